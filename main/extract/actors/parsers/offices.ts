import * as is from '../lexicon/lookup';
import { at, type Reading } from './reading';

const OFFICES = new Set(['exchequer', 'knesset', 'duma', 'rolls', 'commons', 'lords']);

/** "Chief of the General Staff Ann Roe": one past the office at the start of a run after "… of the"; `start` when there is none. */
export function endOfGivenOffice({ tokens, flags }: Reading, start: number, end: number): number {
  if (end - start < 3 || tokens[start - 1]?.lower !== 'the' || (at(flags, start - 3) & is.ROLE) === 0) return start;
  const link = tokens[start - 2]?.lower ?? '';
  // "envoy to the UN Ann Roe", "leader of the NHP Omar Roe": letters, and a name of two words.
  if (
    OFFICE_LINKS.has(link) &&
    end - start === 3 &&
    tokens[start]?.allCapitals === true &&
    (at(flags, start) & is.NAME) === 0 &&
    isPersonal(tokens, flags, start + 1, end)
  )
    return start + 1;
  if (link !== 'of') return start;
  let index = start;
  while (
    index < end &&
    (OFFICES.has(tokens[index]?.lower ?? '') || (at(flags, index) & (is.COMMON | is.HEAD)) !== 0) &&
    (at(flags, index) & (is.NAME | is.SUFFIX)) === 0
  )
    index++;
  // Two words of a name or more, no body's noun among them.
  if (index === start || end - index < 2 || (at(flags, end - 1) & is.HEAD) !== 0) return start;
  for (let word = index; word < end; word++)
    if (
      tokens[word]?.kind === 'word' &&
      tokens[word]?.capital === true &&
      (at(flags, word) & (is.COMMON | is.NAME)) === is.COMMON
    )
      return start;
  return index;
}

/** "ADC Ann Roe" after "head of": one past what the office is of, where the name of its holder begins; `end` when there is none. */
export function endOfOffice({ tokens, flags }: Reading, from: number, end: number): number {
  let index = from;
  while (index < end) {
    const token = tokens[index];
    const bits = at(flags, index);
    if (token === undefined) break;
    const office =
      token.allCapitals ||
      token.kind === 'mark' ||
      ((bits & (is.COMMON | is.HEAD | is.FUNCTION | is.COUNTRY | is.NATIONALITY)) !== 0 && (bits & is.NAME) === 0);
    if (!office) break;
    index++;
  }
  return index > from && index < end && ((at(flags, index) & is.NAME) !== 0 || end - index > 1) ? index : end;
}

const OFFICE_LINKS = new Set(['of', 'in', 'for', 'at', 'to']);
const NOT_PERSONAL =
  is.COMMON | is.COUNTRY | is.CITY | is.REGION | is.HEAD | is.NATIONALITY | is.FUNCTION | is.CALENDAR | is.PARTICLE;

/** Capitalised words, none of them letters or one that is no name. */
function isPersonal(tokens: Reading['tokens'], flags: Int32Array, from: number, end: number): boolean {
  for (let word = from; word < end; word++)
    if (
      tokens[word]?.capital !== true ||
      tokens[word]?.allCapitals === true ||
      (at(flags, word) & (NOT_PERSONAL & ~is.COMMON)) !== 0 ||
      (at(flags, word) & (is.COMMON | is.NAME)) === is.COMMON
    )
      return false;
  return true;
}

/** "Department of Tourism Ann Roe": where the name begins that stands after a body and its subject; `end` where none does. */
export function holderAfterBody({ tokens, flags }: Reading, first: number, headAt: number, end: number): number {
  let index = headAt + 2;
  if (headAt >= 0 && tokens[headAt + 1]?.lower === 'of') {
    while (index < end && (at(flags, index) & (is.COMMON | is.NAME)) === is.COMMON) index++;
    if (index === headAt + 2) return end;
  } else {
    // "leader in the Ostrian Assembly Ann Roe", "member for Velden Ann Roe": what an office is of, and its holder.
    let office = first - 1;
    if (tokens[office]?.lower === 'the') office--;
    if (!OFFICE_LINKS.has(tokens[office]?.lower ?? '') || (at(flags, office - 1) & (is.ROLE | is.BODY)) === 0)
      return end;
    index = end - 1;
    while (index > first && (at(flags, index) & NOT_PERSONAL) === 0) index--;
    const tail = at(flags, index);
    if ((tail & (is.HEAD | is.CITY | is.COUNTRY | is.REGION)) === 0 || !is.isGivenName(tokens[index + 1]?.lower ?? ''))
      return end;
    index++;
  }
  if (end - index < 2 || end - index > 3) return end;
  let names = 0;
  for (let word = index; word < end; word++) {
    const bits = at(flags, word);
    if (tokens[word]?.capital !== true || tokens[word]?.allCapitals === true || (bits & NOT_PERSONAL) !== 0) return end;
    if ((bits & is.NAME) !== 0) names++;
  }
  return names > 0 ? index : end;
}

/** Tokens from the word for an office to the end of what it is of: "Minister of Labour and Social Security". */
const LONGEST_OFFICE = 9;

/**
 * "Director of Public Prosecutions Ann Roe", "Minister of Labour and Social Security Tom Poe": where the holder's name begins in
 * a run whose first words end what the office is of, and the token of the office; null where none does.
 */
export function holderInRun(
  { tokens, flags }: Reading,
  start: number,
  end: number,
): { name: number; office: number } | null {
  if (end - start < 3) return null;
  let [office, name] = [officeBefore({ tokens, flags }, start), start];
  for (let index = start; index < end - 3; index++)
    if ((at(flags, index) & is.ROLE) !== 0 && OF.has(tokens[index + 1]?.lower ?? ''))
      [office, name] = [index, index + 2];
  if (office < 0) return null;
  const first = name;
  while (name < end && isOfOffice(tokens[name]?.lower ?? '', at(flags, name))) name++;
  if (name === first || end - name < 2 || end - name > 4) return null;
  for (let word = name; word < end; word++) {
    const bits = at(flags, word);
    if (tokens[word]?.kind === 'mark') continue;
    if (tokens[word]?.capital !== true || tokens[word]?.allCapitals === true) return null;
    const named = (bits & (is.NAME | is.PARTICLE)) !== 0;
    if (!named && (bits & NOT_PERSONAL) !== 0) return null;
  }
  return { name, office };
}

/** "Public Prosecutions": a word of the language, one or several, and no name. */
const isOfOffice = (lower: string, bits: number): boolean =>
  (bits & (is.NAME | is.ROLE | is.RANK)) === 0 &&
  ((bits & (is.COMMON | is.HEAD | is.BODY | is.NATIONALITY)) !== 0 ||
    (lower.endsWith('s') && (is.flagsOf(lower.slice(0, -1)) & is.COMMON) !== 0));

const OF = new Set(['of', 'for']);

/** The office that the words right before a run belong to, by "of" or "for" and nothing but more of what it is of; -1 for none. */
function officeBefore({ tokens, flags }: Pick<Reading, 'tokens' | 'flags'>, start: number): number {
  for (let index = start - 1; index > start - LONGEST_OFFICE; index--) {
    const token = tokens[index];
    if (token?.sentence !== tokens[start]?.sentence) return -1;
    const of = OF.has(token?.lower ?? '');
    if (of && (at(flags, index - 1) & is.ROLE) !== 0) return index - 1;
    const joins = of || token?.lower === 'and' || token?.lower === 'the' || /^['’]s?$/.test(token?.text ?? '');
    if (!joins && token?.capital !== true) return -1;
  }
  return -1;
}
