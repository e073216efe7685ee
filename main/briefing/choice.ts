import type { Topic } from '../../preload/contract';
import { HIGH_OFFICES, TOPIC_WEIGHT } from './stories/lexicon';
import { standsAlone } from './names';
import { roleOf, type FoundQuote, type SpeakerGroup } from './quotes';

/** What a minister reads of what was said: the rest stands in the annex. */
const CHOSEN = 12;
/** How many of one speaker and of one story are taken, round by round: everybody once before anybody twice, and the
 * stories before one of them fills the page. */
const ROUNDS = [
  { speaker: 1, story: 4 },
  { speaker: 2, story: 4 },
  { speaker: 2, story: Infinity },
];
/** A quote of fewer words says too little by itself, one of more is a speech. */
const SHORTEST = 6;
const LONGEST = 60;
/** Below this the speaker is too doubtful for the body. */
const SURE = 0.6;

interface Choice {
  group: SpeakerGroup;
  quote: FoundQuote[];
  score: number;
}

/**
 * Parts the quotes into those printed in the body and the rest. Chosen is what a person or body that matters said, whole
 * enough to stand alone, in the stories that lead.
 * @param topics for each story, in their order, what it is about
 * @returns `best`: the first of each chosen quote, those of most worth first
 */
export function chooseQuotes(
  groups: readonly SpeakerGroup[],
  topics: readonly Topic[],
): { chosen: SpeakerGroup[]; rest: SpeakerGroup[]; best: FoundQuote[] } {
  const choices = groups
    .flatMap((group) => group.quotes.map((quote): Choice => ({ group, quote, score: worth(group, quote, topics) })))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || storyOf(a) - storyOf(b) || startOf(a) - startOf(b));
  const speakers = new Map<SpeakerGroup, number>();
  const stories = new Map<number, number>();
  const taken = new Set<FoundQuote[]>();
  for (const most of ROUNDS)
    for (const { group, quote } of choices) {
      if (taken.size === CHOSEN) break;
      const story = quote[0]?.story ?? 0;
      const [bySpeaker, byStory] = [speakers.get(group) ?? 0, stories.get(story) ?? 0];
      if (taken.has(quote) || bySpeaker >= most.speaker || byStory >= most.story) continue;
      speakers.set(group, bySpeaker + 1);
      stories.set(story, byStory + 1);
      taken.add(quote);
    }
  const part = (wanted: boolean): SpeakerGroup[] =>
    groups
      .map((group) => ({ ...group, quotes: group.quotes.filter((quote) => taken.has(quote) === wanted) }))
      .filter(({ quotes }) => quotes.length > 0);
  const best = choices.filter(({ quote }) => taken.has(quote)).flatMap(({ quote }) => quote.slice(0, 1));
  return { chosen: part(true), rest: part(false), best };
}

const storyOf = ({ quote }: Choice): number => quote[0]?.story ?? 0;
const startOf = ({ quote }: Choice): number => quote[0]?.quote.start ?? 0;

/** How much a quote is worth printing; 0: not in the body. */
function worth(group: SpeakerGroup, same: readonly FoundQuote[], topics: readonly Topic[]): number {
  const [first] = same;
  if (first === undefined || group.name === null) return 0;
  const { quote, words, story } = first;
  const length = words.split(' ').length;
  const topic = topics[story] ?? 'feature';
  if (length < SHORTEST || length > LONGEST || quote.certainty < SURE || quote.speaker?.resolved !== true) return 0;
  if (TOPIC_WEIGHT[topic] < 0 || (quote.kind !== 'direct' && length < 2 * SHORTEST)) return 0;
  const role = roleOf({ ...group, quotes: [[...same]] }) ?? '';
  return (
    2 / (1 + story / 8) +
    (quote.kind === 'direct' ? 1 : 0) +
    (HIGH_OFFICES.test(`${role} ${group.name}`) ? 1.5 : role === '' ? 0 : 0.7) +
    (group.kind === 'unnamed' ? -1 : standsAlone(group.name, group.kind) ? 1 : 0) +
    (LEANS.test(words) ? -0.7 : 0) +
    (length >= 10 && length <= 35 ? 0.5 : 0) +
    0.4 * Math.log2(same.length)
  );
}

/** Words that open what only the sentence before explains. */
const LEANS = /^(?:it|that|this|they|he|she|these|those|and|but|so|yes|no)\b/;
