import type { VictimStatus } from '../../../preload/contract/findings';
import {
  DETERMINERS as DETERMINER_WORDS,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  REFLEXIVES,
  SUBJECT_PRONOUNS,
  union,
  without,
} from '../../language/classes';
import type { Document } from '../../text/document';
import type { Token } from '../../text/tokens';
import type { ActorMention, Names } from '../types';
import { BE, CLAUSE, harmWord, HAVE, MODALS } from './lexicon/harm';
import { DEMONYM_ENDING, GROUPS, isDemonym, isPlural, peopleNoun } from './lexicon/people';
import { withAges } from './ages';
import { readNoun, TIME_WORDS, type Noun } from './noun';
import { phrase, type People, type PeopleForm } from './people';
import { readQuantity, type Quantity } from './quantity';

const DETERMINERS = union(DETERMINER_WORDS, 'another one each every any second third');
const PRONOUNS = without(union(SUBJECT_PRONOUNS, OBJECT_PRONOUNS, REFLEXIVES), 'her it we you us itself');
const TITLES = new Set(
  'mr mr. mrs mrs. ms ms. miss dr dr. sir prof prof. sgt sgt. lt lt. capt capt. col col. gen gen. maj maj. cpl cpl. pfc det det. rev rev. officer deputy sergeant lieutenant captain colonel general major corporal private detective trooper constable inspector superintendent president minister senator governor sheikh imam mullah king queen prince princess lord lady father'.split(
    ' ',
  ),
);
/** A phrase of people that begins at token `index`, or null. A name that follows a description of one person belongs to it. */
export function readPeople(document: Document, names: Names, index: number, limit: number): People | null {
  const people = withAges(document.tokens, readPhrase(document, names, index, limit), limit);
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
  if (token.lower === 'no' || token.lower === 'none' || token.lower === 'nobody' || token.lower === 'zero')
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
  if (DETERMINERS.has(token.lower)) return determined(document, names, index, limit);
  return bareSingular(document, names, index, limit);
}

const ORDINALS = new Set(['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']);
const COMPARES = new Set(['fewer', 'less', 'more']);

function tokenAfter(tokens: readonly Token[], end: number, from: number, limit: number): number {
  let next = from;
  while (next < limit && (tokens[next]?.start ?? Infinity) < end) next++;
  return next;
}

function pronoun(token: Token, index: number, mention: ActorMention | null): People {
  const plural = token.lower === 'they' || token.lower === 'them' || token.lower === 'themselves';
  const people = phrase(
    'pronoun',
    index,
    index + 1,
    index + 1,
    plural ? null : 1,
    plural ? null : 1,
    token.lower,
    'unknown',
  );
  people.mention = mention;
  return people;
}

function named(tokens: readonly Token[], first: number, next: number, mention: ActorMention): People {
  let end = next;
  let age: number | null = null;
  // "John Smith, 35,"
  if (
    tokens[next]?.text === ',' &&
    tokens[next + 1]?.kind === 'number' &&
    /^\d{1,3}$/.test(tokens[next + 1]?.text ?? '')
  ) {
    age = Number(tokens[next + 1]?.text);
    end = next + 2;
    if (tokens[end]?.text === ',') end++;
  }
  const people = phrase('named', first, end, next, 1, 1, null, 'unknown');
  people.mention = mention;
  people.age = age;
  people.name = wordsOf(tokens, first, next);
  return people;
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  let words = '';
  for (let index = from; index < to; index++) words += `${words === '' ? '' : ' '}${tokens[index]?.text ?? ''}`;
  return words;
}

function denial(tokens: readonly Token[], index: number, limit: number): People | null {
  const token = tokens[index];
  const zero = (next: number, shown: number, head: string, status: VictimStatus): People =>
    phrase('none', index, next, shown, 0, 0, head, status);
  if (token?.lower === 'nobody' || token?.lower === 'none') {
    const next = tokens[index + 1]?.lower === 'of' ? Math.min(limit, index + 4) : index + 1;
    return zero(next, index + 1, token.lower, 'unknown');
  }
  const second = tokens[index + 1]?.lower ?? '';
  if (second === 'one' || second === 'one-else') {
    const next = tokens[index + 2]?.lower === 'else' ? index + 3 : index + 2;
    return zero(next, next, 'one', 'unknown');
  }
  if (second === 'other' || second === 'immediate' || second === 'further' || second === 'additional') {
    const noun = readNoun(tokens, index + 2, limit, true);
    return noun === null ? null : zero(noun.next, noun.next, noun.head, noun.status);
  }
  const noun = readNoun(tokens, index + 1, limit, true);
  return noun === null || noun.guessed ? null : zero(noun.next, noun.next, noun.head, noun.status);
}

const STATES = new Set([
  'dead',
  'injured',
  'wounded',
  'missing',
  'killed',
  'deceased',
  'displaced',
  'arrested',
  'detained',
  'hurt',
]);
const AFTER_BARE = new Set([
  'left',
  'rendered',
  ...BE,
  ...HAVE,
  ...MODALS,
  ...CLAUSE,
  'and',
  'or',
  'but',
  'critically',
  'seriously',
  'fatally',
  'badly',
  'severely',
  'slightly',
  'in',
  'at',
  'on',
  'near',
  'inside',
  'outside',
  'by',
  'from',
  'with',
  'during',
  'to',
  'later',
  'reportedly',
  'also',
  'of',
  'for',
  'after',
  'more',
  'so',
  'among',
]);

function fromQuantity(
  quantity: Quantity,
  form: PeopleForm,
  next: number,
  shown: number,
  head: string | null,
  status: VictimStatus,
): People {
  const people = phrase(form, quantity.first, next, shown, quantity.low, quantity.high, head, status);
  people.approx = quantity.approx;
  people.vague = quantity.vague;
  people.definite = quantity.definite;
  people.further = quantity.further;
  return people;
}

