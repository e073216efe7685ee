import { ARTICLES, union } from '../../../language/classes';
import { tokenAt, type Document } from '../../../text/document';
import type { ActorMention, Names, PlaceMention } from '../../types';
import { STRIKES } from '../lexicon/places';

/** Before a body's name these say where something happened: inside a body that is a building too. */
const AT = union('at inside outside');

/** Where bodies sit that tell and treat, no matter what happens there. */
const OFFICES =
  /\b(?:ministry|office|headquarters|agency|department|council|commission|court|embassy|hospital|clinic|institute|association)\b/iu;

/**
 * The names with the buildings among them as places: a body whose every mention a preposition of place governs
 * ("at the Karsa Junction mall", "stormed Velmo High School") is where something happened and nobody who does anything.
 */
export function withVenues(document: Document, names: Names): Names {
  const elsewhere = new Set<string>();
  const found: ActorMention[] = [];
  for (const mention of names.mentions) {
    if (mention.actor === null || mention.kind !== 'organisation') continue;
    if (standsAt(document, mention)) found.push(mention);
    else elsewhere.add(mention.actor);
  }
  const places = found
    .filter(
      (mention) =>
        !elsewhere.has(mention.actor ?? '') && !isOffice(document, mention) && !holdsPlace(document, names, mention),
    )
    .map(({ start, end }): PlaceMention => ({ start, end, name: document.text.slice(start, end), kind: 'other' }));
  const known = names.places.map((place) =>
    isPart(document, names, place) ? { ...place, part: true as const } : place,
  );
  return { ...names, places: [...known, ...places].sort((one, other) => one.start - other.start) };
}

function standsAt(document: Document, { start, end }: ActorMention): boolean {
  const first = tokenAt(document, start);
  const before = ARTICLES.has(document.tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  const governor = document.tokens[before];
  if (governor?.sentence !== document.tokens[first]?.sentence) return false;
  return (
    AT.has(governor?.lower ?? '') ||
    (STRIKES.has(governor?.lower ?? '') && BUILDING.test(document.text.slice(start, end)))
  );
}

/** Bodies that are a building: who storms them is there. */
const BUILDING =
  /\b(?:university|college|school|academy|seminary|church|mosque|temple|cathedral|synagogue|shrine|mall|market|hotel|stadium|arena|theatre|theater|cinema|(?:night)?club|station|airport|prison|jail|penitentiary|barracks|plant|factory|colliery|mine|museum|library|cent(?:re|er))$/iu;

const PARTS = union('neighbourhood neighborhood suburb quarter slum borough');

/** "the neighbourhood of Karsa", "at Karsa Chowk in the capital" */
function isPart(document: Document, names: Names, { start, end, kind }: PlaceMention): boolean {
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  const first = tokenAt(document, start);
  if (word(first - 1) === 'of' && PARTS.has(word(first - 2))) return kind !== 'country';
  if (word(first - 1) !== 'at' || kind !== 'other') return false;
  let holder = tokenAt(document, end - 1) + 1;
  if (word(holder) !== 'in') return false;
  holder++;
  if (word(holder) === 'the') holder++;
  return TOWNS.has(word(holder)) || names.places[names.placeOfToken[holder] ?? -1]?.kind === 'city';
}

const TOWNS = union('capital city town');

/** "at the Karsa Clinic", "at KMC hospital" */
const isOffice = (document: Document, { start, end }: ActorMention): boolean =>
  OFFICES.test(document.text.slice(start, end)) ||
  OFFICES.test(document.tokens[tokenAt(document, end - 1) + 1]?.lower ?? '');

function holdsPlace(document: Document, { placeOfToken }: Names, { start, end }: ActorMention): boolean {
  for (let index = tokenAt(document, start); index <= tokenAt(document, end - 1); index++)
    if ((placeOfToken[index] ?? -1) >= 0) return true;
  return false;
}
