import type { Token } from '../../text/tokens';
import { AUXILIARIES, BREAKERS, DETERMINERS, PASTS, PREPOSITIONS, PRONOUNS, VERBS, WEEKDAYS } from './lexicon';
import { endsInVerb, hasOwnVerb, subjectOfCue, pastRelative } from './past-clause';
import { isNominal } from './nominal';
import { antecedent, nameBetween, phraseBefore } from './phrases';
import { type Context, type Phrase, mentionOf, phrase, plain, tokenOf } from './context';
import { isAdverb, skipTime } from './adjuncts';
import type { Unit } from './units';

// An apposition between a name and its verb reaches no further back than this.
const LONGEST_APPOSITION = 32;

/**
 * The subject of the verb at item `cue` where it stands before it; auxiliaries, adverbs, time words and appositions skipped.
 */
export function subjectBefore(context: Context, unit: Unit, cue: number): Phrase | null {
  let at = cue - 1;
  while (at >= unit.from) {
    const word = tokenOf(context, at);
    if (word === undefined) return null;
    if (word.lower === 'far' && tokenOf(context, at - 1)?.lower === 'so') at--;
    else if (!AUXILIARIES.has(plain(word)) && !STAYS.has(word.lower) && !isAdverb(word)) break;
    at--;
  }
  if (at < unit.from) return null;
  at = skipTime(context, unit, at);
  const word = tokenOf(context, at);
  if (word === undefined) return null;
  const lower = plain(word);
  if (lower === 'who' || lower === 'which' || lower === 'that') return antecedent(context, unit, at);
  if (word.text === ',' || word.text === '—' || word.text === '–' || word.text === ')' || isDash(context, at))
    return beforeApposition(context, unit, at);
  if (
    word.lower === 'and' ||
    word.lower === 'but' ||
    word.lower === 'then' ||
    word.lower === 'to' ||
    word.lower === 'or'
  )
    return null;
  // "Velden Corp. plans to …"
  const stop = word.text === '.' && mentionOf(context, at) < 0 && mentionOf(context, at - 1) >= 0;
  const found = phraseBefore(context, unit, stop ? at : at + 1);
  if (found !== null && endsInVerb(context, found)) return subjectOfCue(context, unit, found, cue);
  if (found !== null && hasOwnVerb(context, found, cue)) {
    const main = subjectOfCue(context, unit, found, cue);
    if (main !== null) return main;
  }
  return found === null
    ? null
    : (pastRelative(context, unit, found, cue) ?? employedThere(context, unit, found) ?? found);
}

/** A hyphen between blanks: "X - which had no say - said". */
const isDash = (context: Context, item: number): boolean =>
  tokenOf(context, item)?.text === '-' &&
  tokenOf(context, item)?.spaced === true &&
  tokenOf(context, item + 1)?.spaced === true;

/** "X remained opposed to …": verbs that a participle goes on after. */
const STAYS = new Set([
  'remain',
  'remains',
  'remained',
  'stay',
  'stays',
  'stayed',
  'seems',
  'seemed',
  'appears',
  'appeared',
]);

/** "X, a doctor, said": the name before the pair of commas; the nearest name wins, else the nearest noun phrase. */
function beforeApposition(context: Context, unit: Unit, at: number): Phrase | null {
  const closing = tokenOf(context, at);
  if (closing === undefined) return null;
  // "X (R-Ohio), said": the brackets are the apposition.
  if (closing.text === ',' && tokenOf(context, at - 1)?.text === ')' && at - 1 > unit.from) {
    const bearer = beforeApposition(context, unit, at - 1);
    if (bearer !== null && bearer.mention >= 0 && context.names.mentions[bearer.mention]?.kind === 'person')
      return bearer;
  }
  const opens = closing.text === ')' ? '(' : closing.text;
  let nearest: Phrase | null = null;
  for (let index = at - 1; index > unit.from && at - index <= LONGEST_APPOSITION; index--) {
    const word = tokenOf(context, index);
    if (word?.text !== opens) continue;
    const found = phraseBefore(context, unit, index);
    if (found === null || isAgent(context, unit, found)) continue;
    if (found.pronoun || found.mention >= 0) return employedThere(context, unit, found) ?? found;
    // "the rebels' counsel, X Y, said": the name stands in the apposition.
    const named = nearest === null && opens === ',' ? nameBetween(context, index + 1, at) : null;
    if (named !== null) return named;
    if (nearest === null) nearest = found;
    if (opens === '(') return found;
  }
  return nearest;
}

