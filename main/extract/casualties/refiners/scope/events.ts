import { MONTH_ABBREVIATIONS, MONTHS, SUBORDINATORS } from '../../../../language/classes';
import { figure, smallNumber } from '../../../../language/numbers';
import type { Document } from '../../../../text/document';
import { EPIDEMICS, EVENT_NOUNS } from '../../lexicon/happenings';
import { harmWord, PREPOSITIONS } from '../../lexicon/harm';
import { ONE_EVENT, PLURAL_EVENTS } from '../../lexicon/spans';
import type { Statement } from '../../reading';
import type { Window } from '../window';

/** The lower-case word at a token. */
export const lower = (document: Document, index: number): string => document.tokens[index]?.lower ?? '';

/** "May", "Nov.": a month, by its capital. */
export const isMonth = (document: Document, at: number): boolean =>
  document.tokens[at]?.capital === true &&
  (MONTHS.has(lower(document, at)) || MONTH_ABBREVIATIONS.has(lower(document, at)));

/** "Dengue claimed 281 lives", "raising the toll of the virus": an outbreak is named. */
export function namesOutbreak(document: Document, { from, to }: Window): boolean {
  for (let index = from; index < to; index++) if (EPIDEMICS.has(lower(document, index))) return true;
  return false;
}

/** Several events are named near the harm. */
export function pluralEvents(document: Document, statement: Statement, { from, to }: Window): boolean {
  for (let index = Math.max(from, statement.predicate - 15); index < Math.min(to, statement.predicate + 15); index++)
    if (PLURAL_EVENTS.has(lower(document, index))) return true;
  return false;
}

export const EARLIER = new Set(['earlier', 'later', 'after', 'before', 'ago', 'ahead']);

/** What one bomb, bus or boat does ("blew himself up at a market, killing five"). */
const BURSTS = new Set('blew detonated capsized derailed overturned'.split(' '));

const INTRODUCES = new Set(['a', 'an', 'another', 'similar', 'previous', 'last', 'major', 'worst', 'deadliest']);

/** "in a similar accident", "a bomb attack": one event, introduced here. */
export function oneEvent(document: Document, { from, to }: Window): boolean {
  for (let index = from + 1; index < to; index++) {
    if (BURSTS.has(lower(document, index))) return true;
    if (!ONE_EVENT.has(lower(document, index))) continue;
    for (let back = index - 1; back >= from && index - back < 6; back--)
      if (INTRODUCES.has(lower(document, back)) && (index - back < 4 || lower(document, back).length < 3)) return true;
  }
  return false;
}

const POINTS = new Set(['the', 'these', 'those', 'all']);

/** Events from which on a figure is a sum over them: twin blasts are one. */
const FEWEST_SUMMED = 3;

/** "three mine disasters leaving at least 78 dead": a sum over several events is none of them. */
export function sumsEvents(document: Document, statement: Statement, { from, to }: Window): boolean {
  for (let index = Math.max(from, statement.predicate - 15); index < Math.min(to, statement.predicate + 15); index++) {
    const { text = '', lower: word = '' } = document.tokens[index] ?? {};
    if ((smallNumber(word) ?? figure(text) ?? 0) < FEWEST_SUMMED) continue;
    for (let noun = index + 1; noun <= index + 3 && noun < to; noun++) {
      const name = lower(document, noun);
      if (document.tokens[noun]?.kind !== 'word') break;
      // "Four die in explosions", "26 missing as floods hit the north": of people, and not of explosions.
      if (SUBORDINATORS.has(name) || (PREPOSITIONS.has(name) && name !== 'of') || harmWord(name)?.form === 'verb')
        break;
      // "in the four explosions": those told of before, one day's.
      if (POINTS.has(lower(document, index - 1))) break;
      if (name.endsWith('s') && (EVENT_NOUNS.has(name) || EVENT_NOUNS.has(name.slice(0, -1)))) return true;
    }
  }
  return false;
}
