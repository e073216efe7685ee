import type { Casualty, Decision, EditEntry, Findings, Toll } from '../../preload/contract';
import type { Statement } from './casualties/statements';
import { placeOfDateline } from './dateline';
import { rejectedEvents } from './desk/events';
import { openDesk } from './desk/open';
import { eventsOf, isOfThem, readArticle, readArticles } from './reading';
import type { BriefingArticle } from './types';

/** Somebody or a place that an article names. */
export interface Naming {
  kind: 'actor' | 'alias' | 'place';
  text: string;
}

/** Where the staff says the event of a statement was; null: that there was none. By article, then by finding. */
export type Placed = Map<number, Map<string, string | null>>;

/**
 * Finds the statements of a period that belong to events of which the staff gives the place, or which the staff rejects.
 * @param edits those of the library that are in force
 * @param placed takes up what is found, over what it has of another period
 */
export function placeEvents(
  articles: readonly BriefingArticle[],
  decisions: readonly Decision[],
  edits: readonly EditEntry[],
  period: Pick<EditEntry, 'from' | 'to'>,
  placed: Placed,
): void {
  const desk = openDesk(edits, articles, period);
  const read = readArticles(articles, decisions, desk);
  const events = eventsOf(read, desk);
  const rejected = [...rejectedEvents(events, desk).keys()];
  for (const article of read) {
    const of = new Map<string, string | null>();
    const put = (statements: readonly Statement[], place: string | null): void => {
      const own = statements.filter((statement) => statement.article === article);
      const isOne = isOfThem(article, own);
      for (const casualty of article.findings.casualties) if (isOne(casualty)) of.set(casualty.id, place);
    };
    for (const { place, staff, statements } of events) if (staff?.facts?.place !== undefined) put(statements, place);
    put(rejected, null);
    if (of.size > 0) placed.set(article.id, new Map([...(placed.get(article.id) ?? []), ...of]));
  }
}

/**
 * Whom and what places an article names, as the staff lets it stand: actors by the names the staff gives them and by those
 * the article has for them, places as they were corrected. What an article is kept to name follows from this; a change of it asks
 * for another version of the engine, so that every article is told anew.
 * @param decisions those on the article
 */
export function namesIn(
  article: BriefingArticle,
  decisions: readonly Decision[],
  edits: readonly EditEntry[],
  placed: Placed,
): Naming[] {
  const { corrected, findings } = readArticle(article, 0, decisions, openDesk(edits, [article], { from: '', to: '' }));
  const own = placed.get(article.id);
  const places = new Map(
    findings.casualties
      .filter(({ id }) => own?.get(id) !== null)
      .map(({ id, place }) => [id, own?.get(id) ?? place?.name ?? null]),
  );
  // Whoever the staff says was speaking need be no actor of the article's.
  const speakers = findings.quotes.flatMap(({ id, speaker }) =>
    speaker !== null && corrected.has(id) ? speaker.name : [],
  );
  const actors = [...findings.actors.map(({ name }) => name), ...speakers];
  const aliases = findings.actors.flatMap((actor) => actor.aliases);
  const named = (kind: Naming['kind'], texts: readonly string[]): Naming[] => texts.map((text) => ({ kind, text }));
  return [
    ...named('actor', actors),
    ...named('alias', aliases),
    ...named('place', placesOf(article.findings, places)),
  ].filter(({ text }) => text !== '');
}

/**
 * Places of statements, of tolls that still stand, and of the dateline.
 * @param read what was read
 * @param now where each statement that is left was, as the staff lets it stand
 */
function placesOf({ casualties, tolls, header }: Findings, now: ReadonlyMap<string, string | null>): string[] {
  const isChanged = ({ id, place }: Casualty): boolean => now.get(id) !== (place?.name ?? null);
  // A toll's place was read from its statements: it goes when all of those that may have given it were put right.
  const stands = ({ place, findings }: Toll): boolean => {
    const own = casualties.filter(
      (one) => findings.includes(one.id) && (one.place === null || one.place.name === place),
    );
    return own.length === 0 || !own.every(isChanged);
  };
  return [
    ...[...now.values()].filter((place) => place !== null),
    ...tolls.flatMap((toll) => (toll.place !== null && stands(toll) ? toll.place : [])),
    ...[placeOfDateline(header.dateline)].filter((place) => place !== null),
  ];
}
