import { isDeepStrictEqual } from 'node:util';
import type { BriefingArticle, BriefingInput } from '../briefing/index';
import { withDateline, withText } from '../store/written';

/** An article of a briefing as the library holds it: its findings are still written out. */
export interface WrittenArticle extends Omit<BriefingArticle, 'findings'> {
  text: string;
  /** The findings without the text, as JSON. */
  written: string;
  /** The dateline that the staff gave, which counts before the one that was read. */
  dateline: string | null;
}

/** What a briefing is made of, as it is handed to the worker that makes it. */
export interface WrittenInput extends Omit<BriefingInput, 'articles'> {
  articles: WrittenArticle[];
}

/**
 * The articles of the last briefing that was made, by number. One that was not changed since is the same object again, so
 * that what was made out of it alone need not be made out anew after each edit.
 */
export type Known = Map<number, { of: WrittenArticle; article: BriefingArticle }>;

/** The input read. @param known holds these articles afterwards, and no other */
export function readInput(input: WrittenInput, known: Known): BriefingInput {
  const before = new Map(known);
  known.clear();
  const articles = input.articles.map((of) => {
    const last = before.get(of.id);
    const article = last !== undefined && isDeepStrictEqual(last.of, of) ? last.article : readWritten(of);
    known.set(of.id, { of, article });
    return article;
  });
  return { ...input, articles };
}

/** An article as a briefing reads it, before edits and decisions. */
export function readWritten({ text, written, dateline, ...about }: WrittenArticle): BriefingArticle {
  return { ...about, findings: withDateline(withText(written, text), dateline) };
}
