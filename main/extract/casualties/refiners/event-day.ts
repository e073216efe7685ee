import type { Casualty, DateFinding, HarmDate } from '../../../../preload/contract/findings';
import { union } from '../../../language/classes';
import type { Syntax } from '../../../syntax/index';
import { sentenceAt, type Document, type Report } from '../../../text/document';
import { EVENT_NOUNS, PROCEEDINGS, WIDE } from '../lexicon/happenings';
import { harmWord } from '../lexicon/harm';
import { dayOfSentence, toHarmDate, type Dated } from './date';
import { datesEvent, tellsSpeech } from './day-ties';
import { datesItself, isItem, opensWithDate, type Entry } from './entry';
import { pointsBack, SCENE } from './event-place';
import { ofEarlier, turnsAway } from './turns';
import { daysBetween } from './scope';
import { holdsAny, windowOf } from './window';

/** Its own day, if it gives one, is that of a count or of bodies found, and not the event's. */
export const isLater = (entry: Entry, dated: ReadonlyMap<Entry, Dated>): boolean =>
  datesItself(entry) && dated.get(entry)?.happened !== true;

/** Whether the entry's own day stays beside the event's: whoever dies of wounds later has a day of death. */
export const keepsDay = (entry: Entry, dated: ReadonlyMap<Entry, Dated>): boolean =>
  entry.date?.precision === 'day' &&
  (!isLater(entry, dated) || (entry.statement.rule === 'intransitive' && entry.statement.people.low === 1));

/** "All 23 trapped miners were confirmed dead, it was reported on Thursday": known on that day, and not of it. */
function tellsAftermath(document: Document, { statement }: Entry): boolean {
  const { from, to } = windowOf(document, statement);
  for (let index = from; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (lower === 'trapped' || (lower === 'confirmed' && document.tokens[index + 1]?.lower === 'dead')) return true;
  }
  return false;
}

/**
 * "The toll rose to eight late on Wednesday when a trader was beaten to death": the last of those counted has a day of his own, which
 * is not that of the others.
 */
function isLastOf({ tokens }: Document, list: readonly Entry[], { statement }: Entry): boolean {
  const { people, sentence, predicate, type } = statement;
  if (type !== 'killed' || people.low !== 1 || people.high !== 1) return false;
  let when = people.first - 1;
  while (when > people.first - LAST && !WHEN.has(tokens[when]?.lower ?? '')) when--;
  return (
    WHEN.has(tokens[when]?.lower ?? '') &&
    list.some(
      ({ statement: count }) =>
        count.total && count.sentence === sentence && count.predicate < Math.min(when, predicate),
    )
  );
}

const WHEN = union('when after as');
/** Tokens between "when" and whom it tells of. */
const LAST = 4;

export function dateOfEvent(
  document: Document,
  list: readonly Entry[],
  dates: readonly DateFinding[],
  dated: ReadonlyMap<Entry, Dated>,
  retold: DateFinding | null,
): HarmDate | null {
  const shareable = list.filter((entry) => !isLater(entry, dated) && !isLastOf(document, list, entry));
  const dayOf = shareable.find((entry) => entry.date?.precision === 'day');
  const day = dayOf?.date;
  // "The explosion took place on Friday … . On Thursday, gunmen killed six": the first telling dates the event.
  if (
    retold !== null &&
    dayOf !== undefined &&
    retold.precision === 'day' &&
    retold.end < (document.sentences[dayOf.statement.sentence]?.[0] ?? 0) &&
    opensWithDate(document, dayOf)
  )
    return toHarmDate(retold);
  if (day !== undefined && day !== null) return day;
  if (retold !== null) return toHarmDate(retold);
  const any = shareable.find((entry) => entry.date !== null)?.date;
  if (any !== undefined && any !== null) return finer(document, dates, any);
  // Of an earlier blow, and of rains and fires that go on for days, nobody tells on the day itself.
  const known = isLongBlow(document, list) || list.some(({ statement }) => ofEarlier(document, statement));
  for (const entry of known ? [] : list) {
    const spoken = dated.get(entry)?.spoken ?? null;
    if (spoken !== null && !tellsAftermath(document, entry)) return toHarmDate(spoken);
  }
  return list.find((entry) => entry.date !== null)?.date ?? null;
}

