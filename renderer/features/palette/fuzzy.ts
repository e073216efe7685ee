import { fold } from '../../ui/fold';

/** From this length on a text holds almost any letters in their order: it is found by its words alone. */
const LONG = 60;

/**
 * How well a text fits what is typed: every word of it must be found, best as the beginning of a word, else within one, else
 * its letters in their order.
 * @returns higher is better; null when it does not fit
 */
export function fuzzy(text: string, typed: string): number | null {
  const folded = fold(text);
  let score = 0;
  for (const word of fold(typed).split(' ')) {
    if (word === '') continue;
    const fit = fitOf(folded, word);
    if (fit === null) return null;
    score += fit;
  }
  // Of two that fit alike the shorter is meant.
  return score - folded.length / 1000;
}

function fitOf(text: string, word: string): number | null {
  if (text.startsWith(word)) return 4;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return 3;
  if (text.includes(word)) return 2;
  if (text.length > LONG) return null;
  let at = -1;
  let gaps = 0;
  for (const letter of word) {
    const next = text.indexOf(letter, at + 1);
    if (next === -1) return null;
    if (at !== -1) gaps += next - at - 1;
    at = next;
  }
  return 1 / (1 + gaps);
}
