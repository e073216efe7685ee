import { describe, expect, test } from 'vitest';
import type { Casualty } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing/index';
import { input, toll, type Written } from './make';

type Told = NonNullable<Written['casualties']>[number];

const report = (id: number, title: string, text: string, casualties: Told[], more: Partial<Written> = {}): Written => ({
  id,
  title,
  text,
  casualties,
  tolls: [toll(casualties.map((_, index) => `c${index + 1}`))],
  ...more,
});

const dead = (words: string, low: number, place: string, date: string, more: Partial<Casualty> = {}): Told => ({
  words,
  low,
  high: low,
  place,
  date,
  ...(more as object),
});

const placesOf = (...articles: Written[]): (string | null)[] =>
  buildBriefing(input(articles)).casualties.map(({ place }) => place);

describe('one event is one line', () => {
  const camp = report(
    1,
    'Inferno strikes pilgrims',
    'An inferno near Varna killed 60 pilgrims on Thursday. The rulers put the toll from the blaze in Osk, near Varna, at 60.',
    [
      dead('60 pilgrims', 60, 'Varna', '2026-03-12'),
      { words: 'at 60', low: 60, high: 60, place: 'Osk', date: '2026-03-12' },
    ],
    {
      tolls: [
        toll(['c1'], { place: 'Varna', date: { value: '2026-03-12', precision: 'day' } }),
        toll(['c2'], { main: false, place: 'Osk', date: { value: '2026-03-12', precision: 'day' } }),
      ],
    },
  );

  test('though its article names the town and what lies near it', () => {
    expect(placesOf(camp)).toEqual(['Osk']);
    const elsewhere: Written = {
      ...camp,
      text: camp.text.replace('in Osk, near Varna,', 'in Osk'),
    };
    expect(placesOf(elsewhere)).toHaveLength(2);
  });

  test('though the later report takes the day of the count for its day', () => {
    const first = report(2, 'Camp burns in Osk', 'A fire in Osk killed 20 Danish pilgrims on Wednesday.', [
      dead('20 Danish pilgrims', 20, 'Osk', '2026-03-11'),
    ]);
    const later = report(3, 'Osk mourns', 'Rescuers raised the death toll from the blaze in Osk on Thursday to 60.', [
      dead('60', 60, 'Osk', '2026-03-12'),
    ]);
    const { casualties, glance } = buildBriefing(input([first, later]));
    expect(casualties.map(({ date }) => date)).toEqual(['2026-03-11']);
    // Those of one nation are some of all.
    expect(casualties[0]?.totals).toMatchObject([{ low: 60, high: 60 }]);
    expect(glance.killed).toMatchObject({ low: 60, high: 60 });
    const another = report(3, 'Osk mourns', 'A fire in another quarter of Osk killed 60 on Thursday.', [
      dead('60', 60, 'Osk', '2026-03-12'),
    ]);
    expect(placesOf(first, another)).toHaveLength(2);
  });

  test('as one report gives its province and another its town', () => {
    const town = report(4, 'Mine kills soldier', 'A mine killed a soldier in Tarek, Orsk province, on Wednesday.', [
      dead('a soldier', 1, 'Tarek', '2026-03-11', { victims: 'soldier' }),
    ]);
    const province = report(5, 'Rebels step up war', 'Rebels killed one soldier in Orsk province on Wednesday.', [
      dead('one soldier', 1, 'Orsk province', '2026-03-11', { victims: 'soldier' }),
    ]);
    expect(placesOf(town, province)).toEqual(['Tarek']);
    const teacher = {
      ...province,
      title: 'Schools close in the north',
      text: 'Pupils stayed at home on Thursday as one teacher was murdered in Orsk province.',
      casualties: [dead('one teacher', 1, 'Orsk province', '2026-03-11', { victims: 'teacher' })],
    };
    expect(placesOf(town, teacher)).toHaveLength(2);
  });

  test('as five officers, and as one and four of them', () => {
    const ambush = report(
      6,
      'Ambush kills officers',
      'Five officers died in Sonn state on Wednesday. A sergeant and four officers were shot in Miral, a spokesman said.',
      [
        dead('Five officers', 5, 'Sonn state', '2026-03-11', { victims: 'officers' }),
        dead('A sergeant', 1, 'Miral', '2026-03-11', { victims: 'sergeant' }),
        dead('four officers', 4, 'Miral', '2026-03-11', { victims: 'officers' }),
      ],
      {
        tolls: [
          toll(['c1'], { place: 'Sonn state', date: { value: '2026-03-11', precision: 'day' } }),
          toll(['c2', 'c3'], { main: false, place: 'Miral', date: { value: '2026-03-11', precision: 'day' } }),
        ],
      },
    );
    const { casualties, glance } = buildBriefing(input([ambush]));
    expect(casualties).toHaveLength(1);
    expect(glance.killed).toMatchObject({ low: 5, high: 5 });
  });

  test('as two of the same numbers of a town come again within days', () => {
    const raid = (id: number, date: string, low: number): Written =>
      report(id, `Raid ${id}`, `The raid on the villa in Osk killed ${low} rebels and two soldiers.`, [
        dead(`${low} rebels`, low, 'Osk', date, { victims: 'rebels' }),
        dead('two soldiers', 2, 'Osk', date, { victims: 'soldiers' }),
      ]);
    expect(placesOf(raid(9, '2026-03-09', 14), raid(10, '2026-03-12', 14))).toHaveLength(1);
    expect(placesOf(raid(9, '2026-03-09', 14), raid(10, '2026-03-12', 9))).toHaveLength(2);
  });

  test('where the toll of a mine rises for days', () => {
    const blast = (id: number, low: number, date: string): Written =>
      report(id, `Colliery ${id}`, `The death toll from the blast in the Alder Colliery rose to ${low}.`, [
        dead(`${low}`, low, 'Alder Colliery', date),
      ]);
    const { casualties } = buildBriefing(input([blast(7, 30, '2026-03-08'), blast(8, 41, '2026-03-12')]));
    expect(casualties.map(({ date }) => date)).toEqual(['2026-03-08']);
  });
});

