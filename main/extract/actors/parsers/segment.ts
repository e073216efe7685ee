import * as is from '../lexicon/lookup';
import type { Candidate } from './candidate';
import {
  BEFORE_COUNTRY,
  NATIONAL,
  PARTISANS,
  afterPlainWords,
  afterPlatform,
  afterState,
  asleep,
  isLettersOfName,
  isNameWord,
  endsInItsPlace,
  isTeam,
  opensName,
  pastStyles,
  titleWithin,
} from './cuts';
import { isCalledByNumber } from './numbered';
import { endOfGivenOffice, endOfOffice, holderAfterBody, holderInRun } from './offices';
import { isManyWithAim } from './aims';
import { endOfPhrase, keyOf, push, pushBody } from './pieces';
import { at, isLeading, type Reading } from './reading';
import { endOfTitle, lastHead, leadingBody, TITLE } from './titles';

const DESCRIBES = /(?:ed|ken|ic|less|ful|ous)$/;
const LISTED = is.NAME | is.COUNTRY | is.CITY | is.REGION | is.NATIONALITY | is.HEAD | TITLE | is.MODIFIER;

/**
 * Cuts a run of capitalised words into titles, places and names.
 * @param opening the run begins a sentence or a quotation
 * @param titled it stands in a headline in title case
 */
