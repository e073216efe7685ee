import type { ArticleFormat, Day, Findings, Instant } from '../../preload/contract';
import { atomically, sql, type Connection } from './database';
import { withoutText } from './written';

/** What is known of an article before it is read: it never changes. */
export interface Original {
  fileName: string;
  /** Where it was read from; null for pasted text. */
  path: string | null;
  format: ArticleFormat;
  encoding: string;
  /** When the file was last changed, by its file system; null for pasted text. */
  fileTime: Instant | null;
  content: Uint8Array;
  /** SHA-256 of `content`, hexadecimal. */
  hash: string;
  /** SHA-256 of the text alone, so that the same words in another encoding or line width are known again. */
  textHash: string;
}

/** What an engine found in it. */
export interface Reading {
  title: string;
  findings: Findings;
  /** The moment `published` was cut from, where the day depends on the time zone. */
  stated: Instant | null;
  day: Day | null;
  ambiguousDates: string[];
  words: number;
}

export interface Likeness {
  signature: Uint8Array;
  /** Keys that like texts are apt to share. */
  keys: readonly number[];
}

export interface Kin {
  relation: 'near-duplicate' | 'update';
  article: number;
}

/** The forms that the first libraries knew; later ones stand in a column of their own. */
const isFirstForm = (format: ArticleFormat): boolean => format === 'text' || format === 'markdown' || format === 'html';

/** One more than any article has or had: a purged one's number stays its own. Null lets the table count. */
function nextNumber(db: Connection): number | null {
  const tombstones = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'tombstone'";
  // A library of an older form knows no purge.
  if (sql(db, tombstones).get() === undefined) return null;
  const query = `SELECT 1 + max(coalesce((SELECT max(id) FROM article), 0), coalesce((SELECT max(article) FROM tombstone), 0)) AS id`;
  return sql<[], { id: number }>(db, query).get()?.id ?? null;
}

/** What the table of articles keeps of a reading, title to repairs in the order of its columns. */
const columnsOf = ({ title, findings, stated, day, ambiguousDates, words }: Reading) =>
  [
    title,
    findings.source,
    findings.header.syndicator,
    findings.header.agency,
    findings.header.byline,
    findings.published?.value ?? null,
    findings.published?.basis ?? null,
    stated,
    day,
    JSON.stringify(ambiguousDates),
    findings.language,
    findings.analysed ? 1 : 0,
    words,
    findings.quotes.length,
    findings.casualties.length,
    findings.repairs.length,
  ] as const;

/** The reading itself: engine, when it was read, title, text and the rest of the findings. */
const contentOf = ({ title, findings }: Reading, now: Instant) =>
  [findings.engine, now, title, findings.text, withoutText(findings)] as const;

/** Takes in an article with all that belongs to it: original, reading, index and likeness, or nothing of it. */
export function addArticle(
  db: Connection,
  original: Original,
  reading: Reading,
  likeness: Likeness,
  kin: Kin | null,
  now: Instant,
): number {
  return atomically(db, () => {
    const later = isFirstForm(original.format) ? null : original.format;
    const { lastInsertRowid } = sql(
      db,
      `INSERT INTO article (id, ${later === null ? '' : 'reader, '}file_name, path, format, encoding, bytes, hash, text_hash, file_time, imported,
         title, source, syndicator, agency, byline, published, basis, stated, day, ambiguous_dates,
         language, analysed, words, quotes, casualties, repairs, kin_relation, kin_article)
       VALUES (?, ${later === null ? '' : '?, '}?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      nextNumber(db),
      ...(later === null ? [] : [later]),
      original.fileName,
      original.path,
      later === null ? original.format : 'text',
      original.encoding,
      original.content.byteLength,
      original.hash,
      original.textHash,
      original.fileTime,
      now,
      ...columnsOf(reading),
      kin?.relation ?? null,
      kin?.article ?? null,
    );
    const id = Number(lastInsertRowid);
    sql(db, 'INSERT INTO original (article, content) VALUES (?, ?)').run(id, original.content);
    sql(db, 'INSERT INTO reading (article, engine, read_at, title, text, findings) VALUES (?, ?, ?, ?, ?, ?)').run(
      id,
      ...contentOf(reading, now),
    );
    sql(db, 'INSERT INTO signature (article, content) VALUES (?, ?)').run(id, likeness.signature);
    for (const key of new Set(likeness.keys)) sql(db, 'INSERT INTO likeness (key, article) VALUES (?, ?)').run(key, id);
    return id;
  });
}

/** Puts a new reading in the place of the last one. The original, its mark of withdrawal and staff decisions stay. */
export function replaceReading(db: Connection, id: number, reading: Reading, now: Instant): void {
  atomically(db, () => {
    sql(
      db,
      `UPDATE article SET title = coalesce(given_title, ?), source = iif(given_source IS NULL, ?, nullif(given_source, '')),
         syndicator = ?, agency = iif(given_agency IS NULL, ?, nullif(given_agency, '')), byline = ?, published = ?, basis = ?, stated = ?, day = ?,
         ambiguous_dates = ?, language = ?, analysed = ?, words = ?, quotes = ?, casualties = ?, repairs = ? WHERE id = ?`,
    ).run(...columnsOf(reading), id);
    sql(db, 'UPDATE reading SET engine = ?, read_at = ?, title = ?, text = ?, findings = ? WHERE article = ?').run(
      ...contentOf(reading, now),
      id,
    );
  });
}
