import { harmWord, type HarmWord } from '../lexicon/harm';
import { objectsFrom } from '../objects';
import { readQuantity } from '../quantity';
import { countBefore, fromQuantity } from './counts';
import { state, stateAll, unreal } from './statement';
import { eventOf } from './forms';
import { phrase, type People } from '../people';
import { type Parser, type Reading, type Statement, auxiliariesBefore, lowerAt, peopleCovering } from '../reading';
import { subjectsBefore } from '../subjects';
import { union } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import type { HarmType } from '../../../../preload/contract/findings';

const DISEASE = new Set(['cases', 'infections', 'counts', 'charges', 'heart', 'traffic', 'road']);

/** Tokens after "the most deaths" in which their number stands. */
const FAR = 9;

/** "Karsa had the most deaths over the week with 11", "the highest number of injuries, 68": the figure stands behind; null for another phrase. */
function ofTheMost(reading: Reading, at: number): People[] | null {
  let first = at - 1;
  while (at - first < 3 && !MOST.has(lowerAt(reading, first))) first--;
  if (!MOST.has(lowerAt(reading, first)) || lowerAt(reading, first - 1) !== 'the') return null;
  for (let index = at + 1; index < reading.to && index - at < FAR; index++) {
    const joint = lowerAt(reading, index);
    if (joint !== 'with' && joint !== 'at' && joint !== ',' && joint !== ':' && joint !== '(') continue;
    const quantity = readQuantity(reading.tokens, index + 1, reading.to);
    if (quantity === null || quantity.year) continue;
    const after = reading.tokens[quantity.next];
    if (quantity.next < reading.to && after?.kind !== 'mark') continue;
    return [peopleCovering(reading, index + 1) ?? fromQuantity(quantity, quantity.first, quantity.next, null)];
  }
  return [];
}

const MOST = new Set(['most', 'highest']);

/** Words that other rules have too, which are counted as well. */
const COUNTED = new Set(['injuries', 'injury', 'death', 'murders']);

/** "57 deaths", "no casualties", "two fatalities". */
export const readHarmNoun: Parser = (reading, at) => {
  const lower = lowerAt(reading, at);
  const word = harmWord(lower);
  if (word === undefined || (word.form !== 'noun' && !COUNTED.has(lower))) return null;
  if (
    [
      'toll',
      'penalty',
      'sentence',
      'row',
      'threats',
      'threat',
      'squad',
      'squads',
      'certificate',
      'rate',
      'rates',
      'benefit',
      'benefits',
      'camp',
      'camps',
      'insurance',
      'claims',
      'list',
    ].includes(lowerAt(reading, at + 1))
  )
    return [];
  const most = ofTheMost(reading, at);
  if (most !== null)
    return stateAll(reading, most, [], {
      type: lower.startsWith('injur') ? 'injured' : word.type,
      predicate: at,
      rule: 'listed',
      part: true,
    });
  const people = countBefore(reading, at);
  if (people !== null && lower === 'death' && people.low !== 1) return [];
  if (people !== null && people.vague && people.low === null && !lower.endsWith('s') && lower !== 'casualty') return [];
  if (people === null) {
    if (lowerAt(reading, at + 1) === 'of' && lower === 'deaths') return eventOf(reading, at, 'killed');
    const denial = word.form === 'noun' || lower.startsWith('injur') ? without(reading, at, word) : null;
    if (denial !== null) return [denial];
    return word.form === 'noun' ? [] : null;
  }
  if (DISEASE.has(lowerAt(reading, people.first - 1))) return [];
  if (lower === 'murders' && isCharged(reading, people.first)) return [];
  const type: HarmType = lower === 'injuries' || lower === 'injury' ? 'injured' : word.type;
  if (
    type === 'injured' &&
    people.form !== 'none' &&
    !['caused', 'causing', 'reported', 'and', ',', 'with', 'were', 'resulted', 'in'].includes(
      lowerAt(reading, people.first - 1),
    )
  )
    return [];
  // "three deaths and 12 injuries"; "no deaths or injuries" denies both.
  if (
    people.form === 'none' &&
    (lowerAt(reading, at + 1) === 'or' || lowerAt(reading, at + 1) === 'and') &&
    harmWord(lowerAt(reading, at + 2)) !== undefined
  ) {
    return [state(reading, people, { type: 'killed_or_injured', predicate: at, rule: 'denial' })];
  }
  const { parts } = { parts: partsOf(reading, at) };
  return stateAll(reading, [people], parts, {
    type,
    predicate: at,
    rule: people.form === 'none' ? 'denial' : 'harm-noun',
    hypothetical: unreal(reading, people.first, 6),
  });
};

/** "stands accused of three murders": what a court is asked. */
function isCharged(reading: Reading, first: number): boolean {
  for (let index = first - 1; index >= reading.from && first - index < 7; index--)
    if (CHARGED.has(lowerAt(reading, index))) return true;
  return false;
}

