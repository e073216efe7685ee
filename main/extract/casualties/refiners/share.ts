import type { DateFinding, HarmDate, NamedSpan, Scope } from '../../../../preload/contract/findings';
import type { Document } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import type { Dated } from './date';
import { dayOfSentence, toHarmDate } from './date';
import { datesItself, type Entry } from './entry';
import { PROCEEDINGS, WIDE } from '../lexicon/happenings';
import { eventNoun, retellings, tellsEvent, turnsAway } from './retell';
import { windowOf } from './window';
import { datelinePlace } from './events';
import { mainPlace, placeOfSentence, toSpan, type Placed } from './place';
import { precisionOf } from './place-phrases';

/**
 * Place and date belong to the event: what one of its statements gives, the others carry.
 * @returns for each event the first sentence without a figure that tells of it
 */
export function shareEvents(
  document: Document,
  names: Names,
  dates: readonly DateFinding[],
  entries: readonly Entry[],
  places: ReadonlyMap<Entry, Placed>,
  dated: ReadonlyMap<Entry, Dated>,
  words: ReadonlyMap<number, ReadonlySet<string>>,
): ReadonlyMap<number, number> {
  const events = new Map<number, Entry[]>();
  for (const entry of entries) {
    if (entry.event < 0) continue;
    const list = events.get(entry.event);
    if (list === undefined) events.set(entry.event, [entry]);
    else list.push(entry);
  }
  const told = retellings(document, names, dates, entries, words);
  let news: HarmDate | null = null;
  for (const [number, list] of events) {
    const beside = dayBeside(document, dates, list, entries);
    const date = dateOfEvent(document, list, dated, told.get(number)?.date ?? beside);
    for (const entry of list) {
      const carries =
        entry.date === null || (date?.precision === 'day' && (entry.date.precision !== 'day' || entry.statement.total));
      if (carries && !nobodyHeld(entry)) entry.date = date;
    }
    news ??= date;
  }
  // A report of several events of one day dates the first.
  for (const list of events.values())
    for (const entry of list)
      if (!nobodyHeld(entry)) entry.date ??= document.published === null || isList(document, entry) ? null : news;

  const figures = eventsOfSentences(entries);
  const mentions = countNames(names.places);
  for (const [number, list] of events) {
    const others = (sentence: number): boolean => figures.get(sentence)?.some((event) => event !== number) ?? false;
    sharePlace(document, names, list, places, told.get(number)?.place ?? null, others, mentions);
  }
  let last: NamedSpan | null = null;
  let lastEvent = -1;
  let lastScope: Scope = 'incident';
  const dateline = datelinePlace(document, names);
  const country = mainPlace(names, 'country');
  const city = mainPlace(names, 'city');
  for (const entry of entries) {
    if (entry.place === null && !nobodyHeld(entry) && !isWorldwide(document, entry)) {
      const loose = places.get(entry)?.loose ?? null;
      const fallback =
        entry.scope === 'incident'
          ? (dateline ?? country)
          : entry.scope === 'hypothetical'
            ? dateline
            : (country ?? dateline);
      // The total of a war is not the last town's.
      const near: NamedSpan | null =
        lastScope === entry.scope && (lastEvent === entry.event || entry.event < 0)
          ? last
          : entry.scope === 'incident'
            ? city === null
              ? null
              : toSpan(document, city)
            : country === null
              ? null
              : toSpan(document, country);
      entry.place =
        loose !== null ? toSpan(document, loose) : (near ?? (fallback === null ? null : toSpan(document, fallback)));
    }
    if (entry.place !== null && !isList(document, entry)) {
      last = entry.place;
      lastEvent = entry.event;
      lastScope = entry.scope;
    }
  }
  return new Map([...told].map(([number, { sentence }]) => [number, sentence]));
}

/** For each sentence with figures the events they belong to; -1 stands for none. */
function eventsOfSentences(entries: readonly Entry[]): ReadonlyMap<number, readonly number[]> {
  const events = new Map<number, number[]>();
  for (const { statement, event } of entries) {
    const known = events.get(statement.sentence);
    if (known === undefined) events.set(statement.sentence, [event]);
    else known.push(event);
  }
  return events;
}

