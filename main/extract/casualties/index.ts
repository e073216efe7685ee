import type { Casualty, DateFinding, NotCounted, Quote, Toll } from '../../../preload/contract/findings';
import { createSyntax, type Syntax } from '../../syntax/index';
import { readDocument, type Document, type Report } from '../../text/document';
import { eventDates } from '../dates/events';
import { holdersAmong } from '../places/within';
import type { Harm, Names, PlaceMention } from '../types';
import { COUNTS_OF_HARM } from '../budget';
import { isSummed } from './certainty';
import { findTolls, IN_TOLL } from './tolls/index';
import { isHeadline, ledeOf } from './opening';
import { mayTell, parseSentence } from './parsers/index';
import { readSentence, type Found, type Statement } from './reading';
import { claimantOf, learnSources, startMemory } from './refiners/claimant';
import { toHarmDate, type Dated } from './refiners/date';
import { dateOfHarm } from './refiners/proceedings';
import { headsItem, type Entry } from './refiners/entry';
import { inferPlaces } from './refiners/inferred';
import { dateByBringer } from './refiners/brought-up';
import {
  leaveUndated,
  restateHeadline,
  setConsequencesBack,
  setOccasionsBack,
  setOlderBack,
  setRememberedBack,
  setPlacedBack,
  setRetoldBack,
} from './refiners/older';
import { groupEvents } from './refiners/events';
import { addsSeveral, addsToOthers, sumsOfEvents } from './refiners/several';
import { shareEvents } from './refiners/share';
import { setAmongApart, setEarlierApart, setInCare } from './refiners/earlier';
import { keepStatements } from './refiners/keep';
import { shownSpan } from './people';
import { setDeadBack } from './refiners/dead-again';
import { setPortraitsBack } from './refiners/portrait';
import { perpetratorOf } from './refiners/perpetrator';
import { placeOf, toSpan, type Placed } from './refiners/place';
import { overPlaces } from './refiners/place-phrases';
import { isJoined, isNextShare, isOfSame, isShareOf, runsWith } from './refiners/runs-with';
import { carriesOn, isOld, runsOver, scopeOf } from './refiners/scope';
import { pointsToPast } from './refiners/scope/pointing';
import { scenesOf } from './refiners/scenes';
import { isSubject, learnSubject, startSubjects } from './refiners/subject';
import { withVenues } from './refiners/venues';
import { unreadLede } from './unread';
import { redate } from './learned/day';
import { findMore } from './learned/finder';
import { LEARNED, type Judges } from './learned/judges';
import { resituate } from './learned/place';
import { rescope } from './learned/scope';
import { retoll } from './learned/toll';
import type { Told } from './tolls/figures';

/**
 * Every statement of people harmed, what was not counted and why, and the article's own tolls; none of it where there
 * is more than the budget of a reading.
 * @param judges who decides what the rules leave open
 */
export function extractHarm(
  document: Document,
  names: Names,
  dates: DateFinding[],
  quotes: Quote[],
  syntax: Syntax,
  judges: Judges = LEARNED,
): Harm {
  const notCounted: NotCounted[] = [];
  const ruled = findStatements(document, names, syntax);
  const found = ruled.length > COUNTS_OF_HARM ? ruled : findMore(document, names, syntax, ruled, judges);
  if (found.length === 0 && document.givenTitle === null) return warned(document, dates, [], notCounted, []);
  // What follows looks at each beside the others.
  if (found.length > COUNTS_OF_HARM) return { casualties: [], notCounted, tolls: [], tangled: true };
  const statements = keepStatements(document, found, notCounted);
  setEarlierApart(document, statements);
  setAmongApart(document, statements);
  setInCare(document, statements);
  const { entries, opened } = refine(document, names, syntax, eventDates(document, dates), quotes, statements, judges);
  const within = holdersAmong(names.places);
  const sums = sumsOfEvents(document, entries);
  const adding = new Set(entries.filter((entry) => sums.has(entry) || addsSeveral(document, names, entry)));
  // "Four, including a guard, were killed in two bombings": the guard is told of again below, with the bomb that killed him.
  const added = new Set([...adding].map(({ statement }) => statement.predicate));
  const told = entries.map((entry, index) => {
    if (entry.place !== null) entry.place = within(entry.place);
    const several = adding.has(entry) || (entry.statement.part && added.has(entry.statement.predicate));
    return { entry, finding: toCasualty(document, entry, several, `c${index + 1}`) };
  });
  const summed = told.filter(({ entry }) => isSummed(entry.statement));
  const title = titleStatements(document, syntax);
  let tolls = findTolls(document, summed, title, opened);
  // What the article's main toll rests on is its news, whatever else would be likelier.
  const news = new Set(tolls.find(({ main }) => main)?.findings);
  const others = new Set(told.flatMap(({ entry, finding }) => (news.has(finding.id) ? [] : [entry])));
  if (rescope(document, syntax, dates, entries, others, judges)) {
    for (const { entry, finding } of told) finding.scope = entry.scope;
    tolls = findTolls(document, summed, title, opened);
  }
  tolls = retoll(document, told, title, tolls, judges);
  const casualties = told.map(({ finding }) => finding);
  return warned(document, dates, casualties, notCounted, tolls);
}

