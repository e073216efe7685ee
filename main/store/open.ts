import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { codeOf, failure, success, type Instant, type Result } from '../../preload/contract';
import { beginPart, putNew } from '../files/begun';
import { removeTemporary } from '../files/temporary';
import { endReplacing } from './backups/replace';
import { takeBefore } from './backups/take';
import { enterAll } from './chain/enter';
import { hasChain } from './chain/entries';
import { watchWrites } from './chain/watch';
import { unlocked, unlockFor, type Unlock } from './cipher/key';
import { atomically, beforeWriting, connect, driverOf, sql, type Connection, type Driver } from './database';
import { damaged, onNetwork, readOnly, refuse, storeFailure } from './failures';
import { putForeignLogAside } from './held/aside';
import { holdFast, letGo, takeHold, type Held } from './held/held';
import { checkHeld, endHeld } from './held/keep';
import { watchBytes } from './held/overwritten';
import { tieWrites } from './held/tie';
import { migrations as everyMigration, type Migration } from './migrations';
import { liesOnNetwork } from './network';
import { takeOthersRights } from './rights';

/** "Dayb": written into every library, so that another program's SQLite file is never taken for one. */
export const APPLICATION_ID = 0x44617962;

/** An open library: the one connection and the file it is of. */
export interface Library {
  readonly db: Connection;
  readonly path: string;
  /** Set where the library is opened for reading only: the connection is then of a copy in this folder. */
  readonly reading?: Reading;
  /** The file itself, whatever its name is by now; only where it is written to. */
  readonly held?: Held;
  /** What was put aside when it was opened, for it is another file's: where it is now. */
  readonly aside?: string;
  /** Set where others could read or write the file until it was opened. */
  readonly narrowed?: true;
}

/** What an open library that is only read has of its own. */
export interface Reading {
  /** Why nothing is written to it. */
  why: 'read-only' | 'network-folder';
  /** The folder of the copy that the connection is of. */
  folder: string;
}

export interface OpenOptions {
  /** Makes a new library where nothing is. */
  create: boolean;
  driver: Driver;
  /** What an encrypted library is opened with; a new one is made encrypted with a passphrase. Null, or left out, for a plain one. */
  unlock?: Unlock | null;
  now: Instant;
  /** IANA name given to a new library. */
  timeZone: string;
  /** The migrations to bring it to; all of them unless a test says otherwise. */
  migrations?: readonly Migration[];
  /** Says whether a folder lies on another machine; the system is asked unless a test says otherwise. */
  isRemote?: (folder: string) => boolean;
  /** For a copy that is the app's own: nobody else moves or replaces it. */
  own?: true;
  /** One of an older form is left as it is: `OlderForm` is thrown. */
  leaveOlder?: true;
}

/** A library that is to be brought to the newest form first, which takes long: see `bringUp`. */
export class OlderForm extends Error {
  /** What was put aside on the way. */
  aside?: string;
  /** @param unlock opens it without its key being made once more; null for a plain one */
  constructor(readonly unlock: Unlock | null) {
    super('This library is of an older form.');
  }
}

/**
 * Opens a library and brings it to the newest form; a backup is taken before an older one is changed.
 * A file that is no library, is newer than this app or is damaged stays untouched, byte for byte.
 * @throws OlderForm where it was asked to
 */
export function openLibrary(path: string, asked: OpenOptions): Result<Library> {
  let db: Connection | null = null;
  let held: Held | null = null;
  const put: PutAside = {};
  try {
    endReplacing(path);
    const migrations = asked.migrations ?? everyMigration;
    let options = { ...asked, driver: unlocked(path, asked) };
    const found = look(path, options, put);
    check(path, found, migrations);
    if (found === null && !options.create) {
      return failure('not-found', `There is no library at ${path}. Choose another file, or make a new library there.`);
    }
    checkWritable(path, options);
    // Another process may have made one meanwhile: that is then the library, and is looked at like any other.
    if (found === null && !create(path, options, migrations)) {
      options = { ...asked, driver: unlocked(path, asked) };
      check(path, look(path, options, put), migrations);
    }
    // Of one that was made just now nobody had any.
    const narrowed = takeOthersRights(path) && found !== null;
    held = options.own === true ? null : takeHold(path);
    db = connect(path, { driver: options.driver, readOnly: false, mustExist: true });
    db.pragma('foreign_keys = ON');
    // A library may come from somebody else: what its schema calls may have no effect outside of it.
    db.pragma('trusted_schema = OFF');
    upgrade(db, path, options, migrations);
    keepSafe(db);
    if (held !== null) guard(db, held);
    watchWrites(db);
    tieWrites(db);
    if (held !== null) watchBytes(db, held);
    return success({
      db,
      path,
      ...put,
      ...(held === null ? {} : { held }),
      ...(narrowed ? { narrowed } : {}),
    });
  } catch (error) {
    db?.close();
    if (held !== null) letGo(held);
    if (error instanceof OlderForm) throw Object.assign(error, put);
    return storeFailure(error, path);
  }
}

