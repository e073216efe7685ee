import type { VictimStatus } from '../../../preload/contract/findings';
import type { Document } from '../../text/document';
import type { Token } from '../../text/tokens';
import type { ActorMention, Names } from '../types';
import { harmWord } from './lexicon/harm';
import { AGENT_ENDING, DEMONYM_ENDING, genderOf, GROUPS, isPlural, isYoung, MODIFIER_NOUNS, NOT_PEOPLE_ENDING, peopleNoun } from './lexicon/people';
import { BE, CLAUSE, HAVE, MODALS, PREPOSITIONS } from './lexicon/harm';
import { CARDINALS, MONTHS } from './lexicon/numbers';
import { readQuantity, smallNumber, type Quantity } from './quantity';

/**
 * `count` a number with a noun, `bare` a number alone, `single` one person described ("a man", "his wife"), `definite` people
 * already spoken of ("the man"), `named` a name, `pronoun`, `none` a denial ("no one", "no civilians").
 */
export type PeopleForm = 'count' | 'bare' | 'single' | 'definite' | 'named' | 'pronoun' | 'none' | 'plural';

/** A noun phrase that means people. Token indices; `next` is the token after all of it, "of the militia" included. */
export interface People {
  first: number;
  next: number;
  /** Token after quantity, premodifiers and noun: where the phrase shown ends. */
  shown: number;
  /** Where the phrase shown begins when that is not `first` (the name after its title), else -1. */
  shownFrom: number;
  form: PeopleForm;
  low: number | null;
  high: number | null;
  approx: boolean;
  vague: boolean;
  definite: boolean;
  further: boolean;
  /** It is a part of people spoken of before ("two of the men"). */
  partitive: boolean;
  head: string | null;
  /** The noun was read as people only by its ending. */
  guessed: boolean;
  status: VictimStatus;
  mention: ActorMention | null;
  /** The words of the name, for `named`. */
  name: string | null;
  age: number | null;
  gender: 'f' | 'm' | null;
  young: boolean;
}

const DETERMINERS = new Set(['a', 'an', 'another', 'one', 'the', 'this', 'that', 'his', 'her', 'their', 'its', 'my', 'our', 'your', 'each', 'every', 'any', 'these', 'those', 'second', 'third']);
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);
const PRONOUNS = new Set(['he', 'she', 'they', 'him', 'them', 'himself', 'herself', 'themselves', 'i', 'me']);
const TITLES = new Set('mr mr. mrs mrs. ms ms. miss dr dr. sir prof prof. sgt sgt. lt lt. capt capt. col col. gen gen. maj maj. cpl cpl. pfc det det. rev rev. officer deputy sergeant lieutenant captain colonel general major corporal private detective trooper constable inspector superintendent president minister senator governor sheikh imam mullah king queen prince princess lord lady father'.split(' '));
/** Words that may stand between a number and its noun though they look like something else. */
const TIME_WORDS = new Set('monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow overnight tonight last early late earlier later this next ago here there dead alive so more than less up down out off too also only all each such not nearby home apart away today\'s'.split(' '));
const ENDS = new Set([...BE, ...HAVE, ...MODALS, ...CLAUSE, ...PREPOSITIONS, ...TIME_WORDS, 'a', 'an', 'the', 'his', 'her', 'their', 'its', 'another', 'left', 'leaves', 'took', 'told', 'saw', 'found', 'he', 'she', 'they', 'it', 'no', 'both']);
const STATE_PREMODIFIERS = new Set(['wounded', 'injured', 'missing', 'dead', 'displaced', 'detained', 'arrested', 'captured', 'kidnapped', 'abducted', 'burned', 'drowned', 'executed', 'murdered', 'slain', 'killed', 'homeless', 'shooting', 'drowning', 'murder', 'death', 'evacuated']);

interface Noun {
  /** Index of the head noun and of the token after it. */
  at: number;
  next: number;
  head: string;
  guessed: boolean;
  status: VictimStatus;
  age: number | null;
}

