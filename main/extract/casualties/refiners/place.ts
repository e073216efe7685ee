import type { NamedSpan } from '../../../../preload/contract/findings';
import { ARTICLES, union } from '../../../language/classes';
import { tokenAt, type Document } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import { EVENT_NOUNS } from '../lexicon/happenings';
import { BE, CLAUSE, harmWord, HAVE, PREPOSITIONS } from '../lexicon/harm';
import * as lexicon from '../lexicon/places';
import { smallNumber } from '../../../language/numbers';
import type { Statement } from '../reading';
import { TELLING } from '../lexicon/telling';
import { DIRECTED, narrowest, phrasesIn, precisionOf, type PlacePhrase } from './place-phrases';
import { windowOf } from './window';

/** How a phrase is tied to what its sentence tells: 2 as the place of it, 1 by standing there at all, 0 not. */
function tie(document: Document, { first, next, places }: PlacePhrase): number {
  const sentence = document.tokens[first]?.sentence;
  const word = (index: number): string => {
    const token = document.tokens[index];
    return token !== undefined && token.sentence === sentence ? token.lower : '';
  };
  if (inDateline(document, first)) return 0;
  // "the spokesman in Geneva said", "…, in Geneva, told reporters": where the teller is.
  if (TELLING.has(word(next)) || TELLING.has(word(next + 1))) return 0;
  const care = places.some(({ name }) => CARE.test(name));
  if (!care && word(next) === ',' && word(next + 1) === 'where') return 2;
  if (inSource(document, first)) return 0;
  // "the Karsa bombing", "the Karsa bus crash"
  for (let index = next; index < next + 3; index++) {
    if (EVENT_NOUNS.has(word(index))) return 2;
    if (document.tokens[index]?.kind !== 'word' || CLOSED.has(word(index))) break;
  }
  let at = first - 1;
  while (
    first - at < 7 &&
    (lexicon.DIRECTIONS.has(word(at)) ||
      word(at) === 'the' ||
      word(at) === "'s" ||
      word(at) === '’s' ||
      (lexicon.KINDS.has(word(at)) && (word(at + 1) === 'of' || at + 1 === first || word(at + 1) === "'s")) ||
      (word(at) === 'of' && lexicon.KINDS.has(word(at - 1))) ||
      ((word(at) === 'a' || word(at) === 'an' || isPlain(document, at)) && at < first - 1 && !governs(word(at))))
  )
    at--;
  const governor = word(at);
  for (let index = at; index > at - 5; index--) if (lexicon.INSTITUTIONS.has(word(index))) return 0;
  // "outside Velmo University Hospital": where they were treated, unless it was struck.
  if (lexicon.WHERE.has(governor) && care) return 0;
  if (lexicon.WHERE.has(governor)) return 2;
  if (governor === 'on') return places[0]?.kind === 'country' ? (EVENT_NOUNS.has(word(at - 1)) ? 2 : 0) : 2;
  if (governor === 'of')
    return EVENT_NOUNS.has(word(at - 1)) || lexicon.DIRECTIONS.has(word(at - 1)) || isSpotOf(document, at) ? 2 : 1;
  if (lexicon.STRIKES.has(governor)) return 2;
  if (lexicon.ELSEWHERE.has(governor)) return 0;
  return 1;
}

/** "in the parking lot of", "at the foot of": a spot which a preposition of place governs, with its article. */
function isSpotOf(document: Document, of: number): boolean {
  if (lexicon.NO_SPOTS.has(document.tokens[of - 1]?.lower ?? '')) return false;
  for (let index = of - 1; index > of - 5; index--) {
    const token = document.tokens[index];
    if (token === undefined || token.sentence !== document.tokens[of]?.sentence || token.kind !== 'word') return false;
    if (ARTICLES.has(token.lower)) return index < of - 1 && lexicon.WHERE.has(document.tokens[index - 1]?.lower ?? '');
    if (CLOSED.has(token.lower)) return false;
  }
  return false;
}

