import type { QuoteRule } from '../certainty';
import { OF_MIND, TAKES_OBJECT } from '../lexicon';
import { type Context, type Phrase, textOf, tokenOf } from '../context';
import { phraseAfter } from '../phrase-after';
import { firstSubject } from '../subjects';
import type { Unit } from '../units';
import { coreferent, cueBefore, outerSubject, ruleBefore, viaOf } from './before';
import { aloneBefore, colonSubject } from './colon';
import type { Attribution, CueFound } from './found';
import type { Quoted } from './marks';
import { isNobody, mayTalk } from './nouns';
import { isOnePerson } from '../refiners/people';
import { isSpeech } from '../refiners/speech';
import { isWhole, shortTag, signature, tagAfter, trailingCue } from './tags';
import { goesOnAfterParticiple, isDescribed, labelInside, namedAfter, namedBy, spanItem, spokenCue } from './ties';

/** The same with the judgement whether the stretch is somebody's words at all. */
export interface Judged extends Attribution {
  readonly speech: boolean;
}

// A speaker is carried this many paragraphs with confidence; further is guessing.
const CARRIES_OVER = 1;

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
): Judged[] {
  const found: Judged[] = [];
  for (let item = unit.from; item < unit.to; item++) {
    const index = context.outline.items[item] ?? 0;
    if (index >= 0) continue;
    const span = spans[~index];
    if (span === undefined) continue;
    const attribution = attribute(context, unit, item, ~index, span, cues, next, previous, state, found);
    // Whether the words are somebody's is judged by how they are introduced, also where nobody can be their speaker.
    const speech = isSpeech(context, attribution, span);
    found.push(speaks(context, attribution) ? { ...attribution, speech } : { ...attribution, ...NOBODY, speech });
  }
  return found;
}

/** "“…,” X quoted Y as saying": the words are Y's. */
function relayedBy(context: Context, tag: CueFound, cues: readonly CueFound[]): CueFound | null {
  if (tag.inverted || (tag.lemma !== 'quote' && tag.lemma !== 'cite')) return null;
  if (tokenOf(context, tag.past)?.lower === 'by') return null;
  const next = cues[cues.indexOf(tag) + 1];
  return next !== undefined && tokenOf(context, next.item - 1)?.lower === 'as' && next.subject.first > tag.subject.first
    ? next
    : null;
}

const NOBODY = { cue: null, subject: null, via: null, rule: 'unattributed', carried: false, joins: false } as const;

/** Rules by which a quote is tied to a phrase so closely that it speaks, whatever it is called. */
const TIED: ReadonlySet<QuoteRule> = new Set([
  'tag',
  'tag-inverted',
  'tag-apart',
  'transcript',
  'label',
  'signed',
  'colon-name',
  'according-before',
]);

/** Rules that are wrong more often than right: whom they find is not said to be the speaker. */
const GUESSES: ReadonlySet<QuoteRule> = new Set(['carried-far', 'echo']);

/** "warplanes seized an “enemy cache”": what no verb of speech is told of, and no word for a speaker names, says nothing. */
function speaks(context: Context, { subject, cue, rule }: Attribution): boolean {
  if (subject === null) return true;
  if (GUESSES.has(rule)) return false;
  if (isNobody(context, subject)) return false;
  if (TIED.has(rule) || mayTalk(context, subject)) return true;
  if (isOnePerson(textOf(context.document, [subject.first, subject.past]))) return true;
  // "informed by the story of “…”": things tell nothing.
  if (cue?.inverted === true && cue.way === 'verb') return false;
  return cue !== null && !cue.weak && !cue.shared && (cue.takes & (OF_MIND | TAKES_OBJECT)) === 0;
}

/** A clause of time stands between the tag and the stretch, and nothing that reports. */
function isToldBeside(context: Context, cue: CueFound, item: number): boolean {
  for (let at = cue.past; at < item; at++) if (ASIDE.has(tokenOf(context, at)?.lower ?? '')) return true;
  return false;
}

const ASIDE = new Set(['as', 'while', 'when', 'wearing', 'holding', 'waving', 'carrying', 'sporting']);

