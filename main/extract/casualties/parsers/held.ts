import { formsIn } from '../../../language/verbs';
import type { People } from '../people';
import { ADVERBS, BE } from '../lexicon/harm';
import { auxiliariesBefore, lowerAt, peopleEndingAt, type Reading, type Statement } from '../reading';
import { subjectsBefore } from '../subjects';
import { stateAll, unreal } from './statement';

/** What somebody held is in or under, with the preposition before it. */
const HOLDS: ReadonlyMap<string, string> = new Map([
  ['custody', 'in into'],
  ['arrest', 'under'],
  ['detention', 'in'],
  ['captivity', 'in'],
  ['bars', 'behind'],
]);
const PUT = new Set(
  formsIn(['take', 'place', 'remain', 'hold', 'put', 'keep'], ['past', 'participle', 'third', 'base']),
);
const BETWEEN = new Set('police military state house their now still currently already'.split(' '));
/** After "were held" these say that people were, not a meeting. */
const HELD_FOR = new Set('for on over in by after following without at . ,'.split(' '));
const HOMES = new Set(['homes', 'houses', 'villages']);
const FORCED = new Set(formsIn(['force', 'drive', 'evict', 'chase'], ['past', 'participle', 'third', 'ing']));
const LEFT = new Set(formsIn(['leave', 'abandon', 'flee', 'lose'], ['past', 'participle', 'base']));
/** Words between the verb and the homes: "out of their", "to leave their", "from the". */
const ON_THE_WAY = new Set('from out of to their the leave flee abandon own ancestral'.split(' '));

/**
 * Words that tell by a phrase of people held, or driven from where they live.
 * @param before the word before it
 */
export const isHeldWord = (lower: string, before: string): boolean =>
  HOLDS.has(lower) ||
  (lower === 'held' && (BE.has(before) || ADVERBS.has(before))) ||
  (HOMES.has(lower) && (before === 'their' || before === 'ancestral'));

const isCounted = (people: People): boolean =>
  (people.form === 'count' || people.form === 'bare') && people.low !== null && people.low > 0 && !people.guessed;

/** "three people were in custody", "40 are under arrest", "12 were held for questioning", "forced 900 from their homes". */
export function readHeld(reading: Reading, at: number): Statement[] {
  const lower = lowerAt(reading, at);
  if (HOMES.has(lower)) return readDriven(reading, at);
  let verb = at;
  if (lower !== 'held') {
    verb--;
    while (at - verb < 3 && BETWEEN.has(lowerAt(reading, verb))) verb--;
    if (HOLDS.get(lower)?.split(' ').includes(lowerAt(reading, verb)) !== true) return [];
    while (at - verb < 6 && BETWEEN.has(lowerAt(reading, verb - 1))) verb--;
    if (PUT.has(lowerAt(reading, verb - 1))) verb--;
  } else if (!HELD_FOR.has(lowerAt(reading, at + 1))) return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  const stays = lowerAt(reading, verb).startsWith('remain');
  if (!(auxiliaries.passive || stays) || auxiliaries.modal || auxiliaries.negated) return [];
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  return stateAll(reading, list.filter(isCounted), parts, { type: 'detained', predicate: verb, rule: 'held' });
}

/** "over 900 people have been forced from their homes", "300 had to leave their homes", "floods drove 900 from their homes". */
function readDriven(reading: Reading, at: number): Statement[] {
  let verb = at - 1;
  while (at - verb < 6 && ON_THE_WAY.has(lowerAt(reading, verb)) && !LEFT.has(lowerAt(reading, verb))) verb--;
  const made = LEFT.has(lowerAt(reading, verb)) && lowerAt(reading, verb - 1) === 'to' ? verb - 2 : verb;
  const driven = peopleEndingAt(reading, made + 1);
  const away = made < verb || ['from', 'out'].includes(lowerAt(reading, made + 1));
  if (driven !== null && away && FORCED.has(lowerAt(reading, driven.first - 1)))
    return stateAll(reading, [driven].filter(isCounted), [], {
      type: 'displaced',
      predicate: driven.first - 1,
      rule: 'fled',
      hypothetical: unreal(reading, driven.first - 1),
    });
  if (LEFT.has(lowerAt(reading, verb)) && FORCED.has(lowerAt(reading, verb - 2))) verb -= 2;
  const forced = FORCED.has(lowerAt(reading, verb));
  if (!forced && !LEFT.has(lowerAt(reading, verb))) return [];
  if (!forced && lowerAt(reading, at - 1) !== 'their') return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  if (auxiliaries.negated || auxiliaries.modal || (forced && !auxiliaries.passive)) return [];
  const { list } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  return stateAll(reading, list.filter(isCounted), [], { type: 'displaced', predicate: verb, rule: 'fled' });
}
