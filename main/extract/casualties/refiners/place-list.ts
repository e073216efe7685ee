import type { Span } from '../../../../preload/contract/findings';
import { union } from '../../../language/classes';
import { tokenAt, type Document } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import { CLAUSE, harmWord, PREPOSITIONS } from '../lexicon/harm';
import * as lexicon from '../lexicon/places';
import { REPORTS } from '../lexicon/telling';
import { precisionOf } from './place-phrases';

/** What several places of one kind are called after their names: "Alda, Gao and Telmo regions". */
const KINDS_OF_MANY = union(
  'towns cities villages regions districts provinces states areas counties municipalities islands governorates camps suburbs neighbourhoods neighborhoods countries communities upazilas barangays lgas sectors localities talukas taluks tehsils mandals blocks wards',
);

/** One past the last token of a name, and its first; `place` is null where the recogniser knows nothing of it. */
interface Item {
  first: number;
  next: number;
  place: PlaceMention | null;
}

/** Words of a name at most. */
const LONGEST = 3;

/**
 * "Alda, Gao and Telmo": where the list of places of one kind starts and ends in which a place stands, or null. What
 * is told of them all is told of none of them alone.
 */
export function listAround(document: Document, names: Names, place: PlaceMention): Span | null {
  const own: Item = { first: tokenAt(document, place.start), next: tokenAt(document, place.end - 1) + 1, place };
  const items = [own];
  let closed = false;
  for (let last = own; !closed;) {
    const join = joinAfter(document, last.next);
    const item = join === null ? null : itemAt(document, names, join.next, own);
    if (join === null || item === null) break;
    items.push(item);
    closed = join.and;
    last = item;
  }
  // After a comma alone stands what holds it.
  if (!closed) items.length = 1;
  for (let first = own; ;) {
    const join = joinBefore(document, first.first);
    const item = join === null || join.and === closed ? null : itemBefore(document, names, join.next, own);
    if (item === null) break;
    closed = true;
    items.unshift(item);
    first = item;
  }
  const [from, to] = [document.tokens[items[0]?.first ?? -1], document.tokens[(items.at(-1)?.next ?? 0) - 1]];
  if (items.length < 2 || from === undefined || to === undefined) return null;
  const after = wordAt(document, items.at(-1)?.next ?? 0, own);
  const many = KINDS_OF_MANY.has(after) || isAreas(document, items.at(-1)?.next ?? 0);
  if (!many && !endsList(after)) return null;
  const known = items.every((item) => item.place !== null);
  return known || many || items.length > 2 ? [from.start, to.end] : null;
}

/** "Alda and Gao local government areas", "Alda and Gao police station areas" */
const isAreas = ({ tokens }: Document, at: number): boolean =>
  DIVIDES.has(`${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`) && AREAS.has(tokens[at + 2]?.lower ?? '');

const DIVIDES = new Set(['local government', 'police station', 'rural municipality']);
const AREAS = union('areas limits');

/** Nothing follows that the last name could belong to instead: "in Alda, and Telmo police said". */
function endsList(after: string): boolean {
  if (after === '' || harmWord(after)?.form === 'verb') return true;
  return !REPORTS.has(after) && (PREPOSITIONS.has(after) || CLAUSE.has(after));
}

/** A word of the sentence; '' for a mark and beyond its end. */
function wordAt({ tokens }: Document, index: number, { first }: Item): string {
  const token = tokens[index];
  return token === undefined || token.kind === 'mark' || token.sentence !== tokens[first]?.sentence ? '' : token.lower;
}

interface Join {
  /** The token after it, or before. */
  next: number;
  and: boolean;
}

function joinAfter({ tokens }: Document, from: number): Join | null {
  let next = from;
  const comma = tokens[next]?.lower === ',';
  if (comma) next++;
  const and = tokens[next]?.lower === 'and';
  if (and) next++;
  return comma || and ? { next, and } : null;
}

function joinBefore({ tokens }: Document, first: number): Join | null {
  let next = first - 1;
  const and = tokens[next]?.lower === 'and';
  if (and) next--;
  const comma = tokens[next]?.lower === ',';
  if (comma) next--;
  return comma || and ? { next, and } : null;
}

/** The name that starts there, with its direction. */
function itemAt(document: Document, names: Names, at: number, own: Item): Item | null {
  let from = at;
  while (lexicon.DIRECTIONS.has(document.tokens[from]?.lower ?? '')) from++;
  let next = from;
  while (next - from < LONGEST && isName(document, names, next, from, own)) next++;
  return fits(names, from, at, next, own);
}

/** The name that ends there. */
function itemBefore(document: Document, names: Names, at: number, own: Item): Item | null {
  let first = at + 1;
  while (at + 1 - first < LONGEST && isName(document, names, first - 1, at, own)) first--;
  return fits(names, first, first, at + 1, own);
}

/** A capitalised word of no actor, of one place with the other word. */
function isName({ tokens }: Document, names: Names, index: number, beside: number, own: Item): boolean {
  const token = tokens[index];
  if (token?.capital !== true || token.kind !== 'word' || token.sentence !== tokens[own.first]?.sentence) return false;
  return (names.mentionOfToken[index] ?? -1) < 0 && names.placeOfToken[index] === names.placeOfToken[beside];
}

function fits(names: Names, from: number, first: number, next: number, own: Item): Item | null {
  if (next <= from) return null;
  const place = names.places[names.placeOfToken[from] ?? -1] ?? null;
  return place === null || isAlike(place, own.place) ? { first, next, place } : null;
}

/** Two towns, two countries: not a town and its country, nor a part and its town. */
function isAlike(one: PlaceMention, other: PlaceMention | null): boolean {
  if (other === null || one.acts === true || other.acts === true) return false;
  return (one.kind === 'country') === (other.kind === 'country') && precisionOf(one) === precisionOf(other);
}
