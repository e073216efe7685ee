import type { Actor, Link, Quote } from '../../../preload/contract/findings';
import type { Document } from '../../text/document';
import type { Harm, Names } from '../types';

/** Finds persons, organisations, metonyms and places, with the document's own memory of full names. */
export function recogniseNames(document: Document): Names {
  const none = (): Int32Array => new Int32Array(document.tokens.length).fill(-1);
  return { actors: [], mentions: [], places: [], mentionOfToken: none(), placeOfToken: none() };
}

/** Decides what only the whole reading can tell: who acts (speaks, decides, is harmed), and what links the text states. */
export function finishActors(_document: Document, names: Names, _quotes: Quote[], _harm: Harm): { actors: Actor[]; links: Link[] } {
  return { actors: names.actors, links: [] };
}
