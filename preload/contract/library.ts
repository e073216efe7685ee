import type { DateBasis, Findings, HarmType, Published, Scope } from './findings';
import type { Day, Instant } from './moments';
import type { Noted } from './staff';

export interface LibraryInfo {
  /** Name the user gave, or the file's name. */
  name: string;
  /** Full path of the library's file. */
  path: string;
  articles: number;
  /** Articles without a publication day: they enter no briefing until dated. */
  undated: number;
  briefings: number;
  /** Articles whose findings come from an older engine and wait to be read again. */
  stale: number;
  /** Days that hold articles, newest first, at most those of ten years. */
  days: { day: Day; articles: number }[];
  /** IANA name of the time zone that says which day an article belongs to. */
  timeZone: string;
  /** Why it is opened for reading only, as a sentence; null where it can be written. */
  readOnly: string | null;
  /** So many things were found, while they were read, to be changed outside of the app; absent where none was. */
  altered?: number;
  /** The file to go on with, where the one that was opened was moved, deleted, replaced or written over since; full path. */
  goOn?: string;
  /** It was written over and could not be kept whole: the way on is a backup. */
  restore?: true;
  /** What was noticed when it was opened, as sentences. */
  noticed?: string;
  /** Whether its file is encrypted. */
  encrypted: boolean;
}

/** How an encrypted library is opened here. */
export interface Protection {
  /** The library that waits for its passphrase; null where none does. */
  locked: { path: string; fileName: string } | null;
  /** Whether this computer's keyring keeps the library's key, could, or is none. */
  keyring: 'kept' | 'offered' | 'none';
}

export interface ArticleSummary {
  id: number;
  title: string;
  source: string | null;
  syndicator: string | null;
  agency: string | null;
  byline: string | null;
  published: Published | null;
  /** Dates as the text or the name writes them that can be read two ways. */
  ambiguousDates: string[];
  language: string;
  analysed: boolean;
  fileName: string;
  /** SHA-256 of the original bytes, hexadecimal. */
  hash: string;
  imported: Instant;
  words: number;
  quotes: number;
  casualties: number;
  repairs: number;
  /** What it is to an article that was here before, if anything. */
  kin: { relation: 'near-duplicate' | 'update'; article: number } | null;
  withdrawn: { at: Instant; reason: string } | null;
}

/** Title, outlet, agency and dateline of an article; null where there is none, or nothing is said. */
export interface ArticleDetails {
  title: string | null;
  source: string | null;
  agency: string | null;
  dateline: string | null;
}

/** What the staff says of them: null gives one back to what was read, the empty text says that there is none. */
export type DetailsPatch = Partial<ArticleDetails>;

export interface DetailsChange {
  articles: number[];
  details: DetailsPatch;
  /** Who says so. */
  by: string;
  /** What an article has of its own stays, read or given: only what is missing is set. */
  keep?: true;
}

/** Of so many articles the staff's word would take the place of what each has of its own. */
export type Overwritten = Record<keyof ArticleDetails, number>;

/** What a withdrawal touches. */
export interface Touched {
  /** Closed briefings that the article stands in: they stay as they are. */
  briefings: { id: number; title: string; from: Day; to: Day; version: number }[];
  quotes: number;
  casualties: number;
  /** Copies beside the library that hold it. */
  backups: string[];
}

/** Removes an article for good. */
export interface Purge {
  article: number;
  reason: string;
  /** Who does it. */
  by: string;
}

/** What a file was read as; `record`: one line of a table of articles. */
export type ArticleFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'rtf' | 'email' | 'record';

export interface ArticleDetail extends ArticleSummary, Noted {
  /** Present where it, or what was read in it, is not what the app last wrote: it is in no draft. */
  altered?: true;
  /** What the staff says of its data, and what was read of it. */
  given: ArticleDetails;
  read: ArticleDetails;
  /** What was read as its date, where the staff gave it another; left out where nobody did, or it is not known. */
  readDate?: Published | null;
  /** Who changed what of it, withdrew or restored it, the newest first; `by` is null where nobody said. */
  changes: { by: string | null; at: Instant; fields: string[] }[];
  findings: Findings;
  encoding: string;
  /** Size of the original in bytes. */
  bytes: number;
  /** The path it was read from; null for pasted text. */
  path: string | null;
  format: ArticleFormat;
  /** The original's Markdown when `format` is `markdown`, to be rendered; null otherwise. */
  markdown: string | null;
  decisions: Decision[];
}

/** What an article may be to those that were here before it. */
export const ARTICLE_VERDICTS = ['new', 'near-duplicate', 'update'] as const;

/** What narrows a list beside the search; what is left out narrows nothing. */
export interface ArticleFilters {
  /** The outlet as the list shows it; empty for articles that name none. */
  source?: string;
  language?: string;
  verdict?: (typeof ARTICLE_VERDICTS)[number];
  /** Words of an actor's name or alias; the last may be a beginning. */
  actor?: string;
  /** Words of a place of casualties, of a toll or of the dateline. */
  place?: string;
  /** Has casualty statements. */
  casualties?: boolean;
  /** Stands in a closed briefing, or in none. */
  briefed?: boolean;
}

