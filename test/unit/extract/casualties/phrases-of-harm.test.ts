import { describe, expect, it } from 'vitest';
import { briefs, readHarm } from './read';

describe('victims named one by one', () => {
  it.each([
    [
      'Three people died when a van hit a tree. The deceased were identified as driver Karim Ullah, 45, and his son Jamal Ullah, 9.',
      ['killed 3-3 Three people', 'killed 1-1 Karim Ullah', 'killed 1-1 Jamal Ullah'],
    ],
    [
      'Two women were shot. The injured were named as Rosa Lind and Tara Holm.',
      ['killed_or_injured 2-2 Two women', 'injured 1-1 Rosa Lind', 'injured 1-1 Tara Holm'],
    ],
    ['The dead have yet to be identified, Sergeant Olga Brandt said.', []],
    ['The victims, identified as Rosa Lind and Tara Holm, are in hospital.', []],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('held and driven out', () => {
  it.each([
    ['Three people were in custody on Sunday.', ['detained 3-3 Three people']],
    ['He said 40 people are now under arrest.', ['detained 40-40 40 people']],
    ['Twelve people were held for questioning.', ['detained 12-12 Twelve people']],
    ['Three meetings were held in the capital.', []],
    ['Nobody is in custody.', []],
    ['Over 900 people were forced from their homes.', ['displaced 901-* Over 900 people']],
    ['Some 300 villagers had to leave their homes.', ['displaced 300-300 Some 300 villagers']],
    ['Some 300 villagers returned to their homes.', []],
    ['Floods have driven 4,000 people from their homes.', ['displaced 4000-4000 4,000 people']],
    ['The fighting forced 300 families to leave their homes.', ['displaced 300-300 300 families']],
    ['The agent drove 30 visitors to their homes.', []],
    ['In February, 27 pupils were seized from a school.', ['abducted 27-27 27 pupils']],
    ['Officers seized 27 rifles.', []],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('soldiers lost', () => {
  it.each([
    ['The brigade lost 840 troops in the battle.', ['killed 840-840 840 troops']],
    ['The patrol lost four of its own men.', ['killed 4-4 four']],
    ['The army lost 200 soldiers to desertion.', []],
    ['The team lost four players and the party lost 12 seats.', []],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('who is not taken for a victim, and who is', () => {
  it.each([
    ['The blast claimed the lives of nine people, Mayor Ines Lund wrote.', ['killed 9-9 nine people']],
    ['A girl, at first thought to have died, was in hospital.', []],
    ['A bus crashed and I died laughing.', []],
    ['Eight miners fled while 23 others were trapped underground.', ['missing 23-23 23 others']],
    ['Another 56 miners were trapped underground for a day.', []],
    ['Another 56 miners were trapped before being brought to safety.', []],
    ['The bodies of five victims of the blast had arrived at the clinic.', ['killed 5-5 five victims']],
    ['No civilians were harmed in the raid.', ['killed_or_injured 0-0 No civilians']],
    ['The talks were harmed by the leak.', []],
    ['All 22 people aboard a Tara Lind plane died in a crash.', ['killed 22-22 All 22 people']],
    ['One man, believed to be the cook, died in the fire.', ['killed 1-1 One man']],
    ['Nine persons, five of them minors, died in a fire.', ['killed 9-9 Nine persons', 'killed 5-5 five']],
    ['Her cousin, one of the guards, died in a fire.', ['killed 1-1 Her cousin']],
    ['Twelve people were killed; 600 still missing.', ['killed 12-12 Twelve people', 'missing 600-600 600']],
    ['He put the number of miners killed this year at 102.', ['killed 102-102 102']],
    ['The number of nurses killed at 12 clinics is not known.', []],
    ['The dead are two women and a boy, the fire service said.', ['killed 2-2 two women', 'killed 1-1 a boy']],
    ['Four people were shot. The victims are two women and a boy.', ['killed_or_injured 4-4 Four people']],
    ['Some 1,200 families lost their homes in the blaze.', ['displaced 1200-1200 Some 1,200 families']],
    ['The bus fell into a ravine, leaving all 26 on board dead.', ['killed 26-26 all 26']],
    ['Two other men were pulled out injured.', ['injured 2-2 Two other men']],
    [
      'The blast killed a cleric close to the rebels and at least 17 other people.',
      ['killed 1-1 a cleric', 'killed 17-* at least 17 other people'],
    ],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('figures by place', () => {
  it.each([
    [
      'At least 30 people have died: 18 in Norvik and 12 in the hills.',
      ['killed 30-* At least 30 people', 'killed 18-18 18', 'killed 12-12 12'],
    ],
    ['Toll by district: Norvik 26, Alta 14, Senja 6.', ['killed 26-26 26', 'killed 14-14 14', 'killed 6-6 6']],
    [
      'The north was worst hit with 85 deaths, followed by Norvik with six.',
      ['killed 85-85 85 deaths', 'killed 6-6 six'],
    ],
    ['Results of the vote: Norvik 26, Alta 14, Senja 6.', []],
    ['At least 30 people have died, the mayor said, 18 in all.', ['killed 30-* At least 30 people']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('other ways to tell of harm', () => {
  it.each([
    ['Nine people died in the blast. Of the deceased, six were women.', ['killed 9-9 Nine people', 'killed 6-6 six']],
    ['After the blast 40 workers were receiving treatment.', ['injured 40-40 40 workers']],
    ['Officials revised the toll in the crash to 275 from 288.', ['killed 275-275 275', 'killed 288-288 288']],
    ['Gunmen had in May killed three farmers.', ['killed 3-3 three farmers']],
    ['Three men were hanged on Sunday.', ['killed 3-3 Three men']],
    ['Six of a family die as car falls into ditch', ['killed 6-6 Six']],
    ['Three of the family’s cars were burnt.', []],
    ['Woman, two kids die in market fire', ['killed 1-1 Woman', 'killed 2-2 two kids']],
    ['The play tells of a soldier who kills his wife.', []],
    ['A film crew of whom two were killed had come to town.', ['killed 2-2 two']],
    ['The flood hit the town and thousands left homeless have fled.', ['displaced 2000-* thousands']],
    ['Gov. Lind, 8 others shot dead', ['killed 1-1 Lind', 'killed 8-8 8 others']],
    ['Two of the victims later gave up the ghost.', ['killed 2-2 Two']],
    ['The engine of two old buses gave up the ghost.', []],
    ['He said 28 workers sustained varying degrees of burns.', ['injured 28-28 28 workers']],
    ['The lamp burns 28 candles.', []],
    ['Four soldiers embraced martyrdom in the raid.', ['killed 4-4 Four soldiers']],
    ['The roof fell, burying 10 people under the debris.', ['missing 10-10 10 people']],
    [
      'A driver died and a second man was left fighting for his life.',
      ['killed 1-1 A driver', 'injured 1-1 a second man'],
    ],
    [
      'Two bandits died and three others were nursing gunshot wounds.',
      ['killed 2-2 Two bandits', 'injured 3-3 three others'],
    ],
    ['The crash left two dead on the spot.', ['killed 2-2 two']],
    ['Two are dead on arrival times alone, the joke went.', []],
    ['Nine workers were pulled dead from the pit.', ['killed 9-9 Nine workers']],
    ['Man held for killing wife, two children', ['killed 1-1 wife', 'killed 2-2 two children']],
    ['The number of people killed in the quake has passed 5,000.', ['killed 5001-* 5,000']],
    ['The raids bring to 19 the number of people killed in the past two months.', ['killed 19-19 19']],
    [
      'The blast killed 21 guards, officials said, raising the toll from 11.',
      ['killed 21-21 21 guards', 'killed 11-11 11'],
    ],
    ['After the crash 16 people were taken to hospital with heat stroke.', ['injured 16-16 16 people']],
    ['After the crash 16 people were taken to hospital with a stroke.', []],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('whose kin and people they are', () => {
  it.each([
    [
      'The grandson of Oregon U.S. Rep. Danil Davos was fatally shot at home.',
      ['killed 1-1 The grandson of Oregon U.S. Rep. Danil Davos'],
    ],
    ['The sister of actor Ravi Kapur was killed.', ['killed 1-1 The sister of actor Ravi Kapur']],
    ['The attack killed two guards of Mayor Maro Denek.', ['killed 2-2 two guards of Mayor Maro Denek']],
    ['The office of Mayor Maro Denek was shelled, and he was killed.', ['killed 1-1 he']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('a name with its title before it', () => {
  it.each([
    [
      'Rebels gunned down Sudeng Awabu and eight members of his household.',
      ['killed 1-1 Sudeng Awabu', 'killed 8-8 eight members'],
    ],
    ['The strike killed senior Grey Front commander Omar Velmo.', ['killed 1-1 Omar Velmo']],
    ['Gunmen killed the deputy leader of the Grey Front, Omar Velmo.', ['killed 1-1 Omar Velmo']],
    ['They killed local councillor Ana Velmar and her driver.', ['killed 1-1 Ana Velmar', 'killed 1-1 her driver']],
    ["The raid ended after killing lawyer Ana Velmar's brother.", ["killed 1-1 lawyer Ana Velmar's brother"]],
    ['The sudden death of President Omar Velmo came as a shock.', []],
    ['Police killed the suspect, opposition leader Ana Velmar said.', ['killed 1-1 the suspect']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

it('knows whom a bare number counts that the verb stands before', () => {
  const victims = (text: string): string[] => readHarm(text).casualties.map((one) => one.victims);
  expect(victims('The number of Velmoran nurses killed in the war has risen to 121.')).toEqual(['Velmoran nurses']);
  expect(victims('The death toll in the war has risen to 121.')).toEqual(['people']);
});
