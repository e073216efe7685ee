import type { Document, Report } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import { fold } from '../../places/gazetteer';
import { holdersOf, landsOf } from '../../places/within';
import { DIRECTIONS, KINDS } from '../lexicon/places';
import { listAround } from './place-list';
import { narrowest, phrasesIn, precisionOf } from './place-phrases';

/** Which of two places lies in the other, as one report and the bundled lists tell it. */
export interface Containment {
  /** True when the first lies in the second; of two that nothing is told of, nothing is known. */
  liesIn: (one: PlaceMention, other: PlaceMention) => boolean;
  /** True when the first is the more specific: it lies in the second, or its kind is the smaller and nothing else is told. */
  narrower: (one: PlaceMention, other: PlaceMention) => boolean;
}

/** Steps from a place to what holds it ("Alda area of Gao district in Telmo"). */
const STEPS = 3;

/**
 * Reads where a report says that one place lies in another: "the Alda area of Gao district", "Alda in Gao", "Gao's
 * Alda", "Alda, Gao". What it leaves out the lists may tell.
 * @param names with the places of the report alone
 */
export function containment(document: Document, report: Report, names: Names): Containment {
  const told = new Map<string, Set<string>>();
  for (let sentence = report.from; sentence < report.to; sentence++) {
    const from = document.firstToken[sentence] ?? 0;
    const to = document.firstToken[sentence + 1] ?? document.tokens.length;
    for (const phrase of phrasesIn(document, names, from, to)) {
      const place = phrase.places.length < 2 ? null : narrowest(document, phrase);
      // "Alda, Gao and Telmo" lie beside each other.
      if (place === null || listAround(document, names, place) !== null) continue;
      const key = keyOf(place.name);
      for (const { name } of phrase.places) if (keyOf(name) !== key) add(told, key, keyOf(name));
    }
  }
  const lands = landsOf(names.places);
  const holders = (name: string): Iterable<string> => {
    const key = keyOf(name);
    let held = told.get(key);
    if (held === undefined) told.set(key, (held = new Set()));
    if (!listed.has(key)) {
      listed.add(key);
      for (const holder of holdersOf(name, lands)) held.add(keyOf(holder));
    }
    return held;
  };
  const listed = new Set<string>();
  const liesIn = (one: PlaceMention, other: PlaceMention): boolean => {
    const goal = keyOf(other.name);
    if (keyOf(one.name) === goal) return false;
    let reached: Iterable<string> = holders(one.name);
    for (let step = 0; step < STEPS; step++) {
      const next = new Set<string>();
      for (const key of reached) {
        if (key === goal) return true;
        for (const holder of holders(key)) next.add(holder);
      }
      reached = next;
    }
    return false;
  };
  return {
    liesIn,
    narrower: (one, other) => liesIn(one, other) || (precisionOf(one) > precisionOf(other) && !liesIn(other, one)),
  };
}

function add(told: Map<string, Set<string>>, key: string, holder: string): void {
  const held = told.get(key);
  if (held === undefined) told.set(key, new Set([holder]));
  else held.add(holder);
}

/** A name without the words that say where in it or what kind of place it is ("northern Gao district"). */
function keyOf(name: string): string {
  const words = fold(name).split(' ');
  let first = 0;
  while (first < words.length - 1 && (DIRECTIONS.has(words[first] ?? '') || KINDS.has(words[first] ?? ''))) first++;
  let last = words.length;
  while (last > first + 1 && KINDS.has(words[last - 1] ?? '')) last--;
  return words.slice(first, last).join(' ');
}
