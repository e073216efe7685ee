import { mix } from './hash';
import { ONLY, type SyntaxModel } from './model';
import type { Table } from './table';
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
  const w0 = of(form, at);
  const before = of(form, at - 1);
  const after = of(form, at + 1);
  const k0 = of(known, at);
  const k1 = of(known, at + 1);
  const k2 = of(known, at + 2);
  const t1 = at > 0 ? (tags[at - 1] ?? 0) + 1 : 0;
  const t2 = at > 1 ? (tags[at - 2] ?? 0) + 1 : 0;
  const s0 = of(shape, at);
  const e3 = of(last3, at);
  let n = 0;
  out[n++] = mix(0, w0);
  out[n++] = mix(1, before);
  out[n++] = mix(2, after);
  out[n++] = mix(3, of(form, at - 2));
  out[n++] = mix(4, of(form, at + 2));
  out[n++] = mix(5, of(last2, at));
  out[n++] = mix(6, e3);
  out[n++] = mix(7, of(last4, at));
  out[n++] = mix(8, of(first3, at));
  out[n++] = mix(9, s0);
  out[n++] = mix(10, of(last3, at - 1));
  out[n++] = mix(11, of(last3, at + 1));
  out[n++] = mix(12, t1);
  out[n++] = mix(13, t1, t2);
  out[n++] = mix(14, t2);
  out[n++] = mix(15, t1, w0);
  out[n++] = mix(16, t1, k0);
  out[n++] = mix(17, t1, t2, k0);
  out[n++] = mix(18, t1, after);
  out[n++] = mix(19, k0);
  out[n++] = mix(20, k1);
  out[n++] = mix(21, k2);
  out[n++] = mix(22, k0, k1);
  out[n++] = mix(23, k0, k1, k2);
  out[n++] = mix(24, t1, k0, k1);
  out[n++] = mix(25, before, w0);
  out[n++] = mix(26, w0, after);
  out[n++] = mix(27, of(shape, at - 1), s0);
  out[n++] = mix(28, s0, of(shape, at + 1));
  out[n++] = mix(29, auxiliary, e3);
  out[n++] = mix(30, auxiliary, k0);
  out[n++] = mix(31, e3, s0);
  out[n++] = mix(32, t1, e3);
  out[n++] = mix(33, t1, s0);
  out[n++] = mix(34, w0, k1);
  out[n++] = mix(35, of(last3, at + 1), e3);
  return n;
}

/** Choices of each lexicon's rows, found when first asked for. */
const CHOICES = new WeakMap<Table, (readonly number[] | null)[]>();

/** Which tags the word at `at` may take, or null for any. */
export function allowed(words: Words, lexicon: Table, at: number): readonly number[] | null {
  const row = lexicon.find(words.form[at] ?? 0);
  if (row < 0) return null;
  const known = CHOICES.get(lexicon) ?? [];
  if (known.length === 0) CHOICES.set(lexicon, known);
  const choice = known[row];
  if (choice !== undefined) return choice;
  const { starts, classes } = lexicon.rows;
  const entries = [...classes.subarray(starts[row], starts[row + 1])];
  return (known[row] = entries.at(-1) === ONLY ? entries.slice(0, -1) : null);
}

/** Tags the words of a sentence, left to right, each once. */
export function tagWords(words: Words, model: SyntaxModel): Uint8Array {
  const { lexicon, tagger, tags: names } = model;
  const tags = new Uint8Array(words.count);
  const known = ambiguity(words, lexicon);
  const scores = new Int32Array(names.length);
  const keys = new Uint32Array(MOST_TAG_FEATURES);
  let auxiliary = 0;
  for (let at = 0; at < words.count; at++) {
    const choice = allowed(words, lexicon, at);
    let tag = choice?.length === 1 ? (choice[0] ?? 0) : -1;
    if (tag < 0) {
      scores.fill(0);
      const count = tagFeatures(words, known, tags, at, auxiliary, keys);
      for (let index = 0; index < count; index++) tagger.add(keys[index] ?? 0, scores);
      tag = best(scores, choice);
    }
    tags[at] = tag;
    auxiliary = nextAuxiliary(names[tag] ?? '', words.form[at] ?? 0, auxiliary);
  }
  return tags;
}

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
