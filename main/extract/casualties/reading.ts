import type { HarmType } from '../../../preload/contract/findings';
import type { Document } from '../../text/document';
import type { Token } from '../../text/tokens';
import type { Names } from '../types';
import { ADVERBS, BE, CLAUSE, FEARED, harmWord, HAVE, MODALS, PREPOSITIONS } from './lexicon/harm';
import type { People } from './people';
import { readPeople } from './phrases';

/** A sentence that holds a harm word, with the people in it. Indices are token indices of the document. */
export interface Reading {
  document: Document;
  names: Names;
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
  rule: string;
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
}

export type Parser = (reading: Reading, at: number) => Statement[] | null;

/** Finds the people of a sentence, left to right. */
export function readSentence(document: Document, names: Names, sentence: number): Reading {
  const from = document.firstToken[sentence] ?? 0;
  const to = document.firstToken[sentence + 1] ?? document.tokens.length;
  const people: People[] = [];
  const peopleAt = new Int32Array(to - from).fill(-1);
  for (let index = from; index < to; ) {
    const found = readPeople(document, names, index, to);
    if (found === null || found.next <= index) {
      index++;
      continue;
    }
    peopleAt.fill(people.length, index - from, found.next - from);
    people.push(found);
    index = found.next;
  }
  return { document, names, tokens: document.tokens, sentence, from, to, people, peopleAt };
}

export const lowerAt = (reading: Reading, index: number): string => (index >= reading.from && index < reading.to ? (reading.tokens[index]?.lower ?? '') : '');

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

const FOUND = new Set(['found', 'pronounced', 'declared', 'left', 'lay', 'lying', 'listed', 'certified', 'went', 'gone', 'reported', 'remain', 'remains', 'remained', 'fallen', 'fell', 'discovered', 'shot', 'dropped']);

/** Reads the auxiliaries to the left of the word at `at`. Steps over a verb joined to it ("was shot and killed"). */
export function auxiliariesBefore(reading: Reading, at: number): Auxiliaries {
  const found: Auxiliaries = { before: at - 1, passive: false, perfect: false, modal: false, feared: false, negated: false, relative: false, being: false };
  const state = harmWord(lowerAt(reading, at))?.form === 'state';
  let index = at - 1;
  for (; index >= reading.from && at - index < 14; index--) {
    const lower = lowerAt(reading, index);
    if (BE.has(lower) && !((lower === "'s" || lower === '’s') && peopleCovering(reading, index) !== null)) {
      // "is understood to have shot": the perfect nearer the verb makes it active.
      found.passive ||= !found.perfect;
      found.being ||= lower === 'being';
    } else if (HAVE.has(lower)) found.perfect = true;
    else if (MODALS.has(lower)) found.modal = true;
    else if (FEARED.has(lower)) found.feared = true;
    else if (lower === 'not' || lower === 'never') found.negated = true;
    else if (state && FOUND.has(lower)) continue;
    else if ((lower === '“' || lower === '"') && index === at - 1) continue;
    else if (lower === 'and' && joinsHarm(reading, index)) index--;
    else if ((lower === ',' || lower === 'then') && joinsHarm(reading, index)) index--;
    else if (!(ADVERBS.has(lower) || (lower.endsWith('ly') && lower !== 'family' && lower !== 'early')) || peopleCovering(reading, index) !== null) break;
    if (lower.endsWith("n't")) found.negated = true;
  }
  if (['who', 'that', 'which', 'whom'].includes(lowerAt(reading, index)) && (peopleEndingAt(reading, index) !== null || lowerAt(reading, index - 1) === ',')) {
    found.relative = true;
    index--;
    if (lowerAt(reading, index) === ',') index--;
  }
  found.before = index;
  return found;
}

const VIOLENT = new Set(['beaten', 'robbed', 'tortured', 'raped', 'kidnapped', 'abducted', 'attacked', 'ambushed', 'hit', 'struck', 'chased', 'confronted', 'tried', 'captured', 'arrested', 'sentenced', 'electrocuted', 'run', 'trapped', 'crushed', 'carjacked', 'handcuffed', 'blindfolded', 'assaulted']);

