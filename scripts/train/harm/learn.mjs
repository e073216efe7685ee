import { growTrees } from './boosting.mjs';
import { learnWords } from './wordweights.mjs';

/** Parts the articles are cut into: what words say of a part is learned from the others. */
export const PARTS = 5;

/** Cuts questions into parts by their articles. */
export function partsOf(questions) {
  const articles = [...new Set(questions.map(({ article }) => article))];
  const partOf = new Map(articles.map((article, index) => [article, index % PARTS]));
  return Array.from({ length: PARTS }, (_, part) => questions.filter(({ article }) => partOf.get(article) === part));
}

/**
 * Learns to answer a kind of question: first what the words say, then trees that are told what words say of articles they were
 * not learned from.
 * @param layer what the app's own judge reads choices with
 * @param questions labelled, of all articles
 * @param columns weights a word has
 * @returns the judge as it is kept
 */
export function learn(layer, questions, columns) {
  const features = featuresOf(questions);
  const parts = partsOf(questions);
  const groups = parts.flatMap((part, index) => {
    const words = learnWords(
      parts.flatMap((other, at) => (at === index ? [] : other)),
      columns,
    );
    const judge = new layer.Judge(pack(layer, { words, columns, features: [], trees: [] }));
    return part.map(({ choices }) => withWords(layer, judge, choices, features));
  });
  const trees = growTrees(groups);
  return pack(layer, { words: learnWords(questions, columns), columns, features, trees });
}

/** Every feature of any choice, in the order of their first use; those of the words last. */
function featuresOf(questions) {
  const names = new Set();
  for (const { choices } of questions)
    for (const { shared, own } of choices)
      for (const name of [...Object.keys(shared), ...Object.keys(own)]) names.add(name);
  return [...names];
}

function withWords(layer, judge, choices, features) {
  const said = judge.ofWords(choices);
  const likely = layer.toShares(said);
  const most = Math.max(...said);
  const all = [...features, ...layer.OF_WORDS];
  return choices.map((choice, index) => ({
    values: layer.valuesOf(all, choice, [said[index], likely[index], said[index] - most]),
    right: choice.right,
  }));
}

/** A weight below this says nothing. */
const LEAST = 0.03;

/** The judge as it is kept: the features its trees ask for alone, numbers rounded. */
function pack({ OF_WORDS }, { words, columns, features, trees }) {
  const kept = [...words].filter(([, weights]) => weights.some((weight) => Math.abs(weight) >= LEAST));
  kept.sort(([one], [other]) => (one < other ? -1 : 1));
  const all = [...features, ...OF_WORDS];
  const asked = new Set(
    trees.flatMap((tree) => tree.flatMap((node) => (node.feature === undefined ? [] : [node.feature]))),
  );
  const used = [...all.keys()].filter((feature) => asked.has(feature) || feature >= features.length);
  const numberOf = new Map(used.map((feature, index) => [feature, index]));
  return {
    columns,
    words: kept.map(([word]) => word).join(' '),
    weights: kept.flatMap(([, weights]) => [...weights].map((weight) => Math.round(weight * 1000))),
    features: used.map((feature) => all[feature]).join('\n'),
    trees: trees.flatMap((tree) => [
      tree.length,
      ...tree.flatMap((node) =>
        node.feature === undefined
          ? [-1, Math.round(node.value * 10_000), 0, 0]
          : [numberOf.get(node.feature), Number(node.bound.toPrecision(6)), node.left, node.right],
      ),
    ]),
  };
}
