import type { ArticlePage, ArticleQuery } from '../../../preload/contract';
import { articleSummary } from '../articles';
import { isSound } from '../chain/sound';
import { articleNotes } from '../notes';
import { sql, type Connection } from '../database';
import { boundOf, statement, type Compiled } from './compile';
import { parseSearch } from './parse';
import { compiledSearch, countOf } from './search';

/**
 * A page of the articles a query finds. The best match comes first, or what the query sorts by; without a search the newest
 * day, then the newest import, articles without a day last.
 */
export function listArticles(db: Connection, query: ArticleQuery): ArticlePage {
  const parsed = parseSearch(query.search);
  const { notes } = parsed;
  const compiled = compiledSearch(db, parsed, query);
  if (compiled === null) return { total: 0, notes, articles: [] };
  const { total, ids } = found(db, compiled, query);
  const marks = marksOf(db, compiled, ids);
  const staff = articleNotes(db);
  return {
    total,
    notes,
    articles: ids.map((id) => ({
      ...articleSummary(db, id),
      ...staff.get(id),
      ...(isSound(db, 'article', id) ? {} : { altered: true }),
      passage: marks.get(id)?.passage ?? null,
      markedTitle: marks.get(id)?.title ?? null,
    })),
  };
}

function found(
  db: Connection,
  compiled: Compiled,
  { sort, offset, limit }: ArticleQuery,
): { total: number; ids: number[] } {
  const list = `${statement(compiled, sort ?? 'relevance')} LIMIT @limit OFFSET @offset`;
  const bound = { ...boundOf(compiled), limit, offset };
  const rows = sql<[object], { id: number; total?: number }>(db, list).all(bound);
  return { total: rows[0]?.total ?? countOf(db, compiled), ids: rows.map(({ id }) => id) };
}

interface Marks {
  passage: string;
  title: string | null;
}

/**
 * For each of these articles title and the passage that fits best, with ‹ and › around the words found.
 * One walk over all that the search finds: asking the index for one article after another costs far more.
 */
function marksOf(db: Connection, { marked, vague }: Compiled, articles: readonly number[]): Map<number, Marks> {
  const marks = new Map<number, Marks>();
  if (marked === null || vague || articles.length === 0) return marks;
  // The sign before rowid keeps SQLite from looking each of them up.
  const query = `SELECT rowid AS id, snippet(search, 1, '‹', '›', '…', 24) AS passage, highlight(search, 0, '‹', '›') AS title,
      highlight(search, 2, '‹', '›') AS read
    FROM search WHERE search MATCH ? AND +rowid IN (SELECT value FROM json_each(?))`;
  interface Row {
    id: number;
    passage: string;
    title: string;
    read: string | null;
  }
  for (const { id, passage, title, read } of sql<[string, string], Row>(db, query).iterate(
    marked,
    JSON.stringify(articles),
  ))
    marks.set(id, {
      // Found by nothing but the title that was read: that is what is shown.
      passage: read?.includes('‹') === true && !`${passage}${title}`.includes('‹') ? `Title as read: ${read}` : passage,
      title: title.includes('‹') ? title : null,
    });
  return marks;
}
