// npm run e2e [-- arguments for Playwright]: the end-to-end tests, in the real Electron.
import { main } from './lib/say.mjs';
import { onDisplay, prepare, run } from './lib/environment.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { tools } from './lib/tools.mjs';

await main(async () => {
  const { env } = await prepare({ forTests: true });
  await ensureBuilt();
  const [command, args] = onDisplay(process.execPath, [...tools.e2e, ...process.argv.slice(2)]);
  return run(command, args, { env });
});
