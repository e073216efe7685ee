import type {
  Briefing,
  BriefingOptions,
  Decision,
  EditEntry,
  Findings,
  Instant,
  LateArticle,
} from '../../preload/contract';

/** One article of the period with what was found in it. */
export interface BriefingArticle {
  id: number;
  title: string;
  source: string | null;
  syndicator: string | null;
  agency: string | null;
  fileName: string;
  hash: string;
  /** The article it repeats, when it is a near-duplicate. */
  copyOf: number | null;
  withdrawn: boolean;
  findings: Findings;
}

export interface BriefingInput {
  options: BriefingOptions;
  /** Articles published in the period, in any order. */
  articles: BriefingArticle[];
  /** All decisions on these articles, oldest first: the latest on a finding counts. */
  decisions: Decision[];
  /** Articles of the period that wait to be taken into its next version; they are not among the articles. */
  late: LateArticle[];
  /** Every edit of the library that is in force, oldest first. */
  edits: EditEntry[];
  /** The closed briefing it is compared with; null when none was closed before. */
  before: Briefing | null;
  /** The same as it may be shown, when an article of it was purged since; as it is when left out. */
  shown?: Briefing | null;
  /** What was left out since it was changed outside of the app, each in words; absent where nothing was. */
  altered?: string[];
  /** Articles without a date in the whole library. */
  undated: number;
  engine: string;
  created: Instant;
  closed: Instant | null;
  id: number | null;
  version: number;
  timeZone: string;
}

/** An article as the briefing reads it: decisions applied, in its place in the sources list. */
export interface ReadArticle extends BriefingArticle {
  /** Index into the briefing's sources. */
  index: number;
  /** Findings the staff corrected, by id. */
  corrected: ReadonlySet<string>;
  /** Findings the staff accepted, corrected or found, by id; a role by where it stands, as `roleId` has it. */
  checked: ReadonlySet<string>;
  /** Casualty statements the staff rejected; `event`: with their whole event. */
  rejected: { start: number; end: number; reason: string; event?: true }[];
}
