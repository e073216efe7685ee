import { describe, expect, it, test } from 'vitest';
import { spoken } from './read';

const last = (...paragraphs: string[]): { name: string | undefined; resolved: boolean | undefined } => {
  const speaker = spoken(...paragraphs).at(-1)?.quote.speaker;
  return { name: speaker?.name, resolved: speaker?.resolved };
};

describe('somebody called by a country alone', () => {
  test.each([
    ['an adjective before the name', 'Croatian Ivan Ljubo beat Roger Fedro in the final.', 'the Croatian'],
    ['an adjective and a post', 'Croatian skier Ivan Ljubo won the final.', 'the Croatian'],
    ['the country that owns him', 'Croatia’s Ivan Ljubo beat Roger Fedro in the final.', 'the Croatian'],
    ['a place after the name', 'Ivan Ljubo of New Zealand beat Roger Fedro in the final.', 'the Kiwi'],
    ['brackets', 'Ivan Ljubo (Sweden) beat Roger Fedro in the final.', 'the Swede'],
    ['an apposition', 'Ivan Ljubo, a Swiss skier, beat Roger Fedro in the final.', 'the Swiss'],
  ])('is who is from there: %s', (_what, text, called) =>
    expect(last(text, `“I was lucky,” said ${called}.`)).toEqual({ name: 'Ivan Ljubo', resolved: true }),
  );

  it('stays open where the text does not tell, or names two', () => {
    expect(last('Ivan Ljubo won the final.', '“I was lucky,” said the Croatian.')).toEqual({
      name: 'the Croatian',
      resolved: false,
    });
    const two = 'Ivan Ljubo and the Croatian champion Ana Peric lost to Croatian Mate Kolar.';
    expect(last('It rained on the coast.', two, '“I was lucky,” said the Croatian.').resolved).toBe(false);
  });

  it('is not whom somebody from there beat', () => {
    const text = 'The Croatian beat Ivan Ljubo in the final.';
    expect(last('It rained on the coast.', text, '“I was lucky,” said the Croatian.').name).toBe('the Croatian');
  });

  it('is no minister where a people may be meant', () => {
    expect(last('British Prime Minister Ann Haleyo left.', 'The British said it was “late”.').resolved).toBe(false);
  });
});

describe('what no one could take for a speaker', () => {
  test.each(['The idea said it was “good”.', 'The official account responded that it was “good”.'])('%s', (text) =>
    expect(last('It rained on the coast.', text).resolved).toBe(false),
  );

  test.each(['A participant said it was “good”.', 'Some reports said it was “good”.', 'The zoo said it was “good”.'])(
    'but not in: %s',
    (text) => expect(last('It rained on the coast.', text).resolved).toBe(true),
  );
});
