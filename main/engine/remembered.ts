import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Instant } from '../../preload/contract';
import { formatUniversal } from '../../preload/contract/wording/dates';
import { beginPart } from '../files/begun';
import { hasChain, hashAt, headOf, noteCut } from '../store/chain/entries';
import type { Connection } from '../store/database';
import type { Library } from '../store/open';

/** The chain of a library as it was seen last. Hashes in hexadecimal digits. */
interface Seen {
  /** Hash of its first entry, which tells one library from another. */
  first: string;
  /** Number and hash of its newest. */
  entry: number;
  hash: string;
  at: Instant;
}

/**
 * Remembers, outside of each library, how far its chain went: who takes the newest rows out of the file together with their
 * entries, or writes the whole chain anew, leaves a chain that is sound in itself.
 */
export interface Memory {
  /**
   * Holds a library that was opened against what was seen at its path. Where it is the same one and can be written, its chain
   * says from then on what was missing.
   * @returns what is missing, as a sentence; null where nothing is, or nothing was seen
   */
  missing(of: Library): string | null;
  /** Keeps how far the chain goes now. What can't be kept is known less far. */
  keep(of: Library, now: () => Instant): void;
  /** What stands at this path from now on begins anew: the app itself put it there. */
  forget(path: string): void;
}

/** @param folder of the app's own for this user; null remembers nothing */
export function createMemory(folder: string | null): Memory {
  if (folder === null) return { missing: () => null, keep: () => undefined, forget: () => undefined };
  const kept = new WeakMap<Connection, number>();
  const untold = new WeakSet<Connection>();
  const fileOf = (path: string): string =>
    join(folder, `${createHash('sha256').update(resolve(path)).digest('hex')}.json`);
  return {
    missing({ db, path, reading }) {
      const seen = readSeen(fileOf(path));
      if (seen === null || !hasChain(db) || isAt(db, seen.entry, seen.hash)) return null;
      if (!isAt(db, 1, seen.first))
        return `This is another library than the one this computer saw here on ${formatUniversal(seen.at)}.`;
      const words = missed(seen, headOf(db).id);
      if (reading === undefined)
        try {
          noteCut(db, seen.entry, seen.at);
        } catch {
          // Another program writes to it: what was seen stays as it is, and is held against it the next time.
          untold.add(db);
        }
      return words;
    },
    keep({ db, path }, now) {
      if (untold.has(db)) return;
      try {
        if (!hasChain(db)) return;
        const { id, hash } = headOf(db);
        const first = kept.get(db) === id ? null : hashAt(db, 1);
        if (first === null) return;
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        write(fileOf(path), { first: hex(first), entry: id, hash: hex(hash), at: now() });
        kept.set(db, id);
      } catch {
        // A damaged library, or a full disk: whoever asked for something else is not told of it here.
      }
    },
    forget: (path) => rmSync(fileOf(path), { force: true }),
  };
}

/** Whole or not at all. @throws the system's error */
function write(file: string, seen: Seen): void {
  const part = beginPart(file);
  try {
    writeFileSync(part.path, JSON.stringify(seen), { mode: 0o600 });
    renameSync(part.path, file);
  } finally {
    part.end();
  }
}

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

const isAt = (db: Connection, entry: number, hash: string): boolean => {
  const found = hashAt(db, entry);
  return found !== null && hex(found) === hash;
};

function missed({ entry, at }: Seen, newest: number): string {
  const what =
    newest < entry
      ? `the last ${entry - newest} of the ${entry} entries its chain had are not there any more`
      : `from entry ${entry} or before it its chain is another one`;
  return `This library is not as this computer saw it here on ${formatUniversal(at)}: ${what}. Another program took out or rewrote what was newest, or put an older copy in its place.`;
}

/** Null where nothing is kept, or what is kept can't be read. */
function readSeen(file: string): Seen | null {
  try {
    const seen: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof seen !== 'object' || seen === null) return null;
    if (!('first' in seen) || !('entry' in seen) || !('hash' in seen) || !('at' in seen)) return null;
    const { first, entry, hash, at } = seen;
    if (typeof first !== 'string' || typeof hash !== 'string' || typeof at !== 'string') return null;
    return typeof entry === 'number' ? { first, entry, hash, at } : null;
  } catch {
    return null;
  }
}
