import { POSSESSIVES } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import { EVENT_NOUNS } from '../lexicon/happenings';
import { KIN } from '../lexicon/people';
import { objectsFrom } from '../objects';
import { countsSomebody, type People } from '../people';
import { auxiliariesBefore, lowerAt, type Reading, type Statement } from '../reading';
import { subjectsBefore } from '../subjects';
import { stateAll, unreal } from './statement';

const LOSES: ReadonlySet<string> = new Set(formsIn(['lose'], ['past', 'third', 'ing']));
/** How soldiers are lost without harm ("lost 200 men to desertion"). */
const UNHURT: ReadonlySet<string> = new Set(
  'desertion desertions defection defections retirement resignation injury injuries'.split(' '),
);
/** A word by which soldiers are told of as lost without a word of harm. */
export const isLoss = (lower: string): boolean => LOSES.has(lower) || lower === 'loss';

/** "lost 840 troops", "lost four of its own men": soldiers are lost when they are killed; a team, a party or a shop loses others. */
export function readLoss(reading: Reading, at: number): Statement[] {
  // "with the loss of 39 people"
  const noun = lowerAt(reading, at) === 'loss';
  if (noun && lowerAt(reading, at + 1) !== 'of') return [];
  if (lowerAt(reading, at) === 'lost' && auxiliariesBefore(reading, at).passive) return readLostIn(reading, at);
  const { list, parts } = objectsFrom(reading, at + (noun ? 2 : 1));
  const [first] = list;
  const last = list[list.length - 1];
  if (
    first === undefined ||
    last === undefined ||
    !list.every(
      (people) => countsSomebody(people) || isKin(reading, people) || (isKin(reading, first) && isOneOfKin(people)),
    )
  )
    return [];
  const missed = ({ status, head, form }: People): boolean =>
    form === 'single' || status === 'combatant' || MISSED.has(head ?? '') || THERE.has(head ?? '');
  if (!list.every(missed) && !ownMen(reading, first) && !isOfForce(reading, first, at)) return [];
  if (lowerAt(reading, last.next) === 'to' && UNHURT.has(lowerAt(reading, last.next + 1))) return [];
  return stateAll(reading, list, parts, {
    type: 'killed',
    predicate: at,
    rule: LOST,
    hypothetical: auxiliariesBefore(reading, at).modal || unreal(reading, at),
  });
}

/** "lost her husband and two sons": beside a harm they were lost to it. */
const isKin = (reading: Reading, people: People): boolean =>
  isOneOfKin(people) && POSSESSIVES.has(lowerAt(reading, people.first));

/** "lost her sister and a niece" */
const isOneOfKin = ({ form, head }: People): boolean => form === 'single' && KIN.has(head ?? '');

const AT = new Set(['in', 'at', 'with']);
/** Tokens after "lost in" in which what they were lost in stands. */
const REACH = 5;

/** "was lost in the tsunami", "were lost at sea": people, by what befell them. */
function readLostIn(reading: Reading, at: number): Statement[] {
  const auxiliaries = auxiliariesBefore(reading, at);
  if (auxiliaries.negated || auxiliaries.modal || !AT.has(lowerAt(reading, at + 1))) return [];
  let befell = false;
  for (let index = at + 2; index < at + 2 + REACH; index++) {
    const lower = lowerAt(reading, index);
    befell ||= EVENT_NOUNS.has(lower) || lower === 'sea';
  }
  if (!befell) return [];
  const { list, parts } = subjectsBefore(reading, auxiliaries.before, auxiliaries.relative);
  const gone = list.filter((people) => (countsSomebody(people) && !people.guessed) || isKin(reading, people));
  return stateAll(reading, gone, parts, { type: 'killed', predicate: at, rule: LOST });
}

/** Who lives in a place, which loses them to what befalls it. */
const THERE = new Set('person people inhabitants villagers residents comrade'.split(' '));

/** The rule of what is lost; kin and those of a place count only beside a harm. */
export const LOST = 'lost';
export const isLostBeside = ({ form, head }: People): boolean =>
  form === 'single' || THERE.has(head ?? '') || isOfKin(head ?? '');

const isOfKin = (head: string): boolean => head !== 'comrade' && KIN.has(head);

/** Kin and countrymen, of whom nobody is robbed but by death. */
const MISSED: ReadonlySet<string> = new Set(
  'relatives siblings sons daughters brothers sisters cousins children grandchildren citizens nationals comrades'.split(
    ' ',
  ),
);

/** "the army lost at least 15 in the strike": who fights loses people; a number alone is of them. */
const isOfForce = (reading: Reading, { form }: People, at: number): boolean =>
  form === 'bare' && FIGHTERS.has(lowerAt(reading, auxiliariesBefore(reading, at).before));

/** Who fights, as the subject of a loss. */
const FIGHTERS: ReadonlySet<string> = new Set(
  'army military navy troops forces force militia rebels insurgents battalion brigade regiment patrol convoy'.split(
    ' ',
  ),
);

/** "four of its own men" */
function ownMen(reading: Reading, { first, next }: People): boolean {
  const noun = lowerAt(reading, next - 1);
  if (noun !== 'men' && noun !== 'officers' && noun !== 'members') return false;
  for (let index = first; index < next; index++) if (lowerAt(reading, index) === 'own') return true;
  return false;
}
