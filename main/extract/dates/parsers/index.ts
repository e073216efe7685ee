import { MONTHS, MONTH_ABBREVIATIONS, NAMED_DAYS, WEEKDAYS, WEEKDAY_ABBREVIATIONS } from '../../../language/classes';
import { SEASONS, UNITS } from '../lexicon';
import type { Parser } from '../types';
import { parseDayPart, parseNamedDay, parseQuarter, parseSeason, parseWeekend } from './deictic';
import { HOLIDAY_STARTS, parseHoliday } from './holidays';
import { parseMonth } from './months';
import { parseSpelledYear } from './numbers';
import { parseUnit, parseYearAgo, parseYearEnd } from './units';
import { parseWeekday } from './weekdays';

/** Which parsers look at a token, by its lower-case text. The first that answers wins. */
export const PARSERS_OF: ReadonlyMap<string, readonly Parser[]> = triggers();

function triggers(): Map<string, Parser[]> {
  const map = new Map<string, Parser[]>();
  const on = (words: Iterable<string>, parser: Parser): void => {
    for (const name of words) map.set(name, [...(map.get(name) ?? []), parser]);
  };
  on(HOLIDAY_STARTS, parseHoliday);
  on(MONTHS.keys(), parseMonth);
  on(MONTH_ABBREVIATIONS.keys(), parseMonth);
  on(WEEKDAYS.keys(), parseWeekday);
  on(WEEKDAY_ABBREVIATIONS.keys(), parseWeekday);
  on(['year', 'year-end'], parseYearEnd);
  on(UNITS.keys(), parseUnit);
  on(['year-ago', 'year-earlier'], parseYearAgo);
  on(NAMED_DAYS.keys(), parseNamedDay);
  on(['morning', 'afternoon', 'evening', 'night'], parseDayPart);
  on(['weekend'], parseWeekend);
  on(SEASONS, parseSeason);
  on(
    ['quarter', 'half', ...['first', 'second', 'third', 'fourth'].flatMap((n) => [`${n}-quarter`, `${n}-half`])],
    parseQuarter,
  );
  on(['nineteen', 'eighteen'], parseSpelledYear);
  return map;
}
