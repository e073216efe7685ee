import { MONTHS } from '../../../language/classes';
import { isDay } from '../calendar';
import { COUNTED, NUMBERED, TIME_PREPOSITIONS } from '../lexicon';
import type { Candidate, Parser, Reading } from '../types';
import { closeMark, digits, spelledYear, word } from '../words';
import type { Token } from '../../../text/tokens';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const DASHED = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;
const YEARS = /^(\d{4})[-‐‑–](\d{2}|\d{4})$/;
const DECADE = /^(\d{3}0)s$/;

/** Dates in digits, and years and decades by themselves. */
export const parseNumber: Parser = (reading, index) => {
  const token = reading.tokens[index];
  if (token === undefined || token.kind !== 'number') return null;
  return (
    slashed(reading, index) ??
    (token.end - token.start > 4 ? compound(reading, index, token) : decadeOrYear(reading, index))
  );
};

/** "1998-07-03" (ISO 8601), "3.7.1998" (always day first), "03-07-1998", "1998-99". */
function compound(reading: Reading, index: number, token: Token): Candidate | null {
  const iso = ISO.exec(token.text);
  if (iso !== null) return day(index, index + 1, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = DOTTED.exec(token.text);
  if (dotted !== null) return day(index, index + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const dashed = DASHED.exec(token.text);
  if (dashed !== null)
    return twoWays(reading, index, index + 1, Number(dashed[1]), Number(dashed[2]), Number(dashed[3]));
  const years = YEARS.exec(token.text);
  if (years !== null && plausibleYear(reading.tokens, index, Number(years[1]))) {
    const [first, last] = [Number(years[1]), Number(years[2])];
    const follows = last > 99 ? last > first : last === (first + 1) % 100 || last > first % 100;
    return follows ? fixed(index, index + 1, first, 'period') : null;
  }
  const decade = DECADE.exec(token.text);
  return decade === null ? null : fixed(index, index + 1, Number(decade[1]), 'period');
}

/** "1998/07/03", "03/07/1998" and the one two-part date everyone reads the same way, "9/11". */
function slashed({ tokens, ...rest }: Reading, index: number): Candidate | null {
  if (!closeMark(tokens, index + 1, '/') || tokens[index + 2]?.spaced !== false) return null;
  const [first, second] = [digits(tokens[index]), digits(tokens[index + 2])];
  if (first === null || second === null) return null;
  if (closeMark(tokens, index + 3, '/') && tokens[index + 4]?.spaced === false) {
    const third = digits(tokens[index + 4]);
    if (third === null) return null;
    if (first > 999) return day(index, index + 5, first, second, third);
    const year = third > 999 ? third : width(tokens[index + 4]) === 2 ? pivot(third) : null;
    return year === null ? null : twoWays({ tokens, ...rest }, index, index + 5, first, second, year);
  }
  const eleventh = first === 9 && second === 11 && (index === 0 || tokens[index]?.spaced !== false);
  return eleventh && !COUNTED.has(word(tokens, index + 3)) ? day(index, index + 3, 2001, 9, 11) : null;
}

function width(token: Token | undefined): number {
  return token === undefined ? 0 : token.end - token.start;
}

/** Two-digit years as POSIX reads them: 69 to 99 are 19xx. */
function pivot(short: number): number {
  return short >= 69 ? 1900 + short : 2000 + short;
}

/** A date that can be read day first and month first keeps only the year, unless the document settles the order. */
function twoWays(
  reading: Reading,
  from: number,
  to: number,
  first: number,
  second: number,
  year: number,
): Candidate | null {
  const dayFirst = isDay(year, second, first);
  const monthFirst = isDay(year, first, second);
  if (!dayFirst && !monthFirst) return null;
  if (dayFirst && monthFirst && first !== second && reading.dayFirst === null) return fixed(from, to, year, 'unknown');
  const useDayFirst = dayFirst && monthFirst ? (reading.dayFirst ?? true) : dayFirst;
  return useDayFirst ? day(from, to, year, second, first) : day(from, to, year, first, second);
}

/** Whether the document's numeric dates are day first: true or false when one of them can only be read so, null when none or both. */
export function numericOrder(tokens: readonly Token[], at: readonly number[]): boolean | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const index of at) {
    if (!closeMark(tokens, index + 1, '/') || !closeMark(tokens, index + 3, '/')) continue;
    const [first, second, year] = [digits(tokens[index]), digits(tokens[index + 2]), digits(tokens[index + 4])];
    if (first === null || second === null || year === null || first > 31 || second > 31) continue;
    if (first > 12 && second <= 12) dayFirst = true;
    if (second > 12 && first <= 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? null : dayFirst;
}

function day(from: number, to: number, year: number, month: number, date: number): Candidate | null {
  if (year < 1000 || year > 2199 || !isDay(year, month, date)) return null;
  return { from, to, meaning: { kind: 'fixed', value: { year, month, day: date }, precision: 'day' } };
}

function fixed(from: number, to: number, year: number, precision: 'year' | 'period' | 'unknown'): Candidate {
  return { from, to, meaning: { kind: 'fixed', value: { year, month: null, day: null }, precision } };
}

function decadeOrYear({ tokens, published }: Reading, index: number): Candidate | null {
  const token = tokens[index];
  const value = digits(token);
  if (token === undefined || value === null) return null;
  const next = tokens[index + 1];
  const plural = next !== undefined && next.lower === 's' && !next.spaced;
  if (width(token) === 2) {
    const apostrophe = tokens[index - 1];
    if (
      apostrophe === undefined ||
      (apostrophe.text !== "'" && apostrophe.text !== '’' && apostrophe.text !== '‘') ||
      token.spaced
    )
      return null;
    if (plural) return value % 10 === 0 ? fixed(index - 1, index + 2, century(value, published), 'period') : null;
    if (next?.text === '’' || next?.text === "'") return null;
    return TIME_PREPOSITIONS.has(word(tokens, index - 2)) || MONTHS.has(word(tokens, index - 2))
      ? fixed(index - 1, index + 1, century(value, published), 'year')
      : null;
  }
  if (width(token) !== 4 || value < 1000 || value > 2199) return null;
  if (plural) return value % 10 === 0 ? fixed(index, index + 2, value, 'period') : null;
  return plausibleYear(tokens, index, value) ? fixed(index, index + 1, value, 'year') : null;
}

/** "'80s" is the latest decade of that name that had begun when the article appeared (1900s when that is unknown). */
function century(short: number, published: number | null): number {
  const year = published === null ? 1999 : 1970 + Math.floor(published / 365.2425);
  const here = year - (year % 100) + short;
  return here > year ? here - 100 : here;
}

/** True when the four digits at `index` are a year and not a quantity, a flight or a clock time. */
function plausibleYear(tokens: readonly Token[], index: number, value: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (token === undefined) return false;
  if (after !== undefined && !after.spaced && /^[/:%$°+]$/.test(after.text)) return false;
  const nextWord = after?.sentence === token.sentence ? after.lower : '';
  if (COUNTED.has(nextWord) && nextWord !== 'or' && !harmsInYear(tokens, index)) return false;
  if (before === undefined || before.sentence !== token.sentence)
    return value >= 1900 && value <= 2099 && after?.capital !== true;
  if (!token.spaced && !/^[([“"‘'—–`-]$/.test(before.text)) return false;
  if (before.kind === 'number') return false;
  const previous = before.lower;
  if (NUMBERED.has(previous)) return false;
  if (
    previous === 'about' ||
    previous === 'around' ||
    previous === 'over' ||
    previous === 'than' ||
    previous === 'every'
  )
    return false;
  const named = before.capital && tokens[index - 2]?.sentence === token.sentence;
  if (value >= 1900 && value <= 2050) return !named || TIME_PREPOSITIONS.has(previous) || MONTHS.has(previous);
  if (!TIME_PREPOSITIONS.has(previous) && previous !== '(') return false;
  return after === undefined || after.kind === 'mark' || after.sentence !== token.sentence || AFTER_YEAR.has(nextWord);
}

const HARMS: ReadonlySet<string> = new Set(['killed', 'injured', 'wounded']);
/** Before a number in which an act comes out: "resulted in 1999 killed". */
const ENDS = /^(?:result|end)/u;

/** "A ferry that sank in Velmo in 1999 killed 13 people": the verb has its own object, and the number is a year. */
function harmsInYear(tokens: readonly Token[], index: number): boolean {
  if (word(tokens, index - 1) !== 'in' || ENDS.test(word(tokens, index - 2))) return false;
  const object = tokens[index + 2];
  return (
    HARMS.has(word(tokens, index + 1)) &&
    object !== undefined &&
    object.sentence === tokens[index]?.sentence &&
    object.kind !== 'mark' &&
    object.lower !== 'and' &&
    object.lower !== 'or' &&
    object.lower !== 'in'
  );
}

/** After an early or far year nothing but the rest of the sentence's frame may follow: "in 1848 and", "since 1648 when". */
const AFTER_YEAR: ReadonlySet<string> = new Set([
  'and',
  'when',
  'to',
  'until',
  'by',
  'in',
  'as',
  'after',
  'before',
  'but',
  'with',
  'at',
  'for',
  'the',
  'a',
  'was',
  'were',
]);

/** "nineteen ninety-six". */
export const parseSpelledYear: Parser = ({ tokens }, index) => {
  const spelled = spelledYear(tokens, index);
  if (spelled === null || COUNTED.has(word(tokens, spelled.to))) return null;
  return fixed(index, spelled.to, spelled.value, 'year');
};

/** "mid-1996", "mid-November", "end-June": the tokeniser keeps them whole. */
export const parseMidYear: Parser = ({ tokens }, index) => {
  const match = /^(?:mid|early|late|end)[-‐‑](?:(\d{4})(s?)|(\p{L}+))$/u.exec(word(tokens, index));
  if (match === null) return null;
  const month = MONTHS.get(match[3] ?? '');
  if (month !== undefined) {
    const at = (year: number) => ({ year, month, day: null });
    return {
      from: index,
      to: index + 1,
      meaning: { kind: 'annual', at, years: null, turn: null, weekday: null, precision: 'month', feast: false },
    };
  }
  // "mid-range": neither a month nor a year.
  if (match[1] === undefined) return null;
  const value = Number(match[1]);
  if (value < 1000 || value > 2199) return null;
  const next = tokens[index + 1];
  const plural = match[2] === 's' || (next?.lower === 's' && !next.spaced);
  if (plural && value % 10 !== 0) return null;
  return fixed(index, plural && match[2] !== 's' ? index + 2 : index + 1, value, plural ? 'period' : 'year');
};
