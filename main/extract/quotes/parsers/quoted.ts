import { BODY_NOUNS, DOCUMENTS, INVERTS, PARTICLES, ROLE_NOUNS, SPEECH_NOUNS, TAKES_LISTENER, TAKES_OBJECT, TAKES_QUOTE, TAKES_AS, TAKES_THAT, VERBS, WEEKDAYS, BREAKERS, PREPOSITIONS, OF_MIND } from '../lexicon';
import { firstSubject, isSpan, phraseAfter, plain, subjectBefore, tokenOf, type Context, type Phrase } from '../phrases';
import type { Unit } from '../units';
import { aloneBefore, colonSubject, type CueFound } from './cues';
import type { Quoted } from './marks';

/** A quoted stretch with who is taken to have said it, before speakers are resolved. */
export interface Attribution {
  readonly span: number;
  readonly cue: CueFound | null;
  readonly subject: Phrase | null;
  readonly via: Phrase | null;
  readonly rule: string;
  /** Taken over from what stood before, not tied by a cue of its own. */
  readonly carried: boolean;
  /** Goes on the quote before it, broken by its cue or a paragraph's end. */
  readonly joins: boolean;
}

/** Who spoke last, for quotes without a cue of their own. */
export interface Carry {
  subject: Phrase;
  cue: CueFound | null;
  paragraph: number;
  /** It was a quotation, not a paraphrase. */
  quoted: boolean;
}

export interface State {
  carry: Carry | null;
  /** The paragraph before ended in a colon. */
  colon: { subject: Phrase; cue: CueFound | null; paragraph: number } | null;
}

/** Attributes the quoted stretches of one unit, left to right, and moves the state on. */
export function attributeUnit(
  context: Context,
  unit: Unit,
  cues: readonly CueFound[],
  next: { unit: Unit; cues: readonly CueFound[] } | null,
  previous: Unit | null,
  spans: readonly Quoted[],
  state: State,
): Attribution[] {
  const found: Attribution[] = [];
  for (let item = unit.from; item < unit.to; item++) {
    const index = context.outline.items[item] ?? 0;
    if (index >= 0) continue;
    const span = spans[~index];
    if (span === undefined) continue;
    const attribution = attribute(context, unit, item, ~index, span, cues, next, previous, state, found);
    found.push(attribution);
  }
  return found;
}

