import type { HarmRule } from '../certainty';
import { isCause } from '../lexicon/agents';
import { BE, CLAUSE, PREPOSITIONS, harmWord } from '../lexicon/harm';
import { objectsFrom } from '../objects';
import { BURNED, secondOfPair, shotType, typeOf, verbEnd } from './outcome';
import { afterVerb, denied, partsAfter, things } from './parts';
import { isPictured, isShotNoun } from './shots';
import { stateAll, unreal } from './statement';
import type { People } from '../people';
import {
  type Auxiliaries,
  type Parser,
  type Reading,
  type Statement,
  auxiliariesBefore,
  lowerAt,
  peopleEndingAt,
  peopleStartingAt,
} from '../reading';
import { inPrepositionalPhrase, joinedBefore } from '../lists';
import { subjectsBefore } from '../subjects';
import { victimsByTree } from '../victims';
import {
  ARTICLES,
  POSSESSIVE_MARKS,
  POSSESSIVES,
  REFLEXIVES,
  RELATIVES,
  SUBJECT_PRONOUNS,
  union,
  WEEKDAYS,
} from '../../../language/classes';

/** "killed 12", "12 were killed", "12 killed": a transitive harm verb in the past or as participle. */
export const readVerb: Parser = (reading, at) => {
  const word = harmWord(lowerAt(reading, at));
  if (word === undefined || word.form !== 'verb') return null;
  if (secondOfPair(reading, at)) return [];
  if (
    lowerAt(reading, at) === 'shot' &&
    (isShotNoun(reading, at) || isPictured(reading, at) || lowerAt(reading, at + 1) === 'down')
  )
    return [];
  // "a character killed off in a serial"
  if (lowerAt(reading, at) === 'killed' && lowerAt(reading, at + 1) === 'off') return [];
  if (lowerAt(reading, at) === 'crushed' && !isCrushed(reading, at)) return null;
  let type = typeOf(reading, at, word.type);
  if (type === null) return null;
  const auxiliaries = auxiliariesBefore(reading, at);
  // "as many as 24 could be trapped" is how the missing are told of.
  const open =
    word.type === 'missing' && auxiliaries.passive && MAYBE.has(lowerAt(reading, at - 2)) && !isSupposed(reading);
  const hypothetical = !open && (auxiliaries.modal || (!auxiliaries.feared && unreal(reading, at)));
  const end = verbEnd(reading, at);
  const found = (list: readonly People[], parts: readonly People[], rule: HarmRule, far: boolean): Statement[] => {
    if (type === 'killed_or_injured' && word.type === 'killed_or_injured')
      type = shotType(reading, at, (list[0]?.low ?? 2) !== 1 || list.length > 1);
    if (auxiliaries.feared && type === 'killed') type = 'missing';
    return stateAll(reading, denied(list, auxiliaries.negated), parts, {
      type: type ?? word.type,
      predicate: at,
      rule,
      far,
      hypothetical,
    });
  };
  if (isInverted(reading, at)) {
    const { list, parts } = objectsFrom(reading, at + 2);
    if (list.length > 0) return found(list, parts, 'passive', false);
  }
  if (auxiliaries.passive) {
    const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
    if (subjects.thing !== null) return things(reading, subjects.thing, at, word.type);
    if (subjects.list.length === 0)
      return afterVerb(reading, end, (list, parts) => found(list, parts, 'passive-part', false));
    // "Two citizens, one of them a nurse, were also killed": past what stands between, the tree knows the subject.
    const nearest = subjects.list[0];
    const ofPlace = nearest?.form === 'named' && isPossessed(reading, nearest);
    const told =
      subjects.distance > 1 || isApposed(reading, nearest) || ofPlace ? victimsByTree(reading, at, false) : [];
    const [only] = told;
    // "a man asleep in Lyari's Aath Chowk was shot dead": the name next to the verb is where he slept.
    if (ofPlace && only !== undefined && told.length === 1 && only.next <= nearest.first)
      return found([only], [], 'passive', true);
    // "A woman who was visiting her daughter was also killed": whoever a relative clause names is not the subject.
    if (only !== undefined && told.length === 1 && nearest !== undefined && isAfterRelative(reading, only, nearest))
      return found([only], [], 'passive', true);
    const whole = told.find(
      ({ form, next }) => form === 'count' && nearest !== undefined && isOpenTo(reading, next, nearest.first),
    );
    if (whole !== undefined) return found([whole], [], 'passive', true);
    return [
      ...found(subjects.list, subjects.parts, 'passive', subjects.distance > 1),
      ...partsAfter(reading, end, found),
    ];
  }
  // "in the absence of the injured captain"
  if (attributive(reading, at) && end === at + 1) return [];
  const objects = objectsFrom(reading, end);
  const left = companions(reading, peopleEndingAt(reading, auxiliaries.before + 1));
  const reduced =
    left !== null &&
    !auxiliaries.perfect &&
    !auxiliaries.relative &&
    reads(reading, left, end) &&
    !(lowerAt(reading, at) === 'shot' && INTRANSITIVE.has(lowerAt(reading, at + 1)));
  if (objects.list.length > 0 && !(reduced && isReducedBefore(reading, objects.list[0], left))) {
    const split = lowerAt(reading, objects.list[0]?.next ?? -1);
    // "left three people shot" and "saw his mother killed" have their victims before the verb.
    if (type === 'killed_or_injured' && split === 'dead') type = 'killed';
    if (type === 'injured' || type === 'killed_or_injured') {
      const after = objects.list[objects.list.length - 1]?.next ?? end;
      if (lowerAt(reading, after) === 'to' && lowerAt(reading, after + 1) === 'death') type = 'killed';
    }
    // "We buried 28 on Wednesday": by people the dead are buried.
    if (
      lowerAt(reading, at) === 'buried' &&
      objects.list[0]?.form === 'bare' &&
      isByPeople(reading, auxiliaries.before)
    )
      type = 'killed';
    return found(oneself(reading, objects.list, auxiliaries), objects.parts, 'active', false);
  }
  if (reduced && left !== null) {
    if (setsOnFire(reading, at)) return [];
    // "the man an officer shot and killed": the clause is about who stands right before its subject.
    const shared = left.form === 'single' || left.form === 'definite' ? peopleEndingAt(reading, left.first) : null;
    if (shared !== null && shared.form !== 'named') return found([shared], [], 'reduced', true);
    // "Lee shot on goal": a name alone before "shot" is as often the one who shoots.
    if (
      (left.form === 'named' || left.form === 'definite') &&
      lowerAt(reading, at) === 'shot' &&
      end === at + 1 &&
      lowerAt(reading, end) !== 'by' &&
      shotType(reading, at, true) !== 'injured'
    )
      return [];
    if (inPrepositionalPhrase(reading, left) && left.form !== 'count' && left.form !== 'bare' && left.form !== 'single')
      return [];
    return [
      ...found(reducedList(reading, left), [], 'reduced', left.form !== 'bare' && left.form !== 'count'),
      ...partsAfter(reading, end, found),
    ];
  }
  if (objects.list.length === 0) {
    const thing = things(reading, end, at, word.type);
    if (thing.length > 0) return thing;
  }
  // A verb without object that shares the subject of the one before: "a bomb exploded and 12 others injured".
  return [];
};

