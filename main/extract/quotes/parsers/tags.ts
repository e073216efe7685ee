import {
  AUXILIARIES,
  BREAKERS,
  INVERTS,
  PARTICLES,
  PREPOSITIONS,
  PRONOUNS,
  ROLE_NOUNS,
  TAKES_LISTENER,
  TAKES_QUOTE,
  VERBS,
  WEEKDAYS,
} from '../lexicon';
import { type Context, type Phrase, isSpan, plain, textOf, tokenOf } from '../context';
import { phraseAfter } from '../phrase-after';
import { WORLD_AGENCIES } from '../../../text/header/agencies';
import type { Unit } from '../units';
import type { CueFound } from './found';
import type { Quoted } from './marks';

/** Final punctuation of a quoted stretch, or the comma after its closing mark. */
export function finalOf(context: Context, unit: Unit, item: number, span: Quoted): string {
  const last = context.document.text.charAt(span.end - 1);
  // A nested quote may close with it: “… ‘miracle,’”
  const final = last === '’' || last === "'" ? context.document.text.charAt(span.end - 2) : last;
  if (/[.,!?…—–-]/.test(final)) return final;
  const after = item + 1 < unit.to ? tokenOf(context, item + 1)?.text : undefined;
  return after === ',' || after === '.' || after === '?' || after === '!' ? after : '';
}

export function wordCount(context: Context, span: Quoted): number {
  let count = 0;
  for (let token = span.first; token < span.past; token++) if (context.document.tokens[token]?.kind !== 'mark') count++;
  return count;
}

/** A sentence of its own: begins with a capital and ends with a stop, or is long. */
export function isWhole(context: Context, span: Quoted): boolean {
  const final = context.document.text.charAt(span.end - 1);
  return /[.!?…]/.test(final) || span.unclosed || wordCount(context, span) >= 8;
}

/** The cue that follows the stretch at once: "…," X said / said X. */
export function tagAfter(
  context: Context,
  unit: Unit,
  item: number,
  span: Quoted,
  cues: readonly CueFound[],
): CueFound | null {
  const final = finalOf(context, unit, item, span);
  if (final === '.') return null;
  if (final === '' && item !== unit.from) return null;
  let start = item + 1;
  const comma = tokenOf(context, start)?.text;
  if (comma === ',' || comma === '—' || comma === '–') start++;
  if (start >= unit.to) return null;
  const cue = cues.find((candidate) => candidate.item >= start);
  if (cue === undefined) return null;
  if (cue.way === 'according') return cue.item === start ? cue : null;
  if ((cue.takes & TAKES_QUOTE) === 0 || (cue.relative && cue.inverted === false && cue.subject.from < start))
    return null;
  if (cue.inverted) return cue.item === start ? cue : null;
  if (
    !cue.shared &&
    cue.subject.from >= start &&
    cue.way === 'verb' &&
    nominalBetween(context, start, cue.subject.from) &&
    !(cue.weak && goesOn(context, unit, cue.past))
  )
    return cue;
  return tagFar(context, unit, item, start, final, cues);
}

/** A comma closes the stretch, a noun phrase follows, and its verb comes later: "…," X, who leads Y in Z, said. */
function tagFar(
  context: Context,
  unit: Unit,
  item: number,
  start: number,
  final: string,
  cues: readonly CueFound[],
): CueFound | null {
  if (final !== ',' || item !== unit.from) return null;
  const subject = phraseAfter(context, unit, start);
  if (subject === null) return null;
  const limit = nextSpan(context, unit, item);
  for (const cue of cues) {
    if (cue.item < subject.to) continue;
    if (cue.item > limit || cue.item - subject.to > 30) return null;
    if (cue.way !== 'verb' || cue.form !== 'finite' || cue.relative || cue.weak) continue;
    if ((cue.takes & INVERTS) !== 0 || hasNoContent(context, unit, cue, cue.past))
      return { ...cue, subject, shared: false, inverted: false };
  }
  return null;
}