function attribute(
  context: Context,
  unit: Unit,
  item: number,
  index: number,
  span: Quoted,
  cues: readonly CueFound[],
  next: { unit: Unit; cues: readonly CueFound[] } | null,
  previous: Unit | null,
  state: State,
  earlier: readonly Attribution[],
): Attribution {
  const make = (rule: string, cue: CueFound | null, subject: Phrase | null, extra: Partial<Attribution> = {}): Attribution => ({
    span: index, cue, subject, via: null, rule, carried: false, joins: false, ...extra,
  });
  const label = labelInside(context, span);
  if (label !== null) return make('transcript', null, label);
  const trailing = trailingCue(context, item, cues);
  const tag = tagAfter(context, unit, item, span, cues);
  if (tag !== null) {
    const inner = item === unit.from || isWhole(context, span) ? null : cueBefore(context, item, cues);
    if (inner === null || inner.weak || inner.shared || inner.way !== 'verb' || earlier.some((one) => one.cue === inner)) {
      return make(tag.inverted ? 'tag-inverted' : 'tag', tag, tag.subject);
    }
    return make(ruleBefore(context, item, inner), inner, inner.subject, { via: tag.subject.pronoun ? null : tag.subject });
  }
  if (item === unit.to - 1 && next !== null) {
    const short = shortTag(context, next, span);
    if (short !== null) return make('tag-apart', short, short.subject);
  }
  const spoken = spokenCue(context, unit, item, span);
  if (spoken !== null) return make('cue-quoted', null, spoken, { via: outerSubject(cues, item, trailing) });
  if (item > unit.from && tokenOf(context, item - 1)?.text === ':') {
    const alone = aloneBefore(context, unit, item - 1);
    if (alone !== null) return make('colon-name', null, alone);
  }
  const before = cueBefore(context, item, cues);
  const last = earlier[earlier.length - 1];
  if (last !== undefined && last.rule === 'cue-quoted' && (before === null || before.past <= spanItem(context, unit, last.span))) {
    return make('cue-quoted', null, last.subject, { via: last.via });
  }
  if (before !== null) {
    const joins = last !== undefined && last.cue === before && last.rule.startsWith('tag') && before.item > 0;
    const via = viaOf(before, trailing, cues);
    const outer = joins ? null : coreferent(context, before, cues);
    return make(ruleBefore(context, item, before), before, outer ?? before.subject, { joins, via });
  }
  if (trailing !== null) return make('trailing', trailing, trailing.subject);
  if (tokenOf(context, item + 1)?.text === ':' && item + 2 < unit.to) {
    // A headline gives the speaker after a colon.
    const label = phraseAfter(context, unit, item + 2);
    if (label !== null && (label.to >= unit.to || tokenOf(context, label.to)?.text === '.')) return make('label', null, label);
  }
  const initial = item === unit.from;
  if (initial) {
    const signed = signature(context, unit, item + 1) ?? (item === unit.to - 1 ? signature(context, unit, unit.to) : null);
    if (signed !== null) return make('signed', null, signed);
  }
  if (!initial && tokenOf(context, item - 1)?.text === ':') {
    const subject = colonSubject(context, unit, item - 1);
    if (subject !== null) return make('colon', null, subject);
  }
  if (span.runsOn && state.carry !== null) return make('runs-on', state.carry.cue, state.carry.subject, { carried: true });
  if (initial && state.colon !== null && unit.paragraph - state.colon.paragraph <= 1) {
    return make('colon-before', state.colon.cue, state.colon.subject);
  }
  if (initial && isWhole(context, span)) {
    const close = previous !== null && previous.paragraph === unit.paragraph;
    if (close && !previous.quoted && (state.carry === null || state.carry.paragraph < unit.paragraph)) {
      const subject = firstSubject(context, previous, previous.to);
      if (subject !== null) return make('introduced', null, subject, { carried: true });
    }
    if (state.carry !== null) return make('carried', null, state.carry.subject, { carried: true });
    return make('unattributed', null, null);
  }
  if (last !== undefined && last.subject !== null) return make(last.cue === null ? 'beside' : 'beside-cue', null, last.subject, { carried: true });
  const subject = firstSubject(context, unit, item);
  if (subject !== null) return make('reported-party', null, subject);
  if (state.carry !== null) return make('echo', null, state.carry.subject, { carried: true });
  return make('unattributed', null, null);
}

/** A transcript's label in capitals opens the stretch: "SMITH: …". */
function labelInside(context: Context, span: Quoted): Phrase | null {
  const { tokens } = context.document;
  for (let index = span.first; index < span.first + 5 && index < span.past; index++) {
    const token = tokens[index];
    if (token === undefined) return null;
    if (token.start < span.start || token.text === '.') continue;
    if (token.text === ':') {
      const first = tokens[span.first]?.start === span.start ? span.first : span.first + 1;
      if (index === first) return null;
      return { first, past: index, mention: context.names.mentionOfToken[index - 1] ?? -1, pronoun: false, relative: -1, from: -1, to: -1 };
    }
    if (!token.allCapitals) return null;
  }
  return null;
}