function joinsHarm(reading: Reading, index: number): boolean {
  const lower = lowerAt(reading, index - 1);
  const form = harmWord(lower)?.form;
  return (form === 'verb' || VIOLENT.has(lower)) && peopleCovering(reading, index - 1) === null;
}

const SUBSET = new Set(['including', 'among', 'excluding', 'includes', 'included', 'except', 'like', 'mostly', 'mainly', 'counting']);
const STOPS = new Set([';', ':', '—', '–', '“', '”', '"']);
/** Prepositions before people that are no subject. "by" among them: who did it. */
const before = (reading: Reading, people: People): string => lowerAt(reading, people.first - 1);

export interface Subjects {
  list: People[];
  parts: People[];
  /** How far the nearest stood from the verb, in tokens. */
  distance: number;
  /** A counted phrase that is no people stands where the subject should. */
  thing: number | null;
}

/**
 * The subject left of `index` (the token before the auxiliaries): the nearest people not in a prepositional phrase, with those
 * joined to them, and the parts named after "including".
 * @param adjacentCounts people right before `index` are the subject even after a preposition ("to 40 people being shot", "of a man who died")
 */
export function subjectsBefore(reading: Reading, index: number, adjacentCounts = false): Subjects {
  const nothing: Subjects = { list: [], parts: [], distance: 99, thing: null };
  const parts: People[] = [];
  let joined = false;
  for (let at = index; at >= reading.from && index - at < 32; at--) {
    const people = peopleCovering(reading, at);
    if (people !== null) {
      const left = before(reading, people);
      if (adjacentCounts && people.next === index + 1 && people.form !== 'plural') return { list: joinedBefore(reading, people), parts, distance: 1, thing: null };
      if (SUBSET.has(left) || (left === 'them' && lowerAt(reading, people.first - 2) === 'among')) {
        parts.unshift(...joinedBefore(reading, people));
        at = people.first - 1;
        continue;
      }
      const skip = apposed(reading, people);
      if (skip !== null) {
        at = skip;
        continue;
      }
      if (inPrepositionalPhrase(reading, people) && !(at === index && adjacentCounts)) {
        at = people.first;
        continue;
      }
      const list = joinedBefore(reading, people);
      const top = list[0];
      // "…, including a guard and two drivers, were killed": the whole list is a part.
      if (top !== undefined && top !== people && SUBSET.has(before(reading, top))) {
        parts.unshift(...list);
        at = top.first - 1;
        continue;
      }
      if (joined && list.length === 1 && people.form !== 'named' && objectOfVerb(reading, people)) {
        at = people.first;
        continue;
      }
      // "the mothers of two players and …": the list stands in the phrase.
      if (top !== undefined && list.length > 1 && before(reading, top) === 'of' && top.form !== 'count' && top.form !== 'bare') {
        at = top.first;
        continue;
      }
      if (list.length === 1 && people.form === 'single' && lowerAt(reading, people.first - 1) === ',' && peopleEndingAt(reading, people.first - 1)?.doer === true) people.doer = true;
      const whole = dashed(reading, list);
      if (whole !== null) {
        parts.unshift(...list);
        return { list: joinedBefore(reading, whole), parts, distance: index - people.next + 1, thing: null };
      }
      const split = splitWhole(list);
      return { list: split.list, parts: [...split.parts, ...parts], distance: index - people.next + 1, thing: null };
    }
    const lower = lowerAt(reading, at);
    if (STOPS.has(lower) && !(at === index && DASHES.has(lower))) return nothing;
    if (lower === 'but' && (at === index || lowerAt(reading, at + 1) === 'also')) {
      joined = true;
      continue;
    }
    if (CLAUSE.has(lower) && !SUBSET.has(lower)) {
      if ((lower === 'who' || lower === 'which' || lower === 'that' || lower === 'whom') && (peopleEndingAt(reading, at) !== null || lowerAt(reading, at - 1) === ',')) continue;
      return nothing;
    }
    if (lower === 'and' || lower === 'but') joined = true;
    if (isThing(reading, at)) return { ...nothing, thing: at };
  }
  return nothing;
}

