import type { Token } from '../../text/tokens';
import { figure, ORDINALS, smallNumber } from '../../language/numbers';
import { ORDINAL_SUFFIXES } from './lexicon';

/** Lower-case text of a token, or '' outside the document. */
export function word(tokens: readonly Token[], index: number): string {
  return tokens[index]?.lower ?? '';
}

/** True when the token is the given mark and stands directly behind the token before it. */
export function closeMark(tokens: readonly Token[], index: number, mark: string): boolean {
  const token = tokens[index];
  return token !== undefined && token.text === mark && !token.spaced;
}

/** A whole number of at most four digits written as a token by itself, or null. */
export function digits(token: Token | undefined): number | null {
  if (token === undefined || token.kind !== 'number' || token.end - token.start > 4) return null;
  return figure(token.text);
}

/** A small count in digits or words ("three", "12", "a"), or null. */
export function count(token: Token | undefined): number | null {
  if (token === undefined) return null;
  if (token.lower === 'a' || token.lower === 'an') return 1;
  return digits(token) ?? smallNumber(token.lower);
}

export interface DayOfMonth {
  day: number;
  /** Index of the first token and of the one after the last. */
  from: number;
  to: number;
  /** The first of several days: "3-5 July". */
  range: boolean;
}

/** A day of the month that starts at `index`: "3", "3rd", "third", "3-5". */
export function dayFrom(tokens: readonly Token[], index: number): DayOfMonth | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'word') {
    const ordinal = ORDINALS.get(token.lower);
    return ordinal === undefined ? null : { day: ordinal, from: index, to: index + 1, range: false };
  }
  if (token.kind !== 'number') return null;
  const match = /^(\d{1,2})(?:(st|nd|rd|th)|[-‐‑–](\d{1,2}))?$/i.exec(token.text);
  if (match === null) return null;
  const day = Number(match[1]);
  if (day < 1 || day > 31) return null;
  let to = index + 1;
  let range = match[3] !== undefined;
  const next = tokens[to];
  if (next !== undefined && !next.spaced) {
    if (ORDINAL_SUFFIXES.has(next.lower)) to++;
    else if (
      (next.text === '–' || next.text === '-') &&
      digits(tokens[to + 1]) !== null &&
      tokens[to + 1]?.spaced === false
    ) {
      to += 2;
      range = true;
    } else if (next.text === '/' || next.text === '%' || (next.text === ':' && tokens[to + 1]?.spaced === false))
      return null;
  }
  return { day, from: index, to, range };
}

/** A day of the month that ends before `index`. */
export function dayBefore(tokens: readonly Token[], index: number): DayOfMonth | null {
  for (let from = index - 1; from >= Math.max(0, index - 3); from--) {
    const day = dayFrom(tokens, from);
    if (day !== null && day.to === index) {
      const before = tokens[from - 1];
      if (before !== undefined && tokens[from]?.spaced === false && !/[([“"‘'—–,]/.test(before.text)) return null;
      return day;
    }
  }
  return null;
}

/** A year in four digits (1000 to 2199) at `index`, or null. */
export function year(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'number' || token.end - token.start !== 4) return null;
  const value = digits(token);
  if (value === null || value < 1000 || value > 2199) return null;
  return value;
}

/** A year in words at `index`: "nineteen ninety-six", "nineteen ninety six". */
export function spelledYear(tokens: readonly Token[], index: number): { value: number; to: number } | null {
  const century = word(tokens, index);
  if (century !== 'nineteen' && century !== 'eighteen') return null;
  const base = century === 'nineteen' ? 1900 : 1800;
  const tens = smallNumber(word(tokens, index + 1));
  if (tens === null || tens < 10) return null;
  const unit = tens % 10 === 0 && tens > 10 ? smallNumber(word(tokens, index + 2)) : null;
  if (unit !== null && unit > 0 && unit < 10) return { value: base + tens + unit, to: index + 3 };
  return { value: base + tens, to: index + 2 };
}
