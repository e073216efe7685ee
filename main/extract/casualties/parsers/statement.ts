import { RELATIVES } from '../../../language/classes';
import type { HarmType } from '../../../../preload/contract/findings';
import { certaintyOf, type HarmRule } from '../certainty';
import { lowerAt, type Reading, type Statement } from '../reading';
import { UNREAL } from '../lexicon/harm';
import type { People } from '../people';

interface Details {
  type: HarmType;
  predicate: number;
  rule: HarmRule;
  /** The people stand off the word of harm, or are of a looser form: the statement is less sure. */
  far?: boolean;
  part?: boolean;
  nominal?: boolean;
  hypothetical?: boolean;
  total?: boolean;
}

export function state(reading: Reading, people: People, { far = false, ...details }: Details): Statement {
  return {
    certainty: certaintyOf(details.rule, far),
    part: false,
    nominal: false,
    hypothetical: false,
    total: false,
    ...details,
    people: ofHouseholds(people, details.type),
    sentence: reading.sentence,
    also: besides(reading, people, details.predicate),
    shot: SHOT.has(lowerAt(reading, details.predicate)),
  };
}

/** Counted in homes where people are moved, and in people where they are harmed: of how many two families are, nobody says. */
const HOUSEHOLDS = new Set(['families', 'households']);

const ofHouseholds = (people: People, type: HarmType): People =>
  type !== 'displaced' && type !== 'detained' && people.low !== 0 && HOUSEHOLDS.has(people.head ?? '')
    ? { ...people, low: null, high: null, vague: true }
    : people;

const SHOT = new Set(['shot', 'shoot', 'shoots', 'shooting']);

function besides(reading: Reading, people: People, predicate: number): boolean {
  for (let index = people.next; index < predicate && index - people.next < 6; index++)
    if (lowerAt(reading, index) === 'also') return true;
  return lowerAt(reading, predicate - 1) === 'also';
}

/** Statements for a list and for the parts named of it. */
export function stateAll(
  reading: Reading,
  list: readonly People[],
  parts: readonly People[],
  details: Details,
): Statement[] {
  return [
    ...list.map((people) => state(reading, people, details)),
    ...parts.map((people) => state(reading, people, { ...details, part: true })),
  ];
}

/** True when a modal, a condition or a fear governs the word at `at`. Looks a few words back, within the clause. */
export function unreal(reading: Reading, at: number, span = 5): boolean {
  for (let index = at - 1; index >= reading.from && at - index <= span; index--) {
    const lower = lowerAt(reading, index);
    if (lower === ',' || lower === ';' || lower === '.' || lower === 'and' || lower === 'that' || lower === 'who')
      return false;
    if (!UNREAL.has(lower)) continue;
    if (lower === 'to') {
      // "is known to have killed", "appeared to have been shot" are facts; "came to kill" is none yet.
      const next = lowerAt(reading, index + 1);
      if (SAID_TO.has(lowerAt(reading, index - 1)) && AT_FIRST.has(lowerAt(reading, index - 2))) return true;
      if (next === 'have' || next === 'death' || PREPOSITIONAL_TO.has(lowerAt(reading, index - 1))) continue;
      if (SAID_TO.has(lowerAt(reading, index - 1))) continue;
      if (index !== at - 1 && !(next === 'be')) continue;
    }
    if (lower === 'may' && reading.tokens[index]?.capital === true) continue;
    if (RELATIVES.has(lowerAt(reading, index - 1)) && isFinite(reading, index, at)) continue;
    return true;
  }
  return false;
}

/** "Farmers who would not leave were arrested": what governs the verb has closed its clause before. */
function isFinite(reading: Reading, from: number, at: number): boolean {
  for (let index = from + 1; index < at; index++) if (['was', 'were'].includes(lowerAt(reading, index))) return true;
  return false;
}

/** "reported to be injured", "believed to be dead": told as fact by others. */
const SAID_TO = new Set(
  'reported believed said thought understood known confirmed suspected alleged claimed appeared appears seemed seems'.split(
    ' ',
  ),
);
/** "at first thought to have died": it turned out otherwise. */
const AT_FIRST = new Set(['first', 'initially', 'originally', 'wrongly', 'mistakenly']);
const PREPOSITIONAL_TO = new Set([
  'continue',
  'continues',
  'continued',
  'continuing',
  'went',
  'go',
  'goes',
  'up',
  'according',
  'rose',
  'rise',
  'rises',
  'risen',
  'toll',
  'close',
  'due',
  'led',
  'leading',
  'leads',
  'lead',
  'least',
]);
