import type { Document } from '../../../text/document';
import type { PlaceMention } from '../../types';
import { PREPOSITIONS } from '../lexicon/harm';
import * as lexicon from '../lexicon/places';
import { narrowest, PART, precisionOf, type PlacePhrase } from './place-phrases';

/** Tokens between two phrases of one chain. */
const LINK = 3;

/**
 * The chain of phrases in which one stands ("on the Karsa highway at Telmo", "in Karsa, where a bus … at Telmo"): all of it is
 * as near to the harm as its nearest, and how many of those before it hold this one.
 */
export function chainOf(
  document: Document,
  phrases: readonly PlacePhrase[],
  index: number,
): { first: PlacePhrase; last: PlacePhrase; deep: number } {
  const own = phrases[index];
  if (own === undefined) throw new RangeError('no phrase');
  let first = own;
  let deep = 0;
  for (let at = index - 1; at >= 0; at--) {
    const before = phrases[at];
    if (before === undefined) break;
    const where = tellsWhere(document, before);
    if (!where && !isLinked(document, before, first)) break;
    if (where || document.tokens[first.first - 1]?.lower === 'at') deep++;
    first = before;
  }
  let last = own;
  for (let at = index + 1; at < phrases.length; at++) {
    const after = phrases[at];
    if (after === undefined || !isLinked(document, last, after)) break;
    last = after;
  }
  return { first, last, deep };
}

/** Only prepositions of place, articles and kinds of place stand between two phrases. */
function isLinked({ tokens }: Document, one: PlacePhrase, other: PlacePhrase): boolean {
  if (other.first - one.next > LINK || other.first === one.next) return false;
  let governed = false;
  for (let index = one.next; index < other.first; index++) {
    const lower = tokens[index]?.lower ?? '';
    governed ||= lexicon.WHERE.has(lower) || lower === 'on' || lower === 'of';
    if (!governed && lower !== ',' && !lexicon.KINDS.has(lower)) return false;
    if (governed && tokens[index]?.kind !== 'word') return false;
  }
  return governed;
}

/** "in Karsa, where …": what follows is told of it. */
const tellsWhere = ({ tokens }: Document, { next }: PlacePhrase): boolean =>
  tokens[next]?.lower === ',' && tokens[next + 1]?.lower === 'where';

/** "Hit the Old Square, the Telmo market and the New Square in Karsa": all of them lie in what the last is in. */
function endsList({ tokens }: Document, before: PlacePhrase | undefined, { first, places }: PlacePhrase): boolean {
  if (before === undefined || places.length < 2 || first - before.next > LISTED) return false;
  for (let index = before.next; index < first; index++) {
    const { lower = '', kind } = tokens[index] ?? {};
    if ((kind === 'mark' && lower !== ',') || PREPOSITIONS.has(lower)) return false;
  }
  const joined = [1, 2].some((back) => tokens[first - back]?.lower === 'and');
  return joined && places.slice(0, 1).every((place) => precisionOf(place) >= PART);
}
/** Tokens between two names of a list. */
const LISTED = 8;

/** The place a phrase tells of: the most specific, or what holds all of a list that it ends. */
export const placeIn = (document: Document, phrases: readonly PlacePhrase[], index: number): PlaceMention | null => {
  const phrase = phrases[index];
  if (phrase === undefined) return null;
  return endsList(document, phrases[index - 1], phrase) ? (phrase.places.at(-1) ?? null) : narrowest(document, phrase);
};

/** One of a list of spots behind which stands what holds them all. */
export function isListed(document: Document, phrases: readonly PlacePhrase[], index: number): boolean {
  for (let next = index + 1; next < phrases.length; next++) {
    const [before, phrase] = [phrases[next - 1], phrases[next]];
    if (before === undefined || phrase === undefined || phrase.first - before.next > LISTED) return false;
    if (endsList(document, before, phrase)) return true;
  }
  return false;
}
