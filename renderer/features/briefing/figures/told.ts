import type { CasualtyEvent, EventTotal, HarmDay, HarmType } from '../../../../preload/contract';
import { formatPartial } from '../../../../preload/contract/wording/dates';
import { eventFigure, formatRange } from '../../../../preload/contract/wording/figures';
import { harmOrder, harmWord, NO_DAY, NO_PLACE } from '../../../../preload/contract/wording/words';

/** "Osmark, 12 March": an event by place and day. */
export function eventName({ place, date }: CasualtyEvent, year: string): string {
  return `${place ?? NO_PLACE}, ${date === null ? NO_DAY : formatPartial(date, year)}`;
}

/** "at least 56 killed, 41 injured"; empty when nobody gives any. */
export function eventHarm(event: CasualtyEvent): string {
  return harmOrder
    .flatMap((type) => {
      const figure = harmFigure(event, type);
      return figure === null ? [] : [`${figure} ${harmWord(type)}`];
    })
    .join(', ');
}

/** An event's figure of one kind as its table prints it; null when nobody gives any. */
export function harmFigure({ totals, claims }: CasualtyEvent, type: HarmType): string | null {
  const total = totals.find((one) => one.type === type);
  if (total === undefined) return null;
  const { text } = eventFigure(total, claims);
  return text === '' ? null : text;
}

/** The sum of a day as words: "at least 57". */
export const dayFigure = (range: HarmDay['killed']): string | null =>
  range === null ? null : formatRange(range.low, range.high);

/** "at least 57 killed, 41 injured". */
export function dayHarm({ killed, injured }: HarmDay): string {
  const parts = [
    killed === null ? null : `${dayFigure(killed)} ${harmWord('killed')}`,
    injured === null ? null : `${dayFigure(injured)} ${harmWord('injured')}`,
  ];
  return parts.filter((part) => part !== null).join(', ') || 'nobody told of';
}

/** By how much an event weighs on a map: the dead and missing in full, the hurt by a fifth. */
export function weightOf({ totals }: CasualtyEvent): number {
  const of = (type: EventTotal['type']): number => {
    const total = totals.find((one) => one.type === type);
    return total?.low ?? total?.high ?? 0;
  };
  return of('killed') + of('missing') + of('killed_or_injured') / 2 + of('injured') / 5;
}
