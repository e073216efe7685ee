import type { Instant, NewSaved, SavedContent, SavedSearch, Search, WatchHit } from '../../../preload/contract';
import { sql, type Connection } from '../database';
import { refuse } from '../failures';
import { phraseOf } from './compile';
import { countFound } from './search';

interface Row {
  id: number;
  name: string;
  content: string;
  created: string;
  seen: number;
}

/** What a kept search or watch-list asks for. */
function searchOf(id: number, content: SavedContent): Search {
  return content.kind === 'search'
    ? content.search
    : { search: '', from: null, to: null, filter: 'all', watch: id, sort: 'imported' };
}

function savedOf(db: Connection, row: Row): SavedSearch {
  const { id, name, created, seen } = row;
  // Written by `addSaved`, and checked to be JSON by the table.
  const content: SavedContent = JSON.parse(row.content);
  const search = searchOf(id, content);
  const fresh = countFound(db, { ...search, since: Math.max(seen, search.since ?? 0) });
  return { id, name, created, seen, content, articles: countFound(db, search), fresh };
}

/** The searches that are kept and the watch-lists, in the order they were made. */
export function listSaved(db: Connection): SavedSearch[] {
  return sql<[], Row>(db, 'SELECT id, name, content, created, seen FROM saved_search ORDER BY id')
    .all()
    .map((row) => savedOf(db, row));
}

const NEWEST = '(SELECT coalesce(max(id), 0) FROM article)';

/** Keeps a search or a list of names; what it finds now is nothing new. */
export function addSaved(db: Connection, { name, content }: NewSaved, now: Instant): SavedSearch {
  const kept: SavedContent = content.kind === 'watch' ? { ...content, names: distinct(content.names) } : content;
  const insert = `INSERT INTO saved_search (kind, name, content, created, seen) VALUES (?, ?, ?, ?, ${NEWEST})
    RETURNING id, name, content, created, seen`;
  const row = sql<[string, string, string, string], Row>(db, insert).get(kept.kind, name, JSON.stringify(kept), now);
  return row === undefined ? refuse('failed', `“${name}” could not be kept.`) : savedOf(db, row);
}

/** The names as first written, each once whatever its case. */
function distinct(names: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names) if (!kept.has(name.trim().toLowerCase())) kept.set(name.trim().toLowerCase(), name.trim());
  return [...kept.values()];
}

function change(db: Connection, statement: string, id: number): null {
  if (sql<[number]>(db, statement).run(id).changes === 0) refuse('not-found', 'This search is kept no longer.');
  return null;
}

export const removeSaved = (db: Connection, id: number): null =>
  change(db, 'DELETE FROM saved_search WHERE id = ?', id);

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
  for (const { id, name, content } of lists) {
    const kept: SavedContent = JSON.parse(content);
    for (const sought of kept.kind === 'watch' ? kept.names : []) {
      for (const found of sql<[string, string], { id: number }>(db, query).all(phraseOf(sought), wanted)) {
        const of = hits.get(found.id) ?? [];
        hits.set(found.id, of);
        const list = of.find((one) => one.id === id);
        if (list === undefined) of.push({ id, name, names: [sought] });
        else list.names.push(sought);
      }
    }
  }
  return articles.flatMap((article) => {
    const of = hits.get(article);
    return of === undefined ? [] : [{ article, lists: of }];
  });
}
