import type { Preset } from './app';
import type { HarmType, Scope } from './findings';
import type { Decision } from './library';
import type { Day, Instant } from './moments';

/**
 * Words of an article that an edit is about. They are looked for where they stood, and else where they stand nearest to it,
 * so that an edit holds over a new reading of the article.
 */
export interface Anchor {
  article: number;
  start: number;
  end: number;
  /** `text.slice(start, end)` of the article's repaired text when the edit was made. */
  phrase: string;
}

/** What the staff sees that the machine missed: the words it stands on, and what they say. */
export type StaffFinding =
  | {
      of: 'casualty';
      type: HarmType;
      low: number | null;
      high: number | null;
      place: string | null;
      /** ISO date cut to its precision. */
      date: string | null;
      scope: Scope;
      claimant: string | null;
    }
  /** The words are those between the marks. */
  | { of: 'quote'; speaker: string | null }
  /** The words are the name as the article writes it. */
  | { of: 'actor'; name: string; type: 'person' | 'organisation' }
  /** The words are the role. */
  | { of: 'role'; actor: string };

/** What a note of the staff stands beside. */
export const NOTE_ON = [
  'lead',
  'event',
  'claim',
  'quote',
  'deed',
  'warning',
  'ahead',
  'actor',
  'article',
  'uncounted',
] as const;
export type NoteOn = (typeof NOTE_ON)[number];

/**
 * One change of the staff to a briefing. A story is named by the id of any of its articles, an event by the words of any of
 * its statements: the edit then holds for the story and the event that has them now. Of edits of one kind about one thing
 * the latest counts; null gives the thing back to the machine.
 */
export type Edit =
  /** The leads in this order, each by its article; leads that are not named follow. */
  | { kind: 'lead-order'; stories: number[] }
  /** `lead`: it leads, whatever it weighs; `hidden`: it stands nowhere in the briefing. */
  | { kind: 'story-place'; story: number; place: 'lead' | 'hidden' | null }
  | { kind: 'story-title'; story: number; title: string | null }
  /** The sentences of its summary, in the order they are read; `text`: the staff's own wording of one. */
  | { kind: 'story-summary'; story: number; sentences: { at: Anchor; text: string | null }[] | null }
  | { kind: 'story-merge'; stories: number[] }
  /** These articles are a story of their own. */
  | { kind: 'story-split'; articles: number[] }
  | { kind: 'event-merge'; events: Anchor[] }
  /** These statements are an event of their own. */
  | { kind: 'event-split'; statements: Anchor[] }
  /** The event is a part of the other: it is never added to it. Null: it is none. */
  | { kind: 'event-within'; event: Anchor; within: Anchor | null }
  | { kind: 'event-sum'; event: Anchor; sum: 'in' | 'out' | null }
  /** No such event: none of its statements counts. */
  | { kind: 'event-reject'; event: Anchor; rejected: boolean; reason: string }
  /** Place, day and kind for all its statements; a field that is left out stays the machine's. */
  | { kind: 'event-facts'; event: Anchor; facts: { place?: string; date?: string; what?: string } | null }
  /** The claim whose figure the line shows for its type of harm. */
  | { kind: 'event-figure'; event: Anchor; figure: Anchor; chosen: boolean }
  /** `body`: among the chosen quotes; `annex`: not among them. */
  | { kind: 'quote-place'; quote: Anchor; place: 'body' | 'annex' | null }
  /** `pinned`: has a card before all others; `hidden`: has none. The name is the card's. */
  | { kind: 'actor-place'; actor: string; place: 'pinned' | 'hidden' | null }
  /** These names are one actor's, who is called by the first. */
  | { kind: 'actor-merge'; names: string[]; reason: string }
  /** The name is not the other one's, whatever the machine took it for. */
  | { kind: 'actor-split'; name: string; from: string; reason: string }
  | { kind: 'actor-name'; actor: string; name: string | null; reason: string }
  /** `pinned`: the role printed for this actor; `forbidden`: never printed. */
  | { kind: 'actor-role'; actor: string; role: string; place: 'pinned' | 'forbidden' | null; reason: string }
  /** Markdown; an empty text takes the note away. */
  | { kind: 'note'; on: NoteOn; at: Anchor | number | string; text: string }
  | { kind: 'finding-add'; at: Anchor; finding: StaffFinding }
  /** Late articles are taken into the next version, or wait on. */
  | { kind: 'late-article'; articles: number[]; taken: boolean }
  /** A line of "check before signing" was looked at; it is told by its words and, where it has one, its place. */
  | { kind: 'check-seen'; text: string; at: Anchor | null; seen: boolean }
  /** The briefing's title, its marking, and the staff's note at its head. */
  | { kind: 'briefing-options'; title: string; marking: string | null; note: string }
  /** The edit of this action holds no longer, in no briefing: what was said of a name or an event is taken back. */
  | { kind: 'edit-end'; action: number };

