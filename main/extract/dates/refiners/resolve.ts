import type { DatePrecision } from '../../../../preload/contract/findings';
import { type CalendarValue, dayNumber, dayOf, isDay, move, weekdayOf } from '../calendar';
import type { Candidate, Meaning, Reading } from '../types';
import { directionOf, isOver } from './direction';

export interface Resolved {
  value: CalendarValue;
  precision: DatePrecision;
}

/** The date the text gave before, for "a day earlier" and "the following year". */
export interface Anchor extends Resolved {
  /** Index of the sentence it stands in. */
  sentence: number;
  /** The last day given before, when it is none itself. */
  day: Anchor | null;
}

/** @param before the anchor it takes the place of */
export const anchorOf = (resolved: Resolved, sentence: number, before: Anchor | null): Anchor => ({
  ...resolved,
  sentence,
  day: resolved.value.day !== null ? null : before === null || before.value.day !== null ? before : before.day,
});

/**
 * Settles what a candidate means by the publication day, the direction of its clause and the date before it.
 * @returns null when the value cannot be told (no publication day, no date to hang on, no such day)
 */
export function resolve(reading: Reading, candidate: Candidate, anchor: Anchor | null): Resolved | null {
  const { meaning } = candidate;
  switch (meaning.kind) {
    case 'fixed':
      return { value: meaning.value, precision: meaning.precision };
    case 'annual':
      return annual(reading, candidate, meaning, anchor);
    case 'weekday':
      return weekday(reading, candidate, meaning, anchor);
    case 'shift':
      return shift(reading, candidate, meaning, anchor);
    case 'weekend':
      return weekend(reading, candidate, meaning.turn);
    case 'span':
      return span(reading, meaning);
  }
}

function annual(
  reading: Reading,
  { from, to }: Candidate,
  meaning: Extract<Meaning, { kind: 'annual' }>,
  anchor: Anchor | null,
): Resolved | null {
  if (meaning.years === 'same')
    return anchor === null ? null : checked(meaning.at(anchor.value.year), meaning.precision);
  if (reading.published === null) return null;
  const today = dayOf(reading.published);
  if (meaning.years !== null) return checked(meaning.at(today.year + meaning.years), meaning.precision);
  // Compares at the precision of the expression: 0 is this month, or this very day.
  const distance = (year: number): number => {
    const value = meaning.at(year);
    const months = (value.year - today.year) * 12 + (value.month ?? 1) - today.month;
    return value.day === null ? months : months * 31 + value.day - today.day;
  };
  const years = [today.year - 1, today.year, today.year + 1];
  if (meaning.weekday !== null) {
    const day = [...years, today.year - 2, today.year + 2, today.year - 3, today.year + 3, today.year - 4]
      .filter((year) => onWeekday(meaning.at(year), meaning.weekday))
      .sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0];
    if (day !== undefined) return checked(meaning.at(day), meaning.precision);
  }
  if (meaning.turn === 0) return checked(meaning.at(today.year), meaning.precision);
  if (meaning.turn === 1)
    return checked(meaning.at(distance(today.year) > 0 ? today.year : today.year + 1), meaning.precision);
  if (meaning.turn === -1) {
    // The month just past is "last month": who writes "last February" in March means the year before.
    const lately = meaning.precision === 'month' ? distance(today.year) >= -1 : distance(today.year) >= 0;
    return checked(meaning.at(lately ? today.year - 1 : today.year), meaning.precision);
  }
  const here = distance(today.year);
  const [lastYear, nextYear] = [here <= 0 ? today.year : today.year - 1, here >= 0 ? today.year : today.year + 1];
  return checked(
    meaning.at(looksAhead(reading, from, to, -distance(lastYear), distance(nextYear), meaning) ? nextYear : lastYear),
    meaning.precision,
  );
}

/** Newspapers leave the year out only of days near at hand: past this many days the other reading is the meant one. */
const FAR = 290;

/** Up to this many days (months) back, "until", "by" and "through" before a date do not yet lead ahead. */
const HALF = { day: 180, month: 6 };

const LEADS_AHEAD: ReadonlySet<string> = new Set(['until', 'till', 'by', 'through', 'to']);

/**
 * Whether a date without its year is the coming one.
 * @param back how far the last such date lies back, in days for a day (31 to a month) and in months for a month
 * @param on how far the next one lies ahead
 */
function looksAhead(
  reading: Reading,
  from: number,
  to: number,
  back: number,
  on: number,
  { precision, feast }: { precision: DatePrecision; feast: boolean },
): boolean {
  if (feast) return directionOf(reading.tokens, from, to) === 'future';
  const month = precision === 'month';
  if (!month && back > FAR) return true;
  if (!month && on > FAR) return false;
  // Next month, unless what is told of it is over: "a stampede killed nine in January".
  if (month && back === 11) return !isOver(reading.tokens, from);
  if (LEADS_AHEAD.has(reading.tokens[from - 1]?.lower ?? '') && back > (month ? HALF.month : HALF.day)) return true;
  return directionOf(reading.tokens, from, to) === 'future';
}

