import { sequence } from './boosting.mjs';

/** Times over all questions, the first step, what keeps weights small, and in how many questions a word must stand. */
export const SETTINGS = { rounds: 12, rate: 0.1, calm: 1e-5, least: 3 };

/**
 * Learns what words say: a log-linear model of which choice is right, by stochastic gradients with steps of Adagrad.
 * @param questions each with its choices: `words`, `column` and whether it is `right`
 * @param columns weights a word has
 * @returns word → weights
 */
export function learnWords(questions, columns, settings = SETTINGS) {
  const rows = rowsOf(questions, columns, settings.least);
  const prepared = questions.map(({ choices }) => prepare(choices, rows));
  const order = questions.map((_, index) => index);
  const random = sequence(3);
  for (let round = 0; round < settings.rounds; round++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other], order[index]];
    }
    for (const index of order) step(prepared[index], settings);
  }
  return new Map([...rows].map(([word, { weights }]) => [word, weights]));
}

function rowsOf(questions, columns, least) {
  const counts = new Map();
  for (const { choices } of questions)
    for (const word of new Set(choices.flatMap((choice) => (choice.column < 0 ? [] : choice.words))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const rows = new Map();
  for (const [word, count] of counts)
    if (count >= least)
      rows.set(word, { weights: new Float64Array(columns), moved: new Float64Array(columns).fill(1e-6) });
  return rows;
}

/** Choices with the rows of their words; those of one list of words share it. */
function prepare(choices, rows) {
  const known = new Map();
  return choices.map(({ words, column, right }) => {
    if (column < 0) return { rows: [], column, right };
    let found = known.get(words);
    if (found === undefined) {
      found = [...new Set(words)].flatMap((word) => rows.get(word) ?? []);
      known.set(words, found);
    }
    return { rows: found, column, right };
  });
}

function step(choices, { rate, calm }) {
  const scores = choices.map(({ rows, column }) => rows.reduce((sum, { weights }) => sum + weights[column], 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((one, other) => one + other, 0);
  const right = powers.reduce((one, power, index) => (choices[index].right ? one + power : one), 0);
  if (right === 0) return;
  for (const [index, choice] of choices.entries()) {
    const slope = powers[index] / sum - (choice.right ? powers[index] / right : 0);
    if (Math.abs(slope) < 1e-4) continue;
    const { rows, column } = choice;
    for (const { weights, moved } of rows) {
      const pull = slope + calm * weights[column];
      moved[column] += pull ** 2;
      weights[column] -= (rate * pull) / Math.sqrt(moved[column]);
    }
  }
}
