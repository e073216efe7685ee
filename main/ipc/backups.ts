import { basename } from 'node:path';
import { failure, success, type LibraryInfo, type Result, type Unopened } from '../../preload/contract';
import { libraryNumber, type Unlock } from '../engine/locked';
import { keptKey } from '../keys/unlock-keys';
import { chooseTarget, LIBRARY_FILTER, NOTHING_CHOSEN } from './dialogs';
import type { Handlers } from './handle';
import type { Open } from './locking';
import type { Surroundings } from './surroundings';

type Backups =
  | 'backups:list'
  | 'backups:take'
  | 'backups:restore'
  | 'rescue:backups'
  | 'rescue:restore'
  | 'rescue:salvage';

/**
 * The answers about backups of the open library, and those about one that can't be opened. A passphrase is handed on and kept
 * nowhere.
 * @param opened remembers a library that the engine opened by itself
 */
export function createBackups(
  around: Surroundings,
  open: Open,
  opened: (library: LibraryInfo) => Promise<void>,
): Pick<Handlers, Backups> {
  const { engine, unlockKeys, keyring } = around;

  const pathOf = (of: Unopened): Result<string> => {
    const { locked, trouble, preferences, ownLibrary } = around;
    const path = of === 'locked' ? locked : trouble === null ? null : (preferences.library ?? ownLibrary);
    return path === null ? failure('refused', 'The library is open: its backups are in Library.') : success(path);
  };
  /** What opens a library, or a backup of it; null where nothing was given or kept. */
  const unlockOf = async (path: string, passphrase: string | null): Promise<Unlock | null> => {
    if (passphrase !== null) return { passphrase };
    const id = libraryNumber(path);
    const kept = id === null ? null : await keptKey(unlockKeys, id, keyring());
    return kept?.ok === true ? { key: kept.value } : null;
  };

  return {
    'backups:list': () => engine.ask('backups', null),
    'backups:take': () => engine.ask('takeBackup'),
    'backups:restore': async ([name]) => {
      const restored = await engine.ask('restoreBackup', null, name);
      if (restored.ok) await opened(restored.value.library);
      return restored;
    },
    'rescue:backups': ([of]) => {
      const path = pathOf(of);
      return path.ok ? engine.ask('backups', path.value) : path;
    },
    'rescue:restore': async ([of, name, passphrase]) => {
      const path = pathOf(of);
      if (!path.ok) return path;
      const unlock = await unlockOf(path.value, passphrase);
      const restored = await engine.ask('restoreBackup', path.value, name, unlock);
      if (restored.ok) await opened(restored.value.library);
      return restored;
    },
    'rescue:salvage': async ([of, passphrase]) => {
      const path = pathOf(of);
      if (!path.ok) return path;
      const unlock = await unlockOf(path.value, passphrase);
      if (unlock === null && libraryNumber(path.value) !== null)
        return failure('locked', `The library ${path.value} is encrypted. Give its passphrase to read it.`);
      const to = await chooseTarget(around.desk(), {
        title: 'Save what can be read',
        defaultPath: `${around.documents}/Saved library.daybrief`,
        filters: LIBRARY_FILTER,
      });
      if (to === null) return NOTHING_CHOSEN;
      const saved = await engine.ask('salvage', path.value, to, unlock);
      if (!saved.ok) return saved;
      // What is saved of an encrypted library opens with what opened that.
      const { library, report } = saved.value;
      const there = await open(library, false, libraryNumber(library) === null ? null : unlock);
      return there.ok ? success({ ...saved.value, library: there.value, report: basename(report) }) : there;
    },
  };
}
