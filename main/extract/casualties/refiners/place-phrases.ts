import { union } from '../../../language/classes';
import { DISTRICTS, SUBDISTRICTS } from '../../../language/divisions';
import { lastAtOrBefore, tokenAt, type Document } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import { PREPOSITIONS } from '../lexicon/harm';
import { EVENT_NOUNS } from '../lexicon/happenings';
import * as lexicon from '../lexicon/places';
import { TELLING } from '../lexicon/telling';

const PRECISION: Record<PlaceMention['kind'], number> = { other: 3, city: 3, region: 2, country: 1 };

/** A part of a town, or one building of it. */
const WITHIN =
  /\p{Lu}.* (?:area|neighbou?rhood|quarter|suburb|zone|airport|mosque|temple|church|cathedral|market|mall|bazaar|street|avenue|boulevard|college|university|prison|stadium|arena|hotel|park|school|station|square|chowk|terminal|plaza)(?: \d+)?$/iu;
/** For a pattern. */
const anyOf = (words: string): string => words.replaceAll(' ', '|');

/** Part of a province. */
const SMALLER = new RegExp(
  ` (?:district|${anyOf(DISTRICTS)}|sub-district|county|valley|municipality|amphoe|arrondissement|department|government area|LGA|highway|motorway|expressway|freeway)(?:-\\d+)?$`,
  'iu',
);
/** A small place, whatever else its name is known as. */
const SETTLEMENT = new RegExp(
  ` (?:village|${anyOf(SUBDISTRICTS)}|town|township|hamlet|settlement|tahsil|mandal|camp|town council|bridge|junction)$`,
  'iu',
);
/** A province or a water, whatever its name is known as. */
const LARGER =
  / (?:province|state|region|governorate|oblast|voblast|krai|wilaya|prefecture|sea|ocean|strait|gulf|river|border)$/iu;

/** A whole land, by what it calls itself ("the Democratic Republic of …"). */
export const STATE = /(?:^| )(?:republic|kingdom|federation)$/iu;

/** How specific a place is: a part of a town above the town above a district above a region above a country. */
export function precisionOf(place: PlaceMention): number {
  const { kind } = place;
  // "Velmo High School on Karsa Road"
  const [name = place.name] = place.name.split(/ (?:on|in|at|near) /u);
  if (place.part === true) return 4;
  if (kind === 'country' || STATE.test(name)) return PRECISION.country;
  if (SMALLER.test(name)) return 2.5;
  if (WITHIN.test(name)) return 4;
  if (LARGER.test(name)) return 2;
  if (DIRECTED.test(name)) return Math.min(2, PRECISION[kind]);
  return SETTLEMENT.test(name) ? 3 : PRECISION[kind];
}

/** From here on a place is a district or smaller, a town or smaller, and a part of one. */
export const DISTRICT = 2.5;
export const TOWN = 3;
export const PART = 4;

/** True for a town or village, and no part of one. */
export const isTown = (place: PlaceMention): boolean => precisionOf(place) >= TOWN && precisionOf(place) < PART;

/** "NE China", "northern Mali", "E. Timor": part of a country whatever the recogniser calls it. */
export const DIRECTED = /^(?:[NSEW]{1,2}\.? ?|(?:north|south|east|west|central)[a-z]* )\p{Lu}/u;

/** Names that stand together and say one place, wide and narrow ("the Alda district of Gao, Mali"). */
export interface PlacePhrase {
  places: PlaceMention[];
  /** Token of its first name. */
  first: number;
  /** Token after its last name. */
  next: number;
}

/** Phrases read of one sentence at most. */
const MOST = 16;

/** The place phrases between two tokens of one sentence. */
export function phrasesIn(document: Document, names: Names, from: number, to: number): PlacePhrase[] {
  const { places } = names;
  const start = document.tokens[from]?.start ?? 0;
  const end = document.tokens[to - 1]?.end ?? 0;
  const found: PlacePhrase[] = [];
  // What is furniture has no tokens, and at the end of a text none after it.
  if (places.length === 0 || to <= from) return found;
  let index = lastAtOrBefore((at) => places[at]?.start ?? 0, places.length, start);
  for (; index < places.length && found.length < MOST; index++) {
    const place = places[index];
    if (place === undefined || place.start >= end) break;
    const words = place.name.toLowerCase().split(' ');
    if (place.start < start || lexicon.NO_PLACES.has(words[0] ?? '') || lexicon.PEOPLES.has(words.at(-1) ?? ''))
      continue;
    const first = tokenAt(document, place.start);
    const next = tokenAt(document, place.end - 1) + 1;
    const last = found[found.length - 1];
    if (last !== undefined && joins(document, last.next, first, next)) {
      last.places.push(place);
      last.next = next;
    } else found.push({ places: [place], first, next });
  }
  return found;
}

