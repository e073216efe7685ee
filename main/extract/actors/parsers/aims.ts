import { AGENTS } from '../lexicon/bodies';
import * as is from '../lexicon/lookup';
import { isPlain } from './joins';
import { at, type Reading } from './reading';

const AIMS = new Set(['for', 'of', 'against', 'without']);
const INSIDE = new Set(['from', 'in', 'with', 'without', 'against', 'on']);
/** Longest stretch of capitals from the small word to the body's noun. */
const LONGEST_AIM = 6;
const PLACED = is.COUNTRY | is.CITY | is.REGION | is.NATIONALITY | is.CALENDAR;

/** The capital at a token is not the sentence's. */
const isInside = ({ tokens }: Reading, index: number): boolean =>
  tokens[index - 1]?.sentence === tokens[index]?.sentence && tokens[index - 1]?.kind === 'word';

/** "the Guardians of the Valley", "Nurses for Peace": many, and after a small word what they stand for: a body's name begins. */
export function isManyWithAim(reading: Reading, start: number, last: number): boolean {
  const { tokens, flags } = reading;
  if (!AIMS.has(tokens[last + 1]?.lower ?? '')) return false;
  const many = tokens[last]?.lower ?? '';
  if (!AGENTS.has(many) && !is.isManyOfTrade(many)) return false;
  const article = tokens[last + 2]?.lower === 'the' ? 1 : 0;
  return (isInside(reading, start) || last > start) && isPlain(at(flags, last + 2 + article));
}

/** "Freedom from Hunger Alliance": a small word between the words of a body's name, all of the language, before its noun. */
export function isAimInside(reading: Reading, start: number, last: number, limit: number): boolean {
  const { tokens, flags } = reading;
  if (!INSIDE.has(tokens[last + 1]?.lower ?? '') || !(isInside(reading, start) || last > start)) return false;
  const bits = at(flags, last);
  if (!isPlain(bits) || (bits & (PLACED | is.HEAD | is.ROLE | is.RANK | is.HONORIFIC | is.NO_ACTOR)) !== 0)
    return false;
  let noun = last + 2;
  if (tokens[noun]?.capital !== true || !isPlain(at(flags, noun)) || (at(flags, noun) & PLACED) !== 0) return false;
  while (
    noun < last + LONGEST_AIM &&
    noun + 1 < limit &&
    tokens[noun + 1]?.capital === true &&
    tokens[noun + 1]?.spaced
  )
    noun++;
  return noun > last + 2 && (at(flags, noun) & (is.HEAD | is.WEAK_HEAD)) === is.HEAD;
}