/** Puts what was found together, with the figure of dead in headline or lede that gave no main toll. */
function warned(
  document: Document,
  dates: readonly DateFinding[],
  casualties: Casualty[],
  notCounted: NotCounted[],
  tolls: Toll[],
): Harm {
  const unread = tolls.some(({ main }) => main)
    ? null
    : unreadLede(document, ledeOf(document), casualties, notCounted, dates);
  if (unread !== null) notCounted.push(unread);
  notCounted.sort((one, other) => one.start - other.start || one.end - other.end);
  return { casualties, notCounted, tolls, tangled: false };
}

/** The first count that the sentence before gives: among the last that were found. */
function countBefore(found: readonly Found[], sentence: number): Statement | null {
  let first: Statement | null = null;
  for (let index = found.length - 1; index >= 0; index--) {
    const statement = found[index]?.statement;
    if (statement === undefined || statement.sentence < sentence - 1) break;
    if (!statement.part) first = statement;
  }
  return first;
}

/** Reads only the sentences that hold a word of harm. */
function findStatements(document: Document, names: Names, syntax: Syntax): Found[] {
  const found: Found[] = [];
  let done = -1;
  for (const [at, token] of document.tokens.entries()) {
    if (
      token.sentence === done ||
      token.kind !== 'word' ||
      !mayTell(token.lower, document.tokens[at - 1]?.lower ?? '', found.length > 0)
    )
      continue;
    done = token.sentence;
    const reading = readSentence(document, names, syntax, token.sentence);
    for (const statement of parseSentence(reading, countBefore(found, token.sentence)))
      found.push({ reading, statement });
  }
  return found;
}

function refine(
  document: Document,
  names: Names,
  syntax: Syntax,
  dates: readonly DateFinding[],
  quotes: readonly Quote[],
  statements: readonly Found[],
  judges: Judges,
): { entries: Entry[]; opened: ReadonlyMap<number, number> } {
  const memory = startMemory(quotes);
  const located = withVenues(document, names);
  const places = new Map<Entry, Placed>();
  const dated = new Map<Entry, Dated>();
  // Offsets of dates of courts and mourners.
  const after = new Set<number>();
  const held = new Set<Entry>();
  let learned = 0;
  let previous: Entry | null = null;
  // Headline or lede counts up to now.
  let running: Entry | null = null;
  const subjects = startSubjects(document);
  const ofCase = new Set<Entry>();
  const entries = statements.map(({ reading, statement }): Entry => {
    for (; learned < statement.sentence; learned++)
      if (statement.sentence - learned < 6) learnSources(document, names, learned, memory);
    const date = dateOfHarm(document, syntax, dates, statement, after);
    const place = placeOf(document, located, syntax, statement);
    const headline = isHeadline(document, statement.sentence) && !isPastItem(document, date.date);
    const subject = headline || isSubject(document, statement, date, subjects);
    const own = scopeOf(document, statement, date.date, subject);
    if (headline) learnSubject(document, statement, date, subjects);
    const entry: Entry = {
      statement,
      scope:
        previous !== null &&
        (isShareOf(statement, previous.statement) ||
          (runsOver(previous.scope) &&
            (isNextShare(statement, previous.statement) || isOfSame(document, statement, previous.statement))) ||
          (own === 'incident' && isJoined(document, statement, previous.statement)) ||
          (own === 'incident' && !headline && carriesOn(document, statement, previous)))
          ? previous.scope
          : own === 'incident' && !headline && date.date === null && pointsToPast(document, statement, dates)
            ? 'background'
            : own,
      place:
        place.tied === null || addsToOthers(document, statement, place.tied.start)
          ? null
          : toSpan(document, located, place.tied),
      date: date.date === null ? null : toHarmDate(date.date),
      claimant: claimantOf(document, names, quotes, statement, memory, reading.syntax),
      perpetrator: perpetratorOf(reading, statement),
      event: -1,
    };
    if (subject && !headline && subjects.victims > 0) ofCase.add(entry);
    if (date.aside && date.date === null) held.add(entry);
    const before = previous;
    previous = entry;
    if (
      entry.scope === 'incident' &&
      !headline &&
      running !== null &&
      runsWith(document, statement, date, running, before)
    )
      entry.scope = running.scope;
    if (headline && runsOver(entry.scope) && (statement.people.low ?? 0) > 1) running = entry;
    places.set(entry, place);
    dated.set(entry, date);
    return entry;
  });
  dateByBringer(document, located, syntax, dates, entries, places, dated);
  if (subjects.remembers) setRememberedBack(document, entries);
  setOlderBack(document, entries, dated, ofCase);
  setOccasionsBack(document, entries, dates);
  setRetoldBack(document, entries);
  setPlacedBack(document, entries);
  setConsequencesBack(entries);
  restateHeadline(document, entries);
  setPortraitsBack(document, entries);
  setDeadBack(entries);
  const days = after.size === 0 ? dates : dates.filter(({ start }) => !after.has(start));
  const sumsPlaces = (sentence: number): boolean => overPlaces(document, located, sentence);
  const opened = new Map<number, number>();
  let events = 0;
  for (const report of document.reports) {
    const all = entries.filter(({ statement }) => statement.sentence >= report.from && statement.sentence < report.to);
    const ruled = all.filter(({ statement }) => statement.rule !== 'learned');
    const own = ruled.length > 0 ? ruled : all;
    if (own.length === 0) continue;
    const told = placesOf(document, located, report);
    const scene = scenesOf(document, report, told, syntax, own);
    const settle = (entry: Entry, tied: PlaceMention): void => {
      places.set(entry, { tied, town: null, near: false, wide: false, loose: null });
      entry.place = toSpan(document, located, tied);
    };
    const words = groupEvents(document, own, places, sumsPlaces, scene, settle, events);
    events += words.size;
    for (const [event, sentence] of shareEvents(document, report, told, syntax, days, own, places, dated, words))
      opened.set(event, sentence);
    inferPlaces(document, report, told, own);
    if (ruled.length > 0) events = followRuled(all, events);
  }
  leaveUndated(document, entries, dated, held);
  redate(document, syntax, dates, entries, dated, judges);
  resituate(document, located, syntax, entries, places, judges);
  return { entries, opened };
}

