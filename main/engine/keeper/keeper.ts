import { Worker } from 'node:worker_threads';
import type { Result } from '../../../preload/contract';
import { begunFolder, clearBegunBy } from '../../files/begun';
import { ended, stopped, type Keeper } from './chores';
import type { ChoreData } from './worker';

/**
 * Does each chore in a worker of its own, which is gone when it is done, and with it what it left half made.
 * @param url of the bundled worker
 */
export function createKeeper(url: URL): Keeper {
  const running = new Set<Worker>();
  return {
    run(name, asked, about, stop) {
      if (stop?.aborted === true) return Promise.resolve(stopped(about));
      const data: ChoreData = { name, asked, about, begun: begunFolder() };
      return new Promise((resolve) => {
        const worker = new Worker(url, { workerData: data });
        const { threadId } = worker;
        running.add(worker);
        stop?.addEventListener('abort', () => void worker.terminate());
        // The worker answers a chore with that chore's outcome: see `doChore`.
        worker.on('message', (result: Result<never>) => resolve(result));
        worker.on('error', () => resolve(ended(about)));
        worker.on('exit', () => {
          running.delete(worker);
          clearBegunBy(threadId);
          resolve(stop?.aborted === true ? stopped(about) : ended(about));
        });
      });
    },
    stop() {
      for (const worker of running) void worker.terminate();
    },
  };
}
