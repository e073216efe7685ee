import { COMMON, flagsOf, NAME } from '../actors/lexicon/lookup';
import type { Span } from '../../../preload/contract';
import { fold, isNear, placesNamed, wordsFrom, type Place } from './gazetteer';
import { KIND_WORDS, LOCATIVES } from './lexicon';

/** A name of a text with what it can stand for. */
export interface Mention {
  start: number;
  end: number;
  name: string;
  places: readonly Place[];
  /** A preposition before it says that something is there. */
  locative: boolean;
}

/** A stop belongs to a word only in initials and in the short forms before a surname's or a town's second word. */
const WORD = /(?:\p{Lu}\.)+\p{Lu}?\.?|St\.|[\p{L}\p{M}]+(?:['’‘][\p{L}\p{M}]+)*/gu;
/** What may stand between two words of one name. */
const JOINT = /^(?:[ -]|\.\s)$/;
/** Thousands of people from which a town is known without its country; smaller ones share their names with too much. */
const KNOWN = 100;

/**
 * The names of places in a stretch of text, longest first at each word.
 * @param skip spans in which no place is named: persons
 * @param all also small towns and names that are common words, for a text known to name a place
 */
export function mentionsIn(text: string, [from, to]: Span, skip: readonly Span[] = [], all = false): Mention[] {
  const words = [...text.slice(from, to).matchAll(WORD)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    word: match[0],
  }));
  const found: Mention[] = [];
  for (let index = 0; index < words.length; index++) {
    const first = words[index];
    if (first === undefined || !/^\p{Lu}/u.test(first.word)) continue;
    // The "'s" of an owner is no part of the name.
    for (
      let count = Math.min(wordsFrom(fold(bare(first.word)).split(' ')[0] ?? ''), words.length - index);
      count > 0;
      count--
    ) {
      const run = words.slice(index, index + count);
      const last = run.at(-1);
      if (last === undefined || !joined(text, run)) continue;
      const end = last.start + bare(last.word).length;
      const name = text.slice(first.start, end);
      const places = placesNamed(name);
      if (places.length === 0 || KIND_WORDS.has(fold(name)) || (fold(name) === 'us' && !/^U\.?S\.?$/.test(name)))
        continue;
      if (skip.some(([start, stop]) => first.start < stop && end > start)) break;
      const locative = isThere(text, words, index);
      // Once one bearer is likely all of them count: the others may be the ones that are meant.
      if (!all && !places.some((place) => isLikely(place, name, locative))) continue;
      found.push({ start: first.start, end, name, places, locative });
      index += count - 1;
      break;
    }
  }
  return found;
}

/** A preposition stands before the word, whatever says where in the place or what kind of place it is: "in downtown Kabul". */
function isThere(text: string, words: readonly { start: number; end: number; word: string }[], index: number): boolean {
  for (let at = index; at > 0; at--) {
    const [before, after] = [words[at - 1], words[at]];
    if (before === undefined || after === undefined || text.slice(before.end, after.start) !== ' ') return false;
    const word = before.word.toLowerCase();
    if (LOCATIVES.has(word)) return true;
    if (!KIND_WORDS.has(word)) return false;
  }
  return false;
}

const bare = (word: string): string => word.replace(/['’]s$/, '').replace(/(?<=\p{Ll})\.$/u, '');

function joined(text: string, run: readonly { start: number; end: number; word: string }[]): boolean {
  return run.every(({ start }, index) => {
    const before = run[index - 1];
    return before === undefined || JOINT.test(text.slice(before.end, start));
  });
}

/** Thousands of people from which a place is known by a name that is a word or a person's as well. */
const GREAT = 3000;

function isLikely({ kind, people, capital }: Place, name: string, locative: boolean): boolean {
  if (kind === 'country' || kind === 'nation' || kind === 'wide') return true;
  if (kind === 'town' && !capital && people < KNOWN) return false;
  if (/[ -]/.test(name) || people >= GREAT || locative) return true;
  return (flagsOf(fold(name)) & (COMMON | NAME)) === 0 || (capital && name !== 'Male');
}

/** Thousands of people by which one bearer of a name is so much better known than the next that no paper need name its country. */
const FAMOUS = 300;
const TIMES = 8;
/** And from which a town is known whose name nothing else in the lists bears. */
const SINGLE = 100;

/** How well known a bearer is, in thousands of people: a country more than any town, a capital more than its people. */
export function fame({ kind, people, capital }: Place): number {
  if (kind === 'country' || kind === 'nation') return 30_000;
  return capital ? Math.max(4 * people, people < 20 ? 0 : 2000) : people;
}

/** What a name stands for where nothing else is told: the one that is known far better than the others, or null. */
export function sure(places: readonly Place[]): Place | null {
  const [best, ...others] = places.toSorted((a, b) => fame(b) - fame(a));
  if (best === undefined) return null;
  // A name that nothing else bears is its bearer's: a province's always, a town's when it is not small.
  const least = others.length > 0 ? FAMOUS : best.kind === 'area' ? 0 : SINGLE;
  if (best.kind !== 'wide' && fame(best) < least) return null;
  const next = others.find((other) => other.country !== best.country || (best.at !== null && !isNear(best, other)));
  return next === undefined || fame(best) >= TIMES * fame(next) ? best : null;
}
