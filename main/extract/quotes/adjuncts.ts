import type { Token } from '../../text/tokens';
import { WEEKDAYS } from './lexicon';
import { type Context, tokenOf } from './context';
import type { Unit } from './units';

/** Nouns that end like an adverb, some of which speak. */
const NOUNS_IN_LY = new Set([
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'family',
  'assembly',
  'ally',
  'rally',
  'reply',
  'supply',
]);

export function isAdverb(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.lower.length > 4 &&
    token.lower.endsWith('ly') &&
    !token.capital &&
    !NOUNS_IN_LY.has(token.lower)
  );
}

/** Steps over "on Monday", "Tuesday", "last week" that stands between a subject and its verb. */
export function skipTime(context: Context, unit: Unit, at: number): number {
  // "two years ago"
  if (tokenOf(context, at)?.lower === 'ago' && at - 3 >= unit.from) return at - 3;
  let index = at;
  while (index > unit.from) {
    const word = tokenOf(context, index);
    if (word === undefined || !(WEEKDAYS.has(word.lower) || (word.kind === 'number' && index < at))) break;
    index--;
  }
  if (index === at) return at;
  if (/^(?:this|that)$/.test(tokenOf(context, index)?.lower ?? '')) return skipTime(context, unit, index - 1);
  const word = tokenOf(context, index);
  if (
    word !== undefined &&
    (word.lower === 'on' || word.lower === 'in' || word.lower === 'late' || word.lower === 'early')
  )
    index--;
  return index >= unit.from ? index : at;
}
