import {
  ARTICLES,
  DOUBTFUL_MONTHS,
  MONTHS,
  MONTH_ABBREVIATIONS,
  POSSESSIVES,
  union,
  WEEKDAYS,
  WEEKDAY_ABBREVIATIONS,
} from '../../../language/classes';
import { isDay } from '../calendar';
import { COUNTED, RECURRING, TIME_PREPOSITIONS, TURNS } from '../lexicon';
import type { Parser } from '../types';
import { closeMark, dayBefore, dayFrom, spelledYear, word, year } from '../words';
import type { DayOfMonth } from '../words';
import type { Token } from '../../../text/tokens';

/** Months with what stands around them: "3 July 2025", "Thursday, July 3", "July 1998", "last May", "June last year", "Aug. 2". */
export const parseMonth: Parser = ({ tokens }, index) => {
  const token = tokens[index];
  if (token === undefined) return null;
  const full = MONTHS.get(token.lower);
  // Some papers print all in lower case: a full name that is no other word stands all the same.
  if (!token.capital && (full === undefined || (DOUBTFUL_MONTHS.has(token.lower) && !yearFollows(tokens, index))))
    return null;
  const month = full ?? MONTH_ABBREVIATIONS.get(token.lower);
  if (month === undefined) return null;
  const stopped = closeMark(tokens, index + 1, '.');
  let to = index + (full === undefined && stopped ? 2 : 1);

  const right = dayFrom(tokens, skipThe(tokens, to));
  let day = usable(right, tokens, token) ? right : null;
  if (day !== null) to = day.to;
  let from = index;
  if (day === null) {
    const left = dayBefore(tokens, word(tokens, index - 1) === 'of' ? index - 1 : index);
    if (left !== null && isTied(tokens, left, index)) {
      day = left;
      from = word(tokens, left.from - 1) === 'the' && left.to < index ? left.from - 1 : left.from;
    }
  }
  const adjacent = statedYear(tokens, to);
  if (adjacent !== null) to = adjacent.to;
  const stated = adjacent ?? (day === null ? null : yearAhead(tokens, to));

  let turn: number | null = null;
  if (stated === null && day === null) {
    turn = TURNS.get(word(tokens, from - 1)) ?? null;
    if (turn !== null) from--;
  }
  if (
    full === undefined &&
    day === null &&
    stated === null &&
    turn === null &&
    !(stopped && TIME_PREPOSITIONS.has(word(tokens, from - 1)))
  )
    return null;
  if (full !== undefined && day === null && stated === null && turn === null && !standsAlone(tokens, index))
    return null;
  if (stated === null && RECURRING.has(word(tokens, from - 1))) return null;

  const weekday = day === null ? null : weekdayBefore(tokens, from);
  if (weekday !== null) from = weekday.from;

  const at = (y: number) => ({ year: y, month, day: day?.day ?? null });
  const precision = day === null ? 'month' : day.range ? 'period' : 'day';
  if (stated !== null && stated.year !== null) {
    if (day !== null && !isDay(stated.year, month, day.day)) return null;
    return { from, to, meaning: { kind: 'fixed', value: at(stated.year), precision } };
  }
  if (day !== null && !isDay(2000, month, day.day)) return null;
  if (month === 9 && day?.day === 11 && ATTACKS.has(word(tokens, to))) {
    return { from, to, meaning: { kind: 'fixed', value: at(2001), precision } };
  }
  return {
    from,
    to,
    meaning: {
      kind: 'annual',
      at,
      years: stated?.years ?? null,
      turn,
      weekday: weekday?.weekday ?? null,
      precision,
      feast: false,
    },
  };
};

/** "may 2002", "march 3, 2002": a year behind the name or its day. */
function yearFollows(tokens: readonly Token[], index: number): boolean {
  const day = dayFrom(tokens, index + 1);
  return statedYear(tokens, day === null ? index + 1 : day.to)?.year != null;
}

/** What makes "Sept. 11" the day in 2001, whenever the article was written. */
const ATTACKS: ReadonlySet<string> = new Set([
  'attack',
  'attacks',
  'terrorist',
  'terror',
  'hijackers',
  'memorial',
  'hijackings',
]);

function skipThe(tokens: readonly Token[], index: number): number {
  return word(tokens, index) === 'the' ? index + 1 : index;
}

/** "May first" and "March second" are a verb and an ordinal as often as a date: an ordinal word needs "the". */
function usable(day: DayOfMonth | null, tokens: readonly Token[], month: Token): boolean {
  if (day === null) return false;
  const first = tokens[day.from];
  if (first === undefined || (first.sentence !== month.sentence && first.kind !== 'number')) return false;
  if (first.kind === 'word') return word(tokens, day.from - 1) === 'the';
  const next = tokens[day.to];
  return !(next !== undefined && (next.text === '%' || COUNT_NOUNS.has(next.lower)));
}

const COUNT_NOUNS: ReadonlySet<string> = new Set(['percent', 'per', 'people', 'million', 'billion', 'pct']);

/** A number before a month is its day when nothing but "of" stands between them and it is no count of something else. */
function isTied(tokens: readonly Token[], day: DayOfMonth, index: number): boolean {
  const first = tokens[day.from];
  if (first === undefined || first.sentence !== tokens[index]?.sentence) return false;
  if (first.kind === 'word') return day.to < index && word(tokens, day.to) === 'of';
  return true;
}

interface StatedYear {
  year: number | null;
  years: number | 'same' | null;
  to: number;
}

