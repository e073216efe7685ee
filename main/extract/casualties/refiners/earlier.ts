import { isCount } from '../people';
import { union } from '../../../language/classes';
import { smallNumber } from '../../../language/numbers';
import type { Document } from '../../../text/document';
import type { Found } from '../reading';
import type { Statement } from '../reading';

/** Words that place a telling before the one that counts now. */
const EARLIER = new Set(['earlier', 'previously', 'initially', 'originally']);
const EARLIER_REPORTS = new Set(['earlier', 'previous', 'initial', 'preliminary', 'first']);
const TOLD = new Set(
  'spoken spoke said reported announced put given gave counted stated listed confirmed estimated told'.split(' '),
);
const REPORTS = new Set(
  'reports report figures figure estimates estimate counts count tolls toll statement statements bulletin'.split(' '),
);
/** Where the clause that tells ends, looked at from right to left. */
const EDGES = new Set([';', '”', '“', '"', 'but', 'while', 'after', 'before']);
const REACH = 16;
/** Sentences over which a figure told earlier and the one that stands are of one event. */
const NEAR = 8;

/**
 * "The office had earlier spoken of 12 dead", "Earlier reports put the number of dead at 28", "Earlier, the office said 12
 * were dead": told before, and since overtaken.
 */
function toldEarlier(document: Document, { people, sentence }: Statement): boolean {
  const from = Math.max(document.firstToken[sentence] ?? 0, people.first - REACH);
  const word = (index: number): string => (index >= from ? (document.tokens[index]?.lower ?? '') : '');
  const start = document.firstToken[sentence] ?? 0;
  const opens = EARLIER.has(document.tokens[start]?.lower ?? '') && document.tokens[start + 1]?.text === ',';
  for (let index = people.first - 1; index >= from; index--) {
    if (EDGES.has(word(index))) return false;
    if (REPORTS.has(word(index)) && EARLIER_REPORTS.has(word(index - 1))) return true;
    if (!TOLD.has(word(index))) continue;
    const before = word(index - 1);
    if (opens || EARLIER.has(before) || (word(index - 2) === 'had' && before === 'first')) return true;
    if (before === 'had' && EARLIER.has(word(index + 1))) return true;
  }
  return false;
}

const counts = ({ people, type, hypothetical, part }: Statement): boolean =>
  type === 'killed' && !hypothetical && !part && isCount(people) && people.low !== null;

/** Sets figures told earlier apart from the count that stands, so that they enter its history; without another count they are all there is. */
export function setEarlierApart(document: Document, found: readonly Found[]): void {
  const early: Statement[] = [];
  const standing = new Set<number>();
  for (const { statement } of found) {
    if (!counts(statement)) continue;
    if (toldEarlier(document, statement)) early.push(statement);
    else standing.add(statement.sentence);
  }
  for (const statement of early) {
    let near = false;
    for (let sentence = statement.sentence - NEAR; sentence <= statement.sentence + NEAR; sentence++)
      near ||= standing.has(sentence);
    if (!near) continue;
    statement.part = true;
    statement.total = false;
    statement.rule = 'toll-before';
  }
}

/** Where the hurt are cared for. */
const CARE = union('hospital hospitals clinic ward unit icu infirmary');
const HURT = union('injured wounded');
/** Tokens from "died" to that, and from "two of the" to it. */
const CARED = 7;

/** "Three workers died at the burn unit", "two of the injured died on Sunday": deaths of a harm that was before. */
export function setInCare({ tokens }: Document, found: readonly Found[]): void {
  for (const { statement } of found) {
    const { people, predicate, rule, sentence } = statement;
    if (rule !== 'intransitive') continue;
    const isOf = (index: number, words: ReadonlySet<string>): boolean =>
      tokens[index]?.sentence === sentence && words.has(tokens[index]?.lower ?? '');
    for (let index = people.first; index < predicate; index++) if (isOf(index, HURT)) statement.inCare = true;
    for (let index = predicate + 1; index <= predicate + CARED && tokens[index]?.text !== ','; index++)
      if (isOf(index, CARE)) statement.inCare = true;
  }
}

const HARMED = new Set(['killed', 'dead', 'slain', 'injured', 'wounded', 'hurt']);

/** "A family of five among 12 killed in a crash": some of those counted right behind them. */
export function setAmongApart({ tokens }: Document, found: readonly Found[]): void {
  for (const { statement } of found) {
    const past = statement.people.shown;
    if (tokens[past]?.lower !== 'among' || tokens[past]?.sentence !== statement.sentence) continue;
    const number = tokens[past + 1];
    if (number?.kind !== 'number' && smallNumber(number?.lower ?? '') === null) continue;
    // "Two among forty people were killed" are two.
    if ([2, 3].some((after) => HARMED.has(tokens[past + after]?.lower ?? ''))) statement.part = true;
  }
}
