import { isCount } from '../people';
import { harmWord } from '../lexicon/harm';
import { objectsFrom } from '../objects';
import { auxiliariesBefore, lowerAt, type Parser, type Reading, type Statement } from '../reading';
import { subjectsBefore } from '../subjects';
import { state, stateAll, unreal } from './statement';
import { denied, partsAfter, things } from './parts';

const MANAGED = new Set(['managed', 'able', 'trying', 'tried', 'wanted']);
const FORCES = new Set([
  'forced',
  'forcing',
  'forces',
  'prompted',
  'prompting',
  'caused',
  'causing',
  'drove',
  'driven',
  'driving',
  'compelled',
  'made',
  'had',
]);

/** "forced thousands of residents to flee" */
function isForced(reading: Reading, at: number): boolean {
  for (let index = at - 1; index >= reading.from && at - index < 12; index--) {
    if (FORCES.has(lowerAt(reading, index))) return true;
    if (lowerAt(reading, index) === ',' || lowerAt(reading, index) === 'who') return false;
  }
  return false;
}

/** "a trawler sank, drowning 200 migrants" */
function drowned(reading: Reading, at: number): Statement[] {
  const { list, parts } = objectsFrom(reading, at + 1);
  const [first] = list;
  if (first === undefined || first.first !== at + 1) return [];
  return stateAll(
    reading,
    list.filter(({ form }) => form !== 'plural' && form !== 'pronoun'),
    parts,
    { type: 'killed', predicate: at, rule: 'participle', hypothetical: unreal(reading, at) },
  );
}

/** "died", "drowned", "disappeared", "fled": the subject itself. */
export const readIntransitive: Parser = (reading, at) => {
  const word = harmWord(lowerAt(reading, at));
  if (word === undefined || word.form !== 'self') return null;
  const auxiliaries = auxiliariesBefore(reading, at);
  const subjects = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative || auxiliaries.being);
  const lower = lowerAt(reading, at);
  if (lower === 'drowning' && !auxiliaries.passive) return drowned(reading, at);
  // "vanished with their captives": they got away.
  if (word.type === 'missing' && lowerAt(reading, at + 1) === 'with') return [];
  if (subjects.thing !== null && word.type === 'killed') return things(reading, subjects.thing, at, word.type);
  if (word.type === 'displaced') {
    const fled = subjects.list.filter((people) => isCount(people));
    const forced = lower === 'flee' && isForced(reading, at);
    if (lower === 'flee' && MANAGED.has(lowerAt(reading, at - 2))) return [];
    const homes =
      reading.document.text
        .slice(reading.tokens[at]?.end ?? 0, (reading.tokens[at]?.end ?? 0) + 40)
        .match(/home|village|violence|fighting|conflict|war|houses|country|evacuation|shelter|safety/u) !== null;
    return forced || homes
      ? stateAll(reading, fled, [], {
          type: 'displaced',
          predicate: at,
          rule: 'fled',
          hypothetical: auxiliaries.modal,
        })
      : [];
  }
  if (lower.endsWith('ing') && !auxiliaries.passive) return [];
  // "prayed for him to fall and die": a bare infinitive, whoever stands before it.
  if (
    (lower === 'die' || lower === 'drown') &&
    !auxiliaries.modal &&
    subjects.list.every((people) => people.form === 'plural' || people.low === 1)
  )
    return [];
  const hypothetical = auxiliaries.modal || (!auxiliaries.feared && unreal(reading, at));
  const details = {
    type: auxiliaries.feared ? ('missing' as const) : word.type,
    predicate: at,
    rule: 'intransitive' as const,
    far: subjects.distance > 1,
    hypothetical,
  };
  const list = denied(subjects.list, auxiliaries.negated).filter((people) => people.form !== 'plural' || people.vague);
  return [
    ...stateAll(reading, list, subjects.parts, details),
    ...partsAfter(reading, at + 1, (_list, parts, rule, far) =>
      parts.map((people) => state(reading, people, { ...details, rule, far, part: true })),
    ),
  ];
};
