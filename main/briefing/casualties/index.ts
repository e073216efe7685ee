import type { CasualtyEvent, Day, GlanceFigure, HarmType, NotCountedEntry } from '../../../preload/contract';
import type { ReferenceBook } from '../references';
import type { Story } from '../stories';
import type { ReadArticle } from '../types';
import { buildEvent } from './claims';
import { groupEvents } from './events';
import { citeLeft, readStatements } from './statements';

export interface CasualtySummary {
  events: CasualtyEvent[];
  /** Numbers its references when asked: the list stands after everything else. */
  notCounted: () => NotCountedEntry[];
}

const SCOPES = ['incident', 'period', 'cumulative', 'background', 'hypothetical'];

/**
 * The casualty table: incidents first, in the order of their stories, then periods and cumulative counts.
 * @param stories the period's stories in the order they lead
 */
export function summariseCasualties(
  articles: readonly ReadArticle[],
  stories: readonly Story[],
  book: ReferenceBook,
): CasualtySummary {
  const { counted, left } = readStatements(articles);
  const events = groupEvents(counted, stories)
    .toSorted((a, b) => SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope) || a.story - b.story)
    .map((event) => buildEvent(event, book));
  return { events, notCounted: () => citeLeft(left, book) };
}

/** Days before the period from which an incident is no news of it: a trial, an anniversary, an inquiry tells of it. */
const OLD = 31;

/** True when an event's date, or the last day of its month or year, lies well before the period. */
function isOld({ date }: CasualtyEvent, from: Day): boolean {
  if (date === null) return false;
  const last = Date.parse(date) + (date.length === 4 ? 366 : date.length === 7 ? 31 : 1) * DAY;
  return last < Date.parse(from) - OLD * DAY;
}

const DAY = 86_400_000;

/**
 * The day's line: distinct incidents only, with how many it adds and how many it leaves out.
 * An incident without place and day can't be told from another and is left out, unless it is the only one; so is one long past.
 * @param from the first day of the period
 * @returns null when nothing can be added
 */
export function addIncidents(events: readonly CasualtyEvent[], type: HarmType, from: Day): GlanceFigure | null {
  const stated = events.flatMap((event) =>
    event.totals.filter((total) => total.type === type).map((total) => ({ event, total })),
  );
  const incidents = stated.filter(({ event }) => event.scope === 'incident' && !isOld(event, from));
  const added = incidents.filter(
    ({ event, total }) =>
      (total.low !== null || total.high !== null) &&
      (incidents.length === 1 || event.place !== null || event.date !== null),
  );
  if (added.length === 0) return null;
  const sum = (bound: 'low' | 'high'): number | null =>
    added.reduce<number | null>((whole, { total }) => {
      const value = total[bound];
      if (value === null && bound === 'high') return null;
      return whole === null ? null : whole + (value ?? 0);
    }, 0);
  const low = sum('low');
  const high = sum('high');
  return {
    low: low === 0 && high !== 0 && added.every(({ total }) => total.low === null) ? null : low,
    high,
    added: added.length,
    leftOut: stated.length - added.length,
  };
}
