import type { Actor, DateFinding, Deed } from '../../../preload/contract/findings';
import { MODALS } from '../../language/classes';
import { agentOf, subjectOf } from '../../syntax/clauses';
import { isVerb, type Grammar } from '../../syntax/grammar';
import type { Syntax } from '../../syntax/index';
import type { Document } from '../../text/document';
import type { Names } from '../types';
import { DECIDING, UNREAL } from './lexicon';

/** Sentences of an article in which what it reports stands; what stands below is background more often than not. */
const EARLY = 10;

/**
 * What persons and bodies decided or did, each in the clause in which they are the one who acts by the tree: the subject,
 * or in the passive the agent. What is not done (denied, feared, planned, to come, long past) is no deed.
 * @param actors the article's actors, complete
 */
export function extractDeeds(
  document: Document,
  names: Names,
  actors: readonly Actor[],
  dates: readonly DateFinding[],
  syntax: Syntax,
): Deed[] {
  const deeds: Deed[] = [];
  const known = new Set(actors.map(({ id }) => id));
  const last = Math.min(EARLY, document.sentences.length);
  for (let sentence = 0; sentence < last; sentence++) {
    const from = document.firstToken[sentence] ?? 0;
    const to = document.firstToken[sentence + 1] ?? document.tokens.length;
    if (!namesSomebody(names, from, to)) continue;
    for (let verb = from; verb < to; verb++) {
      const form = DECIDING.get(document.tokens[verb]?.lower ?? '');
      if (form === undefined || !syntax.isVerb(verb) || isUnfinished(syntax.tag(verb))) continue;
      const grammar = syntax.grammar(sentence);
      if (!isVerb(grammar, verb) || !isDone(document, grammar, verb)) continue;
      const actor = actorOf(grammar, names, verb);
      if (actor === null || !known.has(actor)) continue;
      const [first, past] = grammar.reach(verb);
      const start = document.tokens[first]?.start ?? 0;
      const end = document.tokens[past - 1]?.end ?? start;
      if (isLongPast(document, dates, start, end)) continue;
      deeds.push({
        start,
        end,
        actor,
        verb: [document.tokens[verb]?.start ?? start, document.tokens[verb]?.end ?? start],
        lemma: form.lemma,
        date: dayIn(dates, start, end),
      });
    }
  }
  return deeds;
}

function namesSomebody({ mentionOfToken }: Names, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if ((mentionOfToken[token] ?? -1) >= 0) return true;
  return false;
}

/** "signing", "to sign": asked before the tree is. */
const isUnfinished = (tag: string): boolean => tag === 'VERB-VBG' || tag === 'VERB-VB';

/** False for what is not done: "did not sign", "will sign", "to sign", "had signed", "if they sign", "denied that they signed". */
function isDone(document: Document, grammar: Grammar, verb: number): boolean {
  const word = (token: number): string => document.tokens[token]?.lower ?? '';
  // "must be reviewed and ratified": what the first of several verbs is hedged by holds for the others.
  for (let at = verb; at >= 0; at = grammar.relation(at) === 'conj' ? grammar.head(at) : -1)
    if (grammar.dependents(at).some((one) => hedges(grammar.relation(one), word(one)))) return false;
  // "refused to sign" is a refusal: what hangs on a verb that makes it unreal is not done.
  for (let at = grammar.head(verb); at >= 0; at = grammar.head(at))
    if (UNREAL.has(word(at)) && isVerb(grammar, at)) return false;
  return true;
}

/** A word on a verb by which what it tells is not done, not yet, or long ago. */
function hedges(relation: string, lower: string): boolean {
  if (lower === 'never' || /^(?:not|n['’]t)$|n['’]t$/.test(lower)) return true;
  if (relation.startsWith('aux')) return MODALS.has(lower) || lower === 'had';
  return relation === 'mark' && MARKS.has(lower);
}

const MARKS = new Set(['if', 'unless', 'to', 'whether']);

/** Who acts, by name: the subject, or in the passive whom "by" names; null where nobody does, or a pronoun stands for them. */
function actorOf(grammar: Grammar, names: Names, verb: number): string | null {
  const agent = agentOf(grammar, verb);
  if (isSuffered(grammar, verb)) return agent < 0 ? null : named(grammar, names, agent);
  const head = subjectOf(grammar, verb)?.head ?? agent;
  if (head < 0) return null;
  return isBehindPreposition(grammar, names, head) && head !== agent ? null : named(grammar, names, head);
}

/**
 * What a verb tells is done to its subject: a passive, a participle on a noun or a clause ("X, sentenced in May, left"), or
 * one that shares the passive of the verb it is joined to ("was arrested and charged") and has no object of its own.
 */
function isSuffered(grammar: Grammar, verb: number): boolean {
  for (let at = verb; at >= 0; at = grammar.head(at)) {
    const below = grammar.dependents(at).map((one) => grammar.relation(one));
    if (below.some((relation) => relation === 'aux:pass' || relation === 'nsubj:pass')) return true;
    if (below.includes('nsubj') || (at === verb && below.some((one) => one === 'aux' || one === 'obj'))) return false;
    const relation = grammar.relation(at);
    if (relation === 'acl' || relation === 'advcl') return grammar.tag(at) === 'VERB-VBN';
    if (relation !== 'conj') return false;
  }
  return false;
}

/** "Prices on the Lorn exchange closed": whatever the parser takes for the subject, a name behind a preposition does nothing. */
function isBehindPreposition(grammar: Grammar, names: Names, head: number): boolean {
  const mention = names.mentionOfToken[head] ?? -1;
  let first = head;
  if (mention >= 0) while (first > grammar.from && names.mentionOfToken[first - 1] === mention) first--;
  const before = grammar.tag(first - 1).startsWith('DET') ? first - 2 : first - 1;
  return grammar.tag(before).startsWith('ADP');
}

/** The actor whose name a noun phrase is: its head is of the name, or its last word is. */
function named(grammar: Grammar, names: Names, head: number): string | null {
  const own = mentionAt(names, head);
  if (own !== null) return own;
  // "President Ada Quill": the parser may hang the name on the title; "prices on the exchange" are not the exchange.
  for (const one of grammar.dependents(head))
    if (/^(?:flat|appos)/.test(grammar.relation(one)) && one > head) {
      const found = mentionAt(names, one);
      if (found !== null) return found;
    }
  return null;
}

function mentionAt(names: Names, token: number): string | null {
  const mention = names.mentions[names.mentionOfToken[token] ?? -1];
  return mention === undefined || mention.form === 'pronoun' ? null : mention.actor;
}

/** "Signed the treaty in 1994": the clause names a month or a year that was over when the article came out. */
const isLongPast = ({ published }: Document, dates: readonly DateFinding[], start: number, end: number): boolean =>
  published !== null &&
  dates.some(
    ({ value, precision, ...date }) =>
      (precision === 'month' || precision === 'year') &&
      date.start >= start &&
      date.end <= end &&
      value < published.slice(0, value.length),
  );

/** The one day that the clause names; null where it names none or several. */
function dayIn(dates: readonly DateFinding[], start: number, end: number): string | null {
  const days = new Set(
    dates
      .filter((date) => date.precision === 'day' && date.start >= start && date.end <= end)
      .map(({ value }) => value),
  );
  const [only] = days;
  return days.size === 1 && only !== undefined ? only.slice(0, 10) : null;
}