/** A word follows at once: a weak verb has an object and is no tag. */
function goesOn(context: Context, unit: Unit, item: number): boolean {
  const word = item < unit.to ? tokenOf(context, item) : undefined;
  return (
    word !== undefined &&
    word.kind !== 'mark' &&
    !PREPOSITIONS.has(word.lower) &&
    !PARTICLES.has(word.lower) &&
    !WEEKDAYS.has(word.lower) &&
    !AFTER_TAG.has(word.lower)
  );
}

function nextSpan(context: Context, unit: Unit, item: number): number {
  for (let at = item + 1; at < unit.to; at++) if (isSpan(context, at)) return at;
  return unit.to;
}

/** Only the words of a title stand between: "Defence Minister". */
function nominalBetween(context: Context, from: number, to: number): boolean {
  if (to - from > 8) return false;
  for (let item = from; item < to; item++) {
    const word = tokenOf(context, item);
    if (word === undefined || isSpan(context, item)) return false;
    if (word.kind === 'mark' && word.text !== '.' && word.text !== '-') return false;
    if (BREAKERS.has(plain(word)) && (word.lower !== 'and' || item === from)) return false;
    if (PREPOSITIONS.has(word.lower) && word.lower !== 'of' && word.lower !== 'for') return false;
  }
  return true;
}

const AFTER_TAG = new Set([
  'as',
  'while',
  'when',
  'before',
  'after',
  'during',
  'because',
  'again',
  'then',
  'back',
  'aloud',
  'afterward',
  'afterwards',
  'later',
]);

/** A sentence after the stretch that is nothing but its tag: "…?" X asked. */
export function shortTag(
  context: Context,
  next: { unit: Unit; cues: readonly CueFound[] },
  span: Quoted,
): CueFound | null {
  const cue = next.cues[0];
  if (
    cue === undefined ||
    cue.way !== 'verb' ||
    cue.shared ||
    cue.relative ||
    (cue.weak && goesOn(context, next.unit, cue.past))
  )
    return null;
  const lead = cue.inverted ? cue.item : cue.subject.from;
  if (lead - next.unit.from > 8 || !nominalBetween(context, next.unit.from, lead))
    return describedTag(context, next.unit, cue);
  const end = cue.inverted ? cue.subject.to : cue.past;
  const question = /[?!…—–-]/.test(context.document.text.charAt(span.end - 1));
  const after = tokenOf(context, end);
  if (end >= next.unit.to || after?.text === '.' || hasNoContent(context, next.unit, cue, end)) return cue;
  if (after === undefined || !question) return null;
  // "…?” X said on Tuesday that …": what was said follows.
  for (let item = end; item < end + 3; item++) if (tokenOf(context, item)?.lower === 'that') return null;
  return after.text === ',' ||
    WEEKDAYS.has(after.lower) ||
    (cue.takes & TAKES_LISTENER) !== 0 ||
    (PREPOSITIONS.has(after.lower) && after.lower !== 'that') ||
    cue.lemma === 'ask' ||
    AFTER_TAG.has(after.lower) ||
    PARTICLES.has(after.lower)
    ? cue
    : null;
}

/** "“….” X, the minister of ports and the bureau's spokesman told reporters.": the name before the comma that opens the aside. */
function describedTag(context: Context, unit: Unit, cue: CueFound): CueFound | null {
  if (cue.inverted || cue.form !== 'finite' || !hasNoContent(context, unit, cue, cue.past)) return null;
  const subject = phraseAfter(context, unit, unit.from);
  const isPerson = subject !== null && context.names.mentions[subject.mention]?.kind === 'person';
  return isPerson && tokenOf(context, subject.to)?.text === ',' && cue.item - subject.to <= LONGEST_ASIDE
    ? { ...cue, subject }
    : null;
}

const LONGEST_ASIDE = 24;

/** Words after a verb of saying in a sentence that is nothing but a tag: "told reporters in the capital on Monday". */
const LONGEST_REST = 8;

