import { DAY_PARTS, NAMED_DAYS } from '../../../language/classes';
import { SEASONS, TURNS } from '../lexicon';
import type { Parser } from '../types';
import { ORDINALS } from '../../../language/numbers';
import { TIME_PREPOSITIONS } from '../lexicon';
import { word, year } from '../words';
import { publicationShift } from './units';

/** "today", "yesterday", "tomorrow", "tonight", "overnight". */
export const parseNamedDay: Parser = ({ tokens }, index) => {
  const token = word(tokens, index);
  const shift = NAMED_DAYS.get(token);
  if (shift === undefined) return null;
  if (token === 'overnight') {
    // "an overnight train", "the overnight rate": an adjective, and no date.
    const before = word(tokens, index - 1);
    if (before === 'an' || before === 'stay' || before === 'stayed' || before === 'staying') return null;
  }
  if (tokens[index]?.capital === true && word(tokens, index - 1) === 'usa') return null;
  const to = DAY_PARTS.has(word(tokens, index + 1)) ? index + 2 : index + 1;
  return publicationShift(index, to, 'day', shift);
};

/** "this morning", "this afternoon", "last night". */
export const parseDayPart: Parser = ({ tokens }, index) => {
  const before = word(tokens, index - 1);
  if (before === 'this') return publicationShift(index - 1, index + 1, 'day', 0);
  if (before === 'last' && (word(tokens, index) === 'night' || word(tokens, index) === 'evening')) {
    return word(tokens, index - 2) === 'the' ? null : publicationShift(index - 1, index + 1, 'day', -1);
  }
  return null;
};

/** "the weekend", "last weekend", "over the weekend". */
export const parseWeekend: Parser = ({ tokens }, index) => {
  const before = word(tokens, index - 1);
  const turn = TURNS.get(before);
  if (turn !== undefined) return { from: index - 1, to: index + 1, meaning: { kind: 'weekend', turn } };
  if (before !== 'the' || !TIME_PREPOSITIONS.has(word(tokens, index - 2))) return null;
  return { from: index - 1, to: index + 1, meaning: { kind: 'weekend', turn: null } };
};

/** "last spring", "the summer of 1998", "this fall". A season's months differ by hemisphere: only its year is told. */
export const parseSeason: Parser = ({ tokens }, index) => {
  const season = word(tokens, index);
  if (!SEASONS.has(season)) return null;
  const after = word(tokens, index + 1) === 'of' ? index + 2 : index + 1;
  const written = year(tokens, after);
  if (written !== null)
    return { from: index, to: after + 1, meaning: { kind: 'span', start: null, year: written, years: 0 } };
  const years = TURNS.get(word(tokens, after));
  if (years !== undefined && word(tokens, after + 1) === 'year')
    return { from: index, to: after + 2, meaning: { kind: 'span', start: null, year: null, years } };
  const turn = TURNS.get(word(tokens, index - 1));
  if (turn !== undefined && word(tokens, index - 2) !== 'the') {
    return {
      from: index - 1,
      to: index + 1,
      meaning: { kind: 'span', start: null, year: null, years: word(tokens, index - 1) === 'past' ? 0 : turn },
    };
  }
  return null;
};

/** "the third quarter of 1989", "first half of next year", "this quarter". A fiscal quarter tells only its year. */
export const parseQuarter: Parser = ({ tokens }, index) => {
  const hyphenated = /^(first|second|third|fourth)[-‐‑](quarter|half)$/.exec(word(tokens, index));
  const kind = hyphenated?.[2] ?? (word(tokens, index) === 'half' ? 'half' : 'quarter');
  const fiscal = word(tokens, index - 1) === 'fiscal';
  const at = hyphenated === null ? index - (fiscal ? 2 : 1) : index;
  const ordinal = ORDINALS.get(hyphenated?.[1] ?? word(tokens, at)) ?? null;
  if (ordinal === null || ordinal > (kind === 'half' ? 2 : 4)) return null;
  const after = word(tokens, index + 1) === 'of' ? index + 2 : index + 1;
  const start = fiscal ? null : (ordinal - 1) * (kind === 'half' ? 6 : 3) + 1;
  const written = year(tokens, after);
  if (written !== null) return { from: at, to: after + 1, meaning: { kind: 'span', start, year: written, years: 0 } };
  const years = TURNS.get(word(tokens, after));
  if (years !== undefined && word(tokens, after + 1) === 'year')
    return { from: at, to: after + 2, meaning: { kind: 'span', start, year: null, years } };
  // A game and a body have halves and quarters too: without a year only a business quarter with its article counts.
  if (kind === 'half' || word(tokens, at - 1) !== 'the') return null;
  return { from: at - 1, to: index + 1, meaning: { kind: 'span', start, year: null, years: 0 } };
};
