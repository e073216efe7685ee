import { SUBORDINATORS, union } from '../../../../language/classes';
import type { Document } from '../../../../text/document';
import type { Statement } from '../../reading';

const ASIDE = union(SUBORDINATORS, 'which who whom whose where that of for');

/** The harm stands in a clause or a phrase that hangs on another: "the landings in which 11,000 died", "the victims of". */
export function isAside(document: Document, statement: Statement): boolean {
  const { nominal, people, predicate, sentence } = statement;
  if (nominal || (people.definite && statement.rule === 'reduced')) return true;
  const from = document.firstToken[sentence] ?? 0;
  for (let index = Math.min(people.first, predicate) - 1; index >= from; index--) {
    const { lower = '', kind } = document.tokens[index] ?? {};
    if (ASIDE.has(lower)) return true;
    if (kind === 'mark') return false;
  }
  return false;
}
