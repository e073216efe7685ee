import { isNoun } from '../../../syntax/grammar';
import type { HarmRule } from '../certainty';
import { ARTICLES, POSSESSIVES, union } from '../../../language/classes';
import { BE, harmWord, HAVE, PREPOSITIONS } from '../lexicon/harm';
import { REFLEXIVES } from '../../../language/classes';
import type { HarmType } from '../../../../preload/contract/findings';
import type { People } from '../people';
import { objectsFrom } from '../objects';
import {
  auxiliariesBefore,
  lowerAt,
  peopleCovering,
  peopleEndingAt,
  peopleStartingAt,
  type Auxiliaries,
  type Parser,
  type Reading,
  type Statement,
} from '../reading';
import { inPrepositionalPhrase, joinedBefore, subjectsBefore } from '../subjects';
import { victimsByTree } from '../victims';
import { thingAt } from '../things';
import { state, stateAll, unreal } from './statement';

const BURNED = new Set(['burned', 'burnt']);

/** Words after a harm verb that make it deadly: "shot dead", "stabbed to death", "shot and killed". */
function deadly(reading: Reading, at: number): boolean {
  const next = lowerAt(reading, at + 1);
  if (next === 'dead' || (next === 'alive' && BURNED.has(lowerAt(reading, at)))) return true;
  if (next === 'to' && lowerAt(reading, at + 2) === 'death') return true;
  if (
    next === 'and' &&
    (lowerAt(reading, at + 2) === 'killed' ||
      lowerAt(reading, at + 2) === 'killing' ||
      (lowerAt(reading, at + 2) === 'fatally' && lowerAt(reading, at + 3) === 'wounded'))
  )
    return true;
  const before = lowerAt(reading, at - 1);
  return before === 'fatally' || before === 'mortally';
}

/** Where the verb's own words end: after "dead", "to death", "and killed", "and injured". */
function verbEnd(reading: Reading, at: number): number {
  const next = lowerAt(reading, at + 1);
  if (
    next === 'dead' ||
    next === 'down' ||
    (next === 'alive' && BURNED.has(lowerAt(reading, at))) ||
    (next === 'up' && lowerAt(reading, at + 2) !== 'to')
  )
    return at + 2;
  if (next === 'to' && lowerAt(reading, at + 2) === 'death') return at + 3;
  if (
    (next === 'and' || next === 'or') &&
    harmWord(lowerAt(reading, at + 2))?.form === harmWord(lowerAt(reading, at))?.form
  )
    return at + 3;
  // "kidnapped and raped three women"
  if (
    next === 'and' &&
    lowerAt(reading, at + 2).endsWith('ed') &&
    (peopleStartingAt(reading, at + 3)?.form ?? 'pronoun') !== 'pronoun'
  )
    return at + 3;
  return at + 1;
}

const BODY = new Set(
  'head leg legs arm arms foot feet hand hands chest stomach abdomen back shoulder neck face thigh torso hip buttocks side wrist ankle knee finger hospital jaw groin eye eyes calf'.split(
    ' ',
  ),
);

/** "shot" alone leaves open whether the victim lives; a limb, a hospital or a recovery says so. */
function shotType(reading: Reading, at: number, plural: boolean): HarmType {
  for (let index = at + 1; index < reading.to && index - at < 9; index++) {
    const lower = lowerAt(reading, index);
    if (lower === ',' || lower === ';' || lower === '.') break;
    if (BODY.has(lower)) return 'injured';
  }
  return plural ? 'killed_or_injured' : 'injured';
}

const JOINED_HARM = new Set(['killed', 'killing', 'injured', 'injuring', 'wounded', 'wounding']);

const BEFORE_SHOT_NOUN = new Set([
  'a',
  'the',
  'one',
  'single',
  'each',
  'every',
  'another',
  'first',
  'second',
  'third',
  'last',
  'warning',
  'final',
  'fatal',
  'stray',
  'no',
  'his',
  'her',
  'their',
  'that',
  'this',
  'gun',
  'mug',
  'booster',
  'flu',
  'long',
]);
const FIRES = new Set(['fired', 'firing', 'fires', 'fire', 'heard', 'hearing', 'took', 'taking']);
const AFTER_SHOT_NOUN = new Set([
  'struck',
  'hit',
  'rang',
  'fired',
  'through',
  'at',
  'that',
  'which',
  'grazed',
  'went',
  'missed',
  'of',
]);

/** "at least one shot struck the boy", "a single shot": a shot, not somebody shot. */
function isShotNoun(reading: Reading, at: number): boolean {
  const before = lowerAt(reading, at - 1);
  const after = lowerAt(reading, at + 1);
  return (
    BEFORE_SHOT_NOUN.has(before) &&
    (before !== 'one' ||
      AFTER_SHOT_NOUN.has(after) ||
      FIRES.has(lowerAt(reading, at - 2)) ||
      (after === 'was' && lowerAt(reading, at + 2) === 'fired') ||
      isCounted(reading, at))
  );
}

