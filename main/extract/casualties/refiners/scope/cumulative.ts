import {
  MONTH_ABBREVIATIONS,
  MONTHS,
  POSSESSIVE_MARKS,
  RELATIVES,
  union,
  WEEKDAYS,
  without,
} from '../../../../language/classes';
import { formsIn } from '../../../../language/verbs';
import type { Document } from '../../../../text/document';
import { EVENT_NOUNS } from '../../lexicon/happenings';
import { FORCES_OF_NATURE, ONGOING, SUDDEN } from '../../lexicon/spans';
import type { Statement } from '../../reading';
import type { Window } from '../window';
import { isMonth, lower, namesOutbreak, pluralEvents } from './events';
import { explainsPast, opensClause } from './since';

/** "since 2003", "so far", "this year", "to date", "brings the toll to": a count that is still running. */
export function isCumulative(document: Document, statement: Statement, { from, to }: Window): boolean {
  let near = Math.max(from, statement.people.first - 30);
  for (let index = near; index < statement.people.first; index++) if (lower(document, index) === ';') near = index + 1;
  for (let index = near; index < Math.min(to, statement.predicate + 40); index++) {
    const word = lower(document, index);
    const next = lower(document, index + 1);
    if (word === 'since' && (opensClause(document, index, statement) || explainsPast(document, index, statement)))
      return false;
    if (word === 'since' && (afterSuperlative(document, index) || inAside(document, index, statement))) continue;
    if (word === 'since' && (sinceDays(document, index, from) || isStateSince(document, index, statement))) continue;
    if (word === 'since' && next === 'then' && sinceLong(document, index, statement)) return true;
    if (word === 'since' && sinceDisaster(document, index)) continue;
    if (
      word === 'since' &&
      next !== 'then' &&
      next !== ',' &&
      !NOT_SINCE.has(next) &&
      clauseOf(document, index, statement)
    )
      return true;
    // "in all, five have been killed in the battles": summed over all of them, up to now.
    if (
      word === 'in' &&
      next === 'all' &&
      lower(document, index + 2) === ',' &&
      pluralEvents(document, statement, { from, to })
    )
      return true;
    if (word === 'so' && next === 'far' && runsOn(document, index, from, to)) return true;
    if (
      word === 'this' &&
      (next === 'year' || next === 'season' || lower(document, index + 2) === 'season') &&
      Math.abs(index - statement.predicate) < 25 &&
      !isPartOfThis(document, index) &&
      !isOfNextCount(document, index, statement)
    )
      return true;
    if (word === 'in' && next === document.published?.slice(0, 4) && countsYear(document, index, statement))
      return true;
    if (word === 'to' && next === 'date' && lower(document, index + 2) !== 'back') return true;
    if (
      statement.total &&
      (word === 'bring' || word === 'brings' || word === 'bringing' || word === 'brought') &&
      // "brought down the number of dead to nine from twelve": a count put right.
      next !== 'down' &&
      index < statement.predicate
    ) {
      if (word === 'bringing' && isOfOneEvent(document, index, to) && !namesOutbreak(document, { from, to })) continue;
      return true;
    }
    // "raising the toll of the virus to …"
    if (statement.total && RAISES.has(word) && index < statement.predicate && namesOutbreak(document, { from, to }))
      return true;
    if (UNRESTS.has(word) && beganThen(document, index)) return true;
    if (word === 'worldwide' || word === 'globally') return true;
    if (statement.total && (word === 'season' || ONGOING.has(word)) && index < statement.people.first) return true;
  }
  // "31 deaths among 90 known cases": the count of an outbreak.
  if (statement.rule === 'harm-noun')
    for (let index = statement.predicate; index < statement.predicate + 8; index++)
      if (lower(document, index) === 'cases') return true;
  if (statement.total && /^(?:1[89]|20)\d\d$/.test(lower(document, statement.predicate - 2))) return true;
  return false;
}

/** "…, bringing the death toll to 18": the toll of one event rose, unless it says over what it is counted. */
function isOfOneEvent(document: Document, at: number, to: number): boolean {
  for (let index = at; index < to; index++) if (OVER.has(lower(document, index))) return false;
  return true;
}

