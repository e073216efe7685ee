import type { Day } from '../../preload/contract';

/** Days before the period in which what its articles report is still its own news (the duty editors' rule). */
const NEWS = 7;
const DAY = 86_400_000;

/**
 * True when something happened too long before the period to be its news.
 * @param date ISO date, cut to its precision: its last day counts
 * @param from first day of the period
 */
export const isOld = (date: string, from: Day): boolean => lastDay(date) < Date.parse(from) - NEWS * DAY;

/** True when something happened on a day before the period, but for the evening before it, which its reports tell first. */
export const isBefore = (date: string | null, from: Day): boolean =>
  date !== null && lastDay(date) < Date.parse(from) - DAY;

/** True when a date lies after the period, and not only by the clocks of the east. */
export const isAhead = (date: string, to: Day): boolean =>
  date.length === 10 && Date.parse(date) > Date.parse(to) + DAY;

/** The last day a date may mean: of its month or year, where no more is told. */
function lastDay(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  if (day !== undefined) return Date.parse(date);
  return month === undefined ? Date.UTC(year ?? 0, 12, 0) : Date.UTC(year ?? 0, month, 0);
}
