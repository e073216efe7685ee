/** What speaks for or against a choice, by name. A name that is absent is known not to apply. */
export type Features = Readonly<Record<string, number | boolean>>;

/** One of several answers to a question. */
export interface Choice {
  /** What holds of every choice of the question. */
  shared: Features;
  /** What holds of this one. */
  own: Features;
  /** Words around it, each with how it stands to it ("verb:die"); the same words may stand by several choices. */
  words: readonly string[];
  /** The column of the words' weights that is this choice's; -1 where words say nothing for it. */
  column: number;
}

/** What `npm run train` learned, as it is kept: numbers in one row, since thousands of small lists are slow to read. */
export interface Learned {
  /** Weights a word has. */
  columns: number;
  /** All words, a space between. */
  words: string;
  /** For each word its weights, in thousandths. */
  weights: readonly number[];
  /** The features the trees ask for, a line each. */
  features: string;
  /**
   * All trees: each its count of nodes, then for each node its feature, the value that its left branch does not exceed, and
   * its two branches; for a leaf -1, what it adds in ten-thousandths, and twice 0.
   */
  trees: readonly number[];
}

/** Stands for a feature that is absent; below every value. */
export const ABSENT = -1e9;

/** Features that the judge adds itself: what the words say. */
export const OF_WORDS = ['words', 'words share', 'words behind the best'] as const;

const NODE = 4;

/**
 * Says how likely each of several answers is, by words and trees learned from articles: a log-linear model of the words,
 * whose verdict is a feature of gradient-boosted trees over all features.
 */
export class Judge {
  readonly #rows = new Map<string, number>();
  readonly #weights: readonly number[];
  readonly #features: readonly string[];
  readonly #trees: readonly number[];
  /** Where each tree's nodes begin. */
  readonly #starts: readonly number[];

  constructor({ columns, words, weights, features, trees }: Learned) {
    this.#weights = weights;
    for (const [row, word] of words.split(' ').entries()) this.#rows.set(word, row * columns);
    this.#features = features.split('\n');
    this.#trees = trees;
    const starts: number[] = [];
    for (let at = 0; at < trees.length; at += 1 + (trees[at] ?? 0) * NODE) starts.push(at + 1);
    this.#starts = starts;
  }

  /** What the words around the choices say for each, as logarithms of odds that are not normed. */
  ofWords(choices: readonly Choice[]): number[] {
    // Choices of one question mostly share their words.
    let last: readonly string[] | null = null;
    let rows: number[] = [];
    return choices.map(({ words, column }) => {
      if (column < 0) return 0;
      if (words !== last) {
        rows = [];
        for (const word of new Set(words)) {
          const row = this.#rows.get(word);
          if (row !== undefined) rows.push(row);
        }
        last = words;
      }
      let sum = 0;
      for (const row of rows) sum += this.#weights[row + column] ?? 0;
      return sum / 1000;
    });
  }

  /**
   * How likely each of the choices is the right one.
   * @param choices all that are thought of; one of them may stand for "none of these"
   * @returns a share from 0 to 1 for each, together 1
   */
  shares(choices: readonly Choice[]): number[] {
    const said = this.ofWords(choices);
    const likely = toShares(said);
    const most = Math.max(...said);
    return toShares(
      choices.map((choice, index) => {
        const one = said[index] ?? 0;
        return this.#score(valuesOf(this.#features, choice, [one, likely[index] ?? 0, one - most]));
      }),
    );
  }

  #score(values: Float64Array): number {
    const trees = this.#trees;
    let sum = 0;
    for (const start of this.#starts) {
      let node = start;
      for (let feature = trees[node] ?? -1; feature >= 0; feature = trees[node] ?? -1) {
        const right = (values[feature] ?? ABSENT) > (trees[node + 1] ?? 0);
        node = start + NODE * (trees[node + (right ? 3 : 2)] ?? 0);
      }
      sum += trees[node + 1] ?? 0;
    }
    return sum / 10_000;
  }
}

/**
 * The values of a choice in the order of the features.
 * @param said what the words say, in the order of `OF_WORDS`
 */
export function valuesOf(features: readonly string[], { own, shared }: Choice, said: readonly number[]): Float64Array {
  const values = new Float64Array(features.length);
  const first = features.length - OF_WORDS.length;
  for (const [index, feature] of features.entries())
    values[index] = index >= first ? (said[index - first] ?? 0) : Number(own[feature] ?? shared[feature] ?? ABSENT);
  return values;
}

/** Scores as shares that add up to 1. */
export function toShares(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((one, other) => one + other, 0);
  return powers.map((power) => power / sum);
}
