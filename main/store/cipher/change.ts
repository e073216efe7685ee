import { realpathSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { beginPart } from '../../files/begun';
import { flush } from '../../files/flush';
import { connect, driverOf, keyText, sql, type Connection } from '../database';
import { isBusy, refuse } from '../failures';
import { holdFast, letGo } from '../held/held';
import { checkHeld } from '../held/keep';
import type { Library } from '../open';
import { copyAcross } from './across';
import type { LibraryKey } from './header';

/**
 * Gives an open library another key, or a plain one its first: all of it is written anew beside it, proven, and put in its
 * place in one step. A kill leaves the library as it was, or as it is to be.
 * The connection is closed then, and the library has to be opened anew with the new key.
 * @throws StoreError where another program has it open; whatever the disk or SQLite says: the library is then as it was, and open
 */
export function giveKey({ db, path, held }: Pick<Library, 'db' | 'path' | 'held'>, key: LibraryKey): void {
  if (held !== undefined) checkHeld(held);
  // A link stays a link.
  const real = realpathSync(path);
  const part = beginPart(real);
  try {
    try {
      holdAlone(db, path);
      writeWithKey(db, part.path, key);
      // Where open files can't be replaced, it is closed before.
      if (process.platform === 'win32') db.close();
      renameSync(part.path, real);
    } catch (error) {
      if (db.open) letOthers(db);
      // Its log is a new one.
      if (held !== undefined && db.open) holdFast(Object.assign(held, { log: null }));
      throw error;
    }
    db.close();
    driverOf(db).key?.raw.fill(0);
    if (held !== undefined) letGo(held);
    flushNames(dirname(real));
  } finally {
    part.end();
  }
}

/** No other program may have it open: what it wrote after its copy was made would be lost. */
function holdAlone(db: Connection, path: string): void {
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    // Leaving the log needs the whole file, and the lock is then kept.
    if (db.pragma('journal_mode = DELETE', { simple: true }) === 'delete') {
      db.exec('BEGIN EXCLUSIVE; COMMIT');
      return;
    }
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
  refuse('refused', `Another program has ${path} open. Close it there, then try again. Nothing was changed.`);
}

function letOthers(db: Connection): void {
  db.pragma('locking_mode = NORMAL');
  db.pragma('journal_mode = WAL');
  sql(db, 'SELECT count(*) FROM library').get();
}

function writeWithKey(db: Connection, part: string, key: LibraryKey): void {
  const driver = driverOf(db);
  if (driver.key !== null) db.prepare('VACUUM INTO ?').run(part);
  const made = connect(part, {
    driver: { ...driver, key: driver.key ?? key },
    readOnly: false,
    mustExist: driver.key !== null,
  });
  try {
    // Half made it is thrown away: nothing has to be taken back.
    made.pragma('journal_mode = MEMORY');
    if (driver.key === null) copyAcross(db, made);
    else made.pragma(`rekey = '${keyText(key)}'`);
  } finally {
    made.close();
  }
  prove(db, part, key);
  flush(part);
}

function prove(db: Connection, part: string, key: LibraryKey): void {
  const made = connect(part, { driver: { ...driverOf(db), key }, readOnly: false, mustExist: true });
  try {
    made.pragma('journal_mode = WAL');
    const counts = (of: Connection): string =>
      JSON.stringify(
        of
          .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
          .pluck()
          .all()
          .map((name) => [
            name,
            of
              .prepare(`SELECT count(*) FROM "${String(name)}"`)
              .pluck()
              .get(),
          ]),
      );
    const told = (of: Connection): string =>
      JSON.stringify([
        of.pragma('user_version', { simple: true }),
        of.pragma('application_id', { simple: true }),
        of.prepare('SELECT count(*) FROM sqlite_schema').pluck().get(),
      ]);
    if (
      made.pragma('integrity_check(1)', { simple: true }) !== 'ok' ||
      counts(made) !== counts(db) ||
      told(made) !== told(db)
    )
      refuse('disk', 'The library could not be written whole with its new key. It is as it was.');
  } finally {
    made.close();
  }
}

/** So that the new name is on the disk as well; where a folder can't be flushed, the system sees to it. */
function flushNames(folder: string): void {
  try {
    flush(folder, 'r');
  } catch {
    return;
  }
}
