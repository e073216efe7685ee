import { harmWord } from '../lexicon/harm';
import { CONTESTANTS } from '../lexicon/people';
import type { People } from '../people';
import { lowerAt, peopleCovering, type Parser, type Reading, type Statement } from '../reading';
import { isBodily, readBodily } from './bodily';
import { isCare, readCare } from './care';
import { isClaim, readClaim } from './claims';
import { isEnding, readEnding, readFall } from './endings';
import { isFigure, readFigure } from './figures';
import { isHeldWord, readHeld } from './held';
import { isHurt, readHurt } from './hurts';
import { isLoss, readLoss } from './losses';
import { isHomeless, readHomeless } from './homeless';
import { readLastOfSeveral } from './nth';
import { readIdentified } from './identified';
import { withListed } from './listed';
import { readPartition } from './partition';
import { readBodies, readLives } from './lives';
import { readEvent, readHarmNoun } from './nominal';
import { readPut } from './put';
import { readToll } from './toll';
import { readAttribute, readState } from './stative';
import { readCondition, readStruck, readWounds } from './wounds';
import { readIntransitive } from './intransitive';
import { withEarlierFigures } from './revised';
import { withShares } from './shares';
import { readTree } from './tree';
import { readBase, readParticiple } from './forms';
import { readVerb } from './verbal';

/** In this order; the first that does not answer null has the word. */
const PARSERS: readonly Parser[] = [
  readPut,
  readToll,
  readIdentified,
  readPartition,
  readAttribute,
  readVerb,
  readParticiple,
  readBase,
  readIntransitive,
  readFall,
  readHarmNoun,
  readState,
  readEvent,
  readLives,
  readBodies,
  readWounds,
  readStruck,
  readCondition,
];

/**
 * Whether a word may open a statement of harm: sentences without one are not read.
 * @param before the word before it
 * @param counted something was counted before, which "the figure" may take up
 */
export const mayTell = (lower: string, before: string, counted: boolean): boolean =>
  harmWord(lower) !== undefined ||
  isBodily(lower) ||
  isHurt(lower) ||
  isCare(lower) ||
  isLoss(lower) ||
  isClaim(lower) ||
  isEnding(lower) ||
  isHomeless(lower, before) ||
  isHeldWord(lower, before) ||
  (counted && isFigure(lower));

/**
 * Every statement of harm in a sentence.
 * @param before a count of the sentence before, which "the figure" takes up
 */
export function parseSentence(reading: Reading, before: Statement | null): Statement[] {
  const found: Statement[] = [];
  const unread: number[] = [];
  for (let at = reading.from; at < reading.to; at++) {
    const lower = reading.tokens[at]?.lower ?? '';
    const word = harmWord(lower);
    const last = reading.tokens[at - 1]?.lower ?? '';
    if (isHeldWord(lower, last)) found.push(...readHeld(reading, at));
    if (isHomeless(lower, last)) found.push(...readHomeless(reading, at));
    if (word === undefined) {
      if (isBodily(lower)) found.push(...readBodily(reading, at));
      if (isHurt(lower)) found.push(...readHurt(reading, at));
      if (isCare(lower)) found.push(...readCare(reading, at));
      else if (isLoss(lower)) found.push(...readLoss(reading, at));
      else if (isClaim(lower)) found.push(...readClaim(reading, at));
      else if (isEnding(lower)) found.push(...readEnding(reading, at));
      else if (isFigure(lower)) found.push(...readFigure(reading, at, lastCount(found) ?? before));
      continue;
    }
    if (isTitle(reading, at) || inMarks(reading, at) || escaped(reading, at) || isRemoval(reading, at)) continue;
    const counted = readLastOfSeveral(reading, at);
    if (counted !== null) {
      found.push(counted);
      continue;
    }
    const inside = peopleCovering(reading, at);
    if (
      inside !== null &&
      word.form !== 'noun' &&
      word.form !== 'group' &&
      word.form !== 'lives' &&
      word.form !== 'bodies' &&
      !(inside.next > inside.shown && at >= inside.shown)
    ) {
      const attribute = readIdentified(reading, at) ?? readAttribute(reading, at);
      if (attribute !== null) found.push(...attribute);
      continue;
    }
    for (const parser of PARSERS) {
      const statements = parser(reading, at);
      if (statements === null) continue;
      found.push(...statements);
      if (statements.length === 0) unread.push(at);
      break;
    }
  }
  // The tree fills in; people the words beside a verb already gave to another keep it.
  for (const at of unread)
    found.push(...readTree(reading, at).filter(({ people }) => !found.some((one) => overlaps(one.people, people))));
  const harmed = found
    .map((statement) => fatally(reading, statement))
    .filter((statement) => !isBeaten(reading, statement) && !isFigurative(reading, statement));
  return withListed(reading, withShares(reading, withEarlierFigures(reading, ellipsis(reading, unite(harmed)))));
}

