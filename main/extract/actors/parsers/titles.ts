import type { Token } from '../../../text/tokens';
import * as is from '../lexicon/lookup';
import { officeElect } from '../lexicon/roles';
import type { Candidate } from './candidate';
import { endOfPhrase, push } from './pieces';
import { at, isLeading, type Reading } from './reading';

export const TITLE = is.HONORIFIC | is.RANK | is.ROLE;

/** Index of the last word that makes the run a body, or -1: its last word, or a head followed by "of". */
export function lastHead({ tokens, flags }: Reading, start: number, end: number): number {
  if ((at(flags, end - 1) & (is.HEAD | is.SUFFIX)) !== 0) return end - 1;
  for (let index = start; index < end - 1; index++) {
    const next = tokens[index + 1];
    if ((at(flags, index) & is.HEAD) !== 0 && next?.capital === false && next.kind === 'word' && next.lower !== "'s")
      return index;
  }
  return -1;
}

/** Titles that are family names as well. */
const SURNAMES = new Set([
  'baron',
  'king',
  'prince',
  'pope',
  'bishop',
  'earl',
  'duke',
  'sheikh',
  'marshal',
  'dean',
  'abbot',
]);

/** Titles that are given names as well. */
const GIVEN_TITLES = new Set(['dean', 'amir', 'earl', 'sultan', 'imam', 'malik', 'marshal', 'rector', 'abbot']);

/** One past the last token of the title a run begins with; `start` when there is none. */
export function endOfTitle(reading: Reading, start: number, end: number, headAt: number): number {
  const { tokens, flags } = reading;
  let title = -1;
  for (let index = start; index < end; index++) {
    const bits = at(flags, index);
    const lower = tokens[index]?.lower;
    // "Sheikh Noor Sheikh Omar": after a name has begun, a title belongs to it.
    if (title >= 0 && index > title && begins(bits, lower ?? '')) break;
    // "Coach Dean Roe", "General Amir Ali Poe": a title that is a given name too, after an office and before a surname.
    if (
      title >= 0 &&
      index === title + 1 &&
      GIVEN_TITLES.has(lower ?? '') &&
      index + 1 < end &&
      (at(flags, title) & (is.ROLE | is.RANK)) !== 0 &&
      tokens[index + 1]?.capital === true &&
      (at(flags, index + 1) & TITLE) === 0
    )
      break;
    // "Marine Le Roe": a given name that is a rank too, with a particle after it.
    if (
      index === start &&
      is.isGivenName(lower ?? '') &&
      (at(flags, start + 1) & is.PARTICLE) !== 0 &&
      tokens[start + 1]?.capital === true &&
      start + 2 < end
    )
      return start;
    // "Fisherman Che Man Roe": no word of the language, so somebody's name.
    if (
      title >= 0 &&
      index > title &&
      tokens[index]?.capital === true &&
      tokens[index]?.allCapitals === false &&
      (bits & (TITLE | is.MODIFIER | is.REGION | is.NO_ACTOR | is.CALENDAR | is.ABBREVIATION)) === 0 &&
      !inOffice(bits, tokens[index])
    )
      break;
    // "Ann King Roe", "Omar Sheikh Poe": a title that is a name too, after a given name.
    if (
      title < 0 &&
      index === start + 1 &&
      index < end - 1 &&
      (SURNAMES.has(lower ?? '') || (is.isTrade(lower ?? '') && is.isGivenName(tokens[start]?.lower ?? ''))) &&
      (at(flags, start) & (is.NAME | is.COUNTRY | is.CITY | is.REGION | is.NATIONALITY | TITLE | is.MODIFIER)) ===
        is.NAME
    )
      return start;
    // "Zaid bin Sultan Omar": after a particle a title is part of the name.
    if (
      title >= 0 &&
      (bits & TITLE) !== 0 &&
      tokens[index - 1]?.capital === false &&
      (at(flags, index - 1) & is.PARTICLE) !== 0
    )
      break;
    // "Coast Guard": the body, not one of its men.
    const body = (bits & is.HEAD) !== 0 && index === end - 1 && index > start;
    if ((bits & TITLE) !== 0 && !body) title = index;
    else if (title >= 0 && tokens[index]?.capital === false && (lower === 'of' || lower === 'for' || lower === 'to')) {
      // "Secretary of State John Roe", "Minister of Foreign Affairs": common words and places after "of" belong to the title.
      let ahead = index + 1;
      while (ahead < end && inOffice(at(flags, ahead), tokens[ahead]) && !startsInitials(tokens, ahead, end)) ahead++;
      if (ahead === index + 1) break;
      title = ahead - 1;
      index = ahead - 1;
    }
  }
  if (title < 0) return start;
  // "International Court of Justice": a title inside a body's "of" phrase is none.
  if (
    headAt >= 0 &&
    headAt < title &&
    title >= end - 1 &&
    (tokens[headAt + 1]?.lower === 'of' || tokens[headAt + 1]?.lower === 'for')
  )
    return start;
  // "Mr Baker", "Judge Hunter": what follows a style is somebody's name.
  if (
    title === end - 1 &&
    title > start &&
    PERSONAL_STYLES.has(tokens[start]?.lower ?? '') &&
    isStyled(reading, start, title)
  )
    return title;
  // "Thulani Mason": a trade after a word of no list.
  if (title === end - 1 && title > start && is.isTrade(tokens[title]?.lower ?? '') && isUnlisted(reading, start, title))
    return start;
  if (title >= end - 1 && isSurnameOf(flags, start, end, tokens[start]?.lower ?? '')) return start;
  if (title >= end - 1)
    return ((at(flags, end - 1) | at(flags, start)) & is.NAME) !== 0 &&
      end - start > 1 &&
      (at(flags, start) & (TITLE | is.COUNTRY | is.CITY | is.COMMON)) === 0
      ? start
      : end;
  if (headAt >= 0 && headAt > title) return start;
  // "King's College": who owns something there is no title.
  const owner = tokens[title + 1]?.lower;
  if (owner === "'s" || owner === '’s') return start;
  let next = title + 1;
  while (next < end && tokens[next]?.kind === 'mark') next++;
  // "General Motors", "Chief Executive Women": words of the language after a rank are no person.
  const honorific = (at(flags, title) & is.HONORIFIC) !== 0;
  let plain = !isLeading(tokens, flags, next);
  for (let index = next; index < end; index++)
    if ((at(flags, index) & is.COMMON) === 0 || (at(flags, index) & is.NAME) !== 0) plain = false;
  if (plain && !honorific && !isOfficeAndSurname(reading, title, next, end)) return start;
  // "DSP Rural Ann Roe": a word of the language between the office and a name of two words.
  if (
    end - next > 2 &&
    (at(flags, next) & (is.COMMON | is.NAME | is.PARTICLE)) === is.COMMON &&
    // "President Zine El Omar": a particle goes on with the name.
    (at(flags, next + 1) & is.PARTICLE) === 0 &&
    begins(at(flags, next + 1), tokens[next + 1]?.lower ?? '') &&
    !is.isGivenName(tokens[next]?.lower ?? '') &&
    !isLeading(tokens, flags, next)
  )
    next++;
  return next;
}

