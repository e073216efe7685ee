import { ARTICLES, union } from '../../../language/classes';
import type { Document } from '../../../text/document';
import { EVENT_NOUNS, HAPPENS } from '../lexicon/happenings';
import { harmWord } from '../lexicon/harm';
import { STRIKES } from '../lexicon/places';
import type { Entry } from './entry';
import { tellsSeveral } from './several';

/** Words at the start of a sentence (or clause) that turn to another event. */
const TURNS = new Set(['separately', 'elsewhere', 'meanwhile', 'earlier', 'previously']);
const ALSO = new Set(['on', 'in', 'at']);
const AGO = new Set(['this', 'that', 'in']);
const SPAN = new Set(['week', 'month', 'year', 'the']);
const OTHER = new Set('earlier previous another separate unrelated different second third fourth similar'.split(' '));

/** "Also on Tuesday", "Also in Karsa": the sentence opens with another day or place. */
export const isAlso = ({ tokens }: Document, first: number): boolean =>
  tokens[first]?.lower === 'also' && ALSO.has(tokens[first + 1]?.lower ?? '');

/** Who or what comes again: "a second bomber", "another rocket". */
const AGAIN = union('another second third fourth fifth sixth');
/** Words between that and the verb: "a second suicide car bomber". */
const DOER = 5;

/** "A second bomber targeted a convoy in …", "Another struck the gate": another blow, of which the next figure is. */
export function bringsAnother({ tokens, firstToken }: Document, sentence: number): boolean {
  let from = firstToken[sentence] ?? 0;
  const to = firstToken[sentence + 1] ?? tokens.length;
  const word = (index: number): string => tokens[index]?.lower ?? '';
  // In the words of whoever tells it: "“Another bomb exploded …,” he said."
  if (tokens[from]?.kind === 'mark') from++;
  const first = ARTICLES.has(word(from)) ? from + 1 : from;
  if (!AGAIN.has(word(first))) return false;
  for (let index = first + 1; index < Math.min(to, first + 1 + DOER); index++) {
    if (tokens[index]?.kind !== 'word') return false;
    if ((STRIKES.has(word(index)) || HAPPENS.has(word(index))) && !word(index).endsWith('ing')) return true;
  }
  return false;
}

/** Words between what leaves a count out and the count: "does not include the death of 58 persons". */
const LEFT_OUT = 7;

/** "…, but this does not include the 27 deaths in …", "excluding the 58 killed at …": what is not in the count told before. */
export function isLeftOut({ tokens }: Document, { people, predicate }: Entry['statement']): boolean {
  const first = Math.min(people.first, predicate);
  for (let index = first - 1; index >= first - LEFT_OUT; index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== tokens[first]?.sentence) return false;
    if (token.lower === 'excluding' || token.lower === 'excludes') return true;
    if (token.lower === 'include') return tokens[index - 1]?.lower === 'not' || tokens[index - 2]?.lower === 'not';
  }
  return false;
}

const BEFORE = union('earlier previous');
/** Tokens around the people in which the earlier event is named. */
const NAMED_BEFORE = 7;

/** "Another quake shook the town after an earlier one killed 2,000", "2,000 died in the earlier quakes": not what the news is of. */
export function ofEarlier({ tokens }: Document, { people, predicate }: Entry['statement']): boolean {
  const isNamed = (index: number): boolean => {
    const next = tokens[index + 1]?.lower ?? '';
    return (
      BEFORE.has(tokens[index]?.lower ?? '') &&
      (next === 'one' || EVENT_NOUNS.has(next) || EVENT_NOUNS.has(next.replace(/s$/u, '')))
    );
  };
  for (let index = people.first - 1; index > people.first - NAMED_BEFORE; index--) {
    if (tokens[index] === undefined || tokens[index]?.kind === 'mark') break;
    if (isNamed(index)) return true;
  }
  const past = Math.max(people.next, predicate + 1);
  for (let index = past; index < past + NAMED_BEFORE; index++) {
    if (tokens[index] === undefined || tokens[index]?.kind === 'mark') return false;
    if (isNamed(index)) return tokens[index - 1]?.lower === 'the' || tokens[index - 1]?.lower === 'an';
  }
  return false;
}

