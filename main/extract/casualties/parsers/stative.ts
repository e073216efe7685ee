import { formsIn } from '../../../language/verbs';
import { BE, harmWord } from '../lexicon/harm';
import { objectsFrom } from '../objects';
import { phrase, type People } from '../people';
import { readQuantity } from '../quantity';
import { auxiliariesBefore, lowerAt, peopleCovering, peopleEndingAt, type Parser, type Reading } from '../reading';
import { joinedBefore, subjectsBefore } from '../subjects';
import { state, stateAll, unreal } from './statement';

/** "12 dead", "three are missing", "left 40 homeless", "was found dead". */
export const readState: Parser = (reading, at) => {
  const word = harmWord(lowerAt(reading, at));
  if (word === undefined || word.form !== 'state') return null;
  const lower = lowerAt(reading, at);
  const previous = lowerAt(reading, at - 1);
  // "shot dead" belongs to the verb; "dead end", "missing link" to what follows.
  if (lower === 'dead' && harmWord(previous)?.form === 'verb') return [];
  if (
    lower === 'dead' &&
    ['end', 'body', 'bodies', 'heat', 'sea', 'line', 'weight', 'on', 'set'].includes(lowerAt(reading, at + 1)) &&
    !(lowerAt(reading, at + 1) === 'on' && lowerAt(reading, at + 2) === 'the')
  )
    return [];
  if (lower === 'missing' && lowerAt(reading, at + 1) === 'out') return [];
  const seized = lower === 'hostage' ? peopleEndingAt(reading, at) : null;
  if (seized !== null && SEIZES.has(lowerAt(reading, seized.first - 1)))
    return stateAll(
      reading,
      [seized].filter(({ form }) => form !== 'plural' && form !== 'pronoun'),
      [],
      {
        type: 'abducted',
        predicate: at,
        rule: 'hostage',
        hypothetical: unreal(reading, seized.first - 1),
      },
    );
  if (
    lower === 'hostage' &&
    lowerAt(reading, at - 1) !== 'taken' &&
    lowerAt(reading, at - 1) !== 'held' &&
    lowerAt(reading, at - 1) !== 'took'
  ) {
    return [];
  }
  const auxiliaries = auxiliariesBefore(reading, at);
  // "dead or missing" leaves open who lives: nobody of them is counted as dead.
  const open =
    lower === 'dead' &&
    (lowerAt(reading, at + 1) === 'or' || lowerAt(reading, at + 1) === 'and') &&
    lowerAt(reading, at + 2) === 'missing';
  const type = lower === 'dead' && (auxiliaries.feared || open) ? 'missing' : word.type;
  const details = {
    type,
    predicate: at,
    hypothetical: auxiliaries.modal || (!auxiliaries.feared && unreal(reading, at, 3)),
  };
  const adjacent = peopleEndingAt(reading, auxiliaries.before + 1);
  if (lower === 'hostage' && lowerAt(reading, at - 1) === 'took') {
    const { list, parts } = objectsFrom(reading, at + 1);
    return stateAll(reading, list, parts, { ...details, rule: 'hostage' });
  }
  if (auxiliaries.passive || lower === 'hostage') {
    const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
    const list = auxiliaries.negated ? [] : subjects.list.filter((people) => people.form !== 'plural');
    return stateAll(reading, list, subjects.parts, {
      ...details,
      rule: 'state',
      far: subjects.distance > 1,
    });
  }
  if (adjacent === null || adjacent.form === 'plural' || adjacent.form === 'pronoun') return [];
  const whole = wholeOf(reading, adjacent);
  if (whole !== null) return [state(reading, whole, { ...details, rule: 'of-number' })];
  const parted = objectsFrom(
    reading,
    at +
      1 +
      (lowerAt(reading, at + 1) === ',' ? 1 : 0) +
      (['including', ','].includes(lowerAt(reading, at + 1)) ? 1 : 0),
  );
  const parts =
    lowerAt(reading, at + 1) === 'including' ||
    (lowerAt(reading, at + 1) === ',' && lowerAt(reading, at + 2) === 'including')
      ? parted.list
      : [];
  return stateAll(reading, joinedBefore(reading, adjacent), parts, {
    ...details,
    rule: 'state-after-number',
    far: adjacent.form !== 'count' && adjacent.form !== 'bare',
  });
};

