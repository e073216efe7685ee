import type { Day } from './moments';
import type { Citation } from './references';

export interface SummarySentence {
  text: string;
  citation: Citation;
  /** The words are the staff's own; the citation leads to the sentence they stand for. */
  staff?: true;
}

/** What the staff changed at a story; absent where nothing is. */
export interface StoryStaff {
  /** The source's headline, where the title is the staff's; else null. */
  headline: string | null;
  /** It leads because the staff says so. */
  pinned: boolean;
  /** The staff chose the sentences. */
  summary: boolean;
  note: string | null;
  /** Who wrote the note; left out where nobody said. */
  noteBy?: string;
}

/** Parts of the world by which the body is ordered. */
export const REGIONS = ['Africa', 'Americas', 'Asia and the Pacific', 'Europe', 'Middle East', 'World'] as const;
export type Region = (typeof REGIONS)[number];

/** Each of them once: those named first, the others after them in their usual order. */
export const regionsInOrder = (first: readonly Region[]): Region[] => [...new Set([...first, ...REGIONS])];

/** A part of the world as its heading names it. */
export const regionName = (region: Region): string => (region === 'World' ? 'Several regions, or not told' : region);

/** What a story is about. A feature tells of no event of the day: a column, a portrait, a list of tips, a house notice. */
export type Topic =
  | 'conflict'
  | 'disaster'
  | 'politics'
  | 'justice'
  | 'economy'
  | 'health'
  | 'science'
  | 'culture'
  | 'sport'
  | 'feature';

export interface LeadStory {
  title: string;
  topic: Topic;
  region: Region;
  /** Where its news is, as its sources name it; null when they don't say. */
  place: string | null;
  /** The period's own event it tells of, by index into `Briefing.casualties`; null: none, or which one is not clear. */
  event: number | null;
  /** Extracted sentences, verbatim, in the order they are read. */
  summary: SummarySentence[];
  /** Articles of the story, by index into `Briefing.sources`. */
  sources: number[];
  /** Why it leads, in words, for the staff. */
  reasons: string[];
  staff?: StoryStaff;
}

/** One story of the body, in a line. */
export interface StoryLine {
  title: string;
  topic: Topic;
  region: Region;
  /** Index into `Briefing.leads`, where it leads. */
  lead: number | null;
  /** Sport, markets, features: printed last, and only when asked for. */
  minor: boolean;
  /** Its articles, by index into `Briefing.sources`. */
  sources: number[];
  /** The sentence the line stands on. */
  citation: Citation;
  /** Where the harm of that sentence befell, when the line does not name it. */
  place?: string;
  staff?: StoryStaff;
}

/** What somebody did: a sentence whose clause has them as the one who acts. */
export interface DeedEntry {
  actor: string;
  kind: 'person' | 'organisation';
  /** "resigned", "ordered": the deed in one word of the source. */
  verb: string;
  /** The source's sentence, verbatim. */
  text: string;
  /** The span is the clause of the deed. */
  citation: Citation;
  /** The day it was done, when the text tells. */
  date: Day | null;
  /** Index into `Briefing.stories`. */
  story: number;
  /** The staff's, beside it. */
  note?: string;
  /** Who wrote the note; left out where nobody said. */
  noteBy?: string;
}

/** A warning in force or given out: evacuation, storm, tsunami, travel, embassy alert. */
export interface WarningEntry {
  text: string;
  /** Who warns or orders, where the sentence names them. */
  by?: string;
  citation: Citation;
  story: number;
  /** The staff's, beside it. */
  note?: string;
  /** Who wrote the note; left out where nobody said. */
  noteBy?: string;
}

/** A dated thing to come, in the source's own sentence; "…" where it goes on behind the clause of the day. */
export interface Ahead {
  date: Day;
  text: string;
  citation: Citation;
  /** True when the article's own date, from which the day is told, is only assumed from the file's time. */
  assumed: boolean;
  /** The staff's, beside it. */
  note?: string;
  /** Who wrote the note; left out where nobody said. */
  noteBy?: string;
}
