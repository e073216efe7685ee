import { parentPort, threadId, workerData } from 'node:worker_threads';
import type { DraftJob, PasteJob, ReadJob } from '../../../main/engine/jobs';
import type { Count } from '../../../main/engine/pool';

// Given by the pool.
const { count }: { count: Count } = workerData;
const jobs = new Int32Array(count);

/** An analyst of a test: what it does with a job stands in a file's path, in what was pasted, or in a briefing's title. */
parentPort?.on('message', (job: ReadJob | PasteJob | DraftJob) => {
  Atomics.add(jobs, 0, 1);
  const path = askedOf(job);
  if (path === 'endless') for (;;);
  if (path === 'crash') throw new Error('fell over');
  if (path === 'exit') process.exit(3);
  if (path === 'memory') {
    const hoard: number[][] = [];
    for (;;) hoard.push(Array.from({ length: 100_000 }, (_, index) => index + hoard.length));
  }
  parentPort?.postMessage(path === 'refuse' ? { error: 'not today' } : { outcome: path === 'who' ? threadId : path });
});

function askedOf(job: ReadJob | PasteJob | DraftJob): string {
  if (job.kind === 'draft') return job.input.options.title;
  return job.kind === 'paste' ? job.pasted.text : job.path;
}
