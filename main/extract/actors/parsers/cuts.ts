import { HEAD_PAIRS } from '../lexicon/bodies';
import { AUXILIARIES } from '../lexicon/deeds';
import * as is from '../lexicon/lookup';
import type { Candidate } from './candidate';
import { at, isLeading, isNameLike, type Reading } from './reading';
import { TITLE } from './titles';

/** "Ann Roe SC", "Ann Roe, QC,": letters after a name, no body. */
export function isLettersOfName(tokens: Reading['tokens'], index: number): boolean {
  const token = tokens[index];
  if (token?.allCapitals !== true || !is.isPostnominal(token.lower)) return false;
  const comma = tokens[index - 1]?.text === ',';
  const name = tokens[index - (comma ? 2 : 1)];
  return (
    name?.capital === true &&
    !name.allCapitals &&
    name.sentence === token.sentence &&
    (!comma || tokens[index + 1]?.kind === 'mark')
  );
}

/** "Ann Roe House Speaker Tom Poe": where the title of a second person begins after a whole name; `end` where none does. */
export function titleWithin({ tokens, flags }: Reading, start: number, end: number): number {
  let names = start;
  if (!is.isGivenName(tokens[start]?.lower ?? '')) return end;
  while (names < end && (at(flags, names) & (TITLE | is.HEAD | is.MODIFIER | is.NATIONALITY | is.FUNCTION)) === 0)
    names++;
  if (names - start < 2 || names - start > 3 || end - names < 3) return end;
  let head = names;
  while (
    head < end &&
    (at(flags, head) & (is.HEAD | is.MODIFIER | is.NATIONALITY)) !== 0 &&
    (at(flags, head) & is.ROLE) === 0
  )
    head++;
  const office = (at(flags, head) & (is.ROLE | is.NAME)) === is.ROLE && tokens[head + 1]?.capital === true;
  return office && end - head > 2 && (at(flags, head + 1) & is.NAME) !== 0 ? names : end;
}

/** Words of a body's name before whoever leads it. */
const LONGEST_BODY = 9;

/** "President of the Republic of Ostria Ann Roe", "head of the Union of Northern Towns Ann Roe": where the name begins after the state or body; `end` where none does. */
export function afterState({ tokens, flags }: Reading, start: number, end: number): number {
  if (tokens[start - 1]?.lower !== 'the' || tokens[start - 2]?.lower !== 'of' || (at(flags, start - 3) & TITLE) === 0)
    return end;
  for (let index = start + 2; index < end - 2; index++)
    if (tokens[index - 1]?.lower === 'of' && (at(flags, index) & is.COUNTRY) !== 0)
      return tokens[index + 1]?.capital === true ? index + 1 : end;
  for (let index = start + 3; index <= Math.min(end - 2, start + LONGEST_BODY); index++) {
    if (!is.isGivenName(tokens[index]?.lower ?? '')) continue;
    if (tokens.slice(start, index).every(({ lower }) => lower !== 'of')) continue;
    // "the Society of Friends of Ann Roe": what it is called by is no name behind it.
    const last = tokens[index - 1];
    const ends =
      last?.capital === true && (last.lower.endsWith('s') || (at(flags, index - 1) & (is.HEAD | is.BODY)) !== 0);
    return ends && tokens.slice(index, end).every((token) => token.capital) ? index : end;
  }
  return end;
}

const POSTED = new Set('twitter facebook instagram telegram tiktok youtube whatsapp linkedin'.split(' '));

/** "wrote on Twitter Ann Roe": where the name begins after the place it was posted at; `start` where none does. */
export const afterPlatform = ({ tokens }: Reading, start: number, end: number): number =>
  end - start > 2 && POSTED.has(tokens[start]?.lower ?? '') && ['on', 'via'].includes(tokens[start - 1]?.lower ?? '')
    ? start + 1
    : start;

/** "Leader of the Revolution Ayatollah Omar Roe": one past the styles before a name. */
export function pastStyles({ tokens, flags }: Reading, from: number, end: number): number {
  let first = from;
  while (first < end - 1 && ((at(flags, first) & (is.HONORIFIC | is.RANK)) !== 0 || tokens[first]?.kind === 'mark'))
    first++;
  return first;
}

/** What bodies of a country are for, as such names begin. */
export const NATIONAL = new Set([
  'police',
  'sport',
  'cricket',
  'rugby',
  'football',
  'hockey',
  'netball',
  'swimming',
  'athletics',
  'basketball',
  'transport',
  'statistics',
  'historic',
  'parks',
  'maritime',
  'airservices',
  'safework',
  'corrections',
]);

/** No word of the language alone, and no kind of place. */
export const isNameWord = (bits: number): boolean =>
  (bits & is.CAPITAL_KIND) === 0 && (bits & (is.COMMON | is.NAME)) !== is.COMMON;

export const BEFORE_COUNTRY = new Set(['of', 'to', 'for']);

/** Members of a party, called by it. */
export const PARTISANS = new Set([
  'republican',
  'democrat',
  'democratic',
  'conservative',
  'liberal',
  'labor',
  'labour',
  'independent',
  'tory',
  'nationalist',
]);

