import type { Actor } from '../../../../../preload/contract/findings';
import { PREPOSITIONS } from '../../../../language/classes';
import { formsIn } from '../../../../language/verbs';
import { AUXILIARIES } from '../../lexicon/deeds';
import * as is from '../../lexicon/lookup';
import { DETERMINERS, STOPS, LINKS, PLAIN_PERSONS, ORDINALS } from '../../lexicon/roles';
import type { Candidate } from '../../parsers/candidate';
import { at, qualifiesNoun, type Reading } from '../../parsers/reading';
import { TITLE, add, endOfPhrase, isOwned, isPluralOwner, pastLetters } from './phrase';

/** "Maria Roe, the head of the agency,", "X, who leads Y". */
export function roleAfter(reading: Reading, candidate: Candidate, actor: Actor, named: Int32Array): void {
  const { tokens, flags } = reading;
  const sentence = tokens[candidate.first]?.sentence;
  let first = pastLetters(reading, candidate.last);
  const comma = tokens[first];
  if (comma === undefined || comma.sentence !== sentence) return;
  // "succeed X as the party's president": it is to be another's.
  if (!SUCCEEDS.has(tokens[candidate.first - 1]?.lower ?? '')) roleAs(reading, actor, first, false);
  // "Ann Roe MP": a seat.
  if (first === candidate.last + 1 && (at(flags, candidate.last) & is.ROLE) !== 0)
    add(reading, actor, candidate.last, first);
  let copula = false;
  // "Ann Roe of Velden, the head of": where somebody is from stands between.
  if (comma.lower === 'of' && tokens[first + 1]?.capital === true) {
    let end = first + 1;
    while (tokens[end]?.capital === true && end < first + 5) end++;
    if (tokens[end]?.text !== ',' || named[first + 1] === 1) return;
    first = end;
  }
  if (
    tokens[first]?.text === ',' ||
    comma.text === ',' ||
    comma.text === '–' ||
    comma.text === '—' ||
    comma.text === '-' ||
    comma.text === '('
  )
    first++;
  else if (!(tokens[first]?.lower === 'is' || tokens[first]?.lower === 'was' || tokens[first]?.lower === 'became'))
    return;
  else {
    copula = true;
    first++;
  }
  // An age stands between, and where somebody is from: "Maria Roe, 41, of Velden, a nurse".
  if (tokens[first]?.kind === 'number' && tokens[first + 1]?.text === ',') {
    first += 2;
    if (tokens[first]?.lower === 'of' || tokens[first]?.lower === 'from') {
      let end = first + 1;
      while (tokens[end]?.capital === true && end < first + 5) end++;
      if (end > first + 1 && tokens[end]?.text === ',') first = end + 1;
    }
  }
  if (tokens[first]?.lower === 'who' && (tokens[first + 1]?.lower === 'is' || tokens[first + 1]?.lower === 'was'))
    first += 2;
  if (tokens[first]?.lower === 'who') {
    // "who served as undersecretary of state": a post, of the past where the verb is.
    let verb = first + 1;
    while (BETWEEN.has(tokens[verb]?.lower ?? '')) verb++;
    if (
      SERVING.has(tokens[verb]?.lower ?? '') &&
      roleAs(reading, actor, verb + 1, tokens[verb]?.lower.endsWith('ed') === true)
    )
      return;
  }
  if (tokens[first]?.lower === 'who') {
    let verb = first + 1;
    while (AUXILIARIES.has(tokens[verb]?.lower ?? '')) verb++;
    if (verb > first + 1 && CHOSEN.has(tokens[verb]?.lower ?? '')) {
      const post = headOfPhrase(reading, verb + 1, sentence);
      if (post >= 0 && (at(flags, post) & is.ROLE) !== 0 && tokens[post]?.lower.endsWith('s') !== true)
        add(reading, actor, verb + 1, endOfPhrase(reading, post + 1, sentence, verb + 1));
      return;
    }
  }
  if (tokens[first]?.lower === 'who' && is.isLeadingVerb(tokens[first + 1]?.lower ?? '')) {
    const end = endOfPhrase(reading, first + 2, sentence, first + 1);
    // "who chaired the session": a deed, no post.
    if (end > first + 2 && !MEETINGS.has(tokens[end - 1]?.lower ?? '')) add(reading, actor, first + 1, end);
    return;
  }
  if (tokens[first]?.lower === 'now' || tokens[first]?.lower === 'became') first++;
  if (tokens[first]?.lower === 'also') {
    if (!DETERMINERS.has(tokens[first + 1]?.lower ?? '') && (at(flags, first + 1) & (is.ROLE | is.MODIFIER)) === 0)
      return;
    first++;
  }
  while (tokens[first]?.text === '-') first++;
  const begin = first;
  const opening = tokens[first];
  if (opening === undefined || opening.sentence !== sentence) return;
  if (opening.lower === 'in' && tokens[first + 1]?.lower === 'charge') {
    add(reading, actor, first, endOfPhrase(reading, first + 2, sentence, begin));
    return;
  }
  // "one of the study's researchers": what they are, he is.
  const several = opening.lower === 'one' && tokens[first + 1]?.lower === 'of';
  const head = headOfPhrase(reading, several ? first + 2 : first, sentence);
  if (head < 0 || (copula && PLAIN_PERSONS.has(tokens[head]?.lower ?? ''))) return;
  // A named person here means a list of persons, not an apposition: "Roe, army commander Gen. Poe and …".
  let holder = head + 1;
  while (
    tokens[holder]?.sentence === sentence &&
    (tokens[holder]?.text === '.' || (tokens[holder]?.capital === true && (at(flags, holder) & TITLE) !== 0))
  )
    holder++;
  if (tokens[holder]?.sentence !== sentence) holder = head + 1;
  for (let index = begin; index <= holder; index++)
    if ((named[index] ?? 0) === 1 && !isOwned(reading, index, named)) return;
  let plural = tokens[head]?.lower.endsWith('s') === true && !tokens[head]?.lower.endsWith('ss');
  if (tokens[begin]?.lower === 'one') plural = false;
  if (plural && !(at(flags, head) & is.NAME)) return;
  // "In a paper by Ann Roe, the mayor accused the firm": a clause of its own.
  if (tokens[head + 1]?.lower.endsWith('ed') === true && DETERMINERS.has(tokens[head + 2]?.lower ?? '')) return;
  const end = endOfPhrase(reading, head + 1, sentence, begin);
  if (describesNext(reading, head, end, named) || opensClause(reading, begin, end)) return;
  const second = secondRole(reading, head, end);
  if (second < 0) {
    add(reading, actor, begin, end);
    return;
  }
  add(reading, actor, begin, second - 1);
  add(reading, actor, second, end);
}

