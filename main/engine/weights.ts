import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { wordsFor } from '../files/trouble';
import { readModel, type ModelOrTrouble } from '../syntax/index';

/** The weights of the syntax layer as the build lays them beside its bundles. */
export const WEIGHTS = 'weights/english.bin.gz';

/** Reads the packed weights; a file that is absent or damaged is told, with what to do. */
export function readWeights(file: URL): ModelOrTrouble {
  let packed: Buffer;
  try {
    packed = readFileSync(file);
  } catch (error) {
    return { ok: false, message: `${file.pathname} can't be read (${wordsFor(error)}): install the app again` };
  }
  try {
    const read = readModel(gunzipSync(packed));
    return read.ok ? read : { ok: false, message: `${file.pathname}: ${read.message}` };
  } catch (error) {
    return { ok: false, message: `${file.pathname} is damaged (${wordsFor(error)}): install the app again` };
  }
}