export type EditKind = Edit['kind'];

/** An edit that is in force. */
export interface EditEntry {
  /** Number of its action. */
  id: number;
  at: Instant;
  /** Who made it; null where nobody said. */
  by: string | null;
  /** The briefing it was made in. */
  from: Day;
  to: Day;
  edit: Edit;
}

export interface NewEdit {
  from: Day;
  to: Day;
  edit: Edit;
}

/** What changed something, in a form that can be told and taken back. */
export type Action =
  | { kind: 'edit'; from: Day; to: Day; edit: Edit }
  | { kind: 'decision'; decision: Pick<Decision, 'key' | 'verdict'> }
  | ({ kind: 'dates' } & OfArticles)
  | ({ kind: 'details' } & OfArticles)
  | { kind: 'withdrawal'; article: number; title: string; withdrawn: boolean }
  | ({ kind: 'import' } & OfArticles)
  /** A search or a list of names was kept, or is kept no longer. */
  | { kind: 'saved'; name: string; kept: boolean }
  | { kind: 'preset'; change: PresetChange };

/** A preset that was made, changed or deleted; null before it was there, and after. */
export interface PresetChange {
  before: Preset | null;
  after: Preset | null;
  /** Where it stood, or stands, among the presets. */
  place: number;
}

/** Of how many articles something was done. */
interface OfArticles {
  articles: number;
  /** So many more were left as they are when it was undone, for a closed briefing rests on them. */
  stay?: number;
}

export interface ActionEntry {
  id: number;
  at: Instant;
  /** Who did it; null where nobody said. */
  by: string | null;
  action: Action;
}

/** An action of the library's whole record. */
export interface LoggedAction extends ActionEntry {
  /** `undone`: taken back by Undo; `ended`: an edit that was taken back later on. */
  state: 'holds' | 'undone' | 'ended';
}

/** What Undo and Redo would do now; null: nothing. What a briefing that was closed since rests on is not undone. */
export interface UndoState {
  undo: ActionEntry | null;
  redo: ActionEntry | null;
}

/** What somebody says who closes a briefing. */
export interface Closing {
  /** Who closes it; it is printed. */
  by: string;
  /** `Briefing.fingerprint` of the draft that was on screen: another draft is not closed unseen. */
  seen: string;
}

/** One thing that came in since a draft was made; `by` is null where nobody said, or nobody did it. */
export type CameIn = { at: Instant; by: string | null } & (
  | {
      kind: 'article';
      article: number;
      /** Null where it was purged. */
      title: string | null;
      /** `dated`, `described`: the staff gave it a date or other data; `read again`: by the machine. */
      what: 'new' | 'dated' | 'described' | 'read again' | 'withdrawn' | 'restored' | 'purged';
    }
  | {
      kind: 'action';
      turn: 'done' | 'undone' | 'redone';
      action: Extract<Action, { kind: 'edit' | 'decision' }>;
      /** Of the article a decision is about. */
      title: string | null;
    }
  /** An earlier briefing, or another version of this one, was closed. */
  | { kind: 'closing'; title: string; from: Day; to: Day; version: number }
);

/** An article that came in after its period was closed, and waits for somebody to take it into the next version. */
export interface LateArticle {
  article: number;
  title: string;
  source: string | null;
  imported: Instant;
}

/** What the staff's edits did to a briefing beside what stands at its items. */
export interface DeskState {
  /** Stories the staff took out. */
  hidden: { story: number; title: string }[];
  /** Actors the staff gave no card. */
  hiddenActors: string[];
  /** Edits that no longer fit: what they were about is not found any more. */
  unfit: EditEntry[];
  /** Decisions that no longer fit: their words are no finding any more. */
  unfitDecisions: Decision[];
  /** Late articles that are not in it. */
  late: LateArticle[];
}