/** "one shot over par": by the tree the number counts the word. */
function isCounted({ syntax, sentence }: Reading, at: number): boolean {
  const grammar = syntax.grammar(sentence);
  return grammar.relation(at - 1) === 'nummod' && grammar.head(at - 1) === at && isNoun(grammar, at);
}

/** "killed or injured 40", "killing or wounding": one undivided figure. "shot and wounded" is wounding. */
export function typeOf(reading: Reading, at: number, type: HarmType): HarmType | null {
  const next = lowerAt(reading, at + 1);
  const other = lowerAt(reading, at + 2);
  if ((next === 'and' || next === 'or') && JOINED_HARM.has(other)) {
    const second = harmWord(other)?.type;
    if (type === 'killed_or_injured') return second ?? type;
    if (second !== undefined && second !== type && (type === 'killed' || type === 'injured'))
      return 'killed_or_injured';
  }
  return deadly(reading, at) && (type === 'injured' || type === 'killed_or_injured') ? 'killed' : type;
}

const SECOND_OF_PAIR = new Set(['and', 'or']);

/** The second verb of a pair whose first was read already ("shot and killed"), unless it brings victims of its own. */
export function secondOfPair(reading: Reading, at: number): boolean {
  if (!SECOND_OF_PAIR.has(lowerAt(reading, at - 1))) return false;
  const first = harmWord(lowerAt(reading, at - 2));
  const own = harmWord(lowerAt(reading, at));
  return (
    first !== undefined && own !== undefined && first.form === own.form && peopleCovering(reading, at - 2) === null
  );
}

