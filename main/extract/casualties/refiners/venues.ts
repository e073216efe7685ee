import { ARTICLES, union } from '../../../language/classes';
import { tokenAt, type Document } from '../../../text/document';
import type { ActorMention, Names, PlaceMention } from '../../types';
import { STRIKES } from '../lexicon/places';
import { inTitle } from '../opening';
import { wholeName } from './place-names';

/** Before a body's name these say where something happened: inside a body that is a building too. */
const AT = union('at inside outside');

/** Where bodies sit that tell and treat, no matter what happens there. */
const OFFICES =
  /\b(?:ministry|office|headquarters|agency|department|council|commission|court|embassy|hospital|clinic|institute|association)\b/iu;

/**
 * The names with the buildings among them as places: a body whose every mention a preposition of place governs
 * ("at the Karsa Junction mall", "stormed Velmo High School") is where something happened and nobody who does anything;
 * and so is who was taken for a person and stands nowhere but there ("in Belnaf"). Places have their whole names.
 */
export function withVenues(document: Document, names: Names): Names {
  const elsewhere = new Set<string>();
  const found: ActorMention[] = [];
  for (const mention of names.mentions) {
    if (mention.actor === null) continue;
    const person = mention.kind === 'person';
    if (person ? isThere(document, names, mention) : standsAt(document, mention)) found.push(mention);
    // A headline names a place before the noun of what befell it ("Belnaf fire").
    else if (person && isInTitle(document, mention)) continue;
    else elsewhere.add(mention.actor);
  }
  const places = found
    .filter(
      (mention) =>
        (!elsewhere.has(mention.actor ?? '') || liesInPlace(document, names, mention)) &&
        !isOffice(document, mention) &&
        !holdsPlace(document, names, mention),
    )
    .map(({ start, end }): PlaceMention => ({ start, end, name: document.text.slice(start, end), kind: 'other' }));
  const known = names.places.map((place) => {
    const whole = wholeName(document, names, place);
    return isPart(document, names, place) ? { ...whole, part: true as const } : whole;
  });
  const all = [...known, ...places].sort((one, other) => one.start - other.start);
  return { ...names, places: all, placeOfToken: ofTokens(document, all) };
}

/** For each token the place whose name it belongs to, or -1. */
function ofTokens(document: Document, places: readonly PlaceMention[]): Int32Array {
  const found = new Int32Array(document.tokens.length).fill(-1);
  for (const [index, { start, end }] of places.entries())
    found.fill(index, tokenAt(document, start), tokenAt(document, end - 1) + 1);
  return found;
}

/** "in Belnaf", "at Korda Chowk": where a name stands that is called by no title or office and does nothing. */
function isThere(document: Document, { actors }: Names, { actor, form, start, end }: ActorMention): boolean {
  if ((form !== 'name' && form !== 'alias') || actors.find(({ id }) => id === actor)?.roles.length !== 0) return false;
  const first = tokenAt(document, start);
  const [governor, before, after] = [first - 1, first - 2, tokenAt(document, end - 1) + 1].map(
    (at) => document.tokens[at],
  );
  if (governor === undefined || governor.sentence !== document.tokens[first]?.sentence) return false;
  return (
    INSIDE.has(governor.lower) &&
    !ON_SOMEBODY.test(before?.lower ?? '') &&
    after?.lower !== "'s" &&
    after?.lower !== '’s'
  );
}

/** "off Belnaf in Karsa": what a place follows so is one itself, whoever else bears its name. */
function liesInPlace(document: Document, { placeOfToken }: Names, { kind, end }: ActorMention): boolean {
  const after = tokenAt(document, end - 1) + 1;
  return kind === 'person' && document.tokens[after]?.lower === 'in' && (placeOfToken[after + 1] ?? -1) >= 0;
}

const INSIDE = union('in at off near');
/** "fired at Roe", "faith in Roe": before these a preposition of place aims at somebody. */
const ON_SOMEBODY =
  /^(?:fir(?:ed|ing)|shots?|shooting|shout(?:ed|ing)|yell(?:ed|ing)|aim(?:ed|ing)|look(?:ed|ing)|point(?:ed|ing)|thr(?:ew|own)|hurled|laughed|anger|faith|trust|confidence|interest|belie(?:f|ved?)|is|was|sits?|sat|st(?:ands?|ood)|anybody|anyone|somebody|someone)$/u;

const isInTitle = (document: Document, { start }: ActorMention): boolean =>
  inTitle(document, document.tokens[tokenAt(document, start)]?.sentence ?? Infinity);

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
