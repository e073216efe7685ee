import { PORTFOLIOS } from '../../../../language/portfolios';
import type { Actor } from '../../../../../preload/contract/findings';
import type { Token } from '../../../../text/tokens';
import { hangingOf } from '../../../../syntax/phrases';
import * as is from '../../lexicon/lookup';
import {
  STYLES,
  KIN_STYLES,
  PEERS,
  DETERMINERS,
  OFFICE_OF_GENERAL,
  RANKS_OF_CHIEF,
  PLAIN_PERSONS,
} from '../../lexicon/roles';
import type { Candidate } from '../../parsers/candidate';
import { at, type Reading } from '../../parsers/reading';
import { TITLE, LONGEST, add, startOfPhrase } from './phrase';

/** What one person is, in lower case, and more than a man or a relative. */
const isPost = ({ tokens, flags }: Reading, index: number): boolean => {
  const token = tokens[index];
  return (
    token?.kind === 'word' &&
    !token.capital &&
    (at(flags, index) & is.ROLE) !== 0 &&
    !token.lower.endsWith('s') &&
    !PLAIN_PERSONS.has(token.lower) &&
    !is.isKin(token.lower)
  );
};

/** "Russian leader Vladimir Putin", "acting Interior Minister X", "Kremlin aide Yuri Roe". */
export function roleBefore(reading: Reading, candidate: Candidate, actor: Actor, named: Int32Array): void {
  const { tokens, flags } = reading;
  let last = candidate.first;
  while (last > 0 && tokens[last - 1]?.kind === 'mark' && last > candidate.title) last--;
  const sentence = tokens[candidate.first]?.sentence;
  roleBeforeBracket(reading, candidate, actor);
  let first = last;
  const head = tokens[last - 1];
  if (head === undefined || head.sentence !== sentence) return;
  // "a trader named Omar Roe".
  if (head.lower === 'named' && candidate.title === candidate.first && isPost(reading, last - 2)) {
    add(reading, actor, startOfPhrase(reading, last - 2, sentence), last - 1);
    return;
  }
  // "his colleagues Roe and Poe": a plural is nobody's own role.
  if (!head.capital && PLURAL.test(head.lower)) return;
  if (candidate.title < candidate.first) first = candidate.title;
  // "chief of police Roe", "head of state Poe".
  else if (
    !head.capital &&
    OFFICE_SUBJECTS.has(head.lower) &&
    tokens[last - 2]?.lower === 'of' &&
    (at(flags, last - 3) & is.ROLE) !== 0
  )
    first = last - 3;
  // "spokeswoman for the festival Roe Poe".
  else if (
    !head.capital &&
    candidate.size > 1 &&
    (at(flags, last - 1) & (TITLE | is.FUNCTION)) === 0 &&
    tokens[last - 2]?.lower === 'the' &&
    LINKS_OF_OFFICE.has(tokens[last - 3]?.lower ?? '') &&
    (at(flags, last - 4) & is.ROLE) !== 0 &&
    !is.isKin(tokens[last - 4]?.lower ?? '')
  ) {
    add(reading, actor, startOfPhrase(reading, last - 4, sentence), last);
    return;
  }
  // "US envoy in Sudan Ann Roe".
  else if (
    head.capital &&
    candidate.size > 1 &&
    (at(flags, last - 1) & (is.COUNTRY | is.CITY)) !== 0 &&
    POSTED_AT.has(tokens[last - 2]?.lower ?? '') &&
    (at(flags, last - 3) & is.ROLE) !== 0
  ) {
    add(reading, actor, startOfPhrase(reading, last - 3, sentence), last);
    return;
  } else if (head.capital || ((at(flags, last - 1) & TITLE) === 0 && !describes(reading, last - 1, candidate))) return;
  // "head of the junta Col. Roe".
  if (
    candidate.title < candidate.first &&
    (at(flags, candidate.title) & is.RANK) !== 0 &&
    LINKS_OF_OFFICE.has(tokens[candidate.title - 3]?.lower ?? '') &&
    tokens[candidate.title - 2]?.lower === 'the' &&
    (at(flags, candidate.title - 4) & is.ROLE) !== 0 &&
    tokens[candidate.title - 4]?.sentence === sentence
  ) {
    add(reading, actor, startOfPhrase(reading, candidate.title - 4, sentence), candidate.title);
    add(reading, actor, candidate.title, last);
    return;
  }
  first = startOfPhrase(reading, first, sentence);
  if (first >= last) return;
  first = fromJoined(reading, fromPartner(reading, first, last, named));
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
  if (
    last < candidate.first &&
    (at(flags, last - 1) & (TITLE | is.MODIFIER)) === 0 &&
    !(tokens[last - 2]?.lower === 'of' && (at(flags, last - 3) & is.ROLE) !== 0)
  )
    return;
  roleJoined(reading, actor, first);
  add(reading, actor, first, last);
}