/** "“….” X, the envoy, told reporters on Monday.": a listener, a place or a day follows the verb, and nothing that was said. */
function hasNoContent(context: Context, unit: Unit, cue: CueFound, from: number): boolean {
  const first = tokenOf(context, from);
  if (first === undefined || cue.weak || unit.to - from > LONGEST_REST) return false;
  if (!PREPOSITIONS.has(first.lower) && !WEEKDAYS.has(first.lower) && (cue.takes & TAKES_LISTENER) === 0) return false;
  for (let item = from; item < unit.to; item++) {
    const word = tokenOf(context, item);
    if (word === undefined || (word.kind === 'mark' && word.text !== '.')) return false;
    if (BREAKERS.has(plain(word)) || AUXILIARIES.has(plain(word))) return false;
    // “told the Valley Press”: a name is no verb.
    if (VERBS.has(word.lower) && !word.capital) return false;
    if (word.lower === 'to' || word.lower === 'of' || word.lower === 'against') return false;
  }
  return true;
}

/** What follows the quote gives its speaker after a dash: "… - X, mayor". */
export function signature(context: Context, unit: Unit, at: number): Phrase | null {
  const dash = tokenOf(context, at);
  if (dash === undefined || !/^[-–—―]$/.test(dash.text)) return null;
  let to = at + 1;
  while (to < context.outline.items.length && to - at < 40 && tokenOf(context, to)?.sentence === dash.sentence) to++;
  const name = phraseAfter(context, { ...unit, from: at + 1, to }, at + 1);
  if (name === null || name.pronoun) return null;
  if (name.mention < 0 && tokenOf(context, name.from)?.capital !== true) return null;
  // "… — the Corvin's famous engine.": an afterthought signs nothing.
  const last = tokenOf(context, name.to - 1);
  if (name.mention < 0 && last?.capital !== true && !ROLE_NOUNS.has(last?.lower ?? '')) return null;
  // An agency signs its report.
  if (WORLD_AGENCIES.has(textOf(context.document, [name.first, name.past]).toLowerCase())) return null;
  const after = tokenOf(context, name.to);
  return name.to >= to || after?.text === ',' || after?.text === '.' || after?.text === '(' ? name : null;
}

/** A cue at the end of the unit that covers it whole: "…, the ministry said." */
export function trailingCue(context: Context, item: number, cues: readonly CueFound[]): CueFound | null {
  for (const cue of cues) {
    if (cue.item < item || cue.shared || cue.relative || cue.weak) continue;
    if (cue.way === 'according') return cue;
    const lead = cue.inverted ? cue.item : cue.subject.from;
    if (precededByComma(context, lead, item) && !hasContent(context, cue)) return cue;
  }
  return null;
}

/** "…, the agency advised people to …", "…, he said that …": what was said follows the verb, and nothing before it is. */
function hasContent(context: Context, cue: CueFound): boolean {
  const next = tokenOf(context, cue.past);
  if (cue.inverted || next === undefined) return false;
  // "Describing it as “…”, he said that …": what is told first is told of him.
  const { document } = context;
  if (document.tokens[document.firstToken[next.sentence] ?? 0]?.lower.endsWith('ing') === true) return false;
  if (next.lower === 'that' || next.lower === 'to' || PRONOUNS.has(plain(next))) return true;
  if ((cue.takes & TAKES_LISTENER) === 0) return false;
  for (let item = cue.past; item - cue.past < 6; item++) {
    const word = tokenOf(context, item);
    if (word === undefined || word.kind === 'mark') return false;
    if (word.lower === 'that' || word.lower === 'to') return true;
  }
  return false;
}

function precededByComma(context: Context, lead: number, item: number): boolean {
  for (let at = lead - 1; at > item && lead - at <= 8; at--) {
    const word = tokenOf(context, at);
    if (word === undefined) return isSpan(context, at);
    if (word.text === ',' || word.text === '—') return true;
    if (word.kind === 'mark' && word.text !== '.') return false;
    if (BREAKERS.has(plain(word)) && word.lower !== 'as') return false;
  }
  return lead - 1 <= item;
}
