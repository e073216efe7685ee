import type { Document } from '../../text/document';
import type { Statement } from './reading';

/** Sentences that stand in the headline or are the lede: the first sentence that is no header line. */
export function isHeadline(document: Document, sentence: number): boolean {
  return sentence <= ledeOf(document);
}

/** An item of a list that opens a page. */
const ITEM = /^[-–—•*·] ?\p{L}/u;
const SENTENCE_END = /[.!?”"]$/;

/** Index of the lede: the first sentence that closes like one, past headline, byline and links. */
export function ledeOf(document: Document): number {
  for (let index = 0; index < Math.min(document.sentences.length, 8); index++) {
    const span = document.sentences[index];
    if (span === undefined) break;
    if (document.title !== null && span[0] < document.title[1]) continue;
    if (document.byline !== null && span[0] < document.byline[1]) continue;
    const text = document.text.slice(span[0], span[1]);
    if (text.length > 25 && (SENTENCE_END.test(text) || ITEM.test(text)) && !text.startsWith('http')) return index;
  }
  return 0;
}

/** True in a title that is part of the text. */
export const inTitle = (document: Document, sentence: number): boolean =>
  document.title !== null && (document.sentences[sentence]?.[0] ?? Infinity) < document.title[1];

/** Both tell of the same number who came to the same harm. */
export const sameFigure = (a: Statement, b: Statement): boolean =>
  a.type === b.type && a.people.low === b.people.low && a.people.high === b.people.high;
