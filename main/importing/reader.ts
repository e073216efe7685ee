/** What a reader makes of a decoded file. What the file does not say is null. */
export interface Readable {
  /** The article in plain text, one paragraph a line or set apart by blank lines. */
  text: string;
  /** A headline known besides the text. */
  title: string | null;
  /** Day or moment of publication as the file's own data state it: begins with `YYYY-MM-DD`. */
  published: string | null;
  source: string | null;
  byline: string | null;
}

/** One file format that is text. */
export interface TextReader {
  format: 'text' | 'markdown' | 'html' | 'record';
  /**
   * Reads a decoded file.
   * @throws CannotRead with what is wrong and what to do, where it is nested without end; anything else when it is broken
   */
  read(content: string): Readable;
}

/** One file format that is no text in itself. */
export interface DocumentReader {
  format: 'docx' | 'pdf' | 'rtf' | 'email';
  /**
   * Reads a file's bytes.
   * @throws CannotRead with what is wrong and what to do; anything else when the file is broken
   */
  readBytes(content: Uint8Array): Promise<Readable>;
}

export type Reader = TextReader | DocumentReader;

/** Why a document can't be read: words that go on from the file's name. */
export class CannotRead extends Error {}

export const NOTHING_KNOWN = { title: null, published: null, source: null, byline: null } as const;

/** A day or moment in a form that begins with an ISO day, or null. */
export function isoMoment(value: string | null | undefined): string | null {
  const match =
    /^\s*(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?)\s*$/.exec(
      value ?? '',
    );
  return match?.[1] ?? null;
}
