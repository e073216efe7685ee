import { expect, test } from 'vitest';
import { addTurn, turnsOf } from '../../../main/store/actions';
import { articleFindings, articleSummary, findingsAndDateline, replaceReading } from '../../../main/store/articles';
import { detailChanges, detailsOf, giveDetails } from '../../../main/store/details';
import { add, findings, library, NOW } from './library';

const header = { title: null, source: null, syndicator: null, agency: 'Wire', byline: null, dateline: 'OSK' };

test('what the staff says counts, what was read is kept, and the empty text says that there is none', () => {
  const made = library();
  const id = add(made, { title: 'Brigde closed', findings: { source: 'Osk Tmes', header } });
  giveDetails(
    made.db,
    [id],
    { title: 'Bridge closed', source: 'Osk Times', agency: '', dateline: 'NORR' },
    'M. Orr',
    NOW,
  );
  expect(articleSummary(made.db, id)).toMatchObject({ title: 'Bridge closed', source: 'Osk Times', agency: null });
  expect(detailsOf(made.db, id)).toEqual({
    given: { title: 'Bridge closed', source: 'Osk Times', agency: '', dateline: 'NORR' },
    read: { title: 'Brigde closed', source: 'Osk Tmes', agency: 'Wire', dateline: 'OSK' },
  });
  expect(findingsAndDateline(made.db, id)).toMatchObject({ given: 'NORR', findings: { header: { dateline: 'OSK' } } });
  expect(articleFindings(made.db, id).source).toBe('Osk Tmes');
  expect(detailChanges(made.db, id)).toEqual([
    { by: 'M. Orr', at: NOW, fields: ['title', 'source', 'agency', 'dateline'] },
  ]);
});

test('it survives a new reading, and given back it is what the new reading says', () => {
  const made = library();
  const id = add(made, { title: 'Old', findings: { source: 'Osk Tmes', header } });
  giveDetails(made.db, [id], { source: 'Osk Times', agency: '' }, 'M. Orr', NOW);
  const text = articleFindings(made.db, id).text;
  const again = { title: 'New', stated: null, day: null, ambiguousDates: [], words: 4 };
  replaceReading(made.db, id, { ...again, findings: findings(text, { source: 'Osk News', header }) }, NOW);
  expect(articleSummary(made.db, id)).toMatchObject({ title: 'New', source: 'Osk Times', agency: null });
  giveDetails(made.db, [id], { source: null, agency: null }, 'M. Orr', NOW);
  expect(articleSummary(made.db, id)).toMatchObject({ source: 'Osk News', agency: 'Wire' });
});

test('an article keeps a title, and an undone change is not told', () => {
  const made = library();
  const id = add(made);
  expect(() => giveDetails(made.db, [id], { title: '' }, 'M. Orr', NOW)).toThrow(/has a title/);
  giveDetails(made.db, [id], { source: 'Osk Times' }, 'M. Orr', NOW);
  addTurn(made.db, 'undo', turnsOf(made.db).undo?.id ?? 0, NOW);
  expect(detailChanges(made.db, id)).toEqual([]);
});
