import {
  DETERMINERS,
  INVERTS,
  OF_MIND,
  SPEECH_NOUNS,
  TAKES_INFINITIVE,
  TAKES_OBJECT,
  TAKES_QUOTE,
  TAKES_THAT,
  VERBS,
  type Verb,
  WEAK,
} from '../lexicon';
import { union } from '../../../language/classes';
import { phraseAfter } from '../phrase-after';
import { type Context, type Phrase, isSpan, tokenOf } from '../context';
import { latestSubject, pronounSince, subjectBefore } from '../subjects';
import type { Unit } from '../units';
import { opensReport, relativeSubject, sharedSubject } from './cue-subjects';
import type { CueFound } from './found';
import { closesInverted, nameAfterTime } from './inverted';
import { canSpeak, isNoun, mayTalk, hangsOnNoun } from './nouns';
import {
  agentOf,
  auxiliaryBefore,
  infinitiveSubject,
  isPassive,
  isSpokenOf,
  participleSubject,
  relayedSubject,
} from './nonfinite';
import { according, owner } from './nonverbal';
import { nounOfParticiple } from '../past-clause';

/**
 * All cues of a unit in the order of the text; none where nothing in it reports speech by itself.
 * @param near a quoted stretch stands in the unit or in the one before it: there a verb that reports no speech may be one
 */
