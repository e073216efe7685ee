import { describe, expect, it } from 'vitest';
import { indirect, spoken } from './read';

describe('indirect speech', () => {
  const cases: [name: string, text: string, words: string[], speaker: string][] = [
    ['that-clause', 'Pedro Almeida said that the bridge was safe.', ['the bridge was safe'], 'Pedro Almeida'],
    ['bare clause', 'Pedro Almeida said on Monday the bridge was safe.', ['the bridge was safe'], 'Pedro Almeida'],
    ['listener', 'Pedro Almeida told reporters that the bridge was safe.', ['the bridge was safe'], 'Pedro Almeida'],
    [
      'tag',
      'The bridge is safe for all lorries, Pedro Almeida said.',
      ['The bridge is safe for all lorries'],
      'Pedro Almeida',
    ],
    [
      'tag in the middle',
      'The bridge, Pedro Almeida said, is safe for all lorries.',
      ['The bridge', 'is safe for all lorries'],
      'Pedro Almeida',
    ],
    ['according to, after', 'The bridge is safe, according to Pedro Almeida.', ['The bridge is safe'], 'Pedro Almeida'],
    [
      'according to, before',
      'According to Pedro Almeida, the bridge is safe.',
      ['the bridge is safe'],
      'Pedro Almeida',
    ],
    ['question', 'Pedro Almeida asked whether the bridge was safe.', ['whether the bridge was safe'], 'Pedro Almeida'],
    ['promise', 'Pedro Almeida promised to repair the bridge.', ['to repair the bridge'], 'Pedro Almeida'],
    ['denial of an act', 'Pedro Almeida denied closing the bridge.', ['closing the bridge'], 'Pedro Almeida'],
    ['call', 'Pedro Almeida called for a new bridge.', ['a new bridge'], 'Pedro Almeida'],
    [
      'a base form after a place, which the word before it leaves open',
      'Prosecutors in Velden say they are investigating a broker.',
      ['they are investigating a broker'],
      'Prosecutors',
    ],
    [
      'a base form after a plural',
      'Almeida supporters claim the toll would scare off hauliers.',
      ['the toll would scare off hauliers'],
      'Almeida supporters',
    ],
  ];
  it.each(cases)('%s', (_name, text, words, speaker) => {
    const [seen] = indirect(text);
    expect(seen?.words).toEqual(words);
    expect(seen?.speaker).toBe(speaker);
    expect(seen?.quote.verbatim).toEqual([]);
  });

  it('gives each of two joined verbs its own content', () => {
    const seen = indirect('Pedro Almeida said that the bridge was safe, adding that the tests were over.');
    expect(seen.map((one) => one.words)).toEqual([['the bridge was safe'], ['the tests were over']]);
  });

  it('ends where the paper goes on', () => {
    expect(indirect('Pedro Almeida said that the bridge was safe, but the council closed it.')[0]?.words).toEqual([
      'the bridge was safe',
    ]);
    expect(indirect('While Pedro Almeida said that the bridge was safe, the council closed it.')[0]?.words).toEqual([
      'the bridge was safe',
    ]);
  });

  it('is not claimed where words stand between marks', () => {
    expect(indirect('Pedro Almeida said that the bridge was “safe as houses” again.')).toEqual([]);
  });

  it('reports what stands between double marks written as two single ones', () => {
    const [seen] = indirect("''The bridge is safe for all lorries,'' Pedro Almeida said.");
    expect(seen?.words).toEqual(['The bridge is safe for all lorries,']);
    expect(seen?.speaker).toBe('Pedro Almeida');
    expect(indirect("The plank was 6'10'' long, and 5'' wide.")).toEqual([]);
  });

  it('lets two single marks close what a double one opened, and keeps out who said it', () => {
    const words = (text: string): string[] => spoken(text).flatMap(({ words: said }) => said);
    expect(words(`"The bridge is safe. It was built well,'' Pedro Almeida said.`)).toEqual([
      'The bridge is safe. It was built well,',
    ]);
    expect(words(`The league issued a "travel advisory'' in October, Pedro Almeida said.`)).toEqual([
      'travel advisory',
    ]);
    expect(words(`"He told me 'go on.'' I left," Pedro Almeida said.`)).not.toContain("He told me 'go on.");
  });

  it('reads the speaker of a headline on either side of its colon', () => {
    expect(indirect('Flood kills 12 near Bergen: minister', 'Rain fell.')[0]).toMatchObject({
      speaker: 'minister',
      words: ['Flood kills 12 near Bergen'],
    });
  });

  it('keeps the polarity of a denial', () => {
    expect(indirect('Pedro Almeida denied that the bridge was unsafe.')[0]?.cue).toBe('deny');
  });

  it('is nobody’s where nobody in particular says it, and is somebody’s where one of several does', () => {
    expect(indirect('Everybody said the bridge was safe.')).toEqual([]);
    expect(indirect('No one argues that the bridge is cheap.')).toEqual([]);
    expect(indirect('Few villagers believe that the bridge is cheap.')).toEqual([]);
    expect(indirect('A few villagers believe that the bridge is cheap.')).toHaveLength(1);
    const [, one] = indirect('The engineers said the bridge was safe. One said the bridge would last.');
    expect(one?.speaker).toBe('One');
  });

  it('is not made of nouns', () => {
    expect(indirect('The report of the council on the bridge claims form was lost.')).toEqual([]);
  });

  it('is no thing claimed, and what is claimed to be so', () => {
    expect(indirect('Violence has claimed the lives of 3,700 people since January.')).toEqual([]);
    expect(indirect('In the evening Ingrid Solberg claimed the title.')).toEqual([]);
    expect(indirect('Ingrid Solberg claimed the title was hers.')).toHaveLength(1);
    expect(indirect('They were held amid claims the detention is political, police said.')[0]?.speaker).toBe('police');
  });

  it('is told by whoever is named by the whole of a name with a stop, and by no suspects', () => {
    expect(indirect('Trading house Velden Corp. plans to build a bridge.')[0]?.speaker).toBe('Velden Corp');
    expect(indirect('The entrance of terrorist suspects who may come by the bridge was shut.')).toEqual([]);
  });

  it('is told according to whoever tells, not according to plan', () => {
    expect(indirect('All of it will go according to plan.')).toEqual([]);
    expect(indirect('Fares have risen according to the supply of the market.')).toEqual([]);
    expect(indirect('The fares have risen again this year, according to the latest figures.')).toHaveLength(1);
  });

  it('is told by whoever stands behind the verb, in what it was told, after a comma', () => {
    const text =
      'Ann, Karl and Ingrid Solberg prayed at the Hill Chapel, said Rabbi Pedro Almeida in a statement posted on its page.';
    expect(indirect(text)[0]?.speaker).toBe('Pedro Almeida');
  });

  it('is told by the body that opens the sentence of its “it”', () => {
    const text = 'The harbour council met in Bergen. The army fired after what it said was a riot.';
    expect(indirect(text)[0]?.speaker).toBe('The army');
    expect(
      indirect('The Velden Post wrote of it. Corvin Motors went after the bank, and has said it would sell.').at(-1)
        ?.speaker,
    ).toBe('Corvin Motors');
    expect(indirect('The harbour council said it was over. The army took part, it said.').at(-1)?.speaker).toBe(
      'The harbour council',
    );
  });

  it('is told by nobody where it was only reported from a place', () => {
    expect(indirect('Boar have spread, but raids by the animals have been reported in 20 counties.')).toEqual([]);
  });

  it('names nothing that only bears a name', () => {
    expect(indirect('Former staff are joining a coalition called the Quiet Centre.')).toEqual([]);
    expect(indirect('Ingrid Solberg called the coalition the Quiet Centre.')).toHaveLength(1);
  });

  it('is not what it is time for, nor of a day', () => {
    expect(indirect('It is time to talk about the bridge.')).toEqual([]);
    expect(indirect('The union said earlier this month it was safe.')[0]?.words).toEqual(['it was safe']);
  });
});
