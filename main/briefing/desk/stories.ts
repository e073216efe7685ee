import type { StoryLine, SummarySentence } from '../../../preload/contract';
import type { ReferenceBook } from '../references';
import { mostTellingFirst, type Story } from '../stories/group';
import { headlineOf } from '../stories/headline';
import { ofArticle } from '../per-article';
import { ledeOf } from '../stories/summary';
import type { Ranked } from '../stories/weight';
import type { ReadArticle } from '../types';
import { placeOf } from './anchors';
import type { Desk } from './open';

/** Stories as the staff puts them together and apart. */
export function regroupStories(stories: readonly Story[], desk: Desk): Story[] {
  let all = [...stories];
  for (const { entry, edit } of desk.of('story-merge', 'story-split')) {
    const wanted = new Set(edit.kind === 'story-merge' ? edit.stories : edit.articles);
    const held = all.filter(({ articles }) => articles.some(({ id }) => wanted.has(id)));
    if (edit.kind === 'story-merge') {
      if (held.length < 2) {
        if (!holdsAll(held, wanted)) desk.misses(entry);
        continue;
      }
      const joined = { articles: held.flatMap(({ articles }) => articles).toSorted(mostTellingFirst) };
      all = all.flatMap((story) => (story === held[0] ? [joined] : held.includes(story) ? [] : [story]));
    } else {
      if (!holdsAll(held, wanted)) desk.misses(entry);
      const apart = { articles: held.flatMap(({ articles }) => articles.filter(({ id }) => wanted.has(id))) };
      if (apart.articles.length === 0) continue;
      all = all.flatMap((story) => {
        if (!held.includes(story)) return [story];
        const left = { articles: story.articles.filter(({ id }) => !wanted.has(id)) };
        const own = story === held[0] ? [{ articles: apart.articles.toSorted(mostTellingFirst) }] : [];
        return left.articles.length === 0 ? own : [left, ...own];
      });
    }
  }
  return all;
}

const holdsAll = (stories: readonly Story[], ids: ReadonlySet<number>): boolean => {
  const held = new Set(stories.flatMap(({ articles }) => articles.map(({ id }) => id)));
  return [...ids].every((id) => held.has(id));
};

/** What the staff says of the stories of a briefing, by story. */
export interface StoryEdits {
  titles: ReadonlyMap<Story, string>;
  pinned: ReadonlySet<Story>;
  hidden: ReadonlySet<Story>;
  /** Place among the leads, from 0. */
  order: ReadonlyMap<Story, number>;
  /** The sentences of its summary. */
  summaries: ReadonlyMap<Story, StaffSentence[]>;
}

/** A sentence chosen by the staff, with their own wording where it has one. */
export interface StaffSentence {
  article: ReadArticle;
  start: number;
  end: number;
  text: string | null;
}

/** Reads the edits about stories. @param articles those of the period */
export function storyEdits(stories: readonly Story[], articles: readonly ReadArticle[], desk: Desk): StoryEdits {
  const storyOf = new Map(stories.flatMap((story) => story.articles.map(({ id }): [number, Story] => [id, story])));
  const titles = new Map<Story, string>();
  const places = new Map<Story, 'lead' | 'hidden'>();
  const summaries = new Map<Story, StaffSentence[]>();
  let order = new Map<Story, number>();
  const set = <T>(map: Map<Story, T>, story: Story, value: T | null): void => {
    if (value === null) map.delete(story);
    else map.set(story, value);
  };
  for (const { entry, edit } of desk.of('story-title', 'story-place', 'story-summary', 'lead-order')) {
    if (edit.kind === 'lead-order') {
      const named = edit.stories.map((id) => storyOf.get(id));
      if (named.includes(undefined)) desk.misses(entry);
      order = new Map([...new Set(named)].flatMap((story, place) => (story === undefined ? [] : [[story, place]])));
      continue;
    }
    const story = storyOf.get(edit.story);
    if (story === undefined) {
      desk.misses(entry);
      continue;
    }
    if (edit.kind === 'story-title') set(titles, story, edit.title);
    else if (edit.kind === 'story-place') set(places, story, edit.place);
    else {
      const sentences = edit.sentences?.flatMap(({ at, text }): StaffSentence[] => {
        const place = placeOf(at, articles);
        return place === null ? [] : [{ ...place, text }];
      });
      // A sentence that stands nowhere any more is not printed as the article's.
      if (sentences !== undefined && sentences.length < (edit.sentences?.length ?? 0)) desk.misses(entry);
      set(summaries, story, sentences === undefined || sentences.length === 0 ? null : sentences);
    }
  }
  const of = (wanted: 'lead' | 'hidden'): Set<Story> =>
    new Set([...places].flatMap(([story, place]) => (place === wanted ? [story] : [])));
  return { titles, pinned: of('lead'), hidden: of('hidden'), order, summaries };
}

/**
 * The stories that lead, in the order they are printed: those the staff pinned, and of the others the weightiest.
 * @param most so many lead, unless more are pinned
 * @param canLead asked only of stories that would lead
 */
export function leadingOf(
  ranked: readonly Ranked[],
  { pinned, order }: StoryEdits,
  most: number,
  canLead: (one: Ranked) => boolean,
): Ranked[] {
  let room = most - ranked.filter(({ story }) => pinned.has(story)).length;
  const leading = ranked.filter((one) => {
    if (pinned.has(one.story)) return true;
    if (room <= 0 || !canLead(one)) return false;
    room -= 1;
    return true;
  });
  const place = ({ story }: Ranked): number => order.get(story) ?? Infinity;
  return leading.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** The summary the staff chose, as it is printed. */
export const citeSummary = (sentences: readonly StaffSentence[], book: ReferenceBook): SummarySentence[] =>
  sentences.map(({ article, start, end, text }) => ({
    text: text ?? article.findings.text.slice(start, end),
    citation: book.cite(article, start, end),
    ...(text === null ? {} : { staff: true }),
  }));

const ownHeadline = ofArticle((article): string => headlineOf(article, ledeOf(article)));

/** The headline of a story as it is printed, the staff's or its first article's, with what else the staff changed. */
export function titled(
  first: ReadArticle,
  story: Story,
  { titles, pinned, summaries }: StoryEdits,
): Pick<StoryLine, 'title' | 'staff'> {
  const headline = ownHeadline(first);
  const own = titles.get(story);
  const staff = {
    headline: own === undefined ? null : headline,
    pinned: pinned.has(story),
    summary: summaries.has(story),
    note: null,
  };
  const changed = own !== undefined || staff.pinned || staff.summary;
  return { title: own ?? headline, ...(changed ? { staff } : {}) };
}
