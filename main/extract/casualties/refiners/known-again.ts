import type { PlaceMention } from '../../types';
import type { Document } from '../../../text/document';
import { peopleNoun } from '../lexicon/people';
import { isHeadline } from '../opening';
import type { Entry } from './entry';
import { DISTRICT, PART, precisionOf, TOWN } from './place-phrases';

/** An event that statements are being put to. */
export interface Open {
  number: number;
  /** Its places, and how specific each is. */
  places: Map<string, number>;
  date: string | null;
  /** Who did it, when one of its statements says so. */
  perpetrator: string | null;
  /** It is a sum over several events, and none of them. */
  sum: boolean;
  /** The text calls it an earlier one than that of its news. */
  before: boolean;
  /** All told of it are abducted or held. */
  seized: boolean;
  /** Words of its sentences, to know it again by. */
  words: Set<string>;
  /** Its figures of the killed, to know a list by its sum. */
  killed: Set<number>;
}

/** How specific the most specific of its places is; 0 with none. */
export const sharpness = ({ places }: Open): number => Math.max(0, ...places.values());

export const key = (entry: Entry): string => {
  const { people, type } = entry.statement;
  return `${type}|${people.low}|${people.high}|${people.status === 'combatant' ? people.status : (people.head ?? '')}`;
};

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

/** For each clause that lists several victims, their sum. */
export function clauseSums(entries: readonly Entry[]): Map<number, number> {
  const sums = new Map<number, number>();
  const members = new Map<number, number>();
  for (const { statement } of entries) {
    if (statement.part || statement.type !== 'killed' || statement.people.low === null) continue;
    sums.set(statement.predicate, (sums.get(statement.predicate) ?? 0) + statement.people.low);
    members.set(statement.predicate, (members.get(statement.predicate) ?? 0) + 1);
  }
  for (const [predicate, count] of members) if (count < 2) sums.delete(predicate);
  return sums;
}

/** "A teacher was killed. … teacher Ann Roe": the key of whom the noun right before a name describes; null where none does. */
function keyBeforeName(document: Document, { statement: { people, type } }: Entry): string | null {
  if (people.form !== 'named') return null;
  const head = document.tokens[people.first - 1]?.lower ?? '';
  const noun = peopleNoun(head);
  if (noun === null || LOOSE.has(head)) return null;
  return `${type}|1|1|${noun === 'combatant' ? noun : head}`;
}

/** The event that a statement tells of once more: by the sum of its list, by the same people, or by whom a name was described as. */
export function knownAgain(
  document: Document,
  events: readonly Open[],
  seen: ReadonlyMap<string, Open>,
  entry: Entry,
  sum: number,
  place: PlaceMention | null,
  date: string | null,
): Open | null {
  const { people } = entry.statement;
  const described = seen.get(keyBeforeName(document, entry) ?? '');
  if (described !== undefined && compatible(described, place, date)) return described;
  if (sum > 3) {
    const summed = events.find((event) => event.killed.has(sum) && compatible(event, place, date));
    if (summed !== undefined) return summed;
  }
  if (people.low === null || people.low === 0 || people.form === 'pronoun' || (people.head === null && people.low < 4))
    return null;
  if (people.low === 1 && (people.head === null || LOOSE.has(people.head))) return null;
  const event = seen.get(key(entry));
  // "Guards and their commander were killed. … A police commander was shot on Monday": brought up for the first time, with a day.
  if (people.low === 1 && event?.date === null && date !== null && isIntroduced(document, entry)) return null;
  return event !== undefined && compatible(event, place, date) ? event : null;
}

/** "A commander", past headline and lede. */
const isIntroduced = (document: Document, { statement: { people, sentence } }: Entry): boolean =>
  !isHeadline(document, sentence) && ['a', 'an'].includes(document.tokens[people.first]?.lower ?? '');

/** Too common to know one victim by. */
const LOOSE = new Set([
  'man',
  'woman',
  'person',
  'boy',
  'girl',
  'child',
  'officer',
  'people',
  'civilian',
  'victim',
  'teenager',
  'driver',
]);

export function bestMatch(
  events: readonly Open[],
  words: ReadonlySet<string>,
  place: PlaceMention | null,
  date: string | null,
  least: number,
): Open | null {
  let best: Open | null = null;
  let most = least - 1;
  for (const event of events) {
    const count = shared(words, event.words);
    if (count > most && compatible(event, place, date)) {
      best = event;
      most = count;
    }
  }
  return best;
}

export function compatible(event: Open, place: PlaceMention | null, date: string | null): boolean {
  if (event.sum) return false;
  // "in August" and "on August 6" may be one.
  if (date !== null && event.date !== null && !date.startsWith(event.date) && !event.date.startsWith(date))
    return false;
  if (place === null || event.places.size === 0) return true;
  const precision = precisionOf(place);
  let other = false;
  for (const [name, known] of event.places) {
    if (isSpelling(name, place.name)) return true;
    // A school may be in the town, another town is not, nor is another district.
    other ||= levelOf(known) > 0 && levelOf(known) === levelOf(precision);
  }
  return !other;
}

/** 1 for a district, 2 for a town, 3 for a part of one; 0 for what is wider and may hold or cross another. */
const levelOf = (precision: number): number =>
  Number(precision >= DISTRICT) + Number(precision >= TOWN) + Number(precision >= PART);

/** Names shorter than this that differ are different. */
const LONG = 6;

/** "Tal Afar" and "Tall Afar": one name, but for a letter. */
function isSpelling(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < LONG || Math.abs(one.length - other.length) > 1) return false;
  let first = 0;
  while (first < one.length && one[first] === other[first]) first++;
  let last = 0;
  while (last < Math.min(one.length, other.length) - first && one.at(-1 - last) === other.at(-1 - last)) last++;
  return first > 0 && Math.max(one.length, other.length) - first - last === 1;
}
