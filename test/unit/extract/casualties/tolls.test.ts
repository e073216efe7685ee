import { describe, expect, it } from 'vitest';
import type { Toll } from '../../../../preload/contract/findings';
import { readHarm } from './read';

const main = (text: string, title: string | null = null): Toll | undefined =>
  readHarm(text, '2024-05-16', title).tolls.find((toll) => toll.main);
const counts = (toll: Toll | undefined): (number | null | undefined)[] => [toll?.killed?.low, toll?.injured?.low];

describe('the toll of the main event', () => {
  it('does not add parts to the whole', () => {
    expect(counts(main('A bus crash killed 12 people, including four children, and injured 30 on Tuesday.'))).toEqual([
      12, 30,
    ]);
  });

  it('adds up a list', () => {
    expect(counts(main('The mine killed six guards, a district chief and a cook on Tuesday.'))).toEqual([8, undefined]);
  });

  it('takes the newest total and keeps what it was', () => {
    const toll = main(
      'A typhoon killed 12 people in the north. The death toll rose to 31 on Wednesday, up from 12 a day earlier, officials said.',
    );
    expect(toll?.killed).toEqual({ low: 31, high: 31 });
    expect(toll?.history.map(({ killed }) => killed?.low)).toEqual([12, 12]);
  });

  it('lets a total that others bring about be the newest', () => {
    expect(
      counts(
        main(
          'A blast killed 40 people on Monday. Two more bodies were found on Tuesday, bringing the death toll to 42.',
        ),
      )[0],
    ).toBe(42);
  });

  it('adds those who died besides the others', () => {
    const text =
      'A coach overturned near Velden on Monday. Eleven people died at the scene and three more in hospital died.';
    expect(counts(main(text))[0]).toBe(14);
    expect(counts(main('Twelve people died in a fire on Monday. Two more bodies were found on Tuesday.'))[0]).toBe(12);
    expect(counts(main('A senator was killed in a blast on Monday. Three other people were killed.'))[0]).toBe(4);
    expect(
      counts(main('Four people were killed on Monday. A cook was killed. Three other people were killed.'))[0],
    ).toBe(4);
  });

  it('keeps the injured beside a count of others', () => {
    const text = 'The blast killed 20 people and injured 26 on Monday. Six other people were injured by glass.';
    expect(counts(main(text))).toEqual([20, 26]);
  });

  it('takes dead and injured of one party together', () => {
    const text =
      'The mission said 22 people were killed and 10 wounded in the raid on Monday. The rebels said 15 were killed and 14 wounded.';
    expect(counts(main(text))).toEqual([22, 10]);
  });

  it('has the hurt who are told beside its dead further on, whatever place was taken for theirs', () => {
    const wreck =
      'Train toll in Karsa rises to 64\n\nKARSA, May 15 - Rescuers found 14 more bodies in a train wreck on Wednesday, raising the toll to 64.\n\nThe train left the rails near Velmo early on Tuesday. A hospital in Tolm is full.\n\n';
    expect(counts(main(`${wreck}"We have 64 dead and 140 injured in Tolm," an officer said.`))).toEqual([64, 140]);
    expect(counts(main(`${wreck}A bus crash in Tolm left 14 dead and 140 injured in 2004.`))).toEqual([64, undefined]);
    const quake =
      'Quake toll in western Karsa climbs to 16\n\nRescuers pulled three bodies from a quarry in western Karsa on Monday, bringing the number of dead to 16.\n\nFour people were killed in neighbouring Velmo when a wall fell.\n\n';
    expect(counts(main(`${quake}The agency put the toll at 15, with 142 injured.`))).toEqual([16, 142]);
    expect(counts(main(`${quake}In Tolm the toll stood at 15, with 142 injured.`))).toEqual([16, undefined]);
  });

  it('leaves another accident out', () => {
    const text =
      'All 34 miners in the Velden pit were confirmed dead on Monday. The toll climbed to 41 in another mine accident. Six more are feared dead.';
    const toll = main(text);
    expect([toll?.killed?.low, toll?.missing]).toEqual([34, null]);
    expect(counts(main('Four people died in another mine accident on Monday.'))[0]).toBe(4);
  });

  it('counts one victim once, however often he is told of', () => {
    const text =
      'A 17-year-old boy was shot on Tuesday night, police said.\n\nThe boy was taken to a hospital, where he died. Marcus Reyes, 17, was shot in the chest.';
    expect(counts(main(text))).toEqual([1, undefined]);
  });

  it('takes the dead from those shot', () => {
    expect(counts(main('Two teenagers were shot, one fatally, outside a mall on Tuesday.'))).toEqual([1, 1]);
    expect(counts(main('Four people were shot at a house on Tuesday. Three of the victims died.'))).toEqual([3, 1]);
  });

  it('counts another victim apart', () => {
    expect(
      counts(
        main(
          'A woman was shot in the foot on Tuesday; another woman, also 31, was shot in the hand. A man suffered a graze wound on the cheek.',
        ),
      ),
    ).toEqual([undefined, 3]);
  });

  it('counts the gunman who died', () => {
    expect(
      counts(main('A gunman killed four people and wounded two others before fatally shooting himself on Tuesday.')),
    ).toEqual([5, 2]);
  });

  it('reads a title that stands beside the text', () => {
    expect(counts(main('Deputies were called to the lake at noon.', 'Two hikers killed in rockfall'))).toEqual([
      2,
      undefined,
    ]);
  });

  it('sets a claim of another party beside the first count', () => {
    const text = 'A bomb killed 13 soldiers on Tuesday, the army said. The rebels said the blast killed 160 soldiers.';
    expect(counts(main(text))[0]).toBe(13);
  });

  it('lets a headline with both numbers sum the article up', () => {
    const text =
      'Three people were hurt when a man opened fire at a bar on Tuesday. Twelve people have been wounded in shootings in the town.';
    expect(counts(main(text, '1 dead, 3 hurt in shooting at bar'))).toEqual([1, 3]);
  });

  it('counts no dead among those dead or missing', () => {
    expect(
      main(
        'A flood left the valley cut off on Tuesday. Some 1,000 people were dead or missing, the police agency said.',
      )?.killed ?? null,
    ).toBeNull();
  });

  it('is none when the lede tells of something else', () => {
    expect(
      main(
        'The two leaders spoke by telephone on Tuesday, the palace said. Talks have stalled for months.\n\nOfficials said strikes killed at least eight people on Monday.',
      ),
    ).toBeUndefined();
  });

  it('never counts history or fears', () => {
    expect(
      readHarm(
        'The town marked the anniversary of the flood that killed 300 people in 1953. Engineers fear a new flood could kill thousands.',
      ).tolls,
    ).toEqual([]);
  });
});

