import { randomUUID } from 'node:crypto';
import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { codeOf } from '../../preload/contract';
import { isRunning } from './running';
import { clearTemporary } from './temporary';

/** A file that is being made beside the place it is for. */
export interface Part {
  /** In the same folder, under a name that nobody else gives. */
  readonly path: string;
  /** Removes what is left of it, and of the files SQLite puts beside one; whether it was put in its place or given up. */
  end(): void;
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PART = new RegExp(`^\\.daybrief-(${UUID})\\.part$`, 'u');
/** A note bears who makes the file and the file's id: killed before a word was in it, it still tells whose it was. */
const NOTE = new RegExp(`^(\\d+)_(${UUID})$`, 'u');
const BESIDE = ['', '-journal', '-wal', '-shm'];

let register: string | null = null;

/** The folder in which is noted what is being made; null where nothing is noted. Threads are told by who starts them. */
export const begunFolder = (): string | null => register;

/** Another folder of the app's own beside that one; null where nothing is noted. */
export const ownFolder = (name: string): string | null => (register === null ? null : join(dirname(register), name));

/**
 * From now on whatever is begun in this thread is noted in a folder of the app's own until it is done, so that what a kill
 * leaves behind is found again.
 */
export function noteBegunIn(folder: string | null): void {
  register = folder;
}

/** In the app's own folder. */
const BEGUN = 'begun';

/**
 * Removes what was left half made, and temporary folders that were left, and notes from now on what is begun. At the start,
 * before anything is.
 * @param folder the app's own folder for this user
 */
export function noteBegun(folder: string): void {
  clearBegun(join(folder, BEGUN));
  // After what is noted, some of which lies in them: a note whose folder is gone waits for it.
  clearTemporary(true);
  noteBegunIn(join(folder, BEGUN));
}

/** Begins a file for a place; nothing is written yet but a note of it. */
export function beginPart(place: string): Part {
  const id = randomUUID();
  const path = join(dirname(place), `.daybrief-${id}.part`);
  const note = register === null ? null : join(register, `${process.pid}_${id}`);
  if (note !== null) noted(note, path);
  return {
    path,
    end() {
      for (const more of BESIDE) rmSync(`${path}${more}`, { force: true });
      if (note !== null) rmSync(note, { force: true });
    },
  };
}

/** Without the note a kill leaves a file behind, which is no reason not to write it. */
function noted(note: string, path: string): void {
  try {
    mkdirSync(dirname(note), { recursive: true, mode: 0o700 });
    writeFileSync(note, JSON.stringify({ process: process.pid, thread: threadId, path }), { flag: 'wx', mode: 0o600 });
  } catch {
    return;
  }
}

/**
 * Removes what processes that have ended left half made: only files that are noted, bear the note's own name and are
 * nobody's who still runs. Called before anything is begun in this process. What lies on a drive that is not there waits.
 * @param folder of the notes
 */
export function clearBegun(folder: string): void {
  clearNoted(folder, (maker) => !isOther(maker));
}

/**
 * Removes what a thread of this process, which was ended in the middle, left half made: what other threads make stays.
 * @param thread its number, which no other thread of this process is given
 */
export function clearBegunBy(thread: number): void {
  if (register !== null) clearNoted(register, (maker, its) => maker === process.pid && its === thread);
}

/** @param isLeft says of a note's process and thread whether nobody is at it any more */
function clearNoted(folder: string, isLeft: (maker: number, thread: number | null) => boolean): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const [, maker, id = name] = NOTE.exec(name) ?? [];
    const left = readNote(join(folder, name));
    const owner = left?.process ?? (maker === undefined ? null : Number(maker));
    if (owner === null || !isLeft(owner, left?.thread ?? null)) continue;
    if (left !== null && PART.exec(basename(left.path))?.[1] !== id) continue;
    try {
      // Nothing is begun before its note is whole.
      if (left !== null) {
        if (statSync(dirname(left.path), { throwIfNoEntry: false }) === undefined) continue;
        for (const more of BESIDE) rmSync(`${left.path}${more}`, { force: true });
      }
      rmSync(join(folder, name), { force: true });
    } catch {
      // Its folder can't be written now: found again at the next start.
    }
  }
}

/** Whether this is a process that still runs, and not this one: what it makes is its own. */
const isOther = (pid: number): boolean => pid !== process.pid && isRunning(pid);

interface Note {
  process: number;
  /** Null in those of an older version. */
  thread: number | null;
  path: string;
}

function readNote(file: string): Note | null {
  try {
    const note: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof note !== 'object' || note === null || !('process' in note) || !('path' in note)) return null;
    const { process, path } = note;
    const thread = 'thread' in note && typeof note.thread === 'number' ? note.thread : null;
    return typeof process === 'number' && typeof path === 'string' ? { process, thread, path } : null;
  } catch {
    return null;
  }
}

/** Where a file system has no second names for a file. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'];

/**
 * Puts a finished file in a place where nothing is, in one step that fails where anything is: a link that leads nowhere too.
 * @returns false where something is; it stays as it is
 * @throws the system's error
 */
export function putNew(part: string, place: string, link: typeof linkSync = linkSync): boolean {
  try {
    link(part, place);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    if (!isCode(error, ...NO_LINKS)) throw error;
    return claimAndReplace(part, place);
  }
  rmSync(part);
  return true;
}

/** An empty file is made there first, by whoever comes first; then the finished one takes its place. */
function claimAndReplace(part: string, place: string): boolean {
  try {
    closeSync(openSync(place, 'wx'));
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    renameSync(part, place);
  } catch (error) {
    if (lstatSync(place).size === 0) rmSync(place);
    throw error;
  }
  return true;
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes(codeOf(error));
}
