import { randomBytes } from 'node:crypto';
import type { Instant } from '../../../preload/contract';
import { atomically, sql, type Connection } from '../database';
import { BEGINNING, digestOf, hashOf } from './digest';

/** The end of the chain: its newest entry. */
export interface Head {
  id: number;
  hash: Uint8Array;
}

/** The newest entry of a row. */
export interface Newest {
  id: number;
  salt: Uint8Array | null;
  digest: Uint8Array | null;
}

/** Names what was found and noted about rows that were changed outside of the app; the row's kind and number are in `row`. */
export const NOTED = {
  /** A row was gone, and its number was given to another. */
  lost: 'lost',
  /** A row had been changed, and was written anew from what is known to be right, or removed. */
  mended: 'mended',
  /** The chain begins anew, in a library into which was brought what could be read of a damaged one: the file's name. */
  salvaged: 'salvaged',
  /** The chain once went further, or otherwise: the number of the entry that was seen at its end, and when. */
  cut: 'cut',
} as const;

/** Whether a library has a chain: one of an older form has none. */
export const hasChain = (db: Connection): boolean =>
  sql(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'chain'").get() !== undefined;

export const headOf = (db: Connection): Head =>
  sql<[], Head>(db, 'SELECT id, hash FROM chain ORDER BY id DESC LIMIT 1').get() ?? { id: 0, hash: BEGINNING };

/** The hash of an entry; null where there is none of that number. */
export const hashAt = (db: Connection, id: number): Uint8Array | null =>
  sql<[number], Head>(db, 'SELECT id, hash FROM chain WHERE id = ?').get(id)?.hash ?? null;

export const newestOf = (db: Connection, what: string, row: string): Newest | null =>
  sql<[string, string], Newest>(
    db,
    'SELECT id, salt, digest FROM chain WHERE what = ? AND row = ? ORDER BY id DESC LIMIT 1',
  ).get(what, row) ?? null;

/** Whether an entry is of what a row holds. @param content null where there is no such row */
export function fits(newest: Newest | null, content: Uint8Array | null): boolean {
  if (newest === null || newest.digest === null) return content === null;
  if (content === null || newest.salt === null) return false;
  return digestOf(newest.salt, content).equals(newest.digest);
}

const INSERT = 'INSERT INTO chain (id, at, what, row, salt, digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?)';

/** Adds entries to the end of the chain, within the transaction that writes what they are of. */
export function appender(db: Connection): (what: string, row: string, content: Uint8Array | null) => void {
  let head = headOf(db);
  const at = new Date().toISOString();
  return (what, row, content) => {
    const salt = content === null ? null : randomBytes(16);
    const digest = salt === null || content === null ? null : digestOf(salt, content);
    const entry = { id: head.id + 1, at, what, row, digest };
    head = { id: entry.id, hash: hashOf(head.hash, entry) };
    sql(db, INSERT).run(entry.id, at, what, row, salt, digest, head.hash);
  };
}

/** Notes in the chain that it was seen to go further, or otherwise: up to this entry at that time. */
export const noteCut = (db: Connection, entry: number, at: Instant): void =>
  atomically(db, () => appender(db)(NOTED.cut, `${entry} ${at}`, null));

/** Takes the salts from the entries of a row that is written anew or removed: what it held can't be found by trying. */
export const forgetSalts = (db: Connection, what: string, row: string): void => {
  sql(db, 'UPDATE chain SET salt = NULL WHERE what = ? AND row = ? AND salt IS NOT NULL').run(what, row);
};
