import { DETERMINERS as DETERMINER_WORDS, union, without } from '../../language/classes';
import { ABBREVIATIONS, AUXILIARIES, DETERMINERS, PASTS, PRONOUNS, ROLE_NOUNS } from './lexicon';
import { SEVERAL } from './refiners/people';
import { isNominal } from './nominal';
import { handleEnding } from './phrase-words';
import type { Unit } from './units';
import { type Context, type Phrase, mentionOf, phrase, plain, tokenOf } from './context';

// A noun phrase without a name reaches no further than this many words from its end.
const LONGEST = 9;

/** "VELDEN, Nov. 3 - Ostria": no noun phrase goes over a dash with a space on either side. */
function pastDash(context: Context, from: number, end: number): number {
  for (let item = end - 2; item >= from; item--) {
    const word = tokenOf(context, item);
    if (word === undefined || !DASH.test(word.text) || tokenOf(context, item + 1)?.spaced !== true) continue;
    if (word.spaced || DASH.test(tokenOf(context, item - 1)?.text ?? '')) return item + 1;
  }
  return from;
}

const DASH = /^[-–—]+$/;

/** The noun phrase that ends right before an item, without what hangs on it; null where none does. */
export function headBefore(context: Context, unit: Unit, end: number): Phrase | null {
  const last = end - 1;
  const token = tokenOf(context, last);
  if (token === undefined || last < unit.from) return null;
  const handle = handleEnding(context, unit, last);
  if (handle >= 0) return phrase(context, handle, end, -1, false);
  if (PRONOUNS.has(plain(token))) return phrase(context, last, end, mentionOf(context, last), true);
  const mention = mentionOf(context, last);
  if (mention >= 0) {
    let from = last;
    while (from - 1 >= unit.from && mentionOf(context, from - 1) === mention) from--;
    const owner = tokenOf(context, from - 1)?.lower;
    const owned =
      from - 1 > unit.from && (owner === "'s" || owner === '’s') && tokenOf(context, from)?.capital === false;
    if (!owned) return phrase(context, from, end, mention, false);
  }
  if (token.kind === 'mark' && !(token.text === '.' && isInitial(context, last))) return null;
  let from = end;
  let owner = false;
  for (let at = last; at >= unit.from && end - at <= LONGEST; at--) {
    const word = tokenOf(context, at);
    if (word === undefined) break;
    if (word.lower === "'s" || word.lower === '’s' || word.text === "'" || word.text === '’') {
      owner = true;
      from = at;
      continue;
    }
    if (DETERMINERS.has(word.lower) && word.kind === 'word') {
      if (word.lower === 'that' && joinsClause(context, at + 1)) break;
      from = at;
      if (word.lower !== 'other' && word.lower !== 'no') break;
      continue;
    }
    const named = mentionOf(context, at);
    if (named >= 0 && !owner && at < last && isPersonName(context, named)) break;
    // "Ann May's aide": a name that owns goes on whatever its words are.
    if (!isNominal(word) && !(owner && named >= 0)) break;
    from = at;
  }
  from = pastDash(context, from, end);
  // A dash that closes a dateline or an aside stands before the phrase, not in it.
  while (
    from < end - 1 &&
    tokenOf(context, from)?.kind === 'mark' &&
    /^[-–.&]$/.test(tokenOf(context, from)?.text ?? '')
  )
    from++;
  if (from >= end || (from === end - 1 && (ALONE.has(token.lower) || PASTS.has(token.lower)))) return null;
  const verb = verbOfOwn(context, from, end);
  if (verb > from) return phrase(context, from, verb, mentionWithin(context, verb), false);
  from = pastVerb(context, from, end);
  // "members who had resigned in March voiced …": a participle alone is nobody.
  if (from === end - 1 && !token.capital && token.lower.length > 4 && token.lower.endsWith('ed')) return null;
  return phrase(context, from, end, mentionWithin(context, end), false);
}

// Words that stand before a noun only.
const ALONE = union(without(DETERMINER_WORDS, 'this these those'), 'every no more very');

/** "his wife alerted neighbours, saying …": the item of the verb of somebody told before it; else `from`. */
function verbOfOwn(context: Context, from: number, end: number): number {
  for (let item = from + 2; item < end - 1; item++) {
    const word = tokenOf(context, item);
    if (word === undefined || word.capital || word.lower.length < 5 || !word.lower.endsWith('ed')) continue;
    if (ROLE_NOUNS.has(tokenOf(context, item - 1)?.lower ?? '')) return item;
  }
  return from;
}

/** A phrase without a determiner begins past the verb it hangs on: "included [staff members] …". */
function pastVerb(context: Context, from: number, end: number): number {
  const first = tokenOf(context, from);
  if (first === undefined || DETERMINERS.has(first.lower)) return from;
  for (let item = end - 2; item >= from; item--) {
    const word = tokenOf(context, item);
    if (word === undefined || word.capital || word.kind !== 'word' || word.lower === "'s" || word.lower === '’s')
      continue;
    if (PASTS.has(word.lower) || AUXILIARIES.has(word.lower) || (word.lower.endsWith('ed') && word.lower.length > 4))
      return item + 1;
  }
  return from;
}

/** Whether "that" before item `next` opens a clause: a name, a plural or another determiner follows. */
function joinsClause(context: Context, next: number): boolean {
  const word = tokenOf(context, next);
  return (
    word === undefined ||
    word.capital ||
    word.lower.endsWith('s') ||
    SEVERAL.has(word.lower) ||
    DETERMINERS.has(word.lower) ||
    !/^\p{L}+$/u.test(word.lower)
  );
}

function isPersonName(context: Context, mention: number): boolean {
  const found = context.names.mentions[mention];
  return found !== undefined && found.kind === 'person' && found.form === 'name';
}

/** A title that is itself a mention ("the minister") counts when it fills the phrase's end. */
function mentionWithin(context: Context, end: number): number {
  return mentionOf(context, end - 1);
}

export function isInitial(context: Context, item: number): boolean {
  const before = tokenOf(context, item - 1);
  return before !== undefined && before.capital && (before.text.length <= 2 || ABBREVIATIONS.has(before.lower));
}
