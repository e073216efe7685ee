import { ROUNDING, union } from '../../../language/classes';
import { readNumber } from '../../../language/numbers';
import { EVENT_TURNS, SHIFTS, TURNS, UNITS, UNIT_SIZE, type Unit } from '../lexicon';
import type { Candidate, Parser } from '../types';
import { count, word } from '../words';
import type { Token } from '../../../text/tokens';

/** Days, weeks, months and years by distance: "last month", "two weeks ago", "a day earlier", "the following year", "year's end". */
export const parseUnit: Parser = ({ tokens }, index) => {
  const unit = UNITS.get(word(tokens, index));
  if (unit === undefined) return null;
  const size = UNIT_SIZE.get(word(tokens, index)) ?? 1;
  return shifted(tokens, index, unit, size) ?? (size === 1 ? turned(tokens, index, unit) : null);
};

/** "three days ago", "a year earlier", "the day before". */
function shifted(tokens: readonly Token[], index: number, unit: Unit, size: number): Candidate | null {
  if (word(tokens, index + 1) === 'or' && word(tokens, index + 2) === 'so' && word(tokens, index + 3) === 'ago') {
    const number = count(tokens[index - 1]);
    if (number === null) return null;
    return {
      from: index - 1,
      to: index + 4,
      meaning: { kind: 'shift', unit, count: -number * size, from: 'publication', neighbour: false },
    };
  }
  const way = word(tokens, index + 1);
  const shift = SHIFTS.get(way);
  if (shift === undefined || tokens[index + 1]?.sentence !== tokens[index]?.sentence) return null;
  const before = word(tokens, index - 1);
  if (before === 'the' && way === 'before') {
    // "the day before the vote" hangs on an event the text does not date; "the day before" alone on the date before it.
    if (opensNoun(tokens, index + 2)) return null;
    if (word(tokens, index + 2) === 'yesterday') return publicationShift(index - 1, index + 3, 'day', -2);
    return {
      from: index - 1,
      to: index + 2,
      meaning: { kind: 'shift', unit, count: -1, from: 'event', neighbour: true },
    };
  }
  const number = count(tokens[index - 1]);
  if (number === null || number > 999) return null;
  if (way === 'before' && opensNoun(tokens, index + 2)) return null;
  let from = index - 1;
  if (NEARLY.has(word(tokens, from - 1))) from--;
  return {
    from,
    to: index + 2,
    meaning: { kind: 'shift', unit, count: shift.sign * number * size, from: shift.from, neighbour: false },
  };
}

const NEARLY = union(ROUNDING, 'exactly just only over');

/** True when what follows can be the event that "before" leads to. */
function opensNoun(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return (
    token !== undefined &&
    token.kind !== 'mark' &&
    token.sentence === tokens[index - 1]?.sentence &&
    !CLAUSE_GOES_ON.has(token.lower)
  );
}

const CLAUSE_GOES_ON: ReadonlySet<string> = new Set([
  'and',
  'there',
  'but',
  'when',
  'while',
  'that',
  'as',
  'at',
  'in',
  'on',
  'yesterday',
  'with',
  'because',
  'who',
  'which',
]);

/** "last week", "the previous month", "that year", "earlier in the day", "by year-end". */
function turned(tokens: readonly Token[], index: number, unit: Unit): Candidate | null {
  const token = tokens[index];
  if (token === undefined || token.lower !== unit) return null;
  let before = index - 1;
  if (word(tokens, before) === 'fiscal' || word(tokens, before) === 'calendar') before--;
  if (unit === 'year' && word(tokens, before) === 'latest' && before < index - 1)
    return publicationShift(before, index + 1, 'year', -1);
  const turn = TURNS.get(word(tokens, before));
  if (turn !== undefined) return turnOf(tokens, before, index + 1, unit, turn);
  const neighbour = EVENT_TURNS.get(word(tokens, before));
  if (neighbour !== undefined) {
    const article = word(tokens, before - 1) === 'the';
    if (neighbour === 0 ? word(tokens, before) === 'same' && !article : !article && !tokens[before]?.capital)
      return null;
    if (word(tokens, before) === 'that' && !stands(tokens, index + 1)) return null;
    return {
      from: article ? before - 1 : before,
      to: index + 1,
      meaning: { kind: 'shift', unit, count: neighbour, from: 'event', neighbour: true },
    };
  }
  if (word(tokens, before) === 'full' && unit === 'year' && word(tokens, before - 1) === 'the')
    return publicationShift(before - 1, index + 1, 'year', 0);
  if (word(tokens, before) === 'the')
    return (unit === 'year' ? spelledOut(tokens, before, index) : null) ?? wholeUnit(tokens, before, index, unit);
  return null;
}

