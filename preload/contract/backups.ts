import type { LibraryInfo } from './library';
import type { Instant } from './moments';

/** A backup of a library. */
export interface BackupEntry {
  /** Its file's name: by it one is chosen. */
  name: string;
  /** When it was taken. */
  at: Instant;
  /** Null where its name does not tell: copies of older versions. */
  articles: number | null;
  bytes: number;
  /** Whether it opens with a passphrase alone: that of the library when it was taken. */
  encrypted: boolean;
  /**
   * `before`: taken before the library came to another form. `doubted`: something in the library was not as Daybrief wrote it.
   * `damaged`: the backup is not what was written then, and can't be restored.
   */
  state: 'sound' | 'before' | 'doubted' | 'damaged';
}

/** The backups of a library, the newest first. */
export interface BackupList {
  /** Path of the library. */
  library: string;
  /** Path of the folder they lie in; nothing need be there. */
  folder: string;
  backups: BackupEntry[];
}

/** A library as it was when a backup was taken. */
export interface Restored {
  library: LibraryInfo;
  backup: BackupEntry;
  /** Where what was replaced is kept; null where nothing stood there. */
  kept: string | null;
}

/** How backups are taken while somebody works. */
export interface BackupSettings {
  on: boolean;
  /** Megabytes that all backups of a library together may take; the newest is kept even where it alone takes more. */
  limit: number;
}
