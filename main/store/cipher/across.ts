import { sql, type Connection } from '../database';

interface Named {
  name: string;
  sql: string;
}

/**
 * Writes all that one database holds into another, empty one: row by row, so that what is encrypted on its way never lies
 * on the disk in the clear.
 * @throws what the databases throw; the target is then of no use
 */
export function copyAcross(from: Connection, to: Connection): void {
  // The index's own tables and the schema are written as rows.
  to.unsafeMode(true);
  to.pragma('foreign_keys = OFF');
  from.transaction(() => to.transaction(() => fill(from, to))())();
  for (const name of ['user_version', 'application_id'])
    to.pragma(`${name} = ${String(from.pragma(name, { simple: true }))}`);
  to.unsafeMode(false);
}

function fill(from: Connection, to: Connection): void {
  const listed = (condition: string): Named[] =>
    sql<[], Named>(from, `SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND ${condition}`).all();
  const tables = listed("type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite^_%' ESCAPE '^'");
  for (const table of tables) to.exec(table.sql);
  for (const { name } of tables) copyRows(from, to, name);
  if (sql(from, "SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'").get() !== undefined) {
    to.exec('DELETE FROM sqlite_sequence');
    copyRows(from, to, 'sqlite_sequence');
  }
  // Made by the program, a virtual table would make its tables anew.
  to.pragma('writable_schema = ON');
  const put = to.prepare("INSERT INTO sqlite_schema VALUES ('table', ?, ?, 0, ?)");
  for (const { name, sql: text } of listed("type = 'table' AND coalesce(rootpage, 0) = 0")) put.run(name, name, text);
  to.pragma('writable_schema = RESET');
  for (const { sql: text } of listed("type IN ('index', 'trigger', 'view')")) to.exec(text);
}

function copyRows(from: Connection, to: Connection, table: string): void {
  const columns = from.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).map(String).map(quoted);
  const own = from.prepare('SELECT wr FROM pragma_table_list WHERE schema = ? AND name = ?').pluck().get('main', table);
  // Rows keep their numbers: others may be told by them.
  const names = own === 0 ? ['rowid', ...columns] : columns;
  const put = to.prepare(
    `INSERT INTO ${quoted(table)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const rows = from
    .prepare(`SELECT ${names.join(', ')} FROM ${quoted(table)}`)
    .raw()
    .safeIntegers();
  for (const row of rows.iterate()) put.run(row);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
