import type { Span } from '../../preload/contract/findings';

/** `word` letters (with inner apostrophes, hyphens and the stops of initials), `number` digits, `mark` one other character. */
export type TokenKind = 'word' | 'number' | 'mark';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
  /** First character is an upper-case letter. */
  readonly capital: boolean;
  /** Two or more letters, all of them upper case. */
  readonly allCapitals: boolean;
  /** Index of the sentence the token stands in. */
  readonly sentence: number;
  /** White space (or the start of the sentence) stands before the token. */
  readonly spaced: boolean;
}

// What a UTF-16 code unit is; 0 is not yet known, and found out once.
const LETTER = 1;
const NUMBER = 2;
const SPACE = 3;
const OTHER = 4;
const CLASSES = new Uint8Array(65_536);

function classOf(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const known = CLASSES[code];
  if (known !== undefined && known !== 0) return known;
  // Half of a pair is judged by the whole, which the table has no room for.
  if (code >= 0xd800 && code < 0xdc00) return kindOf(String.fromCodePoint(text.codePointAt(index) ?? 0));
  if (code >= 0xdc00 && code < 0xe000)
    return index > 0 && isHighHalf(text, index - 1) ? classOf(text, index - 1) : OTHER;
  return (CLASSES[code] = kindOf(text.charAt(index)));
}

function kindOf(character: string): number {
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return NUMBER;
  // Characters without width stand between tokens like white space.
  return /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/.test(character) ? SPACE : OTHER;
}

function isHighHalf(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code < 0xdc00;
}

/**
 * Cuts a sentence into tokens and appends them, in one pass.
 * A word is letters and marks, inside it apostrophes and hyphens before letters or digits, or initials with their
 * stops (U.S., J.K.). A number is digits with inner commas or stops, and what a hyphen ties to it (16-year-old, 1,200-1,500).
 * Anything else is one character. Possessive endings stay apart: "Putin's" is "Putin" and "'s".
 * @param text the whole text
 * @param sentence the sentence's span
 * @param index the sentence's index, kept in each token
 * @param tokens where the tokens go
 */
export function tokenise(text: string, [from, to]: Span, index: number, tokens: Token[]): void {
  let previousEnd = -1;
  for (let start = from; start < to;) {
    const kind = classOf(text, start);
    if (kind === SPACE) {
      start++;
      continue;
    }
    const spaced = start > previousEnd;
    let end: number;
    if (kind === LETTER) {
      end = initialsEnd(text, start, to);
      const initials = end > start;
      if (!initials) end = wordEnd(text, start, to);
      const possessive = initials ? 0 : possessiveLength(text, start, end);
      push(tokens, text, start, end - possessive, 'word', index, spaced);
      if (possessive > 0) push(tokens, text, end - possessive, end, 'word', index, false);
    } else if (kind === NUMBER) {
      end = numberEnd(text, start, to);
      push(tokens, text, start, end, 'number', index, spaced);
    } else {
      end = start + (isHighHalf(text, start) && start + 1 < to ? 2 : 1);
      push(tokens, text, start, end, 'mark', index, spaced);
    }
    previousEnd = end;
    start = end;
  }
}

/** End of two or more single letters with stops ("U.S.", "J.K."), or `start` when there are none. */
function initialsEnd(text: string, start: number, to: number): number {
  let end = start;
  let count = 0;
  while (end + 1 < to && text.charCodeAt(end + 1) === 46 && classOf(text, end) === LETTER) {
    end += 2;
    count++;
  }
  return count > 1 ? end : start;
}

function runEnd(text: string, start: number, to: number, numbers: boolean): number {
  let end = start;
  while (end < to) {
    const kind = classOf(text, end);
    if (kind !== LETTER && !(numbers && kind === NUMBER)) break;
    end++;
  }
  return end;
}

function wordEnd(text: string, start: number, to: number): number {
  let end = runEnd(text, start, to, false);
  while (end < to && isJoint(text.charCodeAt(end))) {
    const next = runEnd(text, end + 1, to, true);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

function numberEnd(text: string, start: number, to: number): number {
  let end = figureEnd(text, start, to);
  while (end < to && isHyphen(text.charCodeAt(end))) {
    const next = runEnd(text, end + 1, to, true);
    if (next === end + 1) break;
    // "1,200-1,500": the second figure of a range has commas too.
    end = Math.max(next, figureEnd(text, end + 1, to));
  }
  return end;
}

/** End of digits with inner commas or stops. */
function figureEnd(text: string, start: number, to: number): number {
  let end = digitsEnd(text, start, to);
  while (end > start && end < to && (text.charCodeAt(end) === 44 || text.charCodeAt(end) === 46)) {
    const next = digitsEnd(text, end + 1, to);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

function digitsEnd(text: string, start: number, to: number): number {
  let end = start;
  while (end < to && classOf(text, end) === NUMBER) end++;
  return end;
}

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

/** A hyphen or an apostrophe. */
function isJoint(code: number): boolean {
  return isHyphen(code) || code === 39 || code === 0x2019;
}

function possessiveLength(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (end - start < 3 || (last !== 115 && last !== 83)) return 0;
  const mark = text.charCodeAt(end - 2);
  return mark === 39 || mark === 8217 ? 2 : 0;
}

function push(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  kind: TokenKind,
  sentence: number,
  spaced: boolean,
): void {
  if (end <= start) return;
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  const first = word.charAt(0);
  const capital = kind === 'word' && first !== first.toLowerCase();
  const allCapitals = capital && word.length > 1 && word === word.toUpperCase() && letters(word) > 1;
  tokens.push({ start, end, text: word, lower, kind, capital, allCapitals, sentence, spaced });
}

function letters(word: string): number {
  let count = 0;
  for (let index = 0; index < word.length; index++) if (classOf(word, index) === LETTER) count++;
  return count;
}