/** "X, Corvin University, said": the person before the comma is at the body after it. */
function employedThere(context: Context, unit: Unit, found: Phrase): Phrase | null {
  if (context.names.mentions[found.mention]?.kind !== 'organisation' || tokenOf(context, found.from - 1)?.text !== ',')
    return null;
  const mention = mentionOf(context, found.from - 2);
  if (found.from - 2 < unit.from || context.names.mentions[mention]?.kind !== 'person') return null;
  let from = found.from - 2;
  while (from > unit.from && mentionOf(context, from - 1) === mention) from--;
  return from === unit.from ? phrase(context, from, found.from - 1, mention, false) : null;
}

/** "in a statement signed by its secretary, X, and …": X did what the aside tells, not what the verb after it does. */
function isAgent(context: Context, unit: Unit, found: Phrase): boolean {
  let commas = 0;
  for (let item = found.from - 1; item > unit.from && found.from - item <= 8; item--) {
    const word = tokenOf(context, item);
    if (word === undefined || (word.kind === 'mark' && word.text !== '.' && (word.text !== ',' || ++commas > 1)))
      return false;
    if (word.lower === 'by') return tokenOf(context, item - 1)?.lower.endsWith('ed') === true;
    if (VERBS.get(word.lower)?.form === 'finite' || AUXILIARIES.has(plain(word))) return false;
  }
  return false;
}

/**
 * The first noun phrase of the unit that can be its subject, before item `end`: a name, a pronoun, or a phrase that
 * opens the unit or follows a comma. What hangs on a preposition or owns something is passed over.
 */
export function firstSubject(context: Context, unit: Unit, end: number): Phrase | null {
  let blocked = false;
  let fresh = true;
  let unknown: Phrase | null = null;
  for (let item = unit.from; item < end; item++) {
    const word = tokenOf(context, item);
    if (word === undefined) {
      blocked = false;
      continue;
    }
    if (word.text === '(') {
      // "(Agency) - The firm …": what stands in brackets is told by the way.
      while (item < end - 1 && tokenOf(context, item)?.text !== ')') item++;
      blocked = false;
      fresh = true;
      continue;
    }
    if (word.kind === 'mark') {
      blocked = false;
      fresh = fresh || word.text === ',' || word.text === '—' || word.text === ':' || word.text === '–';
      continue;
    }
    if (PREPOSITIONS.has(word.lower)) {
      blocked = true;
      fresh = false;
      continue;
    }
    if (blocked && !isTitledPerson(context, item)) {
      fresh = false;
      continue;
    }
    // "One of them put it this way": what is put says nothing.
    if (word.lower === 'it' && PUTS.has(tokenOf(context, item - 1)?.lower ?? '')) continue;
    if (PRONOUNS.has(plain(word))) return phrase(context, item, item + 1, mentionOf(context, item), true);
    const mention = mentionOf(context, item);
    if (mention >= 0) {
      let to = item + 1;
      while (to < end && mentionOf(context, to) === mention) to++;
      const next = tokenOf(context, to);
      // "X's aide": X is not the subject.
      if (next !== undefined && (next.lower === "'s" || next.lower === '’s')) {
        item = to;
        continue;
      }
      return phrase(context, item, to, mention, false);
    }
    if (fresh && DETERMINERS.has(word.lower)) {
      const to = nounsAfter(context, item + 1, end);
      if (to > item + 1) return phrase(context, item, to, mentionOf(context, to - 1), false);
    }
    if (BREAKERS.has(plain(word))) continue;
    const proper: Phrase | null = unknown === null ? properName(context, unit, item, end) : null;
    if (proper !== null) unknown = proper;
    fresh = false;
  }
  return unknown;
}

const PUTS: ReadonlySet<string> = new Set(['put', 'puts', 'putting', 'describe', 'described', 'describes']);

