import type { EventStaff } from './harm';
import type { PurgedSource } from './references';
import type { ActorStaff } from './said';

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

const NAMES = {
  name: 'name by the staff',
  together: 'names put together by the staff',
  apart: 'names taken apart by the staff',
  role: 'role chosen by the staff',
} as const;

/** What the staff changed at an actor, in words that stand on the card wherever it is printed. */
export const namesInWords = ({ pinned, names }: ActorStaff): string[] => [
  ...(pinned ? ['pinned by the staff'] : []),
  ...names.map((change) => NAMES[change]),
];

/** That the staff put a quote where it stands; null where the machine did. */
export const placeInWords = (place: 'body' | 'annex' | null | undefined): string | null =>
  place == null ? null : place === 'body' ? 'chosen by the staff' : 'put here by the staff';

/** A note of the staff beside an item. */
export interface Noted {
  note?: string | null;
  noteBy?: string;
}

/** Who wrote a note, to stand behind "note of the staff". */
export const signatureOf = ({ noteBy }: Noted): string => (noteBy === undefined ? 'unsigned' : `by ${noteBy}`);

/**
 * That words are covered since their article was purged, with what the tombstones say; null where none was.
 * @param day writes a moment's day as the reader is told it
 */
export function coveredInWords(purged: readonly PurgedSource[] = [], day: (instant: string) => string): string | null {
  if (purged.length === 0) return null;
  const stones = purged.map(({ at, by, reason }) => `purged ${day(at)} by ${by}: ${reason}`);
  const what = purged.length === 1 ? 'a purged article are' : `${purged.length} purged articles are`;
  return `Words of ${what} covered here (${stones.join('; ')}). What was closed is kept as it was.`;
}
