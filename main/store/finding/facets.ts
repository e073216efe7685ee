import type { ArticleFilters, Counted, Facets, Search } from '../../../preload/contract';
import { sql, type Connection } from '../database';
import { boundOf, counting, OUTLET } from './compile';
import { parseSearch } from './parse';
import { compiledSearch } from './search';

const BRIEFED = 'EXISTS (SELECT 1 FROM briefed WHERE briefed.article = article.id)';

/** What a search could be narrowed to, with how many articles each would leave. A filter that is set does not narrow its own. */
export function facetsOf(db: Connection, search: Search): Facets {
  const parsed = parseSearch(search.search);
  const count = (filter: keyof ArticleFilters, expression: string): Counted[] => {
    const { [filter]: _own, ...where } = search.where ?? {};
    const compiled = compiledSearch(db, parsed, { ...search, where });
    if (compiled === null) return [];
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
