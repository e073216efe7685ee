import * as is from '../lexicon/lookup';
import type { Candidate } from './candidate';
import { at, isInitial, type Reading } from './reading';
import { weigh } from './weigh/index';

const LONGEST_PHRASE = 7;

/** One past the longest place or body of several words known to the lists that begins at `first`; `first` when none does. */
export function endOfPhrase({ tokens }: Reading, first: number, limit: number): number {
  const token = tokens[first];
  if (token === undefined || !is.startsPlace(token.lower)) return first;
  let phrase = token.lower;
  let longest = first;
  for (let index = first + 1; index < limit && index < first + LONGEST_PHRASE; index++) {
    const next = tokens[index];
    if (next === undefined || !next.spaced || next.kind !== 'word') break;
    phrase = `${phrase} ${next.lower}`;
    if (
      next.capital &&
      (is.placeNamed(phrase) !== undefined ||
        is.isKnownBody(phrase) ||
        is.isMetonym(phrase) ||
        is.countryOfNationality(phrase) !== undefined)
    )
      longest = index + 1;
  }
  return longest;
}

/** The words from `first` to `last` in lower case, joined by blanks. */
export function keyOf({ tokens }: Reading, first: number, last: number): string {
  let key = '';
  for (let index = first; index < last; index++)
    key = key === '' ? (tokens[index]?.lower ?? '') : `${key} ${tokens[index]?.lower ?? ''}`;
  return key;
}

/**
 * Makes a candidate of a stretch of tokens and weighs it.
 * @param title first token of the title or role before it, or `start`
 * @param initial its capital proves nothing
 * @param person evidence for a person that the caller already has
 */
export function push(
  reading: Reading,
  start: number,
  end: number,
  title: number,
  initial: boolean,
  found: Candidate[],
  person: number,
): void {
  const { tokens } = reading;
  let first = start;
  let last = end;
  while (first < last && tokens[first]?.kind === 'mark') first++;
  while (last > first && tokens[last - 1]?.kind === 'mark') last--;
  if (last <= first) return;
  let key = '';
  let size = 0;
  let longest = 0;
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    if (token === undefined || (token.kind === 'mark' && token.text !== '&')) continue;
    key = key === '' ? token.lower : `${key} ${token.lower}`;
    size++;
    longest = Math.max(longest, token.text.length);
  }
  // "Former Costa Rican president": an adjective of two words.
  if (size > 1 && is.countryOfNationality(key) !== undefined && is.placeNamed(key) === undefined) return;
  // Letters alone ("A A") name nobody.
  if (longest < 2 && !key.includes('&')) return;
  const single = tokens[first];
  if (size === 1 && single !== undefined && (isInitial(single) || single.text.length < 2)) return;
  const candidate: Candidate = {
    first,
    last,
    key,
    size,
    title: Math.min(title, first),
    person,
    organisation: 0,
    place: 0,
    located: false,
    weak: initial,
    asleep: false,
    human: person >= 4,
    names: 0,
    body: null,
    inside: null,
  };
  weigh(reading, candidate);
  if (sharesPlace(reading, found[found.length - 1], candidate)) {
    candidate.located = true;
    candidate.place += 1;
    candidate.person -= 1;
  }
  found.push(candidate);
}

/** "in Velden and Velmo": the preposition before the first stands before the second too; not "in Velden and Velmo said". */
function sharesPlace({ tokens, flags }: Reading, one: Candidate | undefined, other: Candidate): boolean {
  const { first, last, title } = other;
  if (one?.located !== true || one.last !== first - 1 || title !== first || other.human) return false;
  if (tokens[first - 1]?.lower !== 'and' || tokens[one.first]?.sentence !== tokens[first]?.sentence) return false;
  // "from Ann Roe and Tom Poe".
  if (one.place < 3 || one.person > one.place || other.names >= other.size) return false;
  const next = tokens[last];
  return next?.kind !== 'word' || next.sentence !== tokens[first]?.sentence || (at(flags, last) & TOLD) === 0;
}
const TOLD = is.SAYS | is.ACTS | is.COMPANY | is.BODY;

/** Makes a candidate that its shape says is a body, by so much. */
export function pushBody(
  reading: Reading,
  first: number,
  end: number,
  initial: boolean,
  found: Candidate[],
  organisation: number,
): void {
  push(reading, first, end, first, initial, found, -4);
  const body = found[found.length - 1];
  if (body !== undefined) body.organisation += organisation;
}
