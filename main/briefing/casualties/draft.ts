import type { Claim, ClaimFigure, HarmType } from '../../../preload/contract';
import type { Statement } from './statements';

/** A claim with the statements it was made from. */
export interface Draft {
  claim: Claim;
  statements: Statement[];
}

/** The figures a claim gives for one kind of harm, without those it counts out of another. */
export const wholesOf = ({ figures }: Claim, type: HarmType): ClaimFigure[] =>
  figures.filter((figure) => figure.type === type && !figure.part);
