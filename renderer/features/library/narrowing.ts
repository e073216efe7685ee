import { languageName, type ArticleFilters, type ArticleQuery, type Search } from '../../../preload/contract';
import { formatPartial } from '../../../preload/contract/wording/dates';

export const shownNames: Record<ArticleQuery['filter'], string> = {
  all: 'All articles',
  undated: 'Undated',
  'not-analysed': 'Not analysed',
  withdrawn: 'Withdrawn',
};

export const kinNames: Record<NonNullable<ArticleFilters['verdict']>, string> = {
  new: 'New when taken in',
  'near-duplicate': 'Near-duplicates',
  update: 'Updates',
};

/** Something that narrows the list, in words, and the search without it. */
export interface Narrowing {
  id: string;
  label: string;
  without: Search;
}

/** Every article, by day. */
export const everything: Search = { search: '', from: null, to: null, filter: 'all' };

/** The filters with one set to a value, or taken away with undefined. */
export function withFilter<K extends keyof ArticleFilters>(
  search: Search,
  filter: K,
  value: ArticleFilters[K] | undefined,
): Search {
  const { [filter]: _last, ...where } = search.where ?? {};
  return { ...search, where: value === undefined ? where : { ...where, [filter]: value } };
}

/** All that narrows a search, in the order the screen has it. */
export function narrowings(search: Search, watched: string | null): Narrowing[] {
  const { where = {}, from, to, filter, watch } = search;
  const found: Narrowing[] = [];
  const add = (id: string, label: string, without: Search): void => void found.push({ id, label, without });
  const set = (id: keyof ArticleFilters, label: string | undefined): void => {
    if (label !== undefined) add(id, label, withFilter(search, id, undefined));
  };
  if (search.search.trim() !== '') add('search', `Search: ${search.search.trim()}`, { ...search, search: '' });
  if (watch !== undefined) {
    const { watch: _watch, ...rest } = search;
    add('watch', `Watch-list: ${watched ?? 'of names'}`, rest);
  }
  if (filter !== 'all') add('filter', `Show: ${shownNames[filter]}`, { ...search, filter: 'all' });
  if (from !== null) add('from', `From ${formatPartial(from)}`, { ...search, from: null });
  if (to !== null) add('to', `Until ${formatPartial(to)}`, { ...search, to: null });
  set('source', where.source === '' ? 'No outlet named' : of('Outlet', where.source));
  set('language', where.language === undefined ? undefined : of('Language', languageName(where.language)));
  set('verdict', where.verdict === undefined ? undefined : kinNames[where.verdict]);
  set('actor', of('Actor', where.actor));
  set('place', of('Place', where.place));
  set('casualties', where.casualties === true ? 'Has casualties' : undefined);
  set('briefed', where.briefed === undefined ? undefined : briefedName(where.briefed));
  return found;
}

export const briefedName = (briefed: boolean): string => (briefed ? 'In a closed briefing' : 'In no closed briefing');

const of = (name: string, value: string | undefined): string | undefined =>
  value === undefined ? undefined : `${name}: ${value}`;

/** How many filters are set beside the search. */
export function filterCount(search: Search): number {
  return narrowings(search, null).filter(({ id }) => id !== 'search' && id !== 'watch' && id !== 'filter').length;
}
