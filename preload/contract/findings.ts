/**
 * What the analysis of one article yields, version 1.
 *
 * Offsets are UTF-16 code units into `Findings.text`, half-open: `text.slice(start, end)`.
 * Dates are ISO 8601 cut to their precision: `2025-07-03`, `2025-07`, `2025`.
 * A value nobody stated is `null`; what was inferred carries a `certainty` below 1.
 */

/** A half-open range of UTF-16 code units. */
export type Span = [start: number, end: number];

export interface Located {
  start: number;
  end: number;
}

export interface Repair extends Located {
  /** What stood there before; `start` and `end` point at what stands there now. */
  was: string;
  rule: string;
}

export interface Header {
  title: string | null;
  source: string | null;
  syndicator: string | null;
  agency: string | null;
  byline: string | null;
  dateline: string | null;
}

export type DateBasis = 'text' | 'name' | 'file' | 'given';

export interface Published {
  value: string;
  basis: DateBasis;
}

export type QuoteKind = 'direct' | 'mixed' | 'indirect';
export type SpeakerKind = 'person' | 'organisation' | 'unnamed';
export type SpeakerBasis = 'name' | 'title' | 'pronoun' | 'carried';

export interface Cue extends Located {
  lemma: string;
}

export interface Relay extends Located {
  name: string;
  actor: string | null;
}

export interface Speaker {
  /** Id of an entry in `actors`; null when the speaker is unnamed or left open. */
  actor: string | null;
  name: string;
  kind: SpeakerKind;
  mention: Span;
  basis: SpeakerBasis;
  /** False for a pronoun with no single fitting candidate. */
  resolved: boolean;
  via: Relay | null;
}

export interface Quote extends Located {
  id: string;
  kind: QuoteKind;
  /** The content without marks and cue, in several parts when the quote is broken. */
  parts: Span[];
  /** What stood between quotation marks; empty for indirect speech. */
  verbatim: Span[];
  cue: Cue | null;
  speaker: Speaker | null;
  certainty: number;
  rule: string;
}

export type HarmType =
  | 'killed'
  | 'injured'
  | 'killed_or_injured'
  | 'missing'
  | 'displaced'
  | 'detained'
  | 'abducted'
  | 'other';
export type VictimStatus = 'civilian' | 'combatant' | 'mixed' | 'unknown';
export type Scope = 'incident' | 'period' | 'cumulative' | 'background' | 'hypothetical';
export type DatePrecision = 'day' | 'month' | 'year' | 'period' | 'unknown';

export interface NamedSpan extends Located {
  name: string;
}

/** Where people came to harm. */
export interface HarmPlace extends NamedSpan {
  /**
   * No words name it: the country is inferred from an adjective or a description, at which the offsets point ("Kenyan
   * police", "the hermit kingdom").
   */
  inferred?: true;
  /** What holds it by the bundled lists, from the nearest outward ("Punjab", "Pakistan"); absent where they don't tell. */
  within?: string[];
}

export interface HarmDate {
  value: string;
  precision: DatePrecision;
  phrase: Span | null;
}

export interface Claimant extends NamedSpan {
  actor: string | null;
}

export interface Casualty extends Located {
  id: string;
  type: HarmType;
  low: number | null;
  high: number | null;
  approx: boolean;
  vague: boolean;
  victims: string;
  status: VictimStatus;
  place: HarmPlace | null;
  date: HarmDate | null;
  scope: Scope;
  /** Present where it adds up several events and is none of them ("in separate attacks"). */
  several?: true;
  claimant: Claimant | null;
  perpetrator: NamedSpan | null;
  certainty: number;
  rule: string;
}

/** Reason of a figure of dead in headline or lede from which no main toll could be read: the staff are warned. */
export const LEDE_UNREAD = 'lede figure unread';

export interface NotCounted extends Located {
  reason: string;
}

export interface Range {
  low: number | null;
  high: number | null;
}

export interface TollHistory {
  finding: string;
  killed?: Range;
  injured?: Range;
  missing?: Range;
}

export interface Toll {
  main: boolean;
  place: string | null;
  date: { value: string; precision: DatePrecision } | null;
  killed: Range | null;
  injured: Range | null;
  missing: Range | null;
  findings: string[];
  history: TollHistory[];
}

export type ActorKind = 'person' | 'organisation';
export type MentionForm = 'name' | 'alias' | 'title' | 'pronoun' | 'metonym';

export interface Role extends Located {
  text: string;
  former: boolean;
}

export interface Mention extends Located {
  form: MentionForm;
}

export interface Actor {
  id: string;
  kind: ActorKind;
  /** Fullest form in the article, without title. */
  name: string;
  /** False when it is named only as an affiliation, a listener or an attribute. */
  acts: boolean;
  aliases: string[];
  roles: Role[];
  mentions: Mention[];
}

/** A relation the text states, never mere co-mention. */
export interface Link extends Located {
  from: string;
  to: string;
  relation: string;
}

export interface DateFinding extends Located {
  value: string;
  precision: DatePrecision;
}

/** What a person or a body decided or did: the clause in which they are the one who acts. */
export interface Deed extends Located {
  /** Id of the actor. */
  actor: string;
  /** Where the verb stands. */
  verb: Span;
  lemma: string;
  /** The day, where the clause names one. */
  date: string | null;
}

export interface Findings {
  id: string;
  engine: string;
  /** ISO 639-1 where there is one, else ISO 639-3; `und` when it cannot be told. */
  language: string;
  analysed: boolean;
  text: string;
  repairs: Repair[];
  header: Header;
  source: string | null;
  published: Published | null;
  sentences: Span[];
  quotes: Quote[];
  casualties: Casualty[];
  notCounted: NotCounted[];
  tolls: Toll[];
  actors: Actor[];
  links: Link[];
  deeds: Deed[];
  dates: DateFinding[];
}
