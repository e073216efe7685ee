import * as is from '../../lexicon/lookup';
import type { Candidate } from '../../parsers/candidate';
import { at, type Reading } from '../../parsers/reading';
import type { Entry } from '../memory';

export function bindAcronyms({ tokens }: Reading, entries: Map<string, Entry>, candidates: Candidate[]): void {
  for (let index = 0; index + 1 < candidates.length; index++) {
    const name = candidates[index];
    const next = candidates[index + 1];
    if (
      name === undefined ||
      next === undefined ||
      next.size !== 1 ||
      next.key.length > 14 ||
      tokens[name.last]?.text !== '(' ||
      next.first !== name.last + 1
    )
      continue;
    const shouted = tokens[next.first]?.allCapitals === true;
    if (shouted && tokens[next.last]?.text === ')' && isTicker(entries, name, next)) {
      const short = entries.get(next.key);
      if (short !== undefined && short.whole === null) {
        short.verdict = 'organisation';
        short.whole = entries.get(name.key) ?? null;
      }
      continue;
    }
    if (
      name.size < 2 ||
      tokens[next.last]?.text !== ')' ||
      (!spells(name.key, next.key) &&
        !(
          name.organisation >= 6 &&
          next.place < 4 &&
          next.person < 4 &&
          // Letters of the name in its own language: as many as the words here.
          (!is.isKnownBody(next.key) || name.size === next.key.length)
        )) ||
      (!shouted && entries.get(name.key)?.verdict !== 'organisation')
    )
      continue;
    const full = entries.get(name.key);
    const short = entries.get(next.key);
    if (full === undefined || short === undefined || full.verdict === 'place') continue;
    // "Money Laundering Act (MLA)", "Far-range Coastal Guidance (FCG) system": laws, works and machines have letters too.
    const last = is.flagsOf(full.words[full.words.length - 1] ?? '');
    if (
      (last & is.NO_ACTOR) !== 0 ||
      is.isDesignation(tokens[next.first]?.text ?? '') ||
      ((last & (is.HEAD | is.SUFFIX | is.BODY)) === 0 && is.isMachine(tokens[next.last + 1]?.lower ?? ''))
    ) {
      full.verdict = 'none';
      short.verdict = 'none';
      continue;
    }
    full.verdict = 'organisation';
    short.verdict = 'organisation';
    if (short.whole === null && full.whole === null && full !== short) short.whole = full;
  }
}

const LONGEST_TICKER = 5;

/** "Velden Mining (VMG)", "Apple (AAPL)": letters in brackets right behind a firm, whether or not they spell it, stand for it. */
function isTicker(entries: Map<string, Entry>, name: Candidate, next: Candidate): boolean {
  const full = entries.get(name.key);
  return (
    full?.verdict === 'organisation' &&
    full.whole === null &&
    name.body === null &&
    next.key.length <= LONGEST_TICKER &&
    next.place < 4 &&
    next.person < 4 &&
    !is.isKnownBody(next.key) &&
    !is.isMetonym(name.key) &&
    entries.get(next.key)?.mentions.length === 1
  );
}

/** "the New Harvest Party … NHP": letters alone that begin the words of one body of the text, and of no other. */
export function bindInitials({ tokens }: Reading, entries: Map<string, Entry>): void {
  const bodies = new Map<string, Entry | null>();
  for (const entry of entries.values()) {
    if (entry.verdict !== 'organisation' || entry.whole !== null || entry.words.length < 3) continue;
    const letters = entry.words.map((word) => (SMALL.test(word) ? '' : word.charAt(0))).join('');
    bodies.set(letters, bodies.has(letters) ? null : entry);
  }
  for (const entry of entries.values()) {
    const whole = entry.key.length < SHORTEST_LETTERS ? null : (bodies.get(entry.key) ?? null);
    if (whole === null || entry === whole || entry.whole !== null || entry.verdict !== 'organisation') continue;
    if (entry.mentions.every(({ first }) => tokens[first]?.allCapitals === true)) entry.whole = whole;
  }
}

