import { expect, test } from 'vitest';
import {
  articleFindings,
  articleSummary,
  articlesOfPeriod,
  markWithdrawn,
  sameArticle,
  staleArticles,
  storedArticle,
} from '../../../main/store/articles';
import { replaceReading } from '../../../main/store/readings';
import { listArticles } from '../../../main/store/finding/list';
import { libraryInfo, moveTimeZone, renameLibrary } from '../../../main/store/library';
import { verifyLibrary } from '../../../main/store/verify';
import { add, findings, library, NOW, sha } from './library';

const ALL = { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 500 } as const;

test('gives back what was put in, the bytes and the findings alike', () => {
  const made = library();
  const { db } = made;
  const text = 'Ärger am Fluss 🌊\n\n“It rose,” she said.';
  const id = add(made, {
    title: 'Ärger am Fluss',
    text,
    day: '2031-05-05',
    findings: {
      source: 'The Lantern',
      header: {
        title: 'Ärger am Fluss',
        source: 'The Lantern',
        syndicator: 'Wire',
        agency: 'Agency',
        byline: 'A. Writer',
        dateline: null,
      },
      dates: [{ start: 0, end: 5, value: '2031', precision: 'year' }],
    },
    original: { path: '/in/a.txt', encoding: 'windows-1252', format: 'markdown', fileTime: NOW },
    reading: { ambiguousDates: ['03/07/2031'], words: 8 },
  });
  expect(articleSummary(db, id)).toEqual({
    id,
    title: 'Ärger am Fluss',
    source: 'The Lantern',
    syndicator: 'Wire',
    agency: 'Agency',
    byline: 'A. Writer',
    published: { value: '2031-05-05', basis: 'given' },
    ambiguousDates: ['03/07/2031'],
    language: 'en',
    analysed: true,
    fileName: 'Ärger am Fluss.txt',
    hash: sha(text),
    imported: NOW,
    words: 8,
    quotes: 0,
    casualties: 0,
    repairs: 0,
    kin: null,
    withdrawn: null,
  });
  expect(articleFindings(db, id).text).toBe(text);
  expect(articleFindings(db, id).dates).toHaveLength(1);
  const stored = storedArticle(db, id);
  expect(Buffer.from(stored.content).toString()).toBe(text);
  expect([stored.path, stored.encoding, stored.format, stored.fileTime]).toEqual([
    '/in/a.txt',
    'windows-1252',
    'markdown',
    NOW,
  ]);
});

test('takes an article in whole or not at all', () => {
  const made = library();
  add(made, { title: 'First' });
  const same = { text: 'The same bytes.' };
  add(made, same);
  const before = verifyLibrary(made.db);
  expect(() => add(made, { ...same, title: 'Again' })).toThrow(/UNIQUE/);
  expect(() => add(made, { title: 'Kin of nobody', kin: { relation: 'update', article: 99 } })).toThrow(/FOREIGN KEY/);
  expect(() => add(made, { title: 'No hash', original: { hash: 'short' } })).toThrow(/CHECK/);
  expect(verifyLibrary(made.db)).toEqual(before);
  expect(listArticles(made.db, { ...ALL, search: 'kin' }).total).toBe(0);
});

test('knows the same bytes and the same words again', () => {
  const made = library();
  const id = add(made, { title: 'Once', text: 'Once.' });
  expect(sameArticle(made.db, sha('Once.'), '')).toEqual({ article: id, title: 'Once' });
  expect(sameArticle(made.db, sha('other bytes'), sha('text of Once.'))).toEqual({ article: id, title: 'Once' });
  expect(sameArticle(made.db, sha('other'), sha('other'))).toBeNull();
});

test('nothing is ever deleted, and where an article came from never changes', () => {
  const made = library();
  const id = add(made);
  markWithdrawn(made.db, id, 'wrong', NOW);
  for (const table of ['article', 'original', 'reading', 'withdrawal']) {
    expect(() => made.db.exec(`DELETE FROM ${table}`), table).toThrow(/never/);
  }
  expect(() => made.db.exec("UPDATE original SET content = x'00'")).toThrow(/never/);
  expect(() => made.db.exec(`UPDATE article SET hash = '${'0'.repeat(64)}'`)).toThrow(/never/);
  expect(() => made.db.exec("UPDATE withdrawal SET reason = ''")).toThrow(/never/);
});

test('lists page by page: newest day first, then the newest import, undated last; nothing twice, nothing left out', () => {
  const made = library();
  const days = ['2031-05-03', null, '2031-05-05', '2031-05-04', '2031-05-05', null, '2031-05-03'];
  for (const [index, day] of days.entries()) add(made, { title: `Article ${index}`, day });
  const titles: string[] = [];
  for (let offset = 0; offset < 9; offset += 3) {
    const page = listArticles(made.db, { ...ALL, offset, limit: 3 });
    expect(page.total).toBe(7);
    titles.push(...page.articles.map(({ title }) => title));
  }
  expect(titles).toEqual([4, 2, 3, 6, 0, 5, 1].map((index) => `Article ${index}`));
});

