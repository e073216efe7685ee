import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Salvaged } from '../../../../preload/contract';
import { doChore } from '../../../../main/engine/keeper/chores';
import { driverHere } from '../../../../main/engine/driver';
import { listActions } from '../../../../main/store/actions';
import { articleSummary } from '../../../../main/store/articles';
import { addDecision, decisionsOn } from '../../../../main/store/decisions';
import { listArticles } from '../../../../main/store/finding/list';
import { closeLibrary, openLibrary } from '../../../../main/store/open';
import { verifyLibrary } from '../../../../main/store/verify';
import { value } from '../../engine/desk';
import { fileOf, realBytes } from '../../engine/real-library';
import { add, folder, library, NOW, options } from '../library';

const PAGE = 4096;
const ARTICLES = 60;

const words = (index: number): string =>
  `Ferry ${index} sails again\n\n${Array.from({ length: 300 }, (_, n) => `word${index * 7 + n}`).join(' ')}`;

const forAll = mkdtempSync(join(tmpdir(), 'daybrief-salvage-'));
afterAll(() => rmSync(forAll, { recursive: true, force: true }));

let whole: Buffer;
beforeAll(() => {
  const path = join(forAll, 'whole.daybrief');
  const opened = openLibrary(path, options());
  if (!opened.ok) throw new Error(opened.message);
  for (let index = 1; index <= ARTICLES; index++)
    add(opened.value, { title: `Ferry ${index} sails again`, text: words(index), day: '2031-05-06' });
  const key = { article: 5, kind: 'role', phrase: 'mayor', nth: 0 } as const;
  addDecision(opened.value.db, { key, verdict: 'accepted', patch: null, reason: 'Seen' }, NOW);
  closeLibrary(opened.value);
  whole = readFileSync(path);
});

/** Salvages a library of these bytes; the bytes of the damaged file stay as they were. */
function salvaged(bytes: Buffer): Salvaged {
  const from = fileOf(bytes);
  const to = join(folder(), 'salvaged.daybrief');
  const done = value(doChore('salvage', { from, to, driver: driverHere(), now: NOW, timeZone: 'UTC' }, from));
  expect(readFileSync(from).equals(bytes)).toBe(true);
  expect(readdirSync(dirname(from))).toEqual(['news.daybrief']);
  expect(readdirSync(dirname(to))).toEqual(['salvaged.daybrief']);
  return done;
}

/** Opens it as the app does: whatever came of it is sound, and says that it was salvaged. */
function sound(done: Salvaged): ReturnType<typeof library>['db'] {
  const { db } = library(done.library, { create: false });
  const report = verifyLibrary(db);
  expect(report.problems).toEqual([]);
  expect(report.noted).toEqual([expect.stringContaining('was salvaged from news.daybrief')]);
  expect(report.articles).toBe(done.articles);
  return db;
}

/** Every article that is there has the bytes it was taken in with, or is told. */
function asTakenIn(db: ReturnType<typeof sound>, { lost }: Salvaged): void {
  const rows = db.prepare<[], { article: number; content: Uint8Array }>('SELECT article, content FROM original').all();
  const sha = (of: Uint8Array | string): string => createHash('sha256').update(of).digest('hex');
  for (const { article, content } of rows)
    if (!lost.some(({ what }) => what === `article ${article}`))
      expect(sha(content), `article ${article}`).toBe(sha(words(article)));
  // Whatever is not there is named.
  for (let id = 1; id <= ARTICLES; id++)
    if (!rows.some(({ article }) => article === id))
      expect(isNamed(lost, id), `article ${id} is named: ${JSON.stringify(lost)}`).toBe(true);
}

/** By its number, or within the numbers that are told. */
const isNamed = (lost: Salvaged['lost'], id: number): boolean =>
  lost.some(({ what }) => {
    if (new RegExp(`^article ${id}\\b`, 'u').test(what)) return true;
    const [, from] = /^(?:articles|bytes of articles): from number (\d+) on$/u.exec(what) ?? [];
    return from !== undefined && id >= Number(from);
  });

const zeroed = (bytes: Buffer, ...pages: number[]): Buffer => {
  const damaged = Buffer.from(bytes);
  for (const page of pages) damaged.fill(0, page * PAGE, (page + 1) * PAGE);
  return damaged;
};

