import { DAY_PARTS, MONTHS, MONTH_ABBREVIATIONS, WEEKDAYS, WEEKDAY_ABBREVIATIONS } from '../../../language/classes';
import { EVENT_TURNS, NAMED_AFTER_WEEKDAY, NAMED_BEFORE_WEEKDAY, RECURRING, TURNS } from '../lexicon';
import type { Parser } from '../types';
import { closeMark, dayFrom, word } from '../words';
import { parseMonth } from './months';

/** Weekdays: "Tuesday", "last Friday", "early Tuesday", "Thursday night", "Monday of last week", "Monday this week". */
export const parseWeekday: Parser = (reading, index) => {
  const { tokens } = reading;
  const token = tokens[index];
  if (token === undefined) return null;
  const full = WEEKDAYS.get(token.lower);
  if (!token.capital && full === undefined) return null;
  const weekday = full ?? WEEKDAY_ABBREVIATIONS.get(token.lower);
  if (weekday === undefined) return null;
  let to = index + 1;
  if (full === undefined && closeMark(tokens, to, '.')) to++;

  const dated = monthAhead(tokens, to);
  if (dated !== null) {
    const candidate = parseMonth(reading, dated);
    if (candidate !== null && candidate.from <= index && candidate.to > to) return candidate;
  }
  if (full === undefined && !(to === index + 2 && token.lower !== 'sun' && token.lower !== 'sat')) return null;
  const before = tokens[index - 1];
  if (before !== undefined && before.capital && NAMED_BEFORE_WEEKDAY.has(before.lower)) return null;
  // "the Mail on Sunday": a newspaper's name, not a day.
  if (before?.lower === 'on' && tokens[index - 2]?.capital === true && SUNDAY_PAPERS.has(word(tokens, index - 2)))
    return null;
  const after = tokens[to];
  if (after !== undefined && after.capital && after.sentence === token.sentence && NAMED_AFTER_WEEKDAY.has(after.lower))
    return null;

  if (RECURRING.has(word(tokens, index - 1)) || RECURRING_PARTS.has(word(tokens, to)) || recursWith(tokens, to))
    return null;

  let from = index;
  const neighbour = word(tokens, index - 2) === 'the' ? (EVENT_TURNS.get(word(tokens, index - 1)) ?? 0) : 0;
  if (neighbour !== 0)
    return { from: index - 2, to, meaning: { kind: 'weekday', weekday, turn: neighbour, weeks: null, from: 'event' } };
  let turn = TURNS.get(word(tokens, index - 1)) ?? null;
  if (turn !== null) from--;
  if (DAY_PARTS.has(word(tokens, to))) to++;
  let weeks: number | null = null;
  const at = word(tokens, to) === 'of' ? to + 1 : to;
  const week = TURNS.get(word(tokens, at));
  if (week !== undefined && word(tokens, at + 1) === 'week') {
    weeks = week;
    turn = null;
    to = at + 2;
  }
  return { from, to, meaning: { kind: 'weekday', weekday, turn, weeks, from: 'publication' } };
};

const SUNDAY_PAPERS: ReadonlySet<string> = new Set(['mail', 'independent', 'scotland', 'wales']);

const RECURRING_PARTS: ReadonlySet<string> = new Set(['mornings', 'afternoons', 'evenings', 'nights']);

/** "Monday and Tuesday nights": the habit is said at the end. */
function recursWith(tokens: Parameters<typeof dayFrom>[0], index: number): boolean {
  const joint = word(tokens, index);
  return (
    (joint === 'and' || joint === 'or') &&
    WEEKDAYS.has(word(tokens, index + 1)) &&
    RECURRING_PARTS.has(word(tokens, index + 2))
  );
}

/** Index of the month's name in "Thursday, July 3" and "Thursday 3 July", seen from behind the weekday; null when there is none. */
function monthAhead(tokens: Parameters<typeof dayFrom>[0], start: number): number | null {
  let index = word(tokens, start) === ',' ? start + 1 : start;
  if (word(tokens, index) === 'the') index++;
  for (let step = 0; step < 4; step++, index++) {
    const token = tokens[index];
    if (token === undefined) return null;
    if (MONTHS.has(token.lower) || MONTH_ABBREVIATIONS.has(token.lower)) return index;
    const day = dayFrom(tokens, index);
    if (day === null && token.lower !== 'of') return null;
    if (day !== null) index = day.to - 1;
  }
  return null;
}
