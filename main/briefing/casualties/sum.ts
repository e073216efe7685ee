import type { CasualtyEvent, EventTotal, GlanceFigure, HarmType } from '../../../preload/contract';
import { datesAgree, placesAgree } from './agreement';
import { innerOf, type Event } from './events';
import { unreadHarm } from './unread';

/** An event of the period with the range of the harm that is added. */
interface Entry {
  index: number;
  event: Event;
  total: EventTotal;
}

/** So many of the worst events are named. */
const WORST = 5;
/** What can't be added may come to this share of what is, or the sum would be another with it: there is none. */
const LOOSE = 0.1;

/**
 * The number at the top: the period's own events added, each with a place, a day and a figure. What can't be told from
 * another event, or has no place or day, is added nowhere; where that comes to more than a little, the sum would be a
 * guess: it is withheld, with the reason.
 * @param day the period's own events
 * @param built the same as the briefing shows them, in the same order
 * @param undated events as the briefing shows them of which no day is told: they may be of the period
 * @param aside how many counts of such harm stand in the other tables, these among them
 * @returns null when nobody states such harm
 */
export function sumEvents(
  day: readonly Event[],
  built: readonly CasualtyEvent[],
  undated: readonly CasualtyEvent[],
  type: HarmType,
  aside: number,
): GlanceFigure | null {
  const totalOf = (event: CasualtyEvent | undefined): EventTotal | undefined =>
    event?.totals.find((one) => one.type === type);
  const entries = day.flatMap((event, index): Entry[] => {
    const total = totalOf(built[index]);
    return total === undefined ? [] : [{ index, event, total }];
  });
  if (entries.length + aside === 0) return null;
  const counted = entries
    .filter(({ total }) => total.low !== null || total.high !== null)
    .toSorted((a, b) => size(b.total) - size(a.total) || a.index - b.index);
  // Each looks through the texts of all others: once is enough.
  const doubts = new Map(counted.map((entry) => [entry, doubt(entry, counted)]));
  const sure = counted.filter((entry) => doubts.get(entry) === null);
  const loose = counted.filter((entry) => doubts.get(entry) !== null).map(({ total }) => total);
  const dayless = undated.flatMap((event) => totalOf(event) ?? []);
  const unread = unreadIn(day, type);
  const withheld =
    unread !== null ||
    sure.length === 0 ||
    sizeOf([...loose, ...dayless]) > LOOSE * sizeOf(sure.map(({ total }) => total))
      ? (counted.map((entry) => doubts.get(entry) ?? null).find((told) => told !== null) ??
        unread ??
        (sizeOf(dayless) > 0 ? 'for some of such harm no day is told' : 'no event of these days has a number'))
      : null;
  const added = withheld === null ? sure.toSorted((a, b) => a.index - b.index) : [];
  const left = entries
    .filter((entry) => !added.includes(entry))
    .map((entry) => ({
      event: entry.index,
      reason: (doubts.has(entry) ? doubts.get(entry) : 'nobody gives a number') ?? 'the sum is withheld',
    }));
  return {
    low: bound(added, 'low'),
    // Somebody speaks of more whom nobody counted: the sum is a floor.
    high: counted.length < entries.length ? null : bound(added, 'high'),
    added: added.length,
    leftOut: left.length + aside,
    events: added.map(({ index }) => index),
    left,
    largest: counted.slice(0, WORST).map(({ index }) => index),
    withheld,
  };
}

const size = ({ top, low, high }: EventTotal): number => top ?? low ?? high ?? 0;
const sizeOf = (totals: readonly EventTotal[]): number => totals.reduce((sum, total) => sum + size(total), 0);

/** The first sentence about such harm in an article on one of these events of which nothing was read, as a reason; null: none. */
function unreadIn(day: readonly Event[], type: HarmType): string | null {
  const articles = new Map(day.flatMap(({ statements }) => statements.map(({ article }) => [article.id, article])));
  for (const article of articles.values()) {
    const sentence = unreadHarm(article, type);
    if (sentence !== null) return `a sentence on such harm could not be read: “${shortened(sentence)}”`;
  }
  return null;
}

/** So much of a sentence as tells which one is meant. */
const SHOWN = 120;
const shortened = (sentence: string): string =>
  sentence.length <= SHOWN ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', SHOWN))}…`;

/** Why an event can't be added, or null. */
function doubt(entry: Entry, counted: readonly Entry[]): string | null {
  const { event } = entry;
  if (event.date === null) return `no day is told for ${nameOf(event)}`;
  if (event.place === null) return 'no place is told';
  // One without place or day is added nowhere: whatever it is, nothing is counted twice.
  const twin = counted.find((other) => other !== entry && isComplete(other) && mayBeOne(entry, other));
  if (twin === undefined) return null;
  const other = twin.event.place === event.place ? 'another one there' : nameOf(twin.event);
  return `${nameOf(event)} may be the same event as ${other}`;
}

const isComplete = ({ event }: Entry): boolean => event.place !== null && event.date !== null;

const nameOf = ({ place }: Event): string => place ?? 'one without a place';

/** Nothing tells the two apart: their days agree, and so do their places, or one may lie in the other. */
function mayBeOne(a: Entry, b: Entry): boolean {
  if (datesAgree(a.event.date, b.event.date) === 'no') return false;
  if (placesAgree(a.event.place, b.event.place) === 'yes') return true;
  if (innerOf(a.event, b.event) !== null || names(a.event, b.event) || names(b.event, a.event)) return true;
  // Reports of one affair with one figure and two names for where it was.
  return a.event.story === b.event.story && size(a.total) === size(b.total);
}

/** An article on the one event, and not on the other as well, names the other's place: both were on one day. */
function names({ statements }: Event, { place, statements: others }: Event): boolean {
  if (place === null) return false;
  const told = new Set(others.map(({ article }) => article));
  return statements.some(({ article }) => !told.has(article) && article.findings.text.includes(place));
}

/** Null where any event is open on that side, or nothing was added. */
function bound(added: readonly Entry[], side: 'low' | 'high'): number | null {
  if (added.length === 0) return null;
  if (side === 'high' && added.some(({ total }) => total.high === null)) return null;
  if (side === 'low' && added.every(({ total }) => total.low === null)) return null;
  return added.reduce((sum, { total }) => sum + (total[side] ?? 0), 0);
}