test('a sound library is brought over whole: articles, closed briefings, decisions and what was done', async () => {
  const bytes = await realBytes();
  const done = salvaged(bytes);
  expect(done).toMatchObject({ articles: 3, briefings: 2, decisions: 2, lost: [] });
  const before = library(fileOf(bytes), { create: false }).db;
  const after = sound(done);
  const all = { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 50 } as const;
  expect(listArticles(after, all)).toEqual(listArticles(before, all));
  expect(listActions(after)).toEqual(listActions(before));
  for (const table of [
    'briefing',
    'decision',
    'withdrawal',
    'tombstone',
    'saved_search',
    'briefed',
    'original',
    'library',
  ])
    expect(after.prepare(`SELECT * FROM ${table}`).all(), table).toEqual(
      before.prepare(`SELECT * FROM ${table}`).all(),
    );
});

test('with every tenth page zeroed most articles are there, and what is not is named', () => {
  const pages = whole.length / PAGE;
  // The first pages hold where everything is.
  const bad = Array.from({ length: Math.floor(pages / 10) }, (_, index) => 40 + index * 10).filter(
    (page) => page < pages,
  );
  const done = salvaged(zeroed(whole, ...bad));
  const db = sound(done);
  expect(done.articles).toBeGreaterThan(ARTICLES / 2);
  expect(done.lost.length).toBeGreaterThan(0);
  asTakenIn(db, done);
});

test.each([0.9, 0.7, 0.5])('of a library cut to %d of its length what is left is brought over', (share) => {
  const done = salvaged(whole.subarray(0, Math.floor(whole.length * share)));
  const db = sound(done);
  expect(done.articles).toBeGreaterThan(ARTICLES * (share - 0.35));
  asTakenIn(db, done);
});

test('a header that was written over costs nothing', () => {
  const damaged = Buffer.from(whole);
  Buffer.from('<html>The file server is being restarted.</html>'.padEnd(100)).copy(damaged);
  const done = salvaged(damaged);
  expect(done).toMatchObject({ articles: ARTICLES, decisions: 1, lost: [] });
  const db = sound(done);
  expect(decisionsOn(db, 5)).toHaveLength(1);
  asTakenIn(db, done);
});

test('of any page that is zeroed no article goes without being named', () => {
  const pages = whole.length / PAGE;
  for (let page = 40; page < pages; page += Math.ceil(pages / 8)) {
    const done = salvaged(zeroed(whole, page));
    asTakenIn(sound(done), done);
    expect(done.articles).toBeGreaterThanOrEqual(ARTICLES - 12);
  }
}, 120_000);

test('where the row that lists an article is lost its bytes are kept, and it is read again', () => {
  const path = fileOf(whole);
  const { db } = library(path, { create: false });
  const query = "SELECT pageno FROM dbstat WHERE name = 'article' AND pagetype = 'leaf' LIMIT 1";
  const page = db.prepare<[], number>(query).pluck().get() ?? 0;
  expect(page).toBeGreaterThan(1);
  const done = salvaged(zeroed(whole, page - 1));
  expect(done.articles).toBe(ARTICLES);
  const parts = done.lost.filter(({ kept, what }) => kept === 'part' && what.startsWith('article '));
  expect(parts.length).toBeGreaterThan(0);
  expect(parts[0]?.why).toContain('its name, its date');
  const again = sound(done);
  const [id = ''] = /\d+/u.exec(parts[0]?.what ?? '') ?? [];
  expect(articleSummary(again, Number(id)).title).toBe(`Ferry ${id} sails again`);
});

test('a file of which nothing is left is refused, and nothing is made', () => {
  const from = fileOf(zeroed(whole, ...Array.from({ length: whole.length / PAGE }, (_, index) => index)));
  const to = join(folder(), 'salvaged.daybrief');
  const refused = doChore('salvage', { from, to, driver: driverHere(), now: NOW, timeZone: 'UTC' }, from);
  expect(refused).toMatchObject({ ok: false, code: 'damaged-library', message: expect.stringContaining('destroyed') });
  expect(existsSync(to)).toBe(false);
  expect(readdirSync(dirname(to))).toEqual([]);
});

test('nothing that is there is written over', () => {
  const from = fileOf(whole);
  const to = join(folder(), 'salvaged.daybrief');
  writeFileSync(to, 'mine');
  expect(doChore('salvage', { from, to, driver: driverHere(), now: NOW, timeZone: 'UTC' }, from)).toMatchObject({
    ok: false,
  });
  expect(readFileSync(to, 'utf8')).toBe('mine');
});
