import { alone, readJson, writeJson } from './cache.mjs';
import { fingerprint } from './fingerprint.mjs';
import { ensureLists } from './lists.mjs';
import { inProject } from './paths.mjs';
import { captureWhile } from './run.mjs';
import { say, since, Trouble } from './say.mjs';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const STAMP = inProject('out', 'stamp.json');
const ENTRIES = [
  'out/main/index.js',
  'out/main/cli.js',
  'out/main/worker.js',
  'out/main/analyser.js',
  'out/main/weights/english.bin.gz',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

/** What the built app is made of; equal fingerprints mean equal builds. */
export function sourceFingerprint() {
  return fingerprint(
    [
      'main',
      'preload',
      'renderer',
      'electron.vite.config.ts',
      'tsconfig.json',
      'package.json',
      'package-lock.json',
      'scripts/lists',
    ],
    (file) => file.replaceAll('\\', '/').startsWith('main/lists/generated/'),
  );
}

/** The fingerprint of what stands in out/, or null when nothing whole stands there. */
export function builtFingerprint() {
  const stamp = readJson(STAMP);
  return stamp !== null && ENTRIES.every((file) => fs.existsSync(inProject(file))) ? stamp.made : null;
}

/** Builds the app into out/ when its sources changed since it was built. */
export async function ensureBuilt({ force = false } = {}) {
  if (!force && builtFingerprint() === sourceFingerprint()) return;
  await ensureLists();
  const here = createHash('sha256').update(inProject()).digest('hex').slice(0, 12);
  await alone(`build-${here}`, async () => {
    const made = sourceFingerprint();
    if (!force && builtFingerprint() === made) return;
    const start = performance.now();
    say('Building the app.');
    fs.rmSync(STAMP, { force: true });
    const tool = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const { code, output } = await captureWhile(process.execPath, [tool, 'build', '--logLevel', 'warn'], () => {});
    if (code !== 0) {
      process.stderr.write(`${stripVTControlCharacters(output).trim()}\n`);
      throw new Trouble('The app could not be built: the reason stands above.');
    }
    const absent = ENTRIES.filter((file) => !fs.existsSync(inProject(file)));
    if (absent.length > 0) throw new Trouble(`The build left out ${absent.join(', ')}.`);
    writeJson(STAMP, { made });
    say(`The app is built (${since(start)}).`);
  });
}

/** What stands in out/ is no build any more: the next command that needs one makes it. */
export function forgetBuild() {
  fs.rmSync(STAMP, { force: true });
}
