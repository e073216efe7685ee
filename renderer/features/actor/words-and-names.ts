/** A stretch of words, and whether it is a name. */
export interface Stretch {
  words: string;
  name: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Cuts words at the names that stand in them, in order; of two that overlap the earlier, then the longer counts.
 * @param names as they are written; part of a longer word is none
 */
export function wordsAndNames(text: string, names: readonly string[]): Stretch[] {
  const longest = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const name = longest.find(
      (one) =>
        text.startsWith(one, at) && !LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + one.length)),
    );
    if (name === undefined) continue;
    if (at > from) found.push({ words: text.slice(from, at), name: false });
    found.push({ words: name, name: true });
    from = at + name.length;
    at = from - 1;
  }
  if (from < text.length) found.push({ words: text.slice(from), name: false });
  return found;
}
