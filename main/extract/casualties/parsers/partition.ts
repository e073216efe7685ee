import type { HarmRule } from '../certainty';
import type { HarmType } from '../../../../preload/contract/findings';
import { ADVERBS, BE, HAVE, harmWord } from '../lexicon/harm';
import { countsSomebody, type People } from '../people';
import { joinedBefore } from '../lists';
import { objectsFrom } from '../objects';
import {
  lowerAt,
  peopleCovering,
  peopleEndingAt,
  peopleStartingAt,
  type Parser,
  type Reading,
  type Statement,
} from '../reading';
import { subjectsBefore } from '../subjects';
import { stateAll } from './statement';

const GROUPS: ReadonlyMap<string, HarmType> = new Map([
  ['dead', 'killed'],
  ['killed', 'killed'],
  ['deceased', 'killed'],
  ['fatalities', 'killed'],
  ['slain', 'killed'],
  ['victims', 'killed'],
  ['injured', 'injured'],
  ['wounded', 'injured'],
  ['hurt', 'injured'],
  ['missing', 'missing'],
  ['detained', 'detained'],
  ['arrested', 'detained'],
]);

const DETERMINERS = new Set(['the', 'those']);
const INCLUDES = new Set(['included', 'include', 'includes', 'were', 'was', 'are', 'is']);

const counts = (people: People): boolean =>
  people.form === 'count' || people.form === 'bare' || people.form === 'single' || people.form === 'named';

function parts(
  reading: Reading,
  list: readonly People[],
  type: HarmType,
  predicate: number,
  rule: HarmRule,
): Statement[] {
  const told = list.filter(
    (people) => counts(people) || (rule === 'among' && people.form === 'definite' && people.low === 1),
  );
  return stateAll(reading, [], told, { type, predicate, rule });
}

/** "the dead included …", "among the wounded were …", "two foreigners were among the dead", "of the 12 killed, three were …". */
export const readPartition: Parser = (reading, at) => {
  const word = lowerAt(reading, at);
  const type = GROUPS.get(word);
  if (type === undefined) return null;
  const covering = peopleCovering(reading, at);
  // "six of the dead were nurses and one was a driver"
  if (covering !== null && covering.partitive && covering.shown <= at) return ofGroup(reading, covering, type);
  if (covering !== null && covering.form !== 'plural' && covering.form !== 'definite') return null;
  const next = lowerAt(reading, at + 1);
  // "Of the deceased, six were women"
  if (DETERMINERS.has(lowerAt(reading, at - 1)) && lowerAt(reading, at - 2) === 'of' && next === ',') {
    const share = peopleStartingAt(reading, at + 2);
    if (share !== null && BE.has(lowerAt(reading, share.next))) return parts(reading, [share], type, at, 'of-whole');
  }
  if (DETERMINERS.has(lowerAt(reading, at - 1))) {
    const among = lowerAt(reading, at - 2) === 'among';
    let end = at + 1;
    if (next === 'and' && GROUPS.has(lowerAt(reading, at + 2))) end = at + 3;
    if (among && BE.has(lowerAt(reading, end)))
      return parts(reading, objectsFrom(reading, end + 1).list, type, at, 'among');
    if (among) {
      const verb = at - 3;
      const people = BE.has(lowerAt(reading, verb))
        ? subjectsBefore(reading, verb - 1).list
        : single(peopleEndingAt(reading, at - 2));
      return people.length > 0 ? parts(reading, people, type, at, 'among') : null;
    }
    // "The dead are two women and a boy"; victims may live.
    if (type === 'killed' && word !== 'victims' && BE.has(next) && lowerAt(reading, at - 2) !== 'of') {
      const told = objectsFrom(reading, at + 2).list;
      if (told.length > 0 && told.every((people) => people.form !== 'plural' && !isVerbal(reading, people.next)))
        return parts(reading, told, type, at, 'included');
    }
    if (next === 'included' || next === 'include' || next === 'includes')
      return parts(reading, objectsFrom(reading, at + 2).list, type, at, 'included');
    return null;
  }
  // "Three soldiers among dead as base is raided": a headline drops the article.
  if (lowerAt(reading, at - 1) === 'among') {
    const part = peopleEndingAt(reading, at - 1);
    if (part !== null && part.first === reading.from) return parts(reading, [part], type, at, 'among');
  }
  // "Of the 300 or so hurt, 60 were rescuers"
  const whole = peopleEndingAt(reading, at);
  // "An elder and his son were among nine people killed", "Elder, son among 5 killed"
  if (whole !== null && lowerAt(reading, whole.first - 1) === 'among' && countsSomebody(whole)) {
    const share = membersAmong(reading, whole.first - 1);
    if (share.length > 0)
      return [
        ...stateAll(reading, [whole], [], { type, predicate: at, rule: 'reduced' }),
        ...parts(reading, share, type, at, 'among'),
      ];
  }
  if (whole === null || lowerAt(reading, whole.first - 1) !== 'of' || next !== ',') return null;
  const people = peopleStartingAt(reading, at + 2);
  if (
    people === null ||
    !(BE.has(lowerAt(reading, people.next)) || HAVE.has(lowerAt(reading, people.next))) ||
    harmWord(lowerAt(reading, people.next + 1)) !== undefined
  )
    return null;
  return [
    ...stateAll(reading, [whole], [], { type, predicate: at, rule: 'reduced' }),
    ...parts(reading, [people], type, at + 1, 'of-whole'),
    ...restOf(reading, people.next + 1, type, 'of-whole'),
  ];
};

