import { describe, expect, it } from 'vitest';
import type { CasualtyEvent, GlanceFigure, EventTotal } from '../../../preload/contract';
import { buildBriefing } from '../../../main/briefing';
import { harmByDay } from '../../../main/briefing/geo/figures';
import { regionOf } from '../../../main/briefing/geo/region';
import type { ReadArticle } from '../../../main/briefing/types';
import { input, write, type Written } from './make';

/** The region of a story of one article. */
function region(title: string, text: string, more: Partial<Written> & { dateline?: string } = {}): string {
  const { dateline, ...written } = more;
  const article = write({ id: 1, title, text, ...written });
  const read: ReadArticle = {
    ...article,
    findings: { ...article.findings, header: { ...article.findings.header, dateline: dateline ?? null } },
    index: 0,
    corrected: new Set(),
    checked: new Set(),
    rejected: [],
  };
  return regionOf({ articles: [read] });
}

/** Where the one event of an article that names `place` stands on the map: "48.9 2.3", with "~" for an area; null where it is left out. */
function spot(place: string, text: string, title = 'Six killed in blast'): string | null {
  const { figures, casualties } = buildBriefing(
    input([
      {
        id: 1,
        title,
        text,
        casualties: [{ words: 'six people', low: 6, high: 6, place, date: '2026-03-12' }],
      },
    ]),
  );
  expect(casualties).toHaveLength(1);
  const point = figures.points[0];
  if (point === undefined) {
    expect(figures.unplaced).toEqual([0]);
    return null;
  }
  return `${point.area ? '~' : ''}${point.latitude.toFixed(1)} ${point.longitude.toFixed(1)}`;
}

describe('the region of a story', () => {
  it('is where people came to harm, whoever did it', () => {
    expect(
      region('US strike kills nine', 'An American drone killed nine people in Kismayo, the US military said.', {
        casualties: [{ words: 'nine people', low: 9, high: 9, place: 'Kismayo' }],
      }),
    ).toBe('Africa');
  });

  it('is told by the dateline, by places, by countries and by nationalities', () => {
    expect(
      region('Ministers agree on budget', 'The cabinet agreed on a budget.', { dateline: 'SOFIA, March 12' }),
    ).toBe('Europe');
    expect(region('Flood waters rise', 'Rivers rose in Mombasa overnight.')).toBe('Africa');
    expect(region('Cabinet quits', 'The government of Peru resigned on Thursday.')).toBe('Americas');
    expect(region('Cabinet quits', 'The Thai prime minister resigned on Thursday.')).toBe('Asia and the Pacific');
    expect(region('Vote looms', 'The French right would lose a vote on Sunday, a poll says.')).toBe('Europe');
    expect(region('Homes burn', 'Thousands of Kenyans left their homes on Thursday.')).toBe('Africa');
    expect(region('Homes burn', 'Thousands of Lions left their homes on Thursday.')).toBe('World');
    // Who acts weighs less than where, also behind words that only say where in a place it is.
    expect(region('Men taken', 'Guns of the US army were found in downtown Baghdad.')).toBe('Middle East');
    expect(region('Soldier dies', 'An American soldier died near the Iraqi town of Osmark.')).toBe('Middle East');
  });

  it('is the world where nothing is told or several parts are', () => {
    expect(region('Markets calm', 'Traders saw little reason to buy.')).toBe('World');
    expect(region('Leaders to meet', 'The leaders of France, Brazil and Japan will speak by telephone.')).toBe('World');
    expect(region('Oil falls', 'A barrel cost 60 US dollars.')).toBe('World');
  });

  it('takes no person and no pronoun for a place', () => {
    expect(
      region('Paris Hall wins prize', 'She grew up in Nairobi.', {
        actors: [{ name: 'Paris Hall' }],
      }),
    ).toBe('Africa');
    expect(region('Tell us more', 'Us too, they said.')).toBe('World');
  });

  it('tells the state of Georgia from the country by what is named beside it', () => {
    expect(region('Storm hits Georgia', 'The storm crossed Georgia after Alabama and Florida.')).toBe('Americas');
    expect(region('Vote in Georgia', 'Voters in Georgia chose a parliament; Tbilisi was calm.')).toBe('Europe');
    expect(region('Storm hits Georgia', 'The storm crossed Georgia in the night.')).toBe('World');
  });
});

