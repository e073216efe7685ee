import { HAVE, union } from '../../../../language/classes';
import type { Document } from '../../../../text/document';
import { EPIDEMICS } from '../../lexicon/happenings';
import type { Statement } from '../../reading';
import type { Window } from '../window';
import { lower } from './events';

/** Tokens between a count of deaths and the disease, or the disease and its verb. */
const BESIDE = 8;

/**
 * "There have been 37 deaths from the fever", "the outbreak had claimed 37 lives by Thursday": deaths of a disease are
 * counted up to now, but for those of one day ("three more died of it on Friday").
 */
export function countsDisease(document: Document, statement: Statement, { from, to }: Window, dated: boolean): boolean {
  const { people, predicate } = statement;
  if (statement.type !== 'killed' || people.further || people.definite) return false;
  const first = Math.max(from, Math.min(people.first, predicate) - BESIDE);
  const past = Math.min(to, Math.max(people.next, predicate + 1) + BESIDE);
  let perfect = false;
  let doer = false;
  let cause = false;
  for (let index = first; index < past; index++) {
    const word = lower(document, index);
    const next = lower(document, index + 1);
    if (HAVE.has(word)) perfect = true;
    if (!DISEASES.has(word)) continue;
    // "Two men with the virus were shot" die of no disease.
    if (index < predicate && (HAVE.has(next) || index + 1 === predicate || next === 'left')) doer = true;
    if (index > predicate && [1, 2, 3].some((back) => CAUSES.has(lower(document, index - back)))) cause = true;
  }
  return doer ? perfect || !dated : cause && perfect && OF_CAUSES.has(statement.rule);
}

const DISEASES = union(EPIDEMICS, 'disease illness infection infections');
const CAUSES = new Set(['of', 'from', 'to', 'by']);
/** Rules that read deaths, which have a cause, and no violence. */
const OF_CAUSES = new Set(['harm-noun', 'intransitive', 'lives']);
