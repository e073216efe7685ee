// npm run types
import { main } from './lib/say.mjs';
import { prepareNode, run } from './lib/environment.mjs';
import { ensureLists } from './lib/lists.mjs';
import { tools } from './lib/tools.mjs';

await main(async () => {
  const { env } = await prepareNode({ addon: false });
  await ensureLists();
  return run(process.execPath, [...tools.types, ...process.argv.slice(2)], { env });
});
