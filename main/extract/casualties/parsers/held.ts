import type { HarmType } from '../../../../preload/contract/findings';
import { formsIn } from '../../../language/verbs';
import { isCount, type People } from '../people';
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
  lower === 'held' ||
  TAKEN.has(lower) ||
  PRISONERS.has(lower) ||
  lower === 'holding' ||
  lower === 'away' ||
  (lower === 'up' && PICKS.has(before)) ||
  lower === 'refuge' ||
  lower === 'shelter' ||
  (HOMES.has(lower) && (before === 'their' || before === 'ancestral'));

/** Those in the hands of whoever took them. */
const TAKEN = new Set(['captives', 'hostages', 'captive']);
/** Those whom a state holds. */
const PRISONERS = new Set(['prisoners', 'detainees']);
const TAKES = new Set(formsIn(['take'], ['base', 'third', 'past', 'participle', 'ing']));
const PICKS = new Set(formsIn(['pick'], ['base', 'third', 'past', 'ing']));
/** Who takes people away by law. */
const OF_STATE = new Set('police officers agents authorities soldiers troops army gendarmes security'.split(' '));
const KEEPS = new Set(formsIn(['hold', 'keep', 'seize', 'take'], ['base', 'third', 'past', 'ing']));
/** Who holds others against their will, and against the law. */
const CAPTORS = new Set('faction gang gangs kidnappers abductors captors bandits pirates militia group'.split(' '));
/** Tokens before a verb in which who does it stands. */
const SUBJECT = 30;
/** Tokens after "held" in which its captors stand. */
const BY = 10;
const SOUGHT = new Set(formsIn(['take', 'seek', 'find'], ['past', 'participle', 'ing']));
/** Fewer who take shelter may do so from the rain. */
const MANY = 100;

const isCounted = (people: People): boolean =>
  isCount(people) && people.low !== null && people.low > 0 && !people.guessed;

/** "three people were in custody", "40 are under arrest", "12 were held for questioning", "forced 900 from their homes". */
export function readHeld(reading: Reading, at: number): Statement[] {
  const lower = lowerAt(reading, at);
  if (HOMES.has(lower)) return readDriven(reading, at);
  if (lower === 'refuge' || lower === 'shelter') return readRefuge(reading, at);
  if (TAKEN.has(lower) || PRISONERS.has(lower)) return readCaptives(reading, at);
  if (lower === 'holding') return readHolding(reading, at);
  if (lower === 'away') return readTakenAway(reading, at);
  if (lower === 'up') return readPickedUp(reading, at);
  let type: HarmType = 'detained';
  if (lower === 'held') {
    const captives = heldBy(reading, at);
    if (captives.length > 0) return captives;
    if (lowerAt(reading, at + 1) === 'for' && lowerAt(reading, at + 2) === 'ransom') type = 'abducted';
    const before = lowerAt(reading, at - 1);
    if (!BE.has(before) && !ADVERBS.has(before)) return [];
  }
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
  return stateAll(reading, list.filter(isCounted), parts, { type, predicate: verb, rule: 'held' });
}

/** "the gang, which is holding the five men": whoever holds others against the law, before the verb. */
function readHolding(reading: Reading, at: number): Statement[] {
  const people = peopleStartingAt(reading, at + 1);
  if (people === null || !isCounted(people)) return [];
  for (let index = at - 1; index >= reading.from && at - index < BY; index--)
    if (CAPTORS.has(lowerAt(reading, index)) || ARMED.has(lowerAt(reading, index)))
      return stateAll(reading, [people], [], {
        type: 'abducted',
        predicate: at,
        rule: 'held',
        hypothetical: unreal(reading, at),
      });
  return [];
}

/** "The security forces picked up 40 students" */
function readPickedUp(reading: Reading, at: number): Statement[] {
  const people = peopleStartingAt(reading, at + 1);
  if (people === null || !isCounted(people)) return [];
  for (let index = at - 2; index >= reading.from && at - index < BY; index--)
    if (OF_STATE.has(lowerAt(reading, index)))
      return stateAll(reading, [people], [], {
        type: 'detained',
        predicate: at - 1,
        rule: 'held',
        hypothetical: unreal(reading, at - 1),
      });
  return [];
}

