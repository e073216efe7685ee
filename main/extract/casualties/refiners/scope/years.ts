import type { DateFinding } from '../../../../../preload/contract/findings';
import { MONTHS, union } from '../../../../language/classes';
import type { Document } from '../../../../text/document';
import type { Statement } from '../../reading';
import type { Window } from '../window';
import { daysBetween } from './age';
import { lower, namesOutbreak, oneEvent } from './events';

/** A span that ended this year or last is news, not history. */
export function endsLately(document: Document, year: number | null): boolean {
  return year !== null && (document.published === null || year >= Number(document.published.slice(0, 4)) - 1);
}

/** "in March last year", "on the night of March 6 last year" */
export function isOfMonth(document: Document, last: number): boolean {
  const month = /^\d{1,2}(?:st|nd|rd|th)?$/.test(lower(document, last - 1)) ? last - 2 : last - 1;
  return MONTHS.has(lower(document, month)) || MONTHS.has(lower(document, last - 1));
}

/** "last winter" as well. */
const YEARS_OF = union('year winter summer monsoon');

/** "last year": a stated span, whatever total it is measured against. */
export function lastYear(document: Document, statement: Statement, { from, to }: Window): boolean {
  for (let index = from; index + 1 < to; index++)
    if (
      lower(document, index) === 'last' &&
      YEARS_OF.has(lower(document, index + 1)) &&
      lower(document, index - 1) !== 'since' &&
      !isOfMonth(document, index) &&
      Math.abs(index - statement.predicate) < 20
    )
      return true;
  return false;
}

/** "accidents killed 18 in 2022", told in 2023: the count of a year that is just over is news of its own. */
export function lastsYear(
  document: Document,
  statement: Statement,
  sentence: Window,
  date: DateFinding | null,
  plural: boolean,
): boolean {
  const counts = statement.rule === 'harm-noun';
  const lately = endsLately(document, Number(date?.value.slice(0, 4)));
  return (
    date?.precision === 'year' &&
    (document.published === null || date.value < document.published.slice(0, 4)) &&
    (plural ||
      // A plague kills all year.
      namesOutbreak(document, sentence) ||
      isReported(document, statement) ||
      (counts && ((document.published !== null && lately) || isOnRecord(document, statement)))) &&
    (lately || !countsSince(document, sentence)) &&
    !oneEvent(document, sentence)
  );
}

/** Fewer came to harm at once as often. */
const MANY = 20;
/** Days after which a month's count is history. */
const LATELY = 400;

/** "1,045 people were killed in May", "in December alone, 514 died", "lost their lives last month": all of a month that is over. */
export function countsMonth(
  document: Document,
  { people, predicate, total }: Statement,
  sentence: Window,
  date: DateFinding | null,
): boolean {
  if (date?.precision !== 'month' || document.published === null || total || people.definite) return false;
  if ((people.low ?? people.high ?? 0) < MANY || oneEvent(document, sentence)) return false;
  if (date.value >= document.published.slice(0, 7) || daysBetween(date.value, document.published) > LATELY)
    return false;
  for (let index = sentence.from; index < sentence.to; index++) if (BLOWS.has(lower(document, index))) return false;
  for (let index = sentence.from; index < sentence.to; index++) {
    const month = lower(document, index);
    const named = MONTHS.has(month) && lower(document, index - 1) === 'in';
    const last = month === 'last' && lower(document, index + 1) === 'month';
    if ((named || last) && Math.abs(index - predicate) < REACH) return true;
  }
  return false;
}

/** What strikes at once, though told of as several. */
const BLOWS = union(
  'strike strikes airstrike airstrikes raid raids attack attacks blast blasts bombing bombings shelling clash clashes crash quake flood floods fire storm operation offensive',
);

/** Tokens between a harm and the month it is counted over. */
const REACH = 20;

const RECORDED = new Set('recorded registered reported logged tallied'.split(' '));

/** "179 fatalities were recorded in 2019": somebody counted them over that time. */
function isOnRecord(document: Document, { predicate }: Statement): boolean {
  return [1, 2, 3].some((step) => RECORDED.has(lower(document, predicate + step)));
}

/** "the mission reported just over 7,800 civilians killed" in all of a year */
function isReported(document: Document, { people }: Statement): boolean {
  return (people.low ?? 0) > 1 && RECORDED.has(lower(document, people.first - 1));
}

/** "since the rulers fell in 2001": the year begins a count. */
function countsSince(document: Document, { from, to }: Window): boolean {
  for (let index = from; index < to; index++) if (lower(document, index) === 'since') return true;
  return false;
}
