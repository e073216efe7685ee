import type { CasualtyEvent, Day, EventTotal, GlanceFigure, HarmType } from '../../../preload/contract';
import { COUNTED_TOGETHER } from '../../../preload/contract/wording/words';
import { datesAgree, isBeside, placesAgree } from './agreement';
import { peopleOf } from './contradict';
import { innerOf, sameFigure, type Event } from './event';
import { type Statement } from './statements';
import { unreadHarm, type Unread } from './unread';

/** An event of the period with the range of the harm that is added. */
interface Entry {
  index: number;
  event: Event;
  total: EventTotal;
}

/** So many of the worst events are named. */
const WORST = 5;
/** What can't be added may come to this share of what is, or the sum would be another with it: there is none. */
const LOOSE = 0.1;

/**
 * The number at the top: the period's own events added, each with a place, a day and a figure. Of events that may be one
 * the greatest is added, and what has no place or day is added nowhere: the sum is then a floor. Where what is left out
 * comes to more than a little, the sum would be a guess: it is withheld, with the reason.
 * @param day the period's own events
 * @param built the same as the briefing shows them, in the same order
 * @param undated events as the briefing shows them of which no day is told: they may be of the period
 * @param from first day of the period
 * @param aside how many counts of such harm stand in the other tables, these among them
 * @returns null when nobody states such harm
 */
export function sumEvents(
  day: readonly Event[],
  built: readonly CasualtyEvent[],
  undated: readonly CasualtyEvent[],
  type: HarmType,
  from: Day,
  aside: number,
): GlanceFigure | null {
  const totalOf = (event: CasualtyEvent | undefined): EventTotal | undefined =>
    event?.totals.find((one) => states(one, type));
  const entries = day.flatMap((event, index): Entry[] => {
    const total = totalOf(built[index]);
    return total === undefined ? [] : [{ index, event, total }];
  });
  if (entries.length + aside === 0) return null;
  const counted = entries
    .filter(({ total }) => total.low !== null || total.high !== null)
    .toSorted((a, b) => size(b.total) - size(a.total) || a.index - b.index);
  const doubts = doubtsOf(counted);
  const sure = counted.filter((entry) => !doubts.has(entry) && leftByStaff(entry) === null);
  // What the staff leaves out is in no doubt.
  const loose = counted.filter((entry) => doubts.has(entry) && leftByStaff(entry) === null).map(({ total }) => total);
  const dayless = undated.flatMap((event) => totalOf(event) ?? []);
  const unread = unreadIn(day, type);
  const sum = sizeOf(sure.map(({ total }) => total));
  // One more dead of whom a sentence may speak costs a sum over several its upper bound alone.
  const [heavy] = unread.filter(({ single }) => type !== 'killed' || !single || sum < SEVERAL);
  const withheld =
    heavy !== undefined || sure.length === 0 || sizeOf([...loose, ...dayless]) > allowed(sum)
      ? heavy === undefined
        ? whyLoose(counted, doubts, dayless)
        : `could not read: “${shortened(heavy.sentence)}”`
      : null;
  const added = withheld === null ? sure.toSorted((a, b) => a.index - b.index) : [];
  const together = [...built.entries()]
    .filter(([, event]) => totalOf(event) === undefined && countsTogether(event, type))
    .map(([event]) => ({ event, reason: COUNTED_TOGETHER }));
  const left = entries
    .filter((entry) => !added.includes(entry))
    .map((entry) => ({
      event: entry.index,
      reason:
        leftByStaff(entry) ??
        doubts.get(entry) ??
        (counted.includes(entry) ? 'the sum is withheld' : 'nobody gives a number'),
    }))
    .concat(together);
  const earlier = added.filter(({ event: { date } }) => date !== null && date < from.slice(0, date.length));
  return {
    low: bound(added, 'low'),
    // Somebody speaks of more whom nobody counted, or something was left out: the sum is a floor.
    high:
      counted.length < entries.length || loose.length + unread.length + together.length > 0
        ? null
        : bound(added, 'high'),
    added: added.length,
    leftOut: left.length + aside,
    events: added.map(({ index }) => index),
    ...(earlier.length === 0 ? {} : { earlier: earlier.map(({ index }) => index) }),
    left,
    largest: counted.slice(0, WORST).map(({ index }) => index),
    withheld,
  };
}

/** Somebody came to such harm; "no injuries were reported" adds no incident to a sum. */
export const states = (total: EventTotal, type: HarmType): boolean => total.type === type && total.high !== 0;

/** Why the staff leaves an event out of the sum; null where it does not. */
function leftByStaff({ event: { staff } }: Entry): string | null {
  if (staff?.within !== undefined && staff.within !== null)
    return `a part of ${nameOf(staff.within)}, as the staff says`;
  return staff?.sum === 'out' ? 'left out by the staff' : null;
}

