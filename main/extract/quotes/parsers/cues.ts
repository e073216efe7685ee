import { INVERTS, SPEECH_NOUNS, VERBS, WEAK, DETERMINERS, POSSESSIVES, PREPOSITIONS, TAKES_QUOTE, TAKES_THAT, type Verb } from '../lexicon';
import { firstSubject, isSpan, phraseAfter, phraseBefore, subjectBefore, tokenOf, type Context, type Phrase } from '../phrases';
import type { Unit } from '../units';

/** A word that reports speech, with whoever speaks. */
export interface CueFound {
  /** Item it stands at, and past it ("according to" takes two). */
  readonly item: number;
  readonly past: number;
  readonly lemma: string;
  readonly takes: number;
  readonly subject: Phrase;
  readonly inverted: boolean;
  /** "according to", or a noun with its owner. */
  readonly way: 'verb' | 'according' | 'noun' | 'colon';
  /** The subject was taken over from an earlier verb or the clause. */
  readonly shared: boolean;
  readonly weak: boolean;
  readonly relative: boolean;
  readonly form: Verb['form'];
}

/** All cues of a unit in the order of the text. */
export function findCues(context: Context, unit: Unit): CueFound[] {
  const cues: CueFound[] = [];
  for (let item = unit.from; item < unit.to; item++) {
    const token = tokenOf(context, item);
    if (token === undefined || token.kind !== 'word') continue;
    if (token.lower === 'according') {
      const cue = according(context, unit, item);
      if (cue !== null) cues.push(cue);
      continue;
    }
    const owned = SPEECH_NOUNS.has(token.lower) ? owner(context, unit, item, token.lower) : null;
    if (owned !== null) {
      cues.push(owned);
      continue;
    }
    const verb = VERBS.get(token.lower);
    if (verb === undefined) continue;
    const cue = verbal(context, unit, item, verb, cues);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function according(context: Context, unit: Unit, item: number): CueFound | null {
  if (tokenOf(context, item + 1)?.lower !== 'to') return null;
  const subject = phraseAfter(context, unit, item + 2);
  if (subject === null) return null;
  return { item, past: item + 2, lemma: 'accord', takes: 0, subject, inverted: true, way: 'according', shared: false, weak: false, relative: false, form: 'finite' };
}

/** "his claim", "the ministry's statement": a noun of speech with whoever owns it. */
function owner(context: Context, unit: Unit, item: number, word: string): CueFound | null {
  for (let at = item - 1; at >= unit.from && item - at <= 3; at--) {
    const token = tokenOf(context, at);
    if (token === undefined || token.kind !== 'word') return null;
    let subject: Phrase | null = null;
    if (POSSESSIVES.has(token.lower)) subject = ownerPhrase(context, at);
    else if (token.lower === "'s" || token.lower === '’s') subject = phraseBefore(context, unit, at);
    else if (DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower) || VERBS.get(token.lower)?.form === 'finite') return null;
    if (subject === null) continue;
    return { item, past: item + 1, lemma: word, takes: TAKES_QUOTE | TAKES_THAT, subject, inverted: false, way: 'noun', shared: false, weak: false, relative: false, form: 'finite' };
  }
  return null;
}

function ownerPhrase(context: Context, item: number): Phrase | null {
  const token = context.outline.items[item];
  if (token === undefined || token < 0) return null;
  return { first: token, past: token + 1, mention: context.names.mentionOfToken[token] ?? -1, pronoun: true, relative: -1, from: item, to: item + 1 };
}

function verbal(context: Context, unit: Unit, item: number, verb: Verb, earlier: readonly CueFound[]): CueFound | null {
  const token = tokenOf(context, item);
  if (token === undefined) return null;
  const index = context.outline.items[item] ?? 0;
  if ((context.names.mentionOfToken[index] ?? -1) >= 0 && token.capital) return null;
  const before = item > unit.from ? tokenOf(context, item - 1) : undefined;
  if (isNoun(verb, token.lower, before?.lower)) return null;
  const touches = isSpan(context, item - 1) && item > unit.from;
  const comma = before?.text === ',' && item - 2 >= unit.from && isSpan(context, item - 2);
  const make = (subject: Phrase, inverted: boolean, shared: boolean, relative = false): CueFound => ({
    item, past: item + 1, lemma: verb.lemma, takes: verb.takes, subject, inverted, way: 'verb', shared,
    weak: WEAK.has(verb.lemma), relative, form: verb.form,
  });
  if ((touches || comma || item === unit.from) && (verb.takes & INVERTS) !== 0 && verb.form === 'finite') {
    const subject = phraseAfter(context, unit, item + 1);
    if (subject !== null) return make(subject, true, false);
  }
  if (verb.form === 'participle') {
    const last = lastFinite(earlier);
    const subject = auxiliaryBefore(before?.lower) ? subjectBefore(context, unit, item) : (last?.subject ?? firstSubject(context, unit, item));
    return subject === null ? null : make(subject, false, true);
  }
  if (before?.text === ',' && (verb.takes & INVERTS) !== 0 && verb.form === 'finite') {
    const after = phraseAfter(context, unit, item + 1);
    const close = after === null ? undefined : tokenOf(context, after.to);
    if (after !== null && (after.mention >= 0 || after.pronoun) && close?.text === ',') return make(after, true, false);
  }
  const subject = subjectBefore(context, unit, item);
  if (subject !== null) return make(subject, false, false, before?.lower === 'who' || before?.lower === 'which');
  const shared = lastFinite(earlier)?.subject ?? firstSubject(context, unit, item);
  return shared === null ? null : make(shared, false, true);
}

function lastFinite(cues: readonly CueFound[]): CueFound | undefined {
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index];
    if (cue !== undefined && !cue.relative) return cue;
  }
  return undefined;
}

function auxiliaryBefore(word: string | undefined): boolean {
  return word === 'is' || word === 'was' || word === 'are' || word === 'were' || word === 'been' || word === 'be' || word === "'s" || word === "'re";
}

/** "his claims", "the report", "of note": a form that is a noun here. */
function isNoun(verb: Verb, word: string, before: string | undefined): boolean {
  if (before === undefined) return verb.form === 'base' && SPEECH_NOUNS.has(word);
  if (before === "'s" || before === '’s') return SPEECH_NOUNS.has(word) || verb.form === 'base';
  if (verb.form === 'finite' && !word.endsWith('s')) return DETERMINERS.has(before) && before !== 'that' && before !== 'this' && before !== 'all' && before !== 'both' && before !== 'many' && before !== 'some' && before !== 'most' && before !== 'few' && before !== 'others';
  if (DETERMINERS.has(before) && before !== 'that' && before !== 'some' && before !== 'many' && before !== 'most' && before !== 'all') return true;
  return PREPOSITIONS.has(before) && before !== 'to' && verb.form !== 'participle';
}

/** The noun phrase before a colon that ends the unit or stands before item `at`: "The minister:", "X's answer:". */
export function colonSubject(context: Context, unit: Unit, at: number): Phrase | null {
  const subject = phraseBefore(context, unit, at);
  return subject ?? firstSubject(context, unit, at);
}
