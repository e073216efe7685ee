import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { alone, needRoom, publishFolder, readJson, writeJson } from './cache.mjs';
import { CACHE, inProject } from './paths.mjs';
import { capture, captureWhile, has } from './run.mjs';
import { progress, say, since, Trouble } from './say.mjs';

/** The two packages with an addon, by what the app calls them: one for plain libraries, one for encrypted ones. */
const PACKAGES = { plain: 'better-sqlite3', ciphers: 'better-sqlite3-multiple-ciphers' };

/** Their prebuilt file asks for this Node-API version and crashes a process that has an older one. */
export const PREBUILD_NAPI = 10;

// Without these three macros the same source builds for the Node-API of Node 20 and Electron 33,
// and the result runs in newer ones as well.
const FLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';
const RECIPE = 1;

/**
 * The files of the native addons for a process with this Node-API version: { plain, ciphers }.
 * Each is null when the prebuilt one in its package works there, or the path of one built from source
 * (once, about a minute, kept in the cache). `electron` names a runtime in which they must load as well.
 */
export async function ensureAddons(napi, electron = null) {
  const files = {};
  for (const [name, from] of Object.entries(PACKAGES))
    files[name] = napi >= PREBUILD_NAPI ? null : await ensureAddon(from, electron);
  return files;
}

async function ensureAddon(from, electron) {
  const folder = path.join(CACHE, 'addon', key(from));
  const file = path.join(folder, 'better_sqlite3.node');
  if (isReady(folder, file)) return file;
  return alone(`addon-${from}`, async () => {
    if (!isReady(folder, file)) await build(from, folder, electron);
    return file;
  });
}

/** Everything that a built file depends on. */
function key(from) {
  const { version } = readJson(inProject('node_modules', from, 'package.json')) ?? {};
  if (version === undefined) throw new Trouble('node_modules is incomplete: run `npm ci --ignore-scripts`.');
  const headers = `node${process.versions.node.split('.')[0]}`;
  const libc = process.report?.getReport().header.glibcVersionRuntime;
  return [`${from}-${version}`, headers, process.platform, process.arch, libc && `glibc${libc}`, `r${RECIPE}`]
    .filter(Boolean)
    .join('-');
}

function isReady(folder, file) {
  return readJson(path.join(folder, 'ready.json'))?.recipe === RECIPE && fs.existsSync(file);
}

async function build(from, folder, electron) {
  const what = from === PACKAGES.plain ? 'the database addon' : 'the database addon for encrypted libraries';
  needRoom(200, `Building ${what}`);
  needCompiler();
  const start = performance.now();
  say(`Building ${what} for this runtime (once, one to three minutes).`);
  await publishFolder(folder, async (temporary) => {
    const source = path.join(temporary, 'source', from);
    copyPackage(from, source);
    copyPackage('node-addon-api', path.join(temporary, 'source', 'node_modules', 'node-addon-api'));
    const bar = progress(`Building ${what}`);
    let shown = 0;
    const tick = () => {
      const seconds = Math.floor((performance.now() - start) / 10_000) * 10;
      if (seconds <= shown) return;
      shown = seconds;
      bar.note(`${seconds} s`);
    };
    const gyp = inProject('node_modules', 'node-gyp', 'bin', 'node-gyp.js');
    const args = [gyp, 'rebuild', '--release', '--force_build=1', `--jobs=${os.availableParallelism()}`];
    const headers = headersPrefix();
    if (headers !== null) args.push(`--nodedir=${headers}`);
    const env = { ...process.env, CXXFLAGS: `${process.env.CXXFLAGS ?? ''} ${FLAGS}`.trim() };
    const built = await captureWhile(process.execPath, args, tick, { cwd: source, env });
    bar.done();
    const made = path.join(source, 'build', 'Release', 'better_sqlite3.node');
    if (built.code !== 0 || !fs.existsSync(made)) throw new Trouble(whyBuildFailed(built.output, folder));
    const file = path.join(temporary, 'better_sqlite3.node');
    fs.copyFileSync(made, file);
    prove(from, file, process.execPath);
    if (electron !== null) prove(from, file, electron);
    fs.rmSync(path.join(temporary, 'source'), { recursive: true, force: true });
    writeJson(path.join(temporary, 'ready.json'), { recipe: RECIPE, node: process.versions.node });
  });
  say(`${what[0].toUpperCase()}${what.slice(1)} is built (${since(start)}).`);
}

function copyPackage(name, target) {
  fs.cpSync(inProject('node_modules', name), target, {
    recursive: true,
    filter: (file) => !file.endsWith('.node'),
  });
}

/** The prefix under which this Node's headers lie, or null (node-gyp then fetches them from nodejs.org). */
function headersPrefix() {
  const prefixes = [path.resolve(process.execPath, '..', '..'), String(process.config.variables.node_prefix ?? '')];
  return (
    prefixes.find((prefix) => prefix !== '' && fs.existsSync(path.join(prefix, 'include', 'node', 'node_api.h'))) ??
    null
  );
}

function needCompiler() {
  if (process.platform === 'win32') return; // node-gyp finds Visual Studio by itself, and says when it can't.
  const missing = ['make', 'g++', 'python3'].filter((command) => !has(command) && !(command === 'g++' && has('c++')));
  if (missing.length === 0) return;
  throw new Trouble(
    process.platform === 'darwin'
      ? `The database addon must be compiled once, and ${missing.join(', ')} is missing. Run: xcode-select --install`
      : `The database addon must be compiled once, and ${missing.join(', ')} is missing. Install it (Debian, Ubuntu: apt-get install -y build-essential python3) and run the command again; or use Node 22 or newer with the official Electron, which need no compiler.`,
  );
}

function whyBuildFailed(output, folder) {
  const log = path.join(path.dirname(folder), 'last-build.log');
  fs.writeFileSync(log, output);
  if (/No space left/.test(output))
    return 'The disk is full while building the database addon. Free 200 MB and run the command again.';
  if (headersPrefix() === null && /(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|FetchError|node_api\.h)/.test(output)) {
    return 'The headers of Node are needed to build the database addon, and they are neither installed nor can be fetched. Install them (Debian: apt-get install -y libnode-dev) and run the command again.';
  }
  return `The database addon could not be built; the compiler's words are in ${log}. Usually a newer compiler (g++ 10 or later) helps, or Node 22 or newer with the official Electron, which need no compiler.`;
}

/** Opens a database with the file in a process of its own, because a wrong addon would crash this one. */
function prove(from, file, runtime) {
  const script = `const D = require('${from}'); const d = new D(':memory:', { nativeBinding: ${JSON.stringify(file)} }); if (d.prepare('select 1').pluck().get() !== 1) process.exit(1);`;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  if (capture(runtime, ['-e', script], { env }).code === 0) return;
  throw new Trouble(
    `The database addon was built but does not load in ${path.basename(runtime)}. Try another Node version (20, 22 or 24), and run the command again.`,
  );
}
