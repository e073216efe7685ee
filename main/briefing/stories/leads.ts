import type { Day, LeadStory, SummarySentence } from '../../../preload/contract';
import { inPlainCase, placeOfDateline } from '../dateline';
import type { ReferenceBook } from '../references';
import type { Story } from './group';
import { regionOf } from '../geo/region';
import { citeSummary, leadingOf, titled, type StoryEdits } from '../desk/stories';
import { summarise } from './summary';
import { actorsOf, weigh, type Ranked } from './weight';

/** A briefing is finishable: five leads, the rest stands in the annexes. */
export const LEADS = 5;

/**
 * The stories in the order they matter to an official.
 * @param from first day of the period
 * @param to last day of the period, against which newness is told
 */
export function rankStories(stories: readonly Story[], from: Day, to: Day): Ranked[] {
  const known = actorsOf(stories);
  return stories
    .map((story) => ({ story, weight: weigh(story, known, from, to), region: regionOf(story) }))
    .toSorted(
      (a, b) => b.weight.score - a.weight.score || (a.story.articles[0]?.id ?? 0) - (b.story.articles[0]?.id ?? 0),
    );
}

/**
 * The leads with their summaries, references numbered as they are read: five, or as many as the staff pinned.
 * @param edits what the staff says of the stories
 */
export function buildLeads(ranked: readonly Ranked[], edits: StoryEdits, book: ReferenceBook): LeadStory[] {
  const summaries = new Map<Story, SummarySentence[]>();
  const summaryOf = (story: Story): SummarySentence[] => {
    const chosen = edits.summaries.get(story);
    const known = summaries.get(story);
    if (known !== undefined) return known;
    const summary =
      chosen === undefined
        ? summarise(story).map(({ article, start, end }): SummarySentence => ({
            text: article.findings.text.slice(start, end),
            citation: book.cite(article, start, end),
          }))
        : citeSummary(chosen, book);
    summaries.set(story, summary);
    return summary;
  };
  const leads: LeadStory[] = [];
  for (const { story, weight, region } of leadingOf(ranked, edits, LEADS, ({ story }) => summaryOf(story).length > 0)) {
    const first = story.articles[0];
    const summary = summaryOf(story);
    if (first === undefined || summary.length === 0) continue;
    const dateline = placeOfDateline(first.findings.header.dateline);
    leads.push({
      ...titled(first, story, edits),
      topic: weight.topic,
      region,
      place: dateline === null ? null : inPlainCase(dateline, [first.findings.text]),
      event: null,
      summary,
      sources: story.articles.map(({ index }) => index),
      reasons: weight.reasons,
    });
  }
  return leads;
}
