import type { Actor, Link, Quote } from '../../../preload/contract/findings';
import type { Syntax } from '../../syntax/index';
import type { Document } from '../../text/document';
import type { Harm, Names } from '../types';
import { assemble } from './refiners/assemble';
import { markActing } from './refiners/acts';
import { statedLinks } from './refiners/links';
import { bind } from './refiners/binding/index';
import { gather } from './refiners/memory';
import { resolveReferences } from './refiners/references';
import { keepStops } from './refiners/roles/stops';
import { readCandidates } from './parsers/segments';
import { read, type Reading } from './parsers/reading';

/** The word lists' reading of a document, kept while the document lives: both steps below need it. */
const readings = new WeakMap<Document, Reading>();

function readingOf(document: Document, syntax: Syntax): Reading {
  let reading = readings.get(document);
  if (reading === undefined) readings.set(document, (reading = read(document, syntax)));
  return reading;
}

/** Finds persons, organisations, metonyms and places, with the document's own memory of full names. */
export function recogniseNames(document: Document, syntax: Syntax): Names {
  const reading = readingOf(document, syntax);
  const candidates = readCandidates(reading);
  const entries = gather(candidates);
  bind(reading, entries, candidates);
  const names = assemble(reading, candidates, entries);
  resolveReferences(reading, names);
  return names;
}

/** Decides what only the whole reading can tell: who acts (speaks, decides, is harmed), and what links the text states. */
export function finishActors(
  document: Document,
  names: Names,
  quotes: Quote[],
  harm: Harm,
  syntax: Syntax,
): { actors: Actor[]; links: Link[] } {
  const reading = readingOf(document, syntax);
  markActing(reading, names, quotes, harm);
  const links = statedLinks(reading, names);
  keepStops(reading, names.actors);
  return { actors: names.actors, links };
}
