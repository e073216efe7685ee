import type { Instant, Purge, PurgedSource, Touched } from '../../preload/contract';
import { articleSummary } from './articles';
import { listBackups } from './backups/list';
import { touchedBy } from './briefings';
import { atomically, sql, type Connection } from './database';
import { PURGED } from './migrations/0006-purge';
import type { Library } from './open';

/** Actions that hold words or the number of an article: of the briefing's edits, decisions, dates, details, imports. */
const ABOUT = `EXISTS (SELECT 1 FROM json_tree(action.content) AS part WHERE part.type = 'integer' AND part.atom = @article
  AND (part.key IN ('article', 'story', 'id', 'at') OR part.path LIKE '%.articles' OR part.path LIKE '%.stories'))`;

/** Every table that holds something of an article, what points to others before what is pointed to. */
const HELD = [
  'decision',
  'withdrawal',
  'naming',
  'unnamed',
  'briefed',
  'likeness',
  'signature',
  'original',
  'reading',
] as const;

/**
 * Removes an article for good: its bytes, its text, findings, decisions, index entries, and the pages of the file they stood
 * on. A tombstone stays with the hash, and who, when and why. It can't be undone.
 * @returns what still holds it: closed briefings, and backups of the library
 * @throws when there is no such article
 */
export function purgeArticle(library: Library, { article, reason, by }: Purge, now: Instant): Touched {
  const { db } = library;
  const { hash } = articleSummary(db, article);
  const left = touchedWith(library, article);
  // What is deleted is overwritten at once, in the tables and in the index.
  db.pragma('secure_delete = ON');
  for (const index of ['search', 'name_search'])
    sql(db, `INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', 1)`).run();
  atomically(db, () => {
    sql(db, 'INSERT INTO tombstone (article, hash, at, by, reason) VALUES (?, ?, ?, ?, ?)').run(
      article,
      hash,
      now,
      by,
      reason,
    );
    // What an edit said of an event, it said of all articles of its period that tell it: their names are told anew.
    const others = `INSERT OR IGNORE INTO unnamed (article) SELECT other.id FROM action
      JOIN article AS other ON other.day BETWEEN action.first_day AND action.last_day WHERE action.kind = 'edit' AND ${ABOUT}`;
    sql(db, others).run({ article });
    sql(db, `UPDATE action SET content = '${PURGED}' WHERE ${ABOUT}`).run({ article });
    sql(db, 'UPDATE article SET kin_relation = NULL, kin_article = NULL WHERE kin_article = ?').run(article);
    for (const table of HELD) sql(db, `DELETE FROM ${table} WHERE article = ?`).run(article);
    sql(db, 'DELETE FROM name WHERE id NOT IN (SELECT name FROM naming)').run();
    sql(db, 'DELETE FROM article WHERE id = ?').run(article);
  });
  shake(db);
  return left;
}

/** Writes the file anew, without the pages that are free, and empties the log. */
function shake(db: Connection): void {
  for (const index of ['search', 'name_search']) sql(db, `INSERT INTO ${index} (${index}) VALUES ('optimize')`).run();
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** The tombstones, the newest first. */
export function tombstones(db: Connection): PurgedSource[] {
  return sql<[], PurgedSource>(
    db,
    'SELECT article, hash, at, by, reason FROM tombstone ORDER BY at DESC, article DESC',
  ).all();
}

/** What a withdrawal or a purge touches, said before it is done. @throws when there is no such article */
export const touchedWith = ({ db, path }: Library, article: number): Touched => ({
  ...touchedBy(db, article),
  backups: listBackups(path).map(({ name }) => name),
});
