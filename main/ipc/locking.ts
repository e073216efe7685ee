import { basename } from 'node:path';
import { failure, success, type LibraryInfo, type Protection, type Result } from '../../preload/contract';
import { forgetKey, isKept, keepKey, keptKey } from '../keys/unlock-keys';
import { libraryNumber, type Unlock } from '../engine/locked';
import type { Handlers } from './handle';
import type { Surroundings } from './surroundings';

type Locking =
  | 'library:lock'
  | 'library:protection'
  | 'library:unlock'
  | 'library:unlock-keyring'
  | 'library:passphrase'
  | 'library:keyring';

/** Opens a library and remembers it. */
export type Open = (path: string, create: boolean, unlock: Unlock | null) => Promise<Result<LibraryInfo>>;

/**
 * The answers about encrypted libraries. A passphrase is handed on and kept nowhere.
 * @param leave ends what still holds something of the library, before it is locked
 */
export function createLocking(
  around: Surroundings,
  open: Open,
  leave: Handlers['export:cancel'],
): Pick<Handlers, Locking> {
  const { engine, unlockKeys, keyring: systemKeyring } = around;

  const opened = async (): Promise<LibraryInfo | null> => {
    const info = await engine.ask('info');
    return info.ok ? info.value : null;
  };
  /** The number of the library that is locked, or open. */
  const numbered = async (): Promise<string | null> => {
    // The file of an open library is not looked at: closing it here would let go of the engine's locks on it.
    if (around.locked !== null) return libraryNumber(around.locked);
    const key = await engine.ask('libraryKey');
    return key.ok ? (key.value?.id ?? null) : null;
  };
  const protection = async (): Promise<Protection> => {
    const id = await numbered();
    const kept = id !== null && (await isKept(unlockKeys, id));
    return {
      locked: around.locked === null ? null : { path: around.locked, fileName: basename(around.locked) },
      keyring: systemKeyring() === null ? 'none' : kept ? 'kept' : 'offered',
    };
  };
  /** Keeps the open library's key in the keyring. */
  const keep = async (): Promise<Result<null>> => {
    const [key, keyring] = [await engine.ask('libraryKey'), systemKeyring()];
    if (!key.ok) return key;
    if (key.value === null) return failure('refused', 'This library is not encrypted.');
    if (keyring === null)
      return failure('refused', 'This computer has no keyring that answers. The library opens with its passphrase.');
    return keepKey(unlockKeys, key.value.id, key.value.key, keyring);
  };

  return {
    'library:protection': async () => success(await protection()),
    'library:lock': async (none, sender) => {
      const library = await opened();
      if (library === null) return failure('refused', 'No library is open: there is nothing to lock.');
      if (!library.encrypted)
        return failure('refused', 'This library is not encrypted, so locking it would keep nobody out.');
      await leave(none, sender);
      const closed = await engine.ask('close');
      if (!closed.ok) return closed;
      around.locked = library.path;
      around.trouble = failure('locked', `The library ${library.path} is locked.`);
      // A page that begins anew holds nothing of what it showed.
      around.desk()?.webContents.reload();
      return success(null);
    },
    'library:unlock': async ([passphrase, kept]) => {
      if (around.locked === null) return failure('refused', 'No library is locked.');
      const unlocked = await open(around.locked, false, { passphrase });
      // It is open, whatever the keyring says.
      if (unlocked.ok && kept) await keep();
      return unlocked;
    },
    'library:unlock-keyring': async () => {
      const id = await numbered();
      if (around.locked === null || id === null) return failure('refused', 'No library is locked.');
      const key = await keptKey(unlockKeys, id, systemKeyring());
      return key.ok ? open(around.locked, false, { key: key.value }) : key;
    },
    'library:passphrase': async ([now, next]) => {
      const before = await numbered();
      const kept = before !== null && (await isKept(unlockKeys, before));
      const given = await engine.ask('passphrase', now, next);
      if (!given.ok || before === null) return given;
      await forgetKey(unlockKeys, before);
      if (kept) await keep();
      return given;
    },
    'library:keyring': async ([kept]) => {
      const id = await numbered();
      const done = kept ? await keep() : id === null ? success(null) : await forgetKey(unlockKeys, id);
      return done.ok ? success(await protection()) : done;
    },
  };
}
