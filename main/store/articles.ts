import { createHash } from 'node:crypto';
import type {
  ArticleFormat,
  ArticleSummary,
  DateBasis,
  Day,
  Findings,
  Instant,
  Published,
} from '../../preload/contract';
import { atomically, sql, type Connection } from './database';
import { refuse } from './failures';
import { withText } from './written';

interface Row {
  id: number;
  file_name: string;
  path: string | null;
  format: ArticleFormat;
  encoding: string;
  bytes: number;
  hash: string;
  file_time: string | null;
  imported: string;
  title: string;
  source: string | null;
  syndicator: string | null;
  agency: string | null;
  byline: string | null;
  published: string | null;
  basis: DateBasis | null;
  ambiguous_dates: string;
  language: string;
  analysed: number;
  words: number;
  quotes: number;
  casualties: number;
  repairs: number;
  kin_relation: 'near-duplicate' | 'update' | null;
  kin_article: number | null;
  withdrawn_at: string | null;
  withdrawn_reason: string | null;
}

const COLUMNS = `id, file_name, path, format, encoding, bytes, hash, file_time, imported, title, source, syndicator, agency, byline,
  published, basis, ambiguous_dates, language, analysed, words, quotes, casualties, repairs, kin_relation, kin_article,
  withdrawn_at, withdrawn_reason`;

function summaryOf(row: Row): ArticleSummary {
  const ambiguousDates: string[] = JSON.parse(row.ambiguous_dates);
  return {
    id: row.id,
    title: row.title,
    source: row.source,
    syndicator: row.syndicator,
    agency: row.agency,
    byline: row.byline,
    published: publishedOf(row),
    ambiguousDates,
    language: row.language,
    analysed: row.analysed === 1,
    fileName: row.file_name,
    hash: row.hash,
    imported: row.imported,
    words: row.words,
    quotes: row.quotes,
    casualties: row.casualties,
    repairs: row.repairs,
    kin:
      row.kin_relation === null || row.kin_article === null
        ? null
        : { relation: row.kin_relation, article: row.kin_article },
    withdrawn:
      row.withdrawn_at === null || row.withdrawn_reason === null
        ? null
        : { at: row.withdrawn_at, reason: row.withdrawn_reason },
  };
}

function publishedOf(row: { published: string | null; basis: DateBasis | null }): Published | null {
  return row.published === null || row.basis === null ? null : { value: row.published, basis: row.basis };
}

function rowOf(db: Connection, id: number): Row {
  const row = sql<[number], Row>(db, `SELECT ${COLUMNS} FROM article WHERE id = ?`).get(id);
  return row ?? refuseMissing(id);
}

export function articleSummary(db: Connection, id: number): ArticleSummary {
  return summaryOf(rowOf(db, id));
}

export function articleFindings(db: Connection, id: number): Findings {
  const row = sql<[number], { text: string; findings: string }>(
    db,
    'SELECT text, findings FROM reading WHERE article = ?',
  ).get(id);
  return row === undefined ? refuseMissing(id) : withText(row.findings, row.text);
}

/** How many articles there are. */
export const articlesIn = (db: Connection): number =>
  sql<[], { articles: number }>(db, 'SELECT count(*) AS articles FROM article').get()?.articles ?? 0;

/**
 * What was read in an article as it is written down: the text, the findings without it as JSON, and the dateline the staff
 * gives: null when it says nothing, the empty text when it says there is none.
 */
export function writtenFindings(
  db: Connection,
  id: number,
): { text: string; written: string; dateline: string | null } {
  const row = sql<[number], { text: string; written: string; dateline: string | null }>(
    db,
    `SELECT reading.text, reading.findings AS written, article.given_dateline AS dateline
     FROM reading JOIN article ON article.id = reading.article WHERE reading.article = ?`,
  ).get(id);
  return row ?? refuseMissing(id);
}

/** Whether an article of this number is here. */
export const hasArticle = (db: Connection, id: number): boolean =>
  sql(db, 'SELECT 1 FROM article WHERE id = ?').get(id) !== undefined;

/** Whether the article of these original bytes is there: a purged one is not, and its number may be another's. */
export function holdsArticle(db: Connection, id: number, hash: string): boolean {
  const query = 'SELECT id FROM article WHERE id = ? AND hash = ?';
  return sql<[number, string], { id: number }>(db, query).get(id, hash) !== undefined;
}

