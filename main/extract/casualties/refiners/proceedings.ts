import type { DateFinding } from '../../../../preload/contract/findings';
import { objectOf, subjectOf } from '../../../syntax/clauses';
import { isVerb, type Grammar } from '../../../syntax/grammar';
import type { Syntax } from '../../../syntax/index';
import { hangingOf } from '../../../syntax/phrases';
import { tokenAt, type Document } from '../../../text/document';
import { EVENT_NOUNS } from '../lexicon/happenings';
import { harmWord } from '../lexicon/harm';
import { DONE_AFTER, HELD_AFTER, HELD_VERBS } from '../lexicon/aftermath';
import type { Statement } from '../reading';
import { dateOf, type Dated } from './date';
import { windowOf } from './window';

/** Dates of courts one sentence may hold. */
const TURNS = 3;
/** Nodes of the tree between a date and the verb it dates. */
const HEIGHT = 6;

/**
 * The date of the harm, without those of what was done about it afterwards: "a court on Thursday jailed four men for
 * killing two guards", "the inquest into the deaths of five opened on Monday" tell no day of the harm.
 * @param after where the offsets of such dates are kept
 * @returns the date, and whether another was set aside for it
 */
export function dateOfHarm(
  document: Document,
  syntax: Syntax,
  dates: readonly DateFinding[],
  statement: Statement,
  after: Set<number>,
): Dated & { aside: boolean } {
  let found = dateOf(document, dates, statement);
  const { date } = found;
  if (date !== null && isOfRelative(document, syntax, date, statement)) {
    const others = dateOf(
      document,
      dates.filter(({ start }) => start !== date.start),
      statement,
    );
    if (others.date !== null) found = others;
  }
  if (!holdsAftermath(document, statement)) return { ...found, aside: false };
  let left = dates;
  for (let turn = 0; turn < TURNS; turn++) {
    const wrong = [found.date, found.spoken].find(
      (date) => date !== null && date.precision === 'day' && datesAftermath(document, syntax, date, statement),
    );
    if (wrong === undefined || wrong === null) break;
    after.add(wrong.start);
    left = left.filter(({ start }) => start !== wrong.start);
    found = dateOf(document, left, statement);
  }
  return { ...found, aside: left !== dates };
}

/** "A man who had come in April 2016 stabbed her on Thursday": the date of a relative clause that the harm does not stand in. */
function isOfRelative(
  document: Document,
  syntax: Syntax,
  { start }: DateFinding,
  { predicate, sentence }: Statement,
): boolean {
  const at = tokenAt(document, start);
  if (document.tokens[at]?.sentence !== sentence) return false;
  const grammar = syntax.grammar(sentence);
  const above = (from: number): number[] => {
    const way: number[] = [];
    for (let one = from; one >= 0 && way.length < LONGEST_WAY; one = grammar.head(one)) way.push(one);
    return way;
  };
  const clause = above(at).find((one) => grammar.relation(one) === 'acl:relcl');
  if (clause === undefined || above(predicate).includes(clause)) return false;
  // "the mine where an explosion occurred on May 5" tells of the harm, and not of what a man did before.
  return grammar.dependents(clause).some((one) => document.tokens[one]?.lower === 'who');
}

/** Nodes of the tree between a date and the clause it stands in. */
const LONGEST_WAY = 12;

/** Only with such a word in the sentence the tree is asked. */
function holdsAftermath(document: Document, statement: Statement): boolean {
  const { from, to } = windowOf(document, statement);
  for (let index = from; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (DONE_AFTER.has(lower) || HELD_AFTER.has(lower)) return true;
  }
  return false;
}

/** The date hangs on a verb of courts or mourners above the harm, or on what they hold. */
function datesAftermath(
  document: Document,
  syntax: Syntax,
  date: DateFinding,
  { predicate, sentence }: Statement,
): boolean {
  const first = tokenAt(document, date.start);
  if (document.tokens[first]?.sentence !== sentence) return false;
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  const past = tokenAt(document, date.end - 1) + 1;
  // "the Easter morning shooting", "Tuesday's blast"
  for (let index = past; index < past + 3; index++) if (EVENT_NOUNS.has(word(index))) return false;
  const follows = followsAftermath(document, first, predicate);
  if (follows !== null) return follows;
  const grammar = syntax.grammar(sentence);
  let at = hangingOf(grammar, first, past).governor;
  for (let step = 0; at >= 0 && step < HEIGHT; step++, at = grammar.head(at)) {
    if (at === predicate) return false;
    if (isHeld(document, at)) return true;
    if (!isVerb(grammar, at)) continue;
    if (!isAbove(grammar, at, predicate)) return false;
    if (DONE_AFTER.has(word(at))) return true;
    const subject = subjectOf(grammar, at);
    return (subject !== null && HELD_AFTER.has(word(subject.head))) || HELD_AFTER.has(word(objectOf(grammar, at)));
  }
  return false;
}

/** Tokens left of a date that are looked at. */
const NEAR = 12;

/**
 * What the words left of a date say: true after a court or what it does ("the verdict on 10 April", "went on trial on
 * Tuesday"), false after a harm of its own ("charged over a shooting on Sunday"), null where the tree is to tell. Trees go
 * astray in "the trial of a man charged with the murder of two girls opened in Split on Tuesday".
 */
function followsAftermath(document: Document, date: number, predicate: number): boolean | null {
  const { tokens, firstToken } = document;
  const word = (index: number): string => tokens[index]?.lower ?? '';
  const from = firstToken[tokens[date]?.sentence ?? 0] ?? 0;
  for (let index = date - 1; index >= from && date - index <= NEAR; index--) {
    if (isHeld(document, index)) return date - index <= 2 ? true : null;
    if (DONE_AFTER.has(word(index))) return null;
    if (HELD_VERBS.has(word(index)) && word(index + 1) !== 'fire' && index > predicate) {
      for (let held = from; held < predicate; held++) if (isHeld(document, held)) return true;
      return null;
    }
    if (index === predicate || EVENT_NOUNS.has(word(index)) || harmWord(word(index)) !== undefined) return false;
  }
  return null;
}

/** Before a court or a funeral these make it a place ("opened fire at a funeral on Monday"). */
const PLACED = new Set(['at', 'near', 'outside', 'inside']);

/** A court or what mourners hold; "Regency Court" is a street. */
function isHeld({ tokens }: Document, index: number): boolean {
  const { lower = '', capital = false } = tokens[index] ?? {};
  if (!HELD_AFTER.has(lower) || (lower === 'court' && capital && tokens[index - 1]?.capital === true)) return false;
  return ![1, 2, 3].some((back) => PLACED.has(tokens[index - back]?.lower ?? ''));
}

/** Token `above` governs `token`, at any height. */
function isAbove(grammar: Grammar, above: number, token: number): boolean {
  let at = token;
  for (let step = 0; at >= 0 && step < HEIGHT * 2; step++, at = grammar.head(at)) if (at === above) return true;
  return false;
}
