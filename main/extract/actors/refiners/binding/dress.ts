import { isKnownWord } from '../../../../lists/words';
import * as is from '../../lexicon/lookup';
import type { Candidate } from '../../parsers/candidate';
import { at, type Reading } from '../../parsers/reading';
import type { Entry } from '../memory';

/** More words than this before a name are no mere dress of it. */
const LONGEST_DRESS = 3;

/**
 * "Despot Ann Roe", "EPA Ann Roe", "envoy to the UN Ann Roe": what stands with a capital before a person whom the text names
 * without it elsewhere, and is nobody's name, is no part of the name. Its mentions become those of the name.
 */
export function undress(reading: Reading, entries: Map<string, Entry>): void {
  const surnames = new Set<string>();
  for (const { words, verdict, firm } of entries.values())
    if (verdict === 'person' && words.length > 1 && (firm || is.isGivenName(words[0] ?? '')))
      surnames.add(words[words.length - 1] ?? '');
  for (const entry of entries.values()) {
    if (isDressedSurname(reading, entry, surnames)) toSurname(entry, entries);
    if (entry.words.length < 3 || entry.verdict === 'place') continue;
    const bare = bareOf(reading, entry, entries);
    if (bare === null) continue;
    const dress = entry.words.length - bare.words.length;
    for (const mention of entry.mentions) {
      mention.first += dress;
      mention.title = mention.first;
      mention.key = bare.key;
      mention.size -= dress;
      bare.mentions.push(mention);
    }
    bare.human ||= entry.human;
    bare.firstAt = Math.min(bare.firstAt, entry.firstAt);
    entries.delete(entry.key);
  }
}

/** "Edgy Roe beats Poe": a word of the language before the surname of somebody whom the text names in full, at a sentence's start. */
function isDressedSurname(reading: Reading, { words, firm, mentions }: Entry, surnames: ReadonlySet<string>): boolean {
  return (
    words.length === 2 &&
    !firm &&
    surnames.has(words[1] ?? '') &&
    (is.flagsOf(words[0] ?? '') & (is.CITY | is.COUNTRY | is.REGION)) === 0 &&
    !is.isGivenName(words[0] ?? '') &&
    mentions.every((mention) => mention.title === mention.first && isDress(reading, mention, 0))
  );
}

function toSurname(entry: Entry, entries: Map<string, Entry>): void {
  const key = entry.words[1] ?? '';
  for (const mention of entry.mentions) {
    mention.first++;
    mention.title = mention.first;
    mention.key = key;
    mention.size = 1;
  }
  entries.delete(entry.key);
  const bare = entries.get(key);
  if (bare === undefined) {
    entry.key = key;
    entry.words = [key];
    entries.set(key, entry);
  } else {
    bare.mentions.push(...entry.mentions);
    bare.firstAt = Math.min(bare.firstAt, entry.firstAt);
  }
}

/** The name within, where it is somebody's by itself; null where there is none. */
function bareOf(reading: Reading, entry: Entry, entries: Map<string, Entry>): Entry | null {
  const { words, verdict, mentions } = entry;
  if (verdict === 'organisation' && (is.flagsOf(words[words.length - 1] ?? '') & (is.HEAD | is.SUFFIX)) !== 0)
    return null;
  for (let dress = 1; dress <= LONGEST_DRESS && words.length - dress > 1; dress++) {
    if (!mentions.every((mention) => isDress(reading, mention, dress - 1))) return null;
    const bare = entries.get(words.slice(dress).join(' '));
    const opening = bare?.words[0] ?? '';
    if (bare?.verdict === 'person' && (bare.human || is.isGivenName(opening) || is.isLeadingSurname(opening)))
      return bare;
  }
  return null;
}

/** The word at an index of a mention is one of the language, or letters, and neither a name nor what a thing's name opens with. */
function isDress({ tokens, flags }: Reading, { first, last }: Candidate, index: number): boolean {
  const token = tokens[first + index];
  const bits = at(flags, first + index);
  if (token === undefined || first + index >= last - 1 || token.kind !== 'word' || token.text.length < 2) return false;
  if ((bits & (is.NAME | is.PARTICLE | is.FUNCTION)) !== 0) return false;
  if (is.isThing(token.lower) || is.opensLandmark(token.lower) || is.opensPlace(token.lower)) return false;
  return (
    token.allCapitals ||
    (bits & is.COMMON) !== 0 ||
    is.isKnownBody(token.lower) ||
    (bits === 0 && isKnownWord(token.lower))
  );
}
