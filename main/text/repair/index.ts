import type { Repair } from '../../../preload/contract/findings';
import { compounds } from './compounds';
import { apply, type Mended, type Pass } from './edits';
import { ligatureCharacters, ligatureSpaces } from './ligatures';
import { quotationSpaces } from './quotation';

export interface Repaired {
  text: string;
  repairs: Repair[];
  /** What a syndicator's stamp before the text named, when one was taken out. */
  stamp: { syndicator: string; source: string | null } | null;
}

const PASSES: readonly Pass[] = [ligatureCharacters, ligatureSpaces, quotationSpaces, compounds];

/**
 * Mends what copying and converting broke, and nothing else: clean text comes back unchanged.
 * @returns the repaired text; each repair points into it and says what stood there before. A repair with
 * `start === end` is text taken out. Undone from the last to the first, the repairs give the original back.
 */
export function repair(text: string): Repaired {
  let mended: Mended = { text, repairs: [] };
  for (const pass of PASSES) mended = apply(mended, pass(mended.text));
  return { ...mended, stamp: null };
}
