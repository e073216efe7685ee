import type { LibraryInfo } from './library';

/** What could not be brought from a damaged library into a new one. */
export interface Lost {
  /** What it is, in plain words: "article 12". */
  what: string;
  /** An article's title, where it is known. */
  title?: string;
  /** `lost`: nothing of it. `part`: something of it is there, with `why` saying what is not. */
  kept: 'lost' | 'part';
  why: string;
}

/** What is lost, by its title as well: "article 12 (“Bridge closed”)". */
export const titled = ({ what, title }: Lost): string => (title === undefined ? what : `${what} (“${title}”)`);

/** What came of a salvage: the new library, and what is not in it. */
export interface Salvaged {
  /** Path of the new library. */
  library: string;
  /** Path of the damaged one, which was only read. */
  from: string;
  articles: number;
  briefings: number;
  decisions: number;
  actions: number;
  lost: Lost[];
}

/** The new library, open, with what is not in it. */
export interface Saved extends Omit<Salvaged, 'library'> {
  library: LibraryInfo;
  /** Name of the file beside it that lists this. */
  report: string;
}