describe('the place of an event on the map', () => {
  it('is a town that is known far better than its namesakes', () => {
    expect(spot('Paris', 'A blast killed six people in Paris on Thursday.')).toBe('48.9 2.4');
    expect(spot('Kabul', 'A blast killed six people in Kabul on Thursday.')).toBe('34.5 69.2');
  });

  it('is the namesake that the text names', () => {
    expect(spot('Paris, Texas', 'A blast killed six people in Paris, Texas, on Thursday.')).toBe('33.7 -95.6');
    expect(spot('Paris', 'A blast killed six people in Paris, Texas, on Thursday.')).toBe('33.7 -95.6');
    expect(spot('Hyderabad', 'A blast killed six people in Hyderabad, a city in Pakistan’s Sindh.')).toBe('25.4 68.4');
    expect(spot('Hyderabad', 'A blast killed six people in Hyderabad. Indian police came.')).toBe('17.4 78.5');
  });

  it('is a town whose name nothing else bears, where it is not small', () => {
    expect(spot('Mainz', 'A blast killed six people in Mainz on Thursday.')).toBe('50.0 8.3');
    expect(spot('Aire', 'A blast killed six people in Aire on Thursday.')).toBeNull();
  });

  it('is left open where namesakes can’t be told apart', () => {
    expect(spot('Hyderabad', 'A blast killed six people in Hyderabad on Thursday.')).toBeNull();
    expect(spot('Victoria', 'A blast killed six people in Victoria on Thursday.')).toBeNull();
    expect(spot('Springfield', 'A blast killed six people in Springfield. The US agency came.')).toBeNull();
    expect(spot('Victoria', 'A blast killed six people in Victoria. Australian police came.')).toMatch(/^~-3\d/);
  });

  it('is left open for a whole country, a nationality, a road named for a town, and what nobody knows', () => {
    expect(spot('Iraq', 'A blast killed six people in Iraq on Thursday.')).toBeNull();
    expect(spot('Thai', 'A blast killed six people in a Thai town.')).toBeNull();
    expect(spot('Jalalabad Road', 'A blast killed six people on Jalalabad Road in the Afghan capital.')).toBeNull();
    expect(spot('Osmark', 'A blast killed six people in Osmark. Police came from Lahore.')).toBeNull();
  });

  it('is left open where the text is set elsewhere and the town is not a great one', () => {
    expect(spot('Antwerp', 'A blast killed six people in Antwerp on Thursday.')).toBe('51.2 4.4');
    expect(spot('Antwerp', 'A blast killed six people in Antwerp. Kenyan police came from Mombasa.')).toBeNull();
    expect(spot('Paris', 'A blast killed six people in Paris. Kenyan police came from Mombasa.')).toBe('48.9 2.4');
  });

  it('is the middle of a province, or of what the text puts an unknown place into', () => {
    expect(spot('Kunar province', 'A blast killed six people in Kunar province.')).toBe('~34.9 71.2');
    expect(spot('Osmark', 'A blast killed six people in Osmark, in the Afghan province of Kunar.')).toBe('~34.9 71.2');
    expect(spot('southern Lebanon', 'A blast killed six people in southern Lebanon.')).toBe('~33.9 35.9');
    expect(spot('a Kabul suburb', 'A blast killed six people in a Kabul suburb.')).toBe('~34.5 69.2');
    expect(spot("Kabul's Osmark district", "A blast killed six people in Kabul's Osmark district.")).toBe('~34.5 69.2');
    expect(spot('Osmark district of Kabul', 'A blast killed six people in the Osmark district of Kabul.')).toBe(
      '~34.5 69.2',
    );
  });

  it('does not take a word near the place for a town', () => {
    expect(
      spot('Osmark', 'A blast killed six people in Osmark, near the Green Zone, the US said. US troops came.'),
    ).toBeNull();
  });
});

