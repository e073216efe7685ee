import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Written together, so that many short lines do not mean many small writes. */
const PIECE_CHARACTERS = 256 * 1024;

/**
 * Writes a file whole or not at all: into a neighbour first, flushed, then renamed over the target.
 * @throws the system's error; the target is then as it was
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  await replace(path, (file) => file.writeFile(data));
}

/**
 * Writes text as it comes, whole or not at all.
 * @throws what the system or the source of the pieces throws; the target is then as it was
 */
export async function writeLines(path: string, pieces: AsyncIterable<string>): Promise<void> {
  await replace(path, async (file) => {
    let waiting = '';
    for await (const piece of pieces) {
      waiting += piece;
      if (waiting.length < PIECE_CHARACTERS) continue;
      await file.writeFile(waiting);
      waiting = '';
    }
    await file.writeFile(waiting);
  });
}

async function replace(path: string, fill: (file: FileHandle) => Promise<void>): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  const file = await open(part, 'wx');
  try {
    try {
      await fill(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
