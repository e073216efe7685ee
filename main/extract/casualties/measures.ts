import { MONTHS, UNITS_OF_MEASURE } from './lexicon/numbers';
import { peopleNoun } from './lexicon/people';
import { POSSESSIVES, PREPOSITIONS, union } from '../../language/classes';
import { CARDINALS, isRatio } from '../../language/numbers';
import type { Token } from '../../text/tokens';

/** Words that point at people already told of. */
export const POINTING = union('the these those all', POSSESSIVES);

const MONEY = new Set([
  '$',
  '£',
  '€',
  '¥',
  '#',
  '№',
  'no',
  'nos',
  'no.',
  'number',
  'rs',
  'usd',
  'eur',
  'highway',
  'route',
  'interstate',
  'chapter',
  'article',
  'section',
  'page',
  'channel',
  'apartment',
  'room',
  'unit',
  'district',
  'flight',
]);

/** Nouns whose number follows them and tells which: "counts two and three". */
const NUMBERED = new Set('counts charges chapters articles sections pages phases levels rooms questions'.split(' '));

/** "counts two and three", "articles 19, 21 and 22": which of them, not how many people. */
function isNumbered(tokens: readonly Token[], first: number): boolean {
  let index = first - 1;
  while (
    first - index < 7 &&
    (tokens[index]?.kind === 'number' ||
      CARDINALS.has(tokens[index]?.lower ?? '') ||
      [',', 'and', 'to', 'or'].includes(tokens[index]?.lower ?? ''))
  )
    index--;
  return tokens[index + 1]?.kind !== 'mark' && NUMBERED.has(tokens[index]?.lower ?? '');
}

/** Nouns that a number names. */
const LABELLED = union(
  'game phase stage round leg heat race set reactor ward zone block gate grade level platform terminal',
);

/** "before game one", "in phase 2": which of them; "in the game one was hurt" and "in phase two miners" count. */
function isLabel(tokens: readonly Token[], first: number, after: Token | undefined): boolean {
  if (!LABELLED.has(tokens[first - 1]?.lower ?? '') || peopleNoun(after?.lower ?? '') !== null) return false;
  const opening = tokens[first - 2];
  return opening === undefined || opening.kind === 'mark' || PREPOSITIONS.has(opening.lower);
}

const AGES = new Set(['age', 'aged', 'ages']);
/** Words between "ages" and a number of years: "between the ages of 18 and 22". */
const TO_AGE = new Set(['of', 'between', 'and', 'to', 'or', 'from', ',', '-', '–']);

/** "aged 18", "ages 12 to 16", "the ages of 18 and 22" */
function isAge(tokens: readonly Token[], first: number): boolean {
  for (let index = first - 1; index >= 0 && first - index < 6; index--) {
    const { lower = '', kind } = tokens[index] ?? {};
    if (AGES.has(lower)) return true;
    if (kind !== 'number' && !TO_AGE.has(lower)) return false;
  }
  return false;
}

/** True when what looks like a number of people is money, a measure, a date, an hour, a label or part of a larger figure. */
export function measures(tokens: readonly Token[], first: number, next: number, limit: number): boolean {
  const before = tokens[first - 1];
  const own = tokens[next - 1];
  const after = next < limit ? tokens[next] : undefined;
  if (before !== undefined && before.sentence === own?.sentence) {
    if (isRatio(tokens, first - 2, next) || (before.lower === 'every' && isRatio(tokens, first - 3, next))) return true;
    if (AGES.has(before.lower) || (MONEY.has(before.lower) && before.lower !== 'no')) return true;
    if (before.lower === 'no' && own.kind === 'number') return true;
    if (isNumbered(tokens, first) || isLabel(tokens, first, after)) return true;
    // "up by 157 homicides": how many more, not how many.
    if (before.lower === 'by' && /^(?:up|down)$/.test(tokens[first - 2]?.lower ?? '')) return true;
    if (own.kind === 'number' && next - first === 1 && peopleNoun(after?.lower ?? '') === null && isAge(tokens, first))
      return true;
    if (before.text === '.' && before.spaced === false && MONTHS.has(tokens[first - 2]?.lower ?? '')) return true;
    if (MONTHS.has(before.lower) && before.capital && own.kind === 'number' && !countsInMonth(tokens, first, next))
      return true;
    if (
      (before.text === '/' || before.text === ':' || before.text === '.' || before.text === '-') &&
      own.kind === 'number' &&
      !own.spaced &&
      next - first === 1
    )
      return true;
    // "the 1992 killings"
    if (
      own.kind === 'number' &&
      next - first === 2 &&
      isYear(own.text) &&
      (tokens[first]?.lower === 'the' || tokens[first]?.lower === 'its')
    )
      return true;
    if (own.kind === 'number' && next - first === 1 && isYear(own.text) && YEAR_BEFORE.has(before.lower)) return true;
  }
  if (after === undefined) return false;
  if (
    UNITS_OF_MEASURE.has(after.lower) ||
    (!after.spaced &&
      (after.text === '%' || after.text === '/' || (after.text === ':' && tokens[next + 1]?.spaced === false)))
  )
    return true;
  if (after.text === '-' && !after.spaced) return true;
  if (MONTHS.has(after.lower) && after.capital) return true;
  if (!after.spaced && after.kind === 'word' && own?.kind === 'number') return true;
  return after.text === '.' && !after.spaced && tokens[next + 1]?.kind === 'number';
}

/** Before the name of a month these make it the time something was, with no day after it. */
const IN_MONTH = union('in last this next early late mid since until during');

/** "In October 189 people died": no month has such a day; "Last May 12 miners were killed": the people follow at once. */
function countsInMonth(tokens: readonly Token[], first: number, next: number): boolean {
  if (isYear(tokens[next - 1]?.text ?? '')) return false;
  // "In June more than 650 people"
  if (next - first > 1) return tokens[first]?.kind !== 'number';
  const people = peopleNoun(tokens[next]?.lower ?? '') !== null;
  return people && (Number(tokens[first]?.text) > 31 || IN_MONTH.has(tokens[first - 2]?.lower ?? ''));
}

const YEAR_BEFORE = new Set([
  'in',
  'since',
  'by',
  'from',
  'until',
  'till',
  'of',
  'during',
  'between',
  'to',
  'through',
  'early',
  'late',
  'mid',
  'and',
  ',',
  '(',
  'after',
  'before',
  'the',
  'spring',
  'summer',
  'autumn',
  'winter',
  'fall',
  'year',
]);

/** The digits are a year of the last centuries. */
export const isYear = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);
