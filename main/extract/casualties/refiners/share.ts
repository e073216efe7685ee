import type { HarmDate, NamedSpan } from '../../../../preload/contract/findings';
import type { Document } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import type { Dated } from './date';
import { toHarmDate } from './date';
import type { Entry } from './entry';
import { datelinePlace } from './events';
import { precisionOf, toSpan, type Placed } from './place';

/** Place and date belong to the event: what one of its statements gives, the others carry. */
export function shareEvents(document: Document, names: Names, entries: readonly Entry[], places: ReadonlyMap<Entry, Placed>, dated: ReadonlyMap<Entry, Dated>): void {
  const events = new Map<number, Entry[]>();
  for (const entry of entries) {
    if (entry.event < 0) continue;
    const list = events.get(entry.event);
    if (list === undefined) events.set(entry.event, [entry]);
    else list.push(entry);
  }
  let news: HarmDate | null = null;
  for (const list of events.values()) {
    const date = dateOfEvent(list, dated);
    for (const entry of list) if (entry.date === null || (entry.date.precision !== 'day' && date?.precision === 'day')) entry.date = date;
    news ??= date;
  }
  // A report of several events of one day dates the first.
  for (const list of events.values()) for (const entry of list) entry.date ??= document.published === null || isList(document, entry) ? null : news;

  for (const list of events.values()) sharePlace(document, list, places);
  let last: NamedSpan | null = null;
  const dateline = datelinePlace(document, names);
  for (const entry of entries) {
    if (entry.place === null && !isWorldwide(document, entry)) {
      const loose = places.get(entry)?.loose ?? null;
      entry.place = loose !== null ? toSpan(document, loose) : (last ?? (dateline === null ? null : toSpan(document, dateline)));
    }
    if (entry.place !== null && !isList(document, entry)) last = entry.place;
  }
}

function dateOfEvent(list: readonly Entry[], dated: ReadonlyMap<Entry, Dated>): HarmDate | null {
  const day = list.find((entry) => entry.date?.precision === 'day')?.date ?? list.find((entry) => entry.date !== null)?.date;
  if (day !== undefined && day !== null) return day;
  for (const entry of list) {
    const spoken = dated.get(entry)?.spoken ?? null;
    if (spoken !== null) return toHarmDate(spoken);
  }
  return null;
}

function sharePlace(document: Document, list: readonly Entry[], places: ReadonlyMap<Entry, Placed>): void {
  let best: PlaceMention | null = null;
  for (const entry of list) {
    const place = places.get(entry)?.tied ?? null;
    if (place !== null && (best === null || precisionOf(place) > precisionOf(best))) best = place;
  }
  if (best === null) for (const entry of list) best ??= places.get(entry)?.loose ?? null;
  if (best === null) return;
  for (const entry of list) {
    const own = places.get(entry)?.tied ?? null;
    if (own === null || precisionOf(own) < precisionOf(best)) entry.place = toSpan(document, best);
  }
}

const WORLD = new Set(['worldwide', 'globally', 'world']);

function isWorldwide(document: Document, { statement }: Entry): boolean {
  const to = document.firstToken[statement.sentence + 1] ?? document.tokens.length;
  for (let index = document.firstToken[statement.sentence] ?? 0; index < to; index++) if (WORLD.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}

/** A headline among headlines carries nothing over from its neighbours. */
function isList(document: Document, { statement }: Entry): boolean {
  const span = document.sentences[statement.sentence];
  if (span === undefined || (document.title !== null && span[0] < document.title[1])) return false;
  return !/[.!?”"…]$/.test(document.text.slice(Math.max(span[0], span[1] - 1), span[1]));
}
