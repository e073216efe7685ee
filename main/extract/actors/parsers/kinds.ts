import type { Token } from '../../../text/tokens';
import { BODY_TOPICS } from '../lexicon/bodies';
import type { Reading } from './reading';

/** What a place is, between its name and its body's noun. */
export const LOCAL = new Set([
  'district',
  'township',
  'city',
  'town',
  'county',
  'village',
  'municipal',
  'provincial',
  'regency',
]);
const KINDS = new Set(['office', 'agency', 'service', 'bureau']);
const NOUN = /^NOUN/;

/** "the Nimet weather office": the noun at a token says what the bearer of the name before it is. */
export const isKind = (tokens: readonly Token[], noun: number): boolean =>
  KINDS.has(tokens[noun]?.lower ?? '') && !LOCAL.has(tokens[noun - 1]?.lower ?? '');

/**
 * "the Nimet weather office": where the words end that say what the bearer of a name is.
 * @param last one past the name's last token
 * @returns one past those words; `last` where there are none
 */
export function endOfKind({ tokens, syntax }: Reading, last: number): number {
  if (tokens[last]?.capital !== false || !BODY_TOPICS.has(tokens[last]?.lower ?? '')) return last;
  const noun = NOUN.test(syntax.tag(last + 1)) && !KINDS.has(tokens[last + 1]?.lower ?? '') ? last + 2 : last + 1;
  return KINDS.has(tokens[noun]?.lower ?? '') && tokens[noun]?.sentence === tokens[last]?.sentence ? noun + 1 : last;
}
