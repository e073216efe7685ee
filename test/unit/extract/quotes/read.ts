import { recogniseNames } from '../../../../main/extract/actors/index';
import { extractQuotes } from '../../../../main/extract/quotes/index';
import { readDocument } from '../../../../main/text/document';
import type { Quote } from '../../../../preload/contract/findings';
import { syntaxOf } from '../../syntax/read';

export interface Seen {
  kind: Quote['kind'];
  /** What stood between marks, or the content of indirect speech. */
  words: string[];
  /** Name of the speaker, null when unattributed. */
  speaker: string | null;
  mention: string | null;
  cue: string | null;
  quote: Quote;
}

/** Reads quotes of an article given as paragraphs, with the offsets turned into the words they point at. */
export function quotesOf(...paragraphs: string[]): Seen[] {
  const text = paragraphs.join('\n\n');
  const document = readDocument(text, { published: '2024-05-06', title: null, byline: null, dateline: null });
  const syntax = syntaxOf(document);
  return extractQuotes(document, recogniseNames(document, syntax), syntax).map((quote) => ({
    kind: quote.kind,
    words: (quote.kind === 'indirect' ? quote.parts : quote.verbatim).map(([start, end]) => text.slice(start, end)),
    speaker: quote.speaker?.name ?? null,
    mention: quote.speaker === null ? null : text.slice(...quote.speaker.mention),
    cue: quote.cue?.lemma ?? null,
    quote,
  }));
}

/** The quotes between marks only. */
export function spoken(...paragraphs: string[]): Seen[] {
  return quotesOf(...paragraphs).filter((seen) => seen.kind !== 'indirect');
}

/** The indirect speech only. */
export function indirect(...paragraphs: string[]): Seen[] {
  return quotesOf(...paragraphs).filter((seen) => seen.kind === 'indirect');
}
