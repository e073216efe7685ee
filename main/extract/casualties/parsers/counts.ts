import { PREPOSITIONS } from '../lexicon/harm';
import { type People, phrase } from '../people';
import { type Quantity, readQuantity } from '../quantity';
import { type Reading, lowerAt } from '../reading';
import { DETERMINERS } from '../../../language/classes';

/** People told of by a quantity alone, from token `first` to before `next`. */
export function fromQuantity(quantity: Quantity, first: number, next: number, head: string | null): People {
  const { low, high, approx, vague, definite, further } = quantity;
  const people = phrase(head === null ? 'bare' : 'count', first, next, next, low, high, head, 'unknown');
  people.approx = approx;
  people.vague = vague;
  people.definite = definite;
  people.further = further;
  return people;
}

const NOT_PREMODIFIERS = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  ',',
  '.',
  ';',
  ':',
  '(',
  ')',
  '"',
  '“',
  '”',
  'but',
  'than',
  'who',
  'that',
  'were',
  'was',
  'is',
  'are',
  'did',
  'does',
  'do',
  'not',
  'had',
  'has',
  'have',
  'suffer',
  'suffered',
  'sustained',
  'received',
  'while',
  'when',
  'because',
  'after',
  'before',
  'since',
  'last',
  'this',
  'next',
]);

/** Prepositions that as often bound a number ("over 20 deaths"). */
const BOUNDS = new Set(['over', 'around', 'about', 'under']);

const REPORTED = new Set(['reports', 'report', 'signs', 'sign', 'kind', 'sort']);

/** The quantity or "no" that counts the noun at `at`, over a few premodifiers. */
export function countBefore(reading: Reading, at: number): People | null {
  let of = false;
  let determined = false;
  for (let index = at - 1; index >= reading.from && at - index < 9; index--) {
    const lower = lowerAt(reading, index);
    if (DETERMINERS.has(lower)) determined = true;
    if (lower === 'of' && !REPORTED.has(lowerAt(reading, index - 1))) of = true;
    if (lower === 'no' || lower === 'zero' || lower === 'any') {
      // "no independent assessment of casualties", "no idea the injury was grave" deny nothing.
      if (of || determined) return null;
      if (lower === 'any' && !deniedBefore(reading, index)) return null;
      const zero: Quantity = {
        first: index,
        next: index + 1,
        low: 0,
        high: 0,
        approx: false,
        vague: false,
        definite: false,
        further: false,
        one: false,
        year: false,
      };
      return { ...fromQuantity(zero, index, at + 1, lowerAt(reading, at)), form: 'none' };
    }
    if (lower === 'without') return null;
    if (PREPOSITIONS.has(lower) && !BOUNDS.has(lower) && lower !== 'of') return null;
    // "charged four soldiers over the deaths": a preposition, and no bound of a number.
    if (determined && BOUNDS.has(lower)) return null;
    if (NOT_PREMODIFIERS.has(lower) && !(lower === 'a' || lower === 'an' || lower === 'the' || lower === 'than'))
      return null;
    const quantity = longestFrom(reading, index, at);
    if (quantity !== null)
      return quantity.year ? null : fromQuantity(quantity, quantity.first, at + 1, lowerAt(reading, at));
  }
  return null;
}

/** The quantity that covers `index`, begun as far left as it goes ("at least 12" from "12"). */
function longestFrom(reading: Reading, index: number, at: number): Quantity | null {
  let best: Quantity | null = null;
  for (let first = index; first >= reading.from && index - first < 4; first--) {
    const quantity = readQuantity(reading.tokens, first, at + 1);
    if (quantity !== null && quantity.next > index && quantity.next <= at) best = quantity;
  }
  return best;
}

function deniedBefore(reading: Reading, index: number): boolean {
  for (let at = index - 1; at >= reading.from && index - at < 7; at--) {
    const lower = lowerAt(reading, at);
    if (
      lower === 'not' ||
      lower === 'without' ||
      lower === 'never' ||
      lower === 'nor' ||
      lower.endsWith("n't") ||
      lower.endsWith('n’t')
    )
      return true;
  }
  return false;
}
