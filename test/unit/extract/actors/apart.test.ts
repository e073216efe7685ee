import { describe, expect, test } from 'vitest';
import { readActors } from './read';

describe('somebody whom no list knows', () => {
  test.each([
    [
      'an office of a country after the comma',
      "Yoshira Sugane, Norland's fisheries minister, said no.",
      'Yoshira Sugane',
    ],
    ['an office in capitals', "Yoshira Sugane, Norland's Chief Cabinet Secretary, said no.", 'Yoshira Sugane'],
    [
      'a country that owns the office',
      "According to Itsune Onodira, Japan's defence minister, it sank.",
      'Itsune Onodira',
    ],
    ['a family name and two words', "The country's ambassador to the fair, Han Tae Song, left.", 'Han Tae Song'],
    ['a word of the language after an office', 'President Hope signed the law.', 'Hope'],
    [
      'a place that goes on by a surname',
      'It fell near Gibran Tuenik. Tuenik, the founder, left. “No,” Tuenik said.',
      'Gibran Tuenik',
    ],
    ['a given name with a mark inside', 'Le’Veon Bell said no.', 'Le’Veon Bell'],
    ['a month as given name before a word', 'Jan Berry said: “The harbour is closed.”', 'Jan Berry'],
  ])('%s', (_what, text, name) => expect(readActors(text).persons).toEqual([name]));

  test('listed between two full names', () => {
    const { persons } = readActors('The dead were named as Mark Smith, Dane Chinner and Anna Keller.');
    expect(persons).toEqual(['Mark Smith', 'Dane Chinner', 'Anna Keller']);
  });

  test.each([
    ['a town and its country', 'It rained in Velbruck, Norland, on Sunday.', 'Velbruck'],
    ['a source with two words of no list', 'According to Rystane Velmar, prices fell.', 'Rystane Velmar'],
    ['a firm that begins like an office', 'General Motors cut jobs.', 'Motors'],
    ['a part of a force that begins so', 'The Detective Branch left.', 'Branch'],
    ['a month before a word', 'In Jan Berry prices fell.', 'Jan Berry'],
    ['two words in a list of places', 'They went to Dane Chinner, Mark Hall and Velden.', 'Dane Chinner'],
  ])('but not %s', (_what, text, name) => expect(readActors(text).persons).not.toContain(name));
});

describe('what stands before a name is no part of it', () => {
  test.each([
    ['a word of the language', 'Despot Ann Haleyo threatened the port. Then Ann Haleyo left.', 'Ann Haleyo'],
    [
      'letters of a picture agency',
      'PA Martin Bamforth survived. Martin Bamforth, 30, was on the tram.',
      'Martin Bamforth',
    ],
    ['letters of a body that an office is at', 'The US ambassador to the UN Nikki Haleyo left.', 'Nikki Haleyo'],
    ['letters of a party that an office is in', 'The deputy leader of the DMK Durai Muruga left.', 'Durai Muruga'],
    ['the shout of a headline', 'Mark Hollis CLEARED by court. Then Mark Hollis left.', 'Mark Hollis'],
    ['the source of the next picture', 'The mayor shook hands with Mark Hollis AP:Associated Press', 'Mark Hollis'],
    ['the town of a dateline', 'By Anna Keller and Mark Hollis LONDON, Nov 6 - The ferry sank.', 'Mark Hollis'],
  ])('%s', (_what, text, name) => expect(readActors(text).persons).toContain(name));

  test('a headline’s adjective before a surname', () => {
    const { persons, mentions } = readActors('Edgy Haleyo beats rival.', 'Ann Haleyo won on Sunday. Haleyo said no.');
    expect(persons).toEqual(['Ann Haleyo']);
    expect(mentions('Ann Haleyo')[0]).toBe('alias:Haleyo');
    for (const name of ['Grace Jackson', 'Paris Jackson'])
      expect(readActors(`${name} said no.`, 'Ann Jackson won on Sunday.').persons).toContain(name);
  });

  test('but a given name is, and so is what opens the name of a ship', () => {
    expect(readActors('Grace Ann Hollis left. Then Ann Hollis spoke.').persons).toContain('Grace Ann Hollis');
    const { persons } = readActors('The USS Ann Hollis sank. It was named after Ann Hollis, a nurse.');
    expect(persons).toEqual(['Ann Hollis']);
  });

  test('the mention is the name alone', () => {
    const { mentions } = readActors('Despot Ann Haleyo threatened the port. Then Ann Haleyo left.');
    expect(mentions('Ann Haleyo')).toEqual(['name:Ann Haleyo', 'name:Ann Haleyo']);
  });
});

