import type { HandedArticle } from '../../preload/contract';
import type { Handover } from '../handover/write';
import { articleFindings, holdsArticle } from '../store/articles';
import { closedBriefing } from '../store/briefings';
import type { Connection } from '../store/database';

/**
 * A closed briefing with the articles its references lead to, as they are read now. One that was purged since is not
 * among them: its sentences stand in the briefing still.
 */
export function handoverOf(db: Connection, id: number): Handover {
  const briefing = closedBriefing(db, id);
  const cited = [...new Set(briefing.references.map(({ source }) => source))].sort((a, b) => a - b);
  const articles = cited.flatMap((source): HandedArticle[] => {
    const of = briefing.sources[source];
    if (of === undefined || !holdsArticle(db, of.article, of.hash)) return [];
    const { text, sentences, repairs } = articleFindings(db, of.article);
    return [{ source, text, sentences, repairs }];
  });
  return { briefing, articles };
}
