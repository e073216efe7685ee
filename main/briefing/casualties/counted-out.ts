import type { Casualty } from '../../../preload/contract';
import { sentenceAround } from '../references';
import type { ReadArticle } from '../types';

// "the injured, including seven in critical condition", "two of them children": some of a whole, not a second count.
const BEFORE =
  /\b(?:including|among (?:(?:them|whom)(?: (?:was|were|is|are))?|the \w+)|of (?:them|whom|these|those))[,:]? (?:at least |about |some )?$/i;
const BEHIND = /^,? of (?:them|whom|these|those)\b/i;
/** "17 of the victims died at once". */
const GROUP_BEHIND =
  /^ of (?:the|those) (?:victims|dead|deceased|killed|slain|injured|wounded|missing|detained|casualties|fatalities)\b/i;
/** "Wounded more than 80, one critically". */
const HOW_BADLY = /^ (?:critically|seriously|severely|gravely)\b(?! (?:injured|wounded|hurt)\b)/i;
/** What joins the items of what is counted out: "including three women and two minors". */
const JOINS = /^,? and $|^, $/;
/** "Six pupils, five boys and a girl": the items stand beside their whole. */
const BESIDE = /^(?:, |: | ?[-–—]{1,2} ?| \()$/;
/** Rules that read a part of those whom a word for all of them names: "among the dead were …", "six of the victims". */
const OF_A_GROUP: ReadonlySet<string> = new Set(['among', 'included', 'of-whole', 'of-group', 'passive-part']);

/** "Including three women and two minors": words of its sentence count it out of another, the second as the first. */
export function isCountedOut(article: ReadArticle, start: number): boolean {
  const { casualties, text } = article.findings;
  if (BEFORE.test(text.slice(Math.max(0, start - REACH), start).replace(TITLE, ''))) return true;
  const first = casualties.find((other) => other.end <= start && JOINS.test(text.slice(other.end, start)));
  return first !== undefined && isCountedOut(article, first.start);
}

/** "Including Mayor Lena Maro". */
const TITLE = /(?:\b\p{Lu}[\p{L}.-]*\s){1,3}$/u;
/** "Five or six of the rebels": some of those whom others count, no rival count of them all. */
export const isSomeOf = (
  { findings: { text } }: ReadArticle,
  { start, end }: Pick<Casualty, 'start' | 'end'>,
): boolean => SOME_OF.test(text.slice(start, end + REACH));

const SOME_OF = /^[\w-]+(?: (?:or|to) [\w-]+)? of (?:the|these|those|its|their|his) \p{Ll}+s\b/u;

/**
 * "The toll rose to eight on Tuesday when a woman died in hospital": the count before it in its sentence that it has just been taken
 * into, whatever its own day; null where there is none.
 */
export function countedInto(article: ReadArticle, casualty: Casualty): Casualty | null {
  const { casualties, text } = article.findings;
  const [from] = sentenceAround(article, casualty.start, casualty.end);
  return (
    casualties.find(
      ({ type, rule, start, end, low }) =>
        type === casualty.type &&
        rule === 'toll' &&
        start >= from &&
        end <= casualty.start &&
        (low ?? 0) > (casualty.high ?? casualty.low ?? Infinity) &&
        RISEN_BY.test(text.slice(end, casualty.start)),
    ) ?? null
  );
}

/** Between a toll and whom it was raised by. */
const RISEN_BY = /\b(?:when|after|as)\b[^,;:]*$/i;

/** Characters before a count in which words that count it out stand. */
const REACH = 40;

/**
 * What a count is a part of by the words of its own sentence: a greater count of the same harm, or all whom a word for them
 * names ("among the dead"); null where no words say so, though it be lower and of the same event.
 */
export function statedWhole(article: ReadArticle, casualty: Casualty): Casualty | 'group' | null {
  const { text } = article.findings;
  const { start, end, rule } = casualty;
  if (OF_A_GROUP.has(rule) || GROUP_BEHIND.test(text.slice(end))) return 'group';
  const told = text.slice(start, end);
  const isOut =
    isCountedOut(article, start) ||
    BEHIND.test(text.slice(end)) ||
    / of (?:them|whom|these|those)$/i.test(told) ||
    (rule === 'part' && HOW_BADLY.test(text.slice(end)));
  return isOut ? greaterBefore(article, casualty) : (besideIts(article, casualty) ?? countedInto(article, casualty));
}

/** The count before it that it is counted out of: the nearest greater one of its sentence, or of the one before ("Among them …"). */
function greaterBefore(article: ReadArticle, { type, start, end, low, high }: Casualty): Casualty | null {
  const { casualties } = article.findings;
  const [from] = sentenceAround(article, start, end);
  const [earlier] = sentenceAround(article, Math.max(0, from - 2), Math.max(0, from - 2));
  const size = high ?? low ?? 0;
  const before = casualties
    .filter((other) => other.type === type && other.end <= start && isGreater(other, size))
    .filter((other) => !isCountedOut(article, other.start))
    .toSorted((a, b) => b.start - a.start);
  return (
    before.find((other) => other.start >= from) ??
    // "Them" reaches back over a full stop, "including" does not.
    (/\b(?:them|these|those)\b/i.test(article.findings.text.slice(from, start))
      ? (before.find((other) => other.start >= earlier) ?? null)
      : null)
  );
}

const isGreater = ({ low, high, vague }: Casualty, size: number): boolean =>
  vague || high === null || (high ?? low ?? 0) > size;

/** "Six pupils, five boys and a girl": the items that stand beside a count and come to it are its parts. */
function besideIts(article: ReadArticle, casualty: Casualty): Casualty | null {
  const { casualties, text } = article.findings;
  const same = casualties.filter(({ type }) => type === casualty.type).toSorted((a, b) => a.start - b.start);
  const at = same.findIndex(({ id }) => id === casualty.id);
  for (let first = at; first > 0; first--) {
    const between = gap(text, same[first - 1], same[first]);
    if (BESIDE.test(between) && comesTo(text, same, first)) return same[first - 1] ?? null;
    if (!JOINS.test(between)) return null;
  }
  return null;
}

/** The list that begins at `first` adds up to the count before it. */
function comesTo(text: string, same: readonly Casualty[], first: number): boolean {
  let last = first;
  while (last + 1 < same.length && JOINS.test(gap(text, same[last], same[last + 1]))) last++;
  const items = same.slice(first, last + 1);
  const whole = same[first - 1];
  return items.length > 1 && whole !== undefined && items.reduce((sum, { low }) => sum + (low ?? NaN), 0) === whole.low;
}

const gap = (text: string, one: Casualty | undefined, other: Casualty | undefined): string =>
  one === undefined || other === undefined ? '' : text.slice(one.end, other.start);
