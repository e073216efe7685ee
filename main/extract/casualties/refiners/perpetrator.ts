import { canHarm } from '../lexicon/agents';
import { harmWord } from '../lexicon/harm';
import { type Reading, type Statement, auxiliariesBefore, lowerAt } from '../reading';
import { NO_DOERS, TIMES, antecedent, closes, endOfPhrase, span, subjectAt } from './doer';
import { WEEKDAYS } from '../../../language/classes';
import type { NamedSpan } from '../../../../preload/contract/findings';

/** The subject of the verb at `at`, or null when the clause does not give one plainly. */
function subjectOf(reading: Reading, at: number): NamedSpan | null {
  const { before, relative } = auxiliariesBefore(reading, at);
  if (!relative) return subjectAt(reading, before, canHarm, false);
  for (let index = before + 1; index < at; index++)
    if (['who', 'which', 'that'].includes(lowerAt(reading, index))) return antecedent(reading, index, before);
  return null;
}

/** Who or what did it, where the clause states it: the subject of an active verb, or the "by" of a passive one. */
export function perpetratorOf(reading: Reading, statement: Statement): NamedSpan | null {
  if (statement.type === 'missing') return null;
  if (statement.rule === 'active' || statement.rule === 'present') return subjectOf(reading, statement.predicate);
  if (harmWord(lowerAt(reading, statement.predicate))?.form !== 'verb') return null;
  for (let index = statement.predicate + 1; index < reading.to && index - statement.predicate < 12; index++) {
    const lower = lowerAt(reading, index);
    if (lower !== 'by') {
      if (closes(lower)) return null;
      continue;
    }
    const next = lowerAt(reading, index + 1);
    if (WEEKDAYS.has(next) || next.endsWith('ing') || next.endsWith('self')) return null;
    const to = endOfPhrase(reading, index + 1, reading.to);
    const head = lowerAt(reading, to - 1);
    return NO_DOERS.has(head) || TIMES.has(head) ? null : span(reading, index + 1, to);
  }
  return null;
}
