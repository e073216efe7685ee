import type { CasualtyEvent, Day, Figures, Glance, HarmDay, MapPoint } from '../../../preload/contract';
import type { ReadArticle } from '../types';
import { placesAgree } from '../casualties/agreement';
import { countsTogether } from '../casualties/sum';
import { placeEvent } from './place';

/** Days before the period that the chart looks back over. */
const BEFORE = 30;
const DAY = 86_400_000;

interface Told {
  casualties: readonly CasualtyEvent[];
  older: readonly CasualtyEvent[];
}

/**
 * The chart and the map of the briefing.
 * @param told the period's own events and what happened before it
 * @param from first day of the period
 * @param to last day of the period
 * @param sums the sums at the top: what they add as several events is not one here
 */
export function drawFigures(
  told: Told,
  articles: readonly ReadArticle[],
  from: Day,
  to: Day,
  sums: Pick<Glance, 'killed' | 'injured'>,
): Figures {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const points: MapPoint[] = [];
  const unplaced: number[] = [];
  for (const [event, one] of told.casualties.entries()) {
    const point = placeEvent(one, byId);
    if (point === null) unplaced.push(event);
    else points.push({ event, ...point });
  }
  return { days: harmByDay(told, from, to, points, sums), points, unplaced };
}

/**
 * Killed and injured by day: each day of the period and of the thirty before it on which an event is told to have
 * happened, and every day between, the first being the first that has one. Only events with a whole day count. Of
 * events that may be one the lower bound counts the greatest alone, the upper all. Where one tells of more without a number
 * ("several injured") the day's sum is a floor.
 * @param points where the period's events are: two at one spot may be one
 * @param sums the sums at the top, which tell apart what they add
 */
export function harmByDay(
  { casualties, older }: Told,
  from: Day,
  to: Day,
  points: readonly MapPoint[] = [],
  sums: Pick<Glance, 'killed' | 'injured'> = { killed: null, injured: null },
): HarmDay[] {
  const first = shift(from, -BEFORE);
  const at = new Map(points.map((point) => [casualties[point.event], point]));
  const byDay = new Map<Day, { told: CasualtyEvent[]; events: HarmDay['events'] }>();
  for (const [table, events] of [
    ['casualties', casualties],
    ['older', older],
  ] as const) {
    for (const [index, event] of events.entries()) {
      const day = event.date?.length === 10 ? event.date : null;
      if (day === null || day < first || day > to) continue;
      if (!KINDS.some((type) => rangeOf(event, type) !== null || isUncounted(event, type))) continue;
      const known = byDay.get(day) ?? { told: [], events: [] };
      known.told.push(event);
      known.events.push({ table, index });
      byDay.set(day, known);
    }
  }
  const days = new Map(
    [...byDay].flatMap(([day, { told, events }]): [Day, HarmDay][] => {
      const placed = told.filter(({ place }) => place !== null);
      const placeless = told.filter(({ place }) => place === null);
      const sum = (type: 'killed' | 'injured'): Range => {
        const added = new Set(sums[type]?.events.map((index) => casualties[index]));
        const groups = groupOf(
          placed,
          (one, other) => !(added.has(one) && added.has(other)) && mayBeOne(one, other, at),
        );
        const range = withPlaceless(sumOf(groups, type), sumOf([placeless], type));
        return range !== null && told.some((event) => isUncounted(event, type)) ? { ...range, high: null } : range;
      };
      const [killed, injured] = [sum('killed'), sum('injured')];
      return killed === null && injured === null ? [] : [[day, { day, killed, injured, events }]];
    }),
  );
  if (days.size === 0) return [];
  const start = [...days.keys()].toSorted()[0] ?? from;
  const every: HarmDay[] = [];
  for (let day = start < from ? start : from; day <= to; day = shift(day, 1))
    every.push(days.get(day) ?? { day, killed: null, injured: null, events: [] });
  return every;
}

type Range = HarmDay['killed'];

/** The event's own range; null where nobody gives a number. */
function rangeOf({ totals }: CasualtyEvent, type: 'killed' | 'injured'): Range {
  const total = totals.find((one) => one.type === type);
  if (total === undefined || (total.low === null && total.high === null)) return null;
  return { low: total.low ?? 0, high: total.high };
}

const KINDS = ['killed', 'injured'] as const;

/** It speaks of such harm and gives no number of it: "several", or so many "killed or injured". */
function isUncounted(event: CasualtyEvent, type: 'killed' | 'injured'): boolean {
  const total = event.totals.find((one) => one.type === type);
  return total === undefined ? countsTogether(event, type) : total.low === null && total.high === null;
}

/** Degrees within which two points are one spot. */
const SPOT = 0.3;

/** Nothing tells two events of a day apart: the name of one place holds the other's, or both are at one spot. */
function mayBeOne(
  one: CasualtyEvent,
  other: CasualtyEvent,
  at: ReadonlyMap<CasualtyEvent | undefined, MapPoint>,
): boolean {
  if (placesAgree(one.place, other.place) === 'yes') return true;
  const [a, b] = [at.get(one), at.get(other)];
  if (a === undefined || b === undefined) return false;
  return Math.abs(a.latitude - b.latitude) < SPOT && Math.abs(a.longitude - b.longitude) < SPOT;
}

/** Events in groups of those that may be one. */
function groupOf(
  events: readonly CasualtyEvent[],
  same: (one: CasualtyEvent, other: CasualtyEvent) => boolean,
): CasualtyEvent[][] {
  const groups: CasualtyEvent[][] = [];
  for (const event of events) {
    const joined = groups.filter((group) => group.some((other) => same(event, other)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), event]);
  }
  return groups;
}

function sumOf(groups: readonly CasualtyEvent[][], type: 'killed' | 'injured'): Range {
  const ranges = groups
    .map((group) => group.flatMap((event) => rangeOf(event, type) ?? []))
    .filter((group) => group.length > 0);
  if (ranges.length === 0) return null;
  const open = ranges.flat().some(({ high }) => high === null);
  const greatest = ranges.map((group) => Math.max(...group.map(({ low }) => low)));
  return {
    low: greatest.reduce((sum, low) => sum + low, 0),
    high: open ? null : ranges.flat().reduce((sum, { high }) => sum + (high ?? 0), 0),
  };
}

/** A day's sum with what is told without a place: that may be any of the others. */
function withPlaceless(placed: Range, placeless: Range): Range {
  if (placed === null || placeless === null) return placed ?? placeless;
  return {
    low: Math.max(placed.low, placeless.low),
    high: placed.high === null || placeless.high === null ? null : placed.high + placeless.high,
  };
}

const shift = (day: Day, by: number): Day => new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
