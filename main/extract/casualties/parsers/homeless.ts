import { union } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import { BE } from '../lexicon/harm';
import { isCount, isSureCount, type People } from '../people';
import { auxiliariesBefore, lowerAt, peopleEndingAt, type Reading, type Statement } from '../reading';
import { subjectsBefore } from '../subjects';
import { stateAll, unreal } from './statement';

const HOMES = new Set(['homes', 'houses', 'villages']);
/** What drives people from their homes. */
const DRIVEN = new Set(formsIn(['force', 'drive', 'evict', 'chase'], ['past', 'participle', 'third', 'ing']));
const LEFT = new Set(formsIn(['leave', 'abandon', 'flee', 'lose'], ['past', 'participle', 'base']));
/** Words between the verb and the homes: "out of their", "to leave their", "from the". */
const ON_THE_WAY = new Set('from out of to their the leave flee abandon own ancestral'.split(' '));
const SOUGHT = new Set(formsIn(['take', 'seek', 'find'], ['past', 'participle', 'ing']));
const LIVES: ReadonlySet<string> = new Set(
  formsIn(['live', 'sleep', 'shelter', 'camp', 'stay', 'huddle'], ['past', 'base', 'ing']).concat(
    'housed',
    'sheltered',
  ),
);
const IN = union('in under at beneath inside');
/** Where nobody lives who has a home. */
const MAKESHIFT = union(
  'tarpaulins tarpaulin tents tent camps camp shelters open schools sheds churches mosques stadium gymnasium',
);
/** Words between the preposition and that. */
const BETWEEN = union(
  'the a two three several makeshift temporary crowded overcrowded tented plastic transit relief evacuation and school public community sports',
);
/** The same of where they go, in the active alone. */
const FORCED: ReadonlySet<string> = new Set(formsIn(['force', 'drive', 'push', 'chase'], ['past', 'ing', 'third']));
const GO: ReadonlySet<string> = new Set(['flee', 'leave', 'relocate', 'evacuate', 'move']);
const AWAY = union('across from out over into');
/** Fewer may have slept in a tent, taken shelter or been driven somewhere for any reason. */
const MANY = 100;

const isMany = (people: People): boolean =>
  isCount(people) && !people.guessed && (people.low ?? people.high ?? 0) >= MANY;

const isOwnHome = (lower: string, before: string): boolean =>
  HOMES.has(lower) && (before === 'their' || before === 'ancestral');

/**
 * A word by which a phrase may tell of people driven from where they live, or without a home.
 * @param before the word before it
 */
export const isHomeless = (lower: string, before: string): boolean =>
  LIVES.has(lower) ||
  FORCED.has(lower) ||
  lower === 'roof' ||
  lower === 'night' ||
  lower === 'nights' ||
  lower === 'refuge' ||
  lower === 'shelter' ||
  isOwnHome(lower, before);

/** "850 people are living under tarpaulins", "are without a roof", "out of their homes", "forced up to 900 farmers to leave". */
export function readHomeless(reading: Reading, at: number): Statement[] {
  const lower = lowerAt(reading, at);
  if (lower === 'night' || lower === 'nights') return readNight(reading, at);
  if (lower === 'roof') return lowerAt(reading, at - 2) === 'without' ? whoAre(reading, at - 2) : [];
  if (isOwnHome(lower, lowerAt(reading, at - 1))) {
    const out = lower === 'homes' && lowerAt(reading, at - 1) === 'their' && lowerAt(reading, at - 3) === 'out';
    return [...readDriven(reading, at), ...(out ? whoAre(reading, at - 3) : [])];
  }
  const found = lower === 'refuge' || lower === 'shelter' ? readRefuge(reading, at) : [];
  if (FORCED.has(lower)) found.push(...readForced(reading, at));
  if (LIVES.has(lower)) found.push(...readMakeshift(reading, at));
  return found;
}