/** "Nine killed or injured": how many of them died nobody says. */
export const countsTogether = ({ totals }: CasualtyEvent, type: HarmType): boolean =>
  (type === 'killed' || type === 'injured') && totals.some((total) => states(total, 'killed_or_injured'));

/** One in doubt costs a sum over several nothing but its upper bound. */
const allowed = (sum: number): number => Math.max(LOOSE * sum, sum >= SEVERAL ? 1 : 0);
const SEVERAL = 5;

/** What stands most against a sum. */
function whyLoose(
  counted: readonly Entry[],
  doubts: ReadonlyMap<Entry, string>,
  dayless: readonly EventTotal[],
): string {
  const worst = counted.find((entry) => doubts.has(entry));
  const most = Math.max(0, ...dayless.map(size));
  if (worst === undefined || size(worst.total) < most)
    return most > 0 ? 'for some no day is told' : 'no recent event has a number';
  return doubts.get(worst) ?? '';
}

const size = ({ top, low, high }: EventTotal): number => top ?? low ?? high ?? 0;
const sizeOf = (totals: readonly EventTotal[]): number => totals.reduce((sum, total) => sum + size(total), 0);

/** The sentences about such harm in the articles on these events of which nothing was read. */
function unreadIn(day: readonly Event[], type: HarmType): Unread[] {
  const articles = new Map(day.flatMap(({ statements }) => statements.map(({ article }) => [article.id, article])));
  return [...articles.values()].flatMap((article) => unreadHarm(article, type));
}

/** So much of a sentence as tells which one is meant. */
const SHOWN = 70;
const shortened = (sentence: string): string =>
  sentence.length <= SHOWN ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', SHOWN))}…`;

/** Which events can't be added, and why. Of those that may be one the first, the greatest, is not among them. */
function doubtsOf(counted: readonly Entry[]): ReadonlyMap<Entry, string> {
  const doubts = new Map<Entry, string>();
  for (const [index, entry] of counted.entries()) {
    const { event } = entry;
    // The staff looked at it and says that it is added; what it left out is nobody's twin.
    if (event.staff?.sum === 'in' || leftByStaff(entry) !== null) continue;
    // One without place or day is added nowhere: whatever it is, nothing is counted twice.
    if (event.date === null) doubts.set(entry, `no day is told for ${nameOf(event)}`);
    else if (event.place === null) doubts.set(entry, 'no place is told');
    else {
      const twin = counted
        .slice(0, index)
        .find((other) => !doubts.has(other) && leftByStaff(other) === null && mayBeOne(entry, other));
      if (twin !== undefined) doubts.set(entry, `${bothOf(twin.event, event)} may be one event`);
    }
  }
  return doubts;
}

const bothOf = (twin: Event, event: Event): string =>
  twin.place === event.place ? `two in ${nameOf(event)}` : `${nameOf(twin)} and ${nameOf(event)}`;

const nameOf = ({ place }: Event): string => place ?? 'one without a place';

/** Nothing tells the two apart: their days agree, and so do their places, or one may lie in the other. */
function mayBeOne(a: Entry, b: Entry): boolean {
  if (datesAgree(a.event.date, b.event.date) === 'no' || toldApart(a, b)) return false;
  if (placesAgree(a.event.place, b.event.place) === 'yes') return true;
  if (innerOf(a.event, b.event) !== null || names(a.event, b.event) || names(b.event, a.event)) return true;
  // Reports of one affair with one figure and two names for where it was.
  return a.event.story === b.event.story && size(a.total) === size(b.total);
}

/** One article gives both, with other numbers of other people: five officers here, a soldier there. */
function toldApart(a: Entry, b: Entry): boolean {
  const { type } = a.total;
  const whole = ({ event }: Entry): Statement[] =>
    event.statements.filter(({ casualty, part, history }) => casualty.type === type && !part && !history);
  return whole(a).some((one) =>
    whole(b).some(
      (other) =>
        one.article === other.article && !sameFigure(one.casualty, other.casualty) && peopleOf(one) !== peopleOf(other),
    ),
  );
}

/** An article on the one event, and not on the other as well, names the other's place: both were on one day. */
function names({ statements }: Event, { place, statements: others }: Event): boolean {
  if (place === null) return false;
  const told = new Set(others.map(({ article }) => article));
  return statements.some(({ article }) => !told.has(article) && isNamed(place, article.findings.text));
}

/** Named, and not only as what another place lies west of. */
function isNamed(place: string, text: string): boolean {
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1))
    if (!isBeside(text.slice(Math.max(0, at - 30), at))) return true;
  return false;
}

/** Null where any event is open on that side, or nothing was added. */
function bound(added: readonly Entry[], side: 'low' | 'high'): number | null {
  if (added.length === 0) return null;
  if (side === 'high' && added.some(({ total }) => total.high === null)) return null;
  if (side === 'low' && added.every(({ total }) => total.low === null)) return null;
  return added.reduce((sum, { total }) => sum + (total[side] ?? 0), 0);
}
