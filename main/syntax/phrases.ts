import type { Grammar } from './grammar';

/** A noun phrase: the tokens it takes up, and the noun it is about. */
export interface NounPhrase {
  head: number;
  first: number;
  past: number;
}

/** What hangs on a noun and tells more of it, rather than which one it is. */
const APART = new Set([
  'acl',
  'acl:relcl',
  'appos',
  'conj',
  'parataxis',
  'cc',
  'punct',
  'cop',
  'nsubj',
  'aux',
  'dep',
  'advcl',
]);

/**
 * The noun phrase around its head, whole: determiner, adjectives, compounds, and the prepositional phrases that hang on
 * it ("the head of the agency's foreign department"); without clauses, appositions and the others it is joined to.
 * @param head the token of its head noun
 */
export function nounPhrase(grammar: Grammar, head: number): NounPhrase {
  let first = head;
  let past = head + 1;
  for (const one of grammar.dependents(head)) {
    if (APART.has(grammar.relation(one))) continue;
    const [from, to] = grammar.reach(one);
    // Across a comma stands an aside, whatever it is taken for.
    if (from > past && holdsComma(grammar, past, from)) continue;
    first = Math.min(first, from);
    past = Math.max(past, to);
  }
  return { head, first, past };
}

function holdsComma(grammar: Grammar, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (grammar.tag(token) === 'PUNCT-,') return true;
  return false;
}

/** How a stretch of tokens hangs in its sentence. */
export interface Hanging {
  /** The token the others of the stretch hang on. */
  head: number;
  /** The head's relation to what it hangs on; "" where nothing of the stretch hangs on anything else. */
  relation: string;
  /** What the head hangs on, or -1 for the root. */
  governor: number;
}

/** Where the tokens from `first` up to `past` hang: by the first of them that hangs on none of the others. */
export function hangingOf(grammar: Grammar, first: number, past: number): Hanging {
  for (let token = first; token < past; token++) {
    const governor = grammar.head(token);
    if (governor < first || governor >= past) return { head: token, relation: grammar.relation(token), governor };
  }
  return { head: first, relation: '', governor: -1 };
}

/** The heads that are joined to a noun by "and" or commas, itself first: each one a party of its own. */
export function joined(grammar: Grammar, head: number): number[] {
  const heads = [head];
  for (const one of grammar.dependents(head)) if (grammar.relation(one) === 'conj') heads.push(...joined(grammar, one));
  return heads;
}
