import type { FoundArticle, Search } from '../../preload/contract';
import type { Engine } from '../engine/requests';
import { valueOf } from './with-library';

/** So many articles are asked for at once: no more are given. */
const PAGE = 500;

/** Every article that a search finds, and what of the search could not be understood. */
export async function articlesFound(
  engine: Engine,
  search: Search,
): Promise<{ articles: FoundArticle[]; notes: ReadonlySet<string> }> {
  const articles: FoundArticle[] = [];
  const notes = new Set<string>();
  let total = 1;
  while (articles.length < total) {
    const page = valueOf(await engine.ask('articles', { ...search, offset: articles.length, limit: PAGE }));
    total = page.total;
    for (const note of page.notes) notes.add(note);
    if (page.articles.length === 0) break;
    articles.push(...page.articles);
  }
  return { articles, notes };
}
