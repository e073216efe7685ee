import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Where the build put a file or folder.
 * @param name its path, seen from the bundled entries; a bundler may put the module that asks into an entry's own file or
 *   into a folder of shared parts below it
 * @param from address of the module that asks
 */
export function besideBundle(name: string, from: string): URL {
  const beside = new URL(`./${name}`, from);
  return existsSync(beside) ? beside : new URL(`../${name}`, from);
}

/** The folder of the app's page as it was built. */
export const RENDERER = fileURLToPath(besideBundle('../renderer', import.meta.url));
