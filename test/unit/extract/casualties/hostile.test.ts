import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../main/text/document';
import type { Names } from '../../../../main/extract/types';
import { recogniseNames } from '../../../../main/extract/actors/index';
import { extractQuotes } from '../../../../main/extract/quotes/index';
import { extractDates } from '../../../../main/extract/dates/index';
import { syntaxOf } from '../../syntax/read';
import { extractHarm } from '../../../../main/extract/casualties/index';

const SIZE = 50_000;

/** Time for a hostile text of `repeats` times the unit, in milliseconds, reading of names, dates and quotes left out. */
function cost(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  const document = readDocument(text, { published: '2024-05-16', title: null, byline: null, dateline: null });
  const none = (): Int32Array => new Int32Array(document.tokens.length).fill(-1);
  const names: Names = { actors: [], mentions: [], places: [], mentionOfToken: none(), placeOfToken: none() };
  const start = performance.now();
  extractHarm(document, names, [], [], syntaxOf(document));
  return performance.now() - start;
}

describe('hostile texts', () => {
  it.each([
    'killed ',
    '12 ',
    'hundred ',
    'at least ',
    'killed and ',
    'death of ',
    'also killed ',
    '12 people killed and ',
    'police said 3 killed, ',
    'he was shot. ',
    '3 dead. ',
    '3 injured, up from 2, ',
    'three were in hospital. ',
    'police had earlier said 3 died. 4 died. ',
    'a man, ',
    'toll of ',
    '"he was killed," he said. ',
    'who was killed who ',
  ])('reads 50,000 characters of %j in bounded time', (unit) => {
    expect(cost(unit, SIZE)).toBeLessThan(6_000);
  });

  it.each(['It said 3 people were killed.\n\n', '"Three people died," he said.\n\n'])(
    'looks up the speakers of %j as often as there are statements, not as often as there are pairs',
    (unit) => {
      expect(reads(unit.repeat(800))).toBeLessThan(reads(unit.repeat(200)) * 6);
    },
  );

  it('looks up the places of short paragraphs as often as there are statements, not as often as there are pairs', () => {
    expect(looked(paragraphs(1600))).toBeLessThan(looked(paragraphs(400)) * 6);
  });
});

const COUNTS = ['Three', 'Four', 'Five', '12', 'At least seven'];
const TOWNS = ['Paris', 'Madrid', 'Oslo', 'Cairo'];
const FATES = ['were killed', 'were wounded', 'died'];

/** So many short paragraphs, each with a figure, a place and a day. */
function paragraphs(count: number): string {
  const of = (words: readonly string[], index: number): string => words[index % words.length] ?? '';
  return Array.from(
    { length: count },
    (_, at) =>
      `${of(COUNTS, at)} people ${of(FATES, at >> 2)} in ${of(TOWNS, at * 7)} on ${of(['Monday', 'Friday'], at)}.`,
  ).join('\n\n');
}

/** How often a text's places and dates are looked at while its harm is read. */
function looked(text: string): number {
  const document = readDocument(text, { published: '2024-05-16', title: null, byline: null, dateline: null });
  const syntax = syntaxOf(document);
  const names = recogniseNames(document, syntax);
  let count = 0;
  const counting = <Item>(list: Item[]): Item[] =>
    new Proxy(list, {
      get: (target, key, receiver): unknown => {
        count++;
        return Reflect.get(target, key, receiver);
      },
    });
  extractHarm(document, { ...names, places: counting(names.places) }, counting(extractDates(document)), [], syntax);
  return count;
}

/** How often a text's quotes are looked at while its harm is read. */
function reads(text: string): number {
  const document = readDocument(text, { published: '2024-05-16', title: null, byline: null, dateline: null });
  const syntax = syntaxOf(document);
  const names = recogniseNames(document, syntax);
  let count = 0;
  const quotes = new Proxy(extractQuotes(document, names, syntax), {
    get: (target, key, receiver): unknown => {
      count++;
      return Reflect.get(target, key, receiver);
    },
  });
  extractHarm(document, names, [], quotes, syntax);
  return count;
}