/** Endings of words for what somebody is: "Oppositionist", "Presbyterian". */
const AGENT = /(?:ist|ian|man|woman|eer|crat)$/;

/** "Ram Barun Thakre", "Saw Ko Htay": a word of the language that opens names, and two or more words of none. */
export function opensName({ tokens, flags }: Pick<Reading, 'tokens' | 'flags'>, first: number, end: number): boolean {
  if (end - first < 3 || !is.opensName(tokens[first]?.lower ?? '') || tokens[first]?.allCapitals === true) return false;
  for (let index = first + 1; index < end; index++) if ((at(flags, index) & is.COMMON) !== 0) return false;
  return true;
}

/** "Host John Roe", "MSG Ann Poe": one plain word or an acronym before a name of two words or more is no part of it. */
export function afterPlainWords({ tokens, flags }: Reading, first: number, end: number): number {
  if (end - first < 3) return first;
  const token = tokens[first];
  if (token === undefined) return first;
  const bits = at(flags, first);
  if (opensName({ tokens, flags }, first, end)) return first;
  const plain = (bits & is.COMMON) !== 0 && (bits & (is.NAME | is.COUNTRY | is.CITY | is.REGION | is.HEAD)) === 0;
  const acronym =
    token.allCapitals &&
    !is.isThing(token.lower) &&
    // "A.B.M. Roe Poe": initials.
    !(token.text.includes('.') && bits === 0) &&
    (token.text.length > 2 || (bits & is.PLAIN_ACRONYM) !== 0 || is.isLetteredRole(token.lower));
  const agent = bits === 0 && AGENT.test(token.lower);
  if ((!plain && !acronym && !agent) || isLeading(tokens, flags, first)) return first;
  // "GM Ryan Pace".
  if (acronym && is.isLetteredRole(token.lower) && end - first === 3 && is.isGivenName(tokens[first + 1]?.lower ?? ''))
    return first + 1;
  // "in Sham Roe Poe" is a place, "president Fur Roe Poe" somebody: the word belongs to the name.
  const before = tokens[first - 1];
  const tied = is.LOCATIVE | is.ROLE;
  if (plain && before?.capital === false && before.sentence === token.sentence && (at(flags, first - 1) & tied) !== 0)
    return first;
  let names = 0;
  for (let index = first + 1; index < end; index++) {
    const next = at(flags, index);
    if ((next & is.PARTICLE) !== 0 && tokens[index]?.capital === false) continue;
    if (!isNameLike(tokens[index]) || tokens[index]?.allCapitals === true) return first;
    if ((next & is.NAME) !== 0) names++;
    else if ((next & is.COMMON) !== 0) return first;
  }
  return names > 0 ? first + 1 : first;
}

const NO_PLACE = TITLE | is.HEAD | is.BODY | is.MODIFIER | is.NO_ACTOR | is.SUFFIX | is.CALENDAR | is.FUNCTION;

/** "Joint Task Force Karsa", "Red Cross Kenya": two words that make a body, and where it is for. */
export function endsInItsPlace({ tokens, flags }: Reading, start: number, end: number): boolean {
  const place = tokens[end - 1];
  if (end - start < 3 || place?.capital !== true || place.allCapitals) return false;
  if (!HEAD_PAIRS.has(`${tokens[end - 3]?.lower ?? ''} ${tokens[end - 2]?.lower ?? ''}`)) return false;
  const bits = at(flags, end - 1);
  if ((bits & (is.COUNTRY | is.CITY | is.REGION)) !== 0) return true;
  return (bits & (NO_PLACE | is.NAME | is.COMMON)) === 0 && tokens[end]?.text !== ',';
}

/** "Los Angeles Angels", "Houston Rockets": a plural after a city is its team. */
export function isTeam({ tokens, flags }: Reading, index: number): boolean {
  const token = tokens[index];
  return (
    token !== undefined &&
    token.lower.endsWith('s') &&
    !token.lower.endsWith('ss') &&
    token.text.length > 4 &&
    (at(flags, index) & (TITLE | is.NATIONALITY | is.NO_ACTOR | is.CAPITAL_KIND | is.NAME)) === 0
  );
}

/** "Chalk said": kept for the surname it may be. */
export function asleep({ tokens, flags }: Reading, index: number, found: Candidate[]): void {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined || next.sentence !== token.sentence || token.text.length < 3) return;
  const used =
    next.lower === "'s" ||
    next.lower === '’s' ||
    next.text === ',' ||
    (at(flags, index + 1) & (is.SAYS | is.ACTS)) !== 0 ||
    AUXILIARIES.has(next.lower);
  if (!used) return;
  found.push({
    first: index,
    last: index + 1,
    key: token.lower,
    size: 1,
    title: index,
    person: -20,
    organisation: -20,
    place: -20,
    located: false,
    weak: true,
    asleep: true,
    human: false,
    names: 0,
    body: null,
    inside: null,
  });
}
