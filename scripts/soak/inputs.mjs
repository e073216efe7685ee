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
        await child(module, first, next, run);
      }
    };
    await Promise.all(Array.from({ length: jobs }, lane));
  } finally {
    fs.rmSync(module, { force: true });
  }
  return run.end();
}

/** One child over a range of numbers. */
async function child(module, first, end, run) {
  const args = ['--max-semi-space-size=32', inProject('scripts', 'soak', 'inputs-child.mjs'), module, first, end];
  const reader = spawn(process.execPath, args.map(String), { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => {
    reader.on('close', (code, signal) => resolve(signal ?? code));
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
  const how = await ended;
  if (how !== 0) run.fault(`the process that read inputs ${reached} to ${end} ended by itself, or hung (${how})`);
}