/** True when the words before the statement in its sentence turn to another event. */
export function turns(document: Document, entry: Entry, sinceToken: number): boolean {
  const from = Math.max(document.firstToken[entry.statement.sentence] ?? 0, sinceToken);
  const to = entry.statement.predicate;
  for (let index = Math.max(from, to - 60); index <= to + 12 && index < document.tokens.length; index++) {
    const token = document.tokens[index];
    if (token === undefined || token.sentence !== entry.statement.sentence) break;
    if (
      index <= to &&
      TURNS.has(token.lower) &&
      (index - from < 2 || document.tokens[index - 1]?.lower === 'while') &&
      document.tokens[index + 1]?.lower !== 'reports'
    )
      return true;
    if (index === from && isAlso(document, index)) return true;
    // "strikes in the north earlier this month that left …": told back from another event.
    if (
      token.lower === 'earlier' &&
      AGO.has(document.tokens[index + 1]?.lower ?? '') &&
      SPAN.has(document.tokens[index + 2]?.lower ?? '')
    )
      return true;
    if (
      OTHER.has(token.lower) &&
      (EVENT_NOUNS.has(document.tokens[index + 1]?.lower ?? '') ||
        EVENT_NOUNS.has(document.tokens[index + 2]?.lower ?? ''))
    )
      return true;
  }
  return false;
}

/** "At least 23 killed in separate attacks in the capital and the north": told by one clause, a sum over several events. */
export const isSum = (document: Document, manifold: ReadonlySet<number>, { statement }: Entry): boolean =>
  statement.people.low !== 1 && !manifold.has(statement.sentence) && tellsSeveral(document, statement.sentence);

/** The sentences that tell of harm by more than one clause. */
export function manifoldSentences(entries: readonly Entry[]): ReadonlySet<number> {
  const predicates = new Map<number, number>();
  const found = new Set<number>();
  for (const { statement } of entries) {
    const known = predicates.get(statement.sentence) ?? statement.predicate;
    if (known !== statement.predicate) found.add(statement.sentence);
    predicates.set(statement.sentence, known);
  }
  return found;
}

/** The words of a sentence that tell what it is about: long, no names of harm. */
export function contentWords(document: Document, sentence: number): Set<string> {
  const words = new Set<string>();
  const from = document.firstToken[sentence] ?? 0;
  const to = Math.min(document.firstToken[sentence + 1] ?? document.tokens.length, from + 70);
  for (let index = from; index < to; index++) {
    const token = document.tokens[index];
    if (
      token !== undefined &&
      token.kind === 'word' &&
      (token.lower.length > 4 || EVENT_NOUNS.has(token.lower)) &&
      harmWord(token.lower) === undefined &&
      !COMMON.has(token.lower)
    )
      words.add(token.lower);
  }
  return words;
}

const COMMON = new Set(
  'people person police officials official their there which while after before where about other others another years three seven eight since under would could should being between against during later early according saying added monday tuesday wednesday thursday friday saturday sunday least these those first still spokesman told including government country'.split(
    ' ',
  ),
);

export const INDEFINITE = union('a an another');

/** "Elsewhere, …", "British troops, meanwhile, …": the sentence tells of something else. */
export function turnsAway(document: Document, sentence: number): boolean {
  const from = document.firstToken[sentence] ?? 0;
  const to = Math.min(document.firstToken[sentence + 1] ?? document.tokens.length, from + AWAY);
  const first = document.tokens[from]?.lower ?? '';
  if (first === 'separately' || first === 'another') return true;
  if (isAlso(document, from) || bringsAnother(document, sentence)) return true;
  for (let index = from; index < to; index++) {
    const lower = document.tokens[index]?.lower;
    if (
      (lower === 'meanwhile' || lower === 'elsewhere') &&
      (index === from || document.tokens[index - 1]?.text === ',')
    )
      return true;
  }
  return false;
}

/** Tokens from a sentence's start in which it turns. */
const AWAY = 8;
