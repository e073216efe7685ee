import type { HarmType } from '../../../../preload/contract/findings';
import type { Document } from '../../../text/document';
import type { PlaceMention } from '../../types';
import type { Entry } from './entry';
import { eventNoun } from './retell';

/** A place named for an event, and the figures of the sentence that names it. */
export interface Clue {
  place: PlaceMention;
  near: boolean;
  /** Named by the headline, which calls a place by what readers know. */
  titled?: true;
  figures: readonly Entry[];
}

/** The event's statements by their sentence. */
export function bySentence(list: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const found = new Map<number, Entry[]>();
  for (const entry of list) {
    const known = found.get(entry.statement.sentence);
    if (known === undefined) found.set(entry.statement.sentence, [entry]);
    else known.push(entry);
  }
  return found;
}

/** The figures a sentence gives of an event and places; "A girl was killed in the incident, at …" places the whole of it. */
export function figuresOf(
  document: Document,
  sentences: ReadonlyMap<number, readonly Entry[]>,
  sentence: number,
): readonly Entry[] {
  const figures = sentences.get(sentence) ?? [];
  return figures.length > 0 && eventNoun(document, sentence) === null ? figures : [];
}

/** More clues of one event than this are not weighed; the bound keeps a hostile text linear. */
const MOST = 40;

/**
 * The clues that place all of these statements. A place without figures of its own is a part's when all the figures told
 * there are ("A reporter in Karsa saw …").
 * @param wide it is of what strikes a whole land
 */
export function cluesOfWhole(clues: readonly Clue[], wholes: readonly Entry[], wide = false): Clue[] {
  const parts = new Map<string, boolean>();
  const looked = clues.slice(0, MOST);
  for (const { place, figures } of looked)
    if (figures.length > 0 && parts.get(place.name) !== false) parts.set(place.name, isPart(figures, wholes, wide));
  return looked.filter(({ place }) => parts.get(place.name) !== true);
}

/** So many times as many are no toll of one village. */
const MANY_TIMES = 5;

/** "Strikes on Lebanon killed 33 people. Eleven of them died in …": all a sentence tells of the same harm is fewer. */
function isPart(figures: readonly Entry[], wholes: readonly Entry[], wide: boolean): boolean {
  const sums = new Map<HarmType, number>();
  for (const { statement } of figures) {
    if (statement.rule === 'toll-before') return false;
    if (!statement.part) sums.set(statement.type, (sums.get(statement.type) ?? 0) + (statement.people.low ?? 0));
  }
  // Of riots all over a land a village tells some of the dead, whatever else is told of others.
  const greatest = (type: HarmType): number =>
    Math.max(0, ...wholes.map(({ statement }) => (statement.type === type ? (statement.people.low ?? 0) : 0)));
  if (wide && [...sums].some(([type, sum]) => sum > 0 && greatest(type) >= MANY_TIMES * sum)) return true;
  let fewer = false;
  for (const { statement } of wholes) {
    if (statement.part || statement.sentence === figures[0]?.statement.sentence) continue;
    const sum = sums.get(statement.type) ?? 0;
    if (sum === 0 || statement.people.low === null) continue;
    if (sum >= statement.people.low) return false;
    fewer = true;
  }
  return fewer;
}
