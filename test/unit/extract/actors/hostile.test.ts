import { describe, expect, test } from 'vitest';
import { recogniseNames } from '../../../../main/extract/actors/index';
import { documentOf, syntaxOf } from '../../syntax/read';

const letters = (index: number): string =>
  index.toString(26).replace(/\d/g, (digit) => 'klmnopqrst'.charAt(Number(digit)));

/** Work done, in names read; time is left out, but quadratic work would not end within the test's limit. */
function read(text: string): number {
  const document = documentOf(text);
  const names = recogniseNames(document, syntaxOf(document));
  expect(names.mentionOfToken).toHaveLength(names.placeOfToken.length);
  return names.mentions.length;
}

describe('50,000 words of rubbish end in bounded time', () => {
  test.each([
    ['capitals in one run', 'Abrek Dovan '.repeat(25_000)],
    ['different capitals', Array.from({ length: 50_000 }, (_, index) => `Ka${letters(index)}`).join(' ')],
    ['different full names', Array.from({ length: 25_000 }, (_, index) => `John Ka${letters(index)} left.`).join(' ')],
    [
      'one surname, many bearers',
      Array.from({ length: 16_000 }, (_, index) => `Ka${letters(index)} Brankov left.`).join(' '),
    ],
    ['names with commas', 'John Smith, '.repeat(25_000)],
    ['of, of, of', 'Ministry of '.repeat(25_000)],
    ['and, and, and', 'Food and '.repeat(25_000)],
    ['particles', `Jan ${'van der '.repeat(25_000)}`],
    ['pronouns', 'John Smith said he '.repeat(12_500)],
    ['possessives', "Russia's ".repeat(25_000)],
    ['capital letters', 'RUSSIA SAYS '.repeat(25_000)],
    ['titles', 'the minister '.repeat(25_000)],
    ['open brackets', 'Harbour Board ('.repeat(16_000)],
    ['lines of credits', `By Ann Roe\nBy ${'A'.repeat(230)}\nAaaaaaaaaa Ann${'a'.repeat(200)} report\n`.repeat(100)],
    ['marks', '“"‘('.repeat(12_500)],
  ])('%s', (_what, text) => {
    expect(read(text)).toBeGreaterThanOrEqual(0);
  });

  test('nothing overlaps and every mention has its tokens', () => {
    const text =
      'Kremlin aide Yegor Lavin told the Harbour Safety Board (HSB) in Velden that he and Moscow agreed. '.repeat(200);
    const document = documentOf(text);
    const { mentions, places } = recogniseNames(document, syntaxOf(document));
    // A government that acts is a place too.
    const spans = [...mentions, ...places.filter(({ acts }) => acts !== true)].toSorted((a, b) => a.start - b.start);
    for (const [index, span] of spans.entries()) {
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
    }
    expect(mentions.map(({ start }) => start)).toEqual(mentions.map(({ start }) => start).toSorted((a, b) => a - b));
  });
});
