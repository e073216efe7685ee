import type { Actor } from '../../../../../preload/contract/findings';
import { tokenAt } from '../../../../text/document';
import * as is from '../../lexicon/lookup';
import { at, type Reading } from '../../parsers/reading';

/**
 * "Maj. Gen. Roe": gives a role that ends with an abbreviation the stop it has in the text. Done last: until then roles
 * are compared word by word.
 */
export function keepStops(reading: Reading, actors: readonly Actor[]): void {
  for (const { roles } of actors)
    for (const role of roles)
      if (endsAbbreviated(reading, role.end)) {
        role.end++;
        role.text += '.';
      }
}

/** Whether a word that is written with a stop ends here, and its stop follows. */
function endsAbbreviated({ document, tokens, flags }: Reading, end: number): boolean {
  if (document.text[end] !== '.') return false;
  const word = tokenAt(document, end - 1);
  if (tokens[word]?.end !== end || tokens[word + 1]?.text !== '.' || (at(flags, word) & is.ABBREVIATION) === 0)
    return false;
  // At the end of a sentence the stop is the sentence's.
  return tokens[word + 2]?.sentence === tokens[word]?.sentence;
}
