import type { EditEntry, SpeakerQuotes } from '../../../preload/contract';
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
  const places = placesByName(desk);
  return (name) => places.get(plainName(name))?.place ?? null;
}

/** Whom the staff gave no card, by name. */
export const hiddenActors = (desk: Desk): string[] =>
  [...placesByName(desk).values()].flatMap(({ actor, place }) => (place === 'hidden' ? [actor] : []));

/** Notes whose cards the staff pinned and of whom the articles know nothing any more. */
export function missActors(desk: Desk, articles: readonly ReadArticle[]): void {
  const places = placesByName(desk);
  if (places.size === 0) return;
  const known = new Set(
    articles.flatMap(({ findings }) =>
      findings.actors.flatMap(({ name, aliases }) => [name, ...aliases].map(plainName)),
    ),
  );
  for (const [name, { entry, place }] of places) if (place === 'pinned' && !known.has(name)) desk.misses(entry);
}

interface CardPlace {
  entry: EditEntry;
  actor: string;
  place: 'pinned' | 'hidden' | null;
}

/** A card goes by the name it has now: who is renamed or put together with another keeps the place. */
function placesByName(desk: Desk): Map<string, CardPlace> {
  const places = new Map<string, CardPlace>();
  const move = (from: string, to: string): void => {
    const place = places.get(plainName(from));
    if (place === undefined || plainName(from) === plainName(to)) return;
    places.delete(plainName(from));
    if (!places.has(plainName(to))) places.set(plainName(to), { ...place, actor: to });
  };
  for (const { entry, edit } of desk.of('actor-place', 'actor-name', 'actor-merge'))
    if (edit.kind === 'actor-place') places.set(plainName(edit.actor), { entry, actor: edit.actor, place: edit.place });
    else if (edit.kind === 'actor-name') move(edit.actor, edit.name ?? edit.actor);
    else for (const other of edit.names.slice(1)) move(other, edit.names[0] ?? other);
  return places;
}

/** Says at the quotes where the staff put them. They are changed in place: they are new. */
export function tellPlaces(groups: readonly SpeakerQuotes[], articles: readonly ReadArticle[], desk: Desk): void {
  const all = groups.flatMap(({ quotes }) => quotes);
  for (const { edit } of desk.of('quote-place')) {
    const at = placeOf(edit.quote, articles);
    for (const quote of all) {
      const { article, start, end } = quote.citation;
      if (at?.article.id === article && start < at.end && end > at.start)
        quote.staff = { note: null, ...quote.staff, place: edit.place };
    }
  }
}
