import type { Token } from '../../../text/tokens';
import { EDGE_WORDS } from '../lexicon';
import { word } from '../words';

/**
 * Takes "early", "late", "later" and the like before an expression into it.
 * @param from index of the expression's first token
 * @param floor the first token that is still free
 * @returns the new first token
 */
export function widen(tokens: readonly Token[], from: number, floor: number): number {
  const before = from - 1;
  if (before < floor || tokens[before]?.sentence !== tokens[from]?.sentence) return from;
  return EDGE_WORDS.has(word(tokens, before)) ? before : from;
}
