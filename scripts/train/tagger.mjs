import { Perceptron } from './perceptron.mjs';
import { chance, shuffle } from './treebank.mjs';

const EPOCHS = 6;
/** A word seen so often takes only tags it was seen with; one seen so often is in the lexicon at all. */
const COMMON = 20;
const KNOWN = 3;

/** The tags each word was seen with, as rows of a table. */
export function makeLexicon(layer, sentences, tags) {
  const seen = new Map();
  for (const { texts, tags: names } of sentences)
    for (const [at, text] of texts.entries()) {
      const key = layer.formHash(text);
      const counts = seen.get(key) ?? seen.set(key, new Map()).get(key);
      const tag = tags.index.get(names[at]);
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  const rows = { keys: [], starts: [0], classes: [], weights: [] };
  for (const [key, counts] of [...seen].sort((a, b) => a[0] - b[0])) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (all < KNOWN) continue;
    rows.keys.push(key);
    for (const tag of [...counts.keys()].sort((a, b) => a - b)) {
      rows.classes.push(tag);
      rows.weights.push(1);
    }
    if (all >= COMMON) {
      rows.classes.push(layer.ONLY);
      rows.weights.push(1);
    }
    rows.starts.push(rows.classes.length);
  }
  return {
    keys: Uint32Array.from(rows.keys),
    starts: Uint32Array.from(rows.starts),
    classes: Uint8Array.from(rows.classes),
    weights: Int8Array.from(rows.weights),
  };
}

/** Learns the tagger. Returns its lexicon and its weights, as rows of tables. */
export function trainTagger(layer, sentences, tags, say = () => {}) {
  const lexicon = makeLexicon(layer, sentences, tags);
  const table = new layer.Table(lexicon);
  const learner = new Perceptron(layer, tags.names.length);
  const keys = new Uint32Array(layer.MOST_TAG_FEATURES);
  const scores = new Float32Array(tags.names.length);
  const items = sentences.map(({ texts, tags: names }) => {
    const words = layer.lookAt(texts);
    return {
      words,
      known: layer.ambiguity(words, table),
      gold: Uint8Array.from(names, (name) => tags.index.get(name)),
      allowed: texts.map((_, at) => layer.choiceOf(words.form[at], table)),
    };
  });
  const pass = (item, visit) => {
    const guessed = new Uint8Array(item.words.count);
    let auxiliary = 0;
    for (let at = 0; at < item.words.count; at++) {
      guessed[at] = visit(item, guessed, at, auxiliary);
      auxiliary = layer.nextAuxiliary(tags.names[guessed[at]], item.words.form[at], auxiliary);
    }
  };
  for (const item of items)
    pass(item, ({ words, known, gold }, _guessed, at, auxiliary) => {
      learner.count(keys, layer.tagFeatures(words, known, gold, at, auxiliary, keys));
      return gold[at];
    });
  learner.open(3);
  const random = chance(20261124);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let wrong = 0;
    for (const item of shuffle([...items], random))
      pass(item, ({ words, known, gold, allowed }, guessed, at, auxiliary) => {
        const choice = allowed[at];
        if (choice?.length === 1) return choice[0];
        learner.score(keys, layer.tagFeatures(words, known, guessed, at, auxiliary, keys), scores);
        const tag = layer.best(scores, choice);
        if (tag !== gold[at]) {
          wrong++;
          learner.update(gold[at], tag);
        }
        learner.step++;
        return tag;
      });
    say(`tagger, epoch ${epoch + 1}: ${wrong} wrong`);
  }
  return { lexicon, rows: learner.pack(15, 3) };
}

/** Tags every sentence by taggers that never saw it: one for each fifth, learned from the other four. */
export function jackknife(layer, sentences, tags, say) {
  const out = [];
  for (let part = 0; part < 5; part++) {
    say(`tagger for part ${part + 1} of 5`);
    const { lexicon, rows } = trainTagger(
      layer,
      sentences.filter((_, at) => at % 5 !== part),
      tags,
    );
    const model = { tags: tags.names, lexicon: new layer.Table(lexicon), tagger: new layer.WideTable(rows) };
    for (let at = part; at < sentences.length; at += 5)
      out[at] = layer.tagWords(layer.lookAt(sentences[at].texts), model);
  }
  return out;
}
