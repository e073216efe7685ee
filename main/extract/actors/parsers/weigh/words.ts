import { isKnownWord } from '../../../../lists/words';
import { HEAD_PAIRS } from '../../lexicon/bodies';
import * as is from '../../lexicon/lookup';
import type { Candidate } from '../candidate';
import { at, isInitial, isLeading, type Reading } from '../reading';

/** "Le’Veon", "D'Andre": given names that are made of a particle and a name. */
const MADE_UP = /^\p{Lu}\p{Ll}{0,3}['’]\p{Lu}\p{Ll}{2,}$/u;

/** "US-China", "Korea-Japan": whose the noun after it is. */
function isOfTwoLands(lower: string): boolean {
  const lands = lower.split('-');
  return (
    lands.length > 1 && lands.every((land) => land === 'us' || (is.flagsOf(land) & (is.COUNTRY | is.NATIONALITY)) !== 0)
  );
}

/** "Technologists", "Mediapersons": many of a trade, which no list holds. */
const PLURAL_AGENT = /(?:[a-z]{4}ists|ographers|persons|workers)$/;

/** What a candidate's own words say about it. */
export function weighWords({ tokens, flags }: Reading, candidate: Candidate): void {
  const { first, last, key, size } = candidate;
  const place = is.placeNamed(key);
  if (place !== undefined) candidate.place += place.kind === 'country' ? 9 : size > 1 ? 8 : 4;
  if (is.isMetonym(key) || is.isKnownBody(key)) candidate.organisation += 8;
  let names = 0;
  let common = 0;
  let small = 0;
  let shouts = 0;
  let plain = 0;
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'mark') continue;
    // "a/l" inside a name.
    if (token.text.length === 1 && (tokens[index + 1]?.text === '/' || tokens[index - 1]?.text === '/')) continue;
    const bits = at(flags, index);
    if (
      token.allCapitals &&
      index > first &&
      !is.isGeneration(token.lower) &&
      (token.text.length < 5 || (bits & is.NAME) === 0)
    )
      shouts++;
    if (size > 1 && STATES.has(token.lower) && (at(flags, last - 1) & is.HEAD) === 0) {
      candidate.place += 9;
      candidate.person -= 5;
    }
    // "Lashkar Gah" is a town.
    if (size > 1 && place === undefined && is.isForeignHead(token.lower)) candidate.organisation += 5;
    // "Omar Danish": after a given name an adjective is a surname.
    const surname =
      index === last - 1 &&
      size > 1 &&
      ((bits & is.NO_ACTOR) === 0
        ? (bits & is.NATIONALITY) !== 0
        : is.isGivenName(token.lower) ||
          // "Roman Catholic".
          (is.isGivenName(tokens[first]?.lower ?? '') && !token.lower.startsWith('catholic'))) &&
      (at(flags, first) & (is.NO_ACTOR | is.NATIONALITY | is.COUNTRY | is.CITY | is.REGION)) === 0 &&
      (at(flags, first) & (is.NAME | is.COMMON)) !== is.COMMON;
    // "Rafiq Islam Mia": a faith that is a part of a name.
    const faith = token.lower === 'islam' && index > first && index < last - 1;
    if (faith) continue;
    // "Allah Rakha", "Allah Yar Roe": a given name of two words.
    if (token.lower === 'allah' && index === first && size > 1 && tokens[index + 1]?.capital === true) continue;
    if ((bits & (is.NO_ACTOR | is.NATIONALITY)) !== 0 && (bits & is.NAME) === 0 && !surname) plain++;
    // "Marine Le Roe": a particle with a capital, and the surname after it.
    const particle =
      size > 2 && index > first && (bits & is.PARTICLE) !== 0 && index < last - 1 && FAMILY_PARTICLES.has(token.lower);
    if (particle && token.capital) {
      candidate.person += 2;
      index++;
      continue;
    }
    // "Sky Sports F1": no initial.
    if (isInitial(token) && tokens[index + 1]?.kind === 'number' && tokens[index + 1]?.spaced === false)
      candidate.person -= 6;
    else if (isInitial(token)) candidate.person += size > 1 ? 2 : 0;
    else if (!token.capital) {
      if ((bits & is.PARTICLE) !== 0 || token.text.includes('-')) candidate.person += 1;
      else small++;
    } else if ((bits & is.NAME) !== 0 || surname || (bits === 0 && size > 1 && MADE_UP.test(token.text))) {
      names++;
    } else if (index === first && isLeading(tokens, flags, index)) {
      // "Han Tae Song": a family name that stands first, and two more words.
      if (size === 3) names++;
    } else if ((bits & (is.COMMON | is.FUNCTION)) !== 0 && !(index > first && is.isGeneration(token.lower))) common++;
    // "Miner's Weekly": a possessive inside is in no person's name.
    if (token.lower === "'s" || token.lower === '’s') {
      candidate.person -= 6;
      candidate.organisation += 1;
    }
    // "COVID-19", "Area 22": people have no digits.
    if (/\d/.test(token.text)) candidate.person -= 6;
  }
  // "of New Addington": nobody is called so.
  if (size > 1 && tokens[first]?.lower === 'new') candidate.person -= 8;
  candidate.person -= 2 * plain;
  // "Evangelical Christian", "Moslem Brother".
  if (size > 1 && (at(flags, first) & (is.NO_ACTOR | is.NAME)) === is.NO_ACTOR && tokens[first]?.lower !== 'allah')
    candidate.person -= 4;
  candidate.names = names;
  const final = at(flags, last - 1);
  if (size > 1 && shouts > 0 && shouts < size - 1 + (tokens[first]?.allCapitals === true ? 0 : 1))
    candidate.organisation += 3;
  // "CNN Español", "YG Plus": letters, then a word.
  if (
    size > 1 &&
    shouts === 0 &&
    tokens[first + 1]?.allCapitals !== true &&
    tokens[first]?.allCapitals === true &&
    (tokens[first]?.text.length ?? 0) > 2 &&
    tokens[first]?.text.includes('.') === false
  ) {
    candidate.organisation += 3;
    candidate.person -= 2;
  }
  if ((final & is.SUFFIX) !== 0 && size > 1) candidate.organisation += 6;
  else if ((final & is.HEAD) !== 0 && (size > 1 || (final & is.GENERIC) === 0)) {
    // "High School", "Power Station": two words of the language name no body.
    const lower = tokens[last - 1]?.lower ?? '';
    candidate.organisation += is.isFacility(lower)
      ? 2
      : (final & is.WEAK_HEAD) === 0
        ? 6
        : common >= size && size <= 2 && (at(flags, first) & is.NO_ACTOR) === 0
          ? 1
          : 4;
    if (is.isFacility(lower)) candidate.person -= 2;
  } else if (small > 0) candidate.organisation += 5;
  // "B&K": letters joined without a blank.
  if (tokens[first + 1]?.text === '&' && tokens[first + 1]?.spaced === false && tokens[first]?.allCapitals === true) {
    candidate.organisation += 4;
    candidate.person -= 3;
  }
  if (NO_BODIES.has(key)) candidate.organisation -= 9;
  const pair = size > 1 && HEAD_PAIRS.has(`${tokens[last - 2]?.lower ?? ''} ${tokens[last - 1]?.lower ?? ''}`);
  if (pair) candidate.organisation += size > 2 ? 7 : 3;
  if ((final & is.CAPITAL_KIND) !== 0 && size > 1) candidate.place += 6;
  // Cups, awards, acts and treaties are no bodies, whoever gives them.
  if (size > 1 && !/ (?:of|for|on) /.test(key) && (final & (is.NO_ACTOR | is.HEAD | is.NAME)) === is.NO_ACTOR) {
    candidate.organisation -= 5;
    if (GIVEN_OUT.has(tokens[last - 1]?.lower ?? '')) candidate.person -= 6;
  }
  const token = tokens[first];
  if (size === 1 && token !== undefined && (is.isDesignation(token.text) || isOfTwoLands(token.lower))) {
    candidate.organisation -= 9;
    candidate.person -= 6;
  }
  // "Sceptics claim": many of a word of the language.
  if (
    size === 1 &&
    names === 0 &&
    candidate.weak &&
    token?.lower.endsWith('s') === true &&
    isKnownWord(token.lower.slice(0, -1))
  )
    candidate.person -= 6;
  if (size === 1) {
    if (final === 0 && PLURAL_AGENT.test(token?.lower ?? '')) candidate.person -= 6;
    if (plain > 0 || ((final & is.NATIONALITY) !== 0 && place === undefined)) candidate.organisation -= 9;
    if (token?.allCapitals === true && token.text.length >= 2 && token.text.length <= 7 && place === undefined) {
      // Letters that spell a common word ("STEM", "CARE") need more than their capitals.
      candidate.organisation +=
        (final & is.PLAIN_ACRONYM) !== 0
          ? -9
          : (final & is.COMMON) !== 0 && token.text.length > 2
            ? 1.5
            : candidate.weak && token.text.length < 3
              ? 2
              : candidate.weak
                ? 3
                : 4;
    } else if (names > 0) candidate.person += (final & is.VERY_COMMON) !== 0 ? 0.5 : 2;
    return;
  }
  if (common === 0) candidate.person += names > 0 ? 3.5 : 2.5;
  else if (names > 0) candidate.person += (at(flags, first) & is.NAME) !== 0 ? 3.5 : 2.5;
  // "Joya de Nicaragua": a country or city after the particle.
  if (!(tokens[last - 2]?.capital ?? true) && (final & (is.COUNTRY | is.CITY)) !== 0) {
    candidate.person -= 3;
    candidate.organisation += 2;
  }
  for (let index = first + 1; index < last - 1; index++)
    if (
      (at(flags, index) & (is.COUNTRY | is.NATIONALITY)) !== 0 &&
      (at(flags, index) & is.NAME) === 0 &&
      tokens[index]?.lower !== 'islam'
    )
      candidate.person -= 3;
  // A family name and a hyphenated given name: "Lin Shu-hong".
  if (size === 2 && is.isLeadingSurname(token?.lower ?? '') && tokens[last - 1]?.text.includes('-') === true)
    candidate.person += 3;
  if (size === 2 && is.isForeignArticle(token?.lower ?? '') && (final & is.NAME) === 0) {
    candidate.person -= 3;
    candidate.organisation += 1.5;
    candidate.place += 1;
  }
  // "San Luis", "Puerto Viejo", "La Hachadura": more often a place than somebody.
  if (is.opensPlace(token?.lower ?? '')) {
    candidate.person -= 1.5;
    candidate.place += 2;
  }
  // "Siri Pro": a product.
  if (PRODUCT_TAILS.has(tokens[last - 1]?.lower ?? '')) candidate.person -= 4;
  // "Lake Orin", "Hotel Bellini".
  if (is.opensLandmark(token?.lower ?? '')) {
    candidate.person -= 5;
    candidate.place += 5;
  }
  if (is.isThing(token?.lower ?? '')) {
    candidate.person -= 6;
    candidate.organisation -= 6;
  }
  // "Shenzhen Velqora": a town and a word that is nobody's name.
  if (
    size === 2 &&
    (at(flags, first) & (is.COUNTRY | is.CITY)) !== 0 &&
    (at(flags, first) & is.NAME) === 0 &&
    (final & is.NAME) === 0
  ) {
    candidate.person -= 1.5;
    candidate.organisation += 1.5;
  }
  if (common >= size) candidate.person -= 3.5;
  else if (common > 0) candidate.person -= names > 0 ? common / 2 : common;
  if (size > 4) candidate.person -= 2;
}

