import type { NamedSpan } from '../../../../preload/contract/findings';
import { union } from '../../../language/classes';
import { lastAtOrBefore, type Document } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import { tokenAt } from '../../../text/document';
import { harmWord } from '../lexicon/harm';
import { smallNumber } from '../../../language/numbers';
import type { Statement } from '../reading';
import { windowOf } from './window';

const LOCAL = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'of',
  'throughout',
  'over',
  'within',
  'off',
  'town',
  'city',
  'village',
  'province',
  'district',
  'region',
  'state',
  'capital',
  'suburb',
  'neighborhood',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'northeast',
  'northwest',
  'southeast',
  'southwest',
  'north',
  'south',
  'east',
  'west',
]);
const PRECISION: Record<PlaceMention['kind'], number> = { other: 3, city: 3, region: 2, country: 1 };

/** A part of a town, or one building of it. */
const WITHIN = /\p{Lu}.* (?:area|neighbou?rhood|quarter|suburb|zone|airport|mosque|market|township)(?: \d+)?$/iu;
/** Part of a province. */
const SMALLER = / (?:district|county|township|valley|municipality)$/iu;

/** How specific a place is: a part of a town above the town above a district above a region above a country. */
export function precisionOf(place: PlaceMention): number {
  if (place.kind !== 'country' && WITHIN.test(place.name)) return 4;
  if (place.kind !== 'country' && SMALLER.test(place.name)) return 2.5;
  return DIRECTED.test(place.name) ? Math.min(2, PRECISION[place.kind]) : PRECISION[place.kind];
}

/** "NE China", "northern Mali", "E. Timor": part of a country whatever the recogniser calls it. */
const DIRECTED = /^(?:[NSEW]{1,2}\.? ?|(?:north|south|east|west|central)[a-z]* )\p{Lu}/u;

/** Place mentions between two offsets. */
function placesIn(names: Names, span: readonly [number, number] | undefined): PlaceMention[] {
  const { places } = names;
  if (span === undefined || places.length === 0) return [];
  const found: PlaceMention[] = [];
  let index = lastAtOrBefore((at) => places[at]?.start ?? 0, places.length, span[0]);
  for (; index < places.length && found.length < 16; index++) {
    const place = places[index];
    if (place === undefined || place.start >= span[1]) break;
    if (place.start >= span[0]) found.push(place);
  }
  return found;
}

const DIRECTIONS = new Set([
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'north',
  'south',
  'east',
  'west',
  'northeast',
  'northwest',
  'southeast',
  'southwest',
  'northeastern',
  'northwestern',
  'southeastern',
  'southwestern',
]);

const OF_PLACE = new Set([
  'town',
  'city',
  'village',
  'province',
  'outskirts',
  'region',
  'district',
  'capital',
  'north',
  'south',
  'east',
  'west',
  'parts',
  'part',
  'suburb',
  'port',
  'area',
  'neighborhood',
  'neighbourhood',
  'kilometers',
  'kilometres',
  'miles',
  'state',
  'island',
  'coast',
  'camp',
  'section',
  'county',
  'republic',
]);
/** Names without an adjective of their own ("a US drone"): without a preposition they are no place. */
const ATTRIBUTIVE = new Set(['US', 'U.S.', 'UK', 'U.K.', 'EU', 'UN', 'U.N.']);
const INSTITUTIONS = new Set([
  'hospital',
  'hospitals',
  'court',
  'courtroom',
  'tribunal',
  'embassy',
  'clinic',
  'morgue',
]);
const TELLS = new Set(['said', 'told', 'says', 'announced', 'reported', 'confirmed', 'added']);

const AT = new Set('in at near outside inside across'.split(' '));