export function segment(
  reading: Reading,
  start: number,
  end: number,
  opening: boolean,
  titled: boolean,
  found: Candidate[],
): void {
  const { tokens, flags } = reading;
  let first = start;
  let title = -1;
  let initial = opening;
  let headAt = lastHead(reading, first, end);
  if (end - start === 1 && isLettersOfName(tokens, start)) return;
  const posted = afterPlatform(reading, start, end);
  if (posted > start) {
    segment(reading, start, posted, opening, titled, found);
    segment(reading, posted, end, false, titled, found);
    return;
  }
  const office = endOfGivenOffice(reading, start, end);
  if (office > start) {
    if (tokens[start]?.allCapitals === true && office === start + 1)
      push(reading, start, office, start, false, found, -6);
    push(reading, pastStyles(reading, office, end), end, start - 3, false, found, 6);
    return;
  }
  const officer = titled ? null : holderInRun(reading, start, end);
  if (officer !== null) {
    push(reading, pastStyles(reading, officer.name, end), end, officer.office, false, found, 6);
    return;
  }
  const bearer = titled ? end : afterState(reading, start, end);
  if (bearer < end) {
    push(reading, start, bearer, start, false, found, -6);
    push(reading, pastStyles(reading, bearer, end), end, start - 3, false, found, 6);
    return;
  }
  const second = titled ? end : titleWithin(reading, start, end);
  if (second < end) {
    segment(reading, start, second, opening, titled, found);
    segment(reading, second, end, false, titled, found);
    return;
  }
  if (end - start === 1 && isCalledByNumber(reading, start)) {
    pushBody(reading, start, end + 1, false, found, 12);
    return;
  }
  if (!titled && (endsInItsPlace(reading, start, end) || (end - start > 2 && isManyWithAim(reading, start, start)))) {
    pushBody(reading, start, end, opening, found, 9);
    return;
  }
  // "Brokerage Roe Securities": the sentence begins with what it is.
  if (
    opening &&
    !titled &&
    end - first > 2 &&
    headAt > first + 1 &&
    (at(flags, first) & (is.COMPANY | is.HEAD)) === is.COMPANY &&
    (at(flags, first + 1) & (is.HEAD | is.SUFFIX)) === 0 &&
    tokens[first]?.allCapitals === false
  )
    first++;
  // "NGO Agua Clara".
  if (end - first > 1 && tokens[first]?.allCapitals === true && (at(flags, first) & is.COMPANY) !== 0) first++;
  const phrase = endOfPhrase(reading, first, end);
  if (
    phrase > first &&
    headAt < 0 &&
    is.countryOfNationality(keyOf(reading, first, phrase)) !== undefined &&
    is.placeNamed(keyOf(reading, first, phrase)) === undefined
  ) {
    if (phrase < end) segment(reading, phrase, end, titled, titled, found);
    return;
  }
  // "Police Scotland", "Cricket Australia": a body of a country, with its subject before it.
  if (
    !titled &&
    end === first + 2 &&
    NATIONAL.has(tokens[first]?.lower ?? '') &&
    (at(flags, first + 1) & (is.COUNTRY | is.REGION)) !== 0
  ) {
    push(reading, first, end, first, false, found, -6);
    const body = found[found.length - 1];
    if (body !== undefined) {
      body.organisation += 9;
      body.place = 0;
    }
    return;
  }
  if (phrase === end) {
    push(reading, first, end, first, initial, found, 0);
    return;
  }
  if (phrase === first && initial && !is.isThing(tokens[first]?.lower ?? '')) {
    const bits = at(flags, first);
    if (end - first > 1) {
      // The first word of a sentence has its capital from there; it stays only where what follows makes it part of a body.
      if ((bits & is.OPENER) !== 0 && headAt <= first + 1) first++;
      else if (
        headAt < 0 &&
        (bits & (is.COMMON | is.OPENER)) !== 0 &&
        (bits & LISTED) === 0 &&
        !isLeading(tokens, flags, first) &&
        !opensName(reading, first, end) &&
        (end - first > 2 ||
          (bits & is.VERY_COMMON) !== 0 ||
          tokens[first]?.lower.endsWith('ing') === true ||
          // "Shaken Anna said": how somebody is, before a given name.
          (DESCRIBES.test(tokens[first]?.lower ?? '') && is.isGivenName(tokens[first + 1]?.lower ?? '')))
      )
        first++;
    } else if (
      (bits & (is.COMMON | is.OPENER)) !== 0 &&
      (bits & LISTED) === 0 &&
      !is.isKnownBody(tokens[first]?.lower ?? '')
    ) {
      asleep(reading, first, found);
      return;
    }
  }
  while (
    first < end - 1 &&
    first > start &&
    tokens[first]?.capital === false &&
    tokens[first]?.kind === 'word' &&
    (at(flags, first) & is.PARTICLE) === 0
  )
    first++;
  // "Special UN envoy": an adjective before letters.
  if (
    end - first === 2 &&
    tokens[first + 1]?.allCapitals === true &&
    (at(flags, first) & (is.MODIFIER | is.COMMON)) !== 0 &&
    (at(flags, first) & (is.NAME | is.COUNTRY | is.CITY | is.HEAD)) === 0 &&
    tokens[first]?.allCapitals !== true
  )
    first++;
  while (first < end && tokens[first]?.kind === 'mark') first++;
  if (first >= end) return;
  // "QR 250", "NT$860": a currency, not a body.
  const following = tokens[end];
  if (
    end - first === 1 &&
    tokens[first]?.allCapitals === true &&
    following !== undefined &&
    (following.text === '$' || following.kind === 'number')
  )
    return;

  if (phrase > first) {
    // "Sri Lanka President …", "New York Times": the place is apart unless a body's noun follows.
    if (headAt < 0) {
      // "Amnesty International Malaysia": a body's branch.
      if (
        !titled &&
        end === phrase + 1 &&
        (at(flags, phrase) & (is.COUNTRY | is.CITY)) !== 0 &&
        is.isKnownBody(keyOf(reading, first, phrase))
      ) {
        pushBody(reading, first, end, initial, found, 9);
        return;
      }
      if (!titled && end === phrase + 1 && isTeam(reading, phrase)) {
        pushBody(reading, first, end, initial, found, 5);
        return;
      }
      // "Santo Domingo de los Cedros": the place goes on.
      if (tokens[phrase]?.capital === false) {
        push(reading, first, end, first, initial, found, -4);
        const whole = found[found.length - 1];
        if (whole !== undefined) whole.place += 8;
        return;
      }
      push(reading, first, phrase, first, initial, found, 0);
      segment(reading, phrase, end, titled, titled, found);
      return;
    }
  }
  const titleEnd = endOfTitle(reading, Math.max(first, phrase), end, headAt);
  if (titleEnd > Math.max(first, phrase)) {
    leadingBody(reading, first, titleEnd, initial, found);
    // "Baker said": an office, or the surname of somebody the text knows.
    if (titleEnd === end && end - first === 1 && (at(flags, first) & is.ROLE) !== 0) asleep(reading, first, found);
    if (titleEnd < end) {
      let from = titleEnd;
      const of = tokens[from]?.lower;
      const body = of === 'of' || of === 'for';
      if (body) from++;
      if (body && tokens[from]?.lower === 'the') from++;
      // "U Thaung": a Burmese name of one word keeps its style.
      const style = tokens[from - 1];
      if (
        !body &&
        end - from === 1 &&
        from - 1 >= first &&
        (style?.lower === 'u' || style?.lower === 'daw') &&
        style.capital
      )
        from--;
      const second = body || titled ? end : titleWithin(reading, from, end);
      if (second < end) {
        push(reading, from, second, first, false, found, 6);
        segment(reading, second, end, false, titled, found);
        return;
      }
      const office = body ? endOfOffice(reading, from, end) : end;
      const name = pastStyles(reading, office, end);
      if (from < office) push(reading, from, office, body ? from : first, false, found, body ? -2 : 6);
      if (name < end) push(reading, name, end, first, false, found, 6);
    }
    return;
  }
  if (headAt < 0) {
    // "Russian Vladimir Putin", "Israeli Arab": the adjective stays outside.
    while (
      first < end - 1 &&
      (at(flags, end - 1) & is.CAPITAL_KIND) === 0 &&
      (at(flags, first) & (end - first > 2 ? is.NATIONALITY | is.NO_ACTOR : is.NATIONALITY)) !== 0 &&
      (at(flags, first) & is.NAME) === 0
    ) {
      first++;
      initial = false;
    }
    // "Iowa Republican Ann Roe": where somebody comes from, and the party.
    if (
      end - first > 3 &&
      (at(flags, first) & (is.REGION | is.CITY | is.COUNTRY)) !== 0 &&
      PARTISANS.has(tokens[first + 1]?.lower ?? '')
    ) {
      push(reading, first + 2, end, first, false, found, 6);
      return;
    }
    const last = at(flags, end - 1);
    if (end - first > 1 && (last & TITLE) !== 0 && (last & is.NAME) === 0 && (at(flags, first) & is.NAME) === 0) {
      leadingBody(reading, first, end, initial, found);
      return;
    }
    const word = first;
    first = afterPlainWords(reading, first, end);
    if (first > word && is.isLetteredRole(tokens[word]?.lower ?? '') && tokens[word]?.allCapitals === true)
      title = word;
    // "envoy to Mongolia Chai Wen": a country before a name of two words.
    if (
      end - first > 2 &&
      (at(flags, first) & is.COUNTRY) !== 0 &&
      ((at(flags, first) & is.NAME) === 0 ||
        (BEFORE_COUNTRY.has(tokens[first - 1]?.lower ?? '') && !is.isGivenName(tokens[first]?.lower ?? ''))) &&
      isNameWord(at(flags, first + 1)) &&
      (isNameWord(at(flags, end - 1)) ||
        (BEFORE_COUNTRY.has(tokens[first - 1]?.lower ?? '') && is.isGivenName(tokens[first + 1]?.lower ?? '')))
    ) {
      push(reading, first, first + 1, first, initial, found, 0);
      first++;
    }
  }
  headAt = lastHead(reading, first, end);
  const holder = titled ? end : holderAfterBody(reading, first, headAt, end);
  if (holder < end) {
    push(reading, first, holder, first, false, found, -4);
    push(reading, holder, end, first, false, found, 4);
    return;
  }
  if (!titled && headAt < 0 && end === first + 2 && (at(flags, first) & is.CITY) !== 0 && isTeam(reading, first + 1)) {
    pushBody(reading, first, end, false, found, 5);
    return;
  }
  push(
    reading,
    first,
    end,
    title < 0 ? first : title,
    titled || (initial && first === start),
    found,
    title < 0 ? 0 : 4,
  );
}