/** The day is one on which the harm was told of or its dead were found, and not its own. */
export const isWeak = (list: readonly Entry[], dated: ReadonlyMap<Entry, Dated>, date: HarmDate): boolean =>
  list.every((entry) => {
    // Who is held or taken is so on another day than the harm of the news.
    if (TAKEN.has(entry.statement.type)) return false;
    return entry.date?.phrase?.[0] !== date.phrase?.[0] || isLater(entry, dated) || dated.get(entry)?.date === null;
  });

/** Days by which what the report tells of with no figure may lie before the day of telling. */
const BEFOREHAND = 7;

const isLate = ({ published }: Document, { value }: DateFinding): boolean =>
  published !== null && daysBetween(value, published) <= BEFOREHAND;

/**
 * "Five bodies were found today. … The boat went down on Tuesday": the day that a sentence of the report without figures gives to what
 * came about, shortly before the day on which it is told.
 */
export function dayUncounted(
  document: Document,
  report: Report,
  syntax: Syntax,
  dates: readonly DateFinding[],
  entries: readonly Entry[],
  told: HarmDate,
): HarmDate | null {
  const counted = new Set(entries.map(({ statement }) => statement.sentence));
  for (const date of dates) {
    const sentence = sentenceAt(document, date.start);
    if (date.precision !== 'day' || counted.has(sentence) || sentence < report.from || sentence >= report.to) continue;
    const days = daysBetween(date.value, told.value);
    if (days <= 0 || days > BEFOREHAND || turnsAway(document, sentence) || tellsOfCourt(document, sentence)) continue;
    if (datesEvent(document, syntax, date) >= 2) return toHarmDate(date);
  }
  return null;
}

/** What strikes a whole land, and mostly for days. */
const LONG_BLOWS = union(WIDE, 'wildfire wildfires fires bushfires');

/** True for what strikes a whole land at once, or burns for days: a day told beside it is one of its days. */
export const isLongBlow = (document: Document, list: readonly Entry[]): boolean => holdsAny(document, list, LONG_BLOWS);

/** "were shot in August … on August 6": the only day the article names within a month or year. */
function finer(document: Document, dates: readonly DateFinding[], date: HarmDate): HarmDate {
  const days = dates.filter(({ value, precision }) => precision === 'day' && value.startsWith(`${date.value}-`));
  const [day] = days;
  return day !== undefined && days.every(({ value }) => value === day.value) && !tellsSpeech(document, day)
    ? toHarmDate(day)
    : date;
}

/** Sentences of an event that are looked at for its day. */
const LONGEST = 25;

/**
 * The day on which an event came about, in whichever sentence says so from its first figure to that of the next event;
 * what stands before the first event's figures is about it too.
 * @param list the event's statements
 */
export function dayWithin(
  document: Document,
  report: Report,
  syntax: Syntax,
  dates: readonly DateFinding[],
  list: readonly Entry[],
  entries: readonly Entry[],
  dated: ReadonlyMap<Entry, Dated>,
): DateFinding | null {
  const first = list[0]?.statement.sentence ?? 0;
  const event = list[0]?.event ?? 0;
  const before = entries.some((other) => other.event >= 0 && other.statement.sentence < first);
  const next = entries.find((other) => other.event > event && other.statement.sentence > first);
  const from = before ? first : report.from;
  const to = Math.min(from + LONGEST, next?.statement.sentence ?? report.to);
  let found: DateFinding | null = null;
  // "killed 90 on Wednesday at a ceremony for the general, who was shot in 2020": Wednesday is the day of the other harm.
  const taken = new Set(
    list.some((entry) => entry.date !== null)
      ? entries.flatMap((entry) =>
          entry.event >= 0 && entry.event !== event && entry.date?.phrase != null ? [entry.date.phrase[0]] : [],
        )
      : [],
  );
  // "Three died in hospital on Friday" tells no day of what hurt them.
  for (const entry of list) {
    const later = isLater(entry, dated) ? entry.date?.phrase : null;
    if (later != null) taken.add(later[0]);
  }
  for (const date of dates) {
    if (taken.has(date.start)) continue;
    if (date.start >= (document.sentences[to - 1]?.[1] ?? 0)) break;
    if (date.start < (document.sentences[from]?.[0] ?? 0) || date.precision !== 'day') continue;
    if (document.published !== null && date.value > document.published) continue;
    const tie = datesEvent(document, syntax, date);
    if (tie !== 0 && date.start < (document.sentences[first]?.[0] ?? 0) && tellsOfOthers(document, date, list))
      continue;
    // An attack of weeks ago is another, and who is held after one was taken later.
    if (tie === 2 || (tie === 3 && isLate(document, date) && !list.some(({ statement }) => TAKEN.has(statement.type))))
      return date;
    if (tie === 1 && list.every((entry) => entry.date === null)) found ??= date;
  }
  return found;
}

