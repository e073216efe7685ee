import { parentPort } from 'node:worker_threads';

/** An analyst of a test: what it does with a job stands in the job's path. */
parentPort?.on('message', ({ path }: { path: string }) => {
  if (path === 'crash') throw new Error('fell over');
  if (path === 'exit') process.exit(3);
  if (path === 'memory') {
    const hoard: number[][] = [];
    for (;;) hoard.push(Array.from({ length: 100_000 }, (_, index) => index + hoard.length));
  }
  parentPort?.postMessage(path === 'refuse' ? { error: 'not today' } : { outcome: path });
});