const SHORTEST_LETTERS = 3;
const SMALL = /^(?:of|in|the|and|for|on|to|&)$/;

/** Longest spelling of an acronym in common words. */
const LONGEST_SPELLING = 8;

/**
 * Letters that the text spells out in common words, none of which names a body ("a text message service (TMS)"), name a thing;
 * what stands alone in brackets after persons only ("Roe (Stade Royal), Poe (Stade Royal)") is where they play.
 */
export function dropThings({ tokens, flags }: Reading, entries: Map<string, Entry>, candidates: Candidate[]): void {
  const bracketed = new Map<Entry, number>();
  for (const [index, candidate] of candidates.entries()) {
    const entry = entries.get(candidate.key);
    if (entry === undefined) continue;
    // "Roe Inc <ROE.N>": the sign of a share.
    if (
      candidate.size === 1 &&
      (tokens[candidate.first - 1]?.text === '<' ||
        (tokens[candidate.first - 1]?.text === ';' && tokens[candidate.first - 2]?.lower === 'lt')) &&
      tokens[candidate.first]?.allCapitals === true
    ) {
      if (entry.mentions.length === 1) entry.verdict = 'none';
      continue;
    }
    if (tokens[candidate.first - 1]?.text !== '(' || tokens[candidate.last]?.text !== ')') continue;
    const first = tokens[candidate.first];
    if (
      candidate.size === 1 &&
      first?.allCapitals === true &&
      entry.verdict === 'organisation' &&
      entry.whole === null &&
      !is.isKnownBody(entry.key)
    ) {
      if (
        (at(flags, candidate.first - 2) & (is.HEAD | is.BODY | is.LOWER_BODY | is.COMPANY | is.ROLE)) === 0 &&
        (isSpeltOut(tokens, candidate) || is.isMachine(tokens[candidate.last + 1]?.lower ?? ''))
      )
        entry.verdict = 'none';
    }
    const bearer = candidates[index - 1];
    if (
      entry.verdict === 'person' &&
      bearer !== undefined &&
      bearer.last === candidate.first - 1 &&
      entries.get(bearer.key)?.verdict === 'person'
    )
      bracketed.set(entry, (bracketed.get(entry) ?? 0) + 1);
  }
  for (const [entry, count] of bracketed)
    if (count > 1 && count === entry.mentions.length) entry.verdict = 'organisation';
}

/** Two or more lower-case words before the bracket, no more than letters, hold the letters in their order. */
function isSpeltOut(tokens: Reading['tokens'], { first, key }: Candidate): boolean {
  let words = '';
  for (let index = first - 2; index >= 0 && first - 2 - index < Math.min(key.length, LONGEST_SPELLING); index--) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'word' || token.capital) return false;
    words = words === '' ? token.lower : `${token.lower} ${words}`;
    if (index < first - 2 && words.startsWith(key.charAt(0)) && spells(words, key)) return true;
  }
  return false;
}

/** The acronym's letters stand in the name in their order, the first at the start of a word. */
function spells(name: string, acronym: string): boolean {
  let at = 0;
  for (const letter of acronym) {
    at = name.indexOf(letter, at);
    if (at < 0) return false;
    at++;
  }
  const initial = acronym.charAt(0);
  return name.split(' ').some((word) => word.startsWith(initial));
}

