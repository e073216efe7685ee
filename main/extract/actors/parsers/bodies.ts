import { BODY_MODIFIERS, MODIFIED_BODIES } from '../lexicon/bodies';
import { GOVERNMENT_NOUNS, PORTFOLIOS } from '../lexicon/deeds';
import * as is from '../lexicon/lookup';
import type { Candidate } from './candidate';
import { localBody } from './local';
import { endOfPhrase, keyOf } from './pieces';
import { at, isCompound, type Reading } from './reading';

/**
 * A body in lower case that a nationality, a place or a portfolio makes particular: "the Afghan army", "Ostria's security
 * forces", "Velden city council", "the interior ministry", "the government of Ostria".
 * @param index token of its noun
 * @param from first token of the sentence it may reach back to
 * @returns the token to go on from
 */
export function lowerBody(reading: Reading, index: number, from: number, to: number, found: Candidate[]): number {
  const { tokens } = reading;
  const noun = tokens[index];
  if (noun === undefined) return index + 1;
  const named = bodyOf(reading, index, to, found);
  if (named > index) return named;
  const panel = panelOf(reading, index, from, to, found);
  if (panel > index) return panel;
  const local = localBody(reading, index, from);
  if (local !== null) {
    put(reading, local.first, index + 1, '', local.inside, found);
    return index + 1;
  }
  if ((at(reading.flags, index) & is.LOWER_BODY) === 0) return index + 1;
  if (tokens[index + 1]?.capital === true) return index + 1;
  const needed = MODIFIED_BODIES.get(noun.lower);
  let first = index - 1;
  while (first >= from && first > index - 3 && isBodyModifier(reading, first)) first--;
  if (needed !== undefined && !(first < index - 1 && needed.has(tokens[index - 1]?.lower ?? ''))) return index + 1;
  const portfolio = noun.lower === 'ministry' && PORTFOLIOS.has(tokens[index - 1]?.lower ?? '');
  if (portfolio) {
    first = index - 2;
    while (first >= from && (tokens[first]?.lower === 'and' || PORTFOLIOS.has(tokens[first]?.lower ?? ''))) first--;
  }
  const owned = tokens[first]?.lower === "'s" || tokens[first]?.lower === '’s';
  const qualifier = first < from ? null : qualifierAt(reading, owned ? first - 1 : first, owned, noun.lower);
  // "A Dhaka court": one of many.
  if (
    qualifier !== null &&
    noun.lower === 'court' &&
    index - qualifier.first < 2 &&
    INDEFINITE.has(tokens[qualifier.first - 1]?.lower ?? '')
  )
    return index + 1;
  // "the US-led coalition forces".
  const past =
    noun.lower === 'coalition' && tokens[index + 1]?.lower.startsWith('force') === true ? index + 2 : index + 1;
  if (qualifier !== null) put(reading, qualifier.first, past, qualifier.code, qualifier.inside, found);
  else if (portfolio) put(reading, first + 1, index + 1, '', null, found);
  return index + 1;
}

const INDEFINITE = new Set(['a', 'an', 'another']);

const isBodyModifier = ({ tokens, flags }: Reading, index: number): boolean =>
  tokens[index]?.capital === false &&
  ((at(flags, index) & is.MODIFIER) !== 0 || BODY_MODIFIERS.has(tokens[index]?.lower ?? ''));

const PANELS = new Set(['committee', 'subcommittee', 'panel', 'commission']);
const HELD = /-(?:held|backed|led|controlled|run|appointed|installed|allied)$/;
const HELD_BODIES = new Set([
  'council',
  'administration',
  'authority',
  'authorities',
  'government',
  'militia',
  'forces',
  'parliament',
]);

/** "the Senate committee on trade", "a rebel-held council in Bria": one past the body; `index` where none is. */
function panelOf(reading: Reading, index: number, from: number, to: number, found: Candidate[]): number {
  const { tokens, flags } = reading;
  const noun = tokens[index]?.lower ?? '';
  let first = index - 1;
  while (
    first >= from &&
    first > index - 4 &&
    tokens[first]?.capital === false &&
    tokens[first]?.text.includes('-') !== true &&
    (isBodyModifier(reading, first) || (PANELS.has(noun) && isTopic(at(flags, first))))
  )
    first--;
  const chamber = tokens[first];
  if (chamber === undefined || first < from) return index;
  let last = index + 1;
  if (PANELS.has(noun) && chamber.capital && (at(flags, first) & is.HEAD) !== 0 && CHAMBERS.has(chamber.lower)) {
    if (tokens[last]?.lower === 'on' && (at(flags, last + 1) & is.CALENDAR) === 0) {
      let end = last + 1;
      while (
        end < to &&
        end < last + 6 &&
        tokens[end]?.kind === 'word' &&
        (tokens[end]?.lower === 'and' || isTopic(at(flags, end)))
      )
        end++;
      while (end > last + 1 && tokens[end - 1]?.lower === 'and') end--;
      if (end > last + 1) last = end;
    }
    put(reading, first, last, '', null, found);
    return last;
  }
  if (!HELD_BODIES.has(noun) || !HELD.test(chamber.lower) || tokens[last]?.lower !== 'in') return index;
  const place = tokens[last + 1];
  if (place?.capital !== true || (at(flags, last + 1) & is.CALENDAR) !== 0) return index;
  const phrase = endOfPhrase(reading, last + 1, to);
  const end = Math.max(phrase, last + 2);
  put(reading, first, end, '', [last + 1, end], found);
  return end;
}

