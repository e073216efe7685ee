import { describe, expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import { input, toll, type Written } from './make';

type Told = NonNullable<Written['casualties']>[number];

const DAY = '2026-03-11';
const dead = (words: string, low: number, more: Partial<Told> = {}): Told => ({
  words,
  low,
  high: low,
  place: 'Osmark',
  date: DAY,
  ...more,
});

/** What stands under the whole of an article's one event: each lower count, and whether its source makes it a part. */
function beside(text: string, ...casualties: Told[]): [phrase: string, stated: boolean][] {
  const article: Written = {
    id: 1,
    title: 'Ferry sinks',
    text: `The ferry left Osmark on Wednesday. ${text}`,
    casualties,
    tolls: [toll(['c1'], { place: 'Osmark', date: { value: DAY, precision: 'day' }, killed: { low: 12, high: 12 } })],
  };
  const { casualties: events } = buildBriefing(input([article]));
  expect(events).toHaveLength(1);
  expect(events[0]?.totals).toMatchObject([{ type: casualties[0]?.type ?? 'killed', low: casualties[0]?.low }]);
  return events
    .flatMap(({ claims }) => claims.flatMap(({ figures }) => figures))
    .flatMap(({ phrase, part, unstated }) => (part ? [[phrase, unstated !== true]] : []));
}

describe('a lower count of an event', () => {
  test.each([
    ['Twelve people drowned, including three pupils.', [dead('three pupils', 3)]],
    ['Twelve people, including Mayor Lena Maro, drowned.', [dead('Lena Maro', 1)]],
    ['Twelve people drowned, among them three pupils and a nurse.', [dead('three pupils', 3), dead('a nurse', 1)]],
    ['Twelve people drowned, three of them children.', [dead('three', 3)]],
    ['Twelve people drowned. Among them were three pupils.', [dead('three pupils', 3)]],
    ['Twelve people drowned. Three of the victims died at the quay.', [dead('Three', 3)]],
    ['Twelve people drowned. Three pupils were among the dead.', [dead('Three pupils', 3, { rule: 'among' })]],
    ['Twelve people, nine men and three women, drowned.', [dead('nine men', 9), dead('three women', 3)]],
  ])('is a part where its sentence says so: %s', (text, parts) => {
    expect(beside(text, dead('Twelve people', 12), ...parts)).toEqual(parts.map(({ words }) => [words, true]));
  });

  test.each([
    ['Twelve people drowned. Three sailors drowned as they swam for help.', [dead('Three sailors', 3)]],
    ['Twelve people drowned. The company lost three sailors.', [dead('three sailors', 3)]],
    ['Twelve people drowned. Nine men and three women died in all.', [dead('Nine men', 9), dead('three women', 3)]],
    [
      'Twelve people drowned. Two of those sailors who swam, including a cook, drowned as well.',
      [dead('Two of those sailors', 2)],
    ],
  ])('is told beside it, and not added, where none does: %s', (text, parts) => {
    expect(beside(text, dead('Twelve people', 12), ...parts)).toEqual(parts.map(({ words }) => [words, false]));
  });

  test('is no part of a count that its own words don’t speak of', () => {
    const text = 'Twelve people drowned. At least four sailors, including a cook, drowned as they swam for help.';
    expect(beside(text, dead('Twelve people', 12), dead('At least four sailors', 4), dead('a cook', 1))).toEqual([
      ['At least four sailors', false],
      ['a cook', false],
    ]);
  });

  test('of one nation is some of all, and no report says so', () => {
    const all: Written = {
      id: 1,
      title: 'Ferry sinks off Osmark',
      text: 'The sinking of the ferry off Osmark on Wednesday killed 40 people.',
      casualties: [dead('40 people', 40)],
    };
    const own: Written = {
      id: 2,
      title: 'Ferry sinks off Osmark, Danes aboard',
      text: 'The sinking of the ferry off Osmark on Wednesday killed four Danish tourists.',
      casualties: [dead('four Danish tourists', 4, { victims: 'Danish tourists' })],
    };
    const { casualties } = buildBriefing(input([all, own]));
    expect(casualties).toMatchObject([{ totals: [{ low: 40, high: 40 }] }]);
    const figures = casualties.flatMap(({ claims }) => claims.flatMap((claim) => claim.figures));
    expect(figures.find(({ low }) => low === 4)).toMatchObject({ part: true, unstated: true });
    expect(figures.find(({ low }) => low === 40)).toMatchObject({ part: false });
  });
});

test('so many of those whom another source counts are no rival count of them all', () => {
  const lowest = (words: string, behind: string, rests = ['c1']): number | null | undefined => {
    const article: Written = {
      id: 1,
      title: 'Troops storm fort',
      text: `Troops stormed the fort of Osmark on Wednesday and all fourteen rebels died, the army said. A blast killed ${words}${behind} at once, President Moran said.`,
      casualties: [
        dead('all fourteen rebels', 14, { claimant: 'the army', victims: 'rebels' }),
        dead(words, 9, { claimant: 'President Moran', victims: words, low: 8 }),
      ],
      tolls: [toll(rests, { place: 'Osmark', date: { value: DAY, precision: 'day' }, killed: { low: 14, high: 14 } })],
    };
    return buildBriefing(input([article])).casualties[0]?.totals[0]?.low;
  };
  expect(lowest('eight or nine', ' of the rebels')).toBe(14);
  expect(lowest('eight or nine', ' of the rebels', ['c1', 'c2'])).toBe(14);
  expect(lowest('eight or nine', '')).toBe(8);
  expect(lowest('eight or nine', '', ['c1', 'c2'])).toBe(8);
});