/** "Secretary of State X Y": the name after a title's own preposition is not what hangs on it. */
function isTitledPerson(context: Context, item: number): boolean {
  const mention = mentionOf(context, item);
  if (mention < 0 || mentionOf(context, item - 1) === mention) return false;
  const found = context.names.mentions[mention];
  return found?.kind === 'person' && found.form === 'name' && tokenOf(context, item - 1)?.capital === true;
}

/** Capitalised words the recogniser does not know, with a verb after them: a subject all the same. */
function properName(context: Context, unit: Unit, item: number, end: number): Phrase | null {
  let to = item;
  while (to < end) {
    const word = tokenOf(context, to);
    if (
      word === undefined ||
      !word.capital ||
      BREAKERS.has(plain(word)) ||
      DETERMINERS.has(word.lower) ||
      WEEKDAYS.has(word.lower)
    )
      break;
    to++;
  }
  const verb = to < end ? tokenOf(context, to) : undefined;
  if (to === item || verb === undefined || verb.kind !== 'word') return null;
  if (item === unit.from && to === item + 1 && isAdverbial(tokenOf(context, item))) return null;
  if (/^['’]s$/.test(verb.text)) return null;
  const finite =
    AUXILIARIES.has(plain(verb)) ||
    PASTS.has(verb.lower) ||
    verb.lower.endsWith('ed') ||
    VERBS.get(verb.lower)?.form === 'finite';
  return finite ? phrase(context, item, to, -1, false) : null;
}

function isAdverbial(token: Token | undefined): boolean {
  // "Known only as …", "Asked …": a participle opens the sentence.
  return (
    token === undefined ||
    token.text.length < 4 ||
    /(?:ly|ed|ing|own)$/.test(token.lower) ||
    AUXILIARIES.has(token.lower)
  );
}

/** Past the nouns that follow a determiner, before the first verb. */
function nounsAfter(context: Context, from: number, end: number): number {
  let to = from;
  while (to < end && to - from < 5) {
    const word = tokenOf(context, to);
    if (word === undefined || word.kind === 'mark' || !isNominal(word) || AUXILIARIES.has(plain(word))) break;
    if (to > from && !word.capital && (PASTS.has(word.lower) || /(?:ed|ly)$/.test(word.lower))) break;
    to++;
  }
  return to;
}

const CLAUSE_OPENERS = new Set([
  ',',
  ';',
  '—',
  '–',
  'and',
  'but',
  'when',
  'as',
  'while',
  'after',
  'before',
  'because',
  'if',
  'then',
  'although',
  'though',
  'where',
]);

/** The last pronoun before item `end`, and after `from`, that opens a clause: "…, he paused and said". */
export function pronounSince(context: Context, end: number, from: number): Phrase | null {
  for (let item = end - 1; item >= from; item--) {
    const word = tokenOf(context, item);
    if (word === undefined) return null;
    const joined = opensJoinedClause(context, item, from);
    if (joined !== null) return joined;
    if (!PRONOUNS.has(plain(word)) || word.lower === 'you') continue;
    const before = item > from ? tokenOf(context, item - 1) : undefined;
    if (item === from || (before !== undefined && CLAUSE_OPENERS.has(before.lower)))
      return phrase(context, item, item + 1, mentionOf(context, item), true);
  }
  return null;
}

/** The subject nearest before item `end`: a clause's pronoun, else the first of the unit. */
export function latestSubject(context: Context, unit: Unit, end: number): Phrase | null {
  return pronounSince(context, end, unit.from) ?? firstSubject(context, unit, end);
}

/** "…, and X took …": a name after "and" or "but" with its verb right after it. */
function opensJoinedClause(context: Context, item: number, from: number): Phrase | null {
  const mention = mentionOf(context, item);
  if (mention < 0 || item <= from) return null;
  const before = tokenOf(context, item - 1)?.lower;
  if (before !== 'and' && before !== 'but' && before !== 'while' && before !== ';') return null;
  let to = item + 1;
  while (mentionOf(context, to) === mention) to++;
  const verb = tokenOf(context, to);
  if (
    verb === undefined ||
    verb.kind !== 'word' ||
    !(verb.lower.endsWith('ed') || PASTS.has(verb.lower) || VERBS.get(verb.lower)?.form === 'finite')
  )
    return null;
  return phrase(context, item, to, mention, false);
}
