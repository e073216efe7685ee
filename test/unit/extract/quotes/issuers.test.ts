import { describe, expect, it } from 'vitest';
import { spoken } from './read';

const last = (...paragraphs: string[]) => spoken(...paragraphs).at(-1)?.speaker;

describe('a text that speaks', () => {
  const cases: [name: string, paragraphs: string[], speaker: string][] = [
    [
      'is whose it is said to be after it',
      ['“We were told nothing for six days,” said the letter from the families.'],
      'the families',
    ],
    [
      'is of those whom an apostrophe makes its owners',
      [
        'The directors’ letter calls on the board to order a review by the audit panel, and adds, “We cannot stay silent.”',
      ],
      'The directors',
    ],
    [
      'is of those who released it, told earlier',
      [
        'In a statement released by five UN experts on Tuesday, the hangings were called unlawful.',
        '“We deeply regret this,” the statement said.',
      ],
      'five UN experts',
    ],
    [
      'is of whoever wrote the one told of last',
      [
        'The letter from the harbour masters named 14 ships. The bishops wrote as well.',
        'In a letter to the governor, the bishops said: “The poor are starving.” The letter added: “Silence is no option.”',
      ],
      'the bishops',
    ],
    [
      'is of whoever presented it, told earlier',
      [
        'Embargo panel chief Ulrich Brandt presented a report on Monday.',
        '“The pattern is systematic,” the report said.',
      ],
      'Ulrich Brandt',
    ],
    [
      'is of whoever presented it, named after letters in brackets',
      [
        'Chief of the Lakes Basin Authority (LBA) Brandt Oyelaran presented a report on Monday.',
        '“The pattern is systematic,” the report said.',
      ],
      'Brandt Oyelaran',
    ],
    [
      'is of those in whose sentence it was told of',
      [
        'In a joint letter, four panel members who had resigned in January voiced dismay over the delay.',
        '“We can no longer lend our names to this,” the letter said.',
      ],
      'four panel members',
    ],
    [
      'is of nobody in whose sentence another stands',
      [
        'In a joint statement, four panel members voiced dismay over the delay.',
        '“We can no longer lend our names to this,” the letter said.',
      ],
      'the letter',
    ],
    [
      'is of whoever signed it, told right after it',
      ['“All students must leave by noon,” reads the memo signed by Ingrid Solberg.'],
      'Ingrid Solberg',
    ],
    ['is not of whoever saw it', ['The letter, seen by Pedro Almeida, proposes “a way forward”.'], 'The letter'],
    [
      'is no one’s who only read it',
      ['Ulrich Brandt read a report on Monday.', '“The pattern is systematic,” the report said.'],
      'the report',
    ],
    [
      'is what speaks where “according to” leads to it',
      ['Voters are angry, according to the survey, which said: “Nobody was warned.”'],
      'the survey',
    ],
    [
      'is nobody’s where it is only dropped by somebody',
      ['Leaflets dropped by planes over the delta told people: “Leave the city now.”'],
      'Leaflets',
    ],
    [
      'is nobody’s where the article says of none who issued it',
      ['The dam broke on Friday. “Nobody was warned,” the report said.'],
      'the report',
    ],
    [
      'is of no vote it was passed by',
      ['The assembly adopted the resolution by a vote of 156 to 7.', '“All ships must leave,” the resolution said.'],
      'the resolution',
    ],
    [
      'comes from no place',
      ['A letter from Nairobi arrived on Friday. “Nobody was warned,” the letter said.'],
      'the letter',
    ],
  ];
  it.each(cases)('%s', (_name, paragraphs, speaker) => {
    expect(last(...paragraphs)).toBe(speaker);
  });
});

describe('whoever is named where somebody is', () => {
  it('does not speak', () => {
    const text =
      'Doctors at the Mbale Hospital downed their tools after a meeting with the county assembly, and warned, “We will not return.”';
    expect(last(text)).toBe('Doctors at the Mbale Hospital');
  });
});

describe('two who speak as one', () => {
  const cases: [name: string, text: string, speaker: string][] = [
    [
      'before the verb',
      '“We reject it,” Ingrid Solberg and Pedro Almeida said in a joint statement.',
      'Ingrid Solberg and Pedro Almeida',
    ],
    ['after the verb', '“We reject it,” said Ingrid Solberg and Pedro Almeida.', 'Ingrid Solberg and Pedro Almeida'],
    [
      'with a post before each',
      'Free Union leader Ingrid Solberg and Workers Party chief Pedro Almeida said they “rejected it”.',
      'Ingrid Solberg and Pedro Almeida',
    ],
    [
      'with a plain post before each, after a body and its letters',
      '“We reject it,” said Sea Board (SB) external relations commissioner Ingrid Solberg and humanitarian aid commissioner Pedro Almeida in a statement.',
      'Ingrid Solberg and Pedro Almeida',
    ],
    [
      'with a plain post before each, before the verb',
      'Relations commissioner Ingrid Solberg and aid commissioner Pedro Almeida said: “It is over.”',
      'Ingrid Solberg and Pedro Almeida',
    ],
    [
      'of whom one leaves',
      '“It is over,” said union head Ingrid Solberg and board chief Pedro Almeida left the room.',
      'Ingrid Solberg',
    ],
    [
      'one of whom is met by the other',
      'Ingrid Solberg met Pedro Almeida on Friday and said “it is over”.',
      'Ingrid Solberg',
    ],
    ['one of whom is told', 'Pedro Almeida left and Ingrid Solberg said “it is over”.', 'Ingrid Solberg'],
  ];
  it.each(cases)('%s', (_name, text, speaker) => {
    expect(last(text)).toBe(speaker);
  });
});

describe('an outlet called by what it is', () => {
  const named = (...paragraphs: string[]) => spoken(...paragraphs).at(-1)?.quote.speaker;
  it('is the one that reported last, not the body it reports of', () => {
    const text =
      'Velden Motors plans to cut several hundred jobs, the regional daily Tarsker Anzeiger reported on Friday. Velden Motors’ board was to meet on it, the newspaper said.';
    expect(named(text, '“It is over,” the newspaper said.')?.name).toBe('Tarsker Anzeiger');
    expect(named(text, '“It is over,” it added.')?.name).toBe('Tarsker Anzeiger');
  });

  it('stays open where none was named', () => {
    expect(named('Velden Motors plans to cut several hundred jobs. “It is over,” the newspaper said.')).toMatchObject({
      name: 'the newspaper',
      resolved: false,
    });
  });
});

describe('a person', () => {
  it('named Per is no “per”', () => {
    expect(spoken('Per Holm condemned it. “It is over,” Holm said.')[0]?.speaker).not.toBe('Holm condemned');
  });
});
