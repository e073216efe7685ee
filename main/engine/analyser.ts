import { parentPort, workerData } from 'node:worker_threads';
import { noteBegunIn } from '../files/begun';
import { wordsFor } from '../files/trouble';
import type { ModelOrTrouble } from '../syntax/index';
import { work } from './analyst';
import type { Job } from './jobs';
import { besideBundle, readWeights, WEIGHTS } from './weights';

// Given by `createPool`, the only one that starts this file.
const { begun }: { begun: string | null } = workerData;
noteBegunIn(begun);

let weights: ModelOrTrouble | null = null;

/** Read when the first article is analysed, not by a worker that only reads files. */
function theWeights(): ModelOrTrouble {
  return (weights ??= readWeights(besideBundle(WEIGHTS, import.meta.url)));
}

/** Entry of a worker of the pool: one job in, one outcome out, until it is ended. */
parentPort?.on('message', (job: Job) => {
  work(job, theWeights).then(
    (outcome) => parentPort?.postMessage({ outcome }),
    (error: unknown) => parentPort?.postMessage({ error: wordsFor(error) }),
  );
});
