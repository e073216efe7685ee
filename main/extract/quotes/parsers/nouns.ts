import { BE, HAVE, MODALS, union, without } from '../../../language/classes';
import { agentOf } from '../../../syntax/clauses';
import type { Token } from '../../../text/tokens';
import {
  AUXILIARIES,
  BODY_NOUNS,
  DETERMINERS,
  DOCUMENTS,
  NOBODY,
  NOUNISH,
  PRONOUNS,
  ROLE_NOUNS,
  SPEECH_NOUNS,
  type Verb,
  WEAK,
} from '../lexicon';
import { type Context, type Phrase, plain, tokenOf } from '../context';
import { isOnePerson } from '../refiners/people';
import { NAMES } from '../refiners/speech';

/**
 * "his claims", "the report", "of note": whether a form of a verb is a noun or an adjective here. What stands right before
 * it tells most; the tagger is asked about the rest.
 */
export function isNoun(context: Context, item: number, verb: Verb, before: Token | undefined): boolean {
  const index = context.outline.items[item] ?? -1;
  const token = context.document.tokens[index];
  if (token === undefined) return false;
  const lead = before === undefined ? '' : plain(before);
  if (lead === "'s" || lead === '’s' || before?.kind === 'number') return verb.form !== 'participle';
  if (DETERMINERS.has(lead) && !SUBJECT_DETERMINERS.has(lead)) return true;
  if (lead === 'that' && verb.form === 'base') return true;
  // "a shot was fired": a verb stands right after it.
  if (WEAK.has(verb.lemma) && verb.form === 'finite' && FINITE.has(context.document.tokens[index + 1]?.lower ?? ''))
    return true;
  if (verb.form === 'finite' && !NOUNISH.has(token.lower)) return false;
  if (VERB_FOLLOWS.has(lead)) return false;
  if (verb.form !== 'participle' && NOUN_FOLLOWS.has(lead)) return true;
  if (verb.form === 'participle' && (before === undefined || before.kind === 'mark')) return false;
  return !context.syntax.isVerb(index);
}

/** Finite auxiliaries that begin no clause a verb takes without "that". */
const FINITE = union(without(BE, 'be been being'), without(HAVE, 'having'), MODALS);

/** "a firm called “…”", "the losses mentioned in it": a participle that hangs on a noun; by whom is not said. */
export function hangsOnNoun(context: Context, item: number, verb: Verb, before: Token | undefined): boolean {
  if (verb.form !== 'finite' || before === undefined || before.kind !== 'word' || before.capital) return false;
  const index = context.outline.items[item] ?? -1;
  const token = context.document.tokens[index];
  if (token === undefined || !(NAMES.has(verb.lemma) || token.lower.endsWith('ed'))) return false;
  if (ROLE_NOUNS.has(before.lower) || PRONOUNS.has(plain(before)) || AUXILIARIES.has(plain(before))) return false;
  if (!NAMES.has(verb.lemma) && (isSpeaker(before.lower) || before.lower.endsWith('s') || before.lower.endsWith('ly')))
    return false;
  if (/^(?:for|on|by|upon|off|out)$/.test(tokenOf(context, item + 1)?.lower ?? '')) return false;
  const grammar = context.syntax.grammar(token.sentence);
  const noun = grammar.head(index);
  // Where the noun is all of the sentence the participle is its verb.
  return grammar.relation(index) === 'acl' && grammar.relation(noun) !== 'root' && agentOf(grammar, index) < 0;
}

/** Words that a verb follows. */
const VERB_FOLLOWS = union(PRONOUNS, AUXILIARIES, 'to who that');

/** Prepositions that open no clause: no finite verb follows. */
const NOUN_FOLLOWS = union(
  'of in at on for from into with by under over amid among against between despite through during about',
);

/** Determiners that stand for whoever speaks as well: "many say", "others fear". */
const SUBJECT_DETERMINERS = union(
  'that this all both many some most few others one another each two three four five six seven eight nine ten',
);

/** "you can refuse to go", "nobody said", "few villagers believe": nobody in particular speaks. */
export function isNobody({ document: { tokens } }: Context, { first, past }: Phrase): boolean {
  const word = tokens[first]?.lower ?? '';
  const before = tokens[first - 1]?.lower;
  if (word === 'few' && before !== 'a') return true;
  return word === 'no' || before === 'no' || (past - first === 1 && NOBODY.has(word));
}

/** A name, or a noun for somebody or some body that speaks. */
export function canSpeak(context: Context, subject: Phrase): boolean {
  if (subject.pronoun || subject.mention >= 0) return true;
  for (let token = subject.first; token < subject.past; token++)
    if (isSpeaker(context.document.tokens[token]?.lower ?? '')) return true;
  return false;
}

/** A noun for somebody or some body that speaks, or for a text. */
export const isSpeaker = (word: string): boolean =>
  ROLE_NOUNS.has(word) || BODY_NOUNS.has(word) || DOCUMENTS.has(word) || SPEECH_NOUNS.has(word);

/** What is said "according to" it: whoever or whatever may tell, and figures. */
export function isSource(context: Context, subject: Phrase): boolean {
  const { text, tokens } = context.document;
  const last = tokens[subject.past - 1];
  if (mayTalk(context, subject) || last === undefined || last.lower.endsWith('s') || TOLD_BY.has(last.lower))
    return true;
  return isOnePerson(text.slice(tokens[subject.first]?.start ?? 0, last.end));
}

const TOLD_BY = union(
  'data census evidence information research analysis legend tradition lore media footage count tally',
);

/** Whoever can speak, and any phrase with a capital inside it: somebody or something with a name. */
export function mayTalk(context: Context, subject: Phrase): boolean {
  if (canSpeak(context, subject)) return true;
  const { tokens } = context.document;
  for (let token = subject.first + 1; token < subject.past; token++) if (tokens[token]?.capital === true) return true;
  return tokens[subject.first]?.capital === true && !DETERMINERS.has(tokens[subject.first]?.lower ?? '');
}
