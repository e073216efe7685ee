import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { codeOf, failure, success, type Result } from '../../preload/contract';
import { wordsFor } from '../files/trouble';
import { MOST_BYTES } from './format';

/** Reads a file that may be a handed-over briefing, and no more of it than one may be long. */
export async function bytesOnDisk(path: string): Promise<Result<Buffer>> {
  const name = basename(path);
  try {
    // A pipe or device is told before it is opened: opening one may wait for ever.
    const found = await stat(path);
    if (!found.isFile()) return failure('disk', `“${name}” is no ordinary file.`);
    if (found.size > MOST_BYTES) return failure('disk', `“${name}” is larger than any briefing.`);
    const file = await open(path, 'r');
    try {
      const content = Buffer.alloc(found.size);
      let read = 0;
      while (read < content.byteLength) {
        const { bytesRead } = await file.read(content, read, content.byteLength - read, read);
        if (bytesRead === 0) break;
        read += bytesRead;
      }
      return success(content.subarray(0, read));
    } finally {
      await file.close();
    }
  } catch (error) {
    const gone = codeOf(error) === 'ENOENT';
    if (gone) return failure('not-found', `“${name}” is not there.`);
    return failure('disk', `“${name}” could not be read (${wordsFor(error)}).`);
  }
}
