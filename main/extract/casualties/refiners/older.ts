import type { DateFinding } from '../../../../preload/contract/findings';
import type { Document } from '../../../text/document';
import { inTitle, isHeadline, sameFigure } from '../opening';
import type { Statement } from '../reading';
import { toHarmDate, type Dated } from './date';
import { opensWithDate, type Entry } from './entry';
import { daysBetween, runsOver } from './scope';
import { oneEvent } from './scope/events';
import { isPeriod } from './scope/period';
import { EVENT_NOUNS } from '../lexicon/happenings';
import { eventNoun } from './retell';
import { windowOf } from './window';

/** Days within which an event is today's news, and days after which one beside it is history. */
const FRESH = 3;
const PAST = 10;
/** Days within which the month just over is counted as news ("In June 650 were killed in violence"). */
const LAST_MONTH = 7;

/** Under news of these days, "a siege in January that left 20 dead" is told as history; what headline and lede tell is not, nor what a court hears. */
export function setOlderBack(
  document: Document,
  entries: readonly Entry[],
  dated: ReadonlyMap<Entry, Dated>,
  ofCase: ReadonlySet<Entry>,
): void {
  const { published } = document;
  if (published === null) return;
  // "A month ago": over before the day of the news, however few days lie between.
  const isCoarse = (entry: Entry): boolean => {
    const precision = dated.get(entry)?.date?.precision;
    return (!undated || opensWithDate(document, entry)) && (precision === 'month' || precision === 'year');
  };
  const age = (entry: Entry): number | null => {
    const date = dated.get(entry)?.date ?? null;
    return date === null || date.precision === 'unknown' ? null : daysBetween(date.value, published);
  };
  const first = entries.find(
    (entry) => entry.scope === 'incident' && (age(entry) !== null || isHeadline(document, entry.statement.sentence)),
  );
  // Harm that headline or lede tell of with no day is of these days, unless the day follows with the same figure.
  const told = entries.find(
    (entry) =>
      first !== undefined &&
      entry.scope === 'incident' &&
      isHeadline(document, entry.statement.sentence) &&
      sameFigure(first.statement, entry.statement) &&
      age(entry) !== null,
  );
  const undated = first !== undefined && told === undefined && age(first) === null;
  const fresh = first === undefined ? null : (age(told ?? first) ?? 0);
  if (fresh === null || fresh > FRESH) return;
  // "killed 90 at a ceremony for the general, who was shot in 2020": the lede tells of both.
  const freshly = new Set<number>();
  for (const entry of entries) {
    const days = age(entry);
    if (days !== null && days <= PAST && entry.statement.type !== 'detained') freshly.add(entry.statement.sentence);
  }
  for (const entry of entries) {
    const days = age(entry);
    if (
      days !== null &&
      days > (isCoarse(entry) ? 0 : PAST) &&
      !ofCase.has(entry) &&
      !(
        undated &&
        ((isOne(entry.statement) && isOne(first.statement)) || sameFigure(first.statement, entry.statement))
      ) &&
      (entry.scope === 'incident' ||
        (entry.scope === 'period' &&
          dated.get(entry)?.date?.precision === 'month' &&
          (days > LAST_MONTH || oneEvent(document, windowOf(document, entry.statement))) &&
          !isPeriod(document, entry.statement, windowOf(document, entry.statement)))) &&
      (!isHeadline(document, entry.statement.sentence) || freshly.has(entry.statement.sentence))
    )
      entry.scope = 'background';
  }
}

/** In an article on an anniversary what has no day of these days is told as history. */
export function setRememberedBack({ published }: Document, entries: readonly Entry[]): void {
  for (const entry of entries) {
    const fresh =
      entry.date !== null &&
      entry.date.precision === 'day' &&
      published !== null &&
      daysBetween(entry.date.value, published) <= PAST;
    if (entry.scope === 'incident' && !fresh) entry.scope = 'background';
  }
}

/** Harm whose sentence gives the day of a court alone takes none from another event. */
export function leaveUndated(
  { published }: Document,
  entries: readonly Entry[],
  dated: ReadonlyMap<Entry, Dated>,
  held: ReadonlySet<Entry>,
): void {
  for (const entry of held) {
    const { date, event } = entry;
    if (date === null || published === null || daysBetween(date.value, published) > PAST) continue;
    // "on Monday arrested a man suspected of killing three": the day of the arrest.
    const isOwn = (other: Entry): boolean => other.event === event && other.statement.type !== 'detained';
    const own = entries.some((other) => isOwn(other) && dated.get(other)?.date?.value === date.value);
    const taken = entries.some((other) => !isOwn(other) && other.date?.phrase?.[0] === date.phrase?.[0]);
    if (taken && !own) entry.date = null;
  }
}

const isOne = ({ people }: Statement): boolean => (people.low ?? people.high) === 1;

/** Sentences of the text in which a headline's figure is told again in full. */
const OPENING = 8;

/**
 * "Fever kills 61": a headline, and a lede about what followed ("after the killing of more than 60"), leave out what their
 * figure is counted over; the text's statement of the same figure says it.
 */
export function restateHeadline(document: Document, entries: readonly Entry[]): void {
  for (const [index, entry] of entries.entries()) {
    const { statement } = entry;
    const titled = inTitle(document, statement.sentence);
    if (!(titled || isHeadline(document, statement.sentence)) || index >= OPENING) break;
    if (!titled && statement.rule !== 'event-of') continue;
    if (entry.scope !== 'incident' || entry.date !== null || (statement.people.low ?? 0) < 2) continue;
    const text = entries.find(
      (other) =>
        other.statement.sentence > statement.sentence &&
        !inTitle(document, other.statement.sentence) &&
        other.statement.sentence - statement.sentence <= OPENING &&
        // Of a total that rises the text may give the newer figure.
        (sameFigure(statement, other.statement) || (statement.total && other.statement.total)),
    );
    if (text !== undefined && runsOver(text.scope)) entry.scope = text.scope;
  }
}