/** What a running count is of: a time, or a kind of death. */
const OVER = union(
  `since year year's year’s season month week weekend far date decade murders homicides killings executions hangings suicides drownings
  days across nationwide tragedies disasters blasts roads soldiers troops servicemen militants rebels attacks accidents crashes`,
);

/** "in the 24 hours to Sunday, which brings this year's deaths to 55": of the count that comes after. */
const isOfNextCount = (document: Document, at: number, { people, predicate, total }: Statement): boolean =>
  !total && at > Math.max(people.next - 1, predicate) && POSSESSIVE_MARKS.has(lower(document, at + 2));

/** "146 fishermen have been arrested in 2024", told in that year. */
function countsYear(document: Document, at: number, { people, predicate }: Statement): boolean {
  if (people.further || at < predicate || at - predicate > YEAR_BEHIND) return false;
  return [1, 2, 3].some((back) => ['has', 'have'].includes(lower(document, predicate - back)));
}

/** Tokens between a harm and the year it is counted over. */
const YEAR_BEHIND = 12;

/** "Floods have killed 31 since Monday night": what nature began these days and goes on with is one event still. */
export function sinceDays(document: Document, since: number, from: number): boolean {
  if (!WEEKDAYS.has(lower(document, since + 1))) return false;
  for (let index = from; index < since; index++) if (FORCES_OF_NATURE.has(lower(document, index))) return true;
  return false;
}

/** "have been missing since Sunday", "are held since last week": what befell them that day, and lasts. */
const isStateSince = (document: Document, since: number, { type, rule }: Statement): boolean =>
  (type === 'missing' || type === 'abducted' || rule === 'held') && isOfLateDays(lower(document, since + 1));
const isOfLateDays = (word: string): boolean =>
  WEEKDAYS.has(word) || word === 'yesterday' || word === 'early' || word === 'late' || word === 'last';

/** "The truce took effect on Nov. 27. More than 230 have been killed since then": the sentence before gives a month or a year. */
function sinceLong(document: Document, since: number, { people, sentence }: Statement): boolean {
  if (people.further || (people.low ?? 0) < 2) return false;
  for (let index = document.firstToken[sentence - 1] ?? since; index < since; index++) {
    if (isMonth(document, index) || /^(?:19|20)\d\d$/.test(lower(document, index))) return true;
  }
  return false;
}

/** "earlier this year", "in March this year", "on Aug. 16 this year": when it was, and no count over the year. */
function isPartOfThis(document: Document, at: number): boolean {
  let before = at - 1;
  while (/^(?:\d{1,2}|[.,])$/.test(lower(document, before))) before--;
  const word = lower(document, before);
  return word === 'earlier' || word === 'later' || MONTHS.has(word) || MONTH_ABBREVIATIONS.has(word);
}

/** What goes on for days and has a day it began. */
const UNRESTS = union(
  ONGOING,
  'protests unrest violence crackdown demonstrations fighting clashes hostilities monsoon rains floods heatwave',
);
const BEGINS = new Set(formsIn('begin start erupt break'.split(' '), ['past']));

/** "protests which began on April 28": counted since. */
function beganThen(document: Document, at: number): boolean {
  const which = lower(document, at + 1) === ',' ? at + 2 : at + 1;
  if (!['which', 'that'].includes(lower(document, which)) || !BEGINS.has(lower(document, which + 1))) return false;
  // What began on a weekday is one event still.
  for (let index = which + 2; index < which + 7; index++) {
    const word = lower(document, index);
    if (MONTHS.has(word) || word === 'ago' || /^(?:19|20)\d\d$/.test(word)) return true;
  }
  return false;
}

const RAISES = new Set('raising raised raises taking takes pushing pushed'.split(' '));

/** "The front, which has been fighting since 2008, put the dead at 60": closed by a comma before what it counts. */
function inAside(document: Document, since: number, { people, predicate }: Statement): boolean {
  const end = Math.min(people.first, predicate);
  let closed = false;
  for (let index = since + 1; index < end && !closed; index++) closed = lower(document, index) === ',';
  if (!closed) return false;
  for (let index = since - 1; index > since - ASIDE; index--) {
    if (RELATIVES.has(lower(document, index)) && lower(document, index - 1) === ',') return true;
    if (document.tokens[index]?.kind === 'mark') return false;
  }
  return false;
}

