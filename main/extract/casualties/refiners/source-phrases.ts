import { RELATIVES, union } from '../../../language/classes';
import type { Document } from '../../../text/document';
import type { Token } from '../../../text/tokens';
import { isAgent } from '../lexicon/agents';
import { HAPPENS } from '../lexicon/happenings';
import { BE, harmWord, HAVE } from '../lexicon/harm';
import { RECORDS, REPORTS } from '../lexicon/telling';
import { TIME } from './source-ends';

/** Between these, "said" and the like belong to another sense or clause. */
export const EDGES = new Set([
  '-',
  ',',
  ';',
  ':',
  '"',
  '“',
  '”',
  '.',
  '(',
  ')',
  '—',
  '–',
  'but',
  'while',
  'that',
  'as',
  'because',
  'when',
  'after',
  'although',
  'and',
  'which',
  'who',
  'whom',
  'where',
  'whose',
  'if',
]);

/** "the Meteorological Service (METSA) said": the short form in brackets ends no phrase. */
export function overBrackets(word: (index: number) => string, from: number, verb: number): number {
  if (word(verb - 1) !== ')') return verb;
  for (let index = verb - 2; index > from && verb - index < 7; index--) if (word(index) === '(') return index;
  return verb;
}

/** "according to the high commissioner, Ann Lee.": where the name between comma and mark ends, or -1. */
export function nameAfter({ tokens }: Document, comma: number, to: number): number {
  if (tokens[comma]?.text !== ',') return -1;
  let end = comma + 1;
  while (end < to && end - comma < 5 && tokens[end]?.capital === true) end++;
  return end - comma > 2 && (tokens[end]?.kind === 'mark' || end >= to) ? end : -1;
}

const RELEASED = new Set(
  'given announced released published issued compiled collected gathered provided shared'.split(' '),
);

/** "figures released on Monday by the agency": where whoever released them begins, or null. */
export function releasedBy(word: (index: number) => string, from: number): number | null {
  let released = false;
  for (let index = from; index < from + 9; index++) {
    const lower = word(index);
    if (lower === '' || lower === ',' || lower === '.') return null;
    if (RELEASED.has(lower)) released = true;
    else if (lower === 'by') return released ? index + 1 : null;
  }
  return null;
}

/** "…, witnesses and a local official said": both told it. */
export function overAnd(word: (index: number) => string, from: number, start: number): number {
  if (word(start - 1) !== 'and') return start;
  for (let index = start - 2; index >= from - 1 && start - index < 9; index--) {
    const lower = word(index);
    if (index < from || lower === ',' || lower === '"' || lower === '”')
      return index + 1 < start - 1 ? index + 1 : start;
    if (EDGES.has(lower) || REPORTS.has(lower) || BE.has(lower) || HAVE.has(lower) || harmWord(lower) !== undefined)
      return start;
  }
  return start;
}

/** Nothing but the time follows the verb: it closes its sentence. */
export function trailingWithout(word: (index: number) => string, verb: number, to: number): boolean {
  for (let index = verb + 1; index < to; index++) {
    const lower = word(index);
    if (lower === '.' || lower === '"' || lower === '”') continue;
    if (!TIME.has(lower)) return false;
  }
  return true;
}

const WHICH = union(RELATIVES, 'where');

/** Where the phrase that ends at `end` begins. */
export function phraseStart(word: (index: number) => string, from: number, end: number): number {
  let start = end;
  while (start - 1 >= from && end - start < 12 && !EDGES.has(word(start - 1)) && !REPORTS.has(word(start - 1))) start--;
  return start;
}

/** From the comma that closes an apposition back to the phrase it explains. */
export function openingOf(word: (index: number) => string, from: number, comma: number): [number, number] | null {
  let open = comma - 1;
  while (open > from && comma - open < 24 && word(open) !== ',') open--;
  if (word(open) !== ',') return null;
  const start = phraseStart(word, from, open);
  if (start === open) return null;
  // "Ann Lee, head of the relief office, who went there, said": the first of what commas part is the name.
  if (WHICH.has(word(open + 1)) && word(start - 1) === ',' && phraseStart(word, from, start - 1) === from)
    return [from, start - 1];
  return [start, open];
}

/** Somebody stands in the phrase and no verb of what happened: "…, said the truck hit the stall, killing two" tells a clause. */
export const isSource = (tokens: readonly Token[], from: number, to: number): boolean => {
  const phrase = tokens.slice(from, to);
  return phrase.some(endsSource) && !phrase.some(({ lower }) => HAPPENS.has(lower));
};

/** A name, a person or a body: a phrase of who tells may end with it, a clause that is told does not ("said the men arrived"). */
export const endsSource = (token: Token | undefined): boolean =>
  token !== undefined && (token.capital || isAgent(token.lower) || RECORDS.has(token.lower));

export function startsPhrase(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    !['that', 'in', 'on', 'to', 'at', 'he', 'they', 'there'].includes(token.lower)
  );
}