/** Words that end the row of nouns which a name begins ("the Karsa bus crash"). */
const CLOSED: ReadonlySet<string> = new Set([
  ...PREPOSITIONS,
  ...CLAUSE,
  ...BE,
  ...HAVE,
  'and',
  'or',
  'the',
  'a',
  'an',
]);

const CARE = / (?:hospital|clinic|court|morgue)$/iu;

/** A small word between the kind of place and its preposition ("in a remote village of"). */
function isPlain(document: Document, index: number): boolean {
  const token = document.tokens[index];
  return token?.kind === 'word' && !token.capital;
}

const governs = (lower: string): boolean =>
  lexicon.WHERE.has(lower) ||
  lexicon.ELSEWHERE.has(lower) ||
  lexicon.STRIKES.has(lower) ||
  lower === 'on' ||
  lower === 'of' ||
  lower === 'and' ||
  harmWord(lower) !== undefined;

function inDateline(document: Document, index: number): boolean {
  const { dateline } = document;
  const start = document.tokens[index]?.start ?? 0;
  return dateline !== null && start >= dateline[0] && start < dateline[1];
}

/** What lies near the place is named for want of the place itself. */
const NEAR = new Set(['near', 'outside', 'off']);

/** "near Karsa", "outside the northern city of Karsa". */
function isNear(document: Document, { first }: PlacePhrase): boolean {
  const sentence = document.tokens[first]?.sentence;
  for (let index = first - 1; index > first - 7; index--) {
    const token = document.tokens[index];
    if (token === undefined || token.sentence !== sentence || token.kind === 'mark') return false;
    if (NEAR.has(token.lower)) return true;
    if (token.lower !== 'of' && PREPOSITIONS.has(token.lower)) return false;
  }
  return false;
}

