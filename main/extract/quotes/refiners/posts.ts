import { POSSESSIVE_MARKS, union } from '../../../language/classes';
import type { Document } from '../../../text/document';
import type { Token } from '../../../text/tokens';
import {
  AUXILIARIES,
  BODY_NOUNS,
  BREAKERS,
  DETERMINERS,
  DOCUMENTS,
  LETTERED_POSTS,
  PASTS,
  PREPOSITIONS,
  VERBS,
  PRONOUNS,
  ROLE_NOUNS,
  WEEKDAYS,
} from '../lexicon';
import type { Context, Phrase } from '../context';
import { isOnePerson } from './people';
import type { Gender, Subject } from './subject';

export const HONORIFICS: ReadonlyMap<string, Gender> = new Map([
  ...[
    'mr',
    'sir',
    'lord',
    'king',
    'prince',
    'duke',
    'pope',
    'father',
    'baron',
    'sheikh',
    'imam',
    'spokesman',
    'chairman',
    'congressman',
    'businessman',
    'salesman',
    'policeman',
    'councilman',
    'alderman',
  ].map((word): [string, Gender] => [word, 'he']),
  ...[
    'mrs',
    'ms',
    'miss',
    'lady',
    'queen',
    'princess',
    'madame',
    'madam',
    'dame',
    'sister',
    'baroness',
    'duchess',
    'spokeswoman',
    'chairwoman',
    'congresswoman',
    'businesswoman',
    'policewoman',
    'councilwoman',
    'actress',
  ].map((word): [string, Gender] => [word, 'she']),
]);

const WOMEN = union(
  'woman girl wife mother sister daughter bride widow aunt niece grandmother granddaughter housewife waitress stewardess',
  'headmistress midwife nun girlfriend mistress landlady schoolgirl',
);
const MEN = union(
  'man boy husband father brother son groom widower uncle nephew grandfather grandson waiter steward headmaster monk',
  'boyfriend landlord schoolboy fisherman',
);

/** What a title, or a word for somebody, tells of him: "Mrs", "husband"; null where it tells nothing. */
export const genderOfWord = (lower: string): Gender | null =>
  WOMEN.has(lower) ? 'she' : MEN.has(lower) ? 'he' : (HONORIFICS.get(lower) ?? null);

/** With a capital too these are no names: they open a sentence, or name a day or a title. */
export const isNoName = (word: string): boolean =>
  BREAKERS.has(word) ||
  PREPOSITIONS.has(word) ||
  DETERMINERS.has(word) ||
  WEEKDAYS.has(word) ||
  PRONOUNS.has(word) ||
  HONORIFICS.has(word);

// A post with one of these is another than the post without it.
const LESSER = /^(?:vice|deputy|assistant|former|ex|shadow|acting|junior|prime)$/;

/** A role that holds every word of a phrase, and no word that makes another post of it. */
export function isPost(role: string, words: readonly string[]): boolean {
  const held = role.split(/[ -]/);
  return words.every((word) => held.includes(word)) && held.every((word) => words.includes(word) || !LESSER.test(word));
}

// What parts one minister, secretary or general from another.
const BRANCHES = union(
  'foreign finance interior home defence defense health education justice trade economy energy information culture labour',
  'labor transport agriculture environment planning law railway railways industry commerce water power sports tourism',
  'housing prime chief attorney solicitor inspector cabinet press treasury immigration security',
);

/**
 * Whether a description may be of who holds a post: "the chancellor" is not the shadow chancellor, nor "the finance minister"
 * the foreign minister. What else it tells of him ("the weary minister") need not be part of the post.
 * @param post in lower case, without what it is of
 * @param words the description without its article, in lower case
 * @param former the post is one of the past
 */
export function fitsPost(post: string, words: readonly string[], former: boolean): boolean {
  const held = post.split(/[ -]/);
  const isLesser = (word: string): boolean => LESSER.test(word) && !BRANCHES.has(word);
  const isPast = (word: string): boolean => /^(?:former|ex|late|then)$/.test(word);
  if (former && !words.some(isPast)) return false;
  if (held.some((word) => isLesser(word) && !words.includes(word))) return false;
  return (
    held.length === 1 ||
    words.every((word) => held.includes(word) || isPast(word) || !(isLesser(word) || BRANCHES.has(word)))
  );
}

/** The head noun: the last word before "of", "for" and the like. */
export function headOf(tokens: readonly Token[], phrase: Phrase): string {
  let head = '';
  for (let index = phrase.first; index < phrase.past; index++) {
    const token = tokens[index];
    if (token === undefined || PREPOSITIONS.has(token.lower)) break;
    if (token.kind === 'word') head = token.lower;
  }
  return head;
}

