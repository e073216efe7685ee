import path from 'node:path';
import { readJson, writeJson } from './cache.mjs';
import { ensureAddons } from './addon.mjs';
import { ensureDependencies, needNode } from './install.mjs';
import { electronArguments, ensureLibraries, ensureSandbox, hasDisplay } from './libraries.mjs';
import { ROOT } from './paths.mjs';
import { capture, run as runPlain } from './run.mjs';
import { ensureRuntime } from './runtime.mjs';
import { sayOnStderr, Trouble } from './say.mjs';

export { Trouble };

/**
 * Sees to everything that must be there before the app or its tests can run, and skips what is.
 *   quiet     print only what is being prepared, and to stderr
 *   node      the database addons must also load in this plain Node (command line, unit tests); default true
 *   forTests  also the tools that tests look at PDF files with
 * Returns
 *   electron        path of the runtime
 *   electronArgs    arguments that go before the app's folder
 *   distForBuilder  folder that electron-builder packs from
 *   addons          paths of the built database addons { plain, ciphers }, null where the prebuilt one works
 *   runtimeVersion, developmentRuntime (true for the re-pack), runtimeLabel
 *   env             process.env with what the app and the tests read
 */
export async function prepare({ quiet = false, node = true, forTests = false } = {}) {
  if (quiet) sayOnStderr();
  needNode();
  await ensureDependencies();
  const runtime = await ensureRuntime();
  await ensureLibraries(runtime.electron, { forTests });
  ensureSandbox(runtime.electron);
  const napi = runtimeNapi(runtime);
  const addons = await ensureAddons(node ? Math.min(napi, ownNapi()) : napi, runtime.electron);
  const developmentRuntime = runtime.kind === 'repack';
  const runtimeLabel = developmentRuntime ? `development runtime ${runtime.version}` : `Electron ${runtime.version}`;
  const electronArgs = electronArguments();
  return {
    electron: runtime.electron,
    electronArgs,
    distForBuilder: runtime.dist,
    addons,
    runtimeVersion: runtime.version,
    developmentRuntime,
    runtimeLabel,
    env: {
      ...nodeEnvironment(addons),
      DAYBRIEF_RUNTIME_LABEL: runtimeLabel,
      DAYBRIEF_ELECTRON: runtime.electron,
      DAYBRIEF_ELECTRON_ARGS: JSON.stringify(electronArgs),
      // electron-vite and the electron package look for the runtime in node_modules otherwise.
      ELECTRON_EXEC_PATH: runtime.electron,
      ELECTRON_OVERRIDE_DIST_PATH: path.dirname(runtime.electron),
    },
  };
}

/**
 * The part of prepare that plain Node needs, without any Electron: dependencies, and the database addons when
 * `addon` is true. Returns { env, addons }.
 */
export async function prepareNode({ quiet = false, addon = true } = {}) {
  if (quiet) sayOnStderr();
  needNode();
  await ensureDependencies();
  const addons = addon ? await ensureAddons(ownNapi()) : { plain: null, ciphers: null };
  return { addons, env: nodeEnvironment(addons) };
}

/** process.env without what would turn Electron into something else, and with the addons' places. */
function nodeEnvironment({ plain, ciphers }) {
  const env = { ...process.env };
  // Terminals inside Electron apps hand this down; it would make Electron a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  delete env.DAYBRIEF_SQLITE_BINDING;
  delete env.DAYBRIEF_SQLITE_CIPHERS_BINDING;
  if (plain !== null) env.DAYBRIEF_SQLITE_BINDING = plain;
  if (ciphers !== null) env.DAYBRIEF_SQLITE_CIPHERS_BINDING = ciphers;
  return env;
}

function ownNapi() {
  return Number(process.versions.napi);
}

/** The runtime's Node-API version, asked once and kept beside it. */
function runtimeNapi({ electron, dist }) {
  const facts = path.join(path.dirname(dist), 'napi.json');
  const known = readJson(facts)?.napi;
  if (Number.isInteger(known)) return known;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const asked = capture(electron, ['-p', 'process.versions.napi'], { env });
  const napi = Number(asked.output.trim().split('\n').at(-1));
  if (asked.code !== 0 || !Number.isInteger(napi)) {
    throw new Trouble(
      `The runtime ${electron} does not start (${asked.output.trim().split('\n')[0] || `code ${asked.code}`}). Delete its folder and run the command again.`,
    );
  }
  writeJson(facts, { napi });
  return napi;
}

/** Runs a command from the project's folder with the terminal of this process. Returns its exit code. */
export function run(command, args, { env = process.env, cwd = ROOT } = {}) {
  return runPlain(command, args, { env, cwd });
}

/** The same command inside a virtual display where there is no real one: returns [command, args]. */
export function onDisplay(command, args) {
  if (hasDisplay()) return [command, args];
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1200x24 -nolisten tcp', command, ...args]];
}
