import type { Briefing, LeadStory, StoryLine } from '../../preload/contract';
import type { TollPairs } from './toll-pairs';
import { revisedFrom } from './toll-words';
import { contentWords } from './words';

/** What of a briefing tells its stories. */
export type StoriesOf = Pick<Briefing, 'stories' | 'leads' | 'sources' | 'casualties'>;

/** One story as a briefing tells it: in a line, and as a lead where it is one. */
export interface ToldStory {
  /** Index into `Briefing.stories`. */
  index: number;
  line: StoryLine;
  lead: LeadStory | null;
}

export interface StoryPair {
  story: ToldStory;
  /** The same story in the earlier briefing; null where that one did not tell of it. */
  old: ToldStory | null;
}

/** Of the content words of the shorter headline, how many the other has from which both head one story. */
const ALIKE = 0.5;
/** The same where neither leads: among many lines some share words by chance. */
const LINE_ALIKE = 0.7;

/**
 * Which story of an earlier briefing each story is: a report stands in both, both lead with one event, or their headlines
 * share most of their words.
 * Sport, markets and features are left out but where they lead.
 * @param tolls which event of the earlier briefing each event is
 * @returns `gone`: those of the earlier one of whose reports none stands in any story now
 */
export function pairStories(
  before: StoriesOf,
  now: StoriesOf,
  tolls: Pick<TollPairs, 'pairs'>,
): { pairs: StoryPair[]; gone: ToldStory[] } {
  const [then, today] = [toldBy(before), toldBy(now)];
  const found = new Set<ToldStory>();
  const index = new Index(then, before);
  const old = new Map<ToldStory, ToldStory>();
  const events = new Map(tolls.pairs.map(({ event, old: earlier }) => [event, earlier]));
  const withEventOf = (story: ToldStory): ToldStory[] => {
    const event = eventOf(story, now);
    const earlier = event === null ? null : (events.get(event) ?? null);
    return earlier === null ? [] : then.filter((other) => eventOf(other, before) === earlier);
  };
  // A report that stands in both says more than words do, and so does what both tell of.
  for (const find of [
    (story: ToldStory) => index.withReportOf(story, now),
    withEventOf,
    (story: ToldStory) => index.headedLike(story),
  ])
    for (const story of today) {
      if (old.has(story)) continue;
      const match = find(story).find((other) => !found.has(other));
      if (match === undefined) continue;
      found.add(match);
      old.set(story, match);
    }
  const current = new Set(now.stories.flatMap(({ sources }) => hashesOf(sources, now)));
  return {
    pairs: today
      .map((story) => ({ story, old: old.get(story) ?? null }))
      .filter((pair) => weighs(pair.story) || (pair.old !== null && pair.old.lead !== null)),
    gone: then.filter(
      (story) =>
        weighs(story) && !found.has(story) && !hashesOf(story.line.sources, before).some((hash) => current.has(hash)),
    ),
  };
}

const weighs = ({ line, lead }: ToldStory): boolean => lead !== null || !line.minor;

const toldBy = ({ stories, leads }: StoriesOf): ToldStory[] =>
  stories.map((line, index) => ({ index, line, lead: line.lead === null ? null : (leads[line.lead] ?? null) }));

const hashesOf = (sources: readonly number[], of: StoriesOf): string[] =>
  sources.flatMap((source) => of.sources[source]?.hash ?? []);

/** The stories of a briefing by their reports and by the words of their headlines. */
class Index {
  private readonly reports = new Map<string, ToldStory[]>();
  private readonly words = new Map<string, ToldStory[]>();
  private readonly sizes = new Map<ToldStory, number>();

  constructor(stories: readonly ToldStory[], of: StoriesOf) {
    for (const story of stories) {
      for (const hash of hashesOf(story.line.sources, of)) add(this.reports, hash, story);
      const words = [...contentWords(story.line.title).keys()];
      this.sizes.set(story, words.length);
      for (const word of words) add(this.words, word, story);
    }
  }

  /** Those with a report of this story, those with most of them first. */
  withReportOf(story: ToldStory, of: StoriesOf): ToldStory[] {
    return byCount(hashesOf(story.line.sources, of).flatMap((hash) => this.reports.get(hash) ?? [])).map(
      ([other]) => other,
    );
  }

  /** Those headed alike, the likest first. */
  headedLike(story: ToldStory): ToldStory[] {
    const words = [...contentWords(story.line.title).keys()];
    return byCount(words.flatMap((word) => this.words.get(word) ?? []))
      .filter(([other, shared]) => {
        const [least, part] = story.lead !== null && other.lead !== null ? [2, ALIKE] : [3, LINE_ALIKE];
        return shared >= Math.max(least, part * Math.min(words.length, this.sizes.get(other) ?? 0));
      })
      .map(([other]) => other);
  }
}

function add(to: Map<string, ToldStory[]>, key: string, story: ToldStory): void {
  const known = to.get(key);
  if (known === undefined) to.set(key, [story]);
  else known.push(story);
}

function byCount(stories: readonly ToldStory[]): [ToldStory, number][] {
  const counts = new Map<ToldStory, number>();
  for (const story of stories) counts.set(story, (counts.get(story) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

/**
 * How the earlier briefing told a story that it told otherwise: its headline, its place, its summary or its figure.
 * @param title the earlier headline as it may be shown
 * @returns what follows "was"; null where nothing differs
 */
export function storyWas({ story, old }: StoryPair, before: StoriesOf, now: StoriesOf, title: string): string | null {
  if (old === null) return null;
  if (old.line.title !== story.line.title) return title;
  if ((old.lead === null) !== (story.lead === null)) return old.lead === null ? 'not a lead' : 'a lead';
  if (summaryOf(old) !== summaryOf(story)) return 'summed up otherwise';
  const [then, today] = [eventOf(old, before), eventOf(story, now)];
  // The figures themselves are told with the toll.
  return then !== null && today !== null && revisedFrom(then, today).length > 0 ? 'told with another figure' : null;
}

const summaryOf = ({ lead }: ToldStory): string => (lead?.summary ?? []).map(({ text }) => text).join(' ');

const eventOf = ({ lead }: ToldStory, of: StoriesOf): Briefing['casualties'][number] | null =>
  lead === null || lead.event === null ? null : (of.casualties[lead.event] ?? null);
