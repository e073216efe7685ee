import type { Document } from '../text/document';
import { finishActors, recogniseNames } from './actors/index';
import { extractHarm } from './casualties/index';
import { extractDates } from './dates/index';
import { extractQuotes } from './quotes/index';
import type { Extraction } from './types';

/** Runs the extractors in the one order in which each finds what it needs: dates, names, quotes, harm, actors. */
export function extract(document: Document): Extraction {
  const dates = extractDates(document);
  const names = recogniseNames(document);
  const quotes = extractQuotes(document, names);
  const harm = extractHarm(document, names, dates, quotes);
  const { actors, links } = finishActors(document, names, quotes, harm);
  return { dates, quotes, harm, actors, links };
}
