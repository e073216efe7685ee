import type { Syntax } from '../../../syntax/index';
import type { Document } from '../../../text/document';
import type { Token } from '../../../text/tokens';
import * as is from '../lexicon/lookup';

/** How a sentence is set: in a headline of capitals or in title case a capital proves nothing. */
export type Setting = 'plain' | 'title' | 'shout';

/** The document with the word lists' bits of each token: looked up once, read by every step. */
export interface Reading {
  document: Document;
  syntax: Syntax;
  tokens: readonly Token[];
  flags: Int32Array;
}

const SPELT = is.NAME | is.HONORIFIC | is.RANK | is.ROLE | is.MODIFIER | is.HEAD | is.NO_ACTOR;

export function read(document: Document, syntax: Syntax): Reading {
  const { tokens } = document;
  const flags = new Int32Array(tokens.length);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'word') continue;
    const { lower } = token;
    // "US" the country and "us" the pronoun differ by their capitals alone.
    if (lower === 'us' || lower === 'u.s.' || lower === 'u.s')
      flags[index] = token.allCapitals ? is.NATIONALITY | is.COUNTRY : is.FUNCTION;
    else if (lower === 'who' && token.allCapitals) flags[index] = 0;
    // "F. U. Roe", "W. A. Poe": a letter with its stop before another is neither a style nor an article.
    else if (isLettered(tokens, index)) flags[index] = 0;
    else {
      const bits = is.flagsOf(lower) || rankOfCompound(token);
      // "SRI", "CAM": capitals are letters here, not the word or the name they spell.
      flags[index] =
        token.allCapitals &&
        token.text.length <= 4 &&
        (bits & SPELT) !== 0 &&
        (bits & is.PLAIN_ACRONYM) === 0 &&
        tokens[index - 1]?.allCapitals !== true &&
        tokens[index + 1]?.allCapitals !== true &&
        !is.isLetteredRole(lower)
          ? bits & ~SPELT
          : bits;
    }
  }
  return { document, syntax, tokens, flags };
}

/** A capital letter with a stop, and a capital after it. */
function isLettered(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return (
    token?.text.length === 1 &&
    token.capital &&
    tokens[index + 1]?.text === '.' &&
    tokens[index + 1]?.spaced === false &&
    tokens[index + 2]?.capital === true
  );
}

/** "Sub-Inspector", "Vice-Chancellor": what the word after the hyphen is, where that is an office or a rank. */
function rankOfCompound({ lower }: Token): number {
  // "Attorney-at-Law".
  const joint = lower.search(/-(?:at|in|of)-/);
  if (joint > 3) return is.flagsOf(lower.slice(0, joint)) & is.ROLE;
  const hyphen = lower.lastIndexOf('-');
  // "Sin-man": three letters after the hyphen are a syllable as often as an office.
  if (hyphen < 2 || lower.length - hyphen < 5 || (is.flagsOf(lower.slice(0, hyphen)) & is.NAME) !== 0) return 0;
  const office = is.flagsOf(lower.slice(hyphen + 1));
  return (office & is.NAME) === 0 && (office & (is.ROLE | is.RANK)) !== 0 ? office & (is.ROLE | is.RANK) : 0;
}

const COMPOUND_ENDINGS = new Set(
  'led backed based occupied born controlled held run owned made style era wide speaking dominated sponsored funded trained mediated brokered appointed friendly ruled bound linked affiliated allied level related only free like type inspired drafted registered listed administered supported installed built wing'.split(
    ' ',
  ),
);

/** "US-led", "Beijing-backed": an adjective made of a name, not a name. */
export function isCompound(token: Token): boolean {
  const { text } = token;
  const hyphen = text.lastIndexOf('-');
  if (hyphen <= 0) return false;
  const ending = token.lower.slice(hyphen + 1);
  // "Mother-of-three", "Queen-in-waiting".
  if (COMPOUND_ENDINGS.has(ending) || /-(?:of|in|to|at)-/.test(token.lower)) return true;
  // "Zero-tariff", "Stand-up": common words on both sides; "Park Ji-young" keeps its name.
  if (hyphen < 4 || text.length < 7 || text.charAt(hyphen + 1) !== ending.charAt(0)) return false;
  const first = is.flagsOf(token.lower.slice(0, hyphen));
  return (
    (first & (is.COMMON | is.NAME)) === is.COMMON && (is.flagsOf(ending) & (is.COMMON | is.NAME | is.FUNCTION)) !== 0
  );
}

/** "Sang-ho" after a family name that stands first: two syllables that may be words of the language as well. */
function isHyphenGiven(token: Token): boolean {
  const { text } = token;
  const hyphen = text.indexOf('-');
  return (
    hyphen > 1 &&
    hyphen < 7 &&
    text.length - hyphen < 8 &&
    text.length - hyphen > 2 &&
    token.capital &&
    text.indexOf('-', hyphen + 1) < 0 &&
    !COMPOUND_ENDINGS.has(token.lower.slice(hyphen + 1))
  );
}