/** Whole, and not the rest of a sentence that the paper began: "Police said the boy “was treated for …,” the daily reported". */
const isOwnSentence = (context: Context, item: number, span: Quoted): boolean =>
  isWhole(context, span) &&
  (tokenOf(context, item - 1)?.kind === 'mark' ||
    !/^\p{Ll}/u.test(context.document.text.slice(span.start, span.start + 2)));

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
  const make = (
    rule: QuoteRule,
    cue: CueFound | null,
    subject: Phrase | null,
    extra: Partial<Attribution> = {},
  ): Attribution => ({
    span: index,
    cue,
    subject,
    via: null,
    rule,
    carried: false,
    joins: false,
    ...extra,
  });
  const label = labelInside(context, span);
  if (label !== null) return make('transcript', null, label);
  const piece = earlier[earlier.length - 1];
  // A paragraph of the quote before it, run together with it.
  if (span.runsOn && piece !== undefined && piece.subject !== null && context.spans[piece.span]?.unclosed === true)
    return make('runs-on', piece.cue, piece.subject, { carried: true, via: piece.via });
  const trailing = trailingCue(context, item, cues);
  const tag = tagAfter(context, unit, item, span, cues);
  const relayed = tag === null ? null : relayedBy(context, tag, cues);
  if (tag !== null && relayed !== null) return make('tag', relayed, relayed.subject, { via: tag.subject });
  if (tag !== null) {
    const inner =
      item === unit.from ||
      tag.subject.pronoun ||
      (isOwnSentence(context, item, span) && tokenOf(context, item - 1)?.text !== ':')
        ? null
        : cueBefore(context, item, cues);
    if (
      inner === null ||
      inner.weak ||
      (inner.takes & OF_MIND) !== 0 ||
      (inner.shared && tokenOf(context, item - 1)?.text !== ':') ||
      inner.way !== 'verb' ||
      earlier.some((one) => one.cue === inner)
    ) {
      return make(tag.inverted ? 'tag-inverted' : 'tag', tag, tag.subject);
    }
    return make(ruleBefore(context, item, inner), inner, inner.subject, { via: tag.subject });
  }
  // "Roe told the House that it was “done.” Poe disagreed.": the words belong to the sentence they stand in.
  if (item === unit.to - 1 && next !== null && (item === unit.from || isOwnSentence(context, item, span))) {
    const short = shortTag(context, next, span);
    if (short !== null) return make('tag-apart', short, short.subject);
  }
  const spoken = spokenCue(context, unit, item, span);
  if (spoken !== null) return make('cue-quoted', null, spoken, { via: outerSubject(cues, item, trailing) });
  if (item > unit.from && tokenOf(context, item - 1)?.text === ':') {
    const alone = aloneBefore(context, unit, item - 1);
    if (alone !== null) return make('colon-name', null, alone);
  }
  const namer = namedAfter(context, unit, item);
  if (namer !== null) return make('named', null, namer);
  const before = cueBefore(context, item, cues);
  const last = earlier[earlier.length - 1];
  if (last?.cue != null && goesOnAfterParticiple(context, unit, item, span, last)) {
    return make('lead-in', last.cue, last.subject, { joins: true, via: last.via });
  }
  if (
    last !== undefined &&
    last.rule === 'cue-quoted' &&
    (before === null || before.past <= spanItem(context, unit, last.span))
  ) {
    return make('cue-quoted', null, last.subject, { via: last.via });
  }
  if (before !== null) {
    const joins = last !== undefined && last.cue === before && last.rule.startsWith('tag') && before.item > 0;
    // "“…,” said Roe, as she waved a “W” flag": what the paper tells beside it.
    if (joins && !isWhole(context, span) && isToldBeside(context, before, item))
      return make('beside-cue', null, before.subject, { carried: true });
    const via = viaOf(context, before, trailing, cues);
    const outer = joins ? null : coreferent(context, unit, before, cues);
    return make(ruleBefore(context, item, before), before, outer ?? before.subject, { joins, via });
  }
  if (trailing !== null) return make('trailing', trailing, trailing.subject);
  if (tokenOf(context, item + 1)?.text === ':' && item + 2 < unit.to) {
    // A headline gives the speaker after a colon.
    const label = phraseAfter(context, unit, item + 2);
    if (label !== null && (label.to >= unit.to || tokenOf(context, label.to)?.text === '.'))
      return make('label', null, label);
  }
  const initial = item === unit.from;
  if (initial) {
    const signed =
      signature(context, unit, item + 1) ?? (item === unit.to - 1 ? signature(context, unit, unit.to) : null);
    if (signed !== null) return make('signed', null, signed);
  }
  if (!initial && tokenOf(context, item - 1)?.text === ':') {
    const subject = colonSubject(context, unit, item - 1);
    if (subject !== null) return make('colon', null, subject);
  }
  if (span.runsOn && state.carry !== null)
    return make('runs-on', state.carry.cue, state.carry.subject, { carried: true });
  if (initial && state.colon !== null && unit.paragraph - state.colon.paragraph <= 1) {
    return make('colon-before', state.colon.cue, state.colon.subject);
  }
  if (initial && isWhole(context, span)) {
    const close = previous !== null && previous.paragraph === unit.paragraph;
    if (close && !previous.quoted) {
      const subject = firstSubject(context, previous, previous.to);
      if (
        subject !== null &&
        (state.carry === null || state.carry.subject.first < subject.first) &&
        (state.carry === null ||
          state.carry.paragraph < unit.paragraph ||
          (subject.mention >= 0 && !subject.pronoun && context.names.mentions[subject.mention]?.kind === 'person'))
      )
        return make('introduced', null, subject, { carried: true });
    }
    if (state.carry !== null) {
      const near = unit.paragraph - state.carry.paragraph <= CARRIES_OVER;
      return make(near ? 'carried' : 'carried-far', null, state.carry.subject, { carried: true });
    }
    return make('unattributed', null, null);
  }
  if (last !== undefined && last.subject !== null)
    return make(last.cue === null ? 'beside' : 'beside-cue', null, last.subject, { carried: true });
  const agent = namedBy(context, unit, item);
  if (agent !== null) return make('named', null, agent);
  const subject = firstSubject(context, unit, item);
  // "The price was “rising”": what cannot speak has said nothing.
  if (subject !== null)
    return mayTalk(context, subject) && !isDescribed(context, subject, item)
      ? make('reported-party', null, subject)
      : make('unattributed', null, null);
  if (state.carry !== null) return make('echo', null, state.carry.subject, { carried: true });
  return make('unattributed', null, null);
}
