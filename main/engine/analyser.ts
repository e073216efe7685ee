import { parentPort } from 'node:worker_threads';
import type { ModelOrTrouble } from '../syntax/index';
import { work } from './analyst';
import type { Job } from './jobs';
import { besideBundle, readWeights, WEIGHTS } from './weights';

let weights: ModelOrTrouble | null = null;

/** Read when the first article is analysed, not by a worker that only reads files. */
function theWeights(): ModelOrTrouble {
  return (weights ??= readWeights(besideBundle(WEIGHTS, import.meta.url)));
}

/** Entry of a worker of the pool: one job in, one outcome out, until it is ended. */
parentPort?.on('message', (job: Job) => {
  work(job, theWeights).then(
    (outcome) => parentPort?.postMessage({ outcome }),
    (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});