/** "took away 12 men", "have taken 40 villagers away": by the state, or by others. */
function readTakenAway(reading: Reading, at: number): Statement[] {
  const before = peopleEndingAt(reading, at);
  const people = TAKES.has(lowerAt(reading, at - 1)) ? peopleStartingAt(reading, at + 1) : before;
  const verb = people === before ? (before?.first ?? 0) - 1 : at - 1;
  if (people === null || !isCounted(people) || !TAKES.has(lowerAt(reading, verb))) return [];
  let state = false;
  for (let index = Math.max(reading.from, verb - SUBJECT); index < verb; index++)
    state ||= OF_STATE.has(lowerAt(reading, index));
  return stateAll(reading, [people], [], {
    type: state ? 'detained' : 'abducted',
    predicate: verb,
    rule: 'held',
    hypothetical: unreal(reading, verb),
  });
}

/** "is holding 26 captives", "still hold four hostages" */
function readCaptives(reading: Reading, at: number): Statement[] {
  // "taking 15 others captive"
  const people = peopleEndingAt(reading, lowerAt(reading, at) === 'captive' ? at : at + 1);
  if (people === null || !isCounted(people) || !KEEPS.has(lowerAt(reading, people.first - 1))) return [];
  const verb = people.first - 1;
  const prisoners = PRISONERS.has(lowerAt(reading, at));
  if (prisoners && !lowerAt(reading, verb).startsWith('h')) return [];
  return stateAll(reading, [people], [], {
    type: prisoners ? 'detained' : 'abducted',
    predicate: verb,
    rule: 'held',
    hypothetical: unreal(reading, verb),
  });
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
  let taken = false;
  for (let index = by + 1; index < reading.to && index - by < BY; index++) {
    const lower = lowerAt(reading, index);
    if (lower === ',' || lower === ';' || BE.has(lower)) break;
    taken ||= CAPTORS.has(lower) || ARMED.has(lower);
  }
  if (!taken) return [];
  const auxiliaries = auxiliariesBefore(reading, at);
  const list = passive
    ? subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being).list
    : [peopleEndingAt(reading, at)].filter((people) => people !== null);
  if (auxiliaries.negated) return [];
  return stateAll(reading, list.filter(isCounted), [], {
    type: 'abducted',
    predicate: at,
    rule: 'held',
    hypothetical: auxiliaries.modal,
  });
}

const ARMED = new Set(
  'militants rebels gunmen insurgents separatists guerrillas jihadists extremists terrorists'.split(' '),
);

/** "19,600 people have taken refuge in schools"; "some 300 took shelter in a mosque". */
function readRefuge(reading: Reading, at: number): Statement[] {
  const verb = at - 1;
  if (!SOUGHT.has(lowerAt(reading, verb)) || lowerAt(reading, at + 1) === 'from') return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  if (auxiliaries.negated || auxiliaries.modal) return [];
  // "killed 105 civilians taking shelter there": what befell them is told already.
  if (lowerAt(reading, verb).endsWith('ing') && !auxiliaries.passive) return [];
  const { list } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  const fled = list.filter(
    (people) => isCounted(people) && (lowerAt(reading, at) === 'refuge' || (people.low ?? 0) >= MANY),
  );
  return stateAll(reading, fled, [], { type: 'displaced', predicate: verb, rule: 'fled' });
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
  // "20,000 people have had to leave their homes"
  if (lowerAt(reading, verb - 1) === 'to' && lowerAt(reading, verb - 2) === 'had') verb -= 2;
  const forced = FORCED.has(lowerAt(reading, verb));
  if (!forced && !LEFT.has(lowerAt(reading, verb)) && lowerAt(reading, verb) !== 'had') return [];
  if (!forced && lowerAt(reading, at - 1) !== 'their') return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  if (auxiliaries.negated || auxiliaries.modal || (forced && !auxiliaries.passive)) return [];
  const { list } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  return stateAll(reading, list.filter(isCounted), [], { type: 'displaced', predicate: verb, rule: 'fled' });
}