const CHARGED = union('charged accused convicted guilty trial suspected wanted confessed acquitted tried');

/** "went off without causing injury", "ended without casualties" */
function without(reading: Reading, at: number, { type }: HarmWord): Statement | null {
  let first = at - 1;
  while (at - first < 4 && BETWEEN.has(lowerAt(reading, first))) first--;
  if (lowerAt(reading, first) !== 'without') return null;
  const nobody = phrase('none', first, at + 1, at + 1, 0, 0, lowerAt(reading, at), 'unknown');
  return state(reading, nobody, { type, predicate: at, rule: 'denial' });
}

const BETWEEN = new Set(['causing', 'any', 'further', 'serious', 'reported']);

function partsOf(reading: Reading, at: number): People[] {
  const comma = lowerAt(reading, at + 1) === ',' ? 1 : 0;
  return lowerAt(reading, at + 1 + comma) === 'including'
    ? objectsFrom(reading, at + 2 + comma).list.filter((people) => people.form === 'count')
    : [];
}

/** "the death of two climbers", "the murder of X". */
export const readEvent: Parser = (reading, at) => {
  const word = harmWord(lowerAt(reading, at));
  if (word?.form !== 'event') return null;
  const next = lowerAt(reading, at + 1);
  if (lowerAt(reading, at) === 'suicide') return readSuicide(reading, at);
  if (lowerAt(reading, at) === 'martyrdom') return readIdiom(reading, at, at - 1, ATTAINS);
  // "two of them later gave up the ghost", as papers of Nigeria write
  if (lowerAt(reading, at) === 'ghost' && lowerAt(reading, at - 2) === 'up')
    return readIdiom(reading, at, at - 3, GIVES);
  if (next === 'of') return eventOf(reading, at, word.type);
  if (lowerAt(reading, at - 1) === 'to' && lowerAt(reading, at) === 'death') return readToDeath(reading, at);
  return [];
};

const COMMITS = new Set(formsIn(['commit'], ['past', 'third', 'ing']).concat('commited'));

/** "committed suicide": the subject. What bombers do is told by other words. */
function readSuicide(reading: Reading, at: number): Statement[] {
  const verb = at - 1;
  if (!COMMITS.has(lowerAt(reading, verb))) return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  if (auxiliaries.negated) return [];
  const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(
    reading,
    subjects.list.filter((one) => one.form !== 'plural'),
    subjects.parts,
    {
      type: 'killed',
      predicate: at,
      rule: 'suicide',
      hypothetical: auxiliaries.modal || unreal(reading, verb),
    },
  );
}

const ATTAINS = new Set(formsIn(['embrace', 'attain', 'achieve'], ['past', 'third', 'participle', 'ing']));

const GIVES = new Set(formsIn(['give'], ['past', 'third', 'participle', 'ing']));

/** "three soldiers embraced martyrdom", as papers of Pakistan and of Iran write of their dead: who does it has died. */
function readIdiom(reading: Reading, at: number, verb: number, verbs: ReadonlySet<string>): Statement[] {
  if (!verbs.has(lowerAt(reading, verb))) return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  if (auxiliaries.negated) return [];
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(
    reading,
    list.filter(({ form }) => form !== 'plural' && form !== 'pronoun'),
    parts,
    { type: 'killed', predicate: at, rule: 'idiom', hypothetical: auxiliaries.modal },
  );
}

/** "beaten to death", "burned to death", "plunged to his death". */
function readToDeath(reading: Reading, at: number): Statement[] {
  const verb = at - 2;
  const word = lowerAt(reading, verb);
  if (
    harmWord(word)?.form === 'verb' ||
    word.length < 3 ||
    word === 'close' ||
    word === 'sentenced' ||
    word === 'condemned'
  )
    return [];
  // "sentenced six persons of the town to death"
  for (let index = verb; index > reading.from && verb - index < 10; index--)
    if (['sentenced', 'sentence', 'sentencing', 'condemned', 'put'].includes(lowerAt(reading, index))) return [];
  const auxiliaries = auxiliariesBefore(reading, verb);
  const details = { type: 'killed', predicate: at, hypothetical: auxiliaries.modal } as const;
  // "hacked to death three children"
  const victims = auxiliaries.passive ? [] : objectsFrom(reading, at + 1).list.filter((one) => one.form !== 'plural');
  if (victims.length > 0) return stateAll(reading, victims, [], { ...details, rule: 'to-death' });
  const people = peopleCovering(reading, verb);
  if (people !== null)
    return stateAll(
      reading,
      [people].filter((one) => one.form !== 'plural' && harmWord(lowerAt(reading, one.first - 1)) === undefined),
      [],
      { ...details, rule: 'to-death', far: true },
    );
  const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  return stateAll(
    reading,
    subjects.list.filter((one) => one.form !== 'plural'),
    subjects.parts,
    { ...details, rule: 'to-death' },
  );
}