/** Offices that stand before a surname, and seldom before another word that a body or a thing begins with. */
const OFFICES = new Set([
  'president',
  'senator',
  'governor',
  'congressman',
  'congresswoman',
  'justice',
  'judge',
  'mayor',
  'chancellor',
  'secretary',
  'premier',
  'ambassador',
  'commissioner',
  'sheriff',
  'inspector',
  'detective',
  'sergeant',
  'lieutenant',
  'colonel',
  'admiral',
  'councillor',
]);

const OF_OFFICES = new Set([
  'branch',
  'wing',
  'cell',
  'bureau',
  'desk',
  'house',
  'office',
  'bench',
  'elect',
  'emeritus',
  'role',
]);

/** "President Hope signed": an office and one word of the language that is no part of an office or a body. */
function isOfficeAndSurname({ tokens, flags }: Reading, title: number, next: number, end: number): boolean {
  const word = tokens[next];
  if (word === undefined || next !== end - 1 || word.allCapitals || word.text.length < 3) return false;
  // "Detective Branch", "Governor House".
  if (!OFFICES.has(officeElect(tokens[title]?.lower ?? '')) || OF_OFFICES.has(word.lower)) return false;
  const other = TITLE | is.MODIFIER | is.HEAD | is.BODY | is.COMPANY | is.NO_ACTOR | is.SUFFIX | is.CAPITAL_KIND;
  return (at(flags, next) & (other | is.PLACE_KIND | is.CALENDAR | is.FUNCTION | is.NATIONALITY)) === 0;
}

const PERSONAL_STYLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'sir',
  'dame',
  'judge',
  'justice',
  'prof',
  'professor',
  'lord',
  'lady',
  'baroness',
]);

