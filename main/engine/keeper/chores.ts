import { failure, success, type Result, type Salvaged, type VerifyReport } from '../../../preload/contract';
import { isWhole, listBackups, type Backup } from '../../store/backups/list';
import { copyBackup } from '../../store/backups/restore';
import { takeBackup, type Take, type Taken } from '../../store/backups/take';
import type { Driver } from '../../store/database';
import { storeFailure, StoreError } from '../../store/failures';
import { bringUp, type OpenOptions } from '../../store/open';
import { verifyAt } from '../../store/verify';
import { salvageLibrary, type Salvage } from '../../store/salvage/salvage';
import { nothingFound } from '../../extract/nothing';
import { DERIVED } from '../derived';

/** A backup, and whether it is what was written then; of an older app's copy that is said when it is restored: null. */
export interface LookedAt extends Backup {
  whole: boolean | null;
}

/** What reads a whole library, or its backups: done beside the thread that answers. */
export interface Chores {
  take: { asked: Take; done: Taken };
  /** Backups that were found whole before, by `fileOf`, are not read through again. */
  list: { asked: { library: string; known: ReadonlySet<string> }; done: LookedAt[] };
  salvage: { asked: Omit<Salvage, 'nothing'>; done: Salvaged };
  copy: { asked: { backup: Backup; part: string; driver: Driver }; done: null };
  verify: { asked: { path: string; driver: Driver }; done: VerifyReport };
  bringUp: { asked: { path: string; options: OpenOptions }; done: null };
}

export type ChoreName = keyof Chores;

const WORK: { [C in ChoreName]: (asked: Chores[C]['asked']) => Chores[C]['done'] } = {
  take: takeBackup,
  list: ({ library, known }) =>
    listBackups(library).map((backup) => ({ ...backup, whole: known.has(fileOf(backup)) || wholeOrNot(backup) })),
  salvage: (asked) => salvageLibrary({ ...asked, nothing: NOTHING }),
  copy({ backup, part, driver }) {
    copyBackup(backup, part, driver);
    return null;
  },
  verify: ({ path, driver }) => verifyAt(path, driver, DERIVED),
  bringUp({ path, options }) {
    const done = bringUp(path, options);
    if (!done.ok) throw new StoreError(done);
    return null;
  },
};

/** Of an article that is still to be read. */
const NOTHING: Salvage['nothing'] = {
  ...nothingFound(),
  engine: '',
  language: 'und',
  repairs: [],
  header: { title: null, source: null, syndicator: null, agency: null, byline: null, dateline: null },
  source: null,
  published: null,
  sentences: [],
};

/** Tells one file from another, and from what it was before it was written to. */
export const fileOf = ({ path, bytes, written }: Backup): string => `${path} ${bytes} ${written}`;

function wholeOrNot(backup: Backup): boolean | null {
  try {
    return isWhole(backup);
  } catch {
    // Its disk can't read it.
    return false;
  }
}

/** Does a chore in this thread. @param about the file named where it fails */
export function doChore<C extends ChoreName>(
  name: C,
  asked: Chores[C]['asked'],
  about: string,
): Result<Chores[C]['done']> {
  try {
    return success(WORK[name](asked));
  } catch (error) {
    return storeFailure(error, about);
  }
}

/** Who does them. */
export interface Keeper {
  /** @param stop ends it: the answer is `cancelled`, once SQLite is through with the step it is at */
  run<C extends ChoreName>(
    name: C,
    asked: Chores[C]['asked'],
    about: string,
    stop?: AbortSignal,
  ): Promise<Result<Chores[C]['done']>>;
  /** Ends what is being done; what it left half made is removed as soon as its thread is gone. */
  stop(): void;
}

/** The answer where somebody ended it. */
export const stopped = (about: string): Result<never> =>
  failure('cancelled', `What was begun with ${about} was stopped. Nothing was changed.`);

/** The answer where the worker ended before its chore was done. */
export const ended = (about: string): Result<never> =>
  failure('failed', `What was begun with ${about} ended before it was done. Nothing was changed: try it again.`);