function onWeekday({ year, month, day }: CalendarValue, weekday: number | null): boolean {
  return (
    month !== null && day !== null && isDay(year, month, day) && weekdayOf(dayNumber(year, month, day)) === weekday
  );
}

function checked(value: CalendarValue, precision: DatePrecision): Resolved | null {
  if (value.day !== null && (value.month === null || !isDay(value.year, value.month, value.day))) return null;
  return { value, precision };
}

function weekday(
  { tokens, published }: Reading,
  { from, to }: Candidate,
  meaning: Extract<Meaning, { kind: 'weekday' }>,
  anchor: Anchor | null,
): Resolved | null {
  if (published === null) return null;
  const day = (number: number): Resolved => ({ value: dayOf(number), precision: 'day' });
  if (meaning.from === 'event') {
    const { year, month, day: date } = anchor?.value ?? dayOf(published);
    const near = anchor !== null && (tokens[from]?.sentence ?? 0) - anchor.sentence <= 1;
    const base = near && month !== null && date !== null ? dayNumber(year, month, date) : published;
    const gap = (weekdayOf(base) - meaning.weekday + 7) % 7;
    return day(meaning.turn === 1 ? base + (7 - gap) : base - (gap === 0 ? 7 : gap));
  }
  if (meaning.weeks !== null) return day(monday(published) + meaning.weeks * 7 + ((meaning.weekday + 6) % 7));
  const back = (weekdayOf(published) - meaning.weekday + 7) % 7;
  if (meaning.turn === -1) return day(published - (back === 0 ? 7 : back));
  if (meaning.turn === 1) return day(published + (7 - back));
  const past = directionOf(tokens, from, to) === 'past' && meaning.turn === null;
  return day(past || back === 0 ? published - back : published + (7 - back));
}

/** Monday of the week a day stands in (ISO weeks). */
function monday(number: number): number {
  return number - ((weekdayOf(number) + 6) % 7);
}

function shift(
  reading: Reading,
  { from }: Candidate,
  meaning: Extract<Meaning, { kind: 'shift' }>,
  anchor: Anchor | null,
): Resolved | null {
  const sentence = reading.tokens[from]?.sentence ?? 0;
  // "Earlier in the day": the last day told of, though a year came after it.
  const told = anchor !== null && meaning.unit === 'day' && meaning.count === 0 ? (anchor.day ?? anchor) : anchor;
  const near =
    told !== null && sentence - told.sentence <= (meaning.neighbour || meaning.count === 0 ? 3 : 1) ? told : null;
  const usable = near !== null && fineEnough(near.value, meaning.unit) ? near : null;
  if (meaning.from === 'event' && usable !== null)
    return cut(move(usable.value, meaning.unit, meaning.count), meaning, usable.value);
  if (meaning.from === 'event' && meaning.neighbour) return null;
  if (reading.published === null) return null;
  return cut(move(dayOf(reading.published), meaning.unit, meaning.count), meaning, null);
}

/** A day cannot be told from a month, nor a month from a year. */
function fineEnough(value: CalendarValue, unit: Extract<Meaning, { kind: 'shift' }>['unit']): boolean {
  if (unit === 'day' || unit === 'week') return value.day !== null;
  return unit === 'month' ? value.month !== null : true;
}

/** Cuts a moved value to the precision its unit can carry; "a year earlier" than a day is told of that very day. */
function cut(
  value: CalendarValue,
  { unit, count, neighbour }: Extract<Meaning, { kind: 'shift' }>,
  anchor: CalendarValue | null,
): Resolved {
  if (unit === 'day') return { value, precision: 'day' };
  if (unit === 'week') {
    if (!neighbour || value.month === null || value.day === null) return { value, precision: 'period' };
    return { value: dayOf(monday(dayNumber(value.year, value.month, value.day))), precision: 'period' };
  }
  if (unit === 'month') return { value: { ...value, day: null }, precision: 'month' };
  if (anchor !== null && !neighbour && Math.abs(count) === 1) {
    return { value, precision: value.day !== null ? 'day' : value.month !== null ? 'month' : 'year' };
  }
  return { value: { year: value.year, month: null, day: null }, precision: 'year' };
}

function weekend({ tokens, published }: Reading, { from, to }: Candidate, turn: number | null): Resolved | null {
  if (published === null) return null;
  const saturday = monday(published) + 5;
  const begun = published >= saturday;
  const weeks =
    turn === 0
      ? 0
      : turn !== null
        ? turn < 0
          ? -1
          : 1
        : begun
          ? 0
          : directionOf(tokens, from, to) === 'past'
            ? -1
            : 0;
  // "next weekend" said before a weekend is still the coming one for most writers; the further one is a guess as well.
  return { value: dayOf(saturday + weeks * 7), precision: 'period' };
}

function span({ published }: Reading, meaning: Extract<Meaning, { kind: 'span' }>): Resolved | null {
  const year = meaning.year ?? (published === null ? null : dayOf(published).year + meaning.years);
  return year === null ? null : { value: { year, month: meaning.start, day: null }, precision: 'period' };
}
