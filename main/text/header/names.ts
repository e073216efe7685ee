import { CAPITALS, LARGE_CITIES } from '../../lists/generated/cities';
import { COUNTRIES } from '../../lists/generated/countries';
import { FEMALE_NAMES, MALE_NAMES } from '../../lists/generated/given-names';
import { PEOPLE_NAMES } from '../../lists/generated/people-names';
import { isPlainWord } from '../../lists/words';

interface Names {
  /** Whole names of countries, capitals and large cities, in lower case. */
  places: Set<string>;
  /** Adjectives of peoples. */
  peoples: Set<string>;
  given: Set<string>;
  /** Given names and surnames. */
  people: Set<string>;
}

let loaded: Names | null = null;

/** Unpacked on first use: most headers never ask. */
function names(): Names {
  if (loaded !== null) return loaded;
  const places = new Set<string>();
  for (const line of CAPITALS.split('\n')) places.add((line.split('\t')[0] ?? '').toLowerCase());
  for (const line of LARGE_CITIES.split('\n')) places.add((line.split('\t')[0] ?? '').toLowerCase());
  for (const line of COUNTRIES.split('\n'))
    for (const name of (line.split('\t')[1] ?? '').split('|')) places.add(name.toLowerCase());
  const peoples = new Set(
    COUNTRIES.split('\n')
      .map((line) => (line.split('\t')[2] ?? '').toLowerCase())
      .filter((adjective) => adjective !== ''),
  );
  loaded = {
    places,
    peoples,
    given: new Set([...FEMALE_NAMES.split('\n'), ...MALE_NAMES.split('\n')]),
    people: new Set(PEOPLE_NAMES.split('\n')),
  };
  return loaded;
}

/** Whether words (lower case) are the whole name of a country, a capital or a large city. */
export function isPlace(lower: string): boolean {
  return names().places.has(lower);
}

/** Whether a word (lower case) says of which people something is: "kenyan". */
export function isOfPeople(lower: string): boolean {
  return names().peoples.has(lower);
}

/** Whether a row of words (lower case) has a name in it: a place, or a word no dictionary has. */
export function holdsName(lower: readonly string[]): boolean {
  return (
    isPlace(lower.join(' ')) || lower.some((word) => /\p{L}{2}/u.test(word) && (!isPlainWord(word) || isPlace(word)))
  );
}

/** Whether a word (lower case) is a given name. */
export function isGivenName(lower: string): boolean {
  return names().given.has(lower);
}

/** Whether a word (lower case) is a given name or a surname. */
export function isPersonsWord(lower: string): boolean {
  return names().people.has(lower);
}

const PARTICLES = new Set('al an ap bin bint da das de del der des di do dos du el ibn la le ter van von y'.split(' '));
const NAME_WORD = /^(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]{1,24})$/u;

/**
 * Whether a line is a person's name and nothing else: two to four words in capitals, of which the first is a given
 * name, or first and last are names of people, or, as in "Quorra Vexley", none is a word of the language. A place is none.
 */
export function isPersonName(line: string): boolean {
  if (line.length > 50) return false;
  const parts = line.split(' ');
  const own = parts.filter((word) => !PARTICLES.has(word));
  if (own.length < 2 || own.length > 4 || parts.length > 6 || !own.every((word) => NAME_WORD.test(word))) return false;
  const lower = own.map((word) => word.toLowerCase());
  const last = lower.at(-1) ?? '';
  if (last.length < 2 || last.endsWith('.') || isPlace(line.toLowerCase()) || isPlace(last)) return false;
  const first = lower[0] ?? '';
  return (
    isGivenName(first) ||
    (names().people.has(first) && names().people.has(last)) ||
    lower.every((word) => word.endsWith('.') || !isPlainWord(word))
  );
}
