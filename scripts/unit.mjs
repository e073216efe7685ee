// npm run unit [-- arguments for vitest]: the unit tests, in plain Node.
import { main } from './lib/say.mjs';
import { prepareNode, run } from './lib/environment.mjs';
import { ensureLists } from './lib/lists.mjs';
import { tools } from './lib/tools.mjs';

await main(async () => {
  const { env } = await prepareNode();
  await ensureLists();
  return run(process.execPath, [...tools.unit, ...process.argv.slice(2)], { env });
});
