import { describe, expect, it, test } from 'vitest';
import { recogniseNames } from '../../../../main/extract/actors/index';
import { extractQuotes } from '../../../../main/extract/quotes/index';
import { readDocument } from '../../../../main/text/document';
import { syntaxOf } from '../../syntax/read';
import { spoken } from './read';

/** The speaker of the last quote of a text, and whether the text ties it to somebody. */
function last(...paragraphs: string[]): { speaker: string | null; tied: boolean } {
  const seen = spoken(...paragraphs).findLast(({ quote }) => quote.kind !== 'indirect');
  return { speaker: seen?.speaker ?? null, tied: seen?.quote.speaker?.resolved === true };
}

describe('whose words they are: nobody’s who only stands near them', () => {
  test.each([
    [
      'a captain of whom a long clause tells, not who spoke before him',
      [
        'Grain merchant Tomas Ekberg had come with a list. “They gave me a number,” he said.',
        'A harbour police captain, who would not give his name because he was not allowed to speak to the press, said two boats were missing. “We look on our side,” he said.',
      ],
      'A harbour police captain',
    ],
    [
      'an officer of whom two clauses tell',
      [
        'Grace Mbeki sells bread at the gate. “I ran,” said Grace Mbeki.',
        'A police officer who took part in the search, and who was not allowed to speak to the press, said the thieves had known the house. “They had the keys,” he said.',
      ],
      'A police officer',
    ],
    [
      'an engineer, not the company whose name stands beside',
      [
        'An engineer of the building company, Hidrovel, who asked that his name be withheld, told this newspaper that cracks had been seen in May. “We reported it twice,” he said.',
      ],
      'An engineer of the building company',
    ],
    [
      'a man behind a place, not who spoke before him',
      [
        'Andrzej Wolny spoke first. “It changes nothing,” Wolny said.',
        'In the corridor an old man in a loden coat, who has not missed a single day, was disappointed. “I had him down as honest,” he said.',
      ],
      'an old man in a loden coat',
    ],
    [
      'whom the sentence before tells by',
      [
        '“No soldier will fire,” said the chief of staff in a statement.',
        'The statement, according to a foreign attaché, was signed by all commanders. “That is new to us,” he said.',
      ],
      'a foreign attaché',
    ],
    [
      'one of several',
      [
        '“We saw nothing,” navy spokesman Roy Dunbar said.',
        'Officials said they had pictures. One of them, who asked not to be identified, was less discreet. “You can see two wakes,” he said.',
      ],
      'One of them',
    ],
    [
      'whose name a list does not hold',
      [
        'Navy spokesman Bambang Wirya said two boats had reached the area.',
        'The harbor master at Ambon, Yopie Lekatompe, admitted that the ferry had been full. “I signed because they sat there,” he told the Post.',
      ],
      'The harbor master at Ambon, Yopie Lekatompe',
    ],
    [
      'the minister behind his office',
      [
        'Ali Jlass, a stevedore, carried four people out. “She asked me for water,” he said.',
        'A visit by the Minister of Health, Slim Chaab, lasted a quarter of an hour. “All means are there,” he assured.',
      ],
      'Slim Chaab',
    ],
    [
      'who sent the telegram',
      [
        'The Defence Ministry sent a plane. The president of Russia sent a telegram to his counterpart. “In this hour we share your grief,” it said.',
      ],
      'The president of Russia',
    ],
    [
      'who broke his silence in a statement',
      [
        'Late in the day the commander at Kara, General Bawou Kpatcha, broke his silence in a statement read on the radio. “We do not recognise the committee,” it said.',
      ],
      'Bawou Kpatcha',
    ],
    [
      'who welcomed it in a statement',
      [
        'A court sentenced the editor to a year.',
        'The minister, Tarek Gammal, welcomed the ruling in a statement. “I hold no grudge,” it said.',
      ],
      'Tarek Gammal',
    ],
    [
      'the release by which it is told',
      [
        'The ministry thanked China for its role, according to a press release. The Afghan side “will study the proposal,” it said.',
      ],
      'a press release',
    ],
    [
      'who said it by telephone',
      [
        'LUSAKA, Oct 5 (AFP) - Prime Minister Jean Rakoto refused on Tuesday to leave office after being dismissed by the president.',
        '“I was invested by parliament,” Rakoto said by telephone to AFP. “I have water and rice.”',
        'President Honore Ratsim had announced it on the radio.',
      ],
      'Jean Rakoto',
    ],
    [
      'who announced both clauses, not whom the first is about',
      [
        'Foreign Minister Otavio Meneg announced last night that Brazil will ask the World Trade Organization for a panel against the European Union, and that a list of goods is “ready in the drawer”.',
      ],
      'Otavio Meneg',
    ],
    [
      'who tells what others asked for',
      [
        'In Vienna, the head of the agency, Mateus Carval, had said that his inspectors asked for access three times and “three times we have been refused”.',
      ],
      'Mateus Carval',
    ],
    [
      'who tells of orders',
      [
        'In Addis Ababa, Tadesse Wold told parliament that the army had orders to “silence every gun that fires on our people”.',
      ],
      'Tadesse Wold',
    ],
    [
      'whose claim it is, not who dismissed it',
      [
        'Minister Wycliffe Oluo flew in by helicopter. He dismissed the claim of the Ugandan army that its men had “fired in self-defence”.',
      ],
      'Ugandan army',
    ],
    [
      'whose remark it is, by his name',
      [
        '“There are no conditions,” spokesman Valery Sukhan said. He declined to comment on a remark by the company’s deputy chairman, Gennady Ruzhan, that without a signature there would be “no obligation to deliver” gas.',
      ],
      'Gennady Ruzhan',
    ],
    [
      'who called it so, not by whom it was done',
      [
        'The United States on Monday called the sinking of a Philippine fishing boat by a Chinese ship “deeply disturbing” and demanded an account.',
      ],
      'United States',
    ],
    [
      'the minister of that land',
      [
        'Vietnamese Foreign Minister Nguyen Ba Lam arrived in Manila on Monday.',
        'At a meeting with Lao Foreign Minister Bounthav Sisoul, Lam thanked Laos for its support. The Lao minister said that he had been “very happy to see the pupils”.',
      ],
      'Bounthav Sisoul',
    ],
    [
      'who says so in an aside',
      [
        'A senior diplomat close to the agency, who asked not to be named, was blunter. The particles, he said, pointed to “several grams, perhaps tens of grams” of it.',
      ],
      'A senior diplomat close to the agency',
    ],
    [
      'of whom a clause with “who” tells',
      [
        'State Department spokesman Carl Wender later said the administration backed the agency’s chief, Tomas Albrek, who in Vienna gave Algeria until Monday and said he would otherwise have “no choice but to tell the board.”',
      ],
      'Tomas Albrek',
    ],
    [
      'who is quoted so, not the text that quotes him',
      [
        'The prime minister telephoned President Sherzod Yuldash. “Our people stand by you,” a statement of the PM Office quoted him as saying.',
      ],
      'The prime minister',
    ],
    [
      'a wife, not the husband told of before her words',
      ['Edna Pool runs the lift. Her husband Edgar, 41, is a fitter.', '“He texted me,” she said.'],
      'Edna Pool',
    ],
    [
      'an officer, not his men',
      [
        'It had rusted through, fire officer Imtiaz Shahad said. His men had no masks. “Four of mine are in hospital,” he said.',
      ],
      'Imtiaz Shahad',
    ],
    [
      'a firm of no list, beside what it is',
      [
        'The fire service sent ten engines. The operator, Volta Tank Storage, said the cause was not known. “Our thoughts are with all,” it said in a statement.',
      ],
      'Volta Tank Storage',
    ],
    [
      'who has a rank in lower case before his name',
      [
        'Government spokesman Anucha Phakdee said they held secrets.',
        'Retired general Teerawat Kongsom, once commander in Tak, was blunter. “Everyone knew,” he said.',
      ],
      'Teerawat Kongsom',
    ],
    [
      'who spoke before, not a team of experts',
      [
        'Dr. Julie Hallam, coordinator in Ostria, told reporters that the public should know. “It takes effort,” said Dr. Hallam.',
        'A joint expert team of two ministries arrived on Monday. “This was a very useful visit,” she said.',
      ],
      'Julie Hallam',
    ],
    [
      'a newspaper, not its country’s people',
      [
        'Most observers think it will lose, a South African newspaper said on Thursday.',
        'It could be hard to win. “Recent remarks would be answered,” it said.',
      ],
      'a South African newspaper',
    ],
    [
      'who says that somebody is open to it',
      ['The White House has said President George Rolf was open to “fresh ideas,” but the aide Joshua Bolt said no.'],
      'White House',
    ],
  ] as const)('%s', (_what, paragraphs, speaker) => expect(last(...paragraphs).speaker).toBe(speaker));

  test.each([
    [
      'for “she” where a man alone is named',
      [
        'A spokesman for Environment Minister Peter Cathmoor said the minister had seen nothing.',
        'The team celebrated with whisky. “A small piece,” she said.',
      ],
    ],
    [
      'for “he” where a woman alone is named',
      ['Prosecutor Margaret Oyelan asked what the knives were for.', '“For sorghum,” he answered.'],
    ],
    [
      'where “it” is what somebody puts',
      [
        'The World Bank lent the money. Some members are said to be wavering. One of them, who asked that his name be left out, put it this way: “I bought bonds with my salary.”',
      ],
    ],
  ] as const)('stays open %s', (_what, paragraphs) => expect(last(...paragraphs).tied).toBe(false));
});

