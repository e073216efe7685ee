import { chmodSync, mkdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../../preload/contract';
import { beginPart, putNew } from '../../files/begun';
import { flush } from '../../files/flush';
import { hasChain, headOf } from '../chain/entries';
import { connect, sql, type Connection, type Driver } from '../database';
import { refuse } from '../failures';
import { hasTie, markAnew } from '../held/tie';
import { checkCopy } from './check';
import { hashOfFile, isWhole, listBackups, type Backup } from './list';
import { backupFolder, HEAD_DIGITS, nameFor } from './names';
import { rotate, type BackupKind } from './rotation';

/** What a backup of a library needs to know. */
export interface Take {
  /** Path of the library. */
  library: string;
  driver: Driver;
  now: Instant;
  /** Bytes that all backups together may take. */
  limit: number;
}

/** What came of it. */
export interface Taken {
  /** The new backup; null where nothing was written since an earlier one. */
  backup: Backup | null;
  /** Names of backups that are no longer needed and were removed. */
  removed: string[];
  /** Names of backups that were found damaged, and count no more. */
  damaged: string[];
}

/**
 * Takes a backup of a library, through a connection of its own that only reads: whoever works in the library is not held up.
 * It counts once it was opened and checked; then those that are no longer needed go.
 * @throws StoreError where it can't be made: the library and the backups before are as they were
 */
export function takeBackup({ library, driver, now, limit }: Take): Taken {
  let backup: Backup | null = null;
  const db = connect(library, { driver, readOnly: true, mustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    const head = headMark(db);
    if (!listBackups(library).some((one) => one.head === head)) backup = write(db, library, now, 'usual', driver);
  } finally {
    db.close();
  }
  return { backup, ...clearAway(library, limit) };
}

/**
 * Takes a backup of an open library before it is brought to another form.
 * @throws StoreError where it can't be made; the library is then as it was
 */
export function takeBefore(db: Connection, library: string, now: Instant, driver: Driver): Backup {
  return write(db, library, now, 'before', driver);
}

/** The end of a library's chain, as much of it as a name holds; a form without chain has none, and is taken each time. */
const headMark = (db: Connection): string =>
  hasChain(db) ? Buffer.from(headOf(db).hash).toString('hex').slice(0, HEAD_DIGITS) : '';

function write(db: Connection, library: string, now: Instant, kind: BackupKind, driver: Driver): Backup {
  const folder = backupFolder(library);
  makeFolder(folder);
  checkRoom(db, folder);
  const order = 1 + Math.max(0, ...listBackups(library).map((one) => one.order));
  const part = beginPart(join(folder, 'backup'));
  try {
    // The end of the chain is read from the copy itself: the library may be written meanwhile.
    sql(db, 'VACUUM INTO ?').run(part.path);
    ownersAlone(part.path);
    const head = headIn(part.path, driver);
    const { state, articles, form } = checkCopy(part.path, driver);
    if (state === 'damaged')
      refuse(
        'damaged-library',
        `The backup of ${library} was given up: what was copied can’t be read whole. The backups before it stay. Verify, in Library, says what is damaged.`,
      );
    flush(part.path);
    const hash = hashOfFile(part.path);
    const doubted = state === 'doubted' && kind === 'usual';
    const facts = { order, at: now, form, articles, head, hash, kind: doubted ? ('doubted' as const) : kind };
    const name = nameFor(facts);
    const path = join(folder, name);
    const { size: bytes, mtimeMs: written } = statSync(part.path);
    if (!putNew(part.path, path)) refuse('disk', `There is a file ${path} already.`);
    return { ...facts, name, bytes, path, written };
  } finally {
    part.end();
  }
}

/** Its owner's alone. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    refuse(
      'disk',
      `The folder ${folder}, where backups belong, could not be made. Look whether something else has this name, and whether its folder can be written.`,
    );
  }
}

function headIn(copy: string, driver: Driver): string {
  const db = connect(copy, { driver, readOnly: false, mustExist: true });
  try {
    // The log of its original must never be folded into it.
    if (hasTie(db)) markAnew(db);
    return headMark(db);
  } finally {
    db.close();
  }
}

/** Left free for what else is written on the same disk. */
const ROOM_LEFT = 100 * 1024 * 1024;

/** A backup must not fill the disk that the library itself is written to. */
function checkRoom(db: Connection, folder: string): void {
  const pages = Number(db.pragma('page_count', { simple: true }));
  const size = pages * Number(db.pragma('page_size', { simple: true }));
  let free: number;
  try {
    const { bavail, bsize } = statfsSync(folder);
    free = bavail * bsize;
  } catch {
    // It may be written all the same.
    return;
  }
  if (free >= size + ROOM_LEFT) return;
  refuse('disk', `There is too little room in ${folder} for a backup. Free some space on that disk.`);
}

/** Where the file system knows rights. */
function ownersAlone(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch {
    return;
  }
}

/**
 * Removes the backups that are no longer needed. Each goes only once the one that stands for it was read and is what was
 * written; one that is not is put aside under another name, and the rule is asked again.
 */
function clearAway(library: string, limit: number): Pick<Taken, 'removed' | 'damaged'> {
  const removed: string[] = [];
  const damaged: string[] = [];
  const proven = new Set<string>();
  for (;;) {
    // Those of older apps are the user's by now.
    const all = listBackups(library).filter(({ hash }) => hash !== null);
    const pathOf = new Map(all.map(({ name, path }) => [name, path]));
    const broken = rotate(all, limit).find(({ name, since }) => {
      const stands = all.find((one) => one.name === since);
      if (stands === undefined) return false;
      if (!proven.has(since) && isWhole(stands) !== true) {
        putAside(stands);
        damaged.push(since);
        return true;
      }
      proven.add(since);
      rmSync(pathOf.get(name) ?? '', { force: true });
      removed.push(name);
      return false;
    });
    if (broken === undefined) return { removed, damaged };
  }
}

/** Keeps a damaged backup under a name that no backup has. */
function putAside({ path }: Backup): void {
  renameSync(path, path.replace(/\.backup$/u, '.damaged'));
}
