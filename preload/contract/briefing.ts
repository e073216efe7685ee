import type { DeskState } from './desk';
import type { CasualtyEvent, Figures, HarmAside, NotCountedEntry } from './harm';
import type { Day, Instant } from './moments';
import type { BriefingSource, Citation, PurgedSource, Reference } from './references';
import type { ActorCard, SpeakerQuotes } from './said';
import type { Ahead, DeedEntry, LeadStory, StoryLine, WarningEntry } from './stories';

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

/** What is looked at before somebody signs: for the staff, never printed with the briefing. */
export interface Check {
  kind:
    | 'changed outside'
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

/** What the front page prints, chosen; leads, changes, ahead and warnings are taken from the top of their lists. */
export interface Front {
  /** Indexes into `Briefing.casualties`, the worst first. */
  events: number[];
  /** Up to three, by index into `Briefing.quotes` and its quotes. */
  quotes: { speaker: number; quote: number }[];
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

export interface BriefingSummary {
  id: number;
  title: string;
  from: Day;
  to: Day;
  closed: Instant;
  version: number;
  marking: string | null;
  articles: number;
  /** Present where what the list shows of it was changed outside of the app. */
  altered?: true;
}
