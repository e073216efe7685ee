import type { SavedContent } from '../../../preload/contract';
import { sql, type Connection } from '../database';
import { refuse } from '../failures';

/** The names of a watch-list. */
export function namesOf(db: Connection, id: number): string[] {
  const row = sql<[number], { content: string }>(
    db,
    "SELECT content FROM saved_search WHERE id = ? AND kind = 'watch'",
  ).get(id);
  if (row === undefined) return refuse('not-found', `There is no watch-list ${id} in this library.`);
  // Written by `addSaved`, and checked to be JSON by the table.
  const content: SavedContent = JSON.parse(row.content);
  return content.kind === 'watch' ? content.names : [];
}
