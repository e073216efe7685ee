import { RELATIVES } from '../../../language/classes';
import type { QuoteRule } from '../certainty';
import {
  AUXILIARIES,
  DETERMINERS,
  OF_MIND,
  PASTS,
  PREPOSITIONS,
  PRONOUNS,
  TAKES_BARE,
  TAKES_INFINITIVE,
  TAKES_LISTENER,
  TAKES_OBJECT,
  TAKES_THAT,
  VERBS,
  WEEKDAYS,
} from '../lexicon';
import { type Context, isSpan, plain, tokenOf } from '../context';
import { phraseAfter } from '../phrase-after';
import type { Unit } from '../units';
import { bodyEnd, bodyStart } from './bounds';
import type { CueFound } from './found';
import { isNobody, isSource, mayTalk } from './nouns';
import { CLAUSE_OPENERS, CLOSES, FIRST, GERUND, NO_BARE, NO_OBJECT, PREPOSITIONAL, SPOKEN } from './complements';
import { contentEnd } from './ends';

/** A paraphrase: what was said without marks, as ranges of items. */
export interface Paraphrase {
  readonly cue: CueFound;
  readonly parts: readonly (readonly [from: number, to: number])[];
  readonly rule: QuoteRule;
}

const NESTED = new Set(['infinitive', 'object', 'prepositional', 'wh-clause']);

// Fewer words than these are no statement.
const SHORTEST = 2;

/** The indirect speech of one unit; nothing that holds a quoted stretch. */
export function findIndirect(context: Context, unit: Unit, cues: readonly CueFound[]): Paraphrase[] {
  const found: Paraphrase[] = [];
  const start = bodyStart(context, unit);
  const end = bodyEnd(context, unit);
  let covered = 0;
  for (const [index, cue] of cues.entries()) {
    const paraphrase = ofCue(context, unit, cue, cues[index + 1], start, end);
    if (paraphrase === null || isNobody(context, cue.subject) || claimsThing(context, paraphrase)) continue;
    const parts = paraphrase.parts
      .map(([from, to]) => trim(context, from, to))
      .filter(([from, to]) => to - from >= SHORTEST);
    if (parts.length === 0 || parts.some(([from, to]) => holdsSpan(context, from, to))) continue;
    // A wish or an act told inside somebody's report is not a report of its own.
    const last = parts[parts.length - 1];
    if (cue.item < covered && (NESTED.has(paraphrase.rule) || (cue.takes & OF_MIND) !== 0)) continue;
    covered = Math.max(covered, last === undefined ? 0 : last[1]);
    found.push({ ...paraphrase, parts });
  }
  return found;
}

/** "the war has claimed 3,700 lives", "she claimed the title": a thing is claimed, and nothing said of it. */
function claimsThing(context: Context, { cue: { lemma }, rule, parts }: Paraphrase): boolean {
  if (lemma !== 'claim' || (rule !== 'bare-clause' && rule !== 'object-clause')) return false;
  for (const [from, to] of parts)
    for (let item = from + 1; item < to; item++) {
      const word = tokenOf(context, item);
      if (word === undefined) continue;
      if (AUXILIARIES.has(plain(word)) || PASTS.has(word.lower) || VERBS.get(word.lower)?.form === 'finite')
        return false;
      if (word.lower.length > 4 && word.lower.endsWith('ed')) return false;
    }
  return true;
}

function ofCue(
  context: Context,
  unit: Unit,
  cue: CueFound,
  next: CueFound | undefined,
  start: number,
  end: number,
): Paraphrase | null {
  const make = (rule: QuoteRule, ...parts: [number, number][]): Paraphrase => ({
    cue,
    parts,
    rule,
  });
  if (cue.way === 'according') {
    // "according to plan", "to the supply of the market": nobody tells it.
    if (!isSource(context, cue.subject)) return null;
    const past = cue.subject.to;
    if (cue.item - start <= 1) {
      const comma = commaFrom(context, past, end, 12);
      return comma < 0 ? null : make('according-lead', [comma + 1, end]);
    }
    const rest = tokenOf(context, past)?.text === ',' ? past + 1 : -1;
    const before: [number, number] = [start, cue.item];
    return rest < 0 || rest >= end ? make('according', before) : make('according', before, [rest, end]);
  }
  if (cue.way === 'noun') {
    if (tokenOf(context, cue.past)?.lower !== 'that') return null;
    return make('noun-that', [cue.past + 1, contentEnd(context, unit, cue, next, end)]);
  }
  if (cue.weak && (cue.takes & (OF_MIND | TAKES_INFINITIVE)) === 0) return null;
  const closes = !cue.shared && !cue.relative && !cue.weak && cue.form === 'finite' && CLOSES.has(cue.lemma);
  const comma = closes ? tagComma(context, unit, cue, cue.inverted ? cue.item : cue.subject.from, end) : -1;
  if (comma >= 0) {
    const past = afterTag(context, cue, end);
    // "Calling it a shame, X said, “…”": what X did while speaking.
    if (leadsSpan(context, unit, cue) && tokenOf(context, start)?.lower.endsWith('ing') === true) return null;
    return past < 0 ? make('reported-tag', [start, comma]) : make('reported-tag', [start, comma], [past, end]);
  }
  if (cue.inverted) return null;
  return complement(context, unit, cue, next, end);
}

