import { finishActors, recogniseNames } from '../../../../main/extract/actors/index';
import { extractQuotes } from '../../../../main/extract/quotes/index';
import { readDocument } from '../../../../main/text/document';
import type { Actor, Link } from '../../../../preload/contract/findings';
import { syntaxOf } from '../../syntax/read';

export interface Read {
  text: string;
  actors: Actor[];
  links: Link[];
  persons: string[];
  /** Every body, whether it acts or not. */
  bodies: string[];
  /** The bodies that act. */
  acting: string[];
  places: string[];
  actor(name: string): Actor;
  roles(name: string): string[];
  /** The words of an actor's mentions with the form of each: "alias:Roe". */
  mentions(name: string): string[];
}

/** Reads the actors of an article given as paragraphs. */
export function readActors(...paragraphs: string[]): Read {
  const text = paragraphs.join('\n\n');
  const document = readDocument(text, { published: '2024-05-06', title: null, byline: null, dateline: null });
  const syntax = syntaxOf(document);
  const names = recogniseNames(document, syntax);
  const quotes = extractQuotes(document, names, syntax);
  const none = { casualties: [], notCounted: [], tolls: [], tangled: false };
  const { actors, links } = finishActors(document, names, quotes, none, syntax);
  const actor = (name: string): Actor => {
    const found = actors.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no actor ${name} among ${actors.map((one) => one.name).join(', ')}`);
    return found;
  };
  return {
    text,
    actors,
    links,
    persons: actors.filter(({ kind }) => kind === 'person').map(({ name }) => name),
    bodies: actors.filter(({ kind }) => kind === 'organisation').map(({ name }) => name),
    acting: actors.filter(({ kind, acts }) => kind === 'organisation' && acts).map(({ name }) => name),
    places: names.places.map(({ name }) => name),
    actor,
    roles: (name) => actor(name).roles.map((role) => role.text),
    mentions: (name) => actor(name).mentions.map(({ start, end, form }) => `${form}:${text.slice(start, end)}`),
  };
}
