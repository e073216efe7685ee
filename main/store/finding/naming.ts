import type { Day } from '../../../preload/contract';
import { sql, type Connection } from '../database';

/** Somebody or a place that an article names. */
interface Naming {
  kind: 'actor' | 'alias' | 'place';
  text: string;
}

/** What waits to be told anew of the names. */
export interface Waiting {
  articles: readonly number[];
  /** The action told last: what was done after it waits. */
  since: number;
}

/** Null where nothing waits. */
export function waitingNames(db: Connection): Waiting | null {
  const query = 'SELECT action, (SELECT coalesce(max(id), 0) FROM action) AS last FROM named';
  const told = sql<[], { action: number; last: number }>(db, query).get() ?? { action: 0, last: 0 };
  const articles = sql<[], { article: number }>(db, 'SELECT article FROM unnamed ORDER BY article')
    .all()
    .map(({ article }) => article);
  return articles.length === 0 && told.action === told.last ? null : { articles, since: told.action };
}

/** Notes that the names tell of all that was done. */
export function noteNamed(db: Connection): void {
  sql(db, 'DELETE FROM unnamed').run();
  sql(db, 'UPDATE named SET action = (SELECT coalesce(max(id), 0) FROM action)').run();
}

/** Notes that the names of these articles wait no longer. */
export function noteNamedOf(db: Connection, articles: readonly number[]): void {
  sql(db, 'DELETE FROM unnamed WHERE article IN (SELECT value FROM json_each(?))').run(JSON.stringify(articles));
}

/** Puts what an article names in the place of what it was told to name. */
export function setNames(db: Connection, article: number, names: readonly Naming[]): void {
  sql(db, 'DELETE FROM naming WHERE article = ?').run(article);
  for (const { kind, text } of names) {
    sql(db, 'INSERT OR IGNORE INTO name (kind, text) VALUES (?, ?)').run(kind, text);
    sql(db, 'INSERT OR IGNORE INTO naming (name, article) SELECT id, ? FROM name WHERE kind = ? AND text = ?').run(
      article,
      kind,
      text,
    );
  }
}

/** The articles whose kept names are not those of their readings alone, and those of which the staff said what may change them. */
export function namedOtherwise(db: Connection): number[] {
  const query = `SELECT article FROM (
      SELECT DISTINCT article, kind, text FROM reading_name WHERE text <> ''
      UNION ALL SELECT naming.article, name.kind, name.text FROM naming JOIN name ON name.id = naming.name)
    GROUP BY article, kind, text HAVING count(*) <> 2
    UNION SELECT article FROM decision UNION SELECT id FROM article WHERE given_dateline IS NOT NULL`;
  return sql<[], { article: number }>(db, query)
    .all()
    .map(({ article }) => article);
}

/** Whether an article is kept to name these and no others. */
export function areKept(db: Connection, article: number, names: readonly Naming[]): boolean {
  const query = 'SELECT kind, text FROM name WHERE id IN (SELECT name FROM naming WHERE article = ?)';
  const keyOf = ({ kind, text }: Naming): string => `${kind} ${text}`;
  const wanted = new Set(names.map(keyOf));
  const kept = sql<[number], Naming>(db, query).all(article);
  return kept.length === wanted.size && kept.every((name) => wanted.has(keyOf(name)));
}

/** The articles published in a period, in order. */
export function idsOfPeriod(db: Connection, from: Day, to: Day): number[] {
  return sql<[Day, Day], { id: number }>(db, 'SELECT id FROM article WHERE day >= ? AND day <= ? ORDER BY id')
    .all(from, to)
    .map(({ id }) => id);
}