const CHAMBERS = new Set([
  'senate',
  'house',
  'parliament',
  'congress',
  'assembly',
  'knesset',
  'duma',
  'majlis',
  'sabha',
  'rada',
  'council',
  'commons',
  'lords',
  'legislature',
]);
const isTopic = (bits: number): boolean => (bits & is.COMMON) !== 0 && (bits & (is.FUNCTION | is.SAYS | is.ACTS)) === 0;

/** "the government of Ostria", "the ministry of interior": one past the body; `index` where none is. */
function bodyOf(reading: Reading, index: number, to: number, found: Candidate[]): number {
  const { tokens, flags } = reading;
  if (tokens[index + 1]?.lower !== 'of') return index;
  const noun = tokens[index]?.lower ?? '';
  let last = index + 2;
  if (noun === 'ministry' && PORTFOLIOS.has(tokens[last]?.lower ?? '')) {
    while (last < to && PORTFOLIOS.has(tokens[last]?.lower ?? '')) last++;
    put(reading, index, last, '', null, found);
    return last;
  }
  if (!GOVERNMENT_NOUNS.has(noun)) return index;
  if (tokens[last]?.lower === 'the') last++;
  const start = last;
  const phrase = endOfPhrase(reading, start, to);
  last = phrase > start ? phrase : start + 1;
  const place = is.placeNamed(keyOf(reading, start, last));
  if (place?.government == null || tokens[last]?.capital === true || (at(flags, start) & is.NAME) !== 0) return index;
  put(reading, index, last, place.government, [start, last], found);
  return last;
}

/** What makes the noun a particular body, and the ISO code where that is a government's; null where nothing does. */
function qualifierAt(
  { tokens, flags }: Reading,
  index: number,
  owned: boolean,
  noun: string,
): { first: number; code: string; inside: Candidate['inside'] } | null {
  const token = tokens[index];
  if (token === undefined || !token.capital) return null;
  const governs = GOVERNMENT_NOUNS.has(noun);
  const before = tokens[index - 1]?.capital === true ? `${tokens[index - 1]?.lower ?? ''} ${token.lower}` : '';
  const pair = is.countryOfNationality(before) ?? is.placeNamed(before)?.government;
  if (pair != null)
    return {
      first: index - 1,
      code: governs ? pair : '',
      inside: is.placeNamed(before) === undefined ? null : [index - 1, index + 1],
    };
  const known: Candidate['inside'] = is.placeNamed(token.lower) === undefined ? null : [index, index + 1];
  if ((at(flags, index) & (is.NATIONALITY | is.COUNTRY)) !== 0) {
    const code = is.countryOfNationality(token.lower) ?? is.placeNamed(token.lower)?.government ?? '';
    const adjective = (at(flags, index) & is.NATIONALITY) !== 0;
    return { first: index, code: governs ? code : '', inside: adjective ? null : known };
  }
  if (isCompound(token) && noun === 'coalition') return { first: index, code: '', inside: null };
  if ((at(flags, index) & is.NAME) === 0 && known !== null) return { first: index, code: '', inside: known };
  // "the Roe administration".
  if (!owned && noun === 'administration' && (at(flags, index) & is.NAME) !== 0 && tokens[index - 1]?.lower === 'the')
    return { first: index, code: '', inside: null };
  return null;
}

/** Puts the body in the place of what its words were taken for before. */
function put(
  reading: Reading,
  first: number,
  last: number,
  code: string,
  inside: Candidate['inside'],
  found: Candidate[],
): void {
  while (
    found.length > 0 &&
    (found[found.length - 1]?.last ?? 0) > first &&
    (found[found.length - 1]?.first ?? 0) >= first
  )
    found.pop();
  if (found.length > 0 && (found[found.length - 1]?.last ?? 0) > first) return;
  found.push({
    first,
    last,
    key: keyOf(reading, first, last),
    size: last - first,
    title: first,
    person: -9,
    organisation: 6,
    place: 0,
    located: false,
    weak: false,
    asleep: false,
    human: false,
    names: 0,
    body: code,
    inside,
  });
}
