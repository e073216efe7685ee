import type { Actor, Role } from '../../../../../preload/contract/findings';
import { POSSESSIVES, SUBJECT_PRONOUNS, union } from '../../../../language/classes';
import * as is from '../../lexicon/lookup';
import { FORMER, DETERMINERS, STOPS, LINKS } from '../../lexicon/roles';
import { at, isInitial, type Reading } from '../../parsers/reading';

export const TITLE = is.HONORIFIC | is.RANK | is.ROLE;
/** Longest role read, in tokens: longer ones are clauses, not roles. */
export const LONGEST = 18;
/** Longest stretch before a role's noun, in tokens. */
const LONGEST_BEFORE = 12;

/** Puts into an actor the role from one token to before another. */
export function add({ document, tokens }: Reading, actor: Actor, from: number, last: number, past = false): void {
  // "its country director": whose it is stands elsewhere.
  const first =
    (POSSESSIVES.has(tokens[from]?.lower ?? '') || tokens[from]?.lower === 's') && from + 1 < last ? from + 1 : from;
  const start = tokens[first]?.start;
  const end = tokens[last - 1]?.end;
  if (start === undefined || end === undefined || end <= start) return;
  const text = document.text.slice(start, end);
  const folded = text.toLowerCase();
  if (actor.roles.some((role) => role.text.toLowerCase() === folded)) return;
  let former = past;
  for (let index = first; index < last && index < first + 4; index++) {
    const lower = tokens[index]?.lower ?? '';
    if (FORMER.has(lower) || lower.startsWith('ex-') || lower.startsWith('then-')) former = true;
  }
  const role: Role = { text, start, end, former };
  actor.roles.push(role);
}

const NUMERALS = new Set([
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'all',
  'under',
]);

/** Times of which nobody is the holder: "this afternoon Senator Roe". */
const TIMES = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'week',
  'month',
  'year',
  'today',
  'yesterday',
  'tomorrow',
  'pm',
  'am',
]);

/** What a verb before a name ends in, and no role begins with: "shot dead teacher Roe", "gunned down former militant Poe". */
const OF_A_VERB = union('dead alive down up out off away over aside');

/** Words in "-ing" that tell of an office, and not what somebody does. */
const OF_OFFICES = union(
  'standing organising organizing managing founding presiding commanding acting sitting ruling housing planning training',
  'building banking mining shipping engineering marketing fundraising broadcasting publishing policing lending',
);

/** "BNP chairperson's": the token of a post, with the capitals of its body before it; -1 where it is none. */
const ownerOfBody = ({ tokens, flags }: Pick<Reading, 'tokens' | 'flags'>, owner: number): number =>
  ((at(flags, owner) & is.ROLE) !== 0 && tokens[owner - 1]?.allCapitals === true) ||
  // "the bank's official": whose he is.
  ((at(flags, owner) & (is.COMPANY | is.HEAD)) !== 0 && DETERMINERS.has(tokens[owner - 1]?.lower ?? ''))
    ? owner
    : -1;

