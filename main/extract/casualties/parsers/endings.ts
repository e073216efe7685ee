import { isCount, type People } from '../people';
import { POSSESSIVES } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import { BE, harmWord } from '../lexicon/harm';
import {
  auxiliariesBefore,
  type Auxiliaries,
  lowerAt,
  type Parser,
  peopleStartingAt,
  type Reading,
  type Statement,
} from '../reading';
import { peopleNoun } from '../lexicon/people';
import { readQuantity } from '../quantity';
import { subjectsBefore } from '../subjects';
import { fromQuantity } from './counts';
import { stateAll } from './statement';

/** Ends of a life and of a search that no single word tells. */
const ENDS = new Set([
  'breathed',
  'passed',
  'looked',
  'searched',
  'traced',
  'located',
  'found',
  'rescued',
  'accounted',
  'seen',
  'saved',
  'swept',
  'sought',
  'whereabouts',
  'hanging',
  'make',
  'survive',
  'survived',
]);
const FOUND = new Set(['seen', 'traced', 'located', 'found', 'rescued', 'accounted']);
const SOUGHT = new Set(['looked', 'searched']);

/** The word may be that of such a phrase. */
export const isEnding = (lower: string): boolean => ENDS.has(lower);

/** "breathed his last", "passed away"; "are still being looked for", "three who have yet to be traced". */
export function readEnding(reading: Reading, at: number): Statement[] {
  const lower = lowerAt(reading, at);
  if (lower === 'saved') return unsaved(reading, at);
  if (lower === 'make') return lowerAt(reading, at + 1) === 'it' ? lostIt(reading, at) : [];
  if (lower === 'survive') return lostIt(reading, at);
  if (lower === 'survived') return noneSurvived(reading, at);
  if (lower === 'swept') return lowerAt(reading, at + 1) === 'away' ? swept(reading, at) : [];
  if (lower === 'sought')
    return BE.has(lowerAt(reading, at - 2)) && lowerAt(reading, at - 1) === 'being' ? bare(reading, at) : [];
  if (lower === 'whereabouts') return unknown(reading, at);
  if (lower === 'hanging') return lowerAt(reading, at - 1) === 'found' ? foundDead(reading, at) : [];
  if (SOUGHT.has(lower)) return lowerAt(reading, at + 1) === 'for' ? lost(reading, at, at) : [];
  if (FOUND.has(lower)) {
    const yet =
      lowerAt(reading, at - 1) === 'be' && lowerAt(reading, at - 2) === 'to' && lowerAt(reading, at - 3) === 'yet';
    if (yet) return lost(reading, at, at - 3);
    // "Five have not been found", "her husband has not been seen since Saturday"
    if (lowerAt(reading, at - 1) === 'been' && lower !== 'accounted') {
      const auxiliaries = auxiliariesBefore(reading, at);
      if (auxiliaries.negated && auxiliaries.perfect && !auxiliaries.modal) return nobodySaw(reading, at, auxiliaries);
    }
    // "11 herders could not be traced"
    if (lowerAt(reading, at - 1) === 'be' && (lower === 'traced' || lower === 'located' || lower === 'found')) {
      const auxiliaries = auxiliariesBefore(reading, at);
      if (auxiliaries.negated && auxiliaries.modal && !isOpen(reading, auxiliaries, at))
        return nobodySaw(reading, at, auxiliaries);
    }
    if (lower === 'seen') return [];
    // "Twelve were never found"
    const never = lowerAt(reading, at - 1) === 'never' && (lower === 'found' || lower === 'traced');
    return never && BE.has(lowerAt(reading, at - 2)) ? whoAre(reading, at, at - 3) : [];
  }
  const ends =
    lower === 'passed'
      ? lowerAt(reading, at + 1) === 'away'
      : POSSESSIVES.has(lowerAt(reading, at + 1)) && lowerAt(reading, at + 2) === 'last';
  if (!ends) return [];
  const auxiliaries = auxiliariesBefore(reading, at);
  if (auxiliaries.modal || auxiliaries.negated) return [];
  return died(reading, at, auxiliaries);
}

/** "may not be found": nobody knows yet. */
function isOpen(reading: Reading, { before }: Auxiliaries, at: number): boolean {
  for (let index = before + 1; index < at; index++) if (OPEN.has(lowerAt(reading, index))) return true;
  return false;
}
const OPEN = new Set('may might would will should'.split(' '));

/** "was found hanging in his cell" */
function foundDead(reading: Reading, at: number): Statement[] {
  const auxiliaries = auxiliariesBefore(reading, at - 1);
  if (!auxiliaries.passive || auxiliaries.negated || auxiliaries.modal) return [];
  return died(reading, at, auxiliaries);
}

/** Those before its auxiliaries of whom a verb tells that they died. */
function died(reading: Reading, predicate: number, { before, relative }: Auxiliaries): Statement[] {
  const { list, parts, distance } = subjectsBefore(reading, before, relative);
  return stateAll(
    reading,
    list.filter(({ form }) => form !== 'plural'),
    parts,
    { type: 'killed', predicate, rule: 'intransitive', far: distance > 1 },
  );
}

const FALLS = new Set(
  formsIn(['fall', 'plunge', 'jump', 'leap', 'slip', 'tumble', 'plummet'], ['past', 'participle', 'third', 'ing']),
);
/** Tokens between a fall and "to his death". */
const FALL = 8;

/** "fell 150 metres to his death" */
export const readFall: Parser = (reading, at) => {
  if (lowerAt(reading, at) !== 'death') return null;
  const found = fallen(reading, at);
  return found.length === 0 ? null : found;
};

