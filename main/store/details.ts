import type {
  ArticleDetail,
  ArticleDetails,
  DetailsChange,
  DetailsPatch,
  Instant,
  Overwritten,
} from '../../preload/contract';
import { actionInForce, addAction } from './actions';
import { atomically, sql, type Connection } from './database';
import { refuse } from './failures';
import { effective } from './written';

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
 * @returns the articles that were changed
 * @throws when it would leave an article without a title, or nothing would change
 */
export function giveDetails(db: Connection, change: DetailsChange, now: Instant): number[] {
  const { articles, details: patch, by, keep = false } = change;
  if (patch.title === '')
    refuse('bad-request', 'An article has a title: write one, or give it back the one that was read.');
  return atomically(db, () => {
    const before = [...new Set(articles)].flatMap((id) => {
      const { given, read } = detailsOf(db, id);
      const own = keep ? missing(patch, { given, read }) : patch;
      return Object.keys(own).length === 0 ? [] : [{ id, given, read, patch: own }];
    });
    if (before.length === 0) refuse('refused', 'Each of these articles has data of its own: nothing was changed.');
    for (const { id, given, read, patch: own } of before) writeDetails(db, id, { given: { ...given, ...own }, read });
    const changed = before.map(({ id, given, patch: own }) => ({ id, given, ...(keep ? { patch: own } : {}) }));
    addAction(db, { kind: 'details', articles: changed, patch, by }, null, now, by);
    return before.map(({ id }) => id);
  });
}

const FIELDS = ['title', 'source', 'agency', 'dateline'] as const;

/** What an article has of its own, read or given: null where it has nothing, empty where the staff says that there is none. */
const ownOf = ({ given, read }: Details, field: keyof ArticleDetails): string | null => given[field] ?? read[field];

/** What of a patch an article has nothing of. */
function missing(patch: DetailsPatch, details: Details): DetailsPatch {
  const left: DetailsPatch = {};
  for (const field of FIELDS)
    if (patch[field] !== undefined && ownOf(details, field) === null) left[field] = patch[field];
  return left;
}

/** How many of the articles have data of their own that a patch would take the place of, by field. */
export function overwrittenBy(db: Connection, articles: readonly number[], patch: DetailsPatch): Overwritten {
  const counts: Overwritten = { title: 0, source: 0, agency: 0, dateline: 0 };
  for (const id of new Set(articles)) {
    const details = detailsOf(db, id);
    for (const field of FIELDS) {
      const own = ownOf(details, field);
      if (patch[field] !== undefined && own !== null && own !== patch[field]) counts[field] += 1;
    }
  }
  return counts;
}

/** An action is in force for an article that its undoing left as it is, as well. */
const HOLDS = `(${actionInForce('action.id')} OR @article IN (
  SELECT stays.value FROM action AS turn, json_each(turn.content, '$.articles') AS stays
  WHERE turn.id = (SELECT max(last.id) FROM action AS last WHERE last.of = action.id)))`;

/** What was read of an article's date before the staff gave it one; nothing where that is not known. */
export function readDateOf(db: Connection, id: number): Pick<ArticleDetail, 'readDate'> {
  const query = `SELECT json_extract(entry.value, '$.before') AS before
    FROM action, json_each(action.content, '$.articles') AS entry
    WHERE kind = 'dates' AND json_extract(entry.value, '$.id') = @article AND ${HOLDS}
      AND coalesce(json_extract(entry.value, '$.before.basis'), '') <> 'given'
    ORDER BY action.id DESC LIMIT 1`;
  const row = sql<[{ article: number }], { before: string | null }>(db, query).get({ article: id });
  return row === undefined ? {} : { readDate: row.before === null ? null : JSON.parse(row.before) };
}

/** Who changed which of an article's details or its date, withdrew or restored it, and when; the newest first. */
export function detailChanges(db: Connection, id: number): ArticleDetail['changes'] {
  const query = `SELECT action.id, at, by, kind, json_extract(content, '$.patch') AS patch,
      json_extract(entry.value, '$.patch') AS own, NULL AS reason
    FROM action, json_each(action.content, '$.articles') AS entry
    WHERE kind IN ('details', 'dates') AND json_extract(entry.value, '$.id') = @article AND ${HOLDS}
    UNION ALL SELECT action.id, at, by, kind, NULL, NULL, json_extract(content, '$.reason') FROM action
    WHERE kind = 'withdrawal' AND json_extract(content, '$.article') = @article AND ${actionInForce('action.id')}
    ORDER BY 1 DESC`;
  return sql<[{ article: number }], ChangeRow>(db, query)
    .all({ article: id })
    .map(({ at, by, kind, patch, own, reason }) => {
      if (kind === 'withdrawal') return { by, at, fields: [reason === null ? 'restored' : 'withdrawn'] };
      // Written by `addAction`, and checked to be JSON by the table; what gave a date has no patch.
      const said = own ?? patch;
      return { by, at, fields: said === null ? ['date'] : Object.keys(JSON.parse(said)) };
    });
}

interface ChangeRow {
  at: string;
  by: string | null;
  kind: 'details' | 'dates' | 'withdrawal';
  patch: string | null;
  own: string | null;
  reason: string | null;
}
