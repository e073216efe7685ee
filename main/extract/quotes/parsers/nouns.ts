import { BE, HAVE, MODALS, union, without } from '../../../language/classes';
import {
  AUXILIARIES,
  BODY_NOUNS,
  DETERMINERS,
  DOCUMENTS,
  NOUNISH,
  PREPOSITIONS,
  ROLE_NOUNS,
  SPEECH_NOUNS,
  type Verb,
} from '../lexicon';
import { phraseBefore, tokenOf, type Context, type Phrase } from '../phrases';
import type { Unit } from '../units';

// What stands before the base form of a verb when it is a verb: "to say", "would say", "they say".
const BEFORE_BASE = new Set(
  `to will would can could may might must should shall did do does not let and or but also then who that i we you they people police
   some many most others all both ever never now still wo ca d ll n't don't didn't doesn't won't can't couldn't wouldn't shouldn't
   'd 'll ’d ’ll don’t didn’t doesn’t won’t can’t couldn’t wouldn’t shouldn’t`.split(/\s+/),
);

/** "his claims", "the report", "of note": a form that is a noun here. */
export function isNoun(
  context: Context,
  unit: Unit,
  item: number,
  verb: Verb,
  word: string,
  before: string | undefined,
): boolean {
  if (before === undefined)
    return item === unit.from
      ? verb.form === 'base' && SPEECH_NOUNS.has(word)
      : NOUNISH.has(word) && DETERMINERS.has(tokenOf(context, item - 2)?.lower ?? '');
  if (before === "'s" || before === '’s' || /^\d[\d.,]*$/.test(before)) return verb.form !== 'participle';
  // "that states can": a verb follows at once.
  const after = tokenOf(context, item + 1)?.lower;
  if ((verb.form === 'base' || word.endsWith('s')) && after !== undefined && FINITE_AUXILIARIES.has(after)) return true;
  if (verb.form === 'base' && IRREGULAR_PAST.has(word)) return false;
  if (verb.form === 'base') {
    if (before === 'that') return true;
    if (BEFORE_BASE.has(before) || before.endsWith('ly')) return false;
    return !(
      before.length > 3 &&
      !DETERMINERS.has(before) &&
      before.endsWith('s') &&
      !before.endsWith('ss') &&
      !PREPOSITIONS.has(before)
    );
  }
  if (verb.form === 'finite' && !word.endsWith('s')) return DETERMINERS.has(before) && !SUBJECT_DETERMINERS.has(before);
  if (DETERMINERS.has(before) && !SUBJECT_DETERMINERS.has(before)) return true;
  if (PREPOSITIONS.has(before) && before !== 'to' && verb.form !== 'participle') return true;
  if (verb.form === 'participle' || !NOUNISH.has(word)) return false;
  // "false claims": a plural noun has no determiner before its adjective; a singular subject has one, or is a name.
  const subject = phraseBefore(context, unit, item);
  if (subject === null)
    return before === 'and' || before === ','
      ? false
      : !AUXILIARIES.has(before) && before !== 'who' && before !== 'which';
  // "the Roe comments": an article before a person's name belongs to the noun after it.
  if (
    subject.mention >= 0 &&
    context.names.mentions[subject.mention]?.kind === 'person' &&
    DETERMINERS.has(tokenOf(context, subject.from - 1)?.lower ?? '')
  )
    return context.names.mentions[subject.mention]?.form !== 'title';
  if (subject.pronoun || subject.mention >= 0) return false;
  const head = tokenOf(context, subject.to - 1);
  return (
    head === undefined ||
    !(ROLE_NOUNS.has(head.lower) || BODY_NOUNS.has(head.lower) || (head.capital && subject.from > unit.from))
  );
}

const FINITE_AUXILIARIES = union(without(BE, 'be been being am'), without(HAVE, 'having'), without(MODALS, 'shall'));

const SUBJECT_DETERMINERS = new Set([
  'that',
  'this',
  'all',
  'both',
  'many',
  'some',
  'most',
  'few',
  'others',
  'one',
  'another',
  'each',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]);

// Past forms spelt like their base.
const IRREGULAR_PAST = new Set(['read', 'put', 'cut', 'hit']);

/** A name, or a noun for somebody or some body that speaks. */
export function canSpeak(context: Context, subject: Phrase): boolean {
  if (subject.pronoun || subject.mention >= 0) return true;
  for (let token = subject.first; token < subject.past; token++) {
    const word = context.document.tokens[token]?.lower ?? '';
    if (ROLE_NOUNS.has(word) || BODY_NOUNS.has(word) || DOCUMENTS.has(word) || SPEECH_NOUNS.has(word)) return true;
  }
  return false;
}

/** Whoever can speak, and any phrase with a capital inside it: somebody or something with a name. */
export function mayTalk(context: Context, subject: Phrase): boolean {
  if (canSpeak(context, subject)) return true;
  const { tokens } = context.document;
  for (let token = subject.first + 1; token < subject.past; token++) if (tokens[token]?.capital === true) return true;
  return tokens[subject.first]?.capital === true && !DETERMINERS.has(tokens[subject.first]?.lower ?? '');
}