/** "north of Karsa", "30 km from Karsa": the place is another, which the text leaves without a name or names before. */
function isReference(document: Document, { first }: PlacePhrase): boolean {
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

/** "according to a statement from the palace in …": where the one lives who tells, with no comma between. */
function inSource(document: Document, at: number): boolean {
  const sentence = document.tokens[at]?.sentence;
  for (let index = at - 1; index > 0 && at - index < 14; index--) {
    const token = document.tokens[index];
    if (token === undefined || token.sentence !== sentence || (token.kind === 'mark' && token.text !== '.'))
      return false;
    if (token.lower === 'to' && document.tokens[index - 1]?.lower === 'according') return true;
    if (HARMED.has(token.lower) || harmWord(token.lower)?.form === 'verb') return false;
  }
  return false;
}

/** With these between the source's name and the place, the place is of what is told. */
const HARMED = union('that who which when where');

export interface Placed {
  /** The place a preposition ties to the harm. */
  tied: PlaceMention | null;
  /** The harm was only near it ("outside Karsa", "north of Karsa"): any place named for the event itself is better. */
  near: boolean;
  /** Another place of the sentence ("Kenya's coast guard", "Nairobi residents"), when none is tied. */
  loose: PlaceMention | null;
}

/** "61 in one country and 17 in the next": a figure joined in between takes the place for itself. */
function another(document: Document, from: number, place: number): boolean {
  for (let index = place - 1; index > place - 8; index--) {
    const token = document.tokens[index];
    if (token === undefined || token.start < from) return false;
    if (token.lower === 'and')
      return (
        document.tokens[index + 1]?.kind === 'number' || smallNumber(document.tokens[index + 1]?.lower ?? '') !== null
      );
  }
  return false;
}

/** What is only guessed to be a place needs its preposition, and names that serve as adjectives do. */
const standsAlone = (place: PlaceMention): boolean =>
  (place.kind !== 'other' || DIRECTED.test(place.name)) && !lexicon.ATTRIBUTIVE.has(place.name);

/** The place of the harm as its own sentence gives it. */
export function placeOf(document: Document, names: Names, statement: Statement): Placed {
  const found: Placed = { tied: null, near: false, loose: null };
  // What follows the victims is about them: "61 in one country and 17 in the next".
  const predicate =
    document.tokens[statement.people.first > statement.predicate ? statement.people.next - 1 : statement.predicate];
  if (predicate === undefined) return found;
  const window = windowOf(document, statement);
  let score = -Infinity;
  for (const phrase of phrasesIn(document, names, window.from, window.to)) {
    const strength = tie(document, phrase);
    const place = narrowest(document, phrase);
    if (strength === 0 || place === null) continue;
    if (strength === 1) {
      // "its Washington bureau chief": what one victim is called tells of no place.
      if (statement.people.low === 1 && phrase.first >= statement.people.first && phrase.first < statement.people.next)
        continue;
      found.loose ??= phrase.places.find(standsAlone) ?? null;
      continue;
    }
    const start = document.tokens[phrase.first]?.start ?? 0;
    const end = document.tokens[phrase.next - 1]?.end ?? 0;
    const after = start >= predicate.end;
    const gap = after ? start - predicate.end : predicate.start - end + 10;
    const near = isNear(document, phrase);
    const weighed =
      precisionOf(place) * 20 -
      (isReference(document, phrase) ? 60 : 0) -
      (near ? 15 : 0) -
      Math.min(gap, 200) +
      (after ? 20 : 0) -
      (after && another(document, predicate.end, phrase.first) ? 60 : 0);
    if (weighed > score) {
      score = weighed;
      found.tied = place;
      found.near = near || isReference(document, phrase);
    }
  }
  return found;
}

/** True when somebody speaks, travels or meets before the place of a sentence: it is where they do so. */
function isOfDeeds(document: Document, from: number, first: number): boolean {
  for (let index = from; index < first; index++)
    if (lexicon.DEEDS_ELSEWHERE.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}

/** The place a sentence without harm ties to what it tells, most specific first. */
export function placeOfSentence(document: Document, names: Names, sentence: number): PlaceMention | null {
  let best: PlaceMention | null = null;
  const from = document.firstToken[sentence] ?? 0;
  const to = document.firstToken[sentence + 1] ?? document.tokens.length;
  for (const phrase of phrasesIn(document, names, from, Math.min(to, from + LONGEST))) {
    if (isOfDeeds(document, from, phrase.first)) break;
    const place = tie(document, phrase) === 2 && !isReference(document, phrase) ? narrowest(document, phrase) : null;
    if (place !== null && (best === null || precisionOf(place) > precisionOf(best))) best = place;
  }
  return best;
}

/** Tokens of a sentence that are looked at for its place. */
const LONGEST = 120;
/** The place of this kind the article names most, at least twice, or null when another is named as often. */
export function mainPlace(names: Names, kind: PlaceMention['kind']): PlaceMention | null {
  const counts = new Map<string, { place: PlaceMention; count: number }>();
  for (const place of names.places) {
    if (place.kind !== kind) continue;
    const known = counts.get(place.name);
    if (known === undefined) counts.set(place.name, { place, count: 1 });
    else known.count++;
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < 2) return null;
  return kind === 'country' || second === undefined || first.count > second.count ? first.place : null;
}

/** "south-central" as "southern" */
const isDirection = (lower: string): boolean => lower.split('-').every((part) => lexicon.DIRECTIONS.has(part));

/** The place with the direction before it ("northern Mali"), as a span of the text. */
export function toSpan(document: Document, place: PlaceMention): NamedSpan {
  const pair = between(document, place);
  if (pair !== null) return { name: document.text.slice(...pair), start: pair[0], end: pair[1] };
  const before = document.tokens[tokenAt(document, place.start) - 1];
  const start =
    before !== undefined &&
    isDirection(before.lower) &&
    before.sentence === document.tokens[tokenAt(document, place.start)]?.sentence
      ? before.start
      : place.start;
  return { name: start === place.start ? place.name : document.text.slice(start, place.end), start, end: place.end };
}
