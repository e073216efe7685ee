import { dayNumber, dayOf, easter, nthWeekday } from '../calendar';
import { TURNS } from '../lexicon';
import type { Parser } from '../types';
import { word, year } from '../words';

type DayIn = (year: number) => number;

const fixedDay =
  (month: number, day: number): DayIn =>
  (y) =>
    dayNumber(y, month, day);
const fromEaster =
  (days: number): DayIn =>
  (y) =>
    easter(y) + days;

/** Feasts whose day is told by the calendar alone and means the same wherever the name is used. Words in lower case. */
const HOLIDAYS: readonly (readonly [name: string, day: DayIn])[] = [
  ['christmas eve', fixedDay(12, 24)],
  ['christmas day', fixedDay(12, 25)],
  ['christmas', fixedDay(12, 25)],
  ['boxing day', fixedDay(12, 26)],
  ["new year's eve", fixedDay(12, 31)],
  ["new year's day", fixedDay(1, 1)],
  ["new year's", fixedDay(1, 1)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['maundy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['easter sunday', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['easter', fromEaster(0)],
  ['whit monday', fromEaster(50)],
  ['martin luther king day', (y) => nthWeekday(y, 1, 1, 3)],
  ["valentine's day", fixedDay(2, 14)],
  ['valentine day', fixedDay(2, 14)],
  ['presidents day', (y) => nthWeekday(y, 2, 1, 3)],
  ["international women's day", fixedDay(3, 8)],
  ['anzac day', fixedDay(4, 25)],
  ['may day', fixedDay(5, 1)],
  ['memorial day', (y) => nthWeekday(y, 5, 1, -1)],
  ['juneteenth', fixedDay(6, 19)],
  ['canada day', fixedDay(7, 1)],
  ['fourth of july', fixedDay(7, 4)],
  ['bastille day', fixedDay(7, 14)],
  ['labor day', (y) => nthWeekday(y, 9, 1, 1)],
  ['columbus day', (y) => nthWeekday(y, 10, 1, 2)],
  ['halloween', fixedDay(10, 31)],
  ['all saints day', fixedDay(11, 1)],
  ['armistice day', fixedDay(11, 11)],
  ['veterans day', fixedDay(11, 11)],
  ['thanksgiving day', (y) => nthWeekday(y, 11, 4, 4)],
  ['thanksgiving', (y) => nthWeekday(y, 11, 4, 4)],
];

/** Holidays by their first word, longest name first. */
const BY_FIRST: ReadonlyMap<string, readonly { words: readonly string[]; day: DayIn }[]> = byFirst();

function byFirst(): Map<string, { words: string[]; day: DayIn }[]> {
  const map = new Map<string, { words: string[]; day: DayIn }[]>();
  for (const [name, day] of HOLIDAYS) {
    const words = name.replaceAll("'s", " 's").split(' ');
    const first = words[0] ?? '';
    const list = map.get(first) ?? [];
    list.push({ words, day });
    map.set(
      first,
      list.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return map;
}

/** First words of the holidays' names. */
export const HOLIDAY_STARTS: readonly string[] = [...BY_FIRST.keys()];

/** "Christmas Day", "last Easter", "Good Friday 1998". */
export const parseHoliday: Parser = ({ tokens }, index) => {
  const token = tokens[index];
  if (token === undefined || !token.capital) return null;
  for (const { words, day } of BY_FIRST.get(token.lower) ?? []) {
    if (!words.every((name, step) => word(tokens, index + step).replace('’', "'") === name)) continue;
    const to = index + words.length;
    // "Easter Island", "Christmas Party", "Memorial Day Parade": part of a name.
    const after = tokens[to];
    if (words.length === 1 && after !== undefined && after.capital && after.sentence === token.sentence) return null;
    if (ATTRIBUTE_OF.has(word(tokens, to))) return null;
    const valueOf = (y: number) => dayOf(day(y));
    const written = year(tokens, to);
    if (written !== null)
      return { from: index, to: to + 1, meaning: { kind: 'fixed', value: valueOf(written), precision: 'day' } };
    const turn = TURNS.get(word(tokens, index - 1)) ?? null;
    return {
      from: turn === null ? index : index - 1,
      to,
      meaning: { kind: 'annual', at: valueOf, years: null, turn, weekday: null, precision: 'day', feast: true },
    };
  }
  return null;
};

/** Things named after a feast that may happen on any day. */
const ATTRIBUTE_OF: ReadonlySet<string> = new Set([
  'season',
  'shopping',
  'sales',
  'tree',
  'trees',
  'card',
  'cards',
  'gift',
  'gifts',
  'present',
  'presents',
  'party',
  'parties',
  'holiday',
  'holidays',
  'carol',
  'carols',
  'lights',
  'eggs',
  'egg',
  'truce',
  'dinner',
  'weekend',
  'week',
  'period',
  'break',
  'and',
]);
