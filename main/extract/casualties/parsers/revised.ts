import { isCount } from '../people';
import { readQuantity } from '../quantity';
import { lowerAt, type Reading, type Statement } from '../reading';
import { fromQuantity } from './counts';
import { state } from './statement';

const CALLED = new Set(['earlier', 'previous', 'initial', 'preliminary', 'first', 'provisional']);
const FIGURES = new Set(['figure', 'toll', 'count', 'estimate', 'number', 'total', 'report']);
const REPORTED = new Set([
  'reported',
  'counted',
  'announced',
  'given',
  'confirmed',
  'the',
  'a',
  'an',
  'on',
  'in',
  'earlier',
  'previously',
  'at',
  'late',
  'two',
  'last',
  '',
  '.',
  ',',
  ';',
  ')',
  'dead',
  'deaths',
  'killed',
]);
/** Tokens after a count in which its earlier figure may stand. */
const REACH = 40;

/** Where the number of an earlier figure begins that is named at `at` ("up from 27", "an earlier figure of 19"), or -1. */
function earlierAt(reading: Reading, at: number): number {
  const word = lowerAt(reading, at);
  const before = lowerAt(reading, at - 1);
  if (word === 'from' && (before === 'up' || before === 'down')) return afterArticle(reading, at + 1);
  if (CALLED.has(word) && FIGURES.has(lowerAt(reading, at + 1)) && lowerAt(reading, at + 2) === 'of') return at + 3;
  return -1;
}

/** Steps over "the" and "an earlier figure of". */
function afterArticle(reading: Reading, from: number): number {
  let at = from;
  if (['a', 'an', 'the', 'its', 'their'].includes(lowerAt(reading, at))) at++;
  if (CALLED.has(lowerAt(reading, at))) at++;
  if (FIGURES.has(lowerAt(reading, at))) at++;
  if (lowerAt(reading, at) === 'of') at++;
  return at;
}

/** "killed 34 people …, up from 27 the day before": the figure a count had before, as a statement of its own. */
export function withEarlierFigures(reading: Reading, statements: Statement[]): Statement[] {
  const found: Statement[] = [];
  let killed = false;
  for (const [index, statement] of statements.entries()) {
    const { people, type } = statement;
    if (
      (type !== 'killed' && type !== 'injured' && type !== 'missing' && type !== 'detained') ||
      statement.hypothetical ||
      statement.part ||
      people.low === null ||
      !isCount(people)
    )
      continue;
    // "killed 22 and injured 30, revising an earlier figure of 19": of which, the text leaves open.
    if (type === 'killed') killed = true;
    else if (killed) continue;
    const end = Math.max(people.next, statement.predicate + 1);
    const following = statements[index + 1];
    const to = Math.min(reading.to, end + REACH, following?.people.first ?? reading.to);
    // Its earlier figure was read with it.
    if (following?.rule === 'toll-before' || (following?.rule === 'toll' && following.part)) continue;
    for (let at = end; at < to; at++) {
      if (lowerAt(reading, at) === ';') break;
      const first = earlierAt(reading, at);
      if (first < 0) continue;
      const quantity = readQuantity(reading.tokens, first, reading.to);
      if (quantity === null || quantity.year || quantity.vague || !REPORTED.has(lowerAt(reading, quantity.next))) break;
      found.push(
        state(reading, fromQuantity(quantity, quantity.first, quantity.next, null), {
          type,
          predicate: statement.predicate,
          rule: 'toll-before',
          part: true,
        }),
      );
      break;
    }
  }
  return found.length === 0
    ? statements
    : [...statements, ...found].sort((a, b) => a.people.first - b.people.first || a.predicate - b.predicate);
}
