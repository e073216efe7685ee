import type { ArticlePage, ArticleQuery } from '../../../preload/contract';
import { articlesIn, articleSummary } from '../articles';
import { isArticleSound, isSound } from '../chain/sound';
import { articleNotes } from '../notes';
import { sql, type Connection } from '../database';
import { boundOf, fitting, statement, type Compiled } from './compile';
import { parseSearch } from './parse';
import { compiledSearch, countOf } from './search';

/**
 * A page of the articles a query finds. The best match comes first (of very many, of the newest; the older follow as they came
 * in), or what the query sorts by; without a search the newest day, then the newest import, articles without a day last.
 */
export function listArticles(db: Connection, query: ArticleQuery): ArticlePage {
  const parsed = parseSearch(query.search);
  const compiled = compiledSearch(db, parsed, query);
  if (compiled === null) return { total: 0, notes: parsed.notes, articles: [] };
  const { total, ids } = found(db, compiled, query);
  const marks = marksOf(db, compiled, ids);
  const staff = articleNotes(db);
  return {
    total,
    notes: total === 0 && parsed.hint !== null ? [...parsed.notes, parsed.hint] : parsed.notes,
    articles: ids.map((id) => ({
      ...articleSummary(db, id),
      ...staff.get(id),
      // The passage is of what was read, which is looked at only where it is shown.
      ...((marks.has(id) ? isArticleSound(db, id) : isSound(db, 'article', id)) ? {} : { altered: true }),
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
  const order = sort ?? 'relevance';
  const bound = { ...boundOf(compiled), limit, offset };
  const pageOf = (list: string): { id: number; total?: number }[] =>
    sql<[object], { id: number; total?: number }>(db, `${list} LIMIT @limit OFFSET @offset`).all(bound);
  if (compiled.match !== null && order === 'relevance') {
    const total = countOf(db, compiled);
    return { total, ids: pageOf(fitting(compiled, total, articlesIn(db))).map(({ id }) => id) };
  }
  const rows = pageOf(statement(compiled, order));
  return { total: rows[0]?.total ?? countOf(db, compiled), ids: rows.map(({ id }) => id) };
}

interface Marks {
  passage: string;
  title: string | null;
}

/**
 * For each of these articles title and the passage that fits best, with ‹ and › around the words found.
 * One walk over what the search finds from the oldest of them to the newest: asking the index for one after another costs far more.
 */
function marksOf(db: Connection, { marked }: Compiled, articles: readonly number[]): Map<number, Marks> {
  const marks = new Map<number, Marks>();
  if (marked === null || articles.length === 0) return marks;
  // The sign before rowid keeps SQLite from looking each of them up.
  const query = `SELECT rowid AS id, snippet(search, 1, '‹', '›', '…', 24) AS passage, highlight(search, 0, '‹', '›') AS title,
      highlight(search, 2, '‹', '›') AS read
    FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))`;
  interface Row {
    id: number;
    passage: string;
    title: string;
    read: string | null;
  }
  for (const { id, passage, title, read } of sql<[string, number, number, string], Row>(db, query).iterate(
    marked,
    Math.min(...articles),
    Math.max(...articles),
    JSON.stringify(articles),
  ))
    marks.set(id, {
      // Found by nothing but the title that was read: that is what is shown.
      passage: read?.includes('‹') === true && !`${passage}${title}`.includes('‹') ? `Title as read: ${read}` : passage,
      title: title.includes('‹') ? title : null,
    });
  return marks;
}
