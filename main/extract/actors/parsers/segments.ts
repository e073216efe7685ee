import * as is from '../lexicon/lookup';
import type { Candidate } from './candidate';
import { lowerBody } from './bodies';
import { endOfPhrase, push } from './pieces';
import { at, endOfRun, isLeading, isNameLike, settingOf, type Reading, type Setting } from './runs';
import { segment } from './segment';

/**
 * Finds every capitalised stretch of the document that may be a name, in the order of the text.
 * Lines set in capitals are read last: only what the rest of the text names, and places, are names in them.
 */
export function readCandidates(reading: Reading): Candidate[] {
  const { document } = reading;
  const found: Candidate[] = [];
  const lines: [sentence: number, before: number][] = [];
  for (let sentence = 0; sentence < document.sentences.length; sentence++) {
    const from = document.firstToken[sentence] ?? 0;
    const to = document.firstToken[sentence + 1] ?? reading.tokens.length;
    const setting = settingOf(reading, from, to);
    if (setting === 'shout') lines.push([sentence, found.length]);
    else readSentence(reading, from, to, setting, found);
  }
  return lines.length === 0 ? found : withShouted(reading, lines, found);
}

/** The candidates of the lines in capitals, put where they belong among the others. */
function withShouted(reading: Reading, lines: [sentence: number, before: number][], found: Candidate[]): Candidate[] {
  const { document } = reading;
  const known = new Set<string>();
  for (const candidate of found) {
    known.add(candidate.key);
    // A surname of the text is enough: "ROE RESIGNS".
    if (candidate.size > 1 && candidate.person > 2) known.add(candidate.key.slice(candidate.key.lastIndexOf(' ') + 1));
  }
  const all: Candidate[] = [];
  let next = 0;
  for (const [sentence, before] of lines) {
    while (next < before) {
      const candidate = found[next++];
      if (candidate !== undefined) all.push(candidate);
    }
    const from = document.firstToken[sentence] ?? 0;
    const to = document.firstToken[sentence + 1] ?? reading.tokens.length;
    for (let index = from; index < to; ) index = shouted(reading, index, to, known, all);
  }
  while (next < found.length) {
    const candidate = found[next++];
    if (candidate !== undefined) all.push(candidate);
  }
  return all;
}

const LONGEST_SHOUT = 5;

/** The longest name known to the text or the lists that begins here; returns the token to go on from. */
function shouted(reading: Reading, index: number, to: number, known: Set<string>, all: Candidate[]): number {
  const { tokens } = reading;
  let key = '';
  let end = index;
  for (let last = index; last < to && last < index + LONGEST_SHOUT; last++) {
    const token = tokens[last];
    if (token === undefined || token.kind !== 'word' || (last > index && !token.spaced)) break;
    key = key === '' ? token.lower : `${key} ${token.lower}`;
    const place = is.placeNamed(key);
    if (known.has(key) || (place !== undefined && (place.government !== null || last > index)) || is.isMetonym(key)) end = last + 1;
  }
  if (end === index) return index + 1;
  push(reading, index, end, index, true, all, 0);
  return end;
}

function readSentence(reading: Reading, from: number, to: number, setting: Setting, found: Candidate[]): void {
  const { tokens, flags } = reading;
  let start = from;
  for (let index = from; index < to; ) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.lower === 'http' || token.lower === 'https' || token.lower === 'www') {
      index++;
      while (index < to && tokens[index]?.spaced === false) index++;
      start = index;
      continue;
    }
    if (!isNameLike(token)) {
      // A quotation mark, a bullet or a bracket at the start leaves the next word sentence-initial.
      if (index === start && token.kind === 'mark') start++;
      if ((at(flags, index) & is.LOWER_BODY) !== 0) lowerBody(reading, index, from, found);
      index++;
      continue;
    }
    const bits = at(flags, index);
    const leading = isLeading(tokens, flags, index) && (index !== start || tokens[index + 1]?.text.includes('-') === true);
    // "A G Roe": a letter before a letter is an initial.
    const initials = token.text.length === 1 && index !== start && tokens[index + 1]?.text.length === 1 && tokens[index + 1]?.capital === true;
    const hidden = (bits & (is.FUNCTION | is.CALENDAR)) !== 0 && (bits & is.HEAD) === 0 && !leading && !initials;
    if (hidden && !nameInDisguise(reading, index, to) && is.startsPlace(token.lower) === false) {
      index++;
      continue;
    }
    if (hidden && is.startsPlace(token.lower) && endOfPhrase(reading, index, to) === index && !nameInDisguise(reading, index, to)) {
      index++;
      continue;
    }
    const end = Math.max(endOfRun(reading, index, to, setting), endOfPhrase(reading, index, to));
    segment(reading, index, end, index === start || opensQuote(reading, index), found);
    index = end;
  }
}

/** "Will Smith", "May Thompson", "April Jones": a small word or a month that begins a name. */
function nameInDisguise({ document, tokens, flags }: Reading, index: number, to: number): boolean {
  const next = tokens[index + 1];
  // "Jan van den Berg".
  if (next !== undefined && !next.capital && (at(flags, index) & is.NAME) !== 0 && (at(flags, index + 1) & is.PARTICLE) !== 0) return endOfRun({ document, tokens, flags }, index, to, 'plain') > index + 1;
  if (index + 1 >= to || next === undefined || !next.capital || !next.spaced) return false;
  if ((at(flags, index) & is.NAME) === 0) return false;
  const bits = at(flags, index + 1);
  const before = tokens[index - 1];
  if ((at(flags, index) & is.CALENDAR) !== 0 && before !== undefined && (at(flags, index - 1) & is.LOCATIVE) !== 0) return false;
  return ((bits & is.NAME) !== 0 || (bits & is.COMMON) === 0) && (bits & (is.FUNCTION | is.COUNTRY | is.CALENDAR | is.NATIONALITY)) === 0;
}

function opensQuote({ tokens }: Reading, index: number): boolean {
  const before = tokens[index - 1]?.text;
  return before === '“' || before === '"' || before === '‘' || before === ':' || before === '•';
}
