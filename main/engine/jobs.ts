import type { Briefing, RejectReason } from '../../preload/contract';
import type { Misquote } from '../briefing/guard';
import { Said } from '../files/trouble';
import type { Likeness, Original, Reading } from '../store/readings';
import type { WrittenInput } from './draft-job';

/** A file to read and decode. */
export interface ReadJob {
  kind: 'read';
  path: string;
}

/** What was pasted, to read as a file of that name. */
export interface PasteJob {
  kind: 'paste';
  pasted: Pasted;
}

export interface Pasted {
  /** Text, or a page as it was copied. */
  text: string;
  /** Under which it is kept; its ending says what it is. */
  fileName: string;
}

/** A file that holds several articles, to read and decode them all. */
export interface UnpackJob {
  kind: 'unpack';
  path: string;
}

/** An article's text to analyse, with everything that can tell its publication day. */
export interface AnalyseJob {
  kind: 'analyse';
  read: ReadArticle;
  /** Day the user gave, which counts before all others; or null. */
  given: string | null;
  /** IANA name: says which day a moment belongs to. */
  timeZone: string;
  /** Name of the engine, kept in the findings. */
  engine: string;
  /** False keeps the article without analysing it, for one that can't be analysed. */
  analyse: boolean;
}

/** A stored original to decode and analyse anew. */
export interface RereadJob {
  kind: 'reread';
  original: Pick<Original, 'fileName' | 'path' | 'format' | 'encoding' | 'fileTime' | 'content' | 'hash'>;
  given: string | null;
  timeZone: string;
  engine: string;
  analyse: boolean;
}

/** A briefing to make of what the library holds on a period. */
export interface DraftJob {
  kind: 'draft';
  input: WrittenInput;
}

/** The same for a briefing that is to be closed: its quotations are held against their sources. */
export interface ClosingJob {
  kind: 'closing';
  input: WrittenInput;
}

export type Job = ReadJob | PasteJob | UnpackJob | AnalyseJob | RereadJob | DraftJob | ClosingJob;

/** A file read and decoded, before any repair. */
export interface ReadArticle extends Omit<Original, 'textHash'> {
  text: string;
  /** A title that stands beside the text, as in an HTML head. */
  title: string | null;
  /** Publication day or moment that stands beside the text. */
  published: string | null;
  /** Outlet and author as the file's own data name them. */
  source: string | null;
  byline: string | null;
}

export interface Refusal {
  reason: RejectReason;
  /** A sentence that names the file and says what to do. */
  message: string;
}

export type ReadOutcome = { read: ReadArticle } | { refused: Refusal };

export interface Analysed {
  textHash: string;
  reading: Reading;
  likeness: Likeness;
  /** Why it could not be analysed, or null. */
  problem: string | null;
}

export interface Outcomes {
  read: ReadOutcome;
  paste: ReadOutcome;
  unpack: ({ read: ReadArticle } | { file: string; refused: Refusal })[];
  analyse: Analysed;
  reread: Analysed | { refused: Refusal };
  draft: Briefing;
  closing: { draft: Briefing; misquotes: Misquote[] };
}

/** Who does the jobs: a pool of workers, or in a test this very thread. */
export interface Analysts {
  /** How many articles it reads at a time. A briefing is made beside them. */
  readonly size: number;
  /**
   * Does one job. Background jobs wait until no other is waiting.
   * @param stop ends it
   * @throws AnalystLost when it was stopped, or ended its worker (out of memory, out of time)
   */
  run<J extends Job>(job: J, background?: boolean, stop?: AbortSignal): Promise<Outcomes[J['kind']]>;
  /** Nothing of what was done is kept in memory: the library it was of is closed. */
  forget(): void;
  stop(): Promise<void>;
}

/** A job ended the worker it ran in; the next one runs in a fresh one. */
export class AnalystLost extends Said {}