/** A quoted stretch follows the tag at once. */
function leadsSpan(context: Context, unit: Unit, cue: CueFound): boolean {
  const past = cue.inverted ? cue.subject.to : cue.past;
  if (past >= unit.to) return false;
  return (
    isSpan(context, past) ||
    (past + 1 < unit.to && tokenOf(context, past)?.kind === 'mark' && isSpan(context, past + 1))
  );
}

/** Item of the comma before a tag that closes what was said ("…, the ministry said on Monday."), or -1. */
function tagComma(context: Context, unit: Unit, cue: CueFound, lead: number, end: number): number {
  let at = lead - 1;
  while (at > unit.from && lead - at <= 8) {
    const word = tokenOf(context, at);
    if (word === undefined || word.text === ',' || word.text === '—') break;
    if (word.text !== "'" && word.lower !== 'as') {
      if ((word.kind === 'mark' && word.text !== '.') || PREPOSITIONS.has(word.lower) || word.lower === 'and')
        return -1;
    }
    at--;
  }
  if (at <= unit.from + 1 || tokenOf(context, at)?.text !== ',') return -1;
  const past = cue.inverted ? cue.subject.to : cue.past;
  if (past >= end) return at;
  const after = tokenOf(context, past);
  if (after === undefined) return -1;
  if (after.text === ',' && RELATIVES.has(tokenOf(context, past + 1)?.lower ?? '')) return cue.inverted ? at : -1;
  if (after.text === ',' || WEEKDAYS.has(after.lower)) return at;
  return PREPOSITIONS.has(after.lower) && !holdsClause(context, past, end) ? at : -1;
}

function holdsClause(context: Context, from: number, to: number): boolean {
  for (let item = from; item < to; item++) if (tokenOf(context, item)?.lower === 'that') return true;
  return to - from > 14;
}

/** Where the sentence goes on after a tag in its middle, or -1. */
function afterTag(context: Context, cue: CueFound, end: number): number {
  const past = cue.inverted ? cue.subject.to : cue.past;
  const comma = commaFrom(context, past, end, 5);
  if (comma < 0 || end - comma < 4) return -1;
  return tokenOf(context, comma + 1)?.lower.endsWith('ing') === true ? -1 : comma + 1;
}

function commaFrom(context: Context, from: number, end: number, reach: number): number {
  for (let item = from; item < end && item - from <= reach; item++)
    if (tokenOf(context, item)?.text === ',') return item;
  return -1;
}

