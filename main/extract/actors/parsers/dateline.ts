import * as is from '../lexicon/lookup';
import type { Candidate } from './candidate';
import { push } from './pieces';
import { at, type Reading } from './reading';

const DASH = /^[-–—]+$/;
/** A dateline's dash or bracket stands within this many tokens of its place ("VELDEN, Ostria, March 11 (Agency) -"). */
const REACH = 10;
const LONGEST_PLACE = 4;
/** A longer name in capitals is a place where the bracket with the agency follows at once. */
const LONGEST_BEFORE_BRACKET = 10;

/**
 * Reads the place a paragraph is dated from: "NEW VELDEN, March 11 (Agency) - …", "OSTREL — …".
 * @param from first token of a paragraph
 * @returns the token after the place; `from` when the paragraph has no dateline
 */
export function readDateline(reading: Reading, from: number, to: number, found: Candidate[]): number {
  const { tokens, flags } = reading;
  let end = from;
  while (end < to && end < from + LONGEST_PLACE && tokens[end]?.kind === 'word' && tokens[end]?.allCapitals === true)
    end++;
  if (end === from + LONGEST_PLACE) {
    let past = end;
    while (
      past < to &&
      past < from + LONGEST_BEFORE_BRACKET &&
      tokens[past]?.kind === 'word' &&
      (tokens[past]?.allCapitals === true || (tokens[past]?.text.length === 1 && tokens[past]?.capital === true))
    )
      past++;
    if (past > end && closesLong(reading, past, to)) end = past;
  }
  const shouted = end > from;
  if (!shouted) {
    // "Srinagar- Two bodies": only a word that is neither of the language nor a person's name.
    const first = tokens[from];
    if (
      first === undefined ||
      !first.capital ||
      (at(flags, from) & (is.COMMON | is.NAME | is.FUNCTION | is.OPENER | is.HEAD)) !== 0
    )
      return from;
    end = from + 1;
    if (!DASH.test(tokens[end]?.text ?? '') || tokens[end + 1]?.capital !== true || tokens[end + 1]?.spaced !== true)
      return from;
  }
  if (!closes(reading, end, to)) return from;
  push(reading, from, end, from, true, found, -9);
  const place = found[found.length - 1];
  if (place !== undefined) {
    place.place = Math.max(place.place, 10);
    place.organisation = -9;
    place.located = true;
  }
  return end;
}

/** A bracket follows at once, or after a day ("…, March 3 (Agency)"). */
function closesLong({ tokens, flags }: Reading, from: number, to: number): boolean {
  for (let index = from; index < to && index < from + 4; index++) {
    const token = tokens[index];
    if (token?.text === '(') return true;
    if (
      token === undefined ||
      !(token.text === ',' || token.kind === 'number' || (at(flags, index) & is.CALENDAR) !== 0)
    )
      return false;
  }
  return false;
}

/** A bracket or a dash follows, at once or after a day and a country. */
function closes({ tokens, flags }: Reading, from: number, to: number): boolean {
  for (let index = from; index < to && index < from + REACH; index++) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (token.text === '(' || (token.kind === 'mark' && DASH.test(token.text))) return true;
    const dated =
      token.text === ',' ||
      token.text === '.' ||
      token.text === '/' ||
      token.kind === 'number' ||
      token.capital ||
      (at(flags, index) & is.CALENDAR) !== 0;
    if (!dated) return false;
  }
  return false;
}
