import type { AppInfo, Failure } from '../../preload/contract';
import type { Engine } from '../engine/requests';
import type { HandedFiles } from '../handover/files';
import type { KeyFiles } from '../handover/open';
import type { Watch } from '../handover/watch';
import type { Preferences } from '../shell/settings';

/** What the answers need of the app around them. */
export interface Surroundings {
  engine: Engine;
  info: AppInfo;
  preferences: Preferences;
  preferencesFile: string;
  documents: string;
  /** Why the library could not be opened at start, or null. */
  trouble: Failure | null;
  keys: KeyFiles;
  handed: HandedFiles;
  watch: Watch;
}
