import { expect, test } from 'vitest';
import { listArticles } from '../../../main/store/articles';
import { matchOf } from '../../../main/store/search';
import { add, library } from './library';

test.each([
  ['', null],
  [' … — ', null],
  ['bridge', '"bridge"*'],
  ['old bridge', '"old" AND "bridge"*'],
  ['"old bridge" closed', '"old bridge" AND "closed"*'],
  ['“old bridge”', '"old bridge"'],
  ['closed "old bri', '"closed" AND "old bri"'],
  ['AND OR NOT', '"AND" AND "OR" AND "NOT"*'],
  ['title: -x* (a)', '"title:" AND "-x*" AND "(a)"*'],
])('reads %j as %j', (typed, match) => {
  expect(matchOf(typed)).toBe(match);
});

function found(search: string, texts: string[]): string[] {
  const made = library();
  for (const [index, text] of texts.entries()) add(made, { title: `Number ${index}`, text });
  return listArticles(made.db, { search, from: null, to: null, filter: 'all', offset: 0, limit: 50 })
    .articles.map(({ title }) => title)
    .sort();
}

test.each(['café', 'cafe', 'CAFÉ', 'cafe\u0301'])('finds words with and without diacritics: %s', (search) => {
  expect(found(search, ['The café burned.', 'The cafe\u0301 stood.', 'A CAFE again.', 'Tea room.'])).toEqual([
    'Number 0',
    'Number 1',
    'Number 2',
  ]);
});

test('finds letters with two diacritics by the bare letter', () => {
  expect(found('viet', ['Floods in Việt Nam.'])).toEqual(['Number 0']);
});

test('needs every word, and a phrase as it stands', () => {
  const texts = ['The old bridge closed.', 'An old road, a new bridge.', 'A new road.'];
  expect(found('old bridge', texts)).toEqual(['Number 0', 'Number 1']);
  expect(found('"old bridge"', texts)).toEqual(['Number 0']);
});

test.each([
  '"',
  '""',
  '*',
  '(',
  ')',
  ':',
  '^',
  '-',
  'NEAR(',
  '{a}',
  'text:',
  "'; DROP TABLE article; --",
  '\0',
  'a\0b',
  '\ud800',
  'x'.repeat(5000),
])('takes anything a person can type: %j', (search) => {
  expect(() => found(search, ['The old bridge closed.'])).not.toThrow();
});

test('puts a match in the title first and shows the passage, the words marked', () => {
  const made = library();
  add(made, {
    title: 'Harbour news',
    text: `Harbour news\n\n${'Some other words stand here. '.repeat(30)}At last the lighthouse was lit again by its keeper.`,
  });
  add(made, { title: 'Lighthouse lit', text: 'Lighthouse lit\n\nIt shone.' });
  const { articles, total } = listArticles(made.db, {
    search: 'lighthouse',
    from: null,
    to: null,
    filter: 'all',
    offset: 0,
    limit: 50,
  });
  expect(total).toBe(2);
  expect(articles.map(({ title }) => title)).toEqual(['Lighthouse lit', 'Harbour news']);
  expect(articles[1]?.passage).toContain('the ‹lighthouse› was lit');
});

test('pages through what was found', () => {
  const made = library();
  for (let index = 0; index < 7; index++) add(made, { title: `Ferry ${index}` });
  const page = (offset: number): string[] =>
    listArticles(made.db, { search: 'ferry', from: null, to: null, filter: 'all', offset, limit: 3 }).articles.map(
      ({ title }) => title,
    );
  expect(new Set([...page(0), ...page(3), ...page(6)]).size).toBe(7);
});
