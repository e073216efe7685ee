// npm run --silent daybrief -- COMMAND …: the app's command line from the working copy.
// Standard output and the exit code belong to the command; this prints only to stderr, and only when
// something has to be prepared first.
import path from 'node:path';
import { main, sayOnStderr } from './lib/say.mjs';
import { onDisplay, prepare, prepareNode, run } from './lib/environment.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { inProject, ROOT } from './lib/paths.mjs';

/** Commands that open no library, so that they need no database addon. */
const WITHOUT_LIBRARY = new Set(['analyse', 'key', 'help', '--help', '-h', '--version']);

sayOnStderr();
await main(async () => {
  const args = process.argv.slice(2);
  // npm runs this in the project's folder; paths mean the folder the user stands in.
  const byNpm = process.env.npm_lifecycle_event === 'daybrief';
  const cwd = (byNpm ? process.env.INIT_CWD : undefined) ?? process.cwd();

  if (needsElectron(args)) {
    const { electron, electronArgs, env } = await prepare({ quiet: true, node: false });
    await ensureBuilt();
    const [command, rest] = onDisplay(electron, [...electronArgs, ROOT, ...args]);
    return run(command, rest, { env, cwd });
  }
  const needsLibrary = args.length > 0 && !WITHOUT_LIBRARY.has(args[0]) && !args.includes('--help');
  const { env } = await prepareNode({ quiet: true, addon: needsLibrary });
  await ensureBuilt();
  return run(process.execPath, [inProject('out', 'main', 'cli.js'), ...args], { env, cwd });
});

/** A PDF and a web page are drawn by Chromium, a PDF that is checked is drawn anew, and a signature may need the system's keyring: only those need Electron. */
function needsElectron(args) {
  if (args.includes('--help')) return false;
  if (args[0] === 'verify') return args.some((argument) => argument.toLowerCase().endsWith('.pdf'));
  if (args[0] !== 'brief') return false;
  const given = (option) =>
    args.find((argument) => argument.startsWith(`${option}=`))?.slice(option.length + 1) ??
    (args.includes(option) ? args[args.indexOf(option) + 1] : undefined);
  const format = given('--format') ?? path.extname(given('--out') ?? '').toLowerCase();
  return ['.pdf', '.html', '.htm', 'pdf', 'html', '.daybrief-brief'].includes(format);
}