const DASHES = new Set(['-', '–', '—']);

/** "Two guards and three others -- two men and a woman -- were": the people before the dashes are the whole. */
function dashed(reading: Reading, list: readonly People[]): People | null {
  let at = (list[0]?.first ?? 0) - 1;
  if (!DASHES.has(lowerAt(reading, at))) return null;
  while (DASHES.has(lowerAt(reading, at))) at--;
  return peopleEndingAt(reading, at + 1);
}

/** "three people, a man and two women": when the rest of a list adds up to its first, the rest are its parts. */
function splitWhole(list: People[]): { list: People[]; parts: People[] } {
  const [first, ...rest] = list;
  if (first === undefined || rest.length === 0 || first.low === null || first.low < 2) return { list, parts: [] };
  let total = 0;
  for (const people of rest) total += people.low ?? 0;
  return total === first.low && !rest.some((people) => people.further) && rest.length > 1 ? { list: [first], parts: rest } : { list, parts: [] };
}

/**
 * Where to go on looking when these people only describe the subject: "two men, most of them drivers but also cooks, …" and
 * "Ann Lee, a teacher, …" (the name is the subject). Null when they may be the subject themselves.
 */
function apposed(reading: Reading, people: People): number | null {
  if (people.form === 'plural') {
    for (let at = people.first - 1; at > reading.from && people.first - at < 12; at--) {
      const lower = lowerAt(reading, at);
      const opens = (lower === 'them' && lowerAt(reading, at - 1) === 'of') || lower === 'mostly' || lower === 'mainly' || lower === 'including';
      if (!opens) continue;
      for (let comma = at; comma > reading.from && at - comma < 4; comma--) if (lowerAt(reading, comma) === ',') return comma;
    }
    return null;
  }
  if (lowerAt(reading, people.first - 1) !== ',') return null;
  // "900 people, many of them soldiers …, have died"
  if (people.partitive && !BE.has(lowerAt(reading, people.next)) && !HAVE.has(lowerAt(reading, people.next))) return people.first;
  if (people.form !== 'single') return null;
  const name = peopleCovering(reading, people.first - 2);
  return name !== null && name.form === 'named' && name.next >= people.first - 1 ? people.first : null;
}

/** "the dog", "250 swans" at the start of a clause: the subject is no people. */
function isThing(reading: Reading, at: number): boolean {
  const lower = lowerAt(reading, at);
  const token = reading.tokens[at];
  if (token === undefined) return false;
  if (!(lower === 'the' || lower === 'a' || lower === 'an' || token.kind === 'number')) return false;
  const left = lowerAt(reading, at - 1);
  return at === reading.from || left === ',' || left === 'and' || left === 'that' || left === 'said' || (token.kind === 'number' && (left === 'some' || left === 'nearly' || left === 'about' || left === 'least' || left === 'than'));
}

export function inPrepositionalPhrase(reading: Reading, people: People): boolean {
  const left = before(reading, people);
  // "the grandson of Senator Ann Lee": titles stand between.
  if (people.form === 'named') {
    let at = people.first - 1;
    while (people.first - at < 6 && reading.tokens[at]?.capital === true && at > reading.from) at--;
    if (at < people.first - 1 && lowerAt(reading, at) === 'of') return true;
  }
  if (!PREPOSITIONS.has(left)) return false;
  // "up to 30", "close to 30" belong to the quantity; a phrase that begins a sentence with "with" is none.
  return !(left === 'of' && ['all', 'most', 'each', 'many', 'some'].includes(lowerAt(reading, people.first - 2)));
}

function objectOfVerb(reading: Reading, people: People): boolean {
  const left = before(reading, people);
  return left.endsWith('ed') || left.endsWith('ing') || harmWord(left)?.form === 'verb';
}

const JOINTS = new Set(['and', ',', 'or', 'plus', '&']);