test('a caption gives the full name of whom the prose knows by the surname', () => {
  const prose = [
    'The ferry sank at dawn.',
    'Mr Sugane said no.',
    'The harbour was closed.',
    'It rained all day there.',
  ];
  const { persons } = readActors(...prose, 'Minister Yoshira Sugane at the port (Ana Velmar/Reuters)');
  expect(persons).toEqual(['Yoshira Sugane']);
  const two = ['Yoshira Sugane at the port (Ana Velmar/Reuters)', 'Hanae Sugane at home (Ana Velmar/Reuters)'];
  expect(readActors(...prose, ...prose, ...two).persons).toEqual(['Sugane']);
});

describe('one body under several names', () => {
  test.each([
    ['letters of two words', 'The European Union agreed. The EU said so.', 'European Union', 'EU'],
    ['letters with stops', 'The United Nations agreed. The U.N. said so.', 'United Nations', 'U.N.'],
    [
      'a council by its whole and its letters',
      'The United Nations Security Council met. The U.N. Security Council said no.',
      'United Nations Security Council',
      'U.N. Security Council',
    ],
    [
      'a council without its whole',
      'The UN Security Council met. The Security Council said no.',
      'UN Security Council',
      'Security Council',
    ],
    ['the sign of a share', 'Velqora Pumps Ltd (VQP) cut jobs.', 'Velqora Pumps Ltd', 'VQP'],
    ['the first of two well-known words', 'Goldman Sachs cut jobs. Goldman said so.', 'Goldman Sachs', 'Goldman'],
  ])('%s', (_what, text, name, other) => {
    const { bodies, actor } = readActors(text);
    expect(bodies).toEqual([name]);
    expect(actor(name).aliases).toContain(other);
  });

  test('but the council is not the whole, nor one broadcaster another', () => {
    expect(readActors('The UN Security Council met. The UN said no.').bodies).toEqual(['UN Security Council', 'UN']);
    expect(readActors('Sky News said so. BBC News agreed, the BBC said.').bodies).toContain('BBC');
  });

  test('a name in capitals is told as the text writes it elsewhere', () => {
    expect(readActors('UNITED NATIONS, 3 July - The United Nations said no.').bodies).toEqual(['United Nations']);
  });

  test('with an "and" inside', () => {
    expect(readActors('The Drivers Federation of England and Wales said no.').bodies).toEqual([
      'Drivers Federation of England and Wales',
    ]);
    expect(readActors('The Entertainment and Leisure Publishers Association said no.').bodies).toEqual([
      'Entertainment and Leisure Publishers Association',
    ]);
    expect(readActors('Velden Entertainment and Ostrel Studios said no.').bodies).toEqual([
      'Velden Entertainment',
      'Ostrel Studios',
    ]);
  });
});

test.each([
  ['a weapon by its letters and number', 'Four jets dropped MK-84 bombs, and the PAC-3 was used.'],
  ['a pair of countries', 'The US-China talks ended.'],
  ['letters of a machine', 'A Far-range Coastal Guidance (FCG) system failed. The FCG was new.'],
  ['the step of an office', "Norland's Chief Cabinet Secretary left."],
])('no body: %s', (_what, text) => expect(readActors(text).bodies).toEqual([]));

test('an armed group whose name is a number is a body', () => {
  expect(readActors('The M-23 said no. M-23 attacked the town.').bodies).toEqual(['M-23']);
  // In brackets as well, where the letters and number of a machine drop the name before them.
  expect(readActors('The Twentieth Night Movement (M-23) denied it. M-23 attacked the town.').bodies).toEqual([
    'Twentieth Night Movement',
  ]);
});

