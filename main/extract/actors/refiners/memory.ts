import type { ActorKind } from '../../../../preload/contract/findings';
import * as is from '../lexicon/lookup';
import type { Candidate } from '../parsers/candidate';
import { at, type Reading } from '../parsers/runs';

/** All the mentions of one wording, weighed together. */
export interface Entry {
  key: string;
  words: string[];
  mentions: Candidate[];
  person: number;
  organisation: number;
  place: number;
  /** Some mention does not stand where everything has a capital. */
  firm: boolean;
  /** Some mention is said to be somebody by what stands around it. */
  human: boolean;
  verdict: ActorKind | 'place' | 'none';
  /** The fuller entry this one is a short form of. */
  whole: Entry | null;
  /** Bearers of this surname, when there are several. */
  bearers: Entry[];
  /** Index among the candidates of its first mention. */
  firstAt: number;
}

export function gather(candidates: Candidate[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [position, candidate] of candidates.entries()) {
    let entry = entries.get(candidate.key);
    if (entry === undefined) {
      entry = {
        key: candidate.key,
        words: candidate.key.split(' '),
        mentions: [],
        person: -99,
        organisation: -99,
        place: -99,
        firm: false,
        human: false,
        verdict: 'none',
        whole: null,
        bearers: [],
        firstAt: position,
      };
      entries.set(candidate.key, entry);
    }
    entry.mentions.push(candidate);
    if (candidate.asleep) continue;
    entry.person = Math.max(entry.person, candidate.person);
    entry.organisation = Math.max(entry.organisation, candidate.organisation);
    entry.place = Math.max(entry.place, candidate.place);
    if (!candidate.weak) entry.firm = true;
    if (candidate.human) entry.human = true;
  }
  return entries;
}

/** First reading of each wording on its own evidence. */
export function judge(entry: Entry): void {
  const { person, organisation, place } = entry;
  const best = Math.max(person, organisation, place);
  const floor = entry.firm ? 2 : 2.5;
  if (entry.words.length === 1) {
    const bits = is.flagsOf(entry.key);
    if ((bits & is.NATIONALITY) !== 0 && (bits & is.COUNTRY) === 0) return;
    if ((bits & is.NO_ACTOR) !== 0 && (bits & (is.NAME | is.COUNTRY)) === 0) return;
    // "Co", "Inc": an ending cut from its name.
    if ((bits & is.SUFFIX) !== 0 && entry.key.length < 5) return;
    if (
      (bits & (is.GENERIC | is.SUFFIX)) !== 0 &&
      (bits & is.NAME) === 0 &&
      !is.isKnownBody(entry.key) &&
      organisation === best
    )
      return;
    // A common word that is also a surname ("Marine", "News") needs to be used as one.
    if ((bits & is.COMMON) !== 0 && person === best && best < ((bits & is.NAME) !== 0 ? 3 : 6)) return;
  }
  if (best < floor) return;
  if (place === best) entry.verdict = 'place';
  else if (organisation > person) entry.verdict = organisation >= 3 ? 'organisation' : 'none';
  else entry.verdict = 'person';
}

/** More bearers of one word than this are not told apart: keeps hostile lists linear. */
const MOST_BEARERS = 8;

const bare = (word: string): string => word.replace(/^(?:al|el)-/, '');

/** Joins short forms to the full names the same document gives. */
export function bind(reading: Reading, entries: Map<string, Entry>, candidates: Candidate[]): void {
  for (const entry of entries.values()) judge(entry);
  bindAcronyms(reading, entries, candidates);
  dropThings(reading, entries, candidates);
  bindPersons(entries);
  bindBodies(entries);
  bindByNames(reading, entries, candidates);
  dropShapes(reading, entries, candidates);
}