describe('harm by day', () => {
  // Each event has a place of its own.
  let number = 0;
  const event = (
    date: string | null,
    killed: [number | null, number | null] | null,
    injured?: number,
    place: string | null = `Osmark ${(number += 1)}`,
  ): CasualtyEvent => {
    const total = (type: EventTotal['type'], low: number | null, high: number | null): EventTotal => ({
      type,
      low,
      high,
      top: null,
      vague: null,
    });
    return {
      place,
      date,
      since: false,
      scope: 'incident',
      what: null,
      totals: [
        ...(killed === null ? [] : [total('killed', ...killed)]),
        ...(injured === undefined ? [] : [total('injured', injured, injured)]),
      ],
      claims: [],
      conflicting: false,
    };
  };
  const glance = (events: number[]): GlanceFigure => ({
    low: 10,
    high: 10,
    added: events.length,
    leftOut: 0,
    events,
    left: [],
    largest: events,
    withheld: null,
  });
  const days = (casualties: CasualtyEvent[], older: CasualtyEvent[] = []): ReturnType<typeof harmByDay> =>
    harmByDay({ casualties, older }, '2026-03-11', '2026-03-12');

  it('adds the events of a day and names them', () => {
    expect(days([event('2026-03-12', [3, 4]), event('2026-03-11', [1, 1]), event('2026-03-12', [2, 2], 7)])).toEqual([
      { day: '2026-03-11', killed: { low: 1, high: 1 }, injured: null, events: [{ table: 'casualties', index: 1 }] },
      {
        day: '2026-03-12',
        killed: { low: 5, high: 6 },
        injured: { low: 7, high: 7 },
        events: [
          { table: 'casualties', index: 0 },
          { table: 'casualties', index: 2 },
        ],
      },
    ]);
  });

  it('counts once, at the lower bound, what may be one event', () => {
    const one = [event('2026-03-12', [3, 3], 4, 'Orin'), event('2026-03-12', [2, 2], 6, 'Upper Orin')];
    expect(days(one).at(-1)).toMatchObject({ killed: { low: 3, high: 5 }, injured: { low: 6, high: 10 } });
    // One without a place may be any of the others, and they are two all the same.
    const open = [event('2026-03-12', [3, 3]), event('2026-03-12', [2, 2], 1, null), event('2026-03-12', [4, 4])];
    expect(days(open).at(-1)).toMatchObject({ killed: { low: 7, high: 9 }, injured: { low: 1, high: 1 } });
    const spots = [event('2026-03-12', [3, 3], 4, 'Orin'), event('2026-03-12', [2, 2], 6, 'Talvik')];
    const at = (longitude: number): ReturnType<typeof harmByDay>[number] | undefined =>
      harmByDay({ casualties: spots, older: [] }, '2026-03-11', '2026-03-12', [
        { event: 0, latitude: 10, longitude: 10, area: false },
        { event: 1, latitude: 10, longitude, area: true },
      ]).at(-1);
    expect(at(10.1)?.killed).toEqual({ low: 3, high: 5 });
    expect(at(11)?.killed).toEqual({ low: 5, high: 5 });
    // What the sum at the top adds as two is two here as well.
    const sums = { killed: null, injured: glance([0, 1]) };
    const near = [
      { event: 0, latitude: 10, longitude: 10, area: false },
      { event: 1, latitude: 10, longitude: 10, area: true },
    ];
    const [, day] = harmByDay({ casualties: spots, older: [] }, '2026-03-11', '2026-03-12', near, sums);
    expect(day).toMatchObject({ killed: { low: 3, high: 5 }, injured: { low: 10, high: 10 } });
  });

  it('is open above where one of its events is', () => {
    expect(days([event('2026-03-12', [3, null]), event('2026-03-12', [2, 2])]).at(-1)?.killed).toEqual({
      low: 5,
      high: null,
    });
  });

  it.each([
    ['several', { type: 'injured', low: null, high: null, top: null, vague: 'several' }, { low: 4, high: null }],
    [
      'casualties at large',
      { type: 'killed_or_injured', low: 9, high: 9, top: null, vague: null },
      { low: 4, high: null },
    ],
    ['that nobody was', { type: 'killed_or_injured', low: 0, high: 0, top: null, vague: null }, { low: 4, high: 4 }],
    ['no injured at all', { type: 'missing', low: 2, high: 2, top: null, vague: null }, { low: 4, high: 4 }],
  ] satisfies [string, EventTotal, object][])(
    'is a floor where another event tells of some: %s',
    (_, total, injured) => {
      const other = event('2026-03-12', [1, 1]);
      const found = days([event('2026-03-12', null, 4), { ...other, totals: [...other.totals, total] }]);
      expect(found.at(-1)).toMatchObject({ killed: { low: 1, high: 1 }, injured });
      // Somewhere, and whoever else is told of beside it.
      const placeless = days([event('2026-03-12', null, 4), { ...other, place: null, totals: [total] }]);
      expect(placeless.at(-1)).toMatchObject({ killed: null, injured });
      expect(placeless.at(-1)?.events).toHaveLength(injured.high === null ? 2 : 1);
    },
  );

  it('looks back thirty days and no further, and not beyond the period', () => {
    const found = days(
      [event('2026-03-13', [9, 9])],
      [event('2026-02-08', [5, 5]), event('2026-02-09', [4, 4]), event('2026-03-02', [1, 1])],
    );
    expect(found[0]).toMatchObject({ day: '2026-02-09', killed: { low: 4 }, events: [{ table: 'older', index: 1 }] });
    expect(found).toHaveLength(32);
    expect(found.at(-1)?.day).toBe('2026-03-12');
  });

  it('leaves out what has no whole day or no number', () => {
    expect(days([event('2026-03', [3, 3]), event(null, [3, 3]), event('2026-03-12', [null, null])])).toEqual([]);
  });
});