export const ARTICLE_SORTS = ['relevance', 'date', 'oldest', 'imported', 'source', 'title'] as const;
/** By relevance only where words are sought; else by date. */
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

/** Which articles a list may be of. */
export const ARTICLES_SHOWN = ['all', 'undated', 'not-analysed', 'withdrawn'] as const;

export interface ArticleQuery {
  /** What to search, in the search language; empty for all. */
  search: string;
  /** First and last publication day, both included; null leaves that side open. */
  from: Day | null;
  to: Day | null;
  filter: (typeof ARTICLES_SHOWN)[number];
  where?: ArticleFilters;
  /** Only articles that hold a name of this watch-list. */
  watch?: number;
  /** Only articles taken in after this one. */
  since?: number;
  /** `relevance` when left out. */
  sort?: ArticleSort;
  offset: number;
  /** 1 to 500. */
  limit: number;
}

export interface ArticlePage {
  total: number;
  /** What of the search could not be understood, each in a sentence. */
  notes: string[];
  articles: FoundArticle[];
}

export interface FoundArticle extends ArticleSummary, Noted {
  /** Present where what the list shows of it is not what the app last wrote. */
  altered?: true;
  /** Passage that matches the search, with ‹ and › around the words found; null without a search. */
  passage: string | null;
  /** The title that counts, marked in the same way; null where no word stands in it. */
  markedTitle: string | null;
}

export type RejectReason =
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'unreadable'
  | 'not-regular'
  | 'unsupported'
  | 'undecodable'
  | 'failed';

export type Verdict = 'new' | 'already-here' | 'near-duplicate' | 'update' | 'rejected';

export interface FileVerdict {
  /** Path as dropped, or the name given to pasted text. */
  file: string;
  verdict: Verdict;
  /** The article it became or is the same as; null when rejected. */
  article: number | null;
  title: string | null;
  /** The article it repeats or updates. */
  of: { article: number; title: string } | null;
  reason: RejectReason | null;
  /** What happened and what to do, in a sentence; always names the file when rejected. */
  message: string;
  /** The part of `message` that is about the article's date: it holds no longer once the staff gave one. */
  dating?: string;
  published: Published | null;
  ambiguousDates: string[];
  encoding: string | null;
  repairs: number;
  language: string | null;
}

export interface ImportProgress {
  batch: number;
  done: number;
  total: number;
  /** The verdicts reached since the last progress message, in input order. */
  verdicts: FileVerdict[];
}

export interface ImportReport {
  batch: number;
  cancelled: boolean;
  verdicts: FileVerdict[];
  /** Why it is not in the record of what was done, as a sentence; absent where it is. What was taken in is in all the same. */
  unrecorded?: string;
}

/** What a decision of the staff is about: it survives a new reading as long as the same words are found again. */
export interface FindingKey {
  article: number;
  kind: 'quote' | 'casualty' | 'role';
  /** The finding's own words in the article: `text.slice(start, end)`. */
  phrase: string;
  /** Which of the equal phrases in the article, counted from 0. */
  nth: number;
}

export interface QuotePatch {
  kind: 'quote';
  /** Who said it; null sets it to unattributed. */
  speaker: string | null;
}

export interface CasualtyPatch {
  kind: 'casualty';
  type: HarmType;
  low: number | null;
  high: number | null;
  place: string | null;
  date: string | null;
  scope: Scope;
  claimant: string | null;
}

export type Patch = QuotePatch | CasualtyPatch;

/** Staff's word on a finding. The latest one on a key counts; none is ever deleted. */
export interface Decision {
  id: number;
  key: FindingKey;
  verdict: 'accepted' | 'rejected' | 'corrected' | 'withdrawn';
  /** What it was corrected to; null unless `corrected`. */
  patch: Patch | null;
  reason: string;
  at: Instant;
  /** Who decided; null where nobody said. */
  by: string | null;
}

export interface NewDecision {
  key: FindingKey;
  verdict: Decision['verdict'];
  patch: Patch | null;
  reason: string;
}

export interface DateChange {
  articles: number[];
  /** Null gives each back the date that was read, if any. */
  published: Day | null;
}

export interface VerifyReport {
  articles: number;
  /** Empty when the file is sound, and every row is what the app last wrote into it. */
  problems: Problem[];
  /** What was found earlier and put right since; absent where nothing was. */
  noted?: string[];
  /** Of each closed briefing whose signature holds, or that has none, a sentence that says so; absent where none was closed. */
  signed?: string[];
}

/** Something in a library that is damaged, or was changed outside of the app. */
export interface Problem {
  /** In words: of what, and what of it. */
  words: string;
  /** The article or closed briefing it is about, where it is one that is there. */
  article?: number;
  briefing?: number;
}

export type { DateBasis, Published };
