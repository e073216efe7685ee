import type { DateFinding } from '../../../../preload/contract/findings';
import { ARTICLES, POSSESSIVE_MARKS, union, WEEKDAYS } from '../../../language/classes';
import { smallNumber } from '../../../language/numbers';
import { formsIn } from '../../../language/verbs';
import type { Document, Report } from '../../../text/document';
import type { Syntax } from '../../../syntax/index';
import type { Names, PlaceMention } from '../../types';
import { EVENT_NOUNS, tellsHappening } from '../lexicon/happenings';
import { PREPOSITIONS } from '../lexicon/harm';
import { inTitle, ledeOf } from '../opening';
import { dayOfSentence } from './date';
import type { Entry } from './entry';
import { broughtUp } from './brought-before';
import { openingOf } from './openings';
import { bringsAnother, INDEFINITE, ofEarlier, turnsAway } from './turns';
import { placeOfSentence } from './place-of-sentence';
import { isTown, precisionOf } from './place-phrases';

export interface Retelling {
  /** The first sentence that tells of it. */
  sentence: number;
  place: PlaceMention | null;
  /** The headline alone names the place. */
  titled: boolean;
  date: DateFinding | null;
}

/** No article comes back to its event by place and day later than this. */
const SENTENCES = 40;

/** What sentences without a figure tell of an event ("the blaze at the depot in …, which began on Saturday"). */
export function retellings(
  document: Document,
  report: Report,
  names: Names,
  syntax: Syntax,
  dates: readonly DateFinding[],
  entries: readonly Entry[],
  words: ReadonlyMap<number, ReadonlySet<string>>,
  towns: ReadonlyMap<number, readonly PlaceMention[]>,
): Map<number, Retelling> {
  const found = new Map<number, Retelling>();
  if (words.size === 0) return found;
  // "A quake shook the north on Monday after an earlier one killed 2,000": the sentence tells of the news as well.
  const counted = new Set(
    entries.flatMap(({ statement }) => (ofEarlier(document, statement) ? [] : [statement.sentence])),
  );
  const earlier = new Set(entries.flatMap(({ statement, event }) => (ofEarlier(document, statement) ? [event] : [])));
  for (const { event, statement } of entries) {
    const sentence = openingOf(document, statement);
    if (sentence === null || event < 0 || found.has(event)) continue;
    const place = placeOfSentence(document, names, syntax, sentence);
    found.set(event, { sentence, place, titled: false, date: dayOfSentence(document, dates, sentence) });
  }
  for (let sentence = report.from; sentence < Math.min(report.to, report.from + SENTENCES); sentence++) {
    if (counted.has(sentence)) continue;
    const titled = inTitle(document, sentence) && namesEvent(document, sentence);
    const noun = eventNoun(document, sentence);
    const happens = tellsWhen(document, sentence);
    const verb = tellsEvent(document, sentence) || bringsAnother(document, sentence);
    const victims = tellsOfVictims(document, sentence);
    const uncounted = sentence <= ledeOf(document) + 1 && harmsUncounted(document, sentence);
    const next = broughtUp(document, entries, sentence);
    if (noun === null && !happens && !verb && !victims && !titled && !uncounted && next === null) continue;
    const told =
      titled || uncounted
        ? openedBy(document, entries, uncounted)
        : noun !== null || happens
          ? ownerOf(document, entries, words, sentence, noun ?? '', happens || verb || GENERIC.has(noun ?? ''))
          : nextTo(document, entries, sentence);
    const number = told ?? next;
    if (number === null || earlier.has(number)) continue;
    const named = placeOfSentence(document, names, syntax, sentence);
    // What is only brought up gives a place to those alone who have none.
    const placed = told === null && (towns.get(number)?.length ?? 0) > 0;
    const place = named !== null && (placed || isOtherTown(named, towns.get(number))) ? null : named;
    const known = found.get(number) ?? { sentence, place: null, titled: false, date: null };
    if (place !== null && (known.place === null || known.titled || precisionOf(place) > precisionOf(known.place))) {
      known.place = place;
      known.titled = titled;
    }
    known.date ??= dayOfSentence(document, dates, sentence);
    found.set(number, known);
  }
  return found;
}

/** "At Karsa the explosion …" under figures of another town: the sentence tells of another event. */
export function isOtherTown(place: PlaceMention, towns: readonly PlaceMention[] = []): boolean {
  if (!isTown(place) || !towns.some(isTown)) return false;
  return towns.every((town) => !town.name.includes(place.name) && !place.name.includes(town.name));
}

