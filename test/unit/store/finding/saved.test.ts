import { expect, test } from 'vitest';
import type { Search } from '../../../../preload/contract';
import { markWithdrawn } from '../../../../main/store/articles';
import { facetsOf } from '../../../../main/store/finding/facets';
import { listArticles } from '../../../../main/store/finding/list';
import { findNames } from '../../../../main/store/finding/names';
import { addSaved, listSaved, markSeen, removeSaved, watchHits } from '../../../../main/store/finding/saved';
import type { Library } from '../../../../main/store/open';
import { add, library, NOW } from '../library';

const ALL: Search = { search: '', from: null, to: null, filter: 'all' };

function actors(...names: string[]): {
  actors: { id: string; kind: 'person'; name: string; acts: true; aliases: string[]; roles: []; mentions: [] }[];
} {
  return {
    actors: names.map((name, index) => ({
      id: `a${index}`,
      kind: 'person',
      name,
      acts: true,
      aliases: [],
      roles: [],
      mentions: [],
    })),
  };
}

function made(): Library {
  const one = library();
  const first = add(one, {
    title: 'Ferry',
    text: 'The ferry of Nora Field.',
    day: '2031-05-04',
    findings: { source: 'Lantern', ...actors('Nora Field') },
  });
  add(one, {
    title: 'Ferry again',
    text: 'Ferry, ferry.',
    day: '2031-05-05',
    findings: { source: 'Herald', language: 'fr' },
    kin: { relation: 'update', article: first },
  });
  markWithdrawn(
    one.db,
    add(one, {
      title: 'Rail',
      text: 'A rail.',
      findings: { source: 'Lantern', ...actors('Nora Fielding', 'Idris Kell') },
    }),
    'a hoax',
    NOW,
  );
  return one;
}

test('tells what a search could be narrowed to, a filter not narrowing its own', () => {
  const { db } = made();
  expect(facetsOf(db, ALL)).toEqual({
    outlets: [
      { value: 'Lantern', articles: 2 },
      { value: 'Herald', articles: 1 },
    ],
    languages: [
      { value: 'en', articles: 2 },
      { value: 'fr', articles: 1 },
    ],
    verdicts: [
      { value: 'new', articles: 2 },
      { value: 'update', articles: 1 },
    ],
    casualties: 0,
    briefed: 0,
    unbriefed: 3,
  });
  const narrowed = facetsOf(db, { ...ALL, search: 'ferry', where: { source: 'Herald' } });
  expect(narrowed.outlets.map(({ value }) => value)).toEqual(['Herald', 'Lantern']);
  expect(narrowed.languages).toEqual([{ value: 'fr', articles: 1 }]);
  expect(facetsOf(db, { ...ALL, search: 'after:soon ' }).outlets).toEqual([]);
});

test('finds names by the beginnings of their words, those of most articles first', () => {
  const { db } = made();
  expect(findNames(db, 'nor fie', null).map(({ name }) => name)).toEqual(['Nora Field', 'Nora Fielding']);
  expect(findNames(db, 'KELL', 'actor')).toEqual([{ kind: 'actor', name: 'Idris Kell', articles: 1 }]);
  expect(findNames(db, 'kell', 'place')).toEqual([]);
  expect(findNames(db, '"* OR (', null)).toEqual([]);
  expect(findNames(db, '', 'actor')).toHaveLength(3);
});

test('keeps searches and tells how many articles are new to each until it is looked at', () => {
  const one = made();
  const ferry = addSaved(
    one.db,
    { name: 'Ferries', content: { kind: 'search', search: { ...ALL, search: 'ferry ' } } },
    NOW,
  );
  expect([ferry.articles, ferry.fresh]).toEqual([2, 0]);
  add(one, { title: 'A ferry sank', text: 'It sank.' });
  add(one, { title: 'Another rail', text: 'No boat.' });
  expect(listSaved(one.db)).toMatchObject([{ name: 'Ferries', articles: 3, fresh: 1 }]);
  markSeen(one.db, ferry.id);
  expect(listSaved(one.db)).toMatchObject([{ articles: 3, fresh: 0 }]);
  removeSaved(one.db, ferry.id, NOW);
  expect(listSaved(one.db)).toEqual([]);
  expect(() => removeSaved(one.db, ferry.id, NOW)).toThrow(/kept no longer/);
});

test('a watch-list finds any of its names as they stand, and says which', () => {
  const one = made();
  const names = ['Nora Field', ' nora field ', 'Idris "Kell"', 'O’Brien (the elder)'];
  const list = addSaved(one.db, { name: 'Ministers', content: { kind: 'watch', names } }, NOW);
  expect(list.content).toEqual({ kind: 'watch', names: ['Nora Field', 'Idris "Kell"', 'O’Brien (the elder)'] });
  expect(list.articles).toBe(1);
  const late = add(one, { title: 'Late', text: 'Nora Field met Idris Kell.' });
  const other = add(one, { title: 'Other', text: 'Nora of the field.' });
  expect(listSaved(one.db)[0]?.fresh).toBe(1);
  expect(watchHits(one.db, [other, late])).toEqual([
    { article: late, lists: [{ id: list.id, name: 'Ministers', names: ['Nora Field', 'Idris "Kell"'] }] },
  ]);
  const query = { ...ALL, watch: list.id, offset: 0, limit: 9 };
  expect(listArticles(one.db, query).articles.map(({ title }) => title)).toEqual(['Late', 'Ferry']);
  expect(listArticles(one.db, query).articles[0]?.passage).toContain('‹Nora Field›');
  expect(listArticles(one.db, { ...query, since: late - 1 }).total).toBe(1);
  expect(() => listArticles(one.db, { ...query, watch: 99 })).toThrow(/no watch-list 99/);
});
