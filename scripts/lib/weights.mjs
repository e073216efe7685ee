import { pathToFileURL } from 'node:url';
import { inProject } from './paths.mjs';
import { Trouble } from './say.mjs';

/** Where the weights of the syntax layer lie, packed. */
export const WEIGHTS = inProject('main', 'syntax', 'weights', 'english.bin.gz');

/**
 * The weights as they lie in the project.
 * @param app a bundle of the app that exports its own `readWeights`
 * @returns the model; a file that is not whole is trouble
 */
export function theModel(app) {
  const read = app.readWeights(pathToFileURL(WEIGHTS));
  if (!read.ok) throw new Trouble(read.message);
  return read.model;
}
