import { ARTICLES, POSSESSIVE_MARKS } from '../../language/classes';
import { isCause } from './lexicon/agents';
import { BE, CLAUSE, harmWord, HAVE } from './lexicon/harm';
import { before, inPrepositionalPhrase, joinedBefore, objectOfVerb, splitWhole, STOPS, SUBSET } from './lists';
import { isCount, type People } from './people';
import { lowerAt, peopleCovering, peopleEndingAt, type Reading } from './reading';

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
      // "Anna Roe from Karsa who died": where she is from, whatever it is taken for.
      if (
        (people.form === 'named' && left === 'from' && adjacentCounts && people.next === index + 1) ||
        isOfName(reading, people)
      ) {
        at = people.first - 1;
        continue;
      }
      // "He spoke of the murder of a leader, who was shot": no relative clause is about "he".
      if (adjacentCounts && people.form === 'pronoun' && people.next <= index) return nothing;
      if (adjacentCounts && people.next === index + 1 && people.form !== 'plural')
        return { list: joinedBefore(reading, people, true), parts, distance: 1, thing: null };
      if (opensShare(reading, people)) {
        parts.unshift(...joinedBefore(reading, people));
        at = people.first - 1;
        continue;
      }
      // "aboard a Lind Air plane": the name belongs to the thing after it.
      if (people.form === 'named' && isCause(lowerAt(reading, people.next))) {
        at = people.first;
        continue;
      }
      // "…, killing three people, has been arrested": they are what the clause between the commas harmed.
      if (harmWord(left)?.form === 'ing' && lowerAt(reading, people.next) === ',') {
        at = people.first - 1;
        continue;
      }
      const share = shareBetween(reading, people);
      if (share !== null) {
        if (share.form !== 'plural') parts.unshift(share);
        at = share.first - 1;
        continue;
      }
      const skip = apposed(reading, people);
      if (skip !== null) {
        // "Nine people, five of them children, died"
        if (people.partitive && lowerAt(reading, people.next - 1) === 'them') parts.unshift(people);
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
      if (top !== undefined && top !== people && opensShare(reading, top)) {
        parts.unshift(...list);
        at = top.first - 1;
        continue;
      }
      if (joined && list.length === 1 && people.form !== 'named' && objectOfVerb(reading, people)) {
        at = people.first;
        continue;
      }
      // "the mothers of two players and …": the list stands in the phrase.
      if (
        top !== undefined &&
        list.length > 1 &&
        before(reading, top) === 'of' &&
        top.form !== 'count' &&
        top.form !== 'bare'
      ) {
        at = top.first;
        continue;
      }
      if (
        list.length === 1 &&
        people.form === 'single' &&
        lowerAt(reading, people.first - 1) === ',' &&
        peopleEndingAt(reading, people.first - 1)?.doer === true
      )
        people.doer = true;
      const whole = dashed(reading, list);
      if (whole !== null) {
        parts.unshift(...list);
        return { list: joinedBefore(reading, whole), parts, distance: index - people.next + 1, thing: null };
      }
      const split = splitWhole(list);
      return { list: split.list, parts: [...split.parts, ...parts], distance: index - people.next + 1, thing: null };
    }
    const lower = lowerAt(reading, at);
    if (DASHES.has(lower) && DASHES.has(lowerAt(reading, index)) && at < index - 1) continue;
    if (STOPS.has(lower) && !(at === index && DASHES.has(lower))) return nothing;
    if (lower === 'but' && (at === index || lowerAt(reading, at + 1) === 'also')) {
      joined = true;
      continue;
    }
    if (CLAUSE.has(lower) && !SUBSET.has(lower)) {
      if (
        (lower === 'who' || lower === 'which' || lower === 'that' || lower === 'whom') &&
        (peopleEndingAt(reading, at) !== null || lowerAt(reading, at - 1) === ',')
      )
        continue;
      // "Ann Lee, whose body was found in a canal, was stabbed": the clause ends at the comma before the verb.
      if (lower === 'whose' && lowerAt(reading, at - 1) === ',' && lowerAt(reading, index) === ',') continue;
      return nothing;
    }
    if (lower === 'and' || lower === 'but') joined = true;
    if (isThing(reading, at) && !describes(reading, at, index)) return { ...nothing, thing: at };
  }
  return nothing;
}

/** "including three children", "among them three women": what follows is a part of the people before. */
const opensShare = (reading: Reading, people: People): boolean =>
  SUBSET.has(before(reading, people)) ||
  (before(reading, people) === 'them' && lowerAt(reading, people.first - 2) === 'among');

/** "Three people, one of them a nurse, were", "eight others, a child among them, suffered": the share told of between commas, or null. */
function shareBetween(reading: Reading, people: People): People | null {
  const one = peopleEndingAt(reading, people.first);
  const share = one !== null && isOfThem(reading, one) ? one : people;
  if (lowerAt(reading, share.first - 1) !== ',' || peopleEndingAt(reading, share.first - 1) === null) return null;
  return share === one || (lowerAt(reading, people.next) === 'among' && WHOLES.has(lowerAt(reading, people.next + 1)))
    ? share
    : null;
}

