import * as is from '../lexicon/lookup';
import { AUXILIARIES, GOVERNMENT_NOUNS, PORTFOLIOS } from '../lexicon/deeds';
import type { Candidate } from './candidate';
import { at, endOfRun, isCompound, isInitial, isLeading, isNameLike, settingOf, type Reading, type Setting } from './runs';
import { weigh } from './weigh';

const TITLE = is.HONORIFIC | is.RANK | is.ROLE;
const LISTED = is.NAME | is.COUNTRY | is.CITY | is.REGION | is.NATIONALITY | is.HEAD | TITLE | is.MODIFIER;

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
    const hidden = (bits & (is.FUNCTION | is.CALENDAR)) !== 0 && (bits & is.HEAD) === 0 && !isLeading(tokens, flags, index);
    if (hidden && !nameInDisguise(reading, index, to) && is.startsPlace(token.lower) === false) {
      index++;
      continue;
    }
    if (hidden && is.startsPlace(token.lower) && endOfPhrase(reading, index, to) === index && !nameInDisguise(reading, index, to)) {
      index++;
      continue;
    }
    const end = Math.max(endOfRun(reading, index, to, setting), endOfPhrase(reading, index, to));
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
  const before = tokens[index - 1];
  if ((at(flags, index) & is.CALENDAR) !== 0 && before !== undefined && (at(flags, index - 1) & is.LOCATIVE) !== 0) return false;
  return ((bits & is.NAME) !== 0 || (bits & is.COMMON) === 0) && (bits & (is.FUNCTION | is.COUNTRY | is.CALENDAR | is.NATIONALITY)) === 0;
}

function opensQuote({ tokens }: Reading, index: number): boolean {
  const before = tokens[index - 1]?.text;
  return before === '“' || before === '"' || before === '‘' || before === ':' || before === '•';
}

const LONGEST_PHRASE = 5;

/** One past the longest place or body of several words known to the lists that begins at `first`; `first` when none does. */
export function endOfPhrase({ tokens }: Reading, first: number, limit: number): number {
  const token = tokens[first];
  if (token === undefined || !is.startsPlace(token.lower)) return first;
  let phrase = token.lower;
  let longest = first;
  for (let index = first + 1; index < limit && index < first + LONGEST_PHRASE; index++) {
    const next = tokens[index];
    if (next === undefined || !next.spaced || next.kind !== 'word') break;
    phrase = `${phrase} ${next.lower}`;
    if (next.capital && (is.placeNamed(phrase) !== undefined || is.isKnownBody(phrase) || is.isMetonym(phrase) || is.countryOfNationality(phrase) !== undefined)) longest = index + 1;
  }
  return longest;
}

