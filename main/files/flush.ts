import { closeSync, fsyncSync, openSync } from 'node:fs';

/**
 * Waits until what was written to a file is on the disk; of a folder, which is opened with `r`, the names in it.
 * @throws the system's error
 */
export function flush(path: string, how: 'r' | 'r+' = 'r+'): void {
  const file = openSync(path, how);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
