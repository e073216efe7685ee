import { MONTHS as MONTH_NAMES } from '../../language/classes';

/** A day read from words or figures. `ambiguous` is the date as written when it can be read two ways; `day` is null then. */
export interface StatedDay {
  day: string | null;
  ambiguous: string | null;
  /** The two days an ambiguous date can mean. */
  readings: string[];
}

/** The first three letters of the months, in order. */
export const MONTHS = [...MONTH_NAMES.keys()].map((name) => name.slice(0, 3));
/** One month, by its name or its abbreviation, as one group of a pattern. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const SEPARATOR = '[ ,.\\-_/]{1,3}';

const WITH_NAMES: readonly { pattern: RegExp; order: [day: number, month: number, year: number] }[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th)?(?: of)?${SEPARATOR}${MONTH}\\.?${SEPARATOR}(\\d{4})(?!\\d)`,
      'iu',
    ),
    order: [1, 2, 3],
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})${MONTH}\\.?${SEPARATOR}(\\d{1,2})(?:st|nd|rd|th)?${SEPARATOR}(\\d{4})(?!\\d)`,
      'iu',
    ),
    order: [2, 1, 3],
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4})${SEPARATOR}${MONTH}\\.?${SEPARATOR}(\\d{1,2})(?!\\d)`, 'iu'),
    order: [3, 2, 1],
  },
  { pattern: new RegExp(`(?<!\\d)(\\d{2})${MONTH}(\\d{4})(?!\\d)`, 'iu'), order: [1, 2, 3] },
];
// Year first: with a separator month and day may have one digit, as in a web address ("/2022/6/8/").
const ISO = /(?<!\d)(\d{4})(?:([-/._])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)/;
const NUMERIC = /(?<![\p{L}\d.])(\d{1,2})([-/._])(\d{1,2})\2(\d{4})(?![\p{L}\d])/u;

/** The first full date in a short string: day, month and year, or nothing. The caller keeps the string short. */
export function statedDay(text: string): StatedDay | null {
  for (const { pattern, order } of WITH_NAMES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const month = MONTHS.indexOf((match[order[1]] ?? '').slice(0, 3).toLowerCase()) + 1;
    const day = isoDay(Number(match[order[2]]), month, Number(match[order[0]]));
    if (day !== null) return { day, ambiguous: null, readings: [day] };
  }
  const iso = ISO.exec(text);
  if (iso !== null) {
    const day = isoDay(Number(iso[1]), Number(iso[3] ?? iso[5]), Number(iso[4] ?? iso[6]));
    if (day !== null) return { day, ambiguous: null, readings: [day] };
  }
  const numeric = NUMERIC.exec(text);
  return numeric === null ? null : twoWays(numeric[0], Number(numeric[1]), Number(numeric[3]), Number(numeric[4]));
}

function twoWays(written: string, first: number, second: number, year: number): StatedDay | null {
  const readings = [...new Set([isoDay(year, second, first), isoDay(year, first, second)])].filter(
    (day): day is string => day !== null,
  );
  if (readings.length === 0) return null;
  return readings.length === 1
    ? { day: readings[0] ?? null, ambiguous: null, readings }
    : { day: null, ambiguous: written, readings };
}

/** `YYYY-MM-DD`, or null when the calendar has no such day or no newspaper could be that old or young. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The publication day in a file name ("2025-07-04 call.txt", "20250704.txt", "04-Jul-2025.md").
 * @returns `day` null when the name has none, or one that can be read two ways (`ambiguous` holds it as written)
 */
export function nameDate(fileName: string): StatedDay {
  const none: StatedDay = { day: null, ambiguous: null, readings: [] };
  return statedDay(fileName.slice(-255)) ?? none;
}

const DATE_LINE = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\.?,? \\d{4}|${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})(?:[T ,|@•·-]{1,4}(?:at )?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\.\\d{1,6})?Z? ?(?:[ap]\\.?m\\.?)?(?: ?\\(?[A-Z]{1,5}(?:[+-]\\d{1,2})?\\)?)?)?$`,
  'i',
);

/** Whether a line is nothing but a date, with or without weekday and time. */
export function isDateLine(line: string): boolean {
  return line.length <= 60 && DATE_LINE.test(line);
}
