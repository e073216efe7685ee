import type { HarmType } from '../../../../preload/contract/findings';
import { BE, CLAUSE, harmWord, HAVE } from '../lexicon/harm';
import { isCount, type People } from '../people';
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
  const found = [...tabled(reading, statements), ...gapped(reading, statements)];
  for (const [index, statement] of statements.entries()) {
    const { people, type, part, hypothetical, rule } = statement;
    if ((part && rule !== 'of-group') || hypothetical || !SHARED.has(type) || !isCount(people)) continue;
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

/** What a second place has in common with the first: "for 46", "with three", "at 68". */
const SAME = new Set(['for', 'with', 'at']);

/**
 * "Karsa had five deaths, Tolm three and Lar one", "Karsa accounted for 38 deaths and Tolm for 46", "Karsa had 16, followed by Tolm
 * (12) and Lar (3)": a place and its figure, with the verb and noun of the first left out.
 */
function gapped(reading: Reading, statements: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  // The last count of the first place, and the first of them where it had several kinds.
  for (const [index, whole] of statements.entries()) {
    const { people, type, hypothetical } = whole;
    if (hypothetical || !SHARED.has(type) || !isCount(people) || people.low === null || found.length > 0) continue;
    if (!isOfPlace(reading, people.first)) continue;
    const limit = statements[index + 1];
    let at = Math.max(people.next, whole.predicate + 1);
    // A second kind told of the same place stands between.
    const second = limit !== undefined && limit.people.first - at < 3 && limit.type !== type ? limit : null;
    if (second !== null) at = Math.max(second.people.next, second.predicate + 1);
    for (let turn = 0; turn < MANY; turn++) {
      const next = placeWithFigure(reading, at);
      if (next === null) break;
      if (!statements.some((one) => one.people.first === next.people.first))
        found.push(state(reading, next.people, { type, predicate: whole.predicate, rule: 'listed', part: true }));
      at = next.next;
    }
  }
  return found;
}

/** Places of one list that are read. */
const MANY = 20;
/** Tokens over which a figure's place and verb stand before it. */
const NEAR = 9;
const HOLDS = new Set('had has have reported reports recorded records accounted counted saw'.split(' '));

/** "Karsa had five", "accounted for 38": a place has them. */
function isOfPlace(reading: Reading, at: number): boolean {
  for (let index = at - 1; index > reading.from && at - index < NEAR; index--) {
    const token = reading.tokens[index];
    if (token === undefined || (token.kind === 'mark' && token.text !== "'")) return false;
    if (HOLDS.has(token.lower)) return reading.tokens[index - 1]?.capital === true;
  }
  return false;
}

/** A joint, perhaps some words, the name of a place, and its number before the next joint. */
function placeWithFigure(reading: Reading, from: number): { people: People; next: number } | null {
  let at = from;
  if (lowerAt(reading, at) === 'each') at++;
  // ", it said, and"
  if (lowerAt(reading, at) === ',' && lowerAt(reading, at + 2) === 'said' && lowerAt(reading, at + 3) === ',') at += 3;
  const start = at;
  while (at - start < 4 && JOINS.has(lowerAt(reading, at))) at++;
  if (at === start) return null;
  const opened = at;
  while (at - opened < 6 && reading.tokens[at]?.kind === 'word' && reading.tokens[at]?.capital === false) {
    const word = lowerAt(reading, at);
    if (BE.has(word) || HAVE.has(word) || CLAUSE.has(word) || harmWord(word) !== undefined || SAME.has(word))
      return null;
    at++;
  }
  const name = at;
  while (at - name < 5 && reading.tokens[at]?.capital === true && reading.tokens[at]?.kind === 'word') at++;
  if (at === name) return null;
  const bracket = lowerAt(reading, at) === '(';
  if (bracket || SAME.has(lowerAt(reading, at))) at++;
  const quantity = readQuantity(reading.tokens, at, reading.to);
  if (quantity === null || quantity.year || quantity.low === null) return null;
  const after = lowerAt(reading, quantity.next);
  if (bracket ? after !== ')' : !ENDS.has(after)) return null;
  return {
    people: fromQuantity(quantity, quantity.first, quantity.next, null),
    next: quantity.next + (bracket ? 1 : 0),
  };
}

const JOINS = new Set([',', ';', 'and', 'followed', 'by']);
const ENDS = new Set([',', ';', 'and', '.', '']);

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
