import type { Token } from '../../../text/tokens';
import { PREPOSITIONS, ROLE_NOUNS } from '../lexicon';
import type { Phrase } from '../context';
import type { Gender } from './antecedents';

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

// A post with one of these is another than the post without it.
const LESSER = /^(?:vice|deputy|assistant|former|ex|shadow|acting|junior|prime)$/;

/** A role that holds every word of a phrase, and no word that makes another post of it. */
export function isPost(role: string, words: readonly string[]): boolean {
  const held = role.split(/[ -]/);
  return words.every((word) => held.includes(word)) && held.every((word) => words.includes(word) || !LESSER.test(word));
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
