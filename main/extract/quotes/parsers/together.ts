import type { Document } from '../../../text/document';
import type { Token } from '../../../text/tokens';

// Papers open each paragraph of a quote with a mark and close the last alone: copied as one paragraph, "X said: “One. “Two.”".

/** A mark that opens after a sentence's end, before a capital. */
export const reopens = (text: string, start: number, end: number): boolean =>
  /[.!?…)]["'”’)\]]?\s+$/.test(text.slice(Math.max(0, start - 6), start)) &&
  /^["'“‘[(]*[\p{Lu}\d]/u.test(text.slice(end, end + 4));

/** Words of a paragraph of speech: more than this and its closing mark was lost. */
const LONGEST_PIECE = 120;

/** Past the tokens of a paragraph that runs on: all up to the next mark, or one sentence where the paper speaks between them. */
export function endOfPiece(document: Document, open: number, next: number): number {
  const { tokens, firstToken } = document;
  let paper = next - open > LONGEST_PIECE;
  for (let index = open + 2; index < next && !paper; index++)
    paper =
      TOLD.has(tokens[index]?.lower ?? '') && isTeller(tokens[index - (tokens[index - 1]?.lower === 'also' ? 2 : 1)]);
  return paper ? Math.min(next, firstToken[(tokens[open]?.sentence ?? 0) + 1] ?? next) : next;
}

const TOLD = new Set(['said', 'told', 'added']);
/** "Roe said", "he added": inside a quote more often the paper than somebody's own words. */
const isTeller = (token: Token | undefined): boolean =>
  token !== undefined && ((token.capital && token.text.length > 1) || token.lower === 'he' || token.lower === 'she');
