import {
  ARTICLES,
  COORDINATORS,
  DEMONSTRATIVES,
  MONTHS,
  NAMED_DAYS,
  RELATIVES,
  SUBORDINATORS,
  union,
  WEEKDAYS,
} from '../../../language/classes';
import { agentOf, subjectOf } from '../../../syntax/clauses';
import type { Grammar } from '../../../syntax/grammar';
import { nounPhrase } from '../../../syntax/phrases';
import type { NamedSpan } from '../../../../preload/contract/findings';
import { canHarm } from '../lexicon/agents';
import { NO_DOERS } from '../lexicon/doers';
import { harmWord, PREPOSITIONS } from '../lexicon/harm';
import { auxiliariesBefore, lowerAt, type Reading, type Statement } from '../reading';

const LEADING = union(ARTICLES, DEMONSTRATIVES, COORDINATORS, SUBORDINATORS, PREPOSITIONS, 'such as like');

/** "were hurt by Sunday": when, not by whom. */
const TIMES = union(WEEKDAYS.keys(), NAMED_DAYS.keys(), MONTHS.keys());

/** Who or what did it, where the clause states it: by the tree the subject of an active verb, or the agent of a passive one. */
export function perpetratorOf(reading: Reading, { type, rule, predicate, people }: Statement): NamedSpan | null {
  if (type === 'missing') return null;
  const active = rule === 'active' || rule === 'present';
  if (!active && (harmWord(lowerAt(reading, predicate))?.form !== 'verb' || !isAgented(reading, predicate)))
    return null;
  const grammar = reading.syntax.grammar(reading.sentence);
  if (!active) {
    const agent = agentOf(grammar, predicate);
    return agent < 0 || NO_DOERS.has(lowerAt(reading, agent)) || TIMES.has(lowerAt(reading, agent))
      ? null
      : spanOf(reading, grammar, agent);
  }
  const heads = [
    ownDoer(grammar, predicate),
    doerBefore(reading, predicate),
    doerOfJoined(reading, grammar, predicate),
  ];
  const head = heads.find((one) => one >= 0 && (one < people.first || one >= people.next) && canDo(reading, one));
  return head === undefined ? null : spanOf(reading, grammar, head);
}

/** The subject of a verb by the tree, or -1. */
function ownDoer(grammar: Grammar, verb: number): number {
  const subject = subjectOf(grammar, verb);
  if (subject === null || subject.passive) return -1;
  if (!grammar.tag(subject.head).startsWith('PRON-W')) return subject.head;
  // "Three blasts in the port, which killed …, were": taken for the main clause, the noun hangs on the verb as well.
  return (
    grammar.dependents(verb).find((one) => grammar.relation(one) === 'nsubj' && one !== subject.head && one < verb) ??
    -1
  );
}

/** What stands right before a verb whose subject the tree does not show ("Border guards shot dead four men"). */
function doerBefore(reading: Reading, verb: number): number {
  const { before, relative } = auxiliariesBefore(reading, verb);
  if (!relative) return canHarm(lowerAt(reading, before)) ? before : -1;
  return RELATIVES.has(lowerAt(reading, before + 1)) ? before : -1;
}

/** Tokens before a verb in which the verb it is joined to stands. */
const JOINED = 20;

/** "A gunman opened fire on … and wounded": the subject of the verb before "and". */
function doerOfJoined(reading: Reading, grammar: Grammar, verb: number): number {
  if (lowerAt(reading, verb - 1) !== 'and') return -1;
  for (let at = verb - 2; at >= reading.from && verb - at < JOINED; at--)
    if (/^VERB-VB[DN]$/.test(grammar.tag(at))) return ownDoer(grammar, at);
  return -1;
}

/** Tokens after a verb in which its "by" stands. */
const NEAR = 12;

/** "by" follows: only then the tree is asked. */
function isAgented(reading: Reading, verb: number): boolean {
  for (let index = verb + 1; index < verb + NEAR; index++) if (lowerAt(reading, index) === 'by') return true;
  return false;
}

/** It names what can do harm, or somebody or a body the article knows. */
function canDo({ names, tokens }: Reading, head: number): boolean {
  const kind = names.mentions[names.mentionOfToken[head] ?? -1];
  return canHarm(tokens[head]?.lower ?? '') || (kind !== undefined && kind.form !== 'pronoun');
}

/** The phrase up to its head, with what "of" adds to it and without its determiner. */
function spanOf(reading: Reading, grammar: Grammar, head: number): NamedSpan | null {
  let { first } = nounPhrase(grammar, head);
  let past = head + 1;
  for (const one of grammar.dependents(head))
    if (grammar.relation(one) === 'flat' || (one === past + 1 && lowerAt(reading, past) === 'of'))
      past = Math.max(past, grammar.relation(one) === 'flat' ? one + 1 : nounPhrase(grammar, one).past);
  while (first < head && (LEADING.has(lowerAt(reading, first)) || reading.tokens[first]?.kind === 'mark')) first++;
  const start = reading.tokens[first]?.start;
  const end = reading.tokens[past - 1]?.end;
  if (start === undefined || end === undefined) return null;
  return { name: reading.document.text.slice(start, end), start, end };
}