/** Nothing but what ties two names of one place stands between them, and the second is no subject of its own. */
function joins(document: Document, from: number, to: number, next: number): boolean {
  if (to - from > 6 || to === from) return false;
  const ofKind = isOfKind(document, to);
  for (let index = from; index < to; index++) {
    const token = document.tokens[index];
    const plain = ofKind && token?.kind === 'word' && !token.capital && !PREPOSITIONS.has(token.lower);
    if (!plain && !lexicon.BETWEEN_NAMES.has(token?.lower ?? '')) return false;
    // "in Gao province, east of Karsa": another place, by which the first is found.
    if (token?.lower === 'of' && lexicon.DIRECTIONS.has(document.tokens[index - 1]?.lower ?? '')) return false;
  }
  return !TELLING.has(document.tokens[next]?.lower ?? '');
}

/** "suburb of" before a name. */
const isOfKind = ({ tokens }: Document, name: number): boolean =>
  tokens[name - 1]?.lower === 'of' && lexicon.KINDS.has(tokens[name - 2]?.lower ?? '');

/** "the Alda area of Gao" is a part of it; "the Gao suburb of Alda" is not. */
const DIVISIONS = union(
  `region district area province county governorate section parts part division municipality sector zone state capital tahsil mandal arrondissement sub-district commune ward block ${SUBDISTRICTS} ${DISTRICTS}`,
);

/** The most specific name of a phrase: the first of "Alda, Gao", the last of "Mali's Gao". */
export function narrowest(document: Document, { places }: PlacePhrase): PlaceMention | null {
  let best: PlaceMention | null = null;
  for (const place of places) {
    // "the Democratic Republic of Congo": one name.
    if (best !== null && STATE.test(best.name) && isOfKind(document, tokenAt(document, place.start))) continue;
    if (
      best === null ||
      (narrows(document, place)
        ? // "Velmo valley in Mali's Gao district": what comes first lies in what follows.
          !liesInNext(document, best) && precisionOf(place) >= precisionOf(best)
        : // After a comma stands what holds it, unless the first is a land or a province.
          precisionOf(best) <= PROVINCE && precisionOf(place) > precisionOf(best))
    )
      best = place;
  }
  return best;
}

/** "Velmo valley in …", "Velmo district of …"; not "the Velmo town of …" */
function liesInNext(document: Document, { name, end }: PlaceMention): boolean {
  const after = document.tokens[tokenAt(document, end - 1) + 1]?.lower;
  return after === 'in' || (after === 'of' && DIVISIONS.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase()));
}

/** Up to here a place is a province or larger. */
const PROVINCE = 2;

/** "Mali's Gao", "the Gao seaside suburb of Alda": what follows lies in it. */
function narrows(document: Document, place: PlaceMention): boolean {
  const first = tokenAt(document, place.start);
  const ofKind = isOfKind(document, first) && !DIVISIONS.has(document.tokens[first - 2]?.lower ?? '');
  for (let index = first - 1; index >= 0; index--) {
    const token = document.tokens[index];
    const lower = token?.lower ?? '';
    if (lower === "'s" || lower === '’s') return true;
    if (lexicon.KINDS.has(lower) || lexicon.DIRECTIONS.has(lower) || lower === 'of' || lower === 'the') continue;
    if (!ofKind) return false;
    if (token?.kind === 'mark' || PREPOSITIONS.has(lower)) return false;
    if (token?.capital === true) return true;
  }
  return false;
}

/** Tokens between the noun of the events and the first of their places. */
const FROM_NOUN = 4;

/** What was found of sentences before: the same one is asked for by each of its statements. */
const summing = new WeakMap<Names, Map<number, boolean>>();

/** "Bombings in eastern Karsa and western Telmo killed seven": a sentence that counts over events in two towns. */
export function overPlaces(document: Document, names: Names, sentence: number): boolean {
  let known = summing.get(names);
  if (known === undefined) summing.set(names, (known = new Map()));
  let sums = known.get(sentence);
  if (sums === undefined) known.set(sentence, (sums = sumsPlaces(document, names, sentence)));
  return sums;
}

function sumsPlaces(document: Document, names: Names, sentence: number): boolean {
  const from = document.firstToken[sentence] ?? 0;
  const to = Math.min(document.firstToken[sentence + 1] ?? document.tokens.length, from + REACH);
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  const phrases = phrasesIn(document, names, from, to);
  return phrases.some(({ first, next, places: [one] }, index) => {
    const after = phrases[index + 1];
    const [other] = after?.places ?? [];
    if (after === undefined || one === undefined || other === undefined || one.name === other.name) return false;
    if (precisionOf(one) < PROVINCE || precisionOf(other) < PROVINCE || after.first - next > FROM_NOUN) return false;
    let joined = false;
    for (let at = next; at < after.first; at++) {
      if (word(at) === 'and') joined = true;
      else if (word(at) !== 'in' && word(at) !== 'the' && !lexicon.DIRECTIONS.has(word(at))) return false;
    }
    if (!joined) return false;
    for (let at = first - 1; at >= Math.max(from, first - FROM_NOUN); at--)
      if (word(at).endsWith('s') && EVENT_NOUNS.has(word(at))) return true;
    return false;
  });
}

/** Tokens of a sentence that are looked at. */
const REACH = 80;
