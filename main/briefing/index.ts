import type { Briefing, BriefingSource, Glance } from '../../preload/contract';
import { buildActors } from './actors';
import { groupEvents } from './casualties/events';
import { summariseCasualties } from './casualties/index';
import { readStatements } from './casualties/statements';
import { lookAhead } from './ahead';
import { changesSince } from './changes';
import { checksOf } from './checks';
import { chooseQuotes } from './choice';
import { listDeeds } from './deeds';
import { missNames, tellNames } from './desk/actors';
import { isOfRejected, regroupEvents } from './desk/events';
import { addNotes } from './desk/notes';
import { openDesk } from './desk/open';
import { hiddenActors, missActors, placesOfActors, placesOfQuotes, tellPlaces } from './desk/places';
import { markSeen } from './desk/seen';
import { regroupStories, storyEdits, titled, type StoryEdits } from './desk/stories';
import { joinByEvent } from './stories/affair';
import { buildLeads, rankStories } from './stories/leads';
import { chooseFront } from './front';
import { drawFigures } from './geo/figures';
import { eventOf, listStories, ofMinorStories } from './stories/lines';
import { inReadingOrder } from './numbering';
import { outletOf } from './names';
import { buildQuotes, groupQuotes } from './quotes';
import { readArticles, unfitOn, withoutRejected } from './reading';
import { ReferenceBook } from './references';
import { groupStories, type Story } from './stories/group';
import { listWarnings } from './warnings';
import type { BriefingInput, ReadArticle } from './types';

export type { BriefingArticle, BriefingInput } from './types';

/**
 * Builds the briefing of a period. The same input gives the same briefing, whatever order the articles come in.
 * References are numbered in the order a reader meets them.
 */
export function buildBriefing(input: BriefingInput): Briefing {
  const desk = openDesk(input.edits, input.articles, input.options);
  const articles = withoutRejected(readArticles(input.articles, input.decisions, desk), desk);
  const current = articles.filter(({ withdrawn }) => !withdrawn);
  const grouped = groupStories(current);
  const statements = readStatements(articles);
  const told = regroupEvents(groupEvents(statements.counted, grouped), desk);
  const joined = regroupStories(joinByEvent(grouped, told), desk);
  const edits = storyEdits(joined, articles, desk);
  const shown = joined.filter((story) => !edits.hidden.has(story));
  const ranked = rankStories(shown, input.options.from, input.options.to);
  const stories = ranked.map(({ story }) => story);
  const book = new ReferenceBook();
  const leading = buildLeads(ranked, edits, book);
  const casualties = summariseCasualties(statements, stories, desk, book, input.options.from, input.options.to);
  const leads = leading.map((lead) => {
    const event = eventOf(lead, casualties.events, articles, input.options.from);
    return { ...lead, event, place: (event === null ? null : casualties.events[event]?.place) ?? lead.place };
  });
  const ahead = lookAhead(ranked, input.options.to, book);
  const groups = groupQuotes(articles, stories);
  const { chosen, rest, best } = chooseQuotes(
    groups,
    ranked.map(({ weight }) => weight.topic),
    placesOfQuotes(desk, articles),
  );
  const quotes = buildQuotes(chosen, book);
  const deeds = listDeeds(ranked, input.options.from, book);
  const actors = buildActors(articles, ranked, groups, deeds, placesOfActors(desk), book);
  const lines = listStories(ranked, leads, edits, casualties.events, book);
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
  const { events, aside } = casualties;
  tellPlaces([...quotes, ...otherQuotes], articles, desk);
  tellNames(actors, desk);
  missNames(desk, input.options);
  missActors(desk, articles);
  const warnings = listWarnings(ranked, book);
  addNotes(
    {
      leads,
      stories: lines,
      deeds,
      warnings,
      ahead,
      casualties: events,
      aside,
      notCounted,
      quotes,
      otherQuotes,
      actors,
      sources,
    },
    articles,
    desk,
  );
  return inReadingOrder({
    id: input.id,
    version: input.version,
    options: input.options,
    closed: input.closed,
    closedBy: null,
    fingerprint: '',
    created: input.created,
    timeZone: input.timeZone,
    engine: input.engine,
    glance,
    front,
    leads,
    stories: lines,
    deeds,
    warnings,
    checks: markSeen(
      checksOf(
        { altered: input.altered ?? [], casualties: casualties.events, front, leads, quotes, notCounted, sources },
        articles,
      ),
      articles,
      desk,
    ),
    changes: changesSince(
      input.before,
      {
        options: input.options,
        casualties: casualties.events,
        leads,
        stories: lines,
        quotes,
        otherQuotes,
        actors,
        sources,
      },
      input.shown ?? input.before,
    ),
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
    desk: {
      hidden: [...edits.hidden].flatMap((story) => hiddenLine(story, edits)),
      hiddenActors: hiddenActors(desk),
      unfit: desk.unfit().filter((entry) => !isOfRejected(entry, articles)),
      unfitDecisions: unfitOn(input.articles, input.decisions, desk),
      late: input.late,
    },
  });
}

/** A story the staff took out, as it can be brought back. */
function hiddenLine(story: Story, edits: StoryEdits): { story: number; title: string }[] {
  const [first] = story.articles;
  return first === undefined ? [] : [{ story: first.id, title: titled(first, story, edits).title }];
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
