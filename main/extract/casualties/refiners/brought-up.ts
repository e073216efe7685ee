import type { DateFinding } from '../../../../preload/contract/findings';
import { union } from '../../../language/classes';
import type { Syntax } from '../../../syntax/index';
import type { Document } from '../../../text/document';
import type { Names } from '../../types';
import { EVENT_NOUNS } from '../lexicon/happenings';
import { isHeadline, sameFigure } from '../opening';
import { toHarmDate, type Dated } from './date';
import { tellsSpeech } from './day-ties';
import type { Entry } from './entry';
import { toSpan, type Placed } from './place';
import { placeOfSentence } from './place-of-sentence';
import { daysBetween } from './scope';
import { tellsEvent } from './retell';

/** Days before publication from which what a sentence brings up is no part of the news. */
const PAST = 10;

/**
 * "The same aircraft was in an accident in Tolm on August 23, 1988. One passenger was hurt": what a sentence brings up
 * from before the news, the next tells the harm of. With no day and no place of its own, that harm has both from there.
 * @param dates the report's dates, in their order
 * @param entries in the order of the text; those it is true of are changed, with what is known of them
 */
export function dateByBringer(
  document: Document,
  names: Names,
  syntax: Syntax,
  dates: readonly DateFinding[],
  entries: readonly Entry[],
  places: Map<Entry, Placed>,
  dated: Map<Entry, Dated>,
): void {
  const counted = new Set(entries.map(({ statement }) => statement.sentence));
  for (const [index, entry] of entries.entries()) {
    const { statement } = entry;
    const before = statement.sentence - 1;
    const placed = places.get(entry);
    const known = dated.get(entry);
    if (entry.scope !== 'incident' || statement.total || counted.has(before) || placed === undefined) continue;
    if (placed.tied !== null || (known !== undefined && (known.date !== null || known.spoken !== null))) continue;
    if (isHeadline(document, statement.sentence) || !sharesReport(document, before, statement.sentence)) continue;
    const older = olderDay(document, dates, before);
    const past = older === null && isYearsBack(document, before);
    if (older === null && !past) continue;
    if (entries.slice(0, index).some((other) => sameFigure(other.statement, statement))) continue;
    if (older === null) entry.scope = 'background';
    else {
      entry.date = toHarmDate(older);
      dated.set(entry, { date: older, happened: true, spoken: null });
    }
    const place = placeOfSentence(document, names, syntax, before);
    if (place === null) continue;
    entry.place = toSpan(document, names, place);
    places.set(entry, { ...placed, tied: place });
  }
}

const sharesReport = ({ reports }: Document, one: number, other: number): boolean =>
  reports.some(({ from, to }) => one >= from && other < to);

/** The day, or the month or year, of an event before the news that a sentence brings up; the day where it gives several dates. */
function olderDay(document: Document, dates: readonly DateFinding[], sentence: number): DateFinding | null {
  const { published } = document;
  const span = document.sentences[sentence];
  if (published === null || span === undefined || !(namesEvent(document, sentence) || tellsEvent(document, sentence)))
    return null;
  const own = dates.filter(
    (date) =>
      date.start >= span[0] &&
      date.start < span[1] &&
      (date.precision === 'day' || date.precision === 'month' || date.precision === 'year') &&
      !tellsSpeech(document, date),
  );
  // A date of these days beside it leaves open which of the two the harm is of.
  if (own.some(({ value }) => daysBetween(value, published) <= PAST)) return null;
  return own.find(({ precision }) => precision === 'day') ?? own.at(-1) ?? null;
}

/** "A year after a truck was driven into a market in Karsa", "on the anniversary of the raid": years before the news. */
function isYearsBack({ tokens, firstToken }: Document, sentence: number): boolean {
  const to = firstToken[sentence + 1] ?? tokens.length;
  for (let index = firstToken[sentence] ?? 0; index < to; index++) {
    const lower = tokens[index]?.lower ?? '';
    if (lower === 'anniversary') return true;
    if (SPANS.has(lower) && BACK.has(tokens[index + 1]?.lower ?? '')) return true;
  }
  return false;
}

const SPANS = union('year years decade decades');
const BACK = union('after ago earlier before');

/** "an accident in", "the bombing of": any noun for an event. */
function namesEvent({ tokens, firstToken }: Document, sentence: number): boolean {
  const to = firstToken[sentence + 1] ?? tokens.length;
  for (let index = firstToken[sentence] ?? 0; index < to; index++)
    if (EVENT_NOUNS.has(tokens[index]?.lower ?? '')) return true;
  return false;
}
