import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from './cli/run';
import { defaultLibrary } from './engine/default-library';
import { ownerAlone } from './engine/owner-alone';
import { WEIGHTS } from './engine/weights';
import { besideBundle } from './files/bundle';
import { rawArguments } from './files/raw-names';
import { noteBegun } from './files/begun';
import { KNOWN_SIGNERS } from './keys/known';
import { keyState, SIGNING_KEY, signingKey } from './keys/signing-key';
import { readPreferences } from './settings/preferences';

/** Entry of the command line in plain Node. */
const argv = rawArguments(process.argv.slice(2), () => readFileSync('/proc/self/cmdline'));
const interruption = new AbortController();
// An import ends after the file it is at, an analysis gives up the file it writes; the others may end at once.
if (argv[0] === 'import' || argv[0] === 'analyse')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
// The reader of a pipe has seen enough ("daybrief list | head").
process.stdout.on('error', () => process.exit());

ownerAlone(dirname(defaultLibrary()));
noteBegun(dirname(defaultLibrary()));
process.exitCode = await runCommand(argv, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  defaultLibrary: defaultLibrary(),
  settings: () => readPreferences(join(dirname(defaultLibrary()), 'preferences.json')).settings,
  signingKey: () => signingKey(join(dirname(defaultLibrary()), SIGNING_KEY), null, new Date().toISOString()),
  keyState: () => keyState(join(dirname(defaultLibrary()), SIGNING_KEY)),
  knownSigners: join(dirname(defaultLibrary()), KNOWN_SIGNERS),
  weights: besideBundle(WEIGHTS, import.meta.url),
  interrupted: interruption.signal,
});
