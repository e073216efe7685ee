import { describe, expect, test } from 'vitest';
import { contradict, groupOf, type Counted } from '../../../main/briefing/casualties/contradict';
import { buildBriefing } from '../../../main/briefing/index';
import { input, toll, type Written } from './make';

const counted = (low: number | null, high: number | null, more: Partial<Counted> = {}): Counted => ({
  low,
  high,
  vague: false,
  approx: false,
  group: null,
  ...more,
});

describe('figures that can’t both be true', () => {
  test.each<[string, Counted, Counted]>([
    ['20 and 22', counted(20, 20), counted(22, 22)],
    ['at least 40 and 31', counted(40, null), counted(31, 31)],
    ['30 to 35 and 36', counted(30, 35), counted(36, 36)],
    ['about 50 and 60', counted(50, 50, { approx: true }), counted(60, 60)],
    ['nobody and three', counted(0, 0), counted(3, 3)],
    ['12 soldiers and 14 soldiers', counted(12, 12, { group: 'soldier' }), counted(14, 14, { group: 'soldier' })],
    ['40 soldiers among 30 people', counted(40, 40, { group: 'soldier' }), counted(30, 30)],
  ])('%s', (_, one, other) => {
    expect(contradict(one, other)).toBe(true);
    expect(contradict(other, one)).toBe(true);
  });

  test.each<[string, Counted, Counted]>([
    ['at least 20 and 22', counted(20, null), counted(22, 22)],
    ['51 and more than 50', counted(51, 51), counted(51, null)],
    ['about 50 and 53', counted(50, 50, { approx: true }), counted(53, 53)],
    ['dozens and 30', counted(24, null, { vague: true }), counted(30, 30)],
    ['several and two', counted(null, null, { vague: true }), counted(2, 2)],
    ['12 soldiers and 5 farmers', counted(12, 12, { group: 'soldier' }), counted(5, 5, { group: 'farmer' })],
    ['4 children among 30 people', counted(4, 4, { group: 'child' }), counted(30, 30)],
    ['no figure', counted(null, null), counted(30, 30)],
  ])('but these can: %s', (_, one, other) => {
    expect(contradict(one, other)).toBe(false);
    expect(contradict(other, one)).toBe(false);
  });

  test('one pupil and pupils are one group, people are none', () => {
    expect(groupOf('14 pupils', false)).toBe(groupOf('a pupil', false));
    expect(groupOf('two policemen', false)).toBe(groupOf('a policeman', false));
    expect(groupOf('14 people', true)).toBeNull();
  });
});

describe('the claims on one event', () => {
  const raid = (
    id: number,
    text: string,
    casualties: NonNullable<Written['casualties']>,
    more: Partial<Written> = {},
  ): Written => ({
    id,
    title: 'Raid on Osmark post leaves dead',
    text,
    source: `Paper ${id}`,
    casualties: casualties.map((one) => ({ place: 'Osmark', date: '2026-03-11', ...one })),
    ...more,
  });
  const eventOf = (...articles: Written[]) => {
    const { casualties } = buildBriefing(input(articles));
    expect(casualties).toHaveLength(1);
    return casualties[0];
  };

  test('at least 20 and 22 do not differ, 20 and 22 do', () => {
    const other = raid(2, '22 people died in the raid on the post in Osmark, the mayor said.', [
      { words: '22 people', low: 22, high: 22, claimant: 'the mayor' },
    ]);
    const text = 'At least 20 people died in the raid on the post in Osmark, the army said.';
    const least = raid(1, text, [{ words: 'At least 20 people', low: 20, high: null, claimant: 'the army' }]);
    const exact = raid(1, text, [{ words: '20 people', low: 20, high: 20, claimant: 'the army' }]);
    expect(eventOf(least, other)?.conflicting).toBe(false);
    expect(eventOf(exact, other)?.conflicting).toBe(true);
  });

  test('the attacker’s own death is no part of the harm he did', () => {
    const event = eventOf(
      raid(1, 'A bomber killed at least three people and himself near the post in Osmark.', [
        { words: 'at least three people', low: 3, high: null },
        { words: 'himself', low: 1, high: 1, victims: 'himself' },
      ]),
    );
    expect(event?.totals).toEqual([{ type: 'killed', low: 3, high: null, top: null, vague: null }]);
  });

  test('those from one place and one more are one count', () => {
    const event = eventOf(
      raid(1, 'Forty pupils from the river school and a teacher were poisoned in Osmark.', [
        { type: 'injured', words: 'Forty pupils', low: 40, high: 40, victims: 'pupils' },
        { type: 'injured', words: 'a teacher', low: 1, high: 1, victims: 'teacher' },
      ]),
    );
    expect(event?.totals).toMatchObject([{ type: 'injured', low: 41, high: 41 }]);
    expect(event?.conflicting).toBe(false);
  });

  test('another claimant’s figure of the same order is a rival claim, a far smaller one a part', () => {
    const clash = (low: number): Written =>
      raid(
        1,
        `${low} fighters died in the raid on Osmark, the militia said. Local media gave 30 people dead in the raid.`,
        [
          { words: `${low} fighters`, low, high: low, victims: 'fighters', claimant: 'the militia' },
          { words: '30 people', low: 30, high: 30, claimant: 'Local media' },
        ],
        { tolls: [toll(['c2'], { place: 'Osmark', date: { value: '2026-03-11', precision: 'day' } })] },
      );
    expect(eventOf(clash(27))?.totals).toMatchObject([{ low: 27, high: 30 }]);
    expect(eventOf(clash(7))?.totals).toMatchObject([{ low: 30, high: 30 }]);
  });

  test('another source’s count is no past of the newest, unless it is told as what was said before', () => {
    const counts = (earlier: string): Written =>
      raid(
        1,
        `State television ${earlier} 36 people dead in the raid on Osmark. The police chief said 39 people had died.`,
        [
          { words: '36 people', low: 36, high: 36, claimant: 'State television' },
          { words: '39 people', low: 39, high: 39, claimant: 'The police chief' },
        ],
        {
          tolls: [
            toll(['c2'], {
              place: 'Osmark',
              date: { value: '2026-03-11', precision: 'day' },
              history: [{ finding: 'c1', killed: { low: 36, high: 36 } }],
            }),
          ],
        },
      );
    expect(eventOf(counts('gave'))).toMatchObject({ conflicting: true, totals: [{ low: 36, high: 39 }] });
    expect(eventOf(counts('had earlier given'))).toMatchObject({ conflicting: false, totals: [{ low: 39, high: 39 }] });
  });

  test('what a paper gives in its own voice a day later takes the place of what it gave before', () => {
    const first = raid(
      1,
      'The raid on the post in Osmark killed 20 people.',
      [{ words: '20 people', low: 20, high: 20 }],
      {
        source: 'Osmark Post',
        published: '2026-03-11',
      },
    );
    const later = raid(
      2,
      'The raid on the post in Osmark killed 24 people.',
      [{ words: '24 people', low: 24, high: 24 }],
      {
        source: 'Osmark Post',
      },
    );
    expect(eventOf(first, later)).toMatchObject({
      conflicting: false,
      totals: [{ low: 24, high: 24 }],
      claims: [{ superseded: false }, { superseded: true }],
    });
    expect(eventOf(first, { ...later, source: 'Tarsk Herald' })).toMatchObject({
      conflicting: true,
      totals: [{ low: 20, high: 24 }],
    });
  });
});