/** "spent a third night in emergency shelters" */
function readNight(reading: Reading, at: number): Statement[] {
  let verb = at - 1;
  while (at - verb < 4 && lowerAt(reading, verb) !== 'spent') verb--;
  if (lowerAt(reading, verb) !== 'spent' || !IN.has(lowerAt(reading, at + 1))) return [];
  let place = at + 2;
  while (place - at < 5 && (BETWEEN.has(lowerAt(reading, place)) || lowerAt(reading, place) === 'emergency')) place++;
  if (!MAKESHIFT.has(lowerAt(reading, place))) return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  if (auxiliaries.negated || auxiliaries.modal) return [];
  const { list } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(reading, list.filter(isSureCount), [], { type: 'displaced', predicate: verb, rule: 'fled' });
}

/** Those of whom a form of "be" right before `at` says what stands there. */
function whoAre(reading: Reading, at: number): Statement[] {
  const auxiliaries = auxiliariesBefore(reading, at);
  if (!auxiliaries.passive || auxiliaries.negated || auxiliaries.modal) return [];
  const { list } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(reading, list.filter(isMany), [], { type: 'displaced', predicate: at, rule: 'fled' });
}

function readMakeshift(reading: Reading, at: number): Statement[] {
  if (!IN.has(lowerAt(reading, at + 1))) return [];
  let place = at + 2;
  while (place - at < 6 && BETWEEN.has(lowerAt(reading, place)) && !MAKESHIFT.has(lowerAt(reading, place))) place++;
  if (!MAKESHIFT.has(lowerAt(reading, place))) return [];
  const auxiliaries = auxiliariesBefore(reading, at);
  if (auxiliaries.negated || auxiliaries.modal) return [];
  const { list } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(reading, list.filter(isMany), [], { type: 'displaced', predicate: at, rule: 'fled' });
}

/** "forced up to 900 farmers to leave", "drove 30,000 villagers across the border" */
function readForced(reading: Reading, at: number): Statement[] {
  if (BE.has(lowerAt(reading, at - 1))) return [];
  for (let end = at + 2; end - at < 9; end++) {
    const people = peopleEndingAt(reading, end);
    if (people === null || people.first !== at + 1) continue;
    const goes = lowerAt(reading, end) === 'to' && GO.has(lowerAt(reading, end + 1));
    if (!isMany(people) || !(goes || AWAY.has(lowerAt(reading, end)))) return [];
    return stateAll(reading, [people], [], {
      type: 'displaced',
      predicate: at,
      rule: 'fled',
      hypothetical: unreal(reading, at),
    });
  }
  return [];
}

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
    (people) => isSureCount(people) && (lowerAt(reading, at) === 'refuge' || (people.low ?? 0) >= MANY),
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
  if (driven !== null && away && DRIVEN.has(lowerAt(reading, driven.first - 1)))
    return stateAll(reading, [driven].filter(isSureCount), [], {
      type: 'displaced',
      predicate: driven.first - 1,
      rule: 'fled',
      hypothetical: unreal(reading, driven.first - 1),
    });
  if (LEFT.has(lowerAt(reading, verb)) && DRIVEN.has(lowerAt(reading, verb - 2))) verb -= 2;
  // "20,000 people have had to leave their homes"
  if (lowerAt(reading, verb - 1) === 'to' && lowerAt(reading, verb - 2) === 'had') verb -= 2;
  const forced = DRIVEN.has(lowerAt(reading, verb));
  if (!forced && !LEFT.has(lowerAt(reading, verb)) && lowerAt(reading, verb) !== 'had') return [];
  if (!forced && lowerAt(reading, at - 1) !== 'their') return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  if (auxiliaries.negated || auxiliaries.modal || (forced && !auxiliaries.passive)) return [];
  const { list } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  return stateAll(reading, list.filter(isSureCount), [], { type: 'displaced', predicate: verb, rule: 'fled' });
}
