import type { Actor } from '../../../../../preload/contract/findings';
import * as is from '../../lexicon/lookup';
import { DETERMINERS, STOPS, LINKS, PLAIN_PERSONS, ORDINALS } from '../../lexicon/roles';
import type { Candidate } from '../../parsers/candidate';
import { at, type Reading } from '../../parsers/reading';
import { add, endOfPhrase, isOwned, pastLetters } from './phrase';

/** "Maria Roe, the head of the agency,", "X, who leads Y". */
export function roleAfter(reading: Reading, candidate: Candidate, actor: Actor, named: Int32Array): void {
  const { tokens, flags } = reading;
  const sentence = tokens[candidate.first]?.sentence;
  let first = pastLetters(reading, candidate.last);
  const comma = tokens[first];
  if (comma === undefined || comma.sentence !== sentence) return;
  // "Ann Roe MP": a seat.
  if (first === candidate.last + 1 && (at(flags, candidate.last) & is.ROLE) !== 0)
    add(reading, actor, candidate.last, first);
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
  if (tokens[first]?.lower === 'who' && is.isLeadingVerb(tokens[first + 1]?.lower ?? '')) {
    const end = endOfPhrase(reading, first + 2, sentence, first + 1);
    if (end > first + 2) add(reading, actor, first + 1, end);
    return;
  }
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
  for (let index = begin; index <= head + 1; index++)
    if ((named[index] ?? 0) === 1 && !isOwned(reading, index, named)) return;
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

const PARTICIPLE = /(?:ing|ed)$/;
