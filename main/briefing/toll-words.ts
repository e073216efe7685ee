import type { CasualtyEvent, HarmType } from '../../preload/contract';
import { formatTotal } from '../../preload/contract/wording/figures';
import { harmWord } from '../../preload/contract/wording/words';
import { TOLL_KINDS } from './casualties/toll-kinds';

/**
 * The figures of an event that another briefing told otherwise, as that one told them; empty where none differs.
 * @param shown the other one as it may be shown
 */
export function revisedFrom(old: CasualtyEvent, event: CasualtyEvent, shown = old): string[] {
  return TOLL_KINDS.flatMap((type) => {
    const [then, today] = [figureOf(old, type), figureOf(event, type)];
    return then === today ? [] : [figureOf(shown, type) ?? `no ${harmWord(type)} told`];
  });
}

/** "Orlen: 28–31 killed, at least 40 injured". */
export function tollOf(event: CasualtyEvent): string {
  const figures = TOLL_KINDS.flatMap((type) => figureOf(event, type) ?? []);
  return `${event.place ?? 'Place not stated'}: ${figures.length === 0 ? 'no figure' : figures.join(', ')}`;
}

function figureOf({ totals }: CasualtyEvent, type: HarmType): string | null {
  const total = totals.find((one) => one.type === type);
  return total === undefined ? null : `${formatTotal(total)} ${harmWord(type)}`;
}
