import fs from 'node:fs';
import { builtinModules } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject, ROOT } from '../lib/paths.mjs';
import { WEIGHTS } from '../lib/weights.mjs';
import { tally } from './report.mjs';

/** Stay outside: packages with an addon of their own. */
const OUTSIDE = ['better-sqlite3', 'better-sqlite3-multiple-ciphers', ...builtinModules, /^node:/];

/**
 * Bundles what is killed and what looks after it, in parts: a process that is started ten thousand times loads only what it
 * needs. Returns the folder of both.
 */
async function bundled() {
  const { build } = await import('vite');
  const folder = inProject('out', `soak-${process.pid}`);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      minify: false,
      target: 'node20',
      rollupOptions: {
        external: OUTSIDE,
        input: { child: inProject('test/soak/kill-child.ts'), driver: inProject('test/soak/kills-run.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'shared/[name]-[hash].mjs' },
      },
    },
  });
  return folder;
}

/** Kills at random system calls, each upon what the one before left. Returns whether nothing was lost. */
export async function soakKills({ count, from, jobs, file, env }) {
  Object.assign(process.env, env);
  const run = tally('kills', count, file);
  const parts = await bundled();
  const child = path.join(parts, 'child.mjs');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daybrief-soak-'));
  try {
    const { createKills, missingStrace, prepare } = await import(pathToFileURL(path.join(parts, 'driver.mjs')).href);
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
