import { peopleNoun } from '../lexicon/people';
import { type People, phrase } from '../people';
import type { ActorMention } from '../../types';
import type { Token } from '../../../text/tokens';

/** Titles before a name. */
export const TITLES = new Set(
  'mr mr. mrs mrs. ms ms. miss dr dr. sir prof prof. sgt sgt. lt lt. capt capt. col col. gen gen. maj maj. cpl cpl. pfc det det. rev rev. officer deputy sergeant lieutenant captain colonel general major corporal private detective trooper constable inspector superintendent president minister senator governor sheikh imam mullah king queen prince princess lord lady father'.split(
    ' ',
  ),
);

/** The first token from `from` on that begins at or after the offset `end`. */
export function tokenAfter(tokens: readonly Token[], end: number, from: number, limit: number): number {
  let next = from;
  while (next < limit && (tokens[next]?.start ?? Infinity) < end) next++;
  return next;
}

/** The people a pronoun stands for. */
export function pronoun(token: Token, index: number, mention: ActorMention | null): People {
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

/** A name with the age after it. */
export function named(tokens: readonly Token[], first: number, next: number, mention: ActorMention): People {
  let end = next;
  let age: number | null = null;
  // "John Smith, 35,"
  if (
    tokens[next]?.text === ',' &&
    tokens[next + 1]?.kind === 'number' &&
    /^\d{1,3}$/.test(tokens[next + 1]?.text ?? '') &&
    // "Lind, 8 others shot"
    peopleNoun(tokens[next + 2]?.lower ?? '') === null
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
