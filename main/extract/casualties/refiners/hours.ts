import type { DateFinding } from '../../../../preload/contract/findings';
import { union } from '../../../language/classes';
import { lastAtOrBefore, tokenAt, type Document } from '../../../text/document';
import { dayOf, format, parseDay } from '../../dates/calendar';
import type { Statement } from '../reading';

/** The dates that stand between two offsets. */
export function datesIn(dates: readonly DateFinding[], span: readonly [number, number] | undefined): DateFinding[] {
  if (span === undefined || dates.length === 0) return [];
  const found: DateFinding[] = [];
  let index = lastAtOrBefore((at) => dates[at]?.start ?? 0, dates.length, span[0]);
  for (; index < dates.length && found.length < 12; index++) {
    const date = dates[index];
    if (date === undefined || date.start >= span[1]) break;
    if (date.start >= span[0]) found.push(date);
  }
  return found;
}

/**
 * "killed four over the past 24 hours, officials said early on Tuesday", "six in the 24 hours to Friday noon": they began on the
 * day before that on which they are told, or ended.
 */
export function overDay(
  document: Document,
  { predicate, people, sentence }: Statement,
  best: DateFinding | null,
  spoken: DateFinding | null,
): DateFinding | null {
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  const from = Math.max(document.firstToken[sentence] ?? 0, Math.min(people.first, predicate) - OVER);
  const to = Math.min(
    document.firstToken[sentence + 1] ?? document.tokens.length,
    Math.max(people.next, predicate) + OVER,
  );
  for (let index = from; index < to; index++) {
    const hours = word(index) === '24' && word(index + 1) === 'hours';
    if (!hours && !(['past', 'last'].includes(word(index)) && word(index + 1) === 'day')) continue;
    const past = document.tokens[index + 2];
    const ends = best !== null && UP_TO.has(past?.lower ?? '') && tokenAt(document, best.start) - index <= ENDS;
    if (best !== null && !ends) return null;
    const day = parseDay(best?.value ?? spoken?.value ?? document.published ?? '');
    const [first, last] = [document.tokens[index], document.tokens[index + 1]];
    if (day === null || first === undefined || last === undefined) return null;
    return { start: first.start, end: last.end, value: format(dayOf(day - 1)), precision: 'day' };
  }
  return null;
}

/** Tokens between the harm and "24 hours", and from that to the day on which they ended. */
const OVER = 14;
const ENDS = 5;
const UP_TO = union('to until ending till');

/** Tokens before the harm in which "hours after" stands, and sentences before in which its day is given. */
const HOURS = 12;
const TOLD = 2;

/** "He spoke on Tuesday. … hours after a civilian was wounded": the harm was on the day told of before. */
export function hoursBefore(
  document: Document,
  dates: readonly DateFinding[],
  { people, predicate, sentence }: Statement,
): DateFinding | null {
  const first = Math.min(people.first, predicate);
  const from = Math.max(document.firstToken[sentence] ?? 0, first - HOURS);
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  let after = first - 1;
  while (after > from && word(after) !== 'after') after--;
  if ((word(after - 1) !== 'hours' || after - 1 < from) && !closesHoursLater(document, sentence)) return null;
  const start = document.sentences[Math.max(0, sentence - TOLD)]?.[0] ?? 0;
  const told = datesIn(dates, [start, document.sentences[sentence]?.[0] ?? 0]).filter(
    ({ precision, value }) => precision === 'day' && (document.published === null || value <= document.published),
  );
  return told.at(-1) ?? null;
}

/** "A man drowned in Orden a few hours later." */
function closesHoursLater({ tokens, firstToken }: Document, sentence: number): boolean {
  const last = (firstToken[sentence + 1] ?? tokens.length) - 2;
  return tokens[last]?.lower === 'later' && ['hours', 'minutes', 'hour'].includes(tokens[last - 1]?.lower ?? '');
}
