import { sql, type Connection } from '../database';

/** What of an article no longer follows from what was read in it and what the staff says of it. */
const ARTICLE = `SELECT
    iif(article.title IS NOT coalesce(given_title, reading.title), 'title', NULL),
    iif(article.source IS NOT iif(given_source IS NULL, json_extract(findings, '$.source'), nullif(given_source, '')), 'source', NULL),
    iif(article.agency IS NOT iif(given_agency IS NULL, json_extract(findings, '$.header.agency'), nullif(given_agency, '')), 'agency', NULL),
    iif(article.syndicator IS NOT json_extract(findings, '$.header.syndicator'), 'syndicator', NULL),
    iif(article.byline IS NOT json_extract(findings, '$.header.byline'), 'byline', NULL),
    iif(article.published IS NOT json_extract(findings, '$.published.value') OR article.basis IS NOT json_extract(findings, '$.published.basis')
      OR article.day IS NOT article.published AND article.stated IS NULL AND length(article.published) = 10, 'date', NULL),
    iif(article.language IS NOT json_extract(findings, '$.language'), 'language', NULL),
    iif(article.quotes IS NOT json_array_length(findings, '$.quotes') OR article.casualties IS NOT json_array_length(findings, '$.casualties')
      OR article.repairs IS NOT json_array_length(findings, '$.repairs'), 'counts', NULL),
    iif((withdrawn_at IS NULL) IS NOT coalesce((SELECT withdrawn = 0 FROM withdrawal WHERE withdrawal.article = article.id ORDER BY withdrawal.id DESC LIMIT 1), 1)
      OR withdrawn_reason IS NOT (SELECT iif(withdrawn = 1, reason, NULL) FROM withdrawal WHERE withdrawal.article = article.id ORDER BY withdrawal.id DESC LIMIT 1),
      'withdrawal', NULL)
  FROM article JOIN reading ON reading.article = article.id WHERE article.id = ?`;

/** What of a closed briefing's row is not what its document says. */
const BRIEFING = `SELECT
    iif(title IS NOT json_extract(document, '$.options.title'), 'title', NULL),
    iif(marking IS NOT json_extract(document, '$.options.marking'), 'marking', NULL),
    iif(closed IS NOT json_extract(document, '$.closed'), 'moment of closing', NULL),
    iif(version IS NOT json_extract(document, '$.version'), 'version', NULL),
    iif(first_day IS NOT json_extract(document, '$.options.from') OR last_day IS NOT json_extract(document, '$.options.to'), 'days', NULL),
    iif(articles IS NOT json_extract(document, '$.glance.articles'), 'number of articles', NULL)
  FROM briefing WHERE id = ?`;

/**
 * What of a changed row can be told, since it follows from others: "title, date"; null where nothing can. The chain itself
 * holds a digest of each row, which says that it was changed but not what of it.
 */
export function differs(db: Connection, what: string, row: string): string | null {
  const query = what === 'article' ? ARTICLE : what === 'briefing' ? BRIEFING : null;
  if (query === null) return null;
  const told = sql<[string], (string | null)[]>(db, query).raw().get(row) ?? [];
  const names = told.filter((name) => name !== null);
  return names.length === 0 ? null : names.join(', ');
}
