import { sql, type Connection } from '../database';
import { contentOf, type Value } from './digest';
import { appender, fits, forgetSalts, newestOf } from './entries';
import { columnsIn, keyIn, KINDS, type Kind } from './kinds';

/** Every row of a kind: its key, and SHA-256 over what it holds. */
export function* rowsOf(db: Connection, kind: Kind): Generator<{ row: string; content: Buffer }> {
  const query = `SELECT CAST(${keyIn(kind, 'held')} AS TEXT), ${columnsIn(kind, 'held')} FROM ${kind.table} AS held`;
  for (const [row, ...values] of sql<[], [string, ...Value[]]>(db, query).raw().iterate())
    yield { row, content: contentOf(values) };
}

/**
 * Puts what stands in a library into its chain: each row whose newest entry is not of what it holds.
 * Only for a library that is new, or comes to another form.
 */
export function enterAll(db: Connection): void {
  const append = appender(db);
  for (const kind of KINDS) {
    // Read to the end first: nothing can be written while rows are walked over.
    const rows = [...rowsOf(db, kind)];
    for (const { row, content } of rows) {
      const newest = newestOf(db, kind.what, row);
      if (fits(newest, content)) continue;
      if (newest !== null) forgetSalts(db, kind.what, row);
      append(kind.what, row, content);
    }
  }
}