const PRODUCT_TAILS = new Set(['pro', 'max', 'plus', 'mini', 'ultra', 'lite', 'edition', 'deluxe', 'turbo']);
/** What is named after somebody, and is nobody. */
const GIVEN_OUT = new Set([
  'cup',
  'trophy',
  'award',
  'awards',
  'prize',
  'prizes',
  'act',
  'bill',
  'law',
  'sanhita',
  'ordinance',
  'games',
  'day',
]);
/** Particles of family names that are written with a capital as well. */
const FAMILY_PARTICLES = new Set([
  'le',
  'de',
  'del',
  'della',
  'van',
  'von',
  'bin',
  'ben',
  'al',
  'el',
  'dos',
  'da',
  'di',
]);
/** Two common words with a body's noun at their end that name no body. */
const NO_BODIES = new Set([
  'oval office',
  'box office',
  'west wing',
  'first nations',
  'first nation',
  'social media',
  'mass media',
  'local media',
  'news media',
  'civil society',
  'high school',
  'primary school',
  'middle school',
  'press conference',
  'news conference',
  'climate conference',
  'private company',
  'joint force',
  'world press',
  'r & d',
  'q & a',
  'b & b',
  'r & b',
]);
/** "the Democratic People's Republic of X" is a country. */
const STATES = new Set(['republic', 'kingdom', 'emirate', 'emirates', 'commonwealth']);
