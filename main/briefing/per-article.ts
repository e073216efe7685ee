import type { ReadArticle } from './types';

/**
 * Makes out of an article, once, what follows from it alone. After an edit most articles are the same objects as before
 * (`readArticles`), and what was made out of them holds.
 * @param make sees nothing but the article, and what it returns is changed by nobody
 */
export function ofArticle<T>(make: (article: ReadArticle) => T): (article: ReadArticle) => T {
  const made = new WeakMap<ReadArticle, { value: T }>();
  return (article) => {
    const known = made.get(article);
    if (known !== undefined) return known.value;
    const value = make(article);
    made.set(article, { value });
    return value;
  };
}

/**
 * Makes out of all articles of a period what follows from them alone; the same value as the last time where every one of
 * them is the same object.
 * @param make as above
 */
export function ofArticles<T>(make: (articles: readonly ReadArticle[]) => T): (articles: readonly ReadArticle[]) => T {
  // By the first of them, so that nothing is held longer than the articles are.
  const made = new WeakMap<ReadArticle, { articles: readonly ReadArticle[]; value: T }>();
  return (articles) => {
    const [first] = articles;
    if (first === undefined) return make(articles);
    const known = made.get(first);
    if (known !== undefined && areSame(known.articles, articles)) return known.value;
    const value = make(articles);
    made.set(first, { articles, value });
    return value;
  };
}

/** Whether two lists hold the same objects in the same order. */
export const areSame = (some: readonly object[], others: readonly object[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

/** The same for what follows from an article and one thing more, an object that stays: a list of verbs, of patterns. */
export function ofArticleAnd<K extends object, T>(
  make: (article: ReadArticle, key: K) => T,
): (article: ReadArticle, key: K) => T {
  const made = new WeakMap<K, (article: ReadArticle) => T>();
  return (article, key) => {
    let of = made.get(key);
    if (of === undefined) made.set(key, (of = ofArticle((one) => make(one, key))));
    return of(article);
  };
}
