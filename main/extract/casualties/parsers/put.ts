import type { HarmType } from '../../../../preload/contract/findings';
import { MODALS } from '../lexicon/harm';
import { formsIn } from '../../../language/verbs';
import { readQuantity } from '../quantity';
import { lowerAt, type Parser, type Reading, type Statement } from '../reading';
import { fromQuantity } from './counts';
import { state } from './statement';

/** Words that stand for all who came to one harm. */
const GROUPS: ReadonlyMap<string, HarmType> = new Map([
  ['dead', 'killed'],
  ['deceased', 'killed'],
  ['killed', 'killed'],
  ['missing', 'missing'],
  ['injured', 'injured'],
  ['wounded', 'injured'],
  ['displaced', 'displaced'],
  ['homeless', 'displaced'],
]);
const PUTS = new Set(formsIn(['put', 'place', 'estimate', 'set'], ['base', 'third', 'past', 'ing']));
const COMES = new Set(formsIn(['come', 'number', 'rise', 'climb'], ['base', 'third', 'past']));
/** Tokens before a group in which the verb of those who count it may stand. */
const REACH = 14;

/** "put the dead at 17 and the hurt at 60", "the dead could number over 900", "the injured number 40". */
export const readPut: Parser = (reading, at) => {
  const type = GROUPS.get(lowerAt(reading, at));
  if (type === undefined || lowerAt(reading, at - 1) !== 'the') return null;
  return put(reading, at, type) ?? come(reading, at, type);
};

function put(reading: Reading, at: number, type: HarmType): Statement[] | null {
  if (lowerAt(reading, at + 1) !== 'at') return null;
  for (let index = at - 2; index >= reading.from && at - index < REACH; index--)
    if (PUTS.has(lowerAt(reading, index))) return counted(reading, at, at + 2, type, false);
  return null;
}

function come(reading: Reading, at: number, type: HarmType): Statement[] | null {
  const modal = MODALS.has(lowerAt(reading, at + 1));
  const verb = at + (modal || lowerAt(reading, at + 1) === 'now' ? 2 : 1);
  if (!COMES.has(lowerAt(reading, verb))) return null;
  const to = lowerAt(reading, verb + 1) === 'to';
  if (!to && !lowerAt(reading, verb).startsWith('number')) return null;
  return counted(reading, at, verb + (to ? 2 : 1), type, modal);
}

function counted(
  reading: Reading,
  at: number,
  from: number,
  type: HarmType,
  hypothetical: boolean,
): Statement[] | null {
  const quantity = readQuantity(reading.tokens, from, reading.to);
  if (quantity === null || quantity.year) return null;
  const people = fromQuantity(quantity, quantity.first, quantity.next, null);
  return [state(reading, people, { type, predicate: at, rule: 'toll', total: true, hypothetical })];
}
