import type { Actor } from '../../../../../preload/contract/findings';
import * as is from '../../lexicon/lookup';
import { DETERMINERS, STOPS, LINKS, MERE_PERSONS } from '../../lexicon/roles';
import type { Candidate } from '../../parsers/candidate';
import { at, qualifiesNoun, type Reading } from '../../parsers/reading';
import { LONGEST, add, startOfPhrase, isOwned, isPluralOwner, pastLetters } from './phrase';

const ONWARD = new Set([
  'step',
  'steps',
  'way',
  'move',
  'moves',
  'path',
  'leap',
  'push',
  'put',
  'bring',
  'carry',
  'go',
]);

/** "It is a right step forward, Ann Roe said": no player. */
const isOnward = ({ tokens }: Reading, index: number): boolean =>
  tokens[index]?.lower === 'forward' && ONWARD.has(tokens[index - 1]?.lower ?? '');

/** "The agency's head, Maria Roe, said": the role stands before a comma and the name after it. */
export function roleBeforeComma(reading: Reading, candidate: Candidate, actor: Actor, named: Int32Array): void {
  const { tokens, flags } = reading;
  const comma = candidate.title - 1;
  const sentence = tokens[candidate.first]?.sentence;
  if (
    tokens[comma]?.text !== ',' ||
    tokens[comma]?.sentence !== sentence ||
    (candidate.size < 2 &&
      candidate.title === candidate.first &&
      !(candidate.human && tokens[candidate.last]?.text === ',') &&
      !is.isKin(tokens[comma - 1]?.lower ?? ''))
  )
    return;
  const next = pastLetters(reading, candidate.last);
  const after = tokens[next];
  if (
    after !== undefined &&
    after.sentence === sentence &&
    after.text !== ',' &&
    after.text !== '.' &&
    (at(flags, next) & (is.SAYS | is.ACTS)) === 0 &&
    !opensSentence(reading, comma, next)
  )
    return;
  let head = -1;
  let first = comma;
  const floor = Math.max(0, comma - LONGEST);
  // The tree is asked only where there is a role to read.
  if (!flags.subarray(floor, comma).some((bits) => (bits & is.ROLE) !== 0)) return;
  for (let index = comma - 1; index >= floor; index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence) break;
    // "the head of the Gold Board (GB), Ann Roe,": its letters.
    if (token.text === ')' && index === comma - 1 && tokens[index - 2]?.text === '(') {
      index -= 2;
      continue;
    }
    if (token.kind === 'mark' && token.text !== '-' && token.text !== '’' && !isPluralOwner(reading, index)) break;
    if (named[index] === 1 && !isOwned(reading, index, named)) break;
    const bits = at(flags, index);
    if (index < comma - 1 && (bits & is.ROLE) === 0 && isFinite(reading, index)) break;
    if (
      (bits & (is.SAYS | is.ACTS)) !== 0 &&
      !token.capital &&
      (bits & (is.ROLE | is.MODIFIER)) === 0 &&
      token.lower.length > 3
    )
      break;
    const post = head < 0 ? postOnSubject(reading, index, comma) : -1;
    if (post >= 0) {
      head = post;
      continue;
    }
    if (STOPS.has(token.lower) || isOnward(reading, index)) break;
    // "three quarterback hits, Roe": what somebody does before another noun is nobody.
    const qualifies =
      index < comma - 1 && tokens[index + 1]?.lower.endsWith('s') === true && qualifiesNoun(reading, index);
    if ((bits & is.ROLE) !== 0 && !isOwner(tokens[index + 1]?.text) && !qualifies) head = index;
    first = index;
    if (DETERMINERS.has(token.lower) && head >= 0) {
      // "The adviser on trade to the president, Ann Roe,": the outer post is hers.
      const outer = head === comma - 1 ? outerPost(reading, index, sentence) : -1;
      if (outer < 0) break;
      head = outer;
      first = startOfPhrase(reading, outer, sentence);
      if (DETERMINERS.has(tokens[first - 1]?.lower ?? '') && tokens[first - 1]?.sentence === sentence) first--;
      break;
    }
    // "the daughter of a shipwright, Harold Roe": the inner noun is what he is.
    if (head >= 0 && index < head && INDEFINITE.has(token.lower)) break;
  }
  if (head < 0 || first >= comma) return;
  const opening = tokens[first];
  if (opening === undefined || !(DETERMINERS.has(opening.lower) || opening.capital)) {
    if (head < first) return;
    first = startOfPhrase(reading, head, sentence);
  }
  // The role noun must head the phrase, not stand inside an "of" phrase.
  // "a response from Norland's envoy, Ann Roe": the response is no part of it.
  if (hasLink(reading, first, head)) {
    first = startOfPhrase(reading, head, sentence);
    if (DETERMINERS.has(tokens[first - 1]?.lower ?? '') && tokens[first - 1]?.sentence === sentence) first--;
  }
  if (hasLink(reading, first, head)) return;
  if (tokens[head]?.lower.endsWith('s') === true) return;
  // "a 14-year-old boy, Omar Roe,": no post.
  if (head === comma - 1 && MERE_PERSONS.has(tokens[head]?.lower ?? '')) return;
  add(reading, actor, first, comma);
}

