import type { LeadStory, SummarySentence } from '../../preload/contract';
import { plainName } from './names';
import type { ReferenceBook } from './references';
import type { Story } from './stories';
import { summarise } from './summary';
import type { ReadArticle } from './types';

/** A briefing is finishable: five leads, the rest stands in the annexes. */
const LEADS = 5;

interface Ranked {
  story: Story;
  score: number;
  reasons: string[];
}

/**
 * The stories in the order they matter: independent sources, harm, prominence of the actors, newness (CONVENTIONS).
 * @param lastDay last day of the period, against which newness is told
 */
export function rankStories(stories: readonly Story[], lastDay: string): Ranked[] {
  const prominence = actorArticles(stories);
  return stories
    .map((story) => rank(story, prominence, lastDay))
    .toSorted((a, b) => b.score - a.score || (a.story.articles[0]?.id ?? 0) - (b.story.articles[0]?.id ?? 0));
}

/** Up to five leads with their summaries, references numbered as they are read. */
export function buildLeads(ranked: readonly Ranked[], book: ReferenceBook): LeadStory[] {
  const leads: LeadStory[] = [];
  for (const { story, reasons } of ranked) {
    if (leads.length === LEADS) break;
    const first = story.articles[0];
    if (first === undefined) continue;
    const summary = summarise(story).map(({ article, start, end }): SummarySentence => ({
      text: article.findings.text.slice(start, end),
      citation: book.cite(article, start, end),
    }));
    if (summary.length === 0) continue;
    leads.push({ title: first.title, summary, sources: story.articles.map(({ index }) => index), reasons });
  }
  return leads;
}

/** In how many articles each actor of the period acts. */
function actorArticles(stories: readonly Story[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { articles } of stories) {
    for (const article of articles) {
      for (const actor of new Set(actingNames(article))) counts.set(actor, (counts.get(actor) ?? 0) + 1);
    }
  }
  return counts;
}

function actingNames({ findings }: ReadArticle): string[] {
  return findings.actors.filter(({ acts }) => acts).map(({ name }) => plainName(name));
}

function rank(story: Story, prominence: Map<string, number>, lastDay: string): Ranked {
  const outlets = new Set(
    story.articles
      .filter(({ copyOf }) => copyOf === null)
      .map((article) => plainName(article.agency ?? article.source ?? 'unnamed')),
  );
  const tolls = story.articles.flatMap(({ findings }) => findings.tolls.filter(({ main }) => main));
  const killed = Math.max(0, ...tolls.map(({ killed: range }) => range?.low ?? range?.high ?? 0));
  const injured = Math.max(0, ...tolls.map(({ injured: range }) => range?.low ?? range?.high ?? 0));
  const known = Math.max(0, ...story.articles.flatMap(actingNames).map((name) => prominence.get(name) ?? 0));
  const newest = story.articles.some(({ findings }) => findings.published?.value.slice(0, 10) === lastDay);

  // Each part grows with its logarithm: ten sources are not ten times two, and no single part decides alone.
  const score =
    2 * Math.log2(1 + outlets.size) +
    3 * Math.log10(1 + killed) +
    Math.log10(1 + injured) +
    0.5 * Math.log2(1 + known) +
    (newest ? 0.5 : 0);
  const reasons = [outlets.size === 1 ? 'one source' : `${outlets.size} independent sources`];
  if (killed > 0) reasons.push(`its sources speak of ${killed} or more killed`);
  else if (injured > 0) reasons.push(`its sources speak of ${injured} or more injured`);
  if (known > 1) reasons.push(`its most prominent actor is in ${known} articles`);
  if (newest) reasons.push('reported on the last day of the period');
  return { story, score, reasons };
}
