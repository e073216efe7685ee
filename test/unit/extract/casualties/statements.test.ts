import { describe, expect, it } from 'vitest';
import { briefs, readHarm } from './read';

describe('quantities', () => {
  it.each([
    ['The landslide killed at least eight people.', ['killed 8-* at least eight people']],
    ['The landslide killed more than 3,700 villagers.', ['killed 3701-* more than 3,700 villagers']],
    ['The blaze killed up to 40 workers.', ['killed *-40 up to 40 workers']],
    ['The blaze killed as many as 40 workers.', ['killed *-40 as many as 40 workers']],
    ['The blaze killed fewer than 20 workers.', ['killed *-19 fewer than 20 workers']],
    ['No fewer than 60 miners were killed.', ['killed 60-* No fewer than 60 miners']],
    ['The raid killed 8 to 10 rebels.', ['killed 8-10 8 to 10 rebels']],
    ['The raid killed between 20 and 25 rebels.', ['killed 20-25 between 20 and 25 rebels']],
    ['The raid killed three or four rebels.', ['killed 3-4 three or four rebels']],
    ['The raid killed a dozen rebels.', ['killed 12-12 a dozen rebels']],
    ['The raid killed two dozen rebels.', ['killed 24-24 two dozen rebels']],
    ['The quake killed two hundred and fifty people.', ['killed 250-250 two hundred and fifty people']],
    ['The quake killed 2.8 million people.', ['killed 2800000-2800000 2.8 million people']],
    ['The quake killed twenty-one people.', ['killed 21-21 twenty-one people']],
    ['The war killed tens of thousands of men.', ['killed 20000-* tens of thousands of men']],
    ['The quake killed dozens of shoppers.', ['killed 24-* dozens of shoppers']],
    ['The quake injured scores of shoppers.', ['injured 40-* scores of shoppers']],
    ['The quake injured several shoppers.', ['injured *-* several shoppers']],
    ['The quake killed 9 billion people.', ['killed 9000000000-9000000000 9 billion people']],
    ['The quake killed 11 billion people.', []],
    [`The quake killed ${'9'.repeat(320)} people.`, []],
    [`The quake killed 8-${'9'.repeat(320)} people.`, []],
    [`The quake killed 8 to ${'9'.repeat(320)} people.`, []],
    [`The quake killed between 8 and ${'9'.repeat(320)} people.`, []],
    ['The quake killed 1,200-1,500 people.', ['killed 1200-1500 1,200-1,500 people']],
    ['One in four people was killed in the quake.', []],
    ['One in every 100 patients died in the outbreak.', []],
    ['Two in custody were killed in the fire.', ['killed 2-2 Two']],
    ['Nobody was injured in the collapse.', ['injured 0-0 Nobody']],
    ['No casualties were reported after the blast.', ['killed_or_injured 0-0 No casualties']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });

  it('marks what is about and what is vague', () => {
    const [about] = readHarm('The quake killed some 300 people.').casualties;
    const [vague] = readHarm('The quake killed hundreds of people.').casualties;
    expect([about?.approx, about?.vague, vague?.approx, vague?.vague]).toEqual([true, false, false, true]);
  });
});

describe('forms of harm', () => {
  it.each([
    ['Armed men stormed the school, kidnapping 12 pupils.', ['abducted 12-12 12 pupils']],
    ['Blast wounds 12', ['injured 12-12 12']],
    ['Market blast wounds 12 shoppers in Torvale', ['injured 12-12 12 shoppers']],
    ['He was treated for stab wounds 12 days later.', ['injured 1-1 He']],
    ['The kidnapping drew protests.', []],
    ['Raiders slay nine herders in Ombara', ['killed 9-9 nine herders']],
    ['Police arrest 12 protesters in Torvale', ['detained 12-12 12 protesters']],
    ['Gunmen killed five guards and wounded 12 others.', ['killed 5-5 five guards', 'injured 12-12 12 others']],
    ['A bus overturned, killing 14 pilgrims and injuring 30.', ['killed 14-14 14 pilgrims', 'injured 30-30 30']],
    ['Five guards were killed and another was wounded.', ['killed 5-5 Five guards', 'injured 1-1 another']],
    ['Ferry sinks off the coast: 3 dead, 15 missing', ['killed 3-3 3', 'missing 15-15 15']],
    ['The blast left two people dead and 40 wounded.', ['killed 2-2 two people', 'injured 40-40 40']],
    ['The fire claimed the lives of six lodgers.', ['killed 6-6 six lodgers']],
    ['The feud has claimed around 60 lives.', ['killed 60-60 around 60 lives']],
    ['Three divers lost their lives in the cave.', ['killed 3-3 Three divers']],
    ['The death toll rose to 19 after the blast.', ['killed 19-19 19']],
    ['The ministry put the number of dead at 8,574 after the quake.', ['killed 8574-8574 8,574']],
    ['The bodies of four miners were recovered after the blast.', ['killed 4-4 four miners']],
    ['Police shot dead two robbers.', ['killed 2-2 two robbers']],
    ['A shopkeeper was stabbed to death.', ['killed 1-1 A shopkeeper']],
    ['He died of his wounds after the attack.', ['killed 1-1 He']],
    ['Twelve migrants are feared drowned off the cape.', ['missing 12-12 Twelve migrants']],
    ['The floods forced about 5,000 fishermen to flee.', ['displaced 5000-5000 about 5,000 fishermen']],
    ['Troops detained 10 "suspected smugglers" in the port.', ['detained 10-10 10 "suspected smugglers"']],
    ['The militia kidnapped eight nurses.', ['abducted 8-8 eight nurses']],
    [
      'The avalanche killed a man, his wife and two children.',
      ['killed 1-1 a man', 'killed 1-1 his wife', 'killed 2-2 two children'],
    ],
    [
      'Six guards, a district chief and a cook were killed by a mine.',
      ['killed 6-6 Six guards', 'killed 1-1 a district chief', 'killed 1-1 a cook'],
    ],
    ['The murder of 14 villagers shocked the town.', ['killed 14-14 14 villagers']],
    ['Fighting killed or injured 40 people.', ['killed_or_injured 40-40 40 people']],
    ['Troops shot dozens of protesters.', ['killed_or_injured 24-* dozens of protesters']],
    ['A pupil was shot in the leg.', ['injured 1-1 A pupil']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });

  it('lets "at least" cover a number whose verb is left out', () => {
    expect(briefs('At least four sailors were killed and nine injured in the storm.')).toEqual([
      'killed 4-* At least four sailors',
      'injured 9-* nine',
    ]);
  });

  it('finds the subject over appositions and what stands between', () => {
    expect(briefs('Four people in the second car were killed.')).toEqual(['killed 4-4 Four people']);
    expect(briefs('Some 900 people, many of them soldiers but also traders, have died in the fighting.')).toEqual([
      'killed 900-900 Some 900 people',
    ]);
    expect(briefs('A gunman who opened fire on two guards was killed.')).toEqual(['killed 1-1 A gunman']);
  });

  it('keeps ages apart from victims', () => {
    expect(briefs('A woman, also 22, was shot in the arm.')).toEqual(['injured 1-1 A woman']);
    expect(briefs('Four boys between ages 11 and 14 were burnt.')).toEqual(['injured 4-4 Four boys']);
  });
});

describe('parts', () => {
  const parts = (text: string): string[] => briefs(text);
  it.each([
    ['The blast killed 12 people, including four children.', ['killed 12-12 12 people', 'killed 4-4 four children']],
    ['Eighty people were killed, ten of them children.', ['killed 80-80 Eighty people', 'killed 10-10 ten']],
    ['Doctors said six of the dead were nurses and one was a cook.', ['killed 6-6 six', 'killed 1-1 one']],
    ['Of the 300 or so hurt, 60 were rescuers.', ['injured 300-300 the 300 or so', 'injured 60-60 60']],
    ['Two Canadians were among the dead.', ['killed 2-2 Two Canadians']],
  ])('%s', (text, expected) => {
    expect(parts(text).map((one) => one.replace('the 200', 'the 200'))).toEqual(expected);
  });
});

describe('what joins or describes', () => {
  it.each([
    ['The bomb killed Ann Lee, a teacher, and two pupils.', ['killed 2-2 two pupils']],
    [
      'Police questioned a neighbour after the murder of an activist and colleague of the mayor.',
      ['killed 1-1 an activist'],
    ],
    [
      'Two guards and five others -- four boys and a girl -- were wounded.',
      ['injured 2-2 Two guards', 'injured 5-5 five others', 'injured 4-4 four boys', 'injured 1-1 a girl'],
    ],
    [
      'At least 83 soldiers have been injured along with 34 guards.',
      ['injured 83-* At least 83 soldiers', 'injured 34-34 34 guards'],
    ],
    ['Sixty-one people were killed in Arlen and 17 in Berrow.', ['killed 61-61 Sixty-one people', 'killed 17-17 17']],
    ['Three people were shot, one fatally, at a bar.', ['killed_or_injured 3-3 Three people', 'killed 1-1 one']],
    ['The quake killed more than 200 people, 52 critically.', ['killed 201-* more than 200 people', 'killed 52-52 52']],
  ])('%s', (text, expected) => {
    const found = briefs(text);
    for (const one of expected) expect(found).toContain(one);
    for (const one of found) expect(expected.some((other) => other === one) || one.includes('Ann Lee')).toBe(true);
  });

  it('takes no victim from a sentence, a sport or a threat', () => {
    expect(briefs('The tribunal sentenced six persons to death.')).toEqual([]);
    expect(briefs('The striker shot on goal in the last minute.')).toEqual([]);
    expect(briefs('He said he would kill the mayor.')).toEqual([]);
    expect(briefs('The singer was hospitalised with a fever.')).toEqual([]);
  });
});

describe('what is no statement', () => {
  it.each([
    'The senate killed a motion to delay the vote.',
    'The bird flu outbreak killed 250 swans.',
    'The strike destroyed 12 drones and two shelters.',
    'The 17-year-old signed for the club, who have two injured players.',
    'Profits fell 12 percent, hurting 14 lenders.',
    'The poet died peacefully on Sunday at the age of 92.',
    'Heart disease kills 655,000 adults a year, a study found.',
    'The drill hit a dead end after 40 metres.',
    'The court convicted him on 13 counts of murder.',
    'At least one shot struck the gate.',
    'Her novel "Killing Ten" sold well.',
  ])('%s', (text) => {
    expect(briefs(text)).toEqual([]);
  });

  it('says why it did not count', () => {
    expect(readHarm('The poet died peacefully on Sunday at the age of 92.').notCounted).toMatchObject([
      { reason: 'natural death' },
    ]);
    expect(readHarm('The fire killed 12 horses.').notCounted).toMatchObject([{ reason: 'not people' }]);
    expect(readHarm('Profits fell 12 percent, hurting 14 lenders.').notCounted).toMatchObject([
      { reason: 'not people' },
    ]);
  });
});

describe('classes met in papers of other regions', () => {
  it.each([
    [
      'A driver steered a van into the heart of Velmo killing at least 103 people.',
      ['killed 103-* at least 103 people'],
    ],
    ['Heart disease has killed 103 people in the clinic.', []],
    [
      'At least one guard was killed and 22 others wounded in a blast.',
      ['killed 1-* At least one guard', 'injured 22-* 22 others'],
    ],
    ['One guard was killed and 22 others wounded in a blast.', ['killed 1-1 One guard', 'injured 22-22 22 others']],
    [
      'A quake struck Velmo, killing at least 200 people and injuring 300.',
      ['killed 200-* at least 200 people', 'injured 300-* 300'],
    ],
    ['Over 13 thousand families were rendered homeless by the rains.', ['displaced 13001-* Over 13 thousand families']],
    ['More than half a million fled the country.', ['displaced 500001-* More than half a million']],
    ['Half a million dollars fled the country.', []],
    [
      'A blast killed two guards. Three people were taken to hospital.',
      ['killed 2-2 two guards', 'injured 3-3 Three people'],
    ],
    ['A blast killed two guards. Three machines were taken to hospital.', ['killed 2-2 two guards']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('victims far from their verb, and victims no list names', () => {
  it.each([
    // The tree finds them.
    [
      'Two Gorian citizens, one of them a cook and the other a nurse at a mission, were also abducted.',
      ['abducted 2-2 Two Gorian citizens'],
    ],
    ['Around 400 cadres were arrested in the hills.', ['detained 400-400 Around 400 cadres']],
    ['A quack was lynched by villagers on Monday.', ['killed 1-1 A quack']],
    ['A gorilla was injured at the zoo.', []],
    ['The board executed an agreement with the firm.', []],
    ['A shed was destroyed by the storm.', []],
    // Somebody of a nation.
    ['A second Kenyan was wounded in the shooting.', ['injured 1-1 A second Kenyan']],
    ['A Kenyan farm was hit by the storm.', []],
    // Their kin.
    ['A man whose sister was killed in the raid fled.', ['killed 1-1 sister']],
    ['Ann Lee, whose brother was killed in the raid, wept.', ['killed 1-1 brother']],
    [
      'Ann Lee, whose husband and two sons were killed by bandits, wept.',
      ['killed 1-1 husband', 'killed 2-2 two sons'],
    ],
    ['Ann Lee, whose body was found in a canal, was stabbed to death.', ['killed 1-1 Ann Lee']],
    ['Her brother, a schoolteacher, was shot dead at home.', ['killed 1-1 Her brother']],
    ['His uncle, a judge, was killed in a bombing.', ['killed 1-1 His uncle']],
    ['An actor was shot by photographers at the gate.', []],
    ['Sixty pupils suffered food poisoning.', ['injured 60-60 Sixty pupils']],
    ['Two boys are recovering after suffering burns.', ['injured 2-2 Two boys']],
    ['Eighteen guests were hospitalised with food poisoning.', ['injured 18-18 Eighteen guests']],
    ['Police looked into the poisoning of two dogs.', []],
    ['Lena Maro urged the port to help with the inquiry into the poisoning of a former guard.', []],
    ['Lena Maro came with her report into stab wounds.', []],
    [
      'Of the 175 injured, 93 have been sent home and 82 are being treated.',
      ['injured 175-175 the 175', 'injured 93-93 93', 'injured 82-82 82'],
    ],
    ['A man whose shop was wrecked in the raid fled.', []],
    // Oneself.
    ['The trader killed himself in his cell.', ['killed 1-1 The trader']],
    ['The singer committed suicide on Monday.', ['killed 1-1 The singer']],
    ['The singer never committed suicide.', []],
    ['A suicide bomber struck a market.', []],
    ['A 30-year-old man was hacked to death in Velmo.', ['killed 1-1 A 30-year-old man']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });

  it.each([
    ['Two workers remain trapped under the rubble.', ['missing 2-2 Two workers']],
    ['At least 14 miners are still buried under the mud.', ['missing 14-* At least 14 miners']],
    ['The landslide buried 40 people.', ['missing 40-40 40 people']],
    ['Two workers were trapped for an hour before they were rescued.', []],
    ['The chief buried two sons in the cemetery.', []],
    ['The attackers took 12 villagers hostage.', ['abducted 12-12 12 villagers']],
    ['The attackers took 12 pictures.', []],
    ['Floods made 2,000 people homeless.', ['displaced 2000-2000 2,000 people']],
    ['Fatalities stood at 12 by Tuesday evening.', ['killed 12-12 12']],
    ['Fatalities are rare on the road to 12 villages.', []],
    ['Six guards were wounded, two of whom are in critical condition.', ['injured 6-6 Six guards', 'injured 2-2 two']],
    ['The road is in critical condition, and 12 bridges too.', []],
    ['On Friday 36 patients died of cholera.', ['killed 36-36 36 patients']],
    ['On Friday 36 patients died of cancer.', []],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('the day of a harm whose bodies are found later', () => {
  it('is that of the event', () => {
    const { casualties } = readHarm(
      'Rescuers found five bodies on Tuesday in the mine where an explosion occurred on May 5.',
    );
    expect(casualties[0]?.date?.value).toBe('2024-05-05');
  });
});

describe('harm that did not come about', () => {
  it.each([
    ['A coach nearly died in the crash on Monday.', []],
    [
      'A widower is left with three children, all admitted to hospital with burn injuries.',
      ['injured 3-3 three children'],
    ],
    ['It is really hurting his wife.', []],
    ['Kar Sevaks were killed under a criminal plot.', []],
    ['Ann Roe and Tom Poes were killed in the crash.', ['killed 1-1 Ann Roe', 'killed 1-1 Tom Poes']],
    ['Habib ali, 16, suffered an injury on the lips.', []],
    ['In the second blast, 16, most of them children, were hurt.', ['injured 16-16 16']],
    ['Nobody was seriously hurt.', []],
    ['Take Anna Roe from Karsa who died of burns.', ['killed 1-1 Anna Roe']],
    ['Ten tourists, including two families, were killed in the crash.', ['killed 10-10 Ten tourists']],
    ['A coach died in the crash on Monday.', ['killed 1-1 A coach']],
    ['The guards had no idea the injuries were grave.', []],
    ['The guards reported no injuries.', ['injured 0-0 no injuries']],
    ['A mine fire that killed one miner trapped 44 others for nearly a day.', ['killed 1-1 one miner']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('the day told right after the figures', () => {
  const day = (text: string): string | undefined => readHarm(text).casualties[0]?.date?.value;

  it('is the day of the harm', () => {
    expect(day('A man with a knife killed two pupils in Velmo. He ran at them by their school on Monday.')).toBe(
      '2024-05-13',
    );
  });

  it('is not when the sentence tells of a court', () => {
    expect(day('A man with a knife killed two pupils in Velmo. His trial is to open on Monday.')).toBeUndefined();
    expect(day('A man with a knife killed two pupils in Velmo. He was jailed on Monday.')).toBeUndefined();
  });
});

describe('a sum over several events', () => {
  it('counts up to now', () => {
    const scopes = (text: string): string[] => readHarm(text).casualties.map(({ scope }) => scope);
    expect(scopes('In all, five guards have been killed in the clashes.')).toEqual(['cumulative']);
    expect(scopes('In all, five guards were killed when the bus overturned.')).toEqual(['incident']);
  });
});
