import { MONTHS } from './classes';

/** What the reader of numbers needs of a token. */
export interface NumberToken {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
}

/** A number and the index of the token after its last. */
export interface ReadNumber {
  value: number;
  next: number;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Number words of one part below a hundred; "twenty-one" is read by {@link smallNumber}. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** Words that multiply what stands before them. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['dozen', 12],
  ['score', 20],
  ['lakh', 100_000],
  ['crore', 10_000_000],
]);

const FIRST_TWENTY =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Ordinal words up to thirty-first, as the days of a month need them. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...FIRST_TWENTY.map((word, index): [string, number] => [word, index + 1]),
  ...FIRST_TWENTY.slice(0, 9).map((word, index): [string, number] => [`twenty-${word}`, 21 + index]),
  ['thirtieth', 30],
  ['thirty-first', 31],
]);

/** More than mankind: nothing above counts people or time. */
export const MOST = 10_000_000_000;

const FIGURE = /^\d{1,3}(?:,\d{3})+$|^\d+$/;
/** "2,50,000": thousands, then lakhs and crores, as the papers of India, Pakistan and Bangladesh write them. */
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}$/;
const DECIMAL = /^\d+\.\d+$/;

/** The value of digits with or without separators; null when the text is no whole number or a greater one than {@link MOST}. */
export function figure(text: string): number | null {
  const value = FIGURE.test(text) || LAKHS.test(text) ? Number(text.replaceAll(',', '')) : Infinity;
  return value <= MOST ? value : null;
}

/** A number word below a hundred ("seventeen", "twenty-one"), or null. */
export function smallNumber(lower: string): number | null {
  const plain = CARDINALS.get(lower);
  if (plain !== undefined) return plain;
  const hyphen = lower.indexOf('-');
  if (hyphen < 0) return null;
  const tens = CARDINALS.get(lower.slice(0, hyphen));
  const unit = CARDINALS.get(lower.slice(hyphen + 1));
  return tens !== undefined && unit !== undefined && tens >= 20 && unit < 10 && unit > 0 ? tens + unit : null;
}

/** "a couple of", "half a dozen", "half a million": numbers that are phrases. */
function readPhrase(tokens: readonly NumberToken[], index: number, limit: number): ReadNumber | null {
  const [first, second, third] = [0, 1, 2].map((step) => (index + step < limit ? tokens[index + step]?.lower : ''));
  if (first === 'half' && (second === 'a' || second === 'an')) {
    const whole = MULTIPLIERS.get(third ?? '');
    return whole === undefined || third === 'score' ? null : { value: whole / 2, next: index + 3 };
  }
  if (first !== 'a' && first !== 'an') return null;
  if (second === 'couple') return { value: 2, next: third === 'of' ? index + 3 : index + 2 };
  return second === 'pair' && third === 'of' ? { value: 2, next: index + 3 } : null;
}

/** Where a number begins, before what multiplies it: digits, a word below a hundred, or "a" before a multiplier. */
function readStart(tokens: readonly NumberToken[], index: number, limit: number): number | null {
  const token = tokens[index];
  if (token === undefined || index >= limit) return null;
  const after = index + 1 < limit ? (tokens[index + 1]?.lower ?? '') : '';
  if (token.lower === 'a' || token.lower === 'an') return MULTIPLIERS.has(after) && after !== 'score' ? 1 : null;
  // "over dozen others": the papers of South Asia leave the article out.
  if (token.lower === 'dozen') return 12;
  if (token.kind !== 'number') return smallNumber(token.lower);
  return figure(token.text) ?? (DECIMAL.test(token.text) && MULTIPLIERS.has(after) ? Number(token.text) : null);
}

/**
 * Reads an exact whole number at `index`: figures, words, compounds ("two hundred and fifty", "2.8 million", "three
 * dozen", "half a dozen", "a hundred").
 * @param limit index of the token it may not reach
 * @returns null when none begins there, when it is a part of a whole ("one in four"), or more than {@link MOST}
 */
export function readNumber(tokens: readonly NumberToken[], index: number, limit: number): ReadNumber | null {
  const phrase = readPhrase(tokens, index, limit);
  if (phrase !== null) return phrase;
  const apart = readGroups(tokens, index, limit);
  if (apart !== null) return apart;
  const start = readStart(tokens, index, limit);
  if (start === null || isRatio(tokens, index, limit)) return null;
  let total = 0;
  let current: number | null = start;
  let next = index + 1;
  for (; next < limit; next++) {
    const lower = tokens[next]?.lower ?? '';
    const multiplier = MULTIPLIERS.get(lower);
    if (multiplier !== undefined && lower !== 'score') {
      if (multiplier === 100) current = (current ?? 1) * 100;
      else {
        total += (current ?? 1) * multiplier;
        current = null;
      }
      continue;
    }
    const joined = lower === 'and' && (total > 0 || (current ?? 0) >= 100) ? next + 1 : next;
    const small = smallNumber(tokens[joined]?.lower ?? '');
    const base: number = current ?? 0;
    // "twenty five", written without its hyphen
    const units = joined === next && base % 10 === 0 && base % 100 >= 20 && small !== null && small > 0 && small < 10;
    // "two hundred and fifty" goes on; "two and fifty" and "100 and two others" do not.
    if (
      small === null ||
      tokens[index]?.kind === 'number' ||
      joined >= limit ||
      (base % 100 !== 0 && !units) ||
      (base === 0 && total === 0)
    )
      break;
    current = base + small;
    next = joined;
  }
  const value = Math.round(total + (current ?? 0));
  return value <= MOST ? { value, next } : null;
}

const HEAD = /^[1-9]\d{0,2}$/;
const GROUP = /^\d{3}$/;

/** "87 000", "1 200 000": thousands set apart by spaces, as the papers of southern Africa write them; not "May 12 300". */
function readGroups(tokens: readonly NumberToken[], index: number, limit: number): ReadNumber | null {
  if (!HEAD.test(tokens[index]?.text ?? '') || MONTHS.has(tokens[index - 1]?.lower ?? '')) return null;
  let digits = tokens[index]?.text ?? '';
  let next = index + 1;
  for (; next < limit && GROUP.test(tokens[next]?.text ?? ''); next++) digits += tokens[next]?.text;
  if (next === index + 1 || tokens[index - 1]?.kind === 'number') return null;
  const value = Number(digits);
  return value <= MOST ? { value, next } : null;
}

/** Time and events a number of which is no whole: "one in four days" is a pace. */
const PACE = /^(?:hour|day|night|week|month|year|minute|attack|strike|raid|blast|incident|clash)/;

/** True when a share begins at `index`: "one in four", "nine in every ten", "1 in 100". "One in 1996" is none. */
export function isRatio(tokens: readonly NumberToken[], index: number, limit: number): boolean {
  if (tokens[index + 1]?.lower !== 'in') return false;
  const whole = tokens[index + 2]?.lower === 'every' ? index + 3 : index + 2;
  if (whole >= limit) return false;
  const part = valueOf(tokens[index]);
  const all = valueOf(tokens[whole]);
  if (part === null || all === null || part < 1 || part >= all || PACE.test(tokens[whole + 1]?.lower ?? ''))
    return false;
  return all <= 10 || all === 100 || all === 1000;
}

function valueOf(token: NumberToken | undefined): number | null {
  if (token === undefined || token.kind === 'mark') return null;
  if (token.kind === 'number') return figure(token.text);
  return smallNumber(token.lower) ?? (token.lower === 'hundred' ? 100 : null);
}
