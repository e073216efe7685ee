import { MONTHS, RELATIVES, union } from '../../../../language/classes';
import { formsIn } from '../../../../language/verbs';
import type { DateFinding } from '../../../../../preload/contract/findings';
import type { Document } from '../../../../text/document';
import { EVENT_NOUNS } from '../../lexicon/happenings';
import { ONE_EVENT } from '../../lexicon/spans';
import type { Statement } from '../../reading';
import { windowOf, type Window } from '../window';
import { daysBetween } from './age';
import { lower, pluralEvents } from './events';
import { isOfMonth } from './years';

/** Days within which a dated harm is today's news, whatever it is likened to. */
const FRESH = 6;
/** Before the noun of an event these say that it was another than today's. */
const OTHER = new Set(['previous', 'earlier', 'past']);
const REMEMBERS = new Set(
  'recalled recalls recalling recall reminiscent echoed echoes echoing evoked memories'.split(' '),
);
/** Words that put what stands in the past perfect before today's news. */
const BEFOREHAND = new Set('earlier previously last ago before past then once'.split(' '));
const SPAN = new Set(['week', 'month', 'year']);
/** A clause that depends on another has its past perfect from it. */
const DEPENDS = new Set(
  'who whom whose which that after when before because as since while where if said says told saying adding claiming insisting stating reporting claimed reported confirmed insisted stated alleged'.split(
    ' ',
  ),
);

/**
 * Another harm than the one the article is about, told as what went before it, with no date of its own: "a previous attack
 * left seven dead", "earlier this month", "a similar strike had killed 18", "attacks, including one that killed five".
 */
export function isHistory(document: Document, statement: Statement, date: DateFinding | null): boolean {
  const { published } = document;
  if (
    date !== null &&
    date.precision === 'day' &&
    (published === null || Math.abs(daysBetween(date.value, published)) <= FRESH)
  )
    return false;
  const window = windowOf(document, statement);
  const plural = pluralEvents(document, statement, window);
  const to = Math.min(window.to, statement.predicate + NEAR);
  for (let index = Math.max(window.from, statement.predicate - NEAR); index < to; index++) {
    const word = lower(document, index);
    if (REMEMBERS.has(word) && index < statement.predicate) return true;
    // "the war that preceded it killed 2,000"
    if (word === 'preceded' && RELATIVES.has(lower(document, index - 1)) && index < statement.predicate) return true;
    if (date === null && isLately(document, index, statement)) return true;
    if (OTHER.has(word) && isEvent(lower(document, index + 1)) && !lower(document, index + 1).endsWith('s'))
      return true;
    // "The earlier ones left nine dead."
    if (OTHER.has(word) && ['one', 'ones'].includes(lower(document, index + 1)) && index < statement.predicate)
      return true;
    if (!plural && isEarlierSpan(document, index)) return true;
  }
  if (isOfYear(document, statement, window) || (date === null && isOfName(document, statement, window))) return true;
  return (
    among(document, statement, window) ||
    isOverBy(document, statement, window) ||
    wasBefore(document, statement, window)
  );
}

/** "had recently lost his life", "the recent killing of a herder": one harm of no day, brought up beside the news. */
function isLately(document: Document, at: number, { people, predicate }: Statement): boolean {
  if (people.low !== 1 || people.high !== 1) return false;
  if (lower(document, at) === 'recently') return lower(document, at - 1) === 'had' && at < predicate;
  return lower(document, at) === 'recent' && at + 1 === predicate;
}

const ACTORS = new Set(['he', 'she', 'they']);

/** Tokens around the predicate that are looked at. */
const NEAR = 22;

const isEvent = (word: string): boolean => EVENT_NOUNS.has(word) || ONE_EVENT.has(word);

/** "earlier this month", "last week, a bomb killed four": one event of another day. */
function isEarlierSpan(document: Document, at: number): boolean {
  const word = lower(document, at);
  return (
    (word === 'last' &&
      SPAN.has(lower(document, at + 1)) &&
      !["'s", '’s'].includes(lower(document, at + 2)) &&
      // "on 3 June last year": a day of its own.
      !isOfMonth(document, at)) ||
    (word === 'earlier' && lower(document, at + 1) === 'this' && SPAN.has(lower(document, at + 2)))
  );
}

const YEAR = /^(?:1[89]|20)\d\d$/;
/** Tokens between such a year and the harm. */
const NAMED_BY = 12;
const COUNTED_FROM = new Set(['since', 'from', 'between', 'until', 'after', 'and', 'to']);

/** "The 1981 derailment had claimed 750 lives", "the 2002 Osk bombings, which killed 18": the year belongs to the event. */
function isOfYear(document: Document, { people, predicate }: Statement, { from }: Window): boolean {
  const published = document.published?.slice(0, 4);
  const end = Math.min(people.first, predicate);
  for (let index = end - 1; index >= from && end - index < NAMED_BY; index--) {
    const word = lower(document, index);
    if (document.tokens[index]?.kind === 'mark' && word !== ',') return false;
    if (!YEAR.test(word) || published === undefined || word >= published) continue;
    if (COUNTED_FROM.has(lower(document, index - 1))) return false;
    let noun = index + 1;
    while (noun < end && noun - index <= 2 && document.tokens[noun]?.capital === true) noun++;
    const next = lower(document, noun);
    return isEvent(next) || isEvent(next.replace(/s$/u, '')) || lower(document, index - 1) === 'of';
  }
  return false;
}

