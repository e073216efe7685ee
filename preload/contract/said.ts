import type { QuoteKind, SpeakerKind } from './findings';
import type { Day } from './moments';
import type { Citation } from './references';

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
