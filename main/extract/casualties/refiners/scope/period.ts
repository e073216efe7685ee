import type { DateFinding } from '../../../../../preload/contract/findings';
import type { Document } from '../../../../text/document';
import { DEMONSTRATIVES, MONTHS, POSSESSIVE_MARKS, POSSESSIVES, union } from '../../../../language/classes';
import { ORDINALS, smallNumber } from '../../../../language/numbers';
import { formsIn } from '../../../../language/verbs';
import { ONE_EVENT, SPANS } from '../../lexicon/spans';
import type { Statement } from '../../reading';
import type { Window } from '../window';
import { EARLIER, isMonth, lower, oneEvent } from './events';
import { isOfMonth } from './years';

/** After "a month" these make it a time that went by, and no rate. */
const SPENT = new Set(['of', 'since', 'into', 'long']);

/** "last week", "in the past month", "during the three-month …", "for more than two months". */
export function isPeriod(document: Document, statement: Statement, { from, to }: Window): boolean {
  if (betweenDates(document, { from, to }) !== null || betweenMonths(document, { from, to })) return true;
  const single = oneEvent(document, { from, to });
  for (let index = from; index < to; index++) {
    const word = lower(document, index);
    const next = lower(document, index + 1);
    const after = lower(document, index + 2);
    if (
      word === 'daily' &&
      document.tokens[index]?.capital !== true &&
      (next === 'basis' || lower(document, index - 1) !== 'the')
    )
      return Math.abs(index - statement.predicate) < 20;
    if (
      (word === 'past' || word === 'last' || word === 'previous') &&
      (SPANS.has(next) || SPANS.has(after)) &&
      next !== 'weekend'
    ) {
      if (word === 'last' && !SPANS.has(next) && !/^\d|one|two|three|four|five|six|seven|eight|nine|ten|few/.test(next))
        continue;
      // "in November last year": the month is when it was.
      if (word === 'last' && next === 'year' && isOfMonth(document, index)) continue;
      // "last week's attack": one event of that week.
      if (word === 'last' && SPANS.has(next) && (single || namesEventOf(document, index + 2))) continue;
      return Math.abs(index - statement.predicate) < 25;
    }
    if ((word === 'this' || word === 'that') && next === 'period' && Math.abs(index - statement.predicate) < 10)
      return true;
    if (
      (word === 'for' || word === 'over' || word === 'within' || word === 'during' || word === 'through') &&
      index + 5 < to
    ) {
      if (word === 'for' && (isTerm(document, index, from) || lower(document, index + 3) === 'time')) continue;
      if (word === 'for' && isStay(document, index, from)) continue;
      for (let ahead = index + 1; ahead < index + 6; ahead++)
        if (SPANS.has(lower(document, ahead)) && Math.abs(ahead - statement.predicate) < 25)
          return lower(document, ahead + 1) !== 'ago';
    }
    // "a day of mourning", "for the second time in a month"
    if (word === 'a' && next === 'day' && ['in', 'within'].includes(lower(document, index - 1))) continue;
    if (word === 'a' && (EARLIER.has(after) || SPENT.has(after) || lower(document, index - 2) === 'time')) continue;
    if (
      (word === 'each' || word === 'every' || word === 'per' || word === 'a') &&
      (next === 'year' || next === 'month' || next === 'day')
    )
      return word !== 'a' || lower(document, index - 1) !== 'once';
    if (word === 'annually' || word === 'yearly') return true;
    if (Math.abs(index - statement.predicate) < 20 && (isSpanOf(document, index) || isRankedSpan(document, index)))
      return true;
    if (isThisSpan(document, index, statement) && Math.abs(index - statement.predicate) < 20) return true;
    // "in the first half of the year", "in the week to Sunday"
    if (Math.abs(index - statement.predicate) < 20 && (isFraction(document, index) || isWeekTo(document, index)))
      return true;
  }
  return false;
}

/** "last week's 7.7 magnitude quake": the span is the day of one event. @param at where a possessive may stand */
function namesEventOf(document: Document, at: number): boolean {
  if (!POSSESSIVE_MARKS.has(lower(document, at))) return false;
  for (let index = at + 1; index <= at + EVENT_NAME; index++) {
    if (ONE_EVENT.has(lower(document, index))) return true;
    if (document.tokens[index]?.kind === 'mark') return false;
  }
  return false;
}

/** Tokens of what such an event is called. */
const EVENT_NAME = 6;

