import fs from 'node:fs';
import path from 'node:path';
import { article } from './articles.mjs';
import { median } from './clock.mjs';
import { opened, startEngine, value } from './import.mjs';
import { row } from './table.mjs';

/** Characters of the article, all on one line, and in how many milliseconds it must be in: no budget of reading lets it be read. */
const LENGTH = 9_800_000;
const GOAL = 5_000;

/** One article of 9.8 MB on one line: it must be kept, found by its words and marked as not analysed, and all that soon. */
export async function benchLarge(bench, rounds) {
  const engine = startEngine(bench);
  try {
    await opened(engine, path.join(bench.folder, 'large.daybrief'));
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const file = path.join(bench.folder, `large-${round}.txt`);
      fs.writeFileSync(file, oneLine(round));
      const start = performance.now();
      const { verdicts } = value(await engine.ask('importPaths', [file], { published: '2030-01-01' }));
      times.push(performance.now() - start);
      fs.rmSync(file);
      await mustBeKept(engine, verdicts, round);
    }
    return [
      row('large', 'an article of 9.8 MB on one line: kept, found, marked as not analysed', {
        measured: median(times),
        goal: GOAL,
        rounds,
      }),
    ];
  } finally {
    await engine.stop();
  }
}

/** The text of many of our articles, with a word of its own at the end. */
function oneLine(round) {
  const parts = [];
  for (let size = 0, index = 5_000_000 + round * 100_000; size < LENGTH; index++) {
    const text = article(index).text.replaceAll(/\s+/gu, ' ');
    parts.push(text);
    size += Buffer.byteLength(text);
  }
  const whole = Buffer.from(parts.join(''));
  return `${whole.subarray(0, LENGTH - 40).toString('utf8')} ${wordOf(round)}`;
}

const wordOf = (round) => `lastword${String.fromCharCode(97 + round)}`;

async function mustBeKept(engine, verdicts, round) {
  if (verdicts.some(({ verdict }) => verdict === 'rejected')) throw new Error(verdicts[0].message);
  const query = { search: wordOf(round), from: null, to: null, filter: 'all', offset: 0, limit: 5 };
  const { total, articles } = value(await engine.ask('articles', query));
  if (total !== 1) throw new Error(`The long article is found ${total} times by its last word.`);
  const { findings } = value(await engine.ask('article', articles[0].id));
  if (findings.analysed) throw new Error('The long article is not marked as not analysed.');
}
