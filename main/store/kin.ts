import { sql, type Connection } from './database';

/** An article that shares keys with another, and so may be like it. */
export interface Candidate {
  article: number;
  title: string;
  signature: Uint8Array;
}

/** How many of the likest candidates are looked at closely. */
const CANDIDATES = 40;

/** The articles that share most keys with these, most shared first, the oldest first among equals. */
export function candidates(db: Connection, keys: readonly number[]): Candidate[] {
  const query = `SELECT article.id AS article, article.title, signature.content AS signature
    FROM (SELECT article, count(*) AS shared FROM likeness WHERE key IN (SELECT value FROM json_each(?)) GROUP BY article
          ORDER BY shared DESC, article LIMIT ${CANDIDATES}) AS like
    JOIN article ON article.id = like.article JOIN signature ON signature.article = like.article
    ORDER BY like.shared DESC, article.id`;
  return sql<[string], Candidate>(db, query).all(JSON.stringify(keys));
}

/** An article with what it is compared by, and the keys by which it is found. */
interface Kept {
  article: number;
  signature: Uint8Array;
  /** In rising order, with commas between; null where there are none. */
  keys: string | null;
}

/**
 * The articles that are found beside others by other keys than theirs.
 * @param keysOf the keys of a signature, in rising order
 */
export function likedOtherwise(db: Connection, keysOf: (signature: Uint8Array) => readonly number[]): number[] {
  const query = `SELECT article, content AS signature, (SELECT group_concat(key) FROM
      (SELECT key FROM likeness WHERE likeness.article = signature.article ORDER BY key)) AS keys FROM signature ORDER BY article`;
  const articles: number[] = [];
  for (const { article, signature, keys } of sql<[], Kept>(db, query).iterate())
    if (keysOf(signature).join(',') !== (keys ?? '')) articles.push(article);
  return articles;
}
