import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backupFolder, HASH_DIGITS, readName, readOldName, type Named } from './names';

/** A backup with its place. */
export interface Backup extends Named {
  path: string;
  /** When its file was last written, in milliseconds. */
  written: number;
}

/**
 * The backups of a library, the newest first; those that older apps put beside it as well. The library need not be there.
 * None is opened: `isWhole` says of one whether it is what was written.
 */
export function listBackups(library: string): Backup[] {
  const folder = backupFolder(library);
  const beside = dirname(folder);
  return [
    ...found(folder, (name, bytes) => readName(name, bytes)),
    ...found(beside, (name, bytes) => readOldName(folder.slice(0, -'.backups'.length), name, bytes)),
  ].toSorted((one, other) => other.order - one.order || (one.at < other.at ? 1 : -1));
}

function found(folder: string, read: (name: string, bytes: number) => Named | null): Backup[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    if (!name.endsWith('.backup')) return [];
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    const named = stat?.isFile() === true ? read(name, stat.size) : null;
    return named === null ? [] : [{ ...named, path, written: stat?.mtimeMs ?? 0 }];
  });
}

const PIECE = 1024 * 1024;

/** SHA-256 of a file, as much of it as a name holds. @throws the system's error */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const read = readSync(file, piece, 0, PIECE, null);
      if (read === 0) return hash.digest('hex').slice(0, HASH_DIGITS);
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}

/** Whether a backup is to the bit what was written and checked then; of an older app's copy that can't be said: null. */
export function isWhole({ path, hash }: Pick<Backup, 'path' | 'hash'>): boolean | null {
  return hash === null ? null : hashOfFile(path) === hash;
}
