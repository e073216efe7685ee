import { WIRES } from '../lexicon/deeds';
import * as is from '../lexicon/lookup';
import type { Token } from '../../../text/tokens';
import { isAimInside, isManyWithAim } from './aims';
import { isNumberInside } from './numbered';
import { PORTFOLIOS } from '../../../language/portfolios';
import {
  bitsOfNickname,
  isClosing,
  isGivenSecond,
  isOffice,
  isOpening,
  isPlain,
  joinsByAmpersand,
  listed,
  OF_PORTFOLIO,
  pairsWithHead,
} from './joins';
import { at, isHyphenGiven, isInitial, isNameLike, type Reading, type Setting } from './reading';

export function settingOf(reading: Reading, from: number, to: number): Setting {
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  let short = 0;
  let content = 0;
  for (let index = from; index < to; index++) {
    const token = reading.tokens[index];
    if (token === undefined || token.kind !== 'word') continue;
    if (token.allCapitals) shouted++;
    if (!token.capital && token.text.length > 2 && (at(reading.flags, index) & is.FUNCTION) === 0) content++;
    if (token.text.length < 4) {
      short++;
      continue;
    }
    words++;
    if (token.capital) capitals++;
  }
  if (words + short >= 3 && shouted >= (words + short) * 0.8) return 'shout';
  const stop = reading.tokens[to - 1]?.text;
  // A headline may end in a stop; then it is one only where no word but small ones is in lower case.
  return words >= 4 && capitals >= words * 0.75 && (stop !== '.' || content === 0) ? 'title' : 'plain';
}

const KEPT_IN_TITLE = is.NAME | is.ROLE | is.HEAD | is.RANK | is.HONORIFIC | is.COUNTRY | is.CITY | is.NATIONALITY;

/** In title case a word of the language, or a verb, ends a name. */
function isPlainInTitle(lower: string, bits: number): boolean {
  if ((bits & KEPT_IN_TITLE) !== 0) return (bits & (is.SAYS | is.ACTS)) !== 0 && (bits & (is.NAME | is.ROLE)) === 0;
  if ((bits & (is.COMMON | is.SAYS | is.ACTS | is.ACTED_ON)) !== 0) return true;
  const stem =
    lower.endsWith('es') || lower.endsWith('ed') ? lower.slice(0, -2) : lower.endsWith('s') ? lower.slice(0, -1) : '';
  return stem.length > 2 && ((is.flagsOf(stem) | is.flagsOf(`${stem}e`)) & is.COMMON) !== 0;
}

/** "Son of", "daughter of" among Malaysians and Singaporeans of Indian descent. */
const FILIATIONS = new Set(['a/l', 'a/p', 's/o', 'd/o']);

/** The run begins as a person's name does: with a title or a given name, and with no body's noun at its end. */
function isPersonal({ tokens, flags }: Pick<Reading, 'tokens' | 'flags'>, start: number, last: number): boolean {
  if ((at(flags, last) & (is.HEAD | is.SUFFIX)) !== 0) return false;
  const opening = tokens[start]?.lower ?? '';
  return (
    (at(flags, start) & (is.HONORIFIC | is.RANK | is.ROLE)) !== 0 ||
    is.isGivenName(opening) ||
    (at(flags, start) & (is.NAME | is.COMMON | is.COUNTRY | is.CITY)) === is.NAME
  );
}

/** "XIV". */
const isNumeral = ({ allCapitals, lower }: Token): boolean =>
  allCapitals && /^[ivx]+$/.test(lower) && is.isGeneration(lower);

const ORDINALS = new Set([
  'first',
  'second',
  'third',
  'three',
  'four',
  'five',
  'seven',
  'nine',
  'ten',
  'all',
  'one',
  'without',
]);
const PARTNERS = new Set(['co', 'sons', 'partners', 'associates', 'bros']);
const HEADED = new Set(['of', 'for', 'on', 'against', 'to', 'without']);

/**
 * Follows a run of capitalised words with the small words a name may hold.
 * @returns index one past the run's last token
 */