function segment(reading: Reading, start: number, end: number, opening: boolean, setting: Setting, found: Candidate[]): void {
  const { tokens, flags } = reading;
  let first = start;
  let initial = opening;
  let headAt = lastHead(reading, first, end);
  const phrase = endOfPhrase(reading, first, end);
  if (phrase > first && headAt < 0 && is.countryOfNationality(keyOf(reading, first, phrase)) !== undefined && is.placeNamed(keyOf(reading, first, phrase)) === undefined) {
    if (phrase < end) segment(reading, phrase, end, false, setting, found);
    return;
  }
  if (phrase === end) {
    push(reading, first, end, first, initial, found, 0);
    return;
  }
  if (phrase === first && initial) {
    const bits = at(flags, first);
    if (end - first > 1) {
      // The first word of a sentence has its capital from there; it stays only where what follows makes it part of a body.
      if ((bits & is.OPENER) !== 0 && headAt <= first + 1) first++;
      else if (headAt < 0 && (bits & (is.COMMON | is.OPENER)) !== 0 && (bits & LISTED) === 0 && !isLeading(tokens, flags, first) && (end - first > 2 || (bits & is.VERY_COMMON) !== 0)) first++;
    } else if ((bits & (is.COMMON | is.OPENER)) !== 0 && (bits & LISTED) === 0 && !is.isKnownBody(tokens[first]?.lower ?? '')) {
      asleep(reading, first, found);
      return;
    }
  }
  // "Special UN envoy": an adjective before letters.
  if (end - first === 2 && tokens[first + 1]?.allCapitals === true && (at(flags, first) & (is.MODIFIER | is.COMMON)) !== 0 && (at(flags, first) & (is.NAME | is.COUNTRY | is.CITY | is.HEAD)) === 0 && tokens[first]?.allCapitals !== true) first++;
  while (first < end && tokens[first]?.kind === 'mark') first++;
  if (first >= end) return;
  // "QR 250", "NT$860": a currency, not a body.
  const following = tokens[end];
  if (end - first === 1 && tokens[first]?.allCapitals === true && following !== undefined && (following.text === '$' || following.kind === 'number')) return;

  if (phrase > first) {
    // "Sri Lanka President …", "New York Times": the place is apart unless a body's noun follows.
    if (headAt < 0) {
      if (end === phrase + 1 && isTeam(reading, phrase)) {
        push(reading, first, end, first, initial, found, -4);
        const team = found[found.length - 1];
        if (team !== undefined) team.organisation += 5;
        return;
      }
      push(reading, first, phrase, first, initial, found, 0);
      segment(reading, phrase, end, false, setting, found);
      return;
    }
  }
  const titleEnd = endOfTitle(reading, Math.max(first, phrase), end, headAt);
  if (titleEnd > Math.max(first, phrase)) {
    leadingBody(reading, first, titleEnd, initial, found);
    if (titleEnd < end) {
      let from = titleEnd;
      const of = tokens[from]?.lower;
      const body = of === 'of' || of === 'for';
      if (body) from++;
      if (body && tokens[from]?.lower === 'the') from++;
      if (from < end) push(reading, from, end, body ? from : first, false, found, body ? -2 : 6);
    }
    return;
  }
  if (headAt < 0) {
    // "Russian Vladimir Putin", "Israeli Arab": the adjective stays outside.
    while (first < end - 1 && (at(flags, end - 1) & is.CAPITAL_KIND) === 0 && (at(flags, first) & (end - first > 2 ? is.NATIONALITY | is.NO_ACTOR : is.NATIONALITY)) !== 0 && (at(flags, first) & is.NAME) === 0) {
      first++;
      initial = false;
    }
    const last = at(flags, end - 1);
    if (end - first > 1 && (last & TITLE) !== 0 && (last & is.NAME) === 0 && (at(flags, first) & is.NAME) === 0) {
      leadingBody(reading, first, end, initial, found);
      return;
    }
    first = afterPlainWords(reading, first, end);
  }
  headAt = lastHead(reading, first, end);
  if (headAt < 0 && end === first + 2 && (at(flags, first) & is.CITY) !== 0 && isTeam(reading, first + 1)) {
    push(reading, first, end, first, false, found, -4);
    const team = found[found.length - 1];
    if (team !== undefined) team.organisation += 5;
    return;
  }
  push(reading, first, end, first, initial && first === start, found, 0);
}

/** Endings of words for what somebody is: "Oppositionist", "Presbyterian". */
const AGENT = /(?:ist|ian|man|woman|eer|crat)$/;

/** "Host John Roe", "MSG Ann Poe": one plain word or an acronym before a name of two words or more is no part of it. */
function afterPlainWords({ tokens, flags }: Reading, first: number, end: number): number {
  if (end - first < 3) return first;
  const token = tokens[first];
  if (token === undefined) return first;
  const bits = at(flags, first);
  const plain = (bits & is.COMMON) !== 0 && (bits & (is.NAME | is.COUNTRY | is.CITY | is.REGION | is.HEAD)) === 0;
  const acronym = token.allCapitals && (token.text.length > 2 || (bits & is.PLAIN_ACRONYM) !== 0);
  const agent = bits === 0 && AGENT.test(token.lower);
  if ((!plain && !acronym && !agent) || isLeading(tokens, flags, first)) return first;
  let names = 0;
  for (let index = first + 1; index < end; index++) {
    const next = at(flags, index);
    if ((next & is.PARTICLE) !== 0 && tokens[index]?.capital === false) continue;
    if (!isNameLike(tokens[index]) || tokens[index]?.allCapitals === true) return first;
    if ((next & is.NAME) !== 0) names++;
    else if ((next & is.COMMON) !== 0) return first;
  }
  return names > 0 ? first + 1 : first;
}

