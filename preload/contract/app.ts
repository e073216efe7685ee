import type { Edition } from './briefing';
import type { Instant } from './library';

export interface AppInfo {
  version: string;
  /** "Electron 45.4.1", or "development runtime 33.2.1" when the runtime is a re-pack. */
  runtime: string;
  developmentRuntime: boolean;
  /** Name and version of the analysis engine with ICU: "1.0.0+icu74". */
  engine: string;
  platform: string;
}

export type Theme = 'system' | 'light' | 'dark' | 'contrast';

export interface Settings {
  theme: Theme;
  /** Size of all text, in percent: 80 to 200. */
  textSize: number;
  pageSize: 'A4' | 'Letter';
  /** Marking given to a new briefing; null for none. */
  marking: string | null;
  /** How much of a briefing was exported last; the export offers it again. */
  edition: Edition;
  /** Title given to a new briefing; the default one follows the period. */
  briefingTitle: string;
  /** Who closed a briefing last; offered again. */
  closedBy: string;
  /** Whether an export marks what the staff looked at; offered again. */
  staffMarks: boolean;
  /** Opens the newest closed briefing to be read, instead of the desk. */
  startReading: boolean;
}

/** `checks`: the list of what to check before signing, for the staff. */
export type ExportFormat = 'pdf' | 'md' | 'json' | 'checks';

export interface ExportProgress {
  job: number;
  /** What is being done now, in plain words. */
  stage: string;
  /** 0 to 1. */
  share: number;
}

export interface ExportDone {
  job: number;
  /** File name only; the full path stays with the main process. */
  fileName: string;
  bytes: number;
  at: Instant;
}
