import { plainName } from '../names';
import type { FoundQuote } from '../quotes';
import type { ReadArticle } from '../types';
import { placeOf } from './anchors';
import type { Desk } from './open';

/** Where the staff puts a quote; null where the machine chooses. */
export type PlaceOfQuote = (quote: FoundQuote) => 'body' | 'annex' | null;

/** Reads the edits about which quotes are printed. */
export function placesOfQuotes(desk: Desk, articles: readonly ReadArticle[]): PlaceOfQuote {
  const places = desk.of('quote-place').flatMap(({ entry, edit }) => {
    const at = placeOf(edit.quote, articles);
    const found = at?.article.findings.quotes.some(({ start, end }) => start < at.end && end > at.start) ?? false;
    if (!found) desk.misses(entry);
    return at === null ? [] : [{ at, place: edit.place }];
  });
  return ({ article, quote }) =>
    places.findLast(({ at }) => at.article === article && quote.start < at.end && quote.end > at.start)?.place ?? null;
}

/** Where the staff puts an actor's card; null where the machine chooses. */
export type PlaceOfActor = (name: string) => 'pinned' | 'hidden' | null;

/** Reads the edits about who has a card. */
export function placesOfActors(desk: Desk): PlaceOfActor {
  const places = new Map(desk.of('actor-place').map(({ edit }) => [plainName(edit.actor), edit.place]));
  return (name) => places.get(plainName(name)) ?? null;
}