const AGE = /^(\d+|[a-z-]+)-(year|month|week|day)-olds?$/;

function ageInYears(count: string, unit: string): number | null {
  const value = Number(count) || smallNumber(count);
  if (value === null) return null;
  return unit === 'year' ? value : unit === 'month' ? Math.round(value / 12) : 0;
}

/** The noun that heads what follows a determiner or number, over its premodifiers, or null when it is not people. */
function readNoun(tokens: readonly Token[], from: number, limit: number, counted: boolean): Noun | null {
  let found: Noun | null = null;
  let age: number | null = null;
  const until = Math.min(limit, from + 9);
  for (let index = from; index < until; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'mark') {
      if (isQuotationMark(token.text) && (index === from || found === null)) continue;
      // "a bus (driver)" is not a phrase; "a 19-year-old, unarmed man" is.
      if (token.text === ',' && found === null && index > from && (tokens[index - 1]?.lower.endsWith('-old') ?? false)) continue;
      break;
    }
    const lower = token.lower;
    const ageHere = lower.endsWith('-old') || lower.endsWith('-olds') ? AGE.exec(lower) : null;
    if (ageHere !== null) {
      age = ageInYears(ageHere[1] ?? '', ageHere[2] ?? '');
      found = { at: index, next: index + 1, head: lower, guessed: false, status: 'unknown', age };
      continue;
    }
    if ((lower === "'s" || lower === '’s') && found !== null && MODIFIER_NOUNS.has(found.head)) {
      found = null;
      continue;
    }
    if (lower === 'year-old' && tokens[index - 1]?.kind === 'number') age = Number(tokens[index - 1]?.text) || null;
    const kind = token.capital && index > from + 4 ? null : peopleNoun(lower);
    if (found !== null && found.head.includes('-old') === false && kind === null) {
      // A noun that often modifies ("police", "family") is the head only when no other noun follows it.
      if (MODIFIER_NOUNS.has(found.head) && token.kind === 'word' && !token.capital && !ENDS.has(lower) && !isJoint(lower) && harmWord(lower) === undefined && !lower.endsWith('ly') && !lower.endsWith('ed') && !lower.endsWith('ing') && lower !== "'s" && lower !== 'aged') found = null;
      else break;
    }
    if (ENDS.has(lower) && lower !== 'off' && !(found === null && (lower === 'near' || lower === 'late'))) break;
    if (lower === "'s" || lower === '’s') {
      if (found === null && !tokens[index - 1]?.capital) break;
      if (found !== null && index > from + 5) break;
      found = null;
      continue;
    }
    if (isJoint(lower)) {
      if (found !== null || index === from || index + 2 > until) break;
      continue;
    }
    if (kind !== null) {
      found = { at: index, next: index + 1, head: lower, guessed: false, status: statusOf(lower), age };
      continue;
    }
    if (harmWord(lower) !== undefined && !(STATE_PREMODIFIERS.has(lower) && (index === from || tokens[index - 1]?.lower.endsWith('ly') === true || tokens[index - 1]?.lower === 'other'))) break;
    if (index > from && (token.kind === 'number' || CARDINALS.has(lower))) break;
    if (found?.head.includes('-old') === true && (ENDS.has(lower) || lower.endsWith('ed'))) break;
    if (token.capital && counted && isPlural(lower) && DEMONYM_ENDING.test(lower.replace(/s$/, '') ) && lower.endsWith('s') && !MONTHS.has(lower)) {
      found = { at: index, next: index + 1, head: lower, guessed: false, status: 'unknown', age };
    } else if (counted && found === null && !token.capital && isPlural(lower) && AGENT_ENDING.test(lower) && !NOT_PEOPLE_ENDING.has(lower)) {
      found = { at: index, next: index + 1, head: lower, guessed: true, status: 'unknown', age };
    }
  }
  if (found === null) return null;
  if (age !== null) found.age = age;
  const after = found.next < limit ? tokens[found.next] : undefined;
  if (after !== undefined && isQuotationMark(after.text) && !after.spaced && opensQuotation(tokens, from, found.at)) found.next++;
  return found;
}

