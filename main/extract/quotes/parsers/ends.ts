import { PREPOSITIONS, PRONOUNS } from '../lexicon';
import { type Context, plain, tokenOf } from '../context';
import type { Unit } from '../units';
import type { CueFound } from './found';
import { CLOSES } from './complements';

const STOPS_AFTER_COMMA = new Set(['but', 'though', 'although', 'while', 'even', 'whereas', 'according']);

const SUBORDINATE = new Set([
  'while',
  'although',
  'though',
  'as',
  'if',
  'when',
  'after',
  'because',
  'since',
  'whereas',
  'unless',
  'until',
]);

/**
 * Where what was said ends: at the next verb that shares the speaker, at a comma that turns away ("…, but"), at the
 * comma that closes a relative or a subordinate clause ("While X said …,"), or at the unit's end.
 */
export function contentEnd(
  context: Context,
  unit: Unit,
  cue: CueFound,
  next: CueFound | undefined,
  end: number,
): number {
  const closes = cue.relative || (!cue.inverted && isSubordinate(context, unit, cue));
  const limit =
    next === undefined || next.item <= cue.past
      ? end
      : next.shared
        ? beforeShared(context, cue, next, end)
        : beforeTag(context, cue, next, end);
  for (let item = cue.past; item < limit; item++) {
    const word = tokenOf(context, item);
    if (word === undefined) return end;
    if (word.text === ';') return item;
    if (word.text !== ',' && word.text !== '—') continue;
    if (closes && item - cue.past > 3) return item;
    const after = tokenOf(context, item + 1);
    if (after === undefined) continue;
    if (STOPS_AFTER_COMMA.has(after.lower)) return item;
    if (after.lower === 'and' && opensClauseOfPaper(context, item + 2)) return item;
  }
  return limit;
}

/** "X warned that …, the agency reported": the outer tag is no part of it. */
function beforeTag(context: Context, cue: CueFound, next: CueFound, end: number): number {
  if (next.way !== 'verb' || !CLOSES.has(next.lemma) || next.relative) return end;
  const lead = next.inverted ? next.item : next.subject.from;
  for (let item = lead - 1; item > cue.past && lead - item <= 6; item--) {
    const word = tokenOf(context, item);
    if (word === undefined || (word.kind !== 'mark' && PREPOSITIONS.has(word.lower))) return end;
    if (word.text === ',') return item;
    if (word.kind === 'mark' && word.text !== '.') return end;
  }
  return end;
}

function beforeShared(context: Context, cue: CueFound, next: CueFound, end: number): number {
  for (let item = next.item - 1; item > cue.past && next.item - item <= 4; item--) {
    const word = tokenOf(context, item);
    if (word === undefined) return end;
    if (word.text === ',') return item;
    if (word.lower === 'and' || word.lower === 'but') return tokenOf(context, item - 1)?.text === ',' ? item - 1 : item;
  }
  return end;
}

function isSubordinate(context: Context, unit: Unit, cue: CueFound): boolean {
  for (let item = cue.subject.from - 1; item >= unit.from && cue.subject.from - item <= 5; item--) {
    const word = tokenOf(context, item);
    if (word === undefined || word.kind === 'mark') return false;
    if (SUBORDINATE.has(word.lower)) return true;
  }
  return false;
}

/** A pronoun or name after ", and": the paper goes on in its own voice as often as not. */
function opensClauseOfPaper(context: Context, item: number): boolean {
  const word = tokenOf(context, item);
  return word !== undefined && (PRONOUNS.has(plain(word)) || word.capital || word.lower === 'the');
}
