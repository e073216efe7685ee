import { BE as BE_FORMS, union } from '../../../language/classes';
import { formsIn, formsOfAll } from '../../../language/verbs';
import {
  AUXILIARIES,
  BODY_NOUNS,
  DETERMINERS,
  DOCUMENTS,
  PASTS,
  POSSESSIVES,
  PREPOSITIONS,
  ROLE_NOUNS,
  SPEECH_NOUNS,
  VERBS,
  type Verb,
  WEAK,
} from '../lexicon';
import { headBefore } from '../head-before';
import { phraseBefore } from '../phrases';
import { phraseAfter } from '../phrase-after';
import { type Context, type Phrase, mentionOf, phrase, plain, tokenOf } from '../context';
import { isAdverb } from '../adjuncts';
import { firstSubject, subjectBefore } from '../subjects';
import type { Unit } from '../units';

export function opensWithDeterminer(context: Context, item: number): boolean {
  return DETERMINERS.has(tokenOf(context, item)?.lower ?? '');
}

/**
 * "signs saying", "with X promising": what stands right before. A text somebody issues ("a statement saying") leaves the
 * word to its author; 'none' where the form is a noun.
 */
export function participleSubject(context: Context, unit: Unit, item: number, verb: Verb): Phrase | 'none' | null {
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
  const lead = leadOf(context, unit, near);
  if (JUDGES.has(lead)) return subjectBefore(context, unit, near.from - 1);
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
  const someone = ROLE_NOUNS.has(head) || BODY_NOUNS.has(head);
  if (!someone && isSpokenOf(context, near, item)) return null;
  const owned = tokenOf(context, near.to - 2)?.lower;
  if (owned === "'s" || owned === '’s') return someone ? near : 'none';
  return someone ||
    head.endsWith('s') ||
    tokenOf(context, near.from - 1)?.lower === 'with' ||
    opensWithDeterminer(context, near.from)
    ? near
    : null;
}

/** The word before a phrase, or before the first of two that an "and" joins. */
function leadOf(context: Context, unit: Unit, near: Phrase): string {
  const lead = tokenOf(context, near.from - 1)?.lower ?? '';
  if (lead !== 'and' || near.from - 2 < unit.from) return lead;
  const first = headBefore(context, unit, near.from - 1);
  return first === null ? lead : (tokenOf(context, first.from - 1)?.lower ?? '');
}

/** Whom one judges is not who goes on speaking: "praised the nurses saying …". */
const JUDGES = new Set(
  formsIn(
    'praise criticise criticize slam blast attack condemn accuse rebuke chide mock ridicule congratulate thank hail deride'.split(
      ' ',
    ),
    ['past', 'third', 'ing'],
  ),
);

/** "careful with their words stressing …", "shared the clip calling it …": what is spoken of does not speak. */
export const isSpokenOf = (context: Context, near: Phrase, item: number): boolean =>
  near.mention < 0 &&
  (POSSESSIVES.has(tokenOf(context, near.from)?.lower ?? '') || tokenOf(context, item + 1)?.lower === 'it');

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

export function auxiliaryBefore(word: string | undefined): boolean {
  return word !== undefined && (BE.has(word) || word === "'s" || word === '’s' || word === "'re" || word === '’re');
}

/** A form of be stands before the participle, adverbs between. */
export function isPassive(context: Context, unit: Unit, item: number): boolean {
  for (let at = item - 1; at >= unit.from && item - at <= 3; at--) {
    const word = tokenOf(context, at)?.lower;
    if (word === undefined) return false;
    if (BE.has(word)) return true;
    if (!AUXILIARIES.has(word) && !word.endsWith('ly')) return false;
  }
  return false;
}

/** "was told by the minister": who stands after "by". */
export function agentOf(context: Context, unit: Unit, item: number): Phrase | null {
  for (let at = item + 1; at < unit.to && at - item <= 10; at++) {
    const word = tokenOf(context, at);
    if (word === undefined) continue;
    if (word.kind === 'mark' && word.text !== ',') return null;
    if (word.lower === 'by') return phraseAfter(context, unit, at + 1);
    if (VERBS.get(word.lower)?.form === 'finite') return null;
  }
  return null;
}

/** Words between "quoted" and "as" that may belong to the name and the office of whoever is quoted. */
const LONGEST_QUOTED = 30;

/** "X quoted Y as saying": the words are Y's, whom X relays. */
export function relayedSubject(context: Context, unit: Unit, as: number): Phrase | null {
  for (let at = as - 1; at >= unit.from && as - at <= LONGEST_QUOTED; at--) {
    const word = tokenOf(context, at);
    if (word === undefined) return null;
    if (!RELAYS.has(word.lower)) continue;
    if (isPassive(context, unit, at) || tokenOf(context, at + 1)?.lower === 'by') return null;
    return objectPronoun(context, at + 1) ?? phraseAfter(context, unit, at + 1);
  }
  return null;
}

/** "according to him", "quoted him as saying". */
export function objectPronoun(context: Context, item: number): Phrase | null {
  const word = tokenOf(context, item);
  return word !== undefined && OBJECT_PRONOUNS.has(plain(word))
    ? phrase(context, item, item + 1, mentionOf(context, item), true)
    : null;
}

const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'it']);

const RELAYS: ReadonlySet<string> = new Set(formsOfAll(['quote', 'cite']).keys());

/** "X started to say", "for X to say": whose infinitive it is. */
export function infinitiveSubject(context: Context, unit: Unit, to: number): Phrase | null {
  const verb = tokenOf(context, to - 1);
  if (verb === undefined || to - 1 <= unit.from || verb.kind !== 'word') return null;
  if (
    VERBS.get(verb.lower)?.form === 'finite' ||
    verb.lower.endsWith('ed') ||
    PASTS.has(verb.lower) ||
    CHAINS.has(verb.lower)
  )
    return isPassive(context, unit, to - 1) ? null : subjectBefore(context, unit, to - 1);
  if (isMadeTo(context, unit, to)) return phraseBefore(context, unit, to);
  const named = headBefore(context, unit, to);
  return named !== null && tokenOf(context, named.from - 1)?.lower === 'for' ? named : null;
}

/** What makes somebody do something: he does it. */
const MAKES = new Set(
  formsIn('lead force prompt cause push compel drive provoke inspire induce'.split(' '), ['past', 'third', 'ing']),
);
/** Items between such a verb and the "to". */
const MADE_WITHIN = 18;

/** "The leak led the premier to resign and the president of X to announce: …": the president. */
function isMadeTo(context: Context, unit: Unit, to: number): boolean {
  for (let item = to - 2; item > unit.from && to - item < MADE_WITHIN; item--) {
    const word = tokenOf(context, item);
    if (word === undefined || word.text === ';' || word.text === ':') return false;
    if (MAKES.has(word.lower)) return true;
    if (VERBS.get(word.lower)?.form === 'finite' || PASTS.has(word.lower)) return false;
  }
  return false;
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
