import type { Document } from '../../../text/document';
import type { Statement } from '../reading';

/** Token indices, half-open. */
export interface Window {
  from: number;
  to: number;
}

/** No clause about a harm is longer; the bound keeps a hostile sentence of thousands of statements linear. */
const REACH = 70;

/** The part of the statement's sentence that can speak of it. */
export function windowOf(document: Document, { sentence, people, predicate }: Statement): Window {
  const from = document.firstToken[sentence] ?? 0;
  const to = document.firstToken[sentence + 1] ?? document.tokens.length;
  return {
    from: Math.max(from, Math.min(people.first, predicate) - REACH),
    to: Math.min(to, Math.max(people.next, predicate) + REACH),
  };
}

/** Whether the part of a sentence that speaks of one of these harms holds one of the words. */
export const holdsAny = (
  document: Document,
  list: readonly { statement: Statement }[],
  words: ReadonlySet<string>,
): boolean =>
  list.some(({ statement }) => {
    const { from, to } = windowOf(document, statement);
    for (let index = from; index < to; index++) if (words.has(document.tokens[index]?.lower ?? '')) return true;
    return false;
  });
