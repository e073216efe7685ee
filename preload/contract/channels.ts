import type { ActorPage } from './actor';
import type { AppInfo, Edition, ExportDone, ExportFormat, ExportProgress, Layout, Settings } from './app';
import type { BackupList, Restored } from './backups';
import type { Saved } from './salvage';
import type { Briefing, BriefingOptions, BriefingSummary } from './briefing';
import type { Closed, Seal } from './closed';
import type { Comparison, TollStep } from './comparison';
import type { CameIn, Closing, EditEntry, LoggedAction, NewEdit, UndoState } from './desk';
import type { Facets, NameHit, NewSaved, SavedSearch, Search, WatchHit } from './finding';
import type {
  ArticleDetail,
  ArticlePage,
  ArticleQuery,
  ArticleSummary,
  DateChange,
  DetailsChange,
  DetailsPatch,
  Overwritten,
  Purge,
  Touched,
  Decision,
  ImportProgress,
  ImportReport,
  LibraryInfo,
  NewDecision,
  Protection,
  VerifyReport,
} from './library';
import type { Opened, Signatures, WatchedFolder } from './handover';
import type { Result } from './result';

/** A library that can't be opened: the one the app was started with, or the one that waits for its passphrase. */
export type Unopened = 'started' | 'locked';

/** A closed briefing, or the draft of a period. */
export type BriefingAt = { id: number } | { draft: BriefingOptions };

/**
 * Every question the page may ask: channel -> (arguments, value).
 * An answer is always a `Result`: a refusal is data, never a silent nothing.
 */
export interface Channels {
  'app:info': { arguments: []; value: AppInfo };
  'settings:get': { arguments: []; value: Settings };
  'settings:set': { arguments: [settings: Settings]; value: Settings };

  'library:info': { arguments: []; value: LibraryInfo };
  /** Shows a save dialog and opens a new, empty library there: encrypted, where there is a passphrase. */
  'library:create': { arguments: [passphrase: string | null]; value: LibraryInfo };
  /** Closes an encrypted library and forgets what opened it; the page begins anew. */
  'library:lock': { arguments: []; value: null };
  'library:protection': { arguments: []; value: Protection };
  /** Opens the library that is locked. `keep`: this computer's keyring keeps its key. */
  'library:unlock': { arguments: [passphrase: string, keep: boolean]; value: LibraryInfo };
  'library:unlock-keyring': { arguments: []; value: LibraryInfo };
  /** Gives the open library another passphrase, or a plain one its first: `now` is then of no account. */
  'library:passphrase': { arguments: [now: string, next: string]; value: LibraryInfo };
  /** Has this computer's keyring keep the open library's key, or forget it. */
  'library:keyring': { arguments: [keep: boolean]; value: Protection };
  /** Shows an open dialog and switches to that library; `locked` where it is encrypted: it then waits for its passphrase. */
  'library:open': { arguments: []; value: LibraryInfo };
  /** Shows a save dialog and writes a whole copy there. */
  'library:copy': { arguments: []; value: { fileName: string } };
  /** The same, and opens the copy: the way on from a library that can only be read. */
  'library:work-in-copy': { arguments: []; value: LibraryInfo };
  /** Opens the file in which all is kept, where the open one was moved, deleted or replaced. */
  'library:go-on': { arguments: []; value: LibraryInfo };
  /** The backups of the open library. */
  'backups:list': { arguments: []; value: BackupList };
  'backups:take': { arguments: []; value: BackupList };
  /** Puts a backup, by its name, in the library's place and opens it; what was there is kept. */
  'backups:restore': { arguments: [name: string]; value: Restored };
  /** The backups of a library that can't be opened. */
  'rescue:backups': { arguments: [of: Unopened]; value: BackupList };
  /**
   * Puts one of them in its place and opens it. `passphrase`: that of an encrypted backup; null where none was given, and
   * then what this computer's keyring keeps is tried.
   */
  'rescue:restore': { arguments: [of: Unopened, name: string, passphrase: string | null]; value: Restored };
  /** Shows a save dialog, brings what can be read of the library into a new one there, encrypted as it is, and opens that. */
  'rescue:salvage': { arguments: [of: Unopened, passphrase: string | null]; value: Saved };
  'library:rename': { arguments: [name: string]; value: LibraryInfo };
  'library:time-zone': { arguments: [timeZone: string]; value: LibraryInfo };
  /** Goes on while everything else is done; asked for meanwhile it is the same check. */
  'library:verify': { arguments: []; value: VerifyReport };
  /** Stops the check: it ends as cancelled. */
  'library:stop-verifying': { arguments: []; value: null };

