import { basename } from 'node:path';
import { success } from '../../preload/contract';
import { chooseTarget, LIBRARY_FILTER, NOTHING_CHOSEN } from './dialogs';
import type { Open } from './locking';
import type { Handlers } from './handle';
import type { Surroundings } from './surroundings';

/** The answers about backups: of the open library, or of the one that could not be opened at the start. */
export function createBackups(
  around: Surroundings,
  open: Open,
): Pick<Handlers, 'backups:list' | 'backups:take' | 'backups:restore' | 'library:salvage'> {
  const { engine, tell } = around;
  /** Null for the one that is open. */
  const path = (): string | null =>
    around.trouble === null ? null : (around.preferences.library ?? around.ownLibrary);
  return {
    'backups:list': () => engine.ask('backups', path()),
    'backups:take': () => engine.ask('takeBackup'),
    'library:salvage': async () => {
      const to = await chooseTarget(around.desk(), {
        title: 'Save what can be read',
        defaultPath: `${around.documents}/Saved library.daybrief`,
        filters: LIBRARY_FILTER,
      });
      if (to === null) return NOTHING_CHOSEN;
      // What is saved of an encrypted library opens with that library's key.
      const key = path() === null ? await engine.ask('libraryKey') : success(null);
      if (!key.ok) return key;
      const saved = await engine.ask('salvage', path(), to);
      if (!saved.ok) return saved;
      const opened = await open(saved.value.library, false, key.value === null ? null : { key: key.value.key });
      return opened.ok
        ? success({ ...saved.value, library: opened.value, report: basename(saved.value.report) })
        : opened;
    },
    'backups:restore': async ([name]) => {
      const restored = await engine.ask('restoreBackup', path(), name);
      if (!restored.ok) return restored;
      around.trouble = null;
      tell('library:changed', restored.value.library);
      return success(restored.value);
    },
  };
}
