import type { Topic } from '../../preload/contract';
import { HIGH_OFFICES, TOPIC_WEIGHT } from './stories/lexicon';
import type { PlaceOfQuote } from './desk/places';
import { BARE_TEXT, issuerOf } from './issuer';
import { standsAlone } from './names';
import { isAnybody } from './placed';
import { roleOf, type FoundQuote, type SpeakerGroup } from './quotes';

/** What a minister reads of what was said: the rest stands in the annex. */
const CHOSEN = 12;
/** What a further quote loses for each one taken of its speaker, and of its story: other voices and affairs come in before. */
const SAME_SPEAKER = 0.8;
const SAME_STORY = 0.12;
/** A quote of fewer words says too little by itself, one of more is a speech. */
const SHORTEST = 6;
const LONGEST = 60;
/** Words from which a part of what somebody said says enough within the paper's sentence. */
const FRAGMENT = 9;
/** What the words of somebody lose of whom a reader can't tell who it is. */
const NOBODYS = 1.5;
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
 * @param placed where the staff puts a quote
 * @returns `best`: the first of each chosen quote, those of most worth first
 */
export function chooseQuotes(
  groups: readonly SpeakerGroup[],
  topics: readonly Topic[],
  placed: PlaceOfQuote = () => null,
): { chosen: SpeakerGroup[]; rest: SpeakerGroup[]; best: FoundQuote[] } {
  const placeOf = (quote: readonly FoundQuote[]): 'body' | 'annex' | null =>
    quote.map(placed).find((place) => place !== null) ?? null;
  const choices = groups
    .flatMap((group) => group.quotes.map((quote): Choice => ({ group, quote, score: worth(group, quote, topics) })))
    .filter(({ score, quote }) => placeOf(quote) === 'body' || (score > 0 && placeOf(quote) === null))
    .toSorted((a, b) => b.score - a.score || storyOf(a) - storyOf(b) || startOf(a) - startOf(b));
  const speakers = new Map<SpeakerGroup, number>();
  const stories = new Map<number, number>();
  // What the staff puts into the body stands there, however much it is.
  const taken = new Set(choices.filter(({ quote }) => placeOf(quote) === 'body').map(({ quote }) => quote));
  for (const choice of choices.filter(({ quote }) => taken.has(quote))) {
    speakers.set(choice.group, (speakers.get(choice.group) ?? 0) + 1);
    stories.set(storyOf(choice), (stories.get(storyOf(choice)) ?? 0) + 1);
  }
  while (taken.size < CHOSEN) {
    let next: Choice | undefined;
    let most = 0;
    for (const choice of choices) {
      if (taken.has(choice.quote) || isSaid(choice.quote, taken)) continue;
      const left =
        choice.score -
        SAME_SPEAKER * (speakers.get(choice.group) ?? 0) -
        SAME_STORY * (stories.get(storyOf(choice)) ?? 0);
      if (left > most) [next, most] = [choice, left];
    }
    if (next === undefined) break;
    speakers.set(next.group, (speakers.get(next.group) ?? 0) + 1);
    stories.set(storyOf(next), (stories.get(storyOf(next)) ?? 0) + 1);
    taken.add(next.quote);
  }
  const part = (wanted: boolean): SpeakerGroup[] =>
    groups
      .map((group) => ({ ...group, quotes: group.quotes.filter((quote) => taken.has(quote) === wanted) }))
      .filter(({ quotes }) => quotes.length > 0);
  const best = choices.filter(({ quote }) => taken.has(quote)).flatMap(({ quote }) => quote.slice(0, 1));
  return { chosen: part(true), rest: part(false), best };
}

/** The same words under another name of who said them: "a joint statement", "the joint statement". */
function isSaid([first]: readonly FoundQuote[], taken: ReadonlySet<readonly FoundQuote[]>): boolean {
  const unnamed = ({ quote: { speaker } }: FoundQuote): boolean =>
    speaker?.kind === 'unnamed' || NO_NAME.test(speaker?.name ?? '');
  return (
    first !== undefined &&
    [...taken].some((others) =>
      others.some((other) => (unnamed(first) || unnamed(other)) && other.words.includes(first.words)),
    )
  );
}

/** "The joint statement", "its spokesman". */
const NO_NAME = /^(?:an?|the|his|her|its|their)\s\p{Ll}/iu;

const storyOf = ({ quote }: Choice): number => quote[0]?.story ?? 0;
const startOf = ({ quote }: Choice): number => quote[0]?.quote.start ?? 0;

