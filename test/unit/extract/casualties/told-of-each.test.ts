import { describe, expect, it } from 'vitest';
import { briefs, readHarm } from './read';

describe('a share told of between the commas', () => {
  it.each([
    ['Three people, one of them a schoolgirl, were wounded.', ['injured 3-3 Three people', 'injured 1-1 one']],
    [
      'Two guards were killed, and four people, one of them a nurse, were wounded.',
      ['killed 2-2 Two guards', 'injured 4-4 four people', 'injured 1-1 one'],
    ],
    ['Eight others, a child among them, sustained injuries.', ['injured 8-8 Eight others', 'injured 1-1 a child']],
    ['Two men died and ten more, children among them, were hurt.', ['killed 2-2 Two men', 'injured 10-10 ten more']],
    [
      'Five of those riding in the back, including two girls aged 7 and 9, were killed.',
      ['killed 5-5 Five', 'killed 2-2 two girls'],
    ],
    ['Nine people, including the driver, died on the spot.', ['killed 9-9 Nine people', 'killed 1-1 the driver']],
    ['Nine people died on the spot. Among them was the driver.', ['killed 9-9 Nine people']],
    [
      'The bomb hurt a driver. In all, nine people, including the driver, were hurt.',
      ['injured 1-1 a driver', 'injured 9-9 nine people'],
    ],
    ['Five pupils, aged four, nine, 11, 12 and 16, suffered wounds.', ['injured 5-5 Five pupils']],
    ['The nurse was one of those who died.', []],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('one victim by what is said of him', () => {
  it.each([
    ['A woman lost her life when her car left the road.', ['killed 1-1 A woman']],
    ['The woman group lost its way.', []],
    ['A ninth-grader was killed when his bicycle hit a wall.', ['killed 1-1 A ninth-grader']],
    ['A road grader was destroyed.', []],
    ['Another unidentified #militant was killed.', ['killed 1-1 Another unidentified #militant']],
    ['The army killed 14 Taliban.', ['killed 14-14 14 Taliban']],
    ['Tomas Brel (41) and Ivo Karst (29) died in the fire.', ['killed 1-1 Tomas Brel', 'killed 1-1 Ivo Karst']],
    ['Dario Melk, 22, of Karsa’s Lomat, who had burns, died in the blast.', ['killed 1-1 Dario Melk']],
    [
      'Four women, a novice aged 12 and an old man died, he said.',
      ['killed 4-4 Four women', 'killed 1-1 a novice', 'killed 1-1 an old man'],
    ],
    ['An old man died in his sleep, he said.', []],
    [
      'Rockets killed five men and injured at least 17 over the past day.',
      ['killed 5-5 five men', 'injured 17-* at least 17'],
    ],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('a share with no verb of harm of its own', () => {
  it.each([
    [
      'Twelve persons are under treatment after the blast, eight of them in the ICU.',
      ['injured 12-12 Twelve persons', 'injured 8-8 eight'],
    ],
    ['The agency raised the toll to nine, five of them minors.', ['killed 9-9 nine', 'killed 5-5 five']],
    [
      'He put the number of the dead at 14, among them a pregnant woman and her three children.',
      ['killed 14-14 14', 'killed 1-1 a pregnant woman', 'killed 3-3 her three children'],
    ],
    ['Another nine were wounded, two of whom lost legs.', ['injured 9-9 Another nine', 'injured 2-2 two']],
    ['Twelve people were injured, three of whom later died.', ['injured 12-12 Twelve people', 'killed 3-3 three']],
    ['Twelve people were kidnapped, three of whom were released.', ['abducted 12-12 Twelve people']],
    ['The general met nine men, two of them scouts.', []],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('a count that is put somewhere', () => {
  it.each([
    ['The agency put the dead at 17 and the missing at 60.', ['killed 17-17 17', 'missing 60-60 60']],
    ['He put the wounded man at ease.', []],
    ['The dead came to 40.', ['killed 40-40 40']],
    ['The dead were laid out at 40 places.', []],
    ['Karsa quake toll now 40, over 60 missing', ['killed 40-40 40', 'missing 61-* over 60']],
    ['Boat sinks off Tolm: toll 36', ['killed 36-36 36']],
    ['Bridge toll 25 crowns', []],
    ['The ministry gave the number of injured as 1,033.', ['injured 1033-1033 1,033']],
    ['Rescuers found more bodies, taking to 23 the number of miners confirmed dead.', ['killed 23-23 23']],
    [
      'Two more died, which brings this year’s deaths from the fever to 55.',
      ['killed 2-2 Two more', 'killed 55-55 55'],
    ],
    ['Road deaths came to 5,227 last year, a watchdog said.', ['killed 5227-5227 5,227']],
    ['The count of slain rebels has passed 125.', ['killed 126-* 125']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('among those counted', () => {
  it.each([
    [
      'A village elder and his son were among nine people killed in the blast.',
      ['killed 1-1 A village elder', 'killed 1-1 his son', 'killed 9-9 nine people'],
    ],
    ['Six of family among nine killed as van hits lorry', ['killed 6-6 Six', 'killed 9-9 nine']],
    ['Guards stood among nine people killed in the blast.', ['killed 9-9 nine people']],
    ['Six of the dead belonged to one clan.', ['killed 6-6 Six']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('the injured by their care and their wounds', () => {
  it.each([
    [
      'The blast left a woman dead and a student in critical condition.',
      ['killed 1-1 a woman', 'injured 1-1 a student'],
    ],
    [
      'The blast hurt many. Two villagers with machete cuts were on admission at the hospital.',
      ['injured *-* many', 'injured 2-2 Two villagers'],
    ],
    ['Nine residents were treated at Karsa and Tolm hospitals for injuries.', ['injured 9-9 Nine residents']],
    ['The driver came away with minor injuries.', ['injured 1-1 The driver']],
    ['The driver came away with a new contract.', []],
    ['Rockets kill 5, wound 17 across Karsa', ['killed 5-5 5', 'injured 17-17 17']],
    ['The nurse dressed a wound 12 times.', []],
    ['They killed a yet-to-be-counted number of villagers.', ['killed *-* a yet-to-be-counted number of villagers']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('ends that no single word tells', () => {
  it.each([
    ['Six died in the crash while two breathed their last in hospital.', ['killed 6-6 Six', 'killed 2-2 two']],
    ['The runner breathed her last sigh of relief. Many passed the crash.', []],
    ['Maria Vel, 30, passed away on Sunday from her burns.', ['killed 1-1 Maria Vel']],
    ['Maria Vel, 90, passed away peacefully on Sunday.', []],
    [
      'The storm killed 20. Ana Sol lost both her sisters, Ivo Ban his job.',
      ['killed 20-20 20', 'killed 2-2 both her sisters'],
    ],
    ['The slide killed 20. Tolm and Lar each lost one person.', ['killed 20-20 20', 'killed 1-1 one person']],
    ['The firm lost four people to a rival.', []],
    ['Measles claims two more children in Karsa', ['killed 2-2 two more children']],
    ['The rebels claimed 12 in the raid on the camp.', []],
    ['Five villagers are still being looked for.', ['missing 5-5 Five villagers']],
    ['Five villagers looked for work.', []],
    ['The slide ended hopes for the three who have yet to be traced.', ['missing 3-3 the three']],
    ['Nine people died and as many as 24 could be trapped.', ['killed 9-9 Nine people', 'missing *-24 as many as 24']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('those taken, and those who fled', () => {
  it.each([
    ['The group is holding 26 captives, 22 of them foreigners.', ['abducted 26-26 26 captives', 'abducted 22-22 22']],
    ['Two men held by a faction of the league since May were set free.', ['abducted 2-2 Two men']],
    ['Two posts held by the rebels were lost.', []],
    ['Some 19,600 people have taken refuge in schools.', ['displaced 19600-19600 Some 19,600 people']],
    ['Forty tourists took shelter in a bar.', []],
    ['The shells killed 105 villagers taking shelter in a hall.', ['killed 105-105 105 villagers']],
    ['About 1 400 people have been left homeless.', ['displaced 1400-1400 About 1 400 people']],
    ['On May 12 300 people were killed.', ['killed 300-300 300 people']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('a figure with the words of the first left out', () => {
  it.each([
    [
      'Seven bodies had been pulled out. Hours later the agency raised the figure to nine.',
      ['killed 7-7 Seven bodies', 'killed 9-9 nine'],
    ],
    ['Prices rose by 9 percent. The bank raised the figure to 11.', []],
    ['Two men were killed. The firm put the figure of its losses at 11 million.', ['killed 2-2 Two men']],
    [
      'Karsa and Tolm had five deaths each, Lar three and Banu one.',
      ['killed 5-5 five deaths', 'killed 3-3 three', 'killed 1-1 one'],
    ],
    [
      'Karsa accounted for 38 deaths, and the central district of Tolm for 46.',
      ['killed 38-38 38 deaths', 'killed 46-46 46'],
    ],
    ['Karsa had five deaths, and on May 3 it rained.', ['killed 5-5 five deaths']],
    ['Karsa had the most fever deaths with 16, followed by Tolm (12).', ['killed 16-16 16', 'killed 12-12 12']],
    ['Karsa had the most deaths in the land.', []],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('where the hurt are cared for', () => {
  it.each([
    [
      'The gas killed 28 men. Of the survivors, 14 are in the Tolm hospital with burns.',
      ['killed 28-28 28 men', 'injured 14-14 14'],
    ],
    [
      'The crash killed 17. Of the survivors, four are at Tolm, three in Karsa hospital and one was moved to Lar.',
      ['killed 17-17 17', 'injured 4-4 four', 'injured 3-3 three', 'injured 1-1 one'],
    ],
    ['The crash killed 17. Of the survivors, four are at home.', ['killed 17-17 17']],
    ['Teams took nine of the injured to Karsa.', ['injured 9-9 nine']],
    ['Eleven others are still at the burn unit after the blast.', ['injured 11-11 Eleven others']],
    ['Eleven others are still at the army unit after the blast.', []],
    [
      'At least six people lost their lives and 27 sustained injuries.',
      ['killed 6-* At least six people', 'injured 27-* 27'],
    ],
    ['Six people lost their lives and 27 sustained injuries.', ['killed 6-6 Six people', 'injured 27-27 27']],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });
});

describe('the toll of the main event', () => {
  const toll = (text: string): string => {
    const main = readHarm(text).tolls.find((one) => one.main);
    const range = (one: { low: number | null; high: number | null } | null | undefined): string =>
      one == null ? '-' : `${one.low ?? '*'}-${one.high ?? '*'}`;
    return `${range(main?.killed)} ${range(main?.injured)} ${range(main?.missing)}`;
  };

  it('takes no share of the dead off the hurt', () => {
    expect(
      toll(
        'Nine people died and 12 others sustained injuries when a van hit a lorry near Karsa. Seven of them died on the spot.',
      ),
    ).toBe('9-9 12-12 -');
    expect(toll('Four people were found with wounds in Karsa. Two of the men died.')).toBe('2-2 2-2 -');
  });

  it('is not the count of a war told further on', () => {
    expect(
      toll(
        'A drone killed two men near Karsa on Monday. The fighting on the border has cost much. It killed over 4,000.',
      ),
    ).toBe('2-2 - -');
    expect(toll('A drone killed two men near Karsa on Monday. Rescuers later said five people were killed.')).toBe(
      '5-5 - -',
    );
    expect(toll('A drone killed two men near Karsa on Monday. The toll rose to 20 at night, rescuers said.')).toBe(
      '20-20 - -',
    );
    expect(toll('A drone killed two men near Karsa on Monday. The year’s count of slain rebels has passed 125.')).toBe(
      '2-2 - -',
    );
  });

  it('is that of an address in which somebody told it', () => {
    expect(
      toll('The governor told the islands by radio that at least 1,340 people had been killed in last week’s quake.'),
    ).toBe('1340-* - -');
  });
});

describe('one who is met with, and what a time in office left', () => {
  it.each([
    ['A wounded clerk was also pulled from the cellar.', ['injured 1-1 A wounded clerk']],
    ['An injured boy had been flown to Velmora.', ['injured 1-1 An injured boy']],
    ['An injured clerk told the court of the blast.', []],
    ['The injured clerk was taken home.', []],
  ])('%s', (text, expected) => {
    expect(briefs(text)).toEqual(expected);
  });

  it('is told as over, and by nobody who tells of another thing', () => {
    const scopeOf = (text: string): (string | null)[] =>
      readHarm(text).casualties.flatMap(({ scope, claimant }) => [scope, claimant?.name ?? null]);
    expect(
      scopeOf('While the party blamed his 20-year reign that left 900 villagers dead, the mayor recalled his roads.'),
    ).toEqual(['background', null]);
    expect(
      scopeOf('While the party mourned a raid that left 90 villagers dead, the mayor said he was at sea.'),
    ).toEqual(['incident', 'the mayor']);
  });

  it('places nobody in a people', () => {
    const placeOf = (where: string): string | undefined =>
      readHarm(`A guard was shot dead in the capital of the ${where} on Monday.`).casualties[0]?.place?.name;
    expect(placeOf('Gulf Arab monarchy')).toBeUndefined();
    expect(placeOf('Velmar Islands')).toBe('Velmar Islands');
  });

  it('reads the divisions of other lands, and no office where a harm is spoken of', () => {
    const placeOf = (text: string): string | undefined => readHarm(text).casualties[0]?.place?.name;
    expect(placeOf('Two farmers were killed in the Norra taluka of Telmo district on Monday.')).toBe('Norra taluka');
    expect(placeOf('A quake killed two farmers in Norra regency in Velmo province on Monday.')).toBe('Norra regency');
    expect(
      placeOf('A fire killed two farmers on Monday. Their kin wept outside the Ministry on Tuesday.'),
    ).toBeUndefined();
    expect(placeOf('A fire killed two farmers on Monday. The fire broke out in Norra village.')).toBe('Norra village');
  });

  it('tells nobody dead twice: who died before is told of by "he"', () => {
    const lede = 'The minister signed a treaty on fishing with the islands. ';
    const scopes = (text: string): string[] => readHarm(lede + text).casualties.map(({ scope }) => scope);
    const widow = 'Roe’s widow said she was sure he was killed over the war in Norra.';
    expect(scopes(`The clerk, Anders Roe, was murdered in 2019. ${widow}`)).toEqual(['background', 'background']);
    expect(scopes(`The clerk, Anders Roe, was murdered on Monday. ${widow}`)).toEqual(['incident', 'incident']);
    expect(scopes('A clerk was murdered in 2019. On Tuesday her son was at sea when he was killed.').at(-1)).toBe(
      'incident',
    );
  });
});
