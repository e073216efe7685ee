import { isCount } from '../people';
import { tokenAt, type Document } from '../../../text/document';
import { inTitle, sameFigure } from '../opening';
import type { Statement } from '../reading';
import type { Entry } from '../refiners/entry';
import { daysBetween } from '../refiners/scope';
import { holdsAny } from '../refiners/window';
import { ofOther, SPANS } from './counts';
import type { Told } from './figures';

/** Headline and lede tell the same figure: of one event, though one names the town and the other its region. */
export function uniteOpening(events: Map<number, Told[]>, main: number, lede: number): void {
  const own = events.get(main);
  if (own === undefined) return;
  const opens = (list: readonly Told[]): Statement[] =>
    list
      .map(({ entry }) => entry.statement)
      .filter(({ sentence, people, part }) => sentence <= lede && !part && isCount(people) && !people.vague);
  const told = opens(own);
  for (const [event, list] of events) {
    if (event === main) continue;
    const same = opens(list).some((one) =>
      told.some(
        (other) =>
          other.sentence !== one.sentence &&
          (one.people.low ?? 0) > 1 &&
          one.type === other.type &&
          one.people.low === other.people.low,
      ),
    );
    if (!same) continue;
    own.push(...list);
    events.delete(event);
  }
}

/** "The Red Cross said 212 people had been reported missing": with no dead or hurt beside them, the missing are of the main event. */
export function uniteMissing(events: Map<number, Told[]>, main: number): void {
  const own = events.get(main);
  if (own === undefined || own.some(({ entry }) => entry.statement.type === 'missing')) return;
  const lost = [...events].filter(
    ([event, list]) =>
      event !== main &&
      list.every(({ entry }) => entry.statement.type === 'missing' && entry.statement.people.form === 'count'),
  );
  // Of several the first that is told: the others are what was known before, or elsewhere.
  lost.sort(([, one], [, other]) => sentenceOf(one) - sentenceOf(other));
  const [only] = lost;
  if (only === undefined) return;
  own.push(...only[1]);
  events.delete(only[0]);
}

const sentenceOf = (list: readonly Told[]): number => list[0]?.entry.statement.sentence ?? Infinity;

/** Where the hurt of an event are looked after, which is not where it was. */
const CARED_AT =
  /\b(?:hospital|hospitals|icu|clinic|infirmary|centre|center|university|institute|college|ward|post)\b/i;
/** Days within which what is told of the hurt is of one event. */
const DAYS = 2;

/**
 * The hurt of the main event whom the words put elsewhere: told of in one sentence with its dead, or by the place they are
 * cared for in.
 */
export function uniteInjured(events: Map<number, Told[]>, main: number): void {
  const own = events.get(main);
  if (own === undefined || own.some(({ entry }) => entry.statement.type === 'injured')) return;
  const dead = own.filter(({ entry }) => entry.statement.type === 'killed');
  const most = Math.max(0, ...dead.map(({ entry }) => entry.statement.people.low ?? 0));
  if (most === 0) return;
  const sentences = new Set(dead.map(({ entry }) => entry.statement.sentence));
  const days = daysOf(dead);
  for (const [event, list] of events) {
    if (event === main) continue;
    const hurt = list.filter(({ entry: { statement } }) => isCounted(statement) && statement.type === 'injured');
    const first = hurt[0]?.entry;
    if (first === undefined) continue;
    const together = hurt.filter(({ entry }) => sentences.has(entry.statement.sentence));
    if (together.length > 0) {
      own.push(...together);
      return;
    }
    const place = first.place?.name ?? null;
    const more = list.some(
      ({ entry: { statement } }) =>
        statement.type === 'killed' && isCounted(statement) && (statement.people.low ?? 0) > most,
    );
    if (!isNear(first, days) || more || !(place === null || CARED_AT.test(place))) continue;
    own.push(...hurt);
    return;
  }
}

const isCounted = ({ people, part }: Statement): boolean =>
  !part && !people.vague && isCount(people) && (people.low ?? 0) > 0;

/** So many times what headline and lede tell is the count of more than their event. */
const BEYOND = 4;
/** Fewer than this more may have come to light. */
const FEW = 8;