/** The list of people that ends with `last`: "a man, his wife and two children". */
export function joinedBefore(reading: Reading, last: People): People[] {
  const list = [last];
  let first = last;
  let sawAnd = false;
  for (let turn = 0; turn < 12; turn++) {
    let index = first.first - 1;
    let joint = lowerAt(reading, index);
    if (joint === 'as' && lowerAt(reading, index - 1) === 'well' && lowerAt(reading, index - 2) === 'as') {
      index -= 2;
      joint = 'and';
    }
    if (!JOINTS.has(joint)) break;
    if (joint !== ',') sawAnd = true;
    index--;
    if (joint !== ',' && lowerAt(reading, index) === ',') index--;
    if (!sawAnd) break;
    let previous = peopleEndingAt(reading, index + 1) ?? (peopleCovering(reading, index)?.next === index + 2 ? peopleCovering(reading, index) : null);
    if (previous === null) previous = overPhrase(reading, index);
    if (previous === null || previous === first || previous.form === 'pronoun' || previous.form === 'plural') break;
    const left = before(reading, previous);
    if (joint === ',' && previous.form === 'definite') break;
    if (objectOfVerb(reading, previous) && harmWord(left)?.type !== undefined) break;
    if (inPrepositionalPhrase(reading, previous) && left !== 'of') break;
    list.unshift(previous);
    first = previous;
    if (SUBSET.has(left)) break;
  }
  return list;
}

/** Steps left over one prepositional phrase ("a man in a car and …") to the people it modifies. */
function overPhrase(reading: Reading, index: number): People | null {
  for (let at = index; at >= reading.from && index - at < 8; at--) {
    const lower = lowerAt(reading, at);
    if (CLAUSE.has(lower) || BE.has(lower) || HAVE.has(lower) || STOPS.has(lower) || lower === ',' || harmWord(lower)?.form === 'verb') return null;
    const people = peopleCovering(reading, at);
    if (people === null) continue;
    if (inPrepositionalPhrase(reading, people)) {
      at = people.first;
      continue;
    }
    return PREPOSITIONS.has(lowerAt(reading, people.next)) || lowerAt(reading, people.next) === 'aged' ? people : null;
  }
  return null;
}

export interface Objects {
  list: People[];
  parts: People[];
}

const NAMING = new Set(['named', 'identified', 'aged', 'believed', 'suspected', 'called', 'dressed', 'described', 'accused', 'linked', 'armed', 'based', 'allied', 'affiliated', 'employed', 'related', 'said']);

/** True when a finite verb follows the people, so that they are its subject and no further object. */
function hasOwnVerb(reading: Reading, people: People): boolean {
  let index = people.next;
  while (index - people.next < 5 && (ADVERBS.has(lowerAt(reading, index)) || lowerAt(reading, index).endsWith('ly'))) index++;
  const lower = lowerAt(reading, index);
  if (lowerAt(reading, people.next) === 'said' || lowerAt(reading, people.next) === 'told') return true;
  if (NAMING.has(lower)) return false;
  if (BE.has(lower) || HAVE.has(lower) || MODALS.has(lower) || lower === 'said' || lower === 'told') return true;
  const form = harmWord(lower)?.form;
  if (form === 'verb' || form === 'self' || form === 'state') return true;
  return lower.endsWith('ed') && !lower.includes('-');
}

