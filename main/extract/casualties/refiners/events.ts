import { lastAtOrBefore, tokenAt, type Document } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import type { Entry } from './entry';
import { precisionOf } from './place';

/** Words at the start of a sentence (or clause) that turn to another event. */
const TURNS = new Set(['separately', 'elsewhere', 'meanwhile', 'earlier', 'previously']);
const OTHER = new Set(['another', 'separate', 'unrelated', 'different', 'second', 'similar']);
const EVENT_NOUNS = new Set('attack attacks incident incidents shooting shootings blast explosion bombing strike strikes raid crash accident clash clashes ambush fire operation case gunfight firefight shootout assault collision earthquake'.split(' '));

/** True when the words before the statement in its sentence turn to another event. */
function turns(document: Document, entry: Entry, sinceToken: number): boolean {
  const from = Math.max(document.firstToken[entry.statement.sentence] ?? 0, sinceToken);
  const to = entry.statement.predicate;
  for (let index = from; index <= to + 12 && index < document.tokens.length; index++) {
    const token = document.tokens[index];
    if (token === undefined || token.sentence !== entry.statement.sentence) break;
    if (index <= to && TURNS.has(token.lower) && (index - from < 2 || document.tokens[index - 1]?.lower === 'while') && document.tokens[index + 1]?.lower !== 'reports') return true;
    if (OTHER.has(token.lower) && (EVENT_NOUNS.has(document.tokens[index + 1]?.lower ?? '') || EVENT_NOUNS.has(document.tokens[index + 2]?.lower ?? ''))) return true;
  }
  return false;
}

interface Open {
  number: number;
  places: Set<string>;
  precision: number;
  date: string | null;
}

const key = (entry: Entry): string => {
  const { people, type } = entry.statement;
  return `${type}|${people.low}|${people.high}|${people.head ?? ''}`;
};

/**
 * Groups incident statements into events, in the order of the text: a turn of phrase or another town opens a new one, the same
 * figure of the same people goes back to its own.
 */
export function groupEvents(document: Document, entries: readonly Entry[], placeFound: (entry: Entry) => PlaceMention | null): void {
  const events: Open[] = [];
  const seen = new Map<string, number>();
  let current: Open | null = null;
  let lastToken = 0;
  for (const entry of entries) {
    if (entry.scope !== 'incident') continue;
    const place = placeFound(entry);
    const date = entry.date?.precision === 'day' ? entry.date.value : null;
    const known = (entry.statement.people.low ?? 0) > 1 || entry.statement.people.form === 'single' ? seen.get(key(entry)) : undefined;
    const again = known !== undefined && (entry.statement.people.head !== null || (entry.statement.people.low ?? 0) > 3) ? events[known] : undefined;
    if (again !== undefined && compatible(again, place, date)) current = again;
    else if (current === null || turns(document, entry, lastToken) || !compatible(current, place, date)) {
      current = { number: events.length, places: new Set(), precision: 0, date: null };
      events.push(current);
    }
    if (place !== null) {
      current.places.add(place.name);
      current.precision = Math.max(current.precision, precisionOf(place));
    }
    current.date ??= date;
    entry.event = current.number;
    seen.set(key(entry), current.number);
    lastToken = entry.statement.predicate + 1;
  }
}

function compatible(event: Open, place: PlaceMention | null, date: string | null): boolean {
  if (date !== null && event.date !== null && date !== event.date) return false;
  if (place === null || event.places.size === 0 || event.places.has(place.name)) return true;
  return !(precisionOf(place) >= 3 && event.precision >= 3);
}

/** The place before any statement that the text's opening ties to the event: the dateline's, when it names one. */
export function datelinePlace(document: Document, names: Names): PlaceMention | null {
  if (document.dateline === null) return null;
  const index = lastAtOrBefore((at) => names.places[at]?.start ?? 0, names.places.length, document.dateline[0] + 1);
  const place = names.places[index];
  return place !== undefined && place.start >= document.dateline[0] && place.end <= document.dateline[1] && tokenAt(document, place.start) >= 0 ? place : null;
}
