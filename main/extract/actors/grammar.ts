import type { Reading } from './parsers/runs';

/** How a stretch of tokens hangs in the tree of its sentence. */
export interface Hanging {
  /** Index of the token the others of the stretch hang on. */
  head: number;
  /** The head's relation to its governor, of universal dependencies. */
  label: string;
  /** Index of the token it hangs on, or -1 for the root of the sentence. */
  governor: number;
}

/**
 * Where a stretch of tokens hangs in the tree of its sentence.
 * @param first index of its first token
 * @param last one past its last
 */
export function hangingOf(reading: Reading, first: number, last: number): Hanging {
  const tree = reading.syntax.tree(reading.tokens[first]?.sentence ?? 0);
  const { labels } = reading.syntax.model;
  for (let index = first; index < last; index++) {
    const governor = tree.heads[index - tree.from] ?? -1;
    if (governor >= first && governor < last) continue;
    return { head: index, label: labels[tree.labels[index - tree.from] ?? 0] ?? '', governor };
  }
  return { head: first, label: '', governor: -1 };
}

/** The tag of a token: the universal part of speech, for some followed by the treebank's own ("VERB-VBD"). */
export function tagOf(reading: Reading, index: number): string {
  const tree = reading.syntax.tree(reading.tokens[index]?.sentence ?? 0);
  return reading.syntax.model.tags[tree.tags[index - tree.from] ?? 0] ?? '';
}