/** "killed 12", "12 were killed", "12 killed": a transitive harm verb in the past or as participle. */
export const readVerb: Parser = (reading, at) => {
  const word = harmWord(lowerAt(reading, at));
  if (word === undefined || word.form !== 'verb') return null;
  if (secondOfPair(reading, at)) return [];
  if (lowerAt(reading, at) === 'shot' && (isShotNoun(reading, at) || lowerAt(reading, at + 1) === 'down')) return [];
  let type = typeOf(reading, at, word.type);
  if (type === null) return null;
  const auxiliaries = auxiliariesBefore(reading, at);
  const hypothetical = auxiliaries.modal || (!auxiliaries.feared && unreal(reading, at));
  const end = verbEnd(reading, at);
  const found = (list: readonly People[], parts: readonly People[], rule: HarmRule, far: boolean): Statement[] => {
    if (type === 'killed_or_injured' && word.type === 'killed_or_injured')
      type = shotType(reading, at, (list[0]?.low ?? 2) > 1 || list.length > 1);
    if (auxiliaries.feared && type === 'killed') type = 'missing';
    return stateAll(reading, denied(list, auxiliaries.negated), parts, {
      type: type ?? word.type,
      predicate: at,
      rule,
      far,
      hypothetical,
    });
  };
  if (auxiliaries.passive) {
    const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
    if (subjects.thing !== null) return things(reading, subjects.thing, at, word.type);
    if (subjects.list.length === 0)
      return afterVerb(reading, end, (list, parts) => found(list, parts, 'passive-part', false));
    // "Two citizens, one of them a nurse, were also killed": past what stands between, the tree knows the subject.
    const told = subjects.distance > 1 || isApposed(reading, subjects.list[0]) ? victimsByTree(reading, at, false) : [];
    const whole = told.find(({ form, next }) => form === 'count' && next <= (subjects.list[0]?.first ?? 0));
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
    return found(oneself(reading, objects.list, auxiliaries), objects.parts, 'active', false);
  }
  if (reduced && left !== null) {
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

/** A comma stands before the people next to the verb's comma: they may describe others. */
function isApposed(reading: Reading, people: People | undefined): boolean {
  return people !== undefined && people.low === 1 && lowerAt(reading, people.next) === ',';
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

const ATTRIBUTIVE = union(ARTICLES, POSSESSIVES, "'s ’s");

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

/** "not" turns a claim of harm into a denial: the number is zero. */
export function denied(list: readonly People[], negated: boolean): People[] {
  return negated ? list.filter((people) => people.form === 'none') : [...list];
}

/** A number of something else that came to harm: kept apart, with the reason. */
export function things(reading: Reading, index: number, at: number, type: HarmType): Statement[] {
  const thing = type === 'killed' || type === 'injured' ? thingAt(reading, index) : null;
  return thing === null ? [] : [state(reading, thing, { type, predicate: at, rule: 'thing' })];
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

function reducedList(reading: Reading, left: People): People[] {
  return joinedBefore(reading, left);
}

const GRAVELY = new Set(['critically', 'seriously', 'severely', 'gravely', 'fatally']);

const WHERE = new Set(['in', 'near', 'at']);

/** "were killed, including four children", "were killed, two of them soldiers", "wounded, one critically". */
export function partsAfter(
  reading: Reading,
  end: number,
  found: (list: readonly People[], parts: readonly People[], rule: HarmRule, far: boolean) => Statement[],
): Statement[] {
  for (let index = end; index < reading.to && index - end < 26; index++) {
    const lower = lowerAt(reading, index);
    if (
      lower === ';' ||
      lower === '.' ||
      BE.has(lower) ||
      HAVE.has(lower) ||
      lower === 'who' ||
      lower === 'said' ||
      harmWord(lower)?.form === 'verb'
    )
      return [];
    // "have been hurt along with 34 guards": they came to the same harm.
    if (
      (lower === 'along' && lowerAt(reading, index + 1) === 'with') ||
      (lower === 'as' && lowerAt(reading, index + 1) === 'well' && lowerAt(reading, index + 2) === 'as')
    ) {
      const joined = objectsFrom(reading, lower === 'along' ? index + 2 : index + 3).list.filter(
        (people) => people.form === 'count' || people.form === 'single' || people.form === 'bare',
      );
      return joined.length > 0 ? found(joined, [], 'along-with', false) : [];
    }
    const among = lower === 'among' && lowerAt(reading, index + 1) === 'them';
    if (lower !== 'including' && !among) {
      // "were shot, one fatally": a part that came to worse harm; "one critically" to the same.
      if (lower === ',' || lower === 'and') {
        const part = peopleStartingAt(reading, index + 1);
        // "61 were killed in one valley and 17 in the next"
        if (
          part !== null &&
          lower === 'and' &&
          part.form === 'bare' &&
          !part.partitive &&
          WHERE.has(lowerAt(reading, part.next)) &&
          index > end
        )
          return found([part], [], 'elliptic', false);
        if (
          part !== null &&
          part.form === 'bare' &&
          GRAVELY.has(lowerAt(reading, part.next)) &&
          harmWord(lowerAt(reading, part.next + 1)) === undefined
        ) {
          const fatal = lowerAt(reading, part.next) === 'fatally';
          return [...found([], [part], fatal ? 'fatally' : 'part', false)].map((statement) =>
            fatal ? { ...statement, type: 'killed' as const, part: false } : statement,
          );
        }
      }
      // ", two of them women"
      if (lower === ',' && lowerAt(reading, index + 2) === 'of' && lowerAt(reading, index + 3) === 'them') {
        const people = peopleStartingAt(reading, index + 1);
        if (
          people !== null &&
          (people.low !== null || people.high !== null) &&
          !BE.has(lowerAt(reading, index + 4)) &&
          !harmWord(lowerAt(reading, index + 4))
        )
          return found([], [people], 'part', false);
      }
      continue;
    }
    const { list } = objectsFrom(reading, among ? index + 2 : index + 1);
    const counted = list.filter(
      (people) =>
        people.form === 'count' || people.form === 'single' || people.form === 'bare' || people.form === 'named',
    );
    return counted.length > 0 ? found([], counted, 'part', false) : [];
  }
  return [];
}

/** "Among those killed were three children": the victims follow the verb. */
function afterVerb(
  reading: Reading,
  end: number,
  found: (list: readonly People[], parts: readonly People[]) => Statement[],
): Statement[] {
  if (!BE.has(lowerAt(reading, end))) return [];
  const { list } = objectsFrom(reading, end + 1);
  return found([], list);
}

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
  if (lowerAt(reading, list[0]?.next ?? -1) === 'dead') type = 'killed';
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

function shootingType(type: HarmType, list: readonly People[]): HarmType {
  return type === 'killed_or_injured' && list.every((people) => people.low === 1) ? 'injured' : type;
}

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
    hypothetical: unreal(reading, at),
  });
}

export function introduces(people: People): boolean {
  return people.form !== 'pronoun' && people.form !== 'plural';
}

/** "kill 12", "kills three": present of headlines, or an infinitive that is no fact yet. */
export const readBase: Parser = (reading, at) => {
  const word = harmWord(lowerAt(reading, at));
  if (lowerAt(reading, at) === 'wounds') return readWoundsVerb(reading, at);
  if (word === undefined || word.form !== 'base') return null;
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

/** "Blast wounds 12": "wounds" is the verb when counted people follow at once; else the noun, which others read. */
function readWoundsVerb(reading: Reading, at: number): Statement[] | null {
  const before = reading.tokens[at - 1];
  if (before?.kind !== 'word' || at === reading.from || NOUN_BEFORE_WOUNDS.has(before.lower)) return null;
  const { list, parts } = objectsFrom(reading, at + 1);
  const first = list[0];
  if (first === undefined || first.first !== at + 1 || (first.form !== 'bare' && first.form !== 'count')) return null;
  return stateAll(reading, list, parts, { type: 'injured', predicate: at, rule: 'present' });
}

/** What stands before "wounds" when they are wounds: what made them, what they are like, whose they are. */
const NOUN_BEFORE_WOUNDS = new Set(
  `the a an his her its their our my your these those some no any of from with for to and or gunshot bullet shrapnel knife
  stab puncture head chest leg arm flesh fatal mortal serious severe deep multiple several many old open suffered had
  has have were was are been`.split(/\s+/),
);