export function findCues(context: Context, unit: Unit, near: boolean): CueFound[] {
  const cues: CueFound[] = [];
  if (!near && !mayReport(context, unit)) return cues;
  for (let item = unit.from; item < unit.to; item++) {
    const token = tokenOf(context, item);
    if (token === undefined || token.kind !== 'word') continue;
    if (token.lower === 'according' || (token.lower === 'per' && tokenOf(context, item + 1)?.kind === 'word')) {
      const cue = according(context, unit, item);
      if (cue !== null) cues.push(cue);
      continue;
    }
    const owned = SPEECH_NOUNS.has(token.lower) ? owner(context, unit, item, token.lower) : null;
    if (owned !== null) {
      cues.push(owned);
      continue;
    }
    const verb = VERBS.get(token.lower) ?? manner(context, unit, item);
    if (verb === undefined) continue;
    const cue = verbal(context, unit, item, verb, cues);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

/** Whether anything may report speech without a quotation beside it. */
function mayReport(context: Context, unit: Unit): boolean {
  for (let item = unit.from; item < unit.to; item++) {
    const word = tokenOf(context, item);
    if (word === undefined) continue;
    if (word.text === ':' || word.lower === 'according' || word.lower === 'per' || SPEECH_NOUNS.has(word.lower))
      return true;
    const verb = VERBS.get(word.lower);
    if (verb !== undefined && (!WEAK.has(verb.lemma) || (verb.takes & (OF_MIND | TAKES_INFINITIVE)) !== 0)) return true;
  }
  return false;
}

/** A verb of manner nobody listed that stands in inverted order right after a quote: "…!" beamed X. */
function manner(context: Context, unit: Unit, item: number): Verb | undefined {
  const token = tokenOf(context, item);
  if (
    token === undefined ||
    token.capital ||
    !token.lower.endsWith('ed') ||
    item <= unit.from ||
    !isSpan(context, item - 1)
  )
    return undefined;
  const next = tokenOf(context, item + 1);
  if (next === undefined || next.kind !== 'word' || !(next.capital || DETERMINERS.has(next.lower))) return undefined;
  return { lemma: token.lower, takes: TAKES_QUOTE | INVERTS, form: 'finite' };
}

function verbal(context: Context, unit: Unit, item: number, verb: Verb, earlier: readonly CueFound[]): CueFound | null {
  const token = tokenOf(context, item);
  if (token === undefined) return null;
  const index = context.outline.items[item] ?? 0;
  if ((context.names.mentionOfToken[index] ?? -1) >= 0 && token.capital) return null;
  const before = item > unit.from ? tokenOf(context, item - 1) : undefined;
  if (token.capital && item > unit.from && !isSpan(context, item - 1) && !isHeadline(context, unit)) return null;
  // "the Daily Express": the base form of a verb at the end of a name.
  if (token.capital && verb.form === 'base' && before?.capital === true && tokenOf(context, item - 2)?.lower === 'the')
    return null;
  // "the rocket blasted off"
  if (verb.lemma === 'blast' && tokenOf(context, item + 1)?.lower === 'off') return null;
  if (isNoun(context, item, verb, before) || hangsOnNoun(context, item, verb, before)) return null;
  const make = (subject: Phrase | (() => Phrase), inverted: boolean, shared: boolean, relative = false): CueFound => ({
    item,
    past: item + 1,
    lemma: verb.lemma,
    takes: verb.takes,
    get subject() {
      if (typeof subject === 'function') subject = subject();
      return subject;
    },
    inverted,
    way: 'verb',
    shared,
    // "as X put it" is as good a cue as any.
    weak: WEAK.has(verb.lemma) && !(verb.lemma === 'put' && tokenOf(context, item + 1)?.lower === 'it'),
    relative,
    form: verb.form,
  });
  const passive = verb.form === 'finite' && !token.lower.endsWith('s') && isPassive(context, unit, item);
  if (
    passive ||
    (verb.form === 'finite' &&
      tokenOf(context, item + 1)?.lower === 'by' &&
      tokenOf(context, item + 2)?.lower.endsWith('ing') !== true &&
      !MEANS.has(tokenOf(context, item + 2)?.lower ?? ''))
  ) {
    const quoted =
      passive && isQuoted(verb.lemma, tokenOf(context, item + 1)?.lower ?? '')
        ? subjectBefore(context, unit, item)
        : null;
    if (quoted !== null)
      return { ...make(quoted, false, false), takes: TAKES_QUOTE | TAKES_THAT | INVERTS, weak: false };
    const agent = agentOf(context, unit, item);
    return agent === null ? null : make(agent, true, false);
  }
  const touches = item > unit.from && (isSpan(context, item - 1) || before?.text === "'");
  const comma = before?.text === ',' && item - 2 >= unit.from && isSpan(context, item - 2);
  if ((touches || comma || item === unit.from) && (verb.takes & INVERTS) !== 0 && verb.form === 'finite') {
    const subject = phraseAfter(context, unit, item + 1) ?? nameAfterTime(context, unit, item + 1);
    if (subject !== null) return make(subject, true, false);
  }
  if (verb.form === 'participle') {
    const last = lastSaid(earlier);
    // "X was quoted by the Post saying": X says it.
    if (last !== undefined && isRelayedTo(context, last, item)) return make(last.subject, false, false);
    if (auxiliaryBefore(before?.lower)) {
      const subject = subjectBefore(context, unit, item);
      return subject === null ? null : make(subject, false, false);
    }
    const relayed = before?.lower === 'as' ? relayedSubject(context, unit, item - 1) : null;
    if (relayed !== null) return make(relayed, false, false);
    const near = participleSubject(context, unit, item, verb);
    if (near === 'none') return null;
    const hangs = before?.kind === 'word' && before.lower !== 'as' && (near === null || !canSpeak(context, near));
    const far = hangs ? nounOfParticiple(context, unit, item) : null;
    const noun = (far !== null && isSpokenOf(context, far, item) ? null : far) ?? near;
    // "had talks after the launch saying …": the launch says nothing.
    const mute = noun !== null && noun === near && verb.lemma === 'say' && !mayTalk(context, noun);
    if (noun !== null && !mute) return make(noun, false, false);
    if (last !== undefined) {
      const teller = outerOf(context, earlier, last, item);
      return make(() => teller.subject, false, true);
    }
    const subject = mute ? latestSubject(context, unit, item) : sharedSubject(context, unit, item);
    return subject === null ? null : make(subject, false, true);
  }
  if (
    before?.text === ',' &&
    (verb.takes & INVERTS) !== 0 &&
    verb.form === 'finite' &&
    !opensReport(context, unit, item)
  ) {
    const after = phraseAfter(context, unit, item + 1);
    const close = after === null ? undefined : tokenOf(context, after.to);
    if (after !== null && (after.mention >= 0 || after.pronoun) && close?.text === ',') return make(after, true, false);
    if (after !== null && closesInverted(context, unit, verb.lemma, after)) return make(after, true, false);
    // "…, at an angle of 97 degrees, said a statement issued by X.": what stands before the comma says nothing.
    if (after !== null && !after.pronoun && canSpeak(context, after)) {
      const own = subjectBefore(context, unit, item);
      if (own === null || !mayTalk(context, own)) return make(after, true, false);
    }
  }
  if (before?.lower === 'to') {
    const chained = infinitiveSubject(context, unit, item - 1);
    if (chained !== null) return make(chained, false, false);
  }
  const subject = subjectBefore(context, unit, item);
  if (subject !== null) return make(subject, false, false, before?.lower === 'who' || before?.lower === 'which');
  if ((verb.takes & TAKES_OBJECT) !== 0 && verb.form === 'finite' && before?.lower !== 'and') {
    // "often labelled a “…” by X": the agent of a participle.
    const agent = agentOf(context, unit, item);
    if (agent !== null && isQuoteBefore(context, item, agent)) return make(agent, true, false);
  }
  const last = lastSaid(earlier);
  const shared =
    last === undefined
      ? sharedSubject(context, unit, item)
      : (relativeSubject(context, unit, last.past, item) ??
        pronounSince(context, item, last.past) ??
        ((): Phrase => last.subject));
  return shared === null ? null : make(shared, false, true);
}

/** The quoted words stand before "by", or nothing does: not "called the loss of a boat by a ship “sad”". */
function isQuoteBefore(context: Context, item: number, agent: Phrase): boolean {
  if (agent.from - item <= 3) return true;
  for (let at = item + 1; at < agent.from; at++) if (isSpan(context, at)) return true;
  return false;
}

/** The cue whose subject a later verb shares: the last one that reports speech, else the last one. */
function lastSaid(cues: readonly CueFound[]): CueFound | undefined {
  let other: CueFound | undefined;
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index];
    if (cue === undefined || cue.relative || cue.way !== 'verb') continue;
    if (!cue.weak && (cue.takes & OF_MIND) === 0) return cue;
    // "dockers backed by X": X does not go on as the subject.
    if (!cue.inverted) other ??= cue;
  }
  return other;
}

