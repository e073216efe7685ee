import { union } from '../../../language/classes';
import { figure, smallNumber } from '../../../language/numbers';
import type { DateFinding, Scope } from '../../../../preload/contract/findings';
import type { Document } from '../../../text/document';
import type { Statement } from '../reading';
import { EPIDEMICS, EVENT_NOUNS } from '../lexicon/happenings';
import { harmWord } from '../lexicon/harm';
import { windowOf, type Window } from './window';

const lower = (document: Document, index: number): string => document.tokens[index]?.lower ?? '';

const ONGOING = union(
  'war conflict offensive insurgency campaign uprising rebellion standoff invasion crackdown hostilities crisis aids disease drought intifada feud genocide',
  EPIDEMICS,
);
/** With a day of their own these are one day's, not a count that runs on. */
const LASTING = new Set(['violence', 'fighting', 'attacks', 'clashes', 'unrest', 'protests']);
/** "have been killed in attacks" in a headline or lede is the perfect of news: one day's attacks; clashes run on. */
const STRUCK = new Set(['attacks']);
const SPANS = new Set(['week', 'weeks', 'month', 'months', 'year', 'years', 'decade', 'decades', 'weekend', 'season']);
const PLURAL_EVENTS = new Set([
  'attacks',
  'clashes',
  'raids',
  'bombings',
  'protests',
  'strikes',
  'riots',
  'shootings',
  'accidents',
  'incidents',
  'demonstrations',
  'battles',
  'floods',
  'storms',
  'fires',
  'crashes',
  'violence',
  'fighting',
  'unrest',
]);

/** "since 2003", "so far", "this year", "to date", "brings the toll to": a count that is still running. */
function isCumulative(document: Document, statement: Statement, { from, to }: Window): boolean {
  const near = Math.max(from, statement.people.first - 30);
  for (let index = near; index < Math.min(to, statement.predicate + 40); index++) {
    const word = lower(document, index);
    const next = lower(document, index + 1);
    if (word === 'since' && (opensClause(document, index, statement) || explainsPast(document, index, statement)))
      return false;
    if (word === 'since' && afterSuperlative(document, index)) continue;
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
    if (word === 'this' && (next === 'year' || next === 'season') && Math.abs(index - statement.predicate) < 25)
      return true;
    if (word === 'to' && next === 'date' && lower(document, index + 2) !== 'back') return true;
    if (
      statement.total &&
      (word === 'brings' || word === 'bringing' || word === 'brought') &&
      index < statement.predicate
    )
      return true;
    // "raising the toll of the virus to …"
    if (statement.total && RAISES.has(word) && index < statement.predicate && ofOutbreak(document, from, to))
      return true;
    if (word === 'worldwide' || word === 'globally') return true;
  }
  // "31 deaths among 90 known cases": the count of an outbreak.
  if (statement.rule === 'harm-noun')
    for (let index = statement.predicate; index < statement.predicate + 8; index++)
      if (lower(document, index) === 'cases') return true;
  if (statement.total && /^(?:1[89]|20)\d\d$/.test(lower(document, statement.predicate - 2))) return true;
  return false;
}

const RAISES = new Set('raising raised raises taking takes pushing pushed'.split(' '));

function ofOutbreak(document: Document, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (EPIDEMICS.has(lower(document, index))) return true;
  return false;
}

/** One blow of nature or machine; what came of it is one event's toll. */
const SUDDEN = new Set([
  'earthquake',
  'quake',
  'tremor',
  'tsunami',
  'flood',
  'floods',
  'flooding',
  'storm',
  'hurricane',
  'typhoon',
  'cyclone',
  'tornado',
  'landslide',
  'mudslide',
  'avalanche',
  'eruption',
  'crash',
  'collapse',
  'derailment',
  'explosion',
  'blast',
  'fire',
  'blaze',
  'sinking',
  'accident',
]);

/** "since Tuesday's earthquake", "since the flood began": no count of many events. */
function sinceDisaster(document: Document, since: number): boolean {
  for (let index = since + 1; index < since + 6; index++) if (SUDDEN.has(lower(document, index))) return true;
  return false;
}

/** "the first meeting since troops shot dozens": the harm itself stands after "since". */
function opensClause(document: Document, since: number, statement: Statement): boolean {
  if (statement.nominal || since > statement.predicate || statement.predicate - since > 8) return false;
  for (let index = since; index < statement.predicate; index++) if (lower(document, index) === ',') return false;
  return since > (document.firstToken[statement.sentence] ?? 0) + 1;
}