export function endOfRun(reading: Reading, start: number, limit: number, setting: Setting): number {
  const { tokens, flags } = reading;
  let last = start;
  let headed = (at(flags, start) & is.HEAD) !== 0;
  let inPhrase = false;
  for (;;) {
    const next = tokens[last + 1];
    const current = tokens[last];
    if (next === undefined || current === undefined || last + 1 >= limit) break;
    const after = tokens[last + 2];
    if (next.kind === 'number') {
      if (!isNumberInside(reading, last + 1, limit)) break;
      last += 2;
      continue;
    }
    if (next.kind === 'mark') {
      // "XIV/Valley Military Command": which of several.
      if (next.text === '/' && !next.spaced && after?.spaced === false && isNumeral(current) && isNameLike(after)) {
        last += 2;
        continue;
      }
      if (
        next.text === '.' &&
        !next.spaced &&
        isNameLike(after) &&
        last + 2 < limit &&
        (isInitial(current) || (at(flags, last) & is.ABBREVIATION) !== 0) &&
        // "he wrote on X. Roe's widow": the platform ends a sentence.
        !(current.text === 'X' && last === start && tokens[start - 1]?.lower === 'on')
      ) {
        last += 2;
        continue;
      }
      if (
        (isOpening(next.text) || (next.text === "'" && next.spaced && after?.spaced === false)) &&
        last + 4 < limit &&
        after?.capital === true &&
        (isClosing(tokens[last + 3]?.text) || (next.text === "'" && tokens[last + 3]?.text === "'")) &&
        isNameLike(tokens[last + 4]) &&
        (bitsOfNickname(flags, last) & is.FUNCTION) === 0
      ) {
        // A nickname in marks inside a name: John "Ace" Roe.
        last += 4;
        continue;
      }
      if (next.text === '&' && after?.capital === true && last + 2 < limit && joinsByAmpersand(tokens, flags, last)) {
        last += 2;
        continue;
      }
      if (
        (next.text === '’' || next.text === "'") &&
        after?.capital === true &&
        // "Ochieng' Roe": a sound, not an owner.
        (is.joinsByPossessive(current.lower) ||
          (current.capital && current.lower.endsWith('ng') && !next.spaced && after.spaced) ||
          // "Boat Owners' Association".
          (setting === 'plain' &&
            current.capital &&
            current.lower.endsWith('s') &&
            !next.spaced &&
            after.spaced &&
            isOffice(tokens, flags, last, limit)))
      ) {
        last += 2;
        continue;
      }
      if (next.text === ',' && inPhrase && listed(tokens, flags, last, limit)) {
        last += 2;
        continue;
      }
      break;
    }
    if ((isNameLike(next) || (is.isLeadingSurname(current.lower) && isHyphenGiven(next))) && next.spaced) {
      const bits = at(flags, last + 1);
      // "… including Ann Roe January 23, 2013": a date in a line of time.
      if ((bits & is.CALENDAR) !== 0 && ((bits & is.NAME) === 0 || after?.kind === 'number')) break;
      // "in Karsa  AT least two": the next line began.
      if ((bits & is.FUNCTION) !== 0 && next.allCapitals && next.start - current.end > 1) break;
      if (
        (bits & is.FUNCTION) !== 0 &&
        !(ORDINALS.has(next.lower) && after?.capital === true) &&
        !isGivenSecond(tokens, flags, last) &&
        !(next.allCapitals && !current.allCapitals) &&
        (bits & (is.HEAD | is.NAME)) === 0
      )
        break;
      if (setting === 'title' && isPlainInTitle(next.lower, bits)) break;
      // "Ann Roe CLEARED by court", "Ann Roe AP:Associated Press": a headline's shout, a picture's source.
      if (
        next.allCapitals &&
        !current.allCapitals &&
        last > start &&
        ((next.text.length > 4 && (bits & (is.COMMON | is.NAME | is.HEAD | is.ROLE)) === is.COMMON) ||
          (after?.text === ':' && WIRES.has(next.lower)))
      )
        break;
      // "by Ann Roe VELDEN, Nov 6": the dateline follows the byline.
      if (next.allCapitals && !current.allCapitals && last > start && (bits & is.CITY) !== 0 && after?.text === ',')
        break;
      // Letters after a name: "Roe MP", "Poe OBE".
      if (
        next.allCapitals &&
        !current.allCapitals &&
        (bits & is.PLAIN_ACRONYM) !== 0 &&
        (bits & (is.ROLE | is.HEAD)) === 0 &&
        after?.capital !== true &&
        !(
          is.isGeneration(next.lower) &&
          ((at(flags, last) & is.NAME) !== 0 || (last > start && next.text.length > 1 && at(flags, last) === 0))
        )
      )
        break;
      if (
        next.allCapitals &&
        last > start &&
        is.isPostnominal(next.lower) &&
        isPersonal({ tokens, flags }, start, last)
      )
        break;
      if ((bits & is.HEAD) !== 0) headed = true;
      last++;
      continue;
    }
    if (next.capital) break;
    // "Kumar a/l Roe": son of.
    if (
      after?.text === '/' &&
      !after.spaced &&
      next.text.length === 1 &&
      tokens[last + 3]?.text.length === 1 &&
      isNameLike(tokens[last + 4]) &&
      last + 4 < limit &&
      FILIATIONS.has(`${next.lower}/${tokens[last + 3]?.lower ?? ''}`)
    ) {
      last += 4;
      continue;
    }
    if (next.lower === "'s" || next.lower === '’s') {
      if (
        isNameLike(after) &&
        last + 2 < limit &&
        (is.joinsByPossessive(current.lower) || isOffice(tokens, flags, last, limit))
      ) {
        last += 2;
        continue;
      }
      break;
    }
    const bits = at(flags, last + 1);
    if ((bits & is.PARTICLE) !== 0) {
      let ahead = last + 2;
      while (
        ahead < limit &&
        ahead < last + 4 &&
        (at(flags, ahead) & is.PARTICLE) !== 0 &&
        tokens[ahead]?.capital === false
      )
        ahead++;
      if (ahead >= limit || !isNameLike(tokens[ahead])) break;
      last = ahead;
      continue;
    }
    if (HEADED.has(next.lower)) {
      const role =
        (next.lower === 'of' && (at(flags, last) & (is.ROLE | is.RANK | is.HONORIFIC)) !== 0) ||
        // "Minister for Roads and Harbours Ann Roe".
        (next.lower === 'for' &&
          setting === 'plain' &&
          OF_PORTFOLIO.has(current.lower) &&
          isPlain(at(flags, last + 2)) &&
          ((at(flags, last + 2) & (is.COUNTRY | is.CITY | is.HEAD)) === 0 || PORTFOLIOS.has(after?.lower ?? ''))) ||
        (next.lower === 'to' && (at(flags, last) & is.ROLE) !== 0 && (at(flags, last + 2) & is.COUNTRY) !== 0);
      const agents = setting === 'plain' && isManyWithAim(reading, start, last);
      if (
        !role &&
        !agents &&
        !(
          (at(flags, last) & is.HEAD) !== 0 ||
          (headed && next.lower === 'of' && (at(flags, last) & is.PLACE_KIND) === 0) ||
          // "Department of Inspection for Factories".
          (headed && inPhrase && next.lower === 'for' && isPlain(at(flags, last)) && isPlain(at(flags, last + 2)))
        )
      )
        break;
      const article = after?.lower === 'the' && !role ? 1 : 0;
      const target = tokens[last + 2 + article];
      if (
        target === undefined ||
        !target.capital ||
        last + 2 + article >= limit ||
        (at(flags, last + 2 + article) & is.CALENDAR) !== 0
      )
        break;
      if (next.lower !== 'of' && (at(flags, last + 2 + article) & (is.COUNTRY | is.CITY)) !== 0 && next.lower !== 'for')
        break;
      inPhrase = true;
      if (agents) headed = true;
      last += 2 + article;
      continue;
    }
    if (setting === 'plain' && isAimInside(reading, start, last, limit)) {
      last += 2;
      continue;
    }
    // "Roe Poe and Co": partners of one firm.
    if (
      next.lower === 'and' &&
      after !== undefined &&
      after.capital &&
      after.spaced &&
      last + 2 < limit &&
      PARTNERS.has(after.lower)
    ) {
      last += 2;
      continue;
    }
    // "Medical College and Hospital": two heads of one body.
    if (
      next.lower === 'and' &&
      after !== undefined &&
      after.capital &&
      last + 2 < limit &&
      last > start &&
      (at(flags, last) & is.HEAD) !== 0 &&
      (at(flags, last + 2) & is.HEAD) !== 0 &&
      tokens[last + 3]?.capital !== true
    ) {
      last += 2;
      break;
    }
    if (
      next.lower === 'and' &&
      after !== undefined &&
      after.capital &&
      last + 2 < limit &&
      (at(flags, last + 2) & is.FUNCTION) === 0 &&
      (inPhrase ? listed(tokens, flags, last, limit) : pairsWithHead(tokens, flags, last, limit))
    ) {
      last += 2;
      continue;
    }
    break;
  }
  // "the Conservative party": a political colour makes a name of the noun.
  if (
    last === start &&
    tokens[last + 1]?.lower === 'party' &&
    last + 1 < limit &&
    is.isPartyColour(tokens[last]?.lower ?? '')
  )
    last++;
  return last + 1;
}
