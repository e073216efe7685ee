import type { Document } from '../../../../text/document';
import { harmWord } from '../../lexicon/harm';
import type { Statement } from '../../reading';
import { lower } from './events';

/** "the first meeting since troops shot dozens": the harm itself stands after "since". */
export function opensClause(document: Document, since: number, statement: Statement): boolean {
  if (statement.nominal || since > statement.predicate || statement.predicate - since > 8) return false;
  for (let index = since; index < statement.predicate; index++) if (lower(document, index) === ',') return false;
  return since > (document.firstToken[statement.sentence] ?? 0) + 1;
}

/**
 * "the deadliest since 2017, when five people were killed", "the second drill since the 2008 rampage that left seven dead": told
 * of the past, not counted up to now.
 */
export function explainsPast(document: Document, since: number, { people, predicate }: Statement): boolean {
  for (let index = since + 1; index < predicate && index - since < REACH; index++) {
    const word = lower(document, index);
    if ((word === 'when' || word === 'where') && index - since < NEAR) return true;
    if ((word === 'that' || word === 'which') && index < people.first)
      return harmWord(lower(document, index + 1)) !== undefined || lower(document, index + 1) === 'left';
  }
  return false;
}

/** Tokens from "since" to the clause that tells more of it. */
const NEAR = 8;
const REACH = 16;
