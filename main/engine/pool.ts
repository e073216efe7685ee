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
  if (job.kind === 'read' || job.kind === 'paste' || job.kind === 'unpack') return READ_SECONDS;
  const size = job.kind === 'analyse' ? job.read.text.length : job.original.content.byteLength;
  return JOB_SECONDS + Math.ceil((size / 100_000) * JOB_SECONDS_PER_100_000);
}

/** Memory a worker may take before it is ended, instead of the whole app: an article of 5 MB needs a fraction of it. */
const MEMORY_MEGABYTES = 1_536;

/**
 * Nursery of a worker: V8 halves a third of it. Of 8, 16 and 32 MB halves the smallest reads 300 news articles fastest
 * (3.0 to 3.2 s for 3.3 to 3.5), being nearest to what the processor keeps at hand, and takes 100 MB less than the largest.
 */
const YOUNG_MB = 24;

export interface PoolOptions {
  size?: number;
  memoryMegabytes?: number;
}

/**
 * Jobs that lie at a worker, the one it does counted: with the next at hand it need not wait for the thread that hands them
 * out, which is often busy with writing. A file is two of them, its reading and its analysis.
 */
const AT_HAND = 8;

interface Waiting {
  job: Job;
  /** It must wait for nothing but the worker itself: it is of the background, or may be stopped. */
  alone: boolean;
  resolve(outcome: unknown): void;
  reject(error: Error): void;
}

interface Desk {
  worker: Worker;
  /** The first is being done, the others lie ready behind it. */
  jobs: Waiting[];
  limit: NodeJS.Timeout | null;
  /** How many jobs the worker has begun, counted by itself: see `Count`. */
  begun: Int32Array;
  /** How many of them were heard of. */
  heard: number;
  /** Whether it ends as soon as it has nothing to do, with all it holds in memory. */
  leaves: boolean;
}

/**
 * Given to each worker: where it counts the jobs it begins. When one ends its worker, what it did before may not be heard
 * yet; the count says which job it was.
 */
export type Count = SharedArrayBuffer;

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
    forget() {
      drafter.forget();
    },
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

  const dismiss = (desk: Desk): void => {
    desks.delete(desk);
    void desk.worker.terminate();
  };

  const time = (desk: Desk): void => {
    const [doing] = desk.jobs;
    if (doing === undefined) return;
    const seconds = secondsFor(doing.job);
    desk.limit = setTimeout(() => lose(desk, `it took longer than ${seconds} seconds`), seconds * 1000);
  };

  const next = (desk: Desk): void => {
    while (desk.jobs.length < AT_HAND) {
      if (desk.jobs.length > 0 && (urgent[0]?.alone ?? true)) break;
      const waiting = urgent.shift() ?? background.shift();
      if (waiting === undefined) break;
      desk.jobs.push(waiting);
      desk.worker.postMessage(waiting.job);
      if (desk.jobs.length === 1) time(desk);
    }
    if (desk.jobs.length > 0) desk.worker.ref();
    else if (desk.leaves) dismiss(desk);
    else desk.worker.unref();
  };

  const finish = (desk: Desk): Waiting | null => {
    const doing = desk.jobs.shift() ?? null;
    if (desk.limit !== null) clearTimeout(desk.limit);
    desk.limit = null;
    return doing;
  };

  /** Ends a worker with the job it does, or the one that is named; what else lay there is done anew. */
  const lose = (desk: Desk, why: string, of: Waiting | null = null): void => {
    if (!desks.delete(desk)) return;
    void desk.worker.terminate();
    if (desk.limit !== null) clearTimeout(desk.limit);
    const doing = of ?? desk.jobs[Math.max(0, Atomics.load(desk.begun, 0) - desk.heard - 1)];
    doing?.reject(new AnalystLost(why));
    urgent.unshift(...desk.jobs.splice(0).filter((job) => job !== doing));
    if (!stopped && urgent.length + background.length > 0) next(hire());
  };

  const hire = (): Desk => {
    const count: Count = new SharedArrayBuffer(4);
    const worker = new Worker(entry, {
      workerData: { begun: begunFolder(), count },
      resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const desk: Desk = { worker, jobs: [], limit: null, begun: new Int32Array(count), heard: 0, leaves: false };
    desks.add(desk);
    worker.on('message', (told: Told) => {
      if (!desks.has(desk)) return;
      desk.heard++;
      const doing = finish(desk);
      time(desk);
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
        const waiting: Waiting = {
          job,
          alone: later || stop !== undefined,
          resolve: (outcome) => resolve(outcome as Outcomes[J['kind']]),
          reject,
        };
        const line = later ? background : urgent;
        line.push(waiting);
        stop?.addEventListener('abort', () => {
          const at = line.indexOf(waiting);
          if (at >= 0) line.splice(at, 1)[0]?.reject(new AnalystLost('it was stopped'));
          for (const desk of desks) if (desk.jobs[0] === waiting) lose(desk, 'it was stopped', waiting);
        });
        const idle = [...desks].find((desk) => desk.jobs.length === 0) ?? (desks.size < size ? hire() : null);
        const open = idle ?? [...desks].find((desk) => desk.jobs.length < AT_HAND);
        if (open !== undefined) next(open);
      });
    },
    forget() {
      for (const desk of desks)
        if (desk.jobs.length === 0) dismiss(desk);
        else desk.leaves = true;
    },
    async stop() {
      stopped = true;
      const all = [...desks];
      desks.clear();
      for (const waiting of [...urgent.splice(0), ...background.splice(0)])
        waiting.reject(new AnalystLost('the app is closing'));
      for (const desk of all) {
        finish(desk)?.reject(new AnalystLost('the app is closing'));
        for (const waiting of desk.jobs.splice(0)) waiting.reject(new AnalystLost('the app is closing'));
      }
      await Promise.all(all.map((desk) => desk.worker.terminate()));
    },
  };
}