/** "the deadliest since 2017, when five people were killed": told of the past, not counted up to now. */
function explainsPast(document: Document, since: number, statement: Statement): boolean {
  for (let index = since + 1; index < statement.predicate && index - since < 8; index++) {
    if (lower(document, index) === 'when' || lower(document, index) === 'where') return true;
  }
  return false;
}

const RANKS = new Set(['first', 'worst', 'only', 'most', 'last']);

/** "the bloodiest day since the coup": a comparison, no count. */
function afterSuperlative(document: Document, since: number): boolean {
  for (let index = since - 1; index >= 0 && since - index < 7; index--) {
    const word = lower(document, index);
    // "in the worst year since the war": a count of that year.
    if (word === ',' || word === '.' || word === 'year') return false;
    if (RANKS.has(word) || (word.endsWith('est') && word.length > 5 && word !== 'protest' && word !== 'arrest'))
      return true;
  }
  return false;
}

/** "since" governs a harm in its own clause: it follows the predicate, or opens the sentence. */
function clauseOf(document: Document, since: number, statement: Statement): boolean {
  if (since < statement.people.first) return true;
  for (let index = Math.max(statement.predicate, statement.people.next); index < since; index++)
    if (lower(document, index) === ';' || lower(document, index) === 'but') return false;
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

/** "has killed" with an ongoing war as its subject. */
function isOngoing(
  document: Document,
  statement: Statement,
  { from }: Window,
  dated: boolean,
  headline: boolean,
): boolean {
  const perfect = lower(document, statement.predicate - 1);
  const perfectBefore = lower(document, statement.predicate - 2);
  if (
    !leftSoFar(document, statement, from) &&
    !joinedPerfect(document, statement, from) &&
    !['has', 'have', "'s"].includes(perfect) &&
    !['has', 'have'].includes(perfectBefore) &&
    !(perfect === 'been' && ['has', 'have'].includes(perfectBefore))
  )
    return false;
  for (let index = from; index < statement.predicate + 6; index++) {
    const word = lower(document, index);
    if (ONGOING.has(word) || (!dated && LASTING.has(word) && !(headline && STRUCK.has(word)))) return true;
  }
  return false;
}

/** "an insurgency that has left thousands dead": the perfect stands with "left", before the victims. */
/** "fighting has killed thousands and displaced many more": the perfect stands before the first of the joined verbs. */
function joinedPerfect(document: Document, statement: Statement, from: number): boolean {
  if (lower(document, statement.predicate - 1) !== 'and') return false;
  for (let index = statement.predicate - 2; index > from && statement.predicate - index < 14; index--) {
    const word = lower(document, index);
    if (word === ',' || word === ';' || word === 'and') return false;
    if ((word === 'has' || word === 'have') && harmWord(lower(document, index + 1))?.form === 'verb') return true;
  }
  return false;
}

function leftSoFar(document: Document, statement: Statement, from: number): boolean {
  for (let index = statement.people.first - 1; index > from && statement.people.first - index < 14; index--) {
    const word = lower(document, index);
    if (word === ',' || word === ';') return false;
    if (word === 'left' && ['has', 'have'].includes(lower(document, index - 1))) return true;
  }
  return false;
}

/** "last week", "in the past month", "during the three-month …", "for more than two months". */
function isPeriod(document: Document, statement: Statement, { from, to }: Window): boolean {
  if (betweenDates(document, { from, to }) !== null) return true;
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
      if (word === 'last' && !SPANS.has(next) && !/^\d|two|three|four|five|six|seven|eight|nine|ten|few/.test(next))
        continue;
      // "last week's attack": one event of that week.
      if (word === 'last' && single && SPANS.has(next)) continue;
      return Math.abs(index - statement.predicate) < 25;
    }
    if ((word === 'this' || word === 'that') && next === 'period' && Math.abs(index - statement.predicate) < 10)
      return true;
    if (
      (word === 'for' || word === 'over' || word === 'within' || word === 'during' || word === 'through') &&
      index + 5 < to
    ) {
      if (word === 'for' && isTerm(document, index, from)) continue;
      for (let ahead = index + 1; ahead < index + 6; ahead++)
        if (SPANS.has(lower(document, ahead)) && Math.abs(ahead - statement.predicate) < 25)
          return lower(document, ahead + 1) !== 'ago';
    }
    if (word === 'a' && EARLIER.has(after)) continue;
    if (
      (word === 'each' || word === 'every' || word === 'per' || word === 'a') &&
      (next === 'year' || next === 'month' || next === 'day')
    )
      return word !== 'a' || lower(document, index - 1) !== 'once';
    if (word === 'annually' || word === 'yearly') return true;
  }
  return false;
}

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

