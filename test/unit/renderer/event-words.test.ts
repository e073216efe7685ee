import { expect, test } from 'vitest';
import type { CasualtyEvent, Claim } from '../../../preload/contract';
import { eventDay } from '../../../preload/contract/wording/words';

const claim = (assumed: boolean): Claim => ({
  claimant: null,
  outlet: null,
  published: '2031-05-06',
  scope: 'incident',
  figures: [],
  superseded: false,
  disputed: false,
  assumed,
});
const event = (date: string | null, ...claims: Claim[]): CasualtyEvent => ({
  place: 'Orlen',
  date,
  since: false,
  scope: 'incident',
  what: null,
  totals: [],
  claims,
  conflicting: false,
});

test('a day that rests on assumed dates alone says so', () => {
  expect(eventDay(event('2031-05-05', claim(true)), '2031')).toBe('5 May (date assumed)');
  expect(eventDay(event('2031-05-05', claim(true), claim(false)), '2031')).toBe('5 May');
  expect(eventDay(event(null, claim(true)), '2031')).toBeNull();
});

test('a count that began on a day says that it began there', () => {
  expect(eventDay({ ...event('2031-05-05', claim(false)), since: true }, '2031')).toBe('since 5 May');
  expect(eventDay({ ...event('2024', claim(false)), since: true }, '2031')).toBe('since 2024');
});
