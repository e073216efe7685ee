import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  formatDay,
  formatInstant,
  formatPartial,
  formatPeriod,
  formatPublished,
  formatUniversal,
  formatRailDay,
} from '../../../preload/contract/wording/dates';

describe('dates as the desk writes them', () => {
  it('writes a day in full and for the rail', () => {
    expect(formatDay('2026-03-12')).toBe('Thursday 12 March 2026');
    expect(formatRailDay('2026-03-12')).toBe('Thu 12 March');
  });

  it('gives back what is no calendar day', () => {
    expect(formatDay('soon')).toBe('soon');
    expect(formatPartial('early spring')).toBe('early spring');
  });

  it.each([
    ['2026-03-12', undefined, '12 March 2026'],
    ['2026-03-12', '2026', '12 March'],
    ['2025-03-12', '2026', '12 March 2025'],
    ['2026-03', undefined, 'March 2026'],
    ['2026', undefined, '2026'],
  ])('keeps the precision of %s', (value, year, written) => {
    expect(formatPartial(value, year)).toBe(written);
  });

  it.each([
    ['2026-03-12', '2026-03-12', 'Thursday 12 March 2026'],
    ['2026-03-10', '2026-03-12', '10 to 12 March 2026'],
    ['2026-02-28', '2026-03-02', '28 February to 2 March 2026'],
    ['2025-12-31', '2026-01-02', '31 December 2025 to 2 January 2026'],
  ])('writes the period from %s to %s', (from, to, written) => {
    expect(formatPeriod(from, to)).toBe(written);
  });

  it('writes a moment in the library’s zone, over midnight too', () => {
    expect(formatInstant('2026-03-12T05:14:00.000Z', 'Europe/Paris')).toBe('12 March 2026, 06:14');
    expect(formatInstant('2026-03-11T23:30:00.000Z', 'Asia/Tokyo')).toBe('12 March 2026, 08:30');
    expect(formatInstant('2026-03-11T00:05:00.000Z', 'UTC')).toBe('11 March 2026, 00:05');
  });

  it('falls back to UTC, and says so, for a zone it does not know', () => {
    expect(formatInstant('2026-03-12T05:14:00.000Z', 'Mars/Olympus')).toBe('12 March 2026, 05:14 UTC');
  });

  it('names the zone of a moment that is told in nobody’s', () => {
    expect(formatUniversal('2026-03-12T05:14:00.000Z')).toBe('12 March 2026, 05:14 (UTC)');
  });

  it('shows a time of day only when the source gives one', () => {
    expect(formatPublished('2026-03-12', '2026')).toBe('12 March');
    expect(formatPublished('2026-03-12T21:40', '2026')).toBe('12 March, 21:40');
  });

  it('counts days over months and leap years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('takes the day of a moment in the zone', () => {
    expect(dayOf('2026-03-11T23:30:00.000Z', 'Asia/Tokyo')).toBe('2026-03-12');
    expect(dayOf('2026-03-11T23:30:00.000Z', 'America/New_York')).toBe('2026-03-11');
  });
});
