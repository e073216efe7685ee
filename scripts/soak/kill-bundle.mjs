import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { inProject } from '../lib/paths.mjs';
import { WEIGHTS } from '../lib/weights.mjs';
import { say } from '../lib/say.mjs';
import { bundle } from '../quality/engine.mjs';
import { lateRequire } from './late.mjs';

/** Stay outside: packages with an addon of their own, and those that a snapshot can't hold. */
const ADDONS = ['better-sqlite3', 'better-sqlite3-multiple-ciphers'];
const HEAVY = ['docx', 'linkedom', 'mammoth', /^pdfjs-dist/];

/**
 * Bundles what is killed and what looks after it.
 * @returns { folder, child, driver }: the folder of both, to be removed; what Node is given to run the one; the other's file.
 *   The child is a snapshot with everything loaded where this Node can make one (a fifth of the time to start), else its script
 */
export async function bundleKills() {
  const folder = inProject('out', `soak-${process.pid}`);
  const driver = await bundle('test/soak/kills-run.ts', {
    folder,
    external: ADDONS,
    output: { entryFileNames: 'driver.mjs' },
  });
  const banner = `require = (${String(lateRequire)})(require, ${JSON.stringify(inProject('package.json'))});`;
  const script = await bundle('test/soak/kill-child.ts', {
    folder,
    external: [...ADDONS, ...HEAVY],
    output: { format: 'cjs', entryFileNames: 'child.cjs', banner },
  });
  const blob = path.join(folder, 'child.blob');
  const made = spawnSync(process.execPath, ['--snapshot-blob', blob, '--build-snapshot', script, WEIGHTS], {
    encoding: 'utf8',
  });
  if (made.status === 0) return { folder, driver, child: ['--snapshot-blob', blob, script] };
  say(`This Node makes no snapshot (${made.stderr.trim().split('\n')[0]}): each process loads everything anew.`);
  return { folder, driver, child: [script] };
}
