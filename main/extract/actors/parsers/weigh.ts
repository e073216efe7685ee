import { isKnownWord } from '../../../lists/words';
import { DEALINGS } from '../lexicon/deeds';
import * as is from '../lexicon/lookup';
import type { Candidate } from './candidate';
import { at, isInitial, isLeading, isNameLike, type Reading } from './runs';

/** Puts into a candidate what its own words and its neighbours say about it. */
export function weigh(reading: Reading, candidate: Candidate): void {
  weighWords(reading, candidate);
  // What its neighbours add is evidence beside its shape.
  const shape = candidate.person;
  weighBefore(reading, candidate);
  const before = candidate.person - shape;
  weighAfter(reading, candidate);
  if (Math.max(before, candidate.person - shape - before) >= 1.5 || isIntroduced(reading, candidate))
    candidate.human = true;
}

/** Longest description before a comma and the name it describes, in tokens. */
const LONGEST_DESCRIPTION = 10;
const INDEFINITE = new Set(['a', 'an', 'another']);
const NAMING = new Set(['surnamed', 'named', 'called', 'one', 'identified', 'including', 'by']);

/** "the head of the clinic, X", "identified as X", "a man named X", "led by X": the words before present somebody. */
function isIntroduced({ tokens, flags }: Reading, candidate: Candidate): boolean {
  const { title, first, last } = candidate;
  const sentence = tokens[first]?.sentence;
  const before = tokens[title - 1];
  const next = tokens[last];
  if (
    candidate.size > 1 &&
    before?.lower !== 'the' &&
    next !== undefined &&
    next.sentence === sentence &&
    !next.capital
  ) {
    // "Ann Roe handed", "Ann Roe of the Harvest Bureau", "Ann Roe, one of the".
    if ((at(flags, last) & is.ACTS) !== 0 && (at(flags, last) & (is.COMPANY | is.BODY)) === 0) return true;
    if (next.lower === 'of' && tokens[last + 1]?.lower === 'the' && before?.sentence !== sentence) return true;
    if (next.text === ',' && tokens[last + 1]?.lower === 'one' && tokens[last + 2]?.lower === 'of') return true;
    // "Ann Roe, a 68-year-old", "Ann Roe, another passenger".
    if (next.text === ',' && INDEFINITE.has(tokens[last + 1]?.lower ?? '')) {
      if (tokens[last + 2]?.text.includes('year-old') === true) return true;
      if (tokens[last + 3]?.kind === 'mark' && (at(flags, last + 2) & (is.COMPANY | is.BODY | is.PLACE_KIND)) === 0)
        return true;
    }
  }
  if (before === undefined || before.sentence !== sentence) return false;
  if (NAMING.has(before.lower)) return true;
  if (before.lower === 'to' && tokens[title - 2]?.lower === 'according') return candidate.size > 1;
  // "district commissioner (DC) Ann Roe".
  if (before.text === ')' && tokens[title - 3]?.text === '(') return (at(flags, title - 4) & (is.ROLE | is.RANK)) !== 0;
  if (before.lower === 'as') {
    for (let index = title - 2; index > title - 8; index--)
      if (tokens[index]?.lower === 'identified' || tokens[index]?.lower === 'named') return true;
    return false;
  }
  if (before.text !== ',') return false;
  for (let index = title - 2; index > title - LONGEST_DESCRIPTION; index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence || token.kind === 'mark') return false;
    if ((at(flags, index) & (is.ROLE | is.RANK)) !== 0) return true;
  }
  return false;
}

