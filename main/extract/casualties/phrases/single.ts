import { BE, HAVE, harmWord } from '../lexicon/harm';
import { DEMONYM_ENDING, GROUPS, isDemonym, isPlural, peopleNoun, KIN } from '../lexicon/people';
import { readNoun } from '../noun';
import { type People, phrase } from '../people';
import { AFTER_BARE } from './counted';
import { TITLES } from './named';
import type { ActorMention, Names } from '../../types';
import { POSSESSIVES } from '../../../language/classes';
import type { Document } from '../../../text/document';
import type { Token } from '../../../text/tokens';
import type { VictimStatus } from '../../../../preload/contract/findings';

const ORDINALS = new Set(['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']);

/** What may follow "the other" when its verb is left out, or "a third". */
const OUTCOMES = new Set([
  'died',
  'wounded',
  'injured',
  'killed',
  'hurt',
  'seriously',
  'critically',
  'badly',
  'slightly',
]);

interface Description {
  head: string;
  definite: boolean;
  further: boolean;
  status: VictimStatus;
  age: number | null;
}

/** One person a noun describes. */
export function described(
  tokens: readonly Token[],
  first: number,
  shown: number,
  next: number,
  description: Description,
  mention: ActorMention | null,
): People {
  const { head, definite, further, status } = description;
  let { age } = description;
  let end = next;
  // "a man, 35," and "a woman in her 20s"
  if (age === null && tokens[next]?.text === ',' && /^\d{1,2}$/.test(tokens[next + 1]?.text ?? '')) {
    age = Number(tokens[next + 1]?.text);
    end = next + 2;
    if (tokens[end]?.text === ',') end++;
  }
  if (
    tokens[end]?.lower === 'in' &&
    ['his', 'her', 'their'].includes(tokens[end + 1]?.lower ?? '') &&
    /^\d0s$|^(?:early|mid|late|teens|twenties|thirties|forties|fifties|sixties|seventies)/.test(
      tokens[end + 2]?.lower ?? '',
    )
  ) {
    end += /^\d/.test(tokens[end + 2]?.lower ?? '') || tokens[end + 2]?.lower === 'teens' ? 3 : 4;
  }
  const people = phrase(definite ? 'definite' : 'single', first, end, shown, 1, 1, head, status);
  people.definite = definite;
  people.further = further;
  people.mention = mention;
  people.age = age;
  return people;
}

/** "The Twin Star ferry": the noun is a part of what something is called, unless a person is. */
function isInName(tokens: readonly Token[], names: Names, from: number, next: number): boolean {
  const [last, after] = [tokens[next - 1], tokens[next]];
  return (
    last?.capital === true &&
    after?.capital === true &&
    after.spaced &&
    after.sentence === last.sentence &&
    mentionInside(names, from, next + 1) === null
  );
}

/** "a man", "the driver", "his two sons": people behind a determiner, or null. */
export function determined(document: Document, names: Names, index: number, limit: number): People | null {
  const { tokens } = document;
  const lower = tokens[index]?.lower ?? '';
  // "a third was grazed": one more.
  if (
    (lower === 'a' || lower === 'the') &&
    (ORDINALS.has(tokens[index + 1]?.lower ?? '') || (lower === 'the' && tokens[index + 1]?.lower === 'other')) &&
    index + 2 < limit &&
    (BE.has(tokens[index + 2]?.lower ?? '') ||
      HAVE.has(tokens[index + 2]?.lower ?? '') ||
      OUTCOMES.has(tokens[index + 2]?.lower ?? ''))
  ) {
    const one = phrase('bare', index, index + 2, index + 2, 1, 1, null, 'unknown');
    one.further = true;
    return one;
  }
  if (lower === 'another' || lower === 'second' || lower === 'third') {
    const noun = readNoun(tokens, index + 1, limit, false);
    if (noun !== null && !isPlural(noun.head))
      return described(tokens, index, noun.next, noun.next, { ...noun, definite: false, further: true }, null);
    const after = tokens[index + 1];
    if (
      lower === 'another' &&
      (after === undefined ||
        index + 1 >= limit ||
        after.kind === 'mark' ||
        AFTER_BARE.has(after.lower) ||
        harmWord(after.lower) !== undefined)
    ) {
      const people = phrase('bare', index, index + 1, index + 1, 1, 1, null, 'unknown');
      people.further = true;
      return people;
    }
    return null;
  }
  if (
    lower === 'the' &&
    ['other', 'others'].includes(tokens[index + 1]?.lower ?? '') &&
    AFTER_BARE.has(tokens[index + 2]?.lower ?? '')
  )
    return null;
  const noun = readNoun(tokens, index + 1, limit, false);
  if (noun === null && (lower === 'a' || lower === 'an' || lower === 'another'))
    return compatriot(tokens, index, limit);
  if (noun === null || noun.guessed || isInName(tokens, names, index + 1, noun.next)) return null;
  // "that" is as often a conjunction.
  if ((lower === 'that' || lower === 'this') && noun.at !== index + 1) return null;
  const definite = lower === 'the' || lower === 'this' || lower === 'that' || lower === 'these' || lower === 'those';
  // "a man's body", "his sister's house"
  if (tokens[noun.next]?.lower === "'s" || tokens[noun.next]?.lower === '’s') {
    const owned = possessed(tokens, index, noun.next + 1, limit);
    if (owned !== null || isPlural(noun.head)) return owned;
    return described(tokens, index, noun.next, noun.next, { ...noun, definite, further: false }, null);
  }
  const mention = mentionInside(names, index, noun.next);
  if (isPlural(noun.head) || (GROUPS.has(noun.head) && noun.head !== 'body' && noun.head !== 'life')) {
    if (noun.head === 'parents' && POSSESSIVES.has(lower))
      return phrase('count', index, noun.next, noun.next, 2, 2, noun.head, noun.status);
    const people = phrase('plural', index, noun.next, noun.next, null, null, noun.head, noun.status);
    people.definite = definite;
    return people;
  }
  const people = described(tokens, index, noun.next, noun.next, { ...noun, definite, further: false }, mention);

  // "his mother and sister" are two.
  if (POSSESSIVES.has(lower) && tokens[noun.next]?.lower === 'and') {
    const second = tokens[noun.next + 1]?.lower ?? '';
    if (peopleNoun(second) === 'civilian' && !isPlural(second) && !POSSESSIVES.has(second))
      return { ...people, next: noun.next + 2, shown: noun.next + 2, low: 2, high: 2, form: 'count', gender: null };
  }
  return people;
}

