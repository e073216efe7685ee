import type { Document } from '../../../../text/document';
import type { Statement } from '../../reading';

/** Behind these stands what something was done for: "raids in the wake of the bombing in X which killed five". */
const MOTIVE =
  /\b(?:in the wake of|in response to|in retaliation for|in revenge for|in reprisal for|to avenge|to retaliate for)\s(?:[^\s.;]+\s){1,14}(?:which|that|who)\s(?:\S+\s){0,4}$/iu;

/**
 * The harm is what something else was done for, told in a clause that hangs on it, without a day of its own: an earlier event.
 * @param dated a day is tied to the harm
 */
export function isMotive(document: Document, { people, sentence }: Statement, dated: boolean): boolean {
  const from = document.tokens[document.firstToken[sentence] ?? 0]?.start;
  const to = document.tokens[people.first]?.start;
  return !dated && from !== undefined && to !== undefined && MOTIVE.test(document.text.slice(from, to));
}
