import type { DatePrecision } from '../../../preload/contract/findings';
import type { Document } from '../../text/document';
import type { Token } from '../../text/tokens';
import type { CalendarValue } from './calendar';
import type { Unit } from './lexicon';

/** What an expression says before the publication day and its neighbours have settled the rest. */
export type Meaning =
  /** All of it is written: "3 July 2025", "March 1996", "the 1980s". */
  | { kind: 'fixed'; value: CalendarValue; precision: DatePrecision }
  /** It comes every year; the year is stated relative to publication ("last year" -1), by a turn, or must be told. */
  | {
      kind: 'annual';
      at: (year: number) => CalendarValue;
      /** Whole years from the publication year when stated ("June last year"), `same` for the year told before ("June of that year"), else null. */
      years: number | 'same' | null;
      /** "last May" -1, "this May" 0, "next May" 1, else null. */
      turn: number | null;
      /** The weekday written beside the day, 0 Sunday, else null. */
      weekday: number | null;
      precision: DatePrecision;
      /** A feast: named without its year at any distance, where a bare day of a month is near at hand. */
      feast: boolean;
    }
  /** `weeks` says which week ("Monday of last week" -1), else null. */
  | { kind: 'weekday'; weekday: number; turn: number | null; weeks: number | null; from: 'publication' | 'event' }
  /** A distance from the publication day or from the date the text gave before. */
  | { kind: 'shift'; unit: Unit; count: number; from: 'publication' | 'event'; neighbour: boolean }
  /** The Saturday of the weekend so many weeks from this one; null: the one in reach. */
  | { kind: 'weekend'; turn: number | null }
  /** A part of the year that starts in month `start`, or null when only the year can be told (seasons). */
  | { kind: 'span'; start: number | null; year: number | null; years: number };

/** A candidate: tokens `from` to `to` (exclusive) and what they say. */
export interface Candidate {
  from: number;
  to: number;
  meaning: Meaning;
}

export interface Reading {
  readonly document: Document;
  readonly tokens: readonly Token[];
  /** Day number of the publication day, or null. */
  readonly published: number | null;
  /** True when a numeric date of this document can only be read day first, false when only month first, null unsettled. */
  dayFirst: boolean | null;
}

/** Looks at the token at `index` and what stands around it; null means "not mine". */
export type Parser = (reading: Reading, index: number) => Candidate | null;