function fallen(reading: Reading, at: number): Statement[] {
  if (!POSSESSIVES.has(lowerAt(reading, at - 1)) || lowerAt(reading, at - 2) !== 'to') return [];
  for (let verb = at - 3; verb >= reading.from && at - verb < FALL; verb--) {
    if (!FALLS.has(lowerAt(reading, verb))) continue;
    const auxiliaries = auxiliariesBefore(reading, verb);
    if (auxiliaries.negated || auxiliaries.modal) return [];
    return died(reading, verb, auxiliaries);
  }
  return [];
}

/** Those who have not been found or seen: counted, or somebody's own. */
function nobodySaw(reading: Reading, at: number, { before, relative }: Auxiliaries): Statement[] {
  const { list } = subjectsBefore(reading, before, relative);
  const open = list.filter(
    (people) =>
      (isCount(people) && !people.guessed && people.low !== 0) ||
      (people.form === 'single' && POSSESSIVES.has(lowerAt(reading, people.first))),
  );
  return missing(reading, open, at);
}

/** Nobody says where they are. */
const missing = (reading: Reading, list: readonly People[], at: number, parts: readonly People[] = []): Statement[] =>
  stateAll(reading, list, parts, { type: 'missing', predicate: at, rule: 'state', far: true });

/** "Three others could not be saved": they died. */
function unsaved(reading: Reading, at: number): Statement[] {
  const auxiliaries = auxiliariesBefore(reading, at);
  if (!auxiliaries.negated || lowerAt(reading, at - 1) !== 'be') return [];
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(
    reading,
    list.filter(({ form }) => form !== 'plural'),
    parts,
    { type: 'killed', predicate: at, rule: 'intransitive' },
  );
}

/** "two of them did not make it": who made it lives. The word tells it by itself only at the end, or of where they would be safe. */
function lostIt(reading: Reading, at: number): Statement[] {
  const auxiliaries = auxiliariesBefore(reading, at);
  const next = lowerAt(reading, at + 2);
  const ends =
    lowerAt(reading, at) === 'survive' ||
    at + 2 >= reading.to ||
    SAFE.has(next) ||
    (next === 'to' && [3, 4].some((ahead) => SAFE.has(lowerAt(reading, at + ahead))));
  if (!auxiliaries.negated || auxiliaries.modal || !ends) return [];
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  return stateAll(
    reading,
    list.filter((people) => isCount(people) && !people.guessed),
    parts,
    { type: 'killed', predicate: at, rule: NOT_MADE },
  );
}

/** "None of the 56 on board survived" */
function noneSurvived(reading: Reading, at: number): Statement[] {
  for (let index = at - 1; index >= reading.from && at - index < NONE; index--) {
    if (lowerAt(reading, index) !== 'none' || lowerAt(reading, index + 1) !== 'of') continue;
    const quantity = readQuantity(reading.tokens, index + 3, reading.to);
    if (quantity === null || quantity.year || quantity.one) return [];
    const next = lowerAt(reading, quantity.next);
    const head = peopleNoun(next) === null ? null : next;
    if (head === null && !ABOARD.has(next)) return [];
    const people = fromQuantity(quantity, quantity.first, quantity.next + (head === null ? 0 : 1), head);
    return stateAll(reading, [people], [], { type: 'killed', predicate: at, rule: 'intransitive' });
  }
  return [];
}
const ABOARD = new Set('on aboard in who'.split(' '));
/** Tokens before the verb in which "none of" is looked for. */
const NONE = 16;

const SAFE = new Set('. , ; alive out hospital safety shore land'.split(' '));
/** Those who did not make it died beside a harm alone: of a contest it is said as well. */
export const NOT_MADE = 'not-made';

/** Those before `past` of whom the verb tells that they are missing. */
function whoAre(reading: Reading, at: number, past: number): Statement[] {
  const { list } = subjectsBefore(reading, past);
  return missing(reading, list.filter(isCount), at);
}

/** "Some 1,700 are still being sought": a number alone, since men who are sought may be wanted. */
function bare(reading: Reading, at: number): Statement[] {
  const auxiliaries = auxiliariesBefore(reading, at);
  const { list } = subjectsBefore(reading, auxiliaries.before);
  return missing(
    reading,
    list.filter(({ form }) => form === 'bare'),
    at,
  );
}

/** "The whereabouts of the remaining three are unknown" */
function unknown(reading: Reading, at: number): Statement[] {
  const people = lowerAt(reading, at + 1) === 'of' ? peopleStartingAt(reading, at + 2) : null;
  if (people === null || !isCount(people)) return [];
  for (let index = people.next; index < people.next + 6; index++)
    if (/^(?:unknown|unclear|known)$/u.test(lowerAt(reading, index)))
      return lowerAt(reading, index) === 'known' && lowerAt(reading, index - 1) !== 'not'
        ? []
        : missing(reading, [people], at);
  return [];
}

/** "was swept away by the stream": whoever it is, nobody says where. */
function swept(reading: Reading, at: number): Statement[] {
  const auxiliaries = auxiliariesBefore(reading, at);
  if (!auxiliaries.passive || auxiliaries.negated || auxiliaries.modal) return [];
  // "were swept away by snow and killed"
  for (let index = at + 1; index < at + 8; index++) if (harmWord(lowerAt(reading, index))?.type === 'killed') return [];
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  const away = list.filter(
    (people) => (isCount(people) || people.form === 'single' || people.form === 'named') && !people.guessed,
  );
  return missing(reading, away, at, parts);
}

/** Those whom nobody has found: counted, or one whom the text introduces. */
function lost(reading: Reading, at: number, verb: number): Statement[] {
  const auxiliaries = auxiliariesBefore(reading, verb);
  if (auxiliaries.negated || auxiliaries.modal) return [];
  if (verb === at && !auxiliaries.being) return [];
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  return missing(reading, list.filter(isCount), at, parts);
}