describe('what is no event of these days', () => {
  test('a figure that its article gives as history, or of what a court deals with', () => {
    const trial = (text: string, date?: string): Written =>
      report(1, 'Trial opens', text, [
        { words: 'four loggers', low: 4, high: 4, place: 'Osk', ...(date ? { date } : {}) },
      ]);
    expect(
      placesOf(
        trial('The trial of three men accused of murdering four loggers in Osk began on Thursday.', '2026-03-12'),
      ),
    ).toEqual([]);
    expect(placesOf(trial('Raiders killed four loggers in Osk on Thursday.', '2026-03-12'))).toEqual(['Osk']);
    const twice = report(
      2,
      'Council condemns killings',
      'The verdict fell on Thursday. Four editors died in Osk in 1992. A court jailed two for killing four editors in Osk.',
      [
        { words: 'Four editors', low: 4, high: 4, place: 'Osk', scope: 'background' },
        { words: 'four editors', low: 4, high: 4, place: 'Osk', date: '2026-03-12' },
      ],
    );
    expect(placesOf(twice)).toEqual([]);
  });

  test('what is likened, and an age', () => {
    expect(
      placesOf(
        report(1, 'Alarm centre', 'The cabinet plans for crises like the flood, in which 500 clerks died.', [
          dead('500 clerks', 500, 'flood', '2026-03-12'),
        ]),
      ),
    ).toEqual([]);
    expect(
      placesOf(
        report(1, 'Grenade', 'The children, aged three, six and seven, were hurt in Osk.', [
          dead('seven', 7, 'Osk', '2026-03-12', { type: 'injured' }),
        ]),
      ),
    ).toEqual([]);
  });

  test('a rate, and a count over days', () => {
    const told = (text: string): ReturnType<typeof buildBriefing> =>
      buildBriefing(input([report(1, 'War goes on', text, [dead('90 people', 90, 'Osk', '2026-03-12')])]));
    expect(told('90 people are killed every day in Osk.').casualties).toEqual([]);
    for (const rate of ['90 people a day', '90 people worldwide a week'])
      expect(told(`The disease kills ${rate} in Osk.`).casualties).toEqual([]);
    for (const day of ['90 people a day after the vote', '90 people in a week of shelling', '90 people a year ago'])
      expect(told(`It killed ${day} in Osk.`).casualties).toHaveLength(1);
    const counted = told('Shelling killed 90 people in Osk in the last eight days.');
    expect(counted.casualties).toEqual([]);
    expect(counted.aside.running).toHaveLength(1);
    expect(told('Shelling killed 90 people in Osk on Thursday.').casualties).toHaveLength(1);
  });

  test('a day after the period is read wrong; those of days before stand below', () => {
    const event = (id: number, place: string, low: number, date: string): Written =>
      report(id, `${place} struck`, `A wall fell in ${place} and killed ${low} people.`, [
        dead(`${low} people`, low, place, date),
      ]);
    const { casualties, front, aside } = buildBriefing(
      input([
        event(1, 'Osk', 90, '2026-03-20'),
        event(2, 'Linden', 40, '2026-03-05'),
        event(3, 'Taren', 3, '2026-03-12'),
      ]),
    );
    expect(casualties.map(({ place }) => place)).toEqual(['Taren', 'Linden']);
    expect(front.events).toEqual([0, 1]);
    expect(aside.undated.map(({ place }) => place)).toEqual(['Osk']);
  });

  test('one hurt is no line of the front page', () => {
    const hurt = report(1, 'Boy hurt in Osk', 'A boy was hurt in Osk on Thursday.', [
      { words: 'A boy', type: 'injured', low: 1, high: 1, place: 'Osk', date: '2026-03-12' },
    ]);
    const { casualties, front } = buildBriefing(input([hurt]));
    expect([casualties.length, front.events.length]).toEqual([1, 0]);
  });
});

