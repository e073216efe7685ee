import { top, type State } from './state';
import { keysOf, readTemplates } from './templates';
import type { Words } from './words';

/** Room for the keys of one choice. */
export const MOST_ARC_FEATURES = 100;

/** Marks and verbs between two words, up to three: commas and their like part clauses. */
export interface Between {
  /** For each word how many marks stand before it. */
  marks: Int32Array;
  /** For each word how many verbs stand before it. */
  verbs: Int32Array;
}

/** Counts marks and verbs up to each word, once a sentence. */
export function countBetween(tags: Uint8Array, names: readonly string[]): Between {
  const isMark = names.map((name) => name.startsWith('PUNCT'));
  const isVerb = names.map((name) => name.startsWith('VERB') || name.startsWith('AUX'));
  const marks = new Int32Array(tags.length + 2);
  const verbs = new Int32Array(tags.length + 2);
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index] ?? 0;
    marks[index + 1] = (marks[index] ?? 0) + (isMark[tag] === true ? 1 : 0);
    verbs[index + 1] = (verbs[index] ?? 0) + (isVerb[tag] === true ? 1 : 0);
  }
  marks[tags.length + 1] = marks[tags.length] ?? 0;
  verbs[tags.length + 1] = verbs[tags.length] ?? 0;
  return { marks, verbs };
}

const span = (counts: Int32Array, from: number, to: number): number =>
  Math.min(3, (counts[Math.max(from, to)] ?? 0) - (counts[Math.min(from, to) + 1] ?? 0));
const distance = (from: number, to: number): number => {
  const gap = Math.abs(to - from);
  return gap < 5 ? gap : gap < 8 ? 5 : gap < 13 ? 6 : 7;
};

// Numbers of their own stand for no word and for the root.
const formOf = (words: Words, index: number): number =>
  index < 0 ? 3 : index >= words.count ? 5 : (words.form[index] ?? 0);
const tagOf = (tags: Uint8Array, index: number): number =>
  index < 0 ? 101 : index >= tags.length ? 102 : (tags[index] ?? 0);
const labelOf = (labels: Uint8Array, index: number): number => (index < 0 ? 254 : (labels[index] ?? 254));
const endOf = (words: Words, index: number): number =>
  index < 0 || index >= words.count ? 3 : (words.last3[index] ?? 0);
const under = (outermost: Int32Array, index: number): number => (index < 0 ? -1 : (outermost[index] ?? -1));
const count = (counts: Uint8Array | Int32Array, index: number): number => (index < 0 ? 0 : (counts[index] ?? 0));

/** The values in view of one choice; each choice fills them anew. */
const VALUES = new Int32Array(64);

/**
 * What the choice of the next action looks at. s0, s1, s2: the words on top of the stack; b0, b1, b2: the words to come;
 * after these "l" and "r": the outermost dependent on that side. Of each w: its form, t: its tag, l: its label, n: how
 * many stand on that side; "has": which labels its dependents have. The rest is what lies between two words.
 */
const ARC = readTemplates(
  100,
  `s0w s1w s2w b0w b1w b2w s0t s1t s2t b0t b1t b2t s0lw s0lt s0ll s0rw s0rt s0rl s1lt s1ll s1rw s1rt s1rl b0lw b0lt b0ll
  s0ln s0rn s1rn b0ln s0has s1has b0has near far marks verbs marks1`,
  `
  s0w, s0t, s0w s0t, s1w, s1t, s1w s1t, s2t, b0w, b0t, b0w b0t, b1w, b1t, b1w b1t, b2t, b2w, s2w, s0lt s0ll,
  s0rt s0rl, s0lw, s0rw, s1lt s1ll, s1rt s1rl, s1rw, b0lt b0ll, b0lw, s0w b0w, s0w s0t b0t, s0t b0w b0t, s0t b0t,
  s0w b0t, s0t b0w, s1t s0t, s1w s0w, s1w s0t, s1t s0w, s1t b0t, s1w b0t, s1t b0w, b0t b1t, b0w b1t, b0t b1w,
  s0t b0t b1t, s0t b0t b1t b2t, s1t s0t b0t, s2t s1t s0t, s1t s0t b0t b1t, s0t s0lt b0t, s0t s0rt b0t, s0t b0t b0lt,
  s1t s1rt s0t, s1t s1lt s0t, s1t s0t s0lt, s1t s0t s0rt, s1w s0t b0t, s1t s0w b0t, s1t s0t b0w, near s0t b0t,
  far s1t s0t, near s0w, near b0w, near s0w b0t, near s0t b0w, s0ln s0t, s0rn s0t, s0rn s0w, b0ln b0t, b0ln b0w,
  s1rn s1t, s1rn s1w, marks s0t b0t, verbs s0t b0t, marks verbs s0t b0t, s0has s0t, b0has b0t, s1has s1t s0t,
  s0w s0rl b0t, s1t s1rn s0t b0t, s0t s0lw b0t, s0t b0t b0lw, s1t s0t marks1, s1t s0lw s0t`,
);