/** "X denied that Y had accused anybody, saying …": who tells the clause that the last verb stands in; else that verb's cue. */
function outerOf(context: Context, cues: readonly CueFound[], last: CueFound, item: number): CueFound {
  if (tokenOf(context, item - 1)?.text !== ',') return last;
  const outer = cues.find((cue) => cue.item < last.item && cue.way === 'verb' && !cue.relative);
  if (outer === undefined) return last;
  let that = false;
  for (let at = outer.past; at < last.item; at++) {
    if (CUTS.test(tokenOf(context, at)?.text ?? '')) return last;
    if (tokenOf(context, at)?.lower === 'that') that = true;
  }
  return that ? outer : last;
}

/** By what somebody says something: "said by telephone". */
const MEANS = union(
  'telephone phone satellite mobile email e-mail text letter fax radio video videolink video-link telegram then now',
);

/** Marks that end a clause, or may. */
const CUTS = /^[,;:—–]$|^(?:and|but|who|which)$/;

// "was quoted as saying", "was heard saying": the subject is who spoke.
const QUOTED = new Set(['quote', 'cite', 'report', 'hear', 'record']);

const QUOTED_AS = new Set(['as', 'saying', 'telling']);

/** "was quoted by the Post", and not "was reported in two towns". */
const isQuoted = (lemma: string, next: string): boolean =>
  QUOTED.has(lemma) && (QUOTED_AS.has(next) || ((lemma === 'quote' || lemma === 'cite') && /^(?:by|in)$/.test(next)));

/** Whom a passive verb of quoting is told of says what follows the outlet: no comma or verb stands between. */
function isRelayedTo(context: Context, last: CueFound, item: number): boolean {
  if (
    !isQuoted(last.lemma, tokenOf(context, last.past)?.lower ?? '') ||
    last.inverted ||
    item - last.past > LONGEST_OUTLET
  )
    return false;
  for (let at = last.past; at < item; at++) {
    const word = tokenOf(context, at);
    if (word === undefined || CUTS.test(word.text)) return false;
  }
  return true;
}

const LONGEST_OUTLET = 9;

/** Most of its words are capitalised: verbs in it are too. A sentence in the body is short of other words, no headline. */
function isHeadline(context: Context, unit: Unit): boolean {
  if (unit.paragraph > 0 && (unit.quoted || /^[.?!:]$/.test(tokenOf(context, unit.to - 1)?.text ?? ''))) return false;
  let words = 0;
  let capitals = 0;
  for (let item = unit.from; item < unit.to && words < 40; item++) {
    const token = tokenOf(context, item);
    if (token === undefined || token.kind !== 'word' || token.text.length < 4) continue;
    words++;
    if (token.capital) capitals++;
  }
  return words > 0 && capitals / words > 0.7;
}
