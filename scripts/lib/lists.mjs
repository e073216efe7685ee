import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { alone, readJson, writeJson } from './cache.mjs';
import { fingerprint } from './fingerprint.mjs';
import { inProject } from './paths.mjs';
import { say, since } from './say.mjs';

const GENERATORS = inProject('scripts', 'lists');
const GENERATED = inProject('main', 'lists', 'generated');
const STAMP = path.join(GENERATED, 'stamp.json');

/**
 * Runs every generator in scripts/lists (each exports `generate(): Promise<{ file, text }[]>`) and writes its
 * files to main/lists/generated; does nothing when they are there already and nothing they come from changed.
 */
export async function ensureLists({ force = false } = {}) {
  const made = fingerprint(['scripts/lists', 'package-lock.json']);
  if (!force && isFresh(made)) return;
  await alone('lists', async () => {
    if (!force && isFresh(made)) return;
    const start = performance.now();
    const files = [];
    for (const name of fs
      .readdirSync(GENERATORS)
      .filter((entry) => entry.endsWith('.mjs'))
      .toSorted()) {
      const { generate } = await import(pathToFileURL(path.join(GENERATORS, name)).href);
      if (typeof generate !== 'function') continue; // A module that generators share.
      for (const { file, text } of await generate()) {
        if (path.basename(file) !== file) throw new Error(`${name}: "${file}" is not a plain file name`);
        write(path.join(GENERATED, file), text);
        files.push(file);
      }
    }
    for (const old of fs.readdirSync(GENERATED)) {
      if (!files.includes(old)) fs.rmSync(path.join(GENERATED, old), { recursive: true });
    }
    writeJson(STAMP, { made, files });
    say(`Word and name lists made (${files.length} files, ${since(start)}).`);
  });
}

function isFresh(made) {
  const stamp = readJson(STAMP);
  return stamp?.made === made && stamp.files.every((file) => fs.existsSync(path.join(GENERATED, file)));
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.new`;
  fs.writeFileSync(temporary, text);
  fs.renameSync(temporary, file);
}