/** The year after a month or a day: ", 1996", "of 1996", "last year", "nineteen ninety-six", "'98". */
function statedYear(tokens: readonly Token[], start: number): StatedYear | null {
  let index = start;
  if (word(tokens, index) === ',' || word(tokens, index) === 'of') index++;
  const written = year(tokens, index);
  if (
    written !== null &&
    !(
      tokens[index + 1]?.text === ',' &&
      tokens[index + 1]?.spaced === false &&
      /^\d{3}$/.test(word(tokens, index + 2)) &&
      tokens[index + 2]?.spaced === false
    )
  ) {
    return { year: written, years: null, to: index + 1 };
  }
  const spelled = spelledYear(tokens, index);
  if (spelled !== null) return { year: spelled.value, years: null, to: spelled.to };
  const turn = TURNS.get(word(tokens, index));
  if (turn !== undefined && word(tokens, index + 1) === 'year') return { year: null, years: turn, to: index + 2 };
  const same =
    word(tokens, index) === 'the' && word(tokens, index + 1) === 'same'
      ? index + 2
      : word(tokens, index) === 'that'
        ? index + 1
        : null;
  if (same !== null && word(tokens, same) === 'year') return { year: null, years: 'same', to: same + 1 };
  return null;
}

/** The year said a little later: "the Oct. 7 attack in 2023". It stays a date of its own. */
function yearAhead(tokens: readonly Token[], start: number): StatedYear | null {
  for (let index = start; index < start + 4; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'word' || token.sentence !== tokens[start]?.sentence) return null;
    if (token.lower !== 'in' && token.lower !== 'of') continue;
    const written = year(tokens, index + 1);
    return written === null || COUNTED.has(word(tokens, index + 2)) ? null : { year: written, years: null, to: start };
  }
  return null;
}

/** A full month name without day, year or turn: true unless it may be another word here. */
function standsAlone(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (token === undefined) return false;
  const inSentence = before !== undefined && before.sentence === token.sentence;
  const beforeWord = inSentence ? before.lower : '';
  const preposed =
    (TIME_PREPOSITIONS.has(beforeWord) && !(beforeWord === 'and' || beforeWord === 'or')) ||
    (inSentence && EDGE.test(beforeWord));
  if (DOUBTFUL_MONTHS.has(token.lower)) {
    if (listed(tokens, index) || attributive(before, after, token)) return true;
    if (!preposed || beforeWord === 'about' || beforeWord === 'for' || beforeWord === 'than') return false;
    if (beforeWord === 'to' && token.lower !== 'august')
      return word(tokens, index - 2) !== 'according' && MONTHS.has(word(tokens, index - 2));
    return !(
      after !== undefined &&
      after.capital &&
      after.sentence === token.sentence &&
      !WEEKDAYS.has(after.lower) &&
      token.lower !== 'august'
    );
  }
  // "January Jones": a month before a capitalised word, with nothing that makes it a time, may be a person.
  return preposed || !inSentence || !before.capital || WEEKDAYS.has(beforeWord) || MONTHS.has(beforeWord);
}

/** "a June agreement", "its March ruling": between a determiner and a noun. */
function attributive(before: Token | undefined, after: Token | undefined, token: Token): boolean {
  if (
    before === undefined ||
    after === undefined ||
    before.sentence !== token.sentence ||
    after.sentence !== token.sentence
  )
    return false;
  return (
    DETERMINERS.has(before.lower) &&
    after.kind === 'word' &&
    !after.capital &&
    !after.lower.startsWith("'") &&
    !AFTER_EVENT_NAME.has(after.lower)
  );
}

const DETERMINERS = union(ARTICLES, POSSESSIVES, "'s ’s");

/** "the March on the capital", "the May and": what follows no attribute. */
const AFTER_EVENT_NAME: ReadonlySet<string> = new Set([
  'on',
  'for',
  'to',
  'of',
  'in',
  'and',
  'or',
  'was',
  'is',
  'has',
  'had',
  'will',
  'at',
  'by',
  'from',
  'with',
  'that',
  'who',
]);

const EDGE = /^(early|late|mid|mid-|beginning|end|middle|start)$/;

/** "in March and April", "between April and June": joined to another month. */
function listed(tokens: readonly Token[], index: number): boolean {
  const joint = word(tokens, index - 1);
  if (
    (joint === 'and' || joint === 'or' || joint === 'to' || joint === ',' || joint === 'through') &&
    MONTHS.has(word(tokens, index - 2))
  )
    return true;
  const next = word(tokens, index + 1);
  return (
    (next === 'and' || next === 'or' || next === 'through') &&
    tokens[index + 2]?.capital === true &&
    MONTHS.has(word(tokens, index + 2)) &&
    TIME_PREPOSITIONS.has(word(tokens, index - 1))
  );
}

/** "Thursday, July 3", "Thursday 3 July": the weekday before a day of a month. */
export function weekdayBefore(tokens: readonly Token[], from: number): { weekday: number; from: number } | null {
  let index = from - 1;
  if (word(tokens, index) === 'the') index--;
  if (word(tokens, index) === ',') index--;
  if (closeMark(tokens, index, '.')) index--;
  const token = tokens[index];
  if (token === undefined || !token.capital) return null;
  const weekday = WEEKDAYS.get(token.lower) ?? WEEKDAY_ABBREVIATIONS.get(token.lower);
  return weekday === undefined ? null : { weekday, from: index };
}
