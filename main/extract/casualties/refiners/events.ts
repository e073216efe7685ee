import type { DatePrecision, HarmType } from '../../../../preload/contract/findings';
import { RELATIVES } from '../../../language/classes';
import { lastAtOrBefore, tokenAt, type Document, type Report } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import { EVENT_NOUNS, WIDE } from '../lexicon/happenings';
import { inTitle, isHeadline } from '../opening';
import { datesItself, isItem, isLabelled, opensWithDate, type Entry } from './entry';
import type { Placed } from './place';
import { precisionOf, TOWN } from './place-phrases';
import type { Statement } from '../reading';
import { SEPARATE, tellsSeveral } from './several';
import { bringsAnother, contentWords, isLeftOut, isSum, manifoldSentences, ofEarlier, turns } from './turns';
import { bestMatch, clauseSums, compatible, key, knownAgain, shared, sharpness, type Open } from './known-again';
import type { Scene } from './scenes';
import { daysBetween } from './scope';

/** "A rocket killed a man in …": a new town, an indefinite beginning, and nothing said before comes back. */
function startsAnew(
  document: Document,
  { statement, perpetrator }: Entry,
  place: PlaceMention | null,
  event: Open,
  words: ReadonlySet<string>,
): boolean {
  // Under a storm's toll a town tells of a part of it.
  if (isPartOfWide(event, statement)) return false;
  if (place === null || event.places.size === 0 || event.places.has(place.name) || precisionOf(place) < 3) return false;
  const first = document.tokens[document.firstToken[statement.sentence] ?? 0]?.lower ?? '';
  if (first !== 'a' && first !== 'an' && first !== 'in' && first !== 'another') return false;
  return (
    shared(words, event.words) === 0 ||
    (perpetrator !== null && event.perpetrator !== null && perpetrator.name !== event.perpetrator)
  );
}

/** "In Karsa, a bomb killed five": a place set before a blow that is told for the first time is where another one was. */
function setsPlaceFirst(document: Document, { statement }: Entry, place: PlaceMention | null, event: Open): boolean {
  if (place === null || statement.total || event.places.size === 0 || event.places.has(place.name)) return false;
  if (precisionOf(place) < TOWN || sharpness(event) < TOWN || isPartOfWide(event, statement)) return false;
  const { tokens, firstToken } = document;
  const first = firstToken[statement.sentence] ?? 0;
  if (!FRONTS.has(tokens[first]?.lower ?? '')) return false;
  const named = tokenAt(document, place.start);
  if (named - first > FRONT) return false;
  let at = tokenAt(document, place.end - 1) + 1;
  // "In Karsa, in the east of the city, a bomb …"
  while (at < statement.predicate && !(tokens[at - 1]?.text === ',' && BRINGS_UP.has(tokens[at]?.lower ?? ''))) at++;
  return at < statement.predicate && at - named < FRONTED;
}

const FRONTS = new Set(['in', 'at', 'near', 'outside']);
const BRINGS_UP = new Set(['a', 'an', 'another', 'two', 'three', 'four', 'five', 'several', 'gunmen', 'militants']);
/** Tokens before the name of a place set first, and until the blow is brought up. */
const FRONT = 4;
const FRONTED = 14;

/** "A second bomber targeted a convoy in Tolm. Six people were hurt": of the blow the sentence before tells, with no place of its own. */
const isOfAnotherBlow = (document: Document, { statement }: Entry, place: PlaceMention | null, last: number): boolean =>
  place === null &&
  !statement.total &&
  last < statement.sentence - 1 &&
  bringsAnother(document, statement.sentence - 1);

function isPartOfWide(event: Open, { type, people }: Statement): boolean {
  if (type !== 'killed' || people.low === null || sharpness(event) >= TOWN) return false;
  let most = 0;
  for (const killed of event.killed) most = Math.max(most, killed);
  if (people.low >= most) return false;
  for (const word of event.words) if (WIDE.has(word)) return true;
  return false;
}

/** "…, while the other side said …": another teller after "while" tells of another event. */
function contrasts(document: Document, entry: Entry, last: Entry | null, since: number): boolean {
  if (last === null || last.claimant === null || entry.claimant === null || last.claimant.name === entry.claimant.name)
    return false;
  for (let index = Math.max(since, entry.statement.predicate - 60); index < entry.statement.predicate; index++)
    if (document.tokens[index]?.lower === 'while') return true;
  return false;
}

/** Days before publication from which a date of its own sets an event apart from the undated news. */
const OLDER = 3;

/** "On May 2, a patrol killed …", "A month ago, …" under news of today that gives no day: an older event. */
function tellsOlder(document: Document, entry: Entry, date: string | null, event: Open): boolean {
  if (date === null || document.published === null || event.date !== null || entry.statement.total) return false;
  return opensWithDate(document, entry) && daysBetween(date, document.published) > (isMonth(date) ? 0 : OLDER);
}

