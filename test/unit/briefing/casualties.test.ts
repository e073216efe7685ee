import { describe, expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { LEDE_UNREAD, type CasualtyEvent, type Decision } from '../../../preload/contract';
import { input, toll, type Written } from './make';

const QUAKE = 'Quake toll in Sarvan rises as rescuers reach valleys';

function quake(id: number, words: string, low: number, high: number | null, more: Partial<Written> = {}): Written {
  const text = `${words} died in the Tuesday earthquake in Sarvan, the interior ministry said. Rescuers reached cut-off valleys in Sarvan province late in the day.`;
  return {
    id,
    title: QUAKE,
    text,
    source: `Paper ${id}`,
    casualties: [{ words, low, high, place: 'Sarvan', date: '2026-03-10', claimant: 'the interior ministry' }],
    tolls: [toll(['c1'], { place: 'Sarvan', date: { value: '2026-03-10', precision: 'day' }, killed: { low, high } })],
    ...more,
  };
}

describe('one event', () => {
  test('keeps conflicting claims side by side and gives the range', () => {
    const other = quake(2, '31 people', 31, 31, {
      text: '31 people died in the Tuesday earthquake in Sarvan, Mountain Relief said. Rescuers reached cut-off valleys in Sarvan province late in the day.',
      casualties: [
        { words: '31 people', low: 31, high: 31, place: 'Sarvan', date: '2026-03-10', claimant: 'Mountain Relief' },
      ],
    });
    const { casualties } = buildBriefing(input([quake(1, '28 people', 28, 28), other]));
    expect(casualties).toHaveLength(1);
    expect(casualties[0]).toMatchObject({
      place: 'Sarvan',
      date: '2026-03-10',
      scope: 'incident',
      what: 'earthquake',
      conflicting: true,
    });
    expect(casualties[0]?.totals).toEqual([{ type: 'killed', low: 28, high: 31, top: null, vague: null }]);
    expect(casualties[0]?.claims.map(({ claimant }) => claimant).toSorted()).toEqual([
      'Mountain Relief',
      'the interior ministry',
    ]);
  });

  test('a part does not say what happened to the whole', () => {
    const ambush: Written = {
      id: 1,
      title: 'Patrol attacked near Orlen',
      text: 'Gunmen opened fire on a patrol near Orlen on Tuesday, killing nine people, police said. The blast that followed killed two people, police said in Orlen.',
      casualties: [
        { words: 'nine people', low: 9, high: 9, place: 'Orlen', date: '2026-03-10', claimant: 'police' },
        { words: 'two people', low: 2, high: 2, place: 'Orlen', date: '2026-03-10', claimant: 'police' },
      ],
      tolls: [toll(['c1'], { place: 'Orlen', date: { value: '2026-03-10', precision: 'day' } })],
    };
    const { casualties } = buildBriefing(input([ambush]));
    expect(casualties).toHaveLength(1);
    expect(casualties[0]?.claims.flatMap(({ figures }) => figures.map(({ part }) => part))).toContain(true);
    expect(casualties[0]?.what).toBeNull();
  });

  test('a range is left open when somebody claims more than its top', () => {
    const other = quake(2, 'At least 40 people', 40, null, {
      text: 'At least 40 people died in the Tuesday earthquake in Sarvan, Mountain Relief said.',
      casualties: [
        {
          words: 'At least 40 people',
          low: 40,
          high: null,
          place: 'Sarvan',
          date: '2026-03-10',
          claimant: 'Mountain Relief',
        },
      ],
    });
    const { casualties } = buildBriefing(input([quake(1, '31 people', 31, 31), other]));
    expect(casualties[0]?.totals).toEqual([{ type: 'killed', low: 31, high: null, top: 40, vague: null }]);
  });

  test('the same claimant later supersedes itself, and the older claim stays visible', () => {
    const { casualties } = buildBriefing(
      input([quake(1, '19 people', 19, 19, { published: '2026-03-11' }), quake(2, '28 people', 28, 28)]),
    );
    expect(casualties).toHaveLength(1);
    expect(casualties[0]?.conflicting).toBe(false);
    expect(casualties[0]?.totals).toEqual([{ type: 'killed', low: 28, high: 28, top: null, vague: null }]);
    expect(casualties[0]?.claims.map(({ figures, superseded }) => [figures[0]?.low, superseded])).toEqual([
      [28, false],
      [19, true],
    ]);
  });

  test('what an article says it was before is history', () => {
    const words = '28 people';
    const { casualties } = buildBriefing(
      input([
        {
          ...quake(1, words, 28, 28),
          text: '28 people died in the Tuesday earthquake in Sarvan, the interior ministry said, up from 19.',
          casualties: [
            { words, low: 28, high: 28, place: 'Sarvan', date: '2026-03-10' },
            { words: '19', low: 19, high: 19, place: 'Sarvan', date: '2026-03-10' },
          ],
          tolls: [
            toll(['c1'], {
              place: 'Sarvan',
              killed: { low: 28, high: 28 },
              history: [{ finding: 'c2', killed: { low: 19, high: 19 } }],
            }),
          ],
        },
      ]),
    );
    expect(casualties[0]?.totals).toEqual([{ type: 'killed', low: 28, high: 28, top: null, vague: null }]);
    expect(casualties[0]?.claims.map(({ superseded }) => superseded)).toEqual([false, true]);
  });

  test('a figure that its source gives still is not what it was', () => {
    const told = quake(1, '28 people', 28, 28, {
      text: '28 people died in the Tuesday earthquake in Sarvan. Rescuers said 28 villagers died in Sarvan province.',
      casualties: [
        { words: '28 people', low: 28, high: 28, place: 'Sarvan', date: '2026-03-10' },
        { words: '28 villagers', low: 28, high: 28, place: 'Sarvan', date: '2026-03-10' },
      ],
      tolls: [
        toll(['c2'], {
          place: 'Sarvan',
          date: { value: '2026-03-10', precision: 'day' },
          killed: { low: 28, high: 28 },
          history: [{ finding: 'c1', killed: { low: 28, high: 28 } }],
        }),
      ],
    });
    const { casualties } = buildBriefing(input([told]));
    expect(casualties[0]?.claims.map(({ superseded }) => superseded)).toEqual([false]);
  });

  test('a part is shown with its whole and never added', () => {
    const { casualties, glance } = buildBriefing(
      input([
        {
          ...quake(1, '28 people', 28, 28),
          text: '28 people, including 12 children, died in the Tuesday earthquake in Sarvan.',
          casualties: [
            { words: '28 people', low: 28, high: 28, place: 'Sarvan', date: '2026-03-10' },
            { words: '12 children', low: 12, high: 12, place: 'Sarvan', date: '2026-03-10' },
          ],
        },
      ]),
    );
    expect(casualties[0]?.claims[0]?.figures.map(({ low, part }) => [low, part])).toEqual([
      [28, false],
      [12, true],
    ]);
    expect(glance.killed).toMatchObject({ low: 28, high: 28, added: 1, leftOut: 0 });
  });

  test('a headline that repeats a named claim is no claim of its own', () => {
    const { casualties } = buildBriefing(
      input([
        {
          ...quake(1, '28 people', 28, 28),
          title: '28 dead in Sarvan quake',
          casualties: [
            { words: '28 dead', low: 28, high: 28, place: 'Sarvan', date: '2026-03-10' },
            {
              words: '28 people',
              low: 28,
              high: 28,
              place: 'Sarvan',
              date: '2026-03-10',
              claimant: 'the interior ministry',
            },
          ],
          tolls: [toll(['c1', 'c2'], { place: 'Sarvan' })],
        },
      ]),
    );
    expect(casualties[0]?.claims.map(({ claimant, figures }) => [claimant, figures.length])).toEqual([
      ['the interior ministry', 1],
    ]);
  });

  test('a vague word gives its floor and no more, and stands only where nothing firmer does', () => {
    const vague = quake(1, 'dozens', 24, null);
    if (vague.casualties?.[0] !== undefined) vague.casualties[0].vague = true;
    expect(buildBriefing(input([vague])).casualties[0]?.totals).toEqual([
      { type: 'killed', low: 24, high: null, top: null, vague: 'dozens' },
    ]);
    expect(buildBriefing(input([vague, quake(2, '28 people', 28, 28)])).casualties[0]?.totals).toEqual([
      { type: 'killed', low: 28, high: 28, top: null, vague: null },
    ]);
  });
});

describe('several events', () => {
  const ferry: Written = {
    id: 9,
    title: 'Three dead in ferry fire off Port Amrit',
    text: 'A fire aboard a ferry killed three people off Port Amrit on Wednesday, the coast guard said.',
    source: 'Harbour Post',
    casualties: [
      { words: 'three people', low: 3, high: 3, place: 'Port Amrit', date: '2026-03-11', claimant: 'the coast guard' },
    ],
    tolls: [toll(['c1'], { place: 'Port Amrit', killed: { low: 3, high: 3 } })],
  };

  test('the day adds distinct incidents and says how many', () => {
    const { glance, casualties } = buildBriefing(input([quake(1, 'At least 28 people', 28, null), ferry]));
    expect(casualties).toHaveLength(2);
    expect(glance.killed).toMatchObject({ low: 31, high: null, added: 2, leftOut: 0 });
    expect(glance.injured).toBeNull();
  });

  test('nobody hurt is no incident with injured', () => {
    const unhurt: Written = {
      ...ferry,
      text: 'A ferry sank off Port Amrit. Nobody was injured and three people drowned there on Tuesday.',
      casualties: [
        { words: 'three people', low: 3, high: 3, place: 'Port Amrit', date: '2026-03-10' },
        { words: 'Nobody', type: 'injured', low: 0, high: 0, place: 'Port Amrit', date: '2026-03-10' },
      ],
    };
    const { glance } = buildBriefing(input([unhurt]));
    expect(glance.killed).toMatchObject({ low: 3, high: 3, added: 1 });
    expect(glance.injured).toBeNull();
  });

  test.each([
    ['is a floor where another event counts killed and injured as one', 9, null],
    ['is none where that event has nobody', 0, 3],
  ])('the sum %s', (_, casualties, high) => {
    const clash: Written = {
      ...ferry,
      id: 11,
      title: 'Clash at the pass',
      text: `A clash in Osk on Tuesday left ${casualties} casualties.`,
      casualties: [
        {
          words: `${casualties} casualties`,
          type: 'killed_or_injured',
          low: casualties,
          high: casualties,
          place: 'Osk',
          date: '2026-03-10',
        },
      ],
      tolls: [],
    };
    const { glance } = buildBriefing(input([ferry, clash]));
    expect(glance.killed).toMatchObject({ low: 3, high, added: 1, leftOut: high === null ? 1 : 0 });
    expect(glance.killed?.left.map(({ reason }) => reason)).toEqual(
      high === null ? ['killed and injured are counted as one'] : [],
    );
  });

  test('other scopes are never added', () => {
    const cumulative: Written = {
      ...ferry,
      id: 10,
      title: 'War toll passes mark',
      text: 'The war has killed 9,000 people in the delta since May.',
      casualties: [{ words: '9,000 people', low: 9000, high: 9000, place: 'the delta', scope: 'cumulative' }],
      tolls: [],
    };
    expect(buildBriefing(input([ferry, cumulative])).glance.killed).toMatchObject({
      low: 3,
      high: 3,
      added: 1,
      leftOut: 1,
    });
  });

  test('events on other days at the same place stay apart', () => {
    const second = quake(2, '5 people', 5, 5, {
      title: 'Aftershock hits',
      text: '5 people died in an aftershock in Sarvan, the interior ministry said.',
    });
    if (second.casualties?.[0] !== undefined) second.casualties[0].date = '2026-03-12';
    second.tolls = [toll(['c1'], { place: 'Sarvan', date: { value: '2026-03-12', precision: 'day' } })];
    expect(buildBriefing(input([quake(1, '28 people', 28, 28), second])).casualties).toHaveLength(2);
  });

  test('a wire copy counts once and is listed with the reason', () => {
    const { casualties, notCounted } = buildBriefing(input([ferry, { ...ferry, id: 11, copyOf: 9 }]));
    expect(casualties[0]?.claims).toHaveLength(1);
    expect(notCounted).toMatchObject([{ reason: 'repeat of a wire report', phrase: 'three people' }]);
  });

  test('history and hypothesis are listed and not counted', () => {
    const past: Written = {
      ...ferry,
      casualties: [{ words: 'three people', low: 3, high: 3, scope: 'background' }],
      tolls: [],
    };
    const { casualties, notCounted, glance } = buildBriefing(input([past]));
    expect(casualties).toEqual([]);
    expect(glance.killed).toBeNull();
    expect(notCounted).toMatchObject([{ reason: 'history' }]);
  });
});

describe('claims of one article', () => {
  const DAY = { value: '2026-03-11', precision: 'day' as const };
  const at = { place: 'Ustel', date: DAY.value };

  test('lists the unread figures of headlines and ledes before all else that was not counted', () => {
    const { notCounted } = buildBriefing(
      input([
        { id: 1, title: 'Works', text: 'Crews laid 40 pipes.', notCounted: [{ words: '40 pipes' }] },
        { id: 2, title: 'Nine dead', text: 'It was early.', notCounted: [{ words: 'Nine dead', reason: LEDE_UNREAD }] },
      ]),
    );
    expect(notCounted.map(({ phrase }) => phrase)).toEqual(['Nine dead', '40 pipes']);
  });

  test('two tolls of one place and day by different claimants are rival claims about one event', () => {
    const { casualties, glance } = buildBriefing(
      input([
        {
          id: 1,
          title: 'Shells hit bus station',
          text: 'Shells hit the bus station of Ustel, killing at least 17 people, the Harm Register said, while state radio spoke of nine.',
          casualties: [
            { words: 'at least 17 people', low: 17, claimant: 'the Harm Register', ...at },
            { words: 'nine', low: 9, high: 9, claimant: 'state radio', ...at },
          ],
          tolls: [
            toll(['c1'], { place: 'Ustel', date: DAY }),
            toll(['c2'], { main: false, place: 'Ustel', date: DAY }),
          ],
        },
      ]),
    );
    expect(casualties).toHaveLength(1);
    expect(casualties[0]).toMatchObject({
      conflicting: true,
      totals: [{ type: 'killed', low: 9, high: null, top: 17 }],
    });
    expect(glance.killed).toMatchObject({ low: 9, added: 1 });
  });

  test('somebody else’s lower figure is a rival claim, a smaller group is a part', () => {
    const { casualties } = buildBriefing(
      input([
        {
          id: 1,
          title: 'Floods in Ustel',
          text: 'The Relief League put the death toll in Ustel at 47, including six farmers. The government has confirmed 23 deaths.',
          casualties: [
            { words: '47', victims: '47', low: 47, high: 47, claimant: 'The Relief League', ...at },
            { words: 'six farmers', victims: 'farmers', low: 6, high: 6, claimant: 'The Relief League', ...at },
            { words: '23 deaths', victims: 'deaths', low: 23, high: 23, claimant: 'The government', ...at },
          ],
          tolls: [toll(['c1'], { place: 'Ustel', date: DAY })],
        },
      ]),
    );
    expect(casualties).toHaveLength(1);
    expect(casualties[0]?.totals).toEqual([{ type: 'killed', low: 23, high: 47, top: null, vague: null }]);
    expect(casualties[0]?.claims.flatMap(({ figures }) => figures.map(({ phrase, part }) => [phrase, part]))).toEqual([
      ['47', false],
      ['six farmers', true],
      ['23 deaths', false],
    ]);
  });

  test('a figure the claimant gave earlier is its history', () => {
    const { casualties } = buildBriefing(
      input([
        {
          id: 1,
          title: 'Pit fire toll grows',
          text: 'The toll of the pit fire in Ustel rose to 15, the rescue office said. The rescue office had earlier spoken of 12 dead.',
          casualties: [
            { words: '15', victims: '15', low: 15, high: 15, claimant: 'the rescue office', ...at },
            { words: '12', victims: '12', low: 12, high: 12, claimant: 'The rescue office', ...at },
          ],
          tolls: [toll(['c1'], { place: 'Ustel', date: DAY })],
        },
      ]),
    );
    expect(casualties[0]?.totals).toEqual([{ type: 'killed', low: 15, high: 15, top: null, vague: null }]);
    expect(casualties[0]?.claims.map(({ superseded }) => superseded)).toEqual([false, true]);
  });

  test.each([
    ['The injured, including seven in critical condition, were flown out, the city said.', 'seven'],
    ['But the school board said seven were seriously injured.', 'seven'],
  ])('somebody else’s count of the worse off is a part, no rival: %s', (more, words) => {
    const claimant = more.includes('board') ? 'the school board' : 'the city';
    const { casualties } = buildBriefing(
      input([
        {
          id: 1,
          title: 'Bus leaves bridge',
          text: `39 pupils were hurt in Ustel on Wednesday, the police said. ${more}`,
          casualties: [
            { words: '39 pupils', type: 'injured', low: 39, high: 39, claimant: 'the police', ...at },
            { words, victims: words, type: 'injured', low: 7, high: 7, claimant, ...at },
          ],
          tolls: [toll(['c1'], { place: 'Ustel', injured: { low: 39, high: 39 } })],
        },
      ]),
    );
    expect(casualties[0]?.totals).toMatchObject([{ type: 'injured', low: 39, high: 39 }]);
  });

  test.each([
    ['when', { low: 8, high: 8, added: 1 }],
    ['and on the next day', { low: 9, high: 9, added: 2 }],
  ])('whoever a toll rose by is in it, whatever his own day, and is not added to it: %s', (joint, sum) => {
    const killed = { type: 'killed', place: 'Ustel' } as const;
    const { glance, casualties } = buildBriefing(
      input([
        {
          id: 1,
          title: 'Bus overturns in Ustel',
          text: `A bus overturned in Ustel on Tuesday. The toll rose to 8 ${joint} a woman died in hospital, the police said.`,
          casualties: [
            { words: '8', low: 8, high: 8, claimant: 'the police', rule: 'toll', ...killed, date: '2026-03-10' },
            { words: 'a woman', low: 1, high: 1, claimant: 'the police', ...killed, date: '2026-03-11' },
          ],
          tolls: [toll(['c1'], { place: 'Ustel', date: { value: '2026-03-10', precision: 'day' } })],
        },
      ]),
    );
    expect(glance.killed).toMatchObject(sum);
    expect(casualties).toHaveLength(sum.added);
  });

  test.each([
    ['a count of its own where another voice gives their sum', 'the army', false],
    ['parts of the sum where the same voice gives it', 'the television', true],
  ])('30 and six in one breath are %s', (_what, claimant, part) => {
    const killed = { type: 'killed', ...at } as const;
    const { casualties } = buildBriefing(
      input([
        {
          id: 1,
          title: 'Plane falls on Ustel',
          text: `A plane fell on Ustel on Wednesday, killing 36 people, the television said. 30 soldiers and six of the crew died, ${claimant} said. An official said there were 39 dead.`,
          casualties: [
            { words: '36 people', low: 36, high: 36, claimant: 'the television', ...killed },
            { words: '30 soldiers', victims: 'soldiers', low: 30, high: 30, claimant, ...killed },
            { words: 'six of the crew', victims: 'crew', low: 6, high: 6, claimant, ...killed },
            { words: '39 dead', low: 39, high: 39, claimant: 'An official', ...killed },
          ],
          tolls: [
            toll(['c4'], {
              place: 'Ustel',
              killed: { low: 39, high: 39 },
              history: [{ finding: 'c1', killed: { low: 36, high: 36 } }],
            }),
          ],
        },
      ]),
    );
    expect(casualties[0]?.totals).toMatchObject([{ type: 'killed', low: 36, high: 39 }]);
    const figures = casualties[0]?.claims.flatMap((claim) => claim.figures) ?? [];
    expect(figures.filter(({ low }) => low === 30 || low === 6).map((one) => one.part)).toEqual([part, part]);
  });

  test('two counts that the source joins are one claim, and add', () => {
    const { aside } = buildBriefing(
      input([
        {
          id: 1,
          title: 'Raid on a depot',
          text: 'Raiders took 14 drivers and a clerk from a depot in Ustel, the police said.',
          casualties: [
            {
              words: '14 drivers',
              victims: 'drivers',
              type: 'abducted',
              low: 14,
              high: 14,
              claimant: 'the police',
              ...at,
            },
            { words: 'a clerk', victims: 'clerk', type: 'abducted', low: 1, high: 1, claimant: 'the police', ...at },
          ],
        },
      ]),
    );
    expect(aside.other[0]?.claims).toHaveLength(1);
    expect(aside.other[0]).toMatchObject({ conflicting: false, totals: [{ type: 'abducted', low: 15, high: 15 }] });
  });

  test('a headline’s figure is not counted beside the same one in the text, whatever its scope', () => {
    const { casualties, aside } = buildBriefing(
      input([
        {
          id: 1,
          title: 'Fever kills 61 in Ustel',
          text: 'Fever has killed 61 people in Ustel since May, the Relief League said.',
          casualties: [
            { words: '61', victims: '61', low: 61, high: 61 },
            {
              words: '61 people',
              low: 61,
              high: 61,
              scope: 'cumulative',
              place: 'Ustel',
              claimant: 'the Relief League',
            },
          ],
          tolls: [toll(['c1'])],
        },
      ]),
    );
    expect(casualties).toEqual([]);
    expect(aside.running.map(({ scope, claims }) => [scope, claims.length])).toEqual([['cumulative', 1]]);
  });

  test('a headline that leaves out “at least” is no claim of its own', () => {
    const { casualties } = buildBriefing(
      input([
        {
          id: 1,
          title: 'Quake toll climbs to 28, ministry says',
          text: 'At least 28 people died in the quake in Ustel, the interior ministry said.',
          casualties: [
            { words: '28', victims: '28', low: 28, high: 28, claimant: 'ministry', ...at },
            { words: 'At least 28 people', low: 28, claimant: 'the interior ministry', ...at },
          ],
          tolls: [toll(['c2'], { place: 'Ustel', date: DAY })],
        },
      ]),
    );
    expect(casualties[0]).toMatchObject({ conflicting: false, totals: [{ low: 28, high: null }] });
    expect(casualties[0]?.claims).toHaveLength(1);
  });

  test('an incident long past stands apart and not in the day’s sum', () => {
    const court: Written = {
      id: 2,
      title: 'Builder jailed over bridge',
      text: 'A court jailed the builder of the Velm bridge, whose collapse killed 21 walkers in 2019.',
      casualties: [{ words: '21 walkers', low: 21, high: 21, place: 'Velm', date: '2019' }],
      tolls: [toll(['c1'], { main: false, place: 'Velm', date: { value: '2019', precision: 'year' } })],
    };
    const { casualties, aside, glance } = buildBriefing(input([quake(1, '28 people', 28, 28), court]));
    expect(casualties).toHaveLength(1);
    expect(aside.older.map(({ place }) => place)).toEqual(['Velm']);
    expect(glance.killed).toMatchObject({ low: 28, high: 28, added: 1, leftOut: 1 });
  });

  test('a short place in capitals may be letters, unless the text writes it as a name', () => {
    const place = (rest: string): string | null | undefined =>
      buildBriefing(
        input([
          {
            id: 1,
            title: 'Crowd struck',
            text: `USOV - Shells killed 3 people. ${rest}`,
            casualties: [{ words: '3 people', low: 3, high: 3, place: 'USOV' }],
            tolls: [toll(['c1'], { place: 'USOV' })],
          },
        ]),
      ).casualties[0]?.place;
    expect(place('Nobody in Usov slept.')).toBe('Usov');
    expect(place('Nobody slept.')).toBe('USOV');
  });

  test('a place in a dateline’s capitals is written as a name, and guns that opened fire are no fire', () => {
    const [shot] = buildBriefing(
      input([
        {
          id: 1,
          title: 'Guards fire on crowd',
          text: 'PORT OF USTEL - Guards opened fire on a crowd, killing 3 people.',
          casualties: [{ words: '3 people', low: 3, high: 3, place: 'PORT OF USTEL' }],
          tolls: [toll(['c1'], { place: 'PORT OF USTEL' })],
        },
      ]),
    ).casualties;
    expect(shot).toMatchObject({ place: 'Port of Ustel', what: null });
  });
});

describe('a group that its own voice counts after the whole', () => {
  const killed = (
    first: string,
    second: string,
    text = `Four people were found dead in northern Italy on Monday, ${first} said. Firemen carried three women out of a house in Erba, ${second} said.`,
  ): unknown =>
    buildBriefing(
      input([
        {
          id: 1,
          title: 'Found dead',
          text,
          casualties: [
            { words: 'Four people', low: 4, high: 4, victims: 'people', place: 'northern Italy', claimant: first },
            { words: 'three women', low: 3, high: 3, victims: 'women', place: 'Erba', claimant: second },
          ].map((one) => ({ ...one, date: '2026-03-11' })),
          tolls: [toll(['c1'], { place: 'northern Italy' })],
        },
      ]),
    ).casualties.flatMap(({ totals, claims }) => [
      totals.map(({ low, high }) => [low, high]),
      claims.flatMap(({ figures }) => figures.map(({ part }) => part)),
    ]);

  test('is some of it, by its full name or by its noun', () => {
    expect(killed('Lorn news agency', 'the agency')).toEqual([[[4, 4]], [false, true]]);
    expect(killed('Lorn news agency', 'Lorn news agency')).toEqual([[[4, 4]], [false, true]]);
  });

  test('is a count of its own in another voice', () => {
    expect(JSON.stringify(killed('Lorn news agency', 'the ministry'))).not.toContain('true');
  });
});

describe('a count that runs on', () => {
  const running = (text: string, words: string, victims: string): CasualtyEvent | undefined =>
    buildBriefing(
      input([
        {
          id: 1,
          title: 'Ministry reports',
          text,
          casualties: [{ words, low: 121, high: 121, victims, scope: 'cumulative', place: 'Velmora' }],
        },
      ]),
    ).aside.running[0];

  test('says whom a bare number counts, where the text does', () => {
    const text = 'Since 2003 the number of Ustel soldiers killed in Velmora has reached 121.';
    expect(running(text, '121', 'Ustel soldiers')?.claims[0]?.figures[0]?.of).toBe('Ustel soldiers');
    expect(running(text, '121', 'people')?.claims[0]?.figures[0]).not.toHaveProperty('of');
    const whole = 'Since 2003 at least 121 soldiers have been killed in Velmora.';
    expect(running(whole, '121 soldiers', 'soldiers')?.claims[0]?.figures[0]).not.toHaveProperty('of');
  });

  test('is called by the illness that people died of, also where that is named before', () => {
    const told = (text: string): string | null | undefined => running(text, '121', 'people')?.what;
    expect(told('In all, 121 have died of cholera in Velmora.')).toBe('cholera');
    expect(told('Wards are full of dengue fever patients. So far 121 have died from the disease in Velmora.')).toBe(
      'dengue fever',
    );
    // Drops are what they carried.
    expect(told('Since May gunmen have killed 121 who brought polio drops to Velmora.')).toBe(null);
    expect(told('Wards are full of dengue fever patients. In Velmora 121 have died since May.')).toBe(null);
  });
});

describe('decisions of the staff', () => {
  const decision = (verdict: Decision['verdict'], patch: Decision['patch'] = null): Decision => ({
    id: 1,
    key: { article: 1, kind: 'casualty', phrase: '28 people', nth: 0 },
    verdict,
    patch,
    reason: 'a typo of the paper',
    at: '2026-03-12T07:00:00.000Z',
    by: null,
  });

  test('a rejected statement is not counted and says why', () => {
    const { casualties, notCounted } = buildBriefing(
      input([quake(1, '28 people', 28, 28)], { decisions: [decision('rejected')] }),
    );
    expect(casualties).toEqual([]);
    expect(notCounted).toMatchObject([{ reason: 'rejected by the staff: a typo of the paper' }]);
  });

  test('a corrected one is corrected in the sum, on the day and on the map', () => {
    const patch = {
      kind: 'casualty' as const,
      type: 'killed' as const,
      low: 20,
      high: 20,
      place: 'Lyon',
      date: '2026-03-11',
      scope: 'incident' as const,
      claimant: null,
    };
    const paris = quake(1, '28 people', 28, 28, {
      text: '28 people died in the Tuesday fire in Paris, the interior ministry said.',
      casualties: [{ words: '28 people', low: 28, high: 28, place: 'Paris', date: '2026-03-10' }],
      tolls: [],
    });
    const before = buildBriefing(input([paris]));
    const after = buildBriefing(input([paris], { decisions: [decision('corrected', patch)] }));
    expect([before.glance.killed, after.glance.killed]).toMatchObject([
      { low: 28, high: 28 },
      { low: 20, high: 20 },
    ]);
    const days = ({ figures }: typeof before): unknown[] =>
      figures.days.flatMap(({ day, killed }) => (killed === null ? [] : [[day, killed.low]]));
    expect([days(before), days(after)]).toEqual([[['2026-03-10', 28]], [['2026-03-11', 20]]]);
    const north = ({ figures }: typeof before): number => Math.round(figures.points[0]?.latitude ?? 0);
    expect([north(before), north(after)]).toEqual([49, 46]);
  });

  test('a corrected one carries the new figure and is marked', () => {
    const patch = {
      kind: 'casualty' as const,
      type: 'injured' as const,
      low: 20,
      high: 20,
      place: 'Ustel',
      date: '2026-03-11',
      scope: 'incident' as const,
      claimant: null,
    };
    const { casualties } = buildBriefing(
      input([quake(1, '28 people', 28, 28)], { decisions: [decision('corrected', patch)] }),
    );
    expect(casualties[0]?.claims[0]).toMatchObject({
      claimant: null,
      figures: [{ type: 'injured', low: 20, phrase: '28 people', corrected: true, certainty: 1 }],
    });
  });

  test('the latest decision counts, and a withdrawn one leaves the machine’s reading', () => {
    const { casualties } = buildBriefing(
      input([quake(1, '28 people', 28, 28)], { decisions: [decision('rejected'), decision('withdrawn')] }),
    );
    expect(casualties).toHaveLength(1);
  });
});
