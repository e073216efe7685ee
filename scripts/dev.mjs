// npm run dev [-- arguments for the app]: the app with a page that follows each change of renderer/, source maps, and the
// developer tools in its View menu; a change of main/ or preload/ starts it anew. Its library is the one `npm start` has.
import { forgetBuild } from './lib/build.mjs';
import { onDisplay, prepare, run } from './lib/environment.mjs';
import { ensureLists } from './lib/lists.mjs';
import { inProject } from './lib/paths.mjs';
import { main, say } from './lib/say.mjs';

// As in the app, but for the page's own server.
const NO_OTHER_HOST = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

await main(async () => {
  const { electronArgs, runtimeLabel, env } = await prepare({ node: false });
  await ensureLists();
  forgetBuild();
  say(`Opening Daybrief on ${runtimeLabel}, to be worked on. Ctrl+C ends it.`);
  const tool = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = ['dev', '--watch', '--sourcemap', '--', ...electronArgs, NO_OTHER_HOST, ...process.argv.slice(2)];
  const [command, all] = onDisplay(process.execPath, [tool, ...args]);
  return run(command, all, { env });
});