function opensQuotation(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index <= to; index++) if (isQuotationMark(tokens[index]?.text ?? '')) return true;
  return false;
}

const isJoint = (lower: string): boolean => lower === 'and' || lower === 'or';
const isQuotationMark = (text: string): boolean => text === '"' || text === '“' || text === '”' || text === "'" || text === '‘' || text === '’';

function statusOf(head: string): VictimStatus {
  const kind = peopleNoun(head);
  return kind === 'combatant' ? 'combatant' : kind === 'civilian' ? 'civilian' : 'unknown';
}

/** A phrase of people that begins at token `index`, or null. A name that follows a description of one person belongs to it. */
export function readPeople(document: Document, names: Names, index: number, limit: number): People | null {
  const people = withAges(document.tokens, readPhrase(document, names, index, limit), limit);
  if (people === null || (people.form !== 'single' && people.form !== 'definite') || people.next !== people.shown) return people;
  const comma = document.tokens[people.next]?.text === ',' ? 1 : 0;
  const at = people.next + comma;
  const mention = at < limit ? names.mentions[names.mentionOfToken[at] ?? -1] : undefined;
  if (mention === undefined || mention.kind !== 'person' || mention.start !== document.tokens[at]?.start || (mention.form !== 'name' && mention.form !== 'alias')) return people;
  const name = named(document.tokens, at, tokenAfter(document.tokens, mention.end, at, limit), mention);
  // "a guard, John Smith," needs the comma that closes it; "his wife, Ann" at the end has none.
  if (comma === 1 && !(name.next > name.shown || [',', '.', ';'].includes(document.tokens[name.next]?.text ?? '.'))) return people;
  const next = comma === 1 && name.next === name.shown && document.tokens[name.next]?.text === ',' ? name.next + 1 : name.next;
  return { ...name, first: index, next, shownFrom: at, gender: people.gender, young: people.young, age: people.age ?? name.age, status: people.status };
}

/** Steps over the ages that follow people: ", also 22,", ", 14 and 15,", "ages 12 to 16", "aged 30". */
function withAges(tokens: readonly Token[], people: People | null, limit: number): People | null {
  if (people === null || people.form === 'none' || people.form === 'pronoun') return people;
  let at = people.next;
  const comma = tokens[at]?.text === ',';
  if (comma) at++;
  let word = tokens[at]?.lower ?? '';
  const marked = AGE_WORDS.has(word) || (word === 'between' && AGE_WORDS.has(tokens[at + 1]?.lower ?? ''));
  if (!comma && !marked) return people;
  while (at < limit && (AGE_WORDS.has(word) || word === 'between' || word === 'both' || word === 'also')) word = tokens[++at]?.lower ?? '';
  let last = -1;
  for (let turn = 0; turn < 12 && at < limit; turn++) {
    const token = tokens[at];
    if (token?.kind === 'number' && /^\d{1,2}$/.test(token.text)) last = at;
    else if (!(last >= 0 && token !== undefined && [',', 'and', 'to', '-', '–'].includes(token.lower))) break;
    at++;
  }
  if (last < 0) return people;
  const close = tokens[last + 1];
  const closed = close === undefined || last + 1 >= limit || close.kind === 'mark' || close.lower === 'of' || BE.has(close.lower) || HAVE.has(close.lower);
  if (!closed && !marked) return people;
  return { ...people, next: comma && close?.text === ',' ? last + 2 : last + 1 };
}

const AGE_WORDS = new Set(['age', 'aged', 'ages']);

