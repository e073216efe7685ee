import type { DateBasis, HarmType, QuoteKind, Repair, Scope, Span, SpeakerKind } from './findings';
import type { DeskState } from './desk';
import type { Day, Instant } from './library';

/** What the user chooses for one briefing. */
export interface BriefingOptions {
  /** First and last day covered, both included. */
  from: Day;
  to: Day;
  title: string;
  /** Classification marking printed above and below; null for none. */
  marking: string | null;
  /** Notes of the staff, shown apart from what is sourced; Markdown. */
  note: string;
}

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

/**
 * A sum over the period's own events, in a range that never hides a claim. Both bounds are null where adding is not
 * safe: then `withheld` says why, and `largest` is what can be said.
 */
export interface GlanceFigure {
  low: number | null;
  high: number | null;
  /** Events that were added. */
  added: number;
  /** Events and counts with such harm that were not. */
  leftOut: number;
  /** What was added, by index into `Briefing.casualties`; empty where the sum is withheld. */
  events: number[];
  /** Those of them that lie before the period; absent where none does. */
  earlier?: number[];
  /** Which of the period's own events were left out, and why. */
  left: { event: number; reason: string }[];
  /** Up to five events with the most such harm, the worst first, by index into `Briefing.casualties`. */
  largest: number[];
  withheld: string | null;
}

export interface Glance {
  articles: number;
  /** Distinct outlets the articles name. */
  sources: number;
  /** Articles that name no outlet. */
  unsourced: number;
  /** Null when nothing was counted or the events can't be told apart. */
  killed: GlanceFigure | null;
  injured: GlanceFigure | null;
  /** Articles kept and listed but not analysed: in another language, or too large. */
  notAnalysed: number;
  /** Articles without a date, waiting: they are in no briefing. */
  undated: number;
}

const numbers = new Intl.NumberFormat('en-GB');

/** "from 3 sources"; empty where no article names one. */
export const fromSources = ({ sources }: Pick<Glance, 'sources'>): string =>
  sources === 0 ? '' : `from ${numbers.format(sources)} ${sources === 1 ? 'source' : 'sources'}`;

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

/** What is looked at before somebody signs: for the staff, never printed with the briefing. */
export interface Check {
  kind:
    | 'place'
    | 'day'
    | 'lede'
    | 'contradiction'
    | 'single source'
    | 'guessed date'
    | 'doubted date'
    | 'low certainty';
  /** In words, with what it is about. */
  text: string;
  /** True when it concerns what the front page prints. */
  front: boolean;
  citation: Citation | null;
  /** Present where the staff looked at it. */
  seen?: true;
}

/** One difference from the last closed briefing. */
export interface Change {
  kind: 'new' | 'revised' | 'withdrawn';
  of: 'toll' | 'quote' | 'story';
  /** What it is now; for a withdrawn one what it was. */
  text: string;
  /** The figure or wording before; null when there was none. */
  was: string | null;
  /** Those of a quote's speakers, now and before, who stand in these words and have a page; absent where none does. */
  names?: string[];
  /** Into this briefing's references; null for what is only in the one before. */
  citation: Citation | null;
  /** Which event, lead, story or quote of this briefing it is, for the mark beside it. */
  at:
    | { list: 'casualties' | 'leads' | 'stories'; index: number }
    | { list: 'quotes'; /** Whose, and which of theirs. */ index: number; quote: number }
    | null;
}

