import { OBJECT_PRONOUNS } from '../../../language/classes';
import { BE, harmWord } from '../lexicon/harm';
import { objectsFrom } from '../objects';
import { state, stateAll, unreal } from './statement';
import { isCount, type People, phrase } from '../people';
import { readQuantity } from '../quantity';
import { type Parser, type Reading, auxiliariesBefore, lowerAt, peopleCovering, peopleEndingAt } from '../reading';
import { joinedBefore } from '../lists';
import { subjectsBefore } from '../subjects';
import { victimsByTree } from '../victims';
import { formsIn } from '../../../language/verbs';

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
    !(
      lowerAt(reading, at + 1) === 'on' &&
      (lowerAt(reading, at + 2) === 'the' || (lowerAt(reading, at + 2) === 'arrival' && STATED.has(previous)))
    )
  )
    return [];
  if (lower === 'missing' && lowerAt(reading, at + 1) === 'out') return [];
  // "many people missing me": who is missed is told.
  if (lower === 'missing' && OBJECT_PRONOUNS.has(lowerAt(reading, at + 1))) return [];
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
  const went = lower === 'missing' && WENT.has(previous);
  if (auxiliaries.passive || went || lower === 'hostage') {
    const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
    const list = auxiliaries.negated ? [] : subjects.list.filter((people) => people.form !== 'plural');
    return stateAll(reading, list, subjects.parts, {
      ...details,
      rule: 'state',
      far: subjects.distance > 1,
    });
  }
  // "were pulled from the mud and later confirmed dead"
  if (adjacent === null && lower === 'dead' && STATED.has(previous)) {
    const told = victimsByTree(reading, at - 1, false).filter(isCount);
    if (told.length > 0) return stateAll(reading, told, [], { ...details, rule: 'state', far: true });
  }
  if (adjacent === null) {
    const apposed = apposedBefore(reading, auxiliaries.before + 1);
    return apposed === null ? [] : stateAll(reading, [apposed], [], { ...details, rule: 'state', far: true });
  }
  if (adjacent.form === 'plural' || adjacent.form === 'pronoun') return [];
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

const STATED = new Set(['confirmed', 'pronounced', 'declared']);

const WENT = new Set(['gone', 'went', 'go', 'reported']);

const SEIZES = new Set(formsIn(['take', 'hold', 'seize'], ['past', 'third', 'ing']));

/** Words of what stands between a count and its state. */
const LONGEST_ASIDE = 9;
const ASIDE = /^(?:mostly|mainly|most|many|some|all|both|half|including|among|largely)$/u;

/** "with six others, mostly children, still missing": those counted before an aside about them. */
function apposedBefore(reading: Reading, end: number): People | null {
  if (lowerAt(reading, end - 1) !== ',') return null;
  for (let at = end - 2; at > reading.from && end - at < LONGEST_ASIDE; at--) {
    if (lowerAt(reading, at) !== ',') continue;
    const people = peopleEndingAt(reading, at);
    const share = lowerAt(reading, at + 2) === 'of' && lowerAt(reading, at + 3) === 'them';
    return people !== null && isCount(people) && (ASIDE.test(lowerAt(reading, at + 1)) || share) ? people : null;
  }
  return null;
}

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

/** "An injured man was also found", "a wounded nurse had been taken to": one who was met with so that day. */
function isFound(reading: Reading, { form, first, next }: People): boolean {
  if (form !== 'single' || !['a', 'an', 'another'].includes(lowerAt(reading, first))) return false;
  for (let index = next; index < next + AUXILIARIES; index++) {
    if (FOUND.has(lowerAt(reading, index))) return BE.has(lowerAt(reading, index - 1)) || index > next + 1;
    const auxiliary =
      BE.has(lowerAt(reading, index)) || ['had', 'has', 'also', 'later'].includes(lowerAt(reading, index));
    if (!auxiliary) return false;
  }
  return false;
}

/** Tokens between one who is met with and the verb of it. */
const AUXILIARIES = 4;
const FOUND = new Set(
  'found rescued pulled dug taken rushed brought carried flown airlifted evacuated treated admitted'.split(' '),
);

/** "three injured passengers": the state stands inside the phrase. */
export const readAttribute: Parser = (reading, at) => {
  const lower = lowerAt(reading, at);
  const people = peopleCovering(reading, at);
  if (people === null || !ATTRIBUTES.has(lower) || at >= people.shown || people.first === at) return null;
  const word = harmWord(lower);
  if (word === undefined || people.definite) return [];
  if (people.form !== 'count' && !(word.type === 'injured' && isFound(reading, people))) return [];
  if (BE.has(lowerAt(reading, people.first - 1))) return [];
  return stateAll(reading, [people], [], { type: word.type, predicate: at, rule: 'attribute' });
};
