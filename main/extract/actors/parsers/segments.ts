import * as is from '../lexicon/lookup';
import type { Candidate } from './candidate';
import { at, endOfRun, isInitial, isNameLike, settingOf, type Reading, type Setting } from './runs';
import { weigh } from './weigh';

const TITLE = is.HONORIFIC | is.RANK | is.ROLE;
const LISTED = is.NAME | is.COUNTRY | is.CITY | is.REGION | is.NATIONALITY | is.HEAD | TITLE | is.MODIFIER;

/** Finds every capitalised stretch of the document that may be a name, in the order of the text. */
export function readCandidates(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const { document } = reading;
  for (let sentence = 0; sentence < document.sentences.length; sentence++) {
    const from = document.firstToken[sentence] ?? 0;
    const to = document.firstToken[sentence + 1] ?? reading.tokens.length;
    readSentence(reading, from, to, found);
  }
  return found;
}

function readSentence(reading: Reading, from: number, to: number, found: Candidate[]): void {
  const { tokens, flags } = reading;
  const setting = settingOf(reading, from, to);
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
      index++;
      continue;
    }
    if (setting === 'shout') {
      index = shouted(reading, index, to, found);
      continue;
    }
    const bits = at(flags, index);
    if (((bits & is.FUNCTION) !== 0 && (bits & is.HEAD) === 0 && !nameInDisguise(reading, index, to)) || ((bits & is.CALENDAR) !== 0 && !nameInDisguise(reading, index, to))) {
      index++;
      continue;
    }
    const end = endOfRun(reading, index, to, setting);
    segment(reading, index, end, index === start || opensQuote(reading, index), setting, found);
    index = end;
  }
}

/** "Will Smith", "May Thompson", "April Jones": a small word or a month that begins a name. */
function nameInDisguise({ tokens, flags }: Reading, index: number, to: number): boolean {
  const next = tokens[index + 1];
  if (index + 1 >= to || next === undefined || !next.capital || !next.spaced) return false;
  if ((at(flags, index) & is.NAME) === 0) return false;
  const bits = at(flags, index + 1);
  return (bits & is.NAME) !== 0 && (bits & (is.FUNCTION | is.COUNTRY | is.CALENDAR | is.NATIONALITY)) === 0;
}

function opensQuote({ tokens }: Reading, index: number): boolean {
  const before = tokens[index - 1]?.text;
  return before === '“' || before === '"' || before === '‘' || before === ':' || before === '•';
}

/** In a line of capitals each word stands alone; only what the body names is read as a name later. */
function shouted(reading: Reading, index: number, to: number, found: Candidate[]): number {
  let end = index + 1;
  while (end < to && end < index + 4 && isNameLike(reading.tokens[end]) && reading.tokens[end]?.spaced === true) end++;
  push(reading, index, index + 1, index, true, found, 0);
  const single = found[found.length - 1];
  if (single !== undefined) single.weak = true;
  return index + 1;
}

const ofPhrase = (lower: string | undefined): boolean => lower === 'of' || lower === 'for';

function segment(reading: Reading, start: number, end: number, initial: boolean, setting: Setting, found: Candidate[]): void {
  const { tokens, flags } = reading;
  let first = start;
  const headAt = lastHead(reading, first, end);
  if (initial && end - first > 1) {
    const bits = at(flags, first);
    // The first word of a sentence has its capital from there; it stays only where what follows makes it part of a body.
    if ((bits & is.OPENER) !== 0 && headAt < first + 1) first++;
    else if (headAt < 0 && (bits & (is.COMMON | is.OPENER)) !== 0 && (bits & LISTED) === 0) first++;
  } else if (initial && setting !== 'shout') {
    const bits = at(flags, first);
    if ((bits & (is.COMMON | is.OPENER)) !== 0 && (bits & LISTED) === 0) return;
  }
  while (first < end && tokens[first]?.kind === 'mark') first++;
  if (first >= end) return;

  const titleEnd = endOfTitle(reading, first, end, headAt);
  if (titleEnd > first) {
    leadingBody(reading, first, titleEnd, initial, found);
    if (titleEnd < end) push(reading, titleEnd, end, first, initial, found, 6);
    return;
  }
  if (headAt < 0) {
    // "Russian Vladimir Putin", "Israeli Arab": the adjective stays outside.
    while (first < end - 1 && (at(flags, first) & is.NATIONALITY) !== 0 && (at(flags, first) & is.COUNTRY) === 0) {
      first++;
      initial = false;
    }
    const last = at(flags, end - 1);
    if (end - first > 1 && (last & TITLE) !== 0 && (last & is.NAME) === 0) {
      leadingBody(reading, first, end, initial, found);
      return;
    }
  }
  push(reading, first, end, first, initial && first === start, found, 0);
}

