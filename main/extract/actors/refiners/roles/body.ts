import type { Actor } from '../../../../../preload/contract/findings';
import { DETERMINERS } from '../../../../language/classes';
import * as is from '../../lexicon/lookup';
import { LINKS, STOPS } from '../../lexicon/roles';
import type { Candidate } from '../../parsers/candidate';
import { at, qualifiesNoun, type Reading } from '../../parsers/reading';
import { add, endOfPhrase } from './phrase';

/** Longest stretch from the comma to the noun that says what a body is, in tokens. */
const LONGEST_KIND = 9;
/** Parts of a larger body. */
const PARTS = new Set(['wing', 'arm', 'militia', 'branch', 'offshoot', 'unit', 'watchdog', 'union']);

/** "Pelmor, a youth militia of the ruling party,": what a body is, told after its name. */
export function kindAfter(reading: Reading, candidate: Candidate, actor: Actor): void {
  const { tokens, flags } = reading;
  const sentence = tokens[candidate.first]?.sentence;
  let comma = candidate.last;
  if (tokens[comma]?.text === '(' && tokens[comma + 2]?.text === ')') comma += 3;
  const first = comma + 1;
  const opening = tokens[first];
  if (tokens[comma]?.text !== ',' || opening === undefined || opening.sentence !== sentence) return;
  // "Hezbollah's military wing": an owner opens it as well.
  if (!DETERMINERS.has(opening.lower) && tokens[first + 1]?.lower !== "'s" && tokens[first + 1]?.lower !== '’s') return;
  for (let index = first + 1; index < first + LONGEST_KIND; index++) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence || STOPS.has(token.lower) || LINKS.has(token.lower)) return;
    if (token.kind === 'mark' && token.text !== '-') return;
    if ((at(flags, index) & (is.SAYS | is.ROLE)) !== 0) return;
    if (token.capital && !(token.allCapitals && (at(flags, index) & is.COMPANY) !== 0)) continue;
    if (((at(flags, index) & is.COMPANY) === 0 && !PARTS.has(token.lower)) || qualifiesNoun(reading, index)) continue;
    if ((at(flags, index + 1) & is.ROLE) !== 0) return;
    // "the ferry union's armed wing".
    const after = tokens[index + 1];
    if (after?.lower === "'s" || after?.lower === '’s') continue;
    // "the team Roe played for": a clause.
    if (after?.kind === 'word' && !LINKS.has(after.lower) && !STOPS.has(after.lower) && after.lower !== 'based') return;
    const end = endOfPhrase(reading, index + 1, sentence, first);
    if (tokens[end]?.kind === 'mark' || tokens[end]?.lower === 'that' || tokens[end]?.lower === 'which')
      add(reading, actor, first, end);
    return;
  }
}