/** Brings a library to the newest form, a backup of it taken and checked first, and leaves it closed. */
export function bringUp(path: string, options: OpenOptions): Result<null> {
  const opened = openLibrary(path, options);
  if (!opened.ok) return opened;
  closeLibrary(opened.value);
  return success(null);
}

/** From now on nothing is written to it once it is no longer the file in its place. */
function guard(db: Connection, held: Held): void {
  holdFast(held);
  beforeWriting(db, () => checkHeld(held));
}

/**
 * Ends the connection; the write-ahead log is folded into the file, so that the one file is the whole library.
 * @returns where what is in it is kept, as sentences, when its file was moved, deleted or replaced; null where it was not
 */
export function closeLibrary({ db, held, reading }: Library): string | null {
  const kept = held === undefined ? null : endHeld(db, held);
  db.close();
  driverOf(db).key?.raw.fill(0);
  if (held !== undefined) letGo(held);
  if (reading !== undefined) removeTemporary(reading.folder);
  return kept?.words ?? null;
}

/**
 * Write-ahead log, so that reading never waits for writing. FULL waits at every commit until the log is on the disk:
 * with NORMAL, SQLite's default for this mode, a power cut could take back articles already reported as taken in.
 */
function keepSafe(db: Connection): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
}

/** Filled in where something is put aside. */
interface PutAside {
  aside?: string;
}

interface Found {
  applicationId: number;
  version: number;
}

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/**
 * What stands at a path, found out without leaving a trace: the file's own header is read, for an SQLite connection
 * would put its log beside the file. Only where a log lies there already is a read-only connection asked, since the
 * log may hold what is newer than the header.
 * @returns null when nothing is there
 */
function look(path: string, options: OpenOptions, put: PutAside): Found | null {
  const stat = settled(path);
  if (stat === undefined) return isNothing(path);
  if (!stat.isFile()) refuse('not-a-library', `${path} is not a file. Choose a Daybrief library.`);
  if (stat.size === 0) {
    refuse(
      'not-a-library',
      `${path} is empty: 0 bytes. If it was a library, something else has emptied it: open a backup or a copy of it. ` +
        'It was not touched; for a new library choose another name, or remove this file first.',
    );
  }
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  let read: number;
  let logged: boolean;
  let size: number;
  try {
    read = readSync(file, header, 0, HEADER_BYTES, 0);
    // In this order: while it is open elsewhere it grows, and its log goes only when it has.
    logged = hasLog(path);
    ({ size } = fstatSync(file));
  } finally {
    closeSync(file);
  }
  if (options.driver.key !== null) {
    checkWritable(path, options);
    const aside = logged ? putForeignLogAside(path, options.driver) : null;
    if (aside !== null) put.aside = aside;
    return ask(path, options, logged && aside === null);
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    refuse(
      'not-a-library',
      `${path} is not a Daybrief library. Choose another file; to take in articles, import them instead.`,
    );
  }
  const applicationId = header.readUInt32BE(68);
  if (read < HEADER_BYTES || (!logged && isCut(header, size))) {
    if (read === HEADER_BYTES && applicationId !== APPLICATION_ID) notOurs(path);
    return throwDamaged(path, 'its end is missing');
  }
  if (logged && applicationId === APPLICATION_ID) {
    // A connection puts its own files beside the library, and can't be had where it may not.
    checkWritable(path, options);
    const aside = putForeignLogAside(path, options.driver);
    if (aside === null) return ask(path, options, true);
    put.aside = aside;
  }
  return { applicationId, version: header.readUInt32BE(60) };
}

/** Where a file system has no second names, another process claims its place with an empty file for a moment. */
const CLAIM_MILLISECONDS = 1_000;

function settled(path: string): Stats | undefined {
  for (;;) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isFile() !== true || stat.size > 0 || Math.abs(Date.now() - stat.mtimeMs) > CLAIM_MILLISECONDS)
      return stat;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

const hasLog = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Whether nothing at all has this name: a link that leads to a drive not there now is no place for a new library. */
function isNothing(path: string): null {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    refuse(
      'not-found',
      `${path} is a link to ${resolve(dirname(path), readlinkSync(path))}, where nothing is. If that is on another drive, connect it and open the library again; nothing was made or changed.`,
    );
  }
  return null;
}