/**
 * What likelihood alone found joins no events of others: it is of the event of the statement before it, if that stands in its
 * sentence or the one before, and else of one of its own.
 * @param events how many there are
 * @returns how many there are with those
 */
function followRuled(entries: readonly Entry[], events: number): number {
  let last: Entry | null = null;
  let next = events;
  for (const entry of entries) {
    if (entry.statement.rule !== 'learned') {
      last = entry;
      continue;
    }
    const near = last !== null && entry.statement.sentence - last.statement.sentence <= 1 ? last : null;
    entry.event = near?.event ?? next++;
    if (near?.scope !== 'incident' || entry.scope !== 'incident') continue;
    entry.place ??= near.place;
    entry.date ??= near.date;
  }
  return next;
}

/** A list of what was before opens with no news. */
const isPastItem = (document: Document, date: DateFinding | null): boolean =>
  date !== null && headsItem(document, date) && document.published !== null && isOld(date.value, document.published);

/** The names with the places of one report alone. */
function placesOf(document: Document, names: Names, { from, to }: Report): Names {
  if (document.reports.length === 1) return names;
  const start = document.sentences[from]?.[0] ?? 0;
  const end = document.sentences[to - 1]?.[1] ?? 0;
  return { ...names, places: names.places.filter((place) => place.start >= start && place.end <= end) };
}

function toCasualty(document: Document, entry: Entry, several: boolean, id: string): Casualty {
  const { statement } = entry;
  const { people, type } = statement;
  const [start, end] = shownSpan(document.tokens, people);
  return {
    id,
    type,
    start,
    end,
    low: people.low,
    high: people.high,
    approx: people.approx,
    vague: people.vague,
    victims: people.head ?? (people.form === 'bare' ? 'people' : document.text.slice(start, end)),
    status: people.status,
    place: entry.place,
    date: entry.date,
    scope: entry.scope,
    ...(several ? { several: true as const } : {}),
    claimant: entry.claimant,
    perpetrator: entry.perpetrator,
    certainty: statement.certainty,
    rule: statement.rule,
  };
}

/** What a title beside the text states; its words have no place among the findings but count for the toll. */
function titleStatements(document: Document, syntax: Syntax): Told[] {
  if (document.givenTitle === null) return [];
  const title = readDocument(document.givenTitle, {
    published: document.published,
    title: null,
    byline: null,
    dateline: null,
  });
  const none = (): Int32Array => new Int32Array(title.tokens.length).fill(-1);
  const names: Names = { actors: [], mentions: [], places: [], mentionOfToken: none(), placeOfToken: none() };
  return findStatements(title, names, createSyntax(title, syntax.model))
    .filter(({ statement }) => !statement.hypothetical && IN_TOLL.has(statement.type))
    .map(({ statement }) => ({
      entry: {
        statement: { ...statement, sentence: -1, predicate: -1 - statement.predicate },
        scope: 'incident',
        place: null,
        date: null,
        claimant: null,
        perpetrator: null,
        event: 0,
      },
      finding: null,
    }));
}