/** How a mention is tied to what its sentence tells: 2 by a preposition of place, 1 by standing there at all, 0 not. */
function tie(document: Document, names: Names, place: PlaceMention, at: number): number {
  const before = document.tokens[at - 1];
  const last = tokenAt(document, place.end - 1);
  const sentence = document.tokens[at]?.sentence;
  // "the spokesman in Geneva said", "…, in Geneva, told reporters": where the teller is.
  for (let index = last + 1; index <= last + 2; index++) {
    const token = document.tokens[index];
    if (token !== undefined && token.sentence === sentence && TELLS.has(token.lower)) return 0;
  }
  if (before === undefined || before.sentence !== sentence) return 1;
  if (document.tokens[last + 1]?.text === ',' && document.tokens[last + 2]?.lower === 'where') return 2;
  // "in eastern China's Anhui province", "in Aleppo, Syria": tied as the place beside it is.
  const beside =
    before.lower === "'s" || before.lower === '’s' || before.text === ','
      ? names.places[names.placeOfToken[at - 2] ?? -1]
      : undefined;
  if (beside !== undefined && beside !== place && beside.start < place.start)
    return tie(document, names, beside, tokenAt(document, beside.start));
  if (inSource(document, at)) return 0;
  // "in the city's … area"
  if (before.lower === "'s" || before.lower === '’s')
    for (const back of [3, 4]) if (AT.has(document.tokens[at - back]?.lower ?? '')) return 2;
  // "at a hospital in …", "a court in …": where he was treated or tried.
  for (let index = at - 1; index > at - 6; index--)
    if (document.tokens[index]?.sentence === sentence && INSTITUTIONS.has(document.tokens[index]?.lower ?? ''))
      return 0;
  if (before.lower === 'of') return OF_PLACE.has(document.tokens[at - 2]?.lower ?? '') ? 2 : 1;
  if (
    before.lower === 'from' ||
    before.lower === 'to' ||
    before.lower === 'on' ||
    before.lower === 'against' ||
    before.lower === 'with' ||
    before.lower === 'by' ||
    before.lower === 'for'
  )
    return 0;
  return LOCAL.has(before.lower) || between(document, place) !== null ? 2 : 1;
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
const HARMED = union('that who which', 'when where');

export interface Placed {
  /** The place a preposition ties to the harm. */
  tied: PlaceMention | null;
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

/** The place of the harm as its own sentence gives it. */
export function placeOf(document: Document, names: Names, statement: Statement): Placed {
  const found: Placed = { tied: null, loose: null };
  // What follows the victims is about them: "61 in one country and 17 in the next".
  const predicate =
    document.tokens[statement.people.first > statement.predicate ? statement.people.next - 1 : statement.predicate];
  if (predicate === undefined) return found;
  const window = windowOf(document, statement);
  let score = -Infinity;
  for (const place of placesIn(names, [
    document.tokens[window.from]?.start ?? 0,
    document.tokens[window.to - 1]?.end ?? 0,
  ])) {
    const at = tokenAt(document, place.start);
    const strength = tie(document, names, place, at);
    if (strength === 0) continue;
    if (strength === 1) {
      // What is only guessed to be a place needs its preposition.
      if ((place.kind !== 'other' || DIRECTED.test(place.name)) && !ATTRIBUTIVE.has(place.name)) found.loose ??= place;
      continue;
    }
    const after = place.start >= predicate.end;
    const gap = after ? place.start - predicate.end : predicate.start - place.end + 10;
    // "near Kalam, north of Borun": the second only says where the first lies.
    const reference =
      document.tokens[at - 1]?.lower === 'of' && DIRECTIONS.has(document.tokens[at - 2]?.lower ?? '') ? 30 : 0;
    const weighed =
      precisionOf(place) * 20 -
      reference -
      Math.min(gap, 200) +
      (after ? 20 : 0) -
      (after && another(document, predicate.end, at) ? 60 : 0);
    if (weighed > score) {
      score = weighed;
      found.tied = place;
    }
  }
  return found;
}

/** The place a sentence without harm ties to what it tells, most specific first. */
export function placeOfSentence(document: Document, names: Names, sentence: number): PlaceMention | null {
  let best: PlaceMention | null = null;
  for (const place of placesIn(names, document.sentences[sentence])) {
    if (
      tie(document, names, place, tokenAt(document, place.start)) === 2 &&
      (best === null || precisionOf(place) > precisionOf(best))
    )
      best = place;
  }
  return best;
}

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
const isDirection = (lower: string): boolean => lower.split('-').every((part) => DIRECTIONS.has(part));

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
