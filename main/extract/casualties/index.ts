import type { Casualty, DateFinding, HarmType, NotCounted, Quote, Toll } from '../../../preload/contract/findings';
import { RELATIVES, SUBORDINATORS, union, without } from '../../language/classes';
import { createSyntax, type Syntax } from '../../syntax/index';
import { readDocument, type Document } from '../../text/document';
import { eventDates } from '../dates/events';
import type { Harm, Names } from '../types';
import { harmWord } from './lexicon/harm';
import { isCare } from './parsers/care';
import { parseSentence } from './parsers/index';
import { readSentence, type Reading, type Statement } from './reading';
import { claimantOf, learnSources, startMemory } from './refiners/claimant';
import { dateOf, toHarmDate, type Dated } from './refiners/date';
import type { Entry } from './refiners/entry';
import { groupEvents } from './refiners/events';
import { shareEvents } from './refiners/share';
import { setEarlierApart } from './refiners/earlier';
import { keepStatements } from './refiners/keep';
import { perpetratorOf } from './refiners/perpetrator';
import { placeOf, toSpan, type Placed } from './refiners/place';
import { carriesOn, daysBetween, scopeOf } from './refiners/scope';
import { windowOf } from './refiners/window';
import { unreadLede } from './unread';
import { makeToll, type Told } from './tolls';

/** Every statement of people harmed, what was not counted and why, and the article's own tolls. */
export function extractHarm(
  document: Document,
  names: Names,
  dates: DateFinding[],
  quotes: Quote[],
  syntax: Syntax,
): Harm {
  const notCounted: NotCounted[] = [];
  const found = findStatements(document, names, syntax);
  if (found.length === 0 && document.givenTitle === null) return warned(document, dates, [], notCounted, []);
  const statements = keepStatements(document, found, notCounted);
  setEarlierApart(document, statements);
  const { entries, opened } = refine(document, names, eventDates(document, dates), quotes, statements);
  const told: Told[] = [];
  const casualties: Casualty[] = [];
  for (const entry of entries) {
    const finding = toCasualty(document, entry, `c${casualties.length + 1}`);
    casualties.push(finding);
    told.push({ entry, finding });
  }
  const tolls = findTolls(document, syntax, told, opened);
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
  return { casualties, notCounted, tolls };
}

export interface Found {
  reading: Reading;
  statement: Statement;
}

/** Reads only the sentences that hold a word of harm. */
function findStatements(document: Document, names: Names, syntax: Syntax): Found[] {
  const found: Found[] = [];
  let done = -1;
  for (const token of document.tokens) {
    if (
      token.sentence === done ||
      token.kind !== 'word' ||
      (harmWord(token.lower) === undefined && !isCare(token.lower))
    )
      continue;
    done = token.sentence;
    const reading = readSentence(document, names, syntax, token.sentence);
    for (const statement of parseSentence(reading)) found.push({ reading, statement });
  }
  return found;
}

/** Sentences that stand in the headline or are the lede: the first sentence that is no header line. */
function isHeadline(document: Document, sentence: number): boolean {
  return sentence <= ledeOf(document);
}

