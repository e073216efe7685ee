import type { Day, Decision, Instant } from '../../preload/contract';
import { keptOf, type ActionRow, type Kept } from './actions';
import { headOf } from './chain/entries';
import { sql, type Connection } from './database';
import { PURGED } from './migrations/0006-purge';

/** Where a library's chain ends now: what is written later stands behind it. */
export const positionOf = (db: Connection): number => headOf(db).id;

/** Rises whenever another program has written to the file, whether it keeps a chain or not. */
export const writesOfOthers = (db: Connection): number => Number(db.pragma('data_version', { simple: true }));

/** What was written after a position, for each row once. */
interface Written {
  what: string;
  row: string;
}

const writtenSince = (db: Connection, position: number): Written[] =>
  sql<[number], Written>(db, 'SELECT DISTINCT what, row FROM chain WHERE id > ?').all(position);

/** What no draft is made of. */
const BESIDE = new Set(['signature', 'saved_search', 'briefing_options', 'briefing_signature']);
const BESIDE_ACTIONS = new Set(['import', 'saved', 'preset']);

/**
 * Whether something was written after a position that a draft of a period may be made of. It may say so where the draft
 * stays the same, and never leaves out what changes it.
 * @param of the articles that were in the draft
 */
export function mayTouch(
  db: Connection,
  position: number,
  of: ReadonlySet<number>,
  { from, to }: { from: Day; to: Day },
): boolean {
  const within = sql<[string, Day, Day], { id: number }>(
    db,
    'SELECT id FROM article WHERE id = ? AND (day IS NULL OR day BETWEEN ? AND ?)',
  );
  return writtenSince(db, position).some(({ what, row }) => {
    if (BESIDE.has(what)) return false;
    if (what === 'article' || what === 'reading') return of.has(Number(row)) || within.get(row, from, to) !== undefined;
    if (what === 'action') {
      const kind = sql<[string], { kind: string }>(db, 'SELECT kind FROM action WHERE id = ?').get(row)?.kind;
      return kind === undefined || !BESIDE_ACTIONS.has(kind);
    }
    return true;
  });
}

/** An article that was written after a position. */
export interface WrittenArticle {
  article: number;
  title: string;
  day: Day | null;
  imported: Instant;
  withdrawn: boolean;
  /** When it was written first, after the position. */
  at: Instant;
  /** Whether it was not there before. */
  fresh: boolean;
}

/** The articles that were written after a position and are there, in the order in which they were. */
export function articlesSince(db: Connection, position: number): WrittenArticle[] {
  const query = `SELECT article.id AS article, article.title, article.day, article.imported, article.withdrawn_at IS NOT NULL AS withdrawn, since.at,
      NOT EXISTS (SELECT 1 FROM chain WHERE what = 'article' AND row = since.row AND id <= @position) AS fresh
    FROM (SELECT row, min(at) AS at, min(id) AS first FROM chain WHERE id > @position AND what IN ('article', 'reading') GROUP BY row) AS since
    JOIN article ON article.id = CAST(since.row AS INTEGER) ORDER BY since.first`;
  type Row = Omit<WrittenArticle, 'withdrawn' | 'fresh'> & { withdrawn: number; fresh: number };
  return sql<[{ position: number }], Row>(db, query)
    .all({ position })
    .map((row) => ({ ...row, withdrawn: row.withdrawn === 1, fresh: row.fresh === 1 }));
}

/** What was done after a position, and what was undone or done again. */
export interface Turned {
  turn: 'done' | 'undone' | 'redone';
  at: Instant;
  by: string | null;
  /** What was done, undone or done again. */
  kept: Kept;
}

const NEW = `SELECT CAST(row AS INTEGER) FROM chain WHERE id > ? AND what = 'action'`;

/** The record of actions after a position, the first one first; what was purged is left out. */
export function actionsAfter(db: Connection, position: number): Turned[] {
  const query = `SELECT turn.kind AS turned, turn.at AS turnedAt, turn.by AS turnedBy, done.*
    FROM action AS turn JOIN action AS done ON done.id = coalesce(turn.of, turn.id)
    WHERE turn.id IN (${NEW}) AND done.kind NOT IN ('closing', 'undo', 'redo') AND done.content <> '${PURGED}' ORDER BY turn.id`;
  type Row = ActionRow & { turned: string; turnedAt: Instant; turnedBy: string | null };
  return sql<[number], Row>(db, query)
    .all(position)
    .map((row) => ({
      turn: row.turned === 'undo' ? 'undone' : row.turned === 'redo' ? 'redone' : 'done',
      at: row.turnedAt,
      by: row.turnedBy,
      kept: keptOf(row),
    }));
}

/** A briefing that was closed, or an article that was purged, after a position. */
export interface ClosedSince {
  title: string;
  from: Day;
  to: Day;
  version: number;
  at: Instant;
  by: string | null;
}

export const closedAfter = (db: Connection, position: number): ClosedSince[] =>
  sql<[number], ClosedSince>(
    db,
    `SELECT briefing.title, briefing.first_day AS "from", briefing.last_day AS "to", version, closed AS at, action.by
       FROM briefing LEFT JOIN action ON action.kind = 'closing' AND json_extract(action.content, '$.briefing') = briefing.id
       WHERE briefing.id IN (SELECT CAST(row AS INTEGER) FROM chain WHERE id > ? AND what = 'briefing') ORDER BY briefing.id`,
  ).all(position);

/** The articles that were purged after a position. */
export const purgedAfter = (db: Connection, position: number): { article: number; at: Instant; by: string }[] =>
  sql<[number], { article: number; at: Instant; by: string }>(
    db,
    `SELECT article, at, by FROM tombstone
       WHERE article IN (SELECT CAST(row AS INTEGER) FROM chain WHERE id > ? AND what = 'tombstone') ORDER BY at, article`,
  ).all(position);

/** The title of an article; null where it is not there any more. */
export const titleHere = (db: Connection, key: Pick<Decision['key'], 'article'>): string | null =>
  sql<[number], { title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(key.article)?.title ?? null;