/** Final punctuation of a quoted stretch, or the comma after its closing mark. */
function finalOf(context: Context, unit: Unit, item: number, span: Quoted): string {
  const final = context.document.text.charAt(span.end - 1);
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
function tagAfter(context: Context, unit: Unit, item: number, span: Quoted, cues: readonly CueFound[]): CueFound | null {
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
  if ((cue.takes & TAKES_QUOTE) === 0 || (cue.relative && cue.inverted === false && cue.subject.from < start)) return null;
  if (cue.inverted) return cue.item === start ? cue : null;
  if (!cue.shared && cue.subject.from >= start && cue.way === 'verb' && nominalBetween(context, start, cue.subject.from) && !(cue.weak && goesOn(context, unit, cue.past))) return cue;
  return tagFar(context, unit, item, start, final, cues);
}

/** A comma closes the stretch, a noun phrase follows, and its verb comes later: "…," X, who leads Y in Z, said. */
function tagFar(context: Context, unit: Unit, item: number, start: number, final: string, cues: readonly CueFound[]): CueFound | null {
  if (final !== ',' || item !== unit.from) return null;
  const subject = phraseAfter(context, unit, start);
  if (subject === null) return null;
  const limit = nextSpan(context, unit, item);
  for (const cue of cues) {
    if (cue.item < subject.to) continue;
    if (cue.item > limit || cue.item - subject.to > 30) return null;
    if (cue.way === 'verb' && cue.form === 'finite' && !cue.relative && !cue.weak && (cue.takes & INVERTS) !== 0) return { ...cue, subject, shared: false, inverted: false };
  }
  return null;
}

/** A word follows at once: a weak verb has an object and is no tag. */
function goesOn(context: Context, unit: Unit, item: number): boolean {
  const word = item < unit.to ? tokenOf(context, item) : undefined;
  return word !== undefined && word.kind !== 'mark' && !PREPOSITIONS.has(word.lower) && !PARTICLES.has(word.lower) && !WEEKDAYS.has(word.lower) && !AFTER_TAG.has(word.lower);
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

const AFTER_TAG = new Set(['as', 'while', 'when', 'before', 'after', 'during', 'because', 'again', 'then', 'back', 'aloud', 'afterward', 'afterwards', 'later']);

/** A sentence after the stretch that is nothing but its tag: "…?" X asked. */
function shortTag(context: Context, next: { unit: Unit; cues: readonly CueFound[] }, span: Quoted): CueFound | null {
  const cue = next.cues[0];
  if (cue === undefined || cue.way !== 'verb' || cue.shared || cue.relative || (cue.weak && goesOn(context, next.unit, cue.past))) return null;
  const lead = cue.inverted ? cue.item : cue.subject.from;
  if (lead - next.unit.from > 8 || !nominalBetween(context, next.unit.from, lead)) return null;
  const end = cue.inverted ? cue.subject.to : cue.past;
  const question = /[?!…—–-]/.test(context.document.text.charAt(span.end - 1));
  const after = tokenOf(context, end);
  if (end >= next.unit.to || after?.text === '.') return cue;
  if (after === undefined || !question) return null;
  return after.text === ',' || WEEKDAYS.has(after.lower) || (cue.takes & TAKES_LISTENER) !== 0 || (PREPOSITIONS.has(after.lower) && after.lower !== 'that') || cue.lemma === 'ask' || AFTER_TAG.has(after.lower) || PARTICLES.has(after.lower) ? cue : null;
}

/** The nearest cue before the stretch that can hold it. */
function cueBefore(context: Context, item: number, cues: readonly CueFound[]): CueFound | null {
  let best: CueFound | null = null;
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index];
    if (cue === undefined || cue.past > item) continue;
    if (cue.way === 'according') {
      if (best === null && tokenOf(context, cue.item - 1)?.text !== ',' ) best = cue;
      continue;
    }
    if (cue.way === 'noun' && (!introduces(context, cue, item) || (tokenOf(context, cue.subject.from - 1)?.lower === 'in' && saysBefore(cues, index)))) continue;
    const near = item - cue.past <= 2;
    if (cue.weak && !near && !(best === null && (cue.takes & OF_MIND) !== 0)) continue;
    if (cue.inverted && cue.subject.to > item) continue;
    if (best !== null) {
      // Thought and wish inside a report belong to the report: "X says he feels …".
      if (cue.way === 'verb' && !cue.relative && !cue.weak && (cue.takes & (OF_MIND | TAKES_OBJECT)) === 0) return cue;
      continue;
    }
    best = cue;
    if (cue.way !== 'verb' || !((cue.takes & OF_MIND) !== 0 || (cue.weak && !near) || (cue.relative && !canSpeak(context, cue.subject)))) break;
  }
  return best;
}

