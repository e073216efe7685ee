import { phrase, type People } from './people';
import { lowerAt, type Reading } from './reading';
import { readQuantity } from './quantity';

/** A counted phrase at `index` that is no people ("250 swans", "12 drones"): quantity and the words after it, at most three. */
export function thingAt(reading: Reading, index: number): People | null {
  const quantity = readQuantity(reading.tokens, index, reading.to);
  if (quantity === null || quantity.year || (quantity.one && lowerAt(reading, quantity.next) === 'of')) return null;
  let next = quantity.next;
  while (
    next < reading.to &&
    next - quantity.next < 3 &&
    /^\p{Ll}[\p{L}-]*$/u.test(reading.tokens[next]?.text ?? '') &&
    !STOPS.has(lowerAt(reading, next))
  )
    next++;
  if (next === quantity.next) return null;
  return phrase(
    'thing',
    quantity.first,
    next,
    next,
    quantity.low,
    quantity.high,
    lowerAt(reading, next - 1),
    'unknown',
  );
}

const STOPS = new Set([
  'in',
  'at',
  'on',
  'of',
  'and',
  'or',
  'when',
  'while',
  'after',
  'as',
  'by',
  'with',
  'for',
  'from',
  'to',
  'that',
  'who',
  'which',
  'were',
  'was',
  'had',
  'have',
  'has',
  'are',
  'is',
  'died',
  'killed',
  'near',
  'during',
  'since',
  'but',
  'he',
  'she',
  'they',
  'said',
  'later',
  'ago',
]);
