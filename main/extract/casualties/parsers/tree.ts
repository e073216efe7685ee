import { isCount } from '../people';
import { subjectOf } from '../../../syntax/clauses';
import { harmWord } from '../lexicon/harm';
import { auxiliariesBefore, lowerAt, peopleCovering, type Reading, type Statement } from '../reading';
import { victimsByTree } from '../victims';
import { stateAll, unreal } from './statement';
import { denied } from './parts';
import { secondOfPair, typeOf } from './outcome';

/** A verb of harm whose victims the words beside it do not give: the tree of the sentence is asked. */
export function readTree(reading: Reading, at: number): Statement[] {
  const lower = lowerAt(reading, at);
  const word = harmWord(lower);
  if (word?.form === 'state') return readStateByTree(reading, at);
  if (word === undefined || (word.form !== 'verb' && word.form !== 'self')) return [];
  // "shot" is a noun as often, and nobody who fled or vanished was harmed by that alone.
  if (word.type === 'killed_or_injured' || word.type === 'displaced' || word.type === 'missing') return [];
  if (secondOfPair(reading, at)) return [];
  if (!reading.syntax.grammar(reading.sentence).tag(at).startsWith('VERB')) return [];
  const auxiliaries = auxiliariesBefore(reading, at);
  const list = denied(victimsByTree(reading, at, word.form === 'self'), auxiliaries.negated);
  return stateAll(reading, list, [], {
    type: typeOf(reading, at, word.type) ?? word.type,
    predicate: at,
    rule: 'tree',
    hypothetical: auxiliaries.modal || unreal(reading, at),
  });
}

/** "All 34 miners in the shaft were confirmed dead": whoever is said to be in that state. */
function readStateByTree(reading: Reading, at: number): Statement[] {
  const lower = lowerAt(reading, at);
  const auxiliaries = auxiliariesBefore(reading, at);
  if ((lower !== 'dead' && lower !== 'missing') || !auxiliaries.passive || auxiliaries.negated) return [];
  const subject = subjectOf(reading.syntax.grammar(reading.sentence), at);
  const people = subject === null || subject.head > at ? null : peopleCovering(reading, subject.head);
  if (people === null || people.next > auxiliaries.before || !isCount(people)) return [];
  return stateAll(reading, [people], [], {
    type: auxiliaries.feared || lower === 'missing' ? 'missing' : 'killed',
    predicate: at,
    rule: 'tree',
    hypothetical: auxiliaries.modal || unreal(reading, at),
  });
}
