import { subjectOf } from '../../../syntax/clauses';
import type { QuoteRule } from '../certainty';
import { BE, HAVE } from '../../../language/classes';
import { AUXILIARIES, DETERMINERS, OF_MIND, TAKES_AS, TAKES_OBJECT, TAKES_THAT } from '../lexicon';
import { phraseAround } from '../phrases';
import { type Context, type Phrase, tokenOf } from '../context';
import { firstSubject } from '../subjects';
import type { Unit } from '../units';
import type { CueFound } from './found';
import { canSpeak, isSource } from './nouns';
import { wordCount } from './tags';

/** With an infinitive these tell what was done: "X said Y had agreed to leave after “…”" gives the words of X. */
const ACTS = new Set(['agree', 'refuse', 'decline', 'offer', 'begin', 'continue', 'start']);
const isAct = (context: Context, { lemma, past }: CueFound): boolean =>
  ACTS.has(lemma) && tokenOf(context, past)?.lower === 'to';

/** Words by which somebody sees something as what he calls it. */
const SEEN_AS = new Set(['as', 'a', 'an', 'that', ',', ':']);

/** The nearest cue before the stretch that can hold it. */
export function cueBefore(context: Context, item: number, cues: readonly CueFound[]): CueFound | null {
  let best: CueFound | null = asCue(context, item, cues);
  if (best !== null) return best;
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index];
    if (cue === undefined || cue.past > item) continue;
    if (cue.way === 'according') {
      if (best === null && tokenOf(context, cue.item - 1)?.text !== ',') best = cue;
      continue;
    }
    if (
      cue.way === 'noun' &&
      (!introduces(context, cue, item) ||
        (tokenOf(context, cue.subject.from - 1)?.lower === 'in' && saysBefore(cues, index)))
    )
      continue;
    const near = item - cue.past <= 2;
    // "The traces, he said, pointed to “…”": what goes on behind his aside is his.
    const aside = cues[index - 1];
    const isBehindAside = aside?.past === cue.item - 1 && tokenOf(context, aside.past)?.text === ',';
    if (cue.way === 'verb' && isBehindAside && !canSpeak(context, cue.subject)) continue;
    // "Museum opens: “…”": a house that opens says nothing, though a letter may.
    if (cue.way === 'verb' && STAGES.has(cue.lemma) && !mayOpen(context, cue)) continue;
    // "went there to see “the daily life of the kings”": what is seen was not said.
    if (cue.lemma === 'see' && near && !SEEN_AS.has(tokenOf(context, item - 1)?.lower ?? '')) continue;
    if (cue.lemma === 'go' && tokenOf(context, cue.past)?.lower === 'to') continue;
    if (cue.weak && !near && !(best === null && (cue.takes & OF_MIND) !== 0)) continue;
    if (cue.inverted && (cue.subject.to > item || isClosedAside(context, cue, item))) continue;
    // "said the storm hit “like a train”": what cannot speak takes no words from whoever does.
    if (cue.weak && !canSpeak(context, cue.subject) && saysBefore(cues, index)) continue;
    // "said the firm it hired after the breach has concluded “soon”": nor does what nobody could take for a speaker.
    if (
      cue.way === 'verb' &&
      !cue.relative &&
      cue.lemma !== 'say' &&
      DETERMINERS.has(tokenOf(context, cue.subject.from)?.lower ?? '') &&
      !isSource(context, cue.subject) &&
      saysBefore(cues, index)
    )
      continue;
    // "said pupils were crying and there was “glass”": what they were doing told nobody that.
    if (
      !near &&
      cue.form === 'participle' &&
      cue.way === 'verb' &&
      AUXILIARIES.has(tokenOf(context, cue.item - 1)?.lower ?? '') &&
      !HAVE.has(tokenOf(context, cue.item - 1)?.lower ?? '') &&
      saysBefore(cues, index)
    )
      continue;
    // "announced that Ostria will ask for talks, and that a list is “ready”": the second clause is his who told the first.
    if (best === null && cue.way === 'verb' && saysBefore(cues, index) && isPassedOver(context, cue, item)) continue;
    if (best !== null) {
      // Thought and wish inside a report belong to the report: "X says he feels …".
      if (
        cue.way === 'verb' &&
        !cue.relative &&
        !cue.weak &&
        !isAct(context, cue) &&
        (cue.takes & (OF_MIND | TAKES_OBJECT)) === 0
      )
        return cue;
      continue;
    }
    best = cue;
    if (
      cue.way !== 'verb' ||
      !(
        (cue.takes & OF_MIND) !== 0 ||
        isAct(context, cue) ||
        // "said both had agreed to ask for a truce “and …”": the report goes on.
        (!near && tokenOf(context, cue.item - 1)?.lower === 'to' && saysBefore(cues, index)) ||
        (cue.weak && !near) ||
        (cue.relative && !canSpeak(context, cue.subject))
      )
    )
      break;
  }
  return best;
}

