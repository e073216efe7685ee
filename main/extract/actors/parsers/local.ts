import { BODY_TOPICS, LOCAL_BODIES, TOPICAL_BODIES } from '../lexicon/bodies';
import * as is from '../lexicon/lookup';
import type { Candidate } from './candidate';
import { isKind, LOCAL } from './kinds';
import { keyOf } from './pieces';
import { at, isNameLike, type Reading } from './reading';
import { TITLE } from './titles';

/** Longest stretch of lower-case words between the name and the body's noun: "crisis management committee". */
const MOST_TOPICS = 3;
/** Longest name of the place or office before them, in words. */
const LONGEST_NAME = 4;
const NO_QUALIFIER =
  is.FUNCTION | is.CALENDAR | is.HEAD | TITLE | is.MODIFIER | is.OPENER | is.NO_ACTOR | is.NATIONALITY;
const NOUN = /^NOUN/;

/** A noun of a body in lower case that a name before it may make particular. */
export const isLocalNoun = (lower: string): boolean => LOCAL_BODIES.has(lower) || TOPICAL_BODIES.has(lower);

/** What a body of a town is in: "Velmo police station". */
const HOUSES = new Set(['station', 'stations', 'post', 'outpost', 'headquarters', 'academy', 'checkpoint', 'building']);
interface Local {
  first: number;
  inside: Candidate['inside'];
}

/**
 * A body in lower case that a name of no list, or an office, makes particular: "Velmo police", "the Velmo flood relief
 * committee", "the Nimet weather office", "the Governor's office".
 * @param index token of its noun
 * @param from first token of the sentence it may reach back to
 * @returns where it begins and the place it holds; null where nothing makes it particular
 */
export function localBody(reading: Reading, index: number, from: number): Local | null {
  const { tokens } = reading;
  const noun = tokens[index]?.lower ?? '';
  const next = tokens[index + 1];
  if (next?.sentence === tokens[index]?.sentence && (next?.capital === true || HOUSES.has(next?.lower ?? '')))
    return null;
  if (noun === 'office' && (tokens[index - 1]?.lower === "'s" || tokens[index - 1]?.lower === '’s'))
    return officeOf(reading, index, from);
  const between = topicsBefore(reading, index, from);
  if (between === null) return null;
  const named = nameBefore(reading, between, from);
  // "in Velmo town council": the town, where that is what towns are.
  if (noun === 'council' && named !== null && (at(reading.flags, named - 1) & is.LOCATIVE) !== 0) return null;
  // "the Nimet weather office": the name says whose office it is, where it is no place's.
  if (named === null || (isKind(tokens, index) && is.placeNamed(keyOf(reading, named, between)) === undefined))
    return null;
  return { first: named, inside: [named, between] };
}

/** Where the lower-case words before the noun begin, if such a noun may have such words; null where it may not. */
function topicsBefore({ tokens, syntax }: Reading, index: number, from: number): number | null {
  const noun = tokens[index]?.lower ?? '';
  let first = index;
  while (
    first > from &&
    index - first < MOST_TOPICS &&
    tokens[first - 1]?.kind === 'word' &&
    tokens[first - 1]?.capital === false &&
    (LOCAL.has(tokens[first - 1]?.lower ?? '') || NOUN.test(syntax.tag(first - 1)))
  )
    first--;
  const topic = tokens[index - 1]?.lower ?? '';
  if (first === index) return noun === 'police' ? first : null;
  if (LOCAL.has(topic)) return isLocalNoun(noun) ? first : null;
  if (!TOPICAL_BODIES.has(noun)) return null;
  // "the Velmo bus service", "the Velmo post office": what a town has, not who acts there.
  return TOPICAL_BODIES.get(noun) === true || BODY_TOPICS.has(topic) ? first : null;
}

/** Where the capitals begin that end before a token, if they may be a place's or a body's; null where they may not. */
function nameBefore(reading: Reading, end: number, from: number): number | null {
  const { tokens, flags } = reading;
  let first = end;
  while (
    first > from &&
    end - first < LONGEST_NAME &&
    isNameLike(tokens[first - 1]) &&
    tokens[first - 1]?.capital === true
  ) {
    if ((at(flags, first - 1) & NO_QUALIFIER) !== 0) break;
    first--;
  }
  if (first === end) return null;
  const opens = tokens[first - 1]?.sentence !== tokens[first]?.sentence || tokens[first - 1]?.kind === 'mark';
  const word = tokens[first];
  if (word === undefined || word.text.length < 3 || (opens && first === end - 1 && /(?:ed|ing)$/.test(word.lower)))
    return null;
  // "Riot police": the sentence's capital.
  const placed = is.placeNamed(keyOf(reading, first, end)) !== undefined;
  if (!placed && (at(flags, first) & is.COMMON) !== 0 && (opens || first === end - 1)) return null;
  // "after Ann Roe police left": somebody.
  const place = placed || (at(flags, end - 1) & is.CAPITAL_KIND) !== 0;
  return end - first > 1 && !place && is.isGivenName(tokens[first]?.lower ?? '') ? null : first;
}

/** "Chief Minister's office": the office of one who has its capital. */
function officeOf({ tokens, flags }: Reading, index: number, from: number): Local | null {
  let first = index - 1;
  let office = false;
  while (first > from && index - first < LONGEST_NAME + 1 && tokens[first - 1]?.capital === true) {
    const bits = at(flags, first - 1);
    if ((bits & (is.FUNCTION | is.CALENDAR)) !== 0) break;
    if ((bits & is.ROLE) !== 0) office = true;
    else if ((bits & (is.MODIFIER | is.COMMON | is.NATIONALITY)) === 0 || (bits & is.NAME) !== 0) return null;
    first--;
  }
  return office ? { first, inside: null } : null;
}
