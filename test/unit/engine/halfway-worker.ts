import { writeFileSync } from 'node:fs';
import { BroadcastChannel, workerData } from 'node:worker_threads';
import type { ChoreData } from '../../../main/engine/keeper/worker';
import { beginPart, noteBegunIn } from '../../../main/files/begun';

/** In place of a chore's worker: begins a file beside what its chore is about, says so, and never comes to its end. */
const { about, begun }: ChoreData = workerData;
noteBegunIn(begun);
const { path } = beginPart(about);
for (const more of ['', '-journal']) writeFileSync(`${path}${more}`, 'half');
new BroadcastChannel(about).postMessage(path);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