/** "a man whose sister was killed": the sister. */
export function relative(tokens: readonly Token[], index: number, limit: number): People | null {
  const noun = readNoun(tokens, index + 1, limit, false);

  if (noun === null || noun.guessed || isPlural(noun.head) || GROUPS.has(noun.head)) return null;
  return {
    ...described(tokens, index, noun.next, noun.next, { ...noun, definite: false, further: false }, null),
    shownFrom: index + 1,
  };
}

/** "a Palestinian was shot", "a second Iraqi": somebody of a nation, where no noun follows that the word describes. */
function compatriot(tokens: readonly Token[], index: number, limit: number): People | null {
  const at = index + (ORDINALS.has(tokens[index + 1]?.lower ?? '') ? 2 : 1);

  const token = at < limit ? tokens[at] : undefined;
  if (token === undefined || !token.capital || token.allCapitals) return null;
  if (!isDemonym(token.lower) && !DEMONYM_ENDING.test(token.lower)) return null;
  const after = tokens[at + 1];
  if (
    after !== undefined &&
    at + 1 < limit &&
    after.kind !== 'mark' &&
    !AFTER_BARE.has(after.lower) &&
    harmWord(after.lower) === undefined
  )
    return null;
  return described(
    tokens,
    index,
    at + 1,
    at + 1,
    { head: token.lower, definite: false, further: at > index + 1, status: 'unknown', age: null },
    null,
  );
}

/** "the mayor's wife": whoever the noun after a possessive names, or null. */
export function possessed(tokens: readonly Token[], first: number, from: number, limit: number): People | null {
  const noun = readNoun(tokens, from, limit, false);

  if (noun === null || noun.guessed) return null;
  if (isPlural(noun.head)) return phrase('plural', first, noun.next, noun.next, null, null, noun.head, noun.status);
  return described(tokens, first, noun.next, noun.next, { ...noun, definite: false, further: false }, null);
}

function mentionInside(names: Names, from: number, to: number): ActorMention | null {
  for (let index = from; index < to; index++) {
    const at = names.mentionOfToken[index] ?? -1;
    const mention = at >= 0 ? names.mentions[at] : undefined;
    if (mention !== undefined && mention.kind === 'person') return mention;
  }
  return null;
}

const DEEDS: ReadonlySet<string> = new Set(['verb', 'base', 'ing']);

/** Headline style drops the article: "Man killed", "Teen wounded", "Officer Smith shot". Only at the start of a sentence or after a comma. */
export function bareSingular(document: Document, names: Names, index: number, limit: number): People | null {
  const { tokens, firstToken } = document;
  const token = tokens[index];
  if (token === undefined || token.kind === 'mark') return null;
  const starts = firstToken[token.sentence] === index;
  if (TITLES.has(token.lower) && token.capital && !starts) return null;
  const before = tokens[index - 1];
  const edge =
    starts ||
    before?.text === ',' ||
    before?.text === ':' ||
    before?.text === ';' ||
    before?.lower === 'and' ||
    (KIN.has(token.lower) && DEEDS.has(harmWord(before?.lower ?? '')?.form ?? ''));
  const number = peopleNoun(token.lower) ?? (token.lower.endsWith('-old') ? 'civilian' : null);
  if (number === null && !starts) return null;
  const aged = token.lower.endsWith('-old');
  if (!edge && !(aged && before?.lower !== 'a' && before?.lower !== 'the')) return null;
  const noun = readNoun(tokens, index, limit, false);
  if (noun === null || noun.guessed || noun.at > index + 4 || (!starts && isDemonym(noun.head))) return null;
  if (isPlural(noun.head) || GROUPS.has(noun.head))
    return phrase('plural', index, noun.next, noun.next, null, null, noun.head, noun.status);
  return described(
    tokens,
    index,
    noun.next,
    noun.next,
    { ...noun, definite: false, further: false },
    mentionInside(names, index, noun.next),
  );
}
