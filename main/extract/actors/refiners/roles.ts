import type { Actor, Role } from '../../../../preload/contract/findings';
import { ARTICLES, POSSESSIVES, union } from '../../../language/classes';
import type { Token } from '../../../text/tokens';
import * as is from '../lexicon/lookup';
import type { Candidate } from '../parsers/candidate';
import { at, isInitial, type Reading } from '../parsers/runs';

const TITLE = is.HONORIFIC | is.RANK | is.ROLE;
/** Styles that say nothing of what somebody does. */
const STYLES = new Set(
  'mr mrs ms miss mx dr u daw ko sri shri smt señor señora monsieur madame herr frau don dona hon mahatma sardar pt hajj haji alhaji brother sister mother father'.split(
    ' ',
  ),
);
/** Kinship that is a style with a capital only: "Sister Ann", "her sister Ann". */
const KIN = new Set(['brother', 'sister', 'mother', 'father']);
/** Styles of peers and knights, which follow an office: "the Lord Chancellor, Lord Roe". */
const PEERS = new Set(['lord', 'lady', 'sir', 'dame', 'baroness', 'sheikh', 'sheikha', 'sheik', 'shaikh']);

const isStyle = (token: Token | undefined): boolean =>
  token !== undefined && STYLES.has(token.lower) && (token.capital || !KIN.has(token.lower));

const FORMER = new Set([
  'former',
  'ex',
  'late',
  'onetime',
  'one-time',
  'then',
  'outgoing',
  'ousted',
  'deposed',
  'retired',
]);
const DETERMINERS = union(ARTICLES, POSSESSIVES, 'one another');
const STOPS = new Set([
  'who',
  'which',
  'that',
  'when',
  'where',
  'whose',
  'as',
  'after',
  'before',
  'because',
  'but',
  'while',
  'since',
  'if',
  'is',
  'was',
  'were',
  'are',
  'has',
  'had',
  'have',
  'will',
  'would',
  'on',
  'by',
]);
const LINKS = new Set(['of', 'for', 'at', 'in', 'with', 'to', 'from', 'on', 'and']);
/** Longest role read, in tokens: longer ones are clauses, not roles. */
const LONGEST = 18;

/** Puts into an actor the roles that the words around one of its mentions state. */
export function readRoles(reading: Reading, candidate: Candidate, actor: Actor, named: Int32Array): void {
  roleBefore(reading, candidate, actor, named);
  roleAfter(reading, candidate, actor, named);
  roleBeforeComma(reading, candidate, actor);
}

function add({ document, tokens }: Reading, actor: Actor, from: number, last: number): void {
  // "its country director": whose it is stands elsewhere.
  const first =
    (POSSESSIVES.has(tokens[from]?.lower ?? '') || tokens[from]?.lower === 's') && from + 1 < last ? from + 1 : from;
  const start = tokens[first]?.start;
  const end = tokens[last - 1]?.end;
  if (start === undefined || end === undefined || end <= start) return;
  const text = document.text.slice(start, end);
  const folded = text.toLowerCase();
  if (actor.roles.some((role) => role.text.toLowerCase() === folded)) return;
  let former = false;
  for (let index = first; index < last && index < first + 4; index++) {
    const lower = tokens[index]?.lower ?? '';
    if (FORMER.has(lower) || lower.startsWith('ex-') || lower.startsWith('then-')) former = true;
  }
  const role: Role = { text, start, end, former };
  actor.roles.push(role);
}

/** "Russian leader Vladimir Putin", "acting Interior Minister X", "Kremlin aide Yuri Roe". */
function roleBefore(reading: Reading, candidate: Candidate, actor: Actor, named: Int32Array): void {
  const { tokens, flags } = reading;
  let last = candidate.first;
  while (last > 0 && tokens[last - 1]?.kind === 'mark' && last > candidate.title) last--;
  const sentence = tokens[candidate.first]?.sentence;
  roleBeforeBracket(reading, candidate, actor);
  let first = last;
  const head = tokens[last - 1];
  if (head === undefined || head.sentence !== sentence) return;
  // "his colleagues Roe and Poe": a plural is nobody's own role.
  if (!head.capital && PLURAL.test(head.lower)) return;
  if (candidate.title < candidate.first) first = candidate.title;
  else if ((at(flags, last - 1) & TITLE) === 0 || head.capital) return;
  first = startOfPhrase(reading, first, sentence);
  if (first >= last) return;
  first = fromPartner(reading, first, last, named);
  if (last - first === 1 && isStyle(tokens[first])) return;
  // "Foreign Minister Dr Roe": the style at the end is no part of the role.
  while (
    last - 1 > first &&
    (isStyle(tokens[last - 1]) ||
      (PEERS.has(tokens[last - 1]?.lower ?? '') && (at(flags, last - 2) & TITLE) !== 0) ||
      tokens[last - 1]?.kind === 'mark')
  )
    last--;
  last = beforeRank(reading, first, last);
  if (last - first === 1 && isStyle(tokens[first])) return;
  // What is left after the style says what somebody is, or it is no role.
  if (last < candidate.first && (at(flags, last - 1) & (TITLE | is.MODIFIER)) === 0) return;
  add(reading, actor, first, last);
}