const SENTENCE_END = /[.!?”"]$/;

/** Index of the lede: the first sentence that closes like one, past headline, byline and links. */
function ledeOf(document: Document): number {
  for (let index = 0; index < Math.min(document.sentences.length, 8); index++) {
    const span = document.sentences[index];
    if (span === undefined) break;
    if (document.title !== null && span[0] < document.title[1]) continue;
    if (document.byline !== null && span[0] < document.byline[1]) continue;
    const text = document.text.slice(span[0], span[1]);
    if (text.length > 25 && SENTENCE_END.test(text) && !text.startsWith('http')) return index;
  }
  return 0;
}

function refine(
  document: Document,
  names: Names,
  dates: readonly DateFinding[],
  quotes: readonly Quote[],
  statements: readonly Found[],
): { entries: Entry[]; opened: ReadonlyMap<number, number> } {
  const memory = startMemory(quotes);
  const places = new Map<Entry, Placed>();
  const dated = new Map<Entry, Dated>();
  let learned = 0;
  let previous: Entry | null = null;
  const subjects: Subjects = { dates: [], actors: new Set() };
  const entries = statements.map(({ reading, statement }): Entry => {
    for (; learned < statement.sentence; learned++)
      if (statement.sentence - learned < 6) learnSources(document, names, learned, memory);
    const date = dateOf(document, dates, statement);
    const place = placeOf(document, names, statement);
    const headline = isHeadline(document, statement.sentence);
    const subject = headline || isSubject(statement, date, subjects);
    const own = scopeOf(document, statement, date.date, subject);
    if (headline) learnSubject(statement, date, subjects);
    const entry: Entry = {
      statement,
      scope:
        own === 'incident' && !headline && previous !== null && carriesOn(document, statement, previous)
          ? previous.scope
          : own,
      place: place.tied === null ? null : toSpan(document, place.tied),
      date: date.date === null ? null : toHarmDate(date.date),
      claimant: claimantOf(document, names, quotes, statement, memory),
      perpetrator: perpetratorOf(reading, statement),
      event: -1,
    };
    previous = entry;
    places.set(entry, place);
    dated.set(entry, date);
    return entry;
  });
  setOlderBack(document, entries, dated);
  restateHeadline(document, entries);
  const words = groupEvents(document, entries, (entry) => places.get(entry)?.tied ?? null);
  return { entries, opened: shareEvents(document, names, dates, entries, places, dated, words) };
}

/** Days within which an event is today's news, and days after which one beside it is history. */
const FRESH = 3;
const PAST = 10;

/** Under news of these days, "a siege in January that left 20 dead" is told as history; what headline and lede tell is not. */
function setOlderBack(document: Document, entries: readonly Entry[], dated: ReadonlyMap<Entry, Dated>): void {
  const { published } = document;
  if (published === null) return;
  const age = (entry: Entry): number | null => {
    const date = dated.get(entry)?.date ?? null;
    return date === null || date.precision === 'unknown' ? null : daysBetween(date.value, published);
  };
  const first = entries.find((entry) => entry.scope === 'incident' && age(entry) !== null);
  const fresh = first === undefined ? null : age(first);
  if (fresh === null || fresh > FRESH) return;
  for (const entry of entries) {
    const days = age(entry);
    if (
      days !== null &&
      days > PAST &&
      (entry.scope === 'incident' || (entry.scope === 'period' && dated.get(entry)?.date?.precision === 'month')) &&
      !isHeadline(document, entry.statement.sentence)
    )
      entry.scope = 'background';
  }
}

/** True in a title that is part of the text. */
const inTitle = (document: Document, sentence: number): boolean =>
  document.title !== null && (document.sentences[sentence]?.[0] ?? Infinity) < document.title[1];

const sameFigure = (a: Statement, b: Statement): boolean =>
  a.type === b.type && a.people.low === b.people.low && a.people.high === b.people.high;

/** Sentences of the text in which a headline's figure is told again in full. */
const OPENING = 8;

/** "Fever kills 61": a headline leaves out what its figure is counted over; the text's statement of the same figure says it. */
function restateHeadline(document: Document, entries: readonly Entry[]): void {
  for (const [index, entry] of entries.entries()) {
    const { statement } = entry;
    if (!inTitle(document, statement.sentence) || index >= OPENING) break;
    if (entry.scope !== 'incident' || entry.date !== null || (statement.people.low ?? 0) < 2) continue;
    const text = entries.find(
      (other) =>
        !inTitle(document, other.statement.sentence) &&
        other.statement.sentence - statement.sentence <= OPENING &&
        sameFigure(statement, other.statement),
    );
    if (text !== undefined && (text.scope === 'cumulative' || text.scope === 'period')) entry.scope = text.scope;
  }
}

/** What headline and lede are about: older harm that today's article returns to (a trial, an inquiry) is no history. */
interface Subjects {
  dates: string[];
  actors: Set<string>;
}

function learnSubject(statement: Statement, { date }: Dated, subjects: Subjects): void {
  if (statement.hypothetical) return;
  if (date !== null) subjects.dates.push(date.value);
  const actor = statement.people.mention?.actor;
  if (actor !== null && actor !== undefined) subjects.actors.add(actor);
}

function isSubject(statement: Statement, { date }: Dated, subjects: Subjects): boolean {
  const actor = statement.people.mention?.actor;
  if (actor !== null && actor !== undefined && subjects.actors.has(actor)) return true;
  return date !== null && subjects.dates.some((value) => value.startsWith(date.value) || date.value.startsWith(value));
}

function toCasualty(document: Document, entry: Entry, id: string): Casualty {
  const { statement } = entry;
  const { people, type } = statement;
  const start = document.tokens[people.shownFrom >= 0 ? people.shownFrom : people.first]?.start ?? 0;
  const end = document.tokens[people.shown - 1]?.end ?? start;
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
    claimant: entry.claimant,
    perpetrator: entry.perpetrator,
    certainty: statement.certainty,
    rule: statement.rule,
  };
}

const SEIZED: ReadonlySet<HarmType> = new Set(['abducted', 'detained', 'displaced']);
const IN_TOLL: ReadonlySet<HarmType> = new Set(['killed', 'injured', 'killed_or_injured', 'missing']);

