import { shown, type Briefing } from '../../preload/contract';
import { formatPartial } from '../../preload/contract/wording/dates';

/** The period in words: one day, or first to last. */
function period({ options: { from, to } }: Briefing): string {
  return from === to ? formatPartial(from) : `${formatPartial(from)} to ${formatPartial(to)}`;
}

/** What a briefing is called on every page and in a file's properties: its title and period. */
export const headingOf = (briefing: Briefing): string => shown(`${briefing.options.title}, ${period(briefing)}`);

/** The marking to be printed, or null; a blank one is none. */
export const stampOf = ({ options: { marking } }: Briefing): string | null =>
  marking === null || marking.trim() === '' ? null : shown(marking);
