import type { Grammar } from '../../../syntax/grammar';

/** Steps up a tree that are looked at. */
const CLIMB = 12;

/** The way from a token up to the root, itself first. */
export function wayUp(grammar: Grammar, token: number): number[] {
  const way: number[] = [];
  for (let at = token; at >= 0 && way.length < CLIMB; at = grammar.head(at)) way.push(at);
  return way;
}

/** How far two tokens are apart in the tree. */
export interface Height {
  /** Steps from the first up to what is above both, and from the other. */
  up: number;
  down: number;
  /** The token above both. */
  top: number;
}

/** Where the way up from `token` meets `way`, or null where it does not. */
export function meets(grammar: Grammar, way: readonly number[], token: number): Height | null {
  for (let at = token, down = 0; at >= 0 && down < CLIMB; at = grammar.head(at), down++) {
    const up = way.indexOf(at);
    if (up >= 0) return { up, down, top: at };
  }
  return null;
}

/** The first token above this one, itself among them, that is tagged so; after so many steps whatever stands there. */
export function above(grammar: Grammar, token: number, steps: number, is: (tag: string) => boolean): number {
  let at = token;
  for (let step = 0; at >= 0 && step < steps && !is(grammar.tag(at)); step++) at = grammar.head(at);
  return at;
}

/** A full verb, and no auxiliary. */
export const isFullVerb = (tag: string): boolean => tag.startsWith('VERB');

/** A word without the ending of its form, roughly: words that were learned stand for their forms. */
export const stem = (lower: string): string => lower.replace(/(?:ing|ed|es|s|e)$/u, '').replace(/\d+/gu, '0');
