import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { inProject, ROOT } from '../lib/paths.mjs';
import { Trouble } from '../lib/say.mjs';
import { theModel } from '../lib/weights.mjs';

/**
 * Bundles a module of the app from its sources as they stand and imports it, in plain Node: what is measured is what
 * is written, never a stale build.
 * @param entry path of the module inside the project
 */
export async function load(entry) {
  const file = await bundle(entry);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/**
 * The app as it is written, ready to read articles.
 * @returns {Promise<{ app, model, analyse }>} what `app.ts` exports, the weights, and an `analyse` that takes the article alone
 */
export async function loadAnalysis() {
  const app = await load('scripts/quality/app.ts');
  const model = theModel(app);
  const name = engineVersion();
  return { app, model, analyse: (article) => app.analyse(article, name, model) };
}

/**
 * Bundles a module of the app into one file and returns its path; whoever asks removes it.
 * @param external packages that stay outside
 * @param output what else is asked of the bundler's output, `entryFileNames` among it
 */
export async function bundle(entry, { folder = inProject('out', 'quality'), external = [], output = {} } = {}) {
  // Imported only here: on a fresh clone this file is read before there are any packages.
  const { build } = await import('vite');
  const name = output.entryFileNames ?? `${path.basename(entry, '.ts')}-${process.pid}.mjs`;
  try {
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'silent',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: inProject(entry),
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        target: 'node20',
        rollupOptions: { external, output: { format: 'es', ...output, entryFileNames: name, codeSplitting: false } },
      },
    });
  } catch (error) {
    throw new Trouble(
      `${entry} does not build: ${stripVTControlCharacters(String(error.message)).split('\n').slice(0, 6).join('\n')}\nRun npm run types to see all of it.`,
    );
  }
  const file = path.join(folder, name);
  return file;
}

/** Name and version of the engine as the findings carry it. */
export function engineVersion() {
  const { version } = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'));
  return `${version}+icu${(process.versions.icu ?? '').split('.')[0]}`;
}

/**
 * One line of a gold set or of the corpus as `analyse` takes it.
 * @param keep false lets the text be repaired first
 */
export function articleOf(line, keep) {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(line.published ?? '')?.[0] ?? null;
  return {
    id: line.id,
    text: line.text,
    title: line.title ?? null,
    published: day === null ? null : { value: day, basis: 'given' },
    repair: !keep,
  };
}

/** Lines of a JSON Lines text. */
export function parseLines(text) {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
