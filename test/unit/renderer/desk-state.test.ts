import { expect, test } from 'vitest';
import { atStart, desk, type DeskState } from '../../../renderer/features/desk/state';

const unasked = { type: 'read-handed', file: 3, unasked: true } as const;
const home: DeskState = { ...atStart, screen: { kind: 'briefings' } };

test('a file that is opened again is read again', () => {
  const once = desk(atStart, { type: 'read-handed', file: 3 });
  const twice = desk(once, { type: 'read-handed', file: 3 });
  expect(twice.reading).not.toEqual(once.reading);
  expect(twice.reading).toMatchObject({ handed: 3 });
});

test('the newest that came is read unasked where nothing was begun', () => {
  for (const state of [atStart, home, { ...home, reading: 'newest' as const }])
    expect(desk(state, unasked).reading).toMatchObject({ handed: 3 });
});

test.each<[string, DeskState]>([
  ['a dialog', { ...home, dialog: 'settings' }],
  ['another screen', { ...home, screen: { kind: 'library', filter: 'all' } }],
  ['an import', { ...home, screen: { kind: 'import' } }],
  ['the sample', { ...home, reading: 'sample' }],
  ['another file', { ...home, reading: { handed: 2, opening: 1 } }],
])('but %s that somebody opened meanwhile stays', (_what, state) => {
  expect(desk(state, unasked)).toBe(state);
});

const through = { type: 'imported', batch: 2, day: '2026-03-12' } as const;
const waiting: DeskState = { ...home, screen: { kind: 'import' } };

test('an import opens its day for whoever waits for it', () => {
  expect(desk(waiting, through)).toMatchObject({
    screen: { kind: 'period', from: '2026-03-12', to: '2026-03-12' },
    arrived: 2,
  });
  expect(desk(desk(waiting, through), { type: 'seen-import' }).arrived).toBeNull();
});

test.each<[string, DeskState]>([
  ['went elsewhere', home],
  ['opened a dialog', { ...waiting, dialog: 'paste' }],
  ['reads', { ...waiting, reading: 'newest' }],
])('and calls nobody away who %s meanwhile', (_what, state) => {
  expect(desk(state, through)).toEqual({ ...state, arrived: 2 });
});

test('an import without a day to open stays where it is told', () => {
  expect(desk(waiting, { ...through, day: null }).screen).toEqual({ kind: 'import' });
});

test('the first screen takes the place of none that was opened before it was known', () => {
  const first = { type: 'start', screen: { kind: 'briefings' } } as const;
  expect(desk(atStart, first).screen).toEqual({ kind: 'briefings' });
  expect(desk(waiting, first)).toBe(waiting);
});
