import fs from 'node:fs';
import { spawnSync } from 'node:child_process';
import { countWords, interleave, median } from './clock.mjs';
import { readCorpus, spread } from './corpus.mjs';
import { stageTimes } from './stages.mjs';
import { row } from './table.mjs';
import { inProject } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { theModel } from '../lib/weights.mjs';
import { bundle, engineVersion, load } from '../quality/engine.mjs';

/** Bars: at least so many times as fast as the other. */
const BARS = { wink: 0.12, compromise: 6 };
/** compromise is slow: a part of the articles is enough, and the analysis is timed on the same part. */
const COMPROMISE_SHARE = 1 / 15;
const LENGTH = 50_000;

/** The whole analysis beside two libraries, in turns, on one core, and where its time goes. */
export async function benchAnalysis(count, rounds) {
  const { name, articles } = readCorpus();
  const chosen = spread(articles, count);
  const app = await load('test/bench/stages.ts');
  const engine = engineVersion();
  const model = theModel(app);
  const analyseAll = (list) => () => {
    for (const article of list) app.analyse(article, engine, model);
  };
  const words = chosen.reduce((sum, { text }) => sum + countWords(text), 0);
  say(`${chosen.length} articles, ${words.toLocaleString('en')} words, from ${name}.`);
  analyseAll(chosen)();
  const alone = process.resourceUsage().maxRSS / 1024;
  const { tag, find } = await contenders();
  const part = spread(chosen, Math.max(20, Math.round(chosen.length * COMPROMISE_SHARE)));
  const partWords = part.reduce((sum, { text }) => sum + countWords(text), 0);
  for (const article of spread(chosen, 60)) {
    tag(article.text);
    find(article.text);
  }
  const times = interleave(
    {
      analysis: analyseAll(chosen),
      wink: () => chosen.forEach(({ text }) => tag(text)),
      'analysis of the part': analyseAll(part),
      compromise: () => part.forEach(({ text }) => find(text)),
    },
    rounds,
  );
  const speed = (which, count) => (count / median(times[which])) * 1000;
  const ofPart = speed('analysis of the part', partWords);
  say(`peak memory after the first pass (corpus included)  ${Math.round(alone)} MB`);
  sayStages(stageTimes(app, model, chosen, Math.min(3, rounds)));
  return [
    versus('wink-nlp, sentences and tags', speed('analysis', words), speed('wink', words), BARS.wink, rounds),
    versus('compromise, people places organisations', ofPart, speed('compromise', partWords), BARS.compromise, rounds),
  ];
}

const versus = (name, ours, theirs, goal, rounds) =>
  row('analysis', `words analysed a second : ${name}`, {
    measured: ours,
    against: theirs,
    value: ours / theirs,
    unit: 'w/s',
    goal,
    rounds,
    least: true,
  });

/** The two libraries, each doing what it is compared by and nothing more. */
async function contenders() {
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const { default: compromise } = await import('compromise');
  const wink = winkNLP(model, ['sbd', 'pos']);
  return {
    tag: (text) => wink.readDoc(text).sentences().length(),
    find: (text) => {
      const document = compromise(text);
      return [document.people().out('array'), document.places().out('array'), document.organizations().out('array')];
    },
  };
}

function sayStages(stages) {
  const total = stages.reduce((sum, [, time]) => sum + time, 0);
  say('Where the time goes:');
  for (const [name, time] of stages) say(`  ${name.padEnd(20)} ${((100 * time) / total).toFixed(1).padStart(5)} %`);
  say('');
}

/** Each hostile text in a process of its own, once and at twice its length: what is linear takes about twice as long. */
export async function sayHostile() {
  const file = await bundle('test/bench/hostile-run.ts');
  try {
    const { HOSTILE } = await import(file);
    const run = (name, length) => {
      const child = spawnSync(
        process.execPath,
        [inProject('scripts', 'bench', 'hostile-child.mjs'), file, name, String(length)],
        { encoding: 'utf8', timeout: 120_000 },
      );
      return child.status === 0 ? JSON.parse(child.stdout) : null;
    };
    const show = (label, once, twice) =>
      say(
        once === null || twice === null
          ? `  ${label.padEnd(36)} DID NOT FINISH in 120 s`
          : `  ${label.padEnd(36)} ${once.milliseconds.toFixed(0).padStart(6)} ms  ${twice.milliseconds.toFixed(0).padStart(6)} ms  x${(twice.milliseconds / once.milliseconds).toFixed(1).padStart(4)}  peak ${(twice.peak / 2 ** 20).toFixed(0).padStart(5)} MB${twice.milliseconds > 3 * once.milliseconds && twice.milliseconds > 300 ? '   NOT LINEAR' : ''}`,
      );
    say(
      `Hostile lines of ${LENGTH.toLocaleString('en')} and ${(2 * LENGTH).toLocaleString('en')} characters (processor time with the engine still cold, peak of the process):`,
    );
    for (const [name] of HOSTILE) show(name, run(name, LENGTH), run(name, 2 * LENGTH));
    say('An article of 2.5 MB and of 5 MB:');
    show('invented floods over and over', run('LARGE', 2_500_000), run('LARGE', 5_000_000));
  } finally {
    fs.rmSync(file, { force: true });
  }
}