/** Verbs for beginning and ending, of speech and of anything. */
const STAGES = new Set(['open', 'begin', 'start', 'continue', 'close', 'end', 'conclude', 'finish']);

/** Not "was open to “…”" either. */
function mayOpen(context: Context, { item, subject }: CueFound): boolean {
  if (BE.has(tokenOf(context, item - 1)?.lower ?? '')) return false;
  const mention = context.names.mentions[subject.mention];
  return mention?.kind !== 'organisation' && canSpeak(context, subject);
}

/** Words of a report's second clause that are looked at. */
const LONGEST_CLAUSE = 40;

/** What is told inside a report, and does not hold the stretch: "that men asked for access twice and “…”", "that they had orders to “…”". */
function isPassedOver(context: Context, { item: verb, lemma, past }: CueFound, item: number): boolean {
  const next = tokenOf(context, past)?.lower ?? '';
  if (lemma === 'ask' && (next === 'for' || next === 'about')) return true;
  if (next === 'that') return false;
  for (let at = Math.max(past, item - LONGEST_CLAUSE); at < item - 1; at++)
    if (tokenOf(context, at)?.lower === 'and' && tokenOf(context, at + 1)?.lower === 'that') return true;
  return HAVE.has(tokenOf(context, verb - 1)?.lower ?? '') && tokenOf(context, verb)?.lower.endsWith('s') === true;
}

/** "She described those who say so as “…”": what stands after "as" is hers who describes. */
function asCue(context: Context, item: number, cues: readonly CueFound[]): CueFound | null {
  const at = DETERMINERS.has(tokenOf(context, item - 1)?.lower ?? '') ? item - 2 : item - 1;
  if (tokenOf(context, at)?.lower !== 'as') return null;
  const cue = cues.findLast(({ past }) => past <= at);
  if (cue?.relative !== true || canSpeak(context, cue.subject)) return null;
  return (
    cues.findLast((one) => one.past <= at && !one.relative && !one.inverted && (one.takes & TAKES_AS) !== 0) ?? null
  );
}

/** "…, described by X as “…”, had been …": the comma that closes a participle's aside ends what it tells. */
function isClosedAside(context: Context, cue: CueFound, item: number): boolean {
  if (tokenOf(context, cue.item - 1)?.text !== ',' || tokenOf(context, cue.subject.from - 1)?.lower !== 'by')
    return false;
  for (let at = cue.subject.to; at < item - 1; at++) if (tokenOf(context, at)?.text === ',') return true;
  return false;
}

const AFTER_NOUN = new Set(['that', 'to', 'for', 'of', ':', ',', '-', '—', '–', 'is', 'was', 'were', 'like']);

