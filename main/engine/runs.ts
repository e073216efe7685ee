import type { ImportReport } from '../../preload/contract';
import { isDay } from '../store/days';
import { refuse, storeFailure } from '../store/failures';
import { LibraryGone } from '../store/held/keep';
import { takeIn, type Source } from './batch';
import { settleNames } from './naming';
import type { WorkTools } from './over-library';
import type { EngineEvents, ImportOptions } from './requests';
import { rereadStale } from './reread';
import { noteImport } from './undo';

export interface RunsTools extends WorkTools {
  /** Whether articles that another engine read are read again by themselves, in the background. */
  reread: boolean;
  emit: <E extends keyof EngineEvents>(event: E, payload: EngineEvents[E]) => void;
  /** Says that the library is another now. */
  changed: () => void;
  /** How many articles another engine read. */
  stale: () => number;
}

/** What goes on in a library for a while: articles are taken in, and read again. */
export interface Runs {
  /** Takes in what is found. Imports wait for one another: each sees all that the one before took in. */
  take(options: ImportOptions, find: (cancelled: () => boolean) => Promise<Source[]>): Promise<ImportReport>;
  cancelImports(): void;
  /** Reads again in the background what another engine read, where there is something and nobody does. */
  startReread(): void;
  /** Tells all to end. @returns settles when they have */
  cancel(): Promise<unknown>[];
}

/** A run that can be told to end; `done` settles when it has. */
interface Run {
  cancelled: boolean;
  done: Promise<unknown>;
}

export function createRuns(tools: RunsTools): Runs {
  const { opened, left, analysts, patience, engine, now, emit, changed } = tools;
  let batches = 0;
  let importing: Run[] = [];
  let rereading: Run | null = null;

  const startReread = (): void => {
    const of = opened();
    // Of a copy that is thrown away only what is looked at is read again.
    if (!tools.reread || of.reading !== undefined || rereading !== null || tools.stale() === 0) return;
    const run: Run = { cancelled: false, done: Promise.resolve() };
    rereading = run;
    const work = async (): Promise<void> => {
      const replaced = await rereadStale({
        library: of,
        analysts,
        patience,
        engine,
        now,
        period: null,
        background: true,
        progress: (progress) => emit('reread', progress),
        cancelled: () => run.cancelled,
      }).catch(() => 0); // What could not be read again keeps its reading, and is tried again at the next start.
      rereading = null;
      if (run.cancelled || left(of)) return;
      changed();
      if (replaced > 0) startReread();
      // What it leaves is done before the next search.
      await settleNames(of.db, () => left(of)).catch(() => undefined);
    };
    run.done = work();
  };

  return {
    take({ published, by = null }, find) {
      if (published !== null && !isDay(published))
        refuse('bad-request', `“${published}” is not a day of the calendar, written YYYY-MM-DD.`);
      const into = opened();
      const before = importing.at(-1)?.done;
      const run: Run = { cancelled: false, done: Promise.resolve() };
      const number = ++batches;
      const work = async (): Promise<ImportReport> => {
        await before;
        const sources = run.cancelled ? [] : await find(() => run.cancelled);
        const batch = { number, sources, published, cancelled: () => run.cancelled };
        const report = await takeIn(batch, {
          library: into,
          analysts,
          patience,
          engine,
          now,
          progress: (progress) => emit('progress', progress),
        });
        const whole = { ...report, cancelled: report.cancelled || run.cancelled };
        try {
          await patience.wait(() => noteImport(into.db, report, now(), by));
          return whole;
        } catch (error) {
          // The files were acknowledged one by one, whatever becomes of the record of them all.
          if (error instanceof LibraryGone) throw error;
          const { message } = storeFailure(error, into.path);
          return { ...whole, unrecorded: `This import is not in the record of what was done. ${message}` };
        }
      };
      const result = work();
      run.done = result.catch(() => undefined);
      importing.push(run);
      return result.finally(() => {
        importing = importing.filter((other) => other !== run);
        if (!left(into)) changed();
        void settleNames(into.db, () => left(into)).catch(() => undefined);
      });
    },
    cancelImports() {
      for (const run of importing) run.cancelled = true;
    },
    startReread,
    cancel() {
      const runs = rereading === null ? importing : [...importing, rereading];
      for (const run of runs) run.cancelled = true;
      return runs.map((run) => run.done);
    },
  };
}
