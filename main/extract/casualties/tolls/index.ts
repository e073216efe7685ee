import type { HarmType, Toll } from '../../../../preload/contract/findings';
import type { Document } from '../../../text/document';
import { ledeOf } from '../opening';
import type { Told } from './figures';
import { makeToll } from './make';
import { ofEarlier } from '../refiners/turns';
import { opensInEvent, tellsOfCourt } from '../refiners/event-day';
import { broughtTo, inMainClause, isFresh, isRate, ofOther, ofSpan, opensUncounted, opensWithHarm } from './counts';
import {
  uniteFurther,
  uniteInjured,
  uniteMissing,
  uniteOpening,
  uniteRestated,
  withoutRestated,
  withoutWider,
} from './unite';

const SEIZED: ReadonlySet<HarmType> = new Set(['abducted', 'detained', 'displaced']);
export const IN_TOLL: ReadonlySet<HarmType> = new Set(['killed', 'injured', 'killed_or_injured', 'missing']);

/** Sentences after the lede in which the figure of the harm it tells of is given. */
const FOLLOWS = 2;

/**
 * The article's own tolls, that of the event headline or lede is about first.
 * @param title what a title beside the text states
 * @param opened for each event the first sentence without a figure that tells of it
 */
export function findTolls(
  document: Document,
  told: readonly Told[],
  title: readonly Told[],
  opened: ReadonlyMap<number, number>,
): Toll[] {
  const lede = ledeOf(document);
  const events = new Map<number, Told[]>();
  // Sentence of the last statement that told of another event than the article's.
  let apart = -Infinity;
  for (const one of told) {
    const { scope, event, statement } = one.entry;
    if (!IN_TOLL.has(statement.type) || scope !== 'incident') continue;
    if (isRate(document, statement)) continue;
    const { sentence, people } = statement;
    if (
      events.has(event) &&
      sentence > lede &&
      (ofOther(document, statement) || (people.further && sentence > apart && sentence - apart <= 1))
    ) {
      apart = sentence;
      continue;
    }
    const list = events.get(event);
    if (list === undefined) events.set(event, [one]);
    else list.push(one);
  }
  const counts = ({ entry }: Told): boolean =>
    IN_TOLL.has(entry.statement.type) && entry.scope !== 'background' && entry.scope !== 'hypothetical';
  const stated = told.find(
    (one) => one.entry.statement.sentence <= lede && counts(one) && !ofEarlier(document, one.entry.statement),
  );
  const tolls: Toll[] = [];
  let mainEvent = stated !== undefined && stated.entry.scope === 'incident' ? stated.entry.event : -1;
  // "Gunmen abducted 14 pupils …": whoever was killed in that raid is the toll of the main event.
  if (stated === undefined)
    mainEvent =
      told.find(
        ({ entry }) =>
          entry.statement.sentence <= lede && entry.scope === 'incident' && SEIZED.has(entry.statement.type),
      )?.entry.event ?? -1;
  if (stated === undefined && mainEvent >= 0 && !events.has(mainEvent))
    mainEvent = told.find((one) => one.entry.statement.sentence <= lede + FOLLOWS && counts(one))?.entry.event ?? -1;
  if (mainEvent < 0 && title.length > 0 && stated === undefined) mainEvent = [...events.keys()][0] ?? -1;
  // "A coach overturned near … . Seven people died.": the lede is about the event, its figure follows.
  if (mainEvent < 0 && stated === undefined)
    mainEvent = [...events.keys()].find((event) => (opened.get(event) ?? Infinity) <= lede) ?? -1;
  // "Condolences reached the families of flood victims. At least 28 people have died": the figure follows the word of harm.
  const next =
    stated === undefined && mainEvent < 0
      ? told.find(
          (one) =>
            one.entry.statement.sentence <= lede + FOLLOWS && counts(one) && !ofEarlier(document, one.entry.statement),
        )
      : undefined;
  // Of a plague the day's deaths are news, the count of years is not.
  const follows =
    next !== undefined &&
    (opensWithHarm(document, lede, next.entry.scope === 'incident') ||
      // "A judge sentenced … over the rally in Tolm. In that event he killed two": what the court heard of.
      (tellsOfCourt(document, lede) && opensInEvent(document, next.entry.statement.sentence)))
      ? next
      : undefined;
  if (follows !== undefined && follows.entry.scope === 'incident') mainEvent = follows.entry.event;
  const first = stated ?? follows;
  // "Heavy rains in the north have injured people. …": how many is told further on.
  if (mainEvent < 0 && first === undefined && opensUncounted(document, lede))
    mainEvent = told.find((one) => events.has(one.entry.event) && isFresh(document, one))?.entry.event ?? -1;
  if (first !== undefined && first.entry.scope !== 'incident' && inMainClause(document, first.entry.statement)) {
    const same = told.filter(
      ({ entry }) =>
        entry.scope === first.entry.scope &&
        IN_TOLL.has(entry.statement.type) &&
        !isRate(document, entry.statement) &&
        ofSpan(document, first, entry.date?.value),
    );
    const toll = makeToll(withoutRestated(document, same), true);
    if (toll !== null) tolls.push(toll);
  }
  if (events.size === 0 && first === undefined && title.length > 0) {
    const toll = makeToll(title, true);
    if (toll !== null) tolls.push(toll);
  }
  uniteOpening(events, mainEvent, lede);
  uniteRestated(document, events, mainEvent);
  uniteMissing(events, mainEvent);
  uniteFurther(events, mainEvent);
  uniteInjured(events, mainEvent);
  const order = [...events.keys()].sort((a, b) => (a === mainEvent ? -1 : b === mainEvent ? 1 : a - b));
  for (const event of order) {
    const list = events.get(event) ?? [];
    const isMain = event === mainEvent && tolls.length === 0;
    // "bringing the toll to 54" counts up to now, and is the newest figure of the main event.
    if (isMain)
      list.push(...told.filter(({ entry }) => entry.scope === 'cumulative' && broughtTo(document, entry.statement)));
    const toll = makeToll(isMain ? [...title, ...withoutWider(document, list, title, lede)] : list, isMain);
    if (toll !== null) tolls.push(toll);
  }
  return tolls;
}
