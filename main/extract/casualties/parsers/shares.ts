import type { HarmType } from '../../../../preload/contract/findings';
import { harmWord } from '../lexicon/harm';
import { objectsFrom } from '../objects';
import { isCount, type People } from '../people';
import { lowerAt, type Reading, type Statement } from '../reading';
import { isOfThem } from '../subjects';
import { IN_CARE } from './care';
import { state } from './statement';

const OPENS = new Set([',', '(', '-', '–', '—']);
const INCLUDED = new Set(['count', 'bare', 'single', 'named']);
/** What ends the harm, or says that it did not come to those of the share. */
const SPARED =
  /^(?:rescued|freed|released|escaped|survived|survivors?|unhurt|unharmed|unscathed|found|recovered|alive|safe|not|never)$/;
const REST = new Set(['other', 'others', 'rest']);
/** Tokens after a share in which its own verb stands. */
const REACH = 6;

/**
 * The shares that a sentence tells of a count it has stated, where no verb of harm is theirs: "under treatment, eight of them in
 * the ICU", "the toll rose to nine, five of them minors", "a figure of 22 dead, including three cooks".
 */
export function withShares(reading: Reading, statements: Statement[]): Statement[] {
  const found: Statement[] = [];
  const isTold = (people: People): boolean =>
    [...statements, ...found].some((one) => one.people.first < people.next && people.first < one.people.next);
  const add = (whole: Statement, people: People): void => {
    const { type, predicate, hypothetical } = whole;
    // Those in care count only beside a harm, and so do their shares.
    const rule = whole.rule === IN_CARE ? IN_CARE : 'part';
    if (!isTold(people) && fits(people, whole.people))
      found.push(state(reading, people, { type, predicate, rule, part: true, hypothetical }));
  };
  for (const people of reading.people) {
    if (!isShare(reading, people) || isTold(people)) continue;
    const whole = wholeBefore(statements, people);
    if (whole !== null && !hasOwnFate(reading, people, whole.type)) add(whole, people);
  }
  for (const whole of statements) {
    if (whole.part || !isCount(whole.people)) continue;
    for (const from of new Set([whole.people.next, Math.max(whole.predicate + 1, whole.people.next)])) {
      const at = includedAt(reading, from);
      if (at < 0) continue;
      const list = objectsFrom(reading, at).list;
      for (const people of list) if (INCLUDED.has(people.form)) add(whole, people);
    }
  }
  return found.length === 0
    ? statements
    : [...statements, ...found].sort((a, b) => a.people.first - b.people.first || a.predicate - b.predicate);
}

/** ", eight of them", "(two of whom" */
const isShare = (reading: Reading, people: People): boolean =>
  isOfThem(reading, people) && isCount(people) && people.low !== null && OPENS.has(lowerAt(reading, people.first - 1));

/** A share is smaller than its whole. */
const fits = (share: People, whole: People): boolean =>
  share.low !== null && share.low > 0 && (whole.low === null || share.low < whole.low);

/** The count before a share that it is told of. */
function wholeBefore(statements: readonly Statement[], share: People): Statement | null {
  for (let index = statements.length - 1; index >= 0; index--) {
    const one = statements[index];
    if (one === undefined || one.people.next > share.first) continue;
    return isCount(one.people) && !one.part && one.rule !== 'toll-before' ? one : null;
  }
  return null;
}

/** "three of whom later died", "two of them were rescued": what came to the share is told apart; "one of them a cook and the other a nurse" is all of them. */
function hasOwnFate(reading: Reading, share: People, type: HarmType): boolean {
  for (let index = share.next; index < reading.to && index - share.next < REACH; index++) {
    const lower = lowerAt(reading, index);
    if (lower === ',' || lower === ';' || lower === ')') break;
    if (SPARED.test(lower) || (lower === 'the' && REST.has(lowerAt(reading, index + 1)))) return true;
    const word = harmWord(lower);
    if (word !== undefined && word.type !== type && word.form !== 'condition' && word.form !== 'lives') return true;
  }
  return false;
}

/** Where those begin who are named after ", including" or ", among them", from token `from` on; or -1. */
function includedAt(reading: Reading, from: number): number {
  const at = lowerAt(reading, from) === ',' || lowerAt(reading, from) === '(' ? from + 1 : from;
  if (lowerAt(reading, at) === 'including') return at + 1;
  return lowerAt(reading, at) === 'among' && lowerAt(reading, at + 1) === 'them' ? at + 2 : -1;
}
