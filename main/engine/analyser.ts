import { parentPort, workerData } from 'node:worker_threads';
import { noteBegunIn } from '../files/begun';
import { wordsFor } from '../files/trouble';
import type { ModelOrTrouble } from '../syntax/index';
import { work } from './analyst';
import type { Known } from './draft-job';
import type { Job } from './jobs';
import type { Count } from './pool';
import { besideBundle } from '../files/bundle';
import { readWeights, WEIGHTS } from './weights';

// Given by `createPool`, the only one that starts this file.
const { begun, count }: { begun: string | null; count: Count } = workerData;
noteBegunIn(begun);

let weights: ModelOrTrouble | null = null;

/** Read when the first article is analysed, not by a worker that only reads files. */
function theWeights(): ModelOrTrouble {
  return (weights ??= readWeights(besideBundle(WEIGHTS, import.meta.url)));
}

const jobs = new Int32Array(count);
const known: Known = new Map();
let last: Promise<void> = Promise.resolve();

/** Entry of a worker of the pool: one outcome for each job, in the order they came, one after the other, until it is ended. */
parentPort?.on('message', (job: Job) => {
  last = last
    .then(() => {
      Atomics.add(jobs, 0, 1);
      return work(job, theWeights, known);
    })
    .then(
      (outcome) => parentPort?.postMessage({ outcome }),
      (error: unknown) => parentPort?.postMessage({ error: wordsFor(error) }),
    );
});