/** "Inspector General of Police (IGP) Ann Roe", "Lt Gen (retd) Poe": letters in brackets stand between role and name. */
function roleBeforeBracket(reading: Reading, { title }: Candidate, actor: Actor): void {
  const { tokens, flags } = reading;
  const open = title - 3;
  if (tokens[title - 1]?.text !== ')' || tokens[open]?.text !== '(') return;
  const sentence = tokens[open]?.sentence;
  let first = open;
  let office = false;
  while (first > open - LONGEST && tokens[first - 1]?.sentence === sentence) {
    const token = tokens[first - 1];
    if (token === undefined || !(token.capital || (token.lower === 'of' && tokens[first - 2]?.capital === true))) break;
    if ((at(flags, first - 1) & TITLE) !== 0) office = true;
    first--;
  }
  if (office) add(reading, actor, first, open);
}

/** Offices whose second word is spelt like a rank: "Attorney General". */
const OFFICE_OF_GENERAL = new Set(
  'attorney secretary governor director inspector consul solicitor auditor comptroller controller surgeon adjutant advocate registrar prosecutor procurator quartermaster paymaster postmaster accountant'.split(
    ' ',
  ),
);
/** Ranks that "chief" makes another of. */
const RANKS_OF_CHIEF = new Set(
  'inspector superintendent constable officer warrant petty marshal sergeant master'.split(' '),
);

/** "army spokesman Colonel Roe": one past the post, the rank after it left to the name; `last` where no post stands before it. */
function beforeRank({ tokens, flags }: Reading, first: number, last: number): number {
  let end = last;
  while (
    end - 1 > first &&
    ((at(flags, end - 1) & is.RANK) !== 0 || tokens[end - 1]?.text === '.') &&
    tokens[end - 1]?.text !== '-' &&
    (tokens[end - 1]?.capital === true || tokens[end - 1]?.text === '.')
  )
    end--;
  const post = tokens[end - 1];
  const rank = tokens[end];
  if (
    end === last ||
    post === undefined ||
    rank === undefined ||
    (at(flags, end - 1) & is.ROLE) === 0 ||
    ((at(flags, end - 1) & is.RANK) !== 0 && post.capital)
  )
    return last;
  if (rank.lower === 'general' && OFFICE_OF_GENERAL.has(post.lower)) return last;
  return (at(flags, end - 1) & is.MODIFIER) !== 0 && (post.lower !== 'chief' || RANKS_OF_CHIEF.has(rank.lower))
    ? last
    : end;
}

/** "Hale and Poe analyst Ann Roe": where the firm of two partners begins before a post in lower case; else `first`. */
function fromPartner({ tokens, flags }: Reading, first: number, last: number, named: Int32Array): number {
  const link = tokens[first - 1];
  const partner = tokens[first - 2];
  const before = tokens[first - 3];
  if (
    link === undefined ||
    (link.lower !== 'and' && link.text !== '&') ||
    tokens[first]?.capital !== true ||
    tokens[first + 1]?.capital !== false ||
    first + 1 >= last
  )
    return first;
  if (
    partner === undefined ||
    !partner.capital ||
    partner.kind !== 'word' ||
    partner.sentence !== link.sentence ||
    (link.text !== '&' && named[first - 2] === 1)
  )
    return first;
  if (
    before !== undefined &&
    before.sentence === partner.sentence &&
    (before.capital || before.text === ',' || before.text === '&' || before.lower === 'and')
  )
    return first;
  const bits = at(flags, first) | at(flags, first - 2);
  const other = is.FUNCTION | is.CALENDAR | is.COUNTRY | is.CITY | is.REGION | is.NATIONALITY | TITLE;
  return (bits & other) !== 0 ||
    is.isKnownBody(tokens[first]?.lower ?? '') ||
    is.isKnownBody(partner.lower) ||
    partner.allCapitals
    ? first
    : first - 2;
}

