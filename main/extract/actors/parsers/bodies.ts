import { GOVERNMENT_NOUNS, PORTFOLIOS } from '../lexicon/deeds';
import * as is from '../lexicon/lookup';
import type { Candidate } from './candidate';
import { keyOf } from './pieces';
import { at, isCompound, type Reading } from './runs';

/** "the Afghan army", "the US-led coalition", "the interior ministry": a body in lower case that a nationality or a portfolio makes particular. */
export function lowerBody(reading: Reading, index: number, from: number, found: Candidate[]): void {
  const { tokens, flags } = reading;
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined || index - 1 < from || tokens[index + 1]?.capital === true) return;
  let first = index - 1;
  const portfolio = token.lower === 'ministry' && PORTFOLIOS.has(before.lower);
  if (portfolio) first--;
  if (portfolio)
    while (first >= from && (tokens[first]?.lower === 'and' || PORTFOLIOS.has(tokens[first]?.lower ?? ''))) first--;
  const qualifier = tokens[first];
  let code = '';
  if (
    qualifier !== undefined &&
    first >= from &&
    qualifier.capital &&
    ((at(flags, first) & (is.NATIONALITY | is.COUNTRY)) !== 0 ||
      is.countryOfNationality(`${tokens[first - 1]?.lower ?? ''} ${qualifier.lower}`) !== undefined)
  ) {
    code = is.countryOfNationality(qualifier.lower) ?? is.placeNamed(qualifier.lower)?.government ?? '';
    const two = `${tokens[first - 1]?.lower ?? ''} ${qualifier.lower}`;
    const pair = is.countryOfNationality(two) ?? is.placeNamed(two)?.government;
    if (pair != null && tokens[first - 1]?.capital === true) {
      code = pair;
      first--;
    }
  } else if (
    qualifier !== undefined &&
    first >= from &&
    qualifier.capital &&
    isCompound(qualifier) &&
    token.lower === 'coalition'
  )
    code = '';
  else if (
    qualifier !== undefined &&
    qualifier.capital &&
    (at(flags, first) & is.NAME) === 0 &&
    is.placeNamed(qualifier.lower) !== undefined
  )
    code = '';
  else if (portfolio) first++;
  else return;
  if (!GOVERNMENT_NOUNS.has(token.lower)) code = '';
  // What the qualifier was taken for before belongs to the body now.
  while (
    found.length > 0 &&
    (found[found.length - 1]?.last ?? 0) > first &&
    (found[found.length - 1]?.first ?? 0) >= first
  )
    found.pop();
  if (found.length > 0 && (found[found.length - 1]?.last ?? 0) > first) return;
  found.push({
    first,
    last: index + 1,
    key: keyOf(reading, first, index + 1),
    size: index + 1 - first,
    title: first,
    person: -9,
    organisation: 6,
    place: 0,
    located: false,
    weak: false,
    asleep: false,
    names: 0,
    body: code,
  });
}
