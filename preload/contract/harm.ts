import type { HarmType, Scope } from './findings';
import type { Day } from './moments';
import type { Citation } from './references';

/** What the staff changed at an event; absent where nothing is. */
export interface EventStaff {
  /** What the staff says of it, for all its statements. */
  facts: ('place' | 'date' | 'what')[];
  /** Put together, or taken out of another, by the staff. */
  regrouped: 'together' | 'apart' | null;
  /** Put into the sum or left out of it by the staff. */
  sum: 'in' | 'out' | null;
  /** The event it is a part of, in words. */
  within: string | null;
  /** Types whose figure is the claim's that the staff chose. */
  figures: HarmType[];
  /** What the machine read, where the staff says otherwise. */
  machine: { place: string | null; date: string | null; what: string | null } | null;
  note: string | null;
  /** Who wrote the note; left out where nobody said. */
  noteBy?: string;
}

/** One claim's figure of one type, as stated. */
export interface ClaimFigure {
  type: HarmType;
  low: number | null;
  high: number | null;
  vague: boolean;
  /** The phrase as the source wrote it: "at least eight people". */
  phrase: string;
  /** Present where the phrase is a bare number: the source's words for whom it counts ("British troops"). */
  of?: string;
  citation: Citation;
  /** True for what is shown and never added: a part of the claim's whole ("including four children"), or a lower count beside it. */
  part: boolean;
  /** Present where no sentence says that it is a part of that whole. */
  unstated?: true;
  /** True when the staff corrected the machine's reading. */
  corrected: boolean;
  /** Present where the staff looked at it: accepted, corrected or found it. */
  checked?: true;
  certainty: number;
}

/** What one claimant states in one article about one event. */
export interface Claim {
  /** Who says so; null: the paper itself. */
  claimant: string | null;
  outlet: string | null;
  /** When the article was published. */
  published: string | null;
  scope: Scope;
  figures: ClaimFigure[];
  /** True when a newer statement by the same claimant or article took its place. */
  superseded: boolean;
  /** True when the same article gives another figure for the same harm, and both can't be true. */
  disputed: boolean;
  /** True when `published` is only assumed from the file's time. */
  assumed: boolean;
  /** The staff's, beside it. */
  note?: string;
  /** Who wrote the note; left out where nobody said. */
  noteBy?: string;
}

/** The range of one type over an event's current claims. */
export interface EventTotal {
  type: HarmType;
  low: number | null;
  /** Null when somebody's claim is open above. */
  high: number | null;
  /** The greatest figure claimed, when the range is open above it and it is not `low`: "9 to at least 17"; else null. */
  top: number | null;
  /** The source's own vague word, where nobody gives a figure; `low` is then the floor of its literal plural. */
  vague: string | null;
}

/** One event, period or cumulative count, with everybody's claims under it. */
export interface CasualtyEvent {
  place: string | null;
  /** ISO date cut to its precision, or null when it was not told. */
  date: string | null;
  /** A count that goes on: the date is when it began ("since 2002"), no day of the harm. */
  since: boolean;
  scope: Scope;
  /** What happened, in a word the sources use ("earthquake"); null when not told. */
  what: string | null;
  /** Range over the current claims of each type. Empty types are left out. */
  totals: EventTotal[];
  claims: Claim[];
  /** True when claims of the same type differ. */
  conflicting: boolean;
  /** Where a report tells that some of the abducted or detained are free again; absent where none does. */
  freed?: Citation;
  staff?: EventStaff;
}

/** Harm that is none of the period's own events: it is never added, and each kind stands in a table of its own. */
export interface HarmAside {
  /** Counts over a war, an epidemic, a season or a span of days. */
  running: CasualtyEvent[];
  /** What a source adds up over several events: never an event itself. */
  sums: CasualtyEvent[];
  /** What happened more than seven days before the period. */
  older: CasualtyEvent[];
  /** Told without a day by an article that is about something else: it may be old. */
  undated: CasualtyEvent[];
  /** People displaced, detained or abducted, where nobody is said to be killed, hurt or missing. */
  other: CasualtyEvent[];
}

export interface NotCountedEntry {
  reason: string;
  phrase: string;
  citation: Citation;
  /** Present where the staff rejected its whole event. */
  event?: true;
  /** The staff's, beside it. */
  note?: string;
  /** Who wrote the note; left out where nobody said. */
  noteBy?: string;
}

/** Killed and injured of one day, as the articles of the period tell of it. */
export interface HarmDay {
  day: Day;
  killed: { low: number; high: number | null } | null;
  injured: { low: number; high: number | null } | null;
  /** What was added: a table of the briefing and an index into it. */
  events: { table: 'casualties' | 'older'; index: number }[];
}

/** Where an event of the period stands on the map. */
export interface MapPoint {
  /** Index into `Briefing.casualties`. */
  event: number;
  /** Degrees, north and east positive. */
  latitude: number;
  longitude: number;
  /** True where only the province or the town around it is told: the point is its middle. */
  area: boolean;
}

export interface Figures {
  /** The period's days and up to thirty before it; empty when no event has a day. */
  days: HarmDay[];
  points: MapPoint[];
  /** Events whose place can't be told for certain, by index into `Briefing.casualties`. */
  unplaced: number[];
}
