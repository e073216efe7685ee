import { mix } from './hash';
import { top, type State } from './state';
import type { Words } from './words';

export const MOST_ARC_FEATURES = 100;

/** Marks between two words, up to three: commas and their like part clauses. */
export interface Between {
  /** For each word how many marks stand before it. */
  marks: Int32Array;
  /** For each word how many verbs stand before it. */
  verbs: Int32Array;
}

/** Counts marks and verbs up to each word, once a sentence. */
export function countBetween(tags: Uint8Array, names: readonly string[]): Between {
  const marks = new Int32Array(tags.length + 2);
  const verbs = new Int32Array(tags.length + 2);
  for (const [index, tag] of tags.entries()) {
    const name = names[tag] ?? '';
    marks[index + 1] = (marks[index] ?? 0) + (name.startsWith('PUNCT') ? 1 : 0);
    verbs[index + 1] = (verbs[index] ?? 0) + (name.startsWith('VERB') || name.startsWith('AUX') ? 1 : 0);
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

/** The features of a state for the choice of the next action (Zhang and Nivre 2011, for arc-hybrid). */
export function arcFeatures(state: State, words: Words, tags: Uint8Array, between: Between, out: Uint32Array): number {
  const { count, leftmost, rightmost, lefts, rights, labels, front } = state;
  const form = (index: number): number => (index < 0 ? 3 : index >= count ? 5 : (words.form[index] ?? 0));
  const tag = (index: number): number => (index < 0 ? 101 : index >= count ? 102 : (tags[index] ?? 0));
  const label = (index: number): number => (index < 0 ? 254 : (labels[index] ?? 254));
  const s0 = top(state, 0);
  const s1 = top(state, 1);
  const s2 = top(state, 2);
  const b0 = front;
  const b1 = front < count ? front + 1 : -1;
  const b2 = front + 1 < count ? front + 2 : -1;
  const s0l = s0 < 0 ? -1 : (leftmost[s0] ?? -1);
  const s0r = s0 < 0 ? -1 : (rightmost[s0] ?? -1);
  const s1l = s1 < 0 ? -1 : (leftmost[s1] ?? -1);
  const s1r = s1 < 0 ? -1 : (rightmost[s1] ?? -1);
  const b0l = leftmost[b0] ?? -1;
  const w0 = form(s0);
  const w1 = form(s1);
  const v0 = form(b0);
  const v1 = form(b1);
  const t0 = tag(s0);
  const t1 = tag(s1);
  const t2 = tag(s2);
  const u0 = tag(b0);
  const u1 = tag(b1);
  const u2 = tag(b2);
  const near = s0 < 0 ? 9 : distance(s0, b0);
  const far = s1 < 0 ? 9 : distance(s1, s0);
  let n = 0;
  out[n++] = mix(100, w0);
  out[n++] = mix(101, t0);
  out[n++] = mix(102, w0, t0);
  out[n++] = mix(103, w1);
  out[n++] = mix(104, t1);
  out[n++] = mix(105, w1, t1);
  out[n++] = mix(106, t2);
  out[n++] = mix(107, v0);
  out[n++] = mix(108, u0);
  out[n++] = mix(109, v0, u0);
  out[n++] = mix(110, v1);
  out[n++] = mix(111, u1);
  out[n++] = mix(112, v1, u1);
  out[n++] = mix(113, u2);
  out[n++] = mix(114, form(b2));
  out[n++] = mix(115, form(s2));
  out[n++] = mix(116, tag(s0l), label(s0l));
  out[n++] = mix(117, tag(s0r), label(s0r));
  out[n++] = mix(118, form(s0l));
  out[n++] = mix(119, form(s0r));
  out[n++] = mix(120, tag(s1l), label(s1l));
  out[n++] = mix(121, tag(s1r), label(s1r));
  out[n++] = mix(122, form(s1r));
  out[n++] = mix(123, tag(b0l), label(b0l));
  out[n++] = mix(124, form(b0l));
  out[n++] = mix(125, w0, v0);
  out[n++] = mix(126, w0, t0, u0);
  out[n++] = mix(127, t0, v0, u0);
  out[n++] = mix(128, t0, u0);
  out[n++] = mix(129, w0, u0);
  out[n++] = mix(130, t0, v0);
  out[n++] = mix(131, t1, t0);
  out[n++] = mix(132, w1, w0);
  out[n++] = mix(133, w1, t0);
  out[n++] = mix(134, t1, w0);
  out[n++] = mix(135, t1, u0);
  out[n++] = mix(136, w1, u0);
  out[n++] = mix(137, t1, v0);
  out[n++] = mix(138, u0, u1);
  out[n++] = mix(139, v0, u1);
  out[n++] = mix(140, u0, v1);
  out[n++] = mix(141, t0, u0, u1);
  out[n++] = mix(142, t0, u0, u1, u2);
  out[n++] = mix(143, t1, t0, u0);
  out[n++] = mix(144, t2, t1, t0);
  out[n++] = mix(145, t1, t0, u0, u1);
  out[n++] = mix(146, t0, tag(s0l), u0);
  out[n++] = mix(147, t0, tag(s0r), u0);
  out[n++] = mix(148, t0, u0, tag(b0l));
  out[n++] = mix(149, t1, tag(s1r), t0);
  out[n++] = mix(150, t1, tag(s1l), t0);
  out[n++] = mix(151, t1, t0, tag(s0l));
  out[n++] = mix(152, t1, t0, tag(s0r));
  out[n++] = mix(153, w1, t0, u0);
  out[n++] = mix(154, t1, w0, u0);
  out[n++] = mix(155, t1, t0, v0);
  out[n++] = mix(156, near, t0, u0);
  out[n++] = mix(157, far, t1, t0);
  out[n++] = mix(158, near, w0);
  out[n++] = mix(159, near, v0);
  out[n++] = mix(160, near, w0, u0);
  out[n++] = mix(161, near, t0, v0);
  const l0 = s0 < 0 ? 0 : (lefts[s0] ?? 0);
  const r0 = s0 < 0 ? 0 : (rights[s0] ?? 0);
  const r1 = s1 < 0 ? 0 : (rights[s1] ?? 0);
  out[n++] = mix(162, l0, t0);
  out[n++] = mix(163, r0, t0);
  out[n++] = mix(164, r0, w0);
  out[n++] = mix(165, lefts[b0] ?? 0, u0);
  out[n++] = mix(166, lefts[b0] ?? 0, v0);
  out[n++] = mix(167, r1, t1);
  out[n++] = mix(168, r1, w1);
  const marks = s0 < 0 ? 9 : span(between.marks, s0, b0);
  const verbs = s0 < 0 ? 9 : span(between.verbs, s0, b0);
  out[n++] = mix(169, marks, t0, u0);
  out[n++] = mix(170, verbs, t0, u0);
  out[n++] = mix(171, marks, verbs, t0, u0);
  out[n++] = mix(172, s0 < 0 ? 0 : (state.bits[s0] ?? 0), t0);
  out[n++] = mix(173, state.bits[b0] ?? 0, u0);
  out[n++] = mix(174, s1 < 0 ? 0 : (state.bits[s1] ?? 0), t1, t0);
  out[n++] = mix(175, w0, label(s0r), u0);
  out[n++] = mix(176, t1, r1, t0, u0);
  out[n++] = mix(177, t0, form(s0l), u0);
  out[n++] = mix(178, t0, u0, form(b0l));
  out[n++] = mix(179, t1, t0, s1 < 0 ? 9 : span(between.marks, s1, s0));
  out[n++] = mix(180, t1, form(s0l), t0);
  return n;
}

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
  const { count, leftmost, rightmost, labels, bits } = state;
  const form = (index: number): number => (index < 0 ? 3 : index >= count ? 5 : (words.form[index] ?? 0));
  const tag = (index: number): number => (index < 0 ? 101 : index >= count ? 102 : (tags[index] ?? 0));
  const label = (index: number): number => (index < 0 ? 254 : (labels[index] ?? 254));
  const tail = (index: number): number => (index < 0 || index >= count ? 3 : (words.last3[index] ?? 0));
  const wh = form(head);
  const wd = form(dependent);
  const th = tag(head);
  const td = tag(dependent);
  const side = head > dependent ? 1 : 2;
  const far = distance(dependent, head);
  const low = leftmost[dependent] ?? -1;
  const high = rightmost[dependent] ?? -1;
  let n = 0;
  out[n++] = mix(200, wh, td, side);
  out[n++] = mix(201, wd, th, side);
  out[n++] = mix(202, th, td, side);
  out[n++] = mix(203, wh, wd);
  out[n++] = mix(204, wd);
  out[n++] = mix(205, wh, side);
  out[n++] = mix(206, td, side);
  out[n++] = mix(207, th, td, side, far);
  out[n++] = mix(208, th, td, tag(dependent - 1), side);
  out[n++] = mix(209, th, td, tag(dependent + 1), side);
  out[n++] = mix(210, th, td, tag(head - 1), side);
  out[n++] = mix(211, th, td, tag(head + 1), side);
  out[n++] = mix(212, th, td, label(low), side);
  out[n++] = mix(213, td, form(low), side);
  out[n++] = mix(214, wh, form(low), td);
  out[n++] = mix(215, th, td, label(high), side);
  out[n++] = mix(216, th, td, bits[head] ?? 0, side);
  out[n++] = mix(217, th, bits[dependent] ?? 0, td, side);
  out[n++] = mix(218, tail(dependent), th, side);
  out[n++] = mix(219, tail(head), td, side);
  out[n++] = mix(220, wd, bits[head] ?? 0, side);
  out[n++] = mix(221, wh, bits[head] ?? 0, td, side);
  out[n++] = mix(222, td, span(between.marks, dependent, head), th, side);
  out[n++] = mix(223, td, span(between.verbs, dependent, head), th, side);
  out[n++] = mix(224, form(dependent - 1), td, th, side);
  out[n++] = mix(225, form(dependent + 1), td, th, side);
  out[n++] = mix(226, td, th, head >= count ? -1 : label(leftmost[head] ?? -1), side);
  out[n++] = mix(227, td, th, form(head >= count ? -1 : (leftmost[head] ?? -1)), side);
  return n;
}