/** The words of a description up to its head noun, without its article. */
export function postWords(tokens: readonly Token[], phrase: Phrase): string[] {
  const words: string[] = [];
  for (let index = phrase.first; index < phrase.past; index++) {
    const token = tokens[index];
    if (token === undefined || PREPOSITIONS.has(token.lower)) break;
    if (token.kind === 'word' && !/^['’]s$/.test(token.text) && !(index === phrase.first && token.lower === 'the'))
      words.push(...token.lower.split('-'));
  }
  return words;
}

/** "The head of the church": the words for what somebody is the head of. */
export function whatOf(tokens: readonly Token[], phrase: Phrase): string[] {
  const words: string[] = [];
  let of = false;
  for (let index = phrase.first; index < phrase.past; index++) {
    const lower = tokens[index]?.lower ?? '';
    if (PREPOSITIONS.has(lower)) of = true;
    else if (of && lower.length > 2 && !DETERMINERS.has(lower)) words.push(lower);
  }
  return words;
}

/** "The Council's president": the word for the body, with its capital, that a description says he is of; else null. */
export function bodyOwning(tokens: readonly Token[], { first, past }: Phrase): string | null {
  for (let index = first + 1; index < past; index++) {
    const owner = tokens[index - 1];
    if (owner !== undefined && POSSESSIVE_MARKS.has(tokens[index]?.lower ?? ''))
      return owner.capital && BODY_NOUNS.has(owner.lower) ? owner.lower : null;
  }
  return null;
}

/** "A spokesman for the port": the word for what he is. */
export function lastOfPost(name: string): string {
  const words = name.toLowerCase().split(' ');
  const end = words.findIndex((word) => PREPOSITIONS.has(word) || word.endsWith(','));
  return (words.at(end < 0 ? -1 : words[end]?.endsWith(',') === true ? end : end - 1) ?? '').replace(',', '');
}

/** "The petitioner", "the OC": one person, and neither whose nor of what. */
export function isBareDescription(tokens: readonly Token[], phrase: Phrase, text: string): boolean {
  for (let index = phrase.first; index < phrase.past; index++)
    if (PREPOSITIONS.has(tokens[index]?.lower ?? '') || /^['’]s?$/.test(tokens[index]?.text ?? '')) return false;
  const after = tokens[phrase.past]?.lower ?? '';
  if (after === 'of' || after === 'for' || after === 'from') return false;
  return (
    isOnePerson(text) ||
    text.endsWith('-year-old') ||
    (phrase.past - phrase.first === 2 && tokens[phrase.past - 1]?.allCapitals === true)
  );
}

/** Nothing but capitalised words inside a sentence: a name the recogniser does not know. */
export function isProper(tokens: readonly Token[], phrase: Phrase): boolean {
  for (let index = phrase.first; index < phrase.past; index++) {
    const token = tokens[index];
    if (
      token === undefined ||
      !token.capital ||
      token.allCapitals ||
      ROLE_NOUNS.has(token.lower) ||
      PREPOSITIONS.has(token.lower)
    )
      return false;
  }
  const before = tokens[phrase.first - 1];
  return before !== undefined && before.sentence === tokens[phrase.first]?.sentence;
}

/** The run of capitalised words around a token of a name. */
export function capitalsAround({ tokens }: Document, token: number): [first: number, past: number] {
  const belongs = (index: number): boolean => {
    const word = tokens[index];
    return (
      word !== undefined &&
      word.sentence === tokens[token]?.sentence &&
      word.kind === 'word' &&
      word.capital &&
      (index === token || !isNoName(word.lower))
    );
  };
  let first = token;
  let past = token + 1;
  while (belongs(first - 1)) first--;
  while (belongs(past)) past++;
  return [first, past];
}

/** "The OC", "the SSP": the letters of a post that a phrase is, where no more is told of whose; else null. */
export function letteredPost(tokens: readonly Token[], { first, past }: Phrase): string | null {
  const last = tokens[past - 1];
  const the = past - first === 1 ? tokens[first - 1] : tokens[first];
  if (past - first > 2 || the?.lower !== 'the' || last?.allCapitals !== true) return null;
  const next = tokens[past]?.lower ?? '';
  return LETTERED_POSTS.has(last.lower) && next !== 'of' && next !== 'for' ? last.text : null;
}

/** "The army used it after what [it] called …": a body, by its name or without, that opens the sentence of a pronoun. */
export function bodyOpening(
  { document: { firstToken, tokens }, names }: Context,
  pronoun: number,
): Subject | number | null {
  const first = firstToken[tokens[pronoun]?.sentence ?? 0] ?? pronoun;
  if (tokens[pronoun - 1]?.text === ',') return null;
  const held = names.mentionOfToken[first] ?? -1;
  if (held >= 0) {
    let past = first + 1;
    while (names.mentionOfToken[past] === held) past++;
    return past < pronoun && names.mentions[held]?.kind === 'organisation' && isVerbal(tokens[past]) ? held : null;
  }
  const body = tokens[first + 1];
  if (tokens[first]?.lower !== 'the' || (names.mentionOfToken[first + 1] ?? -1) >= 0) return null;
  if (body === undefined || first + 2 >= pronoun || !BODY_NOUNS.has(body.lower) || DOCUMENTS.has(body.lower))
    return null;
  const name = `${tokens[first]?.text ?? ''} ${body.text}`;
  return isVerbal(tokens[first + 2]) ? { actor: null, name, kind: 'organisation', token: first } : null;
}

/** Sentences in quotation marks that are passed over on the way back to one of the paper's own. */
const LONGEST_QUOTED = 12;

/** The last sentence of the paper's own before a token's; -1 where none is near. */
export function sentenceBefore({ firstToken, tokens }: Document, token: number, quoted: Uint8Array): number {
  const last = (tokens[token]?.sentence ?? 0) - 1;
  for (let sentence = last; sentence > last - LONGEST_QUOTED && sentence >= 0; sentence--)
    if (quoted[firstToken[sentence] ?? 0] !== 1) return sentence;
  return -1;
}

/** Words of a firm's name. */
const LONGEST_FIRM = 5;

/**
 * "The operator, Roe Tank Storage, said … “…,” it added": the name of a firm that no list holds, beside what the firm is, at the
 * head of the sentence before a pronoun's.
 * @param quoted 1 for each token between quotation marks
 */
export function firmBefore({ document }: Context, pronoun: number, quoted: Uint8Array): Subject | null {
  const { firstToken, tokens } = document;
  const first = firstToken[sentenceBefore(document, pronoun, quoted)] ?? -1;
  if (tokens[first]?.lower !== 'the' || !FIRMS.has(tokens[first + 1]?.lower ?? '') || tokens[first + 2]?.text !== ',')
    return null;
  const from = first + 3;
  let past = from;
  while (past - from < LONGEST_FIRM && tokens[past]?.capital === true) past++;
  if (past === from || tokens[past]?.text !== ',' || !isVerbal(tokens[past + 1])) return null;
  const name = document.text.slice(tokens[from]?.start, tokens[past - 1]?.end);
  return { actor: null, name, kind: 'organisation', token: from };
}

const FIRMS = union(
  'operator owner company firm carrier airline manufacturer maker builder developer contractor insurer bank',
);

const LONGEST_TEXT = 5;

/** "A recent report reflects … It said": the text that opens the sentence before, where the pronoun opens its own. */
export function textBefore({ document }: Context, pronoun: number): Subject | null {
  const { firstToken, tokens } = document;
  const sentence = tokens[pronoun]?.sentence ?? 0;
  const first = firstToken[sentence - 1];
  if (firstToken[sentence] !== pronoun || first === undefined) return null;
  const from = /^(?:but|and)$/.test(tokens[first]?.lower ?? '') ? first + 1 : first;
  if (!DETERMINERS.has(tokens[from]?.lower ?? '')) return null;
  for (let index = from + 1; index <= from + LONGEST_TEXT && tokens[index]?.kind === 'word'; index++) {
    const word = tokens[index];
    if (word === undefined || PREPOSITIONS.has(word.lower) || isVerbal(word)) return null;
    if (!DOCUMENTS.has(word.lower)) continue;
    const next = tokens[index + 1];
    // "the statement issued": nothing but the text itself goes on.
    if (
      next === undefined ||
      next.kind !== 'word' ||
      !(PREPOSITIONS.has(next.lower) || isVerbal(next) || next.lower.endsWith('s'))
    )
      return null;
    const name = document.text.slice(tokens[from]?.start, word.end);
    return { actor: null, name, kind: 'unnamed', token: from };
  }
  return null;
}

const isVerbal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (AUXILIARIES.has(token.lower) || PASTS.has(token.lower) || VERBS.get(token.lower)?.form === 'finite');
