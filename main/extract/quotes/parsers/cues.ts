import { BE as BE_FORMS, union } from '../../../language/classes';
import { formsOfAll } from '../../../language/verbs';
import {
  AUXILIARIES,
  BODY_NOUNS,
  DETERMINERS,
  DOCUMENTS,
  INVERTS,
  OF_MIND,
  PASTS,
  POSSESSIVES,
  PREPOSITIONS,
  ROLE_NOUNS,
  RUBRICS,
  SPEECH_NOUNS,
  TAKES_OBJECT,
  TAKES_QUOTE,
  TAKES_THAT,
  VERBS,
  WEAK,
  WEEKDAYS,
  type Verb,
} from '../lexicon';
import {
  headBefore,
  isSpan,
  mentionOf,
  phrase,
  phraseAfter,
  phraseAround,
  phraseBefore,
  plain,
  tokenOf,
  type Context,
  type Phrase,
} from '../phrases';
import { firstSubject, isAdverb, latestSubject, pronounSince, subjectBefore } from '../subjects';
import type { Unit } from '../units';
import { closesInverted, nameAfterTime } from './inverted';
import { isNoun, mayTalk } from './nouns';
import { subjectOf } from '../../../syntax/clauses';

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

function according(context: Context, unit: Unit, item: number): CueFound | null {
  const per = tokenOf(context, item)?.lower === 'per';
  if (!per && tokenOf(context, item + 1)?.lower !== 'to') return null;
  const past = per ? item + 1 : item + 2;
  const subject = phraseAfter(context, unit, past) ?? objectPronoun(context, past);
  if (subject === null || (per && subject.mention < 0 && !opensWithDeterminer(context, subject.from))) return null;
  return {
    item,
    past,
    lemma: 'accord',
    takes: 0,
    subject,
    inverted: true,
    way: 'according',
    shared: false,
    weak: false,
    relative: false,
    form: 'finite',
  };
}

/** "according to him". */
function objectPronoun(context: Context, item: number): Phrase | null {
  const word = tokenOf(context, item);
  return word !== undefined && OBJECT_PRONOUNS.has(plain(word))
    ? phrase(context, item, item + 1, mentionOf(context, item), true)
    : null;
}

const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'it']);

/** "his claim", "the ministry's statement": a noun of speech with whoever owns it. */
function owner(context: Context, unit: Unit, item: number, word: string): CueFound | null {
  for (let at = item - 1; at >= unit.from && item - at <= 3; at--) {
    const token = tokenOf(context, at);
    const plural =
      token !== undefined &&
      (token.text === '’' || token.text === "'") &&
      tokenOf(context, at - 1)?.lower.endsWith('s') === true;
    if (token === undefined || (token.kind !== 'word' && !plural)) return null;
    let subject: Phrase | null = null;
    if (POSSESSIVES.has(token.lower)) subject = ownerPhrase(context, at);
    else if (plural || token.lower === "'s" || token.lower === '’s') subject = headBefore(context, unit, at);
    else if (DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower) || VERBS.get(token.lower)?.form === 'finite')
      return null;
    if (subject === null) continue;
    return {
      item,
      past: item + 1,
      lemma: word,
      takes: TAKES_QUOTE | TAKES_THAT,
      subject,
      inverted: false,
      way: 'noun',
      shared: false,
      weak: false,
      relative: false,
      form: 'finite',
    };
  }
  return null;
}

function ownerPhrase(context: Context, item: number): Phrase | null {
  const token = context.outline.items[item];
  if (token === undefined || token < 0) return null;
  return {
    first: token,
    past: token + 1,
    mention: context.names.mentionOfToken[token] ?? -1,
    pronoun: true,
    relative: -1,
    from: item,
    to: item + 1,
  };
}

function opensWithDeterminer(context: Context, item: number): boolean {
  return DETERMINERS.has(tokenOf(context, item)?.lower ?? '');
}

