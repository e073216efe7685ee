import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A word as a shell takes it, whatever is in it. */
export const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** A program of a test's own, to be started instead of another one. @param lines what a shell runs, with its arguments in "$@" */
export function wrapper(folder: string, name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${['#!/bin/sh', ...lines].join('\n')}\n`);
  chmodSync(file, 0o755);
  return file;
}