describe('who made the report is nobody in it', () => {
  const acting = (...paragraphs: string[]): string[] =>
    readActors(...paragraphs).actors.flatMap(({ acts, name }) => (acts ? [name] : []));

  test.each([
    ['its writers, under a colon', 'By Anna Keller and Mark Hollis:'],
    ['its writers and editors', '(Reporting by Anna Keller and Mark Hollis; editing by Omar Haddad)'],
    ['who helped', 'With assistance by Anna Keller'],
    ['who was there', 'Anna Keller reported from Velden.'],
    ['who took the pictures', 'The harbour stayed shut. (Anna Keller, Mark Hollis/The Velden Post)'],
    ['where it stood first', 'This article first appeared on the website of Sky News.'],
    ['whose it is', 'Source: BBC'],
  ])('%s', (_what, line) => {
    expect(acting('The ferry sank at dawn off the coast of the island.', line, 'It rained all day there.')).toEqual([]);
  });

  test.each([
    ['who is told of too', 'By Anna Keller', 'Anna Keller'],
    [
      'who reports in the story',
      'Reporting from the town, our correspondent Anna Keller says it burns.',
      'Anna Keller',
    ],
    ['what somebody did by Monday', 'By Monday Anna Keller had left.', 'Anna Keller'],
    ['who is named in brackets', 'The mayor (Anna Keller) left.', 'Anna Keller'],
    ['who is told of behind the bracket', '(Photo: Mark Hollis, AP) Asked about it, Anna Keller left.', 'Anna Keller'],
    [
      'who is told of under a picture',
      'Photos: the harbour of the island, where Anna Keller left her boat for good.',
      'Anna Keller',
    ],
  ])('but %s', (_what, line, name) => {
    expect(acting(line, 'It rained all day. Anna Keller said no.')).toContain(name);
  });
});

describe('a firm or its people', () => {
  test.each([
    [
      'a firm before whom the clause tells of',
      'Ann Keller, a partner at the law firm Boise Flexer who left, said no.',
      'Boise Flexer',
    ],
    ['a firm by what it is', 'They were clients of Mossa Fonsek, the law firm whose records leaked.', 'Mossa Fonsek'],
  ])('%s', (_what, text, name) => expect(readActors(text).persons).not.toContain(name));

  test.each([
    ['a bank’s chief', 'Ann Haleyo, the bank’s new chief, left.', 'Ann Haleyo'],
    ['somebody elected', 'President-elect Hope signed it.', 'Hope'],
  ])('but %s', (_what, text, name) => expect(readActors(text).persons).toContain(name));
});

describe('whose the page is', () => {
  const news = 'Nine people died in Ostrel on Friday, the Harbour Board said.';

  test.each([
    ['a paper behind a headline', 'Nine die in Ostrel flood | Shoreline News'],
    ['writers and strokes', 'Nine die in Ostrel flood', 'Saleem Haqyar | Omar Dawlat'],
    ['a desk under a byline', 'Nine die in Ostrel flood', 'By Joan Penrose\nVelden Bureau'],
    ['a paper and its towns', 'Nine die in Ostrel flood', 'The Shoreline Herald / Ostrel, Velden'],
    ['who has the picture', 'Nine die in Ostrel flood', 'The clinic after it was hit in May. / HVB'],
  ])('%s', (_what, ...lines) => {
    const { actors } = readActors(...lines, news);
    expect(actors.filter(({ acts }) => acts).map(({ name }) => name)).toEqual(['Harbour Board']);
  });

  test('a headline of names acts', () => {
    const { acting } = readActors('Harbour Board and Valley Union sign pact', news);
    expect(acting).toEqual(['Harbour Board', 'Valley Union']);
  });
});

describe('places of a list', () => {
  test.each([
    ['after one preposition', 'Planes hit the clinics at Zyang Lae and Mann Bruu Gy, both in Ostrel.'],
    ['with a clause of its own', 'It has offices in Nairobi and Singapore, which came with the firm.'],
    ['of kinds that no list had', 'Residents of Lutra Colony and a crowd at Garuda Chowk wept.'],
    ['of no list, where something is', 'They burnt parts of Zan Tharn and Nyung Zinn. In Zan Tharn, three died.'],
  ])('%s', (_what, text) => {
    expect(readActors(text).actors).toEqual([]);
  });

  test.each([
    ['who speaks behind a place', 'He was in Velden and Roe Calder said so.', 'Roe Calder'],
    ['who wrote', 'Letters from Ann Calder and Tom Penrose came.', 'Tom Penrose'],
  ])('but not %s', (_what, text, name) => {
    expect(readActors(text).persons).toContain(name);
  });
});
