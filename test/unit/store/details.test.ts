import { expect, test } from 'vitest';
import type { DetailsPatch } from '../../../preload/contract';
import type { Connection } from '../../../main/store/database';
import { turnsOf } from '../../../main/engine/turns';
import { addTurn } from '../../../main/store/turns';
import { articleFindings, articleSummary, writtenFindings } from '../../../main/store/articles';
import { replaceReading } from '../../../main/store/readings';
import { detailChanges, detailsOf, giveDetails, overwrittenBy } from '../../../main/store/details';
import { add, findings, library, NOW } from './library';

const give = (db: Connection, articles: number[], details: DetailsPatch, keep = false): number[] =>
  giveDetails(db, { articles, details, by: 'M. Orr', ...(keep ? { keep: true as const } : {}) }, NOW);

const header = { title: null, source: null, syndicator: null, agency: 'Wire', byline: null, dateline: 'OSK' };

test('what the staff says counts, what was read is kept, and the empty text says that there is none', () => {
  const made = library();
  const id = add(made, { title: 'Brigde closed', findings: { source: 'Osk Tmes', header } });
  give(made.db, [id], { title: 'Bridge closed', source: 'Osk Times', agency: '', dateline: 'NORR' });
  expect(articleSummary(made.db, id)).toMatchObject({ title: 'Bridge closed', source: 'Osk Times', agency: null });
  expect(detailsOf(made.db, id)).toEqual({
    given: { title: 'Bridge closed', source: 'Osk Times', agency: '', dateline: 'NORR' },
    read: { title: 'Brigde closed', source: 'Osk Tmes', agency: 'Wire', dateline: 'OSK' },
  });
  expect(writtenFindings(made.db, id).dateline).toBe('NORR');
  expect(articleFindings(made.db, id).header.dateline).toBe('OSK');
  expect(articleFindings(made.db, id).source).toBe('Osk Tmes');
  expect(detailChanges(made.db, id)).toEqual([
    { by: 'M. Orr', at: NOW, fields: ['title', 'source', 'agency', 'dateline'] },
  ]);
});

test('it survives a new reading, and given back it is what the new reading says', () => {
  const made = library();
  const id = add(made, { title: 'Old', findings: { source: 'Osk Tmes', header } });
  give(made.db, [id], { source: 'Osk Times', agency: '' });
  const text = articleFindings(made.db, id).text;
  const again = { title: 'New', stated: null, day: null, ambiguousDates: [], words: 4 };
  replaceReading(made.db, id, { ...again, findings: findings(text, { source: 'Osk News', header }) }, NOW);
  expect(articleSummary(made.db, id)).toMatchObject({ title: 'New', source: 'Osk Times', agency: null });
  give(made.db, [id], { source: null, agency: null });
  expect(articleSummary(made.db, id)).toMatchObject({ source: 'Osk News', agency: 'Wire' });
});

test('an article keeps a title, and an undone change is not told', () => {
  const made = library();
  const id = add(made);
  expect(() => give(made.db, [id], { title: '' })).toThrow(/has a title/);
  give(made.db, [id], { source: 'Osk Times' });
  addTurn(made.db, 'undo', turnsOf(made.db).undo?.id ?? 0, NOW);
  expect(detailChanges(made.db, id)).toEqual([]);
});

test('what articles have of their own is counted before it is overwritten, and stays where it is to be kept', () => {
  const made = library();
  const wire = add(made, { title: 'One', findings: { source: 'Osk Times', header } });
  const bare = add(made, {
    title: 'Two',
    findings: { source: null, header: { ...header, agency: null, dateline: null } },
  });
  const none = add(made, { title: 'Three', findings: { source: null, header } });
  give(made.db, [none], { agency: '' });
  const patch = { source: 'Coast Daily', agency: 'Wire', dateline: 'NORR' };
  // The same word again overwrites nothing; that there is none is the staff's word as well.
  expect(overwrittenBy(made.db, [wire, bare, none, wire], patch)).toEqual({
    title: 0,
    source: 1,
    agency: 1,
    dateline: 2,
  });
  expect(give(made.db, [wire, bare, none], patch, true)).toEqual([bare, none]);
  expect(detailsOf(made.db, wire).given).toEqual({ title: null, source: null, agency: null, dateline: null });
  expect(detailsOf(made.db, bare).given).toEqual({ title: null, ...patch });
  expect(detailsOf(made.db, none).given).toEqual({ title: null, source: 'Coast Daily', agency: '', dateline: null });
  expect(detailChanges(made.db, none).map(({ fields }) => fields)).toEqual([['source'], ['agency']]);
  expect(() => give(made.db, [wire], patch, true)).toThrow(/nothing was changed/);
  give(made.db, [wire], patch);
  expect(articleSummary(made.db, wire)).toMatchObject({ source: 'Coast Daily' });
});
