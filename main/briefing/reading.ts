import type { Casualty, Decision } from '../../preload/contract';
import type { Event } from './casualties/event';
import { groupEvents } from './casualties/events';
import { isHeadlineOf, readStatements, type Statement } from './casualties/statements';
import { applyDecisions, rejectedBecause, unfitDecisions } from './decisions';
import { withStaffNames } from './desk/actors';
import { regroupEvents, rejectedEvents } from './desk/events';
import { withStaffFindings } from './desk/findings';
import type { Desk } from './desk/open';
import { groupStories } from './stories/group';
import type { BriefingArticle, ReadArticle } from './types';

/** What an article was read as last, while the article itself is there. */
const lastRead = new WeakMap<BriefingArticle, { index: number; decisions: string; read: ReadArticle }>();

/**
 * An article with the staff's findings, names and decisions. It is the same object as the last time where nothing of it is
 * another, so that what was made out of it then holds.
 * @param index its place in the sources list
 */
export function readArticle(
  article: BriefingArticle,
  index: number,
  decisions: readonly Decision[],
  desk: Desk,
): ReadArticle {
  const named = withStaffNames(withStaffFindings(article, desk), desk);
  if (named !== article) return applyDecisions(named, index, decisions);
  const last = lastRead.get(article);
  const written = JSON.stringify(decisions);
  if (last !== undefined && last.index === index && last.decisions === written) return last.read;
  const read = applyDecisions(article, index, decisions);
  lastRead.set(article, { index, decisions: written, read });
  return read;
}

/**
 * Articles as the staff lets them stand, by day and then by id.
 * @param decisions those on them, oldest first
 */
export function readArticles(
  articles: readonly BriefingArticle[],
  decisions: readonly Decision[],
  desk: Desk,
): ReadArticle[] {
  const byArticle = byTheirArticle(decisions);
  return articles
    .toSorted(
      (a, b) => (a.findings.published?.value ?? '').localeCompare(b.findings.published?.value ?? '') || a.id - b.id,
    )
    .map((article, index) => readArticle(article, index, byArticle.get(article.id) ?? [], desk));
}

/** The decisions that no longer fit, as the articles are read now. @param decisions those on them, oldest first */
export function unfitOn(articles: readonly BriefingArticle[], decisions: readonly Decision[], desk: Desk): Decision[] {
  const byArticle = byTheirArticle(decisions);
  return articles
    .flatMap((article) => {
      const own = byArticle.get(article.id);
      return own === undefined ? [] : unfitDecisions(withStaffFindings(article, desk).findings, own);
    })
    .toSorted((a, b) => a.id - b.id);
}

function byTheirArticle(decisions: readonly Decision[]): Map<number, Decision[]> {
  const byArticle = new Map<number, Decision[]>();
  for (const decision of decisions) {
    const known = byArticle.get(decision.key.article);
    if (known === undefined) byArticle.set(decision.key.article, [decision]);
    else known.push(decision);
  }
  return byArticle;
}

/** The events of articles as the staff puts them together; those that the staff rejects are among them. */
export function eventsOf(articles: readonly ReadArticle[], desk: Desk): Event[] {
  const stories = groupStories(articles.filter(({ withdrawn }) => !withdrawn));
  return regroupEvents(groupEvents(readStatements(articles).counted, stories), desk);
}

/** The articles without the statements of the events that the staff rejects. */
export function withoutRejected(articles: ReadArticle[], desk: Desk): ReadArticle[] {
  if (desk.of('event-reject').length === 0) return articles;
  const rejected = rejectedEvents(eventsOf(articles, desk), desk);
  return articles.map((article) => {
    const own = [...rejected].filter(([statement]) => statement.article === article);
    return own.length === 0 ? article : without(article, own);
  });
}

function without(article: ReadArticle, own: readonly [Statement, string][]): ReadArticle {
  const left = own.map(
    ([
      {
        casualty: { start, end },
      },
      reason,
    ]) => ({ start, end, reason: rejectedBecause(reason), event: true as const }),
  );
  const goes = isOfThem(
    article,
    own.map(([statement]) => statement),
  );
  const casualties = article.findings.casualties.filter((one) => !goes(one));
  return { ...article, rejected: [...article.rejected, ...left], findings: { ...article.findings, casualties } };
}

/** Whether a finding of an article is one of its statements, or the headline's figure, which goes with that of the text that it gives. */
export function isOfThem(article: ReadArticle, statements: readonly Statement[]): (casualty: Casualty) => boolean {
  const ids = new Set(statements.map(({ casualty }) => casualty.id));
  return (one) => ids.has(one.id) || statements.some(({ casualty }) => isHeadlineOf(article, one, casualty));
}
