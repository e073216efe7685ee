import type { Instant, NewSaved, SavedContent, SavedSearch, Search, WatchHit } from '../../../preload/contract';
import { addAction, type SavedRow } from '../actions';
import { alteredOf } from '../chain/sound';
import { atomically, sql, type Connection } from '../database';
import { refuse } from '../failures';
import { phraseOf } from './compile';
import { countFound } from './search';

interface Row extends SavedRow {
  id: number;
}

/** What a kept search or watch-list asks for. */
function searchOf(id: number, content: SavedContent): Search {
  return content.kind === 'search'
    ? content.search
    : { search: '', from: null, to: null, filter: 'all', watch: id, sort: 'imported' };
}

function savedOf(db: Connection, row: Row, altered: ReadonlySet<string>): SavedSearch {
  const { id, name, created, seen } = row;
  // Written by `addSaved`, and checked to be JSON by the table.
  const content: SavedContent = JSON.parse(row.content);
  const search = searchOf(id, content);
  const fresh = countFound(db, { ...search, since: Math.max(seen, search.since ?? 0) });
  return {
    id,
    name,
    created,
    seen,
    content,
    articles: countFound(db, search),
    fresh,
    ...(altered.has(String(id)) ? { altered: true } : {}),
  };
}

/** The searches that are kept and the watch-lists, in the order they were made. */
export function listSaved(db: Connection): SavedSearch[] {
  const altered = alteredOf(db, 'saved_search');
  return sql<[], Row>(db, 'SELECT id, name, content, created, seen FROM saved_search ORDER BY id')
    .all()
    .map((row) => savedOf(db, row, altered));
}

const NEWEST = '(SELECT coalesce(max(id), 0) FROM article)';

/** Keeps a search or a list of names; what it finds now is nothing new. @param by who keeps it; null where nobody said */
export function addSaved(
  db: Connection,
  { name, content }: NewSaved,
  now: Instant,
  by: string | null = null,
): SavedSearch {
  const kept: SavedContent = content.kind === 'watch' ? { ...content, names: distinct(content.names) } : content;
  const insert = `INSERT INTO saved_search (kind, name, content, created, seen) VALUES (?, ?, ?, ?, ${NEWEST})
    RETURNING id, name, content, created, seen`;
  return atomically(db, () => {
    const row = sql<[string, string, string, string], Row>(db, insert).get(kept.kind, name, JSON.stringify(kept), now);
    if (row === undefined) return refuse('failed', `“${name}” could not be kept.`);
    noteSaved(db, row, true, now, by);
    return savedOf(db, row, new Set());
  });
}

function noteSaved(db: Connection, { id, ...saved }: Row, kept: boolean, now: Instant, by: string | null): void {
  addAction(db, { kind: 'saved', number: id, saved, kept }, null, now, by);
}

/** The names as first written, each once whatever its case. */
function distinct(names: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names) if (!kept.has(name.trim().toLowerCase())) kept.set(name.trim().toLowerCase(), name.trim());
  return [...kept.values()];
}

function change(db: Connection, statement: string, id: number): null {
  const { changes } = atomically(db, () => sql<[number]>(db, statement).run(id));
  if (changes === 0) refuse('not-found', 'This search is kept no longer.');
  return null;
}

/** Keeps a search or a list of names no longer; undone, it is what it was. @param by who removes it */
export function removeSaved(db: Connection, id: number, now: Instant, by: string | null = null): null {
  return atomically(db, () => {
    const query = 'SELECT id, name, content, created, seen FROM saved_search WHERE id = ?';
    const saved = sql<[number], Row>(db, query).get(id);
    dropSaved(db, id);
    if (saved !== undefined) noteSaved(db, saved, false, now, by);
    return null;
  });
}

/** Removes a kept search, without a word in the record. @throws when it is kept no longer */
export const dropSaved = (db: Connection, id: number): null => change(db, 'DELETE FROM saved_search WHERE id = ?', id);

/** Puts a kept search back as it was, without a word in the record. */
export function putSaved(db: Connection, id: number, { name, content, created, seen }: SavedRow): void {
  const insert = `INSERT INTO saved_search (id, kind, name, content, created, seen)
    VALUES (?, json_extract(?, '$.kind'), ?, ?, ?, ?)`;
  atomically(db, () => sql(db, insert).run(id, content, name, content, created, seen));
}

/** What it finds now was looked at. */
export const markSeen = (db: Connection, id: number): null =>
  change(db, `UPDATE saved_search SET seen = ${NEWEST} WHERE id = ?`, id);

/** Which of these articles hold names of watch-lists, in the order given. */
export function watchHits(db: Connection, articles: readonly number[]): WatchHit[] {
  const lists = sql<[], Row>(
    db,
    "SELECT id, name, content, created, seen FROM saved_search WHERE kind = 'watch' ORDER BY id",
  ).all();
  const hits = new Map<number, WatchHit['lists']>();
  const wanted = JSON.stringify(articles);
  const query = 'SELECT rowid AS id FROM search WHERE search MATCH ? AND +rowid IN (SELECT value FROM json_each(?))';
  const altered = alteredOf(db, 'saved_search');
  for (const { id, name, content } of lists) {
    const marked = altered.has(String(id)) ? ({ altered: true } as const) : {};
    const kept: SavedContent = JSON.parse(content);
    for (const sought of kept.kind === 'watch' ? kept.names : []) {
      for (const found of sql<[string, string], { id: number }>(db, query).all(phraseOf(sought), wanted)) {
        const of = hits.get(found.id) ?? [];
        hits.set(found.id, of);
        const list = of.find((one) => one.id === id);
        if (list === undefined) of.push({ id, name, names: [sought], ...marked });
        else list.names.push(sought);
      }
    }
  }
  return articles.flatMap((article) => {
    const of = hits.get(article);
    return of === undefined ? [] : [{ article, lists: of }];
  });
}
