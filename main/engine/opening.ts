import { existsSync } from 'node:fs';
import { success, type Instant, type Result } from '../../preload/contract';
import type { Unlock } from '../store/cipher/key';
import type { Driver } from '../store/database';
import { OlderForm, openLibrary, type Library, type OpenOptions } from '../store/open';
import { openToRead } from '../store/reading-copy';
import type { Keeper } from './keeper/chores';

export interface OpeningTools {
  keeper: Keeper;
  driver: Driver;
  now: () => Instant;
  /** IANA name given to new libraries. */
  timeZone: string;
}

/**
 * Opens a library, for reading only where it can't or may not be written.
 * @param create whether one is made where there is none
 */
export type OpenAt = (path: string, create: boolean, unlock: Unlock | null) => Promise<Result<Library>>;

export function opening({ keeper, driver, now, timeZone }: OpeningTools): OpenAt {
  /** Opens a library to be written; one of an older form is backed up, checked and brought up beside this thread first. */
  const broughtUp = async (path: string, options: OpenOptions): Promise<Result<Library>> => {
    try {
      return openLibrary(path, { ...options, leaveOlder: true });
    } catch (error) {
      if (!(error instanceof OlderForm)) throw error;
      const again = { ...options, unlock: error.unlock };
      const done = await keeper.run('bringUp', { path, options: again }, path);
      if (!done.ok) return done;
      const opened = openLibrary(path, again);
      const { aside } = error;
      return opened.ok && aside !== undefined ? success({ aside, ...opened.value }) : opened;
    }
  };

  return async (path, create, unlock) => {
    const options = { create, driver, unlock, now: now(), timeZone };
    const opened = await broughtUp(path, options);
    if (opened.ok || (opened.code !== 'read-only' && opened.code !== 'network-folder') || !existsSync(path))
      return opened;
    return openToRead(path, opened.code, options);
  };
}