/** Whoever the tree has for the subject of a verb that has none before it, if that can speak. */
function subjectInTree(context: Context, unit: Unit, item: number): Phrase | null {
  const verb = context.outline.items[item] ?? -1;
  const sentence = context.document.tokens[verb]?.sentence;
  const subject = sentence === undefined ? null : subjectOf(context.syntax.grammar(sentence), verb);
  const found = subject === null ? null : phraseAround(context, unit, subject.head, item);
  return found !== null && mayTalk(context, found) && !WEEKDAYS.has(tokenOf(context, found.from)?.lower ?? '')
    ? found
    : null;
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
  if (isNoun(context, item, verb, before)) return null;
  const passive = verb.form === 'finite' && !token.lower.endsWith('s') && isPassive(context, unit, item);
  if (
    passive ||
    (verb.form === 'finite' &&
      tokenOf(context, item + 1)?.lower === 'by' &&
      tokenOf(context, item + 2)?.lower.endsWith('ing') !== true)
  ) {
    const quoted =
      passive && QUOTED.has(verb.lemma) && QUOTED_AS.has(tokenOf(context, item + 1)?.lower ?? '')
        ? subjectBefore(context, unit, item)
        : null;
    if (quoted !== null)
      return {
        item,
        past: item + 1,
        lemma: verb.lemma,
        takes: TAKES_QUOTE | TAKES_THAT | INVERTS,
        subject: quoted,
        inverted: false,
        way: 'verb',
        shared: false,
        weak: false,
        relative: false,
        form: verb.form,
      };
    const agent = agentOf(context, unit, item);
    return agent === null
      ? null
      : {
          item,
          past: item + 1,
          lemma: verb.lemma,
          takes: verb.takes,
          subject: agent,
          inverted: true,
          way: 'verb',
          shared: false,
          weak: WEAK.has(verb.lemma),
          relative: false,
          form: verb.form,
        };
  }
  const touches = item > unit.from && (isSpan(context, item - 1) || before?.text === "'");
  const comma = before?.text === ',' && item - 2 >= unit.from && isSpan(context, item - 2);
  const make = (subject: Phrase, inverted: boolean, shared: boolean, relative = false): CueFound => ({
    item,
    past: item + 1,
    lemma: verb.lemma,
    takes: verb.takes,
    subject,
    inverted,
    way: 'verb',
    shared,
    // "as X put it" is as good a cue as any.
    weak: WEAK.has(verb.lemma) && !(verb.lemma === 'put' && tokenOf(context, item + 1)?.lower === 'it'),
    relative,
    form: verb.form,
  });
  if ((touches || comma || item === unit.from) && (verb.takes & INVERTS) !== 0 && verb.form === 'finite') {
    const subject = phraseAfter(context, unit, item + 1) ?? nameAfterTime(context, unit, item + 1);
    if (subject !== null) return make(subject, true, false);
  }
  if (verb.form === 'participle') {
    const last = lastSaid(earlier);
    if (auxiliaryBefore(before?.lower)) {
      const subject = subjectBefore(context, unit, item);
      return subject === null ? null : make(subject, false, false);
    }
    const relayed = before?.lower === 'as' ? relayedSubject(context, unit, item - 1) : null;
    if (relayed !== null) return make(relayed, false, false);
    const near = participleSubject(context, unit, item, verb);
    if (near === 'none') return null;
    if (near !== null) return make(near, false, false);
    const subject = last?.subject ?? subjectInTree(context, unit, item) ?? latestSubject(context, unit, item);
    return subject === null ? null : make(subject, false, true);
  }
  if (before?.text === ',' && (verb.takes & INVERTS) !== 0 && verb.form === 'finite') {
    const after = phraseAfter(context, unit, item + 1);
    const close = after === null ? undefined : tokenOf(context, after.to);
    if (after !== null && (after.mention >= 0 || after.pronoun) && close?.text === ',') return make(after, true, false);
    if (after !== null && closesInverted(context, unit, verb.lemma, after)) return make(after, true, false);
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
    if (agent !== null) return make(agent, true, false);
  }
  const last = lastSaid(earlier);
  const shared =
    last === undefined
      ? (subjectInTree(context, unit, item) ?? latestSubject(context, unit, item))
      : (pronounSince(context, item, last.past) ?? last.subject);
  return shared === null ? null : make(shared, false, true);
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

/**
 * "signs saying", "with X promising": what stands right before. A text somebody issues ("a statement saying") leaves the
 * word to its author; 'none' where the form is a noun.
 */
function participleSubject(context: Context, unit: Unit, item: number, verb: Verb): Phrase | 'none' | null {
  let at = item - 1;
  while (at >= unit.from && isAdverbAt(context, at)) at--;
  const before = at >= unit.from ? tokenOf(context, at) : undefined;
  if (before !== undefined && KEEPS.has(before.lower)) return subjectBefore(context, unit, at);
  if (
    before === undefined ||
    before.kind === 'mark' ||
    PREPOSITIONS.has(before.lower) ||
    VERBS.has(before.lower) ||
    AUXILIARIES.has(before.lower)
  )
    return null;
  const near = headBefore(context, unit, at + 1);
  if (near === null || near.pronoun) return null;
  // What hangs on a preposition or was written to is no subject: "on X writing", "emailed supporters saying".
  const lead = tokenOf(context, near.from - 1)?.lower ?? '';
  if (
    lead === 'on' ||
    lead === 'in' ||
    lead === 'at' ||
    lead === 'to' ||
    (VERBS.has(lead) && !WEAK.has(VERBS.get(lead)?.lemma ?? ''))
  )
    return null;
  if (near.mention >= 0) return letterTo(context, unit, near) ? null : near;
  const head = before.lower;
  if (SPEECH_NOUNS.has(head) || DOCUMENTS.has(head))
    return firstSubject(context, unit, near.from) === null ? near : null;
  if (WEAK.has(verb.lemma)) return 'none';
  const owned = tokenOf(context, near.to - 2)?.lower;
  if (owned === "'s" || owned === '’s') return ROLE_NOUNS.has(head) || BODY_NOUNS.has(head) ? near : 'none';
  return ROLE_NOUNS.has(head) ||
    BODY_NOUNS.has(head) ||
    head.endsWith('s') ||
    tokenOf(context, near.from - 1)?.lower === 'with' ||
    opensWithDeterminer(context, near.from)
    ? near
    : null;
}

const KEEPS = new Set([
  'kept',
  'keeps',
  'keep',
  'began',
  'begins',
  'started',
  'starts',
  'stopped',
  'stops',
  'continued',
  'continues',
  'resumed',
]);

function isAdverbAt(context: Context, item: number): boolean {
  const word = tokenOf(context, item);
  return word !== undefined && isAdverb(word);
}

/** "a letter to X asking": X is who it went to. */
function letterTo(context: Context, unit: Unit, near: Phrase): boolean {
  let seen = false;
  for (let at = near.from - 1; at >= unit.from && near.from - at <= 8; at--) {
    const word = tokenOf(context, at);
    if (word === undefined || word.kind === 'mark') return false;
    if (word.lower === 'to') seen = true;
    else if (seen && (SPEECH_NOUNS.has(word.lower) || DOCUMENTS.has(word.lower))) return true;
  }
  return false;
}

const BE = union(BE_FORMS, 'got gets get');

function auxiliaryBefore(word: string | undefined): boolean {
  return word !== undefined && (BE.has(word) || word === "'s" || word === '’s' || word === "'re" || word === '’re');
}

/** A form of be stands before the participle, adverbs between. */
function isPassive(context: Context, unit: Unit, item: number): boolean {
  for (let at = item - 1; at >= unit.from && item - at <= 3; at--) {
    const word = tokenOf(context, at)?.lower;
    if (word === undefined) return false;
    if (BE.has(word)) return true;
    if (!AUXILIARIES.has(word) && !word.endsWith('ly')) return false;
  }
  return false;
}

// "was quoted as saying", "was heard saying": the subject is who spoke.
const QUOTED = new Set(['quote', 'cite', 'report', 'hear', 'record']);

/** Words between "quoted" and "as" that may belong to the name and the office of whoever is quoted. */
const LONGEST_QUOTED = 30;

/** "X quoted Y as saying": the words are Y's, whom X relays. */
function relayedSubject(context: Context, unit: Unit, as: number): Phrase | null {
  for (let at = as - 1; at >= unit.from && as - at <= LONGEST_QUOTED; at--) {
    const word = tokenOf(context, at);
    if (word === undefined) return null;
    if (!RELAYS.has(word.lower)) continue;
    if (isPassive(context, unit, at) || tokenOf(context, at + 1)?.lower === 'by') return null;
    return phraseAfter(context, unit, at + 1);
  }
  return null;
}

const RELAYS: ReadonlySet<string> = new Set(formsOfAll(['quote', 'cite']).keys());

const QUOTED_AS = new Set(['as', 'saying', 'telling', 'by', 'in']);

/** "was told by the minister": who stands after "by". */
function agentOf(context: Context, unit: Unit, item: number): Phrase | null {
  for (let at = item + 1; at < unit.to && at - item <= 10; at++) {
    const word = tokenOf(context, at);
    if (word === undefined) continue;
    if (word.kind === 'mark' && word.text !== ',') return null;
    if (word.lower === 'by') return phraseAfter(context, unit, at + 1);
    if (VERBS.get(word.lower)?.form === 'finite') return null;
  }
  return null;
}

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

/** "X started to say", "for X to say": whose infinitive it is. */
function infinitiveSubject(context: Context, unit: Unit, to: number): Phrase | null {
  const verb = tokenOf(context, to - 1);
  if (verb === undefined || to - 1 <= unit.from || verb.kind !== 'word') return null;
  if (
    VERBS.get(verb.lower)?.form === 'finite' ||
    verb.lower.endsWith('ed') ||
    PASTS.has(verb.lower) ||
    CHAINS.has(verb.lower)
  )
    return isPassive(context, unit, to - 1) ? null : subjectBefore(context, unit, to - 1);
  const named = headBefore(context, unit, to);
  return named !== null && tokenOf(context, named.from - 1)?.lower === 'for' ? named : null;
}

const CHAINS = new Set([
  'continues',
  'tries',
  'needs',
  'likes',
  'began',
  'begins',
  'starts',
  'wants',
  'seeks',
  'hopes',
  'prefers',
  'attempts',
  'means',
  'goes',
  'had',
  'has',
  'have',
  'want',
  'continue',
  'try',
  'like',
  'going',
  'trying',
]);

/**
 * Who a colon before item `at` announces: the phrase alone before it ("The minister:"), else the clause's subject.
 */
export function colonSubject(context: Context, unit: Unit, at: number): Phrase | null {
  if (RUBRICS.has(tokenOf(context, at - 1)?.lower ?? '')) return null;
  const alone = aloneBefore(context, unit, at);
  return (
    alone ?? pronounSince(context, at, unit.from) ?? firstSubject(context, unit, at) ?? phraseBefore(context, unit, at)
  );
}

/** The noun phrase that fills everything between item `at` and the start of the unit or a dash. */
export function aloneBefore(context: Context, unit: Unit, at: number): Phrase | null {
  const found = phraseBefore(context, unit, at);
  if (found === null || found.pronoun || RUBRICS.has(tokenOf(context, found.to - 1)?.lower ?? '')) return null;
  for (let item = found.from - 1; item >= unit.from && found.from - item <= 6; item--) {
    const word = tokenOf(context, item);
    if (word === undefined) return null;
    if (word.text === '-' || word.text === '—' || word.text === '–' || word.text === ']' || word.text === '•')
      return found;
    if (!word.capital && word.text !== '.') return null;
  }
  return found.from - unit.from <= 6 ? found : null;
}
