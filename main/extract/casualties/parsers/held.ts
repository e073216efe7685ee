import type { HarmType } from '../../../../preload/contract/findings';
import { formsIn } from '../../../language/verbs';
import { isSureCount, type People } from '../people';
import { ADVERBS, BE } from '../lexicon/harm';
import { auxiliariesBefore, lowerAt, peopleEndingAt, peopleStartingAt, type Reading, type Statement } from '../reading';
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
const BETWEEN = new Set('the police military state house their now still currently already'.split(' '));
/** After "were held" these say that people were, not a meeting. */
const HELD_FOR = new Set('for on over in by after following without at . ,'.split(' '));

/**
 * Words that tell by a phrase of people held.
 * @param before the word before it
 */
export const isHeldWord = (lower: string, before: string): boolean =>
  HOLDS.has(lower) ||
  lower === 'held' ||
  TAKEN.has(lower) ||
  PRISONERS.has(lower) ||
  lower === 'holding' ||
  lower === 'away' ||
  (lower === 'alive' && CAUGHT.has(before)) ||
  (lower === 'up' && PICKS.has(before));

/** Those in the hands of whoever took them. */
const TAKEN = new Set(['captives', 'hostages', 'captive']);
/** Those whom a state holds. */
const PRISONERS = new Set(['prisoners', 'detainees']);
const TAKES = new Set(formsIn(['take'], ['base', 'third', 'past', 'participle', 'ing']));
const CAUGHT = new Set(['taken', 'captured', 'caught']);
const PICKS = new Set(formsIn(['pick'], ['base', 'third', 'past', 'ing']));
/** Who takes people away by law. */
const OF_STATE = new Set('police officers agents authorities soldiers troops army gendarmes security'.split(' '));
const KEEPS = new Set(formsIn(['hold', 'keep', 'seize', 'take'], ['base', 'third', 'past', 'ing']));
/** Who holds others against their will, and against the law. */
const CAPTORS = new Set('faction gang gangs kidnappers abductors captors bandits pirates militia group'.split(' '));
/** Tokens before a verb in which who does it stands. */
const SUBJECT = 31;
/** Tokens after "held" in which its captors stand. */
const BY = 10;

/** "three people were in custody", "40 are under arrest", "12 were held for questioning". */
export function readHeld(reading: Reading, at: number): Statement[] {
  const lower = lowerAt(reading, at);
  if (TAKEN.has(lower) || PRISONERS.has(lower)) return readCaptives(reading, at);
  if (lower === 'holding') return readHolding(reading, at);
  if (lower === 'away') return readTakenAway(reading, at);
  if (lower === 'up') return readPickedUp(reading, at);
  if (lower === 'alive') return readTakenAlive(reading, at);
  let type: HarmType = 'detained';
  if (lower === 'held') {
    const captives = heldBy(reading, at);
    if (captives.length > 0) return captives;
    if (lowerAt(reading, at + 1) === 'for' && lowerAt(reading, at + 2) === 'ransom') type = 'abducted';
    const before = lowerAt(reading, at - 1);
    if (!BE.has(before) && !ADVERBS.has(before)) return [];
  }
  if (lower === 'captivity') type = 'abducted';
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
  return stateAll(reading, list.filter(isSureCount), parts, { type, predicate: verb, rule: 'held' });
}

/** "the gang, which is holding the five men": whoever holds others against the law, before the verb. */
function readHolding(reading: Reading, at: number): Statement[] {
  const people = peopleStartingAt(reading, at + 1);
  if (people === null || !isSureCount(people)) return [];
  if (isDoneBy(reading, at, BY, CAPTORS) || isDoneBy(reading, at, BY, ARMED))
    return taken(reading, people, 'abducted', at);
  return BE.has(lowerAt(reading, at - 1)) && isDoneBy(reading, at, BY, OF_STATE)
    ? taken(reading, people, 'detained', at)
    : [];
}

