import { NAMED_DAYS } from '../../language/classes';
import { nounPhrase } from '../../syntax/phrases';
import { DETERMINERS, DOCUMENTS, POSSESSIVES, PREPOSITIONS, PRONOUNS, ROLE_NOUNS, VERBS } from './lexicon';
import { headBefore } from './head-before';
import { OPENS_CLAUSE, isSpeaking, isVerb, pastPartner, pastTitle } from './phrase-words';
import type { Unit } from './units';
import { type Context, type Phrase, mentionOf, phrase, plain, tokenOf } from './context';

// A text stands no further before the relative word that means it, in items.
const LONGEST_BETWEEN = 14;

/**
 * The noun phrase that ends before item `end` of the unit, prepositional phrases hanging on it skipped
 * ("a spokesman for the ministry", "people in the town").
 */
export function phraseBefore(context: Context, unit: Unit, end: number): Phrase | null {
  let to = end;
  for (let round = 0; round < 4; round++) {
    const word = tokenOf(context, to - 1);
    if (round > 0 && word !== undefined && (word.lower === 'who' || word.lower === 'which') && to - 1 > unit.from)
      return antecedent(context, unit, to - 1);
    // "a nurse reached by telephone": the participle goes with what hangs on it.
    if (
      round > 0 &&
      word !== undefined &&
      !word.capital &&
      to - 2 >= unit.from &&
      (word.lower.length > 4 && word.lower.endsWith('ed') ? true : isVerb(context, to - 1))
    )
      to--;
    // "The prosecutor today said in a statement": when, not who.
    if (round > 0 && to - 2 >= unit.from && NAMED_DAYS.has(tokenOf(context, to - 1)?.lower ?? '')) to--;
    const found = headBefore(context, unit, to);
    if (found === null) return null;
    // "a man who lives near the stop told": a verb, though it may be a noun.
    if (round > 0 && found.mention < 0 && found.to - found.from === 1 && found.from - 1 > unit.from)
      if (tokenOf(context, found.from - 1)?.lower === 'who') return antecedent(context, unit, found.from - 1);
    // "for the White House": the preposition stands before the article.
    let edge = found.from - 1;
    if (edge > unit.from && found.mention >= 0 && DETERMINERS.has(tokenOf(context, edge)?.lower ?? '')) edge--;
    edge = pastTitle(context, unit, found, pastPartner(context, unit, found, pastOwner(context, unit, found, edge)));
    const before = tokenOf(context, edge);
    // "… came after X said that": X, not what came.
    if (
      round === 0 &&
      to === end &&
      before !== undefined &&
      OPENS_CLAUSE.has(before.lower) &&
      isSpeaking(context, found)
    )
      return firstOfPair(context, unit, found);
    if (edge < unit.from || before === undefined || found.pronoun || !PREPOSITIONS.has(before.lower)) {
      return round > 0 && found.mention < 0 && to < end
        ? widen(context, found, to, end)
        : firstOfPair(context, unit, found);
    }
    if (edge - 1 < unit.from) return null;
    // "according to the minister, who said": nothing further up.
    if (tokenOf(context, edge - 1)?.lower === 'according') return found;
    to = edge;
  }
  return null;
}

/** "a spokeswoman for Peru's Foreign Ministry": the item before the body's owner; `edge` where nobody owns it. */
function pastOwner(context: Context, unit: Unit, found: Phrase, edge: number): number {
  const mark = tokenOf(context, edge)?.lower;
  if (
    found.mention < 0 ||
    context.names.mentions[found.mention]?.kind !== 'organisation' ||
    (mark !== "'s" && mark !== '’s')
  )
    return edge;
  const owner = headBefore(context, unit, edge);
  if (owner === null || owner.pronoun) return edge;
  const before = tokenOf(context, owner.from - 1)?.lower ?? '';
  return owner.from - 1 > unit.from && PREPOSITIONS.has(before) ? owner.from - 1 : edge;
}

/** "X and its allies said": X, whom the article names, stands for both. */
function firstOfPair(context: Context, unit: Unit, found: Phrase): Phrase {
  if (found.mention >= 0 || found.pronoun || !POSSESSIVES.has(tokenOf(context, found.from)?.lower ?? '')) return found;
  if (found.from - 2 < unit.from || tokenOf(context, found.from - 1)?.lower !== 'and') return found;
  const named = headBefore(context, unit, found.from - 1);
  return named !== null && (named.mention >= 0 || tokenOf(context, named.from)?.capital === true) ? named : found;
}

/** A nameless phrase keeps the body it belongs to: "a spokesman for the ministry". */
function widen(context: Context, found: Phrase, to: number, end: number): Phrase {
  const link = tokenOf(context, to);
  const before = tokenOf(context, to - 1)?.lower ?? '';
  if (
    link === undefined ||
    (link.lower !== 'of' &&
      link.lower !== 'for' &&
      link.lower !== 'at' &&
      link.lower !== 'from' &&
      link.lower !== 'with' &&
      // "an aide to the mayor", "a source close to the talks"
      !(link.lower === 'to' && (before === 'close' || ROLE_NOUNS.has(before))))
  )
    return found;
  return phrase(context, found.from, end, found.mention, false) ?? found;
}