/** "al-Maliki", "el-Sisi", "bin-Laden": a name that begins with a small particle. */
function isPrefixed(token: Token): boolean {
  const hyphen = token.text.indexOf('-');
  if (hyphen < 1 || hyphen > 4) return false;
  const after = token.text.charAt(hyphen + 1);
  return (
    after !== after.toLowerCase() &&
    /^(?:al|el|ul|as|ad|ar|at|an|az|ash|abu|bin|ben|ibn|ud|ur|us|de|d)$/.test(token.lower.slice(0, hyphen))
  );
}

/** The token can be part of a name by its shape. */
export function isNameLike(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  // "I'll", "I’ve".
  if (
    token.capital &&
    token.lower.charCodeAt(0) === 105 &&
    (token.text.charAt(1) === "'" || token.text.charAt(1) === '’')
  )
    return false;
  return token.capital ? !isCompound(token) : token.text.includes('-') && isPrefixed(token);
}

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
const HEADED = new Set(['of', 'for', 'on', 'against', 'to']);

/**
 * Follows a run of capitalised words with the small words a name may hold.
 * @returns index one past the run's last token
 */
export function endOfRun({ tokens, flags }: Reading, start: number, limit: number, setting: Setting): number {
  let last = start;
  let headed = (at(flags, start) & is.HEAD) !== 0;
  let inPhrase = false;
  for (;;) {
    const next = tokens[last + 1];
    const current = tokens[last];
    if (next === undefined || current === undefined || last + 1 >= limit) break;
    const after = tokens[last + 2];
    if (next.kind === 'mark') {
      if (
        next.text === '.' &&
        !next.spaced &&
        isNameLike(after) &&
        last + 2 < limit &&
        (isInitial(current) || (at(flags, last) & is.ABBREVIATION) !== 0)
      ) {
        last += 2;
        continue;
      }
      if (
        isOpening(next.text) &&
        last + 4 < limit &&
        after?.capital === true &&
        isClosing(tokens[last + 3]?.text) &&
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
          (current.capital && current.lower.endsWith('ng') && !next.spaced && after.spaced))
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
      if ((bits & is.CALENDAR) !== 0 && (bits & is.NAME) === 0) break;
      if (
        (bits & is.FUNCTION) !== 0 &&
        !(ORDINALS.has(next.lower) && after?.capital === true) &&
        !isGivenSecond(tokens, flags, last) &&
        !(next.allCapitals && !current.allCapitals) &&
        (bits & (is.HEAD | is.NAME)) === 0
      )
        break;
      if (setting === 'title' && isPlainInTitle(next.lower, bits)) break;
      // Letters after a name: "Roe MP", "Poe OBE".
      if (
        next.allCapitals &&
        !current.allCapitals &&
        (bits & is.PLAIN_ACRONYM) !== 0 &&
        (bits & (is.ROLE | is.HEAD)) === 0 &&
        after?.capital !== true &&
        !(is.isGeneration(next.lower) && (at(flags, last) & is.NAME) !== 0)
      )
        break;
      if ((bits & is.HEAD) !== 0) headed = true;
      last++;
      continue;
    }
    if (next.capital) break;
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
          (at(flags, last + 2) & (is.COUNTRY | is.CITY | is.HEAD)) === 0) ||
        (next.lower === 'to' && (at(flags, last) & is.ROLE) !== 0 && (at(flags, last + 2) & is.COUNTRY) !== 0);
      if (
        !role &&
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
      last += 2 + article;
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

const isOpening = (text: string): boolean => text === '“' || text === '"' || text === '‘';
const isClosing = (text: string | undefined): boolean => text === '”' || text === '"' || text === '’';
const bitsOfNickname = (flags: Int32Array, last: number): number =>
  at(flags, last) | at(flags, last + 2) | at(flags, last + 4);

/** "Roe So Yun-yue", "He Qinghua": a small word that is a family name, with a given name after it. */
export function isLeading(tokens: readonly Token[], flags: Int32Array, index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (
    token === undefined ||
    next === undefined ||
    !next.capital ||
    !next.spaced ||
    next.allCapitals ||
    next.text.length < 3 ||
    !is.isLeadingSurname(token.lower)
  )
    return false;
  if (next.text.includes('-')) return !isCompound(next) || isHyphenGiven(next);
  return (at(flags, index + 1) & (is.COMMON | is.FUNCTION | is.COUNTRY | is.CITY | is.NATIONALITY | is.CALENDAR)) === 0;
}

const isGivenSecond = (tokens: readonly Token[], flags: Int32Array, last: number): boolean =>
  isLeading(tokens, flags, last + 1);

/** "Johnson & Johnson", "R&D", but not two persons' given names. */
function joinsByAmpersand(tokens: readonly Token[], flags: Int32Array, last: number): boolean {
  const left = at(flags, last);
  const right = at(flags, last + 2);
  return (
    tokens[last + 1]?.spaced === false ||
    ((left | right) & (is.HEAD | is.SUFFIX)) !== 0 ||
    isPlain(left) ||
    isPlain(right) ||
    (tokens[last + 3]?.capital === false && (at(flags, last + 3) & is.ROLE) !== 0)
  );
}

const OF_PORTFOLIO = new Set(['minister', 'secretary', 'commissioner']);

const isPlain = (bits: number): boolean => (bits & (is.COMMON | is.NAME)) === is.COMMON;

export const at = (flags: Int32Array, index: number): number => flags[index] ?? 0;

export function isInitial(token: Token): boolean {
  return token.capital && token.text.length === 1;
}

const OTHER_THAN_SUBJECT =
  is.COUNTRY | is.CITY | is.NATIONALITY | is.HEAD | is.HONORIFIC | is.RANK | is.CALENDAR | is.FUNCTION;

const ABSTRACT = /(?:tion|ment|ity|ness|ance|ence|ism)$/;

/** "Agriculture, Fisheries and Food": subjects of one ministry, all of them common words. */
function listed(tokens: readonly Token[], flags: Int32Array, last: number, limit: number): boolean {
  const next = tokens[last + 2];
  if (next === undefined || last + 2 >= limit || !next.capital) return false;
  const left = at(flags, last);
  const right = at(flags, last + 2);
  const placed = is.COUNTRY | is.CITY | is.REGION;
  // "Hong Kong and Macau Studies": two places that share a subject.
  if (
    tokens[last + 1]?.lower === 'and' &&
    (left & placed) !== 0 &&
    (right & placed) !== 0 &&
    tokens[last + 3]?.capital === true &&
    (at(flags, last + 3) & is.COMMON) !== 0
  )
    return true;
  const abstract = (left & is.NAME) === 0 && ABSTRACT.test(tokens[last]?.lower ?? '');
  if (((left & is.COMMON) === 0 && !abstract) || (right & is.COMMON) === 0 || (right & OTHER_THAN_SUBJECT) !== 0)
    return false;
  // "the Congress for New Politics and Kim Yong-ho": a person begins.
  if (isLeading(tokens, flags, last + 2)) return false;
  if (tokens[last + 1]?.text !== ',') return true;
  // A comma goes on only towards an "and": "Agriculture, Fisheries and Food".
  for (let ahead = last + 3; ahead < limit && ahead < last + 8; ahead++) {
    const token = tokens[ahead];
    if (token?.lower === 'and') return true;
    if (token === undefined || !(token.capital || token.text === ',')) return false;
  }
  return false;
}

/** "Prosecutor General's Office", "Farmer's Bank": a common noun owns a body's head. */
function isOffice(tokens: readonly Token[], flags: Int32Array, last: number, limit: number): boolean {
  const bits = at(flags, last);
  if (
    (bits & (is.COMMON | is.ROLE | is.RANK)) === 0 ||
    (bits & (is.NAME | is.COUNTRY | is.CITY | is.REGION | is.HEAD | is.NATIONALITY)) !== 0
  )
    return false;
  let ahead = last + 2;
  while (
    ahead + 1 < limit &&
    ahead < last + 6 &&
    tokens[ahead + 1]?.capital === true &&
    tokens[ahead + 1]?.spaced === true
  )
    ahead++;
  return (at(flags, ahead) & is.HEAD) !== 0;
}

/** What bodies are for, though it ends the name of others: "Relief and Works Agency". */
const SUBJECTS = new Set(['relief', 'research', 'aid', 'energy', 'power', 'oil', 'gas', 'mining', 'trade', 'media']);

/** "Food and Drug Administration", "Hong Kong and Macau Affairs Office": what follows ends in a head both sides share. */
function pairsWithHead(tokens: readonly Token[], flags: Int32Array, last: number, limit: number): boolean {
  const subject = SUBJECTS.has(tokens[last]?.lower ?? '');
  if (
    !subject &&
    ((at(flags, last) & (is.HEAD | is.SUFFIX)) !== 0 || (at(flags, last) & (is.COMMON | is.COUNTRY | is.CITY)) === 0)
  )
    return false;
  let ahead = last + 2;
  if ((at(flags, ahead) & (is.COMMON | is.CITY | is.COUNTRY | is.NAME)) === is.NAME) return false;
  // "Velden Trinity and Ostrel United": another place begins another body.
  const placed = is.CITY | is.COUNTRY;
  if ((at(flags, ahead) & placed) !== 0 && (at(flags, last) & placed) === 0) return false;
  while (
    ahead + 1 < limit &&
    ahead < last + 7 &&
    tokens[ahead + 1]?.capital === true &&
    tokens[ahead + 1]?.spaced === true
  )
    ahead++;
  return ahead > last + 2 && (at(flags, ahead) & (is.HEAD | is.SUFFIX)) !== 0;
}
