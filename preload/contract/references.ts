import type { DateBasis, Repair, Span } from './findings';
import type { Instant } from './moments';

/** A numbered sentence of a source: what every figure, quote, role and summary sentence leads back to. */
export interface Reference {
  /** 1, 2, 3 … in the order of first use. */
  number: number;
  /** Index into `Briefing.sources`, from 0. */
  source: number;
  article: number;
  /** The sentence in the article's repaired text. */
  sentence: Span;
  text: string;
  /** Repairs made inside the sentence; offsets from the sentence's start. */
  repairs: Repair[];
}

/** Where a statement stands: a reference's number and the finding's own span in the article's text. */
export interface Citation {
  reference: number;
  article: number;
  start: number;
  end: number;
}

export interface BriefingSource {
  article: number;
  title: string;
  source: string | null;
  syndicator: string | null;
  agency: string | null;
  published: string | null;
  dateBasis: DateBasis | null;
  fileName: string;
  hash: string;
  /** What it repeats: a wire copy counts once. */
  copyOf: number | null;
  withdrawn: boolean;
  analysed: boolean;
  language: string;
  /** The staff's, beside it. */
  note?: string;
  /** Who wrote the note; left out where nobody said. */
  noteBy?: string;
}

/** An article that was purged since: not a word of it is left, but for what closed briefings hold. */
export interface PurgedSource {
  article: number;
  /** SHA-256 of the bytes that were purged, hexadecimal. */
  hash: string;
  at: Instant;
  by: string;
  reason: string;
}