describe('an event whose lede gives no figure', () => {
  const mainOf = (text: string): boolean => readHarm(text).tolls.some(({ main, killed }) => main && killed?.low === 7);

  it('is the main one when the lede tells it by its verb', () => {
    expect(mainOf('A coach overturned on Tuesday in the town of Velmora. The crash killed seven pupils.')).toBe(true);
  });

  it('is not when the lede is about something else', () => {
    expect(
      mainOf('The minister opened a new road on Tuesday in the town of Velmora. A crash there killed seven pupils.'),
    ).toBe(false);
  });
});

describe('a main event whose figure follows the lede', () => {
  const main = (text: string): number | null | undefined => readHarm(text).tolls.find((toll) => toll.main)?.killed?.low;

  it.each([
    // The lede holds a word of harm, or of a harmful event.
    [
      'The governor sent condolences to the families of flood victims. At least 28 people have died in the past week.',
      28,
    ],
    [
      'Two trains collided at dawn near Velmo in the worst crash for a decade. Nine people were killed, police said.',
      9,
    ],
    // Of a plague the day's deaths are, the count of years is not.
    [
      'Velmia reported 1,455 new cholera cases on Wednesday. On Wednesday 36 patients died of cholera, the ministry said.',
      36,
    ],
    ['Velmia is aiming for zero cases of cholera next year. There have been 57 deaths from 74 cases.', undefined],
    // A lede about something else, or about a sentence that is to be carried out.
    ['The minister opened a bridge in Velmo. Nine people were killed in a crash, police said.', undefined],
    ['The governor may stay the execution of a gang leader. He faces death for murdering four people.', undefined],
  ])('%s', (text, killed) => {
    expect(main(text)).toBe(killed);
  });
});

describe('headline and lede', () => {
  const main = (text: string): unknown => {
    const toll = readHarm(text).tolls.find((one) => one.main);
    return [toll?.killed, toll?.injured];
  };

  it('are of one event when they tell one figure, though one names the town and the other its district', () => {
    expect(
      main(
        'Raiders kill five in Velmora as drought bites\n\nFive people were shot dead and three others injured after raiders stormed a village in Velmora South on Monday night.',
      ),
    ).toEqual([
      { low: 5, high: 5 },
      { low: 3, high: 3 },
    ]);
  });

  it('keep their total when a smaller one is told of a place', () => {
    expect(
      main(
        'The number of people killed in the earthquake has passed 5,000, officials said. In Velmora, the toll stands at 3,419.',
      ),
    ).toEqual([{ low: 5001, high: null }, null]);
  });

  it('are not about the harm that went before', () => {
    expect(
      main(
        'Another strong quake shook the west on Wednesday after an earlier quake killed more than 2,000. Wednesday’s quake injured 80 people.',
      ),
    ).toEqual([null, { low: 80, high: 80 }]);
  });
});

describe('the missing told of apart', () => {
  it('belong to the main event when nobody else came to harm with them', () => {
    const { tolls } = readHarm(
      'The death toll in the Likoma forest massacre rose to 89 on Tuesday after detectives dug up 16 more bodies. A preacher was arrested on April 14. The Red Cross said 212 people had been reported missing to its staff at Marindi.',
    );
    expect(tolls.find(({ main }) => main)).toMatchObject({ killed: { low: 89 }, missing: { low: 212 } });
  });
});
