/** Civil-calendar arithmetic on day numbers (days since 1970-01-01). No clock, no time zone. */

const DAY = 86_400_000;

/** A calendar value cut to its precision: a year, a month of a year, or a day. */
export interface CalendarValue {
  year: number;
  month: number | null;
  day: number | null;
}

/** Number of the day `year-month-day`; months past 12 or below 1 run over into other years. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

/** The day with the given number. */
export function dayOf(number: number): CalendarValue & { month: number; day: number } {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Day of the week of a day number: 0 Sunday to 6 Saturday. 1970-01-01 was a Thursday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** True when the day exists in the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Days in a month. */
export function daysIn(year: number, month: number): number {
  return dayOf(dayNumber(year, month + 1, 0)).day;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function format({ year, month, day }: CalendarValue): string {
  const head = String(year).padStart(4, '0');
  if (month === null) return head;
  const middle = `${head}-${String(month).padStart(2, '0')}`;
  return day === null ? middle : `${middle}-${String(day).padStart(2, '0')}`;
}

/** Reads `YYYY-MM-DD`; null for anything else. */
export function parseDay(value: string | null): number | null {
  const match = value === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? dayNumber(year, month, day) : null;
}

/** Moves a value by whole units; a day past the end of its month becomes that month's last day. */
export function move(value: CalendarValue, unit: 'day' | 'week' | 'month' | 'year', count: number): CalendarValue {
  if (unit === 'day' || unit === 'week') {
    if (value.month === null || value.day === null) return value;
    return dayOf(dayNumber(value.year, value.month, value.day) + count * (unit === 'week' ? 7 : 1));
  }
  if (value.month === null) {
    return { year: value.year + (unit === 'year' ? count : Math.trunc(count / 12)), month: null, day: null };
  }
  const months = value.year * 12 + (value.month - 1) + count * (unit === 'year' ? 12 : 1);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return { year, month, day: value.day === null ? null : Math.min(value.day, daysIn(year, month)) };
}

/** Easter Sunday of a year in the Gregorian calendar, by the anonymous (Meeus/Jones/Butcher) algorithm. */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The nth (1-based; -1 the last) given weekday of a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth > 0) {
    const first = dayNumber(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  }
  const last = dayNumber(year, month + 1, 0);
  return last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7;
}
