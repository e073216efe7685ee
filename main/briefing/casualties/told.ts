import { plainName, plainText } from '../names';
import { ofArticle } from '../per-article';
import type { ReadArticle } from '../types';
import type { Event } from './event';

/**
 * Which of the places of these events an article names anywhere, found in one walk over each text: events are held against
 * each other pair by pair, and most pairs are of places that no article of either names with the other.
 * @returns true for an article and a place of one of the events, with or without "province"; false for any other place
 */
export function placesTold(events: readonly Event[]): (article: ReadArticle, place: string) => boolean {
  const byFirst = new Map<string, Set<string>>();
  for (const { place } of events)
    for (const name of place === null ? [] : [plainName(place), coreOf(place)]) {
      const [first = ''] = name.split(' ', 1);
      const known = byFirst.get(first);
      if (known === undefined) byFirst.set(first, new Set([name]));
      else known.add(name);
    }
  const told = new Map<ReadArticle, ReadonlySet<string>>();
  return (article, place) => {
    let named = told.get(article);
    if (named === undefined) told.set(article, (named = namedIn(plainTextOf(article), byFirst)));
    return named.has(plainName(place)) || named.has(coreOf(place));
  };
}

/** Those of the names, each under its first word, that stand in a text of words with one space around each. */
function namedIn(text: string, byFirst: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const named = new Set<string>();
  for (let at = 1, end = text.indexOf(' ', at); end >= 0; at = end + 1, end = text.indexOf(' ', at))
    for (const name of byFirst.get(text.slice(at, end)) ?? []) if (text.startsWith(`${name} `, at)) named.add(name);
  return named;
}

/** Words that say what kind of place a name is of, no part of the name. */
const KINDS =
  /\b(?:province|district|region|state|county|area|city|town|village|governorate|prefecture|municipality)\b/gi;

const cores = new Map<string, string>();
const MOST_CORES = 20_000;

/** A place's name without the word for what kind of place it is, made comparable. */
export function coreOf(place: string): string {
  const known = cores.get(place);
  if (known !== undefined) return known;
  if (cores.size >= MOST_CORES) cores.clear();
  const core = plainName(place.replace(KINDS, ' '));
  cores.set(place, core);
  return core;
}

/** The text of an article as names are compared, made once for all that are looked for in it. */
export const plainTextOf = ofArticle(({ findings }): string => ` ${plainText(findings.text)} `);
