import type {
  ActorPage,
  ArticleDetail,
  ArticlePage,
  ArticleQuery,
  ArticleSummary,
  BackupEntry,
  BackupList,
  BackupSettings,
  Briefing,
  BriefingAt,
  BriefingOptions,
  BriefingSummary,
  CameIn,
  Closing,
  Comparison,
  DateChange,
  DetailsChange,
  DetailsPatch,
  Day,
  Decision,
  EditEntry,
  Facets,
  ImportProgress,
  ImportReport,
  LibraryInfo,
  LoggedAction,
  NameHit,
  NewDecision,
  NewEdit,
  Purge,
  NewSaved,
  Overwritten,
  PresetChange,
  Restored,
  Result,
  TollStep,
  Touched,
  SavedSearch,
  Salvaged,
  Search,
  UndoState,
  VerifyReport,
  WatchHit,
} from '../../preload/contract';
import type { Handover } from '../handover/write';
import type { Unlock } from '../store/cipher/key';
import type { KeptSignature, SignedState } from '../store/signatures';

/** Who is at the desk: kept with what is done. Null, or left out, where nobody said. */
export type By = string | null;

/** How a batch is taken in. */
export interface ImportOptions {
  /** Publication day the user gave for the whole batch, or null. */
  published: Day | null;
  /** For pasted text: it is the page that was copied, as HTML. */
  html?: boolean;
  /** Who takes it in. */
  by?: By;
}

/**
 * The use cases: request -> (arguments, value). The window and the command line share them.
 * All run in the engine's worker, which owns the one connection to the library.
 */
