import { describe, expect, it, test } from 'vitest';
import { quotesOf, spoken } from './read';

const teller = (...paragraphs: string[]): string | null => spoken(...paragraphs).at(-1)?.speaker ?? null;

describe('who speaks for somebody, or from him, is not he', () => {
  test.each([
    [
      'a spokesman of a country’s president',
      'A spokesman for Norland President Anna Roe said it was “late”.',
      'A spokesman for Norland President Anna Roe',
    ],
    [
      'an aide to a body’s head',
      'An aide to NATO Secretary General Tom Poe said it was “late”.',
      'An aide to NATO Secretary General Tom Poe',
    ],
    [
      'his family’s statement',
      'A statement from Mr Haddad’s family read: “He was kind to us all.”',
      'Mr Haddad’s family',
    ],
  ])('%s', (_what, text, name) => expect(teller(text)).toBe(name));

  test.each([
    ['his own statement', 'A statement from Mr Haddad read: “I was kind to them all.”', 'Haddad'],
    [
      'a director of an institute',
      'Institute of fisheries research director Omar Haddad said it was “late”.',
      'Omar Haddad',
    ],
    ['a president where he is', 'In Velden President Anna Roe said it was “late”.', 'Anna Roe'],
  ])('but %s', (_what, text, name) => expect(teller(text)).toBe(name));

  test('a report is of whoever released it, not of whoever was told of before', () => {
    const text = [
      'Anna Roe left for the coast.',
      'The firm released a report promising calm.',
      '“Do not expect change,” the report read.',
    ];
    expect(teller(...text)).toBe('The firm');
    expect(teller('Anna Roe released a report on Monday.', '“Do not expect change,” the report read.')).toBe(
      'Anna Roe',
    );
  });
});

describe('whose words they are where another verb stands nearer', () => {
  test.each([
    [
      'quoted by an agency',
      'Minister Omar Haddad was quoted by Nova Press news agency saying: “We see a tendency.”',
      'Omar Haddad',
    ],
    [
      'what people were doing',
      'Omar Haddad said the roof shook, adding that pupils were crying and there was “glass on every desk”.',
      'Omar Haddad',
    ],
    [
      'what two had agreed to call for',
      'Omar Haddad had talks with Anna Roe, saying both of them had agreed to ask for a truce “and to hold it”.',
      'Omar Haddad',
    ],
    [
      'who tells while something happens',
      'The roof fell when the fire began, and a sailor who saw it said he was “spared by luck”.',
      'a sailor',
    ],
    [
      'what happened meanwhile',
      'A sailor who was sleeping when the fire began said he was “spared by luck”.',
      'A sailor',
    ],
    [
      'whom the clause after a name tells of',
      'Envoy Omar Haddad who leads the port camp in Velden said the plan was “half-hearted”.',
      'Omar Haddad',
    ],
    [
      'an aside between hyphens',
      'Supporters’ group Shareholders United - which has rallied opposition to Mr Roe’s campaign - said it would “fight any move”.',
      'Shareholders United',
    ],
    [
      'a jurisdiction of two names',
      'The chairman of the Drivers Federation of England and Wales, which represents officers, said it was “late”.',
      'The chairman of the Drivers Federation of England and Wales',
    ],
    [
      'who tells it in a sentence that another one’s verb follows',
      'The blasts came as Minister Omar Haddad told the House that all would vote “in each town, whatever happens.” Tribal elders have urged a boycott.',
      'Omar Haddad',
    ],
    [
      'who stands behind a dateline with a dash',
      'ANKARA, Nov. 13 - Turkey on Monday called the vote in the valley a “new chapter” and urged all to take note.',
      'Turkey',
    ],
    [
      'who stands behind a dateline with two',
      'ANKARA, Nov. 13 -- Turkey on Monday called the vote in the valley a “new chapter” and urged all to take note.',
      'Turkey',
    ],
    [
      'a ministry in another capital than its namesake’s',
      'Russia hailed the vote. “Nobody can turn that page back,” the Foreign Ministry in Moscow said. The Georgian Foreign Ministry has said it has no force.',
      'Foreign Ministry',
    ],
    [
      'a deed before “saying”',
      'Omar Haddad had talks with the board following the launch saying it was “late”.',
      'Omar Haddad',
    ],
  ])('%s', (_what, text, name) => expect(teller(text)).toBe(name));

  test.each([
    ['people who say so', 'Omar Haddad said the road was closed, and people were shouting “we stay”.', 'people'],
    ['who agreed to call it so', 'The two leaders agreed to call it “a truce”.', 'two leaders'],
  ])('but %s', (_what, text, name) => expect(teller(text)).toBe(name));
});

describe('nobody', () => {
  it('is what ends like an agent and is a thing', () => {
    const { speaker } =
      spoken('An error has occurred.', 'The harbour was closed. “We go,” he said.').at(-1)?.quote ?? {};
    expect(speaker?.resolved).toBe(false);
    expect(teller('A farmer was late.', '“We go,” he said.')).toBe('A farmer');
  });

  it('says what the paper tells beside a tag', () => {
    const all = spoken('“I am so happy, this is for her,” said Fadila Mance, 25, as she waved a “W” flag.');
    expect(all.flatMap(({ words }) => words)).toEqual(['I am so happy, this is for her,']);
  });

  it('blasted off', () => {
    const text = 'The satellite, “a newly developed” thing, blasted off at 9 am, said the Harbour Board.';
    expect(teller(text)).toBe('Harbour Board');
  });
});

it('takes the text that opens the sentence before for what “it” said', () => {
  const board = 'The Harbour Board left. ';
  expect(teller(`${board}A recent report from Corvin reflects the fight. It said that 36% had “never sent one”.`)).toBe(
    'A recent report',
  );
  expect(teller('The Harbour Board left. It said that 36% had “never sent one”.')).toBe('Harbour Board');
});

it('takes the leader of one for no leader of another', () => {
  const text = ['North Korean leader Omar Haddad left on Monday.', 'The UN leader said it was “late”.'];
  expect(spoken(...text).at(-1)?.quote.speaker?.actor).toBeNull();
  expect(teller('North Korean leader Omar Haddad left on Monday.', 'The Korean leader said it was “late”.')).toBe(
    'Omar Haddad',
  );
  const two = [
    'President Ann Keller left with French president Ana Pell.',
    'The president of Argentina said it was “late”.',
  ];
  expect(spoken(...two).at(-1)?.quote.speaker?.actor).toBeNull();
});

it('knows a student by what he is, not by where he lives', () => {
  const text = [
    'Mark Hollis, an American student living in Velden, was watching.',
    'The student told of a “weird silence”.',
  ];
  expect(teller(...text)).toBe('Mark Hollis');
});

it('leaves the day out of what a text is called', () => {
  expect(
    quotesOf('The firm released a report Saturday promising that it would stay.').map(({ speaker }) => speaker),
  ).toEqual(['a report']);
});
