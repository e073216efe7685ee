import { expect, test } from 'vitest';
import type { Search } from '../../../../preload/contract';
import { articleSummary } from '../../../../main/store/articles';
import { giveDetails } from '../../../../main/store/details';
import { facetsOf } from '../../../../main/store/finding/facets';
import { listArticles } from '../../../../main/store/finding/list';
import { addSaved } from '../../../../main/store/finding/saved';
import { add, library, NOW } from '../library';

const ALL: Search = { search: '', from: null, to: null, filter: 'all' };
const header = { title: null, source: null, syndicator: null, agency: 'Wire', byline: null, dateline: null };

test('an article whose outlet the staff takes away stands under its agency, as its row shows it', () => {
  const made = library();
  const id = add(made, { title: 'One', findings: { source: 'Osk Tmes', header } });
  giveDetails(made.db, { articles: [id], details: { source: '' }, by: 'M. Orr' }, NOW);
  expect(articleSummary(made.db, id)).toMatchObject({ source: null, agency: 'Wire' });
  expect(facetsOf(made.db, ALL).outlets).toEqual([{ value: 'Wire', articles: 1 }]);
  const total = (source: string): number =>
    listArticles(made.db, { ...ALL, where: { source }, offset: 0, limit: 50 }).total;
  expect(['Wire', '', 'Osk Tmes'].map(total)).toEqual([1, 0, 0]);
});

test('an agency that the staff takes away is no outlet either', () => {
  const made = library();
  const id = add(made, { title: 'One', findings: { header } });
  giveDetails(made.db, { articles: [id], details: { agency: '' }, by: 'M. Orr' }, NOW);
  expect(facetsOf(made.db, ALL).outlets).toEqual([{ value: '', articles: 1 }]);
});

test('an outlet that is sought and the names of a watch-list narrow every facet', () => {
  const made = library();
  const watch = addSaved(made.db, { name: 'Boats', content: { kind: 'watch', names: ['ferry'] } }, NOW).id;
  add(made, { title: 'A', text: 'A ferry sank.', findings: { source: 'Osk Times' } });
  add(made, { title: 'B', text: 'A ferry came.', findings: { source: 'Osk Times', language: 'fr' } });
  add(made, { title: 'C', text: 'A ferry left.', findings: { source: 'Herald' } });
  add(made, { title: 'D', text: 'A bridge fell.', findings: { source: 'Osk Times' } });
  expect(facetsOf(made.db, { ...ALL, search: 'source:osk ', watch, where: { language: 'fr' } })).toEqual({
    outlets: [{ value: 'Osk Times', articles: 1 }],
    languages: [
      { value: 'en', articles: 1 },
      { value: 'fr', articles: 1 },
    ],
    verdicts: [{ value: 'new', articles: 1 }],
    casualties: 0,
    briefed: 0,
    unbriefed: 1,
  });
});
