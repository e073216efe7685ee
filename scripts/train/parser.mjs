import { Perceptron } from './perceptron.mjs';
import { chance, shuffle } from './treebank.mjs';

const EPOCHS = 10;
/** From the second epoch on the parser follows its own choice this often, to learn what to do after a mistake. */
const EXPLORED = 0.9;

/** Learns the parser's actions and labels from sentences with the tags a tagger would give them. */
export function trainParser(layer, sentences, tagged, tags, labels, say) {
  const actions = new Perceptron(layer, layer.ACTIONS.length);
  const relations = new Perceptron(layer, labels.names.length);
  const keys = new Uint32Array(layer.MOST_ARC_FEATURES);
  const scores = new Float32Array(layer.ACTIONS.length);
  const labelScores = new Float32Array(labels.names.length);
  const items = sentences.map(({ texts, heads, labels: names }, at) => ({
    words: layer.lookAt(texts),
    tags: tagged[at],
    between: layer.countBetween(tagged[at], tags.names),
    heads,
    labels: Uint8Array.from(names, (name) => labels.index.get(name)),
  }));

  const follow = (item, choose, label) => {
    const state = layer.startState(item.words.count);
    while (!layer.finished(state)) {
      const length = layer.arcFeatures(state, item.words, item.tags, item.between, keys);
      const action = choose(state, item, length);
      const dependent = layer.top(state, 0);
      const head = layer.headOf(state, action);
      layer.act(state, action);
      if (action === layer.SHIFT) continue;
      const count = layer.labelFeatures(state, item.words, item.tags, item.between, dependent, head, keys);
      layer.setLabel(state, dependent, label(item, dependent, head, count));
    }
  };
  const costs = (state, item) => layer.ACTIONS.map((action) => layer.cost(state, item.heads, action));
  const cheapest = (state, item) => {
    const all = costs(state, item);
    return all.indexOf(Math.min(...all));
  };

  for (const item of items)
    follow(
      item,
      (state, _item, length) => {
        actions.count(keys, length);
        return cheapest(state, item);
      },
      (_item, dependent, _head, count) => {
        relations.count(keys, count);
        return item.labels[dependent];
      },
    );
  actions.open(6);
  relations.open(3);

  const random = chance(19790512);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let wrong = 0;
    let mislabelled = 0;
    for (const one of shuffle([...items], random))
      follow(
        one,
        (state, item, length) => {
          actions.score(keys, length, scores);
          const all = costs(state, item);
          const least = Math.min(...all);
          const guess = layer.best(
            scores,
            layer.ACTIONS.filter((action) => all[action] < Infinity),
          );
          const right = layer.best(
            scores,
            layer.ACTIONS.filter((action) => all[action] === least),
          );
          if (all[guess] !== least) {
            wrong++;
            actions.update(right, guess);
          }
          actions.step++;
          return epoch > 0 && random() < EXPLORED ? guess : right;
        },
        (item, dependent, head, count) => {
          relations.score(keys, count, labelScores);
          const guess = layer.best(labelScores, null);
          if (item.heads[dependent] === head && guess !== item.labels[dependent]) {
            mislabelled++;
            relations.update(item.labels[dependent], guess);
          }
          relations.step++;
          return guess;
        },
      );
    say(`parser, epoch ${epoch + 1}: ${wrong} wrong actions, ${mislabelled} wrong labels`);
  }
  return { actions: actions.pack(15, 3), relations: relations.pack(15, 3) };
}
