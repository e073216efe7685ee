import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';
import { Trouble } from '../lib/say.mjs';
import { QUALITY } from './run.mjs';

const FOLDER = path.join(QUALITY, 'gold', 'days');
const SCORER = path.join(QUALITY, 'score-day.mjs');

/** Paths of the periods a duty editor read; none when they are not on this machine. */
export function goldDays() {
  if (!fs.existsSync(FOLDER) || !fs.existsSync(SCORER)) return [];
  return fs
    .readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(FOLDER, name));
}

/**
 * Makes the briefing of each period with the app's own command line, from a library of its articles alone, and scores it.
 * @param env the environment in which the command line finds its database
 * @param wanted how many errors to ask the scorer for
 * @param keep folder where the briefings are left to be read; null leaves none
 * @returns {{ result, errors: string[], milliseconds: number }}
 */
export function runDays(days, env, wanted, keep = null) {
  const start = performance.now();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daybrief-days-'));
  try {
    const pairs = days.flatMap((file) => [file, briefingOf(file, folder, env)]);
    const score = spawnSync(process.execPath, [SCORER, ...pairs, '--errors', String(wanted)], { encoding: 'utf8' });
    if (score.status !== 0) throw new Trouble(`The days could not be scored:\n${score.stderr}`);
    if (keep !== null) {
      fs.mkdirSync(keep, { recursive: true });
      for (const [index, file] of pairs.entries())
        if (index % 2 === 1) fs.copyFileSync(file, path.join(keep, path.basename(file)));
    }
    const lines = score.stdout.trimEnd().split('\n');
    return { result: JSON.parse(lines.at(-1)), errors: lines.slice(0, -1), milliseconds: performance.now() - start };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Imports the articles of one period, each under its own date, and writes its briefing. */
function briefingOf(file, folder, env) {
  const gold = JSON.parse(fs.readFileSync(file, 'utf8'));
  const name = path.basename(file, '.json');
  const library = path.join(folder, `${name}.daybrief`);
  const byDay = new Map();
  for (const article of gold.articles) {
    const day = article.published.slice(0, 10);
    byDay.set(day, [...(byDay.get(day) ?? []), article]);
  }
  for (const [day, articles] of byDay) {
    const drop = path.join(folder, name, day);
    fs.mkdirSync(drop, { recursive: true });
    for (const { id, title, text } of articles)
      fs.writeFileSync(path.join(drop, `${id}.txt`), title ? `${title}\n\n${text}` : text);
    command(['import', drop, '--library', library, '--published', day], env);
  }
  const out = path.join(folder, `${name}.briefing.json`);
  command(['brief', '--library', library, '--date', gold.from, '--to', gold.to, '--out', out], env);
  return out;
}

function command(args, env) {
  const run = spawnSync(process.execPath, [inProject('out', 'main', 'cli.js'), ...args], { env, encoding: 'utf8' });
  // Some of a period's articles may be refused (a text twice): the briefing tells of the rest.
  if (run.status !== 0 && args[0] !== 'import') throw new Trouble(`daybrief ${args[0]} failed:\n${run.stderr}`);
}
