import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { driverHere } from '../../../../main/engine/driver';
import { boundOf, compile, fitting, type Compiled } from '../../../../main/store/finding/compile';
import { parseSearch } from '../../../../main/store/finding/parse';

// More articles than are ranked, in an index alone. “quay” is in the first 2,500 of 6,000, and a title in the 3rd, the 600th
// and the 1,400th of them; “port” is in all, and a title in one.
const QUAY = 2_500;
const ALL = 6_000;
const TITLED = [3, 600, 1_400];
const PORT = 5_000;
const { plain } = driverHere();
const db = new Database(':memory:', plain === null ? {} : { nativeBinding: plain });
beforeAll(() => {
  db.exec(
    'CREATE VIRTUAL TABLE search USING fts5 (title, text, read); CREATE TABLE article (id INTEGER PRIMARY KEY, day TEXT)',
  );
  const index = db.prepare('INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)');
  const article = db.prepare('INSERT INTO article (id, day) VALUES (?, ?)');
  db.transaction(() => {
    for (let id = 1; id <= ALL; id++) {
      index.run(
        id,
        TITLED.includes(id) ? 'The quay' : id === PORT ? 'The port' : 'Harbour',
        `The port ${id <= QUAY ? 'and its quay' : ''}.`,
      );
      article.run(id, id % 2 === 0 ? '2026-03-12' : '2026-03-13');
    }
  })();
});
afterAll(() => db.close());

function compiled(search: string, from: string | null = null): Compiled {
  const { all } = parseSearch(search);
  return compile({ all, outlets: new Map() }, { search, from, to: null, filter: 'all' });
}

function page(of: Compiled, found: number, offset: number, limit = 4): unknown[] {
  const list = db.prepare(`${fitting(of, found, ALL)} LIMIT @limit OFFSET @offset`).pluck();
  return list.all({ ...boundOf(of), limit, offset });
}

describe('a search that finds more than are ranked', () => {
  test('shows the best of the newest, then the newest, and the older as they came in', () => {
    const of = compiled('quay ');
    expect(page(of, QUAY, 0)).toEqual([1_400, 600, QUAY, QUAY - 1]);
    // The 2,000 newest, and then on without a gap: what is older is not ranked, whatever its title.
    expect(page(of, QUAY, 1_998)).toEqual([502, 501, 500, 499]);
    expect(page(of, QUAY, 2_496)).toEqual([4, 3, 2, 1]);
    expect(page(of, QUAY, 2_500)).toEqual([]);
  });

  test('and is narrowed has each once', () => {
    const of = compiled('quay ', '2026-03-13');
    const ids = page(of, QUAY / 2, 0, ALL);
    expect(ids).toHaveLength(QUAY / 2);
    expect(new Set(ids).size).toBe(QUAY / 2);
    expect(ids.slice(0, 3)).toEqual([3, QUAY - 1, QUAY - 3]);
  });

  test('in more than half of all shows the newest, unless one of several words is enough', () => {
    expect(page(compiled('port '), ALL, 0)).toEqual([ALL, ALL - 1, ALL - 2, ALL - 3]);
    expect(page(compiled('port '), ALL, ALL - 1)).toEqual([1]);
    expect(page(compiled('port OR quay '), ALL, 0)).toEqual([PORT, ALL, ALL - 1, ALL - 2]);
    expect(page(compiled('port OR quay '), ALL, ALL - 1)).toEqual([1]);
  });
});
