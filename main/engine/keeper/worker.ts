import { parentPort, workerData } from 'node:worker_threads';
import { noteBegunIn } from '../../files/begun';
import { doChore, type ChoreName, type Chores } from './chores';

/** What the worker of one chore is started with. */
export interface ChoreData<C extends ChoreName = ChoreName> {
  name: C;
  asked: Chores[C]['asked'];
  about: string;
  /** Where it is noted what is being made; null for nowhere. */
  begun: string | null;
}

// Given by `createKeeper`, the only one that starts this file.
const data: ChoreData = workerData;
noteBegunIn(data.begun);
parentPort?.postMessage(doChore(data.name, data.asked, data.about));
