import { ONLY, type SyntaxModel } from './model';
import type { Table } from './table';
import { keysOf, readTemplates } from './templates';
import type { Words } from './words';

/** Features of one word. */
export const MOST_TAG_FEATURES = 40;
const EDGE = 0xed6e;

/** For each word a hash of the tags its form was seen with; 0 for a word not known. */
export function ambiguity(words: Words, lexicon: Table): Uint32Array {
  const { starts, classes } = lexicon.rows;
  return words.form.map((form) => {
    const row = lexicon.find(form);
    if (row < 0) return 0;
    let key = 17;
    for (let index = starts[row] ?? 0; index < (starts[row + 1] ?? 0); index++)
      if (classes[index] !== ONLY) key = Math.imul(key, 31) + (classes[index] ?? 0) + 1;
    return key;
  });
}

/** The values in view of one word; each word fills them anew. */
const VALUES = new Int32Array(32);

/**
 * What the choice of a tag looks at, - and + words away. w: the form, e2, e3, e4: its last characters, f3: its first, s: its
 * shape, k: the tags it was seen with, t: its tag, aux: the auxiliary in force.
 */
const TAG = readTemplates(
  0,
  `w0 w-1 w+1 w-2 w+2 e2 e3 e4 f3 s0 s-1 s+1 e3-1 e3+1 t-1 t-2 k0 k+1 k+2 aux`,
  `
  w0, w-1, w+1, w-2, w+2, e2, e3, e4, f3, s0, e3-1, e3+1, t-1, t-1 t-2, t-2, t-1 w0, t-1 k0, t-1 t-2 k0, t-1 w+1,
  k0, k+1, k+2, k0 k+1, k0 k+1 k+2, t-1 k0 k+1, w-1 w0, w0 w+1, s-1 s0, s0 s+1, aux e3, aux k0, e3 s0, t-1 e3,
  t-1 s0, w0 k+1, e3+1 e3`,
);

/**
 * The features of the word at `at`, given the tags left of it.
 * @param auxiliary the last auxiliary's form within the clause, or 0
 * @param out where the keys go
 * @returns how many there are
 */
export function tagFeatures(
  words: Words,
  known: Uint32Array,
  tags: Uint8Array,
  at: number,
  auxiliary: number,
  out: Uint32Array,
): number {
  const { form, last2, last3, last4, first3, shape, count } = words;
  const of = (array: Uint32Array, index: number): number =>
    index < 0 || index >= count ? EDGE + index - at : (array[index] ?? 0);
  let n = 1;
  VALUES[n++] = of(form, at);
  VALUES[n++] = of(form, at - 1);
  VALUES[n++] = of(form, at + 1);
  VALUES[n++] = of(form, at - 2);
  VALUES[n++] = of(form, at + 2);
  VALUES[n++] = of(last2, at);
  VALUES[n++] = of(last3, at);
  VALUES[n++] = of(last4, at);
  VALUES[n++] = of(first3, at);
  VALUES[n++] = of(shape, at);
  VALUES[n++] = of(shape, at - 1);
  VALUES[n++] = of(shape, at + 1);
  VALUES[n++] = of(last3, at - 1);
  VALUES[n++] = of(last3, at + 1);
  VALUES[n++] = at > 0 ? (tags[at - 1] ?? 0) + 1 : 0;
  VALUES[n++] = at > 1 ? (tags[at - 2] ?? 0) + 1 : 0;
  VALUES[n++] = of(known, at);
  VALUES[n++] = of(known, at + 1);
  VALUES[n++] = of(known, at + 2);
  VALUES[n++] = auxiliary;
  return keysOf(TAG, VALUES, out);
}

/** Choices of each lexicon's rows, found when first asked for. */
const CHOICES = new WeakMap<Table, (readonly number[] | null)[]>();

/** Which tags a word may take by the hash of its form, or null for any. */
export function choiceOf(form: number, lexicon: Table): readonly number[] | null {
  const row = lexicon.find(form);
  if (row < 0) return null;
  const known = CHOICES.get(lexicon) ?? [];
  if (known.length === 0) CHOICES.set(lexicon, known);
  const choice = known[row];
  if (choice !== undefined) return choice;
  const { starts, classes } = lexicon.rows;
  const entries = [...classes.subarray(starts[row], starts[row + 1])];
  return (known[row] = entries.at(-1) === ONLY ? entries.slice(0, -1) : null);
}

/** The tags of a sentence's words, found from left to right as far as they are asked for, each once. */
export class Tagging {
  readonly words: Words;
  readonly #tags: Uint8Array;
  readonly #model: SyntaxModel;
  readonly #known: Uint32Array;
  #at = 0;
  #auxiliary = 0;

  constructor(words: Words, model: SyntaxModel) {
    this.words = words;
    this.#model = model;
    this.#tags = new Uint8Array(words.count);
    this.#known = ambiguity(words, model.lexicon);
  }

  /** The tags, those of the words before `past` found. */
  upTo(past: number): Uint8Array {
    const { lexicon, tagger, tags: names } = this.#model;
    const { words } = this;
    const tags = this.#tags;
    const known = this.#known;
    if (this.#at >= past) return tags;
    const scores = new Int32Array(names.length);
    const keys = new Uint32Array(MOST_TAG_FEATURES);
    let auxiliary = this.#auxiliary;
    for (let at = this.#at; at < past; at++) {
      const choice = choiceOf(words.form[at] ?? 0, lexicon);
      let tag = choice?.length === 1 ? (choice[0] ?? 0) : -1;
      if (tag < 0) {
        scores.fill(0);
        tagger.addAll(keys, tagFeatures(words, known, tags, at, auxiliary, keys), scores);
        tag = best(scores, choice);
      }
      tags[at] = tag;
      auxiliary = nextAuxiliary(names[tag] ?? '', words.form[at] ?? 0, auxiliary);
    }
    this.#at = past;
    this.#auxiliary = auxiliary;
    return tags;
  }
}

/** Tags the words of a sentence, left to right, each once. */
export const tagWords = (words: Words, model: SyntaxModel): Uint8Array => new Tagging(words, model).upTo(words.count);

/** What of the auxiliary is still in force after a word: a full verb or a stop ends it. */
export function nextAuxiliary(tag: string, form: number, auxiliary: number): number {
  if (tag.startsWith('AUX')) return form;
  return tag.startsWith('VERB') || tag === 'PUNCT-.' || tag === 'PUNCT-,' ? 0 : auxiliary;
}

/** The class with the highest score, the first among equals. */
export function best(scores: Int32Array | Float32Array, choice: readonly number[] | null): number {
  let winner = choice?.[0] ?? 0;
  if (choice === null) {
    for (let one = 1; one < scores.length; one++) if ((scores[one] ?? 0) > (scores[winner] ?? 0)) winner = one;
  } else for (const one of choice) if ((scores[one] ?? 0) > (scores[winner] ?? 0)) winner = one;
  return winner;
}