/** Without the figures told further on that are far beyond those of headline and lede, which give an event's newest. */
export function withoutWider(document: Document, told: readonly Told[], title: readonly Told[], lede: number): Told[] {
  const opening = [...title, ...told].filter(
    ({ entry: { statement }, finding }) => (finding === null || statement.sentence <= lede) && isCounted(statement),
  );
  return told.filter(({ entry: { statement } }) => {
    if (statement.sentence <= lede || statement.people.low === null) return true;
    // "The toll rose to 20" is the newest; "this year's count has passed 125" is another's.
    if (statement.total && !holdsAny(document, [{ statement }], SPANS)) return true;
    const most = Math.max(
      0,
      ...opening
        .filter(({ entry }) => entry.statement.type === statement.type)
        .map(({ entry }) => entry.statement.people.low ?? 0),
    );
    return most === 0 || statement.people.low < most * BEYOND || statement.people.low - most < FEW;
  });
}

/** Counts of dead from which on two of one number in a text are hardly of two events. */
const MANY = 5;
/** How far two counts of one event's dead lie apart at most. */
const DOUBLE = 2;

/**
 * The dead of the main event, counted again further on: as many as before, or by a toll whose own sentence names no place.
 * What the text tells beside them is of that event, whatever place was taken for theirs.
 */
export function uniteRestated(document: Document, events: Map<number, Told[]>, main: number): void {
  const own = events.get(main);
  if (own === undefined) return;
  const dead = own.filter(({ entry: { statement } }) => isDead(statement));
  const days = daysOf(own);
  const isSame = ({ entry: { statement } }: Told): boolean =>
    dead.some(({ entry }) => entry.statement.people.low === statement.people.low);
  const isToll = ({ entry: { statement, place } }: Told): boolean =>
    statement.rule === 'toll' &&
    (place === null || document.tokens[tokenAt(document, place.start)]?.sentence !== statement.sentence) &&
    dead.some(({ entry }) => {
      const [one, other] = [entry.statement.people.low ?? 0, statement.people.low ?? 0];
      return Math.max(one, other) <= DOUBLE * Math.min(one, other);
    });
  for (const [event, list] of events) {
    if (event === main) continue;
    const again = list.filter(
      (one) =>
        isDead(one.entry.statement) &&
        !ofOther(document, one.entry.statement) &&
        isNear(one.entry, days) &&
        (isSame(one) || isToll(one)),
    );
    if (again.length === 0) continue;
    const sentences = new Set(again.map(({ entry }) => entry.statement.sentence));
    const all = again.some(isSame);
    const joins = (one: Told): boolean => all || sentences.has(one.entry.statement.sentence);
    own.push(...list.filter(joins));
    const left = list.filter((one) => !joins(one));
    if (left.length === 0) events.delete(event);
    else events.set(event, left);
  }
}

const daysOf = (list: readonly Told[]): string[] =>
  list.flatMap(({ entry: { date } }) => (date?.precision === 'day' ? [date.value] : []));

/** One of two days is unknown, or they lie so near that what happened is of one event. */
const isNear = ({ date }: Entry, days: readonly string[]): boolean =>
  date?.precision !== 'day' || days.length === 0 || days.some((day) => Math.abs(daysBetween(day, date.value)) <= DAYS);

const isDead = (statement: Statement): boolean =>
  statement.type === 'killed' && isCounted(statement) && (statement.people.low ?? 0) >= MANY;

/** "Another 863 people were injured": next to the dead of the main event they are its injured, whatever town is named. */
export function uniteFurther(events: Map<number, Told[]>, main: number): void {
  const own = events.get(main);
  if (own === undefined || own.some(({ entry }) => entry.statement.type === 'injured')) return;
  for (const [event, list] of events) {
    const [first] = list;
    if (event === main || first === undefined) continue;
    const { people, type, sentence } = first.entry.statement;
    const beside = own.some(
      ({ entry }) => sentence - entry.statement.sentence === 1 && entry.statement.type === 'killed',
    );
    if (!people.further || type !== 'injured' || !beside) continue;
    own.push(...list.filter(({ entry }) => entry.statement.sentence === sentence));
    return;
  }
}

/** The headline's bare figure gives way to the text's statement of it, which knows place and time. */
export function withoutRestated(document: Document, told: readonly Told[]): Told[] {
  return told.filter(
    ({ entry }) =>
      !inTitle(document, entry.statement.sentence) ||
      !told.some(
        (other) =>
          !inTitle(document, other.entry.statement.sentence) && sameFigure(entry.statement, other.entry.statement),
      ),
  );
}
