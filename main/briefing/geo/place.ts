import type { CasualtyEvent, MapPoint, Span } from '../../../preload/contract';
import {
  CAPITAL_KIND,
  COMMON,
  flagsOf,
  isFacility,
  NATIONALITY,
  PLACE_KIND,
} from '../../extract/actors/lexicon/lookup';
import { ofArticle } from '../per-article';
import type { ReadArticle } from '../types';
import { fold, isNear, type Place } from '../../extract/places/gazetteer';
import { KIND_WORDS, SMALL_COUNTRIES } from '../../extract/places/lexicon';
import { fame, mentionsIn, sure, type Mention } from '../../extract/places/scan';

/** Where something is on a map. */
export interface Spot {
  place: Place;
  /** True where only a province or a town around it is told. */
  area: boolean;
}

/** What a text names around a place, from what is nearest to it to what is farthest: who shares a name is told by it. */
export type Context = readonly (readonly Mention[])[];

/** Words from which a name says that it is a province. */
const PROVINCE = /\b(?:province|state|region|governorate|county|oblast|prefecture)\b/i;
/** Words that put something beside a town, not into it. */
const BESIDE_IT = /\b(?:suburbs?|outskirts|countryside|near|outside|around|off)\b/i;
/** How far after a name what it lies in is looked for. */
const REACH = 80;
/** Times a place is looked up in one article. */
const LOOKS = 4;

/**
 * The spot a place of an article stands for, or null where that is not certain.
 * @param name the place as the source names it: "Kunar province", "Paris, Texas", "a village near Herat"
 */
