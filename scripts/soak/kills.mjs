import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { WEIGHTS } from '../lib/weights.mjs';
import { bundleKills } from './kill-bundle.mjs';
import { tally } from './report.mjs';

/** Kills at random system calls, each upon what the one before left. Returns whether nothing was lost. */
export async function soakKills({ count, from, jobs, file, env }) {
  Object.assign(process.env, env);
  const run = tally('kills', count, file);
  const { folder: parts, driver, child } = await bundleKills();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daybrief-soak-'));
  try {
    const { createKills, missingStrace, prepare } = await import(pathToFileURL(driver).href);
    const why = missingStrace();
    if (why !== null) run.skip(`system calls: ${why}; killed after a random time instead`);
    const prepared = await prepare(folder, WEIGHTS);
    let next = from;
    const lane = async (index) => {
      const at = path.join(folder, `lane-${index}`);
      const kill = createKills({ child, weights: WEIGHTS, prepared, folder: at, traced: why === null });
      while (run.report.done < count) {
        const { what, killed, faults } = await kill(next++);
        for (const fault of faults) run.fault(fault);
        // One that came to its end was looked through as well, but is no kill.
        if (killed) run.done(1, what);
      }
    };
    await Promise.all(Array.from({ length: jobs }, (_, index) => lane(index)));
  } finally {
    for (const made of [parts, folder]) fs.rmSync(made, { recursive: true, force: true });
  }
  return run.end();
}
