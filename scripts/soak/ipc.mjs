import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ensureBuilt } from '../lib/build.mjs';
import { onDisplay, prepare } from '../lib/environment.mjs';
import { ROOT } from '../lib/paths.mjs';
import { tools } from '../lib/tools.mjs';
import { tally } from './report.mjs';

const MARK = '@soak ';

/** Calls of a wrong kind, size or sender, in the real app. Returns whether each was refused without effect. */
export async function soakIpc({ count, from, file }) {
  const run = tally('calls', count, file);
  const { env } = await prepare({ forTests: true });
  await ensureBuilt();
  const args = [...tools.e2e, 'test/e2e/ipc-storm.spec.ts', '--reporter=line'];
  const [command, rest] = onDisplay(process.execPath, args);
  const app = spawn(command, rest, {
    cwd: ROOT,
    env: { ...env, DAYBRIEF_SOAK_CALLS: String(count), DAYBRIEF_SOAK_FROM: String(from) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => {
    app.on('close', (code) => resolve(code));
  });
  let told = '';
  for await (const line of createInterface({ input: app.stdout })) {
    const at = line.indexOf(MARK);
    if (at < 0) {
      told = `${told}${line}\n`.slice(-4_000);
      continue;
    }
    const { done, counts } = JSON.parse(line.slice(at + MARK.length));
    run.report.counts = counts;
    run.done(done);
  }
  if ((await ended) !== 0) run.fault(told.trim());
  return run.end();
}