/** How much a quote is worth printing; 0: not in the body. */
function worth(group: SpeakerGroup, same: readonly FoundQuote[], topics: readonly Topic[]): number {
  const [first] = same;
  if (first === undefined || group.name === null) return 0;
  // Without whose it is a statement is nobody's.
  if (BARE_TEXT.test(group.name) && issuerOf(first.article, first.quote) === null) return 0;
  const { quote, words, story } = first;
  const length = words.split(' ').length;
  const topic = topics[story] ?? 'feature';
  if (length < SHORTEST || length > LONGEST || quote.certainty < SURE || quote.speaker?.resolved !== true) return 0;
  if (TOPIC_WEIGHT[topic] < 0 || (quote.kind !== 'direct' && length < FRAGMENT)) return 0;
  // Who somebody is another of the articles that quote him may tell.
  const role = roleOf({ ...group, elsewhere: null, quotes: [[...same]] }) ?? roleOf(group) ?? '';
  return (
    2 / (1 + story / 12) +
    TOPIC_WEIGHT[topic] * TOPIC_SHARE +
    (quote.kind === 'direct' ? 1 : 0) +
    standing(group, role, first) -
    (isAnybody({ ...group, role }) ? NOBODYS : 0) +
    Math.min(2, new Set(words.match(STANCE)).size) * 0.35 +
    (GRAVE.test(words) ? 0.5 : 0) +
    (EMPTY.test(words) ? -1.5 : CEREMONY.test(words) ? -0.4 : 0) +
    (LEANS.test(words) || isFragment(first) ? -0.7 : 0) +
    (length >= 10 && length <= 45 ? 0.5 : 0) +
    0.4 * Math.log2(same.length)
  );
}

/** Words that go on from the paper's own: "is one of the key factors". */
function isFragment({ article, quote }: FoundQuote): boolean {
  const [start] = quote.verbatim[0] ?? [0];
  return quote.kind === 'direct' && GOES_ON.test(article.findings.text.slice(start, start + 20));
}

const GOES_ON = /^(?:is|are|was|were|has|have|had|to|and|that|which|[a-z]+ing|[a-z]+ed)\s/;

/** How much of what a topic weighs counts for a quote. */
const TOPIC_SHARE = 0.4;

/** How much an official asks after who says it; a text that somebody issued is his position. */
function standing({ name, kind }: SpeakerGroup, role: string, { article, quote }: FoundQuote): number {
  const [start, end] = quote.speaker?.mention ?? [0, 0];
  const told = `${role} ${name ?? ''} ${article.findings.text.slice(start, end)}`;
  if (PRIVATE.test(role)) return 0.3;
  const high = HIGH_OFFICES.test(told) && !NO_STATE.test(role);
  const office = high ? 2.7 : OFFICES.test(told) ? 2.2 : role === '' ? 0 : 1.3;
  return office * (FORMER.test(role) ? 0.5 : 1) + (kind !== 'unnamed' && standsAlone(name ?? '', kind) ? 1 : 0);
}

/** Who speaks for a state, an army, a body or a party. */
const OFFICES =
  /\b(?:minister|ministry|ambassador|envoy|general|commander|governor|spokes\w+|secretary|mediator|archbishop|mufti|negotiator|chief|leader|chairman|chairwoman|judge|prosecutor|lawmaker|senator|commissioner|military|army|government|statement|report|declaration|communique)\b/i;

/** Who speaks for nobody but a trade or himself. */
const PRIVATE =
  /\b(?:experts?|analysts?|professors?|lecturer|researchers?|economists?|students?|graduate|resident|witness|historian|author|correspondent|journalist|trader|dealer|broker|manager|investor|coach|player|lawyer)\b/i;

/** Presidents of what is no state, and those who were it once. */
const NO_STATE =
  /\b(?:court|bank|company|association|university|club|federation|chamber|institute|corporation|union of)\b/i;
const FORMER = /\b(?:former|ex-\w+|late)\b/i;

/** Words by which somebody takes a stand, decides, threatens, refuses or admits: the rest is colour or detail. */
const STANCE =
  /\b(?:will|shall|must|never|should|demand|condemn|reject|regret|refus|appeal|call(?:ing)? on|warn|threat|den(?:y|ies)|accept|agree|decid|decision|responsib|guarant|guilt|admit|mistake|sorry|apolog|unacceptable|justice|withdraw|resign|sanction|peace|war|attack|respond|defend|stop|support|oppos|ready|prepared|nobody|violat|crime|criminal|terror|cannot|can t|won t|no (?:country|problem|intention|plan|deal)|not (?:be|do|accept|mean|going|allow|let|change))/g;

/** What it is about is life and death. */
const GRAVE =
  /\b(?:kill(?:ed|ing|ers?)?|dead|deaths?|died|die|murder\w*|assassinat\w*|massacre\w*|horrif\w*|civilians|victims?|wounded|starv\w*|famine|hostages?|bomb(?:s|ed|ing)?|atroc\w*|crisis|emergency|dangerous|catastroph\w*|disaster|suffering)\b/;

/** Said to say nothing. */
const EMPTY =
  /\b(?:no comment|don t comment|not (?:wish|want) to (?:make any )?comment|not making any statement|is going to visit|will (?:pay a )?visit)\b/;

/** What is said at every visit and every opening. */
const CEREMONY =
  /\b(?:cooperation|friendship|friendly|mutual(?:ly)? benefi\w*|traditional|exchanges|development of|ties between|bilateral|sound relations|fruitful|successful(?:ly)?|momentum|relations between|look forward|prosperity|exhibition|innovation)\b/;

/** Words that open what only the sentence before explains. */
const LEANS = /^(?:it|that|this|they|he|she|these|those|and|but|so|yes|no|moreover|however|therefore|thus|also|then)\b/;
