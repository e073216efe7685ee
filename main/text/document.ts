import type { Span } from '../../preload/contract/findings';
import { findFurniture } from './furniture';
import { splitParagraphs } from './paragraphs';
import { splitSentences } from './sentences';
import { tokenise, type Token } from './tokens';

/** A text cut once, for every extractor to share: nothing is cut twice. */
export interface Document {
  readonly text: string;
  /** Day the article was published, `YYYY-MM-DD`, or null when unknown. */
  readonly published: string | null;
  /** Where the headline stands in the text, or null when the text has none. */
  readonly title: Span | null;
  /** A title that came beside the text and does not stand in it, or null. */
  readonly givenTitle: string | null;
  /** Where the byline stands, or null. */
  readonly byline: Span | null;
  /** Where the dateline stands ("GENEVA, 3 July (Agency) -"), or null. */
  readonly dateline: Span | null;
  readonly paragraphs: readonly Span[];
  /** Paragraphs and sentences that are no prose (captions, links, stamps). They have no tokens: no extractor sees them. */
  readonly furniture: readonly Span[];
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  /** For each sentence, the index of its first token; one entry more than there are sentences. */
  readonly firstToken: readonly number[];
  /** For each paragraph, the index of its first sentence; one entry more than there are paragraphs. */
  readonly firstSentence: readonly number[];
}

export interface Frame {
  published: string | null;
  title: Span | null;
  /** A title that came beside the text; null or absent when there is none or it stands in the text. */
  givenTitle?: string | null;
  byline: Span | null;
  dateline: Span | null;
}

/**
 * Cuts a repaired text into paragraphs, sentences and tokens.
 * @param text the repaired article, whole
 * @param frame publication day and the offsets of headline, byline and dateline
 */
export function readDocument(text: string, frame: Frame): Document {
  const paragraphs = splitParagraphs(text);
  const sentences: Span[] = [];
  const firstSentence: number[] = [];
  for (const paragraph of paragraphs) {
    firstSentence.push(sentences.length);
    for (const sentence of splitSentences(text, paragraph)) sentences.push(sentence);
  }
  firstSentence.push(sentences.length);
  const furniture = findFurniture(text, paragraphs, frame.title, (paragraph) =>
    sentences.slice(firstSentence[paragraph], firstSentence[paragraph + 1]),
  );
  const tokens: Token[] = [];
  const firstToken: number[] = [];
  let next = 0;
  for (const [index, sentence] of sentences.entries()) {
    firstToken.push(tokens.length);
    while ((furniture[next]?.[1] ?? Infinity) <= sentence[0]) next++;
    if ((furniture[next]?.[0] ?? Infinity) > sentence[0]) tokenise(text, sentence, index, tokens);
  }
  firstToken.push(tokens.length);
  return {
    text,
    ...frame,
    givenTitle: frame.givenTitle ?? null,
    paragraphs,
    furniture,
    sentences,
    tokens,
    firstToken,
    firstSentence,
  };
}

/** Index of the last entry of `starts` that is not greater than `offset`; 0 when there is none. */
export function lastAtOrBefore(starts: (index: number) => number, count: number, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the sentence that holds `offset` (the one before it when the offset stands between two). */
export function sentenceAt(document: Document, offset: number): number {
  return lastAtOrBefore((index) => document.sentences[index]?.[0] ?? 0, document.sentences.length, offset);
}

/** Index of the token that holds `offset` (the one before it when the offset stands between two). */
export function tokenAt(document: Document, offset: number): number {
  return lastAtOrBefore((index) => document.tokens[index]?.start ?? 0, document.tokens.length, offset);
}
