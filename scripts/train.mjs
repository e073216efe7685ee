// npm run train: learns the weights of the syntax layer from the treebanks beside the project.
//   --evaluate    learns nothing, prints how right and how fast the weights are
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { prepareNode } from './lib/environment.mjs';
import { main, say, Trouble } from './lib/say.mjs';
import { WEIGHTS } from './lib/weights.mjs';
import { load, loadAnalysis } from './quality/engine.mjs';
import { evaluate, tableOf } from './train/evaluate.mjs';
import { trainParser } from './train/parser.mjs';
import { jackknife, trainTagger } from './train/tagger.mjs';
import { has, namesOf, readTreebank } from './train/treebank.mjs';

const TRAIN = ['ewt-train', 'gum-free-train'];
const TESTS = ['ewt-test', 'gum-free-test', 'pud'];

await main(async () => {
  const options = process.argv.slice(2);
  const unknown = options.find((option) => option !== '--evaluate');
  if (unknown !== undefined) throw new Trouble(`Unknown option ${unknown}. Use --evaluate or nothing.`);
  if (![...TRAIN, ...TESTS].every(has)) {
    say('The treebanks are not on this machine (they are looked for in ../shared/treebanks): nothing was done.');
    return 0;
  }
  await prepareNode({ addon: false });
  const layer = await load('main/syntax/training.ts');
  if (!options.includes('--evaluate')) train(layer);
  const { model } = await loadAnalysis();
  for (const line of tableOf(TESTS.map((name) => evaluate(layer, model, name)))) say(line);
  return 0;
});

function train(layer) {
  const sentences = TRAIN.flatMap(readTreebank);
  const tags = namesOf(sentences, 'tags', 50);
  const labels = namesOf(sentences, 'labels', 50);
  say(`${sentences.length} sentences, ${tags.names.length} tags, ${labels.names.length} labels.`);
  const tagger = trainTagger(layer, sentences, tags, say);
  const tagged = jackknife(layer, sentences, tags, say);
  const parser = trainParser(layer, sentences, tagged, tags, labels, say);
  const bytes = layer.writeModel(tags.names, labels.names, [
    tagger.lexicon,
    tagger.rows,
    parser.actions,
    parser.relations,
  ]);
  const packed = zlib.gzipSync(bytes, { level: 9 });
  // The system's name in the packed file's head is the one byte that differs between machines.
  packed[9] = 255;
  fs.mkdirSync(path.dirname(WEIGHTS), { recursive: true });
  fs.writeFileSync(WEIGHTS, packed);
  say(`Written: ${(bytes.length / 1e6).toFixed(2)} MB, packed ${(packed.length / 1e6).toFixed(2)} MB.`);
}
