import { expect, test } from 'vitest';
import { articleDetail } from '../../../main/engine/article';
import { closedBriefing } from '../../../main/store/briefings';
import type { Connection } from '../../../main/store/database';
import { refuse } from '../../../main/store/failures';
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

/** What is read to be shown or briefed from, and passes for right. */
function shownOf(db: Connection): Map<string, string> {
  const shown = new Map<string, string>();
  // A flip may change the case of a letter in a column's name, which verify tells of: what is empty then counts as missing.
  const filled = (_key: string, one: unknown): unknown => one ?? undefined;
  const read = (what: string, work: () => unknown): void => {
    try {
      shown.set(what, JSON.stringify(work(), filled));
    } catch {
      // It says so, and shows nothing.
    }
  };
  for (const id of [1, 2, 4]) {
    read(`article ${id}`, () => {
      const { altered, ...detail } = articleDetail(db, id);
      return altered === true ? refuse('damaged-library', 'marked') : detail;
    });
  }
  for (const id of [1, 2]) read(`closed briefing ${id}`, () => closedBriefing(db, id));
  return shown;
}

test(
  'a bit that flips anywhere in the file is noticed, and nothing passes for right that it changed',
  { timeout: 120_000 },
  async () => {
    const bytes = await realBytes();
    const right = value(opened(fileOf(bytes))).db;
    const whole = contentOf(right);
    const shown = shownOf(right);
    const next = numbers(7);
    let noticed = 0;
    const unseen: string[] = [];
    const passed: string[] = [];
    for (let tried = 0; tried < FLIPS; tried++) {
      const flipped = Buffer.from(bytes);
      const at = Math.floor(next() * bytes.length);
      const bit = Math.floor(next() * 8);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      const library = opened(fileOf(flipped));
      if (!library.ok || verifyLibrary(library.value.db).problems.length > 0) noticed += 1;
      else if (contentOf(library.value.db) !== whole) unseen.push(`bit ${bit} of byte ${at}`);
      if (library.ok) {
        const now = shownOf(library.value.db);
        passed.push(
          ...[...now].filter(([what, words]) => shown.get(what) !== words).map(([what]) => `${what}: byte ${at}`),
        );
        library.value.db.close();
      }
    }
    expect(unseen).toEqual([]);
    expect(passed).toEqual([]);
    // Most of a small file is full: had few been noticed, little was looked at.
    expect(noticed).toBeGreaterThan(FLIPS / 5);
  },
);
