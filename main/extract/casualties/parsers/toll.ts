import { harmWord, type HarmWord } from '../lexicon/harm';
import { countBefore, fromQuantity } from './counts';
import { state, unreal } from './statement';
import type { People } from '../people';
import { readQuantity } from '../quantity';
import { type Parser, type Reading, type Statement, lowerAt, peopleStartingAt } from '../reading';
import { union } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import type { HarmType } from '../../../../preload/contract/findings';

/** "the number of nurses killed": where the phrase that is counted begins, which the verb closes; -1 where it closes none. */
function numberOf(reading: Reading, at: number): number {
  for (let index = at - 2; index >= reading.from && at - index < 7; index--)
    if (lowerAt(reading, index) === 'number' && lowerAt(reading, index + 1) === 'of')
      return lowerAt(reading, index - 1) === 'the' && index + 2 < at ? index + 2 : -1;
  return -1;
}

/** "put the number of miners killed this year at 102": what was put is told after "at". */
function isPut(reading: Reading, at: number): boolean {
  for (let index = at - 2; index > reading.from && at - index < 9; index--)
    if (lowerAt(reading, index) === 'number') return PUTS.has(lowerAt(reading, index - 2));
  return false;
}

const PUTS = new Set(['put', 'puts', 'putting']);
const REACHES = new Set([
  'to',
  'at',
  'of',
  'is',
  'was',
  'reached',
  'reaches',
  'passed',
  'passes',
  'topped',
  'tops',
  'hit',
  'hits',
  'exceeded',
  'exceeds',
  'past',
  'above',
  'surpassed',
  'surpasses',
  'stands',
  'stood',
  'as',
  'be',
  'nears',
  'neared',
  'climbs',
  'rises',
  'reaching',
  'crossed',
  'crosses',
  'crossing',
]);

/** "has passed 5,000": more than that. Of small numbers it is said of the very figure as often. */
const EXCEEDS = new Set(
  formsIn('pass top exceed surpass cross'.split(' '), ['past', 'third', 'participle']).concat('past'),
);

/** "the death toll rose to 19", "put the toll at 30", "a toll of 12". */
export const readToll: Parser = (reading, at) => {
  const word = harmWord(lowerAt(reading, at));
  const before = lowerAt(reading, at - 1);
  if (lowerAt(reading, at).startsWith('hospitali')) return null;
  const whom = word?.form === 'verb' || word?.form === 'self' || word?.form === 'state' ? numberOf(reading, at) : -1;
  const counted = whom >= 0;
  const number =
    counted ||
    before === 'number' ||
    (before === 'of' && COUNTING.has(lowerAt(reading, at - 2))) ||
    (before === 'the' && lowerAt(reading, at - 3) === 'number');
  // "fatalities stood at 12"
  const counting =
    word?.form === 'noun' &&
    (COUNTS_UP.has(lowerAt(reading, at + 1)) || isBrought(reading, at)) &&
    countBefore(reading, at) === null;
  // "the death count stood at 146", "the fatality tally"
  const tally = TALLIES.has(lowerAt(reading, at + 1)) && TALLIED.has(lowerAt(reading, at));
  if (word?.form !== 'toll' && !counting && !tally && !counted && !(number && COUNTED_FORMS.has(word?.form)))
    return null;
  if (
    (before === 'road' && word?.form === 'toll') ||
    before === 'bridge' ||
    before === 'highway' ||
    before === 'heavy' ||
    before === 'emotional' ||
    lowerAt(reading, at + 1) === 'road' ||
    lowerAt(reading, at + 1) === 'booth' ||
    before === 'its' ||
    (before === 'a' && lowerAt(reading, at + 1) !== 'of')
  )
    return [];
  let best: { people: People; index: number } | null = null;
  for (let index = at + 1; index < reading.to && index - at < 40; index++) {
    const lower = lowerAt(reading, index);
    if (lower === ';' || lower === '.') break;
    // 'by Typhoon "Odette" climbed to': a name within its marks.
    if (QUOTED.has(lower)) {
      if (!QUOTED.has(lowerAt(reading, index + 2)) && !QUOTED.has(lowerAt(reading, index - 2))) break;
      continue;
    }
    if (lower === 'from' && best !== null) break;
    if (lower === 'past' && lowerAt(reading, index - 1) === 'the') continue;
    if (
      !REACHES.has(lower) ||
      (counted && (lower === 'of' || lower === 'as' || (lower === 'at' && !isPut(reading, at))))
    )
      continue;
    let first = index + 1;
    while (
      first - index < 4 &&
      ['now', 'currently', 'around', 'about'].includes(lowerAt(reading, first)) &&
      readQuantity(reading.tokens, first, reading.to) === null
    )
      first++;
    const quantity = readQuantity(reading.tokens, first, reading.to);
    if (quantity === null || quantity.one || quantity.year) continue;
    const covering = peopleStartingAt(reading, first);
    const following = lowerAt(reading, quantity.next);
    if (following === 'of' || following === 'days') continue;
    const people =
      covering !== null && covering.form === 'count'
        ? covering
        : fromQuantity(quantity, quantity.first, quantity.next, null);
    if (EXCEEDS.has(lower) && people.low !== null && people.low === people.high && people.low > 99)
      best = { people: { ...people, low: people.low + 1, high: null }, index };
    else best = { people, index };
    if (lower !== 'of' || index !== at + 1) break;
    break;
  }
  best ??= broughtTo(reading, at) ?? (word?.form === 'toll' ? besideToll(reading, at) : null);
  if (best === null)
    return raisedFrom(reading, at, word?.form === 'toll' && before !== 'injury' && before !== 'injured');
  const injured = before === 'injury' || before === 'injured';
  const casualty = before === 'casualty' || before === 'casualties';
  const type: HarmType =
    word !== undefined && word.form !== 'toll'
      ? word.type
      : injured
        ? 'injured'
        : casualty
          ? 'killed_or_injured'
          : 'killed';
  let hypothetical = unreal(reading, at, 6);
  for (let index = at + 1; index < best.people.first; index++)
    if (FORECAST.has(lowerAt(reading, index))) hypothetical = true;
  const earlier = EARLIER.has(before) || EARLIER.has(lowerAt(reading, at - 2)) || EARLIER.has(lowerAt(reading, at - 3));
  const found = [
    state(reading, counted ? ofThose(reading, best.people, whom, at) : best.people, {
      type,
      predicate: at,
      rule: 'toll',
      total: !earlier,
      part: earlier,
      hypothetical,
    }),
  ];
  const past = earlierFigure(reading, best.people.next);
  if (past !== null)
    found.push(state(reading, past, { type, predicate: at, rule: 'toll-before', part: true, hypothetical }));
  return found;
};

