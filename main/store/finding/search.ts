import type { Search } from '../../../preload/contract';
import { sql, type Connection } from '../database';
import { boundOf, compile, total, type Compiled } from './compile';
import { parseSearch, type Parsed } from './parse';
import { namesOf } from './watch';

/**
 * A search ready for the database.
 * @returns null when nothing of what was typed was understood: it finds nothing. No search, or one letter of one, finds all.
 */
export function compiledSearch(db: Connection, parsed: Parsed, search: Search): Compiled | null {
  if (parsed.all.length === 0 && !/^\s*\p{L}?\s*$/u.test(search.search)) return null;
  return compile(db, parsed, search, search.watch === undefined ? null : namesOf(db, search.watch));
}

export function countOf(db: Connection, compiled: Compiled): number {
  return sql<[object], { total: number }>(db, total(compiled)).get(boundOf(compiled))?.total ?? 0;
}

/** How many articles a search finds. */
export function countFound(db: Connection, search: Search): number {
  const compiled = compiledSearch(db, parseSearch(search.search), search);
  return compiled === null ? 0 : countOf(db, compiled);
}
