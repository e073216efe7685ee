import fs from 'node:fs';
import path from 'node:path';
import { inProject, ROOT } from '../lib/paths.mjs';
import { readJson } from '../lib/cache.mjs';
import { capture } from '../lib/run.mjs';

/** What is no source: made, got, or somebody else's. */
const NO_SOURCE = new Set(['node_modules', 'out', 'dist', 'coverage', 'test-results', 'pictures', '.git']);

/** A copy of the project, to be broken: what is in it never reaches the project itself. */
export function openWorkshop() {
  const folder = inProject('out', `mutated-${process.pid}`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const name of fs.readdirSync(ROOT)) {
    if (!NO_SOURCE.has(name)) fs.cpSync(inProject(name), path.join(folder, name), { recursive: true });
  }
  fs.symlinkSync(inProject('node_modules'), path.join(folder, 'node_modules'), 'junction');
  return {
    folder,
    close: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Puts a fault into the copy, has something done with it, and takes it out again.
 * @returns what `work` returns
 */
export async function broken({ folder }, mutation, work) {
  const file = path.join(folder, mutation.file);
  const whole = fs.readFileSync(file, 'utf8');
  try {
    fs.writeFileSync(file, mutated(whole, mutation));
    return await work();
  } finally {
    fs.writeFileSync(file, whole);
  }
}

/** A source with a fault in it. */
function mutated(source, { from, to, also = [] }) {
  return [{ from, to }, ...also].reduce((text, part) => text.replace(part.from, () => part.to), source);
}

/** Why a mutation can't be made any more, or null. */
export function stale({ file, from, to, also = [] }) {
  if (!fs.existsSync(inProject(file))) return `${file} is not there any more`;
  const source = fs.readFileSync(inProject(file), 'utf8');
  for (const part of [{ from, to }, ...also]) {
    const times = source.split(part.from).length - 1;
    if (times !== 1) return `“${part.from.trim()}” stands ${times === 0 ? 'no more' : `${times} times`} in ${file}`;
  }
  return null;
}

/**
 * Runs unit tests in the copy until one fails.
 * @returns {{ failed: string | null, ran: number, problem: string | null }} the first that failed; `problem` where they could not be run
 */
export function unitTests({ folder }, files, env) {
  const report = path.join(folder, 'mutation-report.json');
  fs.rmSync(report, { force: true });
  const tool = path.join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--bail=1', '--reporter=json', `--outputFile.json=${report}`, ...files];
  const { code, output } = capture(process.execPath, [tool, ...args], { cwd: folder, env });
  const suites = readJson(report)?.testResults ?? [];
  const all = suites.flatMap(({ assertionResults }) => assertionResults);
  const failed = all.find(({ status }) => status === 'failed');
  const ran = all.filter(({ status }) => status === 'passed' || status === 'failed').length;
  if (failed !== undefined) return { failed: failed.fullName, ran, problem: null };
  return {
    failed: null,
    ran,
    problem: code === 0 ? null : (suites.find(({ status }) => status === 'failed')?.message ?? output).slice(0, 2000),
  };
}

/** Builds the app in the copy and runs an end-to-end test of it, until one fails. Returns the same as `unitTests`. */
export function endToEndTest({ folder }, spec, env, onDisplay) {
  const built = capture(process.execPath, [path.join(folder, 'scripts', 'build.mjs')], { cwd: folder, env });
  if (built.code !== 0) return { failed: null, ran: 0, problem: built.output.slice(-2000) };
  const report = path.join(folder, 'mutation-report.json');
  fs.rmSync(report, { force: true });
  const tool = path.join(folder, 'node_modules', '@playwright', 'test', 'cli.js');
  const [command, args] = onDisplay(process.execPath, [tool, 'test', '-x', '--reporter=json', spec]);
  const tested = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code, output } = capture(command, args, { cwd: folder, env: tested });
  const specs = (readJson(report)?.suites ?? []).flatMap(specsIn);
  const ran = specs.filter(({ tests }) =>
    tests.some(({ status }) => status === 'expected' || status === 'unexpected'),
  ).length;
  const failed = specs.find(({ tests }) => tests.some(({ status }) => status === 'unexpected'));
  if (failed !== undefined) return { failed: failed.title, ran, problem: null };
  return { failed: null, ran, problem: code === 0 ? null : output.slice(-2000) };
}

function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}