/** "in the five months that followed", "in the two years to May": a span with its end. */
function isSpanOf(document: Document, at: number): boolean {
  if (lower(document, at) !== 'in' || lower(document, at + 1) !== 'the') return false;
  if (smallNumber(lower(document, at + 2)) === null || !SPANS.has(lower(document, at + 3))) return false;
  return ENDED.has(lower(document, at + 4));
}

const ENDED = new Set(['that', 'to', 'until', 'before', 'after', 'following', 'through']);

const RANKED = new Set('deadliest bloodiest worst'.split(' '));

/** "April was the bloodiest month since 2008, with 600 killed": a span that is ranked by its harm. */
const isRankedSpan = (document: Document, at: number): boolean =>
  RANKED.has(lower(document, at)) && SPANS.has(lower(document, at + 1));

/** "have been killed this month": a span that is not over, short of the year that a running count is of. */
const isThisSpan = (document: Document, at: number, { predicate }: Statement): boolean =>
  lower(document, at) === 'this' &&
  THESE.has(lower(document, at + 1)) &&
  !EARLIER.has(lower(document, at - 1)) &&
  [1, 2].some((back) => ['has', 'have'].includes(lower(document, predicate - back)));

const THESE = new Set(['week', 'month']);

const FRACTIONS = new Set(['half', 'quarter']);
const ENDS = new Set(['to', 'ending', 'through', 'until']);

/** "the first half", "the second quarter", "the first nine months": a stated part of a year. */
function isFraction(document: Document, at: number): boolean {
  const rank = lower(document, at);
  if (!ORDINALS.has(rank) || !['the', 'in'].includes(lower(document, at - 1))) return false;
  const next = lower(document, at + 1);
  if (FRACTIONS.has(next)) return true;
  const span = lower(document, at + 2);
  return (
    (rank === 'first' || rank === 'last') &&
    (SPANS.has(span) || (span === 'days' && smallNumber(next) !== null)) &&
    next !== 'of'
  );
}

/** "the week to Sunday", "the month ending on Friday" */
const isWeekTo = (document: Document, at: number): boolean =>
  SPANS.has(lower(document, at)) &&
  lower(document, at - 1) === 'the' &&
  ENDS.has(lower(document, at + 1)) &&
  document.tokens[at + 2]?.capital === true;

const CONDEMNED = new Set([
  'jailed',
  'jails',
  'imprisoned',
  'imprisons',
  'sentenced',
  'incarcerated',
  'banned',
  'suspended',
  'locked',
]);

/** "jailed a builder for nine years": the span is a sentence served, not one the harm is counted over. */
function isTerm(document: Document, at: number, from: number): boolean {
  for (let index = at - 1; index >= from && at - index < 9; index--)
    if (CONDEMNED.has(lower(document, index))) return true;
  return false;
}

const STAYS = new Set(
  'trapped stranded stuck buried entombed held missing underground hiding hidden captive hostage adrift searched searching waited waiting'.split(
    ' ',
  ),
);

/** "had been trapped underground for two weeks": how long they were there, not the time the harm is counted over. */
function isStay(document: Document, at: number, from: number): boolean {
  for (let index = at - 1; index >= from && at - index < 4; index--) if (STAYS.has(lower(document, index))) return true;
  return false;
}

const YEAR = /^(?:1[89]|20)\d\d$/;

/** "between June 2003 and June 2004", "from 1998 to 2002": a span with both its ends. @returns the year it ends in, or null */
export function betweenDates(document: Document, { from, to }: Window): number | null {
  for (let index = from; index < to; index++) {
    const word = lower(document, index);
    const joint = word === 'between' ? 'and' : word === 'from' ? 'to' : null;
    if (joint === null) continue;
    let year = false;
    for (let ahead = index + 1; ahead < index + 9 && ahead < to; ahead++) {
      if (lower(document, ahead) === joint && year) {
        const end = [lower(document, ahead + 1), lower(document, ahead + 2)].find((word) => YEAR.test(word));
        if (end !== undefined) return Number(end);
      }
      if (YEAR.test(lower(document, ahead))) year = true;
    }
  }
  return null;
}

/** "between January and March", "from Jan. 1 through the end of June": months of the year the text is of. */
export function betweenMonths(document: Document, { from, to }: Window): boolean {
  for (let index = from; index + 3 < to; index++) {
    const opens = lower(document, index);
    if ((opens !== 'between' && opens !== 'from') || !isMonth(document, index + 1)) continue;
    for (let ahead = index + 2; ahead < index + 7; ahead++) {
      const joint = lower(document, ahead);
      if (opens === 'between' ? joint !== 'and' : !UNTIL.has(joint)) continue;
      const end = ['the end of', 'the middle of'].includes(wordsAt(document, ahead + 1, 3)) ? ahead + 4 : ahead + 1;
      // "from 1 January to 10 September this year": up to now.
      if (isMonth(document, end) && !(ahead > index + 2 && runsUpToNow(document, end))) return true;
    }
  }
  return false;
}

