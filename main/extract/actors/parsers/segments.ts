import * as is from '../lexicon/lookup';
import type { Candidate } from './candidate';
import { lowerBody } from './bodies';
import { isLocalNoun } from './local';
import { readDateline } from './dateline';
import { numberedUnit } from './numbered';
import { endOfPhrase, push } from './pieces';
import { at, isLeading, isNameLike, type Reading, type Setting } from './reading';
import { endOfRun, settingOf } from './runs';
import { segment } from './segment';

/**
 * Finds every capitalised stretch of the document that may be a name, in the order of the text.
 * Lines set in capitals or in title case are read last: there the names of the rest of the text come first, and in
 * capitals only they and places are names at all.
 */
export function readCandidates(reading: Reading): Candidate[] {
  const { document } = reading;
  const found: Candidate[] = [];
  const lines: Line[] = [];
  const paragraphs = document.firstSentence;
  let paragraph = 0;
  for (let sentence = 0; sentence < document.sentences.length; sentence++) {
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph + 1] ?? 0) <= sentence) paragraph++;
    const from = document.firstToken[sentence] ?? 0;
    const to = document.firstToken[sentence + 1] ?? reading.tokens.length;
    const setting = settingOf(reading, from, to);
    if (setting === 'plain') readSentence(reading, from, to, paragraphs[paragraph] === sentence, found);
    else lines.push({ from, to, setting, before: found.length });
  }
  return lines.length === 0 ? found : withLines(reading, lines, found);
}

/** A sentence whose capitals prove nothing. */
interface Line {
  from: number;
  to: number;
  setting: Setting;
  /** How many candidates of plain sentences stand before it. */
  before: number;
}

/** The candidates of the lines, put where they belong among the others. */
function withLines(reading: Reading, lines: Line[], found: Candidate[]): Candidate[] {
  const known = new Set<string>();
  for (const candidate of found) {
    if (candidate.person < 2 && candidate.organisation < 3 && candidate.place < 4) continue;
    known.add(candidate.key);
    // A surname of the text is enough: "Roe Resigns".
    const surname = candidate.key.slice(candidate.key.lastIndexOf(' ') + 1);
    if (candidate.size > 1 && candidate.person > 2 && surname.length > 1 && (is.flagsOf(surname) & is.FUNCTION) === 0)
      known.add(surname);
  }
  const all: Candidate[] = [];
  let next = 0;
  for (const line of lines) {
    while (next < line.before) {
      const candidate = found[next++];
      if (candidate !== undefined) all.push(candidate);
    }
    readLine(reading, line, known, all);
  }
  while (next < found.length) {
    const candidate = found[next++];
    if (candidate !== undefined) all.push(candidate);
  }
  return all;
}

function readLine(reading: Reading, { from, to, setting }: Line, known: Set<string>, all: Candidate[]): void {
  // From the back: where the next known name begins, so that an unknown one ends before it.
  const ends = new Int32Array(to - from);
  const stops = new Int32Array(to - from + 1).fill(to);
  for (let index = to - 1; index >= from; index--) {
    const stop = reading.tokens[index]?.capital === true ? endOfKnown(reading, index, to, known) : index;
    // "President Ann Roe (photo: …)": a given name before a surname of the text is the name's beginning.
    const end = stop === index + 1 && index > from && isGivenBefore(reading, index, known) ? index : stop;
    ends[index - from] = end;
    stops[index - from] = end > index ? index : (stops[index + 1 - from] ?? to);
  }
  for (let index = from; index < to;) {
    const end = ends[index - from] ?? index;
    if (end > index) {
      push(reading, index, end, index, true, all, 0);
      index = end;
    } else
      index = setting === 'shout' ? index + 1 : step(reading, index, from, stops[index - from] ?? to, 'title', all);
  }
}

function isGivenBefore({ tokens, flags }: Reading, index: number, known: ReadonlySet<string>): boolean {
  const given = tokens[index - 1];
  return (
    given?.kind === 'word' &&
    given.capital &&
    !given.allCapitals &&
    tokens[index]?.allCapitals === false &&
    is.isGivenName(given.lower) &&
    (at(flags, index - 1) & (is.COUNTRY | is.CITY | is.REGION)) === 0 &&
    !known.has(given.lower)
  );
}

const LONGEST_KNOWN = 5;

/** One past the longest name known to the text or the lists that begins here; `index` when none does. */
function endOfKnown({ tokens }: Reading, index: number, to: number, known: Set<string>): number {
  let key = '';
  let end = index;
  for (let last = index; last < to && last < index + LONGEST_KNOWN; last++) {
    const token = tokens[last];
    if (token === undefined || token.kind !== 'word' || (last > index && !token.spaced)) break;
    key = key === '' ? token.lower : `${key} ${token.lower}`;
    const place = is.placeNamed(key);
    if (known.has(key) || (place !== undefined && (place.government !== null || last > index)) || is.isMetonym(key))
      end = last + 1;
  }
  return end;
}