/** A bare number with the words for those it counts: "the number of British troops killed … to 121". */
function ofThose(reading: Reading, people: People, from: number, verb: number): People {
  const words = reading.document.text.slice(reading.tokens[from]?.start, reading.tokens[verb - 1]?.end);
  return people.form !== 'bare' ? people : { ...people, head: words };
}

/** What "the number of" counts: the dead, deaths, killed, bodies. */
const COUNTED_FORMS: ReadonlySet<HarmWord['form'] | undefined> = new Set(['state', 'noun', 'verb', 'group', 'bodies']);

const QUOTED = new Set(['"', '“', '”']);

const BRINGS = new Set(formsIn('bring raise take push'.split(' '), ['base', 'past', 'third', 'ing']));

/** "which brings to 19 the number of people put to death": the figure stands before what it counts. */
function broughtTo(reading: Reading, at: number): { people: People; index: number } | null {
  for (let index = at - 1; index > reading.from && at - index < 14; index--) {
    if (lowerAt(reading, index) !== 'to' || !BRINGS.has(lowerAt(reading, index - 1))) continue;
    const quantity = readQuantity(reading.tokens, index + 1, reading.to);
    return quantity === null || quantity.year || lowerAt(reading, quantity.next) !== 'the'
      ? null
      : { people: fromQuantity(quantity, quantity.first, quantity.next, null), index };
  }
  return null;
}

/** "…, raising the toll from 11": what it was before, where the sentence gives the new count elsewhere. */
function raisedFrom(reading: Reading, at: number, dead: boolean): Statement[] {
  if (!dead || lowerAt(reading, at + 1) !== 'from') return [];
  for (let index = at - 1; index > reading.from && at - index < 5; index--) {
    if (!BRINGS.has(lowerAt(reading, index))) continue;
    const quantity = readQuantity(reading.tokens, at + 2, reading.to);
    if (quantity === null || quantity.year) return [];
    const people = fromQuantity(quantity, quantity.first, quantity.next, null);
    return [state(reading, people, { type: 'killed', predicate: at, rule: 'toll-before', part: true })];
  }
  return [];
}

const COUNTING = new Set(['number', 'count', 'tally', 'total']);

/** "which brings this winter's deaths by frost to 19" */
function isBrought(reading: Reading, at: number): boolean {
  for (let index = at - 1; index > reading.from && at - index < 5; index--)
    if (BRINGS.has(lowerAt(reading, index))) return true;
  return false;
}

/** "Quake toll now 40, over 60 missing", "two more dug out, toll 14": a headline's figure stands beside the word. */
function besideToll(reading: Reading, at: number): { people: People; index: number } | null {
  const first = lowerAt(reading, at + 1) === 'now' || lowerAt(reading, at + 1) === ':' ? at + 2 : at + 1;
  const quantity = readQuantity(reading.tokens, first, reading.to);
  if (quantity === null || quantity.year || quantity.one) return null;
  const after = reading.tokens[quantity.next];
  if (quantity.next < reading.to && after !== undefined && after.kind !== 'mark') return null;
  return { people: fromQuantity(quantity, quantity.first, quantity.next, null), index: first };
}

const TALLIED = new Set(['death', 'deaths', 'fatality', 'fatalities']);
const TALLIES = new Set(['count', 'tally', 'figure', 'total']);

/** What a count does that has no number before it. */
const COUNTS_UP = new Set(
  formsIn('stand rise reach climb come top pass exceed hit total number'.split(' '), [
    'past',
    'third',
    'participle',
  ]).concat('has', 'have', 'had'),
);

const FORECAST = union('could would may might will', 'expected likely feared potentially');

const EARLIER = new Set(['earlier', 'previous', 'initial', 'preliminary', 'former', 'revised']);

/** "rose to 31, up from 12": the figure it was before. */
function earlierFigure(reading: Reading, index: number): People | null {
  for (let at = index; at < reading.to && at - index < 10; at++) {
    if (lowerAt(reading, at) !== 'from') continue;
    const before = lowerAt(reading, at - 1);
    // "to 275 from 288"
    if (at > index && !['up', 'down', 'revised', 'rise', 'increase', ','].includes(before)) return null;
    let first = at + 1;
    while (
      first - at < 4 &&
      ['a', 'an', 'the', 'earlier', 'previous', 'figure', 'toll', 'of'].includes(lowerAt(reading, first)) &&
      readQuantity(reading.tokens, first, reading.to) === null
    )
      first++;
    const quantity = readQuantity(reading.tokens, first, reading.to);
    return quantity === null ? null : fromQuantity(quantity, quantity.first, quantity.next, null);
  }
  return null;
}
