import { open, rename, type FileHandle } from 'node:fs/promises';
import { failure, success, type Result } from '../../preload/contract';
import { beginPart, putNew } from './begun';
import { wordsFor } from './trouble';

/** Written together, so that many short lines do not mean many small writes. */
const PIECE_CHARACTERS = 256 * 1024;

/**
 * Writes a file whole or not at all: into a neighbour first, flushed, then renamed over the target.
 * @param mode its rights; the system's usual ones, unless said
 * @throws the system's error; the target is then as it was
 */
export async function writeWhole(path: string, data: string | Uint8Array, mode?: number): Promise<void> {
  await replace(path, (file) => file.writeFile(data), mode);
}

/**
 * The same for a file whose place somebody chose.
 * @returns its size in bytes; `disk` with the file's name and what to do
 */
export async function writeChosen(path: string, data: Uint8Array): Promise<Result<number>> {
  try {
    await writeWhole(path, data);
    return success(data.byteLength);
  } catch (error) {
    return failure('disk', `${path} could not be written (${wordsFor(error)}). What stood there before is as it was.`);
  }
}

/**
 * Writes a file that must not be there yet, whole or not at all.
 * @returns whether it was written: false where another one stands there, which stays as it is
 */
export async function createWhole(path: string, data: string | Uint8Array, mode: number): Promise<boolean> {
  let written = false;
  const put = async (part: string): Promise<void> => {
    written = putNew(part, path);
  };
  await replace(path, (file) => file.writeFile(data), mode, put);
  return written;
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

async function replace(
  path: string,
  fill: (file: FileHandle) => Promise<void>,
  mode = 0o666,
  put: (part: string, path: string) => Promise<void> = rename,
): Promise<void> {
  const part = beginPart(path);
  try {
    const file = await open(part.path, 'wx', mode);
    try {
      await fill(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await put(part.path, path);
  } finally {
    part.end();
  }
}
