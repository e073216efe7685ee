import type { NamedSpan } from '../../../../preload/contract/findings';
import { lastAtOrBefore, type Document } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import { tokenAt } from '../../../text/document';
import type { Statement } from '../reading';

const LOCAL = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'across', 'of', 'on', 'from', 'throughout', 'over', 'between', 'within', 'off', 'into', 'to', 'town', 'city', 'village', 'province', 'district', 'region', 'state', 'capital', 'suburb', 'neighborhood', 'northern', 'southern', 'eastern', 'western', 'central', 'northeast', 'northwest', 'southeast', 'southwest', 'north', 'south', 'east', 'west', "'s", ',']);
const PRECISION: Record<PlaceMention['kind'], number> = { other: 3, city: 3, region: 2, country: 1 };

/** How specific a place is: a town above a region above a country. */
export const precisionOf = (place: PlaceMention): number => PRECISION[place.kind];

function placesIn(document: Document, names: Names, sentence: number): PlaceMention[] {
  const span = document.sentences[sentence];
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

const DIRECTIONS = new Set(['northern', 'southern', 'eastern', 'western', 'central', 'north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest', 'northeastern', 'northwestern', 'southeastern', 'southwestern']);

/** The place mentions of the statement's sentence that a preposition ties to it, the best first. */
export function placeOf(document: Document, names: Names, statement: Statement): PlaceMention | null {
  const predicate = document.tokens[statement.predicate];
  if (predicate === undefined) return null;
  let best: PlaceMention | null = null;
  let score = -Infinity;
  for (const place of placesIn(document, names, statement.sentence)) {
    const at = tokenAt(document, place.start);
    const before = document.tokens[at - 1];
    if (before === undefined || !LOCAL.has(before.lower)) continue;
    if ((before.lower === 'of' || before.lower === 'to' || before.lower === 'from') && !['town', 'city', 'village', 'province', 'outskirts', 'region', 'district', 'capital', 'north', 'south', 'east', 'west', 'parts', 'part', 'suburb', 'port', 'area', 'neighborhood', 'kilometers', 'kilometres', 'miles'].includes(document.tokens[at - 2]?.lower ?? '')) continue;
    const after = place.start >= predicate.end;
    const gap = after ? place.start - predicate.end : predicate.start - place.end + 10;
    const weighed = precisionOf(place) * 40 - Math.min(gap, 200) + (after ? 20 : 0);
    if (weighed > score) {
      score = weighed;
      best = place;
    }
  }
  return best;
}

/** The place with the direction before it ("northern Mali"), as a span of the text. */
export function toSpan(document: Document, place: PlaceMention): NamedSpan {
  const before = document.tokens[tokenAt(document, place.start) - 1];
  const start = before !== undefined && DIRECTIONS.has(before.lower) && before.sentence === document.tokens[tokenAt(document, place.start)]?.sentence ? before.start : place.start;
  return { name: start === place.start ? place.name : document.text.slice(start, place.end), start, end: place.end };
}
