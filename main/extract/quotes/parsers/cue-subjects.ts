import { subjectOf } from '../../../syntax/clauses';
import { BREAKERS, DETERMINERS, PREPOSITIONS, PRONOUNS, WEEKDAYS } from '../lexicon';
import { type Context, type Phrase, mentionOf, plain, tokenOf } from '../context';
import { antecedent, phraseAround } from '../phrases';
import { latestSubject } from '../subjects';
import type { Unit } from '../units';
import { isSpeaker, mayTalk } from './nouns';

/** Whoever the tree has for the subject of a verb that has none before it, if that can speak; asked only if a word before it may. */
function subjectInTree(context: Context, unit: Unit, item: number): Phrase | null {
  if (!isAnyoneBefore(context, unit, item)) return null;
  const verb = context.outline.items[item] ?? -1;
  const sentence = context.document.tokens[verb]?.sentence;
  const subject = sentence === undefined ? null : subjectOf(context.syntax.grammar(sentence), verb);
  const found = subject === null ? null : phraseAround(context, unit, subject.head, item);
  return found !== null && mayTalk(context, found) && !WEEKDAYS.has(tokenOf(context, found.from)?.lower ?? '')
    ? found
    : null;
}

/** "The article, first told by X, said Roe, Poe and Low had …": the verb has its subject, and the name behind it another verb. */
export function opensReport(context: Context, unit: Unit, item: number): boolean {
  if (mentionOf(context, item + 1) < 0) return false;
  const verb = context.outline.items[item] ?? -1;
  const sentence = context.document.tokens[verb]?.sentence;
  if (sentence === undefined || verb < 0) return false;
  const grammar = context.syntax.grammar(sentence);
  const name = context.outline.items[item + 1] ?? -1;
  if (grammar.relation(name) !== 'nsubj' || grammar.head(name) <= verb) return false;
  return subjectInTree(context, unit, item) !== null;
}

/** Words from "who" to a verb of its clause that are looked at. */
const LONGEST_RELATIVE = 40;

/** "… backed X, who gave them a week and said …": whom a relative clause since an earlier verb tells of; null where none does. */
export function relativeSubject(context: Context, unit: Unit, after: number, item: number): Phrase | null {
  for (let at = item - 1; at > Math.max(after, item - LONGEST_RELATIVE); at--) {
    if (tokenOf(context, at)?.lower !== 'who') continue;
    const verb = context.outline.items[item] ?? -1;
    const grammar = context.syntax.grammar(context.document.tokens[verb]?.sentence ?? 0);
    const subject = subjectOf(grammar, verb);
    const who = context.outline.items[at] ?? -1;
    return subject !== null && (subject.relative === who || subject.head === who)
      ? antecedent(context, unit, at)
      : null;
  }
  return null;
}

/** The subject of a verb with none right before it: the tree is asked only once somebody asks who that is. */
export function sharedSubject(context: Context, unit: Unit, item: number): Phrase | (() => Phrase) | null {
  const latest = latestSubject(context, unit, item);
  // "It is time to talk about …": "it" is nobody there.
  if (
    latest?.pronoun === true &&
    tokenOf(context, latest.from)?.lower.startsWith('it') === true &&
    isInfinitive(context, item)
  )
    return null;
  return latest === null
    ? subjectInTree(context, unit, item)
    : (): Phrase => subjectInTree(context, unit, item) ?? latest;
}

const isInfinitive = (context: Context, item: number): boolean => tokenOf(context, item - 1)?.lower === 'to';

/** Whether a name or a word for somebody or some body stands before an item: else no phrase before it talks. */
function isAnyoneBefore(context: Context, unit: Unit, end: number): boolean {
  for (let item = unit.from; item < end; item++) {
    const word = tokenOf(context, item);
    if (word === undefined || word.kind !== 'word') continue;
    if (word.capital ? !opensClause(plain(word)) : isSpeaker(word.lower)) return true;
    if (mentionOf(context, item) >= 0 || PRONOUNS.has(plain(word))) return true;
  }
  return false;
}

const opensClause = (word: string): boolean => DETERMINERS.has(word) || PREPOSITIONS.has(word) || BREAKERS.has(word);
