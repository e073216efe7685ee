import type { EventStaff } from './briefing';

const FACTS = { place: 'place', date: 'day', what: 'kind' } as const;

/**
 * What the staff changed at an event, in words that stand beside it wherever it is printed.
 * @param day writes an ISO day as the reader is told it
 */
export function changesInWords(staff: EventStaff, day: (iso: string) => string): string[] {
  const facts = staff.facts.map((fact) => FACTS[fact]);
  const last = facts.slice(-1);
  const named = facts.length < 2 ? last.join('') : `${facts.slice(0, -1).join(', ')} and ${last.join('')}`;
  const within = staff.within?.replace(/\d{4}(?:-\d{2}){0,2}$/u, day);
  return [
    facts.length === 0 ? null : `${named} by the staff`,
    staff.regrouped === null
      ? null
      : staff.regrouped === 'together'
        ? 'put together by the staff'
        : 'an event of its own, by the staff',
    within === undefined ? null : `part of ${within}, by the staff`,
    staff.sum === null
      ? null
      : staff.sum === 'in'
        ? 'put into the sum by the staff'
        : 'left out of the sum by the staff',
    staff.figures.length === 0 ? null : 'figure chosen by the staff',
  ].filter((words) => words !== null);
}
