import { closeSync, copyFileSync, existsSync, openSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { putNew } from '../../files/begun';
import { removeTemporary, temporaryFolder } from '../../files/temporary';
import { connect, type Connection, type Driver } from '../database';
import { freeName, momentIn } from './names';
import { logFit } from './tie';

/**
 * Puts a log that lies beside a library and is another file's out of SQLite's reach: by another name, never deleted.
 * Before any connection is made. Where marks say nothing, file and log are held together to see whether they are sound.
 * @returns where it is now; null where there was none to be put aside
 * @throws the system's error
 */
export function putForeignLogAside(path: string, driver: Driver): string | null {
  const real = realpathSync(path);
  const log = `${real}-wal`;
  if (!existsSync(log)) return null;
  const file = openSync(real, 'r');
  let fit;
  try {
    fit = logFit(file, log);
  } finally {
    closeSync(file);
  }
  if (fit === 'unknown' && !isSound(real, driver) && isSoundAlone(real, driver)) fit = 'foreign';
  return fit === 'foreign' ? putLogAside(real) : null;
}

/** Gives the log beside a place another name. @returns that name */
export function putLogAside(real: string): string {
  const to = freeName(real, `log put aside ${momentIn(new Date().toISOString())}`, '.wal');
  putNew(`${real}-wal`, to);
  // Only an index of the log, made anew from one.
  rmSync(`${real}-shm`, { force: true });
  return to;
}

function isSound(path: string, driver: Driver): boolean {
  let db: Connection | null = null;
  try {
    db = connect(path, { driver, readOnly: true, mustExist: true });
    return db.pragma('integrity_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  } finally {
    db?.close();
  }
}

/** Of a copy without the log, for a connection would take it. */
function isSoundAlone(path: string, driver: Driver): boolean {
  const folder = temporaryFolder('reading');
  try {
    const copy = join(folder, basename(path));
    copyFileSync(path, copy);
    return isSound(copy, driver);
  } finally {
    removeTemporary(folder);
  }
}
