import { tokenAt, type Document, type Report } from '../../../text/document';
import { union } from '../../../language/classes';
import { formsIn } from '../../../language/verbs';
import type { Syntax } from '../../../syntax/index';
import type { Names, PlaceMention } from '../../types';
import { EVENT_NOUNS } from '../lexicon/happenings';
import { STRIKES } from '../lexicon/places';
import { containment, type Containment } from './containment';
import type { Entry } from './entry';
import { compatible, type Open } from './known-again';
import { placeOfSentence } from './place-of-sentence';
import { DISTRICT, precisionOf } from './place-phrases';
import { eventNoun, tellsEvent } from './retell';

/** Sentences before a figure in which its scene is set. */
const BEFORE = 2;
/** Tokens of a sentence that are looked at. */
const REACH = 60;

/** Where the sentences right before a figure set the scene of another event than the one told of before them. */
export type Scene = (entry: Entry, since: number, event: Open) => PlaceMention | null;

/**
 * Looks for the place that a figure without one takes from the sentence before it: "A coach overturned at Karsa. The driver
 * died": under an event of another place they are of another event. What points back at an event ("the crash") sets no scene.
 * @param entries those of the report
 */
export function scenesOf(
  document: Document,
  report: Report,
  names: Names,
  syntax: Syntax,
  entries: readonly Entry[],
): Scene {
  // What has a figure of its own is told for itself.
  const counted = new Set(entries.map(({ statement }) => statement.sentence));
  const known = new Map<number, PlaceMention | null>();
  const sceneOf = (sentence: number, event: Open): PlaceMention | null => {
    // "The deadliest attack came when …": one of those that were summed up.
    if (counted.has(sentence) || (!event.sum && eventNoun(document, sentence) !== null)) return null;
    let place = known.get(sentence);
    if (place === undefined) known.set(sentence, (place = setsScene(document, names, syntax, sentence)));
    return place;
  };
  let order: Containment | null = null;
  return ({ statement: { sentence, part, total } }, since, event) => {
    if (part || total || (event.places.size === 0 && !event.sum)) return null;
    for (let before = sentence - 1; before > since && before >= Math.max(report.from, sentence - BEFORE); before--) {
      const place = sceneOf(before, event);
      if (place === null) continue;
      // What several events come to is none of them.
      if (event.sum) return place;
      if (compatible(event, place, null)) return null;
      order ??= containment(document, report, names);
      const within = order;
      const lies = names.places.some(
        (other) => event.places.has(other.name) && (within.liesIn(place, other) || within.liesIn(other, place)),
      );
      return lies ? null : place;
    }
    return null;
  };
}

/** The place of an event that the sentence itself brings up. */
function setsScene(document: Document, names: Names, syntax: Syntax, sentence: number): PlaceMention | null {
  if (!tellsEvent(document, sentence) && !strikes(document, sentence)) return null;
  const place = placeOfSentence(document, names, syntax, sentence);
  return place === null || precisionOf(place) < DISTRICT || namesBlow(document, place) ? null : place;
}

/** "months after the Karsa attacks": what an older blow is called by. */
function namesBlow(document: Document, { end }: PlaceMention): boolean {
  const next = tokenAt(document, end - 1) + 1;
  return [next, next + 1].some((index) => EVENT_NOUNS.has(document.tokens[index]?.lower ?? ''));
}

function strikes({ tokens, firstToken }: Document, sentence: number): boolean {
  const from = firstToken[sentence] ?? 0;
  const to = Math.min(firstToken[sentence + 1] ?? tokens.length, from + REACH);
  for (let index = from; index < to; index++) {
    const lower = tokens[index]?.lower ?? '';
    if (STRIKES.has(lower) || BLOWS.has(lower)) return true;
    if (lower === 'fire' && OPENED.has(tokens[index - 1]?.lower ?? '')) return true;
  }
  return false;
}

/** What is done to a place or in it, beside what strikes it. */
const BLOWS: ReadonlySet<string> = new Set(
  formsIn('destroy demolish flatten bury ambush fire land explode'.split(' '), ['past']),
);
const OPENED = union('opened caught');
