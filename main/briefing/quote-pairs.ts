import type { Briefing, Change, QuoteEntry, SpeakerKind } from '../../preload/contract';
import { plainName } from './names';
import { contentWords } from './words';

/** What of a briefing tells what was said, and by whom that matters. */
export type QuotesOf = Pick<Briefing, 'quotes' | 'otherQuotes' | 'actors'>;

/** One quote of a briefing, with who says it. */
export interface Saying {
  speaker: string | null;
  kind: SpeakerKind;
  quote: QuoteEntry;
  /** Its words, made comparable. */
  words: string;
  /** Printed among the quotes, not only listed in the annex. */
  body: boolean;
  /** Which speaker of its list, and which of their quotes. */
  group: number;
  at: number;
}

export interface SayingPair {
  said: Saying;
  /** The same in the earlier briefing; null where that one did not have it. */
  old: Saying | null;
  kind: 'new' | 'revised' | 'unchanged';
}

/**
 * What those with a card in either briefing are quoted with: known words, the same words in another mouth, words that were
 * put a little otherwise, new words.
 * @returns `gone`: what the earlier one alone has
 */
export function pairQuotes(before: QuotesOf, now: QuotesOf): { pairs: SayingPair[]; gone: Saying[] } {
  const key = keyNames(before, now);
  const isKey = ({ speaker }: Saying): boolean => speaker !== null && key.has(plainName(speaker));
  const [then, today] = [sayings(before), sayings(now)];
  const known = new Map<string, Saying[]>();
  for (const old of then) known.set(old.words, [...(known.get(old.words) ?? []), old]);
  const kept = new Set(today.map(({ words }) => words));
  const left = then.filter((old) => !kept.has(old.words));
  const pairs = today.map((said): SayingPair => {
    const same = known.get(said.words) ?? [];
    const old = same.find((one) => isBy(one, said)) ?? same[0];
    // The same words in another mouth are no longer the same.
    if (old !== undefined) return { said, old, kind: isBy(old, said) ? 'unchanged' : 'revised' };
    const like = left.findIndex((one) => isBy(one, said) && isAlike(one.words, said.words));
    const [other] = like < 0 ? [] : left.splice(like, 1);
    return other === undefined ? { said, old: null, kind: 'new' } : { said, old: other, kind: 'revised' };
  });
  return {
    pairs: pairs.filter(({ said, old }) => isKey(said) || (old !== null && isKey(old))),
    gone: left.filter(isKey),
  };
}

/** Those with a card in any of these briefings, their names made comparable. */
const keyNames = (...briefings: readonly QuotesOf[]): Set<string> =>
  new Set(briefings.flatMap(({ actors }) => actors.map(({ name }) => plainName(name))));

const sayings = ({ quotes, otherQuotes }: QuotesOf): Saying[] =>
  [quotes, otherQuotes].flatMap((list, annex) =>
    list.flatMap(({ speaker, kind, quotes: all }, group) =>
      all.map((quote, at) => ({ speaker, kind, quote, words: wordsOf(quote), body: annex === 0, group, at })),
    ),
  );

const isBy = (one: Saying, other: Saying): boolean => plainName(one.speaker ?? '') === plainName(other.speaker ?? '');

const wordsOf = ({ parts }: QuoteEntry): string => plainName(parts.join(' '));

/** So many words at the least, for one quote to be another put otherwise. */
const LEAST = 4;
const ALIKE = 0.75;

/** Whether one is the other cut shorter, or both have most of their words in common. */
function isAlike(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].toSorted((a, b) => a.length - b.length);
  if (short.split(' ').length >= LEAST && long.includes(short)) return true;
  const [first, second] = [contentWords(one), contentWords(other)];
  const shared = [...first.keys()].filter((word) => second.has(word)).length;
  return shared >= Math.max(LEAST, ALIKE * Math.max(first.size, second.size));
}

/** "Ada Quill: “We wait” … “for them”". */
export const saidBy = ({ speaker, quote }: Pick<Saying, 'speaker' | 'quote'>): string =>
  `${speaker ?? 'Unattributed'}: ${inMarks(quote)}`;

/** The words alone. */
export const inMarks = ({ parts }: QuoteEntry): string => parts.map((part) => `“${part}”`).join(' … ');

/**
 * A quote as it may be shown: words that may not be are nobody's.
 * @param shown its briefing as it may be shown
 */
export function shownSaying(saying: Saying, shown: QuotesOf): string {
  const list = saying.body ? shown.quotes : shown.otherQuotes;
  const as = list[saying.group]?.quotes[saying.at] ?? saying.quote;
  return as.parts.join() === saying.quote.parts.join() ? saidBy(saying) : as.parts.join(' ');
}

/** Those of the speakers who have a page and stand in these words, as a change keeps them. */
export function speakersIn(words: string, all: readonly Saying[]): Pick<Change, 'names'> {
  const names = all.flatMap(({ speaker, kind }) =>
    speaker !== null && kind !== 'unnamed' && words.includes(speaker) ? [speaker] : [],
  );
  return names.length === 0 ? {} : { names: [...new Set(names)] };
}

/**
 * How the earlier briefing had a quote that is revised: in whose mouth, or in which words.
 * @param shown the earlier briefing as it may be shown
 */
export function sayingWas({ said, old, kind }: SayingPair, shown: QuotesOf): string | null {
  if (kind !== 'revised' || old === null) return null;
  if (!isBy(old, said)) return old.speaker === null ? 'said by nobody named' : `said by ${old.speaker}`;
  const text = shownSaying(old, shown);
  return text === saidBy(old) ? inMarks(old.quote) : text;
}