function bindPersons(entries: Map<string, Entry>): void {
  const bearers = new Map<string, Entry[]>();
  const full = [...entries.values()].filter((entry) => entry.verdict === 'person' && entry.words.length > 1);
  full.sort((a, b) => b.words.length - a.words.length);
  for (const entry of full) {
    entry.whole = uniqueWhole(entry, bearers);
    if (entry.whole !== null) continue;
    for (const word of new Set(entry.words.map(bare))) {
      if (word.length < 2) continue;
      const list = bearers.get(word);
      if (list === undefined) bearers.set(word, [entry]);
      else if (list.length <= MOST_BEARERS) list.push(entry);
    }
  }
  for (const entry of full) {
    // "Roe Council's plan" in a headline: the surname of somebody the text knows, and the next word.
    if (entry.firm || entry.words.length !== 2 || entry.mentions.length > 1) continue;
    const others = bearers.get(bare(entry.words[0] ?? ''));
    if (
      others?.some((other) => other !== entry && other.firm && surname(other) === bare(entry.words[0] ?? '')) === true
    )
      entry.verdict = 'none';
  }
  for (const entry of entries.values()) {
    if (entry.words.length !== 1) continue;
    const spelt = bare(entry.words[0] ?? '');
    // "the Roes": a family by its name.
    const word =
      !bearers.has(spelt) && spelt.endsWith('s') && bearers.has(spelt.slice(0, -1)) ? spelt.slice(0, -1) : spelt;
    const list = bearers.get(word)?.filter((bearer) => bearer.verdict === 'person');
    if (list === undefined || list.length === 0) continue;
    const strong = entry.organisation >= 6 || (entry.place >= 9 && entry.person < 4);
    if (strong) continue;
    const bySurname = list.filter(
      (person) => surname(person) === word || (person.words[0] === word && is.isLeadingSurname(word)),
    );
    if (bySurname.length === 0 && entry.person < -10) continue;
    const fit = bySurname.length > 0 ? bySurname : list;
    entry.verdict = 'person';
    if (fit.length === 1) entry.whole = fit[0] ?? null;
    else entry.bearers = fit;
  }
}

/** "Ann Roe, better known as Dodo", "Roe alias 'Dodo'", "the Search Agency, known as Searchnas": another name of the one before. */
function bindByNames({ tokens }: Reading, entries: Map<string, Entry>, candidates: Candidate[]): void {
  for (let index = 1; index < candidates.length; index++) {
    const candidate = candidates[index];
    const before = candidates[index - 1];
    if (candidate === undefined || before === undefined) continue;
    let word = candidate.first - 1;
    if (tokens[word]?.kind === 'mark' && tokens[word]?.text !== ',') word--;
    if (tokens[word]?.lower === 'the') word--;
    const lower = tokens[word]?.lower ?? '';
    if (!(BY_NAME.has(lower) || (lower === 'as' && tokens[word - 1]?.lower === 'known'))) continue;
    const other = entries.get(candidate.key);
    const bearer = entries.get(before.key);
    if (other === undefined || bearer === undefined || other === bearer || other.whole !== null) continue;
    if (tokens[before.first]?.sentence !== tokens[candidate.first]?.sentence || candidate.first - before.last > 6)
      continue;
    if (bearer.verdict !== 'person' && bearer.verdict !== 'organisation') continue;
    if (bearer.whole === other || (bearer.verdict === 'person' && other.organisation >= 6) || other.place >= 9)
      continue;
    other.verdict = bearer.verdict;
    other.whole = bearer;
    other.bearers = [];
  }
}
/**
 * A shape alone is nobody: a name no list holds, or one word that is no given name, is a person's only where something
 * says so somewhere in the text: what stands around a mention of it or of its short form, a short form used alone, or a
 * list it shares with one who is.
 */
function dropShapes({ tokens }: Reading, entries: Map<string, Entry>, candidates: Candidate[]): void {
  const sure = new Set<Entry>();
  const short = new Set<Entry>();
  for (const entry of entries.values()) {
    if (entry.verdict !== 'person') continue;
    if (entry.human) sure.add(entry.whole ?? entry);
    if (entry.whole !== null) short.add(entry.whole);
    for (const bearer of entry.bearers) short.add(bearer);
    // A given name, or initials.
    const opening = entry.words[0] ?? '';
    if (entry.words.length > 1 && (is.isGivenName(opening) || (entry.firm && INITIAL.test(opening)))) sure.add(entry);
  }
  // Both ways through "A, B and C".
  for (const step of [1, -1])
    for (let index = step > 0 ? 1 : candidates.length - 2; index >= 0 && index < candidates.length; index += step) {
      const candidate = candidates[index];
      const other = candidates[index - step];
      if (candidate === undefined || other === undefined) continue;
      const entry = entries.get(candidate.key);
      const beside = entries.get(other.key);
      if (entry === undefined || beside === undefined || sure.has(entry) || !sure.has(beside.whole ?? beside)) continue;
      if (step > 0 ? listed(tokens, other, candidate) : listed(tokens, candidate, other)) sure.add(entry);
    }
  for (const entry of entries.values()) {
    if (entry.verdict !== 'person' || entry.whole !== null || entry.bearers.length > 0 || sure.has(entry)) continue;
    const located = entry.mentions.some((mention) => mention.located);
    const known = entry.mentions.some((mention) => mention.names > 0);
    const one = entry.words.length === 1;
    if (one ? located || !is.isGivenName(entry.key) : located || (!known && !short.has(entry)))
      entry.verdict = located && entry.place >= 2 ? 'place' : 'none';
  }
}