function readSentence(reading: Reading, from: number, to: number, opens: boolean, found: Candidate[]): void {
  const first = opens ? readDateline(reading, from, to, found) : from;
  let start = first;
  for (let index = first; index < to;) {
    // A quotation mark, a bullet or a bracket at the start leaves the next word sentence-initial.
    if (index === start && reading.tokens[index]?.kind === 'mark') start++;
    const next = step(reading, index, start, to, 'plain', found);
    if (isAddress(reading, index)) start = next;
    index = next;
  }
}

function isAddress({ tokens }: Reading, index: number): boolean {
  const lower = tokens[index]?.lower;
  return lower === 'http' || lower === 'https' || lower === 'www';
}

/**
 * Reads what begins at a token.
 * @param start the token whose capital comes from its place at the start of the sentence
 * @returns the token to go on from
 */
function step(
  reading: Reading,
  index: number,
  start: number,
  to: number,
  setting: Setting,
  found: Candidate[],
): number {
  const { tokens, flags } = reading;
  const token = tokens[index];
  if (token === undefined) return to;
  if (isAddress(reading, index)) {
    let end = index + 1;
    while (end < to && tokens[end]?.spaced === false) end++;
    return end;
  }
  if (token.kind === 'number') {
    const unit = setting === 'plain' ? numberedUnit(reading, index, to, found) : index;
    return unit > index ? unit : index + 1;
  }
  if (!isNameLike(token)) {
    return (at(flags, index) & is.LOWER_BODY) !== 0 || isLocalNoun(token.lower)
      ? lowerBody(reading, index, start, to, found)
      : index + 1;
  }
  const bits = at(flags, index);
  const titled = setting === 'title';
  const leading =
    isLeading(tokens, flags, index) && ((index !== start && !titled) || tokens[index + 1]?.text.includes('-') === true);
  // "A G Roe": a letter before a letter is an initial.
  const initials =
    token.text.length === 1 &&
    index !== start &&
    tokens[index + 1]?.text.length === 1 &&
    tokens[index + 1]?.capital === true;
  const hidden =
    (bits & (is.FUNCTION | is.CALENDAR)) !== 0 &&
    (bits & is.HEAD) === 0 &&
    !leading &&
    !initials &&
    !(token.lower === 'all' && index !== start && !titled && tokens[index + 1]?.capital === true);
  const phrase = endOfPhrase(reading, index, to);
  if (hidden && phrase === index && !nameInDisguise(reading, index, to)) return index + 1;
  const end = Math.max(endOfRun(reading, index, to, setting), phrase);
  segment(reading, index, end, titled || index === start || opensQuote(reading, index), titled, found);
  return end;
}

/** "Will Smith", "May Thompson", "April Jones": a small word or a month that begins a name. */
function nameInDisguise(reading: Reading, index: number, to: number): boolean {
  const { tokens, flags } = reading;
  const next = tokens[index + 1];
  // "Jan van den Berg".
  if (
    next !== undefined &&
    !next.capital &&
    (at(flags, index) & is.NAME) !== 0 &&
    (at(flags, index + 1) & is.PARTICLE) !== 0
  )
    return endOfRun(reading, index, to, 'plain') > index + 1;
  if (index + 1 >= to || next === undefined || !next.capital || !next.spaced) return false;
  if ((at(flags, index) & is.NAME) === 0) return false;
  const bits = at(flags, index + 1);
  const before = tokens[index - 1];
  if ((at(flags, index) & is.CALENDAR) !== 0 && before !== undefined && (at(flags, index - 1) & is.LOCATIVE) !== 0)
    return false;
  // "Jan Berry said": a month speaks of no one.
  const speaks =
    (at(flags, index) & is.CALENDAR) !== 0 &&
    is.isGivenName(reading.tokens[index]?.lower ?? '') &&
    tells(reading, index + 2);
  return (
    ((bits & is.NAME) !== 0 || (bits & is.COMMON) === 0 || speaks) &&
    (bits & (is.FUNCTION | is.COUNTRY | is.CALENDAR | is.NATIONALITY)) === 0
  );
}

/** A verb of saying stands there, in the same sentence. */
const tells = ({ tokens, flags }: Reading, index: number): boolean =>
  tokens[index]?.capital === false &&
  tokens[index]?.sentence === tokens[index - 1]?.sentence &&
  (at(flags, index) & is.SAYS) !== 0;

function opensQuote({ tokens }: Reading, index: number): boolean {
  const before = tokens[index - 1]?.text;
  return before === '“' || before === '"' || before === '‘' || before === ':' || before === '•';
}
