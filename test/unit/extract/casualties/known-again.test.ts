import { describe, expect, it } from 'vitest';
import { readHarm } from './read';

const told = (text: string): string[] =>
  readHarm(text, '2019-03-12').casualties.map(
    ({ low, high, scope, place, date, type }) =>
      `${type} ${low}-${high} ${scope} ${place?.name ?? '-'} ${date?.value ?? '-'}`,
  );

describe('fighting that opened on a day which the text tells', () => {
  it.each([
    [
      'its dead are of that day and place',
      'Rebels attacked on Saturday, taking the town of Velin. Its garrison fled a day later. The fighting has killed eight people.',
      ['killed 8-8 incident Velin 2019-03-09'],
    ],
    [
      'in the past as well',
      'Clashes erupted on Sunday in Velin. Shops were shut. The clashes killed three people.',
      ['killed 3-3 incident Velin 2019-03-10'],
    ],
    [
      'where the day is told right behind; the last of them has a day of his own',
      'Hundreds fled gang violence that has left at least eight people dead in Velin. The fighting began on Sunday. The toll rose to eight late on Monday when a trader was beaten to death, police said. Four people were stabbed to death in Velin, they said.',
      [
        'displaced 200-null incident Velin 2019-03-10',
        'killed 8-null incident Velin 2019-03-10',
        'killed 8-8 incident Velin 2019-03-10',
        'killed 1-1 incident Velin 2019-03-11',
        'killed 4-4 incident Velin 2019-03-10',
      ],
    ],
    [
      'not where something else began that day',
      'Violence that has left 80 people dead in Velin goes on. Talks began on Sunday.',
      ['killed 80-80 cumulative Velin -'],
    ],
    [
      'nor where that was before',
      'A trial began on Monday in Orden. The violence has killed 80 people.',
      ['killed 80-80 cumulative - -'],
    ],
    [
      'those of a war that runs on are not',
      'Planes bombed a camp near Velin on Saturday. The rebels took up arms in 1998. The fighting has killed 8,000 people.',
      ['killed 8000-8000 cumulative - -'],
    ],
    [
      'nor those since a month',
      'The army moved tanks to Velin on Monday. Violence in the north began in May. The violence has killed 80 people.',
      ['killed 80-80 cumulative - -'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

const MASSACRE =
  'A policeman was shot dead in Velin on Tuesday. Some 500 people gathered in Orden to denounce the murder of a former teacher and his family in Tolm on Sunday.';

describe('whom a name was described as before', () => {
  it('is told again, with the day and place of then, and not those of who protests', () => {
    const text = `${MASSACRE} Thousands in Velin had protested against the men who gunned down former teacher Marko Roe and eight members of his household.`;
    expect(told(text).slice(-2)).toEqual([
      'killed 1-1 incident Tolm 2019-03-10',
      'killed 8-8 incident Tolm 2019-03-10',
    ]);
  });
  it('is another where another was described', () => {
    const text = `${MASSACRE} In Velin on Tuesday gunmen also killed former footballer Marko Roe and two of his guards.`;
    expect(told(text).slice(-2)).toEqual([
      'killed 1-1 incident Velin 2019-03-12',
      'killed 2-2 incident Velin 2019-03-12',
    ]);
  });
});

describe('who is quoted as saying so', () => {
  const claimants = (text: string): string[] =>
    readHarm(text, '2019-03-12').casualties.map(({ claimant }) => claimant?.name ?? '-');
  it.each([
    ['behind what is told', 'Nine people were killed, a police officer was quoted as saying.', ['a police officer']],
    [
      'with the paper that quotes',
      'A note by the coast guard was quoted by the agency as saying nine people were killed.',
      ['A note by the coast guard'],
    ],
    ['and not what is quoted of it', 'Nine people were killed. The price was quoted as 40 crowns.', ['-']],
  ])('%s', (_what, text, expected) => {
    expect(claimants(text)).toEqual(expected);
  });
});
