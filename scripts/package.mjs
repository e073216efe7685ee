// npm run package [-- arguments for electron-builder]: a release for this system, on the official Electron only.
// npm run package -- --development [--if-stale]: two marked test packages, on whatever runtime is here.
import { main, say, Trouble } from './lib/say.mjs';
import { prepare, run } from './lib/environment.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { packageDevelopment } from './lib/package.mjs';
import { inProject } from './lib/paths.mjs';
import { tools } from './lib/tools.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  const development = args.includes('--development');
  const environment = await prepare({ node: false });
  if (environment.developmentRuntime && !development) {
    throw new Trouble(
      `A release is never made from the ${environment.runtimeLabel}, which is a third party’s re-pack. Run this where the official Electron can be downloaded, or make test packages with: npm run package -- --development`,
    );
  }
  await ensureBuilt();
  if (development) {
    const { unhardened, hardened, fuses } = await packageDevelopment(environment, {
      onlyIfStale: args.includes('--if-stale'),
    });
    say(`For Playwright: ${unhardened}`);
    say(`Hardened:       ${hardened}`);
    say('Fuses read back from the hardened one:');
    for (const [name, on] of Object.entries(fuses.hardened)) say(`  ${name}: ${on ? 'on' : 'off'}`);
    return 0;
  }
  const forBuilder = ['--config', inProject('electron-builder.yml'), '--publish', 'never', ...args];
  return run(process.execPath, [...tools.builder, ...forBuilder], { env: environment.env });
});
