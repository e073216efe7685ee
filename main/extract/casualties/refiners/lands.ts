import type { NamedSpan } from '../../../../preload/contract/findings';
import { tokenAt, type Document } from '../../../text/document';
import { placesNamed } from '../../places/gazetteer';
import type { Names, PlaceMention } from '../../types';
import { WHERE } from '../lexicon/places';
import { namesOutbreak } from './scope/events';
import type { Entry } from './entry';
import { windowOf } from './window';

/** The one country of a report that a preposition of place stands before ("flood victims across Malawi"), or null. */
export function onlyLand(document: Document, names: Names): PlaceMention | null {
  let found: PlaceMention | null = null;
  for (const place of names.places) {
    if (place.kind !== 'country') {
      if (place.kind === 'city') return null;
      continue;
    }
    if (found !== null && found.name !== place.name) return null;
    if (WHERE.has(document.tokens[tokenAt(document, place.start) - 1]?.lower ?? '')) found ??= place;
    else if (found === null && names.places.some(({ kind, name }) => kind === 'country' && name !== place.name))
      return null;
  }
  return found;
}

/** Deaths of a plague are counted over a land, wherever the ministry that counts them sits. */
export const isOfPlague = (document: Document, { statement }: Entry): boolean =>
  namesOutbreak(document, windowOf(document, statement));

/** "a wheel struck him at the Hungarian race": the sentence names by its adjective another land than the one that is guessed. */
export function isOfOtherLand(document: Document, { statement: { sentence } }: Entry, guess: NamedSpan): boolean {
  const guessed = landsOf(guess.name, ['country', 'area', 'town']);
  if (guessed.size === 0) return false;
  const { tokens, firstToken } = document;
  const to = Math.min(firstToken[sentence + 1] ?? tokens.length, (firstToken[sentence] ?? 0) + LONGEST);
  let other = false;
  for (let index = firstToken[sentence] ?? 0; index < to; index++) {
    if (tokens[index]?.capital !== true) continue;
    const pair = landsOf(`${tokens[index - 1]?.text ?? ''} ${tokens[index]?.text ?? ''}`, ['nation']);
    for (const land of pair.size > 0 ? pair : nations(tokens[index]?.text ?? '')) {
      if (guessed.has(land)) return false;
      other = true;
    }
  }
  return other;
}

/** "Hungarian", "Burundians" */
function nations(name: string): Set<string> {
  const found = landsOf(name, ['nation']);
  return found.size > 0 ? found : landsOf(name.replace(/s$/u, ''), ['nation']);
}

/** Tokens of a sentence that are looked at. */
const LONGEST = 60;

const landsOf = (name: string, kinds: readonly string[]): Set<string> =>
  new Set(placesNamed(name).flatMap(({ kind, country }) => (kinds.includes(kind) && country !== '' ? [country] : [])));
