import type { Search } from '../../../preload/contract';
import { sql, type Connection } from '../database';
import { boundOf, compile, total, type Compiled, type Sought } from './compile';
import { outletsHolding } from './outlets';
import { parseSearch, type Clause, type Parsed, type Term } from './parse';
import { namesOf } from './watch';

/**
 * What a search asks for, its outlets and its watch-list looked up.
 * @returns null when nothing of what was typed was understood: it finds nothing. No search, or one letter of one, finds all.
 */
export function soughtIn(db: Connection, parsed: Parsed, { search, watch }: Search): Sought | null {
  if (parsed.all.length === 0 && !/^\s*\p{L}?\s*$/u.test(search)) return null;
  const all = watch === undefined ? parsed.all : [...parsed.all, namesOf(db, watch).map(nameClause)];
  const outlets = new Map<Term, string[]>();
  for (const { term } of all.flat())
    if (term.kind === 'name' && term.field === 'source')
      outlets.set(term, outletsHolding(db, term.text, term.beginning));
  return { all, outlets };
}

const nameClause = (text: string): Clause => ({ term: { kind: 'words', text, beginning: false }, without: false });

/** A search ready for the database; null when it finds nothing, as nothing of it was understood. */
export function compiledSearch(db: Connection, parsed: Parsed, search: Search): Compiled | null {
  const sought = soughtIn(db, parsed, search);
  return sought === null ? null : compile(sought, search);
}

export function countOf(db: Connection, compiled: Compiled): number {
  return sql<[object], { total: number }>(db, total(compiled)).get(boundOf(compiled))?.total ?? 0;
}

/** How many articles a search finds. */
export function countFound(db: Connection, search: Search): number {
  const compiled = compiledSearch(db, parseSearch(search.search), search);
  return compiled === null ? 0 : countOf(db, compiled);
}