/** A noun of speech holds the stretch only as its content: "his claim that …", "her words: …". */
function introduces(context: Context, cue: CueFound, item: number): boolean {
  if (item === cue.past) return cue.lemma === 'slogan' || cue.lemma === 'motto' || startsUpper(context, item);
  const next = tokenOf(context, cue.past)?.lower;
  if (next === undefined || !AFTER_NOUN.has(next)) return false;
  if (next === 'is' || next === 'was' || next === 'were')
    return (
      ((item - cue.past === 1 || (item - cue.past === 2 && tokenOf(context, item - 1)?.kind === 'mark')) &&
        (startsUpper(context, item) || isLong(context, item))) ||
      tokenOf(context, cue.past + 1)?.lower === 'that'
    );
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

export function ruleBefore(context: Context, item: number, cue: CueFound): QuoteRule {
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

/** Who relays a speaker's words: the subject of a say-verb around the inner one, when it is somebody else. */
export function viaOf(
  context: Context,
  inner: CueFound,
  trailing: CueFound | null,
  cues: readonly CueFound[],
): Phrase | null {
  if (trailing !== null && trailing !== inner && !trailing.subject.pronoun && differs(trailing.subject, inner.subject))
    return trailing.subject;
  if (inner.shared) return null;
  const lead = cues[0];
  if (
    lead !== undefined &&
    lead !== inner &&
    lead.way === 'according' &&
    inner.way === 'verb' &&
    lead.subject.to < inner.item &&
    !lead.subject.pronoun
  )
    return lead.subject;
  const at = cues.indexOf(inner);
  const outer = cues[at - 1];
  if (
    outer === undefined ||
    outer.shared ||
    outer.relative ||
    inner.subject.pronoun ||
    !differs(outer.subject, inner.subject)
  )
    return null;
  if (outer.way !== 'verb' || (outer.takes & OF_MIND) !== 0 || outer.inverted || outer.past > inner.subject.from)
    return null;
  for (let item = outer.past; item < inner.subject.from; item++) if (tokenOf(context, item)?.text === ',') return null;
  return inner.subject.from - outer.past <= 3 ? outer.subject : null;
}

// A clause opened by one of these stands beside the report, not in it.
const APART = new Set([
  'which',
  'and',
  'but',
  'as',
  'when',
  'while',
  'because',
  'though',
  'although',
  'after',
  'before',
  'where',
]);

/**
 * "X says he …", "X warned of what she called …": inside a report a pronoun stands for whoever reports, who is named.
 */
export function coreferent(context: Context, unit: Unit, inner: CueFound, cues: readonly CueFound[]): Phrase | null {
  if (!inner.subject.pronoun || inner.way !== 'verb' || inner.inverted) return null;
  const lead = tokenOf(context, inner.subject.from - 1);
  if (lead !== undefined && (lead.kind === 'mark' || APART.has(lead.lower))) return null;
  if (lead?.lower === 'what') {
    const whose = firstSubject(context, unit, inner.subject.from) ?? mainSubject(context, unit, inner.subject);
    if (whose !== null && (!whose.pronoun || samePronoun(context, whose, inner.subject))) return whose;
  }
  for (let index = cues.indexOf(inner) - 1; index >= 0; index--) {
    const cue = cues[index];
    if (cue === undefined || cue.way !== 'verb' || cue.relative || cue.inverted || cue.past > inner.subject.from)
      continue;
    if (cue.weak || (cue.takes & OF_MIND) !== 0 || (cue.takes & TAKES_THAT) === 0) continue;
    return !cue.subject.pronoun || samePronoun(context, cue.subject, inner.subject) ? cue.subject : null;
  }
  return null;
}

/** The subject of the sentence's own verb, by its tree, where a phrase comes after it: "Doctors struck over what [they] call …". */
function mainSubject(context: Context, unit: Unit, after: Phrase): Phrase | null {
  const sentence = context.document.tokens[after.first]?.sentence;
  if (sentence === undefined) return null;
  const grammar = context.syntax.grammar(sentence);
  let root = after.first;
  while (grammar.head(root) >= 0) root = grammar.head(root);
  const subject = subjectOf(grammar, root);
  return subject === null ? null : phraseAround(context, unit, subject.head, after.from);
}

export function outerSubject(cues: readonly CueFound[], item: number, trailing: CueFound | null): Phrase | null {
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

function samePronoun(context: Context, a: Phrase, b: Phrase): boolean {
  return context.document.tokens[a.first]?.lower === context.document.tokens[b.first]?.lower;
}
