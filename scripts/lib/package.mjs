import fs from 'node:fs';
import path from 'node:path';
import { readJson, writeJson } from './cache.mjs';
import { builtFingerprint } from './build.mjs';
import { fingerprint } from './fingerprint.mjs';
import { inProject } from './paths.mjs';
import { say, since, Trouble } from './say.mjs';

const DIST = inProject('dist');
const STAMP = path.join(DIST, 'development.json');
const MARK = 'DEVELOPMENT-BUILD.txt';

/**
 * Makes two packages of the built app that are marked as development and equal but for their fuses:
 * dist/unhardened lets Playwright attach, dist/hardened has the fuses of a release.
 * Returns { unhardened, hardened: paths of the binaries, fuses: what was read back from both }.
 */
export async function packageDevelopment(
  { distForBuilder, runtimeVersion, developmentRuntime, runtimeLabel, addons },
  { onlyIfStale },
) {
  const made = [
    builtFingerprint(),
    fingerprint(['electron-builder.yml', 'build', 'scripts/lib/package.mjs']),
    runtimeLabel,
    ...Object.values(addons),
  ].join(' ');
  const before = readJson(STAMP);
  if (onlyIfStale && before?.made === made && fs.existsSync(before.hardened) && fs.existsSync(before.unhardened))
    return before;
  fs.rmSync(STAMP, { force: true });
  const result = { made, fuses: {} };
  for (const kind of ['unhardened', 'hardened']) {
    const start = performance.now();
    const folder = path.join(DIST, kind);
    fs.rmSync(folder, { recursive: true, force: true });
    await pack(folder, { kind, distForBuilder, runtimeVersion, developmentRuntime, addons });
    result[kind] = findBinary(folder);
    fs.writeFileSync(path.join(path.dirname(result[kind]), MARK), markText(kind, runtimeLabel));
    result.fuses[kind] = await readFuses(result[kind]);
    say(`Packed ${path.relative(inProject(), result[kind])} (${since(start)}).`);
  }
  writeJson(STAMP, result);
  return result;
}

function markText(kind, runtimeLabel) {
  const fuses = kind === 'hardened' ? 'with the fuses of a release' : 'with a debugger allowed';
  return `Daybrief, a development build on the ${runtimeLabel}, ${fuses}.\nIt is for tests on the machine that made it. It is not a release: do not pass it on.\n`;
}

async function pack(output, { kind, distForBuilder, runtimeVersion, developmentRuntime, addons }) {
  const { build, Platform } = await import('electron-builder');
  await build({
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    projectDir: inProject(),
    config: {
      extends: inProject('electron-builder.yml'),
      productName: 'Daybrief (development)',
      directories: { output },
      electronDist: distForBuilder,
      electronVersion: runtimeVersion,
      // What the app itself reads to know, whatever the environment says.
      extraMetadata: {
        productName: 'Daybrief (development)',
        developmentBuild: true,
        ...(developmentRuntime ? { developmentRuntime: runtimeVersion } : {}),
      },
      // The app takes these addons instead of the prebuilt ones, which the development runtime can't load.
      extraResources: carried(addons),
      ...(kind === 'unhardened' ? { electronFuses: { enableNodeCliInspectArguments: true, runAsNode: false } } : {}),
    },
  });
}

function carried({ plain, ciphers }) {
  return [
    { from: plain, to: 'better_sqlite3.node' },
    { from: ciphers, to: 'better_sqlite3_ciphers.node' },
  ].filter(({ from }) => from !== null);
}

function findBinary(folder) {
  const places = {
    linux: () => ['linux-unpacked/daybrief', 'linux-arm64-unpacked/daybrief'],
    win32: () => ['win-unpacked', 'win-arm64-unpacked'].map((name) => `${name}/Daybrief (development).exe`),
    darwin: () =>
      ['mac', 'mac-arm64'].map((name) => `${name}/Daybrief (development).app/Contents/MacOS/Daybrief (development)`),
  };
  const found = (places[process.platform] ?? places.linux)()
    .map((name) => path.join(folder, name))
    .find((file) => fs.existsSync(file));
  if (found === undefined) throw new Trouble(`electron-builder left no app in ${folder}.`);
  return found;
}

/** The fuses as they stand in a binary: name -> true (on) or false (off); fuses the runtime lacks are left out. */
export async function readFuses(binary) {
  const { getCurrentFuseWire, FuseV1Options } = await import('@electron/fuses');
  const target = process.platform === 'darwin' ? binary.slice(0, binary.indexOf('.app') + 4) : binary;
  const wire = await getCurrentFuseWire(target);
  const fuses = {};
  for (const [name, index] of Object.entries(FuseV1Options)) {
    if (typeof index !== 'number') continue;
    const state = String.fromCharCode(Number(wire[index]));
    if (state === '0' || state === '1') fuses[name] = state === '1';
  }
  return fuses;
}
