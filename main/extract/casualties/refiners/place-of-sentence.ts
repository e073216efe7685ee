import { union } from '../../../language/classes';
import type { Syntax } from '../../../syntax/index';
import type { Document } from '../../../text/document';
import type { Names, PlaceMention } from '../../types';
import { BE } from '../lexicon/harm';
import * as lexicon from '../lexicon/places';
import { isPrecededBy, isReference } from './place';
import { isListed, placeIn } from './place-chains';
import { DISTRICT, overPlaces, phrasesIn, precisionOf } from './place-phrases';
import { isTopLabel, tie } from './tie';

/** Outside a building is at it. */
const BESIDE = new Set(['near', 'off']);

/** True when somebody speaks, travels, meets or is caught before the place of a sentence: it is where they do so. */
function isOfDeeds(document: Document, from: number, first: number): boolean {
  for (let index = from; index < first; index++) {
    const lower = document.tokens[index]?.lower ?? '';
    if (lexicon.DEEDS_ELSEWHERE.has(lower) || lexicon.KEPT.has(lower)) return true;
  }
  return false;
}

/**
 * The place a sentence without harm ties to what it tells, most specific first; a landmark it was near only where no town
 * or district is named.
 */
export function placeOfSentence(
  document: Document,
  names: Names,
  syntax: Syntax,
  sentence: number,
): PlaceMention | null {
  let best: PlaceMention | null = null;
  let near: PlaceMention | null = null;
  // "the attacks in Karsa and Telmo" place none of them.
  if (overPlaces(document, names, sentence)) return null;
  const from = document.firstToken[sentence] ?? 0;
  const to = document.firstToken[sentence + 1] ?? document.tokens.length;
  if (tellsStation(document, from, to) || tellsDenial(document, sentence)) return null;
  const phrases = phrasesIn(document, names, from, Math.min(to, from + LONGEST));
  for (const [index, phrase] of phrases.entries()) {
    if (isOfDeeds(document, from, phrase.first)) break;
    if (isTopLabel(document, phrase) || isListed(document, phrases, index)) continue;
    const tied = tie(document, syntax, phrase) === 2 && !isReference(document, phrase);
    const place = tied ? placeIn(document, phrases, index) : null;
    if (place === null || OFFICE.test(place.name)) continue;
    if (isPrecededBy(document, phrase, BESIDE)) near ??= place;
    else if (best === null || precisionOf(place) > precisionOf(best)) best = place;
  }
  return near !== null && (best === null || precisionOf(best) < Math.min(DISTRICT, precisionOf(near))) ? near : best;
}

/** Where those are met who speak of a harm: in a sentence that tells of none it is not where it was. */
const OFFICE =
  /(?:^| )(?:ministry|secretariat|parliament|assembly|senate|commission|council|court|embassy|consulate|palace|headquarters)$/iu;

const STATIONS = union(
  'student students pupil graduate alumnus alumna professor lecturer teacher engineer nurse doctor partner executive researcher freshman sophomore senior junior',
);
const STUDIES = union('studied taught graduated enrolled attended majored');

/** "Zack was a student at …, Will at …", "had graduated from …": what somebody was in life, and where. */
function tellsStation({ tokens }: Document, from: number, to: number): boolean {
  const word = (index: number): string => tokens[index]?.lower ?? '';
  for (let index = from + 1; index < to - 1; index++) {
    if (STUDIES.has(word(index))) return true;
    if (!STATIONS.has(word(index)) || !['at', 'in', 'with'].includes(word(index + 1))) continue;
    for (let back = index - 1; back > from && index - back <= 5; back--) if (BE.has(word(back))) return true;
  }
  return false;
}

/** Tokens of a sentence that are looked at for its place. */
const LONGEST = 120;

/** "denied the earlier report that the square was hit": what was not so places nothing. */
function tellsDenial({ tokens, firstToken }: Document, sentence: number): boolean {
  const to = firstToken[sentence + 1] ?? tokens.length;
  for (let index = firstToken[sentence] ?? 0; index < to; index++)
    if (DENIED.has(tokens[index]?.lower ?? ''))
      return [1, 2, 3, 4].some((ahead) => REPORT.has(tokens[index + ahead]?.lower ?? ''));
  return false;
}
const DENIED = union('denied denies denying dismissed rejected');
const REPORT = union('report reports rumours rumors claim claims that');
