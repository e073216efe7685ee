import type { Region, Span } from '../../../preload/contract';
import type { Story } from '../stories/group';
import { ofArticle } from '../per-article';
import type { ReadArticle } from '../types';
import { fold, partOf, placesNamed, type Place } from '../../extract/places/gazetteer';
import { choose, contextOf, openingOf, personsOf, type Context } from './place';
import { mentionsIn, type Mention } from '../../extract/places/scan';

type Part = Exclude<Region, 'World'>;

/** What each kind of evidence weighs: where somebody came to harm tells more than who is spoken of. */
const HARM = 6;
const DATELINE = 2;
const THERE = 2;
const NAMED = 1.5;
const COUNTRY = 1;
const NATION = 1;
const IN_BODY = 0.5;
/** Times which a name in the title weighs more. */
const TITLE = 1.5;

/** A story stands in a part of the world when this share of the evidence does. */
const SHARE = 0.6;
/** Articles of a story that are looked at; more of them say the same. */
const MOST = 10;

/** The part of the world a story stands in; `World` where it can't be told or where it stands in several. */
export function regionOf(story: Story): Region {
  const shares = new Map<Part, number>();
  for (const article of story.articles.slice(0, MOST)) {
    const parts = evidenceOf(article);
    const sum = total(parts);
    for (const [part, weight] of parts) shares.set(part, (shares.get(part) ?? 0) + weight / sum);
  }
  const sum = total(shares);
  const [best] = [...shares].toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= SHARE * sum ? best[0] : 'World';
}

const total = (parts: ReadonlyMap<Part, number>): number =>
  [...parts.values()].reduce((sum, weight) => sum + weight, 0);

/** The parts of the world an article's places speak for; each name counts once, by its best evidence. */
const evidenceOf = ofArticle((article): ReadonlyMap<Part, number> => {
  const { text, header, casualties, actors } = article.findings;
  const opening = openingOf(article);
  let context: Context | null = null;
  const best = new Map<string, { part: Part; weight: number }>();
  const add = (name: string, places: readonly Place[], weight: number): void => {
    const part = partOfAll(places) ?? partOfAll([choose(name, places, (context ??= contextOf(article, 0)))]);
    const known = best.get(fold(name));
    if (part !== null && (known === undefined || known.weight < weight)) best.set(fold(name), { part, weight });
  };
  const addAll = (named: string, weight: number): void => {
    for (const { name, places } of mentionsIn(named, [0, named.length], [], true)) add(name, places, weight);
  };
  for (const { place, scope } of casualties)
    if (place !== null && scope !== 'background' && scope !== 'hypothetical') addAll(place.name, HARM);
  if (header.dateline !== null) addAll(header.dateline, DATELINE);
  const bodies: Span[] = actors
    .filter(({ kind }) => kind === 'organisation')
    .flatMap(({ mentions }) => mentions.map(({ start, end }): Span => [start, end]));
  const title = article.title;
  for (const mention of mentionsIn(title, [0, title.length], personsIn(title, article)))
    if (!isMoney(title, mention)) add(mention.name, mention.places, TITLE * weightOf(title, mention, false));
  for (const mention of mentionsIn(text, opening, personsOf(article))) {
    if (isMoney(text, mention)) continue;
    const inBody = bodies.some(
      ([start, end]) => start <= mention.start && end >= mention.end && end - start > mention.end - mention.start,
    );
    add(mention.name, mention.places, weightOf(text, mention, inBody));
  }
  for (const [told, [from, to]] of [[title, [0, title.length]] as const, [text, opening] as const])
    for (const [people] of told.slice(from, to).matchAll(PEOPLE)) {
      const nation = people.slice(0, -1);
      const places = placesNamed(nation).filter(({ kind }) => kind === 'nation');
      if (places.length > 0) add(nation, places, NATION);
    }
  const parts = new Map<Part, number>();
  for (const { part, weight } of best.values()) parts.set(part, (parts.get(part) ?? 0) + weight);
  return parts;
});

/** What may be a people by its land: "Kenyans", "Iraqis". */
const PEOPLE = /\p{Lu}\p{L}+(?:n|i|k)s\b/gu;

/** Where a title names persons of its article. */
function personsIn(title: string, { findings: { actors } }: ReadArticle): Span[] {
  return actors.flatMap(({ kind, name, aliases }) =>
    kind === 'organisation'
      ? []
      : [name, ...aliases].flatMap((form): Span[] => {
          const at = title.indexOf(form);
          return at < 0 ? [] : [[at, at + form.length]];
        }),
  );
}

/** "US dollars" are counted anywhere. */
const isMoney = (text: string, { end }: Mention): boolean =>
  /^[\s.]*(?:dollars?|currency|stocks|\$)/i.test(text.slice(end, end + 12));

/** What makes a nationality the land, and a name a place: "the Iraqi town of", "the Darfur region". */
const LAND =
  /^\s(?:\p{Ll}+\s)?(?:town|city|capital|province|region|village|district|state|island|border|port|coast|territory|enclave|waters|soil)\b/u;

function weightOf(text: string, { locative, places, end }: Mention, inBody: boolean): number {
  if (inBody) return IN_BODY;
  const kind = places[0]?.kind;
  if (locative || LAND.test(text.slice(end, end + 40))) return THERE;
  if (places.some((place) => place.kind === 'nation')) return NATION;
  return kind === 'country' || kind === 'wide' ? COUNTRY : NAMED;
}

/** The part all bearers of a name lie in, or null. */
function partOfAll(places: readonly (Place | null)[]): Part | null {
  const parts = new Set(places.map((place) => (place === null ? null : partOf(place))));
  const [part] = parts;
  return parts.size === 1 ? (part ?? null) : null;
}
