import type { NameHit } from '../../../preload/contract';
import { sql, type Connection } from '../database';

/** How many names are told of at once. */
const HITS = 12;

/**
 * Actors and places whose words begin like those typed, those of most articles first; an actor by an alias as well.
 * @param kind null for both
 */
export function findNames(db: Connection, text: string, kind: NameHit['kind'] | null): NameHit[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const kinds = kind === null ? ['actor', 'place'] : [kind];
  if (words.length === 0) {
    const most = `SELECT kind, text AS name, (SELECT count(*) FROM naming WHERE naming.name = name.id) AS articles
      FROM name WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY articles DESC, text LIMIT ${HITS}`;
    return sql<[string], NameHit>(db, most)
      .all(JSON.stringify(kinds))
      .filter(({ articles }) => articles > 0);
  }
  const match = words.map((word) => `"${word}"*`).join(' AND ');
  const query = `SELECT name.kind, name.text AS name, count(*) AS articles
    FROM (SELECT rowid AS id FROM name_search WHERE name_search MATCH ? LIMIT 2000) AS hit
    JOIN name ON name.id = hit.id AND name.kind IN (SELECT value FROM json_each(?))
    JOIN naming ON naming.name = name.id GROUP BY name.id ORDER BY articles DESC, name.text LIMIT ${HITS}`;
  return sql<[string, string], NameHit>(db, query).all(match, JSON.stringify(kinds));
}
