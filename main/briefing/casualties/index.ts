import type { CasualtyEvent, Day, GlanceFigure, HarmAside, HarmType, NotCountedEntry } from '../../../preload/contract';
import { regroupEvents } from '../desk/events';
import type { Desk } from '../desk/open';
import type { ReferenceBook } from '../references';
import type { Story } from '../stories/group';
import { buildEvent } from './claims';
import { groupEvents } from './events';
import { isNil, openLedger } from './ledger';
import { citeLeft, type readStatements } from './statements';
import { states, sumEvents } from './sum';
import { NOBODY_HARMED } from './unreported';

export interface CasualtySummary {
  events: CasualtyEvent[];
  aside: HarmAside;
  /** The sum of one kind of harm over the events; null when nobody states any. */
  sum: (type: HarmType) => GlanceFigure | null;
  /** Numbers its references when asked: the list stands after everything else. */
  notCounted: () => NotCountedEntry[];
}

/**
 * The casualty tables: the period's own events, and apart from them what is none.
 * @param stories the period's stories in the order they lead
 * @param desk the staff's edits
 * @param from first day of the period
 * @param to its last
 */
export function summariseCasualties(
  { counted, left }: ReturnType<typeof readStatements>,
  stories: readonly Story[],
  desk: Desk,
  book: ReferenceBook,
  from: Day,
  to: Day,
): CasualtySummary {
  const grouped = regroupEvents(groupEvents(counted, stories), desk);
  const unharmed = grouped.filter(isNil).flatMap(({ statements }) =>
    statements.map(({ article, casualty: { start, end } }) => ({
      article,
      start,
      end,
      reason: NOBODY_HARMED,
    })),
  );
  const ledger = openLedger(grouped, from, to);
  const build = (table: keyof typeof ledger): CasualtyEvent[] => ledger[table].map((event) => buildEvent(event, book));
  const events = build('day');
  const aside: HarmAside = {
    running: build('running'),
    sums: build('sums'),
    older: build('older'),
    undated: build('undated'),
    other: build('other'),
  };
  const beside = (type: HarmType): number =>
    Object.values(aside)
      .flat()
      .filter(({ totals }: CasualtyEvent) => totals.some((total) => states(total, type))).length;
  return {
    events,
    aside,
    sum: (type) => sumEvents(ledger.day, events, aside.undated, type, from, beside(type)),
    notCounted: () => citeLeft([...left, ...unharmed], book),
  };
}
