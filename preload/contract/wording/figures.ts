import type { Claim, ClaimFigure, EventTotal } from '../index';

const numbers = new Intl.NumberFormat('en-GB');

/** 2318 as "2,318". */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** A range as the desk writes it: "8", "28–31", "at least 8", "up to 12"; null when neither side is known. */
export function formatRange(low: number | null, high: number | null): string | null {
  if (low !== null && high !== null)
    return low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`;
  if (low !== null) return `at least ${formatNumber(low)}`;
  if (high !== null) return `up to ${formatNumber(high)}`;
  return null;
}

/** A range where there is room for a few signs: "57+" for at least so many, "9–12" for a range. */
export function formatShortRange({ low, high }: { low: number; high: number | null }): string {
  return high === null ? `${formatNumber(low)}+` : (formatRange(low, high) ?? '');
}

/** From one number or position to another, both as they are counted: "1044–1131". They are looked up, not read as amounts. */
export const formatSpan = (first: number, last: number): string => `${first}–${last}`;

/** What stands in a table's column where nobody gives a figure. */
export const NO_FIGURE = '–';

/** A total without its claims: "28–31", "9 to at least 17", "dozens". */
export function formatTotal({ low, high, top, vague }: EventTotal): string {
  if (vague !== null) return vague;
  if (low !== null && top !== null) return `${formatNumber(low)} to at least ${formatNumber(top)}`;
  return formatRange(low, high) ?? 'an unknown number';
}

const numberWords = new Set(
  (
    'zero no none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen score half couple several many few ' +
    'tens dozens scores hundreds thousands millions numerous countless'
  ).split(' '),
);
/** Words that belong to a quantity only when a number follows them or stands before them. */
const joiners = new Set(
  (
    'a an the at least most more than over up to as many about around some nearly almost approximately roughly close fewer less under above ' +
    'between and or of only just another further total estimated well upwards not by exactly all other or so additional'
  ).split(' '),
);
const digits = /^\d[\d.,]*(?:[-–]\d[\d.,]*)?\+?$/;

function isNumber(word: string): boolean {
  return digits.test(word) || word.split('-').every((part) => numberWords.has(part));
}

/**
 * The quantity at the head of a stated phrase, as the source wrote it: "at least eight people" gives "at least eight",
 * "hundreds of thousands of people" gives "hundreds of thousands". A phrase without one ("a nurse") is given back whole.
 */
export function statedQuantity(phrase: string): string {
  const words = phrase.trim().split(/\s+/);
  let last = -1;
  let first = 0;
  for (const [index, raw] of words.entries()) {
    const word = raw.toLowerCase().replace(/[.,;:)]+$/, '');
    if (isNumber(word)) last = index;
    else if (!joiners.has(word)) break;
    if (last >= 0 && /[,;:]$/.test(raw)) break;
  }
  if (last < 0 || (last === 0 && words[0]?.toLowerCase() === 'no')) return phrase.trim();
  if (words[0]?.toLowerCase() === 'the' && last > 0) first = 1;
  // "the other 15 missing": fifteen.
  if (first === 1 && words[1]?.toLowerCase() === 'other' && last > 1) first = 2;
  const quantity = words
    .slice(first, last + 1)
    .join(' ')
    .replace(/[,;:]$/, '');
  // A quantity that opened its sentence does not open one here.
  return quantity.charAt(0).toLowerCase() + quantity.slice(1);
}

/** True for a phrase that is its number alone: "121", "at least eight". */
export const isBareNumber = (phrase: string): boolean =>
  phrase
    .trim()
    .split(/\s+/)
    .every((word) => isNumber(bareWord(word)) || joiners.has(bareWord(word)));

/** Whom a figure counts, in the source's words: "Palestinians" of "more than 60 Palestinians"; null where it says no more than people. */
export function whomCounted({ phrase, of }: ClaimFigure): string | null {
  const stated = statedQuantity(phrase);
  const from = phrase.toLowerCase().indexOf(stated.toLowerCase()) + stated.length;
  const whom = of ?? phrase.slice(from).replace(/^[\s,]+(?:of\s)?/, '');
  return whom === '' || ANYBODY.test(whom) ? null : whom;
}

const ANYBODY =
  /^(?:other )?(?:people|persons|lives|others|more|deaths?|dead|victims?|casualties|fatalities|injuries)$/i;

/** A figure as its source states it, with whom a bare number counts: "121 (British troops)". */
export const statedFigure = ({ phrase, of }: ClaimFigure): string => (of === undefined ? phrase : `${phrase} (${of})`);

const above = /^(?:(?:well|far|slightly|just|a little) )?(?:more than|over|above|upwards of|in excess of)\b/i;
const below = /^(?:(?:well|far|slightly|just|a little) )?(?:fewer than|less than|under|below)\b/i;

/** A figure to be printed; `vague` ones stand in italics. */
export interface Printed {
  text: string;
  vague: boolean;
}

/**
 * One type's figure on an event's line, over its current claims. One wording alone is printed as stated; several make a range.
 * A bound that was derived ("more than 3,700" is stored as 3,701) is written back as the words that were said.
 */
export function eventFigure(total: EventTotal, claims: readonly Claim[]): Printed {
  const current = claims
    .filter((claim) => !claim.superseded)
    .flatMap((claim) => claim.figures.filter((figure) => figure.type === total.type && !figure.part));
  const wordings = new Set(current.map((figure) => claimFigure(figure).text.toLowerCase()));
  const only = current[0];
  // A claim may join several counts ("14 pupils and a teacher"): no single wording is then the whole.
  const joined = claims.some(
    (claim) => claim.figures.filter((figure) => figure.type === total.type && !figure.part).length > 1,
  );
  if (only !== undefined && wordings.size === 1 && !joined) return claimFigure(only);
  const exact = current.filter((figure) => !figure.vague && (figure.low !== null || figure.high !== null));
  if (current.length > 0 && exact.length === 0)
    return { text: total.vague ?? current.map((figure) => claimFigure(figure).text).join(', '), vague: true };
  // A bound that one claim states outright is that number; only where every claim that has it derived it are the words written back.
  const derived = (bound: number | null, side: 'low' | 'high', words: RegExp): boolean => {
    const holders = exact.filter((figure) => !figure.corrected && figure[side] === bound);
    return holders.length > 0 && holders.every((figure) => words.test(figure.phrase));
  };
  const moreThan = derived(total.low, 'low', above);
  if (total.top !== null && total.low !== null) {
    const from = moreThan ? `more than ${formatNumber(total.low - 1)}` : formatNumber(total.low);
    const to = derived(total.top, 'low', above)
      ? `more than ${formatNumber(total.top - 1)}`
      : `at least ${formatNumber(total.top)}`;
    return { text: `${from} to ${to}`, vague: false };
  }
  return {
    text: writeBounds(total.low, total.high, moreThan, derived(total.high, 'high', below)) ?? total.vague ?? '',
    vague: false,
  };
}

function writeBounds(low: number | null, high: number | null, moreThan: boolean, fewerThan: boolean): string | null {
  if (!moreThan && !fewerThan) return formatRange(low, high);
  const from = low === null ? null : moreThan ? `more than ${formatNumber(low - 1)}` : `at least ${formatNumber(low)}`;
  const to = high === null ? null : fewerThan ? `fewer than ${formatNumber(high + 1)}` : `up to ${formatNumber(high)}`;
  return [from, to].filter((part) => part !== null).join(', ');
}

/** A single claim's figure: the source's own words for the quantity, or the staff's figures where they corrected it. */
export function claimFigure(figure: ClaimFigure): Printed {
  if (figure.corrected) {
    const range = formatRange(figure.low, figure.high);
    if (range !== null) return { text: range, vague: false };
  }
  return { text: statedQuantity(figure.phrase), vague: figure.vague };
}

/** A figure as a column prints it: the number, and apart from it the words of a phrase that has none ("a nurse": 1). */
export interface Told extends Printed {
  words: string | null;
}

/**
 * Tells a figure's number from the words it was said in, where those hold no number: they need more room than a column has.
 * @param bounds the number it was read as; open or unknown ones leave the phrase where it is
 */
export function inColumn(printed: Printed, { low, high }: { low: number | null; high: number | null }): Told {
  if (printed.vague || low === null || low !== high || printed.text.split(/\s+/).some(isNumberAtAll))
    return { ...printed, words: null };
  if (low === 0) return { text: '0', vague: false, words: null };
  // "another", "a further": what they are of stands before them.
  const bare = printed.text.split(/\s+/).every((word) => joiners.has(bareWord(word)) || bareWord(word) === 'another');
  return { text: formatNumber(low), vague: false, words: bare ? null : printed.text };
}

const bareWord = (word: string): string => word.toLowerCase().replace(/[.,;:)]+$/, '');

const isNumberAtAll = (word: string): boolean => {
  const bare = bareWord(word);
  return bare !== 'no' && bare !== 'none' && isNumber(bare);
};

/** 214_000 as "214 KB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
