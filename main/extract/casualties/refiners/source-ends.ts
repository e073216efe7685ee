import { NAMED_DAYS, union, WEEKDAYS } from '../../../language/classes';
import type { Token } from '../../../text/tokens';
import { BE, harmWord, HAVE } from '../lexicon/harm';
import { REPORTS } from '../lexicon/telling';

/** Words of time, before which a phrase of who tells ends. */
export const TIME = union(
  WEEKDAYS.keys(),
  NAMED_DAYS.keys(),
  HAVE,
  'late early earlier later also further again on in at this last',
);

const PHRASE_STOPS = new Set([
  ',',
  ';',
  '.',
  ':',
  '"',
  '“',
  '”',
  '(',
  ')',
  '--',
  '—',
  'who',
  'which',
  'that',
  'was',
  'were',
  'is',
  'are',
  'said',
  'says',
  'told',
  'when',
  'while',
  'as',
  'but',
  'and',
  'quoted',
  'on',
  'in',
  'at',
]);

const MADE = new Set('held released issued published posted'.split(' '));

/** Where the phrase of a source that begins at `from` ends: at a mark, a verb, a time or a clause of its own. */
export function phraseEnd(tokens: readonly Token[], from: number, to: number): number {
  let index = from;
  for (; index < to && index - from < 10; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.text === '-' && token.spaced) break;
    if (PHRASE_STOPS.has(token.lower) && !(token.lower === 'and' && index > from && joinsSources(tokens, index, to)))
      break;
    if (TIME.has(token.lower) && index > from) break;
    // "according to a meeting held on Wednesday"
    if (MADE.has(token.lower) && index > from && TIME.has(tokens[index + 1]?.lower ?? '')) break;
  }
  return index;
}

/** "according to police and witnesses": what follows "and" is a phrase that ends the clause, and no clause of its own. */
function joinsSources(tokens: readonly Token[], and: number, to: number): boolean {
  if (tokens[and + 1]?.capital === true && tokens[and - 1]?.capital === true) return true;
  for (let index = and + 1; index < to && index - and < 8; index++) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (token.kind === 'mark') return index > and + 1;
    if (
      BE.has(token.lower) ||
      HAVE.has(token.lower) ||
      token.kind === 'number' ||
      harmWord(token.lower) !== undefined ||
      token.lower.endsWith('ed') ||
      REPORTS.has(token.lower)
    )
      return false;
    if (PHRASE_STOPS.has(token.lower) || TIME.has(token.lower)) return index > and + 1;
  }
  return to - and > 1 && to - and <= 8;
}
