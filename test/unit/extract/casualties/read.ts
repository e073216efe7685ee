import type { Casualty, Span } from '../../../../preload/contract/findings';
import { recogniseNames } from '../../../../main/extract/actors/index';
import { extractHarm } from '../../../../main/extract/casualties/index';
import type { Judges } from '../../../../main/extract/casualties/learned/judges';
import { extractDates } from '../../../../main/extract/dates/index';
import { extractQuotes } from '../../../../main/extract/quotes/index';
import type { Harm } from '../../../../main/extract/types';
import { readDocument } from '../../../../main/text/document';
import { syntaxOf } from '../../syntax/read';

/** Reads a text as the engine does, without its header but for the span of a headline, if one is given. */
export function readHarm(
  text: string,
  published: string | null = '2024-05-16',
  givenTitle: string | null = null,
  title: Span | null = null,
  judges?: Judges,
): Harm & { text: string } {
  const document = readDocument(text, { published, title, givenTitle, byline: null, dateline: null });
  const syntax = syntaxOf(document);
  const names = recogniseNames(document, syntax);
  const quotes = extractQuotes(document, names, syntax);
  return { text, ...extractHarm(document, names, extractDates(document), quotes, syntax, judges) };
}

const bound = (value: number | null): string => (value === null ? '*' : String(value));

/** "killed 8-* at least eight people" */
export function brief(text: string, casualty: Casualty): string {
  return `${casualty.type} ${bound(casualty.low)}-${bound(casualty.high)} ${text.slice(casualty.start, casualty.end)}`;
}

export function briefs(text: string): string[] {
  return readHarm(text).casualties.map((casualty) => brief(text, casualty));
}
