import { union } from '../../../language/classes';
import { smallNumber } from '../../../language/numbers';
import type { Document } from '../../../text/document';
import type { Names } from '../../types';
import { EVENT_NOUNS } from '../lexicon/happenings';
import { ledeOf } from '../opening';
import type { Statement } from '../reading';
import type { Entry } from './entry';
import { overPlaces } from './place-phrases';
import { lower } from './scope/events';
import type { Window } from './window';

export const SEPARATE = union('separate');

/** "bringing the toll to 54": verbs by which one event's count is added to a total. */
export const BRINGS = union('bring brings bringing brought raising raised pushed pushing taking');
const MANIFOLD = union('separate multiple several various different unrelated scattered');
/** "a string of bombings" */
const ROWS = union('string series spate wave');
/** "a series of coordinated bombings": many blows of one attack. */
const AS_ONE = union('coordinated co-ordinated simultaneous near-simultaneous synchronised synchronized');
const OVER = union('across throughout around');
const WIDE = union('country region province nation');

/** Words between what tells several apart and what they are: "separate roadside bomb attacks". */
const BETWEEN = 2;
/** Tokens of a sentence that are looked at. */
const REACH = 150;

function reachOf(document: Document, sentence: number): Window {
  const from = document.firstToken[sentence] ?? 0;
  return { from, to: Math.min(document.firstToken[sentence + 1] ?? document.tokens.length, from + REACH) };
}

/** "in separate raids": each clause of the sentence tells of an event of its own; and what its one clause tells is their sum. */
export function tellsSeveral(document: Document, sentence: number, words: ReadonlySet<string> = MANIFOLD): boolean {
  const { from, to } = reachOf(document, sentence);
  for (let index = from; index < to; index++) {
    const many = words === MANIFOLD && ROWS.has(lower(document, index)) && lower(document, index + 1) === 'of';
    if (!many && !words.has(lower(document, index))) continue;
    if (many) index++;
    for (let noun = index + 1; noun < to && noun <= index + 1 + BETWEEN; noun++) {
      if (document.tokens[noun]?.kind !== 'word' || AS_ONE.has(lower(document, noun))) break;
      if (EVENT_NOUNS.has(lower(document, noun)) && lower(document, noun).endsWith('s')) return true;
    }
  }
  return false;
}

/** "Killed in bombings and shootings": events of two kinds; storms and floods may be one blow. */
function isMixed(document: Document, sentence: number): boolean {
  const isKind = (index: number): boolean => STRIKES.has(lower(document, index));
  const { from, to } = reachOf(document, sentence);
  for (let index = from + 1; index + 1 < to; index++)
    if (lower(document, index) === 'and' && isKind(index - 1) && isKind(index + 1)) return true;
  return false;
}

/** What people do to others, each time anew. */
const STRIKES = union('bombings shootings ambushes assassinations kidnappings beheadings stabbings robberies raids');

/** "in two roadside bomb attacks", where the text below tells of another of them: each is an event of its own. */
function isOfCounted(document: Document, sentence: number): boolean {
  const { from, to } = reachOf(document, sentence);
  for (let index = from; index + 1 < to; index++) {
    if (lower(document, index) !== 'in') continue;
    const number = smallNumber(lower(document, index + 1));
    if (number === null || number < 2) continue;
    for (let noun = index + 2; noun < to && noun <= index + 2 + BETWEEN + 1; noun++)
      if (EVENT_NOUNS.has(lower(document, noun)) && lower(document, noun).endsWith('s'))
        return tellsAnother(document, sentence);
  }
  return false;
}

/** Sentences below a count in which the other event is told. */
const BELOW = 8;

