import { BE, harmWord } from '../lexicon/harm';
import { objectsFrom } from '../objects';
import { stateAll } from './statement';
import { isCount, type People } from '../people';
import {
  type Parser,
  type Reading,
  type Statement,
  auxiliariesBefore,
  lowerAt,
  peopleEndingAt,
  peopleStartingAt,
} from '../reading';
import { joinedBefore } from '../lists';
import { subjectsBefore } from '../subjects';
import { formsIn } from '../../../language/verbs';

/** An injury to these alone is an athlete's. */
const STRAINS = new Set([
  'knee',
  'hamstring',
  'groin',
  'ankle',
  'calf',
  'shoulder',
  'thigh',
  'muscle',
  'ligament',
  'bicep',
  'elbow',
  'achilles',
  'hip',
  'back',
]);

const GRAVE = new Set([
  'gunshot',
  'stab',
  'head',
  'serious',
  'minor',
  'critical',
  'life-threatening',
  'non-life-threatening',
  'multiple',
  'bullet',
  'shrapnel',
  'graze',
  'severe',
  'burn',
  'fatal',
  'grave',
  'slight',
  'light',
  'superficial',
  'traumatic',
  'chest',
  'spinal',
]);

const SUFFER = new Set([
  'suffered',
  'sustained',
  'received',
  'suffers',
  'suffering',
  'sustaining',
  'suffer',
  'nursing',
  'with',
  'had',
]);

/** "avoided serious injury", "feigned injury": nobody came to harm. */
const ESCAPES = new Set([
  'avoided',
  'avoid',
  'avoiding',
  'escaped',
  'escape',
  'escaping',
  'feigned',
  'feigning',
  'prevent',
  'prevented',
  'without',
  'not',
  'never',
]);

const WOUND_NOUNS = new Set(['wound', 'wounds', 'injury', 'injuries', 'burns', 'poisoning']);

const SURVIVES = new Set(formsIn(['survive', 'escape', 'emerge'], ['past']));

/** "came away with minor injuries" */
const GETS = new Set(formsIn(['come', 'get', 'walk'], ['past']));

/** Tokens between "all" and "with": "all admitted to the city hospital with". */
const TAKEN = 7;

/** The people before "…, all" or "…, both", who are told of in what follows. */
function allBefore(reading: Reading, index: number): People | null {
  for (let at = index - 1; at > reading.from && index - at <= TAKEN; at--) {
    if (reading.tokens[at]?.kind === 'mark') return null;
    const lower = lowerAt(reading, at);
    if ((lower === 'all' || lower === 'both') && lowerAt(reading, at - 1) === ',')
      return peopleEndingAt(reading, at - 1);
  }
  return null;
}

/** "suffered minor injuries", "with a gunshot wound", "was treated for injuries". */
export const readWounds: Parser = (reading, at) => {
  const lower = lowerAt(reading, at);
  // "Investigations into the poisoning of a guard": whom it befell stands behind it.
  if (!WOUND_NOUNS.has(lower) || (lower === 'poisoning' && lowerAt(reading, at + 1) === 'of')) return null;
  const singularOrSport = lower.startsWith('injur');
  let grave = !singularOrSport;
  // "treated at two hospitals for injuries"
  let healed = false;
  for (let index = at - 1; index >= reading.from && at - index < 12; index--) {
    const word = lowerAt(reading, index);
    if (GRAVE.has(word)) grave = true;
    if (word === 'from' || word === 'of' || word === 'no' || word === 'to') {
      if (word === 'of' || word === 'to') continue;
      return word === 'no' ? null : [];
    }
    if (word === ',' || word === ';' || word === 'who' || word === 'into') return [];
    healed ||= word === 'for';
    if (word === 'treated' && healed) {
      const auxiliaries = auxiliariesBefore(reading, index);
      const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
      return stateAll(
        reading,
        subjects.list.filter((people) => people.form !== 'plural'),
        subjects.parts,
        { type: 'injured', predicate: index, rule: 'treated' },
      );
    }
    if (STRAINS.has(word) && singularOrSport) return [];
    if (ESCAPES.has(word)) return [];
    if (!SUFFER.has(word)) continue;
    const away = lowerAt(reading, index - 1) === 'away' && GETS.has(lowerAt(reading, index - 2)) ? 1 : 0;
    if (word === 'with' && (away > 0 || SURVIVES.has(lowerAt(reading, index - 1)))) {
      const { list, parts } = subjectsBefore(reading, index - 2 - away);
      return stateAll(
        reading,
        list.filter(({ form }) => form !== 'plural' && form !== 'pronoun'),
        parts,
        { type: 'injured', predicate: index - 1, rule: 'with-wounds' },
      );
    }
    if (word === 'with') {
      if (!grave || at - index > 6) return [];
      // "three children, all admitted to hospital with burns"
      const taken = allBefore(reading, index);
      if (taken !== null)
        return stateAll(reading, [taken], [], { type: 'injured', predicate: index, rule: 'with-wounds' });
      const adjacent = peopleEndingAt(reading, index);
      const subjects = adjacent === null ? subjectsBefore(reading, index - 1) : null;
      const hospital = adjacent === null ? (subjects?.list ?? []) : joinedBefore(reading, adjacent);
      return stateAll(
        reading,
        hospital.filter((people) => people.form !== 'plural'),
        subjects?.parts ?? [],
        { type: 'injured', predicate: index, rule: 'with-wounds' },
      );
    }
    // "are recovering after suffering burns": the subject stands before "after".
    const own = word.endsWith('ing') && lowerAt(reading, index - 1) === 'after' ? index - 1 : index;
    const auxiliaries = auxiliariesBefore(reading, own);
    const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
    if (auxiliaries.negated) return [];
    return stateAll(
      reading,
      subjects.list.filter((people) => people.form !== 'plural'),
      subjects.parts,
      { type: 'injured', predicate: index, rule: 'suffered', hypothetical: auxiliaries.modal },
    );
  }
  return null;
};

