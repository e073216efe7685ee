import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isHidden, isOwnFile } from './kinds';
import { reject, systemProblem, type Rejection } from './rejection';

/** A file to read, or a path that is none, with the reason. */
export type Found = { path: string; refused: Rejection | null };

/**
 * Turns what the user chose into files, in the order they were chosen, a folder's files by name and then its
 * folders'. Hidden files and the app's own are left out; links inside folders are refused, so no walk leaves the folder or goes round.
 * A file chosen twice comes once.
 */
export async function collectFiles(paths: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    try {
      const chosen = await lstat(path);
      const real = await realpath(path);
      const folder = chosen.isDirectory() || (chosen.isSymbolicLink() && (await lstat(real)).isDirectory());
      if (folder) await walk(real, found, seen);
      else add({ path, refused: null }, real, found, seen);
    } catch (error) {
      found.push({ path, refused: systemProblem(basename(path), error) });
    }
  }
  return found;
}

async function walk(folder: string, found: Found[], seen: Set<string>): Promise<void> {
  const folders = [folder];
  for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
    let entries;
    try {
      entries = await readdir(next, { withFileTypes: true });
    } catch (error) {
      found.push({ path: next, refused: systemProblem(basename(next), error) });
      continue;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const inner: string[] = [];
    for (const entry of entries) {
      if (isHidden(entry.name) || isOwnFile(entry.name)) continue;
      const path = join(next, entry.name);
      if (entry.isDirectory()) inner.push(path);
      else if (entry.isFile()) add({ path, refused: null }, path, found, seen);
      else if (entry.isSymbolicLink())
        add(
          {
            path,
            refused: reject(
              'not-regular',
              `“${entry.name}” is a link inside a folder. Add the file it leads to itself.`,
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
              `“${entry.name}” is no ordinary file (a device, pipe or socket). Add the article's own file.`,
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

function add(file: Found, key: string, found: Found[], seen: Set<string>): void {
  if (seen.has(key)) return;
  seen.add(key);
  found.push(file);
}
