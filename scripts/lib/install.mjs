import fs from 'node:fs';
import { readJson, writeJson } from './cache.mjs';
import { inProject } from './paths.mjs';
import { captureWhile, run } from './run.mjs';
import { say, since, Trouble } from './say.mjs';
import { createHash } from 'node:crypto';

const OLDEST_NODE = [20, 19];
const STAMP = inProject('node_modules', '.daybrief-install.json');

/** Stops with a sentence when Node is older than the oldest that the tools run on. */
export function needNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldMajor, oldMinor] = OLDEST_NODE;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  throw new Trouble(
    `Daybrief needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${process.versions.node}. Install a current one from nodejs.org and run the command again.`,
  );
}

/**
 * Installs the dependencies when node_modules is not what package-lock.json says. Install scripts never run:
 * what they would do (fetch the runtime, compile the addon) is done here, visibly and checked.
 */
export async function ensureDependencies() {
  if (isInstalled()) return;
  const start = performance.now();
  say('Installing the dependencies (about half a minute).');
  const code = await run('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], {
    stdout: 'stderr',
  });
  if (code === 127) {
    throw new Trouble('npm was not found. It comes with Node: install Node from nodejs.org and run the command again.');
  }
  if (code !== 0) throw new Trouble(await whyInstallFailed());
  writeJson(STAMP, { lock: lockHash() });
  say(`Dependencies installed in ${since(start)}.`);
}

function isInstalled() {
  const installed = readJson(inProject('node_modules', '.package-lock.json'));
  if (installed === null) return false;
  if (readJson(STAMP)?.lock === lockHash()) return true;
  // Installed by hand: believed when every package of the lock file is there in its version.
  const wanted = readJson(inProject('package-lock.json'))?.packages ?? {};
  const complete = Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || entry.optional === true || entry.devOptional === true) return true;
    return installed.packages?.[place]?.version === entry.version;
  });
  if (complete) {
    try {
      writeJson(STAMP, { lock: lockHash() });
    } catch {
      // Somebody else's node_modules: compared again at the next start.
    }
  }
  return complete;
}

function lockHash() {
  return createHash('sha256')
    .update(fs.readFileSync(inProject('package-lock.json')))
    .digest('hex');
}

/** npm has said its part above; this asks once whether the registry answers, to name the likely cause. */
async function whyInstallFailed() {
  const { code } = await captureWhile('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=8000'], () => {});
  return code === 0
    ? 'Installing the dependencies failed (npm says why above). Check the free disk space and the rights on this folder, then run the command again.'
    : 'The package registry does not answer, so the dependencies cannot be installed. Check the network (or the proxy in npm’s settings) and run the command again.';
}
