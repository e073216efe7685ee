// npm run bench: how fast the whole analysis is beside two libraries, where its time goes, and what hostile texts cost.
// Times are processor time of this process, so that a busy machine does not change them much.
//   --articles N   how many articles of the corpus are read (3000)
//   --rounds N     how often the contenders take turns (5)
//   --all          the whole corpus
//   --no-hostile   leaves the hostile texts out
//   --library N    how fast a library of N articles is searched, and nothing else
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { countWords, interleave, median } from './bench/clock.mjs';
import { readCorpus, spread } from './bench/corpus.mjs';
import { benchLibrary } from './bench/library.mjs';
import { stageTimes } from './bench/stages.mjs';
import { prepareNode } from './lib/environment.mjs';
import { ensureLists } from './lib/lists.mjs';
import { inProject } from './lib/paths.mjs';
import { main, say, Trouble } from './lib/say.mjs';
import { theModel } from './lib/weights.mjs';
import { bundle, engineVersion, load } from './quality/engine.mjs';

/** Bars: at least so many times as fast as the other. */
const BARS = { wink: 0.12, compromise: 6 };
/** compromise is slow: a part of the articles is enough, and the analysis is timed on the same part. */
const COMPROMISE_SHARE = 1 / 15;
const LENGTH = 50_000;

// The app's pool gives its workers a nursery of 96 MB, three times this: all contenders get the same here.
const NURSERY = '--max-semi-space-size=32';
if (!process.execArgv.includes(NURSERY)) {
  const child = spawnSync(process.execPath, [NURSERY, ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(child.status ?? 1);
}

await main(async () => {
  const options = read(process.argv.slice(2));
  if (options.library > 0) {
    await benchLibrary(options.library);
    return 0;
  }
  await prepareNode({ addon: false });
  await ensureLists();
  const { name, articles } = readCorpus();
  const chosen = options.all ? articles : spread(articles, options.articles);
  const app = await load('test/bench/stages.ts');
  const engine = engineVersion();
  const model = theModel(app);
  const analyseAll = (list) => () => {
    for (const article of list) app.analyse(article, engine, model);
  };

  const words = chosen.reduce((sum, { text }) => sum + countWords(text), 0);
  say(`${chosen.length} articles, ${words.toLocaleString('en')} words, from ${name}.`);
  say(`Node ${process.versions.node}, engine ${engine}, ${options.rounds} rounds, medians of processor time.\n`);

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
    options.rounds,
  );
  const speed = (which, count) => (count / median(times[which])) * 1000;
  const rate = (value) => `${Math.round(value).toLocaleString('en')} words/s`;
  const analysis = speed('analysis', words);
  say(`whole analysis                            ${rate(analysis)}`);
  verdict('wink-nlp, sentences and tags', speed('wink', words), analysis, BARS.wink, rate);
  verdict(
    'compromise, people places organisations',
    speed('compromise', partWords),
    speed('analysis of the part', partWords),
    BARS.compromise,
    rate,
  );
  say(`peak memory after the first pass (the analysis alone, corpus included)  ${Math.round(alone)} MB\n`);

  sayStages(stageTimes(app, model, chosen, Math.min(3, options.rounds)));
  if (options.hostile) await sayHostile();
  return 0;
});

function read(words) {
  const options = { articles: 3000, rounds: 5, all: false, hostile: true, library: 0 };
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === '--all') options.all = true;
    else if (word === '--no-hostile') options.hostile = false;
    else if (word === '--articles') options.articles = Number(words[++index]) || options.articles;
    else if (word === '--rounds') options.rounds = Number(words[++index]) || options.rounds;
    else if (word === '--library') options.library = Number(words[++index]) || 10_000;
    else throw new Trouble(`Unknown option ${word}. Use --articles N, --rounds N, --all, --no-hostile or --library N.`);
  }
  return options;
}

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

function verdict(name, theirs, ours, bar, rate) {
  const ratio = ours / theirs;
  say(
    `${name.padEnd(40)}  ${rate(theirs)}; the analysis is ${ratio.toFixed(2)} times as fast (bar ${bar})${ratio < bar ? '   BELOW THE BAR' : ''}`,
  );
}

function sayStages(stages) {
  const total = stages.reduce((sum, [, time]) => sum + time, 0);
  say('Where the time goes:');
  for (const [name, time] of stages) say(`  ${name.padEnd(20)} ${((100 * time) / total).toFixed(1).padStart(5)} %`);
  say('');
}

/** Each hostile text in a process of its own, once and at twice its length: what is linear takes about twice as long. */
async function sayHostile() {
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
