import { sql, type Connection } from './database';

/**
 * Turns what a person types into a full-text query: every word must occur, words in quotation marks as they stand,
 * and the last word may be a beginning, so that results come while one types.
 * @returns null when nothing that could be found was typed
 */
export function matchOf(search: string): string | null {
  const terms: string[] = [];
  let open = false;
  // Every other piece between quotation marks is a phrase; the typographic marks count as well.
  const pieces = search.split(/["“”„]/u);
  for (const [index, piece] of pieces.entries()) {
    if (open) push(terms, piece, false);
    else {
      const words = piece.split(/\s+/u).filter(holdsLetter);
      for (const [at, word] of words.entries())
        push(terms, word, index === pieces.length - 1 && at === words.length - 1);
    }
    open = !open;
  }
  return terms.length === 0 ? null : terms.join(' AND ');
}

function push(terms: string[], words: string, beginning: boolean): void {
  if (holdsLetter(words)) terms.push(`"${words.replaceAll('\0', ' ')}"${beginning ? '*' : ''}`);
}

function holdsLetter(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * For each of these articles the passage that fits a search best, with ‹ and › around the words found.
 * One walk over all that the search finds: asking the index for one article after another costs far more.
 */
export function passagesOf(db: Connection, match: string, articles: readonly number[]): Map<number, string> {
  const wanted = new Set(articles);
  const query = `SELECT rowid AS id, CASE WHEN rowid IN (SELECT value FROM json_each(?)) THEN snippet(search, 1, '‹', '›', '…', 24) END AS passage
    FROM search WHERE search MATCH ?`;
  const passages = new Map<number, string>();
  for (const { id, passage } of sql<[string, string], { id: number; passage: string | null }>(db, query).iterate(
    JSON.stringify([...wanted]),
    match,
  )) {
    if (passage !== null) passages.set(id, passage);
    if (passages.size === wanted.size) break;
  }
  return passages;
}
