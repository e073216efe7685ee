import type { CasualtyEvent, EventStaff, EventTotal } from '../../../preload/contract';
import type { Event } from '../casualties/event';

/** The ranges of an event, with the figure of the claim the staff chose in the place of its type's. */
export function withChosen(totals: readonly EventTotal[], { staff }: Event): EventTotal[] {
  return totals.map((total) => {
    const chosen = staff?.figures?.find(({ casualty }) => casualty.type === total.type);
    if (chosen === undefined) return total;
    const { article, casualty } = chosen;
    const phrase = article.findings.text.slice(casualty.start, casualty.end);
    return {
      type: total.type,
      low: casualty.low,
      high: casualty.high,
      top: null,
      vague: casualty.vague ? phrase : null,
    };
  });
}

/**
 * What the staff said of an event, as the briefing tells it.
 * @param what what the machine reads that happened
 */
export function staffOf({ staff }: Event, what: string | null): Pick<CasualtyEvent, 'staff'> {
  if (staff === undefined) return {};
  const { facts = {}, figures = [], within, sum = null, regrouped = null, machine } = staff;
  const said = (['place', 'date', 'what'] as const).filter((fact) => facts[fact] !== undefined);
  const told: EventStaff = {
    facts: said,
    regrouped,
    sum,
    within: within === undefined || within === null ? null : inWords(within),
    figures: figures.map(({ casualty }) => casualty.type),
    machine: said.length === 0 || machine === undefined ? null : { ...machine, what },
    note: null,
  };
  return said.length > 0 || regrouped !== null || sum !== null || told.within !== null || figures.length > 0
    ? { staff: told }
    : {};
}

/** Which event is meant, for who reads the table. */
const inWords = ({ place, date }: Event): string =>
  [place ?? 'an event without a place', date].filter(Boolean).join(', ');
