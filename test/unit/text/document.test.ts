import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument, sentenceAt, tokenAt } from '../../../main/text/document';
import { tokenise, type Token } from '../../../main/text/tokens';

const FRAME = { published: null, title: null, byline: null, dateline: null };

function tokens(text: string): Token[] {
  const out: Token[] = [];
  tokenise(text, [0, text.length], 0, out);
  return out;
}

describe('tokens', () => {
  test.each([
    ['words and marks', 'The ferry, “Star”, sank.', 'The|ferry|,|“|Star|”|,|sank|.'],
    [
      'apostrophes and possessives',
      "O'Neill's crew didn’t see Varga’s boat",
      "O'Neill|'s|crew|didn’t|see|Varga|’s|boat",
    ],
    ['hyphens', 'a 16-year-old Al-Rashid al- and - so', 'a|16-year-old|Al-Rashid|al|-|and|-|so'],
    ['ranges', '1,200-1,500 dead, 3-1, 6-2', '1,200-1,500|dead|,|3-1|,|6-2'],
    ['figures', '1,250.5 at 3.30 for $4m in 2025.', '1,250.5|at|3.30|for|$|4|m|in|2025|.'],
    ['initials', 'J.K. Lund of the U.S. at 5 a.m. met A. Roe', 'J.K.|Lund|of|the|U.S.|at|5|a.m.|met|A|.|Roe'],
    ['accents, joined and apart', 'Zoë Zoe\u0308 Åsa', 'Zoë|Zoe\u0308|Åsa'],
    ['pairs of code units', 'a\u{1F600}b \u{10400}c', 'a|\u{1F600}|b|\u{10400}c'],
    ['characters without width', 'clo\u200Bsed \u00ADnow\uFEFF', 'clo|sed|now'],
    ['other scripts', 'порт 港口 ٣٤', 'порт|港口|٣٤'],
  ])('%s', (_name, text, expected) => {
    expect(tokens(text).map((token) => token.text)).toEqual(expected.split('|'));
  });

  test('know their form', () => {
    const [nato, un, a, said, mark, figure] = tokens('NATO U.N. A said , 12');
    expect(nato).toMatchObject({ kind: 'word', capital: true, allCapitals: true, lower: 'nato', spaced: true });
    expect(un).toMatchObject({ kind: 'word', capital: true, allCapitals: true });
    expect(a).toMatchObject({ capital: true, allCapitals: false });
    expect(said).toMatchObject({ capital: false, allCapitals: false });
    expect(mark).toMatchObject({ kind: 'mark', spaced: true });
    expect(figure).toMatchObject({ kind: 'number' });
    expect(tokens('a“b').map((token) => token.spaced)).toEqual([true, false, false]);
  });
});

describe('document', () => {
  test('everything points into the text, in order, and the indexes agree', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('The ferry sank. ', '“No,” he said. ', '\n', '\n\n', ' ', '.', 'Mr. ', '"', '?” ', 'U.S. '),
            fc.string({ maxLength: 5, unit: 'grapheme' }),
          ),
          { maxLength: 30 },
        ),
        (pieces) => {
          const text = pieces.join('');
          const document = readDocument(text, FRAME);
          let last = 0;
          for (const [index, token] of document.tokens.entries()) {
            expect(token.start).toBeGreaterThanOrEqual(last);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            const sentence = document.sentences[token.sentence];
            expect(sentence !== undefined && sentence[0] <= token.start && token.end <= sentence[1]).toBe(true);
            expect(tokenAt(document, token.start)).toBe(index);
            expect(sentenceAt(document, token.start)).toBe(token.sentence);
            last = token.end;
          }
          expect(document.firstToken).toHaveLength(document.sentences.length + 1);
          expect(document.firstSentence).toHaveLength(document.paragraphs.length + 1);
          expect(document.firstToken.at(-1)).toBe(document.tokens.length);
          expect(document.firstSentence.at(-1)).toBe(document.sentences.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the reports of a digest', () => {
  const reportsOf = (text: string): number[] => readDocument(text, FRAME).reports.map(({ from }) => from);

  test('begin at a dateline with its day or agency inside the text', () => {
    expect(
      reportsOf(
        'LIMA, Nov. 17 (Agency) - A bomb went off. It was loud.\n\nLA PAZ (Reuters) - A bus fell.\n\nQUITO, Friday - It rained.',
      ),
    ).toEqual([0, 2, 3]);
  });

  test('are one where headline and summary stand before the dateline', () => {
    expect(reportsOf('A bomb goes off\n\nLIMA, Nov. 17 (Agency) - A bomb went off.\n\nIt was loud.')).toEqual([0]);
  });

  test('are one where a paragraph only begins like a dateline', () => {
    expect(
      reportsOf(
        'LIMA, Nov. 17 (Agency) - A bomb went off.\n\nNATO - the alliance of the west - met.\n\nUPDATE: It was loud.',
      ),
    ).toEqual([0]);
  });
});
