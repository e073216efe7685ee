import type { Document } from '../text/document';
import type { SyntaxModel } from './model';
import { parseWords } from './parser';
import type { Tree } from './tree';
import { choiceOf, Tagging } from './tagger';
import { toUnits } from './units';
import { formHash, lookAt } from './words';
import { grammarOf, isVerbTag, type Grammar } from './grammar';

export { readModel, type ModelOrTrouble, type SyntaxModel } from './model';

/** Tags and trees of a document, each sentence read when it is first asked for, once. */
export interface Syntax {
  model: SyntaxModel;
  tree(sentence: number): Tree;
  /** The tree of a sentence, ready to be asked. */
  grammar(sentence: number): Grammar;
  /** The tag of a token, "" beyond the last; the tree is read only for a token of several units. */
  tag(token: number): string;
  /** Whether a token is tagged as a verb; the tags are read only where the word alone does not tell. */
  isVerb(token: number): boolean;
  /** Whether a word could carry this tag wherever it stands: spares the tree where it could not. */
  mayBe(text: string, tag: string): boolean;
}

/** Longer sentences are lists or tables: they are cut here, each piece with a tree of its own. */
export const LONGEST_TREE = 250;

/** Words of a sentence that are parsed together. */
interface Piece {
  tagging: Tagging;
  /** For each word the document token it is part of. */
  owners: Int32Array;
}

/** Makes the syntax of a document; nothing is read yet. */
export function createSyntax(document: Document, model: SyntaxModel): Syntax {
  const tagged: (Piece[] | undefined)[] = [];
  const trees: (Tree | undefined)[] = [];
  const grammars: (Grammar | undefined)[] = [];
  const pieces = (sentence: number): Piece[] => (tagged[sentence] ??= readPieces(document, sentence, model));
  const tree = (sentence: number): Tree => (trees[sentence] ??= readTree(document, sentence, pieces(sentence), model));
  const grammar = (sentence: number): Grammar => (grammars[sentence] ??= grammarOf(tree(sentence), model));
  const tag = (token: number): string => {
    const sentence = document.tokens[token]?.sentence;
    if (sentence === undefined) return '';
    for (const { tagging, owners } of pieces(sentence)) {
      const unit = owners.indexOf(token);
      if (unit < 0) continue;
      if (owners[unit + 1] === token) return grammar(sentence).tag(token);
      return model.tags[tagging.upTo(unit + 1)[unit] ?? 0] ?? '';
    }
    return '';
  };
  const isVerb = (token: number): boolean => {
    const choice = choiceOf(formHash(document.tokens[token]?.text ?? ''), model.lexicon);
    const verbs = choice?.filter((index) => isVerbTag(model.tags[index] ?? '')).length;
    if (choice !== null && (verbs === 0 || verbs === choice.length)) return verbs !== 0;
    return isVerbTag(tag(token));
  };
  const mayBe = (text: string, one: string): boolean => {
    const choice = choiceOf(formHash(text), model.lexicon);
    return choice === null || choice.some((index) => model.tags[index] === one);
  };
  return { model, tree, grammar, tag, isVerb, mayBe };
}

const boundsOf = ({ firstToken, tokens }: Document, sentence: number): [from: number, to: number] => [
  firstToken[sentence] ?? tokens.length,
  firstToken[sentence + 1] ?? tokens.length,
];

function readPieces(document: Document, sentence: number, model: SyntaxModel): Piece[] {
  const [from, to] = boundsOf(document, sentence);
  const pieces: Piece[] = [];
  for (let start = from; start < to; start += LONGEST_TREE) {
    const { texts, tokens } = toUnits(document.tokens, start, Math.min(to, start + LONGEST_TREE));
    pieces.push({ tagging: new Tagging(lookAt(texts), model), owners: tokens });
  }
  return pieces;
}

function readTree(document: Document, sentence: number, pieces: readonly Piece[], model: SyntaxModel): Tree {
  const [from, to] = boundsOf(document, sentence);
  const tree: Tree = {
    from,
    to,
    heads: new Int32Array(to - from).fill(-1),
    labels: new Uint8Array(to - from),
    tags: new Uint8Array(to - from),
  };
  for (const piece of pieces) hang(piece, model, tree);
  return tree;
}

/**
 * A token of several units takes the tag and the head of the one nearest the root. That head lies nearer still, outside the
 * token, so that no token comes to stand above itself.
 */
function hang({ tagging, owners }: Piece, model: SyntaxModel, tree: Tree): void {
  const { words } = tagging;
  const tags = tagging.upTo(words.count);
  const { heads, labels } = parseWords(words, tags, model);
  const depths = depthsOf(heads, words.count);
  for (let unit = 0; unit < words.count;) {
    const token = owners[unit] ?? 0;
    let highest = unit;
    for (unit++; unit < words.count && owners[unit] === token; unit++)
      if ((depths[unit] ?? 0) < (depths[highest] ?? 0)) highest = unit;
    const head = heads[highest] ?? -1;
    const at = token - tree.from;
    tree.heads[at] = head < 0 || head >= words.count ? -1 : (owners[head] ?? -1);
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
