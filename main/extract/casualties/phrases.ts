import { withAges } from './ages';
import { BE } from './lexicon/harm';
import { GROUPS, peopleNoun } from './lexicon/people';
import { phrase, type People } from './people';
import { countedPeople, denial } from './phrases/counted';
import { TITLES, named, pronoun, tokenAfter } from './phrases/named';
import { bareSingular, described, determined, possessed, relative } from './phrases/single';
import { readQuantity } from './quantity';
import type { ActorMention, Names } from '../types';
import { readNumber } from '../../language/numbers';
import {
  DETERMINERS as DETERMINER_WORDS,
  OBJECT_PRONOUNS,
  REFLEXIVES,
  SUBJECT_PRONOUNS,
  union,
  without,
} from '../../language/classes';
import type { Document } from '../../text/document';
import type { Token } from '../../text/tokens';

const DETERMINERS = union(DETERMINER_WORDS, 'another one each every any second third');

const PRONOUNS = without(union(SUBJECT_PRONOUNS, OBJECT_PRONOUNS, REFLEXIVES), 'her it we you us itself');

/** A phrase of people that begins at token `index`, or null. A name that follows a description of one person belongs to it. */
export function readPeople(document: Document, names: Names, index: number, limit: number): People | null {
  const read = withAges(document.tokens, readPhrase(document, names, index, limit), limit);
  const people = read === null ? null : withOwner(document, names, read, limit);
  if (people === null || (people.form !== 'single' && people.form !== 'definite') || people.next !== people.shown)
    return people;
  const comma = document.tokens[people.next]?.text === ',' ? 1 : 0;
  let at = people.next + comma;
  while (at < people.next + comma + 2 && TITLES.has(document.tokens[at]?.lower ?? '')) at++;
  const mention = at < limit ? names.mentions[names.mentionOfToken[at] ?? -1] : undefined;
  if (
    mention === undefined ||
    mention.kind !== 'person' ||
    mention.start !== document.tokens[at]?.start ||
    (mention.form !== 'name' && mention.form !== 'alias')
  )
    return people;
  const name = named(document.tokens, at, tokenAfter(document.tokens, mention.end, at, limit), mention);
  // "a guard, John Smith," needs the comma that closes it; "his wife, Ann" at the end has none.
  if (comma === 1 && !(name.next > name.shown || [',', '.', ';'].includes(document.tokens[name.next]?.text ?? '.')))
    return people;
  const next =
    comma === 1 && name.next === name.shown && document.tokens[name.next]?.text === ',' ? name.next + 1 : name.next;
  return {
    ...name,
    first: index,
    next,
    shownFrom: at,
    gender: people.gender,
    young: people.young,
    age: people.age ?? name.age,
    status: people.status,
  };
}

/** For each set of names, where roles begin that stand before a name, and that name's mention. */
const titles = new WeakMap<Names, ReadonlyMap<number, ActorMention>>();

function titlesOf(names: Names): ReadonlyMap<number, ActorMention> {
  let found = titles.get(names);
  if (found === undefined) {
    const persons = new Map(names.mentions.map((mention) => [mention.start, mention]));
    const starts = new Map<number, ActorMention>();
    for (const actor of names.actors)
      for (const { start, end, text } of actor.roles) {
        // "the deputy leader of the Grey Front, Omar Velmo"
        const mention = persons.get(end + 1) ?? (text.includes(' of ') ? persons.get(end + 2) : undefined);
        if (mention?.actor !== actor.id || mention.kind !== 'person') continue;
        for (let at = 0; at >= 0; at = text.indexOf(' ', at + 1)) starts.set(start + (at === 0 ? 0 : at + 1), mention);
      }
    titles.set(names, (found = starts));
  }
  return found;
}

/** "senior Grey Front commander Omar Velmo": a name with what it is before it, no article between. */
function withTitle(document: Document, names: Names, index: number, limit: number): People | null {
  const { tokens } = document;
  const mention = titlesOf(names).get(tokens[index]?.start ?? -1);
  if (mention === undefined || (mention.form !== 'name' && mention.form !== 'alias')) return null;
  // "the death of President Roe" is as often one in bed.
  if (tokens[index - 1]?.lower === 'of') return null;
  const at = tokenAfter(tokens, mention.start, index, limit);
  if (at >= limit) return null;
  const next = tokenAfter(tokens, mention.end, at, limit);
  if (tokens[next]?.lower === "'s" || tokens[next]?.lower === '’s') return possessed(tokens, index, next + 1, limit);
  return { ...named(tokens, at, next, mention), first: index, shownFrom: at };
}

