import { RELATIVES, SUBORDINATORS, union, without } from '../../../language/classes';
import type { Document } from '../../../text/document';
import { EPIDEMICS, EVENT_NOUNS, PROCEEDINGS } from '../lexicon/happenings';
import { harmWord } from '../lexicon/harm';
import { REPORTS } from '../lexicon/telling';
import type { Statement } from '../reading';
import { addsToOthers, BRINGS } from '../refiners/several';
import { harmsUncounted } from '../refiners/retell';
import { daysBetween } from '../refiners/scope';
import { windowOf } from '../refiners/window';
import type { Told } from './figures';

/** The day is not of a year gone by that the first figure is not of: "780 died in 2013" is no newer count of this year's. */
export function ofSpan({ published }: Document, first: Told, date: string | undefined): boolean {
  const year = date?.slice(0, 4);
  return (
    year === undefined ||
    published === null ||
    year >= published.slice(0, 4) ||
    year === first.entry.date?.value.slice(0, 4)
  );
}

/** Words of the harmed, which make a lede tell of harm without a verb of it. */
const HARMED = union('victims dead wounded injured survivors bereaved fatal deadly deadliest');

/** Before the noun of an event these make it another one than today's. */
const OTHER = new Set(['another', 'separate', 'similar']);
/** Tokens around the people in which another event is named. */
const AROUND = 9;

/** "the toll climbed to 41 in another mine accident": told past the lede, of an event besides today's. */
export function ofOther(document: Document, { people, sentence }: Statement): boolean {
  const to = Math.min(people.next + AROUND, document.firstToken[sentence + 1] ?? document.tokens.length);
  for (let index = people.next; index < to; index++) {
    const { lower = '', kind } = document.tokens[index] ?? {};
    if (kind === 'mark') return false;
    if (!OTHER.has(lower) || (lower !== 'another' && document.tokens[index - 1]?.lower !== 'a')) continue;
    for (let noun = index + 1; noun < index + 4 && noun < to; noun++)
      if (EVENT_NOUNS.has(document.tokens[noun]?.lower ?? '')) return true;
  }
  return false;
}

const TURNS = new Set(['day', 'week', 'month', 'year', 'hour', 'annum']);

/** "are killed every day", "about five deaths a year": a rate is nobody's toll. */
export function isRate(document: Document, { people, predicate, sentence }: Statement): boolean {
  const from = Math.min(people.first, predicate);
  const to = Math.min(Math.max(people.next, predicate) + RATED, document.firstToken[sentence + 1] ?? Infinity);
  for (let index = from; index < to; index++) {
    const { lower = '' } = document.tokens[index] ?? {};
    if (lower === 'annually' || lower === 'yearly') return true;
    if (['every', 'each', 'per', 'a'].includes(lower) && TURNS.has(document.tokens[index + 1]?.lower ?? ''))
      return (
        lower !== 'a' ||
        !['later', 'ago', 'earlier', 'after', 'before', 'of'].includes(document.tokens[index + 2]?.lower ?? '')
      );
  }
  return false;
}

/** Tokens after a figure in which its rate is told. */
const RATED = 6;

/**
 * A word of harm or of a harmful event stands in headline or lede.
 * @param plagues the name of a plague is one
 */
export function opensWithHarm(document: Document, lede: number, plagues: boolean): boolean {
  const end = Math.min(document.firstToken[lede + 1] ?? document.tokens.length, MOST);
  let harm = false;
  for (let index = 0; index < end; index++) {
    const { lower = '' } = document.tokens[index] ?? {};
    // What a court or a hangman does is news of its own; the harm it follows is told for the record.
    if (PROCEEDINGS.has(lower)) return false;
    const form = harmWord(lower)?.form;
    harm ||=
      (plagues && EPIDEMICS.has(lower)) ||
      HARMED.has(lower) ||
      EVENT_NOUNS.has(lower) ||
      form === 'verb' ||
      form === 'self' ||
      form === 'ing';
  }
  return harm;
}

/** Headline or lede tells of harm with no figure ("Heavy rains have injured people"), and not of what a court does about it. */
export function opensUncounted(document: Document, lede: number): boolean {
  const end = Math.min(document.firstToken[lede + 1] ?? document.tokens.length, MOST);
  for (let index = 0; index < end; index++) if (PROCEEDINGS.has(document.tokens[index]?.lower ?? '')) return false;
  for (let sentence = 0; sentence <= lede; sentence++) if (harmsUncounted(document, sentence)) return true;
  return false;
}

/** Days before publication within which an event is today's news. */
const NEWS = 10;

/** The harm has no day, or one of these days. */
export const isFresh = ({ published }: Document, { entry: { date } }: Told): boolean =>
  date === null || published === null || (date.precision === 'day' && daysBetween(date.value, published) <= NEWS);

/** Tokens of headline and lede that are looked at. */
const MOST = 150;

export const SPANS = new Set(['since', 'year', 'month', 'war', 'conflict', 'season', 'week', 'pandemic', 'outbreak']);

/** "bringing the death toll to 54", with no span of time it is counted over and of no other events. */
export function broughtTo(document: Document, statement: Statement): boolean {
  if (!statement.total || statement.part || addsToOthers(document, statement, 0)) return false;
  const { from, to } = windowOf(document, statement);
  let brought = false;
  for (let index = statement.predicate; index > from && statement.predicate - index < 6; index--)
    if (BRINGS.has(document.tokens[index]?.lower ?? '')) brought = true;
  if (!brought) return false;
  for (let index = from; index < to; index++) if (SPANS.has(document.tokens[index]?.lower ?? '')) return false;
  return true;
}

const SUBORDINATE = union(without(RELATIVES, 'that'), without(SUBORDINATORS, 'before if'));
/** "said that", "said in a televised address that": what somebody says follows. */
function isReported(document: Document, that: number): boolean {
  for (let index = that - 1; index >= 0 && that - index < 7; index--) {
    const { lower = '', kind } = document.tokens[index] ?? {};
    if (kind === 'mark') return false;
    if (REPORTS.has(lower)) return true;
  }
  return false;
}

/** No relative or temporal clause opens between the start of the sentence and the statement; "officials said that" opens none. */
export function inMainClause(document: Document, { sentence, people }: Statement): boolean {
  for (let index = Math.max(document.firstToken[sentence] ?? 0, people.first - 70); index < people.first; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (SUBORDINATE.has(lower) || (lower === 'that' && !isReported(document, index))) return false;
  }
  return true;
}
