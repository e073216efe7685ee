import { union } from '../../language/classes';
import type { Grammar } from '../../syntax/grammar';
import { isAnimal } from './lexicon/animals';
import { HUMAN_ONLY, harmWord } from './lexicon/harm';
import { isPlural } from './lexicon/people';
import { phrase, type People } from './people';
import { readQuantity } from './quantity';
import { lowerAt, peopleCovering, type Reading } from './reading';

/** Relations by which a verb has who suffers it: subject of a passive, object; or subject of a verb like "die". */
const SUFFERS = union('nsubj:pass obj');
const FARES = union('nsubj nsubj:pass');
const INDEFINITE = union('a an another one');
const PREMODIFIERS = union('det nummod amod compound advmod nmod:poss case punct nmod flat');

/**
 * Who comes to the harm at token `at` by the tree of the sentence, for clauses where the words beside the verb do not say:
 * a long description between subject and verb, a verb joined to another.
 * @param fares the verb's own subject comes to harm ("died")
 * @param from how far left the phrase of a victim may reach
 */
export function victimsByTree(reading: Reading, at: number, fares: boolean): People[] {
  const grammar = reading.syntax.grammar(reading.sentence);
  const found: People[] = [];
  for (const head of suffering(grammar, at, fares ? FARES : SUFFERS)) {
    const people = peopleCovering(reading, head) ?? unlisted(reading, grammar, head, at);
    if (people !== null && people.form !== 'plural' && people.form !== 'pronoun' && !found.includes(people))
      found.push(people);
  }
  return found;
}

/** Tokens that head the victims' phrases: the verb's own, or those of the verb it is joined to. */
function suffering(grammar: Grammar, at: number, wanted: ReadonlySet<string>): number[] {
  const own = grammar.dependents(at).filter((one) => wanted.has(grammar.relation(one)));
  if (own.length > 0)
    return own.flatMap((head) => [head, ...grammar.dependents(head).filter((one) => grammar.relation(one) === 'conj')]);
  if (grammar.relation(at) !== 'conj') return [];
  return grammar.dependents(grammar.head(at)).filter((one) => one < at && grammar.relation(one) === 'nsubj:pass');
}

/** People by a noun no list holds ("a quack was lynched", "400 cadres were arrested"): only what befalls nobody but people says so. */
function unlisted(reading: Reading, grammar: Grammar, head: number, at: number): People | null {
  const token = reading.tokens[head];
  if (token?.kind !== 'word' || token.capital || isAnimal(token.lower) || !HUMAN_ONLY.has(lowerAt(reading, at)))
    return null;
  // "a commander whose men shot …, was arrested": a word of harm heads no people.
  if (harmWord(token.lower) !== undefined) return null;
  let first = head;
  while (
    first > grammar.from &&
    head - first < 6 &&
    PREMODIFIERS.has(grammar.relation(first - 1)) &&
    grammar.head(first - 1) !== at
  )
    first--;
  if (first === head) return null;
  const quantity = readQuantity(reading.tokens, first, head);
  if (quantity !== null && !quantity.year && isPlural(token.lower)) {
    const { low, high, approx, vague, definite, further } = quantity;
    return {
      ...phrase('count', quantity.first, head + 1, head + 1, low, high, token.lower, 'unknown'),
      approx,
      vague,
      definite,
      further,
    };
  }
  return INDEFINITE.has(lowerAt(reading, first)) && !isPlural(token.lower)
    ? phrase('single', first, head + 1, head + 1, 1, 1, token.lower, 'unknown')
    : null;
}
