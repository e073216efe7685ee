import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { turnsOf } from '../../../main/engine/turns';
import { addEdit, editsInForce } from '../../../main/store/actions';
import { articleSummary } from '../../../main/store/articles';
import { addDecision } from '../../../main/store/decisions';
import { purgeArticle, tombstones } from '../../../main/store/purge';
import { verifyLibrary } from '../../../main/store/verify';
import { add, library, NOW, sha } from './library';

const SECRET = 'Xylophagous';
const PERIOD = { from: '2031-05-06', to: '2031-05-06' };
const purge = (article: number) => ({ article, reason: 'a private letter', by: 'M. Orr' });

test('not a word of a purged article is left in the file, and a tombstone says who, when and why', () => {
  const made = library();
  const kept = add(made, { title: 'Bridge closed' });
  const text = `${SECRET} letter\n\nThe ${SECRET} letter was read by ${SECRET} people.`;
  const actor = { id: 'a1', kind: 'person', name: `${SECRET} Quill`, acts: true, aliases: [], roles: [], mentions: [] };
  const gone = add(made, {
    title: `${SECRET} letter`,
    text,
    findings: { actors: [{ ...actor, kind: 'person' as const }] },
    original: { fileName: `${SECRET}.txt` },
  });
  add(made, { title: 'Repeat', text: 'Again.', kin: { relation: 'near-duplicate', article: gone } });
  const key = { article: gone, kind: 'quote', phrase: SECRET, nth: 0 } as const;
  addDecision(made.db, { key, verdict: 'rejected', patch: null, reason: SECRET }, NOW);
  const at = { article: gone, start: 0, end: SECRET.length, phrase: SECRET };
  addEdit(made.db, { ...PERIOD, edit: { kind: 'note', on: 'quote', at, text: `${SECRET}?` } }, NOW);
  addEdit(made.db, { ...PERIOD, edit: { kind: 'note', on: 'article', at: gone, text: `${SECRET}!` } }, NOW);
  const edit = addEdit(made.db, { ...PERIOD, edit: { kind: 'story-title', story: kept, title: 'Bridge' } }, NOW);
  made.db.pragma('wal_checkpoint(TRUNCATE)');
  expect(readFileSync(made.path).includes(SECRET)).toBe(true);

  expect(purgeArticle(made, purge(gone), NOW)).toMatchObject({ briefings: [], backups: [] });
  expect(readFileSync(made.path).includes(SECRET)).toBe(false);
  expect(readFileSync(`${made.path}-wal`).includes(SECRET)).toBe(false);
  expect(tombstones(made.db)).toEqual([
    { article: gone, hash: sha(text), at: NOW, by: 'M. Orr', reason: 'a private letter' },
  ]);
  expect(() => articleSummary(made.db, gone)).toThrow(/no article/);
  expect(articleSummary(made.db, kept).title).toBe('Bridge closed');
  expect(editsInForce(made.db)).toEqual([edit]);
  expect(turnsOf(made.db).undo?.id).toBe(edit.id);
  expect(verifyLibrary(made.db)).toEqual({ articles: 2, problems: [] });
});

test('backups of the library are named: they still hold it', () => {
  const made = library();
  const id = add(made);
  writeFileSync(`${made.path}.v1-2031-05-06T08-00-00-000Z.backup`, 'a copy');
  writeFileSync(`${made.path}.note`, 'no copy');
  expect(purgeArticle(made, purge(id), NOW).backups).toEqual(['news.daybrief.v1-2031-05-06T08-00-00-000Z.backup']);
});

test('its number is never another article’s, and the rest can’t be deleted as before', () => {
  const made = library();
  const [first, last] = [add(made, { title: 'One' }), add(made, { title: 'Two' })];
  purgeArticle(made, purge(last), NOW);
  expect(add(made, { title: 'Three' })).toBe(last + 1);
  for (const table of ['article', 'original', 'reading'])
    expect(() =>
      made.db.exec(`DELETE FROM ${table} WHERE ${table === 'article' ? 'id' : 'article'} = ${first}`),
    ).toThrow(/never deleted/);
  expect(() => made.db.exec('DELETE FROM tombstone')).toThrow(/never deleted/);
  expect(() => purgeArticle(made, purge(last), NOW)).toThrow(/no article/);
});
