// npm run lists: makes main/lists/generated anew from the packages the lists come from.
import { main } from './lib/say.mjs';
import { prepareNode } from './lib/environment.mjs';
import { ensureLists } from './lib/lists.mjs';

await main(async () => {
  await prepareNode({ addon: false });
  await ensureLists({ force: true });
});
