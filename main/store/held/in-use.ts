import { linkSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { beginPart } from '../../files/begun';
import { connect, type Connection, type Driver } from '../database';
import { isBusy, refuse } from '../failures';

/**
 * Refuses where another program has a library open, be that damaged or encrypted: its locks alone are asked, and nothing of it
 * is written. Not for one that is open in this process, whose own locks that would let go of.
 * @param driver how SQLite is reached
 * @param opens whether that has the library's key. Where the file system has no second names, one that it does not open can't
 *   be asked
 * @throws StoreError where it is in use, with what to do
 */
export function checkNotInUse(library: string, driver: Driver, opens: boolean): void {
  if (statSync(library, { throwIfNoEntry: false })?.isFile() !== true) return;
  if (isLockedElsewhere(library, driver, opens))
    refuse('refused', `${library} is open in another program. Close it there, then restore it.`);
}

function isLockedElsewhere(library: string, driver: Driver, opens: boolean): boolean {
  const real = realpathSync(library);
  const second = beginPart(real);
  try {
    try {
      // By another name its own log does not lie beside it, and is not folded into it.
      linkSync(real, second.path);
    } catch {
      return opens && isLocked(real, driver);
    }
    // Where a log waits, SQLite locks a file for itself before it reads a byte of it.
    writeFileSync(`${second.path}-wal`, '\0', { mode: 0o600 });
    return isLocked(second.path, { ...driver, key: null });
  } finally {
    second.end();
  }
}

/** Whoever has it open holds a lock that leaves no room for this one. */
function isLocked(path: string, driver: Driver): boolean {
  let db: Connection | null = null;
  try {
    db = connect(path, { driver, readOnly: false, mustExist: true });
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    // What is damaged can't be begun with, once the lock was to be had.
    return isBusy(error);
  } finally {
    db?.close();
  }
}