/** Words that point at whatever event was told of last. */
const GENERIC = new Set(['incident', 'shooting', 'attack', 'accident', 'tragedy', 'disaster']);
const HAPPENS = new Set(['happened', 'occurred', 'unfolded', 'erupted', 'transpired']);
const SUBJECTS = new Set([
  'it',
  'this',
  'that',
  'the',
  'shooting',
  'incident',
  'which',
  'attack',
  'crash',
  'accident',
  'all',
]);

/** "It happened about 5 a.m. Sunday", "the incident took place on …". */
function tellsWhen(document: Document, sentence: number): boolean {
  const from = document.firstToken[sentence] ?? 0;
  const to = Math.min(document.firstToken[sentence + 1] ?? document.tokens.length, from + 25);
  for (let index = from + 1; index < to; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (
      (HAPPENS.has(lower) || (lower === 'took' && document.tokens[index + 1]?.lower === 'place')) &&
      (SUBJECTS.has(document.tokens[index - 1]?.lower ?? '') ||
        EVENT_NOUNS.has(document.tokens[index - 1]?.lower ?? ''))
    )
      return true;
  }
  return false;
}

const HARMED = union('victims dead deceased');
/** What is done with the dead, later and elsewhere. */
const AFTERWARDS = union('identified buried named taken brought flown mourned aged ranged included include');

/** "The victims were stopped on Friday at …": what befell those counted before. */
function tellsOfVictims(document: Document, sentence: number): boolean {
  const from = document.firstToken[sentence] ?? 0;
  const to = Math.min(document.firstToken[sentence + 1] ?? document.tokens.length, from + 25);
  if (document.tokens[from]?.lower !== 'the' || !HARMED.has(document.tokens[from + 1]?.lower ?? '')) return false;
  for (let index = from + 2; index < to; index++) if (AFTERWARDS.has(document.tokens[index]?.lower ?? '')) return false;
  return true;
}

/** "A coach overturned near …": the sentence tells of an event by its verb. */
export function tellsEvent(document: Document, sentence: number): boolean {
  const from = document.firstToken[sentence] ?? 0;
  const to = Math.min(document.firstToken[sentence + 1] ?? document.tokens.length, from + 60);
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  for (let index = from + 1; index < to; index++) if (tellsHappening(word, index, from)) return true;
  return false;
}

/** Sentences between the one that tells how it happened and the figure of its victims. */
const BESIDE = 3;

/** The event whose figure stands beside a sentence that tells by its verb how it happened; what comes first opens the next. */
function nextTo(document: Document, entries: readonly Entry[], sentence: number): number | null {
  let before: Entry | null = null;
  let after: Entry | null = null;
  for (const entry of entries) {
    if (entry.event < 0) continue;
    if (entry.statement.sentence > sentence) {
      after = entry;
      break;
    }
    before = entry;
  }
  if (before !== null && sentence - before.statement.sentence <= BESIDE && !turnsAway(document, sentence))
    return before.event;
  if (after === null || after.statement.sentence - sentence > BESIDE || introduces(document, after.statement.sentence))
    return null;
  for (let index = sentence + 1; index <= after.statement.sentence; index++)
    if (turnsAway(document, index)) return null;
  return after.event;
}

/** "An earthquake shook the south on Sunday, killing ten": the sentence brings its event up, and none before tells of it. */
export function introduces(document: Document, sentence: number): boolean {
  const from = document.firstToken[sentence] ?? 0;
  const to = Math.min(document.firstToken[sentence + 1] ?? document.tokens.length, from + OPENING);
  if (!INDEFINITE.has(document.tokens[from]?.lower ?? '')) return false;
  for (let index = from + 1; index < to; index++) if (EVENT_NOUNS.has(document.tokens[index]?.lower ?? '')) return true;
  return false;
}

/** Tokens from a sentence's start in which its subject stands. */
const OPENING = 5;

const POINTERS = union(ARTICLES, "this that 's ’s");

/** "Families mourn after plane crash in Tolm": a headline has no articles; but "storm aid to double" is about aid, "judge clashes with …" a quarrel. */
function namesEvent({ tokens, firstToken }: Document, sentence: number): boolean {
  const to = firstToken[sentence + 1] ?? tokens.length;
  for (let index = firstToken[sentence] ?? 0; index < to; index++) {
    const { lower = '' } = tokens[index] ?? {};
    const next = tokens[index + 1];
    // "clashes", "strikes" and "attacks" are verbs of headlines as well.
    if (!EVENT_NOUNS.has(lower) || lower.endsWith('s')) continue;
    if (index + 1 === to || next?.kind === 'mark' || PREPOSITIONS.has(next?.lower ?? '')) return true;
  }
  return false;
}

