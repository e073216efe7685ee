import { existsSync, renameSync } from 'node:fs';
import { resolve } from 'node:path';
import { beginPart, putNew } from '../files/begun';
import { flush } from '../files/flush';
import { articlesIn } from './articles';
import { connect, driverOf, sql, type Connection, type Driver } from './database';
import { refuse } from './failures';
import { hasTie, markAnew } from './held/tie';

/**
 * Writes a whole copy of a library. What stood at the target stays until the copy is proven whole.
 * @param from path of the open library
 */
export function copyLibrary(db: Connection, from: string, to: string, driver: Driver): void {
  if (resolve(from) === resolve(to))
    refuse('refused', `${to} is the open library itself. Choose another name for the copy.`);
  writeCopy(db, to, driver);
}

/**
 * Writes a whole, checked copy of a library where nothing is.
 * @param also what else is checked in the copy; what it throws gives it up
 * @throws where something is, or it can't be made whole
 */
export function copyToNew(db: Connection, to: string, also?: Check): void {
  const put = (part: string): void => {
    if (!putNew(part, to)) refuse('refused', `There is a file ${to} already.`);
  };
  writeCopy(db, to, driverOf(db), put, also);
}

type Check = (copy: Connection) => void;

function writeCopy(
  db: Connection,
  to: string,
  driver: Driver,
  put: (part: string) => void = (part) => {
    if (existsSync(`${to}-wal`)) refuse('refused', `${to} is in use as a library. Choose another name for the copy.`);
    renameSync(part, to);
  },
  also?: Check,
): void {
  const part = beginPart(to);
  try {
    sql(db, 'VACUUM INTO ?').run(part.path);
    prove(db, part.path, driver, also);
    flush(part.path);
    put(part.path);
  } finally {
    part.end();
  }
}

function prove(db: Connection, part: string, driver: Driver, also?: Check): void {
  const copy = connect(part, { driver, readOnly: false, mustExist: true });
  try {
    if (hasTie(copy)) markAnew(copy);
    const sound = copy.pragma('integrity_check(1)', { simple: true });
    const same = ['user_version', 'application_id'].every(
      (name) => copy.pragma(name, { simple: true }) === db.pragma(name, { simple: true }),
    );
    if (sound !== 'ok' || !same || articlesIn(copy) !== articlesIn(db))
      refuse('disk', `The copy could not be made whole; it was given up and the library is as it was.`);
    also?.(copy);
  } finally {
    copy.close();
  }
}
