import type { Span } from '../../preload/contract/findings';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Cuts one paragraph into sentences.
 * @param text the whole text
 * @param paragraph the paragraph's span in it
 * @returns spans into `text`, in order, without the white space around them
 */
export function splitSentences(text: string, [from, to]: Span): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(from, to))) {
    const trimmed = segment.trimEnd();
    const start = from + index + (segment.length - segment.trimStart().length);
    if (trimmed.trim() !== '') spans.push([start, from + index + trimmed.length]);
  }
  return spans;
}
