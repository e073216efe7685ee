import { createSyntax, type SyntaxModel } from '../syntax/index';
import type { Document } from '../text/document';
import { finishActors, recogniseNames } from './actors/index';
import { extractHarm } from './casualties/index';
import type { Judges } from './casualties/learned/judges';
import { extractDates } from './dates/index';
import { extractDeeds } from './deeds/index';
import { extractQuotes } from './quotes/index';
import type { Extraction } from './types';

/**
 * Runs the extractors in the one order in which each finds what it needs: dates, names, quotes, harm, actors.
 * @param model the weights of the syntax layer; its trees are made as an extractor asks for them, and shared
 * @param judges who decides what the rules of harm leave open, other than what was learned: for learning
 */
export function extract(document: Document, model: SyntaxModel, judges?: Judges): Extraction {
  const syntax = createSyntax(document, model);
  const dates = extractDates(document);
  const names = recogniseNames(document, syntax);
  const quotes = extractQuotes(document, names, syntax);
  const harm = extractHarm(document, names, dates, quotes, syntax, judges);
  const { actors, links } = finishActors(document, names, quotes, harm, syntax);
  const deeds = extractDeeds(document, names, actors, dates, syntax);
  return { dates, quotes, harm, actors, links, deeds };
}
