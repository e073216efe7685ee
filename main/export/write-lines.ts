import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Written together, so that many short lines do not mean many small writes. */
const PIECE_CHARACTERS = 256 * 1024;

/**
 * Writes text as it comes into a neighbour of the file, and renames it over the target when all of it is there.
 * @throws what the system or the source of the pieces throws; the target is then as it was
 */
export async function writeLines(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  const file = await open(part, 'wx');
  try {
    try {
      let waiting = '';
      for await (const piece of pieces) {
        waiting += piece;
        if (waiting.length < PIECE_CHARACTERS) continue;
        await file.writeFile(waiting);
        waiting = '';
      }
      await file.writeFile(waiting);
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
