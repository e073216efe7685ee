import type { Day } from '../../../preload/contract';
import { sql, type Connection } from '../database';

/** Somebody or a place that an article names. */
interface Naming {
  kind: 'actor' | 'alias' | 'place';
  text: string;
}

/** What waits to be told anew of the names: articles, and what was done since the action told last. */
export function waitingNames(db: Connection): { articles: number[]; since: number } | null {
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

/** The articles published in a period, in order. */
export function idsOfPeriod(db: Connection, from: Day, to: Day): number[] {
  return sql<[Day, Day], { id: number }>(db, 'SELECT id FROM article WHERE day >= ? AND day <= ? ORDER BY id')
    .all(from, to)
    .map(({ id }) => id);
}
