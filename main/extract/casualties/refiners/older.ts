import type { Document } from '../../../text/document';
import { inTitle, isHeadline, sameFigure } from '../opening';
import type { Statement } from '../reading';
import type { Dated } from './date';
import { opensWithDate, type Entry } from './entry';
import { daysBetween, runsOver } from './scope';
import { oneEvent } from './scope/events';
import { isPeriod } from './scope/period';
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
  const undated = first !== undefined && age(first) === null;
  const fresh = first === undefined ? null : (age(first) ?? 0);
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
  }
}
