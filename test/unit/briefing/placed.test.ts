import { describe, expect, test } from 'vitest';
import type { SpeakerKind } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing/index';
import { isAnybody, isPlaced, type Speaker } from '../../../main/briefing/placed';
import { input, type Written } from './make';

const speaker = (kind: SpeakerKind, name: string, role: string | null = null): Speaker => ({ name, kind, role });

describe('whom a reader can place', () => {
  test.each([
    speaker('person', 'Lena Maro'),
    speaker('person', 'Maro', 'mayor of Orlen'),
    speaker('organisation', 'Union of Dockers'),
    speaker('organisation', 'Norway'),
    speaker('organisation', 'the statement', 'of the Harbour Union'),
    speaker('unnamed', 'a UN spokesman'),
    speaker('unnamed', 'A spokeswoman for the Norwegian foreign ministry'),
    speaker('unnamed', 'the Harbour Union president'),
  ])('$kind: $name, $role', (one) => {
    expect([isPlaced(one), isAnybody(one)]).toEqual([true, false]);
  });

  test.each([
    speaker('person', 'Maro'),
    speaker('organisation', 'the statement'),
    speaker('unnamed', 'a spokesman'),
    speaker('unnamed', 'an Interior Ministry source'),
    speaker('unnamed', 'five UN experts'),
    speaker('unnamed', 'another senior Harbour Union leader'),
  ])('not $name, who is somebody all the same', (one) => {
    expect([isPlaced(one), isAnybody(one)]).toEqual([false, false]);
  });

  test.each([
    speaker('unnamed', 'the Norwegian'),
    speaker('unnamed', 'one participant'),
    speaker('unnamed', 'senior officials'),
    speaker('unnamed', 'a Norwegian official'),
    speaker('organisation', 'the ministry'),
    speaker('organisation', 'a joint statement'),
  ])('not $name, who may be anybody', (one) => {
    expect([isPlaced(one), isAnybody(one)]).toEqual([false, true]);
  });
});

describe('the quotations of the front page', () => {
  const report = (id: number, said: string, words: string, named: boolean): Written => ({
    id,
    title: `Dockers strike at quay ${id}`,
    text: `The cranes of quay ${id} stood still on Thursday. “${words},” ${said} said of the strike.`,
    quotes: [{ words, said }],
    actors: named ? [{ name: said }] : [],
  });
  const GRAVE = 'We will never accept that three men were killed and nobody is on trial for the crime';
  const PLAIN = 'The talks went on until the lamps were lit and then we all went home again';
  const spoken = (...articles: Written[]): (string | null | undefined)[] => {
    const { front, quotes } = buildBriefing(input(articles));
    expect(quotes).toHaveLength(articles.length);
    return front.quotes.map(({ speaker: index }) => quotes[index]?.speaker);
  };

  test('are of those whom a reader can place, however much another’s words weigh', () => {
    expect(spoken(report(1, 'one docker', GRAVE, false), report(2, 'Ada Quill', PLAIN, true))).toEqual(['Ada Quill']);
  });

  test('are of others where there are none', () => {
    expect(spoken(report(1, 'one docker', GRAVE, false))).toEqual(['one docker']);
  });
});

test('of twelve quotes that are printed those of somebody come before anybody’s', () => {
  const words = (id: number): string =>
    id === 1
      ? 'We will never accept that three men were killed and nobody is on trial for the crime'
      : `The talks of round ${id} went on until the lamps were lit and then we all went home`;
  const article = (id: number, said: string, named: boolean): Written => ({
    id,
    title: `Council meets for round ${id} of its talks`,
    text: `The council met for round ${id}. “${words(id)},” ${said} said.`,
    quotes: [{ words: words(id), said }],
    actors: named ? [{ name: said }] : [],
  });
  const names = ['Quill', 'Maro', 'Brandt', 'Rill', 'Sund', 'Tarn', 'Ulm', 'Vance', 'Weir', 'Yorke', 'Zander', 'Aske'];
  const all = [
    article(1, 'one councillor', false),
    ...names.map((name, index) => article(index + 2, `Ada ${name}`, true)),
  ];
  const { quotes, otherQuotes } = buildBriefing(input(all));
  expect(quotes).toHaveLength(12);
  expect(otherQuotes.map(({ speaker: name }) => name)).toEqual(['one councillor']);
});