const MISSILES = new Set([
  'bullet',
  'bullets',
  'gunfire',
  'shrapnel',
  'round',
  'rounds',
  'crossfire',
  'gunshot',
  'gunshots',
  'shots',
  'shot',
  'times',
]);

const LIMBS = new Set(
  'head leg legs arm arms foot feet hand hands chest stomach abdomen back shoulder neck face thigh torso hip buttocks side wrist ankle knee'.split(
    ' ',
  ),
);

/** "was struck by a stray bullet", "was hit in the leg". */
export const readStruck: Parser = (reading, at) => {
  if (harmWord(lowerAt(reading, at))?.form !== 'struck') return null;
  let shot = false;
  for (let index = at + 1; index < reading.to && index - at < 9; index++) {
    const lower = lowerAt(reading, index);
    if (lower === ';' || lower === 'who') break;
    if (MISSILES.has(lower) || LIMBS.has(lower)) shot = true;
  }
  if (!shot) return [];
  const auxiliaries = auxiliariesBefore(reading, at);
  const subjects = auxiliaries.passive
    ? subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being)
    : { ...objectsFrom(reading, at + 1), distance: 0 };
  return stateAll(
    reading,
    subjects.list.filter((people) => people.form !== 'plural'),
    [],
    { type: 'injured', predicate: at, rule: 'struck' },
  );
};

const CRITICAL = new Set(['critical', 'serious', 'grave', 'life-threatening', 'stable', 'precarious']);

/** "the condition of two of them was said to be critical" */
function conditionOf(reading: Reading, at: number): Statement[] {
  const people = peopleStartingAt(reading, at + 2);
  if (people === null || !isCount(people)) return [];
  if (!FARE.has(lowerAt(reading, people.next))) return [];
  for (let index = people.next + 1; index < people.next + 7; index++)
    if (CRITICAL.has(lowerAt(reading, index)))
      return stateAll(reading, [people], [], { type: 'injured', predicate: at, rule: 'condition', part: true });
  return [];
}

const LEAVES = new Set(['and', ...formsIn(['leave'], ['past', 'third', 'ing'])]);
const STILL = new Set(['still', 'now', 'also', 'currently']);
const FARE = new Set([...BE, 'remain', 'remained', 'remains', 'lay', 'reported', 'listed']);

/** "two of whom are in critical condition", "including 14 in serious condition": how some of the hurt fare. */
export const readCondition: Parser = (reading, at) => {
  if (harmWord(lowerAt(reading, at))?.form !== 'condition') return null;
  if (lowerAt(reading, at + 1) === 'of') return conditionOf(reading, at);
  let index = at - 1;
  while (
    at - index < 5 &&
    (CRITICAL.has(lowerAt(reading, index)) || ['but', 'and', 'a', 'very'].includes(lowerAt(reading, index)))
  )
    index--;
  if (index === at - 1 || lowerAt(reading, index) !== 'in') return [];
  const counted = (people: People): boolean => isCount(people);
  const adjacent = peopleEndingAt(reading, index);
  const details = { type: 'injured', predicate: at, rule: 'condition', part: true } as const;
  // "leaving a woman dead and a student in critical condition"
  if (adjacent?.form === 'single' && LEAVES.has(lowerAt(reading, adjacent.first - 1)))
    return stateAll(reading, [adjacent], [], { ...details, part: false });
  if (adjacent !== null) return stateAll(reading, [adjacent].filter(counted), [], details);
  while (STILL.has(lowerAt(reading, index - 1))) index--;
  if (!FARE.has(lowerAt(reading, index - 1))) return [];
  const auxiliaries = auxiliariesBefore(reading, index);
  const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(reading, subjects.list.filter(counted), [], details);
};