/** A name, or a noun for somebody or some body that speaks. */
function canSpeak(context: Context, subject: Phrase): boolean {
  if (subject.pronoun || subject.mention >= 0) return true;
  for (let token = subject.first; token < subject.past; token++) {
    const word = context.document.tokens[token]?.lower ?? '';
    if (ROLE_NOUNS.has(word) || BODY_NOUNS.has(word) || DOCUMENTS.has(word) || SPEECH_NOUNS.has(word)) return true;
  }
  return false;
}

const AFTER_NOUN = new Set(['that', 'to', 'for', 'of', ':', ',', '-', '—', '–', 'is', 'was', 'were', 'like']);

/** A noun of speech holds the stretch only as its content: "his claim that …", "her words: …". */
function introduces(context: Context, cue: CueFound, item: number): boolean {
  if (item === cue.past) return cue.lemma === 'slogan' || cue.lemma === 'motto' || startsUpper(context, item);
  const next = tokenOf(context, cue.past)?.lower;
  if (next === undefined || !AFTER_NOUN.has(next)) return false;
  if (next === 'is' || next === 'was' || next === 'were') return (item - cue.past === 1 && (startsUpper(context, item) || isLong(context, item))) || tokenOf(context, cue.past + 1)?.lower === 'that';
  return item - cue.past <= (next === 'that' ? 9 : 6);
}

function isLong(context: Context, item: number): boolean {
  const index = context.outline.items[item] ?? 0;
  const span = index < 0 ? context.spans[~index] : undefined;
  return span !== undefined && wordCount(context, span) >= 5;
}

function startsUpper(context: Context, item: number): boolean {
  const index = context.outline.items[item] ?? 0;
  const span = index < 0 ? context.spans[~index] : undefined;
  return span !== undefined && /^\p{Lu}/u.test(context.document.text.slice(span.start, span.start + 2));
}

/** A verb of speech stands earlier: "X said in his statement …". */
function saysBefore(cues: readonly CueFound[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const cue = cues[at];
    if (cue !== undefined && cue.way === 'verb' && !cue.weak && (cue.takes & OF_MIND) === 0) return true;
  }
  return false;
}

function ruleBefore(context: Context, item: number, cue: CueFound): string {
  if (cue.way === 'according') return 'according-before';
  const before = tokenOf(context, item - 1);
  if (before?.text === ':' || before?.text === ',') return 'lead-in';
  const gap = item - cue.past;
  if ((cue.takes & (TAKES_OBJECT | TAKES_AS)) !== 0) return gap <= 6 ? 'named' : 'named-far';
  if ((cue.takes & OF_MIND) !== 0) return 'thought';
  if (cue.weak) return 'weak';
  if (cue.shared) return 'shared';
  return gap <= 12 ? 'inside' : 'inside-far';
}

/** What follows the quote gives its speaker after a dash: "… - X, mayor". */
function signature(context: Context, unit: Unit, at: number): Phrase | null {
  const dash = tokenOf(context, at);
  if (dash === undefined || !/^[-–—―]$/.test(dash.text)) return null;
  let to = at + 1;
  while (to < context.outline.items.length && to - at < 40 && tokenOf(context, to)?.sentence === dash.sentence) to++;
  const name = phraseAfter(context, { ...unit, from: at + 1, to }, at + 1);
  if (name === null || name.pronoun) return null;
  if (name.mention < 0 && tokenOf(context, name.from)?.capital !== true) return null;
  const after = tokenOf(context, name.to);
  return name.to >= to || after?.text === ',' || after?.text === '.' || after?.text === '(' ? name : null;
}

