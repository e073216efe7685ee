import { expect, test } from 'vitest';
import type { Search } from '../../../../preload/contract';
import { articleSummary } from '../../../../main/store/articles';
import { giveDetails } from '../../../../main/store/details';
import { facetsOf } from '../../../../main/store/finding/facets';
import { listArticles } from '../../../../main/store/finding/list';
import { add, library, NOW } from '../library';

const ALL: Search = { search: '', from: null, to: null, filter: 'all' };
const header = { title: null, source: null, syndicator: null, agency: 'Wire', byline: null, dateline: null };

test('an article whose outlet the staff takes away stands under its agency, as its row shows it', () => {
  const made = library();
  const id = add(made, { title: 'One', findings: { source: 'Osk Tmes', header } });
  giveDetails(made.db, [id], { source: '' }, 'M. Orr', NOW);
  expect(articleSummary(made.db, id)).toMatchObject({ source: null, agency: 'Wire' });
  expect(facetsOf(made.db, ALL).outlets).toEqual([{ value: 'Wire', articles: 1 }]);
  const total = (source: string): number =>
    listArticles(made.db, { ...ALL, where: { source }, offset: 0, limit: 50 }).total;
  expect(['Wire', '', 'Osk Tmes'].map(total)).toEqual([1, 0, 0]);
});

test('an agency that the staff takes away is no outlet either', () => {
  const made = library();
  const id = add(made, { title: 'One', findings: { header } });
  giveDetails(made.db, [id], { agency: '' }, 'M. Orr', NOW);
  expect(facetsOf(made.db, ALL).outlets).toEqual([{ value: '', articles: 1 }]);
});
