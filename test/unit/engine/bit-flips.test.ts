import { expect, test } from 'vitest';
import type { Connection } from '../../../main/store/database';
import { verifyLibrary } from '../../../main/store/verify';
import { value } from './desk';
import { fileOf, opened, realBytes } from './real-library';

/** So many places of a library are tried, one bit in each. */
const FLIPS = 220;

/** Numbers that look like chance and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** All that a library holds, table by table; what the index of words is made of is checked by itself. */
function contentOf(db: Connection): string {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*search_*' AND name NOT IN ('search', 'name_search') ORDER BY name",
    )
    .pluck()
    .all();
  return JSON.stringify(tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()]));
}

test('a bit that flips anywhere in the file is noticed, or has changed nothing', { timeout: 120_000 }, async () => {
  const bytes = await realBytes();
  const whole = contentOf(value(opened(fileOf(bytes))).db);
  const next = numbers(7);
  let noticed = 0;
  const unseen: string[] = [];
  for (let tried = 0; tried < FLIPS; tried++) {
    const flipped = Buffer.from(bytes);
    const at = Math.floor(next() * bytes.length);
    const bit = Math.floor(next() * 8);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
    const library = opened(fileOf(flipped));
    if (!library.ok || verifyLibrary(library.value.db).problems.length > 0) noticed += 1;
    else if (contentOf(library.value.db) !== whole) unseen.push(`bit ${bit} of byte ${at}`);
    if (library.ok) library.value.db.close();
  }
  expect(unseen).toEqual([]);
  // Most of a small file is full: had few been noticed, little was looked at.
  expect(noticed).toBeGreaterThan(FLIPS / 5);
});
