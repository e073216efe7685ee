import type { DateFinding, HarmDate } from '../../../../preload/contract/findings';
import { ARTICLES, POSSESSIVE_MARKS, POSSESSIVES, RELATIVES, union } from '../../../language/classes';
import { smallNumber } from '../../../language/numbers';
import { formsIn } from '../../../language/verbs';
import { tokenAt, type Document } from '../../../text/document';
import type { Statement } from '../reading';
import { dayOf, format, parseDay } from '../../dates/calendar';
import { datesEventByName, datesHappening, tellsSpeech } from './day-ties';
import { datesItself, headsItem } from './entry';
import { datesIn, hoursBefore, overDay } from './hours';
import { sinceDays } from './scope/cumulative';
import { windowOf } from './window';

const BOUNDARIES = new Set(['which', 'that', 'when', 'after', 'before', 'who', 'where', 'while', ';', 'but', 'said']);

/** "drowned when their boat sank on Sunday": the clause after the harm tells how it came about, and its day is the harm's. */
const tellsHow = (document: Document, index: number, predicate: number): boolean =>
  index > predicate && document.tokens[index]?.lower === 'when';

/** Clause boundaries between a date and the harm. */
function boundaries(document: Document, date: DateFinding, predicate: number): number {
  const at = tokenAt(document, date.start);
  let count = 0;
  for (let index = Math.min(at, predicate) + 1; index < Math.max(at, predicate); index++)
    if (BOUNDARIES.has(document.tokens[index]?.lower ?? '') && !tellsHow(document, index, predicate)) count++;
  return count;
}

const MAIN_VERBS = new Set([
  'was',
  'were',
  'is',
  'are',
  'has',
  'had',
  'will',
  'opened',
  'began',
  'resumed',
  'went',
  'ended',
]);
const RELATIVE = union(RELATIVES, 'where');

/** "the inquest on a raid in which he was shot resumed on Friday": after the relative clause the main verb has the date for itself. */
function belongsToMain(document: Document, date: DateFinding, { predicate, people }: Statement): boolean {
  const at = tokenAt(document, date.start);
  if (at <= predicate) return false;
  let relative = false;
  for (let index = Math.min(predicate, people.first) - 1; index >= 0 && predicate - index < 14; index--) {
    const token = document.tokens[index];
    if (token === undefined || token.sentence !== document.tokens[predicate]?.sentence || token.text === ',') break;
    if (RELATIVE.has(token.lower)) relative = true;
  }
  if (!relative) return false;
  for (let index = Math.max(predicate, people.next - 1) + 1; index < at && index - predicate < 14; index++) {
    const token = document.tokens[index];
    if (token === undefined || token.kind === 'mark') return false;
    // "where a man was killed and two are missing after their boat sank on Sunday": the clause goes on.
    if (MAIN_VERBS.has(token.lower))
      return (
        ![1, 2, 3].some((back) => document.tokens[index - back]?.lower === 'and') &&
        document.tokens[index - 1]?.lower !== 'who'
      );
  }
  return false;
}

/** The token after a date, and after a comma there. */
function pastDate(document: Document, { end }: DateFinding): number {
  const past = tokenAt(document, end - 1) + 1;
  return document.tokens[past]?.text === ',' ? past + 1 : past;
}

/** "the first vote since its 1994 war, as police said 16 were killed": since when something else is told of, and not at the start. */
function sincesOther(document: Document, date: DateFinding, { predicate, people }: Statement): boolean {
  const at = tokenAt(document, date.start);
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  let since = at - 1;
  while (at - since < 4 && word(since) !== 'since' && (ARTICLES.has(word(since)) || POSSESSIVES.has(word(since))))
    since--;
  const from = document.firstToken[document.tokens[at]?.sentence ?? 0] ?? 0;
  if (date.precision === 'day' || word(since) !== 'since' || since - from < 3) return false;
  if (word(pastDate(document, date)) === 'when') return false;
  for (let index = at + 1; index < Math.min(predicate, people.first); index++)
    if (word(index) === 'as' || word(index) === 'that') return true;
  return false;
}

/**
 * "Lund, who turned 17 in May, was shot", "Roe, who was president from 2010 to 2014, said her cousin had died": a month or
 * a year within an aside on a person dates what that tells.
 */