const tellsAnother = ({ tokens, firstToken }: Document, sentence: number): boolean =>
  Array.from({ length: BELOW }, (_, ahead) => firstToken[sentence + 1 + ahead]).some((first) => {
    if (first === undefined) return false;
    const at = tokens[first]?.kind === 'mark' ? first + 1 : first;
    const opens = tokens[tokens[at]?.lower === 'the' || tokens[at]?.lower === 'a' ? at + 1 : at]?.lower ?? '';
    return opens === 'another' || opens === 'second';
  });

/** "In blasts across the country". */
function isAcross(document: Document, sentence: number): boolean {
  const { from, to } = reachOf(document, sentence);
  for (let index = from; index + 2 < to; index++)
    if (
      OVER.has(lower(document, index)) &&
      lower(document, index + 1) === 'the' &&
      WIDE.has(lower(document, index + 2))
    )
      return true;
  return false;
}

/** "2,947 in Iraq, by an agency's count": what somebody counts over a country. */
function isKeptCount(names: Names, { claimant, place }: Entry): boolean {
  if (place === null || !/\b(?:count|tally)$/i.test(claimant?.name ?? '')) return false;
  return names.places.some(({ name, kind }) => kind === 'country' && name === place.name);
}

/** True for a count over several events, which is none of them: nothing of it tells the place and the day of one. */
export function addsSeveral(document: Document, names: Names, entry: Entry): boolean {
  const { sentence, people } = entry.statement;
  if (entry.scope !== 'incident') return false;
  if (isKeptCount(names, entry)) return true;
  if (people.low === 1 && people.high === 1) return false;
  return (
    tellsSeveral(document, sentence) ||
    isMixed(document, sentence) ||
    isOfCounted(document, sentence) ||
    isAcross(document, sentence) ||
    overPlaces(document, names, sentence)
  );
}

/**
 * "Gunmen killed four men and wounded three", and then the trader in one town, the two guards in another and the farmer in a
 * third: a lede whose dead are those of the events below counts them all. What else its sentence counts of the same is a sum
 * as well.
 * @returns the statements of the ledes that add up events
 */
export function sumsOfEvents(document: Document, entries: readonly Entry[]): ReadonlySet<Entry> {
  const lede = ledeOf(document);
  const ledes: Entry[] = [];
  const below = new Map<number, number>();
  let total = 0;
  for (const entry of entries) {
    const dead = exactDead(entry);
    if (entry.statement.sentence <= lede) ledes.push(entry);
    else if (dead > 0) {
      below.set(entry.event, (below.get(entry.event) ?? 0) + dead);
      total += dead;
    }
  }
  const sums = new Set<string>();
  const of = ({ event, statement }: Entry): string => `${event} ${statement.sentence}`;
  for (const sum of ledes) {
    const own = below.get(sum.event);
    const others = below.size - (own === undefined ? 0 : 1);
    if (exactDead(sum) >= LEAST_SUM && others >= 2 && total - (own ?? 0) === exactDead(sum)) sums.add(of(sum));
  }
  return new Set(ledes.filter((entry) => sums.has(of(entry))));
}

/** Fewer dead add up by chance. */
const LEAST_SUM = 3;

const exactDead = ({ scope, statement: { type, people, part } }: Entry): number =>
  type === 'killed' && scope === 'incident' && !part && people.low !== null && people.low === people.high
    ? people.low
    : 0;

/**
 * "Seven died in the south on Monday, bringing the toll of mine accidents to 85": where the one event was, the total of
 * such events was not.
 * @param start where a place stands that the sentence names
 */
export function addsToOthers(
  { tokens, firstToken }: Document,
  { people, sentence }: Statement,
  start: number,
): boolean {
  let several = false;
  for (let index = people.first - 1; index >= (firstToken[sentence] ?? 0); index--) {
    const lower = tokens[index]?.lower ?? '';
    several ||= lower.endsWith('s') && EVENT_NOUNS.has(lower.replace(/ies$/u, 'y').replace(/s$/u, ''));
    if (BRINGS.has(lower)) return several && start < (tokens[index]?.start ?? 0);
  }
  return false;
}
