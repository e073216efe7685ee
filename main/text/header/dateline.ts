import type { Span } from '../../../preload/contract/findings';
import { agencyName, WORLD_AGENCIES } from './agencies';
import { isoDay, MONTHS } from './days';

export interface Dateline {
  /** From the place to the dash, the dash included. */
  span: Span;
  /** Place and day as written, without agency and dash; null when only an agency stands there. */
  text: string | null;
  agency: string | null;
}

/** A day of no particular year; `month` from 1 to 12. */
export interface MonthDay {
  month: number;
  day: number;
}

const LONGEST = 160;
const LONGEST_LINE = 60;
// Words and characters of a place; in capitals before a bracket even the longest names of towns are places.
const PLACE_WORDS = 4;
const PLACE_LENGTH = 45;
const CAPITALS_WORDS = 9;
const CAPITALS_LENGTH = 70;
const DASH = /(?:\s(?:--?|[–—])\s?|\s?[–—]\s?|_\s|:\s|(?<=\d)\.\s)/g;
const MONTH_DAY =
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)(?:,? \d{4})?$/i;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
const BRACKET = /^(.{0,100}?)\s?\(\s?([\p{L}\p{N}][\p{L}\p{N}.&’' /-]{1,40}?)\s?\)$/u;

/**
 * A dateline at the head of a paragraph: "GENEVA, July 3 (Agency) - ", "KYIV — ", "(Agency) - ", "NEW DELHI: ".
 * A place in capitals, or an agency in brackets, must stand before the dash.
 */
export function readDateline(text: string, [from, to]: Span): Dateline | null {
  const head = text.slice(from, Math.min(to, from + LONGEST));
  // "SRINAGAR, July 25": place and day may have their line to themselves.
  const whole = head.length === to - from && head.length < LONGEST_LINE ? parse(head.trim(), false) : null;
  if (whole?.text != null && isCapitals(whole.text.split(',')[0] ?? '') && hasDay(whole.text))
    return { span: [from, to], ...whole };
  DASH.lastIndex = 0;
  for (let match = DASH.exec(head); match !== null; match = DASH.exec(head)) {
    const before = head.slice(0, match.index).trim();
    const after = head.slice(match.index + match[0].length).trimStart();
    const parts = parse(before, match[0].includes(':'));
    // "MOSCOW, 3 May 2011. A car …": a stop closes a dateline only behind its day.
    if (match[0].startsWith('.') && (parts?.text == null || !hasDay(parts.text))) continue;
    // With an agency a dateline may have its line to itself, the body under it.
    const alone = parts !== null && parts.agency !== null && after === '' && head.length === to - from;
    if (parts !== null && (alone || /\p{Ll}/u.test(after.slice(0, 40))))
      return { span: [from, from + match.index + match[0].trimEnd().length], ...parts };
    if (/[.!?]\s/.test(before.replace(/\b\p{L}{1,5}\.\s/gu, ''))) return null;
  }
  return null;
}

function parse(before: string, colon: boolean): { text: string | null; agency: string | null } | null {
  if (before === '' || /["“”?!;]/.test(before)) return null;
  const bracket = BRACKET.exec(before);
  const name = bracket?.[2]?.trim() ?? null;
  if (name !== null && LABELS.has(name.toLowerCase())) return null;
  const place = (bracket?.[1] ?? before).trim();
  if (place === '') return name !== null && isAgency(name) ? { text: null, agency: agencyName(name) } : null;
  const pieces = place.split(/,\s*/);
  const named = pieces.filter(
    (piece) => piece !== '' && !MONTH_DAY.test(piece) && !WEEKDAY.test(piece) && !/^\d{4}$/.test(piece),
  );
  const [first] = named;
  if (first === undefined || named.length > 3 || first.length > CAPITALS_LENGTH) return null;
  const capitals = isCapitals(first);
  const lengthy = capitals && name !== null && isAgency(name);
  if (!lengthy && first.length > PLACE_LENGTH) return null;
  if (!capitals && (name === null || !isAgency(name))) return null;
  if (
    !named.every(
      (piece) => /^\p{Lu}/u.test(piece) && piece.split(' ').length <= (lengthy ? CAPITALS_WORDS : PLACE_WORDS),
    )
  )
    return null;
  // "UPDATE: ", "WATCH: " and the like are labels; a place before a colon is longer or comes with more.
  if (colon && name === null && (LABELS.has(first.toLowerCase()) || first.length < 4)) return null;
  if (!colon && name === null && LABELS.has(first.toLowerCase())) return null;
  return { text: place, agency: name === null ? null : agencyName(name) };
}

const LABELS = new Set(
  'update updated breaking watch exclusive analysis opinion video photos live listen read correction clarification note editor question answer q a factbox explainer timeline also more related source title headline summary advisory alert urgent corrected correcting rpt repeat repeats file spotlight what why how who when where'.split(
    ' ',
  ),
);

function isCapitals(place: string): boolean {
  return (
    /^\p{Lu}/u.test(place) &&
    /\p{Lu}{2}/u.test(place) &&
    place === place.toUpperCase() &&
    /^[\p{Lu}\p{M}.'’ /-]+$/u.test(place)
  );
}

/** A well-known agency, or capitals in brackets, which in this position name nothing else. */
export function isAgency(name: string): boolean {
  return (
    WORLD_AGENCIES.has(name.toLowerCase()) ||
    /^\p{Lu}[\p{Lu}\d]{1,7}$/u.test(name) ||
    /^(?:The )?\p{Lu}[\p{L}]+(?:(?: (?:of|and|for|the)){0,2}[ -]\p{Lu}[\p{L}]+){0,4}$/u.test(name)
  );
}

/** Whether it gives a month and its day. */
const hasDay = (dateline: string): boolean => dateline.split(/,\s*/).some((piece) => MONTH_DAY.test(piece));

/** Whether a dateline's text gives a day: "GENEVA, July 3". */
export const isDated = (dateline: string): boolean =>
  hasDay(dateline) || dateline.split(/,\s*/).some((piece) => WEEKDAY.test(piece));

/** The day a dateline gives without its year ("GENEVA, July 3"), or null when it gives none or the year too. */
export function monthAndDay(dateline: string | null): MonthDay | null {
  if (dateline === null || /\d{4}/.test(dateline)) return null;
  for (const piece of dateline.split(/,\s*/)) {
    if (!MONTH_DAY.test(piece)) continue;
    const month = MONTHS.indexOf((/\p{L}{3}/u.exec(piece)?.[0] ?? '').toLowerCase()) + 1;
    const day = Number(/\d{1,2}/.exec(piece)?.[0] ?? 0);
    // 2000 was a leap year: 29 February is a day.
    if (isoDay(2000, month, day) !== null) return { month, day };
  }
  return null;
}

/**
 * The latest such day up to a given one: the year a dateline leaves out is the running one, or in January the last.
 * @param upTo `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`, or null when that day lies more than eleven months back; a dateline of tomorrow, seen over a
 * time zone's edge, would else be a year old
 */
export function latestUpTo({ month, day }: MonthDay, upTo: string): string | null {
  const year = Number(upTo.slice(0, 4));
  const running = isoDay(year, month, day);
  const latest = running !== null && running <= upTo ? running : isoDay(year - 1, month, day);
  if (latest === null) return null;
  const months = (year - Number(latest.slice(0, 4))) * 12 + Number(upTo.slice(5, 7)) - month;
  return months < 11 || (months === 11 && Number(upTo.slice(8, 10)) <= day) ? latest : null;
}
