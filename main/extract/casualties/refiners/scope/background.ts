import type { DateFinding } from '../../../../../preload/contract/findings';
import type { Document } from '../../../../text/document';
import type { Statement } from '../../reading';
import type { Window } from '../window';
import { isOld } from './age';
import { lower, oneEvent } from './events';
import { isPeriod } from './period';
import { opensClause } from './since';

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

/** Words between the preposition and such a noun ("during the long Velar era", "under General Velar's regime"). */
const REIGN = 5;

/** "during the apartheid era", "were killed under Velar's regime": over with it, unless it is told as going on ("have been killed under"). */
function isOfReign(document: Document, at: number, { predicate }: Statement): boolean {
  const word = lower(document, at);
  if (word !== 'during' && word !== 'under') return false;
  if ([1, 2].some((back) => ['has', 'have'].includes(lower(document, predicate - back)))) return false;
  for (let index = at + 1; index <= at + REIGN; index++) {
    const { kind, lower: noun = '' } = document.tokens[index] ?? {};
    if (REIGNS.has(noun)) return word === 'during' || OF_ONE.has(noun);
    if (kind !== 'word') return false;
  }
  return false;
}

/** What a ruler's is. */
const OF_ONE = new Set(['rule', 'reign', 'regime', 'dictatorship']);

/** "a third term that saw hundreds killed", "a 17-year rule that left 30 dead": what came of a time in office, told of it as over. */
export function isOfTerm(document: Document, { people, sentence }: Statement): boolean {
  const from = Math.max(document.firstToken[sentence] ?? 0, people.first - CAME);
  for (let saw = people.first - 1; saw > from; saw--) {
    if (document.tokens[saw]?.kind === 'mark') return false;
    if (!BRINGS.has(lower(document, saw)) || !['that', 'which'].includes(lower(document, saw - 1))) continue;
    const noun = lower(document, saw - 2) === ',' ? lower(document, saw - 3) : lower(document, saw - 2);
    return REIGNS.has(noun) || noun === 'term' || noun === 'mandate';
  }
  return false;
}

/** Tokens between "saw" and what came. */
const CAME = 12;
const BRINGS = new Set('saw left killed claimed cost'.split(' '));

export const HISTORY = new Set(['anniversary', 'commemorate', 'commemorated', 'commemorating', 'commemoration']);

/** An older harm told as history: a date long before publication, "in 1988", "years ago", an anniversary. */
export function isBackground(
  document: Document,
  statement: Statement,
  sentence: Window,
  date: DateFinding | null,
): boolean {
  for (let index = sentence.from; index < sentence.to; index++) {
    const word = lower(document, index);
    if (word === 'since' && opensClause(document, index, statement)) return true;
    if (Math.abs(index - statement.predicate) < 20 && isOfReign(document, index, statement)) return true;
    if (
      word === 'last' &&
      ['week', 'month', 'year'].includes(lower(document, index + 1)) &&
      Math.abs(index - statement.predicate) < 16 &&
      oneEvent(document, sentence)
    )
      return true;
    // "More than a year ago"
    if ((word === 'year' || word === 'decade') && lower(document, index + 1) === 'ago') return true;
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
  if (document.published === null)
    return (
      (/^(?:1\d|200)\d/.test(date.value) && date.precision !== 'unknown') ||
      (date.precision === 'year' && oneEvent(document, sentence))
    );
  if (
    date.precision === 'year' &&
    date.value.slice(0, 4) < document.published.slice(0, 4) &&
    !isPeriod(document, statement, sentence)
  )
    return true;
  return isOld(date.value, document.published);
}

const LONG = new Set(['week', 'weeks', 'month', 'months', 'year', 'years', 'decade', 'decades']);

const SHORT = new Set(['hour', 'hours', 'day', 'days', 'night']);

const COMES = new Set(['came', 'comes', 'coming', 'occurred', 'happened', 'happens', 'follows', 'followed', 'place']);

/** "It came two days after a gunman killed three", "weeks after a fire that claimed 40 lives": the harm before today's. */
export function afterSpan(document: Document, statement: Statement, { from }: Window): boolean {
  const { first } = statement.people;
  for (let index = Math.min(first, statement.predicate) - 1; index > from && first - index < 16; index--) {
    const word = lower(document, index);
    if (word === ',' || word === ';' || document.tokens[index]?.kind === 'mark') return false;
    if (word !== 'after') continue;
    const span = lower(document, index - 1);
    if (LONG.has(span)) return true;
    if (!SHORT.has(span)) return false;
    for (let back = index - 1; back >= from && index - back < 8; back--)
      if (COMES.has(lower(document, back))) return true;
    return false;
  }
  return false;
}