/** Who buries the dead, right before the verb. */
const isByPeople = (reading: Reading, before: number): boolean =>
  SUBJECT_PRONOUNS.has(lowerAt(reading, before)) || peopleEndingAt(reading, before + 1) !== null;

/** From a phrase that ends at `from` to another at `to` no verb of harm stands that has the first for its own. */
function isOpenTo(reading: Reading, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (harmWord(lowerAt(reading, index))?.form === 'verb') return false;
  return from <= to;
}

const MAYBE = new Set(['could', 'may', 'might']);
const SUPPOSED = new Set(['if', 'unless', 'would', 'warned', 'warns', 'fear', 'forecast']);

/** The sentence tells of what has not come about. */
function isSupposed({ tokens, from, to }: Reading): boolean {
  for (let index = from; index < to; index++) if (SUPPOSED.has(tokens[index]?.lower ?? '')) return true;
  return false;
}

const PRESSED = new Set('under underneath beneath between to when in inside'.split(' '));

const WEIGHTS = new Set(
  'rock rocks boulder boulders wall walls roof ceiling tree trees debris rubble slab machine machinery crowd gate'.split(
    ' ',
  ),
);

/** "was crushed under a bus", "crushed by falling rocks": people, not a revolt or a side. */
function isCrushed(reading: Reading, at: number): boolean {
  const next = lowerAt(reading, at + 1);
  if (next !== 'by') return PRESSED.has(next);
  for (let index = at + 2; index < at + 7; index++)
    if (isCause(lowerAt(reading, index)) || WEIGHTS.has(lowerAt(reading, index))) return true;
  return false;
}

/** "Lyari's Aath Chowk": somebody or something owns it, in a phrase after a preposition. */
function isPossessed(reading: Reading, people: People): boolean {
  return (
    POSSESSIVE_MARKS.has(lowerAt(reading, people.first - 1)) && PREPOSITIONS.has(lowerAt(reading, people.first - 3))
  );
}

/** A comma stands before the people next to the verb's comma: they may describe others. */
function isApposed(reading: Reading, people: People | undefined): boolean {
  return people !== undefined && people.low === 1 && lowerAt(reading, people.next) === ',';
}

