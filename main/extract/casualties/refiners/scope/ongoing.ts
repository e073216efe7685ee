import type { Document } from '../../../../text/document';
import { harmWord } from '../../lexicon/harm';
import { FORCES_OF_NATURE, LASTING, ONGOING, STRUCK, SUDDEN } from '../../lexicon/spans';
import type { Statement } from '../../reading';
import { openingOf } from '../openings';
import type { Window } from '../window';
import { lower } from './events';

/** "has killed" with an ongoing war as its subject. */
export function isOngoing(
  document: Document,
  statement: Statement,
  { from }: Window,
  dated: boolean,
  headline: boolean,
): boolean {
  const perfect = lower(document, statement.predicate - 1);
  const perfectBefore = lower(document, statement.predicate - 2);
  if (
    !leftSoFar(document, statement, from) &&
    !joinedPerfect(document, statement, from) &&
    !['has', 'have', "'s"].includes(perfect) &&
    !['has', 'have'].includes(perfectBefore) &&
    !(perfect === 'been' && ['has', 'have'].includes(perfectBefore))
  )
    return false;
  if (lower(document, statement.predicate - 1) === 'already') return true;
  // "more than 35,000 have been killed" is no day's figure, unless the earth shook.
  if (
    !dated &&
    !headline &&
    (statement.people.low ?? 0) >= VAST &&
    !opensSuddenly(document, statement.type === 'killed')
  )
    return true;
  if (openingOf(document, statement) !== null) return false;
  // "Two more have died of the fever" are the newest.
  if (statement.people.further && statement.type === 'killed') return false;
  for (let index = from; index < statement.predicate + 6; index++) {
    const word = lower(document, index);
    if (ONGOING.has(word) || (!dated && LASTING.has(word) && !(headline && STRUCK.has(word)))) return true;
  }
  return false;
}

/** So many are counted over a war or a plague, or after one blow of nature. */
const VAST = 1000;
/** Tokens of the opening in which a blow of nature is named when the article is about it. */
const OPENING = 150;

/** @param nature only nature strikes so hard */
function opensSuddenly(document: Document, nature: boolean): boolean {
  const blows = nature ? FORCES_OF_NATURE : SUDDEN;
  for (let index = 0; index < Math.min(OPENING, document.tokens.length); index++)
    if (blows.has(lower(document, index))) return true;
  return false;
}

/** "fighting has killed thousands and displaced many more": the perfect stands before the first of the joined verbs. */
function joinedPerfect(document: Document, statement: Statement, from: number): boolean {
  if (lower(document, statement.predicate - 1) !== 'and') return false;
  for (let index = statement.predicate - 2; index > from && statement.predicate - index < 14; index--) {
    const word = lower(document, index);
    if (word === ',' || word === ';' || word === 'and') return false;
    if ((word === 'has' || word === 'have') && harmWord(lower(document, index + 1))?.form === 'verb') return true;
  }
  return false;
}

/** "an insurgency that has left thousands dead": the perfect stands with "left", before the victims. */
function leftSoFar(document: Document, statement: Statement, from: number): boolean {
  for (let index = statement.people.first - 1; index > from && statement.people.first - index < 14; index--) {
    const word = lower(document, index);
    if (word === ',' || word === ';') return false;
    const aux = lower(document, index - 1) === 'already' ? index - 2 : index - 1;
    if (word === 'left' && ['has', 'have'].includes(lower(document, aux))) return true;
  }
  return false;
}
