import { shown, type Briefing } from '../../preload/contract';

const LONG_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The period in words: one day, or first to last. */
function period({ options: { from, to } }: Briefing): string {
  const first = LONG_DAY.format(new Date(`${from}T00:00:00Z`));
  return from === to ? first : `${first} to ${LONG_DAY.format(new Date(`${to}T00:00:00Z`))}`;
}

/** What a briefing is called on every page and in a file's properties: its title and period. */
export const headingOf = (briefing: Briefing): string => shown(`${briefing.options.title}, ${period(briefing)}`);

/** The marking to be printed, or null; a blank one is none. */
export const stampOf = ({ options: { marking } }: Briefing): string | null =>
  marking === null || marking.trim() === '' ? null : shown(marking);
