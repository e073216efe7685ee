import { failure, success, type Result, type VerifyReport } from '../../preload/contract';
import { alteredCount, forgetAltered } from '../store/chain/sound';
import { driverOf } from '../store/database';
import { StoreError } from '../store/failures';
import type { Library } from '../store/open';
import { verifyLibrary } from '../store/verify';
import { DERIVED } from './derived';
import type { Keeper } from './keeper/chores';
import type { OpenLibrary } from './over-library';
import { keptOf } from './writes';

export interface VerifyingTools extends OpenLibrary {
  keeper: Keeper;
  /** Called once what was found of a library earlier is no longer so. */
  settled: () => void;
}

/** Verifies the open library. */
export interface Verifying {
  /** One check at a time: who asks while it runs is told what it finds. @throws StoreError where it was stopped, or could not be made */
  verify(): Promise<VerifyReport>;
  /** Settles once nothing reads the library for a check any more. */
  stop(): Promise<void>;
}

/** Verifies a library in a thread of its own, by a connection of its own. */
export function createVerifying({ keeper, opened, left, settled }: VerifyingTools): Verifying {
  let running: { of: Library; report: Promise<VerifyReport>; stop: AbortController } | null = null;

  const checked = async (of: Library, stop: AbortSignal): Promise<Result<VerifyReport>> => {
    const kept = keptOf(of);
    // One that is for reading only is verified by its copy; one whose file is gone by the file that all of it is kept in.
    const path = kept === null ? of.db.name : kept.file;
    return path === null
      ? success(verifyLibrary(of.db, DERIVED))
      : keeper.run('verify', { path, driver: driverOf(of.db) }, of.path, stop);
  };

  const begin = async (of: Library, stop: AbortSignal): Promise<VerifyReport> => {
    const result = await checked(of, stop);
    if (left(of) || stop.aborted)
      throw new StoreError(failure('cancelled', 'The check was stopped before its end. Nothing was changed.'));
    if (!result.ok) throw new StoreError(result);
    const report = result.value;
    const kept = keptOf(of);
    if (kept !== null) return { ...report, problems: [{ words: kept.words }, ...report.problems] };
    if (report.problems.length > 0 || alteredCount(of.db) === 0) return report;
    forgetAltered(of.db);
    settled();
    return report;
  };

  return {
    verify() {
      const of = opened();
      if (running?.of === of && !running.stop.signal.aborted) return running.report;
      const stop = new AbortController();
      const report = begin(of, stop.signal).finally(() => {
        if (running?.stop === stop) running = null;
      });
      running = { of, report, stop };
      return report;
    },
    async stop() {
      running?.stop.abort();
      await running?.report.catch(() => undefined);
    },
  };
}