const SEIZED: ReadonlySet<HarmType> = new Set(['abducted', 'detained']);

/** "Rebels freed 21 girls. … On Wednesday, a suicide attack killed eight in Tolm": an attack of its own, and none of theirs who were held. */
function isNewBlow(document: Document, { statement }: Entry, place: PlaceMention | null, event: Open): boolean {
  if (!event.seized || SEIZED.has(statement.type) || place === null || event.places.has(place.name)) return false;
  for (let index = statement.predicate; index > statement.predicate - BLOW; index--) {
    const token = document.tokens[index];
    if (token?.sentence !== statement.sentence) return false;
    if (EVENT_NOUNS.has(token.lower))
      return [1, 2, 3].some((back) => ['a', 'an'].includes(document.tokens[index - back]?.lower ?? ''));
  }
  return false;
}

/** Tokens between such an attack and its harm. */
const BLOW = 9;

/** "On Thursday, rebels killed six in the south": another day and place than the undated news in the town. */
const isElsewhere = (document: Document, entry: Entry, place: PlaceMention | null, event: Open): boolean =>
  place !== null &&
  event.date === null &&
  event.places.size > 0 &&
  !event.places.has(place.name) &&
  precisionOf(place) <= sharpness(event) &&
  opensWithDate(document, entry);

/** "A few hours after the raid, a farmer was killed in …", "Hours later, …": another blow, at another place. */
function followsOn(document: Document, { statement }: Entry, place: PlaceMention | null, event: Open): boolean {
  if (place === null || statement.total || event.places.size === 0 || event.places.has(place.name)) return false;
  const first = document.firstToken[statement.sentence] ?? 0;
  for (let index = first; index < Math.min(first + OPENING, statement.predicate); index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (AFTERWARDS.has(document.tokens[index + 1]?.lower ?? '') && HOURS.has(lower)) return true;
  }
  return false;
}

/** Tokens of "A few hours", with which a sentence opens. */
const OPENING = 4;
const HOURS = new Set('minutes hours hour days day weeks week'.split(' '));
const AFTERWARDS = new Set(['after', 'later']);

const isMonth = (date: string): boolean => date.length < 'yyyy-mm-dd'.length;

/** How exact a date must be to part two events. */
const DATED = new Set<DatePrecision>(['day', 'month', 'year']);

/** More events than this are not told apart; the bound keeps a hostile text linear. */
const MOST_EVENTS = 40;
/** By so many shared words more an event is better known again than the one just told of. */
const CLEARLY = 2;

/**
 * Groups incident statements into events, in the order of the text: a turn of phrase or another town opens a new one; the same
 * figure of the same people, a list that adds up to a figure told before, or the same words go back to their own.
 * @param entries those of one report
 * @param places what each statement's own sentence gives
 * @param sumsPlaces whether a sentence counts over events in several places
 * @param scene the place of another event that the sentences before a figure bring up
 * @param settle gives a statement such a place
 * @param offset number of the first event
 * @returns for each event the words of its sentences
 */