export interface Changes {
  since: { id: number; title: string; from: Day; to: Day; closed: Instant; version: number };
  /** The weightiest first. */
  items: Change[];
  /** Stories that neither lead nor led; absent where a briefing was closed before they were compared. */
  lines?: Change[];
  unchanged: number;
  /** What is unchanged, by what it is; absent as above. */
  kept?: { tolls: number; stories: number; quotes: number };
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

/** What the front page prints, chosen; leads, changes, ahead and warnings are taken from the top of their lists. */
export interface Front {
  /** Indexes into `Briefing.casualties`, the worst first. */
  events: number[];
  /** Up to three, by index into `Briefing.quotes` and its quotes. */
  quotes: { speaker: number; quote: number }[];
}

/** One claim's figure of one type, as stated. */
export interface ClaimFigure {
  type: HarmType;
  low: number | null;
  high: number | null;
  vague: boolean;
  /** The phrase as the source wrote it: "at least eight people". */
  phrase: string;
  citation: Citation;
  /** True for a part of the claim's whole ("including four children"): shown, never added. */
  part: boolean;
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

/** Its tables in the order they are told, with the name of each beside the period's own events. */
export const ASIDE_TABLES: readonly (readonly [table: keyof HarmAside, name: string])[] = [
  ['running', 'running total'],
  ['sums', 'sum over several events'],
  ['older', 'older harm'],
  ['undated', 'without a day'],
  ['other', 'displaced, detained, abducted'],
];

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

export interface QuoteEntry {
  kind: QuoteKind;
  /** The words between the marks, verbatim after repair; several when the quote is broken. */
  parts: string[];
  cue: string | null;
  /** "via the Kremlin": who relays it. */
  via: string | null;
  published: string | null;
  /** True when `published` is only assumed from the file's time. */
  assumed: boolean;
  /** The day it was said, when the text tells ("said Thursday"); null when it doesn't. */
  said: Day | null;
  citation: Citation;
  /** The same words in other articles. */
  also: Citation[];
  corrected: boolean;
  /** Present where the staff looked at it: accepted, corrected or found it. */
  checked?: true;
  resolved: boolean;
  certainty: number;
  /** For a fragment: the paper's whole sentence it stands in. */
  context: string | null;
  /** Where the staff put it, and their note. */
  staff?: { place: 'body' | 'annex' | null; note: string | null; noteBy?: string };
}

export interface SpeakerQuotes {
  /** Null: unattributed. */
  speaker: string | null;
  kind: SpeakerKind;
  role: string | null;
  quotes: QuoteEntry[];
}

export interface ActorRole {
  text: string;
  former: boolean;
  /** Present where the staff looked at it. */
  checked?: true;
  citation: Citation;
}

/** What the staff changed at an actor; absent where nothing is. */
export interface ActorStaff {
  pinned: boolean;
  /** The staff's name for them; names the staff put together or took apart; a role they chose. */
  names: ('name' | 'together' | 'apart' | 'role')[];
  note: string | null;
  /** Who wrote the note; left out where nobody said. */
  noteBy?: string;
}

export interface ActorCard {
  name: string;
  kind: 'person' | 'organisation';
  roles: ActorRole[];
  aliases: string[];
  mentions: number;
  articles: number;
  quote: QuoteEntry | null;
  /** What they did, by index into `Briefing.deeds`. */
  deeds: number[];
  links: { to: string; relation: string; citation: Citation }[];
  staff?: ActorStaff;
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

export interface Briefing {
  /** Null for a draft that was never saved. */
  id: number | null;
  /** 1 for the first closing of this period; drafts carry the number they would get. */
  version: number;
  options: BriefingOptions;
  /** Moment of closing; null for a draft. */
  closed: Instant | null;
  /** Who closed it; null for a draft, and where it was closed before names were asked for. */
  closedBy: string | null;
  /** SHA-256 of all of a draft but the moment it was made, hexadecimal: two drafts with one fingerprint print the same. */
  fingerprint: string;
  created: Instant;
  timeZone: string;
  engine: string;
  glance: Glance;
  front: Front;
  leads: LeadStory[];
  /** Every story, by how much it matters. */
  stories: StoryLine[];
  /** Decisions and moves, the weightiest first. */
  deeds: DeedEntry[];
  warnings: WarningEntry[];
  /** For the staff, never printed. */
  checks: Check[];
  /** Null when no briefing was closed before. */
  changes: Changes | null;
  figures: Figures;
  /** The period's own events: single incidents of the period and the seven days before it. */
  casualties: CasualtyEvent[];
  aside: HarmAside;
  /** What the sources say is to come, the soonest first. */
  ahead: Ahead[];
  notCounted: NotCountedEntry[];
  /** The few worth a minister's time, chosen. */
  quotes: SpeakerQuotes[];
  /** All others, for the annex. */
  otherQuotes: SpeakerQuotes[];
  actors: ActorCard[];
  sources: BriefingSource[];
  references: Reference[];
  /** What the staff's edits did beside what stands at its items. */
  desk: DeskState;
  /** Sources whose words are covered wherever a closed briefing is shown, since they were purged; absent where none was. */
  purged?: PurgedSource[];
}

/** How much of a briefing is printed: the front page alone; with the body; with the annex. */
export type Edition = 'front' | 'executive' | 'full';

export interface BriefingSummary {
  id: number;
  title: string;
  from: Day;
  to: Day;
  closed: Instant;
  version: number;
  marking: string | null;
  articles: number;
}