/** Goes left over the adjectives and nouns that stand before a role's head. */
export function startOfPhrase({ tokens, flags, syntax }: Reading, from: number, sentence: number | undefined): number {
  let first = from;
  const floor = Math.max(0, from - LONGEST_BEFORE);
  while (first > floor) {
    const token = tokens[first - 1];
    if (
      token?.text === ')' &&
      tokens[first - 3]?.text === '(' &&
      tokens[first - 4]?.capital === true &&
      (at(flags, first) & is.ROLE) !== 0
    ) {
      // "the Sea Board (SB) spokesman": the body's letters.
      first -= 3;
      continue;
    }
    if (token === undefined || token.sentence !== sentence || token.kind !== 'word') break;
    if (TIMES.has(token.lower) || OF_A_VERB.has(token.lower)) break;
    // "In the letter Minister Roe said": what he wrote, and no ministry.
    if (TEXTS.has(token.lower) && tokens[first]?.capital === true) break;
    // "It appears billionaire Roe": a verb.
    if (SUBJECT_PRONOUNS.has(tokens[first - 2]?.lower ?? '') && tokens[first - 2]?.sentence === sentence) break;
    if (token.lower === 'and') {
      const place = startOfJoinedPlace(tokens, first);
      if (place === first) break;
      first = place;
      continue;
    }
    const bits = at(flags, first - 1);
    if (token.lower === "'s" || token.lower === '’s') {
      // "BNP chairperson's adviser": whose he is holds a post of a body.
      const owner = tokens[first - 2]?.capital === true ? first - 1 : ownerOfBody({ tokens, flags }, first - 2);
      if (owner < 0) break;
      first = owner;
      continue;
    }
    // "Army chief of staff Gen. Roe", not "a friend of singer Roe".
    if (
      token.lower === 'of' &&
      first === from - 1 &&
      tokens[from]?.capital === true &&
      (at(flags, from) & is.RANK) !== 0 &&
      (at(flags, first - 2) & is.ROLE) !== 0 &&
      (at(flags, first) & (TITLE | is.MODIFIER | is.NATIONALITY | is.COMMON)) === is.COMMON
    ) {
      first -= 2;
      continue;
    }
    if (token.lower === 'of' && tokens[first - 2]?.capital === true && (at(flags, first - 2) & is.HEAD) !== 0) {
      first--;
      continue;
    }
    if (token.capital) {
      if (
        (bits & (is.FUNCTION | is.CALENDAR)) !== 0 &&
        (bits & is.NATIONALITY) === 0 &&
        !token.allCapitals &&
        // "Channel Seven reporter", "Former All Blacks winger": a numeral inside a name.
        (!NUMERALS.has(token.lower) || tokens[first - 2]?.capital !== true)
      )
        break;
      first--;
      continue;
    }
    // "To fire Defense Secretary Roe", "to see Mrs Roe": a verb.
    if (
      tokens[first - 2]?.lower === 'to' &&
      tokens[first]?.capital === true &&
      syntax.tag(first - 1).startsWith('VERB')
    )
      break;
    // "Ostria hopes President Roe": a verb.
    if (tokens[first]?.capital === true && token.lower.endsWith('s') && syntax.tag(first - 1) === 'VERB-VBZ') break;
    if ((bits & is.MODIFIER) !== 0 && token.lower !== 'then') {
      first--;
      continue;
    }
    if (
      ((bits & (is.FUNCTION | is.LOCATIVE | is.SAYS | is.ACTS | is.ACTED_ON)) !== 0 ||
        token.lower.endsWith('ly') ||
        token.lower.endsWith('ing')) &&
      !OF_OFFICES.has(token.lower)
    )
      break;
    // "Ann Poe slated comedian X", "to see Mrs X": a verb.
    if (token.lower.length > 4 && token.lower.endsWith('ed') && !token.text.includes('-')) break;
    // "according to lawyer Roe": no verb follows.
    if (tokens[first - 2]?.lower === 'to' && tokens[first - 3]?.lower !== 'according') break;
    if (DETERMINERS.has(token.lower) || LINKS.has(token.lower)) break;
    first--;
  }
  while (first < from && tokens[first]?.lower === 'of') first++;
  return first;
}

/** "Trinidad and Tobago": where a place begins whose name an "and" joins; the token behind the "and" where it joins none. */
function startOfJoinedPlace(tokens: Reading['tokens'], behind: number): number {
  for (const words of [1, 2]) {
    const start = behind - 1 - words;
    const name = tokens
      .slice(Math.max(0, start), behind + 1)
      .map(({ lower }) => lower)
      .join(' ');
    if (start >= 0 && is.placeNamed(name) !== undefined) return start;
  }
  return behind;
}

/** The mark of "the defendants' counsel". */
export const isPluralOwner = ({ tokens }: Reading, index: number): boolean =>
  tokens[index]?.text === "'" &&
  tokens[index + 1]?.spaced === true &&
  tokens[index + 1]?.kind !== 'mark' &&
  tokens[index - 1]?.lower.endsWith('s') === true;

/** One past the last token of a role: the next comma, clause or verb ends it. */
export function endOfPhrase(reading: Reading, from: number, sentence: number | undefined, begin: number): number {
  const { tokens, flags } = reading;
  let index = from;
  while (index < begin + LONGEST) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence) break;
    if (token.kind === 'mark') {
      if (token.text === '(' && tokens[index + 2]?.text === ')') {
        index += 3;
        continue;
      }
      if (
        token.text === '&' ||
        (!token.spaced && (token.text === '’' || token.text === '/' || token.text === '-')) ||
        isPluralOwner(reading, index)
      ) {
        index++;
        continue;
      }
      if (token.text === '.' && tokens[index - 1] !== undefined && isInitial(tokens[index - 1] ?? token)) {
        index++;
        continue;
      }
      const listed = token.text === ',' ? endOfList(reading, index, begin) : index;
      if (listed > index) {
        index = listed;
        continue;
      }
      break;
    }
    if (STOPS.has(token.lower) && !isSubjectOf(reading, index)) break;
    if (token.lower === 'and' && joinsDeed(reading, index)) break;
    const bits = at(flags, index);
    if (
      (bits & is.SAYS) !== 0 &&
      !token.capital &&
      !token.lower.endsWith('ing') &&
      (bits & is.ROLE) === 0 &&
      FINITE.test(token.lower)
    )
      break;
    index++;
  }
  while (index > from && isLeftHanging(reading, index - 1)) index--;
  return index;
}

