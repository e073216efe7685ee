// npm start [-- arguments for the app]: prepares what is missing, builds what is stale, opens the app.
import { main, say } from './lib/say.mjs';
import { onDisplay, prepare, run } from './lib/environment.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { hasDisplay } from './lib/libraries.mjs';
import { ROOT } from './lib/paths.mjs';

await main(async () => {
  const { electron, electronArgs, developmentRuntime, runtimeLabel, env } = await prepare({ node: false });
  await ensureBuilt();
  if (!hasDisplay()) say('There is no display here: the window is drawn on a virtual one (Xvfb).');
  say(`Opening Daybrief on ${developmentRuntime ? 'the ' : ''}${runtimeLabel}.`);
  const [command, args] = onDisplay(electron, [...electronArgs, ROOT, ...process.argv.slice(2)]);
  return run(command, args, { env });
});
