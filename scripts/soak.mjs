// npm run soak [-- inputs kills ipc]: the long forms of what `npm test` tries for a moment, with progress; all of them
// where none is named. What came of each is written to test-results/soak-NAME.json.
//   --count N   how many of each, instead of a million inputs, 10,000 kills and 100,000 calls
//   --from N    the number of the first (0): the same numbers try the same things again
//   --jobs N    how many processes at a time, for inputs and kills (all cores)
//   --out DIR   where the results are written
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { prepareNode } from './lib/environment.mjs';
import { ensureLists } from './lib/lists.mjs';
import { readOptions } from './lib/options.mjs';
import { inProject } from './lib/paths.mjs';
import { main, Trouble } from './lib/say.mjs';
import { soakInputs } from './soak/inputs.mjs';
import { soakIpc } from './soak/ipc.mjs';
import { soakKills } from './soak/kills.mjs';

const FORMS = {
  inputs: { count: 1_000_000, run: soakInputs },
  ipc: { count: 100_000, run: soakIpc },
  kills: { count: 10_000, run: soakKills },
};
const NUMBERS = {
  count: { type: 'string' },
  from: { type: 'string' },
  jobs: { type: 'string' },
  out: { type: 'string' },
};

await main(async () => {
  const { values, positionals } = readOptions(NUMBERS, '--count N, --from N, --jobs N or --out DIR');
  const names = positionals.length === 0 ? Object.keys(FORMS) : positionals;
  const wrong = names.find((name) => !(name in FORMS));
  if (wrong !== undefined)
    throw new Trouble(`There is no long form called ${wrong}. Use ${Object.keys(FORMS).join(', ')}.`);
  const { env } = await prepareNode();
  await ensureLists();
  const folder = path.resolve(values.out ?? inProject('test-results'));
  let sound = true;
  for (const name of names) {
    const { count, run } = FORMS[name];
    const options = {
      count: Number(values.count ?? count),
      from: Number(values.from ?? 0),
      jobs: Number(values.jobs ?? availableParallelism()),
      file: path.join(folder, `soak-${name}.json`),
      env,
    };
    sound = (await run(options)) && sound;
  }
  return sound ? 0 : 1;
});
