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

/** One file format. */
export interface Reader {
  format: 'text' | 'markdown' | 'html';
  /** Endings of file names it reads, in lower case, with the stop. */
  extensions: readonly string[];
  /**
   * Reads a decoded file.
   * @throws when the file is built so that it can't be read (nested without end)
   */
  read(content: string): Readable;
}

/** A day or moment in a form that begins with an ISO day, or null. */
export function isoMoment(value: string | null | undefined): string | null {
  const match =
    /^\s*(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?)\s*$/.exec(
      value ?? '',
    );
  return match?.[1] ?? null;
}
