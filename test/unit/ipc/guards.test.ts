import * as v from 'valibot';
import { expect, test } from 'vitest';
import { GUARDS } from '../../../preload/contract/guards';
import { MOST_NAMES, PASTE_LIMIT, SHORT_LIMIT } from '../../../preload/contract/limits';

// Each limit in its own number as well: one that is moved is moved here with a reason.

const decision = {
  key: { article: 3, kind: 'casualty', phrase: 'Four people', nth: 0 },
  verdict: 'corrected',
  patch: {
    kind: 'casualty',
    type: 'killed',
    low: 4,
    high: 4,
    place: 'Orlen',
    date: '2026-03-12',
    scope: 'incident',
    claimant: null,
  },
  reason: 'The police said four',
};
const note = { kind: 'note', on: 'article', at: 3, text: 'Seen by two' };
const options = { from: '2026-03-12', to: '2026-03-12', title: 'Day', marking: null, note: '' };

test.each(['import:text', 'import:html'] as const)('%s takes five million characters and not one more', (channel) => {
  expect(PASTE_LIMIT).toBe(5_000_000);
  expect(v.is(GUARDS[channel], ['x'.repeat(5_000_000)])).toBe(true);
  expect(v.is(GUARDS[channel], ['x'.repeat(5_000_001)])).toBe(false);
});

test('a note, a reason and the words of a finding end at 20,000 characters', () => {
  const edit = (text: string): unknown[] => [{ from: '2026-03-12', to: '2026-03-12', edit: { ...note, text } }];
  const long = 'x'.repeat(20_000);
  expect(v.is(GUARDS['desk:edit'], edit(long))).toBe(true);
  expect(v.is(GUARDS['desk:edit'], edit(`${long}x`))).toBe(false);
  expect(v.is(GUARDS['briefing:draft'], [{ ...options, note: long }])).toBe(true);
  expect(v.is(GUARDS['briefing:draft'], [{ ...options, note: `${long}x` }])).toBe(false);
  expect(v.is(GUARDS['decisions:add'], [{ ...decision, reason: long }])).toBe(true);
  expect(v.is(GUARDS['decisions:add'], [{ ...decision, reason: `${long}x` }])).toBe(false);
});

test('a name ends at 300 characters and is not empty; a search ends there as well', () => {
  expect([SHORT_LIMIT, MOST_NAMES]).toEqual([300, 2000]);
  const name = 'x'.repeat(300);
  expect(v.is(GUARDS['library:rename'], [name])).toBe(true);
  for (const wrong of [`${name}x`, '', '  ']) expect(v.is(GUARDS['library:rename'], [wrong])).toBe(false);
  expect(v.is(GUARDS['names:find'], [name, null])).toBe(true);
  expect(v.is(GUARDS['names:find'], [`${name}x`, null])).toBe(false);
});

test('a decision has exactly its own form, in each of its parts', () => {
  expect(v.is(GUARDS['decisions:add'], [decision])).toBe(true);
  for (const wrong of [
    { ...decision, by: 'somebody else' },
    { ...decision, key: { ...decision.key, id: 7 } },
    { ...decision, patch: { ...decision.patch, certainty: 1 } },
    { ...decision, patch: { kind: 'quote', speaker: 'Odo Brandt', resolved: true } },
    { ...decision, key: { ...decision.key, nth: -1 } },
    { ...decision, key: { ...decision.key, phrase: '' } },
    { ...decision, verdict: 'perhaps' },
    { ...decision, patch: { ...decision.patch, low: 1.5 } },
    { ...decision, patch: undefined },
  ])
    expect(v.is(GUARDS['decisions:add'], [wrong]), JSON.stringify(wrong)).toBe(false);
  expect(v.is(GUARDS['decisions:add'], [decision, decision])).toBe(false);
});
