import { pathToFileURL } from 'node:url';
import { createEngine } from '../../../main/engine/client';
import { noteBegun } from '../../../main/files/begun';

/** A process to be killed: takes backups and restores them, again and again. Arguments: the worker, the app's folder, the library. */
const [worker = '', own = '', library = ''] = process.argv.slice(2);
noteBegun(own);
const engine = createEngine({ workerUrl: pathToFileURL(worker), reread: false });
const must = <T>(answer: { ok: true; value: T } | { ok: false; message: string }): T => {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
};
must(await engine.ask('open', library, false));
process.stdout.write('opened\n');
for (let round = 0; ; round++) {
  must(await engine.ask('rename', `Round ${round}`));
  must(await engine.ask('takeBackup'));
  process.stdout.write('taken\n');
  must(await engine.ask('restoreBackup', null, null));
  process.stdout.write('restored\n');
}
