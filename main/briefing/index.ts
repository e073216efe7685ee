import type { Briefing, BriefingSource, Decision, Glance } from '../../preload/contract';
import { buildActors } from './actors';
import { groupEvents } from './casualties/events';
import { summariseCasualties } from './casualties/index';
import { readStatements } from './casualties/statements';
import { lookAhead } from './ahead';
import { changesSince } from './changes';
import { checksOf } from './checks';
import { chooseQuotes } from './choice';
import { listDeeds } from './deeds';
import { applyDecisions } from './decisions';
import { joinByEvent } from './stories/affair';
import { buildLeads, rankStories } from './stories/leads';
import { chooseFront } from './front';
import { drawFigures } from './geo/figures';
import { eventOf, listStories, ofMinorStories } from './stories/lines';
import { inReadingOrder } from './numbering';
import { outletOf } from './names';
import { buildQuotes, groupQuotes } from './quotes';
import { ReferenceBook } from './references';
import { groupStories } from './stories/group';
import { listWarnings } from './warnings';
import type { BriefingInput, ReadArticle } from './types';

export type { BriefingArticle, BriefingInput } from './types';

/**
 * Builds the briefing of a period. The same input gives the same briefing, whatever order the articles come in.
 * References are numbered in the order a reader meets them.
 */
export function buildBriefing(input: BriefingInput): Briefing {
  const articles = read(input);
  const current = articles.filter(({ withdrawn }) => !withdrawn);
  const grouped = groupStories(current);
  const told = groupEvents(readStatements(articles).counted, grouped);
  const ranked = rankStories(joinByEvent(grouped, told), input.options.from, input.options.to);
  const stories = ranked.map(({ story }) => story);
  const book = new ReferenceBook();
  const leading = buildLeads(ranked, book);
  const casualties = summariseCasualties(articles, stories, book, input.options.from, input.options.to);
  const leads = leading.map((lead) => {
    const event = eventOf(lead, casualties.events, articles, input.options.from);
    return { ...lead, event, place: (event === null ? null : casualties.events[event]?.place) ?? lead.place };
  });
  const ahead = lookAhead(ranked, input.options.to, book);
  const groups = groupQuotes(articles, stories);
  const { chosen, rest, best } = chooseQuotes(
    groups,
    ranked.map(({ weight }) => weight.topic),
  );
  const quotes = buildQuotes(chosen, book);
  const deeds = listDeeds(ranked, input.options.from, book);
  const actors = buildActors(articles, ranked, groups, deeds, book);
  const lines = listStories(ranked, leads, book);
  const otherQuotes = buildQuotes(rest, book);
  const sources = articles.map(sourceOf);
  const glance: Glance = {
    articles: current.length,
    sources: new Set(current.flatMap((article) => outletOf(article) ?? [])).size,
    unsourced: current.filter((article) => outletOf(article) === null).length,
    killed: casualties.sum('killed'),
    injured: casualties.sum('injured'),
    notAnalysed: current.filter(({ findings }) => !findings.analysed).length,
    undated: input.undated,
  };
  const front = chooseFront(casualties.events, input.options.from, ofMinorStories(lines, articles), quotes, best);
  const notCounted = casualties.notCounted();
  return inReadingOrder({
    id: input.id,
    version: input.version,
    options: input.options,
    closed: input.closed,
    created: input.created,
    timeZone: input.timeZone,
    engine: input.engine,
    glance,
    front,
    leads,
    stories: lines,
    deeds,
    warnings: listWarnings(ranked, book),
    checks: checksOf({ casualties: casualties.events, front, leads, quotes, notCounted, sources }, articles),
    changes: changesSince(input.before, {
      options: input.options,
      casualties: casualties.events,
      leads,
      quotes,
      otherQuotes,
      actors,
      sources,
    }),
    figures: drawFigures(
      { casualties: casualties.events, older: casualties.aside.older },
      articles,
      input.options.from,
      input.options.to,
      glance,
    ),
    casualties: casualties.events,
    aside: casualties.aside,
    ahead,
    notCounted,
    quotes,
    otherQuotes,
    actors,
    sources,
    references: book.references,
  });
}

/** The articles by day and then by id, decisions applied, each in its place in the sources list. */
function read({ articles, decisions }: BriefingInput): ReadArticle[] {
  const byArticle = new Map<number, Decision[]>();
  for (const decision of decisions) {
    const known = byArticle.get(decision.key.article);
    if (known === undefined) byArticle.set(decision.key.article, [decision]);
    else known.push(decision);
  }
  return articles
    .toSorted(
      (a, b) => (a.findings.published?.value ?? '').localeCompare(b.findings.published?.value ?? '') || a.id - b.id,
    )
    .map((article, index) => applyDecisions(article, index, byArticle.get(article.id) ?? []));
}

function sourceOf(article: ReadArticle): BriefingSource {
  const { findings } = article;
  return {
    article: article.id,
    title: article.title,
    source: article.source,
    syndicator: article.syndicator,
    agency: article.agency,
    published: findings.published?.value ?? null,
    dateBasis: findings.published?.basis ?? null,
    fileName: article.fileName,
    hash: article.hash,
    copyOf: article.copyOf,
    withdrawn: article.withdrawn,
    analysed: findings.analysed,
    language: findings.language,
  };
}
