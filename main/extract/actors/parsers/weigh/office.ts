import * as is from '../../lexicon/lookup';
import type { Candidate } from '../candidate';
import { at, type Reading } from '../reading';

/** Longest office with what it is of, in tokens: "the Minister of Health and Family Welfare". */
const LONGEST_OFFICE = 9;
const LINKS = new Set(['of', 'for', 'at', 'in']);
const BODIES = is.BODY | is.COMPANY | is.PLACE_KIND | is.HEAD;

/**
 * Whether a name stands behind the office of one person, with what that is of, and a comma: "the Minister of Health, X,",
 * "the harbour master at Velden, X, said". Behind a place, whose land may follow as well, X must be the one who tells or acts.
 * @param comma index of the comma's token
 */
export function isBehindOffice(
  tokens: Reading['tokens'],
  flags: Int32Array,
  comma: number,
  candidate: Candidate,
): boolean {
  const noun = tokens[comma - 1];
  // "a spokesman for the company, X": whose name that is.
  if (noun?.kind !== 'word' || (at(flags, comma - 1) & BODIES) !== 0 || !mayBePersons(flags, candidate)) return false;
  for (let index = comma - 2; index > comma - LONGEST_OFFICE; index--) {
    const token = tokens[index];
    if (token?.sentence !== noun.sentence || token.kind !== 'word') return false;
    if (
      LINKS.has(tokens[index + 1]?.lower ?? '') &&
      (at(flags, index) & is.ROLE) !== 0 &&
      !is.isManyOfTrade(token.lower)
    )
      return isNoLand(tokens, flags, comma, candidate);
    if ((at(flags, index) & is.SAYS) !== 0 && !token.capital) return false;
  }
  return false;
}

/** What follows the comma is no land or province of the place before it: "the mayor of Velden, Ostria". */
function isNoLand(
  tokens: Reading['tokens'],
  flags: Int32Array,
  comma: number,
  { key, last, place }: Candidate,
): boolean {
  const noun = tokens[comma - 1];
  const lower = noun?.lower ?? '';
  if (noun?.capital !== true) return true;
  if (is.placeNamed(lower) === undefined && (at(flags, comma - 1) & is.COMMON) !== 0) return true;
  const acts = (at(flags, last + 1) & (is.SAYS | is.ACTS)) !== 0;
  return acts && place < 3 && is.placeNamed(key) === undefined;
}

/** None of its words is a people's, a body's or a place's. */
function mayBePersons(flags: Int32Array, { first, last }: Candidate): boolean {
  for (let index = first; index < last; index++)
    if ((at(flags, index) & (is.CAPITAL_KIND | is.DIRECTION | is.NATIONALITY | BODIES)) !== 0) return false;
  return true;
}
