import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './running';

/** A copy of a library that is only read; a print that another is compared with. */
type Purpose = 'reading' | 'printing';

/** Its name says whose it is. */
const NAMED = /^daybrief-(?:reading|printing)-(\d+)-/u;

/** Makes a folder of the app's own among the system's temporary ones, its owner's alone. @throws the system's error */
export const temporaryFolder = (purpose: Purpose): string =>
  mkdtempSync(join(tmpdir(), `daybrief-${purpose}-${process.pid}-`));

/** Removes such a folder; where that fails it is done at the next start. */
export function removeTemporary(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Found again by `clearTemporary`.
  }
}

/**
 * Removes the temporary folders of processes that have ended without doing so.
 * @param atStart whether this process has made none yet: one that bears its number is of an earlier process then
 */
export function clearTemporary(atStart: boolean): void {
  for (const name of namesIn(tmpdir())) {
    const maker = NAMED.exec(name)?.[1];
    if (maker === undefined) continue;
    const pid = Number(maker);
    if (pid === process.pid ? atStart : !isRunning(pid)) removeTemporary(join(tmpdir(), name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