function readPhrase(document: Document, names: Names, index: number, limit: number): People | null {
  const { tokens } = document;
  const token = tokens[index];
  if (token === undefined) return null;
  const mentionIndex = names.mentionOfToken[index] ?? -1;
  const mention = mentionIndex >= 0 ? (names.mentions[mentionIndex] ?? null) : null;
  if (PRONOUNS.has(token.lower)) return pronoun(token, index, mention);
  if (token.lower === 'no' || token.lower === 'none' || token.lower === 'nobody' || token.lower === 'zero') return denial(tokens, index, limit);
  if (mention !== null && mention.start === token.start && mention.kind === 'person' && (mention.form === 'name' || mention.form === 'alias')) {
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
  if (token.lower === 'someone' || token.lower === 'somebody') return described(tokens, index, index + 1, index + 1, { head: 'person', definite: false, further: false, status: 'unknown', age: null }, null);
  if (DETERMINERS.has(token.lower)) return determined(document, names, index, limit);
  return bareSingular(document, names, index, limit);
}

function tokenAfter(tokens: readonly Token[], end: number, from: number, limit: number): number {
  let next = from;
  while (next < limit && (tokens[next]?.start ?? Infinity) < end) next++;
  return next;
}

const NOTHING = { name: null, shownFrom: -1, partitive: false, approx: false, vague: false, definite: false, further: false, guessed: false, mention: null, age: null, gender: null, young: false } as const;

function pronoun(token: Token, index: number, mention: ActorMention | null): People {
  const plural = token.lower === 'they' || token.lower === 'them' || token.lower === 'themselves';
  return { ...NOTHING, first: index, next: index + 1, shown: index + 1, form: 'pronoun', low: plural ? null : 1, high: plural ? null : 1, head: token.lower, status: 'unknown', mention, gender: genderOf(token.lower) };
}

function named(tokens: readonly Token[], first: number, next: number, mention: ActorMention): People {
  let end = next;
  let age: number | null = null;
  // "John Smith, 35,"
  if (tokens[next]?.text === ',' && tokens[next + 1]?.kind === 'number' && /^\d{1,3}$/.test(tokens[next + 1]?.text ?? '')) {
    age = Number(tokens[next + 1]?.text);
    end = next + 2;
    if (tokens[end]?.text === ',') end++;
  }
  return { ...NOTHING, first, next: end, shown: next, form: 'named', low: 1, high: 1, head: null, status: 'unknown', mention, age, name: wordsOf(tokens, first, next) };
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  let words = '';
  for (let index = from; index < to; index++) words += `${words === '' ? '' : ' '}${tokens[index]?.text ?? ''}`;
  return words;
}

function denial(tokens: readonly Token[], index: number, limit: number): People | null {
  const token = tokens[index];
  const zero = { ...NOTHING, first: index, form: 'none', low: 0, high: 0, status: 'unknown' } as const;
  if (token?.lower === 'nobody' || token?.lower === 'none') {
    const next = tokens[index + 1]?.lower === 'of' ? Math.min(limit, index + 4) : index + 1;
    return { ...zero, next, shown: index + 1, head: token.lower };
  }
  const second = tokens[index + 1]?.lower ?? '';
  if (second === 'one' || second === 'one-else') {
    const next = tokens[index + 2]?.lower === 'else' ? index + 3 : index + 2;
    return { ...zero, next, shown: next, head: 'one' };
  }
  if (second === 'other' || second === 'immediate' || second === 'further' || second === 'additional') {
    const noun = readNoun(tokens, index + 2, limit, true);
    return noun === null ? null : { ...zero, next: noun.next, shown: noun.next, head: noun.head, status: noun.status };
  }
  const noun = readNoun(tokens, index + 1, limit, true);
  return noun === null || noun.guessed ? null : { ...zero, next: noun.next, shown: noun.next, head: noun.head, status: noun.status };
}

const AFTER_BARE = new Set([...BE, ...HAVE, ...MODALS, ...CLAUSE, 'and', 'or', 'but', 'critically', 'seriously', 'fatally', 'badly', 'severely', 'slightly', 'in', 'at', 'on', 'near', 'inside', 'outside', 'by', 'from', 'with', 'during', 'to', 'later', 'reportedly', 'also', 'of', 'for', 'after', 'more', 'so']);

function countedPeople(tokens: readonly Token[], quantity: Quantity, limit: number): People | null {
  const { first, low, high, approx, vague, definite, further } = quantity;
  const base = { ...NOTHING, first, low, high, approx, vague, definite, further } as const;
  let from = quantity.next;
  let ofNoun: Noun | null = null;
  if (tokens[from]?.lower === 'of' && from + 1 < limit) {
    // "dozens of protesters", "two of the men": the noun after "of" names the victims; it is shown only with a vague word.
    let inside = from + 1;
    const definiteInside = ['the', 'them', 'those', 'these', 'his', 'her', 'their', 'its', 'us', 'whom', 'which'].includes(tokens[inside]?.lower ?? '');
    if (definiteInside) inside++;
    if (tokens[from + 1]?.lower === 'them' || tokens[from + 1]?.lower === 'us' || tokens[from + 1]?.lower === 'whom') {
      return { ...base, next: from + 2, shown: from, form: 'bare', head: null, status: 'unknown', partitive: true };
    }
    const inner = definiteInside ? readQuantity(tokens, inside, limit) : null;
    ofNoun = readNoun(tokens, inner?.next ?? inside, limit, true);
    if (ofNoun === null) return inner !== null ? { ...base, next: inner.next, shown: from, form: 'bare', head: null, status: 'unknown' } : null;
    const shown = vague && !definiteInside ? ofNoun.next : from;
    return { ...base, next: ofNoun.next, shown, form: shown === from ? 'bare' : 'count', partitive: definiteInside, head: ofNoun.head, guessed: ofNoun.guessed, status: ofNoun.status };
  }
  const noun = readNoun(tokens, from, limit, true);
  if (noun !== null) {
    let next = noun.next;
    let status = noun.status;
    // "13 members of the militia": what follows "of" belongs to the phrase but is not shown.
    if (tokens[next]?.lower === 'of' && (noun.head === 'members' || noun.head === 'member' || noun.head === 'bodies' || noun.head === 'lives' || noun.head === 'supporters' || noun.head === 'followers')) {
      const complement = readNoun(tokens, next + 1, limit, false);
      if (complement !== null) {
        next = complement.next;
        if (status === 'unknown') status = complement.status;
      }
    }
    let count = low;
    let most = high;
    // "two men and women" stays two; "one man and woman" does not occur.
    if (count === null && most === null && !vague) return null;
    if (vague && !isPlural(noun.head)) return null;
    if (!vague && low !== null && low === 1 && high === 1 && isPlural(noun.head) && !GROUPS.has(noun.head) && noun.head !== 'police') {
      count = low;
      most = high;
    }
    return { ...base, low: count, high: most, next, shown: noun.next, form: 'count', head: noun.head, guessed: noun.guessed, status, age: noun.age, gender: genderOf(noun.head), young: isYoung(noun.head) };
  }
  const after = from < limit ? tokens[from] : undefined;
  const bare = after === undefined || after.kind === 'mark' || AFTER_BARE.has(after.lower) || harmWord(after.lower) !== undefined || after.lower.endsWith('ly') || (after.lower.endsWith('ed') && !after.capital) || TIME_WORDS.has(after.lower);
  if (!bare) return null;
  return { ...base, next: from, shown: from, form: 'bare', head: null, status: 'unknown' };
}

interface Description {
  head: string;
  definite: boolean;
  further: boolean;
  status: VictimStatus;
  age: number | null;
}

function described(tokens: readonly Token[], first: number, shown: number, next: number, description: Description, mention: ActorMention | null): People {
  const { head, definite, further, status } = description;
  let { age } = description;
  let end = next;
  // "a man, 35," and "a woman in her 20s"
  if (age === null && tokens[next]?.text === ',' && /^\d{1,2}$/.test(tokens[next + 1]?.text ?? '')) {
    age = Number(tokens[next + 1]?.text);
    end = next + 2;
    if (tokens[end]?.text === ',') end++;
  }
  if (tokens[end]?.lower === 'in' && ['his', 'her', 'their'].includes(tokens[end + 1]?.lower ?? '') && /^\d0s$|^(?:early|mid|late|teens|twenties|thirties|forties|fifties|sixties|seventies)/.test(tokens[end + 2]?.lower ?? '')) {
    end += /^\d/.test(tokens[end + 2]?.lower ?? '') || tokens[end + 2]?.lower === 'teens' ? 3 : 4;
  }
  return { ...NOTHING, first, next: end, shown, form: definite ? 'definite' : 'single', low: 1, high: 1, definite, further, head, status, mention, age, gender: genderOf(head), young: isYoung(head) };
}

function determined(document: Document, names: Names, index: number, limit: number): People | null {
  const { tokens } = document;
  const lower = tokens[index]?.lower ?? '';
  if (lower === 'another' || lower === 'second' || lower === 'third') {
    const noun = readNoun(tokens, index + 1, limit, false);
    if (noun !== null && !isPlural(noun.head)) return described(tokens, index, noun.next, noun.next, { ...noun, definite: false, further: true }, null);
    const after = tokens[index + 1];
    if (lower === 'another' && (after === undefined || index + 1 >= limit || after.kind === 'mark' || AFTER_BARE.has(after.lower) || harmWord(after.lower) !== undefined)) {
      return { ...NOTHING, first: index, next: index + 1, shown: index + 1, form: 'bare', low: 1, high: 1, further: true, head: null, status: 'unknown' };
    }
    return null;
  }
  if (lower === 'the' && ['other', 'others'].includes(tokens[index + 1]?.lower ?? '') && AFTER_BARE.has(tokens[index + 2]?.lower ?? '')) return null;
  const noun = readNoun(tokens, index + 1, limit, false);
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
    return { ...NOTHING, first: index, next: noun.next, shown: noun.next, form: 'plural', low: null, high: null, definite, head: noun.head, status: noun.status };
  }
  const people = described(tokens, index, noun.next, noun.next, { ...noun, definite, further: false }, mention);
  // "his mother and sister" are two.
  if (POSSESSIVES.has(lower) && tokens[noun.next]?.lower === 'and') {
    const second = tokens[noun.next + 1]?.lower ?? '';
    if (peopleNoun(second) === 'civilian' && !isPlural(second) && !POSSESSIVES.has(second)) return { ...people, next: noun.next + 2, shown: noun.next + 2, low: 2, high: 2, form: 'count', gender: null };
  }
  return people;
}

