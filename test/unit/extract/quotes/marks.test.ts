import { describe, expect, it } from 'vitest';
import { findQuoted } from '../../../../main/extract/quotes/parsers/marks';
import { readDocument } from '../../../../main/text/document';
import { quotesOf } from './read';

const frame = { published: null, title: null, byline: null, dateline: null };
const between = (text: string): string[] =>
  findQuoted(readDocument(text, frame)).map(({ start, end }) => text.slice(start, end));

describe('quotation marks', () => {
  const cases: [name: string, text: string, inside: string[]][] = [
    ['straight', 'He said "yes, now" and "no" later.', ['yes, now', 'no']],
    ['curly', 'He said “yes” and “no” later.', ['yes', 'no']],
    ['mixed shapes', 'He said “yes" and "no” later.', ['yes', 'no']],
    ['low marks', 'He said „yes, now“ later.', ['yes, now']],
    ['guillemets', 'He said «yes, now» later.', ['yes, now']],
    ['two opening marks', 'He said “yes, now“ later.', ['yes, now']],
    ['nested single', 'He said “she told me ‘go’ twice” later.', ['she told me ‘go’ twice']],
    ['nested double', 'He said “she told me “go” twice” later.', ['she told me “go” twice']],
    ['single, British', 'He said: ‘The workers’ hall isn’t safe.’ She left.', ['The workers’ hall isn’t safe.']],
    [
      'single straight, British',
      "He said: 'The workers' hall isn't safe.' She left.",
      ["The workers' hall isn't safe."],
    ],
    ['apostrophes only', "The workers' hall isn't open; the '90s are over.", []],
    ['no closing mark', '“It is safe and we are sure of it\n\nThe council met.', ['It is safe and we are sure of it']],
    ['no opening mark', 'It is safe and we are sure," Pedro Almeida said.', ['It is safe and we are sure,']],
    ['a stray closing mark', 'The council met.” It was late.', []],
    ['no space around the marks', 'He said“yes, now”and left.', ['yes, now']],
    ['empty', 'He said “” and left.', []],
    ['written twice by an export', 'He said ""yes, now"" and "" no "" later.', ['yes, now', 'no']],
    ['written twice in a line between marks', '"The mayor has ""no plans"" to go."', ['no plans']],
    [
      'written twice at both ends of such a line',
      '"""We saw it,"" she said. ""All of it."""',
      ['We saw it,', 'All of it.'],
    ],
    ['one of them written twice', 'He said ""yes" later.', ['yes']],
    [
      'single for speech, double for a word',
      'They called it a "cover-up".\n\n‘We were left in the dark,’ he said. ‘It is cruel, she told me.’ ‘Nobody’s been ignored,’ said the mayor.',
      ['cover-up', 'We were left in the dark,', 'It is cruel, she told me.', 'Nobody’s been ignored,'],
    ],
    [
      'double for speech, single for a word',
      '“We were left in the dark,” he said of the ‘bed-blocking’ crisis. “It is, in his words, ‘a long way off,’ they say.”',
      ['We were left in the dark,', 'It is, in his words, ‘a long way off,’ they say.'],
    ],
  ];
  it.each(cases)('%s', (_name, text, inside) => {
    expect(between(text)).toEqual(inside);
  });
});

describe('hostile input', () => {
  const half = 25_000;
  const cases: [name: string, text: string][] = [
    ['opening marks', '“'.repeat(2 * half)],
    ['closing marks', '”'.repeat(2 * half)],
    ['straight marks', '"'.repeat(2 * half)],
    ['spaced marks', '" '.repeat(half)],
    ['nested marks', '“a '.repeat(half / 2) + '” '.repeat(half / 2)],
    ['open paragraphs', '“a b\n'.repeat(half / 2)],
    ['single marks', "'a ".repeat(half)],
    ['cues', 'he said '.repeat(half / 4)],
    ['relatives', 'who said '.repeat(half / 4)],
    ['tags', '“a,” he said, '.repeat(half / 8)],
    ['commas', 'X, '.repeat(half) + 'said'],
  ];
  it.each(cases)('%s end in bounded work', (_name, text) => {
    // The time limit of a test is the bound: quadratic work would pass it by far.
    expect(quotesOf(text).length).toBeLessThan(text.length);
  });
});
