import type { Document } from '../../../../text/document';
import type { Statement } from '../../reading';
import { lower } from './events';

/** "the first meeting since troops shot dozens": the harm itself stands after "since". */
export function opensClause(document: Document, since: number, statement: Statement): boolean {
  if (statement.nominal || since > statement.predicate || statement.predicate - since > 8) return false;
  for (let index = since; index < statement.predicate; index++) if (lower(document, index) === ',') return false;
  return since > (document.firstToken[statement.sentence] ?? 0) + 1;
}

/** "the deadliest since 2017, when five people were killed": told of the past, not counted up to now. */
export function explainsPast(document: Document, since: number, statement: Statement): boolean {
  for (let index = since + 1; index < statement.predicate && index - since < 8; index++) {
    if (lower(document, index) === 'when' || lower(document, index) === 'where') return true;
  }
  return false;
}
