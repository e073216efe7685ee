import type { NamedSpan } from '../../../../preload/contract/findings';
import { ARTICLES, union } from '../../../language/classes';
import { smallNumber } from '../../../language/numbers';
import type { Syntax } from '../../../syntax/index';
import { tokenAt, type Document } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import { harmWord, PREPOSITIONS } from '../lexicon/harm';
import * as lexicon from '../lexicon/places';
import type { Statement } from '../reading';
import { chainOf, isListed, placeIn } from './place-chains';
import { isSmall } from './place-names';
import { listAround } from './place-list';
import { DIRECTED, isTown, PART, phrasesIn, precisionOf, STATE, type PlacePhrase } from './place-phrases';
import { isTopLabel, tie } from './tie';
import { windowOf } from './window';

/** What lies near the place is named for want of the place itself. */
export const NEAR = new Set(['near', 'outside', 'off']);

const ACROSS = new Set(['across', 'throughout']);

/** "near Karsa", "outside the northern city of Karsa": whether the phrase has one of these prepositions. */
export function isPrecededBy(
  document: Document,
  { first }: Pick<PlacePhrase, 'first'>,
  prepositions: ReadonlySet<string>,
): boolean {
  const sentence = document.tokens[first]?.sentence;
  for (let index = first - 1; index > first - 7; index--) {
    const token = document.tokens[index];
    if (token === undefined || token.sentence !== sentence || token.kind === 'mark') return false;
    if (prepositions.has(token.lower)) return true;
    if (token.lower !== 'of' && PREPOSITIONS.has(token.lower)) return false;
  }
  return false;
}

/** "north of Karsa", "30 km from Karsa": the place is another, which the text leaves without a name or names before. */
export function isReference(document: Document, { first }: PlacePhrase): boolean {
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  let at = first - 1;
  if (word(at) === 'the') at--;
  while (first - at < 6 && lexicon.KINDS.has(word(at))) at--;
  if (word(at) !== 'of' && word(at) !== 'from') return false;
  return lexicon.DIRECTIONS.has(word(at - 1)) || lexicon.MEASURES.has(word(at - 1));
}

/** "between Karsa and Telmo": where the words about two places start and end, or null. */
function between(document: Document, place: PlaceMention): [number, number] | null {
  const before = document.tokens[tokenAt(document, place.start) - 1];
  const last = tokenAt(document, place.end - 1);
  const other = document.tokens[last + 2];
  if (before?.lower !== 'between' || document.tokens[last + 1]?.lower !== 'and' || other?.capital !== true) return null;
  return before.sentence === other.sentence ? [before.start, other.end] : null;
}

export interface Placed {
  /** The place a preposition ties to the harm. */
  tied: PlaceMention | null;
  /** The town the sentence names beside a part of it that is tied. */
  town: PlaceMention | null;
  /** The harm was only near it ("outside Karsa", "north of Karsa"): any place named for the event itself is better. */
  near: boolean;
  /** All over it ("across the country"): a town named later is one of many. */
  wide: boolean;
  /** Another place of the sentence ("Kenya's coast guard", "Nairobi residents"), when none is tied. */
  loose: PlaceMention | null;
}

/**
 * "61 in one country and 17 in the next", "nine, including two in …", "four hurt, and a woman was killed in …": a figure or a
 * victim in between takes the place for itself.
 */
function another(document: Document, from: number, place: number): boolean {
  let harmed = false;
  for (let index = place - 1; index > place - 12; index--) {
    const token = document.tokens[index];
    if (token === undefined || token.start < from) return false;
    harmed ||= harmWord(token.lower)?.form === 'verb';
    if (token.lower !== 'and' && token.lower !== 'including') continue;
    const next = document.tokens[index + 1];
    if (harmed && ARTICLES.has(next?.lower ?? '')) return true;
    return index > place - 8 && (next?.kind === 'number' || smallNumber(next?.lower ?? '') !== null);
  }
  return false;
}

/** What is only guessed to be a place needs its preposition, and names that serve as adjectives do. */
const standsAlone = (place: PlaceMention): boolean =>
  (place.kind !== 'other' || DIRECTED.test(place.name)) && !lexicon.ATTRIBUTIVE.has(place.name);

