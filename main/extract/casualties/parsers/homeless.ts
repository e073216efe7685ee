import { union } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import { BE } from '../lexicon/harm';
import { isCount, type People } from '../people';
import { auxiliariesBefore, lowerAt, peopleEndingAt, type Reading, type Statement } from '../reading';
import { subjectsBefore } from '../subjects';
import { stateAll, unreal } from './statement';

const LIVES: ReadonlySet<string> = new Set(
  formsIn(['live', 'sleep', 'shelter', 'camp', 'stay', 'huddle'], ['past', 'base', 'ing']).concat(
    'housed',
    'sheltered',
  ),
);
const IN = union('in under at beneath inside');
/** Where nobody lives who has a home. */
const MAKESHIFT = union('tarpaulins tarpaulin tents tent camps camp shelters open schools sheds churches mosques');
/** Words between the preposition and that. */
const BETWEEN = union(
  'the a two three several makeshift temporary crowded overcrowded tented plastic transit relief evacuation and school public',
);
const FORCED: ReadonlySet<string> = new Set(formsIn(['force', 'drive', 'push', 'chase'], ['past', 'ing', 'third']));
const GO: ReadonlySet<string> = new Set(['flee', 'leave', 'relocate', 'evacuate', 'move']);
const AWAY = union('across from out over into');
/** Fewer may have slept in a tent, or been driven somewhere, for any reason. */
const MANY = 100;

const isMany = (people: People): boolean =>
  isCount(people) && !people.guessed && (people.low ?? people.high ?? 0) >= MANY;

/** A word by which a phrase may tell of people without a home. */
export const isHomeless = (lower: string): boolean =>
  LIVES.has(lower) || FORCED.has(lower) || lower === 'roof' || lower === 'homes';

/** "850 people are living under tarpaulins", "are without a roof", "out of their homes", "forced up to 900 farmers to leave". */
export function readHomeless(reading: Reading, at: number): Statement[] {
  const lower = lowerAt(reading, at);
  if (lower === 'roof') return lowerAt(reading, at - 2) === 'without' ? whoAre(reading, at - 2) : [];
  if (lower === 'homes')
    return lowerAt(reading, at - 1) === 'their' && lowerAt(reading, at - 3) === 'out' ? whoAre(reading, at - 3) : [];
  if (FORCED.has(lower)) {
    const driven = readForced(reading, at);
    if (driven.length > 0) return driven;
  }
  return LIVES.has(lower) ? readMakeshift(reading, at) : [];
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
