import type { CasualtyEvent, EventTotal } from '../../../preload/contract';
import { eventFigure, formatNumber } from '../../../preload/contract/wording/figures';
import { harmWord } from '../../../preload/contract/wording/words';
import { claimRows } from './claims';

/** By which an event is referred to from elsewhere in the briefing: "E3" is the third of the table. */
export const eventNumber = (index: number): string => `E${index + 1}`;

const INSTEAD: readonly EventTotal['type'][] = ['killed', 'missing', 'injured', 'killed_or_injured'];

/** An event's gravest figure in words: "28–31 killed"; null where nobody gives one. */
export function toll(event: CasualtyEvent): string | null {
  const type = INSTEAD.find((one) => event.totals.some((total) => total.type === one && total.high !== 0));
  const total = event.totals.find((one) => one.type === type);
  if (total === undefined) return null;
  return `${eventFigure(total, event.claims).text} ${harmWord(total.type)}`;
}

/** The claimant of an event's figures, where there is one alone and no paper speaks for itself. */
export function onlyClaimant(event: CasualtyEvent): string | null {
  const [only, ...others] = claimRows(event);
  return only === undefined || others.length > 0 ? null : only.claim.claimant;
}

/** Who gives an event's figures: one claimant by name, several by number. */
export function whoSays(event: CasualtyEvent): string {
  const rows = claimRows(event);
  const [only] = rows;
  if (rows.length === 1 && only !== undefined)
    return (
      only.claim.claimant ?? (only.claim.outlet === null ? 'the paper itself' : `${only.claim.outlet}, its own report`)
    );
  return `${formatNumber(rows.length)} claims${event.conflicting ? ', they differ' : ''}`;
}

/** The same within a sentence: "says the mayor", "in 3 claims that differ". */
export function saysWho(event: CasualtyEvent): string {
  const rows = claimRows(event);
  const [only] = rows;
  if (rows.length === 1 && only !== undefined)
    return `as stated by ${only.claim.claimant ?? only.claim.outlet ?? 'the paper itself'}`;
  return `${formatNumber(rows.length)} claims${event.conflicting ? ' that differ' : ''}`;
}

/** Whether the staff looked at every figure that an event's range of one kind of harm stands on. */
export function checkedHarm(event: CasualtyEvent, type: EventTotal['type']): { checked?: true } {
  const figures = event.claims.flatMap((claim) =>
    claim.superseded ? [] : claim.figures.filter((figure) => figure.type === type && !figure.part),
  );
  return figures.length > 0 && figures.every(({ checked }) => checked === true) ? { checked: true } : {};
}
