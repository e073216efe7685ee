/** Where the parser stands in a sentence of `count` words: arc-hybrid, the root as one more word at the end. */
export interface State {
  count: number;
  stack: Int32Array;
  depth: number;
  /** The first word not yet taken up; `count` is the root. */
  front: number;
  /** For each word its head (`count`: the root), or -1 as long as it has none. */
  heads: Int32Array;
  /** For each word the label of its arc; 255 as long as it has none. */
  labels: Uint8Array;
  /** For each word and the root the outermost dependents on either side, -1 for none, and how many there are. */
  leftmost: Int32Array;
  rightmost: Int32Array;
  lefts: Uint8Array;
  rights: Uint8Array;
  /** For each word and the root the labels of its dependents, as bits of label modulo 32. */
  bits: Int32Array;
}

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const NO_LABEL = 255;

export function startState(count: number): State {
  return {
    count,
    stack: new Int32Array(count + 1),
    depth: 0,
    front: 0,
    heads: new Int32Array(count).fill(-1),
    labels: new Uint8Array(count).fill(NO_LABEL),
    leftmost: new Int32Array(count + 1).fill(-1),
    rightmost: new Int32Array(count + 1).fill(-1),
    lefts: new Uint8Array(count + 1),
    rights: new Uint8Array(count + 1),
    bits: new Int32Array(count + 1),
  };
}

export const finished = (state: State): boolean => state.front === state.count && state.depth === 0;

/** May this action be taken here? The root is never shifted, and nothing hangs on an empty stack. */
export function possible(state: State, action: number): boolean {
  if (action === SHIFT) return state.front < state.count;
  return action === LEFT ? state.depth > 0 : state.depth > 1;
}

export const top = (state: State, down: number): number =>
  state.depth > down ? (state.stack[state.depth - 1 - down] ?? -1) : -1;

/** The head that this action gives to the word on top of the stack, or -1 for a shift. */
export function headOf(state: State, action: number): number {
  if (action === SHIFT) return -1;
  return action === LEFT ? state.front : top(state, 1);
}

/** Takes the action; an arc gets its label by `label` right after. */
export function act(state: State, action: number): void {
  if (action === SHIFT) {
    state.stack[state.depth++] = state.front++;
    return;
  }
  const dependent = top(state, 0);
  const head = headOf(state, action);
  state.depth--;
  state.heads[dependent] = head;
  if (dependent < head) {
    if ((state.leftmost[head] ?? -1) < 0 || dependent < (state.leftmost[head] ?? -1)) state.leftmost[head] = dependent;
    state.lefts[head] = Math.min(9, (state.lefts[head] ?? 0) + 1);
  } else {
    if (dependent > (state.rightmost[head] ?? -1)) state.rightmost[head] = dependent;
    state.rights[head] = Math.min(9, (state.rights[head] ?? 0) + 1);
  }
}

export function setLabel(state: State, dependent: number, label: number): void {
  const head = state.heads[dependent] ?? -1;
  state.labels[dependent] = label;
  if (head >= 0) state.bits[head] = (state.bits[head] ?? 0) | (1 << (label & 31));
}
