import { parseArgs } from 'node:util';
import { Trouble } from './say.mjs';

/**
 * Reads a command's options and what stands beside them.
 * @param options as `parseArgs` takes them
 * @param hint names the options there are, for one that is none
 */
export function readOptions(options, hint) {
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
  } catch (error) {
    // Node's second sentence is about marks that no one here needs.
    throw new Trouble(`${error.message.split('. ')[0]}. Use ${hint}.`);
  }
}
