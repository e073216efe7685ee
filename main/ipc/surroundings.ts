import type { BrowserWindow } from 'electron';
import type {
  AppInfo,
  Briefing,
  Edition,
  ExportFormat,
  ExportProgress,
  Failure,
  Result,
  Settings,
} from '../../preload/contract';
import type { Engine } from '../engine/requests';
import type { HandedFiles } from '../handover/files';
import type { KeyFiles } from '../handover/open';
import type { Watch } from '../handover/watch';
import type { Keyring } from '../keys/signing-key';
import type { Preferences } from '../settings/preferences';
import type { JobOf, Tell } from '../shell/windows';

/** How an export is followed and stopped. */
export interface Following {
  signal: AbortSignal;
  progress: (stage: ExportProgress['stage'], share: ExportProgress['share']) => void;
}

/** What makes a briefing a file or paper, as the settings say. */
export interface Publisher {
  /** @returns the size of the file in bytes */
  write: (
    briefing: Briefing,
    path: string,
    format: ExportFormat,
    edition: Edition,
    settings: Settings,
    following: Following,
  ) => Promise<Result<number>>;
  print: (briefing: Briefing, edition: Edition, settings: Settings, following: Following) => Promise<Result<null>>;
}

/** What the answers need of the app around them. */
export interface Surroundings {
  engine: Engine;
  info: AppInfo;
  preferences: Preferences;
  preferencesFile: string;
  /** Path of the library opened when none was chosen. */
  ownLibrary: string;
  documents: string;
  /** Why the library could not be opened at start, or null. */
  trouble: Failure | null;
  /** Path of the library that waits for its passphrase; null where none does. */
  locked: string | null;
  /** The file of the keys that the system's keyring keeps. */
  unlockKeys: string;
  /** Told when the settings changed. */
  settled: () => void;
  keys: KeyFiles;
  handed: HandedFiles;
  watch: Watch;
  publisher: Publisher;
  /** The system's keyring, or null where there is none that keeps a secret. */
  keyring: () => Keyring | null;
  /** The window the staff work in, or null while there is none. */
  desk: () => BrowserWindow | null;
  tell: Tell;
  jobOf: JobOf;
}