/** "one of the authors and a professor at the college": where a second role with its own article begins; -1 where none does. */
function secondRole(reading: Reading, head: number, end: number): number {
  const { tokens } = reading;
  for (let index = head + 1; index < end - 1; index++) {
    if (tokens[index]?.lower !== 'and') continue;
    const opens = tokens[index + 1]?.lower ?? '';
    if (!DETERMINERS.has(opens) && opens !== 'former') continue;
    const inner = headOfPhrase(reading, index + 1, tokens[index]?.sentence);
    if (inner > index && inner < end) return index + 1;
  }
  return -1;
}

/** Tokens before a description that may stand in front of the clause. */
const FRONT = 30;

/** "During a talk with Ann Roe, the king said …": after what stands in front, the teller of the sentence. */
function opensClause({ tokens, flags }: Reading, begin: number, end: number): boolean {
  const sentence = tokens[begin]?.sentence;
  // "…, less severe than Ann Roe, a ministry spokesman said Monday.": the teller closes the sentence.
  const close = tokens[end + 1];
  if (
    tokens[end]?.sentence === sentence &&
    (at(flags, end) & is.SAYS) !== 0 &&
    (close?.text === '.' || (at(flags, end + 1) & is.CALENDAR) !== 0)
  )
    return true;
  // "Like Ann Roe, the minister “is not named”": the verb may open a quotation.
  const verb = tokens[end]?.kind === 'mark' && /^["“‘]$/.test(tokens[end]?.text ?? '') ? end + 1 : end;
  if (!/^(?:the|an?)$/.test(tokens[begin]?.lower ?? '') || tokens[verb]?.sentence !== sentence) return false;
  if ((at(flags, verb) & is.SAYS) === 0 && !AUXILIARIES.has(tokens[verb]?.lower ?? '')) return false;
  let first = begin - 1;
  while (begin - first < FRONT && tokens[first - 1]?.sentence === sentence) {
    first--;
    if (tokens[first]?.kind === 'mark') return false;
  }
  if (/^(?:and|but)$/.test(tokens[first]?.lower ?? '')) first++;
  return PREPOSITIONS.has(tokens[first]?.lower ?? '');
}

/**
 * "X, spokeswoman for the festival Ann Roe", "X, Minister for Trade Ann Roe and …": a name right after a noun that is no
 * person's ends a description of its own.
 */
function describesNext({ tokens, flags }: Reading, head: number, end: number, named: Int32Array): boolean {
  for (let first = head + 1; first < end; first++) {
    const before = tokens[first - 1];
    if (
      named[first] === 1 &&
      named[first - 1] !== 1 &&
      before?.kind === 'word' &&
      (!before.capital || (at(flags, first - 1) & (is.COMMON | is.NAME)) === is.COMMON) &&
      !LINKS.has(before.lower) &&
      !DETERMINERS.has(before.lower) &&
      (at(flags, first - 1) & (is.ROLE | is.RANK | is.HONORIFIC)) === 0
    )
      return true;
  }
  return false;
}

/** "who was named minister". */
const CHOSEN = new Set(['named', 'appointed', 'elected', 'nominated', 'reappointed', 're-elected']);
const MEETINGS = new Set(['session', 'meeting', 'meetings', 'talks', 'hearing', 'summit', 'debate', 'conference']);
const SERVING = new Set(['serves', 'served', 'serving', 'acts', 'acted', 'works', 'worked']);
const BETWEEN = new Set(['also', 'once', 'now', 'then', 'previously', 'formerly', 'currently', 'later', 'had', 'has']);

/** "appointed Ann Roe as the head of the fund", "with Omar Poe as chief engineer": the post that "as" gives. */
const SUCCEEDS: ReadonlySet<string> = new Set(
  formsIn(['succeed', 'replace', 'follow', 'oust'], ['base', 'past', 'third', 'ing']),
);

function roleAs(reading: Reading, actor: Actor, as: number, past: boolean): boolean {
  const { tokens, flags } = reading;
  const sentence = tokens[as]?.sentence;
  if (tokens[as]?.lower !== 'as' || (tokens[as + 1]?.lower ?? '') === 'a' || tokens[as + 1]?.lower === 'an')
    return false;
  const head = headOfPhrase(reading, as + 1, sentence);
  if (
    head < 0 ||
    (at(flags, head) & is.ROLE) === 0 ||
    PLAIN_PERSONS.has(tokens[head]?.lower ?? '') ||
    is.isKin(tokens[head]?.lower ?? '')
  )
    return false;
  if (tokens[head]?.lower.endsWith('s') === true) return false;
  add(reading, actor, as + 1, endOfPhrase(reading, head + 1, sentence, as + 1), past);
  return true;
}

/** Index of the first role noun of a noun phrase that begins at `first`, before any preposition; -1 when it has none. */
function headOfPhrase(reading: Reading, first: number, sentence: number | undefined): number {
  const { tokens, flags } = reading;
  let head = -1;
  for (let index = first; index < first + 10; index++) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence) break;
    if (token.kind === 'mark') {
      if (token.text === '-' || token.text === '’' || isPluralOwner(reading, index)) continue;
      break;
    }
    if (token.lower === "'s" || token.lower === '’s') {
      head = -1;
      continue;
    }
    const bits = at(flags, index);
    // ", said the driver".
    if (index === first && (bits & is.SAYS) !== 0 && (bits & (is.MODIFIER | is.ROLE)) === 0) return -1;
    // "visiting ally Denmark", "accused of": a participle opens a clause, not a role.
    if (index === first && !token.capital && PARTICIPLE.test(token.lower) && (bits & (is.MODIFIER | is.ROLE)) === 0)
      return -1;
    if (
      ((bits & is.ROLE) !== 0 && !qualifiesNoun(reading, index)) ||
      PARTISANS.has(token.lower) ||
      token.text === 'MD' ||
      ((bits & (is.RANK | is.HONORIFIC)) !== 0 && !token.capital)
    ) {
      head = index;
      continue;
    }
    // "the ministry of fisheries spokesman": what the body before the post is of.
    if (token.lower === 'of' && head < 0 && index > first && (at(flags, index - 1) & (is.HEAD | is.BODY)) !== 0)
      continue;
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

/** Members of a party or a body: "the panel's top Democrat", "a board member". */
const PARTISANS = new Set(['democrat', 'republican', 'tory', 'socialist', 'communist', 'member', 'fellow']);
const PARTICIPLE = /(?:ing|ed)$/;
