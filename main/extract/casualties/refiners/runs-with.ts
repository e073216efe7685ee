import { isCount } from '../people';
import { union } from '../../../language/classes';
import type { Document } from '../../../text/document';
import type { HarmRule } from '../certainty';
import { harmWord } from '../lexicon/harm';
import type { Statement } from '../reading';
import type { Dated } from './date';
import type { Entry } from './entry';

/** "…: 12 in the north, nine in the south", "including four children": a share of a count is counted over the same time. */
export const isShareOf = (statement: Statement, whole: Statement): boolean =>
  statement.part && statement.rule !== 'toll-before' && statement.predicate === whole.predicate;

/** Rules by which a sentence of its own goes on to part a count: "seven of the dead were nurses". */
const SHARES: ReadonlySet<HarmRule> = new Set(['of-group', 'of-whole', 'included', 'among']);

export const isNextShare = (statement: Statement, whole: Statement): boolean =>
  statement.part &&
  SHARES.has(statement.rule) &&
  statement.type === whole.type &&
  statement.sentence - whole.sentence <= 1 &&
  (statement.people.low ?? Infinity) < (whole.people.low ?? 0);

/** "… killed 40 in the month, and 64 more are missing", "61 died last year, 44 of them in feuds": of the same time. */
export function isOfSame({ tokens }: Document, { people, sentence }: Statement, whole: Statement): boolean {
  if (sentence !== whole.sentence) return false;
  if (people.further && tokens[people.first - 1]?.lower === 'and') return true;
  return tokens[people.next]?.lower === 'of' && OF_WHOM.has(tokens[people.next + 1]?.lower ?? '');
}

/** "left seven people dead and ten wounded": of one harm. */
export function isJoined({ tokens }: Document, { people, sentence }: Statement, before: Statement): boolean {
  const from = before.people.next;
  if (sentence !== before.sentence || people.first - from > JOINED || people.first <= from) return false;
  return tokens.slice(from, people.first).every(({ lower }) => lower === 'and' || harmWord(lower) !== undefined);
}

/** Tokens of "dead and" between those of whom it tells. */
const JOINED = 3;

const OF_WHOM = union('them those these whom');

/** "67 were killed in the capital, 24 in the port": a bare number takes up those counted in headline or lede. */
const isBareShare = ({ people, type, total }: Statement, whole: Statement): boolean =>
  people.form === 'bare' &&
  !people.definite &&
  !people.further &&
  !total &&
  type === whole.type &&
  (people.low ?? 0) > 1 &&
  (people.low ?? 0) < (whole.people.low ?? 0);

const SO_FAR = new Set(['has', 'have']);

/** Under a count up to now, "another 168 have been reported missing" is one as well. */
export function runsWith(
  document: Document,
  statement: Statement,
  { date }: Dated,
  running: Entry,
  before: Entry | null,
): boolean {
  const { people, predicate, type } = statement;
  // Who was arrested over one of the events is none of those it cost.
  if (type === 'detained' && running.statement.type !== type) return false;
  // "A fourth day of violence has left at least eight dead. … The toll rose to eight on Wednesday": that count.
  if (statement.total && type === running.statement.type && people.low === running.statement.people.low) return true;
  const follows = before?.scope === running.scope && statement.sentence - before.statement.sentence <= 1;
  if (date === null && follows && isBareShare(statement, running.statement)) return true;
  return (
    running.scope === 'cumulative' &&
    date === null &&
    (people.low ?? 0) > 1 &&
    isCount(people) &&
    [1, 2, 3].some((back) => SO_FAR.has(document.tokens[predicate - back]?.lower ?? ''))
  );
}
