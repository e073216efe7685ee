/** A headline as it opens the sentence it was cut from: without the mark of the cut. */
export const opening = (headline: string): string => headline.replace(/\s*(?:…|\.\.\.)$/u, '');

/**
 * What of a story's first sentence its headline does not say yet. A paper that gives no headline has one cut from its
 * first sentence: then the sentence goes on from there and is not said twice.
 * @returns the rest of the sentence ("" when the headline says all of it); null when the headline has words of its own
 */
export function restAfter(headline: string, sentence: string): string | null {
  const said = opening(headline);
  if (said === '' || !sentence.startsWith(said)) return null;
  const rest = sentence.slice(said.length);
  return /^[\p{L}\p{N}]/u.test(rest) ? null : rest;
}

/** Characters of a sentence that may head a story whole. */
const WHOLE = 220;

/**
 * A headline that its sentence goes on from, in two: what is set as the headline and the rest. One cut within a clause
 * heads nothing: the whole sentence does, where it is not too long.
 * @returns null when the headline has words of its own
 */
export function runIn(headline: string, sentence: string): { head: string; rest: string } | null {
  const rest = restAfter(headline, sentence);
  if (rest === null) return null;
  const head = opening(headline);
  return head !== headline && sentence.length <= WHOLE ? { head: sentence, rest: '' } : { head, rest };
}
