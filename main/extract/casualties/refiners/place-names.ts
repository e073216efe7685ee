import { ARTICLES, union } from '../../../language/classes';
import { tokenAt, type Document } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import { DIRECTIONS, KINDS, WHERE } from '../lexicon/places';

/** Words of a name before what the recogniser took for all of it, at most. */
const LONGEST = 3;
/** Before a place these are no words of its name ("in Nile State", "in Mr Roe's Alda"). */
const NO_NAME = union('mr mrs ms dr president governor mayor minister prime general');

/**
 * The place with its whole name. A title or a verb that begins a name is part of it where nothing but capitals stands
 * between a preposition and the kind of place ("in Imam Alda district", "at Let Gao village"), and what a place owns
 * where that is one of its kind ("Roe's Bazar").
 */
export function wholeName(document: Document, names: Names, place: PlaceMention): PlaceMention {
  const { tokens } = document;
  const first = tokenAt(document, place.start);
  const last = tokenAt(document, place.end - 1);
  // "the western Alda town of Gao"
  const owned = tokens[last + 1]?.lower === 'of';
  const directed = !owned && isSmall(place.name) && DIRECTIONS.has(tokens[first]?.text ?? '');
  const from = directed ? first + 1 : startOf(document, names, first, last);
  const to = endOf(document, names, last);
  if (from === first && to === last) return place;
  const start = tokens[from]?.start ?? place.start;
  const end = tokens[to]?.end ?? place.end;
  return { ...place, start, end, name: document.text.slice(start, end), kind: to > last ? 'other' : place.kind };
}

function startOf({ tokens }: Document, names: Names, first: number, last: number): number {
  const sentence = tokens[first]?.sentence;
  // A direction before it is none of its words, and what has no kind of place behind it may be somebody's.
  if (!KINDS.has(tokens[last]?.lower ?? '') || last === first) return first;
  for (let from = first; first - from <= LONGEST && from > 0; from--) {
    const before = tokens[from - 1];
    if (before?.sentence !== sentence || before?.kind !== 'word') return first;
    if (WHERE.has(before.lower) || (ARTICLES.has(before.lower) && WHERE.has(tokens[from - 2]?.lower ?? '')))
      return from;
    if (!before.capital || NO_NAME.has(before.lower) || isNamed(names, from - 1)) return first;
  }
  return first;
}

function endOf({ tokens }: Document, names: Names, last: number): number {
  const owns = tokens[last + 1]?.lower === "'s" || tokens[last + 1]?.lower === '’s';
  const next = tokens[last + 2];
  if (!owns || next?.capital !== true || !OWNED.has(next.lower) || isNamed(names, last + 2)) return last;
  return tokens[last + 3]?.capital === true ? last : last + 2;
}

/** "eastern Velmo neighbourhood", "northern Velmo village": the direction says where in the town or land it lies, and is none of its name. */
export const isSmall = (name: string): boolean => SMALL.test(name);

const SMALL = / (?:neighbou?rhood|suburb|quarter|village|town|hamlet)$/u;

/** What is called after an owner and is a town or a part of one. */
const OWNED = union(
  'bazar bazaar corner cross crossing ferry gate ghat green grove hill island landing mill point town',
);

const isNamed = ({ mentionOfToken, placeOfToken }: Names, index: number): boolean =>
  (mentionOfToken[index] ?? -1) >= 0 || (placeOfToken[index] ?? -1) >= 0;
