import { closeSync, openSync, readSync, statSync } from 'node:fs';

/**
 * An encrypted library's first bytes are the only ones in the clear: what it is, and the salt its key is made with. Nothing
 * beside the file is needed to open it, so nothing beside it can be lost.
 *
 *   0  4   "DBK1": an encrypted Daybrief library whose key is made in the way of `key.ts`
 *   4  8   random
 *   12 4   tells a wrong passphrase from a damaged file
 */
export const HEADER_BYTES = 16;

/** How many of them the key is made with. */
export const SALT_BYTES = 12;

/** The first bytes of every encrypted library; another number says that another way of making keys is meant. */
export const MARK = Buffer.from('DBK1', 'latin1');

const SQLITE = Buffer.from('SQLite format 3\0', 'latin1');

/** The key of an encrypted library, and the first bytes of its file. Handed to another thread, a Buffer is one no longer. */
export interface LibraryKey {
  readonly raw: Uint8Array;
  readonly header: Uint8Array;
}

/** What a file is by its first bytes. */
export type Start = { kind: 'nothing' } | { kind: 'plain' } | { kind: 'other' } | { kind: 'encrypted'; header: Buffer };

/** Reads a file's first bytes and leaves no trace. @throws the system's error */
export function startOf(path: string): Start {
  const stat = statSync(path, { throwIfNoEntry: false });
  // An empty file is told of by whoever opens it.
  if (stat === undefined || stat.size === 0) return { kind: 'nothing' };
  if (!stat.isFile()) return { kind: 'other' };
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(file);
  }
  if (header.equals(SQLITE)) return { kind: 'plain' };
  return header.subarray(0, MARK.length).equals(MARK) ? { kind: 'encrypted', header } : { kind: 'other' };
}
