import { countsSomebody } from '../people';
import { formsIn } from '../../../language/verbs';
import { isCause } from '../lexicon/agents';
import { EPIDEMICS, EVENT_NOUNS } from '../lexicon/happenings';
import { harmWord, PREPOSITIONS, CLAUSE } from '../lexicon/harm';
import { objectsFrom } from '../objects';
import { lowerAt, type Reading, type Statement } from '../reading';
import { stateAll } from './statement';

const CLAIMS: ReadonlySet<string> = new Set(formsIn(['claim'], ['base', 'third', 'past', 'ing']));
/** What else takes lives where it is. */
const DEADLY = new Set('spot road highway bend crossing river lake weather heat'.split(' '));
/** Tokens before the verb in which that which kills stands. */
const REACH = 6;

/** A word by which a disease or a disaster takes people, without a word of harm. */
export const isClaim = (lower: string): boolean => CLAIMS.has(lower);

/** "Measles, dengue claim 49 children", "Black spot claims two more": what kills claims people; people claim other things. */
export function readClaim(reading: Reading, at: number): Statement[] {
  if (!isKilled(reading, at)) return [];
  const { list, parts } = objectsFrom(reading, at + 1);
  const last = list[list.length - 1];
  if (last === undefined || !list.every(countsSomebody)) return [];
  const after = reading.tokens[last.next];
  const ends =
    last.next >= reading.to ||
    after?.kind === 'mark' ||
    PREPOSITIONS.has(after?.lower ?? '') ||
    CLAUSE.has(after?.lower ?? '') ||
    after?.lower.endsWith('day') === true;
  return ends ? stateAll(reading, list, parts, { type: 'killed', predicate: at, rule: 'lives' }) : [];
}

/** What stands before the verb can kill. */
function isKilled(reading: Reading, at: number): boolean {
  for (let index = at - 1; index >= reading.from && at - index < REACH; index--) {
    const lower = lowerAt(reading, index);
    if (isCause(lower) || EPIDEMICS.has(lower) || EVENT_NOUNS.has(lower) || DEADLY.has(lower)) return true;
    if (harmWord(lower)?.form === 'verb' || lower === 'who' || lower === 'by') return false;
  }
  return false;
}