/** Who is said to be among those counted after `at`. */
function membersAmong(reading: Reading, at: number): People[] {
  if (BE.has(lowerAt(reading, at - 1))) return subjectsBefore(reading, at - 2).list;
  const last = peopleEndingAt(reading, at);
  return last === null ? [] : joinedBefore(reading, last);
}

const isVerbal = (reading: Reading, at: number): boolean => harmWord(lowerAt(reading, at)) !== undefined;

const single = (people: People | null): People[] => (people === null ? [] : [people]);

/** "N of the victims were …": a part; and what the same sentence goes on to say of the rest. */
function ofGroup(reading: Reading, people: People, type: HarmType): Statement[] {
  let index = people.next;
  while (index - people.next < 4 && ADVERBS.has(lowerAt(reading, index))) index++;
  if (
    // "took nine of the injured to hospital"
    type !== 'injured' &&
    !INCLUDES.has(lowerAt(reading, index)) &&
    !['remained', 'remain', 'died', 'suffered', 'had', 'have', 'belonged', 'came', 'hailed', 'lived'].includes(
      lowerAt(reading, index),
    )
  )
    return [];
  // "two of the victims were shot": the verb tells it.
  const verb = harmWord(lowerAt(reading, index + 1))?.form;
  if (
    verb === 'verb' ||
    lowerAt(reading, index) === 'died' ||
    (verb === 'state' && lowerAt(reading, index + 1) !== 'missing')
  )
    return [];
  return [...parts(reading, [people], type, people.next, 'of-group'), ...restOf(reading, index + 1, type, 'of-group')];
}

/** "…, and one was a driver": what the sentence from token `from` on says of the rest of a group. */
function restOf(reading: Reading, from: number, type: HarmType, rule: HarmRule): Statement[] {
  const found: Statement[] = [];
  for (let at = from; at < reading.to && at - from < 13; at++) {
    if (lowerAt(reading, at) !== 'and' && lowerAt(reading, at) !== ',') continue;
    const rest = peopleStartingAt(reading, at + 1);
    if (rest === null || rest.form !== 'bare' || !BE.has(lowerAt(reading, rest.next))) continue;
    if (harmWord(lowerAt(reading, rest.next + 1)) !== undefined) break;
    found.push(...parts(reading, [rest], type, rest.next, rule));
  }
  return found;
}
