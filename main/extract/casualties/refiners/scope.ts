import type { DateFinding, Scope } from '../../../../preload/contract/findings';
import type { Document } from '../../../text/document';
import { CARRIERS } from '../lexicon/spans';
import { OWNS_TO } from '../parsers/figures';
import type { Statement } from '../reading';
import { isAside } from './scope/aside';
import { isMotive } from './scope/motive';
import { daysBetween } from './scope/age';
import { afterSpan, HISTORY, isBackground, isOfTerm } from './scope/background';
import { isCumulative, isFramed } from './scope/cumulative';
import { countsDisease } from './scope/disease';
import { pointsBack } from './scope/pointing';
import { lower, namesOutbreak, oneEvent, pluralEvents, sumsEvents } from './scope/events';
import { isHistory } from './scope/history';
import { isOngoing } from './scope/ongoing';
import {
  atOnce,
  betweenDates,
  betweenMonths,
  duringLaunched,
  isAlone,
  isPartOfYear,
  isPeriod,
  withinSpan,
} from './scope/period';
import { countsMonth, endsLately, lastsYear, lastYear } from './scope/years';
import { windowOf } from './window';

export { daysBetween, isOld } from './scope/age';

/**
 * The scope of a figure, by the rules of the conventions.
 * @param date the date tied to the harm, if any
 * @param headline the statement stands in the title or the lede
 */
export function scopeOf(document: Document, statement: Statement, date: DateFinding | null, headline: boolean): Scope {
  if (statement.hypothetical) return 'hypothetical';
  if (isOfTerm(document, statement)) return 'background';
  const sentence = windowOf(document, statement);
  const plural = pluralEvents(document, statement, sentence);
  const several = (statement.people.low ?? statement.people.high ?? 0) !== 1 || statement.people.vague;
  if (several && lastYear(document, statement, sentence) && !oneEvent(document, sentence)) return 'period';
  if (isAside(document, statement))
    for (let index = sentence.from; index < sentence.to; index++)
      if (HISTORY.has(lower(document, index))) return 'background';
  if (!headline && isMotive(document, statement, date !== null)) return 'background';
  if (several && isPartOfYear(document, statement, sentence)) return 'period';
  if (several && countsMonth(document, statement, sentence, date)) return 'period';
  const span =
    several &&
    !headline &&
    !statement.people.definite &&
    (endsLately(document, betweenDates(document, sentence)) || betweenMonths(document, sentence));
  if (span) return 'period';
  if (afterSpan(document, statement, sentence)) return 'background';
  if (!headline && isHistory(document, statement, date)) return 'background';
  if (several && lastsYear(document, statement, sentence, date, plural)) return 'period';
  if (!headline && isBackground(document, statement, sentence, date))
    return several && isCumulative(document, statement, sentence) ? 'cumulative' : 'background';
  const large = (statement.people.low ?? statement.people.high ?? (statement.people.vague ? 50 : 0)) > 1;
  if (
    several &&
    (isCumulative(document, statement, sentence) ||
      countsDisease(document, statement, sentence, date?.precision === 'day') ||
      isOngoing(document, statement, sentence, date?.precision === 'day', headline) ||
      (date === null && !headline && isFramed(document, statement)))
  )
    return 'cumulative';
  if (large && isAlone(document, date, sentence)) return 'period';
  if (large && date?.precision !== 'day' && duringLaunched(document, statement, sentence)) return 'period';
  if (large && !statement.people.definite && isPeriod(document, statement, sentence))
    return date !== null &&
      document.published !== null &&
      !headline &&
      daysBetween(date.value, document.published) > 400
      ? 'background'
      : 'period';
  if (
    large &&
    date !== null &&
    (date.precision === 'month' || date.precision === 'year' || date.precision === 'period') &&
    plural
  )
    return 'period';
  if (!several || !sumsEvents(document, statement, sentence)) return 'incident';
  if (withinSpan(document, sentence)) return 'period';
  // "Three bombs exploded within minutes on Monday": one day's violence.
  return date?.precision === 'day' || atOnce(document, sentence) ? 'incident' : 'cumulative';
}

/** A count over a span, up to now or closed. */
export const runsOver = (scope: Scope): boolean => scope === 'cumulative' || scope === 'period';

/** Sentences over which "that attack" points. */
const POINTS_OVER = 2;

/** "in the attacks", "during the same period": the figure belongs to the span or total told of right before. */
export function carriesOn(
  document: Document,
  statement: Statement,
  previous: { scope: Scope; statement: Statement },
): boolean {
  if (
    previous.scope !== 'incident' &&
    previous.scope !== 'hypothetical' &&
    statement.sentence - previous.statement.sentence <= POINTS_OVER &&
    pointsBack(document, statement)
  )
    return true;
  if (!runsOver(previous.scope)) return false;
  if (statement.sentence - previous.statement.sentence > 3) return false;
  const { from, to } = windowOf(document, statement);
  if (goesOn(document, statement, previous.statement)) return true;
  // "31 died in the mines this year. The police had recorded 22."
  if (statement.total && OWNS_TO.has(lower(document, statement.predicate))) return true;
  for (let index = from + 1; index < to; index++) {
    const before = lower(document, index - 1);
    if (CARRIERS.has(lower(document, index)) && (before === 'the' || before === 'these' || before === 'same'))
      return true;
  }
  return false;
}

/** Of an outbreak counted up to now, "38 people have died" is another count up to now. */
function goesOn(document: Document, statement: Statement, previous: Statement): boolean {
  if (statement.type !== previous.type || (statement.people.low ?? 0) < 2 || statement.people.definite) return false;
  const perfect = [1, 2].some((back) => ['has', 'have'].includes(lower(document, statement.predicate - back)));
  if (!perfect) return false;
  if (statement.sentence - previous.sentence === 1 && (statement.people.low ?? 0) >= 100) return true;
  return namesOutbreak(document, windowOf(document, previous));
}
