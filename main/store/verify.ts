import { createHash } from 'node:crypto';
import type { VerifyReport } from '../../preload/contract';
import { sql, type Connection } from './database';

/** Checks a library whole: the file's pages, every record's references, the search index, and each original against its hash. */
export function verifyLibrary(db: Connection): VerifyReport {
  const problems: string[] = [];
  for (const row of sql<[], { integrity_check: string }>(db, 'PRAGMA integrity_check(20)').all()) {
    if (row.integrity_check !== 'ok') problems.push(`The file is damaged: ${row.integrity_check}`);
  }
  for (const row of sql<[], { table: string; rowid: number; parent: string }>(db, 'PRAGMA foreign_key_check').all()) {
    problems.push(`A record of ${row.table} (${row.rowid}) points to a ${row.parent} that is not there.`);
  }
  for (const [index, of] of [
    ['search', 'articles'],
    ['name_search', 'names'],
  ] as const) {
    try {
      sql(db, `INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run();
    } catch (error) {
      problems.push(
        `The search index does not fit the ${of} (${error instanceof Error ? error.message : String(error)}).`,
      );
    }
  }
  let articles = 0;
  const query = `SELECT article.id, article.file_name AS file, article.hash, article.bytes, original.content, reading.article AS reading
    FROM article LEFT JOIN original ON original.article = article.id LEFT JOIN reading ON reading.article = article.id ORDER BY article.id`;
  interface Row {
    id: number;
    file: string;
    hash: string;
    bytes: number;
    content: Uint8Array | null;
    reading: number | null;
  }
  for (const row of sql<[], Row>(db, query).iterate()) {
    articles += 1;
    const name = `Article ${row.id} (${row.file})`;
    if (row.reading === null) problems.push(`${name} has no reading.`);
    if (row.content === null) problems.push(`${name} has lost its original.`);
    else if (
      row.content.byteLength !== row.bytes ||
      createHash('sha256').update(row.content).digest('hex') !== row.hash
    ) {
      problems.push(`${name}: the original no longer has the bytes that were taken in.`);
    }
  }
  return { articles, problems };
}
