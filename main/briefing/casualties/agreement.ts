import { placesNamed } from '../../extract/places/gazetteer';
import { isWithin, spotOf, type Spot } from '../geo/place';
import { plainName } from '../names';

export type Agreement = 'yes' | 'no' | 'open';

export function datesAgree(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 'open';
  if (a === b) return 'yes';
  return a.startsWith(b) || b.startsWith(a) ? 'open' : 'no';
}

export function placesAgree(a: string | null, b: string | null): Agreement {
  if (a === null || b === null) return 'open';
  const x = plainName(a);
  const y = plainName(b);
  if (x === y) return 'yes';
  // "south Lebanon" lies in "Lebanon"; two names without a common word may still be a town and its country.
  if (hasWords(x, y) || hasWords(y, x)) return 'yes';
  return farApart(a, b) ? 'no' : 'open';
}

/** The words of the one stand among those of the other; that its letters do not is told faster. */
const hasWords = (name: string, words: string): boolean =>
  name.length > words.length && name.includes(words) && ` ${name} `.includes(` ${words} `);

/** Kilometres between two towns from which they are two, and between a town and the middle of a province, or of two. */
const TOWNS = 60;
const PROVINCES = 400;

/** True for two places that are known and lie apart: the next town, another province. */
function farApart(a: string, b: string): boolean {
  const [one, other] = [spotNamed(a), spotNamed(b)];
  if (one === null || other === null || insideOf(one, other) || insideOf(other, one)) return false;
  const [from, to] = [one.place.at, other.place.at];
  if (from === null || to === null) return false;
  const wide = [one, other].some(({ area, place }) => area || place.kind !== 'town');
  return kilometres(from, to) > (wide ? PROVINCES : TOWNS);
}

/** The one of two places that lies in the other by the lists, a town in its province or country; null where they don't tell. */
export function innerByMap(a: string, b: string): string | null {
  const [one, other] = [spotNamed(a), spotNamed(b)];
  if (one !== null && (one.place.country === countryNamed(b) || (other !== null && insideOf(one, other)))) return a;
  if (other !== null && (other.place.country === countryNamed(a) || (one !== null && insideOf(other, one)))) return b;
  return null;
}

/** "northern Italy", "central India": some part of a country. */
const PART = /^(?:the )?(?:north|south|east|west|central)\w*[- ](?:(?:north|south|east|west|central)\w*[- ])?/i;

/** The code of the country that a name stands for, as a whole or in part; null for what is no country. */
export function countryNamed(name: string): string | null {
  const country = placesNamed(name.replace(PART, '')).find(({ kind }) => kind === 'country');
  return country?.country ?? null;
}

const insideOf = (inner: Spot, outer: Spot): boolean => !inner.area && isWithin(inner.place, outer.place);

const spots = new Map<string, Spot | null>();

/** Where a name is by itself, where only one thing can be meant. */
function spotNamed(name: string): Spot | null {
  let spot = spots.get(name);
  if (spot === undefined) {
    spot = spotOf(name, []);
    spots.set(name, spot);
  }
  return spot;
}

/** The distance over the ground, by the earth's mean radius (haversine). */
function kilometres([lat, lon]: readonly [number, number], [toLat, toLon]: readonly [number, number]): number {
  const rad = Math.PI / 180;
  const half = (angle: number): number => Math.sin((angle * rad) / 2) ** 2;
  const chord = half(toLat - lat) + Math.cos(lat * rad) * Math.cos(toLat * rad) * half(toLon - lon);
  return 2 * 6371 * Math.asin(Math.sqrt(chord));
}

/** "Shanxi Province", "Mexico": what a town may lie in, by its name. */
export const isWide = (name: string): boolean =>
  /\b(?:province|region|governorate|oblast)\b/i.test(name) || countryNamed(name) !== null;

/** The longer name that holds the other; else the town rather than its province; else the first. */
export function moreSpecific(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  if (isWide(a) && !isWide(b)) return b;
  return b.length > a.length && b.includes(a) ? b : a;
}

/** A text puts the one place into the other: "the Harbour quarter of Osmark", "Osmark's Harbour", "Harbour, Osmark". */
export function liesIn(inner: string, outer: string, texts: Iterable<string>): boolean {
  if (inner === '' || outer === '') return false;
  let owner: RegExp | null = null;
  for (const text of texts) {
    if (!text.includes(outer)) continue;
    owner ??= new RegExp(`${escape(outer)}['’]s?\\s(?:\\S+\\s){0,2}$`);
    for (let at = text.indexOf(inner); at >= 0; at = text.indexOf(inner, at + 1)) {
      const after = text.slice(at + inner.length, at + inner.length + outer.length + REACH);
      const found = after.indexOf(outer);
      if (found >= 0 && LINK.test(after.slice(0, found)) && !isBeside(after.slice(0, found))) return true;
      if (owner.test(text.slice(Math.max(0, at - outer.length - REACH), at))) return true;
    }
  }
  return false;
}

/** True for words that put a place beside the one they lead to: "west of", "30 kilometres from"; "in the west of" puts it into it. */
export const isBeside = (before: string): boolean =>
  /(?<!\b(?:in|at|on) the )\b(?:north|south|east|west|\w+east|\w+west|kilomet(?:er|re)s|km|miles) (?:of|from) (?:the )?(?:\p{Ll}+ )*$/u.test(
    before,
  );

/** Characters between the names of two places of which the one is in the other. */
const REACH = 40;
const LINK = /^[^.;!?]{0,25}(?:,|\b(?:in|of|near))\s(?:[a-z'’]+\s){0,3}$/;
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