describe('whose words they are: of whom “he” and “she” can’t be', () => {
  test.each([
    [
      'a bride',
      ['The groom, Wali Reza, sat before the beds. His bride had not set out.', '“The band was asleep,” he said.'],
      'His bride',
    ],
    [
      'whom she is asked about',
      [
        'President Kaarina Stahl noted that firms show interest. “It is a pleasure,” she said.',
        'Asked about the case of the blogger Aigul Seit, she said: “I raised it by name.”',
      ],
      'Aigul Seit',
    ],
    [
      'what was not known',
      [
        'Dr Mercedes Ibar, who headed the dig, said it was whole. Not one great plant-eater with such a tail was known.',
        '“I did not believe it,” she said.',
      ],
      'one great plant-eater',
    ],
  ] as const)('%s', (_what, paragraphs, other) => expect(last(...paragraphs).speaker).not.toContain(other));

  it('the premier still, where the text names his wife by his name', () => {
    const told = [
      'President Hussein Gammal received the prime minister of Finland, Antero Lindros, on Wednesday.',
      'Lindros replied that it was his first visit. “I have been received with warmth,” he said.',
    ];
    expect(spoken(...told, 'Mrs Lindros toured a school.').at(-1)?.speaker).toBe('Antero Lindros');
  });
});

