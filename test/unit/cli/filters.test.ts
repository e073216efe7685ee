import { expect, test } from 'vitest';
import { searchOf, wordsOf } from '../../../main/cli/filters';

test.each<[string[], string]>([
  [['ferry'], 'ferry'],
  [['ferry -boat'], 'ferry -boat'],
  [['actor:"Idris Kell"'], 'actor:"Idris Kell"'],
  [['old bridge', 'closed'], '"old bridge" closed'],
  [['actor:Idris Kell', '-place:Port Lind', 'ferry'], 'actor:"Idris Kell" -place:"Port Lind" ferry'],
  [['"old bridge" OR rail', 'closed'], '"old bridge" OR rail closed'],
])('takes the terms %j as %j', (terms, words) => {
  expect(wordsOf(terms)).toBe(words);
});

test('takes every filter', () => {
  expect(
    searchOf('ferry', {
      from: '2026-03-01',
      to: '2026-03-31',
      show: 'withdrawn',
      outlet: 'Coast Daily',
      language: 'en',
      verdict: 'update',
      actor: 'kell',
      place: 'lind',
      casualties: true,
      unbriefed: true,
      sort: 'title',
    }),
  ).toEqual({
    search: 'ferry',
    from: '2026-03-01',
    to: '2026-03-31',
    filter: 'withdrawn',
    where: {
      verdict: 'update',
      source: 'Coast Daily',
      language: 'en',
      actor: 'kell',
      place: 'lind',
      casualties: true,
      briefed: false,
    },
    sort: 'title',
  });
  expect(searchOf('', {})).toEqual({ search: '', from: null, to: null, filter: 'all', where: {} });
});

test.each([
  [{ from: '2026-02-30' }, /--from 2026-02-30 is not a day/],
  [{ show: 'everything' }, /--show takes all, undated, not-analysed, withdrawn, not everything/],
  [{ verdict: 'old' }, /--verdict takes/],
  [{ sort: 'size' }, /--sort takes/],
  [{ briefed: true, unbriefed: true }, /not both/],
])('%j is wrong use, and says why', (given, why) => {
  expect(() => searchOf('', given)).toThrow(why);
});