const SEIZES = new Set(formsIn(['take', 'hold', 'seize'], ['past', 'third', 'ing']));

/** "one of the seven dead": the seven are told of as dead. */
function wholeOf(reading: Reading, people: People): People | null {
  if (lowerAt(reading, people.first + 1) !== 'of' || !DETERMINERS.has(lowerAt(reading, people.first + 2))) return null;
  const quantity = readQuantity(reading.tokens, people.first + 3, people.next);
  if (quantity === null || quantity.next !== people.next) return null;
  const { low, high, approx, vague, first, next } = quantity;
  return { ...phrase('bare', first, next, next, low, high, null, 'unknown'), approx, vague, definite: true };
}

const DETERMINERS = new Set(['the', 'these', 'those']);

const ATTRIBUTES = new Set([
  'wounded',
  'injured',
  'missing',
  'displaced',
  'detained',
  'kidnapped',
  'abducted',
  'arrested',
  'captured',
  'slain',
  'murdered',
  'executed',
  'killed',
]);

/** "three injured passengers": the state stands inside the phrase. */
export const readAttribute: Parser = (reading, at) => {
  const lower = lowerAt(reading, at);
  const people = peopleCovering(reading, at);
  if (people === null || !ATTRIBUTES.has(lower) || at >= people.shown || people.first === at) return null;
  const word = harmWord(lower);
  if (word === undefined || people.form !== 'count' || people.definite) return [];
  if (BE.has(lowerAt(reading, people.first - 1))) return [];
  return stateAll(reading, [people], [], { type: word.type, predicate: at, rule: 'attribute' });
};

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
const WOUND_NOUNS = new Set(['wound', 'wounds', 'injury', 'injuries']);

/** "suffered minor injuries", "with a gunshot wound", "was treated for injuries". */
export const readWounds: Parser = (reading, at) => {
  const lower = lowerAt(reading, at);
  if (!WOUND_NOUNS.has(lower)) return null;
  const singularOrSport = lower.startsWith('injur');
  let grave = lower.startsWith('wound');
  for (let index = at - 1; index >= reading.from && at - index < 12; index--) {
    const word = lowerAt(reading, index);
    if (GRAVE.has(word)) grave = true;
    if (word === 'from' || word === 'of' || word === 'no' || word === 'to') {
      if (word === 'of' || word === 'to') continue;
      return word === 'no' ? null : [];
    }
    if (word === ',' || word === ';' || word === 'who') return [];
    if (word === 'treated' && lowerAt(reading, index + 1) === 'for') {
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
    if (word === 'with') {
      if (!grave || at - index > 6) return [];
      const adjacent = peopleEndingAt(reading, index);
      const hospital = adjacent === null ? subjectsBefore(reading, index - 1).list : joinedBefore(reading, adjacent);
      return stateAll(
        reading,
        hospital.filter((people) => people.form !== 'plural'),
        [],
        { type: 'injured', predicate: index, rule: 'with-wounds' },
      );
    }
    const auxiliaries = auxiliariesBefore(reading, index);
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

const CRITICAL = new Set(['critical', 'serious', 'grave', 'life-threatening', 'stable']);
const FARE = new Set([...BE, 'remain', 'remained', 'remains', 'lay', 'reported', 'listed']);

/** "two of whom are in critical condition", "including 14 in serious condition": how some of the hurt fare. */
export const readCondition: Parser = (reading, at) => {
  if (harmWord(lowerAt(reading, at))?.form !== 'condition') return null;
  let index = at - 1;
  while (
    at - index < 5 &&
    (CRITICAL.has(lowerAt(reading, index)) || ['but', 'and', 'a', 'very'].includes(lowerAt(reading, index)))
  )
    index--;
  if (index === at - 1 || lowerAt(reading, index) !== 'in') return [];
  const counted = (people: People): boolean => people.form === 'count' || people.form === 'bare';
  const adjacent = peopleEndingAt(reading, index);
  const details = { type: 'injured', predicate: at, rule: 'condition', part: true } as const;
  if (adjacent !== null) return stateAll(reading, [adjacent].filter(counted), [], details);
  if (!FARE.has(lowerAt(reading, index - 1))) return [];
  const auxiliaries = auxiliariesBefore(reading, index);
  const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(reading, subjects.list.filter(counted), [], details);
};