/** "have injured people", "left a string of people injured": harm to people of whom the sentence gives no number. */
export function harmsUncounted({ tokens, firstToken }: Document, sentence: number): boolean {
  const word = (index: number): string => tokens[index]?.lower ?? '';
  const to = (firstToken[sentence + 1] ?? tokens.length) - 1;
  for (let index = firstToken[sentence] ?? 0; index < to; index++) {
    if (HARMING.has(word(index)) && UNCOUNTED.has(word(index + 1))) return true;
    if (word(index) === 'people' && HARMING.has(word(index + 1))) return UNNUMBERED.has(word(index - 1));
  }
  return false;
}

const HARMING: ReadonlySet<string> = new Set(formsIn('kill injure wound hurt'.split(' '), ['past', 'ing', 'third']));
const UNCOUNTED = union('people residents villagers civilians passengers some several many');
const UNNUMBERED = union('of many several some and');

/**
 * The event that the text tells of below its headline, or null.
 * @param further it need not do so at once
 */
function openedBy(document: Document, entries: readonly Entry[], further: boolean): number | null {
  const first = entries.find(
    ({ event, statement }) => event >= 0 && !inTitle(document, statement.sentence) && !ofEarlier(document, statement),
  );
  if (first === undefined) return null;
  return further || first.statement.sentence <= ledeOf(document) + BESIDE ? first.event : null;
}

/** The noun by which a sentence points at an event ("the blast", "both explosions"), in the singular, or null. */
export function eventNoun(document: Document, sentence: number): string | null {
  const to = document.firstToken[sentence + 1] ?? document.tokens.length;
  const word = (index: number): string => document.tokens[index]?.lower ?? '';
  for (let index = (document.firstToken[sentence] ?? 0) + 1; index < to; index++) {
    const lower = word(index);
    if (!EVENT_NOUNS.has(lower)) continue;
    const single = singular(lower);
    if (single === lower ? POINTERS.has(word(index - 1)) || POINTERS.has(word(index - 2)) : pointsAtAll(word, index))
      return single;
  }
  return null;
}

const singular = (noun: string): string =>
  noun.endsWith('s') && EVENT_NOUNS.has(noun.replace(/e?s$/u, '')) ? noun.replace(/e?s$/u, '') : noun;

const ALL = union('the these those both');
/** "Monday's explosions", "the evening's raids". */
const WHEN = new Set([...WEEKDAYS.keys(), ...union('morning afternoon evening night yesterday weekend')]);

/** "The blasts struck a road": all of them, no kind of thing ("the attacks on schools" of a year). */
const pointsAtAll = (word: (index: number) => string, index: number): boolean =>
  ALL.has(word(index - 1)) ||
  (POSSESSIVE_MARKS.has(word(index - 1)) && WHEN.has(word(index - 2))) ||
  (ALL.has(word(index - 2)) && smallNumber(word(index - 1)) !== null);

/** The event that told of the noun before, the nearest one to the sentence; or the one told of right after ("an operation … During the raid"). */
function ownerOf(
  document: Document,
  entries: readonly Entry[],
  words: ReadonlyMap<number, ReadonlySet<string>>,
  sentence: number,
  noun: string,
  generic: boolean,
): number | null {
  let before: Entry | null = null;
  let after: Entry | null = null;
  for (const entry of entries) {
    if (entry.event < 0) continue;
    if (entry.statement.sentence > sentence) {
      after ??= entry;
      break;
    }
    // "He confirmed no casualties. The clash took place in …": of the clash somebody was harmed in.
    if (entry.statement.people.high === 0 && before !== null) continue;
    const told = words.get(entry.event);
    if (generic || told?.has(noun) === true || told?.has(`${noun}s`) === true || told?.has(`${noun}es`) === true)
      before = entry;
  }
  if (after !== null && introduces(document, after.statement.sentence)) after = null;
  if (
    after !== null &&
    after.statement.sentence === sentence + 1 &&
    eventNoun(document, sentence + 1) !== null &&
    !turnsAway(document, sentence + 1)
  )
    return after.event;
  return before?.event ?? (generic ? (after?.event ?? null) : null);
}