  /** Takes in files and folders; ends when all are judged or it was cancelled. Only the preload, from a drop, names paths. */
  'import:paths': { arguments: [paths: string[]]; value: ImportReport };
  /** Shows a file dialog and takes in what was chosen. */
  'import:choose': { arguments: []; value: ImportReport };
  'import:text': { arguments: [text: string]; value: ImportReport };
  /** The same of a page or a part of it, as the clipboard holds it. */
  'import:html': { arguments: [html: string]; value: ImportReport };
  /** Stops the running import after the file it is at; what is in stays in. */
  'import:cancel': { arguments: []; value: null };

  'articles:list': { arguments: [query: ArticleQuery]; value: ArticlePage };
  /** What the articles found could be narrowed to. */
  'articles:facets': { arguments: [search: Search]; value: Facets };
  /** Actors and places whose words begin like those typed, those of most articles first. */
  'names:find': { arguments: [text: string, kind: NameHit['kind'] | null]; value: NameHit[] };
  /** The searches that are kept, and the watch-lists. */
  'saved:list': { arguments: []; value: SavedSearch[] };
  'saved:add': { arguments: [saved: NewSaved]; value: SavedSearch };
  'saved:remove': { arguments: [id: number]; value: null };
  /** What it finds now was looked at. */
  'saved:seen': { arguments: [id: number]; value: null };
  /** Which of these articles hold names of watch-lists. */
  'saved:hits': { arguments: [articles: number[]]; value: WatchHit[] };
  /** All that the library tells of an actor, by any name. */
  'actors:get': { arguments: [name: string]; value: ActorPage };
  'articles:get': { arguments: [id: number]; value: ArticleDetail };
  'articles:date': { arguments: [change: DateChange]; value: ArticleSummary[] };
  /** How many of the articles have each of these data of their own, and another value. */
  'articles:overwritten': { arguments: [articles: number[], details: DetailsPatch]; value: Overwritten };
  'articles:details': { arguments: [change: DetailsChange]; value: ArticleSummary[] };
  /** What withdrawing an article would touch. */
  'articles:touches': { arguments: [id: number]; value: Touched };
  'articles:withdraw': { arguments: [id: number, reason: string]; value: ArticleSummary };
  /** Removes an article for good; can't be undone. Tells what still holds it. */
  'articles:purge': { arguments: [purge: Purge]; value: Touched };
  'articles:restore': { arguments: [id: number]; value: ArticleSummary };

  'decisions:add': { arguments: [decision: NewDecision]; value: Decision };

  /** Changes a briefing; the draft asked for next is the changed one. */
  'desk:edit': { arguments: [edit: NewEdit]; value: EditEntry };
  'desk:undo-state': { arguments: []; value: UndoState };
  'desk:undo': { arguments: []; value: UndoState };
  /** The record of what was done in the library, newest first. */
  'desk:actions': { arguments: []; value: LoggedAction[] };
  'desk:redo': { arguments: []; value: UndoState };

  /** Waits no longer for another program that writes to the library. */
  'library:stop-waiting': { arguments: []; value: null };
  /** Stops the drafts the window waits for. */
  'briefing:stop': { arguments: []; value: null };
  /** The briefing of a period as it stands now. */
  'briefing:draft': { arguments: [options: BriefingOptions]; value: Briefing };
  /** Options last used for a period, or the defaults. */
  'briefing:options': { arguments: [from: string, to: string]; value: BriefingOptions };
  /** Closes the draft that was seen; refused as `changed` when the draft is another one by now. */
  'briefing:close': { arguments: [options: BriefingOptions, closing: Closing]; value: Closed };
  /** Who signed a closed briefing, and whether that holds. */
  'briefing:seal': { arguments: [id: number]; value: Seal };
  /** What came in since a draft was made, by its fingerprint; null where it is not known. */
  'briefing:since': { arguments: [options: BriefingOptions, seen: string]; value: CameIn[] | null };
  'briefing:list': { arguments: []; value: BriefingSummary[] };
  'briefing:get': { arguments: [id: number]; value: Briefing };
  /** A briefing of articles of our own, for whoever has none yet: it is kept nowhere. */
  'sample:briefing': { arguments: []; value: Briefing };
  /** A closed briefing and a later one, or the draft of a period, side by side. */
  'briefing:compare': { arguments: [before: number, after: BriefingAt]; value: Comparison };
  /** How earlier briefings told an event, by its index among the casualties. */
  'briefing:history': { arguments: [of: BriefingAt, event: number]; value: TollStep[] };

