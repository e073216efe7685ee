import type { Instant } from '../../preload/contract';
import { sql, type Connection } from './database';

/** When the last briefing was closed, where that is after a moment; null where none was. */
export function closedAfter(db: Connection, now: Instant): Instant | null {
  return (
    sql<[string], { at: Instant | null }>(db, 'SELECT max(closed) AS at FROM briefing WHERE closed > ?').get(now)?.at ??
    null
  );
}

/** The moment at which something was done in a library, where that is after another one: the clock was set back. */
export function doneAfter(db: Connection, now: Instant): Instant | null {
  const query = `SELECT max(at) AS at FROM (
    SELECT max(closed) AS at FROM briefing
    UNION ALL SELECT (SELECT imported FROM article ORDER BY id DESC LIMIT 1)
    UNION ALL SELECT (SELECT at FROM action ORDER BY id DESC LIMIT 1)
  ) WHERE at > ?`;
  return sql<[string], { at: Instant | null }>(db, query).get(now)?.at ?? null;
}