/** Tokens between "of" and the name whose kin or people are meant ("of the late actor Ravi Kapur"). */
const LONGEST = 7;

/** "The grandson of Rep. Ilan Petrel": one person, and not the one named. */
function withOwner(document: Document, names: Names, people: People, limit: number): People {
  const { tokens } = document;
  const head = people.head ?? '';
  if (people.form === 'named' || peopleNoun(head) === null || GROUPS.has(head) || tokens[people.next]?.lower !== 'of')
    return people;
  for (let at = people.next + 1; at < Math.min(limit, people.next + LONGEST); at++) {
    if (tokens[at]?.kind === 'mark' && tokens[at]?.text !== '.') return people;
    const mention = names.mentions[names.mentionOfToken[at] ?? -1];
    if (mention === undefined || mention.kind !== 'person' || mention.start !== tokens[at]?.start) continue;
    const next = tokenAfter(tokens, mention.end, at, limit);
    return { ...people, next, shown: next };
  }
  return people;
}

function readPhrase(document: Document, names: Names, index: number, limit: number): People | null {
  const { tokens } = document;
  const token = tokens[index];
  if (token === undefined) return null;
  const mentionIndex = names.mentionOfToken[index] ?? -1;
  const mention = mentionIndex >= 0 ? (names.mentions[mentionIndex] ?? null) : null;
  if (token.lower === 'whose') return relative(tokens, index, limit);
  if (PRONOUNS.has(token.lower)) return pronoun(token, index, mention);
  if (token.lower === 'no' && COMPARES.has(tokens[index + 1]?.lower ?? '')) {
    const quantity = readQuantity(tokens, index, limit);
    return quantity === null ? null : countedPeople(tokens, quantity, limit);
  }
  if (
    token.lower === 'no' ||
    token.lower === 'none' ||
    token.lower === 'nobody' ||
    token.lower === 'no-one' ||
    token.lower === 'zero' ||
    isNeither(tokens, index)
  )
    return denial(tokens, index, limit);
  if (
    mention !== null &&
    mention.start === token.start &&
    mention.kind === 'person' &&
    (mention.form === 'name' || mention.form === 'alias')
  ) {
    const next = tokenAfter(tokens, mention.end, index, limit);
    if (tokens[next]?.lower !== "'s" && tokens[next]?.lower !== '’s') return named(tokens, index, next, mention);
    return possessed(tokens, index, next + 1, limit);
  }
  const family = familyOf(tokens, index, limit);
  if (family !== null) return family;
  const quantity = readQuantity(tokens, index, limit);
  if (quantity !== null) {
    const counted = countedPeople(tokens, quantity, limit);
    if (counted !== null) return counted;
    if (!DETERMINERS.has(token.lower)) return null;
  }
  if (token.lower === 'someone' || token.lower === 'somebody')
    return described(
      tokens,
      index,
      index + 1,
      index + 1,
      { head: 'person', definite: false, further: false, status: 'unknown', age: null },
      null,
    );
  const titled = withTitle(document, names, index, limit);
  if (titled !== null) return titled;
  if (DETERMINERS.has(token.lower)) return determined(document, names, index, limit);
  return bareSingular(document, names, index, limit);
}

/** "a family of four" */
function familyOf(tokens: readonly Token[], index: number, limit: number): People | null {
  if (tokens[index + 1]?.lower !== 'family' || tokens[index + 2]?.lower !== 'of') return null;
  if (!['a', 'one', 'another'].includes(tokens[index]?.lower ?? '')) return null;
  const number = readNumber(tokens, index + 3, limit);
  if (number === null) return null;
  const { value, next } = number;
  return phrase('count', index, next, next, value, value, 'family', 'civilian');
}

/** "neither was hurt", "neither of the two" */
const isNeither = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.lower === 'neither' && (tokens[index + 1]?.lower === 'of' || BE.has(tokens[index + 1]?.lower ?? ''));

const COMPARES = new Set(['fewer', 'less', 'more']);