/** Whether one of these stands within so many tokens before the verb. */
function isDoneBy(reading: Reading, verb: number, reach: number, whom: ReadonlySet<string>): boolean {
  for (let index = verb - 1; index >= reading.from && verb - index < reach; index--)
    if (whom.has(lowerAt(reading, index))) return true;
  return false;
}

/** Whom a verb takes or holds. */
const taken = (reading: Reading, people: People, type: HarmType, verb: number): Statement[] =>
  stateAll(reading, [people], [], { type, predicate: verb, rule: 'held', hypothetical: unreal(reading, verb) });

/** "The security forces picked up 40 students" */
function readPickedUp(reading: Reading, at: number): Statement[] {
  const people = peopleStartingAt(reading, at + 1);
  if (people === null || !isSureCount(people)) return [];
  return isDoneBy(reading, at - 1, BY - 1, OF_STATE) ? taken(reading, people, 'detained', at - 1) : [];
}

/** "one suspect was taken alive" */
function readTakenAlive(reading: Reading, at: number): Statement[] {
  const auxiliaries = auxiliariesBefore(reading, at - 1);
  if (!auxiliaries.passive || auxiliaries.negated || auxiliaries.modal) return [];
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(reading, list.filter(isSureCount), parts, { type: 'detained', predicate: at - 1, rule: 'held' });
}

/** "took away 12 men", "have taken 40 villagers away": by the state, or by others. */
function readTakenAway(reading: Reading, at: number): Statement[] {
  const before = peopleEndingAt(reading, at);
  const people = TAKES.has(lowerAt(reading, at - 1)) ? peopleStartingAt(reading, at + 1) : before;
  const verb = people === before ? (before?.first ?? 0) - 1 : at - 1;
  if (people === null || !isSureCount(people) || !TAKES.has(lowerAt(reading, verb))) return [];
  return taken(reading, people, isDoneBy(reading, verb, SUBJECT, OF_STATE) ? 'detained' : 'abducted', verb);
}

/** "is holding 26 captives", "still hold four hostages" */
function readCaptives(reading: Reading, at: number): Statement[] {
  // "taking 15 others captive"
  const people = peopleEndingAt(reading, lowerAt(reading, at) === 'captive' ? at : at + 1);
  if (people === null || !isSureCount(people) || !KEEPS.has(lowerAt(reading, people.first - 1))) return [];
  const verb = people.first - 1;
  const prisoners = PRISONERS.has(lowerAt(reading, at));
  if (prisoners && !lowerAt(reading, verb).startsWith('h')) return [];
  return taken(reading, people, prisoners ? 'detained' : 'abducted', verb);
}

/** "two crewmen held for months by the rebels", "were held by a faction of": by whom says that they were taken. */
function heldBy(reading: Reading, at: number): Statement[] {
  const passive = BE.has(lowerAt(reading, at - 1));
  let by = -1;
  for (let index = at + 1; index < reading.to && index - at < BY && by < 0; index++) {
    const lower = lowerAt(reading, index);
    if (lower === ',' || lower === ';' || BE.has(lower)) return [];
    if (lower === 'by') by = index;
  }
  if (by < 0) return [];
  let isTaken = false;
  for (let index = by + 1; index < reading.to && index - by < BY; index++) {
    const lower = lowerAt(reading, index);
    if (lower === ',' || lower === ';' || BE.has(lower)) break;
    isTaken ||= CAPTORS.has(lower) || ARMED.has(lower);
  }
  if (!isTaken) return [];
  const auxiliaries = auxiliariesBefore(reading, at);
  const list = passive
    ? subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being).list
    : [peopleEndingAt(reading, at)].filter((people) => people !== null);
  if (auxiliaries.negated) return [];
  return stateAll(reading, list.filter(isSureCount), [], {
    type: 'abducted',
    predicate: at,
    rule: 'held',
    hypothetical: auxiliaries.modal,
  });
}

const ARMED = new Set(
  'militants rebels gunmen insurgents separatists guerrillas jihadists extremists terrorists'.split(' '),
);
