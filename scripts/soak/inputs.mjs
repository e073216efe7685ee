import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createInterface } from 'node:readline';
import { inProject } from '../lib/paths.mjs';
import { bundle } from '../quality/engine.mjs';
import { tally } from './report.mjs';

/** So many inputs are one child's work: were it to end, so many would have to be looked through. */
const SHARE = 5_000;
/** A child that says nothing for so long (milliseconds) hangs. */
const SILENCE = 300_000;

/** Mutated inputs, through everything that a dropped file goes through. Returns whether nothing was wrong. */
export async function soakInputs({ count, from, jobs, file }) {
  const run = tally('mutated inputs', count, file);
  const module = await bundle('test/soak/inputs-run.ts');
  try {
    let next = from;
    const lane = async () => {
      while (next < from + count) {
        const first = next;
        next = Math.min(from + count, first + SHARE);
        await inputs(module, first, next, run);
      }
    };
    await Promise.all(Array.from({ length: jobs }, lane));
  } finally {
    fs.rmSync(module, { force: true });
  }
  return run.end();
}

/** A range of numbers. A machine that stood still for a while makes a child seem to hang: what hangs does so again. */
async function inputs(module, first, end, run) {
  const reached = await child(module, first, end, run);
  if (reached === end) return;
  const again = await child(module, reached, end, run);
  if (again < end) run.fault(`the process that read inputs ${again} to ${end} ended by itself, or hung, twice`);
}

/** One child over a range. Returns the number it reached. */
async function child(module, first, end, run) {
  const args = ['--max-semi-space-size=32', inProject('scripts', 'soak', 'inputs-child.mjs'), module, first, end];
  const reader = spawn(process.execPath, args.map(String), { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => {
    reader.on('close', resolve);
  });
  let reached = first;
  let alarm = setTimeout(() => reader.kill('SIGKILL'), SILENCE);
  for await (const line of createInterface({ input: reader.stdout })) {
    clearTimeout(alarm);
    alarm = setTimeout(() => reader.kill('SIGKILL'), SILENCE);
    const { number, faults } = JSON.parse(line);
    run.done(number - reached);
    reached = number;
    for (const fault of faults) run.fault(fault);
  }
  clearTimeout(alarm);
  await ended;
  return reached;
}
