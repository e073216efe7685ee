import { statSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { codeOf, failure, type Result } from '../../preload/contract';
import { clearTemporary, removeTemporary, temporaryFolder } from '../files/temporary';
import { storeFailure } from './failures';
import { openLibrary, type Library, type OpenOptions, type Reading } from './open';

/** How often a copy is begun again when somebody wrote to the library meanwhile. */
const TRIES = 5;

/** The files of a library that hold something: its log may have what is not in the file yet. */
const PARTS = ['', '-wal', '-journal'];

/**
 * Opens a library where nothing can, or may, be written: a copy of it in a folder of the app's own, which is removed when
 * the library is closed. The log is copied with it, so that what was not folded into the file yet is seen as well; what the
 * app does by itself (an older form brought up, articles read again) it does to the copy.
 * @param path of the library, which is only read
 */
export async function openToRead(path: string, why: Reading['why'], options: OpenOptions): Promise<Result<Library>> {
  let folder: string | null = null;
  try {
    clearTemporary(false);
    folder = temporaryFolder('reading');
    const copy = join(folder, basename(path));
    if (!(await copiedWhole(path, copy))) {
      removeTemporary(folder);
      return failure(
        'refused',
        `Another program is writing to ${path} all the time, so it could not be read. Wait until it has finished, then try again.`,
      );
    }
    const opened = openLibrary(copy, { ...options, create: false, own: true });
    if (opened.ok) {
      // Put aside beside the copy alone.
      const aside = opened.value.aside === undefined ? {} : { aside: `${path}-wal` };
      return { ok: true, value: { ...opened.value, path, ...aside, reading: { why, folder } } };
    }
    removeTemporary(folder);
    // What is wrong with the copy is wrong with the library.
    return { ...opened, message: opened.message.replaceAll(copy, path) };
  } catch (error) {
    if (folder !== null) removeTemporary(folder);
    return isFull(error)
      ? failure(
          'disk',
          `To read ${path}, which can’t be written, a copy of it is put into ${tmpdir()}, and the disk there is full. Free some space, then open it again.`,
        )
      : storeFailure(error, path);
  }
}

const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error));

/** Copies a library with its log; false where it never stood still. */
async function copiedWhole(from: string, to: string): Promise<boolean> {
  for (let tried = 0; tried < TRIES; tried++) {
    const before = stamps(from);
    for (const part of PARTS) {
      await rm(`${to}${part}`, { force: true });
      if (statSync(`${from}${part}`, { throwIfNoEntry: false })?.isFile() === true)
        await copyFile(`${from}${part}`, `${to}${part}`);
    }
    if (stamps(from) === before) return true;
  }
  return false;
}

/** What changes when anything is written to a library. */
const stamps = (path: string): string =>
  PARTS.map((part) => {
    const stat = statSync(`${path}${part}`, { throwIfNoEntry: false, bigint: true });
    return stat === undefined ? '-' : `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
  }).join(' ');
