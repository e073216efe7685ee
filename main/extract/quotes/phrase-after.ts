import {
  AUXILIARIES,
  BODY_NOUNS,
  BREAKERS,
  DETERMINERS,
  NOUNISH,
  PREPOSITIONS,
  PRONOUNS,
  ROLE_NOUNS,
  VERBS,
  WEEKDAYS,
} from './lexicon';
import { PORTFOLIOS } from '../../language/portfolios';
import type { Token } from '../../text/tokens';
import type { Unit } from './units';
import { type Context, type Phrase, mentionOf, phrase, plain, tokenOf } from './context';
import { pastHandle } from './phrase-words';
import { isInitial } from './head-before';
import { nameBetween } from './phrases';

/** The noun phrase that begins at item `start`: in "said Mr X, a lawyer" the name, titles before it left out. */
export function phraseAfter(context: Context, unit: Unit, start: number): Phrase | null {
  let from = start;
  const first = tokenOf(context, from);
  if (first === undefined || from >= unit.to) return null;
  if (PRONOUNS.has(plain(first))) return phrase(context, from, from + 1, mentionOf(context, from), true);
  if ((first.kind === 'mark' && first.text !== '@') || WEEKDAYS.has(first.lower)) return null;
  let to = from;
  // "tweeted user @harbour_cat"
  for (let item = from; item - from <= 2; item++) {
    const past = pastHandle(context, unit, item);
    if (past > item) return phrase(context, item, past, -1, false);
  }
  let mention = -1;
  let mentionFrom = -1;
  while (to < unit.to && to - from < 14) {
    const word = tokenOf(context, to);
    if (word === undefined) break;
    const named = mentionOf(context, to);
    if (named >= 0) {
      if (named !== mention) {
        mention = named;
        mentionFrom = to;
      }
      to++;
      continue;
    }
    if (word.lower === "'s" || word.lower === '’s') {
      mention = -1;
      to++;
      continue;
    }
    if (word.kind === 'mark' && word.text !== '-' && word.text !== '.' && word.text !== '&') break;
    if (to > from && DETERMINERS.has(word.lower)) break;
    if (
      !DETERMINERS.has(word.lower) &&
      (BREAKERS.has(plain(word)) ||
        PREPOSITIONS.has(word.lower) ||
        WEEKDAYS.has(word.lower) ||
        AUXILIARIES.has(plain(word)))
    )
      break;
    if (VERBS.get(word.lower)?.form === 'finite' && !word.capital && !isNounThere(context, to, from)) break;
    // "reads the memo signed by X"
    if (to > from && !word.capital && word.lower.endsWith('ed') && tokenOf(context, to + 1)?.lower === 'by') break;
    if (word.text === '.' && (to === unit.to - 1 || !isInitial(context, to))) break;
    to++;
  }
  if (to === from) return null;
  const employed =
    mention >= 0
      ? (employedBy(context, unit, to) ?? pastLetters(context, unit, to))
      : holderOfPortfolios(context, unit, from);
  if (employed !== null) return employed;
  if (mention >= 0 && mentionOf(context, to - 1) === mention) from = mentionFrom;
  else {
    // "a spokesman for the ministry": the body is part of what the speaker is called.
    const link = tokenOf(context, to);
    if (mention < 0 && link !== undefined && (link.lower === 'of' || link.lower === 'for') && to + 1 < unit.to) {
      const rest = phraseAfter(context, unit, to + 1);
      if (rest !== null && !rest.pronoun) to = rest.to;
    }
    mention = -1;
    const named = nameAfterComma(context, unit, to) ?? nameAfterPosts(context, unit, to);
    if (named !== null) return named;
  }
  return phrase(context, from, to, mention, false);
}

/** "said Roe and Poe analyst Ann Low": after a firm of two partners the person whom a post joins to it. */
function employedBy(context: Context, unit: Unit, at: number): Phrase | null {
  if (tokenOf(context, at)?.lower !== 'and' || tokenOf(context, at + 1)?.capital !== true) return null;
  let item = at + 1;
  const ofName = (word: Token | undefined): boolean => word?.capital === true || word?.text === '-';
  while (item < unit.to && item - at <= 4 && ofName(tokenOf(context, item))) item++;
  const post = item;
  while (
    item < unit.to &&
    item - post <= 3 &&
    tokenOf(context, item)?.kind === 'word' &&
    tokenOf(context, item)?.capital === false
  )
    item++;
  const past = item;
  // "and HPF chief Maulana Omar Poe": a style stands between.
  while (item < unit.to && item - past < 2 && mentionOf(context, item) < 0 && tokenOf(context, item)?.capital === true)
    item++;
  const mention = mentionOf(context, item);
  if (
    past === post ||
    mention < 0 ||
    context.names.mentions[mention]?.kind !== 'person' ||
    !ROLE_NOUNS.has(tokenOf(context, past - 1)?.lower ?? '')
  )
    return null;
  let to = item + 1;
  while (to < unit.to && mentionOf(context, to) === mention) to++;
  return phrase(context, item, to, mention, false);
}

