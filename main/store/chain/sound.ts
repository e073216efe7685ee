import { sql, type Connection } from '../database';
import { contentOf, type Value } from './digest';
import { rowsOf } from './enter';
import { fits, hasChain, headOf, newestOf, type Newest } from './entries';
import { columnsIn, keyIn, kindOf } from './kinds';

/** What was found of an open library while it was read. */
interface Found {
  /** Rows that are not what the app last wrote, as "kind row". */
  altered: Set<string>;
  /** The kinds that were looked at whole: when, and the rows of them. */
  whole: Map<string, { version: number; head: number; altered: Set<string> }>;
}

const open = new WeakMap<Connection, Found>();

/** Null for a library of an older form: it has no chain. */
function foundIn(db: Connection): Found | null {
  const known = open.get(db);
  if (known !== undefined || !hasChain(db)) return known ?? null;
  const found: Found = { altered: new Set(), whole: new Map() };
  open.set(db, found);
  return found;
}

/** So many rows of an open library were found to be changed outside of the app. */
export const alteredCount = (db: Connection): number => open.get(db)?.altered.size ?? 0;

/** Forgets what was found: the library was verified since, and is sound. */
export const forgetAltered = (db: Connection): void => open.get(db)?.altered.clear();

/** What the transaction that runs has written comes into the chain at its end. */
const isBeingWritten = (db: Connection, what: string, row: string): boolean =>
  db.inTransaction &&
  sql<[string, string]>(db, 'SELECT 1 FROM temp.touched WHERE what = ? AND row = ?').get(what, row) !== undefined;

/**
 * Whether a row is what the app last wrote. Asked whenever it is read to be shown or briefed from, so that what another
 * program or a failing disk changed never passes for right.
 * @param what its kind, as the chain calls it
 */
export function isSound(db: Connection, what: string, row: number | string): boolean {
  const found = foundIn(db);
  if (found === null) return true;
  const key = String(row);
  const kind = kindOf(what);
  const query = `SELECT ${columnsIn(kind, 'held')} FROM ${kind.table} AS held WHERE ${keyIn(kind, 'held')} = ?`;
  const values = sql<[number | string], Value[]>(db, query).raw().get(row);
  const sound =
    fits(newestOf(db, what, key), values === undefined ? null : contentOf(values)) || isBeingWritten(db, what, key);
  if (sound) found.altered.delete(`${what} ${key}`);
  else found.altered.add(`${what} ${key}`);
  return sound;
}

/** Whether an article and what was read in it are what the app last wrote. */
export const isArticleSound = (db: Connection, id: number): boolean =>
  // Both, so that each is noted.
  [isSound(db, 'article', id), isSound(db, 'reading', id)].every(Boolean);

/** Whether a closed briefing is what the app last wrote. */
export const isBriefingSound = (db: Connection, id: number): boolean =>
  [isSound(db, 'briefing', id), isSound(db, 'document', id)].every(Boolean);

/**
 * The rows of a kind that are not what the app last wrote, those that were removed among them. For kinds of few rows: all
 * are looked at once, and again when another program has written to the file; else those that were written since.
 */
export function alteredOf(db: Connection, what: string): ReadonlySet<string> {
  const found = foundIn(db);
  if (found === null) return new Set();
  const version = Number(db.pragma('data_version', { simple: true }));
  const head = headOf(db).id;
  let whole = found.whole.get(what);
  if (whole === undefined || whole.version !== version) {
    whole = { version, head, altered: lookedAt(db, what) };
    found.whole.set(what, whole);
  } else if (whole.head !== head) {
    const since = sql<[number, string], { row: string }>(
      db,
      'SELECT DISTINCT row FROM chain WHERE id > ? AND what = ?',
    );
    for (const { row } of since.all(whole.head, what)) {
      if (isSound(db, what, row)) whole.altered.delete(row);
      else whole.altered.add(row);
    }
    whole.head = head;
  }
  for (const row of whole.altered) found.altered.add(`${what} ${row}`);
  return whole.altered;
}

function lookedAt(db: Connection, what: string): Set<string> {
  // Of several entries of a row those columns are its newest one's, for that is the one of max(id).
  const query = 'SELECT row, max(id) AS id, salt, digest FROM chain WHERE what = ? GROUP BY row';
  const newest = new Map(
    sql<[string], Newest & { row: string }>(db, query)
      .all(what)
      .map((one) => [one.row, one]),
  );
  const altered = new Set<string>();
  for (const { row, content } of rowsOf(db, kindOf(what))) {
    if (!fits(newest.get(row) ?? null, content) && !isBeingWritten(db, what, row)) altered.add(row);
    newest.delete(row);
  }
  for (const [row, { digest }] of newest) if (digest !== null && !isBeingWritten(db, what, row)) altered.add(row);
  return altered;
}

/** Reads several things as they stand together, whatever another program writes meanwhile. */
export const asOneSees = <T>(db: Connection, work: () => T): T =>
  db.inTransaction ? work() : db.transaction(work).deferred();
