import type { Region } from '../../../preload/contract';
import { MORE_ADJECTIVES, MORE_COUNTRIES } from '../actors/lexicon/places';
import { COUNTRIES } from '../../lists/generated/countries';
import { PLACED_AREAS, PLACED_TOWNS } from '../../lists/generated/gazetteer';
import { AREA_SHORT, MORE_AREAS, MORE_TOWNS, NO_ADJECTIVE, PARTS, PRESS_NAMES, WIDE } from './lexicon';

/** One thing a name can stand for. */
export interface Place {
  kind: 'town' | 'area' | 'country' | 'nation' | 'wide';
  /** ISO code; empty for a part of the world. */
  country: string;
  /** Code of the province inside the country; empty where not known. */
  province: string;
  /** Null for what is too wide to be a point. */
  at: readonly [latitude: number, longitude: number] | null;
  /** Thousands of people. */
  people: number;
  capital: boolean;
  /** Only for a part of the world. */
  region: Exclude<Region, 'World'> | null;
}

interface Gazetteer {
  places: Map<string, Place[]>;
  /** Lines of the list of towns by name: few of its many names are ever asked for. */
  towns: Map<string, string | string[]>;
  /** First words of names of several words, and the most words a name begins with them. */
  longest: Map<string, number>;
  /** Provinces by country and code, countries by code. */
  areas: Map<string, string>;
  lands: Map<string, string>;
}

/** Lands whose adjective in the list is that of the state they belong to. */
const DEPENDENT = new Set(['GF', 'PF', 'TF']);

let loaded: Gazetteer | null = null;

/** The name of a province by its country and code, or null where no list has it. */
export const areaNamed = (country: string, province: string): string | null =>
  gazetteer().areas.get(`${country} ${province}`) ?? null;

/** The name of a country by its ISO code, or null. */
export const countryNamed = (country: string): string | null => gazetteer().lands.get(country) ?? null;

/** What a name can stand for, whatever its accents, hyphens and capitals; empty when no list knows it. */
export function placesNamed(name: string): readonly Place[] {
  const { places, towns } = gazetteer();
  const key = fold(name);
  const lines = towns.get(key);
  if (lines !== undefined) {
    towns.delete(key);
    for (const line of [lines].flat()) {
      const [, country = '', province = '', latitude, longitude, people, seat] = line.split('\t');
      keep(places, key, { region: null, ...town(country, province, latitude, longitude, people, seat === 'C') });
    }
  }
  return places.get(key) ?? [];
}

/** The lists tell some places twice, under the name of the press and their own. */
function keep(places: Map<string, Place[]>, key: string, place: Place): void {
  const known = places.get(key);
  if (known === undefined) places.set(key, [place]);
  else if (!known.some((other) => other.kind === place.kind && isNear(other, place))) known.push(place);
}

/** The most words of a name that begins with this (folded) word; 0 when none does. */
export function wordsFrom(first: string): number {
  return gazetteer().longest.get(first) ?? 0;
}

