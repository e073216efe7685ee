import { MONTHS, union, WEEKDAYS } from '../../language/classes';
import type { HarmType } from '../../../preload/contract/findings';
import type { Document } from '../../text/document';
import type { Token } from '../../text/tokens';
import type { Syntax } from '../../syntax/index';
import type { HarmRule } from './certainty';
import type { Names } from '../types';
import { ADVERBS, BE, FEARED, harmWord, HAVE, MODALS } from './lexicon/harm';
import type { People } from './people';
import { readPeople } from './phrases';

/** A sentence that holds a harm word, with the people in it. Indices are token indices of the document. */
export interface Reading {
  document: Document;
  names: Names;
  syntax: Syntax;
  tokens: readonly Token[];
  sentence: number;
  from: number;
  to: number;
  people: People[];
  /** For each token of the sentence (minus `from`), the index into `people` it belongs to, or -1. */
  peopleAt: Int32Array;
}

/** What a parser found: these people came to this harm, by the word at `predicate`. */
export interface Statement {
  type: HarmType;
  people: People;
  predicate: number;
  rule: HarmRule;
  certainty: number;
  /** A part of a larger number of the same clause ("including four children"). */
  part: boolean;
  /** A noun phrase tells it ("the murder of X"), so it is dropped when the victim is already entered. */
  nominal: boolean;
  hypothetical: boolean;
  sentence: number;
  /** It gives the total so far ("the death toll rose to 19"). */
  total: boolean;
  /** "also": somebody besides those told of before. */
  also: boolean;
  /** Told by "shot", which leaves open who lived. */
  shot: boolean;
  /** They died of it later, in care: on a day after the harm. */
  inCare?: true;
}

/** A statement with the sentence it was read in. */
export interface Found {
  reading: Reading;
  statement: Statement;
}

export type Parser = (reading: Reading, at: number) => Statement[] | null;

/** Finds the people of a sentence, left to right. */
export function readSentence(document: Document, names: Names, syntax: Syntax, sentence: number): Reading {
  const from = document.firstToken[sentence] ?? 0;
  const to = document.firstToken[sentence + 1] ?? document.tokens.length;
  const people: People[] = [];
  const peopleAt = new Int32Array(to - from).fill(-1);
  for (let index = from; index < to;) {
    const found = readPeople(document, names, index, to);
    if (found === null || found.next <= index) {
      index++;
      continue;
    }
    peopleAt.fill(people.length, index - from, found.next - from);
    people.push(found);
    index = found.next;
  }
  return { document, names, syntax, tokens: document.tokens, sentence, from, to, people, peopleAt };
}

export const lowerAt = (reading: Reading, index: number): string =>
  index >= reading.from && index < reading.to ? (reading.tokens[index]?.lower ?? '') : '';

export function peopleCovering(reading: Reading, index: number): People | null {
  if (index < reading.from || index >= reading.to) return null;
  const at = reading.peopleAt[index - reading.from] ?? -1;
  return at < 0 ? null : (reading.people[at] ?? null);
}

/** The people whose phrase ends right before token `index`. */
export function peopleEndingAt(reading: Reading, index: number): People | null {
  const people = peopleCovering(reading, index - 1);
  return people !== null && people.next === index ? people : null;
}

export function peopleStartingAt(reading: Reading, index: number): People | null {
  const people = peopleCovering(reading, index);
  return people !== null && people.first === index ? people : null;
}

/** Auxiliaries and adverbs before a verb. `before` is the token left of them all. */
export interface Auxiliaries {
  before: number;
  passive: boolean;
  perfect: boolean;
  modal: boolean;
  feared: boolean;
  negated: boolean;
  relative: boolean;
  /** The auxiliary is "being", which any noun before may govern. */
  being: boolean;
}

const FOUND = new Set([
  'found',
  'made',
  'pronounced',
  'declared',
  'left',
  'rendered',
  'lay',
  'lying',
  'listed',
  'certified',
  'went',
  'gone',
  'reported',
  'remain',
  'remains',
  'remained',
  'fallen',
  'fell',
  'discovered',
  'shot',
  'dropped',
  'pulled',
  'dragged',
  'brought',
  'recovered',
]);