/** The token after "a family", "the same family", "one family", or 0. */
function familyAt(tokens: readonly Token[], at: number): number {
  if (!['a', 'the', 'one', 'same'].includes(tokens[at]?.lower ?? '')) return 0;
  const next = tokens[at + 1]?.lower === 'same' ? at + 2 : at + 1;
  const owns = tokens[next + 1]?.lower;
  return tokens[next]?.lower === 'family' && owns !== "'s" && owns !== '’s' ? next + 1 : 0;
}

function countedPeople(tokens: readonly Token[], quantity: Quantity, limit: number): People | null {
  const { low, high, vague } = quantity;
  let from = quantity.next;
  let ofNoun: Noun | null = null;
  if (tokens[from]?.lower === 'of' && from + 1 < limit) {
    // "dozens of protesters", "two of the men": the noun after "of" names the victims; it is shown only with a vague word.
    let inside = from + 1;
    const definiteInside = [
      'the',
      'them',
      'those',
      'these',
      'his',
      'her',
      'their',
      'its',
      'us',
      'whom',
      'which',
    ].includes(tokens[inside]?.lower ?? '');
    if (definiteInside) inside++;
    if (tokens[from + 1]?.lower === 'them' || tokens[from + 1]?.lower === 'us' || tokens[from + 1]?.lower === 'whom') {
      {
        const people = fromQuantity(quantity, 'bare', from + 2, from, null, 'unknown');
        people.partitive = true;
        return people;
      }
    }
    // "six of a family", "five of the same family": a number that stands for people
    const kin = familyAt(tokens, from + 1);
    if (kin > 0) return fromQuantity(quantity, 'bare', kin, from, null, 'civilian');
    const group = tokens[inside]?.lower ?? '';
    if (definiteInside && STATES.has(group) && inside < limit) {
      const people = fromQuantity(quantity, 'bare', inside + 1, from, group, 'unknown');
      people.partitive = true;
      return people;
    }
    const inner = definiteInside ? readQuantity(tokens, inside, limit) : null;
    ofNoun = readNoun(tokens, inner?.next ?? inside, limit, true);
    if (ofNoun === null)
      return inner !== null ? fromQuantity(quantity, 'bare', inner.next, from, null, 'unknown') : null;
    const shown = vague && !definiteInside ? ofNoun.next : from;
    const people = fromQuantity(
      quantity,
      shown === from ? 'bare' : 'count',
      ofNoun.next,
      shown,
      ofNoun.head,
      ofNoun.status,
    );
    people.partitive = definiteInside;
    people.guessed = ofNoun.guessed;
    return people;
  }
  const noun = readNoun(tokens, from, limit, true);
  if (noun !== null) {
    let next = noun.next;
    let status = noun.status;
    // "13 members of the militia": what follows "of" belongs to the phrase but is not shown.
    if (
      tokens[next]?.lower === 'of' &&
      (noun.head === 'members' ||
        noun.head === 'member' ||
        noun.head === 'bodies' ||
        noun.head === 'lives' ||
        noun.head === 'supporters' ||
        noun.head === 'followers')
    ) {
      const complement = readNoun(tokens, next + 1, limit, false);
      if (complement !== null) {
        next = complement.next;
        if (status === 'unknown') status = complement.status;
      }
    }
    if (low === null && high === null && !vague) return null;
    if (vague && !isPlural(noun.head)) return null;
    const people = fromQuantity(quantity, 'count', next, noun.next, noun.head, status);
    people.guessed = noun.guessed;
    people.age = noun.age;
    return people;
  }
  const after = from < limit ? tokens[from] : undefined;
  const bare =
    after === undefined ||
    after.kind === 'mark' ||
    AFTER_BARE.has(after.lower) ||
    harmWord(after.lower) !== undefined ||
    after.lower.endsWith('ly') ||
    (after.lower.endsWith('ed') && !after.capital) ||
    TIME_WORDS.has(after.lower);
  if (!bare || quantity.year) return null;
  return fromQuantity(quantity, 'bare', from, from, null, 'unknown');
}

interface Description {
  head: string;
  definite: boolean;
  further: boolean;
  status: VictimStatus;
  age: number | null;
}

function described(
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

function determined(document: Document, names: Names, index: number, limit: number): People | null {
  const { tokens } = document;
  const lower = tokens[index]?.lower ?? '';
  // "a third was grazed": one more.
  if (
    lower === 'a' &&
    ORDINALS.has(tokens[index + 1]?.lower ?? '') &&
    index + 2 < limit &&
    (BE.has(tokens[index + 2]?.lower ?? '') ||
      HAVE.has(tokens[index + 2]?.lower ?? '') ||
      tokens[index + 2]?.lower === 'died')
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
  if (noun === null || noun.guessed) return null;
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
function relative(tokens: readonly Token[], index: number, limit: number): People | null {
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

function possessed(tokens: readonly Token[], first: number, from: number, limit: number): People | null {
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

/** "Man held for killing wife": headlines leave the determiner out. */
const KIN = new Set(
  'wife husband son daughter mother father brother sister uncle aunt nephew niece cousin grandmother grandfather girlfriend boyfriend lover neighbour neighbor mother-in-law father-in-law brother-in-law daughter-in-law son-in-law'.split(
    ' ',
  ),
);
const DEEDS: ReadonlySet<string> = new Set(['verb', 'base', 'ing']);

/** Headline style drops the article: "Man killed", "Teen wounded", "Officer Smith shot". Only at the start of a sentence or after a comma. */
function bareSingular(document: Document, names: Names, index: number, limit: number): People | null {
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