/** A name without what one paper writes and another does not: accents, hyphens, apostrophes, points, capitals. */
export function fold(name: string): string {
  if (/^[a-z ]*$/i.test(name)) return name.trim().toLowerCase();
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’‘`ʻ]/gu, '')
    .replace(/[-.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const regions = new Map<string, Exclude<Region, 'World'>>(
  (['Africa', 'Americas', 'Asia and the Pacific', 'Europe', 'Middle East'] as const).flatMap((region) =>
    PARTS[region].split(' ').map((code): [string, Exclude<Region, 'World'>] => [code, region]),
  ),
);

/** The part of the world a place lies in; null where no list tells. */
export function partOf({ country, region }: Place): Exclude<Region, 'World'> | null {
  return region ?? regions.get(country) ?? null;
}

/** Unpacked on first use, in some tens of milliseconds. */
function gazetteer(): Gazetteer {
  if (loaded !== null) return loaded;
  const places = new Map<string, Place[]>();
  const towns: Gazetteer['towns'] = new Map();
  const longest = new Map<string, number>();
  const areas = new Map<string, string>();
  const lands = new Map<string, string>();
  const begin = (key: string): void => {
    const space = key.indexOf(' ');
    const first = space < 0 ? key : key.slice(0, space);
    const words = space < 0 ? 1 : key.split(' ').length;
    if ((longest.get(first) ?? 0) < words) longest.set(first, words);
  };
  const add = (name: string, place: Omit<Place, 'region'> & { region?: Place['region'] }): void => {
    const key = fold(name);
    keep(places, key, { region: null, ...place });
    begin(key);
  };
  const defer = (name: string, line: string): void => {
    const key = fold(name);
    const known = towns.get(key);
    if (known === undefined) towns.set(key, line);
    else if (typeof known === 'string') towns.set(key, [known, line]);
    else known.push(line);
    begin(key);
  };
  for (const [name = '', country = '', latitude, longitude, people, seat] of table(MORE_TOWNS))
    add(name, town(country, '', latitude, longitude, people, seat === 'C'));
  for (const line of PLACED_TOWNS.split('\n')) {
    const name = line.slice(0, line.indexOf('\t'));
    defer(name, line);
    const plain = / City$|, /.test(name) ? name.replace(/(?: City|, .*)$/, '') : name;
    if (plain !== name && Number(line.split('\t')[5]) >= 100) defer(plain, line);
  }
  const area = { kind: 'area', capital: false } as const;
  for (const [name = '', country = '', latitude, longitude] of table(MORE_AREAS))
    add(name, { ...area, country, province: '', at: [Number(latitude), Number(longitude)], people: 3000 });
  for (const line of PLACED_AREAS.split('\n')) {
    const [name = '', country = '', province = '', latitude, longitude, people] = line.split('\t');
    add(name, { ...area, country, province, at: [Number(latitude), Number(longitude)], people: Number(people) });
    if (!areas.has(`${country} ${province}`)) areas.set(`${country} ${province}`, name);
  }
  for (const [form = '', country = '', ...name] of AREA_SHORT.split(',').map((entry) => entry.split(' '))) {
    const whole = places.get(fold(name.join(' ')))?.find((one) => one.kind === 'area' && one.country === country);
    if (whole !== undefined) add(form, whole);
  }
  const country = (code: string): Omit<Place, 'region'> => ({
    kind: 'country',
    country: code,
    province: '',
    at: null,
    people: 0,
    capital: false,
  });
  for (const line of COUNTRIES.split('\n')) {
    const [code = '', names = '', adjective = ''] = line.split('\t');
    for (const name of names.split('|')) add(name, country(code));
    lands.set(code, PRESS_NAMES.get(code) ?? names.split('|')[0] ?? names);
    if (adjective !== '' && !NO_ADJECTIVE.has(adjective.toLowerCase()) && !DEPENDENT.has(code))
      add(adjective, { ...country(code), kind: 'nation' });
  }
  for (const [name, code] of pairs(MORE_COUNTRIES)) add(name, country(code));
  for (const [name, code] of pairs(MORE_ADJECTIVES))
    if (!NO_ADJECTIVE.has(name.toLowerCase())) add(name, { ...country(code), kind: 'nation' });
  for (const [name, region] of Object.entries(WIDE)) add(name, { ...country(''), kind: 'wide', region });
  loaded = { places, towns, longest, areas, lands };
  return loaded;
}

function town(
  country: string,
  province: string,
  latitude: string | undefined,
  longitude: string | undefined,
  people: string | undefined,
  capital: boolean,
): Omit<Place, 'region'> {
  return {
    kind: 'town',
    country,
    province,
    at: [Number(latitude), Number(longitude)],
    people: Number(people),
    capital,
  };
}

const table = (text: string): string[][] => text.split(',').map((entry) => entry.split('|'));

function pairs(text: string): [name: string, code: string][] {
  return text.split(',').map((entry) => {
    const space = entry.lastIndexOf(' ');
    return [entry.slice(0, space), entry.slice(space + 1)];
  });
}

/** Degrees within which two points are one town or province for a map of the world. */
const NEAR = 0.7;

/** True for two that are the same on a map of the world. */
export function isNear(one: Place, other: Place): boolean {
  if (one.country !== other.country) return false;
  if (one.at === null || other.at === null) return one.at === other.at;
  return Math.abs(one.at[0] - other.at[0]) < NEAR && Math.abs(one.at[1] - other.at[1]) < NEAR;
}