  /** Shows a save dialog and writes a closed briefing (by id) or the draft of a period there. */
  'export:briefing': {
    arguments: [of: BriefingAt, format: ExportFormat, edition: Edition];
    value: ExportDone;
  };
  'export:cancel': { arguments: []; value: null };
  /** Shows a save dialog and writes a closed briefing there with its sources, signed. */
  'handover:export': { arguments: [briefing: number]; value: ExportDone };
  /** The handed-over file that the app was started with, or that was opened since: told once. */
  'handover:waiting': { arguments: []; value: number | null };
  /** Shows an open dialog; the number the file is opened by. */
  'handover:choose': { arguments: []; value: number };
  /** The same of a dropped file. Only the preload, from a drop, names paths. */
  'handover:path': { arguments: [path: string]; value: number };
  /** Checks a file to the last byte and reads it. `once`: its signer was not compared, and whoever reads wants to all the same. */
  'handover:open': { arguments: [file: number, once: boolean]; value: Opened };
  /** Keeps the file's signer, whose fingerprint was compared. */
  'handover:keep': { arguments: [file: number, fingerprint: string]; value: null };
  /** The folder that is watched for handed-over files, with what lies in it. */
  'watch:get': { arguments: []; value: WatchedFolder };
  /** Shows a dialog for the folder to watch. */
  'watch:choose': { arguments: []; value: WatchedFolder };
  'watch:end': { arguments: []; value: WatchedFolder };
  /** The app's own key, and the signers it knows. */
  'signatures:get': { arguments: []; value: Signatures };
  'signatures:forget': { arguments: [fingerprint: string]; value: Signatures };
  /** Puts the own key aside: the next signature makes a new one. */
  'signatures:renew': { arguments: []; value: Signatures };
  /** Shows a save dialog and writes the public key there, made if there is none. */
  'signatures:export': { arguments: []; value: { fileName: string } };
  /** Prints a briefing on paper: the system asks which printer. */
  'export:print': { arguments: [of: BriefingAt, edition: Edition]; value: null };
  /** Shows the file of the last export in its folder, or opens it: by the export's number, never by a path. */
  'export:show': { arguments: [job: number]; value: null };
  'export:open': { arguments: [job: number]; value: null };

  /** Asked by the hidden print window only: the briefing it prints. */
  'print:content': { arguments: []; value: { briefing: Briefing; layout: Layout } };
  /** Told by the hidden print window only: fonts are loaded and the page is laid out. */
  'print:ready': { arguments: []; value: null };
}

export type Channel = keyof Channels;
/** Channels that the page asks itself; the others are the preload's, which alone knows the paths of dropped files. */
export type Asked = Exclude<Channel, 'import:paths' | 'handover:path'>;
export type Arguments<C extends Channel> = Channels[C]['arguments'];
export type Value<C extends Channel> = Channels[C]['value'];
export type Answer<C extends Channel> = Result<Value<C>>;

/** What main tells the page without being asked. */
export interface Events {
  'import:progress': ImportProgress;
  'export:progress': ExportProgress;
  /** Something in the library changed: ask again for what is shown. */
  'library:changed': LibraryInfo;
  /** Articles are being read again by a newer engine. */
  'reread:progress': { done: number; total: number };
  /** Whether another program keeps the library from being written. */
  'library:waiting': boolean;
  /** Why no backup can be taken, or what is wrong with what was backed up; null once that is over. */
  'backups:problem': string | null;
  /** A handed-over file was opened: ask which. */
  'handover:arrived': null;
  /** In the watched folder something came, went or turned out to be something. */
  'watch:changed': WatchedFolder;
  /** A menu command or accelerator for the page. */
  'menu:command': MenuCommand;
}

export type EventName = keyof Events;

export type MenuCommand =
  | 'import'
  | 'open-handed'
  | 'paste'
  | 'export'
  | 'close-briefing'
  | 'lock'
  | 'verify'
  | 'find'
  | 'find-page'
  | 'palette'
  | 'read'
  | 'undo'
  | 'redo'
  | 'about'
  | 'settings'
  | 'larger-text'
  | 'smaller-text'
  | 'normal-text';

/** The whole of what the page can reach, under `window.daybrief`. */
export interface DaybriefApi {
  ask<C extends Asked>(channel: C, ...args: Arguments<C>): Promise<Answer<C>>;
  /** Takes in dropped or pasted files; the preload alone turns them into paths. */
  importFiles(files: File[]): Promise<Answer<'import:paths'>>;
  /** Takes a dropped handed-over briefing; gives the number it is opened by. */
  openHanded(file: File): Promise<Answer<'handover:path'>>;
  /** Calls back at each event until the returned function is called. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}
