import type { Problem } from '../../../preload/contract';
import { inMemory, sql, type Connection } from '../database';
import { migrations } from '../migrations';

interface Made {
  type: string;
  name: string;
  tbl_name: string;
  sql: string | null;
}

const QUERY = `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'`;

/** Tables, indexes, views and triggers that are not those the app makes: what keeps rows from being changed may be gone. */
export function schemaProblems(db: Connection): Problem[] {
  const model = inMemory(db);
  try {
    const version = Number(db.pragma('user_version', { simple: true }));
    for (const migration of migrations) if (migration.version <= version) model.exec(migration.up);
    const keyOf = ({ type, name }: Made): string => `${type} ${name}`;
    const wanted = new Map(
      sql<[], Made>(model, QUERY)
        .all()
        .map((made) => [keyOf(made), made]),
    );
    const problems: Problem[] = [];
    const say = ({ type, name, tbl_name }: Made, what: string): void => {
      const of = type === 'trigger' || type === 'index' ? ` of ${tbl_name}` : '';
      problems.push({ words: `The ${type} ${name}${of} ${what} outside of Daybrief.` });
    };
    for (const found of sql<[], Made>(db, QUERY).all()) {
      const made = wanted.get(keyOf(found));
      wanted.delete(keyOf(found));
      if (made === undefined) say(found, 'was added');
      else if (made.sql !== found.sql || made.tbl_name !== found.tbl_name) say(made, 'was changed');
    }
    for (const made of wanted.values()) say(made, 'was removed');
    return problems;
  } finally {
    model.close();
  }
}