/** One person stands before a relative clause, another within it. */
function isAfterRelative(reading: Reading, subject: People, other: People): boolean {
  if (subject.low !== 1 || subject.next > other.first) return false;
  const at = lowerAt(reading, subject.next) === ',' ? subject.next + 1 : subject.next;
  return RELATIVES.has(lowerAt(reading, at)) && at < other.first;
}

/** "the trader killed himself": the victim is the one who did it, and the phrase that names him is shown. */
function oneself(reading: Reading, list: readonly People[], auxiliaries: Auxiliaries): readonly People[] {
  const [only] = list;
  if (only === undefined || list.length !== 1 || !REFLEXIVES.has(only.head ?? '')) return list;
  const [subject, ...more] = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative).list;
  if (subject === undefined || more.length > 0 || subject.low !== 1) return list;
  return [{ ...subject, doer: true }];
}

/** "somebody shot through a door": he is not the victim. */
const INTRANSITIVE = new Set(['through', 'into', 'at', 'toward', 'towards', 'back', 'out', 'up', 'off']);

/** "the injured captain", "without injured striker Lee", "a temporarily injured Lee": the word describes, nobody did it. */
function attributive(reading: Reading, at: number): boolean {
  const before = lowerAt(reading, at - 1);
  if (ATTRIBUTIVE.has(before)) return true;
  if (before.endsWith('ly') && ATTRIBUTIVE.has(lowerAt(reading, at - 2))) return true;
  const object = peopleStartingAt(reading, at + 1);
  if (object === null || (object.form !== 'named' && object.form !== 'single')) return false;
  if (
    before === 'without' ||
    before === 'with' ||
    before === 'for' ||
    before === 'from' ||
    before === 'of' ||
    before === 'minus' ||
    before === 'replacing'
  )
    return true;
  // "… and injured Ann Lee was the only": she is the subject of what follows.
  return (
    (before === 'and' || before === ',') &&
    BE.has(lowerAt(reading, object.next)) &&
    harmWord(lowerAt(reading, object.next + 1)) === undefined
  );
}

const ATTRIBUTIVE = union(ARTICLES, POSSESSIVES, POSSESSIVE_MARKS);

/** "saw his mother along with the other prisoners killed": the counted people left of those they were with. */
function companions(reading: Reading, left: People | null): People | null {
  if (
    left === null ||
    left.form !== 'plural' ||
    lowerAt(reading, left.first - 1) !== 'with' ||
    lowerAt(reading, left.first - 2) !== 'along'
  )
    return left;
  return peopleEndingAt(reading, left.first - 2);
}

/** Whether a reduced participle may take the people left of it: counted or first introduced, and not the doer of a transitive verb. */
function reads(reading: Reading, people: People, end: number): boolean {
  if (people.form === 'pronoun' || people.form === 'plural') return false;
  if (people.form === 'count' || people.form === 'bare' || people.form === 'none') return true;
  const next = lowerAt(reading, end);
  const prepositional =
    PREPOSITIONS.has(next) ||
    next === '' ||
    next === ',' ||
    next === '.' ||
    next === 'and' ||
    next === 'when' ||
    next === 'while' ||
    next === 'as' ||
    next === 'after' ||
    next === ';';
  return prepositional;
}

/** Of "three killed two days later" and "gunmen killed five", the first has its victims on the left. */
function isReducedBefore(reading: Reading, object: People | undefined, left: People | null): boolean {
  if (object === undefined || left === null) return false;
  if (lowerAt(reading, object.first) === 'by') return true;
  return left.form === 'bare' && object.form === 'bare' && !left.definite && lowerAt(reading, left.next) !== 'have';
}

/** "Dozens of members burned tires": they burned something, and were not burned. */
function setsOnFire(reading: Reading, at: number): boolean {
  if (!BURNED.has(lowerAt(reading, at))) return false;
  const next = lowerAt(reading, at + 1);
  return (
    reading.tokens[at + 1]?.kind !== 'mark' &&
    next !== '' &&
    next !== 'alive' &&
    !next.endsWith('ly') &&
    !PREPOSITIONS.has(next) &&
    !CLAUSE.has(next) &&
    !CALENDAR.has(next) &&
    next !== 'and' &&
    next !== 'or'
  );
}

const CALENDAR: ReadonlySet<string> = new Set(['yesterday', 'today', 'overnight', ...WEEKDAYS.keys()]);

function reducedList(reading: Reading, left: People): People[] {
  return joinedBefore(reading, left);
}

/** "Also killed were Ann Lee (51) and her husband": who was killed stands behind. */
const isInverted = (reading: Reading, at: number): boolean =>
  (lowerAt(reading, at + 1) === 'were' || lowerAt(reading, at + 1) === 'was') &&
  (at === reading.from || lowerAt(reading, at - 1) === 'also');