const WHOLES = new Set(['them', 'whom']);

/** "Eight of them", "two of whom". */
export const isOfThem = (reading: Reading, people: People): boolean =>
  people.partitive && WHOLES.has(lowerAt(reading, people.next - 1));

/** "Ann Lee, 22, of Karsa's Lomat, who was burned, died": where she is from, whatever it is taken for. */
const isOfName = (reading: Reading, people: People): boolean =>
  people.form === 'named' &&
  POSSESSIVE_MARKS.has(lowerAt(reading, people.first - 1)) &&
  lowerAt(reading, people.first - 3) === 'of' &&
  reading.tokens[people.first - 2]?.capital === true;

const DASHES = new Set(['-', '–', '—']);

/** "Two guards and five more -- four boys and a girl -- were": the people before the dashes are the whole. */
function dashed(reading: Reading, list: readonly People[]): People | null {
  let at = (list[0]?.first ?? 0) - 1;
  if (!DASHES.has(lowerAt(reading, at))) return null;
  while (DASHES.has(lowerAt(reading, at))) at--;
  return peopleEndingAt(reading, at + 1);
}

/**
 * Where to go on looking when these people only describe the subject: "two men, most of them drivers but also cooks, …" and
 * "Ann Lee, a teacher, …" (the name is the subject). Null when they may be the subject themselves.
 */
function apposed(reading: Reading, people: People): number | null {
  if (people.form === 'plural') {
    for (let at = people.first - 1; at > reading.from && people.first - at < 12; at--) {
      const lower = lowerAt(reading, at);
      const opens =
        (lower === 'them' && lowerAt(reading, at - 1) === 'of') ||
        lower === 'mostly' ||
        lower === 'mainly' ||
        lower === 'including';
      if (!opens) continue;
      for (let comma = at; comma > reading.from && at - comma < 4; comma--)
        if (lowerAt(reading, comma) === ',') return comma;
    }
    return null;
  }
  // "One man, believed to be the cook, has died"
  if (lowerAt(reading, people.first - 1) === 'be' && BELIEVED.has(lowerAt(reading, people.first - 3)))
    return people.first;
  // "Ann Lee, whose brother was killed": he is the subject, she is not.
  if (lowerAt(reading, people.first - 1) !== ',' || lowerAt(reading, people.first) === 'whose') return null;
  // "900 people, many of them soldiers …, have died"; but "900, many of whom later died".
  if (
    people.partitive &&
    lowerAt(reading, people.next - 1) !== 'whom' &&
    !BE.has(lowerAt(reading, people.next)) &&
    !HAVE.has(lowerAt(reading, people.next))
  )
    return people.first;
  // "One person, a fisherman who fell overboard, is missing", "Two riders, both students, died": the count before the comma.
  const counted = peopleEndingAt(reading, people.first - 1);
  if (counted !== null && isCount(counted) && counted.low === people.low && counted.low === counted.high) {
    const both = BOTH.has(lowerAt(reading, people.first));
    if ((both || (people.form === 'single' && counted.low === 1)) && people.low !== null) return people.first;
  }
  if (people.form !== 'single') return null;
  const name = peopleCovering(reading, people.first - 2);
  if (name === null || name.next < people.first - 1) return null;
  // "Her brother, a judge, was killed": one person, told twice.
  const described = name.form === 'single' && ARTICLES.has(lowerAt(reading, people.first)) && isClosed(reading, people);
  return name.form === 'named' || described ? people.first : null;
}

const BOTH = new Set(['both', 'all']);
const BELIEVED = new Set(['believed', 'thought', 'said', 'understood', 'reported', 'suspected']);

/** A comma closes what describes somebody, before the verb. */
function isClosed(reading: Reading, people: People): boolean {
  return lowerAt(reading, people.next) === ',' && isVerbal(lowerAt(reading, people.next + 1));
}

const isVerbal = (lower: string): boolean => BE.has(lower) || HAVE.has(lower) || harmWord(lower)?.form === 'self';

/** "Her brother, a schoolteacher, was shot": a noun no list holds describes the one before it. */
function describes(reading: Reading, at: number, index: number): boolean {
  if (!ARTICLES.has(lowerAt(reading, at)) || lowerAt(reading, at - 1) !== ',' || lowerAt(reading, index) !== ',')
    return false;
  const form = peopleEndingAt(reading, at - 1)?.form;
  return form === 'single' || form === 'named';
}

/** "the dog", "250 swans" at the start of a clause: the subject is no people. */
function isThing(reading: Reading, at: number): boolean {
  const lower = lowerAt(reading, at);
  const token = reading.tokens[at];
  if (token === undefined) return false;
  if (!(lower === 'the' || lower === 'a' || lower === 'an' || token.kind === 'number')) return false;
  const left = lowerAt(reading, at - 1);
  return (
    at === reading.from ||
    left === ',' ||
    left === 'and' ||
    left === 'that' ||
    left === 'said' ||
    (token.kind === 'number' &&
      (left === 'some' || left === 'nearly' || left === 'about' || left === 'least' || left === 'than'))
  );
}
