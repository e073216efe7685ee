import { shown, type Briefing } from '../../preload/contract';
import { formatPeriod, formatPeriodEarlier } from '../../preload/contract/wording/dates';

/** What a briefing is called on every page and in a file's properties: its title and period. */
export const headingOf = ({ options: { title, from, to } }: Briefing): string =>
  shown(`${title}, ${formatPeriod(from, to)}`);

/**
 * The text of a printed page with the heading written as it is now: earlier versions wrote a day without its weekday, and both
 * days of a period in full, and what they printed holds as well.
 */
export function headedAnew(page: string, briefing: Briefing): string {
  const { title, from, to } = briefing.options;
  const before = shown(`${title}, ${formatPeriodEarlier(from, to)}`);
  const words = before.split(/\s+/u).map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  return page.replaceAll(new RegExp(words.join('\\s+'), 'gu'), () => headingOf(briefing));
}

/** The marking to be printed, or null; a blank one is none. */
export const stampOf = ({ options: { marking } }: Briefing): string | null =>
  marking === null || marking.trim() === '' ? null : shown(marking);
