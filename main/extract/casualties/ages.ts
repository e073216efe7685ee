import type { Token } from '../../text/tokens';
import { BE, HAVE } from './lexicon/harm';
import type { People } from './people';

/** Steps over the ages that follow people: ", also 22,", ", 14 and 15,", "ages 12 to 16", "aged 30". */
export function withAges(tokens: readonly Token[], people: People | null, limit: number): People | null {
  if (people === null || people.form === 'none' || people.form === 'pronoun') return people;
  let at = people.next;
  const comma = tokens[at]?.text === ',';
  if (comma) at++;
  let word = tokens[at]?.lower ?? '';
  const marked = AGE_WORDS.has(word) || (word === 'between' && AGE_WORDS.has(tokens[at + 1]?.lower ?? ''));
  if (!comma && !marked) return people;
  while (
    at < limit &&
    (AGE_WORDS.has(word) ||
      word === 'between' ||
      word === 'both' ||
      word === 'also' ||
      word === 'now' ||
      word === 'then')
  )
    word = tokens[++at]?.lower ?? '';
  let last = -1;
  for (let turn = 0; turn < 12 && at < limit; turn++) {
    const token = tokens[at];
    if (token?.kind === 'number' && /^\d{1,2}$/.test(token.text)) last = at;
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

const AGE_WORDS = new Set(['age', 'aged', 'ages']);
