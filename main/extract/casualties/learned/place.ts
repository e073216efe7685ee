import type { Syntax } from '../../../syntax/index';
import type { Document } from '../../../text/document';
import { TIES_OF_HARM } from '../../budget';
import { holdersAmong } from '../../places/within';
import type { Names } from '../../types';
import type { Entry } from '../refiners/entry';
import type { Placed } from '../refiners/place';
import { precisionOf, type PlacePhrase } from '../refiners/place-phrases';
import { likeliest, type Judges } from './judges';
import { keyOf, narrowerOf, nationsOf, placesOf, questionOf } from './place-features';

/**
 * From this share on the place is another than the rules say (`npm run train -- --harm --evaluate`): where they take it from the
 * statement's own sentence, where from elsewhere, and where they know none.
 */
const SURE = 0.75;
const LIKELY = 0.6;
const UNPLACED = 0.6;

/**
 * Gives a statement that the rules have placed another place of the text where that is far likelier by what was learned: no wider
 * one, but for what its own sentence gives. What is counted over a land or a war and has no place gets the place of the text, or the country of a
 * nation named in it, that it is likely of; an event that has none keeps none.
 * @param located the names with the places of the text, whole
 * @param placed what each statement's own sentence gives
 */
export function resituate(
  document: Document,
  located: Names,
  syntax: Syntax,
  entries: readonly Entry[],
  placed: ReadonlyMap<Entry, Placed>,
  judges: Judges,
): void {
  const asked = entries.filter(mayMove);
  if (asked.length === 0) return;
  const nations = entries.some(({ place }) => place === null) ? nationsOf(document) : [];
  const most = Math.max(entries.length, located.places.length + nations.length);
  if (entries.length * most > TIES_OF_HARM) return;
  const known = placesOf(document, located, nations, syntax, entries, placed);
  const named = known.filter(({ span }) => span.inferred !== true);
  const inside = narrowerOf(named);
  const within = holdersAmong(located.places);
  // All are asked before one is changed.
  const answers = asked.map((entry) => {
    const among = entry.place === null ? known : named;
    if (among.length === 0) return null;
    return likeliest(
      questionOf(document, syntax, among, inside, entry, entries, placed),
      judges.place,
      (place) => keyOf(place?.name ?? ''),
      (place) => place !== null,
    );
  });
  const precision = (name: string): number =>
    Math.max(0, ...named.filter(({ span }) => span.name === name).map(({ mention }) => precisionOf(mention)));
  const ruled = entries.map(({ place }) => place?.name);
  for (const [index, entry] of asked.entries()) {
    const { answer = null, share = 0 } = answers[index] ?? {};
    if (answer === null) continue;
    const rule = entry.place;
    if (rule === null) {
      if (share >= UNPLACED) entry.place = answer;
      continue;
    }
    const own = keyOf(placed.get(entry)?.tied?.name ?? '');
    // What a description tells of a country is a rule's alone.
    if (share < (rule.inferred === true || own === keyOf(rule.name) ? SURE : LIKELY)) continue;
    const { name, start } = answer;
    // "Velmo district, Karsa": of two in one phrase the rule knows which is meant.
    if (keyOf(name) === keyOf(rule.name) || named.some(({ phrase }) => holdsBoth(phrase, rule.name, name))) continue;
    // What it was near is named for want of the place itself, and an adjective tells of a land.
    const told = named.find(({ span }) => span.start === start);
    if (told?.features['only near'] === true || told?.features['adjective'] === true) continue;
    // What the own sentence gives may be wider, if the other place is known to lie elsewhere.
    if (precision(name) >= precision(rule.name) || (own === keyOf(name) && isApart(within(rule).within, name)))
      entry.place = answer;
  }
  // "gunned down a man and eight of his household, including a baby": a part is where the whole is.
  for (const [index, entry] of entries.entries()) {
    if (!entry.statement.part) continue;
    const at = entries.findLastIndex((one, before) => before < index && isWhole(one, entry));
    const whole = entries[at];
    if (whole !== undefined && ruled[at] === ruled[index]) entry.place = whole.place;
  }
}

/** Where an event was that the rules place nowhere is not known; what is counted over a land or a war is of it. */
const mayMove = ({ place, scope }: Entry): boolean => place !== null || scope !== 'incident';

/** Both are told by one verb, and the other is no part. */
const isWhole = (one: Entry, { statement }: Entry): boolean =>
  !one.statement.part && one.statement.predicate === statement.predicate;

/** Whether a place of which these are the holders, if any are known, lies outside the one named so. */
const isApart = (holders: readonly string[] | undefined, name: string): boolean =>
  holders !== undefined &&
  holders.length > 0 &&
  !holders.some((holder) => keyOf(name).includes(keyOf(holder)) || keyOf(holder).includes(keyOf(name)));

const holdsBoth = (phrase: PlacePhrase | null, ...names: readonly string[]): boolean =>
  names.every((name) => phrase?.places.some((place) => keyOf(place.name) === keyOf(name)) === true);