const hasLink = ({ tokens }: Reading, first: number, head: number): boolean =>
  tokens.slice(first, head).some(({ lower }) => LINKS.has(lower) || isCompoundStop(lower));

/** "The minister of ports, Ann Roe has said": one comma, where the description is all that stands before it and a verb comes next. */
function opensSentence(reading: Reading, comma: number, next: number): boolean {
  const { document, flags, tokens } = reading;
  const first = document.firstToken[tokens[comma]?.sentence ?? 0] ?? comma;
  const opening = tokens[first];
  if (opening === undefined || comma - first > LONGEST || !(DETERMINERS.has(opening.lower) || opening.capital))
    return false;
  if ((at(flags, first) & is.FUNCTION) !== 0 && !DETERMINERS.has(opening.lower)) return false;
  for (let index = first; index < comma; index++)
    if (tokens[index]?.text === ',' || isFinite(reading, index)) return false;
  return /^(?:VERB-VB[DZP]|AUX)/.test(reading.syntax.grammar(opening.sentence).tag(next));
}

/** What a post may be for or on: a word that is no verb and no small one. */
const isSubject = (flags: Int32Array, index: number): boolean =>
  (at(flags, index) & is.COMMON) !== 0 && (at(flags, index) & (is.FUNCTION | is.SAYS | is.ACTS)) === 0;

/** "adviser on media and publicity,": the post before "on", where nothing but its subjects stands up to the comma; -1 for none. */
function postOnSubject({ tokens, flags }: Reading, on: number, comma: number): number {
  if (tokens[on]?.lower !== 'on' || on + 1 >= comma) return -1;
  for (let index = on + 1; index < comma; index++)
    if (!isSubject(flags, index) && tokens[index]?.lower !== 'and') return -1;
  return (at(flags, on - 1) & is.ROLE) !== 0 ? on - 1 : -1;
}

/** The post that "to the president" or "for the minister" belongs to, with what it is for between; -1 where there is none. */
function outerPost({ tokens, flags }: Reading, article: number, sentence: number | undefined): number {
  const link = tokens[article - 1];
  if (link?.lower !== 'to' && link?.lower !== 'for') return -1;
  for (let index = article - 2; index > article - LONGEST; index--) {
    const token = tokens[index];
    if (token?.sentence !== sentence || token?.kind !== 'word') return -1;
    if ((at(flags, index) & is.ROLE) !== 0 || token.lower === 'assistant') return is.isKin(token.lower) ? -1 : index;
    if (!isSubject(flags, index) && token.lower !== 'on' && token.lower !== 'and' && token.lower !== 'for') return -1;
  }
  return -1;
}

const INDEFINITE = new Set(['a', 'an']);

/** "the defendants' counsel": who owns is not the head. */
const isOwner = (mark: string | undefined): boolean => mark === "'" || mark === '’' || mark === "'s" || mark === '’s';
const FINITE = /^VERB-VB[DZP]/;

/** The tree's tag for a token is that of a finite verb. */
const isFinite = ({ syntax, tokens }: Reading, index: number): boolean =>
  FINITE.test(syntax.grammar(tokens[index]?.sentence ?? 0).tag(index));

const isCompoundStop = (lower: string | undefined): boolean => lower === 'than' || lower === 'not';
