import { countsSomebody } from '../people';
import type { HarmType } from '../../../../preload/contract/findings';
import { formsIn } from '../../../language/verbs';
import { readQuantity } from '../quantity';
import { auxiliariesBefore, lowerAt, type Reading, type Statement } from '../reading';
import { fromQuantity } from './counts';
import { state } from './statement';

const RAISES = new Set(
  formsIn('raise revise put lower increase bring update cut place give'.split(' '), [
    'past',
    'third',
    'participle',
    'ing',
  ]),
);
const STANDS = new Set(formsIn('stand rise reach climb be'.split(' '), ['past', 'third', 'participle']));
const BETWEEN = new Set('the that this their its his her up down later then official'.split(' '));
const TO = new Set(['to', 'at', 'as', 'up', 'down', 'later', 'had', 'has', 'since', 'now', 'then', 'itself']);
const TAKEN_UP: ReadonlySet<HarmType> = new Set(['killed', 'injured', 'missing']);
/** Sentences between a count and the word that takes it up. */
const APART = 1;

/** Verbs of who has a count of his own: "the government admits to 31". */
export const OWNS_TO: ReadonlySet<string> = new Set(
  formsIn('admit acknowledge record count confirm'.split(' '), ['past', 'third', 'participle']),
);

/** The word may take up a count of the sentence before, without a word of harm. */
export const isFigure = (lower: string): boolean => lower === 'figure' || lower === 'number' || OWNS_TO.has(lower);

/** "Hours later the agency raised the figure to nine", "put the figure at 11", "In 2019 the figure stood at 154". */
export function readFigure(reading: Reading, at: number, before: Statement | null): Statement[] {
  if (before === null || reading.sentence - before.sentence > APART || !isTakenUp(before)) return [];
  if (OWNS_TO.has(lowerAt(reading, at))) return readOwn(reading, at, before);
  let verb = at - 1;
  while (at - verb < 4 && BETWEEN.has(lowerAt(reading, verb))) verb--;
  const raised = RAISES.has(lowerAt(reading, verb)) && verb < at - 1;
  const stands = !raised && lowerAt(reading, at - 1) === 'the' && hasVerb(reading, at + 1);
  const against = lowerAt(reading, at - 1) === 'official' && lowerAt(reading, at + 1) === 'of';
  if (!raised && !stands && !against) return [];
  let first = against ? at + 2 : at + 1;
  while (first - at < 6 && (TO.has(lowerAt(reading, first)) || STANDS.has(lowerAt(reading, first)))) first++;
  const quantity = readQuantity(reading.tokens, first, reading.to);
  if (quantity === null || quantity.year || first === at + 1) return [];
  const people = fromQuantity(quantity, quantity.first, quantity.next, null);
  // Only who raises a count gives its newest; where it stood before is another span's.
  return [
    state(
      reading,
      people,
      raised
        ? { type: before.type, predicate: at, rule: 'toll', total: true }
        : { type: before.type, predicate: at, rule: 'listed', part: true },
    ),
  ];
}

/** "The government admits to 31.", "The police had recorded 22.": another count of the same, a number alone. */
function readOwn(reading: Reading, at: number, before: Statement): Statement[] {
  const first = lowerAt(reading, at + 1) === 'to' || lowerAt(reading, at + 1) === 'only' ? at + 2 : at + 1;
  const quantity = readQuantity(reading.tokens, first, reading.to);
  if (quantity === null || quantity.year || quantity.one || !/^[.,;]$/u.test(lowerAt(reading, quantity.next)))
    return [];
  const auxiliaries = auxiliariesBefore(reading, at);
  if (auxiliaries.passive || auxiliaries.negated || auxiliaries.modal) return [];
  const people = fromQuantity(quantity, quantity.first, quantity.next, null);
  return [state(reading, people, { type: before.type, predicate: at, rule: 'toll', total: true })];
}

function hasVerb(reading: Reading, from: number): boolean {
  for (let index = from; index < from + 3; index++) if (STANDS.has(lowerAt(reading, index))) return true;
  return false;
}

const isTakenUp = ({ people, type, hypothetical }: Statement): boolean =>
  TAKEN_UP.has(type) && !hypothetical && countsSomebody(people);
