import type { HarmType } from '../../../../preload/contract/findings';
import { ARTICLES, without } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import { BE } from '../lexicon/harm';
import { peopleNoun } from '../lexicon/people';
import { phrase, type People } from '../people';
import { lowerAt, peopleCovering, type Parser, type Reading } from '../reading';
import { stateAll } from './statement';

/** Words that mean all who came to one harm, and what came to them. */
const GROUPS: ReadonlyMap<string, HarmType> = new Map([
  ['dead', 'killed'],
  ['deceased', 'killed'],
  ['victim', 'killed'],
  ['victims', 'killed'],
  ['killed', 'killed'],
  ['slain', 'killed'],
  ['martyred', 'killed'],
  ['injured', 'injured'],
  ['wounded', 'injured'],
  ['arrested', 'detained'],
  ['arrestees', 'detained'],
]);
const NAMES = new Set(formsIn(['identify', 'name'], ['past', 'participle']));
const BETWEEN = new Set('has have had was were is are been being so far later by police as only'.split(' '));
/** A victim said to be cared for lives. */
const CARED = new Set('hospital injured wounded injuries treatment'.split(' '));
const BEFORE_NAME = new Set([',', 'and', ';', 'as', ':', '-', '–', '&', '(']);
const DEFINITE: ReadonlySet<string> = new Set([...without(ARTICLES, 'a an'), 'those']);

/**
 * "The deceased were identified as Ann Lee, 40, and her son Tom, 9": each who is named came to the harm of the group. A
 * form of South Asian and Philippine papers above all, whose reports name every victim.
 */
export const readIdentified: Parser = (reading, at) => {
  const group = lowerAt(reading, at);
  const type = GROUPS.get(group);
  if (type === undefined || !DEFINITE.has(lowerAt(reading, at - 1))) return null;
  // "The names of the deceased are Ann Lee and Tom Lee"
  const listed = lowerAt(reading, at - 2) === 'of' && lowerAt(reading, at - 3) === 'names';
  const from = listed && BE.has(lowerAt(reading, at + 1)) ? at + 2 : namesOf(reading, at);
  if (from < 0) return null;
  if (group.startsWith('victim'))
    for (let index = from; index < reading.to; index++) if (CARED.has(lowerAt(reading, index))) return null;
  const list = namedFrom(reading, from);
  return list.length === 0 ? null : stateAll(reading, list, [], { type, predicate: at, rule: 'identified' });
};

/** Where the names of the group told of at `at` begin, or -1: "the slain guards were named as". */
function namesOf(reading: Reading, at: number): number {
  let past = at + 1;
  while (past - at < NOUNS && isNoun(reading, past)) past++;
  return namesAfter(reading, past);
}

/** Words of the phrase after "the slain" that may name who they were. */
const NOUNS = 4;

/** A noun of people, or one that stands before it in the phrase. */
const isNoun = (reading: Reading, at: number): boolean =>
  peopleNoun(lowerAt(reading, at)) !== null || peopleNoun(lowerAt(reading, at + 1)) !== null;

/** Where the names begin after "were identified as", "have been named as", ", identified as"; or -1. */
function namesAfter(reading: Reading, from: number): number {
  // "The dead: Ann Lee, 40; Tom Lee, 9"
  if (lowerAt(reading, from) === ':') return from + 1;
  let index = lowerAt(reading, from) === ',' ? from + 1 : from;
  let told = false;
  for (; index < from + 8; index++) {
    const lower = lowerAt(reading, index);
    if (NAMES.has(lower)) told = true;
    else if (!BETWEEN.has(lower) && !BE.has(lower)) break;
  }
  if (!told) return -1;
  return lowerAt(reading, index) === ':' ? index + 1 : index;
}

/** Every name of the list; names of fathers, places and who tells stand after another word than a joint. */
function namedFrom(reading: Reading, from: number): People[] {
  const list: People[] = [];
  let name: People | null = null;
  for (let index = from; index < reading.to && index - from < MOST; index = Math.max(index + 1, name?.next ?? 0)) {
    name = peopleCovering(reading, index) ?? aloneAt(reading, index);
    if (name === null || name.first !== index) {
      name = null;
      continue;
    }
    if (name.form !== 'named') continue;
    if (list.length === 0 || BEFORE_NAME.has(lowerAt(reading, index - 1)) || described(reading, index)) list.push(name);
  }
  return list;
}

/** Tokens of a list of names that are looked at. */
const MOST = 160;

/** "her son Ali", "driver Abul": a plain word before the name says who it is. */
function described(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  return (
    before !== undefined &&
    (RELATIVE.has(before.lower) ||
      before.lower.endsWith('er') ||
      before.lower.endsWith('s') ||
      peopleNoun(before.lower) !== null)
  );
}

const RELATIVE = new Set('wife husband son daughter mother father brother sister brother-in-law girl boy'.split(' '));
const AGE = /^\d{1,2}$/;

/** "Iqra, 6,": a name of one word with its age. */
function aloneAt(reading: Reading, at: number): People | null {
  const token = reading.tokens[at];
  const age = reading.tokens[at + 2];
  if (token?.kind !== 'word' || !token.capital || lowerAt(reading, at + 1) !== ',' || !AGE.test(age?.text ?? ''))
    return null;
  const people = phrase('named', at, at + 3, at + 1, 1, 1, null, 'unknown');
  people.name = token.text;
  people.age = Number(age?.text);
  return people;
}
