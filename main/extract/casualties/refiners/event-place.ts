import type { Syntax } from '../../../syntax/index';
import type { Document, Report } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import { harmWord } from '../lexicon/harm';
import { WIDE } from '../lexicon/happenings';
import { STRIKES } from '../lexicon/places';
import { inTitle } from '../opening';
import { bySentence, cluesOfWhole, figuresOf, type Clue } from './clues';
import type { Containment } from './containment';
import { isItem, nobodyHeld, type Entry } from './entry';
import { toSpan, type Placed } from './place';
import { placeOfSentence } from './place-of-sentence';
import { listAround } from './place-list';
import { DISTRICT, PART, precisionOf, TOWN } from './place-phrases';
import { tellsSeveral } from './several';
import { eventNoun, introduces, isOtherTown, tellsEvent, type Retelling } from './retell';
import { turnsAway } from './turns';
import { holdsAny } from './window';

/**
 * Gives the statements of one event its place: the most specific the text ties to it, in whichever of its sentences.
 * What a part of a figure gives ("five of them in …") is not given to the whole.
 * @param retelling what sentences without figures tie to it
 * @param others whether a sentence gives figures of another event
 * @param counts how often the report names each place
 * @param order which of its places lies in which
 */
export function placeEvent(
  document: Document,
  report: Report,
  names: Names,
  syntax: Syntax,
  list: readonly Entry[],
  places: ReadonlyMap<Entry, Placed>,
  retelling: Retelling | null,
  others: (sentence: number) => boolean,
  counts: ReadonlyMap<string, number>,
  order: Containment,
): void {
  const sentences = bySentence(list);
  const figures = (sentence: number): readonly Entry[] => figuresOf(document, sentences, sentence);
  const clues = cluesOf(document, list, places, figures);
  // What several events come to has no scene.
  const summed = list.every(
    ({ statement }) => statement.people.low !== 1 && tellsSeveral(document, statement.sentence),
  );
  const retold = summed ? null : (retelling?.place ?? null);
  const titled = retelling?.titled === true;
  if (retold !== null && !titled) clues.push({ place: retold, near: false, figures: [] });
  const sure = choose(
    clues.filter((clue) => !clue.near),
    counts,
    order,
  );
  if (
    !summed &&
    (sure === null || (!isWide(document, list) && !list.some(({ statement }) => isItem(document, statement.sentence))))
  ) {
    const near = clues.some((clue) => clue.near);
    const towns = retold === null ? [] : [retold];
    const beside = placesBeside(document, report, names, syntax, list, others, sure, near, order);
    for (const { place, sentence } of beside)
      if (sentences.has(sentence) || !isOtherTown(place, towns))
        clues.push({ place, near: false, figures: figures(sentence) });
  }
  if (retold !== null && titled) clues.push({ place: retold, near: false, titled: true, figures: [] });
  const countries = new Set(clues.flatMap(({ place }) => (place.kind === 'country' ? [place.name] : [])));
  const looses = list.flatMap((entry): Clue[] => {
    const loose = places.get(entry)?.loose ?? null;
    return loose === null ? [] : [{ place: loose, near: false, figures: figures(entry.statement.sentence) }];
  });
  const wide = isWide(document, list) || opensWide(document, report);
  const shares = new Map<readonly Entry[], [best: PlaceMention | null, shared: PlaceMention | null]>();
  for (const entry of list) {
    const placed = places.get(entry);
    if (nobodyHeld(entry) || placed?.wide === true) continue;
    // "in Nepal … in India": which of them the town lies in cannot be told.
    if (countries.size > 1 && (placed?.tied ?? null) !== null) continue;
    const wholes = placed?.tied === null ? list : (sentences.get(entry.statement.sentence) ?? list);
    let known = shares.get(wholes);
    if (known === undefined) {
      const chosen = choose(cluesOfWhole(clues, wholes, wide), counts, order);
      shares.set(wholes, (known = [chosen, chosen ?? cluesOfWhole(looses, wholes)[0]?.place ?? null]));
    }
    const [best, shared] = known;
    const own = placed === undefined || (placed.near && placed.tied !== best) ? null : placed.tied;
    const loose = own === null ? (placed?.loose ?? null) : null;
    if (shared === null) continue;
    // "two died in Alda, while two more died in Gao district": the other's town is not in it.
    const beside = wholes === list || precisionOf(shared) >= PART ? [] : wholes;
    if (own !== null && beside.some((other) => other !== entry && places.get(other)?.tied === shared)) continue;
    if (loose !== null && order.narrower(loose, shared)) entry.place = toSpan(document, names, loose);
    else if (
      own === null ||
      order.narrower(shared, own) ||
      (inTitle(document, entry.statement.sentence) && !order.narrower(own, shared))
    )
      entry.place = toSpan(document, names, shared);
  }
}

