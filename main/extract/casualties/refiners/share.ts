import type { DateFinding, HarmDate, NamedSpan, Scope } from '../../../../preload/contract/findings';
import type { Document } from '../../../text/document';
import type { Syntax } from '../../../syntax/index';
import type { Names } from '../../types';
import type { Dated } from './date';
import { dayOfSentence, toHarmDate } from './date';
import { datesItself, isItem, nobodyHeld, type Entry } from './entry';
import { countNames, placeEvent, SCENE } from './event-place';
import { PROCEEDINGS } from '../lexicon/happenings';
import { retellings, turnsAway } from './retell';
import { windowOf } from './window';
import { datelinePlace } from './events';
import { mainPlace, toSpan, type Placed } from './place';

/**
 * Place and date belong to the event: what one of its statements gives, the others carry.
 * @returns for each event the first sentence without a figure that tells of it
 */
export function shareEvents(
  document: Document,
  names: Names,
  syntax: Syntax,
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
  const told = retellings(document, names, syntax, dates, entries, words);
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
      if (!nobodyHeld(entry))
        entry.date ??= document.published === null || isItem(document, entry.statement.sentence) ? null : news;

  const figures = eventsOfSentences(entries);
  const mentions = countNames(names.places);
  for (const [number, list] of events) {
    const others = (sentence: number): boolean => figures.get(sentence)?.some((event) => event !== number) ?? false;
    placeEvent(document, names, syntax, list, places, told.get(number)?.place ?? null, others, mentions);
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
    if (entry.place !== null && !isItem(document, entry.statement.sentence)) {
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
      (entry) =>
        entry.date !== null ||
        isItem(document, entry.statement.sentence) ||
        tellsOfCourt(document, entry.statement.sentence),
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

const WORLD = new Set(['worldwide', 'globally', 'world']);

function isWorldwide(document: Document, { statement }: Entry): boolean {
  const { from, to } = windowOf(document, statement);
  for (let index = from; index < to; index++) if (WORLD.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}
