import type { Anchor, Briefing, CasualtyEvent, ClaimFigure } from '../../../preload/contract';
import { asideRows, eventDay, NO_DAY, NO_PLACE } from '../../../preload/contract/wording/words';
import { eventNumber, toll } from '../briefing/event-words';
import { anchorOf } from './context';

/** An event of a briefing, as edits name it. */
export interface NamedEvent {
  event: CasualtyEvent;
  at: Anchor;
  /** "E2", or which table it stands in. */
  table: string;
}

/** The words by which edits name an event: those of its first figure that stands; null where none can be named. */
export function eventAnchor({ claims }: CasualtyEvent, briefing: Briefing): Anchor | null {
  const figures = claims
    .toSorted((a, b) => Number(a.superseded) - Number(b.superseded))
    .flatMap((claim) => claim.figures)
    .toSorted((a, b) => Number(a.part) - Number(b.part));
  return firstAnchor(figures, briefing);
}

/** The words of the first of these figures that can be named. */
export function firstAnchor(figures: readonly ClaimFigure[], briefing: Briefing): Anchor | null {
  for (const { citation } of figures) {
    const anchor = anchorOf(briefing, citation);
    if (anchor !== null) return anchor;
  }
  return null;
}

/** Every event of the briefing but one, the period's own first. */
export function otherEvents(briefing: Briefing, but: CasualtyEvent): NamedEvent[] {
  const all = [
    ...briefing.casualties.map((event, index) => ({ event, table: eventNumber(index) })),
    ...asideRows.flatMap(([table, name]) => briefing.aside[table].map((event) => ({ event, table: name }))),
  ];
  return all.flatMap(({ event, table }) => {
    const at = event === but ? null : eventAnchor(event, briefing);
    return at === null ? [] : [{ event, at, table }];
  });
}

/** An event in a line: "Osmark, 12 March, fire: 28–31 killed". */
export function eventLine(event: CasualtyEvent, year: string): string {
  const where = [event.place ?? NO_PLACE, eventDay(event, year) ?? NO_DAY, event.what];
  const words = where.filter((part) => part !== null).join(', ');
  const figure = toll(event);
  return figure === null ? words : `${words}: ${figure}`;
}
