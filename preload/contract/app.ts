import type { BackupSettings } from './backups';
import type { Instant } from './moments';
import type { Region } from './stories';

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
  /** Who is at the desk, kept with each edit; empty where nobody wants to say, null while nobody was asked. */
  atDesk: string | null;
  /** Who closed a briefing last; offered again. */
  closedBy: string;
  /** Whether an export marks what the staff looked at; offered again. */
  staffMarks: boolean;
  /** Opens the newest closed briefing to be read, instead of the desk. */
  startReading: boolean;
  /** After how many minutes without use an encrypted library is locked; null for never. */
  lockAfter: number | null;
  /** How backups of the open library are taken. */
  backups: BackupSettings;
  /** How briefings are printed for the principals, by name. */
  presets: Preset[];
  /** Name of the preset an export used last; null for none. Offered again. */
  preset: string | null;
}

/** Of whoever has chosen nothing yet. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 100,
  pageSize: 'A4',
  edition: 'full',
  marking: null,
  briefingTitle: 'Daily briefing',
  atDesk: null,
  closedBy: '',
  staffMarks: false,
  startReading: false,
  lockAfter: 15,
  backups: { on: true, limit: 2_000 },
  presets: [],
  preset: null,
};

/** Parts of a briefing's body that may be left out of what is printed. */
export const SECTIONS = [
  'changes',
  'stories',
  'deeds',
  'casualties',
  'figures',
  'ahead',
  'quotes',
  'actors',
  'other harm',
  'other quotes',
  'not counted',
] as const;
export type Section = (typeof SECTIONS)[number];

/** How much of a briefing is printed: the front page alone; with the body; with the annex. */
export type Edition = 'front' | 'executive' | 'full';

/** How a briefing is printed, whatever the format makes of it. */
export interface Layout {
  edition: Edition;
  pageSize: 'A4' | 'Letter';
  /** Size of the type on paper, in percent: 80 to 160. */
  typeSize: number;
  /** What is left out. */
  without: Section[];
  /** Parts of the world in the order they are told; those not named follow in their usual order. */
  regions: Region[];
  /** Whether what the staff looked at carries a mark. */
  staffMarks: boolean;
}

/** A layout kept under a name, for one who reads; its marking stands in place of the briefing's own, unless it is null. */
export interface Preset extends Omit<Layout, 'staffMarks'> {
  name: string;
  marking: string | null;
}

/**
 * `casualties` and `quotes`: tables of them, as CSV. `checks`: the list of what to check before signing, for the staff.
 */
export type ExportFormat = 'pdf' | 'docx' | 'html' | 'md' | 'json' | 'casualties' | 'quotes' | 'checks';

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
