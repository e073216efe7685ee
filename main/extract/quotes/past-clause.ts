import { RELATIVES } from '../../language/classes';
import { subjectOf } from '../../syntax/clauses';
import { isNominal as isNounIn } from '../../syntax/grammar';
import { LONGEST_TREE } from '../../syntax/index';
import { AUXILIARIES, BODY_NOUNS, BREAKERS, DETERMINERS, DOCUMENTS, PASTS, ROLE_NOUNS, SPEECH_NOUNS } from './lexicon';
import { isNominal } from './nominal';
import { phraseAround } from './phrases';
import { type Context, type Phrase, mentionOf, phrase, plain, tokenOf } from './context';
import { mayTalk } from './parsers/nouns';
import type { Unit } from './units';

/** "A parent who had come to pick up her daughter said": whom the clause between tells of is not who speaks, by the tree. */
export function pastRelative(context: Context, unit: Unit, found: Phrase, cue: number): Phrase | null {
  if (found.relative >= 0 || found.pronoun) return null;
  for (let item = found.from - 1; item > unit.from; item--) {
    const word = tokenOf(context, item);
    if (word === undefined || word.kind === 'mark') return null;
    const relative = word.lower === 'who' || word.lower === 'which' || word.lower === 'that';
    const participle = !relative && opensParticiple(context, unit, item, found.from);
    if (!relative && !participle) {
      if (word.lower !== 'and' && BREAKERS.has(plain(word)) && !AUXILIARIES.has(plain(word))) return null;
      continue;
    }
    const grammar = context.syntax.grammar(word.sentence);
    const index = context.outline.items[item] ?? 0;
    if (participle) {
      const noun = grammar.head(index);
      return grammar.relation(index) === 'acl' && noun >= 0 && noun < index && isNounIn(grammar, noun)
        ? speaking(context, phraseAround(context, unit, noun, item))
        : null;
    }
    if (word.lower === 'that' && !grammar.tag(index).startsWith('PRON')) return null;
    const subject = subjectOf(grammar, context.outline.items[cue] ?? -1);
    if (subject === null || subject.head >= index) {
      // Where the noun before the clause is left without a verb, the one after the clause is its.
      const noun = grammar.head(grammar.head(index));
      return noun >= 0 && noun < index && grammar.relation(noun) === 'root' && isNounIn(grammar, noun)
        ? speaking(context, phraseAround(context, unit, noun, item))
        : word.lower === 'who'
          ? openingPerson(context, unit, item)
          : null;
    }
    if (subject.shared) return null;
    return isNounIn(grammar, subject.head) ? speaking(context, phraseAround(context, unit, subject.head, item)) : null;
  }
  return null;
}

/** "the accident occurred": a clause that was taken for a phrase. */
export function endsInVerb(context: Context, { mention, first, past, pronoun }: Phrase): boolean {
  const last = context.document.tokens[past - 1];
  if (mention >= 0 || pronoun || past - first < 2 || last === undefined || last.capital || ROLE_NOUNS.has(last.lower))
    return false;
  return (last.lower.endsWith('ed') || PASTS.has(last.lower)) && context.syntax.tag(past - 1) === 'VERB-VBD';
}

/**
 * "A man who slept when the fire began said", "a sailor who saw it said": by the tree the phrase is what another verb before the cue
 * tells of, or what it does something to, in a clause about who speaks.
 */
export function hasOwnVerb(context: Context, { mention, past }: Phrase, cue: number): boolean {
  const verb = context.outline.items[cue] ?? -1;
  const noun = past - 1;
  const sentence = context.document.tokens[noun]?.sentence;
  if (mention >= 0 || sentence === undefined || context.document.tokens[verb]?.sentence !== sentence) return false;
  const from = Math.max(context.document.firstToken[sentence] ?? noun, noun - LONGEST_TREE);
  if (!holdsRelative(context, from, noun)) return false;
  const grammar = context.syntax.grammar(sentence);
  const [own, relation] = [grammar.head(noun), grammar.relation(noun)];
  if (own < 0 || own >= verb || own === noun) return false;
  if (relation.startsWith('nsubj') ? own < past : !/^(?:obj|iobj|obl)/u.test(relation)) return false;
  const subject = subjectOf(grammar, verb);
  if (subject === null) return false;
  return holdsRelative(context, subject.head + 1, noun);
}

function holdsRelative({ document: { tokens } }: Context, from: number, past: number): boolean {
  for (let index = from; index < past; index++) if (RELATIVES.has(tokens[index]?.lower ?? '')) return true;
  return false;
}

/** "A man who prayed when it happened said": whom the tree makes the subject, before the clause in between. */
export function subjectOfCue(context: Context, unit: Unit, clause: Phrase, cue: number): Phrase | null {
  const verb = context.outline.items[cue] ?? -1;
  const sentence = context.document.tokens[verb]?.sentence;
  const subject = sentence === undefined ? null : subjectOf(context.syntax.grammar(sentence), verb);
  return subject === null || subject.head >= clause.first
    ? null
    : phraseAround(context, unit, subject.head, clause.from);
}

/** "Envoy Ann Roe who leads the camp said": a person whose name, with its titles, is all that stands before the clause. */
function openingPerson(context: Context, unit: Unit, who: number): Phrase | null {
  const mention = mentionOf(context, who - 1);
  if (mention < 0 || context.names.mentions[mention]?.kind !== 'person') return null;
  let from = who - 1;
  while (from > unit.from && mentionOf(context, from - 1) === mention) from--;
  for (let item = unit.from; item < from; item++) {
    const word = tokenOf(context, item);
    if (word === undefined || !(word.capital || word.text === '.' || ROLE_NOUNS.has(word.lower))) return null;
  }
  return phrase(context, from, who, mention, false);
}

function noText(context: Context, noun: number, item: number, found: Phrase | null): Phrase | null {
  const word = context.document.tokens[noun]?.lower ?? '';
  const isSomebody =
    found !== null && found.to === item && (found.mention >= 0 || ROLE_NOUNS.has(word) || BODY_NOUNS.has(word));
  return isSomebody && !DOCUMENTS.has(word) && !SPEECH_NOUNS.has(word) ? found : null;
}

const speaking = (context: Context, found: Phrase | null): Phrase | null =>
  found !== null && mayTalk(context, found) ? found : null;

/** "residents of the old town claiming that …": whom the tree hangs a participle on; a text leaves the word to its author. */
export function nounOfParticiple(context: Context, unit: Unit, item: number): Phrase | null {
  const index = context.outline.items[item] ?? -1;
  const sentence = context.document.tokens[index]?.sentence;
  if (sentence === undefined) return null;
  const grammar = context.syntax.grammar(sentence);
  const noun = grammar.head(index);
  return grammar.relation(index) === 'acl' && noun >= 0 && noun < index && isNounIn(grammar, noun)
    ? noText(context, noun, item, phraseAround(context, unit, noun, item, true))
    : null;
}

/** "The board reviewing a study said": a participle right after a noun, and near enough to have the phrase for its object. */
function opensParticiple(context: Context, unit: Unit, item: number, end: number): boolean {
  const word = tokenOf(context, item);
  const before = tokenOf(context, item - 1);
  if (word?.kind !== 'word' || word.capital || word.text.length < 6 || !word.lower.endsWith('ing') || end - item > 5)
    return false;
  if (item - 1 <= unit.from || before === undefined || before.text === ',') return false;
  return before.text === ')' || (before.kind === 'word' && isNominal(before) && !DETERMINERS.has(before.lower));
}
