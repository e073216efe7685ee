import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apply, undo } from '../../../main/text/repair/edits';
import { repair } from '../../../main/text/repair/index';

const FOLDER = join(import.meta.dirname, '../../fixtures/repair');

interface Expected {
  rules: string[];
  stamp: { syndicator: string; source: string } | null;
}

const CASES = readdirSync(FOLDER).map((slug) => {
  const read = (name: string): string => readFileSync(join(FOLDER, slug, name), 'utf8');
  const expected: Expected = JSON.parse(read('expected.json'));
  return { slug, source: read('source.txt'), text: read('expected.txt'), ...expected };
});

describe('repair', () => {
  test.each(CASES)('$slug', ({ source, text, rules, stamp }) => {
    const mended = repair(source);
    expect(mended.text).toBe(text);
    expect([...new Set(mended.repairs.flatMap(({ rule }) => rule.split('+')))].sort()).toEqual([...rules].sort());
    expect(mended.stamp).toEqual(stamp);
  });

  test.each(CASES)('$slug: undone from the end it is the original', ({ source }) => {
    const { text, repairs } = repair(source);
    expect(undo(text, repairs)).toBe(source);
  });

  test.each(CASES)('$slug: repaired text is clean', ({ text }) => {
    expect(repair(text)).toEqual({ text, repairs: [], stamp: null });
  });

  test('a repair says what stood there and points at what stands there now', () => {
    const { text, repairs } = repair('The confl ict of a threeyear-old.');
    expect(repairs.map((done) => [done.was, text.slice(done.start, done.end), done.rule])).toEqual([
      ['confl ict', 'conflict', 'ligature-space'],
      ['threeyear', 'three-year', 'compound-hyphen'],
    ]);
  });

  test('changes in the same place become one repair that remembers the original', () => {
    const { text, repairs } = repair('It was notâ€œfi nalâ€\u009d, the offi cial said.');
    expect(text).toBe('It was not “final”, the official said.');
    for (const done of repairs) expect(done.was).not.toMatch(/“|”/);
  });

  test('any text: the repairs are in order, inside the text, and undone they give it back', () => {
    const piece = fc.constantFrom(
      'offi cial',
      'confl ict',
      'off ice',
      'ﬁrst',
      '“',
      '”',
      '"',
      ' ',
      '\n',
      '\n\n',
      'not“give',
      'up”on',
      'threeyear-old',
      'â€™',
      'Ã©',
      'Â ',
      '\u00AD',
      '\u200B',
      'govern-\n',
      'ment',
      'govern ment',
      'kil1ed',
      ' l am',
      'tbe',
      'con\uFFFDict',
      '(NEWSWELL- The Herald) ',
      'Advertisement',
      'The ferry sank at dawn with about eighty people on board, it said.',
      'fi',
      'fl',
      '.',
      '-',
      'A',
      'the',
      '\u{1F600}',
      '\uD83D',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (pieces) => {
        const original = pieces.join('');
        const { text, repairs } = repair(original);
        let last = 0;
        for (const { start, end } of repairs) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(undo(text, repairs)).toBe(original);
      }),
      { numRuns: 2000 },
    );
  });

  test('passes compose: an edit inside, across, beside and around earlier ones', () => {
    const edits = fc.array(fc.tuple(fc.nat(3), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(edits, { maxLength: 4 }), (original, passes) => {
        let mended = { text: original, repairs: [] as ReturnType<typeof apply>['repairs'] };
        for (const pass of passes) {
          let at = 0;
          const list = [];
          for (const [gap, length, put] of pass) {
            const start = at + gap;
            const end = start + length;
            if (end > mended.text.length) break;
            if (length + put.length > 0) list.push({ start, end, put, rule: 'x' });
            at = Math.max(end, start + 1);
          }
          mended = apply(mended, list);
        }
        expect(undo(mended.text, mended.repairs)).toBe(original);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    'a',
    ' ',
    '\n',
    'ff ',
    'fi x ',
    'off ice ',
    'offi cial ',
    'fl ',
    '“',
    '”',
    'a“b”',
    '"',
    'a"b',
    '."A',
    'oneyear-',
    '1year-old ',
    '1',
    'â',
    'â€',
    'Ã©',
    'Â ',
    '\u00AD',
    '\u200B',
    'a\u200B',
    'a-\n',
    '- a',
    'a- b ',
    'tbe',
    'a1b',
    '0',
    ' l am',
    '| ',
    '\uFFFD',
    'a\uFFFDb',
    'con ict ',
    '(',
    '(A- B) ',
    'Advertisement\n',
    'Facebook ',
    'Facebook\n',
    'Sign up newsletter ',
    '© ',
    'A1',
    'x\n',
    '\uD83D',
    'ﬁ',
    'a\0',
    'twenty-',
    'All rights reserved. ',
  ])('50,000 characters of %j are read to the end and can be undone', (piece) => {
    const original = piece.repeat(Math.ceil(50_000 / piece.length));
    const { text, repairs } = repair(original);
    expect(undo(text, repairs)).toBe(original);
  });
});

describe('a ligature that a PDF names no letters for', () => {
  test.each([
    ['Two \0shermen met o\0cials of the con\0ict zone.', 'Two fishermen met officials of the conflict zone.'],
    ['The ﬁrst \0re went out.', 'The first fire went out.'],
    ['In Qu\0zan it rained.', 'In Qu\uFFFDzan it rained.'],
  ])('%j', (source, mended) => {
    const { text, repairs } = repair(source);
    expect(text).toBe(mended);
    expect(undo(text, repairs)).toBe(source);
  });
});
