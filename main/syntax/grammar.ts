import type { Tree } from './tree';
import type { SyntaxModel } from './model';

/**
 * The grammar of one sentence: its tree, ready to be asked. Tokens are the document's own, by index; -1 stands for none.
 * Relations and tags are those of universal dependencies ("nsubj:pass", "VERB-VBD").
 */
export interface Grammar {
  readonly from: number;
  readonly to: number;
  /** The token a token hangs on; -1 for the root. */
  head(token: number): number;
  relation(token: number): string;
  tag(token: number): string;
  /** What hangs on a token, in the order of the text. */
  dependents(token: number): readonly number[];
  /** First token and one past the last of all that hangs below a token, itself with it. */
  reach(token: number): readonly [first: number, past: number];
}

const NONE: readonly number[] = [];

/** Makes a tree answer; linear in the sentence's length. */
export function grammarOf(tree: Tree, { labels, tags }: Pick<SyntaxModel, 'labels' | 'tags'>): Grammar {
  const { from, to, heads } = tree;
  const below: (number[] | undefined)[] = [];
  for (let token = from; token < to; token++) {
    const head = heads[token - from] ?? -1;
    if (head < 0) continue;
    const others = below[head - from];
    if (others === undefined) below[head - from] = [token];
    else others.push(token);
  }
  const dependents = (token: number): readonly number[] => below[token - from] ?? NONE;
  return {
    from,
    to,
    head: (token) => (token < from || token >= to ? -1 : (heads[token - from] ?? -1)),
    relation: (token) => (token < from || token >= to ? '' : (labels[tree.labels[token - from] ?? 0] ?? '')),
    tag: (token) => (token < from || token >= to ? '' : (tags[tree.tags[token - from] ?? 0] ?? '')),
    dependents,
    reach(token) {
      let first = token;
      let past = token + 1;
      const open = [token];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        for (const one of dependents(at)) {
          if (one < first) first = one;
          if (one >= past) past = one + 1;
          open.push(one);
        }
      }
      return [first, past];
    },
  };
}

export const isVerbTag = (tag: string): boolean => tag.startsWith('VERB') || tag.startsWith('AUX');

export const isVerb = (grammar: Grammar, token: number): boolean => isVerbTag(grammar.tag(token));

export const isNoun = (grammar: Grammar, token: number): boolean => grammar.tag(token).startsWith('NOUN');

/** A noun, a name, a pronoun or a number that stands for one. */
export const isNominal = (grammar: Grammar, token: number): boolean =>
  /^(?:NOUN|PROPN|PRON|NUM|X$)/.test(grammar.tag(token));
