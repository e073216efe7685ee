import Database from 'better-sqlite3';
import CipherDatabase from 'better-sqlite3-multiple-ciphers';
import { Said } from '../files/trouble';
import type { LibraryKey } from './cipher/header';

export type Connection = Database.Database;

/** better-sqlite3's prebuilt addon asks for this Node-API version and crashes a process that has an older one. */
const PREBUILT_NODE_API = 10;

/** How long a statement waits for another program (the command line beside the window) to finish writing; then it is said. */
export const BUSY_MILLISECONDS = 2_000;

/** Thrown before the addon is loaded where loading it would end the process. */
export class AddonUnusable extends Said {
  constructor(found: string) {
    super(
      `The database addon needs Node-API ${PREBUILT_NODE_API} and this runtime has ${found}. ` +
        'Start Daybrief with "npm start" (or "npm run daybrief"), which builds the addon for this runtime.',
    );
  }
}

/** How SQLite is reached: the addons built for this runtime, and the key where the file is encrypted. */
export interface Driver {
  /** Path of the addon for plain files; null takes the one that comes with the package. */
  readonly plain: string | null;
  /** The same of the addon for encrypted files. */
  readonly ciphers: string | null;
  /** The key of an encrypted file; null for a plain one. */
  readonly key: LibraryKey | null;
}

export interface ConnectOptions {
  driver: Driver;
  readOnly: boolean;
  mustExist: boolean;
}

/**
 * Opens a connection and sets nothing on it.
 * @throws AddonUnusable where the packaged addon would crash the process; SqliteError when the file can't be opened
 */
export function connect(path: string, { driver, readOnly, mustExist }: ConnectOptions): Connection {
  const { key } = driver;
  const nativeBinding = key === null ? driver.plain : driver.ciphers;
  if (nativeBinding === null && Number(process.versions['napi'] ?? 0) < PREBUILT_NODE_API) {
    throw new AddonUnusable(process.versions['napi'] ?? 'none');
  }
  const db = new (key === null ? Database : CipherDatabase)(path, {
    readonly: readOnly,
    fileMustExist: mustExist,
    timeout: BUSY_MILLISECONDS,
    ...(nativeBinding === null ? {} : { nativeBinding }),
  });
  if (key !== null) decipher(db, key);
  drivers.set(db, driver);
  return db;
}

/** How an attached or opened file's key is written: the key itself, and the first bytes of a file that is still to be. */
export const keyText = ({ raw, header }: LibraryKey): string =>
  `raw:${Buffer.from(raw).toString('hex')}${Buffer.from(header).toString('hex')}`;

/** ChaCha20-Poly1305, a nonce and a tag for each page of file and log: what was changed is noticed when it is read. */
function decipher(db: Connection, key: LibraryKey): void {
  db.pragma("cipher = 'chacha20'");
  db.pragma(`key = '${keyText(key)}'`);
  // What SQLite sorts or builds beside the file it would write in the clear.
  db.pragma('temp_store = MEMORY');
}

export type SqliteFailure = InstanceType<typeof Database.SqliteError>;

/** Whether an error is one that SQLite gave, through either addon. */
export function isSqliteError(error: unknown): error is SqliteFailure {
  return error instanceof Database.SqliteError || error instanceof CipherDatabase.SqliteError;
}

const drivers = new WeakMap<Connection, Driver>();

/** How a connection that was opened here reaches SQLite. */
export function driverOf(db: Connection): Driver {
  const driver = drivers.get(db);
  if (driver === undefined) throw new Error('This connection was opened elsewhere.');
  return driver;
}

/** An empty database in memory, beside a connection that was opened here. */
export function inMemory(beside: Connection): Connection {
  const driver = driverOf(beside);
  return connect(':memory:', { driver: { ...driver, key: null }, readOnly: false, mustExist: false });
}

const prepared = new WeakMap<Connection, Map<string, Database.Statement>>();

/**
 * A statement prepared once for each connection.
 * The row type is the caller's word for what the columns hold; every table is STRICT, so the columns keep to their types.
 */
export function sql<Parameters extends unknown[], Row = unknown>(
  db: Connection,
  text: string,
): Database.Statement<Parameters, Row> {
  let statements = prepared.get(db);
  if (statements === undefined) {
    statements = new Map();
    prepared.set(db, statements);
  }
  let statement = statements.get(text);
  if (statement === undefined) {
    statement = db.prepare(text);
    statements.set(text, statement);
  }
  return statement as Database.Statement<Parameters, Row>;
}

type Step = () => void;

const starting = new WeakMap<Connection, Step[]>();
const settling = new WeakMap<Connection, Step[]>();

const addStep = (to: WeakMap<Connection, Step[]>, db: Connection, step: Step): void =>
  void to.set(db, [...(to.get(db) ?? []), step]);

/** Has something done when a transaction of a connection has begun and nothing is written yet; what it throws ends it. */
export function beforeWriting(db: Connection, step: Step): void {
  addStep(starting, db, step);
}

/** Has something done at the end of every transaction of a connection, as a part of it; in the order it was asked for. */
export function beforeCommit(db: Connection, step: Step): void {
  addStep(settling, db, step);
}

/**
 * Runs `work` in one transaction that takes the write lock at once: all of it happens, or nothing.
 * Inside another one it is a part that fails alone.
 */
export function atomically<T>(db: Connection, work: () => T): T {
  if (db.inTransaction) return db.transaction(work)();
  const whole = db.transaction(() => {
    for (const step of starting.get(db) ?? []) step();
    const value = work();
    for (const step of settling.get(db) ?? []) step();
    return value;
  });
  return whole.immediate();
}
