import { BEFORE_NUMBER, BOUND_PHRASES, BOUND_WORDS, type Bound, NO_FIGURE, VAGUE_PLURALS } from './lexicon/numbers';
import { peopleNoun } from './lexicon/people';
import { POINTING, isYear, measures } from './measures';
import { CARDINALS, MULTIPLIERS, type ReadNumber, figure, readNumber, smallNumber } from '../../language/numbers';
import type { Token } from '../../text/tokens';

export interface Quantity {
  /** Index of its first token, and of the token after its last. */
  first: number;
  next: number;
  low: number | null;
  high: number | null;
  approx: boolean;
  vague: boolean;
  /** A determiner that points back stood before it ("the two", "those three"). */
  definite: boolean;
  /** It says that more of the same come on top ("another three", "two more", "two others"). */
  further: boolean;
  /** It may be a year: four digits without separator ("2001"). */
  year: boolean;
  /** It is the word "one", which is as often a pronoun. */
  one: boolean;
}

const BARE_DIGITS = /^[\d,]+$/;

const RANGE = /^(\d[\d,]*)[-‐‑](\d[\d,]*)$/;

const PLUS = /^(\d[\d,]*)-(?:plus|odd|strong)$/;

/** "dozens", "hundreds of thousands", "tens of thousands": the literal plural, the floor the conventions give. */
function vaguePlural(tokens: readonly Token[], index: number, limit: number): ReadNumber | null {
  const first = VAGUE_PLURALS.get(tokens[index]?.lower ?? '');
  if (first === undefined) return null;
  if (tokens[index + 1]?.lower === 'of' && index + 2 < limit) {
    const second = tokens[index + 2]?.lower ?? '';
    const scale = second === 'thousands' ? 1000 : second === 'millions' ? 1_000_000 : 0;
    if (scale > 0 && first < 1000) return { value: first * scale, next: index + 3 };
  }
  return { value: first, next: index + 1 };
}

function phraseAt(tokens: readonly Token[], index: number, phrase: readonly string[]): boolean {
  for (let offset = 0; offset < phrase.length; offset++)
    if (tokens[index + offset]?.lower !== phrase[offset]) return false;
  return true;
}

const BOUND_STARTS = new Set(BOUND_PHRASES.map(([phrase]) => phrase[0] ?? ''));

function bounded(value: number, bound: Bound | null): Pick<Quantity, 'low' | 'high' | 'approx'> {
  switch (bound) {
    case 'low':
      return { low: value, high: null, approx: false };
    case 'above':
      return { low: value + 1, high: null, approx: false };
    case 'high':
      return { low: null, high: value, approx: false };
    case 'below':
      return { low: null, high: value - 1, approx: false };
    case 'about':
      return { low: value, high: value, approx: true };
    case null:
      return { low: value, high: value, approx: false };
  }
}

const BEGINNERS: ReadonlySet<string> = new Set([
  ...BOUND_STARTS,
  ...BOUND_WORDS.keys(),
  ...BEFORE_NUMBER,
  ...CARDINALS.keys(),
  ...MULTIPLIERS.keys(),
  ...VAGUE_PLURALS.keys(),
  ...NO_FIGURE,
  'between',
  'both',
  'half',
  'a',
  'an',
  'pair',
]);

/** Most words begin no quantity: one look tells. */
function mayBegin(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'mark') return false;
  return (
    token.kind === 'number' ||
    BEGINNERS.has(token.lower) ||
    (token.lower.includes('-') && smallNumber(token.lower) !== null)
  );
}

/**
 * Reads a quantity that begins at token `index`.
 * "more than N" counts people, so its floor is N + 1; vague words keep the floor of their literal plural.
 * @param end index of the token it may not reach
 * @returns the quantity, or null when none begins here or when it measures something ("5 km", "10 percent", "$3")
 */
