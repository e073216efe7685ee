// npm run lint: the linter, then the layout of every file.
import { main } from './lib/say.mjs';
import { prepareNode } from './lib/environment.mjs';
import { lint } from './lib/lint.mjs';
import { ensureLists } from './lib/lists.mjs';

await main(async () => {
  const { env } = await prepareNode({ addon: false });
  await ensureLists();
  return lint(env, process.argv.slice(2));
});
