import * as is from '../lexicon/lookup';
import type { Candidate } from './candidate';
import { at, isInitial, type Reading } from './runs';

const CLOSING = new Set(['”', '"', '’', ',', ')']);

/** Puts into a candidate what its own words and its neighbours say about it. */
export function weigh(reading: Reading, candidate: Candidate): void {
  weighWords(reading, candidate);
  weighBefore(reading, candidate);
  weighAfter(reading, candidate);
}

function weighWords({ tokens, flags }: Reading, candidate: Candidate): void {
  const { first, last, key, size } = candidate;
  const place = is.placeNamed(key);
  if (place !== undefined) candidate.place += place.kind === 'country' ? 9 : size > 1 ? 8 : 4;
  if (is.isMetonym(key)) candidate.organisation += 8;
  let names = 0;
  let common = 0;
  let small = 0;
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'mark') continue;
    const bits = at(flags, index);
    if (isInitial(token)) candidate.person += size > 1 ? 2 : 0;
    else if (!token.capital) {
      if ((bits & is.PARTICLE) !== 0 || token.text.includes('-')) candidate.person += 1;
      else small++;
    } else if ((bits & is.NAME) !== 0) {
      names++;
      if ((bits & is.VERY_COMMON) !== 0) common += 0.5;
    } else if ((bits & (is.COMMON | is.FUNCTION)) !== 0) common++;
    if ((bits & is.NO_ACTOR) !== 0) candidate.person -= 2;
  }
  const final = at(flags, last - 1);
  if ((final & is.SUFFIX) !== 0 && size > 1) candidate.organisation += 6;
  else if ((final & is.HEAD) !== 0 && (size > 1 || (final & is.WEAK_HEAD) === 0)) candidate.organisation += (final & is.WEAK_HEAD) !== 0 ? 4 : 6;
  else if (small > 0) candidate.organisation += 5;
  if ((final & is.CAPITAL_KIND) !== 0 && size > 1) candidate.place += 6;
  const token = tokens[first];
  if (size === 1) {
    if (token?.allCapitals === true && token.text.length >= 2 && token.text.length <= 7 && place === undefined) {
      candidate.organisation += (at(flags, first) & is.PLAIN_ACRONYM) !== 0 ? -9 : candidate.weak ? 2 : 4;
    } else if (names > 0 && common === 0) candidate.person += 1.5;
    return;
  }
  if (names > 0) candidate.person += Math.min(3, 1 + names);
  if (names === 0 && common === 0) candidate.person += 2;
  if (common >= size) candidate.person -= 4;
  else if (common > 0) candidate.person -= common;
  if (size > 4) candidate.person -= 2;
  if ((at(flags, first) & (is.COUNTRY | is.NATIONALITY)) !== 0 && candidate.title === first) candidate.person -= 2;
}

function weighBefore({ tokens, flags }: Reading, candidate: Candidate): void {
  const { first } = candidate;
  let index = candidate.title - 1;
  let before = tokens[index];
  if (before === undefined || before.sentence !== tokens[first]?.sentence) return;
  const article = before.lower === 'the';
  if (article) {
    if (candidate.title === first) {
      candidate.person -= 3;
      candidate.organisation += 1.5;
    }
    index--;
    before = tokens[index];
    if (before === undefined) return;
  }
  const bits = at(flags, index);
  if ((bits & is.LOCATIVE) !== 0) {
    candidate.located = true;
    candidate.place += before.lower === 'in' || before.lower === 'at' || before.lower === 'near' ? 2 : 1;
    if (before.lower === 'in') candidate.person -= 1;
  } else if (before.lower === 'of') {
    if ((at(flags, index - 1) & is.PLACE_KIND) !== 0) candidate.place += 5;
    else if ((at(flags, index - 1) & (is.BODY | is.ROLE)) !== 0) candidate.organisation += 1;
  } else if (!article && !before.capital && (bits & is.ROLE) !== 0) candidate.person += 4;
  else if (!before.capital && (bits & is.BODY) !== 0) candidate.organisation += 2;
  else if (!before.capital && (bits & is.DIRECTION) !== 0) candidate.place += 3;
  if (before.lower === 'said' || before.lower === 'says' || before.lower === 'added') candidate.person += 1.5;
  if (before.lower === 'for' && (at(flags, index - 1) & is.ROLE) !== 0) candidate.organisation += 2;
}

function weighAfter({ tokens, flags }: Reading, candidate: Candidate): void {
  const { last } = candidate;
  const next = tokens[last];
  if (next === undefined || next.sentence !== tokens[last - 1]?.sentence) return;
  const after = tokens[last + 1];
  const bits = at(flags, last);
  if (next.kind === 'mark') {
    if (next.text === ',' && after !== undefined) {
      if (after.kind === 'number' && after.text.length <= 2) candidate.person += 4;
      else if (after.lower === 'who' || after.lower === 'whose') candidate.person += 3;
      else if (after.lower === 'a' || after.lower === 'an' || after.lower === 'the') candidate.person += 1;
      else if ((at(flags, last + 1) & is.COUNTRY) !== 0) candidate.place += 2;
    } else if (next.text === '(' && after?.allCapitals === true) candidate.organisation += 2;
    return;
  }
  if (next.capital) return;
  if (next.lower === 'who' || next.lower === 'himself' || next.lower === 'herself') candidate.person += 3;
  if ((bits & is.PLACE_KIND) !== 0) candidate.place += 4;
  else if ((bits & is.BODY) !== 0) candidate.organisation += 2.5;
  else if ((bits & is.SAYS) !== 0) {
    candidate.person += 1.5;
    candidate.organisation += 0.5;
  } else if ((bits & is.ACTS) !== 0) {
    candidate.person += 0.5;
    candidate.organisation += 0.5;
  }
  if (CLOSING.has(next.text)) return;
}
