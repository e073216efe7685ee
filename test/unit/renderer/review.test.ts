import { expect, test } from 'vitest';
import { buildBriefing } from '../../../main/briefing/index';
import type { Decision } from '../../../preload/contract';
import { inOrder, nextOf, progressOf, reviewQueue } from '../../../renderer/features/review/queue';
import { input, toll, type Written } from '../briefing/make';

const DAY = '2026-03-11';
const blast: Written = {
  id: 1,
  title: 'Warehouse explodes in harbour',
  text: '12 dockers died in Osmark on Wednesday. "We heard the blast across the whole of the bay and ran," said Odo Brandt, Mayor of Osmark. Three clerks were hurt.',
  casualties: [
    { words: '12 dockers', low: 12, high: 12, place: 'Osmark', date: DAY },
    { words: 'Three clerks', type: 'injured', low: 3, high: 3, place: 'Osmark', date: DAY, certainty: 0.5 },
  ],
  tolls: [toll(['c1', 'c2'], { place: 'Osmark', date: { value: DAY, precision: 'day' } })],
  quotes: [{ words: 'We heard the blast across the whole of the bay and ran', said: 'Odo Brandt' }],
  actors: [{ name: 'Odo Brandt', roles: ['Mayor of Osmark'] }],
};
const flood: Written = {
  id: 2,
  title: 'Rivers burst over fields',
  text: 'Five farmers died on Wednesday.',
  casualties: [{ words: 'Five farmers', low: 5, high: 5, date: DAY }],
  tolls: [toll(['c1'], { date: { value: DAY, precision: 'day' } })],
};
const queue = (decisions: Decision[] = []) => reviewQueue(buildBriefing(input([blast, flood], { decisions })));
const accept = (kind: 'casualty' | 'quote' | 'role', phrase: string): Decision => ({
  id: 1,
  key: { article: 1, kind, phrase, nth: 0 },
  verdict: 'accepted',
  patch: null,
  reason: '',
  at: '',
  by: null,
});

test('what is doubtful on the front page stands first, then the front page, figures before quotes, roles last', () => {
  const items = queue();
  const doubtful = items.filter(({ front, why }) => front && why.length > 0);
  expect(items.slice(0, doubtful.length)).toEqual(doubtful);
  const names = items.map(({ name }) => name);
  const at = (words: string): number => names.findIndex((name) => name.includes(words));
  expect(at('Three clerks')).toBeLessThan(at('12 dockers'));
  expect(at('12 dockers')).toBeLessThan(at('We heard the blast'));
  expect(at('We heard the blast')).toBeLessThan(at('Mayor of Osmark'));
});

test('a warning about a finding stands at the finding, and nothing stands twice', () => {
  const items = queue();
  const clerks = items.find(({ name }) => name.includes('Three clerks'));
  expect(clerks?.why).toEqual(['E1: “Three clerks” was read with little certainty']);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const farmers = items.find(({ name }) => name.includes('Five farmers'));
  expect(farmers).toMatchObject({ kind: 'casualty', why: ['E2, an event without a place: no place was read'] });
});

test('what the staff accepted is done and counts', () => {
  const before = progressOf(queue());
  expect(before.done).toBe(0);
  const items = queue([accept('casualty', '12 dockers')]);
  expect(items.find(({ name }) => name.includes('12 dockers'))?.done).toBe(true);
  expect(progressOf(items)).toMatchObject({ done: 1, all: before.all, front: before.front - 1 });
  expect(progressOf(queue([accept('role', 'Mayor of Osmark')])).done).toBe(1);
  expect(progressOf(queue([accept('quote', 'We heard the blast across the whole of the bay and ran')])).done).toBe(1);
});

test('after the last item the queue goes on with what was passed over', () => {
  const items = queue();
  const [first, second] = items;
  expect(nextOf(items, first?.id ?? '')?.id).toBe(second?.id);
  expect(nextOf(items, items.at(-1)?.id ?? '')?.id).toBe(first?.id);
  expect(
    nextOf(
      items.map((item) => ({ ...item, done: true })),
      null,
    ),
  ).toBeNull();
});

test('nothing moves when something is looked at, and what is new stands in its place', () => {
  const before = queue();
  const ids = before.map(({ id }) => id);
  const after = queue([accept('casualty', 'Three clerks')]);
  expect(after.map(({ id }) => id)).not.toEqual(ids);
  expect(inOrder(after, ids).map(({ id }) => id)).toEqual(ids);
  const without = ids.filter((_, index) => index !== 1);
  expect(inOrder(before, without).map(({ id }) => id)).toEqual(ids);
});
