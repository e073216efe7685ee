import { describe, expect, test } from 'vitest';
import { hitsOf, MOST_HITS, pageText, type Piece } from '../../../renderer/features/find/page-text';

/** Pieces, a new paragraph before each that begins with "¶". */
const pieces = (...texts: string[]): Piece[] =>
  texts.map((text) => ({ text: text.replace(/^¶/u, ''), breaks: text.startsWith('¶') }));

/** What is marked of the pieces, hit by hit. */
function marked(words: string, ...texts: string[]): string[] {
  const page = pieces(...texts);
  return hitsOf(pageText(page), words, page).map(({ from, to }) =>
    from.piece === to.piece
      ? (page[from.piece]?.text.slice(from.offset, to.offset) ?? '')
      : `${page[from.piece]?.text.slice(from.offset) ?? ''}|${page[to.piece]?.text.slice(0, to.offset) ?? ''}`,
  );
}

describe('words are found', () => {
  test.each([
    ['ferry', ['¶The Ferry sank. A ferry!'], ['Ferry', 'ferry']],
    ['cafe', ['¶Café, cafe\u0301 and CAFE'], ['Café', 'cafe', 'CAFE']],
    ['café', ['¶Cafe'], ['Cafe']],
    ["o'brien", ['¶O’Brien said'], ['O’Brien']],
    ['"we left', ['¶“We left”'], ['“We left']],
    ['port  lind', ['¶Port\n  Lind', '¶Port\u00a0Lind'], ['Port\n  Lind', 'Port\u00a0Lind']],
    ['at least 28', ['¶at ', 'least ', '28 killed'], ['at |28']],
    ['sank. It', ['¶It sank.', '¶It was old.'], []],
    ['sank', ['¶no boat', '¶', 's', 'ank'], ['s|ank']],
    ['straße', ['¶Strasse'], ['Strasse']],
    ['🌊', ['¶a 🌊 came'], ['🌊']],
    ['', ['¶a'], []],
    ['  ', ['¶a b'], []],
    ['aa', ['¶aaaa'], ['aa', 'aa']],
    ['(a.*)', ['¶the (a.*) sign'], ['(a.*)']],
  ])('%j in %j', (words, texts, hits) => {
    expect(marked(words, ...texts)).toEqual(hits);
  });
});

test('a page of many hits is read in no time, and not all are marked', () => {
  const page = pieces(...Array.from({ length: 20_000 }, (_, index) => `¶Ferry ${index} of the line`));
  const started = performance.now();
  expect(hitsOf(pageText(page), 'e', page)).toHaveLength(MOST_HITS);
  expect(performance.now() - started).toBeLessThan(2000);
});
