import type { DateFinding, HarmDate, NamedSpan, Scope } from '../../../../preload/contract/findings';
import { union } from '../../../language/classes';
import type { Document, Report } from '../../../text/document';
import type { Syntax } from '../../../syntax/index';
import type { Names } from '../../types';
import { EVENT_NOUNS } from '../lexicon/happenings';
import type { Dated } from './date';
import { isItem, isLabelled, nobodyHeld, opensWithDate, type Entry } from './entry';
import { dateBefore, dateOfEvent, dayBeside, dayUncounted, dayWithin, isLongBlow, isWeak, keepsDay } from './event-day';
import { containment } from './containment';
import { countNames, placeEvent } from './event-place';
import { retellings } from './retell';
import { ofEarlier } from './turns';
import { daysBetween } from './scope';
import { windowOf } from './window';
import { datelinePlace } from './events';
import { homeIn } from './inferred';
import { isOfOtherLand, isOfPlague, onlyLand } from './lands';
import { mainPlace, toSpan, type Placed } from './place';

/**
 * Place and date belong to the event: what one of its statements gives, the others of its report carry.
 * @returns for each event the first sentence without a figure that tells of it
 */
export function shareEvents(
  document: Document,
  report: Report,
  names: Names,
  syntax: Syntax,
  dates: readonly DateFinding[],
  entries: readonly Entry[],
  places: ReadonlyMap<Entry, Placed>,
  dated: ReadonlyMap<Entry, Dated>,
  words: ReadonlyMap<number, ReadonlySet<string>>,
): ReadonlyMap<number, number> {
  /** What was all over a land ("from several parts of the state") was in no one town and on no one day of it. */
  const isAllOver = (entry: Entry): boolean => {
    const placed = places.get(entry);
    return placed?.wide === true && placed.tied === null;
  };
  const isBefore = (list: readonly Entry[]): boolean => list.some(({ statement }) => ofEarlier(document, statement));
  const events = new Map<number, Entry[]>();
  for (const entry of entries) {
    if (entry.event < 0) continue;
    const list = events.get(entry.event);
    if (list === undefined) events.set(entry.event, [entry]);
    else list.push(entry);
  }
  const towns = new Map(
    [...events].map(([number, list]) => [number, list.flatMap((entry) => places.get(entry)?.tied ?? [])]),
  );
  const told = retellings(document, report, names, syntax, dates, entries, words, towns);
  let news: HarmDate | null = null;
  const [opening] = events.keys();
  for (const [number, list] of events) {
    // Of an earlier blow the day of today's is not asked.
    const retold = isBefore(list)
      ? null
      : (told.get(number)?.date ??
        dayBeside(document, report, dates, list, entries) ??
        dayWithin(document, report, syntax, dates, list, entries, dated) ??
        dateBefore(document, dates, list));
    const own = dateOfEvent(document, list, dates, dated, retold);
    const weak = own?.precision === 'day' && retold === null && !isBefore(list) && isWeak(list, dated, own);
    const date: HarmDate | null = weak
      ? (newsBefore(news, own) ?? dayUncounted(document, report, syntax, dates, entries, own) ?? own)
      : own;
    for (const entry of list) {
      const known = date?.precision === 'day' ? keepsDay(entry, dated) : entry.date !== null;
      if (!known && !nobodyHeld(entry) && !isAllOver(entry)) entry.date = date;
    }
    if (!isSetApart(document, number !== opening, list, date)) news ??= date;
  }
  // A report of several events of one day dates the first; what follows "The weekend saw three disasters that left 78 dead" is
  // of the weekend.
  const sum = news === null ? undefined : entries.find((entry) => sumsOtherDays(entry, news));
  for (const list of events.values()) {
    const follows = sum !== undefined && (list[0]?.statement.sentence ?? 0) > sum.statement.sentence;
    const day = document.published === null ? null : follows ? sum.date : news;
    if (isLabelled(document, list[0]?.statement.sentence ?? -1)) continue;
    // The day of an accident is none of the storm told of beside it.
    const apart = isBefore(list) || isLongBlow(document, list);
    for (const entry of list)
      if (!nobodyHeld(entry) && !isAllOver(entry))
        entry.date ??= isItem(document, entry.statement.sentence) || isLikened(document, entry) || apart ? null : day;
  }

  const figures = eventsOfSentences(entries);
  const mentions = countNames(names.places);
  const order = containment(document, report, names);
  for (const [number, list] of events) {
    const others = (sentence: number): boolean => figures.get(sentence)?.some((event) => event !== number) ?? false;
    placeEvent(document, report, names, syntax, list, places, told.get(number) ?? null, others, mentions, order);
  }
  let last: NamedSpan | null = null;
  let lastEvent = -1;
  let lastScope: Scope = 'incident';
  let lastSentence = -1;
  const dateline = datelinePlace(report, names);
  const land = mainPlace(names, 'country');
  const only = land === null ? onlyLand(document, names) : null;
  const main = mainPlace(names, 'city');
  const opened = document.sentences[Math.min(report.from + OPENING, report.to) - 1]?.[1] ?? 0;
  // A town that the article comes to later, however often, is where something else was.
  const city = names.places.some(({ name, start }) => name === main?.name && start < opened) ? main : null;
  const labelled = new Set(
    [...events].flatMap(([number, [first]]) =>
      first !== undefined && isLabelled(document, first.statement.sentence) ? [number] : [],
    ),
  );
  for (const entry of entries) {
    if (
      entry.place === null &&
      !nobodyHeld(entry) &&
      !isWorldwide(document, entry) &&
      // What a list names by a label is where the label says.
      !labelled.has(entry.event)
    ) {
      const loose = places.get(entry)?.loose ?? null;
      // A land that the text comes to later is that of what it tells there.
      const told = document.sentences[entry.statement.sentence]?.[1] ?? 0;
      const country = land ?? (only !== null && only.start < told ? only : null);
      const fallback =
        entry.scope === 'incident'
          ? isOfPlague(document, entry)
            ? (country ?? dateline)
            : (dateline ?? country)
          : entry.scope === 'hypothetical'
            ? dateline
            : // What is counted over time is counted over a land, wherever it was reported, once the text has told of elsewhere.
              (country ??
              (entry.scope === 'background' || (last !== null && last.name !== dateline?.name) ? null : dateline));
      // The total of a war is not the last town's.
      const near: NamedSpan | null =
        last !== null && events.size === 1 && tellsSamePlace(document, entry)
          ? last
          : lastScope === entry.scope &&
              (lastEvent === entry.event || entry.event < 0) &&
              // What is told of the past goes on in the next sentence; further on it is of another.
              (entry.scope !== 'background' || entry.statement.sentence - lastSentence <= 1)
            ? last
            : entry.scope === 'incident'
              ? city === null
                ? null
                : toSpan(document, names, city)
              : country === null
                ? null
                : toSpan(document, names, country);
      const home = entry.scope === 'incident' ? null : homeIn(document, entry.statement.sentence);
      if (isAllOver(entry)) entry.place = country === null ? null : toSpan(document, names, country);
      else
        entry.place =
          loose !== null
            ? toSpan(document, names, loose)
            : (home ?? near ?? (fallback === null ? null : toSpan(document, names, fallback)));
      const guessed = loose === null && home === null && entry.scope === 'background' ? entry.place : null;
      if (guessed !== null && isOfOtherLand(document, entry, guessed)) entry.place = null;
    }
    if (entry.place !== null && !isItem(document, entry.statement.sentence)) {
      last = entry.place;
      lastEvent = entry.event;
      lastScope = entry.scope;
      lastSentence = entry.statement.sentence;
    }
  }
  return new Map([...told].map(([number, { sentence }]) => [number, sentence]));
}

