import * as is from '../../lexicon/lookup';
import type { Candidate } from '../../parsers/candidate';
import { at, type Reading } from '../../parsers/reading';
import type { Entry } from '../memory';

/** "Ann Roe, better known as Dodo", "Roe alias 'Dodo'", "the Search Agency, known as Searchnas": another name of the one before. */
export function bindByNames({ tokens }: Reading, entries: Map<string, Entry>, candidates: Candidate[]): void {
  for (let index = 1; index < candidates.length; index++) {
    const candidate = candidates[index];
    const before = candidates[index - 1];
    if (candidate === undefined || before === undefined) continue;
    let word = Math.min(candidate.title, candidate.first) - 1;
    // "Ann Roe 'Dodo' said": a name in marks right after a name.
    const marked =
      isMark(tokens[word]?.text) &&
      isMark(tokens[candidate.last]?.text) &&
      word === before.last &&
      tokens[word]?.spaced === true;
    if (tokens[word]?.kind === 'mark' && tokens[word]?.text !== ',') word--;
    if (tokens[word]?.lower === 'the') word--;
    const lower = tokens[word]?.lower ?? '';
    if (
      !(
        marked ||
        BY_NAME.has(lower) ||
        ((lower === 'as' || lower === 'called') && ADVERBS.has(tokens[word - 1]?.lower ?? ''))
      )
    )
      continue;
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
export function dropShapes(reading: Reading, entries: Map<string, Entry>, candidates: Candidate[]): void {
  const sure = new Set<Entry>();
  const short = new Set<Entry>();
  for (const entry of entries.values()) {
    if (entry.verdict !== 'person') continue;
    if (entry.human) sure.add(entry.whole ?? entry);
    if (entry.whole !== null) short.add(entry.whole);
    for (const bearer of entry.bearers) short.add(bearer);
    // A given name, or initials.
    const opening = entry.words[0] ?? '';
    if (
      entry.words.length > 1 &&
      ((is.isGivenName(opening) && !liesSomewhere(entry)) ||
        (INITIAL.test(opening) &&
          entry.words[1] !== '&' &&
          (entry.firm || (is.flagsOf(entry.words[1] ?? '') & is.COMMON) === 0)))
    )
      sure.add(entry);
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
      // "their sons Matthew, William and Zachary".
      if (
        entry.verdict === 'none' &&
        !isAmongPersons(reading, entries, candidates, index) &&
        (entry.words.length > 1 || beside.words.length > 1 || !is.isGivenName(entry.key) || candidate.weak)
      )
        continue;
      if (step > 0 ? listed(reading, other, candidate) : listed(reading, candidate, other)) {
        sure.add(entry);
        if (entry.verdict === 'none') entry.verdict = 'person';
      }
    }
  const beside = besidePlaces(reading, entries, candidates);
  for (const entry of entries.values()) {
    if (entry.verdict !== 'person' || entry.whole !== null || entry.bearers.length > 0 || sure.has(entry)) continue;
    const located = beside.has(entry) || entry.mentions.some((mention) => mention.located && !isGoal(reading, mention));
    const known = entry.mentions.some((mention) => mention.names > 0);
    const one = entry.words.length === 1;
    if (one ? located || !is.isGivenName(entry.key) : located || (!known && !short.has(entry)))
      entry.verdict = located && entry.place >= 2 ? 'place' : 'none';
  }
}

/** "Ann Roe, Dane Low and Tom Poe": two capitalised words with a person's full name listed on either side. */
function isAmongPersons(
  reading: Reading,
  entries: Map<string, Entry>,
  candidates: Candidate[],
  index: number,
): boolean {
  const candidate = candidates[index];
  const [before, after] = [candidates[index - 1], candidates[index + 1]];
  if (candidate === undefined || before === undefined || after === undefined) return false;
  const isFull = (one: Candidate): boolean => one.size > 1 && entries.get(one.key)?.verdict === 'person';
  return (
    candidate.size === 2 &&
    !candidate.weak &&
    candidate.place < 4 &&
    candidate.organisation < 3 &&
    at(reading.flags, candidate.last - 1) === 0 &&
    isFull(before) &&
    isFull(after) &&
    listed(reading, before, candidate) &&
    listed(reading, candidate, after)
  );
}

/** "In Zan Velm": a word of no list behind a given name, nobody by what stands around it, and something is there. */
const liesSomewhere = ({ human, mentions, words }: Entry): boolean =>
  !human &&
  !words.at(-1)?.includes('-') &&
  mentions.some(({ located, place, names, size }) => located && place >= 3 && names < size);

/** "parts of Zan Velm and Nyung Zo": whoever "and" joins to where something is, which nobody is by what stands around it. */
function besidePlaces({ tokens }: Reading, entries: Map<string, Entry>, candidates: Candidate[]): Set<Entry> {
  const beside = new Set<Entry>();
  for (const [index, candidate] of candidates.entries()) {
    const other = candidates[index - 1];
    if (other?.last !== candidate.first - 1 || tokens[other.last]?.lower !== 'and') continue;
    const entry = entries.get(candidate.key);
    const place = entries.get(other.key);
    if (entry !== undefined && !entry.human && place !== undefined && liesSomewhere(place)) beside.add(entry);
  }
  return beside;
}

/** A letter that is no small word of a language of names. */
const INITIAL = /^[^aeiouy]$/;

/** "a pass to Joe Hartwell-Smith": two surnames joined are somebody's, also after what stands before places. */
const isGoal = ({ tokens, flags }: Reading, { first, last, size, place }: Candidate): boolean =>
  size > 1 &&
  place < 4 &&
  tokens[first - 1]?.lower !== 'in' &&
  tokens[last - 1]?.text.includes('-') === true &&
  (at(flags, last - 1) & is.NAME) !== 0;

/** Longest stretch between two of a list: "Roe, 41, and the teacher Poe". */
const LONGEST_LINK = 9;

/** Only commas, "and", ages, brackets, titles and what possesses the second ("AAP's") stand between the two. */
function listed({ tokens, flags }: Reading, one: Candidate, other: Candidate): boolean {
  const between = other.first - one.last;
  if (between < 1 || between > LONGEST_LINK || tokens[one.first]?.sentence !== tokens[other.first]?.sentence)
    return false;
  let linked = false;
  for (let index = one.last; index < other.first; index++) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (token.text === ',' || token.lower === 'and') linked = true;
    else if (
      token.kind === 'number' ? token.text.length > 2 : !BETWEEN.has(token.text) && !isTitleWord(flags, index, other)
    )
      return false;
  }
  return linked;
}

const BETWEEN = new Set(['(', ')', '.', 'as', 'well']);
const isTitleWord = (flags: Int32Array, index: number, { title }: Candidate): boolean =>
  index >= title || (at(flags, index) & (is.ROLE | is.RANK | is.HONORIFIC | is.MODIFIER)) !== 0;

const ADVERBS = new Set(['known', 'popularly', 'fondly', 'affectionately', 'commonly', 'simply', 'otherwise']);
const BY_NAME = new Set(['alias', 'aka', 'a.k.a.', 'nicknamed', 'dubbed']);
const isMark = (text: string | undefined): boolean => text !== undefined && /^["'“”‘’]$/.test(text);
