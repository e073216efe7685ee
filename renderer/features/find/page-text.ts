import { fold, foldCharacter } from '../../ui/fold';

/** A stretch of text as it stands on the page. */
export interface Piece {
  text: string;
  /** Begins another paragraph, cell or item: nothing that is found reaches over it. */
  breaks: boolean;
}

/** The text of a page in its plainest form, and where each of its characters stands. */
export interface PageText {
  folded: string;
  /** For each character of `folded` the piece it is of, and its offset there. */
  pieces: Uint32Array;
  offsets: Uint32Array;
}

/** A hit from a character to the one behind its last, each by piece and offset (UTF-16 code units). */
export interface Hit {
  from: { piece: number; offset: number };
  to: { piece: number; offset: number };
}

/** More hits than anybody steps through are not marked. */
export const MOST_HITS = 5000;

export function pageText(pieces: readonly Piece[]): PageText {
  const parts: string[] = [];
  const of: number[] = [];
  const at: number[] = [];
  let space = true;
  const add = (folded: string, piece: number, offset: number): void => {
    parts.push(folded);
    for (let count = 0; count < folded.length; count++) {
      of.push(piece);
      at.push(offset);
    }
  };
  for (const [piece, { text, breaks }] of pieces.entries()) {
    if (breaks) {
      add('\n', piece, 0);
      space = true;
    }
    let offset = 0;
    for (const character of text) {
      const folded = foldCharacter(character);
      // Spaces in a row are one, over the borders of pieces as well.
      if (folded !== ' ' || !space) add(folded, piece, offset);
      if (folded !== '') space = folded === ' ';
      offset += character.length;
    }
  }
  return { folded: parts.join(''), pieces: Uint32Array.from(of), offsets: Uint32Array.from(at) };
}

/** Where the words stand, one after another. */
export function hitsOf({ folded, pieces, offsets }: PageText, words: string, texts: readonly Piece[]): Hit[] {
  const sought = fold(words).trim();
  const hits: Hit[] = [];
  if (sought === '') return hits;
  for (
    let at = folded.indexOf(sought);
    at !== -1 && hits.length < MOST_HITS;
    at = folded.indexOf(sought, at + sought.length)
  ) {
    const last = at + sought.length - 1;
    const piece = pieces[last] ?? 0;
    const offset = offsets[last] ?? 0;
    const size = texts[piece]?.text.codePointAt(offset) ?? 0;
    hits.push({
      from: { piece: pieces[at] ?? 0, offset: offsets[at] ?? 0 },
      to: { piece, offset: offset + (size > 0xffff ? 2 : 1) },
    });
  }
  return hits;
}
