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
  PATTERN.lastIndex = from;
  let previousEnd = -1;
  for (let match = PATTERN.exec(text); match !== null && match.index < to; match = PATTERN.exec(text)) {
    const end = Math.min(match.index + match[0].length, to);
    const kind: TokenKind = match[4] !== undefined ? 'mark' : match[3] !== undefined ? 'number' : 'word';
    const possessive = kind === 'word' ? possessiveLength(match[0]) : 0;
    push(tokens, text, match.index, end - possessive, kind, index, match.index > previousEnd);
    if (possessive > 0) push(tokens, text, end - possessive, end, 'word', index, false);
    previousEnd = end;
  }
}

function possessiveLength(word: string): number {
  const last = word.charCodeAt(word.length - 1);
  if (last !== 115 && last !== 83) return 0;
  const mark = word.charCodeAt(word.length - 2);
  return word.length > 2 && (mark === 39 || mark === 8217) ? 2 : 0;
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
  const allCapitals = capital && word.length > 1 && word === word.toUpperCase() && /\p{L}.*\p{L}/u.test(word);
  tokens.push({ start, end, text: word, lower, kind, capital, allCapitals, sentence, spaced });
}
