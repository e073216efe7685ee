import * as is from '../../lexicon/lookup';
import type { Reading } from '../../parsers/reading';
import type { Entry } from '../memory';

/** More bearers of one word than this are not told apart: keeps hostile lists linear. */
const MOST_BEARERS = 8;

const bare = (word: string): string => word.replace(/^(?:al|el)-/, '');

/** Shorter names that differ in a vowel are as often two persons'. */
const SHORTEST_RESPELT = 6;

/**
 * What two spellings of one long name share ("Musharraf", "Mosharraf"): the consonants, doubled ones once, and the last
 * letter, which tells Christina from Christine; null for a short one.
 */
function soundOf(word: string): string | null {
  if (word.length < SHORTEST_RESPELT) return null;
  const inner = word
    .slice(1)
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');
  return `~${word.charAt(0)}${inner}${word.slice(-1)}`;
}

export function bindPersons({ tokens }: Reading, entries: Map<string, Entry>): void {
  const bearers = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    // "near Ann Roe's car … Roe said": a place has no surname that goes on by itself.
    if (entry.verdict !== 'place' || entry.words.length !== 2 || entry.place >= 4) continue;
    const alone = entries.get(entry.words[1] ?? '');
    if (alone?.verdict !== 'person' || !(alone.human || alone.mentions.length > 1)) continue;
    if (entry.mentions.some(({ names, first }) => names > 0 && tokens[first]?.allCapitals === false))
      entry.verdict = 'person';
  }
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
      const sound = soundOf(word);
      if (sound === null) continue;
      const alike = bearers.get(sound);
      if (alike === undefined) bearers.set(sound, [entry]);
      else if (alike.length <= MOST_BEARERS) alike.push(entry);
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
    const sound = soundOf(word) ?? word;
    const list = (bearers.get(word) ?? respelt(word, entry, bearers))?.filter((bearer) => bearer.verdict === 'person');
    if (list === undefined || list.length === 0) continue;
    const strong = entry.organisation >= 6 || (entry.place >= 9 && entry.person < 4);
    // "UN" is not "Kim Jong Un".
    if (
      strong ||
      entry.mentions.every(({ first }) => tokens[first]?.allCapitals === true && tokens[first]?.text.length < 3)
    )
      continue;
    const bySurname = list.filter(
      (person) =>
        surname(person) === word ||
        soundOf(surname(person)) === sound ||
        (person.words[0] === word && is.isLeadingSurname(word)),
    );
    if (bySurname.length === 0 && entry.person < -10) continue;
    const fit = bySurname.length > 0 ? bySurname : list;
    entry.verdict = 'person';
    if (fit.length === 1) entry.whole = fit[0] ?? null;
    // "the Roes" of several Roes are nobody in particular.
    else if (word !== spelt) entry.verdict = 'none';
    else entry.bearers = fit;
  }
}

/** The bearers of a surname that a name no list knows is another spelling of. */
function respelt(word: string, entry: Entry, bearers: Map<string, Entry[]>): Entry[] | undefined {
  const sound = soundOf(word);
  if (sound === null || entry.mentions.some(({ names }) => names > 0)) return undefined;
  return bearers.get(sound)?.filter((person) => soundOf(surname(person)) === sound);
}

function surname(person: Entry): string {
  const { words } = person;
  let index = words.length - 1;
  while (index > 0 && is.isGeneration(words[index] ?? '')) index--;
  return bare(words[index] ?? '');
}

/** The one longer name that holds all the words of this one in their order. */
function uniqueWhole(entry: Entry, bearers: Map<string, Entry[]>): Entry | null {
  const last = bare(entry.words[entry.words.length - 1] ?? '');
  const list = bearers.get(last) ?? bearers.get(bare(entry.words[0] ?? '')) ?? bearers.get(soundOf(last) ?? '');
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
    (soundOf(bare(long)) ?? long) === soundOf(bare(short)) ||
    (short.length === 1 && long.startsWith(short)) ||
    (long.length === 1 && short.startsWith(long))
  );
}