/** Reads the auxiliaries to the left of the word at `at`. Steps over a verb joined to it ("was shot and killed"). */
export function auxiliariesBefore(reading: Reading, at: number): Auxiliaries {
  const found: Auxiliaries = {
    before: at - 1,
    passive: false,
    perfect: false,
    modal: false,
    feared: false,
    negated: false,
    relative: false,
    being: false,
  };
  const word = harmWord(lowerAt(reading, at));
  // "left dead", "remain trapped"
  const state = word?.form === 'state' || word?.type === 'missing' || word?.type === 'injured';
  // The first word of time left of the verb; with no auxiliary before it, it is none of the verb's.
  let timed = -1;
  let index = at - 1;
  for (; index >= reading.from && at - index < 14; index--) {
    const lower = lowerAt(reading, index);
    if (BE.has(lower) && !((lower === "'s" || lower === '’s') && peopleCovering(reading, index) !== null)) {
      // "is understood to have shot": the perfect nearer the verb makes it active.
      found.passive ||= !found.perfect;
      found.being ||= lower === 'being';
    } else if (HAVE.has(lower)) found.perfect = true;
    else if (MODALS.has(lower) && !(lower === 'may' && reading.tokens[index]?.capital === true && index > reading.from))
      found.modal = true;
    else if (found.perfect === false && lower === 'in' && MONTHS.has(lowerAt(reading, index + 1))) continue;
    else if (MONTHS.has(lower) && lowerAt(reading, index - 1) === 'in') continue;
    else if (FEARED.has(lower)) found.feared = true;
    else if (lower === 'not' || lower === 'never') found.negated = true;
    else if (isTimeWord(reading, index)) {
      timed = timed < 0 ? index : timed;
      continue;
    } else if (state && lower === 'as' && FOUND.has(lowerAt(reading, index - 1))) continue;
    else if (state && (FOUND.has(lower) || (lower === 'out' && FOUND.has(lowerAt(reading, index - 1))))) continue;
    else if ((lower === '“' || lower === '"') && at - index <= 3) continue;
    else if (lower === 'and' && joinsHarm(reading, index)) index--;
    else if ((lower === ',' || lower === 'then') && joinsHarm(reading, index)) index--;
    else if (
      !(ADVERBS.has(lower) || (lower.endsWith('ly') && lower !== 'family' && lower !== 'early')) ||
      peopleCovering(reading, index) !== null
    )
      break;
    if (lower.endsWith("n't") || lower.endsWith('n’t')) found.negated = true;
  }
  if (timed >= 0 && !found.passive && !found.perfect) index = timed;
  if (
    ['who', 'that', 'which', 'whom'].includes(lowerAt(reading, index)) &&
    (peopleEndingAt(reading, index) !== null || lowerAt(reading, index - 1) === ',')
  ) {
    found.relative = true;
    index--;
    if (lowerAt(reading, index) === ',') index--;
  }
  found.before = index;
  return found;
}

const TIMES = union('yesterday today overnight morning afternoon evening night');
const BEFORE_TIME = union('on last this');

/** "were yesterday morning shot", "was on Monday killed": when, between an auxiliary and its verb. */
function isTimeWord(reading: Reading, index: number): boolean {
  const lower = lowerAt(reading, index);
  if (TIMES.has(lower) || WEEKDAYS.has(lower)) return peopleCovering(reading, index) === null;
  const next = lowerAt(reading, index + 1);
  return BEFORE_TIME.has(lower) && (TIMES.has(next) || WEEKDAYS.has(next));
}

const VIOLENT = new Set([
  'beaten',
  'robbed',
  'tortured',
  'raped',
  'kidnapped',
  'abducted',
  'attacked',
  'ambushed',
  'hit',
  'struck',
  'chased',
  'confronted',
  'tried',
  'captured',
  'arrested',
  'sentenced',
  'electrocuted',
  'run',
  'trapped',
  'crushed',
  'carjacked',
  'handcuffed',
  'blindfolded',
  'assaulted',
]);

function joinsHarm(reading: Reading, index: number): boolean {
  const lower = lowerAt(reading, index - 1);
  const form = harmWord(lower)?.form;
  return (form === 'verb' || VIOLENT.has(lower)) && peopleCovering(reading, index - 1) === null;
}
