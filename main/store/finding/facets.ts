import type { ArticleFilters, Counted, Facets, Search } from '../../../preload/contract';
import { sql, type Connection } from '../database';
import { boundOf, BRIEFED, compile, counting, OUTLET } from './compile';
import { parseSearch } from './parse';
import { soughtIn } from './search';

/** What a search could be narrowed to, with how many articles each would leave. A filter that is set does not narrow its own. */
export function facetsOf(db: Connection, search: Search): Facets {
  const sought = soughtIn(db, parseSearch(search.search), search);
  const count = (filter: keyof ArticleFilters, expression: string): Counted[] => {
    if (sought === null) return [];
    const { [filter]: _own, ...where } = search.where ?? {};
    const compiled = compile(sought, { ...search, where });
    return sql<[object], { value: string | number; articles: number }>(db, counting(compiled, expression))
      .all(boundOf(compiled))
      .map(({ value, articles }) => ({ value: String(value), articles }));
  };
  const of = (counted: Counted[], value: string): number => counted.find((one) => one.value === value)?.articles ?? 0;
  const briefed = count('briefed', BRIEFED);
  return {
    outlets: count('source', `coalesce(${OUTLET}, '')`),
    languages: count('language', 'language'),
    verdicts: count('verdict', "coalesce(kin_relation, 'new')"),
    casualties: of(count('casualties', 'casualties > 0'), '1'),
    briefed: of(briefed, '1'),
    unbriefed: of(briefed, '0'),
  };
}
