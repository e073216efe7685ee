import type { HarmPlace } from '../../../preload/contract/findings';
import { DIRECTIONS } from '../casualties/lexicon/places';
import type { PlaceMention } from '../types';
import { areaNamed, countryNamed, placesNamed, type Place } from './gazetteer';
import { KIND_WORDS } from './lexicon';
import { sure } from './scan';

/** Words by which a name says that it is a province and no town of that name. */
const PROVINCE = /\b(?:province|state|region|governorate|oblast|prefecture)$/iu;

/** Asked for a country's ISO code only where a name has bearers. */
type Lands = Pick<ReadonlySet<string>, 'has'>;

/**
 * What a place lies in by the bundled lists, from the nearest outward: its province, where the lists know the town's, and
 * its country. Empty where a name has several bearers and nothing tells which is meant.
 * @param lands ISO codes of the countries the text names
 */
export function holdersOf(name: string, lands: Lands): string[] {
  const words = name.split(' ');
  let first = 0;
  while (first < words.length - 1 && isDirection(words[first] ?? '')) first++;
  let last = words.length;
  while (last > first + 1 && KIND_WORDS.has((words[last - 1] ?? '').toLowerCase())) last--;
  const whole = placesNamed(name);
  const bare = words.slice(first, last).join(' ');
  const bearers = (whole.length > 0 ? whole : placesNamed(bare)).filter(
    ({ kind }) => kind === 'town' || kind === 'area' || kind === 'country',
  );
  const land = bearers.find(({ kind }) => kind === 'country');
  // "northern Mali" lies in Mali, and Mali in nothing the lists tell.
  if (land !== undefined && (whole.length === 0 || bearers.every(({ kind }) => kind === 'country')))
    return whole.length > 0 ? [] : [bare];
  const place = meant(
    bearers.filter(({ kind }) => kind !== 'country' && (kind === 'area' || !PROVINCE.test(name))),
    lands,
  );
  if (place === null) return [];
  const country = countryNamed(place.country);
  if (country === null) return [];
  const area = place.kind === 'town' && first === 0 ? areaNamed(place.country, place.province) : null;
  return area === null || area === bare ? [country] : [area, country];
}

const isDirection = (word: string): boolean =>
  word
    .toLowerCase()
    .split('-')
    .every((part) => DIRECTIONS.has(part));

/** The bearer in a country the text names; where that tells nothing, the one far better known than the others. */
function meant(bearers: readonly Place[], lands: Lands): Place | null {
  const here = bearers.filter(({ country }) => lands.has(country));
  const [one] = here;
  if (one !== undefined && here.every(({ country }) => country === one.country))
    return here.find(({ kind }) => kind === 'town') ?? one;
  return sure(here.length > 0 ? here : bearers);
}

/**
 * Adds to a place of a text what holds it; the same name is looked up once.
 * @param places those the text names
 */
export function holdersAmong(places: readonly PlaceMention[]): (place: HarmPlace) => HarmPlace {
  const known = new Map<string, string[]>();
  let named: ReadonlySet<string> | null = null;
  const lands: Lands = { has: (country) => (named ??= landsOf(places)).has(country) };
  return (place) => {
    let within = known.get(place.name);
    if (within === undefined) known.set(place.name, (within = holdersOf(place.name, lands)));
    return within.length === 0 ? place : { ...place, within };
  };
}

/** ISO codes of the countries among these places, those of which only a part is named with them. */
export function landsOf(places: readonly PlaceMention[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, kind, land, start } of places)
    if (kind === 'country' || land !== undefined) names.add(name.slice((land ?? start) - start));
  const lands = new Set<string>();
  for (const name of names)
    for (const { kind, country } of placesNamed(name)) if (kind === 'country') lands.add(country);
  return lands;
}
