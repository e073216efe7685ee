import type { Anchor, EditEntry } from '../../../preload/contract';
import type { Event, EventDesk } from '../casualties/event';
import type { Statement } from '../casualties/statements';
import type { ReadArticle } from '../types';
import { placeOf, statementAt } from './anchors';
import { anchorsOf, type Desk } from './open';

/**
 * Events as the staff puts them together and apart, with the place, the day and the kind the staff gives them.
 * @param events the machine's, which are not changed
 */
export function regroupEvents(events: readonly Event[], desk: Desk): Event[] {
  let all: Event[] = events.map((event) => ({ ...event, statements: [...event.statements] }));
  const find = (anchor: Anchor): Event | undefined =>
    all.find(({ statements }) => statementAt(statements, anchor) !== undefined);
  const mark = (event: Event, more: Partial<EventDesk>): void => {
    event.staff = { ...event.staff, ...more };
  };
  for (const { entry, edit } of desk.of(
    'event-merge',
    'event-split',
    'event-facts',
    'event-within',
    'event-sum',
    'event-figure',
  )) {
    if (edit.kind === 'event-merge') {
      const held = edit.events.map(find);
      const [first, ...others] = [...new Set(held.filter((event) => event !== undefined))];
      if (first === undefined || held.includes(undefined)) desk.misses(entry);
      if (first === undefined || others.length === 0) continue;
      for (const other of others) {
        first.statements.push(...other.statements);
        first.place ??= other.place;
        first.date ??= other.date;
        first.main ||= other.main;
      }
      // One is an incident where any of them is: the others' statements are about it.
      if (others.some(({ scope }) => scope === 'incident')) first.scope = 'incident';
      mark(first, { regrouped: 'together' });
      all = all.filter((event) => !others.includes(event));
    } else if (edit.kind === 'event-split') {
      const taken = new Set<Statement>();
      for (const anchor of edit.statements) {
        const event = find(anchor);
        const one = event === undefined ? undefined : statementAt(event.statements, anchor);
        if (event === undefined || one === undefined) desk.misses(entry);
        else for (const statement of event.statements) if (isSaidAgain(one, statement)) taken.add(statement);
      }
      const apart = [...taken];
      const from = all.filter(({ statements }) => statements.some((statement) => taken.has(statement)));
      const [first] = from;
      // Nothing is left of an event whose statements are all taken: it is the new one.
      if (first === undefined || (from.length === 1 && first.statements.length === apart.length)) continue;
      for (const event of from) event.statements = event.statements.filter((statement) => !taken.has(statement));
      const place = apart.map(({ casualty }) => casualty.place?.name ?? null).find((name) => name !== null) ?? null;
      const date = apart.map(({ casualty }) => casualty.date?.value ?? null).find((day) => day !== null) ?? null;
      all = [
        ...all.filter(({ statements }) => statements.length > 0),
        { ...first, place, date, statements: apart, main: false, staff: { regrouped: 'apart' } },
      ];
    } else {
      const event = find(edit.event);
      if (event === undefined) {
        desk.misses(entry);
        continue;
      }
      if (edit.kind === 'event-sum') mark(event, { sum: edit.sum });
      else if (edit.kind === 'event-within') {
        const within = edit.within === null ? undefined : find(edit.within);
        if (edit.within !== null && (within === undefined || within === event)) desk.misses(entry);
        else mark(event, { within: within ?? null });
      } else if (edit.kind === 'event-figure') {
        const figure = statementAt(event.statements, edit.figure);
        if (figure === undefined) desk.misses(entry);
        else {
          const others = (event.staff?.figures ?? []).filter(({ casualty }) => casualty.type !== figure.casualty.type);
          mark(event, { figures: edit.chosen ? [...others, figure] : others });
        }
      } else {
        const { facts } = edit;
        const machine = event.staff?.machine ?? { place: event.place, date: event.date };
        event.place = facts?.place ?? machine.place;
        event.date = facts?.date ?? machine.date;
        mark(event, { facts: facts ?? {}, machine });
      }
    }
  }
  return all;
}

/**
 * True when an edit is about an event that the staff rejects as a whole: it does fit, and what it is about does not count.
 * @param articles the articles, their rejected statements told
 */
export function isOfRejected({ edit }: EditEntry, articles: readonly ReadArticle[]): boolean {
  return anchorsOf(edit).some((anchor) => {
    const at = placeOf(anchor, articles);
    return at?.article.rejected.some(({ event, start, end }) => event === true && start < at.end && end > at.start);
  });
}

/** The same figure in the same article: a claim tells it once. */
function isSaidAgain(one: Statement, other: Statement): boolean {
  if (one === other) return true;
  const [a, b] = [one.casualty, other.casualty];
  return one.article === other.article && a.type === b.type && a.low === b.low && a.high === b.high;
}

/** The statements of the events that the staff rejects, each with the reason. */
export function rejectedEvents(events: readonly Event[], desk: Desk): Map<Statement, string> {
  const rejected = new Map<Statement, string>();
  for (const { entry, edit } of desk.of('event-reject')) {
    const event = events.find(({ statements }) => statementAt(statements, edit.event) !== undefined);
    if (event === undefined) desk.misses(entry);
    for (const statement of event?.statements ?? [])
      if (edit.rejected) rejected.set(statement, edit.reason);
      else rejected.delete(statement);
  }
  return rejected;
}