/** The people that begin at `index` and those joined to them, with the parts after "including". */
export function objectsFrom(reading: Reading, index: number): Objects {
  const list: People[] = [];
  const parts: People[] = [];
  let at = index;
  while (at - index < 5 && (ADVERBS.has(lowerAt(reading, at)) || lowerAt(reading, at).endsWith('ly')) && peopleCovering(reading, at) === null && lowerAt(reading, at) !== 'to') at++;
  if (lowerAt(reading, at) === '"' || lowerAt(reading, at) === '“') at++;
  let people = peopleStartingAt(reading, at);
  if (people === null) return { list, parts };
  let target = list;
  for (let turn = 0; turn < 40 && people !== null; turn++) {
    // "84 people, ten of them children", "200 others, 52 critically": a part of those just named.
    if (people !== list[0] && (people.partitive || gravely(reading, people))) parts.push(people);
    else target.push(people);
    at = people.next;
    let step = nextJoint(reading, at);
    if (step === null) step = jointAfterPhrase(reading, at);
    if (step === null) break;
    let next: People | null = peopleStartingAt(reading, step.at);
    if (next === null) break;
    // "killed Ann Lee, a teacher, and two pupils": the description is no further victim.
    const over = step.subset ? null : describes(reading, people, next);
    if (over !== null) {
      step = nextJoint(reading, over);
      next = step === null ? null : peopleStartingAt(reading, step.at);
      if (step === null || next === null) break;
    }
    if (!step.subset && hasOwnVerb(reading, next)) break;
    if (step.subset) target = parts;
    people = next;
  }
  const split = splitWhole(list);
  return { list: split.list, parts: [...split.parts, ...parts] };
}

/** Where a description of the person just named ends (at its comma or the end), or null when it is a person of its own. */
function describes(reading: Reading, named: People, next: People): number | null {
  if (named.form !== 'named' || (next.form !== 'single' && next.form !== 'definite') || lowerAt(reading, next.first - 1) !== ',') return null;
  if (!['a', 'an', 'the'].includes(lowerAt(reading, next.first))) return null;
  // "…, the son of a baker and his wife": nobody after it is another victim.
  if (lowerAt(reading, next.next) === 'of') return reading.to;
  for (let at = next.next; at <= reading.to && at - next.next < 12; at++) {
    const lower = lowerAt(reading, at);
    if (lower === ',' || lower === '' || lower === '.') return at;
    if (lower === 'and' || lower === 'or' || CLAUSE.has(lower)) return null;
  }
  return null;
}

const GRAVELY = new Set(['critically', 'seriously', 'severely', 'gravely', 'badly', 'slightly', 'lightly', 'fatally']);

/** A bare number after a comma with only an adverb: ", 52 critically". */
function gravely(reading: Reading, people: People): boolean {
  return people.form === 'bare' && lowerAt(reading, people.first - 1) === ',' && GRAVELY.has(lowerAt(reading, people.next)) && harmWord(lowerAt(reading, people.next + 1)) === undefined;
}

function nextJoint(reading: Reading, index: number): { at: number; subset: boolean } | null {
  let at = index;
  let joined = false;
  const lower = lowerAt(reading, at);
  if (lower === ',' || lower === '(' || lower === '-' || lower === '–' || lower === '—') {
    at++;
    joined = lower === ',';
    while (lowerAt(reading, at) === '-' || lowerAt(reading, at) === '–') at++;
  }
  const word = lowerAt(reading, at);
  if (word === 'including' || word === 'among') return { at: word === 'among' && lowerAt(reading, at + 1) === 'them' ? at + 2 : at + 1, subset: true };
  if (word === 'and' || word === 'or' || word === 'plus') return { at: at + 1, subset: false };
  if (word === 'as' && lowerAt(reading, at + 1) === 'well') return { at: at + 3, subset: false };
  if (word === 'along' && lowerAt(reading, at + 1) === 'with') return { at: at + 2, subset: false };
  return joined ? { at, subset: false } : null;
}

/** "killed two soldiers in the north and a civilian": steps right over one short phrase to "and" or "including". */
function jointAfterPhrase(reading: Reading, index: number): { at: number; subset: boolean } | null {
  if (!PREPOSITIONS.has(lowerAt(reading, index)) && lowerAt(reading, index) !== 'aged') return null;
  for (let at = index + 1; at < reading.to && at - index < 9; at++) {
    const lower = lowerAt(reading, at);
    if (lower === 'and' || lower === 'including') return { at: at + 1, subset: lower === 'including' };
    if (lower === ',' && lowerAt(reading, at + 1) === 'including') return { at: at + 2, subset: true };
    if (CLAUSE.has(lower) || BE.has(lower) || STOPS.has(lower) || lower === ',' || harmWord(lower) !== undefined) return null;
  }
  return null;
}