export function readQuantity(tokens: readonly Token[], index: number, end: number): Quantity | null {
  if (!mayBegin(tokens[index])) return null;
  // No quantity is longer than this; the bound keeps a hostile run of number words linear.
  const limit = Math.min(end, index + 14);
  let next = index;
  let bound: Bound | null = null;
  let definite = false;
  let further = false;
  let between = false;
  for (let turn = 0; turn < 4; turn++) {
    const lower = tokens[next]?.lower ?? '';
    if (next >= limit) return null;
    if (BOUND_STARTS.has(lower)) {
      const found = BOUND_PHRASES.find(([phrase]) => phraseAt(tokens, next, phrase));
      if (found !== undefined) {
        bound = found[1] ?? bound;
        if (found[0][1] === 'further' || found[0][1] === 'additional') further = true;
        next += found[0].length;
        continue;
      }
    }
    const word = BOUND_WORDS.get(lower);
    if (word !== undefined) {
      // "a quarrel over the two prisoners": a preposition, no bound.
      if (POINTING.has(tokens[next + 1]?.lower ?? '')) return null;
      bound = word;
      next++;
      continue;
    }
    if (lower === 'between') {
      between = true;
      next++;
      continue;
    }
    if (!BEFORE_NUMBER.has(lower)) break;
    if (
      lower === 'the' ||
      lower === 'these' ||
      lower === 'those' ||
      lower === 'all' ||
      lower === 'last' ||
      lower === 'first' ||
      lower === 'remaining'
    )
      definite = true;
    if (lower === 'another' || lower === 'additional' || lower === 'further' || lower === 'other') further = true;
    next++;
  }
  const token = tokens[next];
  if (token === undefined || next >= limit) return null;
  const flags = {
    first: index,
    definite,
    further,
    one: false,
    year: token.kind === 'number' && bound === null && isYear(token.text),
  };

  const spaced = spacedThousands(tokens, next, limit);
  if (spaced !== null)
    return measures(tokens, index, spaced.next, limit)
      ? null
      : { ...flags, ...bounded(spaced.value, bound), next: spaced.next, vague: false };

  const ready = token.kind === 'number' ? compactNumber(token, bound) : null;
  if (ready !== null)
    return measures(tokens, index, next + 1, limit) ? null : { ...flags, ...ready, next: next + 1, vague: false };

  const vague = vaguePlural(tokens, next, limit);
  if (vague !== null) {
    // "dozens more"
    if (tokens[vague.next]?.lower === 'more') flags.further = true;
    const many = bound === 'high' || bound === 'below' ? { low: null, high: null } : { low: vague.value, high: null };
    return measures(tokens, index, vague.next, limit)
      ? null
      : { ...flags, ...many, next: vague.next, approx: false, vague: true };
  }
  const noFigure = readNoFigure(tokens, next, limit);
  if (noFigure !== null) {
    if (measures(tokens, index, noFigure, limit)) return null;
    const multiplier = MULTIPLIERS.get(tokens[noFigure]?.lower ?? '');
    if (multiplier !== undefined)
      return { ...flags, low: multiplier * 2, high: null, next: noFigure + 1, approx: false, vague: true };
    const plural = vaguePlural(tokens, noFigure, limit);
    if (plural !== null)
      return { ...flags, low: plural.value, high: null, next: plural.next, approx: false, vague: true };
    return { ...flags, low: null, high: null, next: noFigure, approx: false, vague: true };
  }
  if (token.lower === 'both' || (token.lower === 'pair' && definite))
    return { ...flags, low: 2, high: 2, next: next + 1, approx: false, vague: false, definite: true };

  const number = readNumber(tokens, next, limit);
  if (number === null) return null;
  let after = number.next;
  const upperAt = rangeEnd(tokens, after, between);
  const upper = upperAt === null ? null : readNumber(tokens, upperAt, limit);
  // "8 to" a figure beyond mankind: no number of people, nor is its lower end one.
  if (upperAt !== null && upper === null && BARE_DIGITS.test(tokens[upperAt]?.text ?? '')) return null;
  if (upper !== null && upper.value > number.value) {
    if (measures(tokens, index, upper.next, limit)) return null;
    return {
      ...flags,
      low: number.value,
      high: upper.value,
      approx: bound === 'about',
      vague: false,
      next: upper.next,
    };
  }
  if (between) return null;
  const value = bounded(number.value, bound);
  if (tokens[after]?.lower === 'or' && tokens[after + 1]?.lower === 'so') {
    value.approx = true;
    after += 2;
  } else if (tokens[after]?.lower === 'or' && tokens[after + 1]?.lower === 'more') {
    value.high = null;
    after += 2;
  } else if (tokens[after]?.text === '+' && tokens[after]?.spaced === false) {
    value.high = null;
    after++;
  }
  if (tokens[after]?.lower === 'more' && tokens[after + 1]?.lower !== 'than') {
    flags.further = true;
    after++;
  }
  if (measures(tokens, index, after, limit)) return null;
  return { ...flags, ...value, vague: false, next: after, one: token.lower === 'one' && after === next + 1 };
}

