import type { HarmType } from '../../../../preload/contract/findings';
import { harmWord } from '../lexicon/harm';
import { lowerAt, peopleCovering, peopleStartingAt, type Reading, type Statement } from '../reading';
import { readQuantity } from '../quantity';
import { fromQuantity } from './counts';
import { state } from './statement';

const WHERE = new Set(['in', 'at', 'from', 'near']);
const OPENS = new Set([':', ',', ';', '(', 'and', '-', '–', '—', '•']);
const SHARED: ReadonlySet<HarmType> = new Set(['killed', 'injured', 'missing', 'displaced', 'killed_or_injured']);
/** Fewest places that make a table of figures. */
const FEWEST = 2;
/** Tokens of a sentence in which a list is looked for. */
const MOST = 120;

/** Figures by place that follow a count: "died: 12 in the north and nine in the south", "followed by Lar with six". */
export function withListed(reading: Reading, statements: Statement[]): Statement[] {
  const found = [...tabled(reading, statements)];
  for (const [index, statement] of statements.entries()) {
    const { people, type, part, hypothetical, rule } = statement;
    if (
      (part && rule !== 'of-group') ||
      hypothetical ||
      !SHARED.has(type) ||
      (people.form !== 'count' && people.form !== 'bare')
    )
      continue;
    const from = Math.max(people.next, statement.predicate + 1);
    const to = Math.min(reading.to, from + MOST, statements[index + 1]?.people.first ?? reading.to);
    // Shares of one whole follow each other: "30 of the dead were from Norvik, nine from Alta".
    let rest = part ? Infinity : (people.low ?? 0);
    for (let at = from; at < to; at++) {
      const one = peopleStartingAt(reading, at);
      const lower = lowerAt(reading, at);
      if (harmWord(lower)?.form === 'verb' || lower === 'said') break;
      if (one?.form !== 'bare' || one.low === null || one.partitive) continue;
      const before = lowerAt(reading, at - 1);
      const share = OPENS.has(before) && WHERE.has(lowerAt(reading, one.next)) && one.low <= rest;
      const follows = before === 'with' && isFollowed(reading, at - 1, from);
      if (!share && !follows) continue;
      if (share) rest -= one.low;
      found.push(
        state(reading, one, { type, predicate: share ? statement.predicate : at, rule: 'listed', part: share }),
      );
    }
  }
  return found.length === 0 ? statements : [...statements, ...found].sort((a, b) => a.people.first - b.people.first);
}

/** "followed by Mulanje with six and Chiradzulu with four": a place and its own figure. */
function isFollowed(reading: Reading, at: number, from: number): boolean {
  if (reading.tokens[at - 1]?.capital !== true) return false;
  for (let index = at - 1; index >= from && at - index < 30; index--)
    if (lowerAt(reading, index) === 'by' && lowerAt(reading, index - 1) === 'followed') return true;
  return false;
}

/** "Toll by district: Dolakha 26, Gorkha 14": after a word of harm and a colon, each place with its figure. */
function tabled(reading: Reading, statements: readonly Statement[]): Statement[] {
  let type: HarmType | null = null;
  let at = reading.from;
  for (; at < reading.to && at - reading.from < 14 && lowerAt(reading, at) !== ':'; at++) {
    const word = harmWord(lowerAt(reading, at));
    if (word !== undefined && SHARED.has(word.type)) type = word.type;
  }
  if (type === null || lowerAt(reading, at) !== ':') return [];
  const found: Statement[] = [];
  for (let index = at + 1; index < reading.to && index - at < MOST;) {
    let place = index;
    while (place - index < 4 && reading.tokens[place]?.capital === true) place++;
    const quantity = place > index ? readQuantity(reading.tokens, place, reading.to) : null;
    if (quantity === null || quantity.year || quantity.one) break;
    const joint = lowerAt(reading, quantity.next);
    if (!(joint === ',' || joint === ';' || joint === 'and' || joint === '.' || joint === '')) break;
    const people = peopleCovering(reading, place) ?? fromQuantity(quantity, quantity.first, quantity.next, null);
    if (statements.some((one) => one.people.first === people.first)) break;
    found.push(state(reading, people, { type, predicate: at, rule: 'listed', part: true }));
    index = quantity.next + 1;
    if (lowerAt(reading, index) === 'and') index++;
  }
  return found.length < FEWEST ? [] : found;
}
