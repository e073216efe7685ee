import type { DateFinding } from '../../../preload/contract/findings';
import { union } from '../../language/classes';
import { tokenAt, type Document } from '../../text/document';
import { word } from './words';

/** Before a date: the end of a stretch of time, and no day on which something happened. */
const UP_TO = union('until till through');
/** Between two dates: the second ends what the first begins; "and" after "between" alone. */
const JOINTS = union('to – — -');
/** What is put up, written or printed on a day, and tells of another. */
const STAMPED = union('posted dated published updated stamped uploaded postmarked');
/** What a picture's credit begins with, in its brackets. */
const CREDIT = union('photo photograph image picture file courtesy credit screengrab');
/** Tokens before a date in which its bracket opens. */
const BRACKET = 14;

/**
 * The dates on which something can have happened: no end of a span, no stamp of a post or a document, no picture's credit,
 * none of what goes on still and none of an honour.
 */
export function eventDates(document: Document, dates: readonly DateFinding[]): DateFinding[] {
  return dates.filter((date, index) => {
    const at = tokenAt(document, date.start);
    return (
      !isInDateline(document, date) &&
      !endsSpan(document, at, dates[index - 1]) &&
      !isNightOf(document, date, dates[index + 1]) &&
      !isStamp(document, at) &&
      !isStill(document, at) &&
      !isOfHonour(document, date, at) &&
      !isCredit(document, at)
    );
  });
}

/** "GENEVA, July 3 (Agency) -": the day of the report. */
const isInDateline = ({ reports }: Document, { start }: DateFinding): boolean =>
  reports.some(({ dateline }) => dateline !== null && start >= dateline[0] && start < dateline[1]);

/** "from Monday to Wednesday", "between 3 and 6 May", "held until Friday". */
function endsSpan({ tokens }: Document, at: number, before: DateFinding | undefined): boolean {
  const joint = tokens[at - 1];
  if (joint === undefined || joint.sentence !== tokens[at]?.sentence) return false;
  if (UP_TO.has(joint.lower)) return true;
  if (before === undefined || tokens[at - 2]?.end !== before.end) return false;
  if (JOINTS.has(joint.lower)) return true;
  if (joint.lower !== 'and') return false;
  let first = at - 2;
  while (first > 0 && (tokens[first]?.start ?? 0) > before.start) first--;
  return word(tokens, first - 1) === 'between';
}

/** "overnight, with the rains, on Tuesday": the night is that day's. */
function isNightOf(document: Document, { start, end }: DateFinding, next: DateFinding | undefined): boolean {
  if (document.text.slice(start, end).toLowerCase() !== 'overnight' || next?.precision !== 'day') return false;
  const [at, day] = [tokenAt(document, start), tokenAt(document, next.start)];
  if (document.tokens[at]?.sentence !== document.tokens[day]?.sentence || day - at > NIGHT) return false;
  return word(document.tokens, day - 1) === 'on';
}

/** Tokens between "overnight" and its day. */
const NIGHT = 6;

const LEADS = union('on , :');

/** "some are in camps even today": what lasts. */
const isStill = ({ tokens }: Document, at: number): boolean => ['even', 'still'].includes(word(tokens, at - 1));

const HONOURS = union('champion champions winner winners medallist medalist finalist nominee laureate holder holders');
/** Capitals between a year and what somebody won in it ("the 2003 Osk Open champion"). */
const WON = 5;

/** "the 2003 Osk Open champion was hurt": the year of an honour, and of no harm. */
function isOfHonour({ tokens }: Document, { precision }: DateFinding, at: number): boolean {
  if (precision !== 'year') return false;
  for (let index = at + 1; index <= at + WON; index++) {
    if (HONOURS.has(word(tokens, index))) return true;
    if (tokens[index]?.capital !== true) return false;
  }
  return false;
}

/** "— Osmark Police (@osmark) July 3, 2025", "a letter dated March 3". */
function isStamp({ tokens }: Document, at: number): boolean {
  const lead = LEADS.has(word(tokens, at - 1)) ? at - 2 : at - 1;
  if (STAMPED.has(word(tokens, lead))) return true;
  if (word(tokens, at - 1) !== ')') return word(tokens, at - 2) === '@';
  for (let index = at - 2; index > at - 6; index--) if (word(tokens, index) === '@') return true;
  return false;
}

/** "(Photo by Ana Velmar, July 3, 2025)". */
function isCredit({ tokens }: Document, at: number): boolean {
  for (let index = at - 1; index >= at - BRACKET && tokens[index]?.sentence === tokens[at]?.sentence; index--) {
    const mark = word(tokens, index);
    if (mark === ')' || mark === ']') return false;
    if (mark === '(' || mark === '[') return CREDIT.has(word(tokens, index + 1)) || CREDIT.has(word(tokens, index + 2));
  }
  return false;
}