function isOfAside(document: Document, { start, end, precision }: DateFinding, { predicate }: Statement): boolean {
  const at = tokenAt(document, start);
  const sentence = document.tokens[at]?.sentence;
  if (precision === 'day' || at >= predicate) return false;
  const last = tokenAt(document, end - 1);
  let close = last + 1;
  while (close - last <= SPAN_END && document.tokens[close]?.text !== ',') close++;
  if (document.tokens[close]?.text !== ',' || close > predicate) return false;
  for (let index = at - 1; index > at - ASIDE; index--) {
    const token = document.tokens[index];
    if (token === undefined || token.sentence !== sentence) return false;
    if (token.text === ',') return ['who', 'whose'].includes(document.tokens[index + 1]?.lower ?? '');
  }
  return false;
}

/** Tokens of such an aside, and behind its date ("to 2014"). */
const ASIDE = 12;
const SPAN_END = 3;

/** "since Sunday", "as of Tuesday": what lasts, or is known, up to a day or from it. */
function isSince(document: Document, date: DateFinding): boolean {
  const at = tokenAt(document, date.start);
  const before = document.tokens[at - 1]?.lower;
  return before === 'since' || (before === 'of' && document.tokens[at - 2]?.lower === 'as');
}

/** "hit the town of Karsa, where rebels have fought since Sunday": what goes on beside the harm. */
function runsBeside(document: Document, date: DateFinding, { predicate }: Statement): boolean {
  if (!isSince(document, date)) return false;
  const at = tokenAt(document, date.start);
  for (let index = predicate + 1; index < at; index++)
    if (RELATIVE.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}

/** Verbs that lead from a harm to the count it is added to. */
const SUMS: ReadonlySet<string> = new Set(formsIn(['bring', 'take', 'raise', 'push', 'lift'], ['ing', 'third']));
const COUNTS = union('number toll total count tally figure');
const KILLINGS = union('killing murder assassination death execution slaying abduction kidnapping beheading');
const CHARGED = union('accused charged suspected convicted wanted connection');

/**
 * What stands behind the harm in its sentence dates something else: "killed two, bringing the number since 2003 to 40", "arrested
 * a man accused of a theft in 1993", "the bomb that killed Roe led to a probe of February's killing of Lee".
 */
function isOfOther(document: Document, date: DateFinding, { predicate, people, type }: Statement): boolean {
  const at = tokenAt(document, date.start);
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  if (at <= predicate) return false;
  const next = tokenAt(document, date.end - 1) + 1;
  if (POSSESSIVE_MARKS.has(word(next)) && word(next + 2) === 'of' && KILLINGS.has(word(next + 1)))
    return next + 1 !== predicate;
  for (let index = Math.max(predicate, people.next - 1) + 1; index < at; index++) {
    if (SUMS.has(word(index)) && (COUNTS.has(word(index + 1)) || COUNTS.has(word(index + 2)))) return true;
    if (type === 'detained' && CHARGED.has(word(index))) return true;
  }
  return false;
}

/** "The mourning began on Thursday after all 23 were confirmed dead": the day of what came after the harm. */
function comesAfter(document: Document, date: DateFinding, { predicate, people }: Statement): boolean {
  const first = Math.min(predicate, people.first);
  if (headsItem(document, date)) return false;
  for (let index = tokenAt(document, date.end - 1) + 1; index < first; index++)
    if (document.tokens[index]?.lower === 'after') return true;
  return false;
}

/** Tokens before the victims in which "a day after" stands, and before a verb of leaving ("a day after a raid … left"). */
const LEAD = 6;
const LEFT = 16;

/** "A day after nine people died in …, the minister came on Wednesday": the harm was as many days before what the rest is dated by. */
function countedBack(document: Document, date: DateFinding, { people, predicate, sentence }: Statement): DateFinding {
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  const first = Math.min(people.first, predicate);
  let after = first - 1;
  const leaves = word(first - 1) === 'left' || word(first - 1) === 'killed' || word(predicate) === 'left';
  const reach = first - (leaves ? LEFT : LEAD);
  while (after > reach && word(after) !== 'after' && document.tokens[after]?.text !== ',') after--;
  const day = parseDay(date.value);
  if (word(after) !== 'after' || (word(after - 1) !== 'day' && word(after - 1) !== 'days') || day === null) return date;
  const count = ARTICLES.has(word(after - 2)) ? 1 : smallNumber(word(after - 2));
  if (count === null || document.tokens[after]?.sentence !== sentence) return date;
  const at = tokenAt(document, date.start);
  let close = Math.max(people.next - 1, predicate);
  while (close < at && word(close) !== ',') close++;
  if (at > after && close === at) return date;
  return { ...date, value: format(dayOf(day - count)) };
}

/** "Sunday, when six soldiers perished": a clause of the day's own tells the harm. */
function datesClause(document: Document, date: DateFinding, { people, predicate }: Statement): boolean {
  const when = pastDate(document, date);
  const first = Math.min(people.first, predicate);
  if (date.precision !== 'day' || document.tokens[when]?.lower !== 'when' || first <= when) return false;
  for (let index = when + 1; index < first; index++) if (document.tokens[index]?.text === ',') return false;
  return true;
}

export interface Dated {
  date: DateFinding | null;
  /** It is the day of the event itself, not of a count, a death in care or bodies found. */
  happened: boolean;
  /** Only the day of speaking is known. */
  spoken: DateFinding | null;
}

/** The date of the harm the statement's own sentence gives: the nearest to its predicate that does not date the telling. */
export function dateOf(document: Document, dates: readonly DateFinding[], statement: Statement): Dated {
  let best: DateFinding | null = null;
  let distance = Infinity;
  let happened = false;
  let spoken: DateFinding | null = null;
  const itself = datesItself({ statement });
  const predicate = document.tokens[statement.predicate];
  if (predicate === undefined) return { date: null, happened: false, spoken: null };
  // "killed 90 people last year, and 70 this year": what stands behind the victims is about them.
  const told = document.tokens[Math.max(statement.predicate, statement.people.next - 1)] ?? predicate;
  const window = windowOf(document, statement);
  for (const found of datesIn(dates, [
    document.tokens[window.from]?.start ?? 0,
    document.tokens[window.to - 1]?.end ?? 0,
  ])) {
    if (found.precision === 'unknown') continue;
    const date = found.precision === 'day' ? countedBack(document, found, statement) : found;
    if (
      document.published !== null &&
      date.value > document.published.slice(0, date.value.length) &&
      date.precision !== 'period' &&
      !statement.hypothetical
    )
      continue;
    if (tellsSpeech(document, date)) {
      spoken ??= date;
      continue;
    }
    if (runsBeside(document, date, statement) || isOfOther(document, date, statement)) continue;
    if (sincesOther(document, date, statement) || isOfAside(document, date, statement)) continue;
    if (belongsToMain(document, date, statement) || (date === found && comesAfter(document, date, statement))) {
      spoken ??= date;
      continue;
    }
    const gap =
      (date.start >= told.end ? date.start - told.end : predicate.start - date.end + 12) +
      boundaries(document, date, statement.predicate) * 60;
    // "found nine bodies on Tuesday at the mine where an explosion occurred on May 5": the explosion's day is the harm's.
    const happens = itself && datesHappening(document, date);
    // "a strike for Thursday against Tuesday's bombings, which killed seven"
    // "the second since Sunday, when six died"
    const owns =
      datesEventByName(document, date) ||
      datesClause(document, date, statement) ||
      (date.precision === 'day' &&
        isSince(document, date) &&
        sinceDays(document, tokenAt(document, date.start) - 1, window.from));
    // "after rain since Tuesday, four died on Wednesday": since when something else went on.
    const weighed =
      (date.precision === 'day' ? gap : gap + 30) +
      (isSince(document, date) && !owns ? 150 : 0) -
      (happens || owns ? 200 : 0);
    if (weighed < distance) {
      distance = weighed;
      best = date;
      happened = !itself || happens;
    }
  }
  const over = document.published === null ? null : overDay(document, statement, best, spoken);
  if (over !== null) return { date: over, happened: true, spoken };
  if (best === null && spoken === null) best = hoursBefore(document, dates, statement);
  return { date: best, happened, spoken };
}

export function toHarmDate(date: DateFinding): HarmDate {
  return { value: date.value, precision: date.precision, phrase: [date.start, date.end] };
}

/** The day a sentence without figures gives to what it tells, or null. */
export function dayOfSentence(document: Document, dates: readonly DateFinding[], sentence: number): DateFinding | null {
  let found: DateFinding | null = null;
  for (const date of datesIn(dates, document.sentences[sentence])) {
    if (date.precision !== 'day' || tellsSpeech(document, date) || isSince(document, date)) continue;
    if (document.published !== null && date.value > document.published) continue;
    // "the strike ended on Friday, three days after it started on Tuesday": the earlier day is the event's.
    if (found === null || date.value < found.value) found = date;
  }
  return found;
}
