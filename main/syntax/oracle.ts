import { LEFT, possible, RIGHT, SHIFT, top, type State } from './state';

/**
 * How many arcs of the true tree an action makes impossible (the dynamic oracle for arc-hybrid, Goldberg and Nivre 2013).
 * @param gold for each word its true head; `state.count` is the root
 * @returns 0 for an action that keeps the best tree still to be had within reach; Infinity for an impossible one
 */
export function cost(state: State, gold: Int32Array, action: number): number {
  if (!possible(state, action)) return Infinity;
  const { count, front } = state;
  const first = top(state, 0);
  let lost = 0;
  if (action === SHIFT) {
    const head = gold[front] ?? -1;
    for (let down = 0; down < state.depth; down++) {
      const word = top(state, down);
      if (gold[word] === front) lost++;
      if (down > 0 && head === word) lost++;
    }
    return lost;
  }
  const head = gold[first] ?? -1;
  // The dependents of the word that leaves the stack are lost when they still stand in front.
  for (let word = front; word < count; word++) if (gold[word] === first) lost++;
  if (action === LEFT) {
    if (head === top(state, 1) || head > front) lost++;
  } else if (action === RIGHT && head >= front) lost++;
  return lost;
}
