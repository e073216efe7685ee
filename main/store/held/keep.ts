import { copyFileSync, existsSync, rmSync, statSync, truncateSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure, type Failure } from '../../../preload/contract';
import { begunFolder } from '../../files/begun';
import { copyToNew } from '../copy';
import type { Connection } from '../database';
import { refuse, StoreError, storeFailure } from '../failures';
import { verifyLibrary } from '../verify';
import { putLogAside } from './aside';
import { isOwnLog, isSameFile, whatBecame, whereIs, type Gone, type Held } from './held';
import { freeName, momentIn } from './names';
import { holdsNewest, isOverwritten } from './overwritten';
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
  /** The file is the very one, with another's bytes in it: its log must not be folded in. */
  overwritten?: true;
}

/** @throws LibraryGone where a library is no longer the file at its place */
export function checkHeld(held: Held): void {
  if (before.has(held) || howGone(held) !== null) throw new LibraryGone(held.path);
}

const howGone = (held: Held, closely = false): Gone | null =>
  whatBecame(held) ?? (isOverwritten(held, closely) ? 'overwritten' : null);

const before = new WeakMap<Held, Kept>();

/**
 * Looks whether an open library is still the file in its place; where it is not, what is in it is kept, once.
 * @param closely also where its times and size tell of nothing
 * @returns null where it is, or where its drive doesn't answer: whatever is done next says so
 */
export function lookAfter(db: Connection, held: Held, closely = false): Kept | null {
  const known = before.get(held);
  if (known !== undefined) return known;
  let how: Gone | null;
  try {
    how = howGone(held, closely);
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
  const known = before.get(held);
  if (known?.file === null && known.overwritten !== true) before.delete(held);
  const kept = lookAfter(db, held, true);
  if (kept !== null && existsSync(`${held.path}-wal`) && !isOwnLog(held) && isSameFile(held, held.path))
    putLogAside(held.path);
  if (kept?.overwritten === true) {
    // At closing SQLite would fold it into what lies there now.
    try {
      truncateSync(`${held.path}-wal`);
    } catch {
      // It has gone by itself.
    }
  }
  return kept;
}

/**
 * Keeps what is in an open library whose file is no longer in its place. The connection still has the file that was
 * opened, whatever its name is now, and its log: a file that was only moved takes in the log and is whole; otherwise a
 * copy is written beside the place, over nothing.
 */
function keepWhole(db: Connection, held: Held, how: Gone): Kept {
  const { path } = held;
  if (how === 'overwritten') return keepOverwritten(db, held);
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

/**
 * Of a file that was written over, its connection still has the log and what it read last. Where a copy made of them proves
 * to be all that was written, it is the way on; else the log is kept, and a backup is.
 */
function keepOverwritten(db: Connection, held: Held): Kept {
  const { path } = held;
  const happens = happened('overwritten', path, path);
  const copied = copy(db, path, (made) => {
    if (!holdsNewest(held, made) || verifyLibrary(made).problems.length > 0)
      refuse('damaged-library', 'What can still be read of the library is not all of it.');
  });
  if (typeof copied === 'string')
    return {
      words: `${happens} All that was taken in is kept in ${copied}, and nothing more is written. Open that file to go on.`,
      file: copied,
      overwritten: true,
    };
  const log = keepLog(path);
  const rest = log === null ? '' : ` What was written last is kept as ${log}, for somebody who can read it.`;
  return {
    words: `${happens} What was in it could not be kept whole. Nothing more is written, and what lies there now was not touched. To go on, restore the newest backup, in Library: the file that is there is then kept under another name.${rest}`,
    file: null,
    overwritten: true,
  };
}

/** @returns where a copy of the log is; null where there is none, or none could be written */
function keepLog(path: string): string | null {
  const log = `${path}-wal`;
  try {
    if (statSync(log).size === 0) return null;
    const to = freeName(path, `log kept ${momentIn(new Date().toISOString())}`, '.wal');
    copyFileSync(log, to);
    return to;
  } catch {
    return null;
  }
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
function copy(db: Connection, path: string, also?: (made: Connection) => void): string | Failure {
  const own = begunFolder();
  let failed: Failure | null = null;
  for (const folder of [dirname(path), ...(own === null ? [] : [dirname(own)])]) {
    try {
      const to = freeName(join(folder, basename(path)), `kept ${momentIn(new Date().toISOString())}`);
      copyToNew(db, to, also);
      return to;
    } catch (error) {
      failed = storeFailure(error, path);
      if (failed.code === 'damaged-library') break;
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
    case 'overwritten':
      return `The library ${path} was written over by another program while it was open.`;
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
