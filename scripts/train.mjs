// npm run train: learns the weights the reading works with.
//   --syntax      those of tags and trees alone, from the treebanks beside the project
//   --harm        those of the judges of harm alone, from the articles in scripts/train/harm
//   --evaluate    learns nothing that is kept, prints how right they are (and how fast the trees)
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { prepareNode } from './lib/environment.mjs';
import { ensureLists } from './lib/lists.mjs';
import { inProject } from './lib/paths.mjs';
import { main, say, Trouble } from './lib/say.mjs';
import { WEIGHTS } from './lib/weights.mjs';
import { load, loadAnalysis } from './quality/engine.mjs';
import { evaluate, tableOf } from './train/evaluate.mjs';
import { readArticles } from './train/harm/articles.mjs';
import { askAll } from './train/harm/ask.mjs';
import { evaluate as evaluateJudge, HEAD } from './train/harm/evaluate.mjs';
import { learn } from './train/harm/learn.mjs';
import { JUDGES } from './train/harm/questions.mjs';
import { trainParser } from './train/parser.mjs';
import { jackknife, trainTagger } from './train/tagger.mjs';
import { has, namesOf, readTreebank } from './train/treebank.mjs';

const TRAIN = ['ewt-train', 'gum-free-train'];
const TESTS = ['ewt-test', 'gum-free-test', 'pud'];
const OPTIONS = ['--syntax', '--harm', '--evaluate'];

await main(async () => {
  const options = process.argv.slice(2);
  const unknown = options.find((option) => !OPTIONS.includes(option));
  if (unknown !== undefined) throw new Trouble(`Unknown option ${unknown}. Use ${OPTIONS.join(', ')} or nothing.`);
  const only = options.filter((option) => option !== '--evaluate');
  const wants = (option) => only.length === 0 || only.includes(option);
  const measuring = options.includes('--evaluate');
  await prepareNode({ addon: false });
  await ensureLists();
  if (wants('--syntax')) await learnSyntax(measuring);
  if (wants('--harm')) await learnHarm(measuring);
  return 0;
});

async function learnSyntax(measuring) {
  if (![...TRAIN, ...TESTS].every(has)) {
    say('The treebanks are not on this machine (they are looked for in ../shared/treebanks): no trees were learned.');
    return;
  }
  const layer = await load('main/syntax/training.ts');
  if (!measuring) train(layer);
  const { model } = await loadAnalysis();
  for (const line of tableOf(TESTS.map((name) => evaluate(layer, model, name)))) say(line);
}

async function learnHarm(measuring) {
  const { model } = await loadAnalysis();
  const layer = await load('main/extract/casualties/learned/training.ts');
  const articles = readArticles();
  const questions = askAll(layer, model, articles);
  say(
    `${articles.length} articles; ${Object.entries(questions)
      .map(([who, list]) => `${list.length} questions of ${who}`)
      .join(', ')}.`,
  );
  if (measuring) for (const line of HEAD) say(line);
  for (const [who, { columns }] of Object.entries(JUDGES)) {
    if (measuring) for (const line of evaluateJudge(layer, who, questions[who], columns)) say(line);
    else keep(who, learn(layer, questions[who], columns));
  }
}

/** A judge is kept as text, a line for each of its parts. */
function keep(who, judge) {
  const file = inProject('main', 'extract', 'casualties', 'learned', 'weights', `${who}.json`);
  const lines = Object.entries(judge).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  fs.writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
  say(`${who}: ${(fs.statSync(file).size / 1e6).toFixed(2)} MB.`);
}

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