/** The features of a state for the choice of the next action (Zhang and Nivre 2011, for arc-hybrid). */
export function arcFeatures(state: State, words: Words, tags: Uint8Array, between: Between, out: Uint32Array): number {
  const { leftmost, rightmost, lefts, rights, labels, bits } = state;
  const s0 = top(state, 0);
  const s1 = top(state, 1);
  const s2 = top(state, 2);
  const b0 = state.front;
  const b1 = b0 < words.count ? b0 + 1 : -1;
  const b2 = b0 + 1 < words.count ? b0 + 2 : -1;
  const s0l = under(leftmost, s0);
  const s0r = under(rightmost, s0);
  const s1l = under(leftmost, s1);
  const s1r = under(rightmost, s1);
  const b0l = under(leftmost, b0);
  let n = 1;
  VALUES[n++] = formOf(words, s0);
  VALUES[n++] = formOf(words, s1);
  VALUES[n++] = formOf(words, s2);
  VALUES[n++] = formOf(words, b0);
  VALUES[n++] = formOf(words, b1);
  VALUES[n++] = formOf(words, b2);
  VALUES[n++] = tagOf(tags, s0);
  VALUES[n++] = tagOf(tags, s1);
  VALUES[n++] = tagOf(tags, s2);
  VALUES[n++] = tagOf(tags, b0);
  VALUES[n++] = tagOf(tags, b1);
  VALUES[n++] = tagOf(tags, b2);
  VALUES[n++] = formOf(words, s0l);
  VALUES[n++] = tagOf(tags, s0l);
  VALUES[n++] = labelOf(labels, s0l);
  VALUES[n++] = formOf(words, s0r);
  VALUES[n++] = tagOf(tags, s0r);
  VALUES[n++] = labelOf(labels, s0r);
  VALUES[n++] = tagOf(tags, s1l);
  VALUES[n++] = labelOf(labels, s1l);
  VALUES[n++] = formOf(words, s1r);
  VALUES[n++] = tagOf(tags, s1r);
  VALUES[n++] = labelOf(labels, s1r);
  VALUES[n++] = formOf(words, b0l);
  VALUES[n++] = tagOf(tags, b0l);
  VALUES[n++] = labelOf(labels, b0l);
  VALUES[n++] = count(lefts, s0);
  VALUES[n++] = count(rights, s0);
  VALUES[n++] = count(rights, s1);
  VALUES[n++] = count(lefts, b0);
  VALUES[n++] = count(bits, s0);
  VALUES[n++] = count(bits, s1);
  VALUES[n++] = count(bits, b0);
  VALUES[n++] = s0 < 0 ? 9 : distance(s0, b0);
  VALUES[n++] = s1 < 0 ? 9 : distance(s1, s0);
  VALUES[n++] = s0 < 0 ? 9 : span(between.marks, s0, b0);
  VALUES[n++] = s0 < 0 ? 9 : span(between.verbs, s0, b0);
  VALUES[n++] = s1 < 0 ? 9 : span(between.marks, s1, s0);
  return keysOf(ARC, VALUES, out);
}

/**
 * What the choice of a label looks at. h: the head, d: the dependent. Of each w, t, l as above, "end": its last three
 * characters, - and +: the word before and after it, "dl", "dr", "hl": its outermost dependent on that side.
 */
const LABEL = readTemplates(
  200,
  `hw dw ht dt side far d-t d+t h-t h+t dlw dll drl hhas dhas dend hend marks verbs d-w d+w hlw hll`,
  `
  hw dt side, dw ht side, ht dt side, hw dw, dw, hw side, dt side, ht dt side far, ht dt d-t side, ht dt d+t side,
  ht dt h-t side, ht dt h+t side, ht dt dll side, dt dlw side, hw dlw dt, ht dt drl side, ht dt hhas side,
  ht dhas dt side, dend ht side, hend dt side, dw hhas side, hw hhas dt side, dt marks ht side, dt verbs ht side,
  d-w dt ht side, d+w dt ht side, dt ht hll side, dt ht hlw side`,
);

/** The features of an arc for the choice of its label. */
export function labelFeatures(
  state: State,
  words: Words,
  tags: Uint8Array,
  between: Between,
  dependent: number,
  head: number,
  out: Uint32Array,
): number {
  const { leftmost, rightmost, labels, bits } = state;
  const low = under(leftmost, dependent);
  const high = under(rightmost, dependent);
  const root = head >= words.count;
  const first = root ? -1 : under(leftmost, head);
  let n = 1;
  VALUES[n++] = formOf(words, head);
  VALUES[n++] = formOf(words, dependent);
  VALUES[n++] = tagOf(tags, head);
  VALUES[n++] = tagOf(tags, dependent);
  VALUES[n++] = head > dependent ? 1 : 2;
  VALUES[n++] = distance(dependent, head);
  VALUES[n++] = tagOf(tags, dependent - 1);
  VALUES[n++] = tagOf(tags, dependent + 1);
  VALUES[n++] = tagOf(tags, head - 1);
  VALUES[n++] = tagOf(tags, head + 1);
  VALUES[n++] = formOf(words, low);
  VALUES[n++] = labelOf(labels, low);
  VALUES[n++] = labelOf(labels, high);
  VALUES[n++] = count(bits, head);
  VALUES[n++] = count(bits, dependent);
  VALUES[n++] = endOf(words, dependent);
  VALUES[n++] = endOf(words, head);
  VALUES[n++] = span(between.marks, dependent, head);
  VALUES[n++] = span(between.verbs, dependent, head);
  VALUES[n++] = formOf(words, dependent - 1);
  VALUES[n++] = formOf(words, dependent + 1);
  VALUES[n++] = formOf(words, first);
  VALUES[n++] = root ? -1 : labelOf(labels, first);
  return keysOf(LABEL, VALUES, out);
}
