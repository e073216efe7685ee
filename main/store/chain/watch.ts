import { beforeCommit, sql, type Connection } from '../database';
import { refuse } from '../failures';
import { contentOf, type Value } from './digest';
import { appender, fits, forgetSalts, hasChain, newestOf, NOTED } from './entries';
import { columnsIn, keyIn, KINDS, type Kind } from './kinds';

/** A row that was written in the transaction that runs: SHA-256 over what it held, and over what it holds. */
interface Touched {
  what: string;
  row: string;
  before: Uint8Array | null;
  after: Uint8Array | null;
}

const note = (kind: Kind, event: 'INSERT' | 'UPDATE' | 'DELETE'): string => {
  const content = (row: 'old' | 'new'): string => `chain_content(${columnsIn(kind, row)})`;
  const key = keyIn(kind, event === 'DELETE' ? 'old' : 'new');
  const before = event === 'INSERT' ? 'NULL' : content('old');
  const after = event === 'DELETE' ? 'NULL' : content('new');
  const name = `chain_${kind.what}_${event.toLowerCase()}`;
  const of = event === 'UPDATE' ? `UPDATE OF ${kind.columns.map((column) => `"${column}"`).join(', ')}` : event;
  return `CREATE TEMP TRIGGER ${name} AFTER ${of} ON main.${kind.table} BEGIN
    INSERT INTO touched (what, row, before, after) VALUES ('${kind.what}', ${key}, ${before}, ${after})
    ON CONFLICT (what, row) DO UPDATE SET after = excluded.after;
  END;`;
};

/**
 * Sees to it that whatever this connection writes goes into the chain in the same transaction: nobody has to think of it.
 * The triggers are the connection's own (TEMP), so that what another program writes is not taken for the app's.
 * A library of an older form has no chain, and is left alone.
 */
export function watchWrites(db: Connection): void {
  if (!hasChain(db)) return;
  db.function('chain_content', { deterministic: true, varargs: true }, (...values: unknown[]) =>
    // SQLite hands over nothing else.
    contentOf(values as Value[]),
  );
  db.exec(
    'CREATE TEMP TABLE touched (what TEXT NOT NULL, row TEXT NOT NULL, before BLOB, after BLOB, PRIMARY KEY (what, row)) STRICT;',
  );
  for (const kind of KINDS) {
    const events = kind.once ? (['INSERT', 'DELETE'] as const) : (['INSERT', 'UPDATE', 'DELETE'] as const);
    db.exec(events.map((event) => note(kind, event)).join('\n'));
  }
  beforeCommit(db, () => settle(db));
}

const mendings = new WeakSet<Connection>();

/**
 * Writes over rows that were changed outside of the app, which is refused otherwise: to put them right, or to remove them.
 * The chain says which they were.
 */
export function mending<T>(db: Connection, work: () => T): T {
  mendings.add(db);
  try {
    return work();
  } finally {
    mendings.delete(db);
  }
}

/** Puts what was written into the chain. @throws where a row was not what its newest entry says before it was written over */
function settle(db: Connection): void {
  const touched = sql<[], Touched>(db, 'SELECT what, row, before, after FROM temp.touched ORDER BY rowid').all();
  if (touched.length === 0) return;
  const append = appender(db);
  for (const { what, row, before, after } of touched) {
    const newest = newestOf(db, what, row);
    const sound = fits(newest, before);
    if (!sound && before === null) append(NOTED.lost, `${what} ${row}`, null);
    if (!sound && before !== null) {
      if (after !== null && !mendings.has(db)) refuseChanged(what, row);
      append(NOTED.mended, `${what} ${row}`, null);
    }
    if (sound && fits(newest, after)) continue;
    if (newest !== null) forgetSalts(db, what, row);
    append(what, row, after);
  }
  sql(db, 'DELETE FROM temp.touched').run();
}

function refuseChanged(what: string, row: string): never {
  const of = what === 'article' || what === 'reading' || what === 'signature' ? `Article ${row}` : 'What this is about';
  return refuse(
    'refused',
    `${of} was changed outside of Daybrief, so nothing is written over it. Verify, in Library, says what was changed and what can be done.`,
  );
}
