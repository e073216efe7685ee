import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';
import { Trouble } from '../lib/say.mjs';
import { articleOf, parseLines } from './engine.mjs';

/** Where the scorer and the gold sets that are no part of the project are looked for: beside it. */
export const QUALITY = inProject('..', 'shared', 'quality');

/** Path of a gold set, or null when it is not on this machine. */
export function goldFile({ name, own, folder = 'gold' }) {
  const file = own === undefined ? path.join(QUALITY, folder, `${name}.jsonl`) : inProject(...own.split('/'));
  return fs.existsSync(file) && fs.existsSync(path.join(QUALITY, 'score.mjs')) ? file : null;
}

/**
 * Analyses a gold set once and scores it.
 * @param analyse takes an article, gives its findings
 * @param wanted how many errors to ask the scorer for
 * @returns {{ gold, findings, result, errors: string[], milliseconds: number }}
 */
export function runSet(set, analyse, wanted) {
  const goldPath = goldFile(set);
  const gold = parseLines(fs.readFileSync(goldPath, 'utf8'));
  const start = performance.now();
  const findings = gold.map((line) => analyse(articleOf(line, set.keep)));
  const milliseconds = performance.now() - start;

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daybrief-quality-'));
  try {
    const out = path.join(folder, 'findings.jsonl');
    fs.writeFileSync(out, findings.map((found) => `${JSON.stringify(found)}\n`).join(''));
    const score = spawnSync(
      process.execPath,
      [path.join(QUALITY, 'score.mjs'), set.task, goldPath, out, '--errors', String(set.blind ? 0 : wanted)],
      {
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
      },
    );
    if (score.status !== 0) throw new Trouble(`${set.name} could not be scored:\n${score.stderr}`);
    const lines = score.stdout.trimEnd().split('\n');
    const result = JSON.parse(lines.at(-1));
    return { gold, findings, result, errors: lines.slice(0, -2), milliseconds };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Groups the scorer's error lines by their class, the largest class first. */
export function byClass(errors) {
  const classes = new Map();
  for (const line of errors) {
    const [kind, second] = line.split(' | ');
    const name = second === 'person' || second === 'organisation' ? `${kind}, ${second}` : kind;
    classes.set(name, [...(classes.get(name) ?? []), line]);
  }
  return [...classes].sort((a, b) => b[1].length - a[1].length);
}
