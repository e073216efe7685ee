import fs from 'node:fs';
import zlib from 'node:zlib';
import { inProject } from './paths.mjs';
import { Trouble } from './say.mjs';

/** Where the weights of the syntax layer lie, packed. */
export const WEIGHTS = inProject('main', 'syntax', 'weights', 'english.bin.gz');

/**
 * Reads the weights as they lie in the project.
 * @param readModel the app's own function
 * @returns the model; a file that is not whole is trouble
 */
export function readWeights(readModel) {
  const read = readModel(zlib.gunzipSync(fs.readFileSync(WEIGHTS)));
  if (!read.ok) throw new Trouble(read.message);
  return read.model;
}