const TAKEN: ReadonlySet<Casualty['type']> = new Set(['abducted', 'detained', 'missing']);
const FREED = union('snatched released freed ransom hostage hostages captive captives captors');

/** "The men snatched in Sunday's raid": before figures of dead and hurt alone that is the day of another harm. */
function tellsOfOthers(document: Document, date: DateFinding, list: readonly Entry[]): boolean {
  const [first] = list;
  if (first === undefined || pointsBack(document, first.statement.sentence)) return false;
  if (list.some(({ statement }) => TAKEN.has(statement.type))) return false;
  const sentence = sentenceAt(document, date.start);
  const to = document.firstToken[sentence + 1] ?? document.tokens.length;
  for (let index = document.firstToken[sentence] ?? to; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    const type = harmWord(lower)?.type;
    if (FREED.has(lower) || type === 'abducted') return true;
  }
  return false;
}

/** The sentence tells what a court does. */
export function tellsOfCourt(document: Document, sentence: number): boolean {
  const from = document.firstToken[sentence] ?? 0;
  const to = Math.min(document.firstToken[sentence + 1] ?? document.tokens.length, from + 70);
  for (let index = from; index < to; index++) if (PROCEEDINGS.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}

/** "In that event, …", "During the attack he …" */
export function opensInEvent({ tokens, firstToken }: Document, sentence: number): boolean {
  const from = firstToken[sentence] ?? 0;
  const word = (index: number): string => tokens[index]?.lower ?? '';
  if (!['in', 'during'].includes(word(from)) || !POINTERS.has(word(from + 1))) return false;
  return [2, 3].some((past) => word(from + past) === 'event' || EVENT_NOUNS.has(word(from + past)));
}

const POINTERS = union('the that this');

/** "He was jailed over the May 2017 rally in Tolm. In that event he killed two": the month or year of what a sentence points back at. */
export function dateBefore(
  document: Document,
  dates: readonly DateFinding[],
  list: readonly Entry[],
): DateFinding | null {
  const first = list[0]?.statement.sentence ?? 0;
  if (list.some(({ date }) => date !== null) || first === 0 || !opensInEvent(document, first)) return null;
  const [from = 0, to = 0] = document.sentences[first - 1] ?? [];
  const told = dates.filter(
    ({ start, precision }) => start >= from && start < to && (precision === 'month' || precision === 'year'),
  );
  return told.length === 1 ? (told[0] ?? null) : null;
}

/** The day given right after figures that have none, in a sentence that gives no figures of another event. */
export function dayBeside(
  document: Document,
  report: Report,
  dates: readonly DateFinding[],
  list: readonly Entry[],
  entries: readonly Entry[],
): DateFinding | null {
  if (
    list.some(
      (entry) =>
        entry.date !== null ||
        isItem(document, entry.statement.sentence) ||
        tellsOfCourt(document, entry.statement.sentence),
    )
  )
    return null;
  const first = list[0]?.statement.sentence ?? 0;
  for (let sentence = first + 1; sentence <= Math.min(first + SCENE, report.to - 1); sentence++) {
    if (turnsAway(document, sentence) || tellsOfCourt(document, sentence)) return null;
    if (entries.some(({ event, statement }) => statement.sentence === sentence && event !== list[0]?.event))
      return null;
    const day = dayOfSentence(document, dates, sentence);
    if (day !== null) return day;
  }
  return null;
}
