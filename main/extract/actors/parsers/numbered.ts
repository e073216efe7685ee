import * as is from '../lexicon/lookup';
import { COUNTED_UNITS, UNITS } from '../lexicon/bodies';
import type { Candidate } from './candidate';
import { pushBody } from './pieces';
import { at, type Reading } from './reading';

const ORDINAL = new Set(['st', 'nd', 'rd', 'th', 'd']);
/** Longest name of a unit behind its number, in words. */
const LONGEST_UNIT = 6;

/**
 * "the 31st Mountain Brigade", "21 Valley Rifles": a unit of an army with its number.
 * @param index token of the number
 * @returns the token after the unit; `index` where none begins
 */
export function numberedUnit(reading: Reading, index: number, to: number, found: Candidate[]): number {
  const { tokens } = reading;
  if (!/^\d{1,3}$/.test(tokens[index]?.text ?? '')) return index;
  let first = index + 1;
  const ordinal = tokens[first]?.spaced === false && ORDINAL.has(tokens[first]?.lower ?? '');
  if (ordinal) first++;
  // "killed 15 Army men": what a number counts is no unit.
  const nouns = ordinal ? UNITS : COUNTED_UNITS;
  let last = -1;
  for (let word = first; word < to && word < first + LONGEST_UNIT; word++) {
    const token = tokens[word];
    if (token?.kind !== 'word' || !token.capital || !token.spaced) break;
    if (nouns.has(token.lower)) last = word;
  }
  if (last < 0 || (!ordinal && last === first && tokens[index - 1]?.lower !== 'the')) return index;
  pushBody(reading, index, last + 1, false, found, 6);
  return last + 1;
}

/** "Rescue 1590", "Channel 12", "Unit 4410": a service or a unit called by its number; the number's longest and shortest length. */
const BY_NUMBER: ReadonlyMap<string, readonly [shortest: number, longest: number]> = new Map([
  ['channel', [1, 2]],
  ['rescue', [3, 4]],
  ['unit', [4, 5]],
]);

/** The word and the number behind it name a body. */
export function isCalledByNumber({ tokens }: Reading, word: number): boolean {
  const bounds = BY_NUMBER.get(tokens[word]?.lower ?? '');
  const number = tokens[word + 1];
  if (bounds === undefined || number?.kind !== 'number' || number.sentence !== tokens[word]?.sentence) return false;
  return /^\d+$/.test(number.text) && number.text.length >= bounds[0] && number.text.length <= bounds[1];
}

/** "Front 14 Command": a number inside a body's name, between its first words and its noun. */
export function isNumberInside({ tokens, flags }: Reading, number: number, limit: number): boolean {
  const noun = tokens[number + 1];
  return (
    /^\d{1,2}$/.test(tokens[number]?.text ?? '') &&
    tokens[number]?.spaced === true &&
    noun?.capital === true &&
    noun.spaced &&
    number + 1 < limit &&
    (at(flags, number - 1) & is.CALENDAR) === 0 &&
    (at(flags, number + 1) & (is.HEAD | is.PLACE_KIND)) === is.HEAD &&
    tokens[number + 2]?.capital !== true
  );
}