/** Index of the last word that makes the run a body, or -1: its last word, or a head followed by "of". */
function lastHead({ tokens, flags }: Reading, start: number, end: number): number {
  if ((at(flags, end - 1) & (is.HEAD | is.SUFFIX)) !== 0) return end - 1;
  for (let index = start; index < end - 1; index++) {
    if ((at(flags, index) & is.HEAD) !== 0 && tokens[index + 1]?.capital === false && tokens[index + 1]?.kind === 'word') return index;
  }
  return -1;
}

/** One past the last token of the title a run begins with; `start` when there is none. */
function endOfTitle({ tokens, flags }: Reading, start: number, end: number, headAt: number): number {
  let title = -1;
  for (let index = start; index < end; index++) {
    const bits = at(flags, index);
    if ((bits & TITLE) !== 0) title = index;
    else if (title >= 0 && ofPhrase(tokens[index]?.lower)) {
      // "Secretary of State John Roe", "Minister of Foreign Affairs": common words and places after "of" belong to the title.
      let ahead = index + 1;
      while (ahead < end && ((at(flags, ahead) & (is.COMMON | is.COUNTRY | is.CITY | is.HEAD | is.FUNCTION | is.NATIONALITY)) !== 0 || tokens[ahead]?.kind === 'mark')) ahead++;
      if (ahead > index + 1) title = ahead - 1;
      index = ahead - 1;
    }
  }
  if (title < 0) return start;
  if (title >= end - 1) return (at(flags, end - 1) & is.NAME) !== 0 && end - start > 1 && (at(flags, start) & TITLE) === 0 ? start : end;
  if (headAt >= 0 && headAt > title) return start;
  let next = title + 1;
  while (next < end && tokens[next]?.kind === 'mark') next++;
  // "General Motors", "Chief Executive Women": words of the language after a rank are no person.
  const honorific = (at(flags, title) & is.HONORIFIC) !== 0;
  let plain = true;
  for (let index = next; index < end; index++) if ((at(flags, index) & is.COMMON) === 0 || (at(flags, index) & is.NAME) !== 0) plain = false;
  return plain && !honorific ? start : next;
}

/** A body or a country that a title names: "MNLF" of "MNLF Chairman". */
function leadingBody(reading: Reading, first: number, end: number, initial: boolean, found: Candidate[]): void {
  const { flags } = reading;
  let last = first;
  while (last < end && (at(flags, last) & (TITLE | is.MODIFIER | is.NATIONALITY | is.COUNTRY | is.FUNCTION)) === 0) last++;
  if (last === first || last >= end) return;
  const common = (at(flags, first) & is.COMMON) !== 0 && last === first + 1;
  if (!common) push(reading, first, last, first, initial, found, -2);
}

function push(reading: Reading, start: number, end: number, title: number, initial: boolean, found: Candidate[], person: number): void {
  const { tokens } = reading;
  let first = start;
  let last = end;
  while (first < last && tokens[first]?.kind === 'mark') first++;
  while (last > first && tokens[last - 1]?.kind === 'mark') last--;
  if (last <= first) return;
  let key = '';
  let size = 0;
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    if (token === undefined || (token.kind === 'mark' && token.text !== '&')) continue;
    key = key === '' ? token.lower : `${key} ${token.lower}`;
    size++;
  }
  const single = tokens[first];
  if (size === 1 && single !== undefined && (isInitial(single) || (single.text.length < 2))) return;
  const candidate: Candidate = { first, last, key, size, title: Math.min(title, first), person, organisation: 0, place: 0, located: false, weak: initial };
  weigh(reading, candidate);
  found.push(candidate);
}
