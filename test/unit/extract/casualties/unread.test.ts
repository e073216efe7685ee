import { expect, test } from 'vitest';
import { readHarm } from './read';

const unread = (text: string): string[] =>
  readHarm(text)
    .notCounted.filter(({ reason }) => reason === 'lede figure unread')
    .map(({ start, end }) => text.slice(start, end));

test.each([
  ['The dead of Sarvan numbered 31 when the water fell on Monday.', '31'],
  ['The names of the dead, fourteen in all, were read in Sarvan on Monday.', 'fourteen'],
])('a number of dead in the lede that gave no toll is named: %s', (text, words) => {
  expect(unread(text)).toEqual([words]);
});

test.each([
  'A landslide killed 14 people in Sarvan on Monday.',
  'The museum of the dead in Sarvan opened 40 years ago on Monday.',
  'The writer Ana Lupu died on Monday aged 84.',
  'Judges in Sarvan passed 70 death sentences last year.',
  'The council voted on Monday to lay 40 pipes in Sarvan.',
  'The death of the river cost the town $40 million, its council said.',
])('nothing is named where a toll was read or no dead are counted: %s', (text) => {
  expect(unread(text)).toEqual([]);
});
