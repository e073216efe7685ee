// Gradient-boosted trees over choices: what is learned is which choice of each question is right.

/** How trees are grown. Found by five-fold runs over the articles; coarse, since finer ones fit the articles alone. */
export const SETTINGS = { rounds: 300, depth: 4, rate: 0.04, least: 10, calm: 3, bins: 32, sample: 0.6, columns: 0.5 };

/** A sequence of numbers from 0 to 1 that is the same each time. */
export function sequence(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Bounds between the bins of a feature. */
function boundsOf(values, bins) {
  const kinds = [...new Set(values)].sort((one, other) => one - other);
  if (kinds.length <= bins) return kinds.slice(1).map((value, index) => (value + kinds[index]) / 2);
  const sorted = Float64Array.from(values).sort();
  return [
    ...new Set(Array.from({ length: bins - 1 }, (_, bin) => sorted[Math.floor(((bin + 1) * sorted.length) / bins)])),
  ];
}

/** Of each row the bin its value lies in. */
function binned(values, bounds) {
  return Uint8Array.from(values, (value) => {
    let bin = 0;
    while (bin < bounds.length && value > bounds[bin]) bin++;
    return bin;
  });
}

/**
 * Learns trees.
 * @param groups for each question its choices: `values` in the order of the features, and whether it is `right`
 * @returns trees, each a list of nodes { feature, bound, left, right } or leaves { value }
 */
export function growTrees(groups, settings = SETTINGS) {
  const { rounds, sample, columns } = settings;
  const rows = groups.flat();
  const starts = [0];
  for (const group of groups) starts.push(starts.at(-1) + group.length);
  const width = rows[0].values.length;
  const bounds = [];
  const bins = [];
  for (let feature = 0; feature < width; feature++) {
    const values = rows.map((row) => row.values[feature]);
    bounds.push(boundsOf(values, settings.bins));
    bins.push(binned(values, bounds[feature]));
  }
  const random = sequence(7);
  const scores = new Float64Array(rows.length);
  const pull = { slope: new Float64Array(rows.length), weight: new Float64Array(rows.length) };
  const trees = [];
  for (let round = 0; round < rounds; round++) {
    for (let group = 0; group < groups.length; group++) pullOf(rows, scores, pull, starts[group], starts[group + 1]);
    const used = [];
    for (let group = 0; group < groups.length; group++)
      if (random() < sample) for (let row = starts[group]; row < starts[group + 1]; row++) used.push(row);
    const asked = Array.from({ length: width }, () => random() < columns);
    const tree = [];
    grow(tree, used, 0, { bounds, bins, pull, asked, settings });
    trees.push(tree);
    for (const [row, { values }] of rows.entries()) scores[row] += valueOf(tree, values);
  }
  return trees;
}

/** How the likelihood of a question's right choices moves with each choice's score. */
function pullOf(rows, scores, { slope, weight }, from, to) {
  let most = -Infinity;
  for (let row = from; row < to; row++) most = Math.max(most, scores[row]);
  let sum = 0;
  let right = 0;
  for (let row = from; row < to; row++) {
    slope[row] = Math.exp(scores[row] - most);
    sum += slope[row];
    if (rows[row].right) right += slope[row];
  }
  for (let row = from; row < to; row++) {
    const share = slope[row] / sum;
    const wanted = rows[row].right ? slope[row] / right : 0;
    slope[row] = wanted - share;
    weight[row] = Math.max(share * (1 - share), 1e-6);
  }
}

function grow(tree, rows, level, context) {
  const { pull, settings } = context;
  let slope = 0;
  let weight = 0;
  for (const row of rows) {
    slope += pull.slope[row];
    weight += pull.weight[row];
  }
  const at = tree.push({ value: (settings.rate * slope) / (weight + settings.calm) }) - 1;
  if (level === settings.depth || rows.length < 2 * settings.least) return at;
  const split = bestSplit(rows, slope, weight, context);
  if (split === null) return at;
  const { feature, bin } = split;
  const bounded = context.bins[feature];
  const left = grow(
    tree,
    rows.filter((row) => bounded[row] <= bin),
    level + 1,
    context,
  );
  const right = grow(
    tree,
    rows.filter((row) => bounded[row] > bin),
    level + 1,
    context,
  );
  tree[at] = { feature, bound: context.bounds[feature][bin], left, right };
  return at;
}

function bestSplit(rows, slope, weight, { bounds, bins, pull, asked, settings: { least, calm } }) {
  const whole = slope ** 2 / (weight + calm);
  let best = null;
  let most = 1e-3;
  for (let feature = 0; feature < bounds.length; feature++) {
    if (!asked[feature] || bounds[feature].length === 0) continue;
    const many = bounds[feature].length + 1;
    const slopes = new Float64Array(many);
    const weights = new Float64Array(many);
    const counts = new Int32Array(many);
    const bounded = bins[feature];
    for (const row of rows) {
      slopes[bounded[row]] += pull.slope[row];
      weights[bounded[row]] += pull.weight[row];
      counts[bounded[row]]++;
    }
    let [ofSlope, ofWeight, count] = [0, 0, 0];
    for (let bin = 0; bin < many - 1; bin++) {
      ofSlope += slopes[bin];
      ofWeight += weights[bin];
      count += counts[bin];
      if (count < least || rows.length - count < least) continue;
      const gain = ofSlope ** 2 / (ofWeight + calm) + (slope - ofSlope) ** 2 / (weight - ofWeight + calm) - whole;
      if (gain > most) {
        most = gain;
        best = { feature, bin };
      }
    }
  }
  return best;
}

/** What a tree adds to the score of a choice. */
export function valueOf(tree, values) {
  let node = tree[0];
  while (node.feature !== undefined) node = tree[values[node.feature] > node.bound ? node.right : node.left];
  return node.value;
}
