import type { Document } from '../text/document';
import type { SyntaxModel } from './model';
import { parseWords } from './parser';
import { choiceOf, tagWords } from './tagger';
import { toUnits } from './units';
import { formHash, lookAt } from './words';
import { grammarOf, type Grammar } from './grammar';

export { readModel, type ModelOrTrouble, type SyntaxModel } from './model';

/** The syntax of one sentence, in the document's own tokens. */
export interface Tree {
  /** Indices of the sentence's first token and of the one after its last. */
  from: number;
  to: number;
  /** For each token (minus `from`) the document index of its head, or -1 for the root and beyond it. */
  heads: Int32Array;
  /** Index into the model's labels: the token's relation to its head. */
  labels: Uint8Array;
  /** Index into the model's tags. */
  tags: Uint8Array;
}

/** Tags and trees of a document, each sentence read when it is first asked for, once. */
export interface Syntax {
  model: SyntaxModel;
  tree(sentence: number): Tree;
  /** The tree of a sentence, ready to be asked. */
  grammar(sentence: number): Grammar;
  /** Whether a word could carry this tag wherever it stands: spares the tree where it could not. */
  mayBe(text: string, tag: string): boolean;
}

/** Longer sentences are lists or tables: they are cut here, each piece with a tree of its own. */
const LONGEST = 250;

/** Makes the syntax of a document; nothing is read yet. */
export function createSyntax(document: Document, model: SyntaxModel): Syntax {
  const trees: (Tree | undefined)[] = [];
  const grammars: (Grammar | undefined)[] = [];
  const tree = (sentence: number): Tree => (trees[sentence] ??= readTree(document, sentence, model));
  const grammar = (sentence: number): Grammar => (grammars[sentence] ??= grammarOf(tree(sentence), model));
  const mayBe = (text: string, tag: string): boolean => {
    const choice = choiceOf(formHash(text), model.lexicon);
    return choice === null || choice.some((one) => model.tags[one] === tag);
  };
  return { model, tree, grammar, mayBe };
}

function readTree(document: Document, sentence: number, model: SyntaxModel): Tree {
  const from = document.firstToken[sentence] ?? document.tokens.length;
  const to = document.firstToken[sentence + 1] ?? document.tokens.length;
  const tree: Tree = {
    from,
    to,
    heads: new Int32Array(to - from).fill(-1),
    labels: new Uint8Array(to - from),
    tags: new Uint8Array(to - from),
  };
  for (let start = from; start < to; start += LONGEST)
    readPiece(document, start, Math.min(to, start + LONGEST), model, tree);
  return tree;
}

/**
 * A token of several units takes the tag and the head of the one nearest the root. That head lies nearer still, outside the
 * token, so that no token comes to stand above itself.
 */
function readPiece(document: Document, start: number, end: number, model: SyntaxModel, tree: Tree): void {
  const { texts, tokens } = toUnits(document.tokens, start, end);
  const words = lookAt(texts);
  const tags = tagWords(words, model);
  const { heads, labels } = parseWords(words, tags, model);
  const depths = depthsOf(heads, words.count);
  for (let unit = 0; unit < words.count;) {
    const token = tokens[unit] ?? 0;
    let highest = unit;
    for (unit++; unit < words.count && tokens[unit] === token; unit++)
      if ((depths[unit] ?? 0) < (depths[highest] ?? 0)) highest = unit;
    const head = heads[highest] ?? -1;
    const at = token - tree.from;
    tree.heads[at] = head < 0 || head >= words.count ? -1 : (tokens[head] ?? -1);
    tree.labels[at] = labels[highest] ?? 0;
    tree.tags[at] = tags[highest] ?? 0;
  }
}

/** For each unit its steps to the root; each is climbed over once. */
function depthsOf(heads: Int32Array, count: number): Int32Array {
  const depths = new Int32Array(count);
  const path: number[] = [];
  for (let unit = 0; unit < count; unit++) {
    let at = unit;
    for (; at >= 0 && at < count && depths[at] === 0; at = heads[at] ?? -1) path.push(at);
    let depth = at >= 0 && at < count ? (depths[at] ?? 0) : 0;
    for (let below = path.pop(); below !== undefined; below = path.pop()) depths[below] = ++depth;
  }
  return depths;
}
