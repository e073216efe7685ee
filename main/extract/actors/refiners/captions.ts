import type { Document } from '../../../text/document';
import * as is from '../lexicon/lookup';

/** Captions beyond this many characters are not searched: keeps a page of nothing else linear. */
const MOST_CAPTIONS = 4000;
const LONGEST_NAME = 3;
const NOT_GIVEN =
  is.HONORIFIC |
  is.RANK |
  is.ROLE |
  is.MODIFIER |
  is.HEAD |
  is.FUNCTION |
  is.COUNTRY |
  is.CITY |
  is.NATIONALITY |
  is.NO_ACTOR;

/**
 * The full name that a caption gives somebody whom the prose knows by the surname alone ("Mr Roe"): captions are not read for
 * what they tell, but whom they show is named there.
 * @returns the name as the caption has it, or null where none has one, or several
 */
export function nameInCaption({ text, furniture }: Document, surname: string): string | null {
  if (furniture.length === 0 || /[^\p{L}'’-]/u.test(surname)) return null;
  let only: string | null = null;
  let searched = 0;
  for (const [start, end] of furniture) {
    searched += end - start;
    if (searched > MOST_CAPTIONS) break;
    const words = text.slice(start, end).split(/\s+/);
    for (const [index, word] of words.entries()) {
      if (word.replace(/(?:['’]s)?[^\p{L}]*$/u, '') !== surname) continue;
      let first = index;
      while (first > 0 && index - first < LONGEST_NAME - 1 && isGiven(words[first - 1] ?? '')) first--;
      if (first === index) continue;
      const name = [...words.slice(first, index), surname].join(' ');
      if (only !== null && only !== name) return null;
      only = name;
    }
  }
  return only;
}

/** A capitalised word that may be a given name: one of the lists, or one that is no word of the language. */
function isGiven(word: string): boolean {
  if (!/^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(word)) return false;
  const bits = is.flagsOf(word.toLowerCase());
  return (bits & NOT_GIVEN) === 0 && (is.isGivenName(word.toLowerCase()) || (bits & is.COMMON) === 0);
}