/** "said Youth, Sport and Culture Minister X": what a post has charge of is nobody, its holder is. */
function holderOfPortfolios(context: Context, unit: Unit, from: number): Phrase | null {
  let item = from;
  let joined = false;
  for (; item < unit.to && item - from <= LONGEST_POST; item++) {
    const word = tokenOf(context, item);
    if (word === undefined || mentionOf(context, item) >= 0) break;
    if (word.lower === 'and') joined = true;
    else if (word.text !== ',' && !PORTFOLIOS.has(word.lower) && !ROLE_NOUNS.has(word.lower)) return null;
  }
  const mention = mentionOf(context, item);
  if (!joined || context.names.mentions[mention]?.kind !== 'person') return null;
  if (!PORTFOLIOS.has(tokenOf(context, from)?.lower ?? '') || !ROLE_NOUNS.has(tokenOf(context, item - 1)?.lower ?? ''))
    return null;
  let to = item + 1;
  while (to < unit.to && mentionOf(context, to) === mention) to++;
  return phrase(context, item, to, mention, false);
}

/** Words of a post at most, its commas among them. */
const LONGEST_POST = 9;

/** "said the envoy to the talks, X Y.": the name that follows a description after a comma. */
function nameAfterComma(context: Context, unit: Unit, at: number): Phrase | null {
  for (let item = at; item < unit.to && item - at <= 6; item++) {
    const word = tokenOf(context, item);
    if (word === undefined || (word.kind === 'mark' && word.text !== ',')) return null;
    if (word.text !== ',') continue;
    let end = item + 1;
    while (
      end < unit.to &&
      end - item <= 8 &&
      (tokenOf(context, end)?.capital === true || mentionOf(context, end) >= 0)
    )
      end++;
    const close = tokenOf(context, end);
    return end === unit.to || close === undefined || close.kind === 'mark' ? nameBetween(context, item + 1, end) : null;
  }
  return null;
}

/** "the latest figures": no one who could do it stands before the form of a verb that may be a noun. */
function isNounThere(context: Context, item: number, from: number): boolean {
  const before = tokenOf(context, item - 1)?.lower ?? '';
  return (
    item > from &&
    NOUNISH.has(tokenOf(context, item)?.lower ?? '') &&
    DETERMINERS.has(tokenOf(context, from)?.lower ?? '') &&
    mentionOf(context, item - 1) < 0 &&
    !ROLE_NOUNS.has(before) &&
    !BODY_NOUNS.has(before)
  );
}

/** "said company chairman and chief executive X": the name after two posts of one. */
function nameAfterPosts(context: Context, unit: Unit, at: number): Phrase | null {
  if (tokenOf(context, at)?.lower !== 'and' || !ROLE_NOUNS.has(tokenOf(context, at - 1)?.lower ?? '')) return null;
  let item = at + 1;
  while (item < unit.to && item - at <= 5 && mentionOf(context, item) < 0 && tokenOf(context, item)?.kind === 'word')
    item++;
  const mention = mentionOf(context, item);
  if (context.names.mentions[mention]?.kind !== 'person' || !ROLE_NOUNS.has(tokenOf(context, item - 1)?.lower ?? ''))
    return null;
  let to = item + 1;
  while (to < unit.to && mentionOf(context, to) === mention) to++;
  return phrase(context, item, to, mention, false);
}

/** "the Harbour Commission (HC) chairman X": the person behind a body's letters and his post. */
function pastLetters(context: Context, unit: Unit, at: number): Phrase | null {
  if (tokenOf(context, at)?.text !== '(' || tokenOf(context, at + 2)?.text !== ')') return null;
  let item = at + 3;
  while (item < unit.to && item - at <= 7 && isPostWord(tokenOf(context, item)) && mentionOf(context, item) < 0) item++;
  // "(SB) external relations commissioner X": what the post is of.
  const office = tokenOf(context, item - 1);
  if (office?.capital === false && !ROLE_NOUNS.has(office.lower)) return null;
  const mention = mentionOf(context, item);
  if (item === at + 3 || context.names.mentions[mention]?.kind !== 'person') return null;
  let to = item + 1;
  while (to < unit.to && mentionOf(context, to) === mention) to++;
  return phrase(context, item, to, mention, false);
}

const isPostWord = (word: Token | undefined): boolean =>
  word?.kind === 'word' &&
  !PREPOSITIONS.has(word.lower) &&
  !BREAKERS.has(plain(word)) &&
  !AUXILIARIES.has(plain(word)) &&
  (word.capital || VERBS.get(word.lower)?.form !== 'finite');
