import type { Token } from '../../text/tokens';
import { BREAKERS, PREPOSITIONS, VERBS } from './lexicon';
import { plain } from './context';

/** Whether a word can stand inside a noun phrase without a name. */
export function isNominal(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind === 'mark')
    return token.text === '-' || token.text === '–' || token.text === '&' || token.text === '.';
  if (BREAKERS.has(plain(token)) || PREPOSITIONS.has(token.lower)) return false;
  const verb = VERBS.get(token.lower);
  return verb === undefined || verb.form === 'base' || (token.capital && !token.spaced);
}
