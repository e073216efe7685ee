import type { Token } from '../../../text/tokens';
import * as is from '../lexicon/lookup';
import { at, isLeading } from './reading';

export const isOpening = (text: string): boolean => text === '“' || text === '"' || text === '‘';
export const isClosing = (text: string | undefined): boolean => text === '”' || text === '"' || text === '’';
export const bitsOfNickname = (flags: Int32Array, last: number): number =>
  at(flags, last) | at(flags, last + 2) | at(flags, last + 4);

export const isGivenSecond = (tokens: readonly Token[], flags: Int32Array, last: number): boolean =>
  isLeading(tokens, flags, last + 1);

/** "Johnson & Johnson", "R&D", but not two persons' given names. */
export function joinsByAmpersand(tokens: readonly Token[], flags: Int32Array, last: number): boolean {
  const left = at(flags, last);
  const right = at(flags, last + 2);
  return (
    tokens[last + 1]?.spaced === false ||
    ((left | right) & (is.HEAD | is.SUFFIX)) !== 0 ||
    isPlain(left) ||
    isPlain(right) ||
    (tokens[last + 3]?.capital === false && (at(flags, last + 3) & is.ROLE) !== 0)
  );
}

export const OF_PORTFOLIO = new Set(['minister', 'secretary', 'commissioner']);

export const isPlain = (bits: number): boolean => (bits & (is.COMMON | is.NAME)) === is.COMMON;

const OTHER_THAN_SUBJECT =
  is.COUNTRY | is.CITY | is.NATIONALITY | is.HEAD | is.HONORIFIC | is.RANK | is.CALENDAR | is.FUNCTION;

const ABSTRACT = /(?:tion|ment|ity|ness|ance|ence|ism)$/;

/** "Agriculture, Fisheries and Food": subjects of one ministry, all of them common words. */
export function listed(tokens: readonly Token[], flags: Int32Array, last: number, limit: number): boolean {
  const next = tokens[last + 2];
  if (next === undefined || last + 2 >= limit || !next.capital) return false;
  const left = at(flags, last);
  const right = at(flags, last + 2);
  const placed = is.COUNTRY | is.CITY | is.REGION;
  // "Chamber of Engineers of England and Wales": one jurisdiction, two names.
  if (tokens[last]?.lower === 'england' && next.lower === 'wales' && tokens[last + 1]?.lower === 'and') return true;
  // "Hong Kong and Macau Studies": two places that share a subject.
  if (
    tokens[last + 1]?.lower === 'and' &&
    (left & placed) !== 0 &&
    (right & placed) !== 0 &&
    tokens[last + 3]?.capital === true &&
    (at(flags, last + 3) & is.COMMON) !== 0
  )
    return true;
  const abstract = (left & is.NAME) === 0 && ABSTRACT.test(tokens[last]?.lower ?? '');
  if (((left & is.COMMON) === 0 && !abstract) || (right & is.COMMON) === 0 || (right & OTHER_THAN_SUBJECT) !== 0)
    return false;
  // "the Congress for New Politics and Kim Yong-ho": a person begins.
  if (isLeading(tokens, flags, last + 2)) return false;
  if (tokens[last + 1]?.text !== ',') return true;
  // A comma goes on only towards an "and": "Agriculture, Fisheries and Food".
  for (let ahead = last + 3; ahead < limit && ahead < last + 8; ahead++) {
    const token = tokens[ahead];
    if (token?.lower === 'and') return true;
    if (token === undefined || !(token.capital || token.text === ',')) return false;
  }
  return false;
}

/** "Prosecutor General's Office", "Farmer's Bank": a common noun owns a body's head. */
export function isOffice(tokens: readonly Token[], flags: Int32Array, last: number, limit: number): boolean {
  const bits = at(flags, last);
  if (
    (bits & (is.COMMON | is.ROLE | is.RANK)) === 0 ||
    (bits & (is.NAME | is.COUNTRY | is.CITY | is.REGION | is.HEAD | is.NATIONALITY)) !== 0
  )
    return false;
  let ahead = last + 2;
  while (
    ahead + 1 < limit &&
    ahead < last + 6 &&
    tokens[ahead + 1]?.capital === true &&
    tokens[ahead + 1]?.spaced === true
  )
    ahead++;
  return (at(flags, ahead) & is.HEAD) !== 0;
}

/** What bodies are for, though it ends the name of others: "Relief and Works Agency". */
const SUBJECTS = new Set([
  'securities',
  'relief',
  'research',
  'aid',
  'energy',
  'power',
  'oil',
  'gas',
  'mining',
  'trade',
  'media',
]);

/** "Food and Drug Administration", "Hong Kong and Macau Affairs Office": what follows ends in a head both sides share. */
export function pairsWithHead(tokens: readonly Token[], flags: Int32Array, last: number, limit: number): boolean {
  const subject =
    SUBJECTS.has(tokens[last]?.lower ?? '') ||
    // "Entertainment and Leisure Publishers Association", but "Velden Entertainment and Ostrel Studios".
    (tokens[last]?.lower === 'entertainment' &&
      (tokens[last - 1]?.capital !== true || (at(flags, last - 1) & is.FUNCTION) !== 0));
  if (
    !subject &&
    ((at(flags, last) & (is.HEAD | is.SUFFIX)) !== 0 || (at(flags, last) & (is.COMMON | is.COUNTRY | is.CITY)) === 0)
  )
    return false;
  let ahead = last + 2;
  if ((at(flags, ahead) & (is.COMMON | is.CITY | is.COUNTRY | is.NAME)) === is.NAME) return false;
  // "Royal Mail and British Airways": whose country it is begins another body.
  if ((at(flags, ahead) & is.NATIONALITY) !== 0 && (at(flags, last) & is.NATIONALITY) === 0) return false;
  // "Velden Trinity and Ostrel United": another place begins another body.
  const placed = is.CITY | is.COUNTRY;
  if ((at(flags, ahead) & placed) !== 0 && (at(flags, last) & placed) === 0) return false;
  while (
    ahead + 1 < limit &&
    ahead < last + 7 &&
    tokens[ahead + 1]?.capital === true &&
    tokens[ahead + 1]?.spaced === true
  )
    ahead++;
  return ahead > last + 2 && (at(flags, ahead) & (is.HEAD | is.SUFFIX)) !== 0;
}
