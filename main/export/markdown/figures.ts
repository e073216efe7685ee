import type { CasualtyEvent } from '../../../preload/contract';
import { eventFigure } from '../../../preload/contract/wording/figures';
import { harmNames } from '../../../preload/contract/wording/words';

/** An event's line where several claims stand: "Killed: 28–31." Empty for a single claim, whose own words say it. */
export function eventTotals(event: CasualtyEvent): string {
  const standing = event.claims.filter(({ superseded }) => !superseded);
  if (standing.length < 2) return '';
  return event.totals
    .flatMap((total) => {
      const { text } = eventFigure(total, standing);
      return text === '' ? [] : [`${harmNames[total.type]}: ${text}.`];
    })
    .join(' ');
}
