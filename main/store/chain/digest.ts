import { createHash } from 'node:crypto';

/** What a column of a row holds. */
export type Value = string | number | bigint | Uint8Array | null;

const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** A value so that where it ends can't be mistaken. */
function written(value: Value): string {
  if (value === null) return 'n;';
  if (typeof value === 'string') return `s${value.length};${value}`;
  if (typeof value === 'number' || typeof value === 'bigint') return `i${value};`;
  return `b${value.byteLength};${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')}`;
}

/** SHA-256 over what a row holds, column after column. */
export const contentOf = (values: readonly Value[]): Buffer => sha256(values.map(written).join(''));

/** What an entry holds of a row: with the salt, without which short content could be found by trying. */
export const digestOf = (salt: Uint8Array, content: Uint8Array): Buffer => sha256(salt, content);

export interface Entry {
  id: number;
  at: string;
  what: string;
  row: string;
  digest: Uint8Array | null;
}

/** The hash of an entry: over the hash before it and all of the entry but its salt. */
export const hashOf = (before: Uint8Array, { id, at, what, row, digest }: Entry): Buffer =>
  sha256(before, [id, at, what, row, digest].map(written).join(''));

/** Stands before the first entry. */
export const BEGINNING: Uint8Array = new Uint8Array(32);
