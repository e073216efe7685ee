import { harmWord } from '../lexicon/harm';
import type { People } from '../people';
import { type Reading, lowerAt, peopleCovering, peopleStartingAt } from '../reading';
import type { HarmType } from '../../../../preload/contract/findings';

export const BURNED = new Set(['burned', 'burnt']);

/** Words after a harm verb that make it deadly: "shot dead", "stabbed to death", "shot and killed". */
function deadly(reading: Reading, at: number): boolean {
  const next = lowerAt(reading, at + 1);
  if (next === 'dead' || (next === 'alive' && BURNED.has(lowerAt(reading, at)))) return true;
  if (next === 'to' && lowerAt(reading, at + 2) === 'death') return true;
  // "burnt beyond recognition"
  if (next === 'beyond' && BURNED.has(lowerAt(reading, at))) return true;
  if (
    next === 'and' &&
    (lowerAt(reading, at + 2) === 'killed' ||
      lowerAt(reading, at + 2) === 'killing' ||
      (lowerAt(reading, at + 2) === 'fatally' && lowerAt(reading, at + 3) === 'wounded'))
  )
    return true;
  const before = lowerAt(reading, at - 1);
  return before === 'fatally' || before === 'mortally';
}

/** Where the verb's own words end: after "dead", "to death", "and killed", "and injured". */
export function verbEnd(reading: Reading, at: number): number {
  const next = lowerAt(reading, at + 1);
  if (
    next === 'dead' ||
    next === 'down' ||
    (next === 'alive' && BURNED.has(lowerAt(reading, at))) ||
    (next === 'up' && lowerAt(reading, at + 2) !== 'to')
  )
    return at + 2;
  if (next === 'to' && lowerAt(reading, at + 2) === 'death') return at + 3;
  if (
    (next === 'and' || next === 'or') &&
    harmWord(lowerAt(reading, at + 2))?.form === harmWord(lowerAt(reading, at))?.form
  )
    return at + 3;
  // "kidnapped and raped three women"
  if (
    next === 'and' &&
    lowerAt(reading, at + 2).endsWith('ed') &&
    (peopleStartingAt(reading, at + 3)?.form ?? 'pronoun') !== 'pronoun'
  )
    return at + 3;
  return at + 1;
}

const BODY = new Set(
  'head leg legs arm arms foot feet hand hands chest stomach abdomen back shoulder neck face thigh torso hip buttocks side wrist ankle knee finger hospital jaw groin eye eyes calf'.split(
    ' ',
  ),
);

/** "shot" alone leaves open whether the victim lives; a limb, a hospital or a recovery says so. */
export function shotType(reading: Reading, at: number, plural: boolean): HarmType {
  for (let index = at + 1; index < reading.to && index - at < 9; index++) {
    const lower = lowerAt(reading, index);
    if (lower === ',' || lower === ';' || lower === '.') break;
    if (BODY.has(lower)) return 'injured';
  }
  return plural ? 'killed_or_injured' : 'injured';
}

const JOINED_HARM = new Set(['killed', 'killing', 'injured', 'injuring', 'wounded', 'wounding']);

/** "killed or injured 40", "killing or wounding": one undivided figure. "shot and wounded" is wounding. */
export function typeOf(reading: Reading, at: number, type: HarmType): HarmType | null {
  const next = lowerAt(reading, at + 1);
  const other = lowerAt(reading, at + 2);
  if ((next === 'and' || next === 'or') && JOINED_HARM.has(other)) {
    const second = harmWord(other)?.type;
    if (type === 'killed_or_injured') return second ?? type;
    if (second !== undefined && second !== type && (type === 'killed' || type === 'injured'))
      return 'killed_or_injured';
  }
  return deadly(reading, at) && (type === 'injured' || type === 'killed_or_injured') ? 'killed' : type;
}

const SECOND_OF_PAIR = new Set(['and', 'or']);

/** The second verb of a pair whose first was read already ("shot and killed"), unless it brings victims of its own. */
export function secondOfPair(reading: Reading, at: number): boolean {
  if (!SECOND_OF_PAIR.has(lowerAt(reading, at - 1))) return false;
  const first = harmWord(lowerAt(reading, at - 2));
  const own = harmWord(lowerAt(reading, at));
  return (
    first !== undefined && own !== undefined && first.form === own.form && peopleCovering(reading, at - 2) === null
  );
}

/** One person shot is hurt unless more is said; of several some may be dead. */
export function shootingType(type: HarmType, list: readonly People[]): HarmType {
  return type === 'killed_or_injured' && list.every((people) => people.low === 1) ? 'injured' : type;
}
