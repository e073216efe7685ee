import { existsSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure, type Failure } from '../../../preload/contract';
import { begunFolder } from '../../files/begun';
import { copyToNew } from '../copy';
import type { Connection } from '../database';
import { StoreError, storeFailure } from '../failures';
import { putLogAside } from './aside';
import { isOwnLog, isSameFile, whatBecame, whereIs, type Gone, type Held } from './held';
import { freeName, momentIn } from './names';
import { logFit } from './tie';

/** Thrown before anything is written to a library whose file is no longer in its place. */
export class LibraryGone extends StoreError {
  constructor(path: string) {
    super(gone(`The library ${path} is no longer the file that was opened. Nothing was written.`));
  }
}

const gone = (words: string): Failure => failure('library-gone', words);

/** What was done for a library whose file was moved, deleted or replaced while it was open. */
export interface Kept {
  /** What happened, where all of it is kept, and what to do. */
  words: string;
  /** The file to go on with; null where none could be written. */
  file: string | null;
}

/** @throws LibraryGone where a library is no longer the file at its place */
export function checkHeld(held: Held): void {
  if (whatBecame(held) !== null) throw new LibraryGone(held.path);
}

const before = new WeakMap<Held, Kept>();

/**
 * Looks whether an open library is still the file in its place; where it is not, what is in it is kept, once.
 * @returns null where it is, or where its drive doesn't answer: whatever is done next says so
 */
export function lookAfter(db: Connection, held: Held): Kept | null {
  const known = before.get(held);
  if (known !== undefined) return known;
  let how: Gone | null;
  try {
    how = whatBecame(held);
  } catch {
    return null;
  }
  if (how === null) return null;
  const kept = keepWhole(db, held, how);
  before.set(held, kept);
  return kept;
}

/**
 * The same before a connection is closed: what could not be kept is tried once more, and a log in its place that is
 * another file's goes out of the way, for SQLite removes what has that name.
 */
export function endHeld(db: Connection, held: Held): Kept | null {
  if (before.get(held)?.file === null) before.delete(held);
  const kept = lookAfter(db, held);
  if (kept !== null && existsSync(`${held.path}-wal`) && !isOwnLog(held) && isSameFile(held, held.path))
    putLogAside(held.path);
  return kept;
}

/**
 * Keeps what is in an open library whose file is no longer in its place. The connection still has the file that was
 * opened, whatever its name is now, and its log: a file that was only moved takes in the log and is whole; otherwise a
 * copy is written beside the place, over nothing.
 */
function keepWhole(db: Connection, held: Held, how: Gone): Kept {
  const { path } = held;
  const place = how === 'log' ? path : whereIs(held);
  if (how === 'log' || (how === 'moved' && place !== null)) {
    if (place !== null && fold(db)) {
      removeOwnLog(held, how);
      return { words: told(how, path, place, null), file: place };
    }
  }
  const copied = copy(db, path);
  // What the log holds is kept: it is emptied into the file that it is of, so that no other one ever takes it in.
  if (typeof copied === 'string' && mayFold(held, how) && fold(db)) removeOwnLog(held, how);
  return typeof copied === 'string'
    ? { words: told(how, path, place, copied), file: copied }
    : { words: `${happened(how, path, place)} ${unkept(copied)}`, file: null };
}

/** Into the file the connection has open, which may have no name any more. */
function fold(db: Connection): boolean {
  try {
    const [done] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return done?.busy === 0;
  } catch {
    return false;
  }
}

/** Where another file stands in the place, its program may have taken our log for its own by now. */
function mayFold(held: Held, how: Gone): boolean {
  if (how !== 'replaced') return true;
  const fit = isOwnLog(held) ? logFit(held.file, `${held.path}-wal`) : 'foreign';
  return fit === 'fits' || fit === 'nothing';
}

/** An empty log of ours, at a place that is no longer ours. */
function removeOwnLog(held: Held, how: Gone): void {
  if (how === 'log' || !isOwnLog(held)) return;
  try {
    if (statSync(`${held.path}-wal`).size > 0) return;
    for (const part of ['-wal', '-shm']) rmSync(`${held.path}${part}`, { force: true });
  } catch {
    // An empty log harms nobody.
  }
}

/** @returns the copy's path, or the last reason why there is none */
function copy(db: Connection, path: string): string | Failure {
  const own = begunFolder();
  let failed: Failure | null = null;
  for (const folder of [dirname(path), ...(own === null ? [] : [dirname(own)])]) {
    try {
      const to = freeName(join(folder, basename(path)), `kept ${momentIn(new Date().toISOString())}`);
      copyToNew(db, to);
      return to;
    } catch (error) {
      failed = storeFailure(error, path);
    }
  }
  return failed ?? failure('disk', 'There is no folder for it.');
}

function happened(how: Gone, path: string, place: string | null): string {
  switch (how) {
    case 'moved':
      if (place === null && !existsSync(dirname(path)))
        return `The folder of the library ${path} is no longer there: it was moved, or its drive was removed.`;
      return `The library ${path} was moved ${place === null ? 'away' : `to ${place}`} while it was open.`;
    case 'deleted':
      return `The library ${path} was deleted while it was open.`;
    case 'replaced':
      return `Another file was put in the place of the library ${path} while it was open; that file was not touched.`;
    case 'log':
      return `The log beside the library ${path} (its name with -wal) was removed or replaced while it was open.`;
  }
}

function told(how: Gone, path: string, place: string | null, copied: string | null): string {
  const where = copied === null ? `is in ${place ?? path}` : `is kept in ${copied}`;
  return `${happened(how, path, place)} All that was taken in ${where}, and nothing more is written. Open that file to go on.`;
}

const unkept = ({ message }: Failure): string =>
  `What is in it could not be kept elsewhere: ${message} Don’t close Daybrief: write a copy with Copy, in Library, to a place that can be written.`;
