import { pathToFileURL } from 'node:url';
import { createEngine } from '../../../main/engine/client';

/** A process to be killed: takes files into a library and prints a line for each one acknowledged. */
const [worker = '', library = '', ...files] = process.argv.slice(2);
const engine = createEngine({ workerUrl: pathToFileURL(worker) });
const opened = await engine.ask('open', library, true);
if (!opened.ok) throw new Error(opened.message);
engine.on('progress', ({ verdicts }) => {
  for (const { verdict, article } of verdicts) process.stdout.write(`${verdict} ${article}\n`);
});
await engine.ask('importPaths', files, { published: '2031-05-06' });
process.stdout.write('done\n');
await engine.stop();