/** What somebody says or writes. */
const TEXTS = new Set('letter statement interview speech message telegram note call report'.split(' '));

/** "as leader of the Authority and support for efforts": the other thing that is given, and no post. */
const joinsDeed = ({ tokens }: Reading, and: number): boolean =>
  GIVEN.has(tokens[and + 1]?.lower ?? '') && ['for', 'to', 'with', 'over'].includes(tokens[and + 2]?.lower ?? '');
const GIVEN = new Set(
  'support backing help aid praise sympathy condolences thanks hope hopes concern concerns'.split(' '),
);

/** What can't end a role: a preposition, an article, an "and", and the adverb of the clause after one ("a cleric and reportedly"). */
function isLeftHanging({ tokens }: Reading, last: number): boolean {
  const lower = tokens[last]?.lower ?? '';
  return LINKS.has(lower) || DETERMINERS.has(lower) || (lower.endsWith('ly') && tokens[last - 1]?.lower === 'and');
}

/** The "on" of "the committee on trade", "an expert on trade"; not that of "on Monday". */
function isSubjectOf({ tokens, flags }: Reading, index: number): boolean {
  const next = tokens[index + 1];
  if (tokens[index]?.lower !== 'on' || next?.kind !== 'word' || next.sentence !== tokens[index]?.sentence) return false;
  return (
    (at(flags, index - 1) & (is.HEAD | is.BODY | is.ROLE)) !== 0 &&
    (at(flags, index + 1) & is.CALENDAR) === 0 &&
    !DETERMINERS.has(next.lower)
  );
}

/** "minister for Culture, Youth and Sport": one past the last of the subjects that a comma goes on with; the comma where none does. */
function endOfList({ tokens, flags }: Reading, comma: number, begin: number): number {
  const subject = (index: number): boolean =>
    tokens[index]?.capital === true &&
    (at(flags, index) & is.COMMON) !== 0 &&
    (at(flags, index) & (is.COUNTRY | is.CITY | is.CALENDAR | is.HEAD | TITLE)) === 0;
  let link = comma - 1;
  while (link > begin && subject(link)) link--;
  if (link === comma - 1 || !(tokens[link]?.lower === 'for' || tokens[link]?.lower === 'of')) return comma;
  let index = comma;
  for (let step = 0; step < 4; step++) {
    if (tokens[index]?.text === ',') index++;
    const last = tokens[index]?.lower === 'and';
    if (last) index++;
    const start = index;
    while (index < start + 3 && subject(index)) index++;
    if (index === start) return comma;
    if (last)
      return tokens[index]?.kind === 'mark' || tokens[index]?.sentence !== tokens[comma]?.sentence ? index : comma;
  }
  return comma;
}
const FINITE = /(?:ed|s|aid|old|ote|ew)$/;

/** "Ann Roe QC,", "Ann Roe (SAN),": one past the letters after a name; `last` where there are none. */
export function pastLetters({ tokens }: Reading, last: number): number {
  // "Ann Roe (@annroe),", "Tom Poe Jr.,".
  if (tokens[last]?.text === '(' && tokens[last + 1]?.text === '@' && tokens[last + 3]?.text === ')') return last + 4;
  if (tokens[last]?.text === '.' && tokens[last + 1]?.text === ',' && is.isGeneration(tokens[last - 1]?.lower ?? ''))
    return last + 1;
  const bracket = tokens[last]?.text === '(' && tokens[last + 2]?.text === ')' ? 1 : 0;
  const token = tokens[last + bracket];
  if (token?.allCapitals !== true || !is.isPostnominal(token.lower)) return last;
  return last + 1 + 2 * bracket;
}

/** "Ann Roe's mother": the name stands there as the owner of what follows. */
export function isOwned({ tokens }: Reading, index: number, named: Int32Array): boolean {
  let end = index;
  while (named[end] === 1) end++;
  const mark = tokens[end]?.lower;
  return mark === "'s" || mark === '’s';
}