/** The day of the news, where that is before the day on which more is told or found. */
const newsBefore = (news: HarmDate | null, told: HarmDate): HarmDate | null =>
  news?.precision === 'day' && news.value < told.value ? news : null;

/** Sentences of a report in which it says where it is set. */
const OPENING = 4;

const SPOTS = union(
  'stretch section area place spot town city village district neighbourhood neighborhood street road camp building',
);

/** "killed 48 in the same area": that of the one event the article tells of. */
function tellsSamePlace(document: Document, { statement }: Entry): boolean {
  const { from, to } = windowOf(document, statement);
  for (let index = from; index < to - 1; index++)
    if (document.tokens[index]?.lower === 'same' && SPOTS.has(document.tokens[index + 1]?.lower ?? '')) return true;
  return false;
}

/** "A similar collapse trapped four in Tolm": likened to the news, and of no day that is told. */
function isLikened({ firstToken, tokens }: Document, { statement: { sentence } }: Entry): boolean {
  const word = (at: number): string => tokens[at]?.lower ?? '';
  const first = firstToken[sentence] ?? 0;
  const at = word(first) === 'in' ? first + 1 : first;
  return (
    word(at) === 'a' && word(at + 1) === 'similar' && (EVENT_NOUNS.has(word(at + 2)) || EVENT_NOUNS.has(word(at + 3)))
  );
}

/** Days before publication within which an event is news. */
const FRESH = 3;

/** "On Thursday, rebels killed six …": an event with its own day does not date what was told before; an older one dates nothing. */
const isSetApart = (document: Document, later: boolean, list: readonly Entry[], date: HarmDate | null): boolean =>
  date !== null &&
  document.published !== null &&
  (later || daysBetween(date.value, document.published) > FRESH) &&
  list.some((entry) => opensWithDate(document, entry));

/** A count over several events, of days of its own. */
const sumsOtherDays = ({ event, scope, date }: Entry, news: HarmDate): boolean =>
  event < 0 && (scope === 'cumulative' || scope === 'period') && date !== null && date.value !== news.value;

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

const WORLD = new Set(['worldwide', 'globally', 'world']);

function isWorldwide(document: Document, { statement }: Entry): boolean {
  const { from, to } = windowOf(document, statement);
  for (let index = from; index < to; index++) if (WORLD.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}
