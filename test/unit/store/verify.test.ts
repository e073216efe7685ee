import { expect, test } from 'vitest';
import { verifyLibrary } from '../../../main/store/verify';
import { add, library } from './library';

test('finds an original whose bytes were changed behind its back, and names it', () => {
  const made = library();
  add(made, { title: 'Sound' });
  add(made, { title: 'Forged' });
  made.db.exec("DROP TRIGGER original_same; UPDATE original SET content = x'00' WHERE article = 2");
  const { articles, problems } = verifyLibrary(made.db);
  expect(articles).toBe(2);
  expect(problems).toEqual(['Article 2 (Forged.txt): the original no longer has the bytes that were taken in.']);
});

test('finds a search index that no longer fits the articles', () => {
  const made = library();
  add(made, { title: 'Sound' });
  made.db.exec("DROP TRIGGER reading_changed; UPDATE reading SET text = 'Other words altogether.'");
  expect(verifyLibrary(made.db).problems.join()).toContain('search index');
});

test('finds records that point to nothing', () => {
  const made = library();
  add(made);
  made.db.pragma('foreign_keys = OFF');
  made.db.exec("INSERT INTO withdrawal (article, at, withdrawn, reason) VALUES (7, '2031', 1, '')");
  expect(verifyLibrary(made.db).problems.join()).toContain('withdrawal');
});