test('filters by period, by missing date, by language and by withdrawal', () => {
  const made = library();
  const dated = add(made, { title: 'Dated', day: '2031-05-04' });
  const undated = add(made, { title: 'Undated' });
  const foreign = add(made, { title: 'Foreign', day: '2031-05-05', findings: { analysed: false, language: 'fr' } });
  const withdrawn = add(made, { title: 'Withdrawn', day: null });
  markWithdrawn(made.db, withdrawn, 'a hoax', NOW);
  const ids = (query: Partial<Parameters<typeof listArticles>[1]>): number[] =>
    listArticles(made.db, { ...ALL, ...query }).articles.map(({ id }) => id);
  expect(ids({ from: '2031-05-04', to: '2031-05-04' })).toEqual([dated]);
  expect(ids({ from: '2031-05-05' })).toEqual([foreign]);
  expect(ids({ to: '2031-05-04' })).toEqual([dated]);
  expect(ids({ filter: 'undated' })).toEqual([undated]);
  expect(ids({ filter: 'not-analysed' })).toEqual([foreign]);
  expect(ids({ filter: 'withdrawn' })).toEqual([withdrawn]);
  expect(ids({ filter: 'not-analysed', search: 'foreign' })).toEqual([foreign]);
  expect(ids({ filter: 'undated', search: 'foreign' })).toEqual([]);
  expect(articlesOfPeriod(made.db, '2031-05-04', '2031-05-05').map(({ id }) => id)).toEqual([dated, foreign]);
});

test('withdraws with a reason and restores; both stay on record', () => {
  const made = library();
  const id = add(made);
  expect(markWithdrawn(made.db, id, 'a hoax', NOW).withdrawn).toEqual({ at: NOW, reason: 'a hoax' });
  expect(() => markWithdrawn(made.db, id, 'again', NOW)).toThrow(/withdrawn already/);
  expect(markWithdrawn(made.db, id, null, NOW).withdrawn).toBeNull();
  expect(() => markWithdrawn(made.db, id, null, NOW)).toThrow(/not withdrawn/);
  expect(made.db.prepare('SELECT withdrawn, reason FROM withdrawal ORDER BY id').raw().all()).toEqual([
    [1, 'a hoax'],
    [0, ''],
  ]);
  expect(() => markWithdrawn(made.db, 99, 'x', NOW)).toThrow(/no article 99/);
});

test('puts a newer reading in the place of the old one, in the index as well', () => {
  const made = library();
  const id = add(made, { title: 'Old words', text: 'Old words stood here.' });
  expect(staleArticles(made.db, 'newer')).toEqual([id]);
  const reading = {
    title: 'New words',
    findings: findings('Fresh words stand here.', { engine: 'newer' }),
    stated: null,
    day: null,
    ambiguousDates: [],
    words: 4,
  };
  replaceReading(made.db, id, reading, NOW);
  expect(staleArticles(made.db, 'newer')).toEqual([]);
  expect(staleArticles(made.db, 'aaa')).toEqual([id]);
  expect(articleFindings(made.db, id).text).toBe('Fresh words stand here.');
  expect(listArticles(made.db, { ...ALL, search: 'old' }).total).toBe(0);
  expect(listArticles(made.db, { ...ALL, search: 'fresh' }).total).toBe(1);
  expect(verifyLibrary(made.db).problems).toEqual([]);
});

test('tells of the library: name, counts, days', () => {
  const made = library();
  add(made, { title: 'A', day: '2031-05-04' });
  add(made, { title: 'B', day: '2031-05-05' });
  add(made, { title: 'C', day: '2031-05-05' });
  add(made, { title: 'D' });
  markWithdrawn(made.db, add(made, { title: 'E', day: '2031-05-06' }), 'a hoax', NOW);
  expect(libraryInfo(made, 'test')).toEqual({
    name: 'news',
    path: made.path,
    articles: 5,
    undated: 1,
    briefings: 0,
    stale: 0,
    timeZone: 'UTC',
    encrypted: false,
    days: [
      { day: '2031-05-05', articles: 2 },
      { day: '2031-05-04', articles: 1 },
    ],
  });
  expect(libraryInfo(made, 'other').stale).toBe(5);
  for (let day = 10; day < 100; day++) add(made, { title: `Day ${day}`, day: `20${day}-01-01` });
  expect(libraryInfo(made, 'test').days).toHaveLength(92);
  renameLibrary(made, ' Night desk ');
  expect(libraryInfo(made, 'test').name).toBe('Night desk');
  renameLibrary(made, ' ');
  expect(libraryInfo(made, 'test').name).toBe('news');
});

test('moves days that were cut from a moment to another time zone, and no others', () => {
  const made = library();
  const moved = add(made, {
    title: 'Late',
    day: '2031-05-04',
    findings: { published: { value: '2031-05-04', basis: 'file' } },
    reading: { stated: '2031-05-04T22:30:00.000Z' },
  });
  const given = add(made, { title: 'Given', day: '2031-05-04' });
  moveTimeZone(made, 'Asia/Tokyo');
  expect(articleSummary(made.db, moved).published?.value).toBe('2031-05-05');
  expect(articleSummary(made.db, given).published?.value).toBe('2031-05-04');
  expect(staleArticles(made.db, 'test')).toEqual([moved]);
  expect(libraryInfo(made, 'test').timeZone).toBe('Asia/Tokyo');
});
