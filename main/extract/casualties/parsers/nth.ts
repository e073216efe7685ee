import { figure, ORDINALS } from '../../../language/numbers';
import { harmWord, PREPOSITIONS } from '../lexicon/harm';
import { peopleNoun } from '../lexicon/people';
import { phrase } from '../people';
import { lowerAt, type Reading, type Statement } from '../reading';
import { state, unreal } from './statement';

const DIES = new Set(['die', 'perish', 'drown']);
/** Words of a phrase from its ordinal to its noun. */
const LONGEST = 7;
const ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

/** The ordinal that stands there: a word, or digits with their ending in a token of its own. */
function ordinalAt(reading: Reading, at: number): number | null {
  const word = ORDINALS.get(lowerAt(reading, at));
  if (word !== undefined) return word;
  const next = reading.tokens[at + 1];
  return next?.spaced === false && ENDINGS.has(next.lower) ? figure(lowerAt(reading, at)) : null;
}

/** "to be killed" */
const isKilled = (reading: Reading, at: number): boolean =>
  lowerAt(reading, at - 1) === 'be' &&
  lowerAt(reading, at - 2) === 'to' &&
  harmWord(lowerAt(reading, at))?.type === 'killed';

/** "the 17th teenager to be killed this year", "the sixth traffic death of the season": so many were killed by then; null for another phrase. */
export function readLastOfSeveral(reading: Reading, at: number): Statement | null {
  const lower = lowerAt(reading, at);
  const noun = lower === 'death' || lower === 'fatality';
  const dies = lowerAt(reading, at - 1) === 'to' ? DIES.has(lower) : isKilled(reading, at);
  if (!noun && !dies) return null;
  const past = noun ? at + 1 : lowerAt(reading, at - 1) === 'be' ? at - 2 : at - 1;
  for (let first = past - 2; first >= reading.from && past - first <= LONGEST; first--) {
    if (reading.tokens[first]?.kind === 'mark') return null;
    // "the 10th anniversary of the death" counts no deaths.
    if (noun && PREPOSITIONS.has(lowerAt(reading, first))) return null;
    const value = ordinalAt(reading, first);
    if (value === null) continue;
    const before = lowerAt(reading, first - 1);
    if (before !== 'the' && before !== 'a' && !/^(?:this|its|their|his|her)$/u.test(before)) return null;
    let people = noun;
    for (let index = first + 1; index < past; index++) people ||= peopleNoun(lowerAt(reading, index)) !== null;
    if (value < 2 || !people || (noun && !runsOn(reading, at))) return null;
    return state(
      reading,
      phrase('count', first, past, past, value, value, noun ? null : lowerAt(reading, past - 1), 'unknown'),
      {
        type: 'killed',
        predicate: at,
        rule: 'nth',
        total: true,
        hypothetical: unreal(reading, first),
      },
    );
  }
  return null;
}

/** Words after a death by which deaths are counted up to it. */
const SPANS = /^(?:this|since|so|in|of|on|from|within|for)$/u;
const runsOn = (reading: Reading, at: number): boolean => SPANS.test(lowerAt(reading, at + 1));
