import type { CasualtyEvent, EventTotal, HarmType } from '../../preload/contract';
import { TOLL_KINDS } from './casualties/toll-kinds';

/**
 * The figures of an event that another briefing told otherwise, as that one told them; empty where none differs.
 * @param shown the other one as it may be shown
 */
export function revisedFrom(old: CasualtyEvent, event: CasualtyEvent, shown = old): string[] {
  return TOLL_KINDS.flatMap((type) => {
    const [then, today] = [figureOf(old, type), figureOf(event, type)];
    return then === today ? [] : [figureOf(shown, type) ?? `no ${nameOf(type)} told`];
  });
}

/** "Orlen: 28–31 killed, at least 40 injured". */
export function tollOf(event: CasualtyEvent): string {
  const figures = TOLL_KINDS.flatMap((type) => figureOf(event, type) ?? []);
  return `${event.place ?? 'Place not stated'}: ${figures.length === 0 ? 'no figure' : figures.join(', ')}`;
}

function figureOf({ totals }: CasualtyEvent, type: HarmType): string | null {
  const total = totals.find((one) => one.type === type);
  return total === undefined ? null : `${amount(total)} ${nameOf(type)}`;
}

const nameOf = (type: HarmType): string => type.replaceAll('_', ' ');

const numbers = new Intl.NumberFormat('en-GB');

function amount({ low, high, top, vague }: EventTotal): string {
  if (vague !== null) return vague;
  const from = low === null ? null : numbers.format(low);
  if (from === null) return high === null ? 'an unknown number' : `up to ${numbers.format(high)}`;
  if (top !== null) return `${from} to at least ${numbers.format(top)}`;
  if (high === null) return `at least ${from}`;
  return low === high ? from : `${from}–${numbers.format(high)}`;
}