export function groupEvents(
  document: Document,
  entries: readonly Entry[],
  places: ReadonlyMap<Entry, Placed>,
  sumsPlaces: (sentence: number) => boolean,
  scene: Scene,
  settle: (entry: Entry, place: PlaceMention) => void,
  offset = 0,
): ReadonlyMap<number, ReadonlySet<string>> {
  const events: Open[] = [];
  const seen = new Map<string, Open>();
  const sums = clauseSums(entries);
  const manifold = manifoldSentences(entries);
  let current: Open | null = null;
  let lastToken = 0;
  let lastSentence = -1;
  let lastPredicate = -1;
  let lastEntry: Entry | null = null;
  // What the sentence tells of when a relative clause turns aside ("a ceremony for the general, who was shot in …").
  let main: Open | null = null;
  let words: ReadonlySet<string> = new Set();
  for (const entry of entries) {
    if (entry.scope !== 'incident') continue;
    const { statement } = entry;
    let place = places.get(entry)?.tied ?? null;
    const date =
      entry.date !== null && DATED.has(entry.date.precision) && !datesItself(entry) ? entry.date.value : null;
    // The headline names the place readers know; its one event is told again below with the place itself.
    if (events.length === 1 && inTitle(document, lastSentence) && !inTitle(document, statement.sentence))
      current?.places.clear();
    const sameClause = statement.predicate === lastPredicate;
    if (!sameClause || current === null) {
      let again = knownAgain(document, events, seen, entry, sums.get(statement.predicate) ?? 0, place, date);
      const newSentence = statement.sentence !== lastSentence;
      if (newSentence && place === null && again === null && current !== null) {
        place = scene(entry, lastSentence, main ?? current);
        if (place !== null) settle(entry, place);
      }
      if (newSentence) {
        words = contentWords(document, statement.sentence);
        current = main ?? current;
        main = null;
      }
      const previous: Open | null = current;
      const before = ofEarlier(document, statement);
      const fronted: boolean = newSentence && current !== null && setsPlaceFirst(document, entry, place, current);
      const leaves =
        current === null ||
        // What headline or lede told of an earlier blow is not what the text goes on with.
        (current.before && newSentence && isHeadline(document, lastSentence)) ||
        !compatible(current, place, date) ||
        turns(document, entry, lastToken) ||
        (newSentence && startsAnew(document, entry, place, current, words)) ||
        fronted ||
        (newSentence && isOfAnotherBlow(document, entry, place, lastSentence)) ||
        (newSentence && isNewBlow(document, entry, place, current)) ||
        (!sameClause && tellsOlder(document, entry, date, current) && !statement.part) ||
        (newSentence && (isElsewhere(document, entry, place, current) || followsOn(document, entry, place, current))) ||
        (newSentence && isItem(document, lastSentence) && isItem(document, statement.sentence)) ||
        (!newSentence &&
          !sameClause &&
          (tellsSeveral(document, statement.sentence, SEPARATE) || contrasts(document, entry, lastEntry, lastToken)));
      if (statement.part && current !== null) again = current;
      else if (before) again ??= events.find((event) => event.before && compatible(event, place, date)) ?? null;
      const left = isLeftOut(document, statement) || (before && again === null);
      if (left || (newSentence && isLabelled(document, statement.sentence))) current = open(events, offset);
      else if (again !== null) current = again;
      else if (leaves)
        current =
          bestMatch(
            // "On May 14, 17 were killed, and on May 19 eleven": what has another day is not the undated news.
            isOfOtherDay(previous, date)
              ? events.filter((event) => event.date !== null)
              : fronted
                ? events.filter((event) => place !== null && event.places.has(place.name))
                : events,
            words,
            place,
            date,
            newSentence && !turns(document, entry, lastToken) ? CLEARLY + 1 : Infinity,
          ) ?? open(events, offset);
      else if (newSentence && current !== null) {
        const other = bestMatch(events, words, place, date, shared(words, current.words) + CLEARLY);
        if (other !== null) current = other;
      }
      const aside = !newSentence && inRelativeClause(document, statement, lastToken);
      // Where the one suspect was caught, the text tells beside the harm.
      const caught = statement.type === 'detained' && statement.people.low === 1;
      if (current !== previous && (aside || caught || left)) main ??= previous;
      if (current !== null && newSentence)
        for (const word of words) if (current.words.size < 200) current.words.add(word);
    }
    if (current === null) current = open(events, offset);
    current.before ||= ofEarlier(document, statement);
    current.seized &&= SEIZED.has(statement.type);
    if (isSum(document, manifold, entry) || sumsPlaces(statement.sentence)) {
      if (!current.sum && current.killed.size > 0) current = open(events, offset);
      current.sum = true;
    }
    current.perpetrator ??= entry.perpetrator?.name ?? null;
    if (place !== null && statement.people.form !== 'none' && !statement.part) {
      current.places.set(place.name, precisionOf(place));
      const town = places.get(entry)?.town ?? null;
      if (town !== null) current.places.set(town.name, precisionOf(town));
    }
    if (!statement.part) current.date ??= date;
    if (statement.type === 'killed' && statement.people.low !== null) current.killed.add(statement.people.low);
    entry.event = current.number;
    seen.set(key(entry), current);
    lastToken = statement.predicate + 1;
    lastSentence = statement.sentence;
    lastPredicate = statement.predicate;
    lastEntry = entry;
  }
  return new Map(events.map((event) => [event.number, event.words]));
}

const isOfOtherDay = (event: Open | null, date: string | null): boolean =>
  event !== null && event.date !== null && !compatible(event, null, date);

/** True when a relative pronoun stands between what was told before and the statement. */
function inRelativeClause(document: Document, { predicate }: Statement, since: number): boolean {
  for (let index = since; index < predicate; index++)
    if (RELATIVES.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}

function open(events: Open[], offset: number): Open {
  const last = events[events.length - 1];
  if (events.length >= MOST_EVENTS && last !== undefined) return last;
  const event: Open = {
    number: offset + events.length,
    places: new Map(),
    date: null,
    perpetrator: null,
    sum: false,
    before: false,
    seized: true,
    words: new Set(),
    killed: new Set(),
  };
  events.push(event);
  return event;
}

/** The place the dateline names, or null. */
export function datelinePlace({ dateline }: Report, names: Names): PlaceMention | null {
  if (dateline === null) return null;
  const index = lastAtOrBefore((at) => names.places[at]?.start ?? 0, names.places.length, dateline[0] + 1);
  const place = names.places[index];
  return place !== undefined && place.start >= dateline[0] && place.end <= dateline[1] ? place : null;
}