function turnOf(tokens: readonly Token[], from: number, to: number, unit: Unit, turn: number): Candidate | null {
  const before = word(tokens, from - 1);
  const said = word(tokens, from);
  const title = tokens[from - 1];
  if (title !== undefined && tokens[to - 1]?.capital === true && OPENING.test(title.text)) return null;
  // "the next day" and "the next year" follow what was told; "the last week of June", "the past year" are stretches.
  if (before === 'the' || (before === 'this' && said !== 'this')) {
    if (said === 'next')
      return {
        from: before === 'the' ? from - 1 : from,
        to,
        meaning: { kind: 'shift', unit, count: 1, from: 'event', neighbour: true },
      };
    if (said === 'current') return publicationShift(from - 1, to, unit, 0);
    return null;
  }
  if (said === 'past' || said === 'coming' || said === 'current' || (unit === 'day' && said !== 'this')) return null;
  if (unit === 'day') return null;
  return publicationShift(from, to, unit, turn);
}

/** A mark before "This Week" with capitals: the name of a programme. */
const OPENING = /^["“‘'`]+$/;

/** "later in the day", "the end of the year", "earlier in the week". */
function wholeUnit(tokens: readonly Token[], article: number, index: number, unit: Unit): Candidate | null {
  const lead = word(tokens, article - 1);
  const edge = word(tokens, article - 2);
  const inIt = lead === 'in' && (edge === 'later' || edge === 'earlier' || edge === 'late' || edge === 'early');
  const endOfIt =
    lead === 'of' &&
    (edge === 'end' || edge === 'beginning' || edge === 'start') &&
    (unit === 'year' || unit === 'month');
  if (!inIt && !endOfIt) return null;
  if (word(tokens, index + 1) === 'of') return null;
  // "Earlier in the day" follows what was told of a day.
  if (unit === 'day')
    return {
      from: article - 2,
      to: index + 1,
      meaning: { kind: 'shift', unit, count: 0, from: 'event', neighbour: false },
    };
  return publicationShift(inIt ? article - 2 : article, index + 1, unit, 0);
}

/** "the year two thousand", "the year two thousand and five". */
function spelledOut(tokens: readonly Token[], article: number, index: number): Candidate | null {
  if (word(tokens, index + 1) !== 'two' || word(tokens, index + 2) !== 'thousand') return null;
  const number = readNumber(tokens, index + 1, index + 5);
  if (number === null || number.value >= 2100) return null;
  return {
    from: article,
    to: number.next,
    meaning: { kind: 'fixed', value: { year: number.value, month: null, day: null }, precision: 'year' },
  };
}

/** "year-ago", "year-earlier": the year before, as an attribute. */
export const parseYearAgo: Parser = (_reading, index) => publicationShift(index, index + 1, 'year', -1);

/** True when the sentence does not go on to say what the unit is of: "that year", not "that day of shame". */
function stands(tokens: readonly Token[], index: number): boolean {
  return word(tokens, index) !== 'of' && word(tokens, index) !== "'s";
}

/** "year-end", "year end", "year's end". */
export const parseYearEnd: Parser = ({ tokens }, index) => {
  const token = word(tokens, index);
  if (token === 'year-end')
    return LEADS_TO_END.has(word(tokens, index - 1)) ? publicationShift(index, index + 1, 'year', 0) : null;
  if (token !== 'year') return null;
  const possessive = word(tokens, index + 1) === "'s" || word(tokens, index + 1) === '’s' ? index + 2 : index + 1;
  if (word(tokens, possessive) !== 'end') return null;
  return LEADS_TO_END.has(word(tokens, index - 1)) ? publicationShift(index, possessive + 1, 'year', 0) : null;
};

const LEADS_TO_END: ReadonlySet<string> = new Set([
  'by',
  'at',
  'until',
  'before',
  'through',
  'since',
  'of',
  'the',
  'after',
  'around',
  'near',
]);

export function publicationShift(from: number, to: number, unit: Unit, count: number): Candidate {
  return { from, to, meaning: { kind: 'shift', unit, count, from: 'publication', neighbour: true } };
}