/** "About 1 400 people": thousands parted by a space, where no day or number of something stands before them. */
function spacedThousands(tokens: readonly Token[], index: number, limit: number): ReadNumber | null {
  if (!/^[1-9]\d{0,2}$/.test(tokens[index]?.text ?? '')) return null;
  const before = tokens[index - 1];
  if (
    before !== undefined &&
    before.sentence === tokens[index]?.sentence &&
    before.capital &&
    !BEGINNERS.has(before.lower)
  )
    return null;
  let value = Number(tokens[index]?.text);
  let next = index + 1;
  while (next < limit && next - index < 4 && /^\d{3}$/.test(tokens[next]?.text ?? '')) {
    value = value * 1000 + Number(tokens[next]?.text);
    next++;
  }
  const noun = tokens[next]?.lower ?? '';
  return next > index + 1 && next < limit && peopleNoun(noun) !== null ? { value, next } : null;
}

function compactNumber(token: Token, bound: Bound | null): Pick<Quantity, 'low' | 'high' | 'approx'> | null {
  const range = RANGE.exec(token.text);
  if (range !== null) {
    const low = figure(range[1] ?? '');
    const high = figure(range[2] ?? '');
    return low !== null && high !== null && high > low ? { low, high, approx: bound === 'about' } : null;
  }
  const plus = PLUS.exec(token.text);
  const value = plus === null ? null : figure(plus[1] ?? '');
  if (value === null) return null;
  return token.text.endsWith('plus')
    ? { low: value, high: null, approx: false }
    : { low: value, high: value, approx: true };
}

function readNoFigure(tokens: readonly Token[], index: number, limit: number): number | null {
  const lower = tokens[index]?.lower ?? '';
  if (lower === 'a' || lower === 'an') {
    const second = tokens[index + 1]?.lower ?? '';
    const word = [
      'large',
      'small',
      'huge',
      'growing',
      'great',
      'good',
      'unknown',
      'unspecified',
      'undisclosed',
      'unconfirmed',
    ].includes(second)
      ? (tokens[index + 2]?.lower ?? '')
      : second;
    const at = word === second ? index + 1 : index + 2;
    // "a yet-to-be-ascertained number of persons"; but "a total number of 12" is counted.
    if (
      lower === 'a' &&
      second.includes('-') &&
      tokens[index + 2]?.lower === 'number' &&
      tokens[index + 3]?.lower === 'of' &&
      tokens[index + 4]?.kind === 'word'
    )
      return index + 4;
    if (word === 'few') return at + 1;
    if (
      (word === 'number' || word === 'handful' || word === 'series') &&
      tokens[at + 1]?.lower === 'of' &&
      at + 2 < limit
    )
      return at + 2;
    return null;
  }
  if (!NO_FIGURE.has(lower) || lower === 'handful' || lower === 'number' || lower === 'scores') return null;
  return index + 1;
}

/** Index of the token where the upper end of a range may begin, or null. */
function rangeEnd(tokens: readonly Token[], index: number, between: boolean): number | null {
  const joint = tokens[index]?.lower ?? '';
  const joins = joint === 'to' || joint === 'or' || joint === '–' || joint === '-' || (between && joint === 'and');
  return joins ? index + 1 : null;
}
