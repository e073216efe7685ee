import { BE, CLAUSE, harmWord, HAVE, PREPOSITIONS } from './lexicon/harm';
import { peopleNoun } from './lexicon/people';
import { isCount, type People } from './people';
import { lowerAt, peopleCovering, peopleEndingAt, type Reading } from './reading';

/** After these a part of the people is named. */
export const SUBSET = new Set([
  'including',
  'among',
  'excluding',
  'includes',
  'included',
  'except',
  'like',
  'mostly',
  'mainly',
  'counting',
]);
export const STOPS = new Set([';', ':', '—', '–', '“', '”', '"']);
/** Prepositions before people that are no subject. "by" among them: who did it. */
export const before = (reading: Reading, people: People): string => lowerAt(reading, people.first - 1);

/** Whom somebody is loyal to is not who is harmed. */
const LOYAL = new Set('loyal close linked allied related opposed belonging answering married'.split(' '));

export function inPrepositionalPhrase(reading: Reading, people: People): boolean {
  const left = before(reading, people);
  // "the grandson of Senator Ann Lee", "a force loyal to president Ann Lee": titles stand between.
  if (people.form === 'named') {
    let at = people.first - 1;
    const isTitle = (index: number): boolean =>
      reading.tokens[index]?.capital === true || peopleNoun(lowerAt(reading, index)) !== null;
    while (people.first - at < 6 && at > reading.from && isTitle(at)) at--;
    const joint = lowerAt(reading, at);
    if (at < people.first - 1 && (joint === 'of' || (joint === 'to' && LOYAL.has(lowerAt(reading, at - 1)))))
      return true;
  }
  if (!PREPOSITIONS.has(left)) return false;
  // "up to 30", "close to 30" belong to the quantity; a phrase that begins a sentence with "with" is none.
  return !(left === 'of' && ['all', 'most', 'each', 'many', 'some'].includes(lowerAt(reading, people.first - 2)));
}

export function objectOfVerb(reading: Reading, people: People): boolean {
  const left = before(reading, people);
  return left.endsWith('ed') || left.endsWith('ing') || harmWord(left)?.form === 'verb';
}

/** "three people, a man and two women": when the rest of a list adds up to its first, the rest are its parts. */
export function splitWhole(list: People[]): { list: People[]; parts: People[] } {
  const [first, ...rest] = list;
  if (first === undefined || rest.length === 0 || first.low === null || first.low < 2) return { list, parts: [] };
  let total = 0;
  for (const people of rest) total += people.low ?? 0;
  return total === first.low && !rest.some((people) => people.further) && rest.length > 1
    ? { list: [first], parts: rest }
    : { list, parts: [] };
}

const counted = (people: People): boolean => isCount(people);

const JOINTS = new Set(['and', ',', 'or', 'plus', '&']);

/** The list of people that ends with `last`: "a man, his wife and two children". */
export function joinedBefore(reading: Reading, last: People, inPhrase = false): People[] {
  const list = [last];
  let first = last;
  let sawAnd = false;
  for (let turn = 0; turn < 12; turn++) {
    // "Ann Lee, whose husband and two sons were killed": the list begins with the husband.
    if (lowerAt(reading, first.first) === 'whose') break;
    let index = first.first - 1;
    let joint = lowerAt(reading, index);
    if (joint === 'as' && lowerAt(reading, index - 1) === 'well' && lowerAt(reading, index - 2) === 'as') {
      index -= 2;
      joint = 'and';
    }
    if (!JOINTS.has(joint)) break;
    if (joint !== ',') sawAnd = true;
    index--;
    if (joint !== ',' && lowerAt(reading, index) === ',') index--;
    if (!sawAnd && !(last.form !== 'named' && isHeadlinePair(reading, index))) break;
    let previous =
      peopleEndingAt(reading, index + 1) ??
      (peopleCovering(reading, index)?.next === index + 2 ? peopleCovering(reading, index) : null);
    // "four guards of the Tolm Force, a driver and a boy": what they are of is none of the list.
    const owned = previous !== null && !isCount(previous) && inPrepositionalPhrase(reading, previous);
    if (previous === null || owned) previous = overPhrase(reading, index) ?? previous;
    if (previous === null || previous === first || previous.form === 'pronoun' || previous.form === 'plural') break;
    const left = before(reading, previous);
    if (joint === ',' && previous.form === 'definite') break;
    if (objectOfVerb(reading, previous) && harmWord(left)?.type !== undefined) break;
    if (inPrepositionalPhrase(reading, previous) && left !== 'of' && !(inPhrase && counted(previous) && counted(first)))
      break;
    list.unshift(previous);
    first = previous;
    if (SUBSET.has(left)) break;
  }
  return list;
}

/** Words of rank and place that may stand before the first name of a headline. */
const TITLED = 5;

/** "Woman, two children die", "10 pupils, 2 teachers killed", "Gov. Lind, 8 others shot": a headline's comma stands for "and" after its first words. */
function isHeadlinePair(reading: Reading, index: number): boolean {
  const first = peopleEndingAt(reading, index + 1);
  return (
    first !== null &&
    first.first - reading.from < TITLED &&
    (first.form === 'named' || ((first.form === 'single' || first.form === 'count') && first.first === reading.from)) &&
    reading.tokens[reading.to - 1]?.kind !== 'mark'
  );
}

/** Steps left over one prepositional phrase ("a man in a car and …") to the people it modifies. */
function overPhrase(reading: Reading, index: number): People | null {
  for (let at = index; at >= reading.from && index - at < 8; at--) {
    const lower = lowerAt(reading, at);
    if (
      CLAUSE.has(lower) ||
      BE.has(lower) ||
      HAVE.has(lower) ||
      STOPS.has(lower) ||
      lower === ',' ||
      harmWord(lower)?.form === 'verb'
    )
      return null;
    const people = peopleCovering(reading, at);
    if (people === null) continue;
    if (inPrepositionalPhrase(reading, people)) {
      at = people.first;
      continue;
    }
    return PREPOSITIONS.has(lowerAt(reading, people.next)) || lowerAt(reading, people.next) === 'aged' ? people : null;
  }
  return null;
}