/** "shot five people, three of them fatally": those died, the others may have. */
const fatally = (reading: Reading, statement: Statement): Statement =>
  statement.part && statement.type !== 'killed' && lowerAt(reading, statement.people.next) === 'fatally'
    ? { ...statement, type: 'killed', part: false, rule: 'fatally' }
    : statement;

/** "eliminated from the short list": nobody dies of it. */
const isRemoval = (reading: Reading, at: number): boolean =>
  reading.tokens[at]?.lower === 'eliminated' && reading.tokens[at + 1]?.lower === 'from';

/** "Four other candidates were eliminated", "crushed their opponents": who contends is beaten by it, not killed. */
const isBeaten = ({ tokens }: Reading, { predicate, people }: Statement): boolean =>
  BEATS.test(tokens[predicate]?.lower ?? '') && people.head !== null && CONTESTANTS.has(people.head);

const BEATS = /^(?:eliminat|neutrali[sz]|crush)ed$/;

const NARROWLY = new Set(['nearly', 'almost']);

/** "nearly died", "was almost killed": it did not come to that. */
const escaped = (reading: Reading, at: number): boolean =>
  NARROWLY.has(reading.tokens[at - 1]?.lower ?? '') && at > reading.from;

/** The last count of the sentence so far. */
const lastCount = (found: readonly Statement[]): Statement | null =>
  found.findLast(({ part, people }) => !part && people.form !== 'single') ?? null;

const overlaps = (a: People, b: People): boolean => a.first < b.next && b.first < a.next;

const LEAD: ReadonlySet<string> = new Set([
  'passive',
  'reduced',
  'state',
  'state-after-number',
  'to-death',
  'lives',
  'intransitive',
]);

/** Rules of a second half that says no more than its figure and harm. */
const BRIEF: ReadonlySet<string> = new Set(['reduced', 'suffered']);

/** "at least four died and nine hurt": the bound covers the bare number whose verb is left out as well. */
function ellipsis(reading: Reading, statements: Statement[]): Statement[] {
  let previous: Statement | null = null;
  for (const statement of statements) {
    const { people } = statement;
    const bound = previous?.people;
    if (
      bound !== undefined &&
      previous !== null &&
      ((people.form === 'bare' &&
        people.next - people.first === (reading.tokens[people.first]?.lower === 'another' ? 2 : 1)) ||
        (people.head === 'others' && people.next - people.first === 2)) &&
      bound.low !== null &&
      bound.high === null &&
      !bound.vague &&
      previous.type !== statement.type &&
      people.low !== null
    ) {
      const joint = reading.tokens[people.first - 1]?.lower;
      if (
        (joint === 'and' && BRIEF.has(statement.rule) && LEAD.has(previous.rule)) ||
        (statement.rule === 'participle' &&
          previous.rule === 'participle' &&
          people.form === 'bare' &&
          reading.tokens[people.first - 2]?.lower === 'and')
      )
        statement.people = { ...people, high: null };
    }
    previous = statement;
  }
  return statements;
}

