import { parentPort } from 'node:worker_threads';
import { work } from './analyst';
import type { Job } from './jobs';

/** Entry of a worker of the pool: one job in, one outcome out, until it is ended. */
parentPort?.on('message', (job: Job) => {
  work(job).then(
    (outcome) => parentPort?.postMessage({ outcome }),
    (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});