/** The repaired text alone. */
export function articleText(db: Connection, id: number): string {
  const row = sql<[number], { text: string }>(db, 'SELECT text FROM reading WHERE article = ?').get(id);
  return row === undefined ? refuseMissing(id) : row.text;
}

const refuseMissing = (id: number): never => refuse('not-found', `There is no article ${id} in this library.`);

/** What is needed to show an article and to read it anew. */
export interface Stored {
  summary: ArticleSummary;
  path: string | null;
  format: Row['format'];
  encoding: string;
  fileTime: Instant | null;
  content: Uint8Array;
  /** Whether these are the bytes that were taken in. */
  whole: boolean;
}

export function storedArticle(db: Connection, id: number): Stored {
  const row = rowOf(db, id);
  const original = sql<[number], { content: Uint8Array; format: ArticleFormat }>(
    db,
    'SELECT content, coalesce(reader, format) AS format FROM original JOIN article ON id = article WHERE article = ?',
  ).get(id);
  if (original === undefined)
    return refuse('damaged-library', `The original of article ${id} is missing. Open a backup of this library.`);
  return {
    summary: summaryOf(row),
    path: row.path,
    format: original.format,
    encoding: row.encoding,
    fileTime: row.file_time,
    content: original.content,
    whole: createHash('sha256').update(original.content).digest('hex') === row.hash,
  };
}

/** The article with these very bytes, or with this very text; null when there is none. */
export function sameArticle(db: Connection, hash: string, textHash: string): { article: number; title: string } | null {
  const query =
    'SELECT id AS article, title FROM article WHERE hash = ? UNION ALL SELECT id, title FROM article WHERE text_hash = ? LIMIT 1';
  return sql<[string, string], { article: number; title: string }>(db, query).get(hash, textHash) ?? null;
}

/** Articles published in a period, first day first, withdrawn ones included. */
export function articlesOfPeriod(db: Connection, from: Day, to: Day): ArticleSummary[] {
  return sql<[Day, Day], Row>(db, `SELECT ${COLUMNS} FROM article WHERE day >= ? AND day <= ? ORDER BY day, id`)
    .all(from, to)
    .map(summaryOf);
}

/** Marks an article as withdrawn, or takes the mark away; both are kept in the record of withdrawals. */
export function markWithdrawn(db: Connection, id: number, reason: string | null, now: Instant): ArticleSummary {
  return atomically(db, () => {
    const { withdrawn_at } = rowOf(db, id);
    if (reason !== null && withdrawn_at !== null)
      refuse('refused', 'This article is withdrawn already. Restore it first to give another reason.');
    if (reason === null && withdrawn_at === null) refuse('refused', 'This article is not withdrawn.');
    sql(db, 'INSERT INTO withdrawal (article, at, withdrawn, reason) VALUES (?, ?, ?, ?)').run(
      id,
      now,
      reason === null ? 0 : 1,
      reason ?? '',
    );
    sql(db, 'UPDATE article SET withdrawn_at = ?, withdrawn_reason = ? WHERE id = ?').run(
      reason === null ? null : now,
      reason,
      id,
    );
    return articleSummary(db, id);
  });
}

/** Articles whose reading is another engine's, in order of import; of a period's days only, when one is given. */
export function staleArticles(db: Connection, engine: string, period: { from: Day; to: Day } | null = null): number[] {
  if (period === null) {
    // Of the index alone, and put in order afterwards: asked for in order, SQLite walks over every reading with all it holds.
    const query = 'SELECT article FROM reading WHERE engine < ? UNION ALL SELECT article FROM reading WHERE engine > ?';
    return sql<[string, string], { article: number }>(db, query)
      .all(engine, engine)
      .map((row) => row.article)
      .toSorted((one, other) => one - other);
  }
  const query = `SELECT id AS article FROM article JOIN reading ON reading.article = article.id
    WHERE day >= ? AND day <= ? AND engine <> ? ORDER BY article.id`;
  return sql<[Day, Day, string], { article: number }>(db, query)
    .all(period.from, period.to, engine)
    .map((row) => row.article);
}
