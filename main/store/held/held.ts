import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
  type BigIntStats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from '../../../preload/contract';
import { refuse } from '../failures';

/** Which file a library is, whatever its name is by now. */
export interface Held {
  /** Where it was opened, without links: its log lies beside it. */
  readonly path: string;
  /** An open descriptor of it. Closing one lets go of SQLite's locks on the file, so it is closed last. */
  readonly file: number;
  /** The log that was opened with it; null until that is known. */
  log: Named | null;
}

/** What stays the same while a file is moved: the device and the number it has there. */
interface Named {
  dev: bigint;
  ino: bigint;
}

/** What became of a library's file, or of its log, while it was open. */
export type Gone = 'moved' | 'deleted' | 'replaced' | 'log' | 'overwritten';

/** Takes hold of a file that SQLite is about to open. @throws the system's error */
export function takeHold(path: string): Held {
  const real = realpathSync(path);
  return { path: real, file: openSync(real, 'r'), log: null };
}

/** Once SQLite has opened it, and made its log. @throws where SQLite may have opened another file than this one */
export function holdFast(held: Held): void {
  if (whatBecame(held) !== null)
    refuse('refused', `${held.path} was moved or replaced while it was opened. Nothing was changed: open it again.`);
  held.log = at(`${held.path}-wal`) ?? null;
}

export function letGo(held: Pick<Held, 'file'>): void {
  closeSync(held.file);
}

/**
 * What became of a file since it was opened; null where all is in its place.
 * @throws the system's error where the place can't be looked at: a drive that was pulled out
 */
export function whatBecame(held: Held): Gone | null {
  const now = at(held.path);
  const own = fstatSync(held.file, { bigint: true });
  if (now === undefined) return own.nlink === 0n ? 'deleted' : 'moved';
  if (!same(now, own)) return 'replaced';
  return held.log === null || isOwnLog(held) ? null : 'log';
}

/** Whether the log that lies beside a library's place is the one that was opened with it. */
export function isOwnLog({ path, log }: Held): boolean {
  const now = at(`${path}-wal`);
  return now !== undefined && log !== null && same(now, log);
}

/** Where a moved file is now, as far as can be told: in its folder under another name, or where the system says. */
export function whereIs(held: Held): string | null {
  const own = fstatSync(held.file, { bigint: true });
  if (own.nlink === 0n) return null;
  const isIt = (path: string): boolean => {
    try {
      const found = at(path);
      return found !== undefined && same(found, own);
    } catch {
      return false;
    }
  };
  try {
    const folder = dirname(held.path);
    const name = readdirSync(folder).find((each) => isIt(join(folder, each)));
    if (name !== undefined) return join(folder, name);
  } catch {
    // The folder itself may be gone.
  }
  try {
    const said = readlinkSync(`/proc/self/fd/${held.file}`);
    return isIt(said) ? said : null;
  } catch {
    return null;
  }
}

/** Whether two names are of one file. */
export function isSameFile(held: Held, path: string): boolean {
  try {
    const other = at(path);
    return other !== undefined && same(other, fstatSync(held.file, { bigint: true }));
  } catch {
    return false;
  }
}

const same = (one: Named, other: Named): boolean => one.dev === other.dev && one.ino === other.ino;

function at(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