/** The place of the harm as its own sentence gives it. */
export function placeOf(document: Document, names: Names, syntax: Syntax, statement: Statement): Placed {
  const found: Placed = { tied: null, town: null, near: false, wide: false, loose: null };
  // What follows the victims is about them: "61 in one country and 17 in the next".
  const predicate =
    document.tokens[statement.people.first > statement.predicate ? statement.people.next - 1 : statement.predicate];
  if (predicate === undefined) return found;
  const window = windowOf(document, statement);
  let score = -Infinity;
  const phrases = phrasesIn(document, names, window.from, window.to);
  for (const [index, phrase] of phrases.entries()) {
    const strength = tie(document, syntax, phrase);
    const place = placeIn(document, phrases, index);
    if (strength === 0 || place === null || isOfLeftOut(document, statement, phrase)) continue;
    if (isListed(document, phrases, index)) continue;
    if (strength === 1) {
      // "its Washington bureau chief": what one victim is called tells of no place.
      if (statement.people.low === 1 && phrase.first >= statement.people.first && phrase.first < statement.people.next)
        continue;
      found.loose ??= standsAlone(place) ? place : (phrase.places.find(standsAlone) ?? null);
      continue;
    }
    const { first, last, deep } = chainOf(document, phrases, index);
    const start = document.tokens[first.first]?.start ?? 0;
    const end = document.tokens[last.next - 1]?.end ?? 0;
    const after = start >= predicate.end;
    const gap = after ? start - predicate.end : predicate.start - end + 10;
    const label = isTopLabel(document, phrase);
    const near = label || isPrecededBy(document, phrase, NEAR);
    if (!near) found.town ??= phrase.places.find(isTown) ?? null;
    const weighed =
      precisionOf(place) * 20 +
      deep * DEEPER -
      (label ? 80 : 0) -
      (isReference(document, phrase) ? 60 : 0) -
      (near ? 15 : 0) -
      Math.min(gap, 200) +
      (after ? 20 : 0) -
      (after && another(document, predicate.end, phrase.first) ? 60 : 0);
    if (weighed > score) {
      score = weighed;
      found.tied = place;
      found.near = near || isReference(document, phrase);
      found.wide = isPrecededBy(document, phrase, ACROSS);
    }
  }
  if (found.tied === null || precisionOf(found.tied) < PART) found.town = null;
  if (found.tied === null && inManyParts(document, window.from, window.to)) found.wide = true;
  return found;
}

/** What a place weighs more that is told to lie in the one before it. */
const DEEPER = 5;
/** "The toll rose to 231, but this does not include the 27 deaths in Tolm": where those were that are not in the count. */
function isOfLeftOut(document: Document, { people, predicate }: Statement, { first }: PlacePhrase): boolean {
  const { tokens } = document;
  for (let index = Math.max(people.next, predicate + 1); index < first; index++) {
    const lower = tokens[index]?.lower;
    if (lower === 'excluding' || lower === 'excludes') return true;
    if (lower === 'include' && (tokens[index - 1]?.lower === 'not' || tokens[index - 2]?.lower === 'not')) return true;
  }
  return false;
}

const LANDS = union('country state province region nation district city capital');

/** "from several parts of the state": all over it, and in no one town. */
function inManyParts(document: Document, from: number, to: number): boolean {
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  for (let index = from; index + 3 < to; index++)
    if (word(index) === 'parts' && word(index + 1) === 'of' && word(index + 2) === 'the' && LANDS.has(word(index + 3)))
      return true;
  return false;
}

/** The place of this kind the article names most, at least twice, or null when another is named as often. */
export function mainPlace(names: Names, kind: PlaceMention['kind']): PlaceMention | null {
  const counts = new Map<string, { place: PlaceMention; count: number }>();
  for (const mention of names.places) {
    const place = kind === 'country' ? landOf(mention) : mention;
    if (place.kind !== kind || place.acts === true) continue;
    const known = counts.get(place.name);
    if (known === undefined) counts.set(place.name, { place, count: 1 });
    else known.count++;
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < 2) return null;
  return kind === 'country' || second === undefined || first.count > second.count ? first.place : null;
}

/** The country in the name of a part of one; any other place itself. */
function landOf(place: PlaceMention): PlaceMention {
  if (place.land === undefined) return place;
  const { land: start, end, name } = place;
  return { start, end, name: name.slice(start - place.start), kind: 'country' };
}

/** "south-central" as "southern" */
const isDirection = (lower: string): boolean => lower.split('-').every((part) => lexicon.DIRECTIONS.has(part));

/** The place with the direction before it ("northern Mali") or the list it stands in, as a span of the text. */
export function toSpan(document: Document, names: Names, place: PlaceMention): NamedSpan {
  const pair = between(document, place) ?? listAround(document, names, place);
  if (pair !== null) return { name: document.text.slice(...pair), start: pair[0], end: pair[1] };
  const { tokens } = document;
  const first = tokenAt(document, place.start);
  const last = tokenAt(document, place.end - 1);
  const sentence = tokens[first]?.sentence;
  const before = tokens[first - 1];
  const narrowed = before?.sentence === sentence && isDirection(before?.lower ?? '') && !isSmall(place.name);
  const start = narrowed ? (before?.start ?? 0) : place.start;
  const goesOn = lexicon.DEDICATED.has(place.name.toLowerCase()) || STATE.test(place.name);
  const past = goesOn ? dedicationEnd(document, last + 1) : last + 1;
  const end = tokens[past - 1]?.end ?? place.end;
  const whole = start === place.start && end === place.end;
  return { name: whole ? place.name : document.text.slice(start, end), start, end };
}

/** "Cathedral of Our Lady", "Houses of Parliament": one past the name's last token. */
function dedicationEnd({ tokens }: Document, from: number): number {
  let past = from;
  while (tokens[past]?.lower === 'of' && tokens[past]?.sentence === tokens[from - 1]?.sentence) {
    let next = past + 1;
    if (tokens[next]?.lower === 'the') next++;
    if (tokens[next]?.capital !== true) break;
    while (tokens[next]?.capital === true) next++;
    past = next;
  }
  return past;
}