test('what is counted out of a count is part of it, and one more is not', () => {
  const boat = report(
    1,
    'Guards stop boat',
    'Guards held 36 people, including three women and two minors, off Osk on Thursday.',
    [36, 3, 2].map((low, index) => ({
      words: ['36 people', 'three women', 'two minors'][index] ?? '',
      type: 'detained' as const,
      low,
      high: low,
      place: 'Osk',
      date: '2026-03-12',
    })),
    { tolls: [] },
  );
  expect(buildBriefing(input([boat])).aside.other[0]?.totals).toMatchObject([{ low: 36, high: 36 }]);
});

describe('the sum', () => {
  const event = (id: number, place: string, low: number, text: string): Written =>
    report(id, `${['Quake', 'Storm', 'Blaze', 'Wreck'][id - 1]} strikes`, text, [
      dead(`${low} people`, low, place, '2026-03-12'),
    ]);

  test('takes of two that may be one the greater, and is a floor', () => {
    const { killed } = buildBriefing(
      input([
        event(1, 'Osk', 90, '90 people died in Osk on Thursday, and smoke drifted to Linden.'),
        event(2, 'Linden', 4, '4 people died in Linden on Thursday.'),
      ]),
    ).glance;
    expect(killed).toMatchObject({ low: 90, high: null, withheld: null });
    expect(killed?.left[0]?.reason).toBe('Osk and Linden may be one event');
  });

  test('loses nothing to one death in doubt, nor to a town that another lies west of', () => {
    const { killed } = buildBriefing(
      input([
        event(1, 'Osk', 7, '7 people died in Osk on Thursday, and smoke drifted to Linden.'),
        event(2, 'Linden', 1, '1 people died in Linden on Thursday.'),
      ]),
    ).glance;
    expect(killed).toMatchObject({ low: 7, high: null });
    const west = buildBriefing(
      input([
        event(1, 'Osk', 7, '7 people died in Osk, west of Linden, on Thursday.'),
        event(2, 'Linden', 6, '6 people died in Linden on Thursday.'),
      ]),
    ).glance.killed;
    expect(west).toMatchObject({ low: 13, high: 13 });
  });

  test('holds nothing against two that one article tells apart', () => {
    const both: Written = report(
      1,
      'Two attacks',
      'Five officers died in Germany on Thursday. A mine killed a soldier in Bremen, Germany, on Thursday.',
      [
        dead('Five officers', 5, 'Germany', '2026-03-12', { victims: 'officers' }),
        dead('a soldier', 1, 'Bremen', '2026-03-12', { victims: 'soldier' }),
      ],
      {
        tolls: [
          toll(['c1'], { place: 'Germany', date: { value: '2026-03-12', precision: 'day' } }),
          toll(['c2'], { main: false, place: 'Bremen', date: { value: '2026-03-12', precision: 'day' } }),
        ],
      },
    );
    expect(buildBriefing(input([both])).glance.killed).toMatchObject({ low: 6, high: 6 });
  });
});

test('several strokes of one day that their report counts as one are an event of that day, and no running count', () => {
  const told = (text: string): ReturnType<typeof buildBriefing> => {
    const bombs: Written = {
      id: 1,
      title: 'Bombs in the south',
      text,
      dates: [{ words: 'Thursday', value: '2026-03-12' }],
      casualties: [{ words: '14 clerks', type: 'injured', low: 14, high: 14, place: 'Osk', scope: 'cumulative' }],
      tolls: [toll(['c1'])],
    };
    const made = input([bombs]);
    const at = text.indexOf('Thursday') + bombs.title.length + 2;
    for (const { findings } of made.articles)
      for (const casualty of findings.casualties)
        casualty.date = { value: '2026-03-12', precision: 'day', phrase: [at, at + 8] };
    return buildBriefing(made);
  };
  expect(told('Three bombs rocked Osk on Thursday, injuring 14 clerks.').casualties).toHaveLength(1);
  expect(told('A third bomb on Thursday brought the number of hurt in Osk to 14 clerks.').casualties).toEqual([]);
});

