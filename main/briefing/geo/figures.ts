import type { CasualtyEvent, Day, Figures, HarmDay, MapPoint } from '../../../preload/contract';
import type { ReadArticle } from '../types';
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
 */
export function drawFigures(told: Told, articles: readonly ReadArticle[], from: Day, to: Day): Figures {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const points: MapPoint[] = [];
  const unplaced: number[] = [];
  for (const [event, one] of told.casualties.entries()) {
    const point = placeEvent(one, byId);
    if (point === null) unplaced.push(event);
    else points.push({ event, ...point });
  }
  return { days: harmByDay(told, from, to), points, unplaced };
}

/**
 * Killed and injured by day: each day of the period and of the thirty before it on which an event is told to have
 * happened, and every day between, the first being the first that has one. Only events with a whole day count.
 */
export function harmByDay({ casualties, older }: Told, from: Day, to: Day): HarmDay[] {
  const first = shift(from, -BEFORE);
  const days = new Map<Day, HarmDay>();
  for (const [table, events] of [
    ['casualties', casualties],
    ['older', older],
  ] as const) {
    for (const [index, event] of events.entries()) {
      const day = event.date?.length === 10 ? event.date : null;
      if (day === null || day < first || day > to) continue;
      const killed = rangeOf(event, 'killed');
      const injured = rangeOf(event, 'injured');
      if (killed === null && injured === null) continue;
      const known = days.get(day) ?? { day, killed: null, injured: null, events: [] };
      known.killed = add(known.killed, killed);
      known.injured = add(known.injured, injured);
      known.events.push({ table, index });
      days.set(day, known);
    }
  }
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
  // Nobody's figure is open above only where all are: the greatest that is claimed is at least so many.
  return { low: total.low ?? 0, high: total.high };
}

function add(a: Range, b: Range): Range {
  if (a === null || b === null) return a ?? b;
  return { low: a.low + b.low, high: a.high === null || b.high === null ? null : a.high + b.high };
}

const shift = (day: Day, by: number): Day => new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
