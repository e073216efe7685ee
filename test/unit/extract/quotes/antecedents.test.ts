import { describe, expect, it } from 'vitest';
import { quotesOf, spoken } from './read';

/** Speaker of the last quote of a text, with whether it was tied to somebody. */
function last(...paragraphs: string[]): [name: string | null, resolved: boolean | undefined] {
  const seen = spoken(...paragraphs).at(-1);
  return [seen?.speaker ?? null, seen?.quote.speaker?.resolved];
}

describe('whom "he" and "she" take up', () => {
  it('who spoke last, not who was spoken of', () => {
    expect(
      last(
        'Deputy mayor Ines Varga said the former governor Tomas Brandt had sold the pier.',
        '“The papers are gone,” she said.',
      ),
    ).toEqual(['Ines Varga', true]);
  });

  it('who speaks by the verb of the sentence before, where its tree shows somebody else or nobody', () => {
    expect(
      last(
        'Det Ch Insp Ines Varga, of Harbour Police, described Brandt as “a dangerous young man”.',
        'She added: “Our thoughts are with the family.”',
      ),
    ).toEqual(['Ines Varga', true]);
    expect(last('A parent surnamed Okafor, whose son drowned, said she was shocked.', '“I saw it,” she said.')).toEqual(
      ['Okafor', true],
    );
  });

  it('a relative whom the sentence before tells of, not who is further up', () => {
    const [name] = last('The winner receives a silver cup.', 'His wife, Mali, laughs. “We have one guitar,” she says.');
    expect(name).not.toBe('The winner');
  });

  it('who speaks, not whom he tells of in the same sentence', () => {
    const told = [
      'Envoy Ivo Dano spoke in Velden. Trust is growing, Dano said.',
      'Lena Maro is to hold talks with the president, he said.',
    ];
    expect(last(...told, '“It is a start,” he said.')).toEqual(['Ivo Dano', true]);
    expect(last('When Ivo Dano met the council last month, he spoke of a “new dawn”.')).toEqual(['Ivo Dano', true]);
    expect(last('Envoy Ivo Dano spoke of the pier, which he said was “lost”.')).toEqual(['Ivo Dano', true]);
  });

  it('who leads a sentence, not whom a clause with “when” brings in', () => {
    const told = [
      'Kerem Aslan, who leaves for Tokyo today, did not speak to the press.',
      'Guests at the dinner said he took notes and objected only once, when a member from the coast mentioned 900 cases.',
    ];
    expect(last(...told, '“Nobody has shown me such a figure,” he was quoted as saying.')).toEqual([
      'Kerem Aslan',
      true,
    ]);
  });

  it('no people for whom it is said', () => {
    expect(last('For Norwegians, he said “this is a start”.')).toEqual(['he', false]);
  });

  it('nobody, where somebody else acts between who speaks and the pronoun', () => {
    expect(
      last(
        'Spokesman Emil Okafor, asked about the delay, said the president “respects the independence” of the bank, though he has in the past called its governors “boneheads.”',
      ),
    ).toEqual(['he', false]);
  });

  it('a plural without a name, where it is told what they call something', () => {
    expect(last('Young doctors stayed away on Monday over what they termed the “humiliation” of a colleague.')).toEqual(
      ['Young doctors', true],
    );
  });

  it('who acted, where the sentence before reports no speech', () => {
    expect(
      last(
        'Tomas Brandt ruled the valley for nine years before Emil Okafor won the vote.',
        'Piet Roos handed the keys to Brandt. He said the cellar was flooded. “We had one lamp,” he said.',
      ),
    ).toEqual(['Piet Roos', true]);
  });

  it('who is named after "by"', () => {
    expect(
      last(
        'Both raids were later defended by Ines Varga, the envoy to the lakes.',
        '“The [governor Tomas Brandt] regime gave us no choice,” she told the council.',
      ),
    ).toEqual(['Ines Varga', true]);
  });

  it('nobody named between quotation marks', () => {
    expect(last('Ines Varga opened the inquiry.', '“Tomas Brandt was never there. Brandt lied,” she said.')).toEqual([
      'Ines Varga',
      true,
    ]);
  });

  it('whoever "according to" gives', () => {
    expect(
      last(
        'According to lawyer Emil Okafor, Piet Roos was held for a week.',
        '“But since Roos is a fisherman, they let him go,” he added.',
      ),
    ).toEqual(['Emil Okafor', true]);
  });

  it('somebody whose name the text gives without telling more', () => {
    const [name] = last(
      'Tomas Brandt toured the camp on Monday.',
      'On his part, Group Leader Odalo hailed the minister for coming.',
      '“We had no salt,” he said.',
    );
    expect(name).not.toBe('Tomas Brandt');
  });

  it('stays open between two who did the same', () => {
    expect(
      last('Tomas Brandt met Emil Okafor, and Piet Roos saw them both.', 'Rain fell. “It was late,” he said.'),
    ).toEqual([expect.not.stringMatching(/Okafor/), expect.anything()]);
    expect(last('Tomas Brandt and Emil Okafor argued.', '“It was late,” he said.')[1]).toBe(false);
  });

  it('no crowd', () => {
    expect(
      last(
        'Some 3,000 people fled the hill.',
        'Marta Kowal of the relief bureau said the danger had grown.',
        '“It grows each year,” she said in a report.',
      ),
    ).toEqual(['Marta Kowal', true]);
    expect(last('Some 3,000 people fled the hill. “It was dark,” he said.')[1]).toBe(false);
  });
});

