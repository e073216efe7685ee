import { expect, test } from 'vitest';
import type { Connection } from '../../../main/store/database';
import { verifyLibrary } from '../../../main/store/verify';
import { add, harmed } from './library';

const wordsOf = (db: Connection): string[] => verifyLibrary(db).problems.map(({ words }) => words);

test('finds an original whose bytes were changed behind its back, and names it', () => {
  const made = harmed();
  add(made, { title: 'Sound' });
  add(made, { title: 'Forged' });
  made.db.exec("DROP TRIGGER original_same; UPDATE original SET content = x'00' WHERE article = 2");
  expect(verifyLibrary(made.db).articles).toBe(2);
  expect(wordsOf(made.db)).toEqual([
    'Article 2 (“Forged”, Forged.txt): the original no longer has the bytes that were taken in.',
    'The trigger original_same of original was removed outside of Daybrief.',
  ]);
});

test('finds a search index that no longer fits the articles', () => {
  const made = harmed();
  add(made, { title: 'Sound' });
  made.db.exec("DROP TRIGGER reading_changed; UPDATE reading SET text = 'Other words altogether.'");
  expect(wordsOf(made.db).join()).toContain('search index');
});

test('finds records that point to nothing', () => {
  const made = harmed();
  add(made);
  made.db.pragma('foreign_keys = OFF');
  made.db.exec("INSERT INTO withdrawal (article, at, withdrawn, reason) VALUES (7, '2031', 1, '')");
  expect(wordsOf(made.db).join()).toContain('A record of withdrawal');
});