/** What follows the verb: a clause with or without "that", an infinitive, an object it names. */
function complement(
  context: Context,
  unit: Unit,
  cue: CueFound,
  next: CueFound | undefined,
  end: number,
): Paraphrase | null {
  let at = cue.past;
  const make = (rule: QuoteRule, from: number): Paraphrase => ({
    cue,
    parts: [[from, contentEnd(context, unit, cue, next, end)]],
    rule,
  });
  if ((cue.takes & TAKES_LISTENER) !== 0 && !opensClause(context, at)) {
    const listener = phraseAfter(context, unit, at);
    if (listener !== null) at = listener.to;
    else if (isObjectPronoun(context, at)) at++;
  }
  at = skipAdjuncts(context, at, end);
  if (at >= end) return null;
  const word = tokenOf(context, at);
  if (word === undefined || word.kind === 'mark') return null;
  const takesClause = (cue.takes & TAKES_THAT) !== 0;
  if (takesClause && word.lower === 'that') return make('that-clause', at + 1);
  if (takesClause && CLAUSE_OPENERS.has(word.lower)) return make('wh-clause', at);
  if (at === cue.past && GERUND.has(cue.lemma) && word.lower.endsWith('ing') && !word.capital)
    return make('gerund', at);
  if (
    word.lower === 'to' &&
    !cue.relative &&
    (cue.takes & (TAKES_INFINITIVE | TAKES_LISTENER)) !== 0 &&
    !opensName(context, at + 1)
  )
    return make('infinitive', at);
  if (PREPOSITIONAL.get(cue.lemma)?.includes(word.lower) === true && at === cue.past)
    return make('prepositional', at + 1);
  if ((cue.takes & TAKES_BARE) !== 0 && !NO_BARE.has(cue.lemma) && opensNoun(context, at))
    return make('bare-clause', at);
  if (
    takesClause &&
    !NO_OBJECT.has(cue.lemma) &&
    !NO_BARE.has(cue.lemma) &&
    opensNoun(context, at) &&
    mayTalk(context, cue.subject) &&
    !FIRST.has(tokenOf(context, cue.subject.from)?.lower ?? '')
  )
    return make('object-clause', at);
  if (
    !cue.relative &&
    (cue.takes & TAKES_OBJECT) !== 0 &&
    SPOKEN.has(cue.lemma) &&
    opensNoun(context, at) &&
    !(cue.lemma === 'call' && /^an?$/.test(word.lower))
  )
    return make('object', at);
  return null;
}

/** "encouraging to the north": no verb follows. */
function opensName(context: Context, item: number): boolean {
  const word = tokenOf(context, item);
  return word !== undefined && (word.capital || DETERMINERS.has(word.lower));
}

function opensClause(context: Context, item: number): boolean {
  return CLAUSE_OPENERS.has(tokenOf(context, item)?.lower ?? '') || tokenOf(context, item)?.lower === 'to';
}

function isObjectPronoun(context: Context, item: number): boolean {
  const word = tokenOf(context, item);
  return word !== undefined && /^(?:him|her|them|us|me|you|it)$/.test(plain(word));
}

/** Steps over "on Monday", "in a statement", "late Tuesday", "on Twitter" before a clause. */
function skipAdjuncts(context: Context, from: number, end: number): number {
  let at = from;
  for (let round = 0; round < 3 && at < end; round++) {
    const word = tokenOf(context, at);
    if (word === undefined) return at;
    if (WEEKDAYS.has(word.lower) || word.lower.endsWith('ly') || word.lower === 'again' || word.lower === 'once') {
      at++;
      continue;
    }
    if (
      (PREPOSITIONS.has(word.lower) || word.lower === 'this' || word.lower === 'that') &&
      WEEKDAYS.has(tokenOf(context, at + 1)?.lower ?? '')
    ) {
      at += 2;
      while (at < end && tokenOf(context, at)?.kind === 'number') at++;
      continue;
    }
    if (PREPOSITIONS.has(word.lower) && word.lower !== 'to') {
      let to = at + 1;
      while (to < end && to - at <= 9) {
        const inner = tokenOf(context, to);
        if (inner === undefined || inner.kind === 'mark' || inner.lower === 'that') break;
        to++;
      }
      if (tokenOf(context, to)?.lower === 'that') return to;
    }
    return at;
  }
  return at;
}

function opensNoun(context: Context, item: number): boolean {
  const word = tokenOf(context, item);
  if (word === undefined || word.kind === 'mark') return false;
  if (DETERMINERS.has(word.lower) || PRONOUNS.has(plain(word)) || word.capital || word.kind === 'number') return true;
  return (
    !PREPOSITIONS.has(word.lower) &&
    (word.lower.endsWith('s') || word.lower === 'there' || word.lower === 'people' || word.lower === 'police')
  );
}

function trim(context: Context, from: number, to: number): readonly [number, number] {
  let a = from;
  let b = to;
  while (a < b && tokenOf(context, a)?.kind === 'mark' && !/[$£€(]/.test(tokenOf(context, a)?.text ?? '')) a++;
  while (b > a && /^[,;:—–-]$/.test(tokenOf(context, b - 1)?.text ?? '')) b--;
  return [a, b];
}

function holdsSpan(context: Context, from: number, to: number): boolean {
  for (let item = from; item < to; item++) if (isSpan(context, item)) return true;
  return false;
}
