import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, failure, meaningOf, type Failure } from '../../preload/contract';
import { Said, sentenceFor, wordsFor } from '../files/trouble';
import { isSqliteError, type SqliteFailure } from './database';

/** An error of the store that already says what to tell the user. */
export class StoreError extends Said {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

export function refuse(code: Failure['code'], message: string): never {
  throw new StoreError(failure(code, message));
}

/** Another program is writing to the library: what was tried changed nothing and may be tried again. */
export const isBusy = (error: unknown): boolean => isSqliteError(error) && error.code.startsWith('SQLITE_BUSY');

/** There was no room on the disk for what was to be written, of which nothing was. */
export const isFull = (error: unknown): boolean => isSqliteError(error) && error.code === 'SQLITE_FULL';

/** Bytes without which SQLite opens no library: one piece of its shared index. */
const LEAST_ROOM = 32_768;

function hasNoRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < LEAST_ROOM;
  } catch {
    return false;
  }
}

/**
 * What an error thrown while working on a library means for its user.
 * @param path the library's file, named in the message
 */
export function storeFailure(error: unknown, path: string): Failure {
  if (error instanceof StoreError) return error.failure;
  if (isSqliteError(error)) return sqliteFailure(error, path);
  if (error instanceof Said) return failure('failed', error.message);
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return readOnly(path);
  if (code === 'ENOENT') return failure('not-found', `There is no file ${path}.`);
  if (meaningOf(error) !== null || /^E[A-Z0-9]+$/u.test(code))
    return failure(
      'disk',
      `The library ${path} could not be read or written (${wordsFor(error)}). What was taken in is safe.`,
    );
  return failure('failed', sentenceFor(error));
}

function sqliteFailure(error: SqliteFailure, path: string): Failure {
  if (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT'))
    return damaged(path, 'its parts do not fit together');
  if (error.code.startsWith('SQLITE_READONLY') || error.code === 'SQLITE_PERM') return readOnly(path);
  const unanswered = error.code.startsWith('SQLITE_IOERR') || error.code.startsWith('SQLITE_CANTOPEN');
  // Where the shared index finds no room, SQLite tells of a disk that does not answer.
  if (isFull(error) || (unanswered && hasNoRoom(path))) {
    return failure(
      'disk',
      `The disk is full: ${path} could not be written. What was in the library is safe. Free some space and try again.`,
    );
  }
  if (unanswered) {
    return failure(
      'disk',
      `The library ${path} could not be read or written (${wordsFor(error)}). What was taken in is safe.`,
    );
  }
  if (isBusy(error)) {
    return failure('refused', `Another program is writing to ${path}. Wait until it has finished, then try again.`);
  }
  return failure('failed', `The library ${path} refused this: ${wordsFor(error)}. Nothing was changed.`);
}

export function damaged(path: string, what: string): Failure {
  return failure(
    'damaged-library',
    `The library ${path} is damaged (${what}). Nothing was changed or deleted: keep this file, and open a copy or a backup of it.`,
  );
}

export function readOnly(path: string): Failure {
  return failure(
    'read-only',
    `The library ${path} or its folder cannot be written. Copy the file to a folder of your own, or allow writing, and open it again.`,
  );
}

export function onNetwork(path: string): Failure {
  return failure(
    'network-folder',
    `${path} lies in a network folder. Two computers could write to a library there at once and damage it: keep it on this computer’s own disk, and copy it to the network folder when you want to.`,
  );
}