/** Goes left over the adjectives and nouns that stand before a role's head. */
export function startOfPhrase({ tokens, flags }: Reading, from: number, sentence: number | undefined): number {
  let first = from;
  const floor = Math.max(0, from - 8);
  while (first > floor) {
    const token = tokens[first - 1];
    if (token === undefined || token.sentence !== sentence || token.kind !== 'word') break;
    const bits = at(flags, first - 1);
    if (token.lower === "'s" || token.lower === '’s') {
      if (tokens[first - 2]?.capital !== true) break;
      first--;
      continue;
    }
    if (token.capital) {
      if ((bits & (is.FUNCTION | is.CALENDAR)) !== 0 && (bits & is.NATIONALITY) === 0 && !token.allCapitals) break;
      first--;
      continue;
    }
    if ((bits & is.MODIFIER) !== 0 && token.lower !== 'then') {
      first--;
      continue;
    }
    if (
      (bits & (is.FUNCTION | is.LOCATIVE | is.SAYS | is.ACTS | is.ACTED_ON)) !== 0 ||
      token.lower.endsWith('ly') ||
      token.lower.endsWith('ing')
    )
      break;
    // "Ann Poe slated comedian X", "to see Mrs X": a verb.
    if (token.lower.length > 4 && token.lower.endsWith('ed') && !token.text.includes('-')) break;
    if (tokens[first - 2]?.lower === 'to') break;
    if (DETERMINERS.has(token.lower) || LINKS.has(token.lower)) break;
    first--;
  }
  return first;
}

/** "Maria Roe, the head of the agency,", "X, who leads Y". */
function roleAfter(reading: Reading, candidate: Candidate, actor: Actor, named: Int32Array): void {
  const { tokens, flags } = reading;
  const comma = tokens[candidate.last];
  const sentence = tokens[candidate.first]?.sentence;
  if (comma === undefined || comma.sentence !== sentence) return;
  let first = candidate.last;
  let copula = false;
  if (comma.text === ',' || comma.text === '–' || comma.text === '—' || comma.text === '-' || comma.text === '(')
    first++;
  else if (!(tokens[first]?.lower === 'is' || tokens[first]?.lower === 'was' || tokens[first]?.lower === 'became'))
    return;
  else {
    copula = true;
    first++;
  }
  // An age stands between: "Maria Roe, 41, a nurse".
  if (tokens[first]?.kind === 'number' && tokens[first + 1]?.text === ',') first += 2;
  if (tokens[first]?.lower === 'who' && (tokens[first + 1]?.lower === 'is' || tokens[first + 1]?.lower === 'was'))
    first += 2;
  if (tokens[first]?.lower === 'now' || tokens[first]?.lower === 'became') first++;
  const begin = first;
  if (tokens[first]?.lower === 'also') return;
  const opening = tokens[first];
  if (opening === undefined || opening.sentence !== sentence) return;
  if (opening.lower === 'in' && tokens[first + 1]?.lower === 'charge') {
    add(reading, actor, first, endOfPhrase(reading, first + 2, sentence, begin));
    return;
  }
  const head = headOfPhrase(reading, first, sentence);
  if (head < 0 || (copula && PLAIN_PERSONS.has(tokens[head]?.lower ?? ''))) return;
  // A named person here means a list of persons, not an apposition.
  for (let index = begin; index <= head + 1; index++) if ((named[index] ?? 0) === 1) return;
  let plural = tokens[head]?.lower.endsWith('s') === true && !tokens[head]?.lower.endsWith('ss');
  if (tokens[begin]?.lower === 'one') plural = false;
  if (plural && !(at(flags, head) & is.NAME)) return;
  add(reading, actor, begin, endOfPhrase(reading, head + 1, sentence, begin));
}

