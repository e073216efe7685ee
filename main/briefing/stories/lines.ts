import type { CasualtyEvent, Day, LeadStory, StoryLine, Topic } from '../../../preload/contract';
import { severity } from '../front';
import { isBefore } from '../news';
import type { ReferenceBook } from '../references';
import type { ReadArticle } from '../types';
import { titled, type StoryEdits } from '../desk/stories';
import type { Ranked } from './weight';
import { firstProse } from './summary';

/** What an official asks for last: printed after everything else, and only when asked for. */
const MINOR: ReadonlySet<Topic> = new Set(['sport', 'culture', 'science', 'feature', 'economy']);

/**
 * Every story in a line, in the order of their weight.
 * @param leads the stories that lead, which know their region already
 * @param edits what the staff says of the stories
 * @param events the period's own
 */
export function listStories(
  ranked: readonly Ranked[],
  leads: readonly LeadStory[],
  edits: StoryEdits,
  events: readonly CasualtyEvent[],
  book: ReferenceBook,
): StoryLine[] {
  const told = eventsByArticle(events);
  return ranked.flatMap(({ story, weight, region }) => {
    const first = story.articles[0];
    if (first === undefined) return [];
    const sources = story.articles.map(({ index }) => index);
    const lead = leads.findIndex((one) => one.sources[0] === sources[0]);
    const [start, end] = firstProse(first) ?? first.findings.sentences[0] ?? [0, 0];
    const named = titled(first, story, edits);
    const place = placeIn(told.get(first.id) ?? [], first.id, start, end);
    return {
      ...named,
      ...(place === null || namesPlace(named.title, place) ? {} : { place }),
      topic: weight.topic,
      region,
      lead: lead < 0 ? null : lead,
      // What tells of nothing else but counts the dead of a span is no reading for later.
      minor: MINOR.has(weight.topic) && !(weight.topic === 'feature' && countsDead(first)),
      sources,
      citation: book.cite(first, start, end),
    };
  });
}

/** Deaths over a time that is not over, or just is: none of them an event of these days, which would tell what it is about. */
const countsDead = ({ findings }: ReadArticle): boolean =>
  findings.casualties.some(
    ({ type, scope, low }) => type === 'killed' && (scope === 'period' || scope === 'cumulative') && (low ?? 0) > 0,
  );

/** The events that each article tells figures of. */
function eventsByArticle(events: readonly CasualtyEvent[]): ReadonlyMap<number, readonly CasualtyEvent[]> {
  const found = new Map<number, CasualtyEvent[]>();
  for (const event of events) {
    const articles = event.claims.flatMap(({ figures }) => figures.map(({ citation }) => citation.article));
    for (const id of new Set(articles)) found.set(id, [...(found.get(id) ?? []), event]);
  }
  return found;
}

/** Where the harm befell that a sentence of an article counts; null where it counts none, or that of several events. */
function placeIn(events: readonly CasualtyEvent[], id: number, start: number, end: number): string | null {
  const told = events.filter(({ claims }) =>
    claims.some(({ figures }) =>
      figures.some(({ part, citation: at }) => !part && at.article === id && at.start >= start && at.end <= end),
    ),
  );
  return told.length === 1 ? (told[0]?.place ?? null) : null;
}

/** Whether a line names the place, whatever kind of place is said beside it: "Osk" of "Osk province". */
const namesPlace = (title: string, place: string): boolean =>
  (place.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [place]).some((word) => title.includes(word));

/** The articles of the minor stories, by id. */
export const ofMinorStories = (lines: readonly StoryLine[], articles: readonly ReadArticle[]): ReadonlySet<number> =>
  new Set(
    lines.flatMap(({ minor, sources }) => (minor ? sources.flatMap((source) => articles[source]?.id ?? []) : [])),
  );

/** Sentences of an article in which the figures of its own event stand. */
const EARLY = 8;

/**
 * The event a lead tells of, by the article that heads it: the one whose figures stand in its first sentence, else in those
 * printed, else the worst of those whose figures stand early; null when there is none, or several and none of them first.
 * What another report of the story tells is not it, nor what happened before the period and its first sentence leaves out.
 * @param from first day of the period
 * @returns an index into the events
 */
export function eventOf(
  lead: LeadStory,
  events: readonly CasualtyEvent[],
  articles: readonly ReadArticle[],
  from: Day,
): number | null {
  const article = articles[lead.sources[0] ?? -1];
  if (article === undefined) return null;
  const early = article.findings.sentences[EARLY]?.[0] ?? article.findings.text.length;
  const [opening, ...others] = lead.summary.map(({ citation }) => citation.reference);
  const lede = lead.summary[0]?.citation;
  const first = article.findings.casualties.filter(
    ({ start, end, scope }) =>
      lede !== undefined && start >= lede.start && end <= lede.end && (scope === 'incident' || scope === 'cumulative'),
  );
  // What counts over several events is the story: none of them by itself is.
  if (first.some(({ several }) => several)) return null;
  const told = [...events.entries()].flatMap(([index, event]) => {
    const figures = event.claims
      .flatMap((claim) => claim.figures)
      .filter(({ part, citation }) => !part && citation.article === article.id && citation.start < early);
    if (figures.length === 0) return [];
    const stands = (references: readonly (number | undefined)[]): boolean =>
      figures.some(({ citation }) => references.includes(citation.reference));
    const counted = figures.some(({ type, low }) => first.some((one) => one.type === type && one.low === low));
    const place = counted || stands([opening]) ? 2 : stands(others) ? 1 : 0;
    return place < 2 && isBefore(event.date, from) ? [] : [{ index, event, place }];
  });
  const [best] = told.toSorted(
    (a, b) => b.place - a.place || severity(b.event) - severity(a.event) || a.index - b.index,
  );
  // What its first sentence counts may stand in another table: then no other event is what it tells of.
  const figures = best?.event.claims.flatMap((claim) => claim.figures) ?? [];
  const elsewhere =
    first.length > 0 &&
    !first.some(({ type, low }) => figures.some((figure) => figure.type === type && figure.low === low));
  const digest = told.length > 1 && !article.findings.tolls.some(({ main }) => main);
  return best === undefined || ((digest || elsewhere) && best.place < 2) ? null : best.index;
}