/** Fewer bytes than the header's page size (offset 16) times its page count (offset 28) says. */
function isCut(header: Buffer, size: number): boolean {
  const stated = header.readUInt16BE(16);
  const pageSize = stated === 1 ? 65_536 : stated;
  // The count is valid only when the change counter (24) equals the counter of the version that wrote it (92).
  if (header.readUInt32BE(24) !== header.readUInt32BE(92)) return false;
  return size < pageSize * header.readUInt32BE(28);
}

/** @param logged whether a log lies beside it: a connection that may write would fold it in, one that may not leaves an empty one */
function ask(path: string, options: OpenOptions, logged: boolean): Found {
  const db = connect(path, { driver: options.driver, readOnly: logged, mustExist: true });
  try {
    const applicationId = Number(db.pragma('application_id', { simple: true }));
    const version = Number(db.pragma('user_version', { simple: true }));
    return { applicationId, version };
  } finally {
    db.close();
  }
}

function check(path: string, found: Found | null, migrations: readonly Migration[]): void {
  if (found === null) return;
  if (found.applicationId !== APPLICATION_ID) notOurs(path);
  if (found.version > newest(migrations)) {
    refuse(
      'newer-library',
      `The library ${path} was written by a newer version of Daybrief. It was not touched: update Daybrief to open it.`,
    );
  }
  // A library has its application id only together with its first migration.
  if (found.version < 1) throwDamaged(path, 'its version is missing');
}

function notOurs(path: string): never {
  return refuse(
    'not-a-library',
    `${path} is a database of another program, not a Daybrief library. It was not touched.`,
  );
}

function throwDamaged(path: string, what: string): never {
  const { code, message } = damaged(path, what);
  return refuse(code, message);
}

function checkWritable(path: string, { isRemote = liesOnNetwork }: OpenOptions): void {
  try {
    // The log stands beside the file, so the folder is written too.
    accessSync(dirname(path), constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.W_OK);
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      refuse('not-found', `There is no folder ${dirname(path)}. Make it, or choose another place.`);
    const told = readOnly(path);
    refuse(told.code, told.message);
  }
  if (!isRemote(dirname(path))) return;
  const told = onNetwork(path);
  refuse(told.code, told.message);
}

function newest(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Makes a new library beside its place and puts it there when it is whole, where nothing is yet: a start that is killed
 * leaves no half one, and of two at once one makes it.
 * @returns false where another one came first
 */
function create(path: string, options: OpenOptions, migrations: readonly Migration[]): boolean {
  const part = beginPart(path);
  try {
    const db = connect(part.path, { driver: options.driver, readOnly: false, mustExist: false });
    try {
      atomically(db, () => {
        db.pragma(`application_id = ${APPLICATION_ID}`);
        for (const migration of migrations) db.exec(migration.up);
        sql(db, 'INSERT INTO library (id, name, time_zone, created) VALUES (1, NULL, ?, ?)').run(
          options.timeZone,
          options.now,
        );
        if (hasChain(db)) enterAll(db);
        db.pragma(`user_version = ${newest(migrations)}`);
      });
      // In this form from the start: who opens it need not change it, which fails while another one does.
      db.pragma('journal_mode = WAL');
    } finally {
      db.close();
    }
    return putNew(part.path, path);
  } finally {
    part.end();
  }
}

function upgrade(db: Connection, path: string, options: OpenOptions, migrations: readonly Migration[]): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  // Reads the schema and a row, so that a broken file is met here and not in the middle of a day's work.
  sql(db, 'SELECT count(*) FROM sqlite_schema').get();
  if (sql(db, 'SELECT id FROM library').get() === undefined) throwDamaged(path, 'it has lost its name and settings');
  const waiting = migrations.filter((migration) => migration.version > version);
  if (waiting.length === 0) return;
  if (options.leaveOlder === true) throw new OlderForm(unlockFor(options.driver));
  takeBefore(db, path, options.now, options.driver);
  atomically(db, () => {
    // Another process may have done it since.
    const done = Number(db.pragma('user_version', { simple: true }));
    for (const migration of waiting.filter(({ version: to }) => to > done)) {
      db.exec(migration.up);
      db.pragma(`user_version = ${migration.version}`);
    }
    if (waiting.some(({ chains }) => chains === true)) enterAll(db);
    const broken = db.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) throwDamaged(path, 'records point to what is not there');
  });
  // Into the file at once, so that an older app sees the new version in its header.
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** The name shown for a library that was given none. */
export function nameOf(path: string): string {
  const base = basename(path);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(0, dot) : base;
}
