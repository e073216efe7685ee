import type { Day, Instant, Published } from '../../preload/contract';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ZONED = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/;

/** True for a day that the calendar has, written `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!DAY.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** True for an IANA time zone this runtime knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * The calendar day of a moment in a time zone.
 * @param timeZone IANA name
 */
export function dayIn(instant: Instant, timeZone: string): Day {
  // The Swedish form of a date is ISO 8601's.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );
}

/** A stated publication cut to its day, and the moment it was cut from when that depends on the time zone. */
export interface Dated {
  day: Day;
  stated: Instant | null;
}

/**
 * The day a publication value belongs to.
 * @param value ISO 8601: a day, or a moment; with a zone it is told in the library's time zone, without one as written
 * @returns null when the value names no single day ("2025-07")
 */
export function dayOf(value: string, timeZone: string): Dated | null {
  if (ZONED.test(value)) {
    const time = Date.parse(value);
    if (Number.isNaN(time)) return null;
    const stated = new Date(time).toISOString();
    return { day: dayIn(stated, timeZone), stated };
  }
  const day = value.slice(0, 10);
  return isDay(day) && (value.length === 10 || value.charAt(10) === 'T' || value.charAt(10) === ' ')
    ? { day, stated: null }
    : null;
}

/** The publication day of an article, or null while it waits for one. */
export function publicationDay(published: Published | null, timeZone: string): Day | null {
  return published === null ? null : (dayOf(published.value, timeZone)?.day ?? null);
}
