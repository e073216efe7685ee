import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const PASSPHRASE = 'seven tall herons wade';

/** Every file in these folders, and in those within, by its path. */
export function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesIn(path) : [path];
    }),
  );
}

/** Those of the files that hold one of these words in the clear: in UTF-8 or in UTF-16. */
export function holding(words: readonly string[], files: readonly string[]): string[] {
  const sought = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return files.filter((file) => {
    const bytes = readFileSync(file);
    return sought.some((word) => bytes.includes(word));
  });
}
