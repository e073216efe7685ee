import type {
  Action,
  ActionEntry,
  ArticleDetails,
  Day,
  Decision,
  DetailsPatch,
  Edit,
  EditEntry,
  EditKind,
  Instant,
  LoggedAction,
  NewEdit,
  PresetChange,
  Published,
} from '../../preload/contract';
import { alteredOf } from './chain/sound';
import { atomically, sql, type Connection } from './database';
import { refuse } from './failures';
import { PURGED } from './migrations/0006-purge';

/** What an action has to keep so that it can be undone and done again. */
export type Done =
  | { kind: 'edit'; edit: Edit }
  | { kind: 'decision'; decision: Pick<Decision, 'key' | 'verdict'> }
  | { kind: 'dates'; articles: { id: number; before: Published | null; after: Day | null }[] }
  | {
      kind: 'details';
      /** What the staff said before; `patch`: what an article was given where it was not all. */
      articles: { id: number; given: ArticleDetails; patch?: DetailsPatch }[];
      patch: DetailsPatch;
      by: string;
    }
  | { kind: 'withdrawal'; article: number; title: string; reason: string | null; before: string | null }
  | { kind: 'import'; articles: number[] }
  /** `number`: the one it has in its table. */
  | { kind: 'saved'; number: number; saved: SavedRow; kept: boolean }
  | { kind: 'preset'; change: PresetChange };

/** A kept search or list of names as its table holds it. */
export interface SavedRow {
  name: string;
  content: string;
  created: Instant;
  seen: number;
}

/** An action as it stands in the library. */
export interface Kept {
  id: number;
  at: Instant;
  /** Who did it; null where nobody said. */
  by: string | null;
  period: { from: Day; to: Day } | null;
  done: Done;
}

/** A row of the record. */
export interface ActionRow {
  id: number;
  at: string;
  by: string | null;
  kind: Done['kind'] | 'closing' | 'undo' | 'redo';
  of: number | null;
  first_day: string | null;
  last_day: string | null;
  content: string;
}

const INSERT = 'INSERT INTO action (at, by, kind, of, first_day, last_day, content) VALUES (?, ?, ?, ?, ?, ?, ?)';

/**
 * Adds an action after those that stand.
 * @param by who did it; null where nobody said
 * @returns its number
 */
export function addAction(
  db: Connection,
  done: Done,
  period: { from: Day; to: Day } | null,
  now: Instant,
  by: string | null,
): number {
  const { kind, ...content } = done;
  const row = [now, by, kind, null, period?.from ?? null, period?.to ?? null, JSON.stringify(content)];
  return atomically(db, () => Number(sql(db, INSERT).run(...row).lastInsertRowid));
}

/** Notes that a briefing was closed: what it rests on is undone no more. */
export function addClosing(db: Connection, briefing: number, now: Instant, by: string): void {
  atomically(db, () => sql(db, INSERT).run(now, by, 'closing', null, null, null, JSON.stringify({ briefing })));
}

/** Kept by `addAction`, and checked to be JSON by the table. */
export function keptOf({ id, at, by, kind, first_day, last_day, content }: ActionRow): Kept {
  const done: Done = { kind, ...JSON.parse(content) };
  return {
    id,
    at,
    by,
    period: first_day === null || last_day === null ? null : { from: first_day, to: last_day },
    done,
  };
}

/**
 * What the actions after one were about: of an undoing what it undid, of the end of an edit that edit as well.
 * What was purged is left out.
 */
export function actionsSince(db: Connection, after: number): Kept[] {
  const query = `SELECT done.* FROM action AS turn JOIN action AS done
      ON done.id IN (coalesce(turn.of, turn.id), json_extract(turn.content, '$.edit.action'),
        (SELECT json_extract(content, '$.edit.action') FROM action WHERE id = turn.of))
    WHERE turn.id > ? AND done.kind NOT IN ('closing', 'undo', 'redo') AND done.content <> '${PURGED}'`;
  return sql<[number], ActionRow>(db, query).all(after).map(keptOf);
}

