import { POSSESSIVES } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import { KIN } from '../lexicon/people';
import { objectsFrom } from '../objects';
import { countsSomebody, type People } from '../people';
import { auxiliariesBefore, lowerAt, type Reading, type Statement } from '../reading';
import { stateAll, unreal } from './statement';

const LOSES: ReadonlySet<string> = new Set(formsIn(['lose'], ['past', 'third', 'ing']));
/** How soldiers are lost without harm ("lost 200 men to desertion"). */
const UNHURT: ReadonlySet<string> = new Set(
  'desertion desertions defection defections retirement resignation injury injuries'.split(' '),
);
/** A word by which soldiers are told of as lost without a word of harm. */
export const isLoss = (lower: string): boolean => LOSES.has(lower);

/** "lost 840 troops", "lost four of its own men": soldiers are lost when they are killed; a team, a party or a shop loses others. */
export function readLoss(reading: Reading, at: number): Statement[] {
  const { list, parts } = objectsFrom(reading, at + 1);
  const [first] = list;
  const last = list[list.length - 1];
  if (
    first === undefined ||
    last === undefined ||
    !list.every((people) => countsSomebody(people) || isKin(reading, people))
  )
    return [];
  const missed = ({ status, head, form }: People): boolean =>
    form === 'single' || status === 'combatant' || MISSED.has(head ?? '') || THERE.has(head ?? '');
  if (!list.every(missed) && !ownMen(reading, first)) return [];
  if (lowerAt(reading, last.next) === 'to' && UNHURT.has(lowerAt(reading, last.next + 1))) return [];
  return stateAll(reading, list, parts, {
    type: 'killed',
    predicate: at,
    rule: LOST,
    hypothetical: auxiliariesBefore(reading, at).modal || unreal(reading, at),
  });
}

/** "lost her husband and two sons": beside a harm they were lost to it. */
const isKin = (reading: Reading, { form, head, first }: People): boolean =>
  form === 'single' && KIN.has(head ?? '') && POSSESSIVES.has(lowerAt(reading, first));

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

/** "four of its own men" */
function ownMen(reading: Reading, { first, next }: People): boolean {
  const noun = lowerAt(reading, next - 1);
  if (noun !== 'men' && noun !== 'officers' && noun !== 'members') return false;
  for (let index = first; index < next; index++) if (lowerAt(reading, index) === 'own') return true;
  return false;
}
