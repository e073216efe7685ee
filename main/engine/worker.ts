import { parentPort, workerData } from 'node:worker_threads';
import { noteBegunIn } from '../files/begun';
import type { FromWorker, ToWorker, WorkerSettings } from './messages';
import { createKeeper } from './keeper/keeper';
import { createPool } from './pool';
import type { RequestName, Requests } from './requests';
import { createService } from './service';
import { engineName } from './version';

/** Entry of the engine's worker: it owns the one connection to the library, and hands the analysis to the pool. */
const port = parentPort;
// Given by `createEngine`, the only one that starts this file.
const settings: WorkerSettings = workerData;

if (port !== null) {
  noteBegunIn(settings.begun);
  const tell = (message: FromWorker): void => port.postMessage(message);
  const service = createService({
    analysts: createPool(new URL(settings.analyser)),
    keeper: createKeeper(new URL(settings.keeper)),
    driver: settings.driver,
    timeZone: settings.timeZone,
    reread: settings.reread,
    seen: settings.seen,
    engine: engineName(),
    now: () => new Date().toISOString(),
    emit: (event, payload) => tell({ event, payload } as FromWorker),
  });
  const answer = async <R extends RequestName>(
    id: number,
    request: R,
    args: Requests[R]['arguments'],
  ): Promise<void> => {
    tell({ id, result: await service.ask(request, args) });
  };
  port.on('message', (message: ToWorker) => {
    if ('stop' in message) {
      void service.stop().finally(() => {
        tell({ stopped: true });
        port.close();
      });
    } else void answer(message.id, message.request, message.args);
  });
}
