import type { Day, Instant } from '../index';

const locale = 'en-GB';

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
}

const longDay = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const railDay = formatter({ weekday: 'short', day: 'numeric', month: 'long' });
const plainDay = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const dayOfYear = formatter({ day: 'numeric', month: 'long' });
const shortDay = formatter({ day: 'numeric', month: 'short' });
const monthOfYear = formatter({ month: 'long', year: 'numeric' });

const isoDay = /^\d{4}-\d{2}-\d{2}/;
const isoMonth = /^\d{4}-\d{2}$/;

function atMidnight(day: Day): Date | null {
  if (!isoDay.test(day)) return null;
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Intl puts a comma after the weekday; the house style has none. */
function withoutComma(text: string): string {
  return text.replace(',', '');
}

/** `2026-03-12` as "Thursday 12 March 2026"; what is no calendar day is given back as it is. */
export function formatDay(day: Day): string {
  const date = atMidnight(day);
  return date === null ? day : withoutComma(longDay.format(date));
}

/** `2026-03-12` as "Thu 12 March", for the rail, where the year is told by the order. */
export function formatRailDay(day: Day): string {
  const date = atMidnight(day);
  return date === null ? day : withoutComma(railDay.format(date));
}

/** `2026-03-12` as "12 Mar", for the axis of a chart. */
export function formatShortDay(day: Day): string {
  const date = atMidnight(day);
  return date === null ? day : shortDay.format(date);
}

/**
 * A date cut to its precision: "12 March 2026", "March 2026", "2026".
 * With `year` the day's own year is left out when it is that one: "12 March".
 */
export function formatPartial(value: string, year?: string): string {
  const date = atMidnight(value);
  if (date !== null)
    return year !== undefined && value.startsWith(`${year}-`) ? dayOfYear.format(date) : plainDay.format(date);
  if (isoMonth.test(value)) {
    const month = atMidnight(`${value}-01`);
    if (month !== null) return monthOfYear.format(month);
  }
  return value;
}

/** The days covered, both included: "Thursday 12 March 2026", "10 to 12 March 2026", "28 February to 2 March 2026". */
export function formatPeriod(from: Day, to: Day): string {
  if (from === to) return formatDay(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8, 10))} to ${formatPartial(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${formatPartial(from, from.slice(0, 4))} to ${formatPartial(to)}`;
  return `${formatPartial(from)} to ${formatPartial(to)}`;
}

/** The same as earlier versions wrote it into headings of what was printed. */
export const formatPeriodEarlier = (from: Day, to: Day): string =>
  from === to ? formatPartial(from) : `${formatPartial(from)} to ${formatPartial(to)}`;

/** A moment in the given IANA zone: "12 March 2026, 06:14". An unknown zone falls back to UTC and says so. */
export function formatInstant(instant: Instant, timeZone: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  const write = (zone: string): string => {
    const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).formatToParts(date);
    const part = (type: Intl.DateTimeFormatPartTypes): string =>
      parts.find((candidate) => candidate.type === type)?.value ?? '';
    return `${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
  };
  try {
    return write(timeZone);
  } catch {
    return `${write('UTC')} UTC`;
  }
}

/** A moment told to whoever reads it in no zone of their own: "12 March 2026, 06:14 (UTC)". */
export const formatUniversal = (instant: Instant): string => `${formatInstant(instant, 'UTC')} (UTC)`;

/** When an article was published: a day, or a day with its time of day when the source gives one. */
export function formatPublished(value: string, year?: string): string {
  const time = /^\d{4}-\d{2}-\d{2}T(\d{2}:\d{2})/.exec(value)?.[1];
  const day = formatPartial(value.slice(0, 10), year);
  return time === undefined ? day : `${day}, ${time}`;
}

/** The calendar day `days` after (or, negative, before) the given one. */
export function addDays(day: Day, days: number): Day {
  const date = atMidnight(day);
  if (date === null) return day;
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The calendar day of a moment in the given zone. */
export function dayOf(instant: Instant, timeZone: string): Day {
  const date = new Date(instant);
  try {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(date);
    const part = (type: Intl.DateTimeFormatPartTypes): string =>
      parts.find((candidate) => candidate.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}`;
  } catch {
    return date.toISOString().slice(0, 10);
  }
}
