import type { Claim } from '../../../preload/contract';
import type { Statement } from './statements';

/** A claim with the statements it was made from. */
export interface Draft {
  claim: Claim;
  statements: Statement[];
}
