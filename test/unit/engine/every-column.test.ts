import { expect, test } from 'vitest';
import { DERIVED } from '../../../main/engine/derived';
import { driverHere } from '../../../main/engine/driver';
import { connect, sql } from '../../../main/store/database';
import { verifyLibrary } from '../../../main/store/verify';
import { value } from './desk';
import { changeByHand, fileOf, opened, realBytes, UNGUARDED } from './real-library';

/** Keep no words of anybody: how far names were told, which is made up for by the next search. */
const TELLS_NOTHING = ['named.action'];
/** Of an index of words, which SQLite lets nobody write to by hand. */
const OF_AN_INDEX = /^(?:name_)?search_/u;

interface Column {
  table: string;
  name: string;
  type: string;
  /** How many rows its table has. */
  rows: number;
}

/** Every column of a library that holds something. */
function columnsOf(path: string): Column[] {
  const db = connect(path, { driver: driverHere(), readOnly: true, mustExist: true });
  try {
    const tables = sql<[], string>(
      db,
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    );
    return tables
      .pluck()
      .all()
      .filter((table) => !OF_AN_INDEX.test(table))
      .flatMap((table) => {
        const rows = sql<[], number>(db, `SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
        return sql<[], { name: string; type: string }>(db, `PRAGMA table_info(${table})`)
          .all()
          .map(({ name, type }) => ({ table, name, type, rows }));
      });
  } finally {
    db.close();
  }
}

/** Another value of the same type in one row, whatever the table itself asks of it. */
function changeOf({ table, name, type }: Column): string {
  const other =
    type === 'BLOB'
      ? `CAST(coalesce("${name}", '') || x'00' AS BLOB)`
      : type === 'TEXT'
        ? `coalesce("${name}", '') || 'x'`
        : `coalesce("${name}", 0) + 1`;
  return `PRAGMA ignore_check_constraints = ON; ${UNGUARDED} DROP TRIGGER name_same;
    UPDATE ${table} SET "${name}" = ${other} WHERE "${name}" IS (SELECT max("${name}") FROM ${table})`;
}

test('whatever column of whatever table another program changes, verify names it', { timeout: 120_000 }, async () => {
  const bytes = await realBytes();
  const columns = columnsOf(fileOf(bytes)).filter(({ rows }) => rows > 0);
  expect(columns.length).toBeGreaterThan(90);
  const unnoticed = columns.filter((column) => {
    const path = fileOf(bytes);
    changeByHand(path, changeOf(column));
    const { problems } = verifyLibrary(value(opened(path)).db, DERIVED);
    // The triggers that were taken off for it are named as well.
    return problems.every(({ words }) => words.startsWith('The trigger '));
  });
  expect(unnoticed.map(({ table, name }) => `${table}.${name}`)).toEqual(TELLS_NOTHING);
});
