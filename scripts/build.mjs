// npm run build: builds the app into out/ (always; the other commands build only what is stale).
import { main } from './lib/say.mjs';
import { prepareNode } from './lib/environment.mjs';
import { ensureBuilt } from './lib/build.mjs';

await main(async () => {
  await prepareNode({ addon: false });
  await ensureBuilt({ force: true });
});