/** As the window tells of it. @param stay so many more articles of it stay as they are */
export function toldOf({ id, at, by, period, done }: Kept, stay = 0): ActionEntry {
  return { id, at, by, action: actionOf(done, period ?? { from: '', to: '' }, stay) };
}

function actionOf(done: Done, { from, to }: { from: Day; to: Day }, stay: number): Action {
  switch (done.kind) {
    case 'edit':
      return { kind: 'edit', from, to, edit: done.edit };
    case 'dates':
    case 'details':
    case 'import':
      return { kind: done.kind, articles: done.articles.length, ...(stay === 0 ? {} : { stay }) };
    case 'withdrawal':
      return { kind: 'withdrawal', article: done.article, title: done.title, withdrawn: done.reason !== null };
    case 'saved':
      return { kind: 'saved', name: done.saved.name, kept: done.kept };
    case 'decision':
    case 'preset':
      return done;
  }
}

/** The condition, within a query, that the action in a column is in force; so is what no action stands behind. */
export const actionInForce = (column: string): string =>
  `(SELECT turn.kind FROM action AS turn WHERE turn.of = ${column} ORDER BY turn.id DESC LIMIT 1) IS NOT 'undo'`;

/**
 * Every edit of the library that is in force, oldest first; what ended one is told by its absence. One that was changed
 * outside of the app is left out.
 * @param kind those of one kind alone, so that no other is read
 */
export function editsInForce(db: Connection, kind: EditKind | null = null): EditEntry[] {
  const query = `SELECT * FROM action WHERE kind = 'edit' AND content <> '${PURGED}' AND ${actionInForce('action.id')}
    AND (? IS NULL OR json_extract(content, '$.edit.kind') IN (?, 'edit-end')) ORDER BY id`;
  const edits = sql<[EditKind | null, EditKind | null], ActionRow>(db, query)
    .all(kind, kind)
    .map(keptOf)
    .flatMap(({ id, at, by, period, done }) =>
      done.kind === 'edit' && period !== null ? [{ id, at, by, ...period, edit: done.edit }] : [],
    );
  const altered = alteredOf(db, 'action');
  const ended = new Set(edits.map(({ edit }) => (edit.kind === 'edit-end' ? edit.action : null)));
  return edits.filter(
    ({ id, edit }) => edit.kind !== 'edit-end' && !ended.has(id) && (altered.size === 0 || !altered.has(String(id))),
  );
}

/** So many actions are listed. */
const LISTED = 1000;

/** The record of what was done, newest first. */
export function listActions(db: Connection): LoggedAction[] {
  const query = `SELECT *, ${actionInForce('action.id')} AS stands, json_array_length((SELECT turn.content FROM action AS turn
      WHERE turn.of = action.id ORDER BY turn.id DESC LIMIT 1), '$.articles') AS stay FROM action
    WHERE kind NOT IN ('closing', 'undo', 'redo') AND content <> '${PURGED}' ORDER BY id DESC LIMIT ${LISTED}`;
  const holding = new Set(editsInForce(db).map(({ id }) => id));
  return sql<[], ActionRow & { stands: number; stay: number | null }>(db, query)
    .all()
    .map((row) => {
      const kept = keptOf(row);
      const stay = row.stands === 0 ? (row.stay ?? 0) : 0;
      const told = toldOf(kept);
      if (stay > 0 && 'articles' in told.action)
        told.action = { ...told.action, articles: told.action.articles - stay, stay };
      const mayEnd = told.action.kind === 'edit' && told.action.edit.kind !== 'edit-end';
      const state = row.stands === 0 ? 'undone' : mayEnd && !holding.has(row.id) ? 'ended' : 'holds';
      return { ...told, state };
    });
}

/** Adds an edit. @param by who makes it; null where nobody said */
export function addEdit(
  db: Connection,
  { from, to, edit }: NewEdit,
  now: Instant,
  by: string | null = null,
): EditEntry {
  if (edit.kind === 'edit-end' && !editsInForce(db).some((known) => known.id === edit.action))
    refuse('refused', 'This edit holds no longer: there is nothing to take back.');
  const id = addAction(db, { kind: 'edit', edit }, { from, to }, now, by);
  return { id, at: now, by, from, to, edit };
}
