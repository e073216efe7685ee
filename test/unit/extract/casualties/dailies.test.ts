import { describe, expect, it } from 'vitest';
import { briefs, readHarm } from './read';

describe('numbers beside months and ages', () => {
  it.each([
    ['In October 189 people died when a plane plunged into the sea.', ['killed 189-189 189 people']],
    ['Last May 12 miners were killed when the shaft flooded.', ['killed 12-12 12 miners']],
    ['On May 12 people gathered where five had died.', ['killed 5-5 five']],
    ['Boy, three, dies after fall from flat', ['killed 1-1 Boy']],
    [
      'Six people between the ages of 18 and 22 - five men and a woman - were injured.',
      ['injured 6-6 Six people', 'injured 5-5 five men', 'injured 1-1 a woman'],
    ],
    ['The boy, aged 12, and 18 others were hurt.', ['injured 1-1 The boy', 'injured 18-18 18 others']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('wholes and the rest of a pair', () => {
  it.each([
    [
      'The rebels said 36 people, among them three women and two minors, were killed in the raid.',
      ['killed 36-36 36 people', 'killed 3-3 three women', 'killed 2-2 two minors'],
    ],
    ['One of the attackers was killed and the other wounded.', ['killed 1-1 One', 'injured 1-1 the other']],
    [
      'Two of the victims died on the spot; the third died at a hospital two days later.',
      ['killed 2-2 Two', 'killed 1-1 the third'],
    ],
    ['One was killed in the first attack and the other was foiled.', ['killed 1-1 One']],
    ['Prosecutors charged four soldiers over the deaths of two women.', ['killed 2-2 two women']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('turns of phrase of dailies', () => {
  it.each([
    ['The crash left twenty five others injured.', ['injured 25-25 twenty five others']],
    [
      'Eleven people were killed and dozen were injured in the accidents.',
      ['killed 11-11 Eleven people', 'injured 12-12 dozen'],
    ],
    ['The sentences in counts two and three are held in abeyance.', []],
    ['The total number of deaths from the flood was 281.', ['killed 281-281 281']],
    ['The death count from the flood stood at 146.', ['killed 146-146 146']],
    ['Bandits kill village head, nine others in Katsara', ['killed 9-9 nine others']],
    ['Bandits wrecked the pump and killed the engine, and two others ran away.', []],
    [
      'The fire left Ann Roe brutally murdered and nine others seriously injured.',
      ['killed 1-1 Ann Roe', 'injured 9-9 nine others'],
    ],
    ['A matatu rammed the cafe, killing a tailor on the spot.', ['killed 1-1 a tailor']],
    ['Rescuers recovered another body from the mine.', ['killed 1-1 another body']],
    ['Another body oversees the banks that recovered.', []],
    ["A trader at a stall in Sarvan's Nur Bazaar was shot dead.", ['killed 1-1 A trader']],
    ['The bodies of two trapped miners were found.', ['killed 2-2 two trapped miners']],
    [
      'At least 30 killed and several others abducted as gunmen storm village',
      ['killed 30-* At least 30', 'abducted *-* several others'],
    ],
    [
      'At least 55 civilians were killed and another 116 wounded.',
      ['killed 55-* At least 55 civilians', 'injured 116-* another 116'],
    ],
    ['Two were jailed for the murder of human rights lawyer and activist Ann Lee in 2016.', ['killed 1-1 Ann Lee']],
    ['Two were jailed for the murder of hope in Ann Lee.', []],
    ['Two people were crushed under the wheels of a truck.', ['killed 2-2 Two people']],
    ['A labourer was crushed by falling rocks at a quarry.', ['killed 1-1 A labourer']],
    ['The rebels were crushed by the army in 1998.', []],
    ['A singer was crushed by the review of his album.', []],
    ['A court jailed them for gunning down four exiled leaders.', ['killed 4-4 four exiled leaders']],
    ['An ASI was shot dead in the market.', ['killed 1-1 An ASI']],
    [
      'The martyred cops were identified as head constable Nadir Khan and constable Imran Shah.',
      ['killed 1-1 Nadir Khan', 'killed 1-1 Imran Shah'],
    ],
    [
      'Four died in the crash. Six more were flown to hospital in Innsbruck.',
      ['killed 4-4 Four', 'injured 6-6 Six more'],
    ],
    [
      'Nine people were hurt. Seven of them were shifted to the Lady Holm Hospital.',
      ['injured 9-9 Nine people', 'injured 7-7 Seven'],
    ],
    ['Nine were shot and one died. All nine were flown to hospital.', ['killed_or_injured 9-9 Nine', 'killed 1-1 one']],
    [
      'Five people were hurt. The condition of one of them was said to be precarious.',
      ['injured 5-5 Five people', 'injured 1-1 one'],
    ],
    ['Two watchmen died on the spot.', ['killed 2-2 Two watchmen']],
    ['Watchman Rey Lind died on the spot.', ['killed 1-1 Rey Lind']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('who says so beside a mark', () => {
  const claimants = (text: string): (string | null)[] =>
    readHarm(text).casualties.map(({ claimant }) => claimant?.name ?? null);
  it.each([
    ['The toll has reached 1,234, the Disaster Relief Agency (DRA) said on Tuesday.', ['the Disaster Relief Agency']],
    ['Army: three militants killed in clash', ['Army']],
    ['Death toll in strike rises to 21 - governor', ['governor']],
    ['At least 12 killed in attack: police', ['police']],
    ['Harbour bombings: 207 killed', [null]],
    ['Two dead in crash - driver held', [null]],
  ])('%s', (text, expected) => {
    expect(claimants(text)).toEqual(expected);
  });
});

describe('figures between marks and names', () => {
  it.each([
    [
      'The number of people killed by Typhoon "Rosal" (international name: Kara) climbed to 208 on Monday.',
      ['killed 208-208 208'],
    ],
    ['Mosque bombing death toll rises to 63: hospital', ['killed 63-63 63']],
    ['It began at 6:30 and killed two people.', ['killed 2-2 two people']],
    ['In June more than 650 people were killed in violence.', ['killed 651-* more than 650 people']],
    ['On June 12 or 13 people fled.', []],
    [
      'One million people - a fifth of the population - have fled their homes.',
      ['displaced 1000000-1000000 One million people'],
    ],
    ['Over 380,000 people fled to evacuation centres.', ['displaced 380001-* Over 380,000 people']],
    ['Three soldiers among dead as jihadists raid base', ['killed 3-3 Three soldiers']],
    [
      'Nine firefighters perished. Among the dead was Capt. Thomas Lind, 34, a coach.',
      ['killed 9-9 Nine firefighters', 'killed 1-1 Thomas Lind'],
    ],
    ['A farmer who lost 23 relatives in the mudslide was digging.', ['killed 23-23 23 relatives']],
    ['Two employees were pulled out; neither was hurt.', ['injured 0-0 neither']],
    ['Neither side spoke of the two dead.', ['killed 2-2 the two']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('what is fact, sum or history', () => {
  const scopes = (text: string): string[] =>
    readHarm(text, '2016-07-04').casualties.map(({ low, scope }) => `${low} ${scope}`);
  it.each([
    ['Gunmen suspected to be cultists killed three people.', ['3 incident']],
    ['Police fear gunmen want to kill three people.', ['3 hypothetical']],
    [
      'Two died on Sunday. It was the third attack this month. The earlier ones left nine dead.',
      ['2 incident', '9 background'],
    ],
    [
      'Police killed 199 people between January and June, the unit said. It said 67 were killed in the capital and 24 in the port.',
      ['199 period', '67 period', '24 period'],
    ],
    [
      'Nine firefighters died in the blaze, the highest toll among crews of the country in a single event since 2001.',
      ['9 incident'],
    ],
    ['The latest violence in the northwest has killed 1,700 people since 2014.', ['1700 cumulative']],
    ['A bomb killed 165 people on Sunday. In June 650 people were killed in violence.', ['165 incident', '650 period']],
  ])('%s', (text, expected) => {
    expect(scopes(text)).toEqual(expected);
  });
});
