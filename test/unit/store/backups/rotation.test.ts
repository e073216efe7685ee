import { expect, test } from 'vitest';
import { rotate, type BackupKind, type Turn } from '../../../../main/store/backups/rotation';

const HOUR = 3_600_000;
const START = Date.parse('2031-05-05T08:00:00.000Z');
const MUCH = 1_000_000;

/** A backup taken so many hours after the start, by the clock as it stood. */
const turn = (order: number, hours: number, more: Partial<Turn> = {}): Turn => ({
  name: `b${order}`,
  order,
  at: new Date(START + hours * HOUR).toISOString(),
  bytes: 10,
  kind: 'usual',
  ...more,
});

/** Takes one after the other, and removes what the rule says after each, as the app does. */
function working(hours: readonly number[], limit = MUCH, kinds: (index: number) => BackupKind = () => 'usual'): Turn[] {
  let kept: Turn[] = [];
  for (const [index, hour] of hours.entries()) {
    kept.push(turn(index + 1, hour, { kind: kinds(index) }));
    const gone = new Set(rotate(kept, limit).map(({ name }) => name));
    kept = kept.filter(({ name }) => !gone.has(name));
  }
  return kept;
}

const range = (count: number, of: (index: number) => number): number[] =>
  Array.from({ length: count }, (_, n) => of(n));
const orders = (kept: readonly Turn[]): number[] => kept.map(({ order }) => order);

test.each<[string, number[], number[]]>([
  ['nothing', [], []],
  ['one', [0], [1]],
  ['of two in one hour the later', [0, 0.5], [2]],
  ['both of two hours', [0, 1], [1, 2]],
  ['all of a day', range(24, (hour) => hour), range(24, (n) => n + 1)],
])('keeps %s', (_what, hours, kept) => {
  expect(orders(working(hours))).toEqual(kept);
});

test('of a hundred days of hours it keeps the last hours, the last of each day and of each week', () => {
  const kept = working(range(24 * 100, (hour) => hour));
  expect(kept.length).toBeGreaterThan(24 + 12);
  expect(kept.length).toBeLessThanOrEqual(24 + 14 + 8);
  expect(orders(kept).slice(-24)).toEqual(range(24, (n) => 24 * 100 - 23 + n));
  // It reaches back eight weeks, and each of them has one.
  const [first] = kept;
  const weeks = (24 * 100 - (first?.order ?? 0)) / (24 * 7);
  expect(weeks).toBeGreaterThan(6);
  expect(weeks).toBeLessThanOrEqual(8);
});

test('where nobody worked for years nothing is too old', () => {
  const kept = working([0, 1, 30, 24 * 7, 24 * 365 * 4]);
  expect(orders(kept)).toEqual([1, 2, 3, 4, 5]);
});

test.each<[string, number[]]>([
  ['was set back by a year', [...range(30, (day) => day * 24), ...range(5, (hour) => hour - 24 * 365)]],
  ['was set back by an hour', [0, 1, 2, 1.5, 2.5]],
  ['ran ahead for a while', [0, 1, 24 * 3650, 24 * 3650 + 1, 2, 3]],
  ['fell back to 1970 at each start', [0, 1, -START / HOUR, -START / HOUR + 1, 2]],
])('a clock that %s costs no good backup', (_what, hours) => {
  // Day by day, a rule that went by the clock alone would take the newest for the oldest.
  const kept = orders(working(hours));
  const last = range(5, (n) => hours.length - 4 + n);
  for (const order of last) expect(kept).toContain(order);
});

test('after a clock was set back what was there before goes only as others take its place', () => {
  const before = working(range(24 * 60, (hour) => hour));
  const after = [...before, turn(9_000, -24 * 365)];
  const gone = rotate(after, MUCH);
  // One hour, one day and one week more: of each at most the oldest goes.
  expect(gone.length).toBeLessThanOrEqual(3);
  expect(gone.map(({ name }) => name)).not.toContain(before.at(-1)?.name);
});

test('each that goes names the next newer one, which stays', () => {
  const all = [turn(1, 0), turn(2, 0.2), turn(3, 0.4), turn(4, 5)];
  expect(rotate(all, MUCH)).toEqual([
    { name: 'b2', since: 'b3' },
    { name: 'b1', since: 'b3' },
  ]);
});

test('within its limit hours go first, then days, then weeks; the newest stays even where it alone takes more', () => {
  const all = range(24 * 70, (hour) => hour);
  const weeks = (kept: readonly Turn[]): number => new Set(kept.map(({ at }) => at.slice(0, 10))).size;
  const whole = working(all);
  const half = working(all, 220);
  expect(half.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(220);
  // The days are those of before: what went are hours.
  expect(weeks(half)).toBe(weeks(whole));
  expect(orders(working(all, 30)).at(-1)).toBe(24 * 70);
  expect(working(all, 30)).toHaveLength(3);
  expect(orders(working(all, 1))).toEqual([24 * 70]);
});

test('a doubted one never takes the place of a good one, and the last good one stays whatever the limit', () => {
  const kinds = (index: number): BackupKind => (index < 5 ? 'usual' : 'doubted');
  const kept = working(
    range(40, (hour) => hour),
    MUCH,
    kinds,
  );
  expect(orders(kept)).toEqual([1, 2, 3, 4, 5, 38, 39, 40]);
  expect(
    orders(
      working(
        range(40, (hour) => hour),
        1,
        kinds,
      ),
    ),
  ).toEqual([5, 40]);
});

test('some of those before another form are kept beside the others', () => {
  const kept = working(
    range(12, (hour) => hour / 2),
    MUCH,
    (index) => (index % 2 === 0 ? 'before' : 'usual'),
  );
  expect(kept.filter(({ kind }) => kind === 'before')).toHaveLength(3);
  expect(kept.filter(({ kind }) => kind === 'usual')).toHaveLength(6);
});

test('the order of what is given is of no account', () => {
  const all = range(200, (n) => n * 3).map((hours, index) => turn(index + 1, hours));
  const names = (given: readonly Turn[]): string[] =>
    rotate(given, 300)
      .map(({ name }) => name)
      .toSorted();
  expect(names(all.toReversed())).toEqual(names(all));
});
