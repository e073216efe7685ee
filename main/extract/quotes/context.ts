import type { Document } from '../../text/document';
import type { Token } from '../../text/tokens';
import type { Syntax } from '../../syntax/index';
import type { Names } from '../types';
import { PRONOUNS } from './lexicon';
import type { Quoted } from './parsers/marks';
import type { Outline } from './units';

/** What the parsers read: the text, its names, and its outline. */
export interface Context {
  readonly document: Document;
  readonly names: Names;
  readonly syntax: Syntax;
  readonly outline: Outline;
  readonly spans: readonly Quoted[];
  /** Short phrases that stand in marks more than once, lower case. */
  readonly repeated: ReadonlySet<string>;
}

/** A noun phrase that can be a speaker: token range, and where its head noun stands. */
export interface Phrase {
  readonly first: number;
  readonly past: number;
  /** Index into `names.mentions`, or -1. */
  readonly mention: number;
  readonly pronoun: boolean;
  /** Token of the relative word that stands for it ("X, who said"), or -1. */
  readonly relative: number;
  /** Item range it takes up in the unit, for telling whether it touches a quote or a cue. */
  readonly from: number;
  readonly to: number;
}

/** The text of a range of tokens. */
export const textOf = ({ text, tokens }: Document, [first, past]: readonly [number, number]): string =>
  text.slice(tokens[first]?.start ?? 0, tokens[past - 1]?.end ?? 0);

export function tokenOf(context: Context, item: number): Token | undefined {
  const index = context.outline.items[item];
  return index === undefined || index < 0 ? undefined : context.document.tokens[index];
}

export function isSpan(context: Context, item: number): boolean {
  return (context.outline.items[item] ?? 0) < 0;
}

/** Lower-case form for looking up function words: "US" is not "us", nor "WHO" "who". */
export function plain(token: Token): string {
  if (token.allCapitals) return token.text;
  // "he'd", "they’ve" begin with their pronoun.
  const cut = token.lower.search(/['’]/);
  if (cut > 0 && cut < 5) {
    const stem = token.lower.slice(0, cut);
    if (PRONOUNS.has(stem)) return stem;
  }
  return token.lower;
}

export function mentionOf(context: Context, item: number): number {
  const index = context.outline.items[item];
  return index === undefined || index < 0 ? -1 : (context.names.mentionOfToken[index] ?? -1);
}

export function phrase(context: Context, from: number, to: number, mention: number, pronoun: boolean): Phrase | null {
  const first = context.outline.items[from];
  const last = context.outline.items[to - 1];
  if (first === undefined || last === undefined || first < 0 || last < 0) return null;
  return { first, past: last + 1, mention, pronoun, relative: -1, from, to };
}