/** How often the article names each place. */
function countNames(places: readonly PlaceMention[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of places) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** "On Thursday, …": the sentence sets its day apart from what stood before. */
function opensWithDay(document: Document, { statement, date }: Entry): boolean {
  const first = document.tokens[document.firstToken[statement.sentence] ?? 0];
  return first?.lower === 'on' && date?.phrase != null && date.phrase[0] - first.end <= 2;
}

function dateOfEvent(
  document: Document,
  list: readonly Entry[],
  dated: ReadonlyMap<Entry, Dated>,
  retold: DateFinding | null,
): HarmDate | null {
  const shareable = list.filter((entry) => !datesItself(entry));
  const dayOf = shareable.find((entry) => entry.date?.precision === 'day');
  const day = dayOf?.date;
  // "The explosion took place on Friday … . On Thursday, gunmen killed six": the first telling dates the event.
  if (
    retold !== null &&
    dayOf !== undefined &&
    retold.precision === 'day' &&
    retold.end < (document.sentences[dayOf.statement.sentence]?.[0] ?? 0) &&
    opensWithDay(document, dayOf)
  )
    return toHarmDate(retold);
  if (day !== undefined && day !== null) return day;
  if (retold !== null) return toHarmDate(retold);
  const any = shareable.find((entry) => entry.date !== null)?.date;
  if (any !== undefined && any !== null) return any;
  for (const entry of list) {
    const spoken = dated.get(entry)?.spoken ?? null;
    if (spoken !== null) return toHarmDate(spoken);
  }
  return list.find((entry) => entry.date !== null)?.date ?? null;
}

function sharePlace(
  document: Document,
  names: Names,
  list: readonly Entry[],
  places: ReadonlyMap<Entry, Placed>,
  retold: PlaceMention | null,
  others: (sentence: number) => boolean,
  counts: ReadonlyMap<string, number>,
): void {
  const mentions = (place: PlaceMention): number => counts.get(place.name) ?? 0;
  const better = (place: PlaceMention, than: PlaceMention | null): boolean =>
    than === null ||
    precisionOf(place) > precisionOf(than) ||
    // "in London … in Croydon": the town the article keeps naming is where it was.
    (precisionOf(place) === precisionOf(than) && mentions(place) > 2 * mentions(than));
  let best: PlaceMention | null = null;
  let near: PlaceMention | null = null;
  for (const entry of list) {
    const placed = entry.statement.people.form === 'none' ? undefined : places.get(entry);
    const place = placed?.tied ?? null;
    if (place === null) continue;
    if (placed?.near === true) near ??= place;
    else if (better(place, best)) best = place;
  }
  if (retold !== null && better(retold, best)) best = retold;
  const beside =
    best === null || (!isWide(document, list) && !list.some((entry) => isList(document, entry)))
      ? placeBeside(document, names, list, others, best === null ? 0 : precisionOf(best), near !== null)
      : null;
  if (beside !== null && better(beside, best)) best = beside;
  if (near !== null && (best === null || precisionOf(best) < Math.min(TOWN, precisionOf(near)))) best = near;
  if (best === null) for (const entry of list) best ??= places.get(entry)?.loose ?? null;
  if (best === null) return;
  const countries = new Set(
    list.flatMap((entry) => (places.get(entry)?.tied?.kind === 'country' ? [places.get(entry)?.tied?.name] : [])),
  );
  for (const entry of list) {
    // "in Nepal … in India": which of them the town lies in cannot be told.
    if (countries.size > 1 && (places.get(entry)?.tied ?? null) !== null) continue;
    const placed = places.get(entry);
    const own = placed === undefined || (placed.near && placed.tied !== best) ? null : placed.tied;
    const loose = own === null ? (placed?.loose ?? null) : null;
    if (nobodyHeld(entry)) continue;
    if (loose !== null && precisionOf(loose) >= precisionOf(best)) entry.place = toSpan(document, loose);
    else if (own === null || precisionOf(best) > precisionOf(own)) entry.place = toSpan(document, best);
  }
}

/** True for what strikes a whole land at once: a town named beside it is one of many. */
function isWide(document: Document, list: readonly Entry[]): boolean {
  return list.some(({ statement }) => {
    const { from, to } = windowOf(document, statement);
    for (let index = from; index < to; index++) if (WIDE.has(document.tokens[index]?.lower ?? '')) return true;
    return false;
  });
}

/** From here on a place is a town or smaller. */
const TOWN = 3;
/** Sentences after an event's figures in which the scene is set, and before them when they point back ("in that event"). */
const SCENE = 2;
/** Sentences of an event looked at for its scene. */
const MOST = 12;

function pointsBack(document: Document, sentence: number): boolean {
  if (eventNoun(document, sentence) !== null) return true;
  const from = document.firstToken[sentence] ?? 0;
  for (let index = from; index < from + 6; index++)
    if (document.tokens[index]?.lower === 'event' && document.tokens[index - 1]?.lower === 'that') return true;
  return false;
}

/**
 * The most specific town, part or building named beside an event's figures, in sentences that give none of another event:
 * the scene is set once. Where the event has a town already, only a sentence that tells of the event narrows it.
 */
function placeBeside(
  document: Document,
  names: Names,
  list: readonly Entry[],
  others: (sentence: number) => boolean,
  known: number,
  near: boolean,
): PlaceMention | null {
  const first = list[0]?.statement.sentence ?? 0;
  const last = Math.min(list[list.length - 1]?.statement.sentence ?? 0, first + MOST);
  const from = pointsBack(document, first) ? Math.max(0, first - SCENE) : first;
  let best: PlaceMention | null = null;
  for (let sentence = from; sentence <= Math.min(last + SCENE, document.sentences.length - 1); sentence++) {
    if (others(sentence) || turnsAway(document, sentence)) continue;
    if (known >= TOWN && !tellsEvent(document, sentence)) continue;
    const place = placeOfSentence(document, names, sentence);
    // What lies near one known town is no other town that everybody knows.
    if (near && place?.kind === 'city') continue;
    if (place !== null && precisionOf(place) >= TOWN && (best === null || precisionOf(place) > precisionOf(best)))
      best = place;
  }
  return best;
}

function tellsOfCourt(document: Document, sentence: number): boolean {
  const from = document.firstToken[sentence] ?? 0;
  const to = Math.min(document.firstToken[sentence + 1] ?? document.tokens.length, from + 70);
  for (let index = from; index < to; index++) if (PROCEEDINGS.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}

/** The day given right after figures that have none, in a sentence that gives no figures of another event. */
function dayBeside(
  document: Document,
  dates: readonly DateFinding[],
  list: readonly Entry[],
  entries: readonly Entry[],
): DateFinding | null {
  if (
    list.some(
      (entry) => entry.date !== null || isList(document, entry) || tellsOfCourt(document, entry.statement.sentence),
    )
  )
    return null;
  const first = list[0]?.statement.sentence ?? 0;
  for (let sentence = first + 1; sentence <= Math.min(first + SCENE, document.sentences.length - 1); sentence++) {
    if (turnsAway(document, sentence) || tellsOfCourt(document, sentence)) return null;
    if (entries.some(({ event, statement }) => statement.sentence === sentence && event !== list[0]?.event))
      return null;
    const day = dayOfSentence(document, dates, sentence);
    if (day !== null) return day;
  }
  return null;
}

/** "No one has been arrested" tells of now, not of the day and place of the event. */
function nobodyHeld({ statement }: Entry): boolean {
  return statement.type === 'detained' && statement.people.form === 'none';
}

const WORLD = new Set(['worldwide', 'globally', 'world']);

function isWorldwide(document: Document, { statement }: Entry): boolean {
  const { from, to } = windowOf(document, statement);
  for (let index = from; index < to; index++) if (WORLD.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}

/** A headline among headlines carries nothing over from its neighbours. */
function isList(document: Document, { statement }: Entry): boolean {
  const span = document.sentences[statement.sentence];
  if (span === undefined || (document.title !== null && span[0] < document.title[1])) return false;
  return !/[.!?”"…]$/.test(document.text.slice(Math.max(span[0], span[1] - 1), span[1]));
}
