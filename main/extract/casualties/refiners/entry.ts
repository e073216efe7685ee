import type {
  Claimant,
  DateFinding,
  HarmDate,
  HarmPlace,
  NamedSpan,
  Scope,
} from '../../../../preload/contract/findings';
import { tokenAt, type Document } from '../../../text/document';
import type { Statement } from '../reading';

/** A statement on its way to become a casualty: what the refiners learn of it. */
export interface Entry {
  statement: Statement;
  scope: Scope;
  place: HarmPlace | null;
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
    (statement.rule === 'intransitive' && (statement.people.low === 1 || statement.inCare === true)) ||
    (statement.type === 'missing' && statement.rule !== 'intransitive')
  );
}

/** "No one has been arrested" tells of now, not of the day and place of the event. */
export function nobodyHeld({ statement }: { statement: Statement }): boolean {
  return statement.type === 'detained' && statement.people.form === 'none';
}

/**
 * "On Thursday, …", "A month ago, …", "…, and on May 19 eleven soldiers died": sentence or clause set their time apart
 * from what stood before.
 */
export function opensWithDate(document: Document, { statement, date }: Pick<Entry, 'statement' | 'date'>): boolean {
  const first = document.firstToken[statement.sentence] ?? 0;
  if (date?.phrase == null) return false;
  const at = tokenAt(document, date.phrase[0]);
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  const from = OPENS.has(word(at - 1)) ? at - 1 : at;
  if (from <= first) return at >= first;
  return from < at && JOINS.has(word(from - 1)) && at < Math.min(statement.people.first, statement.predicate);
}

const OPENS = new Set(['on', 'in', 'back']);
const JOINS = new Set(['and', 'but', 'while', ',', ';']);

/** "July 2, 2018: A fire …": an item of a list under its date. */
export function headsItem(document: Document, { start, end }: DateFinding): boolean {
  const { tokens, sentences } = document;
  const past = tokens[tokenAt(document, end - 1) + 1];
  return (
    sentences[tokens[tokenAt(document, start)]?.sentence ?? -1]?.[0] === start &&
    past !== undefined &&
    HEADS.has(past.text)
  );
}

const HEADS = new Set([':', '–', '—', '-']);

/** "Virginia school: 32 killed": an item that says by a label which event its figure is of. */
export function isLabelled(document: Document, sentence: number): boolean {
  if (!isItem(document, sentence)) return false;
  const from = document.firstToken[sentence] ?? 0;
  const to = Math.min(document.firstToken[sentence + 1] ?? document.tokens.length, from + LABEL);
  for (let index = from + 1; index < to; index++) if (document.tokens[index]?.text === ':') return true;
  return false;
}

/** Tokens of a label at most. */
const LABEL = 7;

const CLOSED = /[.!?”"…]$/u;

/** A headline among headlines carries nothing over from its neighbours: it does not close as a sentence does. */
export function isItem(document: Document, sentence: number): boolean {
  const span = document.sentences[sentence];
  if (span === undefined || (document.title !== null && span[0] < document.title[1])) return false;
  return !CLOSED.test(document.text.slice(Math.max(span[0], span[1] - 1), span[1]));
}