/** Tokens from the relative word to "since". */
const ASIDE = 12;

/** What people do once: "since the massacre of February in which 75 were killed" counts none that came after. */
const STRUCK_ONCE = union('massacre bombing assassination ambush shooting stampede');

/** "since Tuesday's earthquake", "since the flood began": no count of many events. */
function sinceDisaster(document: Document, since: number): boolean {
  for (let index = since + 1; index < since + 6; index++)
    if (SUDDEN.has(lower(document, index)) || STRUCK_ONCE.has(lower(document, index))) return true;
  return false;
}

/** How an event is ranked by its harm. */
const SUPERLATIVES = union(
  'deadliest bloodiest biggest highest lowest largest fiercest heaviest hardest strongest hottest coldest greatest longest darkest costliest gravest fewest harshest worst',
);
const RANKS = new Set(['first', 'worst', 'only', 'most', 'last']);

/** "the bloodiest day since the coup": a comparison, no count. */
function afterSuperlative(document: Document, since: number): boolean {
  for (let index = since - 1; index >= 0 && since - index < 14; index--) {
    const word = lower(document, index);
    // "in the worst year since the war": a count of that year.
    if (word === ',' || word === '.' || word === 'year') return false;
    if (SUPERLATIVES.has(word) || (since - index < 7 && RANKS.has(word))) return true;
  }
  return false;
}

const RELATIVE = without(union(RELATIVES, 'where'), 'that');

/** "since" governs a harm in its own clause: it follows the predicate, or opens the sentence. */
function clauseOf(document: Document, since: number, statement: Statement): boolean {
  if (since < statement.people.first) return true;
  for (let index = Math.max(statement.predicate, statement.people.next); index < since; index++)
    if (
      lower(document, index) === ';' ||
      lower(document, index) === 'but' ||
      // "in Karsa, where rebels have fought since May"
      RELATIVE.has(lower(document, index)) ||
      // "three were killed, raising to 40 the number killed since May"
      (!statement.total && (RAISES.has(lower(document, index)) || lower(document, index) === 'bringing'))
    )
      return false;
  return true;
}

const NOT_SINCE = new Set([
  'been',
  'become',
  'said',
  'he',
  'she',
  'it',
  'they',
  'we',
  'there',
  'you',
  'died',
  'recovered',
]);

const OF_TOWN = new Set([
  'town',
  'city',
  'village',
  'district',
  'province',
  'area',
  'region',
  'country',
  'disaster',
  'earthquake',
  'flood',
  'floods',
  'search',
  'capital',
  'rubble',
]);

/** "so far this year", "in the war so far": of one event "so far" only says that its toll may rise. */
function runsOn(document: Document, at: number, from: number, to: number): boolean {
  const after = lower(document, at + 2);
  const following = lower(document, at + 3);
  if (
    after === 'this' ||
    (after === 'in' &&
      (/^(?:\d{4}|this)$/.test(following) || (following === 'the' && !OF_TOWN.has(lower(document, at + 4)))))
  )
    return true;
  for (let index = from; index < to; index++)
    if (ONGOING.has(lower(document, index)) || lower(document, index) === 'year') return true;
  return false;
}

/** "Since May, tensions have run high. Soldiers fought in skirmishes and dozens were hurt": the sentence before says over what. */
export function isFramed(document: Document, { sentence, people, predicate }: Statement): boolean {
  const before = document.firstToken[sentence - 1];
  const from = document.firstToken[sentence] ?? 0;
  if (before === undefined || people.definite || lower(document, before) !== 'since') return false;
  let comma = before + 1;
  while (comma < from && comma - before <= FRAME && lower(document, comma) !== ',') comma++;
  if (lower(document, comma) !== ',') return false;
  // "since the blast, …": since one event, and not over a time.
  for (let index = before + 1; index < comma; index++) if (EVENT_NOUNS.has(lower(document, index))) return false;
  for (let index = from; index < predicate; index++) {
    const word = lower(document, index);
    if (word.endsWith('s') && EVENT_NOUNS.has(word)) return true;
  }
  return false;
}

/** Tokens of "Since the start of May,". */
const FRAME = 6;
