import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { noteBegunIn } from '../../../main/files/begun';
import type { Connection } from '../../../main/store/database';
import { closeLibrary } from '../../../main/store/open';
import { verifyLibrary } from '../../../main/store/verify';
import { add, folder, harmed } from './library';

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

test('finds an original with other bytes of the same length', () => {
  const made = harmed();
  add(made, { title: 'Forged', text: 'Two were hurt.' });
  made.db.exec("DROP TRIGGER original_same; UPDATE original SET content = CAST('Ten were hurt.' AS BLOB)");
  expect(wordsOf(made.db)[0]).toBe(
    'Article 1 (“Forged”, Forged.txt): the original no longer has the bytes that were taken in.',
  );
});

test('finds an article that no longer says how long its original is', () => {
  const made = harmed();
  add(made, { title: 'Forged' });
  made.db.exec('DROP TRIGGER article_origin_stays; UPDATE article SET bytes = bytes + 1');
  expect(wordsOf(made.db)[0]).toBe(
    'Article 1 (“Forged”, Forged.txt): the original no longer has the bytes that were taken in.',
  );
});

test('finds an original and a reading that are gone', () => {
  const made = harmed();
  add(made, { title: 'Lost' });
  made.db.exec('DROP TRIGGER original_stays; DELETE FROM original; DROP TRIGGER reading_stays; DELETE FROM reading');
  expect(wordsOf(made.db).slice(0, 2)).toEqual([
    'Article 1 (“Lost”, Lost.txt) has no reading.',
    'Article 1 (“Lost”, Lost.txt) has lost its original.',
  ]);
});

test('finds pages that do not fit together, where every row can still be read', () => {
  const path = join(folder(), 'news.daybrief');
  closeLibrary(harmed(path));
  const bytes = readFileSync(path);
  // How many pages are free, as the file's own header says.
  bytes.writeUInt32BE(bytes.readUInt32BE(36) + 1, 36);
  writeFileSync(path, bytes);
  const own = folder();
  noteBegunIn(join(own, 'begun'));
  onTestFinished(() => noteBegunIn(null));
  const log = join(own, 'troubles.log');
  // What SQLite says of it is nobody's to read.
  expect(wordsOf(harmed(path, { create: false }).db)).toEqual([
    `The file is damaged in 1 place: what stands there may be lost. Keep the file, and restore a backup, in Library; where there is none, “daybrief library salvage” saves what can be read into a new library. What the machine says of it is noted in ${log}.`,
  ]);
  expect(readFileSync(log, 'utf8')).toMatch(/Freelist: size is 0 but should be 1/u);
});

test.each([
  [19, '19 places'],
  [25, '20 or more places'],
])('tells in one sentence of %d damaged places', (rows, words) => {
  const made = harmed();
  made.db.pragma('ignore_check_constraints = ON');
  for (let row = 1; row <= rows; row++)
    made.db.exec(
      `INSERT INTO tombstone (article, hash, at, by, reason) VALUES (${row}, '${'0'.repeat(64)}', '2031', 'M. Orr', '')`,
    );
  made.db.pragma('ignore_check_constraints = OFF');
  const told = wordsOf(made.db).filter((each) => each.startsWith('The file is damaged'));
  expect(told).toEqual([expect.stringContaining(`damaged in ${words}: what stands there may be lost.`)]);
  expect(told.join()).not.toContain('CHECK');
});