/**
 * The noun phrase around a noun that a tree gives, as far as it stands in the unit before item `end`: its name, or all of it.
 * @param hung it may hang on a preposition
 */
export function phraseAround(context: Context, unit: Unit, head: number, end: number, hung = false): Phrase | null {
  const { items } = context.outline;
  let at = end - 1;
  while (at >= unit.from && items[at] !== head) at--;
  const word = tokenOf(context, at);
  if (at < unit.from || word === undefined) return null;
  const mention = mentionOf(context, at);
  const pronoun = PRONOUNS.has(plain(word));
  const { first, past } =
    pronoun || mention >= 0 ? { first: head, past: head + 1 } : nounPhrase(context.syntax.grammar(word.sentence), head);
  const belongs = (item: number): boolean => {
    const token = items[item] ?? -1;
    return (token >= first && token < past) || (mention >= 0 && mentionOf(context, item) === mention);
  };
  let from = at;
  let to = at + 1;
  while (from > unit.from && belongs(from - 1)) from--;
  while (to < end && belongs(to)) to++;
  if (hung && from < at && PREPOSITIONS.has(tokenOf(context, from)?.lower ?? '')) from++;
  if (PREPOSITIONS.has(tokenOf(context, from)?.lower ?? '')) return null;
  const named = mention < 0 && isPlaced(context, at + 1, to) ? -1 : mentionOf(context, to - 1);
  return phrase(context, from, to, named, pronoun);
}

/** "Doctors at the city hospital": a name after a preposition, with no comma between, is where they are, not who they are. */
function isPlaced(context: Context, from: number, to: number): boolean {
  let placed = false;
  for (let item = from; item < to; item++) {
    const word = tokenOf(context, item);
    if (word?.text === ',') placed = false;
    else if (PREPOSITIONS.has(word?.lower ?? '')) placed = true;
  }
  return placed;
}

/** "X, who said": what stands before the relative word. */
export function antecedent(context: Context, unit: Unit, at: number): Phrase | null {
  const before = tokenOf(context, at - 1);
  if (at - 1 < unit.from || before === undefined) return null;
  const found = phraseBefore(
    context,
    unit,
    before.text === ',' || before.text === '—' || before.text === '–' ? at - 1 : at,
  );
  if (found === null) return null;
  const several = nearestSeveral(context, unit, at, found);
  if (several !== null) return { ...several, relative: context.outline.items[at] ?? -1 };
  const text =
    tokenOf(context, at)?.lower === 'who' || found.mention >= 0 ? null : documentBefore(context, unit, found);
  return { ...(text ?? found), relative: context.outline.items[at] ?? -1 };
}

/** "The victim of abuse from animal lovers who claim": the lovers, by the number of the verb; null where it tells nothing. */
function nearestSeveral(context: Context, unit: Unit, at: number, found: Phrase): Phrase | null {
  const verb = tokenOf(context, at + 1)?.lower ?? '';
  if (VERBS.get(verb)?.form !== 'base' && !ARE.has(verb)) return null;
  const near = headBefore(context, unit, at);
  if (near === null || near.pronoun || near.from <= found.from || near.from > found.to) return null;
  const isPlural = (item: number): boolean => /[^s]s$/.test(tokenOf(context, item)?.lower ?? '');
  let head = found.from;
  while (head + 1 < near.from && !PREPOSITIONS.has(tokenOf(context, head + 1)?.lower ?? '')) head++;
  return isPlural(near.to - 1) && !isPlural(head) ? near : null;
}

const ARE = new Set(['are', 'were', 'have']);

/** "sent a message to a friend an hour before which read": of all that stands before the relative word a text is what reads. */
function documentBefore(context: Context, unit: Unit, found: Phrase): Phrase | null {
  for (let item = found.to - 1; item >= unit.from && found.to - item <= LONGEST_BETWEEN; item--) {
    const word = tokenOf(context, item);
    if (word === undefined || word.text === ',' || VERBS.get(word.lower)?.form === 'finite') return null;
    if (DOCUMENTS.has(word.lower)) return item >= found.from ? found : headBefore(context, unit, item + 1);
  }
  return null;
}

/** The person whose name, with its titles, is all that stands between two items. */
export function nameBetween(context: Context, from: number, to: number): Phrase | null {
  const mention = mentionOf(context, to - 1);
  if (mention < 0 || context.names.mentions[mention]?.kind !== 'person') return null;
  let start = to - 1;
  while (start - 1 >= from && mentionOf(context, start - 1) === mention) start--;
  for (let item = from; item < start; item++) {
    const word = tokenOf(context, item);
    if (word === undefined || !(word.capital || word.text === '.')) return null;
  }
  return phrase(context, start, to, mention, false);
}
