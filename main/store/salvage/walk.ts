import { sql, type Connection } from '../database';
import type { Value } from '../chain/digest';

export type Row = Record<string, Value>;

/** Called for numbers of rows that can't be read; `last` null where nobody knows how far it goes. */
export type Gap = (first: number, last: number | null) => void;

/** Rows read at once while nothing is in the way. */
const BATCH = 100;

/** So many numbers are tried one by one; after that the steps double, for whole branches of the tree may be gone. */
const ONE_BY_ONE = 4_096;

/** No row of ours has a higher number. */
const HIGHEST = 2 ** 40;

/**
 * The rows of a table that can be read, in the order of their numbers, without any index. Where a page can't be read it goes
 * on behind it.
 */
export function* rowsByNumber(db: Connection, table: string, columns: readonly string[], gap: Gap): Generator<Row> {
  const names = columns.map((name) => `"${name}"`).join(', ');
  const from = `FROM "${table}" NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT`;
  const read = (number: number, limit: number): Row[] =>
    sql<[number], Row>(db, `SELECT rowid AS "row number", ${names} ${from} ${limit}`).all(number);
  /** The number of the next row, without what may stand on pages of its own. */
  const seek = (number: number): number | null =>
    sql<[number], { number: number }>(db, `SELECT rowid AS number ${from} 1`).get(number)?.number ?? null;

  for (let next = 1; ;) {
    let rows: Row[] | null = tried(() => read(next, BATCH));
    // Something in these is in the way: one after the other.
    rows ??= tried(() => read(next, 1));
    if (rows === null) {
      const behind = passed(seek, next, gap);
      if (behind === null) return;
      next = behind;
      continue;
    }
    if (rows.length === 0) return;
    yield* rows;
    next = Number(rows.at(-1)?.['row number']) + 1;
  }
}

/** @returns the number to go on with; null where nothing more can be read */
function passed(seek: (number: number) => number | null, from: number, gap: Gap): number | null {
  const there = tried(() => ({ number: seek(from) }));
  if (there !== null) {
    if (there.number === null) return null;
    gap(there.number, there.number);
    return there.number + 1;
  }
  let low = from;
  let step = 1;
  for (let count = 0; low < HIGHEST; count++) {
    const found = tried(() => ({ number: seek(low + step) }));
    if (found !== null) {
      const first = backTo(seek, low, low + step);
      gap(from, found.number === null ? null : first - 1);
      return found.number === null ? null : first;
    }
    low += step;
    if (count >= ONE_BY_ONE) step *= 2;
  }
  gap(from, null);
  return null;
}

/** Halves what lies between a number that can't be sought and one that can. */
function backTo(seek: (number: number) => number | null, bad: number, good: number): number {
  let [low, high] = [bad, good];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (tried(() => ({ number: seek(middle) })) === null) low = middle;
    else high = middle;
  }
  return high;
}

/** The rows of a table without numbers: from its beginning until something is in the way, and then from its end. */
export function rowsByKey(
  db: Connection,
  table: string,
  columns: readonly string[],
  key: string,
): { rows: Row[]; whole: boolean } {
  const rows: Row[] = [];
  const names = columns.map((name) => `"${name}"`).join(', ');
  for (const order of ['ASC', 'DESC'] as const) {
    const by = key
      .split(', ')
      .map((name) => `${name} ${order}`)
      .join(', ');
    try {
      for (const row of sql<[], Row>(db, `SELECT ${names} FROM "${table}" ORDER BY ${by}`).iterate()) rows.push(row);
      return { rows, whole: order === 'ASC' };
    } catch {
      // From the other end, then.
    }
  }
  return { rows, whole: false };
}

/** Null where the file can't be read there. */
function tried<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
