import type { Day, Instant } from '../../preload/contract';
import { actionInForce, keptOf, type ActionRow, type Kept } from './actions';
import { atomically, sql, type Connection } from './database';
import { PURGED } from './migrations/0006-purge';

const TURN = 'INSERT INTO action (at, by, kind, of, content) VALUES (?, ?, ?, ?, ?)';

/**
 * Notes that an action was undone, or done again.
 * @param by who did it; null where nobody said
 * @param stay the articles of it that were left as they are
 */
export function addTurn(
  db: Connection,
  turn: 'undo' | 'redo',
  of: number,
  now: Instant,
  by: string | null = null,
  stay: readonly number[] = [],
): void {
  const content = JSON.stringify(stay.length === 0 ? {} : { articles: stay });
  atomically(db, () => sql(db, TURN).run(now, by, turn, of, content));
}

const DOING = `kind NOT IN ('closing', 'undo', 'redo')`;

/** The actions in force before one, the newest first. @param count so many at most */
export function inForceBefore(db: Connection, before: number, count: number): Kept[] {
  const query = `SELECT * FROM action WHERE id < ? AND ${DOING} AND content <> '${PURGED}'
    AND ${actionInForce('action.id')} ORDER BY id DESC LIMIT ?`;
  return sql<[number, number], ActionRow>(db, query).all(before, count).map(keptOf);
}

/** What was undone since something was done last, what was undone last first. */
export function undone(db: Connection): Kept[] {
  const query = `SELECT done.* FROM action AS turn JOIN action AS done ON done.id = turn.of
    WHERE turn.id > coalesce((SELECT id FROM action WHERE ${DOING} ORDER BY id DESC LIMIT 1), 0) AND turn.kind = 'undo'
      AND turn.id = (SELECT max(id) FROM action AS last WHERE last.of = done.id) AND done.content <> '${PURGED}'
    ORDER BY turn.id DESC`;
  return sql<[], ActionRow>(db, query).all().map(keptOf);
}

/** One action, whether it is in force or not; null where there is none of that number. */
export function actionOf(db: Connection, id: number): Kept | null {
  const row = sql<[number], ActionRow>(db, `SELECT * FROM action WHERE id = ? AND ${DOING}`).get(id);
  return row === undefined || row.content === PURGED ? null : keptOf(row);
}

/** A closing in the record, with the period that was closed. */
export interface ClosingRow {
  id: number;
  briefing: number;
  from: Day;
  to: Day;
}

/** Every closing, the first one first. */
export const closings = (db: Connection): ClosingRow[] =>
  sql<[], ClosingRow>(
    db,
    `SELECT action.id, briefing.id AS briefing, briefing.first_day AS "from", briefing.last_day AS "to"
       FROM action JOIN briefing ON briefing.id = json_extract(action.content, '$.briefing')
       WHERE action.kind = 'closing' ORDER BY action.id`,
  ).all();

/** The closed briefings an article stands in. */
export const briefingsWith = (db: Connection, article: number): number[] =>
  sql<[number], { briefing: number }>(db, 'SELECT briefing FROM briefed WHERE article = ?')
    .all(article)
    .map(({ briefing }) => briefing);
