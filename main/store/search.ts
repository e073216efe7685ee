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
      for (const [at, word] of words.entries()) push(terms, word, index === pieces.length - 1 && at === words.length - 1);
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

/** The passage of an article that fits a search best, with ‹ and › around the words found. */
export function passageOf(db: Connection, match: string, article: number): string | null {
  const query = `SELECT snippet(search, 1, '‹', '›', '…', 24) AS passage FROM search WHERE search MATCH ? AND rowid = ?`;
  return sql<[string, number], { passage: string }>(db, query).get(match, article)?.passage ?? null;
}