const UNTIL = new Set(['to', 'through', 'until', 'till']);

const wordsAt = (document: Document, at: number, count: number): string =>
  Array.from({ length: count }, (_, step) => lower(document, at + step)).join(' ');

function runsUpToNow(document: Document, end: number): boolean {
  for (let index = end + 1; index < end + 5; index++)
    if (lower(document, index) === 'this' && lower(document, index + 1) === 'year') return true;
  return false;
}

/** "over the first six months of the year": a stated part of a year, closed whatever goes on. */
export function isPartOfYear(document: Document, { predicate }: Statement, { from, to }: Window): boolean {
  for (let index = Math.max(from, predicate - 20); index < Math.min(to, predicate + 20); index++)
    if (isFraction(document, index)) return true;
  return false;
}

/** "in November alone": a part of a longer count, in a month that is not over. @param date the one tied to the harm */
export function isAlone(document: Document, date: DateFinding | null, { from, to }: Window): boolean {
  if (date?.precision !== 'month' || document.published?.startsWith(date.value) !== true) return false;
  for (let index = from + 1; index < to; index++)
    if (lower(document, index) === 'alone' && MONTHS.has(lower(document, index - 1))) return true;
  return false;
}

const CLOSE = new Set('simultaneous simultaneously coordinated co-ordinated synchronised synchronized'.split(' '));
const MINUTES = new Set(['minutes', 'seconds', 'hour', 'hours']);

/** "in near-simultaneous blasts", "three bombs within minutes": several blows at once are one event. */
export function atOnce(document: Document, { from, to }: Window): boolean {
  for (let index = from; index < to; index++) {
    const word = lower(document, index);
    if (CLOSE.has(word) || CLOSE.has(word.slice(word.lastIndexOf('-') + 1))) return true;
    if (word !== 'within' && word !== 'apart') continue;
    for (let near = index - 3; near < index + 5; near++) if (MINUTES.has(lower(document, near))) return true;
  }
  return false;
}

/** "three accidents killed seven in a week", "over the weekend": a span the events of one sentence fall in. */
export function withinSpan(document: Document, { from, to }: Window): boolean {
  for (let index = from; index + 2 < to; index++) {
    if (!['in', 'within', 'over'].includes(lower(document, index))) continue;
    const word = lower(document, index + 1);
    const counted = word === 'a' || word === 'the' || word === 'one' || smallNumber(word) !== null;
    if (counted && (SPANS.has(lower(document, index + 2)) || lower(document, index + 2) === 'days')) return true;
  }
  return false;
}

/** What is launched on a day and fought for days. */
const OPERATIONS = union('operation offensive incursion campaign siege assault invasion crackdown');
const LAUNCHES = new Set(formsIn('launch begin start mount open'.split(' '), ['past', 'participle']));
/** Sentences within which the text has told when the operation began. */
const TOLD_BEFORE = 3;

/** "On Nov. 1 the army launched an operation. … 60 were killed during the operation": counted since that day. */
export function duringLaunched(document: Document, statement: Statement, { from, to }: Window): boolean {
  for (let index = from; index < to; index++) {
    if (!['during', 'since', 'in'].includes(lower(document, index)) || !POINTING.has(lower(document, index + 1)))
      continue;
    for (let noun = index + 2; noun < index + 5; noun++)
      if (OPERATIONS.has(lower(document, noun)))
        return wasLaunched(document, statement.sentence, lower(document, noun));
  }
  return false;
}

const POINTING = union(DEMONSTRATIVES, POSSESSIVES, 'the');

/** The sentences right before give a day of a month on which it was launched. */
function wasLaunched(document: Document, sentence: number, noun: string): boolean {
  for (let before = sentence - 1; before >= Math.max(0, sentence - TOLD_BEFORE); before--) {
    const words = new Set<string>();
    let dated = false;
    const to = document.firstToken[before + 1] ?? document.tokens.length;
    for (let index = document.firstToken[before] ?? 0; index < to; index++) {
      words.add(lower(document, index));
      dated ||= isMonth(document, index);
    }
    if (dated && words.has(noun) && [...words].some((word) => LAUNCHES.has(word))) return true;
  }
  return false;
}
