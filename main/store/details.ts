import type { ArticleDetail, ArticleDetails, DetailsPatch, Instant } from '../../preload/contract';
import { actionInForce, addAction } from './actions';
import { atomically, sql, type Connection } from './database';
import { refuse } from './failures';

interface Row {
  given_title: string | null;
  given_source: string | null;
  given_agency: string | null;
  given_dateline: string | null;
  title: string;
  source: string | null;
  agency: string | null;
  dateline: string | null;
}

const DETAILS = `SELECT given_title, given_source, given_agency, given_dateline, reading.title,
    json_extract(findings, '$.source') AS source, json_extract(findings, '$.header.agency') AS agency,
    json_extract(findings, '$.header.dateline') AS dateline
  FROM article JOIN reading ON reading.article = article.id WHERE article.id = ?`;

interface Details {
  given: ArticleDetails;
  read: ArticleDetails;
}

/** What the staff says of an article's own data (null: nothing; the empty text: that there is none), and what was read. */
export function detailsOf(db: Connection, id: number): Details {
  const row = sql<[number], Row>(db, DETAILS).get(id);
  if (row === undefined) return refuse('not-found', `There is no article ${id} in this library.`);
  return {
    given: {
      title: row.given_title,
      source: row.given_source,
      agency: row.given_agency,
      dateline: row.given_dateline,
    },
    read: { title: row.title, source: row.source, agency: row.agency, dateline: row.dateline },
  };
}

/** Puts what the staff says beside what was read; lists and briefings show the one that counts. */
export function writeDetails(db: Connection, id: number, { given, read }: Details): void {
  const counting = (name: keyof ArticleDetails): string | null => effective(given[name], read[name]);
  sql(
    db,
    `UPDATE article SET given_title = ?, given_source = ?, given_agency = ?, given_dateline = ?, title = ?, source = ?, agency = ? WHERE id = ?`,
  ).run(
    given.title,
    given.source,
    given.agency,
    given.dateline,
    counting('title') ?? read.title ?? '',
    counting('source'),
    counting('agency'),
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
    const before = [...new Set(articles)].map((id) => ({ id, ...detailsOf(db, id) }));
    for (const { id, given, read } of before) writeDetails(db, id, { given: { ...given, ...patch }, read });
    addAction(
      db,
      { kind: 'details', articles: before.map(({ id, given }) => ({ id, given })), patch, by },
      null,
      now,
      by,
    );
  });
}

/** Who changed which of an article's details or its date, and when; the newest first, without what was undone. */
export function detailChanges(db: Connection, id: number): ArticleDetail['changes'] {
  const query = `SELECT at, by, content FROM action WHERE kind IN ('details', 'dates')
    AND EXISTS (SELECT 1 FROM json_each(action.content, '$.articles') WHERE json_extract(value, '$.id') = ?)
    AND ${actionInForce('action.id')} ORDER BY id DESC`;
  return sql<[number], { at: string; by: string | null; content: string }>(db, query)
    .all(id)
    .map(({ at, by, content }) => {
      // Written by `addAction`, and checked to be JSON by the table; what gave a date has no patch.
      const { patch }: { patch?: DetailsPatch } = JSON.parse(content);
      return { by, at, fields: patch === undefined ? ['date'] : Object.keys(patch) };
    });
}

/** What counts: what the staff says, else what was read. */
const effective = (given: string | null, read: string | null): string | null =>
  given === null ? read : given === '' ? null : given;

/** The dateline that counts. */
export const datelineOf = ({ dateline }: Pick<ArticleDetails, 'dateline'>, read: string | null): string | null =>
  effective(dateline, read);