function weighWords({ tokens, flags }: Reading, candidate: Candidate): void {
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
    if (size > 1 && is.isForeignHead(token.lower)) candidate.organisation += 5;
    // "Omar Danish": after a given name an adjective is a surname.
    const surname =
      index === last - 1 &&
      size > 1 &&
      ((bits & is.NO_ACTOR) === 0 ? (bits & is.NATIONALITY) !== 0 : is.isGivenName(token.lower)) &&
      (at(flags, first) & (is.NATIONALITY | is.COUNTRY | is.CITY | is.REGION)) === 0 &&
      (at(flags, first) & (is.NAME | is.COMMON)) !== is.COMMON;
    if ((bits & (is.NO_ACTOR | is.NATIONALITY)) !== 0 && (bits & is.NAME) === 0 && !surname) plain++;
    // "Marine Le Roe": a particle with a capital, and the surname after it.
    const particle =
      size > 2 && index > first && (bits & is.PARTICLE) !== 0 && index < last - 1 && FAMILY_PARTICLES.has(token.lower);
    if (particle && token.capital) {
      candidate.person += 2;
      index++;
      continue;
    }
    if (isInitial(token)) candidate.person += size > 1 ? 2 : 0;
    else if (!token.capital) {
      if ((bits & is.PARTICLE) !== 0 || token.text.includes('-')) candidate.person += 1;
      else small++;
    } else if ((bits & is.NAME) !== 0 || surname) {
      names++;
    } else if (
      (bits & (is.COMMON | is.FUNCTION)) !== 0 &&
      !(index > first && is.isGeneration(token.lower)) &&
      !(index === first && isLeading(tokens, flags, index))
    )
      common++;
    // "COVID-19", "Area 22": people have no digits.
    if (/\d/.test(token.text)) candidate.person -= 6;
  }
  candidate.person -= 2 * plain;
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
        : common >= size && size <= 2
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
  if (size === 1) {
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
    if ((at(flags, index) & (is.COUNTRY | is.NATIONALITY)) !== 0 && (at(flags, index) & is.NAME) === 0)
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

/** What is named after somebody, and is nobody. */
const GIVEN_OUT = new Set([
  'cup',
  'trophy',
  'award',
  'prize',
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
/** Two words that make a body of the name they end, although neither does alone. */
const HEAD_PAIRS = new Set([
  'red cross',
  'red crescent',
  'air force',
  'civil defence',
  'civil defense',
  'high commission',
  'coast guard',
  'border guard',
  'task force',
  'general staff',
  'response room',
  'fire headquarters',
]);

/** Two common words with a body's noun at their end that name no body. */
const NO_BODIES = new Set([
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
const CREDITS = new Set(['reporting', 'editing', 'writing', 'compiled', 'photo', 'photos', 'photograph', 'edited']);
const PROVISIONS = new Set(['section', 'sections', 'article', 'articles', 'clause', 'rule']);
const QUOTES = new Set(['“', '"', '‘', "'", '«', '”', '’']);
/** "the Democratic People's Republic of X" is a country. */
const STATES = new Set(['republic', 'kingdom', 'emirate', 'emirates', 'commonwealth']);
const REIGNS = new Set([
  'administration',
  'regime',
  'family',
  'camp',
  'presidency',
  'era',
  'dictatorship',
  'dynasty',
  'clan',
  'brothers',
  'sisters',
]);

function weighBefore({ tokens, flags }: Reading, candidate: Candidate): void {
  const { first } = candidate;
  let index = candidate.title - 1;
  let before = tokens[index];
  if (before === undefined || before.sentence !== tokens[first]?.sentence) return;
  const article = before.lower === 'the';
  if (article) {
    if (candidate.title === first) {
      candidate.person -= 3;
      candidate.organisation += 1.5;
    }
    index--;
    before = tokens[index];
    if (before === undefined) return;
  }
  // "Section 106 of the X": a law.
  if (before.lower === 'of' && tokens[index - 1]?.kind === 'number' && PROVISIONS.has(tokens[index - 2]?.lower ?? '')) {
    candidate.organisation -= 9;
    candidate.person -= 9;
  }
  if (QUOTES.has(before.text) && index > 0) {
    index--;
    before = tokens[index];
    if (before === undefined) return;
  }
  const bits = at(flags, index);
  // "Additional reporting by Ann Roe": a credit.
  if (before.lower === 'by' && CREDITS.has(tokens[index - 1]?.lower ?? '')) candidate.person -= 20;
  // "south of Velden".
  if (before.lower === 'of' && (at(flags, index - 1) & is.DIRECTION) !== 0) {
    candidate.place += 5;
    candidate.person -= 2;
  }
  // "her husband, Tim".
  if (!article && (before.text === ',' ? is.isKin(tokens[index - 1]?.lower ?? '') : is.isKin(before.lower)))
    candidate.person += 3;
  if (before.text === '(' && tokens[index - 1]?.capital === true) candidate.organisation += 1;
  if ((bits & is.LOCATIVE) !== 0) {
    // "talks between Peru and Chile" are between governments.
    candidate.located = !(before.lower === 'between' && DEALINGS.has(tokens[index - 1]?.lower ?? ''));
    const inside = before.lower === 'in' || before.lower === 'near' || before.lower === 'at' || before.lower === 'off';
    candidate.place += inside ? 3 : 1;
    if (inside && before.lower !== 'at') candidate.person -= 2;
    // "from Haverton": one word that is no given name.
    else if (candidate.size === 1 && !is.isGivenName(candidate.key)) candidate.person -= 1;
    // "analysts at X": where they work.
    if (before.lower === 'at' && (at(flags, index - 1) & (is.BODY | is.ROLE)) !== 0) candidate.organisation += 3.5;
  } else if (before.lower === 'of') {
    // "Lady Roe of Velden": what a name is of is a place or a body.
    if (!article && isNameLike(tokens[index - 1]) && (at(flags, index - 1) & is.NAME) !== 0) {
      candidate.person -= 2.5;
      candidate.place += 1;
    }
    // "Ann Roe, 41, of Velden": where somebody is from.
    if (!article && (tokens[index - 1]?.text === ',' || tokens[index - 1]?.kind === 'number')) {
      candidate.place += 3;
      candidate.person -= 2.5;
    }
    if ((at(flags, index - 1) & is.PLACE_KIND) !== 0) candidate.place += 5;
    else if ((at(flags, index - 1) & (is.BODY | is.ROLE)) !== 0) candidate.organisation += candidate.size > 1 ? 2 : 1;
  } else if (!article && (!before.capital || before.allCapitals) && (bits & is.COMPANY) !== 0) {
    candidate.organisation += 4;
    candidate.place = Math.min(candidate.place, 2);
  } else if (!article && (!before.capital || before.text.includes('-')) && (bits & is.ROLE) !== 0)
    candidate.person += 5;
  else if (!before.capital && (bits & is.DIRECTION) !== 0) candidate.place += 3;
  const lower = before.lower;
  if (lower === 'said' || lower === 'says' || lower === 'added') candidate.person += 1.5;
  if (lower === 'for' && (at(flags, index - 1) & is.ROLE) !== 0) candidate.organisation += 2;
  if ((lower === 'told' || (lower === 'to' && tokens[index - 1]?.lower === 'according')) && candidate.size === 1)
    candidate.organisation += 2;
}

function weighAfter({ tokens, flags }: Reading, candidate: Candidate): void {
  const { last, size } = candidate;
  let next = tokens[last];
  // "RAMPUR: The administration …": where a report comes from, or who speaks in a transcript.
  if (
    size === 1 &&
    next?.text === ':' &&
    tokens[candidate.first]?.allCapitals === true &&
    tokens[candidate.first - 1]?.sentence !== next.sentence &&
    tokens[last + 1]?.capital === true
  )
    candidate.organisation -= 3;
  if (
    next !== undefined &&
    QUOTES.has(next.text) &&
    tokens[last + 1]?.kind === 'word' &&
    QUOTES.has(tokens[candidate.first - 1]?.text ?? '')
  ) {
    next = tokens[last + 1];
    if (next !== undefined && !next.capital && (at(flags, last + 1) & is.COMPANY) !== 0) candidate.organisation += 3;
    return;
  }
  if (next === undefined || next.sentence !== tokens[last - 1]?.sentence) return;
  const after = tokens[last + 1];
  const bits = at(flags, last);
  const named = candidate.names > 0;
  if (next.kind === 'mark') {
    if (next.text === ',' && after !== undefined) {
      if (after.kind === 'number' && after.text.length <= 2) candidate.person += 4;
      else if (after.lower === 'who' || after.lower === 'whose') candidate.person += 3;
      // "in Velden, where".
      else if (after.lower === 'where') {
        candidate.place += 4;
        candidate.person -= 2;
      } else if ((at(flags, last + 1) & is.COUNTRY) !== 0) candidate.place += 2;
      else weighApposition(tokens, flags, last + 1, candidate);
    } else if (next.text === '(' && after?.allCapitals === true) candidate.organisation += 2;
    // "Ann Roe (41)": an age.
    else if (next.text === '(' && after?.kind === 'number' && after.text.length <= 2 && tokens[last + 2]?.text === ')')
      candidate.person += 4;
    return;
  }
  if (next.capital) return;
  if (size > 1 && employs(tokens, flags, last)) {
    candidate.organisation += 4;
    candidate.person -= 1.5;
  }
  if (is.isHumanVerb(next.lower)) candidate.person += 2;
  if (next.lower === 'who' || next.lower === 'himself' || next.lower === 'herself') candidate.person += 3;
  if ((bits & is.PLACE_KIND) !== 0) candidate.place += 4;
  else if ((bits & is.BODY) !== 0 || REIGNS.has(next.lower)) {
    // "the Roe administration", "the Poe regime": named after a person.
    if (REIGNS.has(next.lower) || (named && next.lower === 'government' && candidate.place < 4))
      candidate.person += named || (size > 1 && candidate.organisation < 3) ? 3.5 : 1.5;
    else if (!(named && (bits & is.LOWER_BODY) !== 0)) candidate.organisation += 2.5;
  } else if ((bits & is.SAYS) !== 0) {
    candidate.person += 1.5;
    if (size === 1 && !named) candidate.organisation += isUnheardOf(tokens, flags, candidate) ? 3.5 : 2;
    if (size > 1 && is.isFacility(tokens[last - 1]?.lower ?? '')) candidate.organisation += 2;
  } else if ((bits & is.ACTS) !== 0) {
    candidate.person += 0.5;
    if (size > 1 && is.isFacility(tokens[last - 1]?.lower ?? '')) candidate.organisation += 2;
    if (size === 1 && !named) candidate.organisation += isUnheardOf(tokens, flags, candidate) ? 3.5 : 1;
  }
}

/** "Zelvora said": a word of no list, at the start of what is said, with nothing before it that makes it a person. */
function isUnheardOf(tokens: Reading['tokens'], flags: Int32Array, { first, title }: Candidate): boolean {
  const token = tokens[first];
  return (
    token !== undefined &&
    title === first &&
    at(flags, first) === 0 &&
    token.text.length > 4 &&
    !/[\d-]/.test(token.text) &&
    tokens[first - 1]?.sentence !== token.sentence &&
    !isKnownWord(token.lower)
  );
}

/** What people are for a firm or a team, seldom for a person. */
const EMPLOYED = new Set(
  'analyst economist strategist trader dealer broker defender midfielder striker goalkeeper winger fullback linebacker quarterback'.split(
    ' ',
  ),
);

/** "Roe Poe debt analyst Ann Low": whose analyst she is. */
function employs(tokens: Reading['tokens'], flags: Int32Array, last: number): boolean {
  for (let index = last; index < last + 4; index++) {
    const token = tokens[index];
    if (
      token === undefined ||
      token.kind !== 'word' ||
      token.capital ||
      (at(flags, index) & (is.FUNCTION | is.SAYS)) !== 0
    )
      return false;
    if (EMPLOYED.has(token.lower)) return tokens[index + 1]?.capital === true;
  }
  return false;
}

/** "X, a social media platform", "X, leader of the party": the first noun that says what X is. */
function weighApposition(tokens: Reading['tokens'], flags: Int32Array, start: number, candidate: Candidate): void {
  for (let index = start; index < start + 8; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'mark' || token.sentence !== tokens[candidate.first]?.sentence) return;
    const bits = at(flags, index);
    if (index > start && (token.lower === 'of' || token.lower === 'and' || (bits & (is.SAYS | is.LOCATIVE)) !== 0))
      return;
    if (token.capital) continue;
    if ((bits & is.COMPANY) !== 0 && (at(flags, index + 1) & (is.ROLE | is.COMPANY)) === 0) {
      candidate.organisation += 3;
      return;
    }
    if ((bits & is.ROLE) !== 0) {
      candidate.person += 3;
      return;
    }
    if ((bits & is.PLACE_KIND) !== 0) {
      candidate.place += 3;
      return;
    }
  }
}
