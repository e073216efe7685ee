import { describe, expect, test } from 'vitest';
import { readActors } from './read';

describe('posts told at length', () => {
  test.each([
    [
      'of a body that is of something',
      'Omar Haddad, the ministry of interior spokesman, said no.',
      'Omar Haddad',
      ['the ministry of interior spokesman'],
    ],
    [
      'behind a word that is no post',
      "It drew a response from Norland's permanent representative to the UN, Vasil Nebenzo.",
      'Vasil Nebenzo',
      ["Norland's permanent representative to the UN"],
    ],
    [
      'one of several, and another',
      'Peter Horbo, one of the expedition divers and a lecturer at the College of Velden, said no.',
      'Peter Horbo',
      ['one of the expedition divers', 'a lecturer at the College of Velden'],
    ],
    [
      'letters behind small ones',
      'Velden district commissioner (DC) Omar Haddad left.',
      'Omar Haddad',
      ['Velden district commissioner'],
    ],
    ['after "according to"', 'According to lawyer Omar Haddad, it is late.', 'Omar Haddad', ['lawyer']],
    [
      'a clause behind it',
      'They made president Mark Hollis as role model and I did what he had done.',
      'Mark Hollis',
      ['president', 'role model'],
    ],
    ['where it is held', 'US envoy in Sudan Andrew Natsio left.', 'Andrew Natsio', ['US envoy in Sudan']],
    ['of a body in small letters', "The bank's official Mark Hollis left.", 'Mark Hollis', ["bank's official"]],
    ['of whoever looks into it', 'UN chief investigator Mark Hollis left.', 'Mark Hollis', ['UN chief investigator']],
  ])('%s', (_what, text, name, roles) => expect(readActors(text).roles(name)).toEqual(roles));

  test.each([
    [
      'who closes the sentence',
      'The next one will be kinder than envoy Mark Hollis, a ministry spokesman said Monday.',
      ['envoy'],
    ],
    ['whom the clause behind is of', 'After a talk with Mark Hollis, the mayor had lunch.', []],
    ['who is likened to him', 'And like Mark Hollis, the mayor “is not named” there.', []],
    ['what stands before another noun', 'It ended with three quarterback hits, Mark Hollis adding two.', []],
    ['two posts of one body', 'Mark Hollis, director and owner of the port, left.', ['director and owner of the port']],
    ['a verb after "to"', 'The board voted to dismiss lawyer Mark Hollis.', ['lawyer']],
    ['several of whom he speaks', 'Mark Hollis, one of the harbours of the island, was full.', []],
  ])('but not more than is told: %s', (_what, text, roles) =>
    expect(readActors(text).roles('Mark Hollis')).toEqual(roles),
  );
});
