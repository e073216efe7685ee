import { isNoun } from '../../syntax/grammar';
import { lowerAt, type Reading, type Statement } from './reading';

/**
 * Whether a bare number counts the very word that seems to tell of harm: "one shot over par", "two wounds". The tree
 * knows it, where number and word alone could be "one shot" as of a person.
 */
export function countsItself(reading: Reading, { people, predicate, sentence }: Statement): boolean {
  if (people.head !== null || people.low === null || people.next !== predicate || people.mention !== null) return false;
  // "Two shot in Oldford": two of a kind would be "shots".
  if (people.low !== 1 && !lowerAt(reading, predicate).endsWith('s')) return false;
  const { syntax } = reading;
  const grammar = syntax.grammar(sentence);
  const number = people.next - 1;
  return grammar.relation(number) === 'nummod' && grammar.head(number) === predicate && isNoun(grammar, predicate);
}
