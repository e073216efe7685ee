import type { CasualtyEvent, EventTotal, GlanceFigure, HarmType } from '../../../preload/contract';
import { datesAgree, placesAgree } from './agreement';
import { innerOf, type Event } from './events';

/** An event of the period with the range of the harm that is added. */
interface Entry {
  index: number;
  event: Event;
  total: EventTotal;
}

/** So many of the worst events must be told apart and dated, or there is no sum. */
const WORST = 5;

/**
 * The number at the top: the period's own events added, each with a place, a day and a figure. Where one of the worst
 * can't be told from another or has no place or day, the sum would be a guess: it is withheld, with the reason.
 * @param day the period's own events
 * @param built the same as the briefing shows them, in the same order
 * @param aside how many counts of such harm stand in the other tables
 * @returns null when nobody states such harm
 */
export function sumEvents(
  day: readonly Event[],
  built: readonly CasualtyEvent[],
  type: HarmType,
  aside: number,
): GlanceFigure | null {
  const entries = day.flatMap((event, index): Entry[] => {
    const total = built[index]?.totals.find((one) => one.type === type);
    return total === undefined ? [] : [{ index, event, total }];
  });
  if (entries.length + aside === 0) return null;
  const counted = entries.filter(({ total }) => total.low !== null || total.high !== null);
  const worst = counted.toSorted((a, b) => size(b) - size(a) || a.index - b.index).slice(0, WORST);
  const largest = worst.map(({ index }) => index);
  // Each looks through the texts of all others: once is enough.
  const doubts = new Map(counted.map((entry) => [entry, doubt(entry, counted)]));
  const reason = worst.map((entry) => doubts.get(entry) ?? null).find((told) => told !== null) ?? null;
  const added = reason === null ? counted.filter((entry) => doubts.get(entry) === null) : [];
  const left = entries
    .filter((entry) => !added.includes(entry))
    .map((entry) => ({
      event: entry.index,
      reason: (doubts.has(entry) ? doubts.get(entry) : 'nobody gives a number') ?? 'the sum is withheld',
    }));
  return {
    low: bound(added, 'low'),
    high: bound(added, 'high'),
    added: added.length,
    leftOut: left.length + aside,
    events: added.map(({ index }) => index),
    left,
    largest,
    withheld: reason ?? (added.length === 0 ? 'no event of these days has a number' : null),
  };
}

const size = ({ total }: Entry): number => total.top ?? total.low ?? total.high ?? 0;

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
  if (innerOf(a.event, b.event) !== null) return true;
  // Reports of one affair with one figure and two names for where it was.
  return a.event.story === b.event.story && size(a) === size(b);
}

/** Null where any event is open on that side, or nothing was added. */
function bound(added: readonly Entry[], side: 'low' | 'high'): number | null {
  if (added.length === 0) return null;
  if (side === 'high' && added.some(({ total }) => total.high === null)) return null;
  if (side === 'low' && added.every(({ total }) => total.low === null)) return null;
  return added.reduce((sum, { total }) => sum + (total[side] ?? 0), 0);
}
