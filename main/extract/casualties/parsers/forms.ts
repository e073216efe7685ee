import { BE, harmWord } from '../lexicon/harm';
import { objectsFrom } from '../objects';
import { countBefore } from './counts';
import { secondOfPair, shootingType, typeOf, verbEnd } from './outcome';
import { things } from './parts';
import { stateAll, unreal } from './statement';
import { isCount, type People } from '../people';
import { type Parser, type Reading, type Statement, auxiliariesBefore, lowerAt } from '../reading';
import type { HarmType } from '../../../../preload/contract/findings';

/** "killing 12", "wounding another": always its object. */
export const readParticiple: Parser = (reading, at) => {
  const word = harmWord(lowerAt(reading, at));
  if (word === undefined || word.form !== 'ing') return null;
  const before = lowerAt(reading, at - 1);
  const nominal =
    before === 'the' ||
    before === 'a' ||
    before === 'this' ||
    before === "'s" ||
    before === 'fatal' ||
    before === 'deadly' ||
    lowerAt(reading, at + 1) === 'of';
  if (lowerAt(reading, at + 1) === 'of')
    return eventOf(reading, at, before === 'fatal' || before === 'deadly' ? 'killed' : word.type);
  if (word.type === 'killed_or_injured' && (nominal || !GERUND_BEFORE.has(before)) && !before.endsWith('ly')) {
    if (before !== 'fatal' && before !== 'deadly') return [];
  }
  if (secondOfPair(reading, at)) return [];
  let type = typeOf(reading, at, word.type) ?? word.type;
  const { list, parts } = objectsFrom(reading, verbEnd(reading, at));
  if (list.length === 0) return things(reading, verbEnd(reading, at), at, word.type);
  // "the injuries were killing him": a figure of speech, as long as it goes on.
  if (BE.has(before) && list.every(({ form }) => form === 'pronoun')) return [];
  const past = list[list.length - 1]?.next ?? -1;
  const toDeath = lowerAt(reading, past) === 'to' && lowerAt(reading, past + 1) === 'death';
  if (lowerAt(reading, list[0]?.next ?? -1) === 'dead' || toDeath) type = 'killed';
  const charged = ACCUSED.has(before) || (before === 'of' && ACCUSED.has(lowerAt(reading, at - 2)));
  return stateAll(reading, list, parts, {
    type: before === 'fatal' || before === 'deadly' ? 'killed' : shootingType(type, list),
    predicate: at,
    rule: 'participle',
    far: charged,
    nominal: charged,
    hypothetical: before === 'about' || unreal(reading, at, 4),
  });
};

/** Before "shooting" these leave it a verb; after a place or an adjective it is the event. */
const GERUND_BEFORE = new Set([
  ',',
  'and',
  'by',
  'of',
  'for',
  'after',
  'before',
  'while',
  'with',
  'then',
  'in',
  'about',
  'to',
  'was',
  'were',
  'started',
  'began',
  'admitted',
  'denied',
  'without',
  'from',
  'officer',
  'man',
  'accused',
  'fatal',
  'deadly',
]);

const ACCUSED = new Set([
  'accused',
  'charged',
  'convicted',
  'suspected',
  'guilty',
  'admitted',
  'admitting',
  'denied',
  'denies',
  'for',
  'after',
]);

/** "the killing of two climbers", "the murder of X": what follows "of". */
export function eventOf(reading: Reading, at: number, type: HarmType): Statement[] {
  if (lowerAt(reading, at - 1) === 'of' && lowerAt(reading, at - 2) === 'anniversary') return [];
  const { list, parts } = objectsFrom(reading, at + 2);
  const victims = list.filter(introduces);
  return stateAll(reading, victims, parts, {
    type: shootingType(type, victims),
    predicate: at,
    rule: 'event-of',
    nominal: true,
    hypothetical: unreal(reading, at) && !isDone(reading, at),
  });
}

const ANSWERS = new Set('responsible blamed wanted sought accused suspected charged convicted'.split(' '));

/** "are believed to be responsible for the killing of 20": who did it is in doubt, not that it was done. */
function isDone(reading: Reading, at: number): boolean {
  const before = lowerAt(reading, at - 1) === 'the' ? at - 2 : at - 1;
  return (
    lowerAt(reading, before) === 'behind' ||
    (lowerAt(reading, before) === 'for' && ANSWERS.has(lowerAt(reading, before - 1)))
  );
}

/** The phrase may tell of its people for the first time. */
export function introduces(people: People): boolean {
  return people.form !== 'pronoun' && people.form !== 'plural';
}

/** "kill 12", "kills three": present of headlines, or an infinitive that is no fact yet. */
export const readBase: Parser = (reading, at) => {
  const word = harmWord(lowerAt(reading, at));
  if (lowerAt(reading, at).startsWith('wound')) return readWoundsVerb(reading, at);
  if (word === undefined || word.form !== 'base') return null;
  // "62 murders": counted, it is the noun.
  if (lowerAt(reading, at) === 'murders' && countBefore(reading, at) !== null) return null;
  // "the murder of 14 villagers": the same word as a noun.
  if (lowerAt(reading, at + 1) === 'of') return eventOf(reading, at, word.type);
  const { list, parts } = objectsFrom(reading, verbEnd(reading, at));
  const victims = list.filter(
    (people) => people.form !== 'pronoun' && people.form !== 'definite' && people.form !== 'plural',
  );
  if (victims.length === 0 || auxiliariesBefore(reading, at).negated) return [];
  const third = lowerAt(reading, at).endsWith('s');
  const hypothetical = unreal(reading, at) || (!third && auxiliariesBefore(reading, at).modal);
  const type = typeOf(reading, at, word.type) ?? word.type;
  return stateAll(reading, victims, parts, {
    type: shootingType(type, victims),
    predicate: at,
    rule: 'present',
    hypothetical,
  });
};

/** "Blast wounds 12", "kill 5, wound 17": "wounds" is the verb when counted people follow at once; else the noun, which others read. */
function readWoundsVerb(reading: Reading, at: number): Statement[] | null {
  const before = reading.tokens[at - 1];
  // "Rockets kill 5, wound 17"
  const second = lowerAt(reading, at) === 'wound' && (before?.text === ',' || before?.lower === 'and');
  if (at === reading.from || before === undefined) return null;
  if (!second && (before.kind !== 'word' || NOUN_BEFORE_WOUNDS.has(before.lower))) return null;
  const { list, parts } = objectsFrom(reading, at + 1);
  const first = list[0];
  if (first === undefined || first.first !== at + 1 || !isCount(first)) return null;
  return stateAll(reading, list, parts, { type: 'injured', predicate: at, rule: 'present' });
}

/** What stands before "wounds" when they are wounds: what made them, what they are like, whose they are. */
const NOUN_BEFORE_WOUNDS = new Set(
  `the a an his her its their our my your these those some no any of from with for to and or gunshot bullet shrapnel knife
  stab puncture head chest leg arm flesh fatal mortal serious severe deep multiple several many old open suffered had
  has have were was are been`.split(/\s+/),
);
