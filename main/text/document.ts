import type { Span } from '../../preload/contract/findings';
import { isDated, readDateline } from './header/dateline';
import { buttonsIn, findFurniture } from './furniture';
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
  /** The reports of the text in their order: one, or in a digest as many as there are datelines. */
  readonly reports: readonly Report[];
}

/** A report: the sentences from `from` up to `to`, told from the place of its own dateline. */
export interface Report {
  from: number;
  to: number;
  dateline: Span | null;
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
    for (const sentence of splitSentences(text, paragraph)) sentences.push(...withoutButtons(text, sentence));
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
  const reports = splitReports(text, frame, paragraphs, firstSentence);
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
    reports,
  };
}

/** A sentence, cut where a page's buttons stand in it: they are sentences of their own. */
function withoutButtons(text: string, sentence: Span): Span[] {
  const parts: Span[] = [];
  const [start, end] = sentence;
  let from = start;
  for (const button of buttonsIn(text, sentence)) {
    if (button[0] > from) parts.push([from, from + text.slice(from, button[0]).trimEnd().length]);
    parts.push(button);
    from = button[1] + (/^\s*/.exec(text.slice(button[1], end))?.[0].length ?? 0);
  }
  if (from < end) parts.push([from, end]);
  return parts;
}

/** More reports than this are not told apart; the bound keeps a hostile text linear. */
const MOST_REPORTS = 60;

/** A digest brings several wires in one text: a dateline with its day or agency inside the text opens another report. */
function splitReports(
  text: string,
  { dateline }: Frame,
  paragraphs: readonly Span[],
  firstSentence: readonly number[],
): Report[] {
  const last = firstSentence[paragraphs.length] ?? 0;
  const reports: Report[] = [];
  let report: Report = { from: 0, to: last, dateline };
  for (const [index, paragraph] of paragraphs.entries()) {
    if ((dateline !== null && paragraph[0] <= dateline[1]) || reports.length >= MOST_REPORTS) continue;
    const found = readDateline(text, paragraph);
    if (found?.text == null || (found.agency === null && !isDated(found.text))) continue;
    const from = firstSentence[index] ?? last;
    // Up to the first dateline stand headline and summary.
    if (report.dateline !== null || reports.length > 0) {
      reports.push({ ...report, to: from });
      report = { from, to: last, dateline: found.span };
    } else report.dateline = found.span;
  }
  reports.push(report);
  return reports;
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
