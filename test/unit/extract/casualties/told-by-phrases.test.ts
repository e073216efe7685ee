import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../main/extract/analyse';
import { theModel } from '../../syntax/read';
import { readHarm } from './read';

const NEWS =
  'Fighting broke out in the town of Karsa on Monday. At least 40 people were killed and 12 wounded there, the mayor said. ';

/** What a sentence adds to the news before it: kind, number ("28+" at least, "-70" at most), and the scope of what is no incident. */
const told = (sentence: string): string[] =>
  readHarm(NEWS + sentence, '2021-03-03')
    .casualties.filter(({ start }) => start >= NEWS.length)
    .map(({ type, low, high, scope }) => {
      const number = high === null ? `${low ?? ''}+` : low === high ? `${high}` : `${low ?? ''}-${high}`;
      return `${type} ${number}${scope === 'incident' ? '' : ` ${scope}`}`;
    });

describe('harm that no single word tells', () => {
  it.each([
    ['Seven pupils, most of them girls, have gone missing since the flood.', ['missing 7']],
    ['Twelve were never found.', ['missing 12']],
    ['Five residents have not been found.', ['missing 5']],
    ['Her husband has not been seen since Saturday.', ['missing 1']],
    ['The whereabouts of the remaining three are unknown.', ['missing 3']],
    ['A woman was swept away by the stream.', ['missing 1']],
    ['The rebels overran the post, taking 15 others captive.', ['abducted 15']],
    ['The gunmen stopped two buses and took away 12 men, all of them miners.', ['abducted 12']],
    ['The group, which is holding the five men in the hills, asked for money.', ['abducted 5']],
    ['Four of them were held for ransom in the hills.', ['abducted 4']],
    ['Sixteen men have been remanded for a week.', ['detained 16']],
    ['The junta holds over 9,000 political prisoners.', ['detained 9001+']],
    ['The security forces picked up 40 students.', ['detained 40']],
    ['More than 40,000 people are now out of their homes.', ['displaced 40001+']],
    ['About 3,100 people are without a roof.', ['displaced 3100']],
    ['Some 850 people are living under tarpaulins.', ['displaced 850']],
    ['The war forced up to 70,000 farmers to leave.', ['displaced -70000']],
    ['The army drove 30,000 villagers across the border.', ['displaced 30000']],
    ['Seven lives have been lost, said the governor.', ['killed 7']],
    ['Three others could not be saved.', ['killed 3']],
    ['Nine people were burnt beyond recognition.', ['killed 9']],
    ['We have 33 bodies at the two hospitals.', ['killed 33']],
    ['There was no loss of life.', ['killed 0']],
    ['A mine went off without causing injury.', ['injured 0']],
    ['One of the guards, Seyran Low, lost both legs.', ['injured 1']],
    ['Two are still in a life-threatening condition.', ['injured 2']],
    ['Gunmen shot five people, three of them fatally.', ['killed_or_injured 5', 'killed 3']],
    [
      'Four guards of the Tolm Reserve Force, a tractor driver and a boy were killed.',
      ['killed 4', 'killed 1', 'killed 1'],
    ],
    ['Upwards of a hundred people were injured.', ['injured 101+']],
    ['The town closed the year with 62 murders.', ['killed 62']],
    ['The government admits to 31.', ['killed 31']],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual(expected);
  });

  it.each([
    'The club lost both matches.',
    'He lost his footing on the stairs.',
    'They broke their promise to 12 farmers.',
    'The coach drove 30 passengers across the border.',
    'Police are seeking two men; both are still being sought.',
    'Ben Roe is charged with two murders.',
    'The reporter took away 12 prizes.',
    'The station recorded 22 degrees.',
    'The runner was the fourth man to cross the line.',
    'A concert marks the 10th anniversary of the death of the founder this year.',
  ])('nobody comes to harm: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });
});

describe('over what a count runs', () => {
  const scopes = (text: string): string[] => readHarm(text, '2015-10-01').casualties.map(({ scope }) => scope);

  it.each([
    [
      'Mission\n\nThe roads agency told of its year. In December alone, 514 people died, the most in six years.',
      ['period'],
    ],
    [
      'Slide\n\nRescuers found three more bodies on Monday in Telmo, bringing the confirmed number of fatalities to 14.',
      ['incident', 'incident'],
    ],
    [
      'Crash\n\nTwo people died in Telmo on Tuesday. The crash brings to 61 the number killed on the roads since May.',
      ['incident', 'cumulative'],
    ],
    [
      'Mines\n\nA blast killed nine in a mine on Monday, bringing the death toll in mine tragedies to 85 over three days.',
      ['incident', 'cumulative'],
    ],
    [
      'Club\n\nThe club trained on Monday. Its coach was killed in the bombing at the Lorn crossing last June. Some 80 people died in that attack.',
      ['background', 'background'],
    ],
    ['Park\n\nThe park opened on Monday. It was last flooded in 2009. There were no fatalities then.', ['background']],
  ])('%s', (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });
});

describe('the day a dispatch was sent', () => {
  const days = (text: string, published: string): (string | undefined)[] =>
    analyse(
      { id: 'a', text, title: null, published: { value: published, basis: 'given' }, repair: false },
      'test',
      theModel(),
    ).casualties.map(({ date }) => date?.value);

  it('is where today and yesterday are looked for', () => {
    expect(days('SRINAGAR, July 25 (CPN) - Gunmen killed four guards today.', '2006-07-26')).toEqual(['2006-07-25']);
    expect(
      days('From our bureau\n\nLORN/TELMO, July 25\n\nGunmen killed four guards yesterday.', '2006-07-26'),
    ).toEqual(['2006-07-24']);
    expect(days('LORN: Nine men drowned yesterday.', '2003-10-20')).toEqual(['2003-10-19']);
  });

  it('is that of publication where the dateline is older than any paper is late', () => {
    expect(days('LORN, Oct 2 (CPN) - Nine men drowned yesterday.', '2003-10-20')).toEqual(['2003-10-19']);
  });
});

describe('who counts', () => {
  const claimant = (sentence: string): string | undefined =>
    readHarm(`Floods hit Telmo on Monday. ${sentence}`, '2015-10-01').casualties[0]?.claimant?.name;

  it.each([
    ['Velden officials estimate that at least 550 people have drowned.', 'Velden officials'],
    ['The Velden Doctors Network condemned the attack and reported 18 deaths.', 'The Velden Doctors Network'],
    ['Since January the Observatory has documented 3,916 civilian deaths.', 'the Observatory'],
    ['The Health Directorate informed the mission of 158 civilian casualties.', 'The Health Directorate'],
    ['Some 730,000 people have been displaced, government figures show.', 'government figures'],
    ['The town is tense since 15 persons, according to the bishop, were killed in a fight.', 'the bishop'],
    ['“We can’t say that 12 people died in the blast,” Ben Roe, the mayor, said.', 'Ben Roe'],
  ])('%s', (sentence, name) => {
    expect(claimant(sentence)).toBe(name);
  });

  it('is nobody where a thing shows something', () => {
    expect(claimant('The pictures show that 12 people were killed.')).toBeUndefined();
  });
});