/** Between the name of an event and its noun at most two words stand ("the Ruvu dam collapse"). */
const NAMED = 3;
const PERFECT = new Set(['has', 'have']);

/**
 * "The Sarvan quake killed 31,000", "the Ruvu dam collapse, which claimed 18 lives": an event known by a name of its own,
 * which the article has not told of before, is no news of today.
 */
function isOfName(document: Document, { people, predicate }: Statement, { from }: Window): boolean {
  const end = Math.min(people.first, predicate);
  for (let index = end - 1; index > from && end - index < 9; index--) {
    const word = lower(document, index);
    if (document.tokens[index]?.kind === 'mark' && word !== ',') return false;
    if (PERFECT.has(word)) return false;
    if (!isEvent(word) && !UPHEAVALS.has(word)) continue;
    for (let name = index - 1; name >= from && index - name <= NAMED; name--) {
      const token = document.tokens[name];
      if (token?.kind !== 'word' || lower(document, name) === 'the') return false;
      if (token.capital && lower(document, name - 1) === 'the') return isNew(document, name);
    }
    return false;
  }
  return false;
}

const UPHEAVALS = new Set('war uprising famine genocide pogrom revolt coup epidemic pandemic flu'.split(' '));

const ENDS = new Set(formsIn(['end', 'conclude'], ['past', 'third', 'ing', 'base']));
const WARS = new Set([...UPHEAVALS, ...union('conflict insurgency rebellion dictatorship apartheid')]);
/** Words between the end of a war and its noun ("ended a bitter ten-year civil war"), and between that and its harm. */
const ENDED = 6;
const CLAIMED = 8;
/** Tokens from the years of a war to its noun ("the 1998-2000 border war"). */
const YEARS = 3;

/** "The accord ended a civil war that claimed 300,000 lives": what a war cost that is over. */
function isOverBy(document: Document, { people, predicate }: Statement, { from, to }: Window): boolean {
  const harm = Math.min(people.first, predicate);
  const past = Math.max(people.next, predicate + 1);
  // "died in a 30-year civil war, which ended in 2002", "died in the 1998-2000 border war"
  for (let war = past; war < Math.min(to, past + CLAIMED); war++) {
    if (document.tokens[war]?.kind === 'mark' && lower(document, war) !== '-') break;
    if (!WARS.has(lower(document, war))) continue;
    for (let index = war - 1; index >= past && war - index <= YEARS; index--)
      if (/^(?:1[89]|20)\d\d$/u.test(lower(document, index))) return !opensWithSince(document, index);
    const which = lower(document, war + 1) === ',' ? war + 2 : war + 1;
    if (!['which', 'that'].includes(lower(document, which))) break;
    for (let end = which + 1; end <= which + ENDED; end++) if (ENDS.has(lower(document, end))) return true;
    break;
  }
  for (let index = harm - 1; index > from && harm - index < CLAIMED; index--) {
    if (document.tokens[index]?.kind === 'mark') return false;
    if (!WARS.has(lower(document, index))) continue;
    const next = lower(document, index + 1);
    if (next !== 'that' && next !== 'which' && next !== 'in') return false;
    for (let end = index - 1; end >= from && index - end <= ENDED; end--)
      if (ENDS.has(lower(document, end))) return true;
    return false;
  }
  return false;
}

/** "were killed since the 2021 coup": counted from then. @param year where the year stands */
const opensWithSince = (document: Document, year: number): boolean =>
  [1, 2, 3].some((back) => lower(document, year - back) === 'since');

/** The word stands nowhere before. */
function isNew(document: Document, at: number): boolean {
  const word = lower(document, at);
  for (let index = 0; index < at; index++) if (lower(document, index) === word) return false;
  return true;
}

/** "has carried out several attacks, including one on a hotel that killed five": an example of what was. */
function among(document: Document, statement: Statement, { from }: Window): boolean {
  let relative = false;
  for (let index = statement.predicate - 1; index > from && statement.predicate - index < NEAR; index--) {
    const word = lower(document, index);
    if (word === 'that' || word === 'which' || word === 'in') relative = true;
    if (word === 'including' && relative && ['one', 'a', 'an', 'the'].includes(lower(document, index + 1))) {
      for (let back = index - 1; back > from && index - back < 8; back--)
        if (isEvent(lower(document, back)) && lower(document, back).endsWith('s')) return true;
      return false;
    }
  }
  return false;
}

/** "A similar strike on the town had killed 18": the past perfect of a clause of its own, with a word that looks back. */
function wasBefore(document: Document, statement: Statement, { from, to }: Window): boolean {
  const { predicate } = statement;
  if (
    statement.rule === 'toll' ||
    statement.rule === 'toll-before' ||
    ![1, 2, 3].some((back) => lower(document, predicate - back) === 'had' && predicate - back >= from)
  )
    return false;
  let before = false;
  for (let index = from; index < to && index < predicate + NEAR; index++) {
    const word = lower(document, index);
    if (index < predicate && DEPENDS.has(word)) return false;
    // "He had shot his grandmother earlier": what the same man did, and no other affair.
    if (index < predicate && ACTORS.has(word) && lower(document, index + 1) === 'had') return false;
    // "the last of them"
    const looksBack = BEFOREHAND.has(word) && !(word === 'last' && lower(document, index + 1) === 'of');
    if (looksBack || word === 'similar' || (MONTHS.has(word) && lower(document, index - 1) === 'in')) before = true;
  }
  return before;
}