describe('what an article tells of one event', () => {
  const totals = (text: string, casualties: Told[], rests = ['c1']): [number | null, number | null][] =>
    buildBriefing(input([report(1, 'Raid on seminary', text, casualties, { tolls: [toll(rests)] })])).casualties.map(
      ({ totals: [total] }) => [total?.low ?? null, total?.high ?? null],
    );

  test('two counts that come to a third are its parts, whoever gives them', () => {
    expect(
      totals('Rebels killed 41 people in Osk on Thursday. 34 pupils and seven teachers died, the spokesman said.', [
        dead('41 people', 41, 'Osk', '2026-03-12'),
        { ...dead('34 pupils', 34, 'Osk', '2026-03-12', { victims: 'pupils' }), claimant: 'the spokesman' },
        { ...dead('seven teachers', 7, 'Osk', '2026-03-12', { victims: 'teachers' }), claimant: 'the spokesman' },
      ]),
    ).toEqual([[41, 41]]);
  });

  test('who gives the whole speaks of some of it by a lesser number', () => {
    expect(
      totals(
        'A plane crash killed two people in Osk on Thursday, the pilots said. A lady died at once, the pilots said.',
        [
          { ...dead('two people', 2, 'Osk', '2026-03-12'), claimant: 'the pilots' },
          { ...dead('A lady', 1, 'Osk', '2026-03-12', { victims: 'lady' }), claimant: 'the pilots' },
        ],
      ),
    ).toEqual([[2, 2]]);
  });

  test('an officer and three militants are four, though others tell of the one and of the three', () => {
    const injured = (words: string, low: number, victims: string, claimant: string): Told => ({
      ...dead(words, low, 'Osk', '2026-03-12', { victims, type: 'injured' }),
      claimant,
    });
    expect(
      totals(
        'An officer and three militants were wounded in Osk on Thursday, sources said. A bomb wounded the officer, rebels said. The fire wounded three, among them a teenager, witnesses said.',
        [
          injured('An officer', 1, 'officer', 'sources'),
          injured('three militants', 3, 'militants', 'sources'),
          injured('the officer', 1, 'officer', 'rebels'),
          injured('three,', 3, 'people', 'witnesses'),
          injured('a teenager', 1, 'teenager', 'witnesses'),
        ],
        ['c1', 'c2'],
      ),
    ).toEqual([[4, 4]]);
  });

  test('who is described closes no “at least one”', () => {
    expect(
      totals('A bomb killed at least one person in Osk on Thursday, officials said. A boy died, a spokesman said.', [
        { words: 'at least one person', low: 1, high: null, place: 'Osk', date: '2026-03-12', claimant: 'officials' },
        { ...dead('A boy', 1, 'Osk', '2026-03-12', { victims: 'boy' }), claimant: 'a spokesman' },
      ]),
    ).toEqual([[1, null]]);
  });

  test('a list of counts is one sum', () => {
    expect(
      totals(
        '14 rebels, two soldiers and a hostage died in Osk on Thursday.',
        [
          dead('14 rebels', 14, 'Osk', '2026-03-12', { victims: 'rebels' }),
          dead('two soldiers', 2, 'Osk', '2026-03-12', { victims: 'soldiers' }),
          dead('a hostage', 1, 'Osk', '2026-03-12', { victims: 'hostage' }),
        ],
        ['c1', 'c2', 'c3'],
      ),
    ).toEqual([[17, 17]]);
  });

  test('“the marine” is “a marine” of before, though the day is read otherwise', () => {
    const marine = (second: string): (string | null)[] =>
      placesOf(
        report(
          1,
          'Bomb on road',
          `A marine died near Osk, the army said on Thursday. ${second} was hit at Camp Rell on Wednesday.`,
          [
            dead('A marine', 1, 'Osk', '2026-03-12', { victims: 'marine' }),
            dead(second, 1, 'Camp Rell', '2026-03-11', { victims: 'marine' }),
          ],
          {
            tolls: [
              toll(['c1'], { place: 'Osk', date: { value: '2026-03-12', precision: 'day' } }),
              toll(['c2'], { main: false, place: 'Camp Rell', date: { value: '2026-03-11', precision: 'day' } }),
            ],
          },
        ),
      );
    expect(marine('The marine')).toHaveLength(1);
    expect(marine('One marine')).toHaveLength(2);
  });
});