/** "Killing Ten" in the middle of a plain sentence names a work or a body, not a harm. All-capital and title-case lines are spared. */
function isTitle(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || !token.capital || token.allCapitals || at === reading.from) return false;
  const before = reading.tokens[at - 1];
  if (
    before === undefined ||
    (before.kind === 'mark' && before.text !== '"' && before.text !== '“' && before.text !== '‘')
  )
    return false;
  // In a title-case line most words are capitals.
  let words = 0;
  let capitals = 0;
  for (let index = Math.max(reading.from, at - 6); index < Math.min(reading.to, at + 7); index++) {
    const one = reading.tokens[index];
    if (one === undefined || one.kind !== 'word' || one.lower.length < 4) continue;
    words++;
    if (one.capital) capitals++;
  }
  return capitals * 2 < words + 1;
}

const OPENS = /^["“‘]$/;
const CLOSES = /^["”’]$/;
/** Words of a title of a work between marks. */
const LONGEST_TITLE = 9;

/** "How to Get Away With Murder": the title of a work. */
function inMarks({ tokens, from, to }: Reading, at: number): boolean {
  let open = at - 1;
  while (open >= from && at - open < LONGEST_TITLE && !OPENS.test(tokens[open]?.text ?? '')) open--;
  let close = at + 1;
  while (close < to && close - at < LONGEST_TITLE && !CLOSES.test(tokens[close]?.text ?? '')) close++;
  if (open < from || !OPENS.test(tokens[open]?.text ?? '') || close >= to || !CLOSES.test(tokens[close]?.text ?? ''))
    return false;
  const words = tokens.slice(open + 1, close).filter(({ kind }) => kind === 'word');
  const long = words.filter(({ lower }) => lower.length > 3);
  return words.length < LONGEST_TITLE && long.length > 0 && long.every(({ capital }) => capital);
}

/** The gorilla that "he was “murdered”" is said of: one whom no name is given for, by a word that the paper leaves to others. */
const isFigurative = ({ tokens }: Reading, { predicate, people }: Statement): boolean =>
  people.form === 'pronoun' &&
  OPENS.test(tokens[predicate - 1]?.text ?? '') &&
  CLOSES.test(tokens[predicate + 1]?.text ?? '');

/** Readings of one phrase stand close together; looking no further keeps a hostile sentence linear. */
const WINDOW = 24;
const RANK: Record<string, number> = { part: 2 };

/** The same people with the same harm are stated once; a stronger reading of the same phrase wins. */
function unite(statements: Statement[]): Statement[] {
  const kept: Statement[] = [];
  for (const statement of statements) {
    const twin = kept.findIndex(
      (other, index) =>
        index >= kept.length - WINDOW &&
        other.people.first < statement.people.next &&
        statement.people.first < other.people.next &&
        related(other, statement),
    );
    if (twin < 0) {
      kept.push(statement);
      continue;
    }
    const other = kept[twin];
    if (other !== undefined && better(statement, other)) kept[twin] = statement;
  }
  return kept.sort((a, b) => a.people.first - b.people.first || a.predicate - b.predicate);
}

/** Two readings of one phrase compete when they tell of the same harm, or one of them of harm left open. */
function related(a: Statement, b: Statement): boolean {
  if (a.type === b.type) return true;
  const harmed = (type: Statement['type']): boolean =>
    type === 'killed' || type === 'injured' || type === 'killed_or_injured' || type === 'missing';
  if (harmed(a.type) && harmed(b.type)) return true;
  // "two workers kidnapped on Sunday are still held"
  const taken = (type: Statement['type']): boolean => type === 'abducted' || type === 'detained';
  return taken(a.type) && taken(b.type);
}

function severity(statement: Statement): number {
  if (statement.type === 'killed') return 3;
  if (statement.type === 'missing') return 2;
  return statement.type === 'injured' || statement.type === 'abducted' ? 1 : 0;
}

function better(a: Statement, b: Statement): boolean {
  const part = (RANK[a.rule] ?? 0) - (RANK[b.rule] ?? 0);
  if (part !== 0) return part > 0;
  if (severity(a) !== severity(b)) return severity(a) > severity(b);
  return a.certainty > b.certainty;
}
