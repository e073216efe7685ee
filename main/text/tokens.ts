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

// A word: letters and marks; inside it apostrophes and hyphens between letters or digits, and stops between single
// letters (U.S., J.K.). A number: digits with inner commas or stops. Anything else is one character.
const PATTERN =
  /(\p{L}\.(?:\p{L}\.)+)|([\p{L}\p{M}]+(?:[’'‐‑-][\p{L}\p{M}\p{N}]+)*)|(\p{N}+(?:[.,]\p{N}+)*(?:[-‐‑][\p{L}\p{N}]+)*)|(\S)/gu;

/**
 * Cuts a sentence into tokens and appends them.
 * Possessive endings stay apart: "Putin's" is "Putin" and "'s".
 * @param text the whole text
 * @param sentence the sentence's span
 * @param index the sentence's index, kept in each token
 * @param tokens where the tokens go
 */
export function tokenise(text: string, [from, to]: Span, index: number, tokens: Token[]): void {
  let previousEnd = -1;
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13)) {
      at++;
      continue;
    }
    let start = at;
    let end = plainEnd(text, at, code);
    if (end < 0) {
      PATTERN.lastIndex = at;
      const match = PATTERN.exec(text);
      if (match === null || match.index >= to) return;
      start = match.index;
      end = start + match[0].length;
    }
    at = end;
    end = Math.min(end, to);
    const possessive = possessiveLength(text, start, end);
    push(tokens, text, start, end - possessive, index, start > previousEnd);
    if (possessive > 0) push(tokens, text, end - possessive, end, index, false);
    previousEnd = end;
  }
}

const LETTER = 1;
const DIGIT = 2;

/** What each ASCII character is: a letter, a digit or neither. */
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return LETTER;
  return code >= 48 && code <= 57 ? DIGIT : 0;
});

/**
 * The end of the token at `start` by the rules of the pattern, without running it, as long as all of it and the
 * character after it are ASCII; -1 otherwise. News in English hardly ever needs the pattern.
 */
function plainEnd(text: string, start: number, code: number): number {
  if (code > 127) return -1;
  const kind = CLASSES[code];
  if (kind === 0) return start + 1;
  if (kind === LETTER && text.charCodeAt(start + 1) === 46) {
    const initials = initialsEnd(text, start);
    if (initials !== 0) return initials;
  }
  let at = start + 1;
  if (kind === LETTER) while (CLASSES[text.charCodeAt(at)] === LETTER) at++;
  else while (CLASSES[text.charCodeAt(at)] === DIGIT) at++;
  for (;;) {
    const mark = text.charCodeAt(at);
    if (mark > 127) return -1;
    const after = text.charCodeAt(at + 1);
    if (kind === LETTER ? mark !== 39 && mark !== 45 : mark !== 44 && mark !== 46 && mark !== 45) return at;
    if (after > 127) return -1;
    if (kind === DIGIT && mark !== 45) {
      // Once a hyphen has been passed, stops and commas belong to a number no more.
      if (CLASSES[after] !== DIGIT || text.lastIndexOf('-', at) > start) return at;
      for (at += 2; CLASSES[text.charCodeAt(at)] === DIGIT; ) at++;
    } else {
      if (!((CLASSES[after] ?? 0) > 0)) return at;
      for (at += 2; (CLASSES[text.charCodeAt(at)] ?? 0) > 0; ) at++;
    }
  }
}

/** The end of initials ("U.S.", "J.K.") at `start`; 0 when there are none, -1 when another script may go on. */
function initialsEnd(text: string, start: number): number {
  let at = start;
  while (CLASSES[text.charCodeAt(at)] === LETTER && text.charCodeAt(at + 1) === 46) at += 2;
  if (text.charCodeAt(at) > 127) return -1;
  return at - start >= 4 ? at : 0;
}

function possessiveLength(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if ((last !== 115 && last !== 83) || end - start < 3) return 0;
  const mark = text.charCodeAt(end - 2);
  return mark === 39 || mark === 8217 ? 2 : 0;
}

/** What the letters of a token say by themselves. */
type Shape = Pick<Token, 'text' | 'lower' | 'kind' | 'capital' | 'allCapitals'>;

/**
 * Shapes of the words seen lately, so that a word is lower-cased once and every list is asked with the same string.
 * Only words short enough for the engine to copy are kept: a longer slice would keep its whole article in memory.
 */
const shapes = new Map<string, Shape>();
const LONGEST_SHAPE = 12;
const MOST_SHAPES = 50_000;

function shapeOf(word: string): Shape {
  if (word.length > LONGEST_SHAPE) return describe(word);
  const known = shapes.get(word);
  if (known !== undefined) return known;
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  const shape = describe(word);
  shapes.set(word, shape);
  return shape;
}

function describe(word: string): Shape {
  const kind: TokenKind = /^\p{N}/u.test(word) ? 'number' : /^(?:[\p{L}\p{M}]|['’][sS]$)/u.test(word) ? 'word' : 'mark';
  const first = word.charAt(0);
  const capital = kind === 'word' && first !== first.toLowerCase();
  const allCapitals = capital && word.length > 1 && word === word.toUpperCase() && /\p{L}.*\p{L}/u.test(word);
  return { text: word, lower: word.toLowerCase(), kind, capital, allCapitals };
}

function push(tokens: Token[], text: string, start: number, end: number, sentence: number, spaced: boolean): void {
  if (end <= start) return;
  const { text: word, lower, kind, capital, allCapitals } = shapeOf(text.slice(start, end));
  tokens.push({ start, end, text: word, lower, kind, capital, allCapitals, sentence, spaced });
}
