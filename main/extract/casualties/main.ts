import type { HarmType, Toll } from '../../../preload/contract/findings';
import { RELATIVES, SUBORDINATORS, union, without } from '../../language/classes';
import type { Document } from '../../text/document';
import { EPIDEMICS, EVENT_NOUNS, PROCEEDINGS } from './lexicon/happenings';
import { harmWord } from './lexicon/harm';
import { REPORTS } from './lexicon/telling';
import { inTitle, ledeOf, sameFigure } from './opening';
import type { Statement } from './reading';
import { addsToOthers, BRINGS } from './refiners/several';
import { windowOf } from './refiners/window';
import type { Told } from './figures';
import { makeToll } from './tolls';

const SEIZED: ReadonlySet<HarmType> = new Set(['abducted', 'detained', 'displaced']);
export const IN_TOLL: ReadonlySet<HarmType> = new Set(['killed', 'injured', 'killed_or_injured', 'missing']);

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
    if (!IN_TOLL.has(statement.type) || scope !== 'incident' || ofEarlier(document, statement)) continue;
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
      ? told.find((one) => one.entry.statement.sentence <= lede + FOLLOWS && counts(one))
      : undefined;
  // Of a plague the day's deaths are news, the count of years is not.
  const follows =
    next !== undefined && opensWithHarm(document, lede, next.entry.scope === 'incident') ? next : undefined;
  if (follows !== undefined && follows.entry.scope === 'incident') mainEvent = follows.entry.event;
  const first = stated ?? follows;
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
  uniteMissing(events, mainEvent);
  uniteFurther(events, mainEvent);
  const order = [...events.keys()].sort((a, b) => (a === mainEvent ? -1 : b === mainEvent ? 1 : a - b));
  for (const event of order) {
    const list = events.get(event) ?? [];
    const isMain = event === mainEvent && tolls.length === 0;
    // "bringing the toll to 54" counts up to now, and is the newest figure of the main event.
    if (isMain)
      list.push(...told.filter(({ entry }) => entry.scope === 'cumulative' && broughtTo(document, entry.statement)));
    const toll = makeToll(isMain ? [...title, ...list] : list, isMain);
    if (toll !== null) tolls.push(toll);
  }
  return tolls;
}

/** The day is not of a year gone by that the first figure is not of: "780 died in 2013" is no newer count of this year's. */
function ofSpan({ published }: Document, first: Told, date: string | undefined): boolean {
  const year = date?.slice(0, 4);
  return (
    year === undefined ||
    published === null ||
    year >= published.slice(0, 4) ||
    year === first.entry.date?.value.slice(0, 4)
  );
}

/** Sentences after the lede in which the figure of the harm it tells of is given. */
const FOLLOWS = 2;
/** Words of the harmed, which make a lede tell of harm without a verb of it. */
const HARMED = union('victims dead wounded injured survivors bereaved fatal deadly deadliest');

const EARLIER = new Set(['earlier', 'previous']);
/** Before the noun of an event these make it another one than today's. */
const OTHER = new Set(['another', 'separate', 'similar']);
/** Tokens around the people in which another event is named. */
const AROUND = 9;

/** "Another quake shook the town after an earlier one killed 2,000": in the lede, but not what it is about. */
function ofEarlier(document: Document, { people }: Statement): boolean {
  for (let index = people.first - 1; index > 0 && people.first - index < 7; index--) {
    const { lower = '', kind } = document.tokens[index] ?? {};
    if (kind === 'mark') return false;
    if (!EARLIER.has(lower)) continue;
    const next = document.tokens[index + 1]?.lower ?? '';
    return next === 'one' || EVENT_NOUNS.has(next);
  }
  return false;
}

/** "the toll climbed to 41 in another mine accident": told past the lede, of an event besides today's. */
function ofOther(document: Document, { people, sentence }: Statement): boolean {
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

/** Headline and lede tell the same figure: of one event, though one names the town and the other its region. */
function uniteOpening(events: Map<number, Told[]>, main: number, lede: number): void {
  const own = events.get(main);
  if (own === undefined) return;
  const opens = (list: readonly Told[]): Statement[] =>
    list
      .map(({ entry }) => entry.statement)
      .filter(
        ({ sentence, people, part }) =>
          sentence <= lede && !part && (people.form === 'count' || people.form === 'bare') && !people.vague,
      );
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
function uniteMissing(events: Map<number, Told[]>, main: number): void {
  const own = events.get(main);
  if (own === undefined || own.some(({ entry }) => entry.statement.type === 'missing')) return;
  const lost = [...events].filter(
    ([event, list]) =>
      event !== main &&
      list.every(({ entry }) => entry.statement.type === 'missing' && entry.statement.people.form === 'count'),
  );
  const [only] = lost;
  if (only === undefined || lost.length > 1) return;
  own.push(...only[1]);
  events.delete(only[0]);
}

/** "Another 863 people were injured": next to the dead of the main event they are its injured, whatever town is named. */
function uniteFurther(events: Map<number, Told[]>, main: number): void {
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

const TURNS = new Set(['day', 'week', 'month', 'year', 'hour', 'annum']);

/** "are killed every day", "about five deaths a year": a rate is nobody's toll. */
function isRate(document: Document, { people, predicate, sentence }: Statement): boolean {
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
function opensWithHarm(document: Document, lede: number, plagues: boolean): boolean {
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

/** Tokens of headline and lede that are looked at. */
const MOST = 150;

/** The headline's bare figure gives way to the text's statement of it, which knows place and time. */
function withoutRestated(document: Document, told: readonly Told[]): Told[] {
  return told.filter(
    ({ entry }) =>
      !inTitle(document, entry.statement.sentence) ||
      !told.some(
        (other) =>
          !inTitle(document, other.entry.statement.sentence) && sameFigure(entry.statement, other.entry.statement),
      ),
  );
}

const SPANS = new Set(['since', 'year', 'month', 'war', 'conflict', 'season', 'week', 'pandemic', 'outbreak']);

/** "bringing the death toll to 54", with no span of time it is counted over and of no other events. */
function broughtTo(document: Document, statement: Statement): boolean {
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
/** No relative or temporal clause opens between the start of the sentence and the statement; "officials said that" opens none. */
function inMainClause(document: Document, { sentence, people }: Statement): boolean {
  for (let index = Math.max(document.firstToken[sentence] ?? 0, people.first - 70); index < people.first; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (SUBORDINATE.has(lower) || (lower === 'that' && !REPORTS.has(document.tokens[index - 1]?.lower ?? '')))
      return false;
  }
  return true;
}
