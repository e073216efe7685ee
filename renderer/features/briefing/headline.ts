/** A headline as it opens the sentence it was cut from: without the mark of the cut. */
const opening = (headline: string): string => headline.replace(/\s*(?:…|\.\.\.)$/u, '');

/** What a headline leaves out of its sentence: letters in brackets, who somebody is, "here". */
const ASIDE = String.raw`(?:\s\([^()]{1,60}\)|,\s(?:which|who|whose)\s[^,]{3,160},|\shere)?`;

/** One past the words of a sentence that a headline is cut from; null when the headline has words of its own. */
function endOf(headline: string, sentence: string): number | null {
  const words = opening(headline)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const cut = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)).join(`${ASIDE}\\s+`);
  const end = new RegExp(`^${cut}(?![\\p{L}\\p{N}])`, 'u').exec(sentence)?.[0].length;
  return end ?? null;
}

/** Characters of a sentence that may head a story whole, and of one that says its headline further on. */
const WHOLE = 220;
const HOLDS = 260;
/** Words of a headline that no sentence says by chance. */
const TELLING = 4;

/** The sentence says the headline word for word behind its beginning: "Leaders met after a wall fell in Osk". */
function holds(headline: string, sentence: string): boolean {
  const words = opening(headline);
  const at = sentence.toLowerCase().indexOf(words.toLowerCase());
  const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
  return (
    words.split(/\s+/u).length >= TELLING &&
    at > 0 &&
    !isWord(sentence.charAt(at - 1)) &&
    !isWord(sentence.charAt(at + words.length))
  );
}

/**
 * A headline that its sentence goes on from, in two, so that nothing is said twice: what is set as the headline, in the
 * sentence's own words, and the rest ("" when the headline says all of it). One cut within a clause heads nothing: the
 * whole sentence does, where it is not too long; and so it does where it comes to the headline's words further on.
 * @returns null when the headline has words of its own
 */
export function runIn(headline: string, sentence: string): { head: string; rest: string } | null {
  const end = endOf(headline, sentence);
  if (end === null) return sentence.length <= HOLDS && holds(headline, sentence) ? { head: sentence, rest: '' } : null;
  const broken = opening(headline) !== headline;
  if (broken && sentence.length <= WHOLE) return { head: sentence, rest: '' };
  return { head: sentence.slice(0, end), rest: sentence.slice(end) };
}