/** A cue at the end of the unit that covers it whole: "…, the ministry said." */
function trailingCue(context: Context, item: number, cues: readonly CueFound[]): CueFound | null {
  for (const cue of cues) {
    if (cue.item < item || cue.shared || cue.relative || cue.weak) continue;
    if (cue.way === 'according') return cue;
    const lead = cue.inverted ? cue.item : cue.subject.from;
    if (precededByComma(context, lead, item)) return cue;
  }
  return null;
}

function precededByComma(context: Context, lead: number, item: number): boolean {
  for (let at = lead - 1; at > item && lead - at <= 8; at--) {
    const word = tokenOf(context, at);
    if (word === undefined) return isSpan(context, at);
    if (word.text === ',' || word.text === '—') return true;
    if (word.kind === 'mark' && word.text !== '.') return false;
    if (BREAKERS.has(plain(word))) return false;
  }
  return lead - 1 <= item;
}

/** Who relays a speaker's words: the subject of a say-verb around the inner one, when it is somebody else. */
function viaOf(inner: CueFound, trailing: CueFound | null, cues: readonly CueFound[]): Phrase | null {
  if (trailing !== null && trailing !== inner && !trailing.subject.pronoun && differs(trailing.subject, inner.subject)) return trailing.subject;
  if (inner.shared) return null;
  const lead = cues[0];
  if (lead !== undefined && lead !== inner && lead.way === 'according' && inner.way === 'verb' && lead.subject.to < inner.item && !lead.subject.pronoun) return lead.subject;
  const at = cues.indexOf(inner);
  const outer = cues[at - 1];
  if (outer === undefined || outer.shared || outer.relative || inner.subject.pronoun || !differs(outer.subject, inner.subject)) return null;
  if (outer.way !== 'verb' || (outer.takes & OF_MIND) !== 0 || outer.inverted || outer.past > inner.subject.from) return null;
  return inner.subject.from - outer.past <= 3 ? outer.subject : null;
}

// A clause opened by one of these stands beside the report, not in it.
const APART = new Set(['which', 'and', 'but', 'as', 'when', 'while', 'because', 'though', 'although', 'after', 'before', 'where']);

/**
 * "X says he …", "X warned of what she called …": inside a report a pronoun stands for whoever reports, who is named.
 */
function coreferent(context: Context, inner: CueFound, cues: readonly CueFound[]): Phrase | null {
  if (!inner.subject.pronoun || inner.way !== 'verb' || inner.inverted) return null;
  const lead = tokenOf(context, inner.subject.from - 1);
  if (lead !== undefined && (lead.kind === 'mark' || APART.has(lead.lower))) return null;
  for (let index = cues.indexOf(inner) - 1; index >= 0; index--) {
    const cue = cues[index];
    if (cue === undefined || cue.way !== 'verb' || cue.relative || cue.inverted || cue.past > inner.subject.from) continue;
    if (cue.weak || (cue.takes & OF_MIND) !== 0 || (cue.takes & TAKES_THAT) === 0) continue;
    return cue.subject.pronoun ? null : cue.subject;
  }
  return null;
}

function outerSubject(cues: readonly CueFound[], item: number, trailing: CueFound | null): Phrase | null {
  if (trailing !== null) return trailing.subject;
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index];
    if (cue !== undefined && cue.past <= item) return cue.subject;
  }
  return null;
}

function differs(a: Phrase, b: Phrase): boolean {
  return a.first !== b.first;
}

/** The stretch is itself a reporting verb: X had “stressed” that …. */
function spokenCue(context: Context, unit: Unit, item: number, span: Quoted): Phrase | null {
  if (item <= unit.from || span.past - span.first > 5) return null;
  const inner = context.document.tokens[span.first + 1];
  const second = context.document.tokens[span.first + 2];
  if (inner === undefined || VERBS.get(inner.lower)?.form !== 'finite') return null;
  if (second !== undefined && second.end <= span.end && second.kind === 'word') return null;
  return subjectBefore(context, unit, item);
}

function spanItem(context: Context, unit: Unit, span: number): number {
  for (let item = unit.from; item < unit.to; item++) if (context.outline.items[item] === ~span) return item;
  return unit.to;
}