/** "former lawmaker and artist Ann Roe": the role before the "and" that opens the one before the name. */
function roleJoined(reading: Reading, actor: Actor, first: number): void {
  const { tokens, flags } = reading;
  const and = first - 1;
  const head = and - 1;
  if (tokens[and]?.lower !== 'and' || tokens[and]?.sentence !== tokens[first]?.sentence) return;
  if ((at(flags, head) & is.ROLE) === 0 || tokens[head]?.sentence !== tokens[and]?.sentence) return;
  if (tokens[head]?.lower.endsWith('s') === true) return;
  const start = startOfPhrase(reading, head, tokens[and]?.sentence);
  const before = tokens[start - 1];
  // A list of roles, not the end of a clause about somebody else.
  if (
    before !== undefined &&
    before.sentence === tokens[and]?.sentence &&
    before.kind === 'word' &&
    !DETERMINERS.has(before.lower)
  )
    return;
  add(reading, actor, start, and);
}

/** Between a post and where it is held. */
const POSTED_AT = new Set(['in', 'to', 'for', 'at']);
const LINKS_OF_OFFICE = new Set(['of', 'for']);
/** What an office is of, in lower case. */
const OFFICE_SUBJECTS = new Set(
  'state staff police government security operations intelligence party mission delegation parliament finance defence defense justice education health'.split(
    ' ',
  ),
);

/** Endings of nouns for persons; "-er", "-or", "-ent" end names of things as often. */
const PERSONAL =
  /(?:ist|[a-z]{2}ian|man|woman|person|eer|crat|ete|smith|wright|grapher|[a-z]maker|holder|bearer|goer|monger|mate|player|keeper|worker|driver|leader|dealer|teacher|lover|trainer|owner)$/;

/** The tag of a noun in the singular. */
const COMMON_NOUN = 'NOUN-NN';

/** "wrestler Ann Roe": a noun right before a person's name, which the tree ties to it, says what somebody is. */
function describes(reading: Reading, noun: number, { first, last }: Candidate): boolean {
  const { flags, syntax, tokens } = reading;
  const token = tokens[noun];
  if (token?.kind !== 'word' || (at(flags, noun) & (is.FUNCTION | is.COMPANY | is.PLACE_KIND | is.BODY)) !== 0)
    return false;
  if (!PERSONAL.test(token.lower) || !syntax.mayBe(token.text, COMMON_NOUN) || syntax.tag(noun) !== COMMON_NOUN)
    return false;
  const grammar = syntax.grammar(token.sentence);
  const { governor, relation } = hangingOf(grammar, noun, last);
  const inner = grammar.head(noun);
  return (
    (governor !== noun && relation !== '' && inner >= first && inner < last) ||
    hangingOf(grammar, first, last).governor === noun
  );
}

/** "Inspector General of Police (IGP) Ann Roe", "Lt Gen (retd) Poe": letters in brackets stand between role and name. */
export function roleBeforeBracket(reading: Reading, { title }: Candidate, actor: Actor): void {
  const { tokens, flags } = reading;
  const open = title - 3;
  if (tokens[title - 1]?.text !== ')' || tokens[open]?.text !== '(') return;
  const sentence = tokens[open]?.sentence;
  // "Velden district commissioner (DC) Ann Roe": an office in small letters.
  if (
    tokens[open - 1]?.capital === false &&
    (at(flags, open - 1) & is.ROLE) !== 0 &&
    tokens[open - 1]?.sentence === sentence
  ) {
    add(reading, actor, startOfPhrase(reading, open - 1, sentence), open);
    return;
  }
  let first = open;
  let office = false;
  while (first > open - LONGEST && tokens[first - 1]?.sentence === sentence) {
    const token = tokens[first - 1];
    if (token === undefined || !(token.capital || (token.lower === 'of' && tokens[first - 2]?.capital === true))) break;
    if ((at(flags, first - 1) & TITLE) !== 0) office = true;
    first--;
  }
  // "Detective Branch (DB) Inspector Roe": the letters are a body's.
  const whole = (at(flags, open - 1) & TITLE) !== 0 || tokens.slice(first, open).some(({ lower }) => lower === 'of');
  if (office && whole) add(reading, actor, first, open);
}

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
    // "chief of staff Gen. Roe".
    ((at(flags, end - 1) & is.ROLE) === 0 && tokens[end - 2]?.lower !== 'of') ||
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

/** "Trade and Industry Minister", "road, rail and ports minister": where the first of what the post is of begins. */
function fromJoined({ tokens }: Reading, first: number): number {
  const sentence = tokens[first]?.sentence;
  const portfolio = (index: number): boolean =>
    tokens[index]?.sentence === sentence && PORTFOLIOS.has(tokens[index]?.lower ?? '');
  if (tokens[first - 1]?.lower !== 'and' || !portfolio(first) || !portfolio(first - 2)) return first;
  let start = first - 2;
  while (portfolio(start - 1)) start--;
  while (tokens[start - 1]?.text === ',' && portfolio(start - 2)) {
    start -= 2;
    while (portfolio(start - 1)) start--;
  }
  return start;
}

const PLURAL = /[^s]s$/;

const isStyle = (token: Token | undefined): boolean =>
  token !== undefined && STYLES.has(token.lower) && (token.capital || !KIN_STYLES.has(token.lower));
