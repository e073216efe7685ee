import { expect, test } from 'vitest';
import type { BriefingSummary } from '../../../preload/contract';
import { dayGroups, openAtFirst } from '../../../renderer/features/desk/day-groups';

const closed = (id: number, from: string, to: string, version: number): BriefingSummary => ({
  id,
  title: 'Daily briefing',
  from,
  to,
  closed: '2026-03-13T05:00:00.000Z',
  version,
  marking: null,
  articles: 3,
});

const days = [
  { day: '2026-03-12', articles: 2 },
  { day: '2026-03-02', articles: 5 },
  { day: '2026-02-27', articles: 1 },
  { day: '2025-12-31', articles: 4 },
];

test('groups days by year and month, newest first, and counts their articles', () => {
  const years = dayGroups(days, []);
  expect(
    years.map(({ year, articles, months }) => [
      year,
      articles,
      months.map(({ month, articles: of, days: held }) => [month, of, held.length]),
    ]),
  ).toEqual([
    [
      '2026',
      8,
      [
        ['2026-03', 7, 2],
        ['2026-02', 1, 1],
      ],
    ],
    ['2025', 4, [['2025-12', 4, 1]]],
  ]);
  expect(dayGroups([], [])).toEqual([]);
});

test('tells what is closed of a day, newest version first; a period’s briefing closes no day', () => {
  const briefings = [
    closed(3, '2026-03-12', '2026-03-12', 1),
    closed(9, '2026-03-12', '2026-03-12', 2),
    closed(4, '2026-03-01', '2026-03-31', 1),
    closed(5, '2024-05-01', '2024-05-01', 1),
  ];
  const years = dayGroups(days, briefings);
  const all = years.flatMap(({ months }) => months.flatMap((month) => month.days));
  expect(all.map(({ day, closed: of }) => [day, of.map(({ version }) => version)])).toEqual([
    ['2026-03-12', [2, 1]],
    ['2026-03-02', []],
    ['2026-02-27', []],
    ['2025-12-31', []],
    ['2024-05-01', [1]],
  ]);
  expect(all.at(-1)?.articles).toBe(0);
});

test('opens the newest month at first, and the one of the day that is shown', () => {
  const years = dayGroups(days, []);
  const open = (shown: string | null): string[] =>
    ['2026', '2026-03', '2026-02', '2025', '2025-12'].filter((key) => openAtFirst(key, years, shown));
  expect(open(null)).toEqual(['2026', '2026-03']);
  expect(open('2026-02-27')).toEqual(['2026', '2026-03', '2026-02']);
  expect(open('2025-12-31')).toEqual(['2026', '2026-03', '2025', '2025-12']);
});
