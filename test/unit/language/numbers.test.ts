import { describe, expect, it } from 'vitest';
import { figure, ORDINALS, readNumber, smallNumber, type NumberToken } from '../../../main/language/numbers';

const tokens = (text: string): NumberToken[] =>
  text.split(' ').map((word) => ({
    text: word,
    lower: word.toLowerCase(),
    kind: /^\d/.test(word) ? 'number' : /^\p{L}/u.test(word) ? 'word' : 'mark',
  }));

const read = (text: string): { value: number; rest: string } | null => {
  const words = tokens(text);
  const number = readNumber(words, 0, words.length);
  return number === null ? null : { value: number.value, rest: text.split(' ').slice(number.next).join(' ') };
};

describe('numbers', () => {
  it.each([
    ['7 men', 7, 'men'],
    ['seventeen men', 17, 'men'],
    ['Twenty-one men', 21, 'men'],
    ['two hundred and five men', 205, 'men'],
    ['two thousand three hundred men', 2300, 'men'],
    ['a hundred and ten men', 110, 'men'],
    ['a dozen men', 12, 'men'],
    ['two dozen men', 24, 'men'],
    ['half a dozen men', 6, 'men'],
    ['half a million men', 500_000, 'men'],
    ['a couple of men', 2, 'men'],
    ['a pair of men', 2, 'men'],
    ['1.5 million people', 1_500_000, 'people'],
    ['1,250 people', 1250, 'people'],
    ['2,50,000 people', 250_000, 'people'],
    ['5 lakh people', 500_000, 'people'],
    ['100 and two others', 100, 'and two others'],
    ['two and fifty men', 2, 'and fifty men'],
    ['one in custody', 1, 'in custody'],
    ['one in 1996', 1, 'in 1996'],
    ['three in ten days', 3, 'in ten days'],
    ['ten in four cities', 10, 'in four cities'],
  ])('%s', (text, value, rest) => expect(read(text)).toEqual({ value, rest }));

  it.each([
    'one in four people',
    'nine in ten homes',
    'one in every five men',
    '1 in 100 patients',
    'twenty-ten men',
    '1.5 men',
    '12,34 men',
    'men',
    'a man',
    'a score',
    `${'9'.repeat(320)} men`,
    '99,999 million men',
  ])('%s is none', (text) => expect(read(text)).toBeNull());

  it('stops before its limit', () => {
    expect(readNumber(tokens('two hundred and five men'), 0, 2)).toEqual({ value: 200, next: 2 });
    expect(readNumber(tokens('two hundred and five men'), 0, 3)).toEqual({ value: 200, next: 2 });
    expect(readNumber(tokens('half a dozen'), 0, 2)).toBeNull();
    expect(readNumber(tokens('ten'), 0, 0)).toBeNull();
  });

  it('reads one word and one figure', () => {
    expect([smallNumber('zero'), smallNumber('ninety-nine'), smallNumber('nine-ninety')]).toEqual([0, 99, null]);
    expect([figure('0'), figure('10,000,000,000'), figure('10,000,000,001'), figure('1.5')]).toEqual([
      0,
      1e10,
      null,
      null,
    ]);
    expect([ORDINALS.get('twenty-third'), ORDINALS.get('thirty-first'), ORDINALS.get('thirty-third')]).toEqual([
      23,
      31,
      undefined,
    ]);
  });
});