export interface Requests {
  /**
   * Opens a library; creates it when `create` is true and nothing is there. Closes the one open before.
   * @param unlock what an encrypted one is opened with, or made with; null, or left out, for a plain one
   */
  open: { arguments: [path: string, create: boolean, unlock?: Unlock | null]; value: LibraryInfo };
  info: { arguments: []; value: LibraryInfo };
  /** Gives the open library another passphrase, or a plain one its first: `now` is then of no account. */
  passphrase: { arguments: [now: string, next: string]; value: LibraryInfo };
  /** The open library's key, in hexadecimal, for the system's keyring alone, and the number it is known by; null where it is not encrypted. */
  libraryKey: { arguments: []; value: { id: string; key: string } | null };
  /** Writes a whole, checked copy; never overwrites before the copy is proven. */
  copy: { arguments: [to: string]; value: { path: string } };
  /** The backups of a library, each read to see whether it is whole; of the open one, unless a path is given. */
  backups: { arguments: [path: string | null]; value: BackupList };
  /** Takes one now, where something was written since the last. */
  takeBackup: { arguments: []; value: BackupList & { taken: BackupEntry | null } };
  /**
   * Puts a checked copy of a backup in the place of a library, which is kept under another name, and opens it.
   * @param name of the backup; null for the newest that is whole
   * @param unlock what an encrypted one is opened with, where the library is not open
   */
  restoreBackup: { arguments: [path: string | null, name: string | null, unlock?: Unlock | null]; value: Restored };
  /**
   * Brings what can be read of a damaged library into a new one, encrypted with the same key if that one is, with a list of
   * what could not; opens neither.
   * @param unlock what an encrypted one is opened with, where it is not open
   */
  salvage: {
    arguments: [from: string | null, to: string, unlock?: Unlock | null];
    value: Salvaged & { report: string };
  };
  /** From now on backups are taken by themselves, or no longer. */
  followBackups: { arguments: [settings: BackupSettings]; value: null };
  rename: { arguments: [name: string]; value: LibraryInfo };
  timeZone: { arguments: [timeZone: string]; value: LibraryInfo };
  /** Checks the open library whole, beside this thread, which goes on answering; asked again meanwhile it is the same check. */
  verify: { arguments: []; value: VerifyReport };
  /** Stops that: it ends as cancelled. */
  stopVerifying: { arguments: []; value: null };
  importPaths: { arguments: [paths: string[], options: ImportOptions]; value: ImportReport };
  importText: { arguments: [text: string, options: ImportOptions]; value: ImportReport };
  cancelImport: { arguments: []; value: null };
  /** Waits no longer for another program that writes to the library: what waits for it fails and changes nothing. */
  stopWaiting: { arguments: []; value: null };
  articles: { arguments: [query: ArticleQuery]; value: ArticlePage };
  facets: { arguments: [search: Search]; value: Facets };
  names: { arguments: [text: string, kind: NameHit['kind'] | null]; value: NameHit[] };
  saved: { arguments: []; value: SavedSearch[] };
  save: { arguments: [saved: NewSaved, by?: By]; value: SavedSearch };
  unsave: { arguments: [id: number, by?: By]; value: null };
  /** Notes what was done to a preset, so that it can be undone. */
  notePreset: { arguments: [change: PresetChange, by?: By]; value: null };
  savedSeen: { arguments: [id: number]; value: null };
  watchHits: { arguments: [articles: number[]]; value: WatchHit[] };
  article: { arguments: [id: number]; value: ArticleDetail };
  actor: { arguments: [name: string]; value: ActorPage };
  date: { arguments: [change: DateChange, by?: By]; value: ArticleSummary[] };
  overwritten: { arguments: [articles: number[], details: DetailsPatch]; value: Overwritten };
  details: { arguments: [change: DetailsChange]; value: ArticleSummary[] };
  touches: { arguments: [id: number]; value: Touched };
  withdraw: { arguments: [id: number, reason: string, by?: By]; value: ArticleSummary };
  purge: { arguments: [purge: Purge]; value: Touched };
  restore: { arguments: [id: number, by?: By]; value: ArticleSummary };
  edit: { arguments: [edit: NewEdit, by?: By]; value: EditEntry };
  actions: { arguments: []; value: LoggedAction[] };
  undoState: { arguments: []; value: UndoState };
  /** Takes back the last action that no closed briefing rests on. */
  undo: { arguments: [by?: By]; value: UndoState };
  redo: { arguments: [by?: By]; value: UndoState };
  decide: { arguments: [decision: NewDecision, by?: By]; value: Decision };
  briefingOptions: { arguments: [from: Day, to: Day]; value: BriefingOptions };
  /** `stoppable`: whoever asks for it may ask to stop it. */
  draft: { arguments: [options: BriefingOptions, stoppable?: boolean]; value: Briefing };
  /** Stops the drafts that may be stopped: each ends as cancelled. */
  stopDraft: { arguments: []; value: null };
  closeBriefing: { arguments: [options: BriefingOptions, closing: Closing]; value: Briefing };
  /** What came in since a draft was made, by its fingerprint; null where it is not known. */
  cameIn: { arguments: [options: BriefingOptions, seen: string]; value: CameIn[] | null };
  /** What somebody signs of a closed briefing that is not signed yet. */
  toSign: { arguments: [briefing: number, by: string]; value: { entry: number; statement: Uint8Array } };
  /** Keeps a signature over that. */
  sign: { arguments: [briefing: number, signature: KeptSignature]; value: null };
  signedState: { arguments: [briefing: number]; value: SignedState };
  briefings: { arguments: []; value: BriefingSummary[] };
  briefing: { arguments: [id: number]; value: Briefing };
  /** A closed briefing with the articles it cites, to be signed and handed over. */
  handover: { arguments: [id: number]; value: Handover };
  sample: { arguments: []; value: Briefing };
  compare: { arguments: [before: number, after: BriefingAt]; value: Comparison };
  history: { arguments: [of: BriefingAt, event: number]; value: TollStep[] };
  /** Settings the library's owner keeps beside the articles are not here: they are the app's. */
  close: { arguments: []; value: null };
}

export type RequestName = keyof Requests;

export interface EngineEvents {
  progress: ImportProgress;
  changed: LibraryInfo;
  reread: { done: number; total: number };
  /** The open library's file was moved, deleted or replaced: what happened, where all of it is kept, what to do. */
  gone: string;
  /** Whether another program keeps the library from being written. */
  waiting: boolean;
  /** Why no backup can be taken, or what is wrong with what was backed up; null once that is over. */
  backups: string | null;
}

/** The engine as everybody else sees it. */
export interface Engine {
  ask<R extends RequestName>(request: R, ...args: Requests[R]['arguments']): Promise<Result<Requests[R]['value']>>;
  on<E extends keyof EngineEvents>(event: E, listener: (payload: EngineEvents[E]) => void): () => void;
  /** Ends the worker after what it is doing; no acknowledged article is lost. */
  stop(): Promise<void>;
}
