import type { HarmRule } from '../certainty';
import { BE, HAVE, harmWord } from '../lexicon/harm';
import { objectsFrom } from '../objects';
import { state } from './statement';
import { isCount, type People } from '../people';
import { type Reading, type Statement, lowerAt, peopleEndingAt, peopleStartingAt } from '../reading';
import { thingAt } from '../things';
import type { HarmType } from '../../../../preload/contract/findings';

/** "not" turns a claim of harm into a denial: the number is zero. */
export function denied(list: readonly People[], negated: boolean): People[] {
  return negated ? list.filter((people) => people.form === 'none') : [...list];
}

/** A number of something else that came to harm: kept apart, with the reason. */
export function things(reading: Reading, index: number, at: number, type: HarmType): Statement[] {
  const thing = type === 'killed' || type === 'injured' ? thingAt(reading, index) : null;
  return thing === null ? [] : [state(reading, thing, { type, predicate: at, rule: 'thing' })];
}

const GRAVELY = new Set(['critically', 'seriously', 'severely', 'gravely', 'fatally']);

const WHERE = new Set(['in', 'near', 'at']);
const OPENS_PART = new Set(['including', 'among']);

/** "were killed, including four children", "were killed, two of them soldiers", "wounded, one critically". */
export function partsAfter(
  reading: Reading,
  end: number,
  found: (list: readonly People[], parts: readonly People[], rule: HarmRule, far: boolean) => Statement[],
): Statement[] {
  for (let index = end; index < reading.to && index - end < 26; index++) {
    const lower = lowerAt(reading, index);
    // "were injured, doctors said, including 14 policemen"
    if (lower === 'said' && lowerAt(reading, index + 1) === ',' && OPENS_PART.has(lowerAt(reading, index + 2)))
      continue;
    if (
      lower === ';' ||
      lower === '.' ||
      BE.has(lower) ||
      HAVE.has(lower) ||
      lower === 'who' ||
      lower === 'said' ||
      harmWord(lower)?.form === 'verb'
    )
      return [];
    // "have been hurt along with 34 guards": they came to the same harm.
    if (
      (lower === 'along' && lowerAt(reading, index + 1) === 'with') ||
      (lower === 'as' && lowerAt(reading, index + 1) === 'well' && lowerAt(reading, index + 2) === 'as')
    ) {
      const joined = objectsFrom(reading, lower === 'along' ? index + 2 : index + 3).list.filter(
        (people) => people.form === 'count' || people.form === 'single' || people.form === 'bare',
      );
      return joined.length > 0 ? found(joined, [], 'along-with', false) : [];
    }
    const among = lower === 'among' && lowerAt(reading, index + 1) === 'them';
    if (lower !== 'including' && !among) {
      // "were shot, one fatally": a part that came to worse harm; "one critically" to the same.
      if (lower === ',' || lower === 'and') {
        const part = peopleStartingAt(reading, index + 1);
        // "61 were killed in one valley and 17 in the next"
        if (
          part !== null &&
          lower === 'and' &&
          part.form === 'bare' &&
          !part.partitive &&
          WHERE.has(lowerAt(reading, part.next)) &&
          index > end
        )
          return found([part], [], 'elliptic', false);
        if (
          part !== null &&
          part.form === 'bare' &&
          GRAVELY.has(lowerAt(reading, part.next)) &&
          harmWord(lowerAt(reading, part.next + 1)) === undefined
        ) {
          const fatal = lowerAt(reading, part.next) === 'fatally';
          return [...found([], [part], fatal ? 'fatally' : 'part', false)].map((statement) =>
            fatal ? { ...statement, type: 'killed' as const, part: false } : statement,
          );
        }
      }
      // ", two of them women"
      if (lower === ',' && lowerAt(reading, index + 2) === 'of' && lowerAt(reading, index + 3) === 'them') {
        if (isOwned(reading, index, end)) return [];
        const people = peopleStartingAt(reading, index + 1);
        if (
          people !== null &&
          (people.low !== null || people.high !== null) &&
          !BE.has(lowerAt(reading, index + 4)) &&
          !harmWord(lowerAt(reading, index + 4))
        )
          return found([], [people], 'part', false);
      }
      continue;
    }
    // "One died and 29 others, including 25 officers, were hurt": the officers are among the 29.
    if (isOwned(reading, lowerAt(reading, index - 1) === ',' ? index - 1 : index, end)) return [];
    const { list } = objectsFrom(reading, among ? index + 2 : index + 1);
    const counted = list.filter(
      (people) =>
        people.form === 'count' || people.form === 'single' || people.form === 'bare' || people.form === 'named',
    );
    return counted.length > 0 ? found([], counted, 'part', false) : [];
  }
  return [];
}

/** Other people counted after the verb stand right before `index`: what follows is a part of them. */
function isOwned(reading: Reading, index: number, end: number): boolean {
  const owner = peopleEndingAt(reading, index);
  return owner !== null && owner.first > end && isCount(owner);
}

/** "Among those killed were three children": the victims follow the verb. */
export function afterVerb(
  reading: Reading,
  end: number,
  found: (list: readonly People[], parts: readonly People[]) => Statement[],
): Statement[] {
  if (!BE.has(lowerAt(reading, end))) return [];
  const { list } = objectsFrom(reading, end + 1);
  return found([], list);
}