const YEAR = /^(?:1[89]|20)\d\d$/;

/** "between June 2003 and June 2004", "from 1998 to 2002": a span with both its ends. @returns the year it ends in, or null */
function betweenDates(document: Document, { from, to }: Window): number | null {
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

const REIGNS = new Set([
  'rule',
  'reign',
  'regime',
  'dictatorship',
  'era',
  'presidency',
  'tenure',
  'junta',
  'occupation',
]);
/** One event, told with "last month" after it, is past news of today's article. */
const ONE_EVENT = new Set(
  'earthquake quake attack blast explosion crash shooting bombing fire flood massacre storm hurricane typhoon cyclone landslide raid strike collision accident derailment stampede tsunami wildfire blaze ambush eruption mudslide avalanche tornado disaster incident'.split(
    ' ',
  ),
);
const EARLIER = new Set(['earlier', 'later', 'after', 'before', 'ago', 'ahead']);

const INTRODUCES = new Set(['a', 'an', 'another', 'similar', 'previous', 'last', 'major', 'worst', 'deadliest']);

/** "in a similar accident", "a bomb attack": one event, introduced here. */
function oneEvent(document: Document, { from, to }: Window): boolean {
  for (let index = from + 1; index < to; index++) {
    if (!ONE_EVENT.has(lower(document, index))) continue;
    for (let back = index - 1; back >= from && index - back < 6; back--)
      if (INTRODUCES.has(lower(document, back)) && (index - back < 4 || lower(document, back).length < 3)) return true;
  }
  return false;
}

const HISTORY = new Set(['anniversary', 'commemorate', 'commemorated', 'commemorating', 'commemoration']);

/** An older harm told as history: a date long before publication, "in 1988", "years ago", an anniversary. */
function isBackground(document: Document, statement: Statement, sentence: Window, date: DateFinding | null): boolean {
  for (let index = sentence.from; index < sentence.to; index++) {
    const word = lower(document, index);
    if (word === 'since' && opensClause(document, index, statement)) return true;
    if (word === 'during' && REIGNS.has(lower(document, index + 2)) && Math.abs(index - statement.predicate) < 20)
      return true;
    if (
      word === 'last' &&
      ['week', 'month', 'year'].includes(lower(document, index + 1)) &&
      Math.abs(index - statement.predicate) < 16 &&
      oneEvent(document, sentence)
    )
      return true;
    if (
      (word === 'years' || word === 'decades' || word === 'months') &&
      (lower(document, index + 1) === 'ago' ||
        lower(document, index + 1) === 'earlier' ||
        lower(document, index + 1) === 'before')
    )
      return true;
    if (
      (word === 'last' || word === 'previous') &&
      lower(document, index + 1) === 'year' &&
      Math.abs(index - statement.predicate) < 15 &&
      document.published === null
    )
      return true;
  }
  if (date === null) return false;
  if (document.published === null) return /^(?:1\d|200)\d/.test(date.value) && date.precision !== 'unknown';
  if (
    date.precision === 'year' &&
    date.value.slice(0, 4) < document.published.slice(0, 4) &&
    !isPeriod(document, statement, sentence)
  )
    return true;
  return daysBetween(date.value, document.published) > OLD;
}

/** Days after which an incident is no news of today but history. AOAV excludes incidents over 24 hours; papers carry a month. */
const OLD = 45;

/** Whole days from the end of the first date to the second; dates may be cut to month or year. */
export function daysBetween(first: string, second: string): number {
  const parse = (value: string, late: boolean): number => {
    const [year, month, day] = value.split('-').map(Number);
    return Date.UTC(year ?? 0, month === undefined ? (late ? 11 : 0) : month - 1, day ?? (late ? 28 : 1));
  };
  return Math.round((parse(second, false) - parse(first, true)) / 86_400_000);
}

/**
 * The scope of a figure, by the rules of the conventions.
 * @param date the date tied to the harm, if any
 * @param headline the statement stands in the title or the lede
 */
export function scopeOf(document: Document, statement: Statement, date: DateFinding | null, headline: boolean): Scope {
  if (statement.hypothetical) return 'hypothetical';
  const sentence = windowOf(document, statement);
  const plural = pluralEvents(document, statement, sentence);
  const several = (statement.people.low ?? statement.people.high ?? 0) !== 1 || statement.people.vague;
  if (several && lastYear(document, statement, sentence) && !oneEvent(document, sentence)) return 'period';
  for (let index = sentence.from; index < sentence.to; index++)
    if (HISTORY.has(lower(document, index))) return 'background';
  const span =
    several && !headline && !statement.people.definite && endsLately(document, betweenDates(document, sentence));
  if (span) return 'period';
  if (!headline && isBackground(document, statement, sentence, date))
    return several && isCumulative(document, statement, sentence) ? 'cumulative' : 'background';
  const large = (statement.people.low ?? statement.people.high ?? (statement.people.vague ? 50 : 0)) > 1;
  if (
    several &&
    (isCumulative(document, statement, sentence) ||
      isOngoing(document, statement, sentence, date?.precision === 'day', headline))
  )
    return 'cumulative';
  if (large && !statement.people.definite && isPeriod(document, statement, sentence))
    return date !== null &&
      document.published !== null &&
      !headline &&
      daysBetween(date.value, document.published) > 400
      ? 'background'
      : 'period';
  if (
    large &&
    date !== null &&
    (date.precision === 'month' || date.precision === 'year' || date.precision === 'period') &&
    plural
  )
    return 'period';
  return several && sumsEvents(document, statement, sentence) ? 'cumulative' : 'incident';
}

/** A span that ended this year or last is news, not history. */
function endsLately(document: Document, year: number | null): boolean {
  return year !== null && (document.published === null || year >= Number(document.published.slice(0, 4)) - 1);
}

/** "last year": a stated span, whatever total it is measured against. */
function lastYear(document: Document, statement: Statement, { from, to }: Window): boolean {
  for (let index = from; index + 1 < to; index++)
    if (
      lower(document, index) === 'last' &&
      lower(document, index + 1) === 'year' &&
      Math.abs(index - statement.predicate) < 20
    )
      return true;
  return false;
}

function pluralEvents(document: Document, statement: Statement, { from, to }: Window): boolean {
  for (let index = Math.max(from, statement.predicate - 15); index < Math.min(to, statement.predicate + 15); index++)
    if (PLURAL_EVENTS.has(lower(document, index))) return true;
  return false;
}

/** Events from which on a figure is a sum over them: twin blasts are one. */
const FEWEST_SUMMED = 3;

/** "three mine disasters leaving at least 78 dead": a sum over several events is none of them. */
function sumsEvents(document: Document, statement: Statement, { from, to }: Window): boolean {
  for (let index = Math.max(from, statement.predicate - 15); index < Math.min(to, statement.predicate + 15); index++) {
    const { text = '', lower: word = '' } = document.tokens[index] ?? {};
    if ((smallNumber(word) ?? figure(text) ?? 0) < FEWEST_SUMMED) continue;
    for (let noun = index + 1; noun <= index + 3 && noun < to; noun++) {
      const name = lower(document, noun);
      if (document.tokens[noun]?.kind !== 'word') break;
      if (name.endsWith('s') && (EVENT_NOUNS.has(name) || EVENT_NOUNS.has(name.slice(0, -1)))) return true;
    }
  }
  return false;
}

const CARRIERS = new Set([
  'attacks',
  'violence',
  'fighting',
  'clashes',
  'unrest',
  'offensive',
  'conflict',
  'war',
  'protests',
  'period',
  'raids',
  'hostilities',
]);

/** "in the attacks", "during the same period": the figure belongs to the span or total told of right before. */
export function carriesOn(
  document: Document,
  statement: Statement,
  previous: { scope: Scope; statement: Statement },
): boolean {
  if (previous.scope !== 'cumulative' && previous.scope !== 'period') return false;
  if (statement.sentence - previous.statement.sentence > 3) return false;
  const { from, to } = windowOf(document, statement);
  if (goesOn(document, statement, previous.statement)) return true;
  for (let index = from + 1; index < to; index++) {
    const before = lower(document, index - 1);
    if (CARRIERS.has(lower(document, index)) && (before === 'the' || before === 'these' || before === 'same'))
      return true;
  }
  return false;
}

/** Of an outbreak counted up to now, "38 people have died" is another count up to now. */
function goesOn(document: Document, statement: Statement, previous: Statement): boolean {
  if (statement.type !== previous.type || (statement.people.low ?? 0) < 2 || statement.people.definite) return false;
  const perfect = [1, 2].some((back) => ['has', 'have'].includes(lower(document, statement.predicate - back)));
  if (!perfect) return false;
  if (statement.sentence - previous.sentence === 1 && (statement.people.low ?? 0) >= 100) return true;
  const { from, to } = windowOf(document, previous);
  for (let index = from; index < to; index++) if (EPIDEMICS.has(lower(document, index))) return true;
  return false;
}