function keyOf({ tokens }: Reading, first: number, last: number): string {
  let key = '';
  for (let index = first; index < last; index++) key = key === '' ? (tokens[index]?.lower ?? '') : `${key} ${tokens[index]?.lower ?? ''}`;
  return key;
}

/** "Los Angeles Angels", "Houston Rockets": a plural after a city is its team. */
function isTeam({ tokens, flags }: Reading, index: number): boolean {
  const token = tokens[index];
  return token !== undefined && token.lower.endsWith('s') && !token.lower.endsWith('ss') && token.text.length > 4 && (at(flags, index) & (TITLE | is.NATIONALITY | is.NO_ACTOR | is.CAPITAL_KIND | is.NAME)) === 0;
}

/** "Chalk said": kept for the surname it may be. */
function asleep({ tokens, flags }: Reading, index: number, found: Candidate[]): void {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined || next.sentence !== token.sentence || token.text.length < 3) return;
  const used = next.lower === "'s" || next.lower === '’s' || next.text === ',' || (at(flags, index + 1) & (is.SAYS | is.ACTS)) !== 0 || AUXILIARIES.has(next.lower);
  if (!used) return;
  found.push({ first: index, last: index + 1, key: token.lower, size: 1, title: index, person: -20, organisation: -20, place: -20, located: false, weak: true, asleep: true, names: 0, body: null });
}

/** Index of the last word that makes the run a body, or -1: its last word, or a head followed by "of". */
function lastHead({ tokens, flags }: Reading, start: number, end: number): number {
  if ((at(flags, end - 1) & (is.HEAD | is.SUFFIX)) !== 0) return end - 1;
  for (let index = start; index < end - 1; index++) {
    const next = tokens[index + 1];
    if ((at(flags, index) & is.HEAD) !== 0 && next?.capital === false && next.kind === 'word' && next.lower !== "'s") return index;
  }
  return -1;
}

/** One past the last token of the title a run begins with; `start` when there is none. */
function endOfTitle({ tokens, flags }: Reading, start: number, end: number, headAt: number): number {
  let title = -1;
  for (let index = start; index < end; index++) {
    const bits = at(flags, index);
    const lower = tokens[index]?.lower;
    if ((bits & TITLE) !== 0) title = index;
    else if (title >= 0 && (lower === 'of' || lower === 'for' || lower === 'to')) {
      // "Secretary of State John Roe", "Minister of Foreign Affairs": common words and places after "of" belong to the title.
      let ahead = index + 1;
      while (ahead < end && inOffice(at(flags, ahead), tokens[ahead]?.kind === 'mark')) ahead++;
      if (ahead === index + 1) break;
      title = ahead - 1;
      index = ahead - 1;
    }
  }
  if (title < 0) return start;
  // "International Court of Justice": a title inside a body's "of" phrase is none.
  if (headAt >= 0 && headAt < title && (tokens[headAt + 1]?.lower === 'of' || tokens[headAt + 1]?.lower === 'for')) return start;
  if (title >= end - 1) return (at(flags, end - 1) & is.NAME) !== 0 && end - start > 1 && (at(flags, start) & TITLE) === 0 ? start : end;
  if (headAt >= 0 && headAt > title) return start;
  // "King's College": who owns something there is no title.
  const owner = tokens[title + 1]?.lower;
  if (owner === "'s" || owner === '’s') return start;
  let next = title + 1;
  while (next < end && tokens[next]?.kind === 'mark') next++;
  // "General Motors", "Chief Executive Women": words of the language after a rank are no person.
  const honorific = (at(flags, title) & is.HONORIFIC) !== 0;
  let plain = true;
  for (let index = next; index < end; index++) if ((at(flags, index) & is.COMMON) === 0 || (at(flags, index) & is.NAME) !== 0) plain = false;
  return plain && !honorific ? start : next;
}

