import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HANDED_ENDING } from '../../preload/contract';

/**
 * The part of a command line that is a command of ours: the runtime's own switches and the app's folder before it are left out.
 * @param argv as the process got it, the executable first
 * @param commands those of the command line; anything else on it opens the window
 * @returns the command with its arguments, or null when the window is wanted
 */
export function commandArguments(argv: readonly string[], commands: readonly string[]): string[] | null {
  const rest = argv.slice(1);
  const start = rest.findIndex((word) => commands.includes(word) || word === '--help' || word === '--version');
  return start < 0 ? null : rest.slice(start);
}

/**
 * The handed-over briefing that a command line names, as a double click on it does: by path, or as a file's address.
 * @param argv as the process got it, the executable first
 * @param folder what a path without its folder is meant in
 * @returns the whole path of the last one named, or null
 */
export function handedArgument(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).findLast((word) => !word.startsWith('-') && word.toLowerCase().endsWith(HANDED_ENDING));
  if (named === undefined) return null;
  if (!/^file:/iu.test(named)) return resolve(folder, named);
  try {
    return fileURLToPath(named);
  } catch {
    return null;
  }
}