/** A style, its stop at most, and one word that is an occupation and no office or rank of its own. */
const isStyled = ({ tokens, flags }: Reading, style: number, word: number): boolean =>
  (word === style + 1 || (word === style + 2 && tokens[style + 1]?.text === '.')) &&
  (at(flags, word) & is.ROLE) !== 0 &&
  ((at(flags, word) & (is.NAME | is.RANK | is.HONORIFIC)) === is.NAME || is.isTrade(tokens[word]?.lower ?? ''));

/** Every word is somebody's name or in no list, and none is letters. */
function isUnlisted({ tokens, flags }: Reading, first: number, last: number): boolean {
  for (let index = first; index < last; index++)
    if (tokens[index]?.allCapitals === true || ![0, is.NAME].includes(at(flags, index) & ~is.PARTICLE)) return false;
  return true;
}

/** "Bill King", "Ann Hunter", "Rong Sen": a title after a given name, or a style with nobody after it, is a surname. */
function isSurnameOf(flags: Int32Array, start: number, end: number, given: string): boolean {
  if (end - start !== 2) return false;
  const first = at(flags, start);
  if ((first & (TITLE | is.MODIFIER | is.NATIONALITY | is.COUNTRY | is.CITY | is.REGION)) !== 0) return false;
  const style = (at(flags, end - 1) & (is.HONORIFIC | is.ROLE)) === is.HONORIFIC;
  return (
    is.isGivenName(given) || (style && ((first & is.COMMON) === 0 || (at(flags, end - 1) & is.ABBREVIATION) !== 0))
  );
}

const OTHER_THAN_GIVEN = TITLE | is.MODIFIER | is.NATIONALITY | is.COUNTRY | is.CITY | is.REGION | is.HEAD;

/** The word begins a name: one that is no word of the language, or a given name ("Mark", "Bill"). */
const begins = (bits: number, lower: string): boolean =>
  (bits & is.NAME) !== 0 &&
  ((bits & (TITLE | is.COMMON)) === 0 || ((bits & OTHER_THAN_GIVEN) === 0 && is.isGivenName(lower)));

/** "Home G Roe": an initial with a name after it. */
const startsInitials = (tokens: Reading['tokens'], index: number, end: number): boolean =>
  tokens[index]?.text.length === 1 && tokens[index]?.capital === true && index + 1 < end;

const inOffice = (bits: number, token: Token | undefined): boolean =>
  token?.kind === 'mark' ||
  (bits & (is.COUNTRY | is.CITY | is.HEAD | is.FUNCTION | is.NATIONALITY)) !== 0 ||
  (bits & (is.COMMON | is.NAME)) === is.COMMON;

/** Which of several that hold an office of one name somebody is. */
const STEPS = new Set(['chief', 'deputy', 'vice', 'assistant', 'acting', 'interim', 'former', 'outgoing']);

/** A body or a country that a title names: "MNLF" of "MNLF Chairman". */
export function leadingBody(reading: Reading, start: number, end: number, initial: boolean, found: Candidate[]): void {
  const { flags } = reading;
  let first = start;
  // "Chief Cabinet Secretary", "Deputy Central Bank Governor": the step of the office is no part of the body.
  while (first < end - 1 && STEPS.has(reading.tokens[first]?.lower ?? '')) first++;
  const phrase = endOfPhrase(reading, first, end);
  // "Velden Chamber of Commerce President": all before the title is the body when it has a head of its own.
  let before = end;
  while (before > first && (at(flags, before - 1) & (TITLE | is.MODIFIER | is.NATIONALITY)) !== 0) before--;
  if (before > first + 1 && before < end && lastHead(reading, first, before) >= 0) {
    push(reading, first, before, first, initial, found, -2);
    return;
  }
  let last = Math.max(first, phrase);
  while (last < end && (at(flags, last) & (TITLE | is.MODIFIER | is.NATIONALITY | is.COUNTRY | is.FUNCTION)) === 0)
    last++;
  if (last === first || last >= end) return;
  if (last === first + 1 && (at(flags, first) & is.COMMON) !== 0 && phrase === first) return;
  // "IRC Country Director": letters, then words of the office.
  if (
    reading.tokens[first]?.allCapitals === true &&
    (at(flags, last - 1) & is.HEAD) === 0 &&
    (at(flags, last - 1) & is.COMMON) !== 0
  )
    last = first + 1;
  // "Norte de Velden Governor": a place, where no given name opens it.
  const particle = reading.tokens[first + 1]?.capital === false && !is.isGivenName(reading.tokens[first]?.lower ?? '');
  push(reading, first, last, first, initial, found, particle ? -6 : -2);
}
