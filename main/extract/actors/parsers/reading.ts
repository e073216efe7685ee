import type { Syntax } from '../../../syntax/index';
import type { Document } from '../../../text/document';
import type { Token } from '../../../text/tokens';
import * as is from '../lexicon/lookup';
import { officeElect } from '../lexicon/roles';

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
    // "HE Sheikh Omar", "Sr. Antonia Poe": styles that spell a pronoun or a generation.
    else if (isStyle(tokens, index)) flags[index] = is.HONORIFIC;
    // "F. U. Roe", "W. A. Poe": a letter with its stop before another is neither a style nor an article.
    else if (isLettered(tokens, index)) flags[index] = 0;
    else {
      const known = is.flagsOf(lower) || rankOfCompound(token) || nameOfCompound(token);
      // "3:30 pm": letters of an office have capitals.
      const bits =
        !token.capital && lower.length < 4 && is.isLetteredRole(lower)
          ? known & ~(is.ROLE | is.RANK | is.HONORIFIC)
          : known;
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
          : token.capital && (bits & is.ROLE) !== 0 && (is.isManyOfTrade(lower) || is.isLowerTrade(lower))
            ? bits & ~is.ROLE
            : bits;
    }
  }
  return { document, syntax, tokens, flags };
}

/** "HE" before a capital, "Sr." before a name that is no part of the one before it. */
function isStyle(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.lower === 'he')
    return token.allCapitals && tokens[index + 1]?.capital === true && !isShouted(tokens, index);
  if (token?.text !== 'Sr' || tokens[index + 1]?.text !== '.' || tokens[index + 2]?.capital !== true) return false;
  const before = tokens[index - 1];
  return (
    before === undefined ||
    before.sentence !== token.sentence ||
    !before.capital ||
    is.flagsOf(before.lower) === is.HONORIFIC ||
    before.lower === 'dr'
  );
}

const isShouted = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.allCapitals === true && tokens[index + 1]?.allCapitals === true;

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
  const elected = officeElect(lower);
  if (elected !== lower) return is.flagsOf(elected) & is.ROLE;
  const hyphen = lower.lastIndexOf('-');
  // "Sin-man": three letters after the hyphen are a syllable as often as an office.
  if (hyphen < 2 || lower.length - hyphen < 5 || (is.flagsOf(lower.slice(0, hyphen)) & is.NAME) !== 0) return 0;
  const office = is.flagsOf(lower.slice(hyphen + 1));
  return (office & is.NAME) === 0 && (office & (is.ROLE | is.RANK)) !== 0 ? office & (is.ROLE | is.RANK) : 0;
}

/** "Smith-Shuster": two surnames joined, one of which is no word of the language. */
function nameOfCompound({ text, capital }: Token): number {
  const hyphen = text.indexOf('-');
  if (!capital || hyphen < 2 || text.indexOf('-', hyphen + 1) >= 0) return 0;
  const second = text.slice(hyphen + 1);
  if (second.length < 3 || second.charAt(0) === second.charAt(0).toLowerCase()) return 0;
  const left = is.flagsOf(text.slice(0, hyphen).toLowerCase());
  const right = is.flagsOf(second.toLowerCase());
  const placed = is.COUNTRY | is.CITY | is.REGION | is.NATIONALITY | is.HEAD;
  return (left & right & is.NAME) !== 0 && ((left | right) & placed) === 0 && (left & right & is.COMMON) === 0
    ? is.NAME
    : 0;
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
  if (COMPOUND_ENDINGS.has(ending) || /-(?:of|in|to|at)-/.test(token.lower))
    return (is.flagsOf(token.lower) & is.ROLE) === 0;
  // "Zero-tariff", "Stand-up": common words on both sides; "Park Ji-young" keeps its name.
  if (hyphen < 4 || text.length < 7 || text.charAt(hyphen + 1) !== ending.charAt(0)) return false;
  const first = is.flagsOf(token.lower.slice(0, hyphen));
  // "Minister-designate".
  if ((first & is.ROLE) !== 0 && (ending === 'designate' || ending === 'elect')) return false;
  return (
    (first & (is.COMMON | is.NAME)) === is.COMMON && (is.flagsOf(ending) & (is.COMMON | is.NAME | is.FUNCTION)) !== 0
  );
}

/** "Sang-ho" after a family name that stands first: two syllables that may be words of the language as well. */
export function isHyphenGiven(token: Token): boolean {
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

const CONTRACTION = /^i['’]|['’](?:ll|ve|re|d|m|t)$/;

/** The token can be part of a name by its shape. */
export function isNameLike(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  // "I'll", "We’ve", "Don't".
  if (token.capital && CONTRACTION.test(token.lower)) return false;
  return token.capital ? !isCompound(token) : token.text.includes('-') && isPrefixed(token);
}

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
  // "He said: “In Velden, nobody …"
  const preposition = (at(flags, index) & is.LOCATIVE) !== 0;
  if (preposition && tokens[index - 1]?.kind === 'mark' && !next.text.includes('-')) return false;
  // "In Zango-Kataf": of these names the second part has no capital.
  if (next.text.includes('-'))
    return (!isCompound(next) || isHyphenGiven(next)) && (!preposition || !/-\p{Lu}/u.test(next.text));
  return (at(flags, index + 1) & (is.COMMON | is.FUNCTION | is.COUNTRY | is.CITY | is.NATIONALITY | is.CALENDAR)) === 0;
}

export const at = (flags: Int32Array, index: number): number => flags[index] ?? 0;

export function isInitial(token: Token): boolean {
  return token.capital && token.text.length === 1;
}

const NOUN = /^NOUN/;

/** "a tourist spot", "the refugee camp": the word stands before another noun, which is what the phrase is about. */
export function qualifiesNoun({ tokens, flags, syntax }: Reading, index: number): boolean {
  const next = tokens[index + 1];
  if (next?.kind !== 'word' || next.capital || next.sentence !== tokens[index]?.sentence) return false;
  const bits = at(flags, index + 1);
  if ((bits & (is.FUNCTION | is.ROLE | is.RANK)) !== 0 || next.lower === "'s" || next.lower === '’s') return false;
  if ((bits & is.PLACE_KIND) !== 0) return true;
  return (
    (syntax.mayBe(next.text, 'NOUN-NN') || syntax.mayBe(next.text, 'NOUN-NNS')) && NOUN.test(syntax.tag(index + 1))
  );
}
