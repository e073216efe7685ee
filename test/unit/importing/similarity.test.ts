import { describe, expect, test } from 'vitest';
import { containment, fingerprint, relation, similarity } from '../../../main/importing/similarity';

const LEDE =
  'At least 12 people were killed when a ferry capsized in heavy seas off the northern island of Taral on Sunday, the coast guard said.';
const BODY = [
  'The vessel, the Morning Star, was carrying about 80 passengers and a cargo of timber when it left the port of Osmark shortly before dawn.',
  'Rescue crews pulled 41 survivors from the water, many of them clinging to planks, and took them to the provincial hospital.',
  '“The waves came over the side and then everything turned,” said Ilse Varga, a schoolteacher who was travelling with her two sons.',
  'The harbour master had warned skippers against sailing because of a storm moving down from the strait.',
  'Ferries are the main link between the islands, and overloading is common before the harvest festival.',
  'The transport minister ordered an inquiry and suspended the licence of the operator, Osmark Lines.',
];
const ORIGINAL = [LEDE, ...BODY].join('\n\n');
const OTHER = [
  'The central bank left its main interest rate unchanged at 4.5 percent on Thursday and signalled that a first cut could come before the winter.',
  'Governor Petra Lindqvist told reporters that inflation had fallen faster than the bank expected but that wages were still rising.',
  'Markets had priced in a small chance of a cut, and the krona slipped against the euro after the decision.',
  'Most analysts now expect the bank to move in November, when it publishes its next set of forecasts.',
].join('\n\n');
const mark = (text: string): Uint8Array => fingerprint(text).signature;

describe('likeness', () => {
  test('is the same for the same words, however they are set', () => {
    expect(mark(ORIGINAL.toUpperCase().replace(/[“”]/g, '"').replace(/ /g, '  '))).toEqual(mark(ORIGINAL));
    expect(similarity(mark(ORIGINAL), mark(ORIGINAL))).toBe(1);
  });

  test('is nothing for other texts, and for empty ones', () => {
    expect(similarity(mark(ORIGINAL), mark(OTHER))).toBeLessThan(0.02);
    expect(similarity(mark(''), mark(ORIGINAL))).toBe(0);
    expect(similarity(mark(''), mark(''))).toBe(0);
  });

  test('shows how much of a text stands in another', () => {
    const half = [LEDE, ...BODY.slice(0, 3)].join(' ');
    expect(containment(mark(half), mark(ORIGINAL))).toBeGreaterThan(0.95);
    expect(containment(mark(ORIGINAL), mark(half))).toBeLessThan(0.7);
  });

  test('of long texts is told by a sample as well', () => {
    const words = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');
    expect(similarity(mark(words(0, 9000)), mark(words(3000, 12_000)))).toBeCloseTo(0.5, 1);
    expect(fingerprint(words(0, 9000)).signature.length).toBeLessThan(2800);
  });

  test('is read wherever its bytes begin in what holds them', () => {
    const { signature } = fingerprint('Nine dockers were killed in the fire on a quay in Port Lind on Thursday.');
    const held = Buffer.concat([Buffer.alloc(5), signature, Buffer.alloc(3)]).subarray(5, 5 + signature.length);
    expect(similarity(held, signature)).toBe(1);
  });
  test('gives like texts keys in common', () => {
    const copy = new Set(fingerprint(`Ferry sinks\n${ORIGINAL}`).keys);
    expect(fingerprint(ORIGINAL).keys.filter((key) => copy.has(key)).length).toBeGreaterThan(12);
    expect(fingerprint(OTHER).keys.some((key) => copy.has(key))).toBe(false);
  });
});

describe('what a new text is to an earlier one', () => {
  test.each<[string, string, string, 'near-duplicate' | 'update' | null]>([
    ['the same under another headline', `Ferry disaster off Taral\n\n${ORIGINAL}`, ORIGINAL, 'near-duplicate'],
    ['a copy cut short', [LEDE, ...BODY.slice(0, 3)].join('\n\n'), ORIGINAL, 'near-duplicate'],
    [
      'a copy with another day in its dateline',
      ORIGINAL.replace('At least', 'OSMARK, 7 July - At least'),
      ORIGINAL.replace('At least', 'OSMARK, 6 July - At least'),
      'near-duplicate',
    ],
    ['the same with a higher toll', ORIGINAL.replace('At least 12', 'At least 19'), ORIGINAL, 'update'],
    [
      'a longer version',
      `${ORIGINAL}\n\nDivers were searching the hull on Monday for more than 30 passengers still unaccounted for, and relatives waited on the pier through the night.`.replace(
        '12',
        '15',
      ),
      ORIGINAL,
      'update',
    ],
    ['all of it and much more', `${ORIGINAL}\n\n${OTHER}`, ORIGINAL, 'update'],
    [
      'a rewritten version that keeps its opening',
      [LEDE.replace('12', '15'), ...BODY.slice(0, 4), OTHER].join('\n\n'),
      ORIGINAL,
      'update',
    ],
    ['another story with the same background', [...OTHER.split('\n\n'), ...BODY.slice(3)].join('\n\n'), ORIGINAL, null],
    ['another story', OTHER, ORIGINAL, null],
    ['nothing', '', ORIGINAL, null],
  ])('%s', (_name, mine, earlier, expected) => {
    expect(relation(mark(mine), mark(earlier))).toBe(expected);
  });
});
