import type { Span } from '../../preload/contract/findings';

/**
 * Cuts a text at its line ends. Wire copy puts one paragraph on a line; a blank line separates them as well.
 * @returns the spans of the non-blank lines, without the white space around them
 */
export function splitParagraphs(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && text.charCodeAt(index) !== 10) continue;
    let from = start;
    let to = index;
    while (from < to && text.charAt(from).trim() === '') from++;
    while (to > from && text.charAt(to - 1).trim() === '') to--;
    if (to > from) spans.push([from, to]);
    start = index + 1;
  }
  return spans;
}
