import { atomically, sql, type Connection } from '../database';
import type { Row } from './walk';

/** A table of which every row is brought over as it is. What is told from others (the indexes, the names) is told anew. */
export interface Table {
  name: string;
  /** What a row of it is called. */
  called: string;
  /** Columns of its key, where rows have no numbers. */
  key: string | null;
}

const table = (name: string, called: string, key: string | null = null): Table => ({ name, called, key });

/** What points to articles and to what the staff did; in the order in which one may point to the other. */
export const TABLES: readonly Table[] = [
  table('signature', 'the likeness of article'),
  table('likeness', 'likeness', 'key, article'),
  table('withdrawal', 'withdrawal'),
  table('action', 'entry of the record'),
  table('decision', 'decision'),
  table('briefing', 'closed briefing'),
  table('briefing_options', 'options of a briefing', 'first_day, last_day'),
  table('saved_search', 'kept search'),
  table('tombstone', 'tombstone of article'),
];

/** The columns that a table has in both libraries: an older form has fewer, and those that came later may be empty. */
export function columnsOf(from: Connection, to: Connection, name: string): string[] {
  const names = (db: Connection): string[] =>
    sql<[string], { name: string }>(db, 'SELECT name FROM pragma_table_info(?)')
      .all(name)
      .map((column) => column.name);
  const known = new Set(names(to));
  return names(from).filter((column) => known.has(column));
}

/** Writes a row. @returns why it can't be: what it points to is not there, or it is not as rows of the app are */
export function put(db: Connection, name: string, columns: readonly string[], row: Row): string | null {
  const text = `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  try {
    atomically(db, () => sql(db, text).run(...columns.map((column) => row[column] ?? null)));
    return null;
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    return words.includes('FOREIGN KEY') ? 'what it is about could not be read' : 'it is not as Daybrief writes it';
  }
}
