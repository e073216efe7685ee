import { existsSync, linkSync, lstatSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, type Instant } from '../../../preload/contract';
import { freeName } from '../held/names';

/** What SQLite puts beside a file. */
const BESIDE = ['-wal', '-shm', '-journal'];

/** Ends the name of a library that is being replaced; a kill leaves it so, and the next opening ends what was begun. */
const REPLACING = '.replacing-';

/**
 * Puts a finished library in the place of one that stands there, or of nothing. What stood there is kept beside it with its
 * log, under another name. At no moment does nothing stand there, unless the file system knows no second names for a file:
 * then `endReplacing` puts it back after a kill.
 * @returns where the replaced one is now; null where there was none
 * @throws the system's error; what stood there is then in its place
 */
export function replaceLibrary(part: string, library: string, now: Instant): string | null {
  const real = placeOf(library);
  if (lstatSync(real, { throwIfNoEntry: false }) === undefined) {
    renameSync(part, real);
    return null;
  }
  const aside = `${real}${REPLACING}${now.replaceAll(/[:.]/gu, '-')}`;
  try {
    secondName(real, aside);
    moveBeside(real, aside);
    renameSync(part, real);
  } catch (error) {
    endReplacing(library);
    throw error;
  }
  return keepReplaced(real, aside);
}

/**
 * Ends what a kill left of a replacing: the library is whole afterwards, the old or the new one, and an old one that was
 * replaced has its name. Called before a library is opened.
 */
export function endReplacing(library: string): void {
  const real = placeOf(library);
  const start = `${basename(real)}${REPLACING}`;
  let names: string[];
  try {
    names = readdirSync(dirname(real));
  } catch {
    return;
  }
  for (const name of names) {
    if (!name.startsWith(start) || BESIDE.some((more) => name.endsWith(more))) continue;
    const aside = join(dirname(real), name);
    const there = statSync(real, { throwIfNoEntry: false, bigint: true });
    const kept = statSync(aside, { bigint: true });
    if (there === undefined) {
      moveBeside(aside, real);
      renameSync(aside, real);
    } else if (there.ino === kept.ino && there.dev === kept.dev) {
      // The second name alone goes: the file has its own.
      moveBeside(aside, real);
      rmSync(aside);
    } else keepReplaced(real, aside);
  }
}

function placeOf(library: string): string {
  try {
    return realpathSync(library);
  } catch {
    return library;
  }
}

/** Where a file system has none, the file itself goes there. */
function secondName(real: string, aside: string): void {
  try {
    linkSync(real, aside);
  } catch (error) {
    if (['EACCES', 'EROFS', 'ENOSPC'].includes(codeOf(error))) throw error;
    renameSync(real, aside);
  }
}

function moveBeside(from: string, to: string): void {
  for (const more of BESIDE)
    if (existsSync(`${from}${more}`) && !existsSync(`${to}${more}`)) renameSync(`${from}${more}`, `${to}${more}`);
}

/** Gives a replaced library the name it is kept by: "News (replaced 2031-05-06 08.00.00).daybrief". */
function keepReplaced(real: string, aside: string): string {
  const moment = aside.slice(aside.lastIndexOf(REPLACING) + REPLACING.length);
  const when = `${moment.slice(0, 10)} ${moment.slice(11, 19).replaceAll('-', '.')}`;
  const to = freeName(real, `replaced ${when}`);
  moveBeside(aside, to);
  renameSync(aside, to);
  return to;
}