/** A letter that is no small word of a language of names. */
const INITIAL = /^[^aeiouy]$/;

/** Only a comma or "and" stands between the two. */
function listed(tokens: Reading['tokens'], one: Candidate, other: Candidate): boolean {
  if (other.first - one.last < 1 || other.first - one.last > 2) return false;
  for (let index = one.last; index < other.first; index++)
    if (tokens[index]?.text !== ',' && tokens[index]?.lower !== 'and') return false;
  return true;
}

const BY_NAME = new Set(['alias', 'aka', 'a.k.a.', 'nicknamed']);

function surname(person: Entry): string {
  const { words } = person;
  let index = words.length - 1;
  while (index > 0 && is.isGeneration(words[index] ?? '')) index--;
  return bare(words[index] ?? '');
}

/** The one longer name that holds all the words of this one in their order. */
function uniqueWhole(entry: Entry, bearers: Map<string, Entry[]>): Entry | null {
  const list = bearers.get(bare(entry.words[entry.words.length - 1] ?? '')) ?? bearers.get(bare(entry.words[0] ?? ''));
  if (list === undefined) return null;
  const fit = list.filter((person) => holds(person.words, entry.words) || initialsOf(person.words, entry.words));
  return fit.length === 1 ? (fit[0] ?? null) : null;
}

function holds(long: string[], short: string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !same(long[at] ?? '', word)) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

/** "KB Roe" is "Keshav Baliram Roe": initials written as one word. */
function initialsOf(long: string[], short: string[]): boolean {
  const [letters = '', ...rest] = short;
  if (letters.length < 2 || letters.length > 3 || rest.length === 0 || long.length !== letters.length + rest.length)
    return false;
  for (let index = 0; index < letters.length; index++)
    if (long[index]?.charAt(0) !== letters.charAt(index)) return false;
  return rest.every((word, index) => same(long[letters.length + index] ?? '', word));
}

function same(long: string, short: string): boolean {
  return (
    bare(long) === bare(short) ||
    (short.length === 1 && long.startsWith(short)) ||
    (long.length === 1 && short.startsWith(long))
  );
}

function bindAcronyms({ tokens }: Reading, entries: Map<string, Entry>, candidates: Candidate[]): void {
  for (let index = 0; index + 1 < candidates.length; index++) {
    const name = candidates[index];
    const next = candidates[index + 1];
    if (
      name === undefined ||
      next === undefined ||
      next.size !== 1 ||
      name.size < 2 ||
      next.key.length > 14 ||
      tokens[name.last]?.text !== '(' ||
      next.first !== name.last + 1
    )
      continue;
    const shouted = tokens[next.first]?.allCapitals === true;
    if (
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
    // "Money Laundering Act (MLA)": laws and works have letters too.
    if ((is.flagsOf(full.words[full.words.length - 1] ?? '') & is.NO_ACTOR) !== 0) {
      full.verdict = 'none';
      short.verdict = 'none';
      continue;
    }
    full.verdict = 'organisation';
    short.verdict = 'organisation';
    if (short.whole === null && full.whole === null && full !== short) short.whole = full;
  }
}

/** Longest spelling of an acronym in common words. */
const LONGEST_SPELLING = 8;

/**
 * Letters that the text spells out in common words, none of which names a body ("a text message service (TMS)"), name a thing;
 * what stands alone in brackets after persons only ("Roe (Stade Royal), Poe (Stade Royal)") is where they play.
 */
function dropThings({ tokens, flags }: Reading, entries: Map<string, Entry>, candidates: Candidate[]): void {
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
        isSpeltOut(tokens, candidate)
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
    if ((is.flagsOf(entry.words[entry.words.length - 1] ?? '') & is.SUFFIX) === 0) continue;
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
      if (size === 1 && (is.flagsOf(short) & (is.COMMON | is.NATIONALITY | is.GENERIC)) !== 0) continue;
      found.verdict = 'organisation';
      found.whole = entry;
    }
  }
}

function bindBodies(entries: Map<string, Entry>): void {
  bindFirms(entries);
  for (const entry of entries.values()) {
    if (entry.verdict !== 'organisation' || entry.whole !== null || entry.words.length < 3) continue;
    const first = entry.words[0] ?? '';
    if ((is.flagsOf(first) & (is.NATIONALITY | is.COUNTRY)) === 0 && first !== 'un' && first !== 'eu') continue;
    const rest = entries.get(entry.words.slice(1).join(' '));
    if (rest !== undefined && rest.verdict === 'organisation' && rest.whole === null && rest.words.length > 1)
      rest.whole = entry;
  }
}