function cluesOf(
  document: Document,
  list: readonly Entry[],
  places: ReadonlyMap<Entry, Placed>,
  figures: (sentence: number) => readonly Entry[],
): Clue[] {
  const found: Clue[] = [];
  for (const entry of list) {
    const placed = entry.statement.people.form === 'none' ? undefined : places.get(entry);
    if (placed === undefined || placed.tied === null) continue;
    const { sentence } = entry.statement;
    const titled = inTitle(document, sentence) ? ({ titled: true } as const) : {};
    found.push({ place: placed.tied, near: placed.near, ...titled, figures: figures(sentence) });
  }
  return found;
}

/** The most specific place; of equals the one the article keeps naming; what is only near it when nothing better is known. */
function choose(clues: readonly Clue[], counts: ReadonlyMap<string, number>, order: Containment): PlaceMention | null {
  const mentions = (place: PlaceMention): number => counts.get(place.name) ?? 0;
  let best: PlaceMention | null = null;
  let near: PlaceMention | null = null;
  let named = false;
  for (const { place, near: only, titled } of clues.toSorted(bodyFirst)) {
    if (only) near ??= place;
    else if (
      best === null ||
      order.narrower(place, best) ||
      // "in London … in Croydon": the town the article keeps naming is where it was.
      (precisionOf(place) === precisionOf(best) && !order.liesIn(best, place) && mentions(place) > 2 * mentions(best))
    ) {
      best = place;
      named = titled === true;
    }
  }
  if (near === null || best === null) return near ?? best;
  const wide = named ? precisionOf(best) <= precisionOf(near) : precisionOf(best) < Math.min(TOWN, precisionOf(near));
  return wide ? near : best;
}

/** Of equals what the text says comes before what the headline says. */
const bodyFirst = (one: Clue, other: Clue): number => Number(one.titled ?? false) - Number(other.titled ?? false);

/** True for what strikes a whole land at once: a town named beside it is one of many. */
const isWide = (document: Document, list: readonly Entry[]): boolean => holdsAny(document, list, WIDE);

/** The report says at its head that it is of what strikes a whole land. */
function opensWide({ tokens, firstToken }: Document, { from }: Report): boolean {
  const first = firstToken[from] ?? 0;
  for (let index = first; index < first + HEAD; index++) if (WIDE.has(tokens[index]?.lower ?? '')) return true;
  return false;
}

/** Tokens of a headline and a lede. */
const HEAD = 60;

/** Sentences after an event's figures in which the scene is set, and before them when they point back ("in that event"). */
export const SCENE = 2;
/** Sentences of an event looked at for its scene. */
const MOST = 12;

/** "In the raid", "that event": a sentence takes up an event told before it. */
export function pointsBack(document: Document, sentence: number): boolean {
  if (introduces(document, sentence)) return false;
  if (eventNoun(document, sentence) !== null) return true;
  const from = document.firstToken[sentence] ?? 0;
  for (let index = from; index < from + 6; index++)
    if (document.tokens[index]?.lower === 'event' && document.tokens[index - 1]?.lower === 'that') return true;
  return false;
}

/** "Jets bombed a camp in …", "Both drowned at …" */
function tellsHarm(document: Document, sentence: number): boolean {
  const to = document.firstToken[sentence + 1] ?? document.tokens.length;
  for (let index = document.firstToken[sentence] ?? 0; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (STRIKES.has(lower) || harmWord(lower) !== undefined) return true;
  }
  return false;
}

/**
 * The towns, parts and buildings named beside an event's figures, in sentences that give none of another event: the scene is
 * set once. Where the event has a place already, what the text says lies in it narrows it, and what a sentence names that
 * tells of the event (or, where no town is known, of harm).
 */
function placesBeside(
  document: Document,
  report: Report,
  names: Names,
  syntax: Syntax,
  list: readonly Entry[],
  others: (sentence: number) => boolean,
  sure: PlaceMention | null,
  near: boolean,
  order: Containment,
): { place: PlaceMention; sentence: number }[] {
  const known = sure === null ? 0 : precisionOf(sure);
  const first = list[0]?.statement.sentence ?? 0;
  const last = Math.min(list[list.length - 1]?.statement.sentence ?? 0, first + MOST);
  const from = pointsBack(document, first) ? Math.max(report.from, first - SCENE) : first;
  const found: { place: PlaceMention; sentence: number }[] = [];
  for (let sentence = from; sentence <= Math.min(last + SCENE, report.to - 1); sentence++) {
    if (others(sentence) || turnsAway(document, sentence)) continue;
    const place = placeOfSentence(document, names, syntax, sentence);
    // What lies near one known town is no other town that everybody knows.
    if (place === null || (near && place.kind === 'city')) continue;
    // "Attacks have surged in Alda, Gao and Telmo": no one of them.
    if (sure !== null && listAround(document, names, place) !== null) continue;
    const inside = sure !== null && order.liesIn(place, sure);
    const tells = tellsEvent(document, sentence) || (known < TOWN && tellsHarm(document, sentence));
    if (!inside && ((sure !== null && !tells) || precisionOf(place) < DISTRICT)) continue;
    found.push({ place, sentence });
  }
  return found;
}

/** How often the article names each place. */
export function countNames(places: readonly PlaceMention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of places) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
