import { describe, expect, test } from 'vitest';
import { innerByMap, placesAgree } from '../../../main/briefing/casualties/agreement';
import { spotOf } from '../../../main/briefing/geo/place';
import { buildBriefing } from '../../../main/briefing/index';
import { input, toll, type Written } from './make';

describe('places by the lists', () => {
  test.each([
    ['Herat', 'Kandahar', 'no'],
    ['Paris', 'Berlin', 'no'],
    ['Herat', 'Kunar province', 'no'],
    ['Kabul', 'Afghanistan', 'open'],
    ['Kabul', 'Qarabel', 'open'],
    ['south Lebanon', 'Lebanon', 'yes'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(placesAgree(one, other)).toBe(expected);
    expect(placesAgree(other, one)).toBe(expected);
  });

  test('a town lies in its country and a part of it, not in the next', () => {
    expect(innerByMap('Milan', 'northern Italy')).toBe('Milan');
    expect(innerByMap('Italy', 'Milan')).toBe('Milan');
    expect(innerByMap('Milan', 'France')).toBeNull();
    expect(innerByMap('Milan', 'Turin')).toBeNull();
  });
});

test('several places told as one are no spot on the map', () => {
  expect(spotOf('Kabul', [])).not.toBeNull();
  expect(spotOf('Homs and Kabul', [])).toBeNull();
  expect(spotOf('Homs, Herat and Kabul', [])).toBeNull();
});

describe('one article, several places', () => {
  const told = (
    text: string,
    casualties: NonNullable<Written['casualties']>,
    tolls: Written['tolls'] = [],
  ): Written => ({
    id: 1,
    title: 'Attacks on army posts',
    text,
    casualties: casualties.map((one) => ({ date: '2026-03-11', ...one })),
    tolls,
  });

  test('two that the article names and puts neither into the other are two events', () => {
    const { casualties } = buildBriefing(
      input([
        told('Gunmen killed four guards in Osmark. A mine killed two guards in Veldin.', [
          { words: 'four guards', low: 4, high: 4, place: 'Osmark' },
          { words: 'two guards', low: 2, high: 2, place: 'Veldin' },
        ]),
      ]),
    );
    expect(casualties.map(({ place }) => place).toSorted()).toEqual(['Osmark', 'Veldin']);
  });

  test('a quarter and its city, and a place and a part of its country, are one', () => {
    for (const [inner, outer] of [
      ['Harbour quarter', 'Osmark'],
      ['Osmark', 'northern Italy'],
    ] as const) {
      const { casualties } = buildBriefing(
        input([
          told(`A blast killed four guards in the ${inner} of ${outer}. Two guards were wounded in ${outer}.`, [
            { words: 'four guards', low: 4, high: 4, place: inner },
            { words: 'Two guards', type: 'injured', low: 2, high: 2, place: outer },
          ]),
        ]),
      );
      expect(casualties).toHaveLength(1);
    }
  });

  test('a sum over separate attacks is no event, and what it sums is no part of one', () => {
    const { casualties, aside } = buildBriefing(
      input([
        told(
          'At least 23 people died in separate attacks in Osmark and Veldin. Gunmen killed 18 guards in Veldin.',
          [
            { words: 'At least 23 people', low: 23, high: null, place: 'Osmark', several: true },
            { words: '18 guards', low: 18, high: 18, place: 'Veldin', victims: 'guards' },
          ],
          [toll(['c1', 'c2'], { place: 'Osmark', date: { value: '2026-03-11', precision: 'day' } })],
        ),
      ]),
    );
    expect(aside.sums.map(({ totals }) => totals[0]?.low)).toEqual([23]);
    expect(casualties).toMatchObject([{ place: 'Veldin', totals: [{ low: 18, high: 18 }] }]);
  });

  test('another blast at the same place and day is another event', () => {
    const figures: NonNullable<Written['casualties']> = [
      { words: 'eleven people', low: 11, high: 11, place: 'Osmark', claimant: 'medics' },
      { words: 'four people', low: 4, high: 4, place: 'Osmark', claimant: 'police' },
    ];
    const blasts = (second: string): Written =>
      told(`A bomb killed eleven people in Osmark, medics said. ${second} killed four people, police said.`, figures);
    const killed = (second: string) =>
      buildBriefing(input([blasts(second)])).casualties.map(({ totals }) => [totals[0]?.low, totals[0]?.high]);
    expect(killed('Another car bomb')).toEqual([
      [11, 11],
      [4, 4],
    ]);
    expect(killed('The bomb')).toEqual([[4, 11]]);
  });
});

test('a place is on the map in the province that it is said to lie in', () => {
  const text =
    'A blast killed 12 miners on Tuesday at the Velin mine in Fuyuan, a county in southwestern Yunnan Province, officials said.';
  const { figures } = buildBriefing(
    input([
      {
        id: 1,
        title: 'Blast in a mine',
        text,
        casualties: [{ words: '12 miners', low: 12, high: 12, place: 'Velin mine', date: '2026-03-10' }],
        tolls: [toll(['c1'], { place: 'Velin mine', date: { value: '2026-03-10', precision: 'day' } })],
      },
    ]),
  );
  // Another Fuyuan is a town of the far north-east.
  expect(figures.points).toMatchObject([{ area: true }]);
  expect(figures.points[0]?.latitude).toBeLessThan(30);
});
