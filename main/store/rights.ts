import { chmodSync, statSync } from 'node:fs';

const OTHERS = 0o077;

/**
 * Takes everybody else's rights off a library of this user's, and off its log, which an older version or another program may have
 * left open; what is made beside it then has the rights of the file. Another user's is left alone, and so is a drive that knows no
 * rights.
 * @returns whether others could read or write it until now, and no longer can
 */
export function takeOthersRights(path: string): boolean {
  if (process.platform === 'win32') return false;
  return [`${path}-wal`, `${path}-shm`, path].map(taken).at(-1) === true;
}

function taken(path: string): boolean {
  const mode = modeOf(path);
  if (mode === null || (mode & OTHERS) === 0) return false;
  try {
    chmodSync(path, mode & ~OTHERS);
  } catch {
    return false;
  }
  return ((modeOf(path) ?? OTHERS) & OTHERS) === 0;
}

/** The rights of a file that is this user's own; null of any other. */
function modeOf(path: string): number | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined || stat.uid !== process.getuid?.() ? null : stat.mode & 0o7777;
}