/** So many at once are hardly harmed by the news beside a harm of years ago. */
const MANY = 1000;

/** "In 2015 thousands were shot in the capital. Hundreds of thousands fled the country": what came of a harm of before, in the next sentence. */
export function setConsequencesBack(entries: readonly Entry[]): void {
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    const { people, sentence, total } = entry.statement;
    if (before?.scope !== 'background' || entry.scope !== 'incident' || total) continue;
    if (entry.date !== null || entry.place !== null || sentence - before.statement.sentence !== 1) continue;
    if (people.vague || (people.low ?? 0) >= MANY) entry.scope = 'background';
  }
}

/**
 * "A raid on Osk last week killed 32. … The raid killed several children, after two soldiers had died near Osk": in a town of
 * which the article has told of an older harm alone, and by the noun of that, it goes on with that.
 */
export function setPlacedBack(document: Document, entries: readonly Entry[]): void {
  const older: Entry[] = [];
  const news: Entry[] = [];
  for (const entry of entries) {
    const { scope, date, place, statement } = entry;
    if (place === null) continue;
    if (scope === 'background') older.push(entry);
    if (scope !== 'incident') continue;
    const noun = date === null && !statement.total ? pointedAt(document, statement.sentence) : null;
    const past =
      noun !== null &&
      !news.some((other) => isSamePlace(other, entry)) &&
      older.some((other) => isSamePlace(other, entry) && namesLike(document, other.statement.sentence, noun));
    if (past) entry.scope = 'background';
    else news.push(entry);
  }
}

/** "Osk", "Osk town" */
const isSamePlace = ({ place: one }: Entry, { place: other }: Entry): boolean =>
  one !== null && other !== null && (one.name.includes(other.name) || other.name.includes(one.name));

/** A sentence ends "in the raid", and the one before tells of a raid. */
function endsInEventOf(document: Document, sentence: number, before: number): boolean {
  const { tokens, firstToken } = document;
  const last = (firstToken[sentence + 1] ?? tokens.length) - 2;
  const noun = tokens[last]?.lower ?? '';
  if (tokens[last - 1]?.lower !== 'the' || !EVENT_NOUNS.has(noun)) return false;
  return namesLike(document, before, noun.replace(/s$/u, ''));
}

/** "It is the first since 1959. On that occasion three died": of the year told of right before, and history. */
export function setOccasionsBack(document: Document, entries: readonly Entry[], dates: readonly DateFinding[]): void {
  const { published, sentences } = document;
  for (const entry of entries) {
    const { sentence } = entry.statement;
    if (entry.scope !== 'incident' || entry.date !== null || !opensWithOccasion(document, sentence)) continue;
    const [start = 0, end = 0] = sentences[sentence - 1] ?? [];
    const year = dates.find((date) => date.precision === 'year' && date.start >= start && date.start < end);
    if (year === undefined || (published !== null && year.value >= published.slice(0, 4))) continue;
    entry.scope = 'background';
    entry.date = toHarmDate(year);
  }
}

const OCCASIONS = new Set(['occasion', 'year', 'time', 'incident', 'accident', 'disaster', 'attack', 'crash']);

/** "On that occasion", "In that year", "That crash" */
function opensWithOccasion({ tokens, firstToken }: Document, sentence: number): boolean {
  const from = firstToken[sentence] ?? 0;
  const that = ['on', 'in'].includes(tokens[from]?.lower ?? '') ? from + 1 : from;
  return tokens[that]?.lower === 'that' && OCCASIONS.has(tokens[that + 1]?.lower ?? '');
}

/** The noun with which a sentence begins to tell of an event ("The strikes killed …"), or null. */
function pointedAt({ tokens, firstToken }: Document, sentence: number): string | null {
  const from = firstToken[sentence] ?? 0;
  const noun = tokens[from + 1]?.lower ?? '';
  return tokens[from]?.lower === 'the' && EVENT_NOUNS.has(noun) ? noun.replace(/s$/u, '') : null;
}

/** A noun of event of a sentence ends in this one ("airstrikes", "strike"). */
function namesLike({ tokens, firstToken }: Document, sentence: number, noun: string): boolean {
  const to = firstToken[sentence + 1] ?? tokens.length;
  for (let index = firstToken[sentence] ?? 0; index < to; index++) {
    const lower = tokens[index]?.lower ?? '';
    if (EVENT_NOUNS.has(lower) && lower.replace(/s$/u, '').endsWith(noun)) return true;
  }
  return false;
}

/** "A strike killed up to 80 in October. A later inquiry found 31 were killed in the incident": of the harm told of right before. */
export function setRetoldBack(document: Document, entries: readonly Entry[]): void {
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (
      before?.scope === 'background' &&
      entry.scope === 'incident' &&
      entry.date === null &&
      entry.place === null &&
      entry.statement.type === before.statement.type &&
      entry.statement.sentence - before.statement.sentence === 1 &&
      !sameFigure(entry.statement, before.statement) &&
      eventNoun(document, entry.statement.sentence) === 'incident'
    )
      entry.scope = 'background';
    // "The army freed 21 girls taken in a raid last week. Three were killed in the raid."
    else if (
      before?.scope === 'background' &&
      entry.scope === 'incident' &&
      entry.date === null &&
      entry.place === null &&
      !entry.statement.total &&
      entry.statement.sentence - before.statement.sentence === 1 &&
      endsInEventOf(document, entry.statement.sentence, before.statement.sentence)
    ) {
      entry.scope = 'background';
      entry.place = before.place;
    }
  }
}
