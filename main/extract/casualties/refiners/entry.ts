import type { Claimant, HarmDate, NamedSpan, Scope } from '../../../../preload/contract/findings';
import type { Document } from '../../../text/document';
import type { Statement } from '../reading';

/** A statement on its way to become a casualty: what the refiners learn of it. */
export interface Entry {
  statement: Statement;
  scope: Scope;
  place: NamedSpan | null;
  date: HarmDate | null;
  claimant: Claimant | null;
  perpetrator: NamedSpan | null;
  /** Number of the event it belongs to. */
  event: number;
}

/** Rules that tell of bodies found, of the hurt in care and of counts: their day is that of the finding or counting. */
const LATER: ReadonlySet<string> = new Set(['bodies', 'condition', 'in-care', 'treated', 'toll-before']);

/** One victim who died of wounds has a day of death of his own; a total "as of Monday" is dated by its count, not by the harm. */
export function datesItself({ statement }: { statement: Statement }): boolean {
  return (
    statement.total ||
    LATER.has(statement.rule) ||
    (statement.rule === 'intransitive' && statement.people.low === 1) ||
    (statement.type === 'missing' && statement.rule !== 'intransitive')
  );
}

/** "No one has been arrested" tells of now, not of the day and place of the event. */
export function nobodyHeld({ statement }: { statement: Statement }): boolean {
  return statement.type === 'detained' && statement.people.form === 'none';
}

/** "On Thursday, …", "A month ago, …": the sentence sets its time apart from what stood before. */
export function opensWithDate(document: Document, { statement, date }: Pick<Entry, 'statement' | 'date'>): boolean {
  const first = document.tokens[document.firstToken[statement.sentence] ?? 0];
  if (first === undefined || date?.phrase == null) return false;
  return date.phrase[0] === first.start || (OPENS.has(first.lower) && date.phrase[0] - first.end <= 2);
}

const OPENS = new Set(['on', 'in', 'back']);

const CLOSED = /[.!?”"…]$/u;

/** A headline among headlines carries nothing over from its neighbours: it does not close as a sentence does. */
export function isItem(document: Document, sentence: number): boolean {
  const span = document.sentences[sentence];
  if (span === undefined || (document.title !== null && span[0] < document.title[1])) return false;
  return !CLOSED.test(document.text.slice(Math.max(span[0], span[1] - 1), span[1]));
}
