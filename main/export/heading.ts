import { shown, type Briefing } from '../../preload/contract';
import { formatPeriod } from '../../preload/contract/wording/dates';

/** What a briefing is called on every page and in a file's properties: its title and period. */
export const headingOf = ({ options: { title, from, to } }: Briefing): string =>
  shown(`${title}, ${formatPeriod(from, to)}`);

/** The marking to be printed, or null; a blank one is none. */
export const stampOf = ({ options: { marking } }: Briefing): string | null =>
  marking === null || marking.trim() === '' ? null : shown(marking);
