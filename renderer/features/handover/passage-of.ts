import type { Citation, HandedArticle, Reference, Span } from '../../../preload/contract';

/** Where a citation stands in an article's text. */
export interface Place {
  sentence: Span;
  start: number;
  end: number;
}

/**
 * A citation in the article as it was handed over. The article may have been read anew after the briefing was closed:
 * then the sentence is sought by its words. Null where the text has no such sentence any more.
 */
export function placeIn({ text }: HandedArticle, reference: Reference, { start, end }: Citation): Place | null {
  const [from, to] = reference.sentence;
  const moved = text.slice(from, to) === reference.text ? from : text.indexOf(reference.text);
  if (moved < 0) return null;
  const by = moved - from;
  const last = moved + reference.text.length;
  const within = (offset: number): number => Math.min(Math.max(offset + by, moved), last);
  return { sentence: [moved, last], start: within(start), end: within(end) };
}
