import { MONTHS, union, WEEKDAYS } from '../../../language/classes';
import { subjectOf } from '../../../syntax/clauses';
import { isVerb, type Grammar } from '../../../syntax/grammar';
import { joined, nounPhrase } from '../../../syntax/phrases';
import type { Document } from '../../../text/document';
import { REPORTS } from '../lexicon/telling';
import type { Statement } from '../reading';
import type { Source } from './sources';

/** By these a clause hangs on the verb that tells it, or the verb that tells it stands apart in it. */
const TOLD = new Set([
  'ccomp',
  'parataxis',
  'conj',
  'advcl',
  'acl',
  'acl:relcl',
  'xcomp',
  'obl',
  'obj',
  'nsubj:pass',
  'dep',
]);
/** A clause that hangs so is what the verb tells. */
const CONTENT = new Set(['ccomp', 'parataxis']);
const MOMENTS = union(WEEKDAYS.keys(), MONTHS.keys());
/** How many verbs up somebody who tells is looked for. */
const HEIGHT = 8;
/** Participles that go on telling what their clause's subject tells. */
const GOES_ON = new Set([
  'saying',
  'adding',
  'telling',
  'claiming',
  'announcing',
  'warning',
  'confirming',
  'reporting',
]);

/** The lower-case word is a verb of telling. */
export const isTelling = (lower: string): boolean => REPORTS.has(lower) || GOES_ON.has(lower);

/**
 * The phrase of who tells, by the tree, for a source the words gave: the subject of its verb, whole. "A doctor at the
 * clinic, Ombara, who …, told us": the words next to the verb would be the town.
 */
export function wholeSource(document: Document, grammar: Grammar, source: Source, { people }: Statement): Source {
  const before = document.tokens[source.from - 1]?.lower;
  // "the chief, who had told reporters that 17 had died", "Officers who would not be named said that …"
  const relative = before === 'who' || document.tokens[source.from]?.lower === 'who';
  // "The network condemned it and reported 18 deaths"
  const isJoined = document.tokens[source.from]?.lower === 'and';
  if (source.verb > people.first || (before !== ',' && !relative && !isJoined)) return source;
  const subject = subjectOf(grammar, source.verb);
  if (subject === null || subject.passive || (subject.shared && !isJoined) || (subject.relative >= 0 && !relative))
    return source;
  if (subject.head >= source.from && subject.head < source.to) return source;
  const phrase = nounPhrase(grammar, subject.head);
  const { past } = phrase;
  // "with that of the chief, who said"
  const first = relative && document.tokens[phrase.first]?.lower === 'of' ? phrase.first + 1 : phrase.first;
  if (first >= source.from || past > source.from) return source;
  // The parser may cut a name: all of its capitals are of it.
  let start = first;
  if (isJoined)
    while (document.tokens[start]?.capital === true && document.tokens[start - 1]?.capital === true) start--;
  return { ...source, from: start, to: past };
}

/** Who tells a statement where the words show nobody: the subject of the telling verb above it in the tree, or null. */
export function tellerAbove(document: Document, grammar: Grammar, statement: Statement): Source | null {
  let at = statement.predicate;
  let told = false;
  for (let step = 0; step < HEIGHT && at >= 0; step++) {
    const found =
      (told ? sourceOf(document, grammar, at, statement) : null) ?? asideOf(document, grammar, at, statement);
    if (found !== null) return found;
    const relation = grammar.relation(at);
    if (!TOLD.has(relation)) return null;
    told = CONTENT.has(relation);
    at = grammar.head(at);
  }
  return null;
}

/** A telling verb that hangs apart on the verb of harm: "…, wrote the governor". */
function asideOf(document: Document, grammar: Grammar, verb: number, statement: Statement): Source | null {
  for (const one of grammar.dependents(verb)) {
    if (grammar.relation(one) !== 'parataxis') continue;
    const found = sourceOf(document, grammar, one, statement);
    if (found !== null) return found;
  }
  return null;
}

function sourceOf(document: Document, grammar: Grammar, verb: number, { people, predicate }: Statement): Source | null {
  const lower = document.tokens[verb]?.lower ?? '';
  if (verb === predicate || !isTelling(lower) || !isVerb(grammar, verb)) return null;
  const subject = subjectOf(grammar, verb);
  if (subject === null || subject.passive || subject.relative >= 0) return null;
  if (subject.head >= people.first && subject.head < people.next) return null;
  if (MOMENTS.has(document.tokens[subject.head]?.lower ?? '')) return null;
  const { first, past } = nounPhrase(grammar, subject.head);
  const others = joined(grammar, subject.head);
  const last = others[others.length - 1] ?? subject.head;
  const end = last > subject.head && last - past < 6 ? nounPhrase(grammar, last).past : past;
  if (first <= people.first && end > people.first) return null;
  return { from: first, to: end, verb, apposed: -1, trailing: verb > people.first };
}
