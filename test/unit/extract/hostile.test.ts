import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../main/extract/analyse';
import type { Findings } from '../../../preload/contract/findings';
import { HOSTILE } from '../../bench/hostile';
import { theModel } from '../syntax/read';
import { broken } from './invariants';

const ENGINE = 'test';
const LENGTH = 50_000;

/** Enough English before and after that the text is read as English and its line stands in an article. */
const BEFORE =
  'The minister said on Monday that at least 12 people had been killed in the capital when the bridge fell.\n\n';
const AFTER =
  '\n\n“We do not know yet,” said Anna Bergholm, the head of the council. She told reporters that the army would help.';

function findingsOf(text: string, repair: boolean): Findings {
  return analyse(
    { id: 'hostile', text, title: null, published: { value: '2025-07-04', basis: 'given' }, repair },
    ENGINE,
    theModel(),
  );
}

describe('a line of 50,000 characters', () => {
  test.each(HOSTILE.map(([name, make]) => ({ name, make })))('of $name gives valid findings', ({ make }) => {
    expect(broken(findingsOf(make(LENGTH), false))).toEqual([]);
    expect(broken(findingsOf(BEFORE + make(LENGTH) + AFTER, true))).toEqual([]);
  });

  test('costs the rest of the article none of its findings', () => {
    const found = findingsOf(`${BEFORE}${'- '.repeat(LENGTH / 2)}${AFTER}`, false);
    expect(found.sentences.length).toBeGreaterThan(2);
    expect(found.dates.map(({ value }) => value)).toContain('2025-06-30');
  });
});

test('a transcript’s label at the end of a text that was cut off is no quote of nothing', () => {
  const marks = '"'.repeat(38);
  const text = `ON THE CONGRESS'S CHARGE THAT RELIEF HAD NOT REACHED THE CHAR AREAS,${marks} HE SAID: `;
  const found = findingsOf(text, false);
  expect(broken(found)).toEqual([]);
  expect(found.quotes).toEqual([]);
});

describe('the checks themselves', () => {
  const sound = (): Findings =>
    findingsOf(
      `${BEFORE}${AFTER.trim()}\n\nThe fire of 3 May 2024 and the flood of 4 May 2024 killed 3 people.`,
      false,
    );

  test('find an offset outside the text, a list out of order and an id that leads nowhere', () => {
    expect(broken(sound())).toEqual([]);
    const outside = sound();
    outside.dates.push({ start: outside.text.length, end: outside.text.length + 4, value: '2024', precision: 'year' });
    expect(broken(outside)).not.toEqual([]);
    const turned = sound();
    turned.dates.reverse();
    expect(broken(turned)).not.toEqual([]);
    const astray = sound();
    for (const quote of astray.quotes) if (quote.speaker !== null) quote.speaker.actor = 'nobody';
    expect(broken(astray)).not.toEqual([]);
  });
});

/** Pieces of news and of rubbish, in any order. */
const PIECES = [
  'said',
  'told',
  'he',
  'she',
  'they',
  'the',
  'a',
  'of',
  'in',
  'on',
  'who',
  'that',
  'and',
  'but',
  'according to',
  'Anna Bergholm',
  'Mr Ruiz',
  'Gen. Okafor',
  'Ruiz',
  'the Ministry of Health',
  'MoH',
  'UN',
  'Moscow',
  'Kenya',
  'Nairobi',
  'President',
  'minister',
  'spokesman',
  'police',
  'soldiers',
  'people',
  'civilians',
  'children',
  'killed',
  'wounded',
  'injured',
  'died',
  'missing',
  'killing',
  'dead',
  'death toll',
  'rose to',
  'at least',
  'more than',
  'up to',
  'about',
  'dozens of',
  'one',
  'two',
  'twelve',
  '12',
  '1,200',
  '3-5',
  'no',
  'none',
  'another',
  'including',
  'among them',
  'since',
  'Monday',
  'July 3',
  'last week',
  '2024',
  '03/07/2024',
  'a day earlier',
  'overnight',
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '«',
  '»',
  ',',
  '.',
  '!',
  '?',
  ':',
  ';',
  '-',
  '–',
  '—',
  '(',
  ')',
  '[',
  ']',
  '/',
  '%',
  '$',
  '\n',
  '\n\n',
  '\t',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '…',
  '’s',
];

describe('any text at all', () => {
  const texts = array(
    oneof(
      { weight: 9, arbitrary: constantFrom(...PIECES) },
      { weight: 1, arbitrary: string({ unit: 'binary', maxLength: 5 }) },
    ),
    { minLength: 1, maxLength: 90 },
  );
  const gaps = array(integer({ min: 0, max: 5 }), { minLength: 90, maxLength: 90 });
  const joined = (pieces: string[], spaces: number[]): string =>
    pieces.map((piece, index) => piece + (spaces[index] === 0 ? '' : ' ')).join('');

  test('gives valid findings, and the same bytes again', () => {
    assert(
      property(texts, gaps, (pieces, spaces) => {
        const text = joined(pieces, spaces);
        for (const repair of [true, false]) {
          const found = findingsOf(text, repair);
          expect(broken(found)).toEqual([]);
          if (!repair) expect(found.text).toBe(text);
          expect(JSON.stringify(findingsOf(text, repair))).toBe(JSON.stringify(found));
        }
      }),
      { numRuns: 300, seed: Number(process.env['SEED'] ?? 1) },
    );
  });

  test('gives valid findings inside an article too', () => {
    assert(
      property(texts, gaps, (pieces, spaces) => {
        expect(broken(findingsOf(BEFORE + joined(pieces, spaces) + AFTER, true))).toEqual([]);
      }),
      { numRuns: 300, seed: Number(process.env['SEED'] ?? 1) },
    );
  });
});
