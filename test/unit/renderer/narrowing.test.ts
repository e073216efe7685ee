import { expect, test } from 'vitest';
import type { Search } from '../../../preload/contract';
import { everything, filterCount, narrowings, withFilter } from '../../../renderer/features/library/narrowing';

const narrow: Search = {
  search: ' ferry ',
  from: '2026-03-01',
  to: '2026-03-31',
  filter: 'withdrawn',
  where: {
    source: '',
    language: 'fr',
    verdict: 'update',
    actor: 'Kell',
    place: 'Amrit',
    casualties: true,
    briefed: false,
  },
  watch: 7,
  sort: 'title',
};

test('says in words all that narrows a search', () => {
  expect(narrowings(narrow, 'Ministers').map(({ label }) => label)).toEqual([
    'Search: ferry',
    'Watch-list: Ministers',
    'Show: Withdrawn',
    'From 1 March 2026',
    'Until 31 March 2026',
    'No outlet named',
    'Language: French',
    'Updates',
    'Actor: Kell',
    'Place: Amrit',
    'Has casualties',
    'In no closed briefing',
  ]);
  expect(narrowings(everything, null)).toEqual([]);
  expect(narrowings({ ...everything, search: '  ', where: {} }, null)).toEqual([]);
});

test('takes each away alone, and all of them one after another', () => {
  for (const { id, without } of narrowings(narrow, null)) {
    const left = narrowings(without, null).map((narrowing) => narrowing.id);
    expect(left).not.toContain(id);
    expect(left).toHaveLength(11);
    expect(without.sort).toBe('title');
  }
  let search = narrow;
  for (let [first] = narrowings(search, null); first !== undefined; [first] = narrowings(search, null))
    search = first.without;
  expect(search).toEqual({ ...everything, where: {}, sort: 'title' });
});

test('counts the filters, without the words and what is shown', () => {
  expect(filterCount(narrow)).toBe(9);
  expect(filterCount(withFilter(everything, 'casualties', true))).toBe(1);
  expect(filterCount(withFilter(withFilter(everything, 'casualties', true), 'casualties', undefined))).toBe(0);
});
