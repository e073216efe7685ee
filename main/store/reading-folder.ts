import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../files/begun';

/** What an open library that is only read has of its own. */
export interface Reading {
  /** Why nothing is written to it. */
  why: 'read-only' | 'network-folder';
  /** The folder of the copy that the connection is of. */
  folder: string;
}

const NAME = 'daybrief-reading-';
const NAMED = new RegExp(`^${NAME}(\\d+)-`, 'u');

/** Makes a folder for the copy of a library that is only read, its owner's alone. @throws the system's error */
export const readingFolder = (): string => mkdtempSync(join(tmpdir(), `${NAME}${process.pid}-`));

/** Removes such a folder; where that fails it is done at the next opening. */
export function clearFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Found again by `clearLeftFolders`.
  }
}

/** Removes the folders of apps that have ended without doing so. */
export function clearLeftFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = NAMED.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) clearFolder(join(tmpdir(), name));
  }
}