describe('what "it" takes up', () => {
  it('no agency that only listened or wrote the report', () => {
    expect(
      last(
        'The river council closed the lock, its clerk told Reuters. The lock had “given way”, it said on Monday.',
      )[0],
    ).not.toBe('Reuters');
  });
});

describe('a description and the name beside it', () => {
  it.each([
    ['“The lock held,” Ines Varga the head of the river council’s repair department said.', 'Ines Varga'],
    [
      'The survey was led by Ines Varga, a biologist and head of the river institute, who said “nothing lives there”.',
      'Ines Varga',
    ],
    ['“It is over,” said Sarvan member of parliament Adanna Obeku, chair of the port committee.', 'Adanna Obeku'],
    ['“It is over,” the private television channel El-Marsa TV reported.', 'El-Marsa TV'],
    ['“It is over,” the Lantern daily wrote.', 'Lantern'],
    ['“We came to look,” the deputy director of the lake office in Paris Kisho Raonda said.', 'Kisho Raonda'],
  ])('%s', (text, name) => {
    expect(spoken(text)[0]?.speaker).toBe(name);
  });

  it('takes no name of a body for a person’s', () => {
    expect(spoken('Analysts at Corvin Research said the plan was “dead on arrival”.')[0]?.speaker).toBe(
      'Analysts at Corvin Research',
    );
  });

  it('“the daily” is the paper that spoke last', () => {
    expect(last('“It is over,” the Lantern daily wrote.', '“Nobody will stay,” the daily warned.')[0]).toBe('Lantern');
  });
});

describe('a text that speaks', () => {
  it('speaks for whoever issued it', () => {
    const issued = [
      'According to a report published by the Ministry of Fisheries, the boats were “held for a week”.',
      'The Ministry of Fisheries closed the port. “Nobody may leave,” reads a statement from the ministry.',
    ];
    for (const text of issued) expect(spoken(text)[0]?.speaker).toMatch(/Ministry/);
  });
});

describe('what cannot speak', () => {
  it.each([
    'The raid supported by warplanes seized a “large cache of arms and mines” near the river.',
    'The two sides discussed a “partial repositioning of all forces” in the valley.',
  ])('is no speaker: %s', (text) => {
    expect(spoken(text).map(({ speaker }) => speaker)).toEqual([null]);
  });

  it('keeps a speaker whom a verb of speech is told of, whatever the noun', () => {
    expect(spoken('Both sides said they had “nothing left to lose”.')[0]?.speaker).toBe('Both sides');
  });
});

it('nobody relays himself', () => {
  const { quote } =
    spoken(
      'According to a long report from the local Lantern agency, Ines Varga, the spokeswoman for the port, said the crane “fell at the end of the quay”.',
    )[0] ?? {};
  expect(quote?.speaker?.name).toBe('Ines Varga');
  expect(quote?.speaker?.via?.name).not.toBe('Ines Varga');
});

it('those whom a clause after “that” tells of do not say the next one', () => {
  const speakers = quotesOf(
    'Our work has shown that people want to hear more about the port and that they want council members to be open.',
  ).map(({ speaker }) => speaker);
  expect(speakers).not.toContain('that people');
});

describe('names of things between marks', () => {
  it.each([
    'Ines Varga is known for a pattern called a “glider”.',
    'Ines Varga has written several plays, among them “Salt,” a play on the war.',
    'Ines Varga said the office of governor, titled “Supreme Guide”, was abolished.',
    '“Nobody came,” Ines Varga said.\n\n“Nine Days: The Winter of Oldford,” is directed by Piet Roos.',
  ])('are no speech: %s', (text) => {
    expect(spoken(text).map(({ words }) => words.join(' '))).not.toContainEqual(
      expect.stringMatching(/glider|Salt|Supreme|Nine Days/),
    );
  });

  it('what somebody calls a thing is speech', () => {
    expect(spoken('The plan, branded “a disgrace to the valley” by Ines Varga, was dropped.')[0]?.speaker).toBe(
      'Ines Varga',
    );
  });
});
