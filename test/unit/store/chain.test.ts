import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addDecision } from '../../../main/store/decisions';
import { mending } from '../../../main/store/chain/watch';
import { atomically, connect, type Connection } from '../../../main/store/database';
import { giveDetails } from '../../../main/store/details';
import { driverHere } from '../../../main/engine/driver';
import { migrations } from '../../../main/store/migrations';
import { closeLibrary } from '../../../main/store/open';
import { purgeArticle } from '../../../main/store/purge';
import { verifyLibrary } from '../../../main/store/verify';
import { add, folder, harmed, library, NOW } from './library';

interface Entry {
  what: string;
  row: string;
  salt: Uint8Array | null;
  digest: Uint8Array | null;
}

const entriesOf = (db: Connection, what = '%'): Entry[] =>
  db.prepare<[string], Entry>('SELECT what, row, salt, digest FROM chain WHERE what LIKE ? ORDER BY id').all(what);
const wordsOf = (db: Connection): string[] => verifyLibrary(db).problems.map(({ words }) => words);

/** Changes a library as another program would, while the app has it open. */
function byHand(path: string, statements: string): void {
  const other = connect(path, { driver: driverHere(), readOnly: false, mustExist: true });
  other.exec(statements);
  other.close();
}

const details = { articles: [1], details: { source: 'Post' }, by: 'Ana Reyes' };
const role = (article: number) => ({ article, kind: 'role', phrase: 'mayor', nth: 0 }) as const;
const decided = (article: number) => ({ key: role(article), verdict: 'rejected', patch: null, reason: 'no' }) as const;

test('a new library begins its chain with its name, and each write adds what it wrote', () => {
  const made = library();
  expect(entriesOf(made.db).map(({ what, row }) => `${what} ${row}`)).toEqual(['library 1']);
  const id = add(made);
  addDecision(made.db, decided(id), NOW);
  expect(entriesOf(made.db).map(({ what, row }) => `${what} ${row}`)).toEqual([
    'library 1',
    'article 1',
    'reading 1',
    'signature 1',
    'action 1',
    'decision 1',
  ]);
});

test('what is taken back, or changes nothing, adds nothing', () => {
  const { db } = library();
  const before = entriesOf(db);
  expect(() =>
    atomically(db, () => {
      db.exec("UPDATE library SET name = 'Other'");
      throw new Error('taken back');
    }),
  ).toThrow('taken back');
  atomically(db, () => db.exec('UPDATE library SET name = name'));
  expect(entriesOf(db)).toEqual(before);
});

test('an older library is in its chain whole when it comes to this form', () => {
  const old = library(join(folder(), 'news.daybrief'), { migrations: migrations.slice(0, 10) });
  const id = add(old, { title: 'Older' });
  addDecision(old.db, decided(id), NOW);
  closeLibrary(old);
  const { db } = library(old.path, { create: false });
  expect(entriesOf(db).map(({ what }) => what)).toEqual([
    'library',
    'article',
    'reading',
    'signature',
    'decision',
    'action',
  ]);
});

test('only a row’s newest entry has a salt, so that what it held before can’t be found by trying', () => {
  const made = library();
  add(made);
  giveDetails(made.db, details, NOW);
  expect(entriesOf(made.db, 'article').map(({ salt }) => salt !== null)).toEqual([false, true]);
});

test('of what is purged the digests stay, without their salts, and the chain is whole', () => {
  const made = library();
  const id = add(made);
  addDecision(made.db, decided(id), NOW);
  purgeArticle(made, { article: id, reason: 'private', by: 'M. Orr' }, NOW);
  for (const what of ['article', 'reading', 'signature', 'decision'])
    expect(entriesOf(made.db, what).map(({ salt, digest }) => [salt, digest !== null])).toEqual([
      [null, true],
      [null, false],
    ]);
  expect(entriesOf(made.db, 'tombstone')).toHaveLength(1);
  expect(wordsOf(made.db)).toEqual([]);
});

test('the app writes nothing over a row that was changed outside of it', () => {
  const made = harmed();
  add(made);
  byHand(made.path, "UPDATE article SET title = 'Forged'");
  expect(() => giveDetails(made.db, details, NOW)).toThrow(/Article 1 was changed outside of Daybrief/);
  expect(wordsOf(made.db)).toEqual([expect.stringMatching(/^Article 1 .* was changed outside of Daybrief: title\.$/)]);
});

test('put right on purpose, it is sound again, and that it was changed is noted', () => {
  const made = library();
  add(made);
  byHand(made.path, "UPDATE article SET title = 'Forged'");
  mending(made.db, () => atomically(made.db, () => made.db.exec("UPDATE article SET title = 'Bridge closed'")));
  expect(verifyLibrary(made.db)).toEqual({
    articles: 1,
    problems: [],
    noted: [
      expect.stringMatching(/^Article 1 .* had been changed outside of Daybrief, and was put right or removed on/),
    ],
  });
});

test('a number that was another row’s, removed by hand, does not hide that', () => {
  const made = harmed();
  const id = add(made);
  addDecision(made.db, decided(id), NOW);
  byHand(made.path, 'DROP TRIGGER decision_stays; DELETE FROM decision');
  addDecision(made.db, decided(id), NOW);
  expect(wordsOf(made.db).join()).toMatch(/decision 1 .*what had this number was removed outside of Daybrief/);
});