/** "Roe Steel" and "Roe" are short for "Roe Steel Corp". */
function bindFirms(entries: Map<string, Entry>): void {
  for (const entry of entries.values()) {
    if (entry.verdict !== 'organisation' || entry.whole !== null || entry.words.length < 2) continue;
    if ((is.flagsOf(entry.words[entry.words.length - 1] ?? '') & is.SUFFIX) === 0 && !is.isKnownBody(entry.key))
      continue;
    let short = entry.key;
    for (let size = Math.min(entry.words.length - 1, 4); size > 0; size--) {
      short = entry.words.slice(0, size).join(' ');
      const found = entries.get(short);
      if (
        found === undefined ||
        found === entry ||
        found.whole !== null ||
        found.bearers.length > 0 ||
        found.place >= 4 ||
        // Two words of the firm's name are no person's of the same text.
        found.person >= (size > 1 ? 9 : 4)
      )
        continue;
      // "Goldman said": what the world knows by two words goes by the first, where that is no common one.
      if (size === 1 && (is.isKnownBody(short) || short.length < 4)) continue;
      const plain = is.isKnownBody(entry.key) ? is.VERY_COMMON | is.RANK | is.ROLE | is.HEAD : is.COMMON;
      if (size === 1 && (is.flagsOf(short) & (plain | is.NATIONALITY | is.GENERIC)) !== 0) continue;
      found.verdict = 'organisation';
      found.whole = entry;
    }
  }
}

/** Bodies of two words that the world calls by letters. */
const LETTERED: readonly (readonly [words: string, letters: string])[] = [
  ['united nations', 'un'],
  ['european union', 'eu'],
  ['african union', 'au'],
];

/** One wording for "U.N. Security Council", "UN Security Council" and "United Nations Security Council". */
function spelledAlike(key: string): string {
  const plain = /^(?:\p{L}\.)+\p{L}?(?= |$)/u.test(key) ? key.replace(/^\S+/, (word) => word.replaceAll('.', '')) : key;
  for (const [words, letters] of LETTERED)
    if (plain === words || plain.startsWith(`${words} `)) return letters + plain.slice(words.length);
  return plain;
}

/** Bodies whose names differ only in how they write letters, or in whether they do, are one: the longest is its name. */
function bindSpellings(entries: Map<string, Entry>): void {
  const spelt = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    if (entry.verdict !== 'organisation' || entry.whole !== null) continue;
    const key = spelledAlike(entry.key);
    const alike = spelt.get(key);
    if (alike === undefined) spelt.set(key, [entry]);
    else alike.push(entry);
  }
  for (const [key, alike] of spelt) {
    const root = alike.reduce((one, other) => (other.key.length > one.key.length ? other : one));
    for (const entry of alike) if (entry !== root) entry.whole = root;
    // "the Security Council", of the United Nations.
    const letters = LETTERED.find(([, short]) => key.startsWith(`${short} `))?.[1];
    const rest = letters === undefined ? undefined : entries.get(key.slice(letters.length + 1));
    if (rest !== undefined && rest !== root && rest.words.length > 1 && rest.verdict === 'organisation')
      rest.whole ??= root;
  }
}

export function bindBodies(reading: Reading, entries: Map<string, Entry>): void {
  bindFirms(entries);
  bindSpellings(entries);
  for (const entry of entries.values()) {
    if (entry.verdict !== 'organisation' || entry.whole !== null || entry.words.length < 3) continue;
    const first = entry.words[0] ?? '';
    if ((is.flagsOf(first) & (is.NATIONALITY | is.COUNTRY)) === 0 && first !== 'un' && first !== 'eu') continue;
    const rest = entries.get(entry.words.slice(1).join(' '));
    if (rest?.verdict !== 'organisation' || rest.whole !== null || rest.words.length < 2) continue;
    if (!rest.mentions.some((mention) => standsElsewhere(reading, mention, first))) rest.whole = entry;
  }
}

/** "the Foreign Ministry in Seoul" is not the Ostrian one: the city is another land's. */
function standsElsewhere({ tokens }: Reading, { last }: Candidate, people: string): boolean {
  if (tokens[last]?.lower !== 'in' || tokens[last + 1]?.sentence !== tokens[last - 1]?.sentence) return false;
  const there = is.placeNamed(tokens[last + 1]?.lower ?? '')?.government ?? null;
  const land = is.countryOfNationality(people) ?? is.placeNamed(people)?.government ?? null;
  return there !== null && land !== null && there !== land;
}