describe('whose words a headline’s are', () => {
  /** The speaker of the words in a headline, where the text ties them to somebody. */
  function heads(title: string, body: string): string | null {
    const text = `${title}\n\n${body}`;
    const document = readDocument(text, { published: null, title: [0, title.length], byline: null, dateline: null });
    const syntax = syntaxOf(document);
    const speaker = extractQuotes(document, recogniseNames(document, syntax), syntax)[0]?.speaker;
    return speaker?.resolved === true ? speaker.name : null;
  }
  const opening = 'It was opened on Friday in the former waterworks. It has four halls.';
  test.each([
    ['Museum of the River opens: “Water is a memory that flows”', opening, null],
    ['Bridge over the Luro opens: “My grandmother swam”', opening, null],
    ['Warsaw watches Prague: “Let them choose quickly”', 'The fall of the cabinet was received with regret.', null],
    ['Minister Holm: “Let them choose quickly”', 'Foreign Minister Anders Holm said so.', 'Anders Holm'],
  ])('%s', (title, body, speaker) => expect(heads(title, body)).toBe(speaker));
});

test('protests in a street say nothing', () => {
  const said = last('The Grey Front on Sunday renewed its threats of “surprise” street protests aimed at the port.');
  expect(said.speaker ?? '').not.toContain('street');
  expect(last('Villagers protest that nobody was asked. “We were not,” said Pedro Almeida.').speaker).toBe(
    'Pedro Almeida',
  );
});

describe('whose words they are: a text’s', () => {
  test.each([
    [
      'the body’s whose name stands before “statement”',
      [
        'A convoy of the Northern Relief Force (NRF) hit a van near Osk, an NRF statement said on Thursday.',
        '“The driver lost control of the van,” the statement said.',
      ],
      'Northern Relief Force',
    ],
    [
      'a statement told of before, and not the channel that passed it on',
      [
        'Defence Minister Ann Velin made the threat in a statement, reported the Tolmian Sonar TV channel.',
        '“These groups will pay a heavy price,” the statement said.',
      ],
      'Ann Velin',
    ],
    [
      'one signed by an officer whose rank has a stop',
      [
        'The statement signed by the army spokesman Maj. Felix Okoro said the troops would stay.',
        '“We will stay,” the statement said.',
      ],
      'Felix Okoro',
    ],
    [
      '“it”, which goes on with the text that spoke before',
      [
        'The statement signed by the army spokesman Maj. Felix Okoro said the rebels had left.',
        'The rebels wanted to remain there.',
        '“We will stay for our people,” said the statement.',
        '“It is our hope that they gather,” it concluded.',
      ],
      'Felix Okoro',
    ],
  ])('%s', (_what, paragraphs, expected) => {
    expect(last(...paragraphs).speaker).toBe(expected);
  });
});