/** Index of the first role noun of a noun phrase that begins at `first`, before any preposition; -1 when it has none. */
function headOfPhrase({ tokens, flags }: Reading, first: number, sentence: number | undefined): number {
  let head = -1;
  for (let index = first; index < first + 10; index++) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence) break;
    if (token.kind === 'mark') {
      if (token.text === '-' || token.text === '’') continue;
      break;
    }
    if (token.lower === "'s" || token.lower === '’s') {
      head = -1;
      continue;
    }
    const bits = at(flags, index);
    // "visiting ally Denmark", "accused of": a participle opens a clause, not a role.
    if (index === first && !token.capital && PARTICIPLE.test(token.lower) && (bits & (is.MODIFIER | is.ROLE)) === 0)
      return -1;
    if ((bits & is.ROLE) !== 0 || ((bits & (is.RANK | is.HONORIFIC)) !== 0 && !token.capital)) {
      head = index;
      continue;
    }
    if (index > first && LINKS.has(token.lower)) {
      if (head < 0 && token.lower !== 'and') return -1;
      break;
    }
    if (head >= 0 && (bits & (is.SAYS | is.ACTS)) !== 0) break;
    if (STOPS.has(token.lower)) break;
    if (index === first && (DETERMINERS.has(token.lower) || (bits & is.MODIFIER) !== 0)) continue;
    if ((bits & is.SAYS) !== 0 && (bits & is.MODIFIER) === 0 && index > first) return head;
    if (
      (bits & is.FUNCTION) !== 0 &&
      !DETERMINERS.has(token.lower) &&
      (bits & (is.MODIFIER | is.NATIONALITY)) === 0 &&
      !ORDINALS.has(token.lower)
    )
      return head;
  }
  return head;
}
/** "X is a man of peace" states no role. */
const PLAIN_PERSONS = new Set(['man', 'woman', 'boy', 'girl', 'teenager', 'star', 'friend', 'victim', 'suspect']);
const PLURAL = /[^s]s$/;
const PARTICIPLE = /(?:ing|ed)$/;
const ORDINALS = new Set(['first', 'second', 'third', 'last', 'most', 'own', 'other', 'also']);

/** One past the last token of a role: the next comma, clause or verb ends it. */
function endOfPhrase(reading: Reading, from: number, sentence: number | undefined, begin: number): number {
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
      if (token.text === '&' || (!token.spaced && (token.text === '’' || token.text === '/' || token.text === '-'))) {
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
    if (STOPS.has(token.lower)) break;
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
  while (index > from && (LINKS.has(tokens[index - 1]?.lower ?? '') || DETERMINERS.has(tokens[index - 1]?.lower ?? '')))
    index--;
  return index;
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

/** "The agency's head, Maria Roe, said": the role stands before a comma and the name after it. */
function roleBeforeComma(reading: Reading, candidate: Candidate, actor: Actor): void {
  const { tokens, flags } = reading;
  const comma = candidate.title - 1;
  const sentence = tokens[candidate.first]?.sentence;
  if (
    tokens[comma]?.text !== ',' ||
    tokens[comma]?.sentence !== sentence ||
    (candidate.size < 2 && candidate.title === candidate.first)
  )
    return;
  const after = tokens[candidate.last];
  if (
    after !== undefined &&
    after.sentence === sentence &&
    after.text !== ',' &&
    after.text !== '.' &&
    (at(flags, candidate.last) & (is.SAYS | is.ACTS)) === 0
  )
    return;
  let head = -1;
  let first = comma;
  const floor = Math.max(0, comma - LONGEST);
  for (let index = comma - 1; index >= floor; index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence) break;
    if (token.kind === 'mark' && token.text !== '-' && token.text !== '’') break;
    const bits = at(flags, index);
    if (
      (bits & (is.SAYS | is.ACTS)) !== 0 &&
      !token.capital &&
      (bits & (is.ROLE | is.MODIFIER)) === 0 &&
      token.lower.length > 3
    )
      break;
    if (STOPS.has(token.lower)) break;
    if ((bits & is.ROLE) !== 0) head = index;
    first = index;
    if (DETERMINERS.has(token.lower) && head >= 0) break;
  }
  if (head < 0 || first >= comma) return;
  const opening = tokens[first];
  if (opening === undefined || !(DETERMINERS.has(opening.lower) || opening.capital)) {
    if (head < first) return;
    first = startOfPhrase(reading, head, sentence);
  }
  // The role noun must head the phrase, not stand inside an "of" phrase.
  for (let index = first; index < head; index++)
    if (LINKS.has(tokens[index]?.lower ?? '') || isCompoundStop(tokens[index]?.lower)) return;
  if (tokens[head]?.lower.endsWith('s') === true) return;
  add(reading, actor, first, comma);
}

const isCompoundStop = (lower: string | undefined): boolean => lower === 'than' || lower === 'not';
