import type { Repair } from '../../../preload/contract/findings';

export interface Repaired {
  text: string;
  repairs: Repair[];
  /** What a syndicator's stamp before the text named, when one was taken out. */
  stamp: { syndicator: string; source: string | null } | null;
}

/**
 * Mends what copying and converting broke, and nothing else: clean text comes back unchanged.
 * @returns the repaired text; each repair points into it and says what stood there before
 */
export function repair(text: string): Repaired {
  return { text, repairs: [], stamp: null };
}
