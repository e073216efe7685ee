import type { Token } from '../../text/tokens';
import { smallNumber } from '../../language/numbers';
import { BE, HAVE } from './lexicon/harm';
import { peopleNoun } from './lexicon/people';
import type { People } from './people';

/** Steps over the ages that follow people: ", also 22,", ", 14 and 15,", "ages 12 to 16", "aged 30". */
export function withAges(tokens: readonly Token[], people: People | null, limit: number): People | null {
  if (people === null || people.form === 'none' || people.form === 'pronoun') return people;
  if (inBrackets(tokens, people)) return { ...people, next: people.next + 3 };
  let at = people.next;
  const comma = tokens[at]?.text === ',';
  if (comma) at++;
  let word = tokens[at]?.lower ?? '';
  const ages = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  const marked = AGE_WORDS.has(word) || (word === 'between' && AGE_WORDS.has(tokens[ages]?.lower ?? ''));
  if (!comma && !marked) return people;
  // "Of the survivors, 14 are in hospital": a number of them, and no age.
  if (people.form === 'plural' && !marked) return people;
  while (at < limit && (AGE_WORDS.has(word) || BEFORE_AGE.has(word) || word === 'between'))
    word = tokens[++at]?.lower ?? '';
  let last = -1;
  for (let turn = 0; turn < 12 && at < limit; turn++) {
    const token = tokens[at];
    // "aged 12, and 18 others"
    if (isAge(token, people, marked) && peopleNoun(tokens[at + 1]?.lower ?? '') === null) last = at;
    else if (!(last >= 0 && token !== undefined && [',', 'and', 'to', '-', '–'].includes(token.lower))) break;
    at++;
  }
  if (last < 0) return people;
  const close = tokens[last + 1];
  const closed =
    close === undefined || last + 1 >= limit || close.kind === 'mark' || BE.has(close.lower) || HAVE.has(close.lower);
  if (!closed && !marked) return people;
  return { ...people, next: comma && close?.text === ',' ? last + 2 : last + 1 };
}

/** "Ann Lee (35)", "her son (9)". */
const inBrackets = (tokens: readonly Token[], { next, low, high }: People): boolean =>
  low === 1 &&
  high === 1 &&
  tokens[next]?.text === '(' &&
  /^\d{1,2}$/.test(tokens[next + 1]?.text ?? '') &&
  tokens[next + 2]?.text === ')';

/** "Boy, three, dies": in words only of one person, between commas, or after "aged" ("aged three, six and 17"). */
const isAge = (token: Token | undefined, { low, high }: People, marked: boolean): boolean =>
  token !== undefined &&
  ((token.kind === 'number' && /^\d{1,2}$/.test(token.text)) ||
    ((marked || (low === 1 && high === 1)) && token.kind === 'word' && smallNumber(token.lower) !== null));

/** Words before an age: "also 22", "the ages of 18". */
const BEFORE_AGE = new Set(['both', 'also', 'now', 'then', 'the', 'of']);
const AGE_WORDS = new Set(['age', 'aged', 'ages']);
