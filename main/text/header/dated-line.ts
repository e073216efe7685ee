import { MONTH, statedDay, type StatedDay } from './days';

/** A line that gives a day and, beside it, only short names: "Sarvan Courier, 12 March 2026", "March 12, 2026 / 10:05 AM / Northwire". */
export interface DatedLine {
  day: StatedDay;
  /** What else stands there, in order: names of outlets, writers, places. */
  names: string[];
}

const LONGEST = 120;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])${WEEKDAY}(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\.?,? \\d{4}|${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,6})?(?:Z|[+-]\\d{2}:?\\d{2})?)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})(?![\\p{L}\\p{N}])`,
  'giu',
);
const TIME =
  /(?<![\p{L}\p{N}])(?:at )?(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?)(?: \(?(?:UTC|GMT|MSK|WIB|[A-Z]{1,3}T)(?:[+-]\d{1,2})?\)?)?(?![\p{L}\p{N}])/giu;
const SAYS_WHEN =
  /(?<!\p{L})(?:(?:first |last )?(?:published|updated|posted|modified)(?: on| at| by)?:?|date:)(?!\p{L})/giu;
const BETWEEN = /\s?[|/·•,;()]\s?|\s[-–—]{1,2}(?:\s|$)|^[-–—]{1,2}\s/;

/**
 * Reads a line of a day and names. The first day counts, unless it is the day of an update and another follows.
 * @returns null when the line has no full date, or more beside it than a few short names
 */
export function readDatedLine(line: string): DatedLine | null {
  // A line of a list may hold any day.
  if (line.length > LONGEST || !/\d/.test(line) || /^[-*•–—]/.test(line)) return null;
  const dates = [...line.matchAll(DATE)];
  const first =
    dates.find(({ index }) => !/(?:updated|modified)(?: on| at)?:? ?$/i.test(line.slice(0, index))) ?? dates[0];
  const day = first === undefined ? null : statedDay(first[0]);
  if (day === null) return null;
  const names = line
    .replace(DATE, ' | ')
    .replace(TIME, ' | ')
    .replace(SAYS_WHEN, ' | ')
    .split(BETWEEN)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece) && !/^(?:on|at|dated)$/i.test(piece));
  return names.length <= 3 && names.every(isShortName) ? { day, names } : null;
}

/** One to five words in capitals, with "By" and the small words of names between. */
function isShortName(piece: string): boolean {
  const parts = piece.split(' ');
  if (piece.length > 50 || parts.length > 6 || !/^\p{Lu}|^by \p{Lu}|^[\p{L}\p{N}-]{2,40}\.\p{L}{2,4}$/u.test(piece))
    return false;
  return parts.every(
    (word) =>
      /^\p{Lu}[\p{L}\p{M}.'’-]*$|^\d{1,3}$|^(?:by|of|the|and|de|la|al|van|von|&)$/u.test(word) || word.includes('.'),
  );
}
