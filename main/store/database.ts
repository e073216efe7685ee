import Database from 'better-sqlite3';
import CipherDatabase from 'better-sqlite3-multiple-ciphers';

export type Connection = Database.Database;

/** better-sqlite3's prebuilt addon asks for this Node-API version and crashes a process that has an older one. */
const PREBUILT_NODE_API = 10;

/** How long a statement waits for another program (the command line beside the window) to finish writing; then it is said. */
export const BUSY_MILLISECONDS = 2_000;

/** Thrown before the addon is loaded where loading it would end the process. */
export class AddonUnusable extends Error {
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
  readonly key: null;
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
  const nativeBinding = driver.plain;
  if (nativeBinding === null && Number(process.versions['napi'] ?? 0) < PREBUILT_NODE_API) {
    throw new AddonUnusable(process.versions['napi'] ?? 'none');
  }
  const db = new Database(path, {
    readonly: readOnly,
    fileMustExist: mustExist,
    timeout: BUSY_MILLISECONDS,
    ...(nativeBinding === null ? {} : { nativeBinding }),
  });
  drivers.set(db, driver);
  return db;
}

export type SqliteFailure = InstanceType<typeof Database.SqliteError>;

/** Whether an error is one that SQLite gave, through either addon. */
export function isSqliteError(error: unknown): error is SqliteFailure {
  return error instanceof Database.SqliteError || error instanceof CipherDatabase.SqliteError;
}

const drivers = new WeakMap<Connection, Driver>();

/** An empty database in memory, beside a connection that was opened here. */
export function inMemory(beside: Connection): Connection {
  const driver = drivers.get(beside);
  if (driver === undefined) throw new Error('This connection was opened elsewhere.');
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

const settling = new WeakMap<Connection, () => void>();

/** Has something done at the end of every transaction of a connection, as a part of it. */
export function beforeCommit(db: Connection, settle: () => void): void {
  settling.set(db, settle);
}

/**
 * Runs `work` in one transaction that takes the write lock at once: all of it happens, or nothing.
 * Inside another one it is a part that fails alone.
 */
export function atomically<T>(db: Connection, work: () => T): T {
  if (db.inTransaction) return db.transaction(work)();
  const whole = db.transaction(() => {
    const value = work();
    settling.get(db)?.();
    return value;
  });
  return whole.immediate();
}
