import { arcFeatures, countBetween, labelFeatures, MOST_ARC_FEATURES } from './arcs';
import type { SyntaxModel } from './model';
import { act, finished, headOf, LEFT, possible, RIGHT, setLabel, SHIFT, startState, top, type State } from './state';
import { best } from './tagger';
import type { Words } from './words';

/** Heads (`count` stands for the root) and labels of a sentence's words. */
export type Parsed = Pick<State, 'count' | 'heads' | 'labels'>;

export const ACTIONS = [SHIFT, LEFT, RIGHT] as const;

/** Gives each word its head and its relation to it, in twice as many steps as there are words. */
export function parseWords(words: Words, tags: Uint8Array, model: SyntaxModel): Parsed {
  const state = startState(words.count);
  const between = countBetween(tags, model.tags);
  const keys = new Uint32Array(MOST_ARC_FEATURES);
  const scores = new Int32Array(ACTIONS.length);
  const labelScores = new Int32Array(model.labels.length);
  while (!finished(state)) {
    let action = onlyAction(state);
    if (action < 0) {
      model.actions.addAll(keys, arcFeatures(state, words, tags, between, keys), scores);
      action = bestAction(state, scores);
    }
    const dependent = top(state, 0);
    const head = headOf(state, action);
    act(state, action);
    if (action === SHIFT) continue;
    labelScores.fill(0);
    model.relations.addAll(keys, labelFeatures(state, words, tags, between, dependent, head, keys), labelScores);
    setLabel(state, dependent, best(labelScores, null));
  }
  return state;
}

/** The action where there is no choice, or -1: nothing to take from an empty stack, or one word left for the root. */
function onlyAction(state: State): number {
  if (state.depth === 0) return SHIFT;
  return state.depth === 1 && state.front === state.count ? LEFT : -1;
}

/** The possible action with the highest score, the first among equals. */
function bestAction(state: State, scores: Int32Array): number {
  let winner = -1;
  for (const action of ACTIONS)
    if (possible(state, action) && (winner < 0 || (scores[action] ?? 0) > (scores[winner] ?? 0))) winner = action;
  return winner;
}