function possessed(tokens: readonly Token[], first: number, from: number, limit: number): People | null {
  const noun = readNoun(tokens, from, limit, false);
  if (noun === null || noun.guessed) return null;
  if (isPlural(noun.head)) return { ...NOTHING, first, next: noun.next, shown: noun.next, form: 'plural', low: null, high: null, head: noun.head, status: noun.status };
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

/** Headline style drops the article: "Man killed", "Teen wounded", "Officer Smith shot". Only at the start of a sentence or after a comma. */
function bareSingular(document: Document, names: Names, index: number, limit: number): People | null {
  const { tokens, firstToken } = document;
  const token = tokens[index];
  if (token === undefined || token.kind === 'mark') return null;
  const starts = firstToken[token.sentence] === index;
  if (TITLES.has(token.lower) && token.capital && !starts) return null;
  const before = tokens[index - 1];
  const edge = starts || before?.text === ',' || before?.text === ':' || before?.text === ';' || before?.lower === 'and';
  const number = peopleNoun(token.lower) ?? (token.lower.endsWith('-old') ? 'civilian' : null);
  if (number === null && !starts) return null;
  const aged = token.lower.endsWith('-old');
  if (!edge && !(aged && before?.lower !== 'a' && before?.lower !== 'the')) return null;
  const noun = readNoun(tokens, index, limit, false);
  if (noun === null || noun.guessed || noun.at > index + 4) return null;
  if (isPlural(noun.head) || GROUPS.has(noun.head)) return { ...NOTHING, first: index, next: noun.next, shown: noun.next, form: 'plural', low: null, high: null, head: noun.head, status: noun.status };
  return described(tokens, index, noun.next, noun.next, { ...noun, definite: false, further: false }, mentionInside(names, index, noun.next));
}
