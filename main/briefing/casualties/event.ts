import { datesAgree, innerByMap, liesIn, moreSpecific } from './agreement';
import type { Statement } from './statements';

/** Statements about one event, period or count. */
export interface Event {
  scope: Statement['casualty']['scope'];
  place: string | null;
  date: string | null;
  statements: Statement[];
  /** Its story among the period's stories, for the order of the table. */
  story: number;
  /** An article of the period is about it. */
  main: boolean;
  /** What the staff says of it; absent where nothing is said. */
  staff?: EventDesk;
}

/** The staff's word on an event. */
export interface EventDesk {
  facts?: { place?: string; date?: string; what?: string };
  /** What the machine read, where the staff says otherwise. */
  machine?: Pick<Event, 'place' | 'date'>;
  regrouped?: 'together' | 'apart';
  sum?: 'in' | 'out' | null;
  /** The event it is a part of. */
  within?: Event | null;
  /** For a type of harm the statement whose figure is shown. */
  figures?: Statement[];
}

/**
 * Makes out of an event's statements, once, what follows from them alone: events are held against each other pair by pair.
 * @param make what it returns is changed by nobody
 */
export function ofStatements<T>(make: (statements: readonly Statement[]) => T): (event: Event) => T {
  // While events are joined the list of their statements grows, and is never another of the same length.
  const made = new WeakMap<readonly Statement[], { count: number; value: T }>();
  return ({ statements }) => {
    const known = made.get(statements);
    if (known?.count === statements.length) return known.value;
    const value = make(statements);
    made.set(statements, { count: statements.length, value });
    return value;
  };
}

/** The same harm to the same number. */
export const sameFigure = (one: Statement['casualty'], other: Statement['casualty']): boolean =>
  one.type === other.type && one.low !== null && one.low === other.low && one.high === other.high;

/** The place that lies in the other's place, by the lists or as an article of either event puts it; null where nothing tells. */
export function innerOf(a: Event, b: Event): string | null {
  if (a.place === null || b.place === null || a.place === b.place) return null;
  const mapped = innerByMap(a.place, b.place);
  if (mapped !== null) return mapped;
  const texts = new Set([...a.statements, ...b.statements].map(({ article }) => article.findings.text));
  if (liesIn(a.place, b.place, texts)) return a.place;
  return liesIn(b.place, a.place, texts) ? b.place : null;
}

/** The first event with what the second tells as well: the smaller place, the more precise day, of two days the first. */
export function absorb(event: Event, group: Event): void {
  const inner = innerOf(event, group);
  event.statements.push(...group.statements);
  event.place = inner ?? moreSpecific(event.place, group.place);
  event.date =
    datesAgree(event.date, group.date) === 'no' && (group.date ?? '') < (event.date ?? '')
      ? group.date
      : moreSpecific(event.date, group.date);
  event.main ||= group.main;
}