export function spotOf(name: string, context: Context): Spot | null {
  const mentions = mentionsIn(name, [0, name.length], [], true);
  const first = mentions[0];
  if (first === undefined) return null;
  // "Alda, Gao and Telmo": one spot of several would hide the others.
  const [second, last] = mentions.slice(-2);
  if (second !== undefined && last !== undefined && /^,? and $/.test(name.slice(second.end, last.start))) return null;
  const around: Context = [mentions.slice(1), ...context];
  const province = PROVINCE.test(name);
  const before = unknownIn(name.slice(0, first.start));
  const after = unknownIn(name.slice(first.end).split(/,|\b(?:in|of|near)\b/)[0] ?? '');
  // "Kharkiv's Saltivka district" is in Kharkiv; "Jalalabad Road" is in some other town; "Kabul airport" and "Herat mosque" are where they say.
  const owns = /^['’]s\s/.test(name.slice(first.end));
  if (!owns && after.some((word) => !isKind(word))) return null;
  const place = choose(first.name, province ? preferAreas(first.places) : first.places, around);
  if (place === null) return before.length > 0 ? spotOf(name.slice(first.end), context) : null;
  const spot = pointOf(place);
  if (spot === null) return null;
  if (BESIDE_IT.test(name)) return { ...spot, area: true };
  if (before.length === 0 && !owns) return spot;
  // Something that no list knows, in what one does.
  return before.every(isKind) && !owns ? spot : { ...spot, area: true };
}

/** Capitalised words and others that no word for a kind of place explains. */
function unknownIn(text: string): string[] {
  return (text.match(/[\p{L}\p{M}'’-]+/gu) ?? []).filter(
    (word) => /^\p{Lu}/u.test(word) && !KIND_WORDS.has(word.toLowerCase()),
  );
}

function isKind(word: string): boolean {
  const lower = word.toLowerCase();
  return isFacility(lower) || (flagsOf(lower) & (PLACE_KIND | CAPITAL_KIND)) !== 0 ? !WAYS.has(lower) : false;
}

/** Roads and waters are named for where they lead. */
const WAYS = new Set(
  'road street highway river avenue bridge boulevard expressway gate line railway sea lake'.split(' '),
);

const preferAreas = (places: readonly Place[]): readonly Place[] => {
  const areas = places.filter(({ kind }) => kind === 'area');
  return areas.length > 0 ? areas : places;
};

/** The one bearer of a name that is meant, by the countries and provinces named around it; else the one far better known. */
export function choose(name: string, places: readonly Place[], context: Context): Place | null {
  const own = fold(name);
  for (const mentions of context) {
    // A name says nothing of what it means itself.
    const named = mentions.filter((mention) => fold(mention.name) !== own).map((mention) => mention.places);
    const countries = new Set(named.flatMap((known) => knownCountry(known) ?? []));
    const meant = places.filter(
      (place) =>
        countries.has(place.country) ||
        named.some((known) => known.some((other) => other.kind === 'area' && isWithin(place, other))),
    );
    if (meant.length === 0) continue;
    const inside = meant.filter((place) =>
      named.some((known) => known.some((other) => other !== place && other.kind === 'area' && isWithin(place, other))),
    );
    return oneOf(inside.length > 0 ? inside : meant);
  }
  const place = sure(places);
  // Where the text names countries and not this one, only a great city is meant all the same.
  const elsewhere = context.some((mentions) =>
    mentions.some((mention) => fold(mention.name) !== own && knownCountry(mention.places) !== null),
  );
  return place !== null && elsewhere && fame(place) < GREAT ? null : place;
}

/** Thousands of people from which a city is meant wherever the text is set. */
const GREAT = 1000;

/** In the province that is named, where the name is not the province's own. */
export function isWithin(place: Place, area: Place): boolean {
  return (
    place !== area &&
    place.kind === 'town' &&
    place.country === area.country &&
    place.province === area.province &&
    area.province !== ''
  );
}

/** The country that a name stands for or lies in, whatever else it may be. */
function knownCountry(places: readonly Place[]): string | null {
  const place = sure(places);
  return place === null || place.country === '' ? null : place.country;
}

/** Of bearers in the right country the one that is meant: the only one, or the one three times as large as any other. */
function oneOf(places: readonly Place[]): Place | null {
  const size = ({ people, capital, kind }: Place): number =>
    (kind === 'area' ? people / 4 : people) * (capital ? 4 : 1);
  const [best, ...others] = places.toSorted((a, b) => size(b) - size(a));
  if (best === undefined || !others.every((other) => isNear(best, other) || size(best) >= 3 * size(other))) return null;
  // A province that is little more than its town has that town's point.
  return (
    others.find(
      (other) =>
        best.kind === 'area' && other.kind === 'town' && isNear(best, other) && 8 * other.people >= best.people,
    ) ?? best
  );
}

function pointOf(place: Place): Spot | null {
  if (place.kind === 'town') return { place, area: false };
  if (place.kind === 'area') return { place, area: true };
  const middle = place.kind === 'country' ? SMALL_COUNTRIES.get(place.country) : undefined;
  return middle === undefined ? null : { place: { ...place, at: middle }, area: true };
}

/**
 * The point of an event on the map, or null where its place can't be told for certain.
 * @param articles the period's articles, by id
 */
export function placeEvent(
  { place, claims }: CasualtyEvent,
  articles: ReadonlyMap<number, ReadArticle>,
): Pick<MapPoint, 'latitude' | 'longitude' | 'area'> | null {
  if (place === null) return null;
  const told = new Map(
    claims.flatMap(({ figures }) => figures.map(({ citation }) => [citation.article, citation] as const)),
  );
  const spots: Spot[] = [];
  for (const [id, { start }] of told) {
    const article = articles.get(id);
    if (article === undefined) continue;
    const context = contextOf(article, start);
    const around = aroundOf(place, article);
    const own = spotOf(place, [around, heldBy(place, article, start), ...context]);
    const spot = own === null || liesOutside(own.place, around) ? spotAmong(around, context) : own;
    if (spot !== null) spots.push(spot);
  }
  const [spot] = spots.toSorted((a, b) => Number(a.area) - Number(b.area));
  // Articles that put one name into two places tell of neither for certain.
  if (spot?.place.at == null || !spots.every((other) => other.area || isNear(other.place, spot.place))) return null;
  const [latitude, longitude] = spot.place.at;
  return { latitude, longitude, area: spot.area };
}

/** What the analysis of an article says holds the place of a figure. */
function heldBy(name: string, { findings: { casualties } }: ReadArticle, start: number): Mention[] {
  const place = casualties.find((one) => one.start === start)?.place;
  if (place?.name !== name) return [];
  return (place.within ?? []).flatMap((holder) => mentionsIn(holder, [0, holder.length], [], true));
}

/** The first town or province of those something lies in: its middle is where that is. */
function spotAmong(around: readonly Mention[], context: Context): Spot | null {
  for (const [index, { name, places }] of around.entries()) {
    const place = choose(
      name,
      places.filter(({ kind }) => kind === 'town' || kind === 'area'),
      [around, ...context],
    );
    if (place !== null && !liesOutside(place, around.slice(index + 1))) return { place, area: true };
  }
  return null;
}

/** True for a town of the name in another province than the one it is said to lie in: "Fuyuan, a county in Yunnan". */
const liesOutside = (place: Place, around: readonly Mention[]): boolean =>
  place.kind === 'town' &&
  around.some(({ places }) => {
    const areas = places.filter(({ kind, province }) => kind === 'area' && province !== '');
    return areas.length > 0 && !areas.some((area) => isWithin(place, area));
  });

/** What an article says a place lies in: "in Osmark, in the eastern province of Kunar", "Paris, Texas". */
function aroundOf(name: string, { findings: { text } }: ReadArticle): Mention[] {
  const found: Mention[] = [];
  let at = text.indexOf(name);
  for (let look = 0; at >= 0 && look < LOOKS; look++, at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    let from = end;
    for (const mention of mentionsIn(text, [end, Math.min(text.length, end + REACH)], [], true)) {
      if (!liesWithin(text.slice(from, mention.start))) break;
      from = mention.end;
      // "Green" is a town as well.
      const isWord = (flagsOf(mention.name.toLowerCase()) & COMMON) !== 0;
      if (!isWord || mention.places.some(({ kind, people }) => kind !== 'town' || people >= 1000)) found.push(mention);
    }
  }
  return found;
}

/** What stands between a place and what it lies in. */
function liesWithin(between: string): boolean {
  if (!/^(?:,|\s)[^.;:!?()"“”]*\s$/.test(between) || !/,|\b(?:in|of|near|outside)\b/.test(between)) return false;
  return (between.match(/[\p{L}\p{M}'’-]+/gu) ?? []).every((word) => {
    const lower = word.toLowerCase();
    return KIND_WORDS.has(lower) || (flagsOf(lower) & NATIONALITY) !== 0;
  });
}

/** Characters around a figure in which its own place is named. */
const BESIDE = 300;

/** What an article names around a figure, in its dateline and opening, and anywhere. */
export function contextOf(article: ReadArticle, start: number): Context {
  const whole = namedIn(article);
  const opening = openingOf(article)[1];
  const dateline = article.findings.header.dateline ?? '';
  return [
    whole.filter((mention) => mention.end >= start - BESIDE && mention.start <= start + BESIDE),
    [...mentionsIn(dateline, [0, dateline.length], [], true), ...whole.filter((mention) => mention.end <= opening)],
    mostNamed(whole),
  ];
}

/** Every place an article names; several events of one article ask for them. */
const namedIn = ofArticle((article): readonly Mention[] => {
  const { text } = article.findings;
  return mentionsIn(text, [0, text.length], personsOf(article));
});

/** A country that is named by the way makes nothing its own: only those named in this share of the whole text count. */
const OFTEN = 0.3;

function mostNamed(mentions: readonly Mention[]): Mention[] {
  const counts = new Map<string, number>();
  const countries = mentions.map(({ places }) => knownCountry(places));
  for (const country of countries) if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  return mentions.filter((_, index) => (counts.get(countries[index] ?? '') ?? 0) >= OFTEN * mentions.length);
}

/** Sentences in which an article says where it stands; its title is the first. */
const OPENING = 5;

export function openingOf({ findings: { text, sentences } }: ReadArticle): Span {
  return [0, sentences[OPENING]?.[0] ?? text.length];
}

/** Where persons are named: nobody is in "Paris" because of a Paris Hilton. */
export function personsOf({ findings: { actors } }: ReadArticle): Span[] {
  return actors
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name' || form === 'alias'))
    .map(({ start, end }): Span => [start, end]);
}
