import { POSSESSIVE_MARKS, union } from '../../language/classes';
import type { Token } from '../../text/tokens';
import { ABBREVIATIONS, BODY_NOUNS, DETERMINERS, DOCUMENTS, OUTLETS, PREPOSITIONS, ROLE_NOUNS } from './lexicon';
import { isNominal } from './nominal';
import { SEVERAL } from './refiners/people';
import { type Context, type Phrase, mentionOf, tokenOf } from './context';
import type { Unit } from './units';

/** "Officials at the Construction and Transport Ministry": the item before a body's name of which only the end is known. */
export function pastPartner(context: Context, unit: Unit, found: Phrase, edge: number): number {
  if (context.names.mentions[found.mention]?.kind !== 'organisation') return edge;
  if (tokenOf(context, edge)?.lower !== 'and') return pastKind(context, unit, edge);
  let item = edge - 1;
  while (item > unit.from && tokenOf(context, item)?.capital === true && mentionOf(context, item) < 0) item--;
  if (item === edge - 1) return edge;
  if (DETERMINERS.has(tokenOf(context, item)?.lower ?? '')) item--;
  return item > unit.from && PREPOSITIONS.has(tokenOf(context, item)?.lower ?? '') ? item : edge;
}

/** "a lawyer for the elder Mr. Roe", "an aide to Prime Minister Roe": the item before what a person is called by. */
export function pastTitle(context: Context, unit: Unit, found: Phrase, edge: number): number {
  if (context.names.mentions[found.mention]?.kind !== 'person') return edge;
  let item = edge;
  while (item > unit.from && edge - item < LONGEST_KIND) {
    const word = tokenOf(context, item);
    const stop = word?.text === '.' && ABBREVIATIONS.has(tokenOf(context, item - 1)?.lower ?? '');
    if (!stop && (word?.kind !== 'word' || mentionOf(context, item) >= 0 || !isNominal(word))) break;
    // "in Kabul President Roe said": where, and no part of his title.
    if (word !== undefined && (DETERMINERS.has(word.lower) || (word.capital && !isOfTitle(word.lower)))) break;
    item--;
  }
  if (item === edge) return edge;
  item = pastWhose(context, unit, item);
  if (DETERMINERS.has(tokenOf(context, item)?.lower ?? '')) item--;
  const link = tokenOf(context, item)?.lower ?? '';
  // "the institute of research director X": what he directs has no voice of its own.
  if (link === 'of' && BODY_NOUNS.has(tokenOf(context, item - 1)?.lower ?? '')) return edge;
  return item > unit.from && PREPOSITIONS.has(link) ? item : edge;
}

/** "a spokesman for Norland President X", "an aide to NATO Secretary General X": past whose office it is, where somebody speaks for him. */
function pastWhose(context: Context, unit: Unit, at: number): number {
  let item = at;
  while (item > unit.from && at - item < LONGEST_KIND && isWhose(tokenOf(context, item))) item--;
  if (DETERMINERS.has(tokenOf(context, item)?.lower ?? '') && tokenOf(context, item)?.capital === false) item--;
  const link = tokenOf(context, item)?.lower ?? '';
  return item < at &&
    item > unit.from &&
    SPEAKS_FOR.has(link) &&
    ROLE_NOUNS.has(tokenOf(context, item - 1)?.lower ?? '')
    ? item
    : at;
}

const isWhose = (word: Token | undefined): boolean =>
  word?.kind === 'word' && (word.capital || POSSESSIVE_MARKS.has(word.lower));

/** Between somebody who speaks and whom he speaks for. */
const SPEAKS_FOR = new Set(['for', 'to', 'of']);

const TITLE_WORDS = union(
  'prime vice deputy foreign interior defence defense first chief general sir lord lady dame miss',
);

const isOfTitle = (lower: string): boolean =>
  ROLE_NOUNS.has(lower) || ABBREVIATIONS.has(lower) || TITLE_WORDS.has(lower);

/** "a writer in the leftist newspaper Corvin", "a spokesman for aid group Corvin": past what the body is called by. */
function pastKind(context: Context, unit: Unit, edge: number): number {
  let item = edge;
  let kind = false;
  while (item > unit.from && edge - item < LONGEST_KIND) {
    const word = tokenOf(context, item);
    if (word?.kind !== 'word' || mentionOf(context, item) >= 0 || !isNominal(word) || DETERMINERS.has(word.lower))
      break;
    if (word.lower.endsWith("'s") || word.text === '’s') return edge;
    kind ||= BODY_NOUNS.has(word.lower) || OUTLETS.has(word.lower);
    item--;
  }
  if (!kind) return edge;
  if (DETERMINERS.has(tokenOf(context, item)?.lower ?? '')) item--;
  return item > unit.from && PREPOSITIONS.has(tokenOf(context, item)?.lower ?? '') ? item : edge;
}

/** Words by which a body is called before its name. */
const LONGEST_KIND = 5;

/** "who fled after the raid": no word for a speaker, and a verb where it stands. */
export function isVerb(context: Context, item: number): boolean {
  const index = context.outline.items[item] ?? -1;
  const word = context.document.tokens[index]?.lower ?? '';
  if (word.endsWith('s') || ROLE_NOUNS.has(word) || BODY_NOUNS.has(word) || DOCUMENTS.has(word)) return false;
  return mentionOf(context, item) < 0 && context.syntax.mayBe(word, 'VERB-VBD') && context.syntax.isVerb(index);
}

/** Prepositions that open a clause as well. */
export const OPENS_CLAUSE = new Set(['after', 'before', 'since', 'until']);

/** Somebody by name or by what he is, or some body, not a deed or a day ("those who fled after the raid"). */
export function isSpeaking({ document: { tokens } }: Context, { mention, past }: Phrase): boolean {
  const last = tokens[past - 1]?.lower ?? '';
  return mention >= 0 || ROLE_NOUNS.has(last) || SEVERAL.has(last) || (BODY_NOUNS.has(last) && !DOCUMENTS.has(last));
}

// A handle holds no more pieces than these.
const LONGEST_HANDLE = 9;

/** "@harbour_cat": the item of its mark, where an item is its end; else -1. */
export function handleEnding(context: Context, unit: Unit, last: number): number {
  for (let item = last; item >= unit.from && last - item < LONGEST_HANDLE; item--) {
    const token = tokenOf(context, item);
    if (token?.text === '@') return item < last ? item : -1;
    if (token === undefined || token.spaced) return -1;
  }
  return -1;
}

/** Past the handle whose mark stands at an item; the item itself where none does. */
export function pastHandle(context: Context, unit: Unit, at: number): number {
  if (tokenOf(context, at)?.text !== '@' || tokenOf(context, at + 1)?.spaced !== false) return at;
  let to = at + 1;
  while (
    to < unit.to &&
    tokenOf(context, to)?.spaced === false &&
    !/^[.,:;!?)]$/.test(tokenOf(context, to)?.text ?? '')
  )
    to++;
  return to;
}
