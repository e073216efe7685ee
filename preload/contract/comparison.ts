import type { Day, Instant } from './moments';

/** What of two briefings is compared. */
export interface ComparedBriefing {
  /** Null for the draft. */
  id: number | null;
  title: string;
  from: Day;
  to: Day;
  version: number;
  closed: Instant | null;
  closedBy: string | null;
}

/** An item as one of two briefings tells it, with the sentence it rests on. */
export interface ComparedSide {
  text: string;
  sentence: string | null;
  /** The sentence's outlet. */
  source: string | null;
  /** When its article was published; null where it is not told. */
  published: string | null;
  /** Whom its words and its sentence name, with who states the toll or says the words: each has a page. */
  names: string[];
}

/** One event, lead or quote of a key actor in two briefings. */
export interface ComparedRow {
  /** A story that leads or led; one that is told in a line alone. */
  of: 'toll' | 'story' | 'line' | 'quote';
  kind: 'new' | 'revised' | 'withdrawn' | 'unchanged';
  before: ComparedSide | null;
  after: ComparedSide | null;
  /** What was another, where both sides have one headline: "summed up otherwise", "not a lead". */
  was?: string;
}

export interface Comparison {
  before: ComparedBriefing;
  after: ComparedBriefing;
  /** Tolls, then leads, then other stories, then quotes; of each what is revised, new, withdrawn, unchanged. */
  rows: ComparedRow[];
}

/** How one event was told by a briefing. */
export interface TollStep extends ComparedSide {
  briefing: ComparedBriefing;
  /** True where the figures are not those of the step before it. */
  changed: boolean;
}
