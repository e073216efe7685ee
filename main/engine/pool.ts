import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { begunFolder } from '../files/begun';
import { Said, wordsFor } from '../files/trouble';
import { AnalystLost, type Analysts, type Job, type Outcomes } from './jobs';

/** A job that takes longer than this never ends. Analysis runs at about 100,000 characters a second; this is ten times slower, and more. */
const JOB_SECONDS = 60;
const JOB_SECONDS_PER_100_000 = 10;
/** Reading is allowed what the longest file needs. */
const READ_SECONDS = 300;
/** So is a briefing what the longest period needs: whoever waits for one can stop it. */
const DRAFT_SECONDS = 600;

function secondsFor(job: Job): number {
  if (job.kind === 'draft' || job.kind === 'closing') return DRAFT_SECONDS;
  if (job.kind === 'read' || job.kind === 'unpack') return READ_SECONDS;
  const size = job.kind === 'analyse' ? job.read.text.length : job.original.content.byteLength;
  return JOB_SECONDS + Math.ceil((size / 100_000) * JOB_SECONDS_PER_100_000);
}

/** Memory a worker may take before it is ended, instead of the whole app: an article of 5 MB needs a fraction of it. */
const MEMORY_MEGABYTES = 1_536;

/** Room for what one article's reading throws away: a nursery of the default size is cleared many times within one. */
const YOUNG_MB = 96;

export interface PoolOptions {
  size?: number;
  memoryMegabytes?: number;
}

interface Waiting {
  job: Job;
  resolve(outcome: unknown): void;
  reject(error: Error): void;
}

interface Desk {
  worker: Worker;
  doing: Waiting | null;
  limit: NodeJS.Timeout | null;
}

type Told = { outcome: unknown } | { error: string };

/**
 * Workers that read and analyse, one core left for everything else, and one beside them that makes briefings, which
 * wait for no reading. A worker is started when it is first needed and replaced when a job ended it; that job alone
 * fails.
 * @param entry the bundled analyser
 */
export function createPool(entry: URL, options: PoolOptions = {}): Analysts {
  const readers = createLane(entry, options.size ?? Math.max(1, availableParallelism() - 1), options);
  const drafter = createLane(entry, 1, options);
  return {
    size: readers.size,
    run: (job, later, stop) =>
      (job.kind === 'draft' || job.kind === 'closing' ? drafter : readers).run(job, later, stop),
    async stop() {
      await Promise.all([readers.stop(), drafter.stop()]);
    },
  };
}

function createLane(entry: URL, size: number, options: PoolOptions): Analysts {
  const maxOldGenerationSizeMb = options.memoryMegabytes ?? MEMORY_MEGABYTES;
  const desks = new Set<Desk>();
  const urgent: Waiting[] = [];
  const background: Waiting[] = [];
  let stopped = false;

  const next = (desk: Desk): void => {
    const waiting = urgent.shift() ?? background.shift();
    if (waiting === undefined) {
      desk.worker.unref();
      return;
    }
    desk.doing = waiting;
    desk.worker.ref();
    const seconds = secondsFor(waiting.job);
    desk.limit = setTimeout(() => lose(desk, `it took longer than ${seconds} seconds`), seconds * 1000);
    desk.worker.postMessage(waiting.job);
  };

  const finish = (desk: Desk): Waiting | null => {
    const { doing, limit } = desk;
    if (limit !== null) clearTimeout(limit);
    desk.doing = null;
    desk.limit = null;
    return doing;
  };

  const lose = (desk: Desk, why: string): void => {
    if (!desks.delete(desk)) return;
    void desk.worker.terminate();
    finish(desk)?.reject(new AnalystLost(why));
    if (!stopped && urgent.length + background.length > 0) next(hire());
  };

  const hire = (): Desk => {
    const worker = new Worker(entry, {
      workerData: { begun: begunFolder() },
      resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const desk: Desk = { worker, doing: null, limit: null };
    desks.add(desk);
    worker.on('message', (told: Told) => {
      const doing = finish(desk);
      if ('outcome' in told) doing?.resolve(told.outcome);
      else doing?.reject(new Said(told.error));
      next(desk);
    });
    worker.on('error', (error: Error & { code?: string }) =>
      lose(desk, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs more memory than there is' : wordsFor(error)),
    );
    worker.on('exit', () => lose(desk, 'its worker ended'));
    return desk;
  };

  return {
    size,
    run<J extends Job>(job: J, later = false, stop?: AbortSignal): Promise<Outcomes[J['kind']]> {
      if (stop?.aborted === true) return Promise.reject(new AnalystLost('it was stopped'));
      if (stopped) return Promise.reject(new AnalystLost('the app is closing'));
      return new Promise((resolve, reject) => {
        // A worker answers a job of a kind with that kind's outcome: see `work`.
        const waiting: Waiting = { job, resolve: (outcome) => resolve(outcome as Outcomes[J['kind']]), reject };
        const line = later ? background : urgent;
        line.push(waiting);
        stop?.addEventListener('abort', () => {
          const at = line.indexOf(waiting);
          if (at >= 0) line.splice(at, 1)[0]?.reject(new AnalystLost('it was stopped'));
          for (const desk of desks) if (desk.doing === waiting) lose(desk, 'it was stopped');
        });
        const idle = [...desks].find((desk) => desk.doing === null) ?? (desks.size < size ? hire() : null);
        if (idle !== null) next(idle);
      });
    },
    async stop() {
      stopped = true;
      const all = [...desks];
      desks.clear();
      for (const waiting of [...urgent.splice(0), ...background.splice(0)])
        waiting.reject(new AnalystLost('the app is closing'));
      for (const desk of all) finish(desk)?.reject(new AnalystLost('the app is closing'));
      await Promise.all(all.map((desk) => desk.worker.terminate()));
    },
  };
}
