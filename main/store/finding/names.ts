import type { NameHit } from '../../../preload/contract';
import { sql, type Connection } from '../database';
import { phraseOf } from './compile';

/** How many names are told of at once. */
const HITS = 12;

/**
 * All words of a text as the index of names takes them; null where it has none.
 * @param beginning whether each may go on
 */
function allWords(text: string, beginning: boolean): string | null {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.length === 0 ? null : words.map((word) => phraseOf(word, beginning)).join(' AND ');
}

/**
 * Actors and places whose words begin like those typed, those of most articles first; an actor by an alias as well.
 * @param kind null for both
 */
export function findNames(db: Connection, text: string, kind: NameHit['kind'] | null): NameHit[] {
  const match = allWords(text, true);
  const kinds = kind === null ? ['actor', 'place'] : [kind];
  if (match === null) {
    const most = `SELECT kind, text AS name, (SELECT count(*) FROM naming WHERE naming.name = name.id) AS articles
      FROM name WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY articles DESC, text LIMIT ${HITS}`;
    return sql<[string], NameHit>(db, most)
      .all(JSON.stringify(kinds))
      .filter(({ articles }) => articles > 0);
  }
  const query = `SELECT name.kind, name.text AS name, count(*) AS articles
    FROM (SELECT rowid AS id FROM name_search WHERE name_search MATCH ? LIMIT 2000) AS hit
    JOIN name ON name.id = hit.id AND name.kind IN (SELECT value FROM json_each(?))
    JOIN naming ON naming.name = name.id GROUP BY name.id ORDER BY articles DESC, name.text LIMIT ${HITS}`;
  return sql<[string, string], NameHit>(db, query).all(match, JSON.stringify(kinds));
}

/** The names of the index that are one of these. @param fits whether a name is */
function idsOf(
  db: Connection,
  names: readonly string[],
  fits: (name: string) => boolean,
  kinds: readonly string[],
): number[] {
  const alike = `SELECT name.id, name.text FROM (SELECT rowid AS id FROM name_search WHERE name_search MATCH ?) AS hit
    JOIN name ON name.id = hit.id AND name.kind IN (SELECT value FROM json_each(?))`;
  const held = names.flatMap((name) => {
    const match = allWords(name, false);
    if (match === null) return [];
    return sql<[string, string], { id: number; text: string }>(db, alike)
      .all(match, JSON.stringify(kinds))
      .flatMap(({ id, text }) => (fits(text) ? [id] : []));
  });
  return [...new Set(held)];
}

/** The articles that have an actor of one of these names or call one so, withdrawn ones included. @param fits as below */
export function articlesHolding(db: Connection, names: readonly string[], fits: (name: string) => boolean): number[] {
  const query = 'SELECT DISTINCT article FROM naming WHERE name IN (SELECT value FROM json_each(?))';
  return sql<[string], { article: number }>(db, query)
    .all(JSON.stringify(idsOf(db, names, fits, ['actor', 'alias'])))
    .map(({ article }) => article);
}

/**
 * The articles that name an actor, newest first, without those that were withdrawn.
 * @param names what the actor may be called, as articles write it
 * @param fits whether a name of the index is one of these
 */
export function articlesNaming(db: Connection, names: readonly string[], fits: (name: string) => boolean): number[] {
  const naming = `SELECT DISTINCT article.id FROM naming JOIN article ON article.id = naming.article
    WHERE naming.name IN (SELECT value FROM json_each(?)) AND article.withdrawn_at IS NULL
    ORDER BY article.day DESC, article.id DESC`;
  return sql<[string], { id: number }>(db, naming)
    .all(JSON.stringify(idsOf(db, names, fits, ['actor'])))
    .map(({ id }) => id);
}
