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
    ['the town of a dateline', 'By Anna Keller and Mark Hollis LONDON, Nov 6 - The ferry sank.', 'Mark Hollis'],
  ])('%s', (_what, text, name) => expect(readActors(text).persons).toContain(name));

  test('a headline’s adjective before a surname', () => {
    const { persons, mentions } = readActors('Edgy Haleyo beats rival.', 'Ann Haleyo won on Sunday. Haleyo said no.');
    expect(persons).toEqual(['Ann Haleyo']);
    expect(mentions('Ann Haleyo')[0]).toBe('alias:Haleyo');
    expect(readActors('Grace Haleyo beats rival.', 'Ann Haleyo won on Sunday.').persons).toContain('Grace Haleyo');
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
    expect(readActors('The Police Federation of England and Wales said no.').bodies).toEqual([
      'Police Federation of England and Wales',
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
});