const inOffice = (bits: number, isMark: boolean): boolean =>
  isMark || (bits & (is.COUNTRY | is.CITY | is.HEAD | is.FUNCTION | is.NATIONALITY)) !== 0 || ((bits & is.COMMON) !== 0 && ((bits & is.NAME) === 0 || (bits & is.VERY_COMMON) !== 0));

/** A body or a country that a title names: "MNLF" of "MNLF Chairman". */
function leadingBody(reading: Reading, first: number, end: number, initial: boolean, found: Candidate[]): void {
  const { flags } = reading;
  const phrase = endOfPhrase(reading, first, end);
  let last = Math.max(first, phrase);
  while (last < end && (at(flags, last) & (TITLE | is.MODIFIER | is.NATIONALITY | is.COUNTRY | is.FUNCTION)) === 0) last++;
  if (last === first || last >= end) return;
  if (last === first + 1 && (at(flags, first) & is.COMMON) !== 0 && phrase === first) return;
  // "IRC Country Director": letters, then words of the office.
  if (reading.tokens[first]?.allCapitals === true && (at(flags, last - 1) & is.HEAD) === 0 && (at(flags, last - 1) & is.COMMON) !== 0) last = first + 1;
  push(reading, first, last, first, initial, found, -2);
}

/** "the Afghan army", "the US-led coalition", "the interior ministry": a body in lower case that a nationality or a portfolio makes particular. */
function lowerBody(reading: Reading, index: number, from: number, found: Candidate[]): void {
  const { tokens, flags } = reading;
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined || index - 1 < from || tokens[index + 1]?.capital === true) return;
  let first = index - 1;
  const portfolio = token.lower === 'ministry' && PORTFOLIOS.has(before.lower);
  if (portfolio) first--;
  while (portfolio && first >= from && (tokens[first]?.lower === 'and' || PORTFOLIOS.has(tokens[first]?.lower ?? ''))) first--;
  const qualifier = tokens[first];
  let code = '';
  if (qualifier !== undefined && first >= from && qualifier.capital && (at(flags, first) & (is.NATIONALITY | is.COUNTRY)) !== 0) {
    code = is.countryOfNationality(qualifier.lower) ?? is.placeNamed(qualifier.lower)?.government ?? (qualifier.lower.startsWith('u') ? 'US' : '');
    const two = `${tokens[first - 1]?.lower ?? ''} ${qualifier.lower}`;
    const pair = is.countryOfNationality(two) ?? is.placeNamed(two)?.government;
    if (pair != null && tokens[first - 1]?.capital === true) {
      code = pair;
      first--;
    }
  } else if (qualifier !== undefined && first >= from && qualifier.capital && isCompound(qualifier) && token.lower === 'coalition') code = '';
  else if (qualifier !== undefined && qualifier.capital && (at(flags, first) & is.NAME) === 0 && is.placeNamed(qualifier.lower) !== undefined) code = '';
  else if (portfolio) first++;
  else return;
  if (!GOVERNMENT_NOUNS.has(token.lower)) code = '';
  // What the qualifier was taken for before belongs to the body now.
  while (found.length > 0 && (found[found.length - 1]?.last ?? 0) > first && (found[found.length - 1]?.first ?? 0) >= first) found.pop();
  if (found.length > 0 && (found[found.length - 1]?.last ?? 0) > first) return;
  let key = '';
  for (let held = first; held <= index; held++) key = key === '' ? (tokens[held]?.lower ?? '') : `${key} ${tokens[held]?.lower ?? ''}`;
  found.push({ first, last: index + 1, key, size: index + 1 - first, title: first, person: -9, organisation: 6, place: 0, located: false, weak: false, asleep: false, names: 0, body: code });
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
  if (size === 1 && single !== undefined && (isInitial(single) || single.text.length < 2)) return;
  const candidate: Candidate = { first, last, key, size, title: Math.min(title, first), person, organisation: 0, place: 0, located: false, weak: initial, asleep: false, names: 0, body: null };
  weigh(reading, candidate);
  found.push(candidate);
}