/** @param opened for each event the first sentence without a figure that tells of it */
function findTolls(
  document: Document,
  syntax: Syntax,
  told: readonly Told[],
  opened: ReadonlyMap<number, number>,
): Toll[] {
  const lede = ledeOf(document);
  const events = new Map<number, Told[]>();
  for (const one of told) {
    const { scope, event, statement } = one.entry;
    if (!IN_TOLL.has(statement.type) || scope !== 'incident') continue;
    const list = events.get(event);
    if (list === undefined) events.set(event, [one]);
    else list.push(one);
  }
  const title = titleStatements(document, syntax);
  const first = told.find(
    ({ entry }) =>
      entry.statement.sentence <= lede &&
      IN_TOLL.has(entry.statement.type) &&
      entry.scope !== 'background' &&
      entry.scope !== 'hypothetical',
  );
  const tolls: Toll[] = [];
  let mainEvent = first !== undefined && first.entry.scope === 'incident' ? first.entry.event : -1;
  // "Gunmen abducted 14 pupils …": whoever was killed in that raid is the toll of the main event.
  if (first === undefined)
    mainEvent =
      told.find(
        ({ entry }) =>
          entry.statement.sentence <= lede && entry.scope === 'incident' && SEIZED.has(entry.statement.type),
      )?.entry.event ?? -1;
  if (mainEvent < 0 && title.length > 0 && first === undefined) mainEvent = [...events.keys()][0] ?? -1;
  // "A coach overturned near … . Seven people died.": the lede is about the event, its figure follows.
  if (mainEvent < 0 && first === undefined)
    mainEvent = [...events.keys()].find((event) => (opened.get(event) ?? Infinity) <= lede) ?? -1;
  if (first !== undefined && first.entry.scope !== 'incident' && inMainClause(document, first.entry.statement)) {
    const same = told.filter(({ entry }) => entry.scope === first.entry.scope && IN_TOLL.has(entry.statement.type));
    const toll = makeToll(withoutRestated(document, same), true);
    if (toll !== null) tolls.push(toll);
  }
  if (events.size === 0 && first === undefined && title.length > 0) {
    const toll = makeToll(title, true);
    if (toll !== null) tolls.push(toll);
  }
  if (first !== undefined && mainEvent === first.entry.event && isAftermath(document, first, lede))
    mainEvent = NO_EVENT;
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

const BRINGS = new Set(['bring', 'brings', 'bringing', 'brought', 'raising', 'raised', 'pushed', 'pushing', 'taking']);

/** "bringing the death toll to 54", with no span of time it is counted over. */
function broughtTo(document: Document, statement: Statement): boolean {
  if (!statement.total || statement.part) return false;
  const { from, to } = windowOf(document, statement);
  let brought = false;
  for (let index = statement.predicate; index > from && statement.predicate - index < 6; index--)
    if (BRINGS.has(document.tokens[index]?.lower ?? '')) brought = true;
  if (!brought) return false;
  for (let index = from; index < to; index++) if (SPANS.has(document.tokens[index]?.lower ?? '')) return false;
  return true;
}

const NO_EVENT = -1;
/** Days after which a hearing is news of its own and no longer of the harm. */
const LATER = 45;
const PROCEEDINGS = new Set(
  'court courts trial trials tried jailed sentenced convicted acquitted guilty verdict inquest inquiry coroner tribunal lawsuit sued hearing judge judges prosecutors appeal indicted charged pleaded retrial'.split(
    ' ',
  ),
);

/** "A court jailed a builder over a collapse that killed 21 people in 2019": headline and lede are about the hearing. */
function isAftermath(document: Document, { entry }: Told, lede: number): boolean {
  const { date, statement } = entry;
  if (
    date === null ||
    document.published === null ||
    inTitle(document, statement.sentence) ||
    daysBetween(date.value, document.published) <= LATER
  )
    return false;
  const from = document.firstToken[lede] ?? 0;
  for (let index = Math.max(from, statement.people.first - 70); index < statement.people.first; index++)
    if (PROCEEDINGS.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}

const SUBORDINATE = union(without(RELATIVES, 'that'), without(SUBORDINATORS, 'before if'));
const TELLING = new Set([
  'said',
  'says',
  'say',
  'told',
  'reported',
  'announced',
  'confirmed',
  'stated',
  'added',
  'estimated',
  'believe',
]);

/** No relative or temporal clause opens between the start of the sentence and the statement; "officials said that" opens none. */
function inMainClause(document: Document, { sentence, people }: Statement): boolean {
  for (let index = Math.max(document.firstToken[sentence] ?? 0, people.first - 70); index < people.first; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (SUBORDINATE.has(lower) || (lower === 'that' && !TELLING.has(document.tokens[index - 1]?.lower ?? '')))
      return false;
  }
  return true;
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
