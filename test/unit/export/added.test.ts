import { expect, test } from 'vitest';
import { addedText } from '../../../main/export/pdf/added';

const ONE = 'Harbour day\nFlood cuts off towns\n28 people were killed.\nPage 1 of 2';
const TWO = 'A river burst its banks.\n“We will rebuild,” she said.\nPage 2 of 2';

test('a print that holds what its data print has nothing added, however its words are parted', () => {
  expect(addedText([ONE, TWO], [ONE, TWO])).toEqual([]);
  expect(addedText([ONE.replaceAll(' ', '\n'), TWO], [ONE, TWO])).toEqual([]);
});

test.each([
  ['at its end', `${ONE} Not so, says the minister.`, 'Not so, says the minister.'],
  ['at its start', `SECRET ${ONE}`, 'SECRET'],
  ['within a line', ONE.replace('were', 'were not'), 'not'],
  ['of words that stand elsewhere', `${ONE} its banks`, 'its banks'],
  ['that repeats what stands before it', ONE.replace('28 people', '28 people 28 people'), '28 people'],
])('text added to a page %s is told', (_where, page, words) => {
  expect(addedText([page, TWO], [ONE, TWO])).toEqual([{ page: 1, words }]);
});

test('several additions are told each with its page, and so is a page of its own', () => {
  const added = addedText([ONE.replace('cuts', 'almost cuts'), `${TWO} Signed.`], [ONE, TWO]);
  expect(added).toEqual([
    { page: 1, words: 'almost' },
    { page: 2, words: 'Signed.' },
  ]);
  expect(addedText([ONE, 'A page of its own', TWO], [ONE, TWO])).toEqual([{ page: 2, words: 'A page of its own' }]);
});

test('where text is missing as well, the lines are told that stand nowhere in what the data print', () => {
  const changed = ONE.replace('28 people were killed.', '82 people were killed.').replace('1 of 2', '1 of 3');
  expect(addedText([changed, TWO], [ONE, TWO])).toEqual([{ page: 1, words: '82 people were killed.' }]);
  // Another version may part pages and lines elsewhere: that adds nothing.
  const moved = ['Harbour day\nFlood cuts off', `towns\nA river burst its\nbanks. “We will rebuild,” she said.`];
  expect(addedText(moved, [ONE, TWO])).toEqual([]);
});
