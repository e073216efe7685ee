import type { ArticleDetails, DetailsPatch, Instant } from '../../preload/contract';
import { articleFindings } from './articles';
import { atomically, sql, type Connection } from './database';
import { refuse } from './failures';
import { addAction } from './actions';

interface Row {
  given_title: string | null;
  given_source: string | null;
  given_agency: string | null;
  given_dateline: string | null;
  title: string;
}

const GIVEN = `SELECT given_title, given_source, given_agency, given_dateline,
  (SELECT title FROM reading WHERE reading.article = article.id) AS title FROM article WHERE id = ?`;

/** What the staff says of an article's own data (null: nothing; the empty text: that there is none), and what was read. */
export function detailsOf(db: Connection, id: number): { given: ArticleDetails; read: ArticleDetails } {
  const row = sql<[number], Row>(db, GIVEN).get(id);
  if (row === undefined) return refuse('not-found', `There is no article ${id} in this library.`);
  const { header, source } = articleFindings(db, id);
  return {
    given: {
      title: row.given_title,
      source: row.given_source,
      agency: row.given_agency,
      dateline: row.given_dateline,
    },
    read: { title: row.title, source, agency: header.agency, dateline: header.dateline },
  };
}

/** Puts what the staff says beside what was read; lists and briefings show the one that counts. */
export function writeDetails(db: Connection, id: number, given: ArticleDetails): void {
  const { read } = detailsOf(db, id);
  const effective = (name: keyof ArticleDetails): string | null => {
    const said = given[name];
    return said === null ? read[name] : said === '' ? null : said;
  };
  sql(
    db,
    `UPDATE article SET given_title = ?, given_source = ?, given_agency = ?, given_dateline = ?, title = ?, source = ?, agency = ? WHERE id = ?`,
  ).run(
    given.title,
    given.source,
    given.agency,
    given.dateline,
    effective('title') ?? read.title ?? '',
    effective('source'),
    effective('agency'),
    id,
  );
}

/**
 * Changes what the staff says of articles; what is left out of the patch stays.
 * @param by who says so
 */
export function giveDetails(
  db: Connection,
  articles: readonly number[],
  patch: DetailsPatch,
  by: string,
  now: Instant,
): void {
  if (patch.title === '')
    refuse('bad-request', 'An article has a title: write one, or give it back the one that was read.');
  atomically(db, () => {
    const before = [...new Set(articles)].map((id) => ({ id, given: detailsOf(db, id).given }));
    for (const { id, given } of before) writeDetails(db, id, { ...given, ...patch });
    addAction(db, { kind: 'details', articles: before, patch, by }, null, now);
  });
}

/** Who last changed which of an article's details, and when; the newest first, without what was undone. */
export function detailChanges(db: Connection, id: number): { by: string; at: Instant; fields: string[] }[] {
  const query = `SELECT at, content FROM action WHERE kind = 'details'
    AND EXISTS (SELECT 1 FROM json_each(action.content, '$.articles') WHERE json_extract(value, '$.id') = ?)
    AND (SELECT turn.kind FROM action AS turn WHERE turn.of = action.id ORDER BY turn.id DESC LIMIT 1) IS NOT 'undo'
    ORDER BY id DESC`;
  return sql<[number], { at: string; content: string }>(db, query)
    .all(id)
    .map(({ at, content }) => {
      // Written by `giveDetails`, and checked to be JSON by the table.
      const { by, patch }: { by: string; patch: DetailsPatch } = JSON.parse(content);
      return { by, at, fields: Object.keys(patch) };
    });
}

/** The dateline that counts. */
export const datelineOf = ({ dateline }: ArticleDetails, read: string | null): string | null =>
  dateline === null ? read : dateline === '' ? null : dateline;

/** The dateline the staff gives an article; null when it says nothing, the empty text when it says there is none. */
export function givenDateline(db: Connection, id: number): string | null {
  const query = 'SELECT given_dateline FROM article WHERE id = ?';
  return sql<[number], { given_dateline: string | null }>(db, query).get(id)?.given_dateline ?? null;
}
