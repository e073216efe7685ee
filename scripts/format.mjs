// npm run format: lays every file out as .oxfmtrc.json says.
import { prepareNode, run } from './lib/environment.mjs';
import { main } from './lib/say.mjs';
import { tools } from './lib/tools.mjs';

await main(async () => {
  const { env } = await prepareNode({ addon: false });
  return run(process.execPath, [...tools.format, ...process.argv.slice(2)], { env });
});
