import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { foundPaths, pathOf, shownPath, systemPath } from '../files/raw-names';
import { isHidden, isOwnFile } from './kinds';
import { reject, systemProblem, type Rejection } from './rejection';

/** A file to read, or a path that is none, with the reason. The path is as the app holds it: `systemPath` and `shownPath`. */
export type Found = { path: string; refused: Rejection | null };

/**
 * Turns what the user chose into files, in the order they were chosen, a folder's files by name and then its
 * folders'. Hidden files and the app's own are left out; links inside folders are refused, so no walk leaves the folder or goes round.
 * A file chosen twice comes once.
 */
export async function collectFiles(paths: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  const seen = new Set<string>();
  const all = foundPaths(paths);
  for (const [index, named] of paths.entries()) {
    const path = all[index];
    if (path === undefined || path === null) {
      found.push({ path: named, refused: alike(basename(named)) });
      continue;
    }
    try {
      const chosen = await lstat(systemPath(path));
      const real = pathOf(await realpath(systemPath(path), { encoding: 'buffer' }));
      const folder = chosen.isDirectory() || (chosen.isSymbolicLink() && (await lstat(systemPath(real))).isDirectory());
      if (folder) await walk(real, found, seen);
      else add({ path, refused: null }, real, found, seen);
    } catch (error) {
      found.push({ path, refused: systemProblem(shownPath(basename(path)), error) });
    }
  }
  return found;
}

async function walk(folder: string, found: Found[], seen: Set<string>): Promise<void> {
  const folders = [folder];
  for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
    let entries;
    try {
      const read = await readdir(systemPath(next), { withFileTypes: true, encoding: 'buffer' });
      entries = read.map((entry) => ({ entry, name: pathOf(entry.name) }));
    } catch (error) {
      found.push({ path: next, refused: systemProblem(shownPath(basename(next)), error) });
      continue;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const inner: string[] = [];
    for (const { entry, name } of entries) {
      if (isHidden(name) || isOwnFile(name)) continue;
      const path = join(next, name);
      if (entry.isDirectory()) inner.push(path);
      else if (entry.isFile()) add({ path, refused: null }, path, found, seen);
      else if (entry.isSymbolicLink())
        add(
          {
            path,
            refused: reject(
              'not-regular',
              `“${shownPath(name)}” is a link inside a folder. Add the file it leads to itself.`,
            ),
          },
          path,
          found,
          seen,
        );
      else
        add(
          {
            path,
            refused: reject(
              'not-regular',
              `“${shownPath(name)}” is no ordinary file (a device, pipe or socket). Add the article's own file.`,
            ),
          },
          path,
          found,
          seen,
        );
    }
    folders.unshift(...inner);
  }
}

/** Where a name came without its bytes, and several files of the folder read like it. */
function alike(name: string): Rejection {
  return reject(
    'unreadable',
    `“${name}” is no name this system gives whole, and several files beside it read the same. Add their folder, and all of them are taken in.`,
  );
}

function add(file: Found, key: string, found: Found[], seen: Set<string>): void {
  if (seen.has(key)) return;
  seen.add(key);
  found.push(file);
}
