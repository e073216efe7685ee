import { expect, test } from 'vitest';
import { dayIn, dayOf, isDay, isTimeZone } from '../../../main/store/days';

test.each([
  ['2031-05-06', true],
  ['2028-02-29', true],
  ['2031-02-29', false],
  ['2031-13-01', false],
  ['2031-5-6', false],
  ['2031-05', false],
  ['', false],
  ['2031-05-06T', false],
])('%s is a day: %s', (value, is) => {
  expect(isDay(value)).toBe(is);
});

test.each([
  ['2031-05-06', 'Asia/Tokyo', '2031-05-06', null],
  ['2031-05-06T23:30:00Z', 'Asia/Tokyo', '2031-05-07', '2031-05-06T23:30:00.000Z'],
  ['2031-05-06T23:30:00Z', 'America/New_York', '2031-05-06', '2031-05-06T23:30:00.000Z'],
  ['2031-05-06T01:30:00+09:00', 'UTC', '2031-05-05', '2031-05-05T16:30:00.000Z'],
  ['2031-05-06T23:30:00', 'Asia/Tokyo', '2031-05-06', null],
])('%s belongs in %s to %s', (value, zone, day, stated) => {
  expect(dayOf(value, zone)).toEqual({ day, stated });
});

test.each(['2031-05', '2031', 'Tuesday', '2031-02-30', '2031-05-06x'])('%s names no single day', (value) => {
  expect(dayOf(value, 'UTC')).toBeNull();
});

test('knows time zones', () => {
  expect([isTimeZone('Europe/Berlin'), isTimeZone('UTC'), isTimeZone('Mars/Olympus'), isTimeZone('')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(dayIn('2031-01-01T00:30:00.000Z', 'America/Lima')).toBe('2030-12-31');
});
