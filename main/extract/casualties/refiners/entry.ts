import type { Claimant, HarmDate, NamedSpan, Scope } from '../../../../preload/contract/findings';
import type { Statement } from '../reading';

/** A statement on its way to become a casualty: what the refiners learn of it. */
export interface Entry {
  statement: Statement;
  scope: Scope;
  place: NamedSpan | null;
  date: HarmDate | null;
  claimant: Claimant | null;
  perpetrator: NamedSpan | null;
  /** Number of the event it belongs to. */
  event: number;
}

/** One victim who died of wounds has a day of death of his own; a total "as of Monday" is dated by its count, not by the harm. */
export function datesItself({ statement }: Entry): boolean {
  return statement.total || (statement.rule === 'intransitive' && statement.people.low === 1);
}
