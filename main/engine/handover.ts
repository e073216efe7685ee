import type { HandedArticle } from '../../preload/contract';
import type { Handover } from '../handover/write';
import { articleFindings, holdsArticle } from '../store/articles';
import { isArticleSound } from '../store/chain/sound';
import type { Connection } from '../store/database';
import { briefingToRead } from './showing';

/**
 * A closed briefing with the articles its references lead to, as they are read now. One that was purged since is not
 * among them, and not a word of it is handed over; nor is one that was changed outside of the app.
 */
export function handoverOf(db: Connection, id: number): Handover {
  const briefing = briefingToRead(db, id);
  const cited = [...new Set(briefing.references.map(({ source }) => source))].sort((a, b) => a - b);
  const articles = cited.flatMap((source): HandedArticle[] => {
    const of = briefing.sources[source];
    if (of === undefined || !holdsArticle(db, of.article, of.hash) || !isArticleSound(db, of.article)) return [];
    const { text, sentences, repairs } = articleFindings(db, of.article);
    return [{ source, text, sentences, repairs }];
  });
  return { briefing, articles };
}
