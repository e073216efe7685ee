import type { Anchor, Span } from '../../../preload/contract';
import type { Statement } from '../casualties/statements';
import type { ReadArticle } from '../types';

/**
 * Where the words of an edit stand now.
 * @param text the article's repaired text
 * @returns their place, the one they had or the nearest to it; null when they stand nowhere
 */
export function locate({ start, end, phrase }: Anchor, text: string): Span | null {
  if (text.slice(start, end) === phrase) return [start, end];
  let nearest = -1;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (nearest < 0 || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  return nearest < 0 ? null : [nearest, nearest + phrase.length];
}

/** The statement that stands on the words of an edit, among those of one event; undefined when it is none of them. */
export function statementAt(statements: readonly Statement[], anchor: Anchor): Statement | undefined {
  return statements.find(({ article, casualty }) => {
    if (article.id !== anchor.article) return false;
    const span = locate(anchor, article.findings.text);
    return span !== null && casualty.start < span[1] && casualty.end > span[0];
  });
}

/** The span of an edit's words in whichever of the articles holds them; null when none does. */
export function placeOf(
  anchor: Anchor,
  articles: readonly ReadArticle[],
): { article: ReadArticle; start: number; end: number } | null {
  const article = articles.find(({ id }) => id === anchor.article);
  const span = article === undefined ? null : locate(anchor, article.findings.text);
  return article === undefined || span === null ? null : { article, start: span[0], end: span[1] };
}
