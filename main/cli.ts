import { runCommand } from './cli/run';
import { defaultLibrary } from './engine/default-library';

/** Entry of the command line in plain Node. */
const interruption = new AbortController();
process.once('SIGINT', () => interruption.abort());
process.once('SIGTERM', () => interruption.abort());

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  defaultLibrary: defaultLibrary(),
  interrupted: interruption.signal,
});
