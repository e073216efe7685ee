import type { Day } from '../../preload/contract';

/** The title of a briefing for which nobody chose one. */
export const DAILY = 'Daily briefing';

const DAY = 86_400_000;

/**
 * The title of a new briefing: the one the office chose, else one that follows from the period's length.
 * @param chosen the office's title; `DAILY`, which an office that chose nothing has, gives way for longer periods
 */
export function titleOf(from: Day, to: Day, chosen: string = DAILY): string {
  if (chosen !== DAILY || from === to) return chosen;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
  if (days === 7) return 'Weekly briefing';
  return isMonth(from, to) ? 'Monthly briefing' : 'Briefing';
}

/** From the first to the last day of one month. */
function isMonth(from: Day, to: Day): boolean {
  const next = new Date(Date.parse(to) + DAY).toISOString();
  return from.endsWith('-01') && next.slice(8, 10) === '01' && from.slice(0, 7) === to.slice(0, 7);
}
